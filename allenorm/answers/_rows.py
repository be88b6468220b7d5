"""Records from what a file has: known names, typed values, nested ones by their associations."""

import difflib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NoReturn, TypeAlias, cast

from allenorm.answers._answer import CLASS_KEY, Row
from allenorm.answers._cells import cell
from allenorm.errors import quote
from allenorm.schema import ModelClass, Schema, bundled_overrides

ASSOCIATION_KEY: Final = "ar_association_key_name"
"""A key that records reached many-to-many may have, and no schema does."""
INHERITANCE_COLUMN: Final = "type"
_DEEPEST: Final = 64
_SHOWN: Final = 60
_LIMIT: Final = 2**63


_Path: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file.

    Attributes:
        model: Its class, the narrowest that the file names.
        row: Its values, as the API's JSON has them, with the records nested in it.
        line: The line of the file that it begins in, from 1.
    """

    model: str
    row: Row
    line: int


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record that no class has.

    Attributes:
        line: The line of the file that it begins in, from 1.
        reason: What is wrong, and what to do.
        raw: The record as the file has it: an object of JSON, or a list of texts for CSV.
    """

    line: int
    reason: str
    raw: Any


class RepeatedKey(dict[str, Any]):
    """An object of a file that gives a key twice.

    Attributes:
        repeated: The first such key.
    """

    repeated: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """What a class may have.

    Attributes:
        columns: The types of its columns, by name.
        targets: The class that each association leads to, by name.
        many: The associations that lead to any number of records.
        kind: The column that names a record's class, and is none of its own; empty where the
            class has its table for itself.
    """

    columns: Mapping[str, str]
    targets: Mapping[str, str]
    many: frozenset[str]
    kind: str


class RowReader:
    """Reads records of one schema."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._names: dict[str, Names] = {}
        tables = schema.tables.values()
        self._shared = frozenset(name for names in tables if len(names) > 1 for name in names)

    def names(self, model: str) -> Names:
        """Return what a class may have."""
        if model not in self._names:
            self._names[model] = _names(self.schema.classes[model], shared=model in self._shared)
        return self._names[model]

    def narrower(self, model: str, other: object) -> str | None:
        """Return the narrower of two classes of one family, or None where they are of two."""
        if not isinstance(other, str) or other not in self.schema.classes:
            return None
        if model in self.schema.ancestors(other):
            return other
        return model if other in {model, *self.schema.ancestors(model)} else None

    def record(self, model: str, raw: object, line: int) -> Record:
        """Return a record with its values typed.

        Args:
            model: The record's class.
            raw: The record as the file has it.
            line: The line of the file that it begins in.

        Returns:
            The record.

        Raises:
            ValueError: It is no record of the class; the message says which name or value is
                wrong.
        """
        row = self._row(model, raw, ())
        return Record(row.pop(CLASS_KEY, model), row, line)

    def own_class(self, model: str, row: Mapping[str, Any], path: _Path = ()) -> str:
        """Return the class of a record that may name it.

        Args:
            model: The class that it was asked for as.
            row: The record. In a table that several classes share, it may have the column that
                names the class, which answers never had and a copy of the table would.
            path: How it was reached.

        Returns:
            The class, or one that descends from it.

        Raises:
            ValueError: It names a class of another family.
        """
        said = row.get(CLASS_KEY)
        if said is None and model in self._shared:
            said = row.get(INHERITANCE_COLUMN)
        found = model if said is None else self.narrower(model, said)
        if found is None:
            message = f"{_place(model, path)} says that it is {quote(said, _SHOWN)}, no {model}"
            _refuse(message)
        return found

    def _row(self, model: str, raw: object, path: _Path) -> Row:
        """Return a record, or one nested in it."""
        if not isinstance(raw, dict):
            message = f"{_place(model, path)} is {quote(raw, _SHOWN)}, and no record"
            _refuse(message)
        if isinstance(raw, RepeatedKey):
            message = f"{_place(model, path)} has {quote(raw.repeated, _SHOWN)} twice"
            _refuse(message)
        if len(path) > _DEEPEST:
            message = f"records are nested over {_DEEPEST} deep, at {'.'.join(path[:3])}..."
            _refuse(message)
        members = cast("dict[str, Any]", raw)
        found = self.own_class(model, members, path)
        row: Row = {} if found == model else {CLASS_KEY: found}
        model, names = found, self.names(found)
        columns = names.columns
        for name, value in members.items():
            kind = columns.get(name)
            if kind is not None and (value is None or _plain(kind, value)):
                row[name] = value
            elif kind is not None and (
                name not in names.targets or not isinstance(value, dict | list)
            ):
                row[name] = self._cell(model, name, value, path)
            else:
                self._other(row, model, name, value, path)
        return row

    def _cell(self, model: str, name: str, value: Any, path: _Path) -> Any:
        """Return the value of a column."""
        try:
            return cell(self.names(model).columns[name], value)
        except ValueError as error:
            message = f"{_place(model, path)}, column {name!r}: {error}"
            _refuse(message)

    def _other(self, row: Row, model: str, name: str, value: Any, path: _Path) -> None:
        """Put what is no column into a record: an association, or a key of no schema."""
        names = self.names(model)
        target = names.targets.get(name)
        if target is not None and name in names.many:
            if not isinstance(value, list):
                message = f"{_place(model, path)}: {name!r} is {quote(value, _SHOWN)}, and no list"
                _refuse(message)
            row[name] = [
                self._row(target, each, (*path, name)) for each in cast("list[object]", value)
            ]
        elif target is not None:
            # Null and a missing key say the same: there is none.
            if value is not None:
                row[name] = self._row(target, value, (*path, name))
        elif name == ASSOCIATION_KEY:
            row[name] = value
        elif name not in {CLASS_KEY, names.kind}:
            known = [*names.columns, *names.targets]
            hint = suggestion(name, known)
            message = f"{_place(model, path)} has no column {quote(name, _SHOWN)}{hint}"
            _refuse(message)


def _refuse(message: str) -> NoReturn:
    """Refuse a record."""
    raise ValueError(message)


def suggestion(name: str, known: list[str]) -> str:
    """Return the end of a sentence that names the nearest known name.

    Args:
        name: What is not known.
        known: What is.

    Returns:
        The words, or nothing where no name is near.

    Examples:
        >>> suggestion("nmae", ["id", "name"])
        "; did you mean 'name'?"
    """
    near = difflib.get_close_matches(name[:_SHOWN], known, 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _names(model: ModelClass, *, shared: bool) -> Names:
    """Return what a class may have; the known corrections of types are made."""
    corrections = bundled_overrides().of(model.name).retype
    columns: dict[str, str] = {each.name: each.type for each in model.fields}
    columns |= {name: type_ for name, type_ in corrections.items() if name in columns}
    kind = INHERITANCE_COLUMN if shared and INHERITANCE_COLUMN in columns else ""
    columns.pop(kind, "")
    return Names(
        columns,
        {each.name: each.target for each in model.associations if not each.dangling},
        frozenset(each.name for each in model.associations if each.many),
        kind,
    )


def _plain(kind: str, value: Any) -> bool:
    """Tell, for most values, that a value is as its column has it."""
    if type(value) is str:
        return kind in {"string", "text"} and value.isascii() and "\0" not in value
    if type(value) is float:
        return kind == "float" and math.isfinite(value)
    return type(value) is int and kind == "integer" and -_LIMIT <= value < _LIMIT


def _place(model: str, path: _Path) -> str:
    """Name the class of a record, and how it was reached."""
    return f"{model} at {'.'.join(path)}" if path else model
