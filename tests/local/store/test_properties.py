"""Whatever the schema and the records: rows, links and shapes are as they must be."""

import json
import random
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from allenorm.local import Store
from allenorm.local._layout import plan
from made_worlds import Row, Views, World, views

SETTINGS = settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)


def made(folder: str, world: World) -> Store:
    """Return a new store for a world."""
    return Store.create(Path(folder) / "s.sqlite", world.schema)


def filled(world: World, records: Iterable[tuple[str, Row]]) -> tuple[Any, Any]:
    """Return the rows and the pairs of a new store after some records, whole."""
    with TemporaryDirectory() as folder:
        with made(folder, world) as store:
            for name, record in records:
                with store.writing() as writer:
                    writer.put(name, [record])
        with Store.open(Path(folder) / "s.sqlite", schema=world.schema) as store:
            return rows_of(store), pairs_of(store)


def rows_of(store: Store) -> dict[tuple[str, Any], tuple[Row, tuple[str, ...], str]]:
    """Return the values, the shape and the class of each row; without `id`, by `unlike`."""
    found: dict[tuple[str, Any], tuple[Row, tuple[str, ...], str]] = {}
    for table in plan(store.schema).tables.values():
        cursor = store.connection().execute(f'SELECT * FROM "{table.name}"')  # noqa: S608 - ours
        names = [each[0] for each in cursor.description]
        for values in cursor:
            row = dict(zip(names, values, strict=True))
            shape = store.shapes()[row.pop("_shape")]
            kind = row.pop("_class", table.classes[0])
            row.pop("_row", None)
            row.pop("_content", None)
            found[table.name, row.get("id", row.get("unlike"))] = row, shape, kind
    return found


def pairs_of(store: Store) -> dict[str, set[tuple[Any, Any]]]:
    """Return the pairs of each table of pairs; rows without `id` by `unlike`."""
    found: dict[str, set[tuple[Any, Any]]] = {}
    for link in plan(store.schema).links.values():
        ends: list[str] = []
        joins = ""
        for side, table in (("owner", link.owner), ("target", link.target)):
            column = "id" if table.key == "id" else "unlike"
            ends.append(f'{side}s."{column}"')
            joins += f' JOIN "{table.name}" AS {side}s ON {side}s.{table.key} = l.{side}'
        sql = f'SELECT {", ".join(ends)} FROM "{link.name}" AS l{joins}'  # noqa: S608 - ours
        found[link.name] = {*store.connection().execute(sql)}
        count = store.connection().execute(f'SELECT count(*) FROM "{link.name}"')  # noqa: S608 - our own names
        assert count.fetchone() == (len(found[link.name]),)
    return found


def stored(value: Any) -> Any:
    """Return a value as SQLite keeps it."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return int(value) if isinstance(value, bool) else value


@SETTINGS
@given(views())
def test_nested_records_become_rows_links_and_shapes(drawn: Views) -> None:
    """Each row has what any record said of it, each link is there, nothing else is."""
    world, expected = drawn.world, drawn.expected

    rows, pairs = filled(world, drawn.records)

    assert rows.keys() == expected.known.keys()
    for place, (row, shape, kind) in rows.items():
        known = expected.known[place]
        whole = world.rows[place[0]][place[1]]
        assert shape == tuple(sorted(known))
        values = {each: stored(whole[each]) for each in known} | expected.implied.get(place, {})
        assert row == {each: values.get(each) for each in row}
        shown = expected.classes[place]
        assert kind == max(shown, key=lambda each: len(world.family(each)))
    assert {name: found for name, found in pairs.items() if found} == expected.pairs


@SETTINGS
@given(views(), st.integers())
def test_neither_order_nor_repetition_matters(drawn: Views, seed: int) -> None:
    """The same records in another order, and some of them again, make the same store."""
    again = drawn.records * 2
    random.Random(seed).shuffle(again)  # noqa: S311 - the order is to come back

    assert filled(drawn.world, drawn.records) == filled(drawn.world, again)


@SETTINGS
@given(views())
def test_writing_twice_changes_nothing_at_all(drawn: Views) -> None:
    """A store that is given its records once more has the same rows, in the same places."""
    dumps: list[list[str]] = []
    with TemporaryDirectory() as folder, made(folder, drawn.world) as store:
        for _ in range(2):
            with store.writing() as writer:
                for name, record in drawn.records:
                    writer.put(name, [record])
            lines = store.connection().iterdump()
            dumps.append([line for line in lines if "'version'" not in line])

    assert dumps[0] == dumps[1]


@SETTINGS
@given(views())
def test_one_call_is_as_good_as_many(drawn: Views) -> None:
    """Records of one class make the same rows one by one and all at once."""
    world = drawn.world
    name = drawn.records[0][0] if drawn.records else min(world.schema.classes)
    records = [record for each, record in drawn.records if each == name]

    def together() -> Any:
        with TemporaryDirectory() as folder, made(folder, world) as store:
            with store.writing() as writer:
                writer.put(name, records)
            return rows_of(store), pairs_of(store)

    assert together() == filled(world, [(name, record) for record in records])
