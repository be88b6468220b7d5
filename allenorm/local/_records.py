"""Nested records taken apart: each row to its table, each link to its pair."""

import difflib
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Final, TypeAlias, cast

from allenorm.answers import CLASS_KEY
from allenorm.errors import StoreError, quote
from allenorm.local._layout import Plan
from allenorm.local._links import LinkTable
from allenorm.local._parts import ClassLayout, Key, Link, Relation
from allenorm.local._tables import INHERITANCE_COLUMN
from allenorm.local._upsert import content
from allenorm.local._values import CHECKS

ASSOCIATION_KEY: Final = "ar_association_key_name"
"""A key that rows reached through a table of pairs may carry; it is no column."""

_DEEPEST = 64

Record: TypeAlias = Mapping[str, Any]
Known: TypeAlias = tuple[str, tuple[str, ...], tuple[str, ...]]
"""The class of a row, the columns that its record gives, and those that follow from others."""


@dataclass(frozen=True, slots=True)
class _Recipe:
    """How records with certain keys are taken apart.

    Attributes:
        columns: The columns among the keys.
        relations: The associations among the keys.
        both: The keys that are a column and an association: the value tells which.
        values: Takes the values of the columns from a record.
    """

    columns: tuple[str, ...]
    relations: tuple[Relation, ...]
    both: tuple[str, ...]
    values: Callable[[Record], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class _Given:
    """What follows for a row from the row that has it.

    Attributes:
        columns: Columns and their values.
        types: Columns that name the owner's class, and the names that mean it.
        owner: What tells the owner apart, where no column of the row does.
        where: The association, for messages.
        copies: How many rows without `id` have come so far that look the same; None for a record
            that is nested in no other.
    """

    columns: Mapping[str, Any] = field(default_factory=dict[str, Any])
    types: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    owner: object = None
    where: str = ""
    copies: "Counter[bytes] | None" = None


_NOTHING: Final = _Given()


class Batch:
    """Rows and pairs that wait to be written.

    Attributes:
        runs: For each table, lists of rows that one statement writes, in the order they came.
        pairs: For each written table of pairs, the `owner` and the `target` of each: an `id`, or
            the content of a row without one.
        size: How many rows wait.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._recipes: dict[tuple[str, tuple[str, ...]], _Recipe] = {}
        self.runs: dict[str, list[tuple[Known, list[tuple[Any, ...]]]]] = {}
        self.pairs: dict[str, dict[tuple[Any, Any], None]] = {}
        self.size = 0

    def clear(self) -> None:
        """Forget all rows and pairs."""
        self.size = 0
        self.runs.clear()
        self.pairs.clear()

    def recipe(self, model: ClassLayout, keys: tuple[str, ...]) -> _Recipe:
        """Return how records of a class with certain keys are taken apart."""
        found = self._recipes.get((model.name, keys))
        if found is None:
            found = self._recipes[model.name, keys] = _recipe(model, keys)
        return found

    def add(
        self, model: ClassLayout, record: Any, given: _Given = _NOTHING, depth: int = 0
    ) -> object:
        """Take one record apart.

        Args:
            model: The class that it was asked for as.
            record: The record.
            given: What follows for it from the row that has it.
            depth: How many rows it is nested in.

        Returns:
            What tells the row apart: its `id`, or its content.

        Raises:
            StoreError: It does not fit the schema, or contradicts the row that has it.
        """
        if not _is_mapping(record):
            message = f"a record of {model.name} is {quote(record, 60)}; an object is expected"
            raise StoreError(message, model=model.name, value=record)
        if depth > _DEEPEST:
            message = f"a record of {model.name} is nested in more than {_DEEPEST} others"
            raise StoreError(message, model=model.name)
        model = self._own_class(model, record)
        recipe = self.recipe(model, tuple(record))
        if recipe.both:
            recipe = _told_apart(model, recipe, record)
        columns, relations = recipe.columns, recipe.relations
        implied = _implied(model, record, columns, given)
        nested = [
            (relation, children)
            for relation in relations
            if (children := _children(model, relation, record))
        ]
        # A row's own key of another row follows from that row, which comes first.
        for relation, children in nested:
            join = relation.join
            if isinstance(join, Key) and join.own != "id":
                where = f"{model.name}.{relation.name}"
                known = record.get(join.own)
                named = known is not None and "id" not in children[0]
                follows = {"id": known} if named else {}
                above = _Given(follows, where=where, copies=Counter())
                target = self._plan.classes[relation.target]
                key = self.add(target, children[0], above, depth + 1)
                _agree(model, record, join.own, key, where)
                if join.own not in columns:
                    implied[join.own] = key
        key = self._row(model, columns, recipe.values(record), implied, given)
        for relation, children in nested:
            if not (isinstance(relation.join, Key) and relation.join.own != "id"):
                self._nested(model, relation, key, children, depth + 1)
        return key

    def _own_class(self, model: ClassLayout, record: Record) -> ClassLayout:
        """Return the class that a record names, or the one that it was asked for as."""
        if model.kinds is None:
            return model
        named = record.get(CLASS_KEY)
        if named is None:
            # Rails' own column is in no record of the API; where it is, it may name a class.
            hint = record.get(INHERITANCE_COLUMN)
            return self._plan.classes[hint] if hint in model.kinds else model
        if named in model.kinds:
            return self._plan.classes[named]
        other = self._plan.classes.get(named) if isinstance(named, str) else None
        if other is None or other.kinds is None or model.name not in other.kinds:
            message = (
                f"a record of {model.name} says that it is a {quote(named, 60)}; "
                f"{', '.join(model.kinds)} are expected"
            )
            raise StoreError(message, model=model.name, key=record.get("id"), value=named)
        return model

    def _row(
        self,
        model: ClassLayout,
        columns: tuple[str, ...],
        values: tuple[Any, ...],
        implied: dict[str, Any],
        given: _Given,
    ) -> object:
        """Keep one row; return what tells it apart."""
        values = (*values, *implied.values())
        if "id" in columns or "id" in implied:
            key = implied["id"] if "id" in implied else values[columns.index("id")]
            if type(key) is not int and not isinstance(key, str):
                raise bad_value(model, None, "id", key, "without it, the record cannot be kept")
        elif model.key == "id" and given.copies is None:
            raise bad_value(model, None, "id", None, "it is not given; ask for the column, too")
        else:
            names = (*columns, *implied)
            kept = tuple(map(_checked, [model] * len(names), names, values))
            key = self._content(model, names, kept, given)
            if model.key == "id":
                # Told apart by what it holds, under a number that no row of the API has.
                key = -1 - (int.from_bytes(key[:8], "big") >> 1)
                implied["id"] = key
            values = (*values, key)
        known = (model.name, columns, tuple(implied))
        runs = self.runs.setdefault(model.table, [])
        if not runs or runs[-1][0] != known:
            runs.append((known, []))
        runs[-1][1].append(values)
        self.size += 1
        return key

    def _content(
        self, model: ClassLayout, names: tuple[str, ...], values: tuple[Any, ...], given: _Given
    ) -> bytes:
        """Return what tells a row without `id` apart from those beside it, too."""
        table = self._plan.tables[model.table]
        found = content(table, names, values, given.owner)
        if given.copies is None:
            return found
        given.copies[found] += 1
        copies = given.copies[found]
        return found if copies == 1 else content(table, names, values, [given.owner, copies])

    def _nested(
        self,
        model: ClassLayout,
        relation: Relation,
        key: object,
        children: Sequence[Any],
        depth: int,
    ) -> None:
        """Take apart the rows of an association, and link them to the row that has them."""
        target = self._plan.classes[relation.target]
        where = f"{model.name}.{relation.name}"
        if isinstance(relation.join, Key):
            join = relation.join
            types = {join.owner_type: join.owner_types} if join.owner_type else {}
            given = _Given({join.other: key}, types, None, where, Counter())
            for child in children:
                self.add(target, child, given, depth)
            return
        own = relation.kind in {"has_one", "has_many"}
        owner = [relation.join.table, _plain(key)] if own else None
        given = _Given(owner=owner, where=where, copies=Counter())
        for child in children:
            found = self.add(target, child, given, depth)
            self._pair(relation.join, key, found)

    def _pair(self, link: Link, key: object, found: object) -> None:
        """Keep one pair."""
        pairs = self.pairs.setdefault(self._plan.links[link.table].written, {})
        pairs[(key, found) if link.owner == "owner" else (found, key)] = None


def written_links(plan: Plan) -> dict[str, LinkTable]:
    """Return the tables of pairs by the name that is written."""
    return {link.written: link for link in plan.links.values()}


def suggestion(name: object, names: Collection[str]) -> str:
    """Return the end of a message about an unknown name."""
    near = difflib.get_close_matches(str(name)[:200], names, 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _recipe(model: ClassLayout, keys: tuple[str, ...]) -> _Recipe:
    """Work out how records with certain keys are taken apart."""
    columns: list[str] = []
    relations: list[Relation] = []
    both: list[str] = []
    for key in keys:
        relation = model.relations.get(key)
        if key in model.columns and relation:
            both.append(key)
        elif key in model.columns:
            columns.append(key)
        elif relation:
            relations.append(relation)
        elif key not in {ASSOCIATION_KEY, CLASS_KEY} and not (
            key == INHERITANCE_COLUMN and model.kinds
        ):
            reason = f"{model.name} has no column or association {quote(key, 60)}"
            reason += suggestion(key, [*model.columns, *model.relations])
            raise StoreError(reason, model=model.name, column=str(key), reason=reason)
    known = tuple(sorted(columns))
    return _Recipe(known, tuple(relations), tuple(both), getter(known))


def getter(columns: tuple[str, ...]) -> Callable[[Record], tuple[Any, ...]]:
    """Return what takes the values of some columns from a record."""
    if len(columns) > 1:
        return itemgetter(*columns)
    return lambda record: tuple(record[name] for name in columns)


def _told_apart(model: ClassLayout, recipe: _Recipe, record: Record) -> _Recipe:
    """Return how a record is taken apart that gives a name which is both."""
    columns, relations = [*recipe.columns], [*recipe.relations]
    for name in recipe.both:
        value = record[name]
        rows = isinstance(value, Mapping) or (
            isinstance(value, list) and not model.columns[name].type.endswith("_array")
        )
        if rows:
            relations.append(model.relations[name])
        else:
            columns.append(name)
    known = tuple(sorted(columns))
    return _Recipe(known, tuple(relations), (), getter(known))


def _implied(
    model: ClassLayout, record: Record, columns: tuple[str, ...], given: _Given
) -> dict[str, Any]:
    """Return the columns that a record does not give and that follow from the row that has it."""
    implied: dict[str, Any] = {}
    for name, value in given.columns.items():
        _agree(model, record, name, value, given.where)
        if name not in columns:
            implied[name] = value
    for name, values in given.types.items():
        if name not in columns:
            implied[name] = values[0]
        elif record[name] not in values:
            _contradiction(model, record, name, " or ".join(values), given.where)
    return implied


def _agree(model: ClassLayout, record: Record, name: str, value: object, where: str) -> None:
    """Refuse a record that names another row than the one that has it, or that it has."""
    if name in model.columns and name in record and record[name] != value:
        _contradiction(model, record, name, quote(value, 60), where)


def _contradiction(
    model: ClassLayout, record: Record, name: str, expected: str, where: str
) -> None:
    """Refuse a record that contradicts another."""
    reason = f"{name} is {quote(record[name], 60)}, but the rows of {where} have {expected}: "
    reason += "one of them is wrong, or the schema about the column of that association"
    raise _misfit(model, record, name, reason)


def _children(model: ClassLayout, relation: Relation, record: Record) -> Sequence[Any]:
    """Return the records of an association; none where there is no row."""
    value = record[relation.name]
    if value is None:
        return ()
    if relation.many and isinstance(value, (list, tuple)):
        return cast("Sequence[Any]", value)
    if not relation.many and isinstance(value, Mapping):
        return (cast("Record", value),)
    expected = "a list of objects" if relation.many else "an object"
    reason = f"{relation.name} is {quote(value, 60)}; {expected} is expected"
    raise _misfit(model, record, relation.name, reason)


def _misfit(model: ClassLayout, record: Record, name: str, reason: str) -> StoreError:
    """Make the error about a member of a record."""
    key = record.get("id")
    row = f"{model.name} {quote(key, 30)}" if key is not None else model.name
    message = f"{row}: {reason}"
    value = record.get(name)
    return StoreError(message, model=model.name, key=key, column=name, value=value, reason=reason)


def _checked(model: ClassLayout, name: str, value: Any) -> Any:
    """Return a value of a row without `id` as SQLite keeps it."""
    try:
        return None if value is None else CHECKS[model.columns[name].type](value)
    except ValueError as error:
        raise bad_value(model, None, name, value, str(error)) from None


def bad_value(
    model: ClassLayout, key: object, column: str, value: object, reason: str
) -> StoreError:
    """Make the error about a value that its column cannot have."""
    record = {"id": key, column: value} if column != "id" else {"id": value}
    return _misfit(model, record, column, f"{column}: {reason}")


def _is_mapping(value: object) -> bool:
    """Whether a value is an object."""
    return isinstance(value, Mapping)


def _plain(key: object) -> object:
    """Return what tells a row apart as JSON can hold it."""
    return key.hex() if isinstance(key, bytes) else key
