"""Random rows for a schema: nulls, columns that are not known, ids that meet and that do not."""

from typing import Any

from hypothesis import strategies as st

from allenorm.schema import Association, Field, ModelClass, Schema
from oracle._world import Row, Values, World, descendants, is_link, is_shared

IDS = st.integers(1, 5)
VALUES: dict[str, list[Any]] = {
    "string": ["a", "A", "ab", "b", "a*b", "a%b", "", "é", "É", " a", "12", "null", "it's", 'q"'],
    "text": ["a", "ab\nc", "B", "a_b", "ﬁ", "\U0001f40c"],
    "integer": [-1, 0, 1, 2, 5, 4257123317, 2**53 + 1],
    "float": [0.0, 1.5, -2.0, 0.1, 3.0, 1e20, 1e-7],
    "boolean": [True, False],
    "datetime": [
        "2011-12-14T18:20:48Z",
        "2011-12-14T00:00:00Z",
        "2012-01-01T00:00:00Z",
        "1999-12-31T23:59:59Z",
    ],
    "integer_array": [[], [1, 2]],
}


@st.composite
def worlds(draw: st.DrawFn, schemas: st.SearchStrategy[Schema]) -> World:
    """Draw a schema and rows for it."""
    schema = draw(schemas)
    world = World(schema, {})
    for name, model in schema.classes.items():
        for number in range(draw(st.sampled_from([2, 3, 4, 5, 4, 3, 1, 0]))):
            row = _row(draw, schema, model, len(world.rows.get(model.table, [])) + 1)
            rows = world.rows.setdefault(model.table, [])
            same = [each for each in rows if _same(each, row, model)]
            if not same:
                rows.append(Row(name, row["id"] if model.has_id else number + 1, row))
    for model in schema.classes.values():
        for link in model.associations:
            if is_link(model, link):
                _pairs(draw, world, model, link)
    return world


def _same(there: Row, row: Values, model: ModelClass) -> bool:
    """Tell whether a row is there."""
    return there["id"] == row["id"] if model.has_id else there.values == row


def _row(draw: st.DrawFn, schema: Schema, model: ModelClass, number: int) -> Values:
    """Draw a row of a class."""
    row: Values = {}
    for column in model.fields:
        if column.name == "type" and is_shared(schema, model):
            continue
        if column.name == "id":
            row["id"] = draw(IDS) if draw(st.booleans()) else number
        elif draw(st.integers(0, 5)) != 5 or not model.has_id:
            row[column.name] = draw(_value(schema, column))
    return row


def _value(schema: Schema, column: Field) -> st.SearchStrategy[Any]:
    """Return what a column may hold."""
    if column.name.endswith("_id"):
        return st.sampled_from([1, 2, 1, 2, 3, 4, None])
    if column.name.endswith("_type"):
        return st.sampled_from([None, *schema.classes, "Unknown"])
    values = VALUES[column.type]
    return st.sampled_from([None, *values, *values[:2] * 4])


def _pairs(draw: st.DrawFn, world: World, model: ModelClass, link: Association) -> None:
    """Draw the pairs of a link, each once."""
    targets = descendants(world.schema, link.target)
    owners = [row for row in world.rows.get(model.table, []) if row.kind == model.name]
    table = world.model(link.target).table
    ends = [row for row in world.rows.get(table, []) if row.kind in targets]
    if not owners or not ends:
        return
    for _ in range(draw(st.sampled_from([3, 5, 7, 0]))):
        owner, end = draw(st.sampled_from(owners)), draw(st.sampled_from(ends))
        world.pair(owner, link, end)
