"""Random schemas with rows, and the nested records that an API would show of them.

A record is a view of a world: some columns of a row, and some of its associations. So records
never contradict each other, and what a store must hold after some of them can be worked out here.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from hypothesis import strategies as st

from allenorm.local import Key, Link, Relation, layout
from allenorm.schema import Overrides, Schema, read

Row = dict[str, Any]
Place = tuple[str, Any]

# Words of SQL, and names that differ from them in case alone.
COLUMNS = (
    "select",
    "having",
    "from",
    "Where",
    "values",
    "group",
    "default",
    "index",
    "key",
    "name",
)
CLASSES = ("Order", "Crate", "Selection", "TableRow", "Index")
TYPES = (
    "integer",
    "string",
    "float",
    "boolean",
    "datetime",
    "text",
    "integer_array",
    "string_array",
)
ROWS = 4


@dataclass
class World:
    """A schema and its rows.

    Attributes:
        schema: The schema.
        rows: The whole row of each table, by its `id` or, without one, by a number.
        classes: The class of each row.
        pairs: The links of associations without a key, by class, association and row.
    """

    schema: Schema
    rows: dict[str, dict[int, Row]] = field(default_factory=dict)
    classes: dict[Place, str] = field(default_factory=dict)
    pairs: dict[tuple[str, str, int], list[int]] = field(default_factory=dict)

    def of_class(self, name: str) -> list[int]:
        """Return the rows of a class."""
        table = self.schema.classes[name].table
        return [
            number
            for number in self.rows[table]
            if name in self.family(self.classes[table, number])
        ]

    def family(self, name: str) -> tuple[str, ...]:
        """Return a class and its ancestors."""
        return (name, *self.schema.ancestors(name))


@dataclass
class Expected:
    """What a store holds after some records.

    Attributes:
        known: The columns that records gave, by table and row.
        implied: The columns that follow from nesting.
        classes: The classes that a row was shown as.
        pairs: The owner and the target of each pair, by the table of pairs.
    """

    known: dict[Place, set[str]] = field(default_factory=dict)
    implied: dict[Place, Row] = field(default_factory=dict)
    classes: dict[Place, set[str]] = field(default_factory=dict)
    pairs: dict[str, set[tuple[int, int]]] = field(default_factory=dict)


@dataclass
class Views:
    """Records of a world, and what must be there when all of them were written."""

    world: World
    records: list[tuple[str, Row]]
    expected: Expected


@st.composite
def views(draw: st.DrawFn) -> Views:
    """Draw a world and some records of it."""
    random = draw(st.randoms(use_true_random=False))
    world = _world(random, draw(st.integers(2, len(CLASSES))))
    expected = Expected()
    records: list[tuple[str, Row]] = []
    for _ in range(draw(st.integers(1, 6))):
        name = random.choice(sorted(world.schema.classes))
        rows = world.of_class(name)
        if rows:
            number = random.choice(rows)
            records.append((name, _view(random, world, expected, (name, number))))
    return Views(world, records, expected)


def _world(random: Random, count: int) -> World:
    """Make a schema of some tables, and rows."""
    names = CLASSES[:count]
    entries: dict[str, dict[str, Any]] = {}
    for number, name in enumerate(names):
        with_id = number < count - 1 or random.random() < 0.6
        entries |= _family(random, name, names[:number], with_id=with_id)
    _associate(random, entries, names)
    document = {"msg": [{name: entry} for name, entry in entries.items()]}
    schema = read(io.StringIO(json.dumps(document)), overrides=Overrides())
    world = World(schema)
    for table, classes in schema.tables.items():
        for number in range(1, random.randint(1, ROWS) + 1):
            _populate(random, world, table, random.choice(classes), number)
    _link(random, world)
    return world


def _family(
    random: Random, name: str, others: tuple[str, ...], *, with_id: bool
) -> dict[str, dict[str, Any]]:
    """Describe a class, with the key of others, and maybe classes that descend from it."""
    fields = {"id": "integer"} if with_id else {"unlike": "integer"}
    for column in random.sample(COLUMNS, random.randint(0, 5)):
        fields[column] = random.choice(TYPES)
    links: list[dict[str, str]] = []
    if with_id:
        for other in others:
            if random.random() < 0.6:
                word = _word(other)
                fields[f"{word}_id"] = "integer"
                links.append({"name": word, "type": "belongs_to", "class": other})
        if random.random() < 0.4:
            fields["parent_id"] = "integer"
            links.append({"name": "parent", "type": "belongs_to", "class": name})
            links.append({"name": "children", "type": "has_many", "class": name})
    described: dict[str, Any] = {
        "table": f"{_word(name)}s" if name != "Index" else "indexes",
        "fields": [{"name": each, "type": type_} for each, type_ in fields.items()],
        "associations": links,
    }
    family = {name: described}
    if with_id and random.random() < 0.5:
        described["fields"].append({"name": "type", "type": "string"})
        family[f"Odd{name}"] = {**described, "associations": [*links]}
    return family


def _associate(random: Random, entries: dict[str, dict[str, Any]], names: tuple[str, ...]) -> None:
    """Describe the associations back, and those that no column holds."""
    for number, name in enumerate(names):
        for other in names[:number]:
            columns = {each["name"] for each in entries[name]["fields"]}
            if f"{_word(other)}_id" in columns and random.random() < 0.7:
                kind = random.choice(("has_many", "has_one"))
                _add(entries, other, f"owned_{_word(name)}", kind, name)
            if random.random() < 0.5:
                _add(entries, other, f"linked_{_word(name)}", "has_and_belongs_to_many", name)
                if random.random() < 0.5:
                    _add(entries, name, f"linked_{_word(other)}", "has_and_belongs_to_many", other)


def _add(entries: dict[str, dict[str, Any]], owner: str, name: str, kind: str, target: str) -> None:
    """Give an association to a class and to those that descend from it."""
    has_id = any(each["name"] == "id" for each in entries[owner]["fields"])
    if has_id or kind == "has_and_belongs_to_many":
        for each in (owner, f"Odd{owner}"):
            if each in entries:
                link = {"name": name, "type": kind, "class": target}
                entries[each]["associations"].append(link)


def _word(name: str) -> str:
    """Return a class's name as columns have it."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).lstrip("_")


