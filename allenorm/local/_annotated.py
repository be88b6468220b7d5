"""Annotated data sets: the API's own search, which has `and` and `or`, over a store."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from allenorm.answers import Answer, Row
from allenorm.errors import RefusedError, quote
from allenorm.local._evaluator import Evaluator
from allenorm.rma import (
    AssociationTerm,
    ColumnName,
    Element,
    Filter,
    ModelStage,
    Number,
    Option,
    Rma,
    String,
    Term,
)

SEARCHES: Final = ("annotated_section_data_sets", "compound_annotated_section_data_sets")
"""The places that search: by one condition, and by several."""

_CALLS: Final[Mapping[str, str]] = {
    "intensity_values": "intensity_call",
    "density_values": "density_call",
    "pattern_values": "pattern_call",
}
"""The parameters of the API, and the columns of `ManualAnnotation` that they are about."""

_AGES: Final = "age_names"
_STRUCTURES: Final = "structures"
_NAMES: Final = frozenset({*_CALLS, _AGES, _STRUCTURES})
_CONDITION: Final = re.compile(r"\s*\[((?:[^\[\]']|'[^']*')*)\]\s*")
_WORD: Final = re.compile(r"(and|or)\b", re.IGNORECASE)
_PART: Final = re.compile(r"\s*(\w+)\s*\$in((?:[^:']|'[^']*')*)(?::|$)", re.ASCII)
_VALUE: Final = re.compile(r"\s*(?:'([^']*)'|([^\s',]+))\s*(?:,|$)")
_KEY: Final = re.compile("[0-9]{1,18}")
_MOST: Final = 64
"""Conditions of one search; each is a query."""


def annotated(evaluator: Evaluator, name: str, parameters: Mapping[str, str]) -> Answer:
    """Search for data sets.

    `and` binds closer than `or`, as nearly everywhere; the API's documentation does not say.

    Args:
        evaluator: What answers queries from the store.
        name: One of `SEARCHES`.
        parameters: What follows the `?`.

    Returns:
        The data sets, in the order of their ids.

    Raises:
        RefusedError: The search cannot be read.
    """
    if name == SEARCHES[0]:
        given = {key: value for key, value in parameters.items() if key in _NAMES}
        alternatives = [[_condition(name, given)]]
    else:
        alternatives = list(_alternatives(name, parameters.get("query", "")))
    found: dict[Any, Row] = {}
    for conditions in alternatives:
        common, *others = [_rows(evaluator, criteria) for criteria in conditions]
        found |= {key: row for key, row in common.items() if all(key in rows for rows in others)}
    rows = [found[key] for key in sorted(found)]
    return Answer(rows, total_rows=len(rows), model="SectionDataSet")


def _rows(evaluator: Evaluator, criteria: tuple[Term, ...]) -> dict[Any, Row]:
    """Return the data sets that fulfil one condition, by id."""
    options = (Option("num_rows", (String("all"),)), Option("order", (String("id"),)))
    stage = ModelStage("SectionDataSet", criteria=criteria, options=options)
    return {row["id"]: row for row in evaluator.answer(Rma((stage,))).rows}


def _alternatives(name: str, text: str) -> Iterator[list[tuple[Term, ...]]]:
    """Yield what must hold together, for each part of a search between `or`s."""
    place, held, count = 0, list[tuple[Term, ...]](), 0
    while True:
        found = _CONDITION.match(text, place)
        count += 1
        if found is None or count > _MOST:
            raise _refused(name, f"conditions in brackets, {_MOST} at most", text[place:])
        held.append(_condition(name, dict(_parts(name, found[1]))))
        word = _WORD.match(text, found.end())
        place = found.end() if word is None else word.end()
        if word is None:
            if place < len(text):
                raise _refused(name, "and, or", text[place:])
            yield held
            return
        if word[1].lower() == "or":
            yield held
            held = []


def _parts(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield the parameters within a pair of brackets."""
    place = 0
    while place < len(text):
        found = _PART.match(text, place)
        if found is None or found[1] not in _NAMES:
            raise _refused(name, f"one of {', '.join(sorted(_NAMES))}, and $in", text[place:])
        yield found[1], found[2]
        place = found.end()


def _condition(name: str, given: Mapping[str, str]) -> tuple[Term, ...]:
    """Return the criteria of one condition."""
    keys = _values(name, given.get(_STRUCTURES, ""))
    if not keys or not all(_KEY.fullmatch(key) for key in keys):
        raise _refused(name, "ids of structures", given.get(_STRUCTURES, ""))
    filters = [_among("structure_id", tuple([Number(key) for key in keys]))]
    for parameter, column in _CALLS.items():
        if parameter in given:
            filters.append(_among(column, _texts(name, given[parameter])))
    criteria: tuple[Term, ...] = (AssociationTerm("manual_annotations", tuple(filters)),)
    if _AGES in given:
        age = AssociationTerm("age", (_among("name", _texts(name, given[_AGES])),))
        donor = AssociationTerm("donor", terms=(age,))
        criteria = (*criteria, AssociationTerm("specimen", terms=(donor,)))
    return criteria


def _among(column: str, values: tuple[Element, ...]) -> Filter:
    """Return the filter that a column has one of some values."""
    return Filter(ColumnName(column), "in", values)


def _texts(name: str, text: str) -> tuple[Element, ...]:
    """Return the texts of a list, of which there must be one."""
    values = _values(name, text)
    if not values:
        raise _refused(name, "one value or more", text)
    return tuple([String(value) for value in values])


def _values(name: str, text: str) -> list[str]:
    """Return the values of a list, quoted or bare."""
    values: list[str] = []
    place = 0
    while place < len(text):
        found = _VALUE.match(text, place)
        if found is None:
            raise _refused(name, "values between commas", text[place:])
        values.append(found[2] if found[1] is None else found[1])
        place = found.end()
    return values


def _refused(name: str, expected: str, text: str) -> RefusedError:
    """Say what cannot be read."""
    return RefusedError(f"Error in query: {name}, expected {expected}; found {quote(text, 80)}")
