"""No text that a caller passes changes what a query says: read by a scanner of its own."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from allenorm.errors import AllenormError
from allenorm.query import Query, compile_plan, path
from allenorm.rma import render
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)

HOSTILE = st.one_of(
    st.text(max_size=30),
    st.text(alphabet="'[]()$,:*% \\\"\n\tab1.;&#+", max_size=30),
    st.sampled_from(
        [
            "x'][id$gt0",
            "'",
            "''",
            "\\'",
            "x']),rma::options[num_rows$eqall",
            "a'],model::Secret,rma::criteria,[b$eq'",
            "id'][tabular$eq'*",
            "x as y, (select 1)",
            "\u2028'",
            "%27][id$gt0",
            "\x00'",
        ]
    ),
)


def skeleton(text: str) -> str:
    """Return a text without what stands between apostrophes, or fail where quotes are open."""
    kept: list[str] = []
    inside = False
    for character in text:
        if character == "'":
            inside = not inside
        elif inside:
            assert character.isprintable() or character.isspace() or ord(character) > 127
            assert character not in "\n\r\t\0"
            continue
        kept.append(character)
    assert not inside
    return "".join(kept)


def written(build: Callable[[], Any]) -> str | None:
    """Return the text of a query, or None where it was refused for a reason of ours."""
    try:
        built = build()
        text: str = built.rma()
    except AllenormError:
        return None
    assert text == render(compile_plan(built.plan, num_rows=2000))
    return text


def assert_same_structure(build: Callable[[Any], Any], hostile: Any, harmless: Any) -> None:
    """The hostile text is refused, or leaves the structure as a harmless one does."""
    text = written(lambda: build(hostile))
    if text is not None:
        expected = written(lambda: build(harmless))
        assert expected is not None
        assert skeleton(text) == skeleton(expected)


BUILDERS: list[Callable[[Any], Any]] = [
    lambda value: query.where(name=value),
    lambda value: query.where(name=[value, "x"]),
    lambda value: query.where(c.species.name != value),
    lambda value: query.where(c.name.like(value)),
    lambda value: query.where(c.parent.name.ilike(value)),
    lambda value: query.where(c.name.startswith(value)),
    lambda value: query.where(c.name.endswith(value)),
    lambda value: query.where(c.name.contains(value)),
    lambda value: query.where(c.name.is_(value)),
    lambda value: query.where(c.species.name.qualified() == value),
    lambda value: query.include("keepers", where=c.keepers.name == value),
]


@given(st.sampled_from(BUILDERS), HOSTILE)
def test_a_value_stays_between_its_quotes(build: Callable[[Any], Any], value: str) -> None:
    """Every place that takes text, with text made to break out."""
    assert_same_structure(build, value, "harmless")


@given(HOSTILE)
def test_a_name_is_a_column_or_nothing(name: str) -> None:
    """Keywords, `only`, `except_`, includes, paths and attributes take names of the schema."""
    columns = Animal.__mapping__.columns
    for build in (
        lambda: query.where(**{name: None}),
        lambda: query.only(name),
        lambda: query.except_(name),
        lambda: query.order_by(name),
        lambda: query.order_by(getattr(c, name)),
    ):
        try:
            text = written(build)
        except AttributeError:
            assert name.startswith("_")
            continue
        assert text is None or name in columns
    assert written(lambda: query.include(name)) is None or name in Animal.__mapping__.relations
    assert written(lambda: query.include(path(Animal, name))) is None or (
        name in Animal.__mapping__.relations
    )


@given(HOSTILE)
def test_an_alias_stays_a_name(alias: str) -> None:
    """What is accepted as an alias is a word of its own in the select list."""
    text = written(lambda: query.tabular(**{alias: c.name}))
    if text is not None:
        assert alias.isidentifier()
        assert alias.isascii()
        assert f"'animals.name as {alias}'" in text


@given(st.sampled_from(["limit", "offset", "debug", "using"]), HOSTILE)
def test_an_option_takes_no_text(verb: str, value: str) -> None:
    """A number of rows, a debug mode and a target never carry text into the query."""
    text = written(lambda: getattr(query, verb)(value))

    assert text is None or verb == "using" or value == "preview"


@given(
    st.one_of(
        st.integers(),
        st.floats(),
        st.booleans(),
        st.none(),
        st.datetimes(),
        st.binary(max_size=5),
        st.lists(st.one_of(HOSTILE, st.integers()), max_size=3),
        st.dictionaries(HOSTILE, HOSTILE, max_size=2),
    ),
    st.sampled_from(["id", "name", "weight", "tame", "born_at", "marks"]),
)
def test_a_value_of_any_type_is_written_or_refused(value: Any, name: str) -> None:
    """No type slips through as text that was not quoted."""
    text = written(lambda: query.where(**{name: value}))
    if text is not None:
        inner = skeleton(text).removeprefix("model::Animal,rma::criteria,")
        assert inner.startswith((f"[{name}$eq", f"[{name}$in"))
        assert inner.count("[") == inner.count("]") == 3