def _populate(random: Random, world: World, table: str, name: str, number: int) -> None:
    """Make a row."""
    row: Row = {}
    for column in layout(world.schema)[name].columns.values():
        given = None if random.random() < 0.2 else _value(random, column.type)
        row[column.name] = given
    row["id" if "id" in row else "unlike"] = number
    for key in row:
        if key.endswith("_id"):
            row[key] = random.choice((None, *range(1, ROWS + 1)))
    world.rows.setdefault(table, {})[number] = row
    world.classes[table, number] = name


def _value(random: Random, type_: str) -> Any:
    """Make up a value of a type."""
    number = random.randint(-9, 9)
    text = random.choice(("", "a", "it's", '"x"', "ü", "a\nb", "); DROP TABLE orders;--", "%_*"))
    made: dict[str, Any] = {
        "integer": number,
        "float": number / 4,
        "boolean": number > 0,
        "datetime": f"20{abs(number) + 10}-03-04T05:06:07Z",
        "integer_array": [number, None],
        "string_array": [text],
    }
    return made.get(type_, text)


def _link(random: Random, world: World) -> None:
    """Make up the pairs of associations that no column holds, the same seen from both ends."""
    chosen: dict[str, set[tuple[int, int]]] = {}
    for name, model in layout(world.schema).items():
        for relation in model.relations.values():
            if isinstance(relation.join, Link) and relation.join.table not in chosen:
                own, other = world.of_class(name), world.of_class(relation.target)
                if relation.join.owner != "owner":
                    own, other = other, own
                pairs = {(one, two) for one in own for two in other if random.random() < 0.4}
                chosen[relation.join.table] = pairs
    for name, model in layout(world.schema).items():
        for relation in model.relations.values():
            if isinstance(relation.join, Link):
                forwards = relation.join.owner == "owner"
                for pair in sorted(chosen[relation.join.table]):
                    one, two = pair if forwards else pair[::-1]
                    world.pairs.setdefault((name, relation.name, one), []).append(two)


def _view(random: Random, world: World, expected: Expected, row: Place, depth: int = 0) -> Row:
    """Return a record of a row, as a class shows it, and note what it says."""
    name, number = row
    model = layout(world.schema)[name]
    place = model.table, number
    whole = world.rows[model.table][number]
    kept = {each for each in whole if each == "id" or model.key == "rowid" or random.random() < 0.6}
    known = expected.known.setdefault(place, set())
    known |= kept
    expected.classes.setdefault(place, set()).add(name)
    record = {each: whole[each] for each in sorted(kept)}
    for relation in model.relations.values():
        if depth < 3 and random.random() < 0.5:
            rows = [*_related(world, name, relation, number)]
            count = random.randint(0, len(rows)) if relation.many else min(1, len(rows))
            shown = random.sample(rows, count)
            for each in shown:
                _note(world, expected, name, relation, (number, each))
            children = [
                _view(random, world, expected, (relation.target, each), depth + 1) for each in shown
            ]
            if relation.many:
                record[relation.name] = children
            elif children:
                record[relation.name] = children[0]
    return record


def _related(world: World, name: str, relation: Relation, number: int) -> Iterator[int]:
    """Yield the rows of an association."""
    join = relation.join
    if isinstance(join, Link):
        yield from (
            each
            for each in world.pairs.get((name, relation.name, number), [])
            if each in world.of_class(relation.target)
        )
        return
    own = world.rows[world.schema.classes[name].table][number][join.own]
    table = world.schema.classes[relation.target].table
    for each in world.of_class(relation.target):
        if own is not None and world.rows[table][each][join.other] == own:
            yield each


def _note(
    world: World, expected: Expected, name: str, relation: Relation, pair: tuple[int, int]
) -> None:
    """Note what a nested row says about itself and the row that has it."""
    join = relation.join
    one, two = pair
    if isinstance(join, Link):
        pairs = expected.pairs.setdefault(join.table, set())
        pairs.add(pair if join.owner == "owner" else (two, one))
    else:
        assert isinstance(join, Key)
        owner = world.schema.classes[name].table, one
        target = world.schema.classes[relation.target].table, two
        if join.own == "id":
            expected.implied.setdefault(target, {})[join.other] = one
        else:
            expected.implied.setdefault(owner, {})[join.own] = two
