"""Random queries, built as users build them: every verb, any class, any association."""

# A strategy reads what a path leads to.

import datetime as dt
import operator
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from allenorm.errors import InexpressibleError
from allenorm.query import Query, has, root_path
from allenorm.rma._names import UNSAFE

TEXTS = st.one_of(
    st.text(max_size=8),
    st.text(alphabet='"\\[](),$:*%{}#\n ab1.é\u200f\U0001f9e0\u6f22\u0301', max_size=8),
    st.sampled_from(["true", "null", "15", "-1", "a.b", "", " x ", "\\", '"', "{x}", "%s", "'''"]),
).map(lambda text: UNSAFE.sub("", text))
TIMES = st.datetimes(
    min_value=dt.datetime(1900, 1, 1),  # noqa: DTZ001 - the time zone is given below
    timezones=st.sampled_from([dt.timezone.utc, dt.timezone(dt.timedelta(hours=2))]),
)
VALUES: dict[str, Any] = {
    "integer": st.integers(-(2**63), 2**63 - 1) | st.integers(-5, 5),
    "float": st.floats(allow_nan=False, allow_infinity=False) | st.integers(-5, 5),
    "boolean": st.booleans(),
    "string": TEXTS,
    "datetime": TIMES,
    "unknown": TEXTS | st.booleans(),
}


@st.composite
def paths(draw: st.DrawFn, model: type[Any], least: int = 0, deepest: int = 3) -> Any:
    """A path of a model, with so many associations."""
    path: Any = root_path(model)
    for _ in range(draw(st.integers(least, deepest))):
        names = sorted(path._mapping.relations)
        if not names:
            break
        path = getattr(path, draw(st.sampled_from(names)))
    return path


@st.composite
def columns(draw: st.DrawFn, path: Any) -> Any:
    """A column of the class that a path leads to."""
    return getattr(path, draw(st.sampled_from(sorted(path._mapping.columns))))


SIGNS: list[Callable[[Any, Any], Any]] = [
    operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge,
    lambda column, value: column.is_(value),
    lambda column, value: column.in_([value, *[value] * 20]),
    lambda column, value: column.qualified() == value,
]  # fmt: skip
MATCHES: list[Callable[[Any, Any], Any]] = [
    lambda column, value: column.like(value),
    lambda column, value: column.ilike(value),
    lambda column, _: column.contains("x"),
]


@st.composite
def comparisons(draw: st.DrawFn, path: Any) -> Any:
    """A condition on one column."""
    column = draw(columns(path))
    kind = column._column.type
    if kind not in VALUES or draw(st.integers(0, 6)) == 0:
        return draw(st.sampled_from([column.is_null, column.is_not_null]))()
    if draw(st.integers(0, 6)) == 0:
        return column.in_(draw(st.lists(VALUES[kind], min_size=2, max_size=4)))
    compare = draw(st.sampled_from(SIGNS + MATCHES if kind == "string" else SIGNS))
    return compare(column, draw(VALUES[kind]))


@st.composite
def conditions(draw: st.DrawFn, model: type[Any]) -> Any:
    """A condition of a query: a comparison, `has()`, two columns, or several joined."""
    path = draw(paths(model))
    choice = draw(st.integers(0, 9))
    if choice == 0 and path._steps:
        return has(path)
    if choice == 1:
        other = draw(paths(model))
        try:
            return draw(columns(path)) == draw(columns(other))
        except InexpressibleError:
            pass
    found = draw(comparisons(path))
    return found & draw(comparisons(path)) if choice == 2 else found


def _key(column: Any) -> str:
    """Return what a column is called in a flat row."""
    name: str = column._column.name
    return name.lower()


@st.composite
def built(draw: st.DrawFn, model: type[Any], *, whole: bool = False) -> Any:
    """A query on a model.

    Args:
        draw: Draws.
        model: The class.
        whole: Whether to build what the text of one request does not show, too.
    """
    query: Any = Query(model)
    query = query.where(*draw(st.lists(conditions(model), max_size=3)))
    for _ in range(draw(st.integers(0, 2))):
        path = draw(paths(model, 1))
        if path._steps and draw(st.booleans()):
            dotted = ".".join([step.attribute for step in path._steps])
            query = query.include(draw(st.sampled_from([path, dotted])))
        elif path._steps:
            some = draw(st.lists(comparisons(path), min_size=1, max_size=2))
            owner = path._steps[-2].target() if len(path._steps) > 1 else model
            keep = whole and owner.__mapping__.has_id and draw(st.booleans())
            query = query.include(path, where=some, keep_parents=keep)
    query = query.order_by(*draw(st.lists(ordered(model), max_size=2)))
    query = query.limit(draw(st.none() | st.integers(0, 1999)))
    query = query.offset(draw(st.just(0) | st.integers(0, 10**6)))
    if draw(st.integers(0, 4)) == 0:
        query = query.debug(draw(st.sampled_from([True, False, "preview"])))
    if whole and draw(st.integers(0, 4)) == 0:
        query = query.using("http://127.0.0.1:1/\"x'", on_unloaded="batch")
    shape = draw(st.sampled_from(["objects", "only", "except", "tabular"]))
    names = draw(
        st.lists(columns(draw(paths(model, 0, 1))), min_size=1, max_size=3, unique_by=_key)
    )
    if shape == "only":
        return query.only(*names)
    if shape == "except":
        return query.except_(*names)
    if shape == "tabular" and not any(each.keep_parents for each in query.plan.includes):
        alias = draw(st.sampled_from(["an_alias", "other", "class", "long_name_of_a_column"]))
        return query.tabular(
            *names, distinct=draw(st.booleans()), **{alias: draw(columns(root_path(model)))}
        )
    return query


@st.composite
def ordered(draw: st.DrawFn, model: type[Any]) -> Any:
    """A term of an order."""
    column = draw(columns(draw(paths(model, 0, 1))))
    return draw(st.sampled_from([column, column.asc(), column.desc()]))
