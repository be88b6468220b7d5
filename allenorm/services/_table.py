"""The records of services as columns, whose types are those of the attributes."""

import json
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, Final, TypeGuard

from allenorm.errors import HydrationError, QueryError, quote
from allenorm.frames._columns import FrameColumn
from allenorm.frames._lists import Column, Lists, offsets_of
from allenorm.frames._table import Table
from allenorm.services._reading import (
    One,
    ServiceRecord,
    Several,
    declared,
    integer,
    number,
    numbers,
    point,
    text,
)
from allenorm.services._records import ExpressedProbe, Expression, GeneRecord, Sample

if TYPE_CHECKING:
    from allenorm.query import ColumnType

_TYPES: dict[Callable[[Any], Any], "ColumnType"] = {
    integer: "integer",
    number: "float",
    numbers: "float_array",
    point: "float_array",
    str: "string",
    text: "string",
}
_LEVELS: Final = "expression_level", "z_score"
_ROWS: Final = 10_000
"""How many rows of an expression are given at once, or a probe's where it has more."""


def table_of_records(
    cls: type[ServiceRecord],
    pages: "Callable[[], Iterator[Sequence[Any]]]",
    explode: str | None,
) -> Table:
    """Return the table of the records of a service.

    Args:
        cls: The class of the records.
        pages: Fetches them, page by page.
        explode: The list of records whose items become rows.

    Returns:
        A column for each attribute, under a dotted name for those of a record within it; for a
        class of which nothing is known, the record as JSON. An expression has a row for each
        sample of each probe.

    Raises:
        QueryError: `explode` is no list of records that the class has.

    Examples:
        >>> from allenorm.services import InjectionExperiment
        >>> table_of_records(InjectionExperiment, lambda: iter([]), "path").columns[-2]
        FrameColumn(name='path.density', type='float', lists=0)
    """
    expressed = issubclass(cls, Expression)
    many = [each.name for each in declared(cls) if _is_several(each.metadata["kind"])]
    if explode is not None and (expressed or explode not in many):
        known = " and ".join(map(repr, [] if expressed else many)) or "nothing to explode"
        message = f"explode={quote(explode, 80)}: {cls.__name__} has {known} in its frame"
        raise QueryError(message)
    if expressed:
        return Table(
            _expression_columns(),
            lambda _: chain.from_iterable(map(_expression_pages, chain.from_iterable(pages()))),
        )
    return Table(
        tuple(_columns(cls, explode=explode)) or (FrameColumn("record", "string"),),
        lambda _: (_record_values(cls, page, explode) for page in pages()),
    )


def _record_values(
    cls: type[ServiceRecord], records: Sequence[ServiceRecord], explode: str | None
) -> list[Column]:
    """Return the values of the columns of records."""
    if not declared(cls):
        return [[json.dumps(dict(each.record), ensure_ascii=False) for each in records]]
    if explode is None:
        return list(_values(cls, records))
    items = [getattr(each, explode) or (None,) for each in records]
    repeated = [row for row, few in zip(records, items, strict=True) for _ in few]
    return list(_values(cls, repeated, explode, list(chain.from_iterable(items))))


def _expression_columns() -> tuple[FrameColumn, ...]:
    """Return the columns of an expression: those of a probe, those of a sample, and the levels."""
    return (
        *_columns(GeneRecord, "probe."),
        *_columns(Sample, "sample."),
        *[FrameColumn(name, "float") for name in _LEVELS],
    )


def _expression_pages(found: Expression) -> Iterator[list[Column]]:
    """Yield the values of an expression, some thousand rows at once."""
    samples = list(_values(Sample, found.samples))
    together = max(1, _ROWS // max(1, len(found.samples)))
    for start in range(0, len(found.probes), together):
        probes = found.probes[start : start + together]
        sizes = [_size(each, len(found.samples)) for each in probes]
        columns: list[Column] = [
            list(chain.from_iterable(map(repeat, _flat(column), sizes)))
            for column in _values(GeneRecord, probes)
        ]
        columns += [
            _flat(column) * len(probes) if found.samples else [None] * sum(sizes)
            for column in samples
        ]
        for name in _LEVELS:
            levels = [_list(getattr(each, name)) for each in probes]
            whole = [each or [None] * size for each, size in zip(levels, sizes, strict=True)]
            columns.append(list(chain.from_iterable(whole)))
        yield columns


def _size(probe: ExpressedProbe, samples: int) -> int:
    """Return how many rows a probe has: one for each sample, or level where no sample came."""
    levels, scores = len(probe.expression_level), len(probe.z_score)
    size = samples or levels or scores
    if {levels, scores} <= {0, size}:
        return size
    message = (
        f"probe {probe.id} has {levels} levels and {scores} z-scores for {samples} samples, so "
        "they make no table; get() has them as they came"
    )
    raise HydrationError(message)


def _columns(
    cls: type[ServiceRecord], prefix: str = "", lists: int = 0, explode: str | None = None
) -> Iterator[FrameColumn]:
    """Yield the columns of a class, and of the records within its own."""
    for each in declared(cls):
        kind, name = each.metadata["kind"], prefix + each.name
        if _is_nested(kind):
            many = _is_several(kind) and each.name != explode
            yield from _columns(kind.record, f"{name}.", lists + many)
        else:
            yield FrameColumn(name, _TYPES[kind], lists)


def _values(
    cls: type[ServiceRecord],
    rows: Sequence[ServiceRecord | None],
    explode: str | None = None,
    items: Sequence[ServiceRecord | None] = (),
) -> Iterator[Column]:
    """Yield the values of the columns of a class; a row that is None has nulls."""
    for each in declared(cls):
        kind, name = each.metadata["kind"], each.name
        found = [None if row is None else getattr(row, name) for row in rows]
        if name == explode:
            yield from _values(kind.record, items)
        elif _is_several(kind):
            lengths = [None if value is None else len(value) for value in found]
            offsets, together = offsets_of(lengths), list(chain.from_iterable(filter(None, found)))
            for values in _values(kind.record, together):
                yield Lists(offsets, lengths, values)
        elif _is_nested(kind):
            yield from _values(kind.record, found)
        elif _TYPES[kind] == "float_array":
            yield [None if value is None else _list(value) for value in found]
        else:
            yield found


def _is_nested(kind: object) -> TypeGuard[One[Any] | Several[Any]]:
    """Return whether an attribute holds records."""
    return isinstance(kind, One | Several)


def _is_several(kind: object) -> TypeGuard[Several[Any]]:
    """Return whether an attribute holds a list of records."""
    return isinstance(kind, Several)


def _list(values: Iterable[float]) -> list[float | None]:
    """Return numbers; what is not a number is null in a frame."""
    return [None if math.isnan(each) else each for each in values]


def _flat(column: Column) -> list[Any]:
    """Return a column that has no lists of records."""
    assert isinstance(column, list)  # noqa: S101 - a probe and a sample have none
    return column
