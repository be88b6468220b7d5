"""From the raw form of a document, JSON or XML alike, to a checked `Schema`.

A document is hostile until it passed here: every name is an identifier, every member is named
once, every type is one that this version knows.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any, Literal, TypeAlias, TypeVar, get_args

from allenorm.errors import SchemaError, quote
from allenorm.schema._document import Association, AssociationKind, Field, FieldType, ModelClass
from allenorm.schema._raw import is_list, mapping

UnknownTypes: TypeAlias = Literal["error", "warn"]
"""What to do with a type that this version does not know: refuse, or warn and go on."""

FIELD_TYPES: tuple[FieldType, ...] = get_args(FieldType)
ASSOCIATION_KINDS: tuple[AssociationKind, ...] = get_args(AssociationKind)

# RMA can say no other name, so a name outside it could never be queried.
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,199}", re.ASCII)
_LIMIT = re.compile(r"[0-9]{1,9}", re.ASCII)
# No table of PostgreSQL, which the API runs on, has more columns.
_MEMBERS = 1600
_BOOLEANS = {"true": True, "false": False}
_Word = TypeVar("_Word", FieldType, AssociationKind)


def one_of(words: tuple[_Word, ...], given: object) -> _Word | None:
    """Return the one of some words that was given, or None."""
    for word in words:
        if word == given:
            return word
    return None


@dataclass(slots=True)
class Builder:
    """Makes classes from raw descriptions and keeps what was odd about them.

    Attributes:
        unknown_types: What to do with a type that this version does not know.
        notes: What was odd and tolerated, one sentence each.
        unknown: Those of the notes that tell of an unknown type.
    """

    unknown_types: UnknownTypes
    notes: list[str] = dataclass_field(default_factory=list[str])
    unknown: list[str] = dataclass_field(default_factory=list[str])

    def classes(self, raw: Iterable[tuple[str, object]]) -> dict[str, ModelClass]:
        """Return every class by name, sorted by name, from its raw description."""
        found: dict[str, ModelClass] = {}
        for name, description in raw:
            checked = self._identifier(name, "the schema", "the class name")
            if checked in found:
                message = f"class {checked!r} is described twice; a schema describes it once"
                raise SchemaError(message)
            found[checked] = self._model_class(checked, description)
        if not found:
            message = "the document describes no class; a schema document describes at least one"
            raise SchemaError(message)
        return {name: found[name] for name in sorted(found)}

    def _model_class(self, name: str, raw: object) -> ModelClass:
        """Return one class from its description."""
        where = f"class {name!r}"
        description = mapping(raw, where)
        table = self._identifier(description.get("table"), where, "the table name")
        fields = tuple(
            self._field(where, item) for item in self._members(description, "fields", where)
        )
        associations = tuple(
            association
            for item in self._members(description, "associations", where)
            if (association := self._association(where, item)) is not None
        )
        _refuse_duplicates(where, "field", (column.name for column in fields))
        _refuse_duplicates(where, "association", (item.name for item in associations))
        both = {column.name for column in fields} & {item.name for item in associations}
        self.notes += [f"{where} has both a field and an association {n!r}" for n in sorted(both)]
        return ModelClass(name, table, fields, associations)

    def _members(self, description: Mapping[str, Any], key: str, where: str) -> list[Any]:
        """Return the raw fields or associations of a class."""
        if key not in description:
            self.notes.append(f"{where} has no {key!r} entry; taken as none")
            return []
        members = description[key]
        if not is_list(members):
            message = f"{where}: {key!r} is {quote(members, 60)}; a list is expected"
            raise SchemaError(message)
        if len(members) > _MEMBERS:
            message = f"{where} has {len(members)} {key}; at most {_MEMBERS} are read"
            raise SchemaError(message)
        return members

    def _field(self, owner: str, raw: object) -> Field:
        """Return one field."""
        item = mapping(raw, f"a field of {owner}")
        name = self._identifier(item.get("name"), owner, "the name of a field")
        where = f"field {name!r} of {owner}"
        given = item.get("type")
        type_ = one_of(FIELD_TYPES[:-1], given)
        if type_ is None:
            self._unknown(where, "type", given, FIELD_TYPES[:-1], "it is read as `unknown`")
        nullable = _nullable(item.get("nullable"), where)
        return Field(name, type_ or "unknown", nullable, _limit(item.get("limit"), where))

    def _association(self, owner: str, raw: object) -> Association | None:
        """Return one association, or None for one of a kind that is only warned about."""
        item = mapping(raw, f"an association of {owner}")
        name = self._identifier(item.get("name"), owner, "the name of an association")
        where = f"association {name!r} of {owner}"
        target = self._identifier(item.get("class"), where, "the class it leads to")
        given = item.get("type")
        kind = one_of(ASSOCIATION_KINDS, given)
        if kind is None:
            self._unknown(where, "kind", given, ASSOCIATION_KINDS, "it is left out")
            return None
        return Association(name, kind, target)

    def _unknown(
        self, where: str, what: str, value: object, known: tuple[str, ...], outcome: str
    ) -> None:
        """Refuse a type that is not known, or warn of it."""
        message = f"{where} has the unknown {what} {quote(value, 60)}"
        if self.unknown_types == "error" or not isinstance(value, str):
            message += f"; known are {', '.join(known)}; unknown_types='warn' reads on"
            raise SchemaError(message)
        self.notes.append(f"{message}; {outcome}")
        self.unknown.append(f"{message}; {outcome}")

    @staticmethod
    def _identifier(value: object, where: str, what: str) -> str:
        """Return a name that RMA can say, or refuse it."""
        if isinstance(value, str) and _IDENTIFIER.fullmatch(value):
            return value
        message = f"{where}: {what} is {quote(value, 60)}" if value is not None else ""
        message = message or f"{where}: {what} is missing"
        message += "; an ASCII letter or '_', then at most 199 letters, digits and '_', is expected"
        raise SchemaError(message)


def _refuse_duplicates(where: str, what: str, names: Iterable[str]) -> None:
    """Refuse two members of one kind that have the same name."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            message = f"{where} has two {what}s called {name!r}; a name is given once"
            raise SchemaError(message)
        seen.add(name)


def _nullable(value: object, where: str) -> bool:
    """Return whether a field may be null: a boolean, the word for one, or nothing (it may)."""
    if value is None or value == "":
        return True
    found = value if isinstance(value, bool) else _BOOLEANS.get(str(value).lower())
    if found is None:
        message = f"{where}: 'nullable' is {quote(value, 60)}; true or false is expected"
        raise SchemaError(message)
    return found


def _limit(value: object, where: str) -> int | None:
    """Return a field's limit: a number, its digits, or nothing (there is none)."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not _LIMIT.fullmatch(str(value)):
        message = f"{where}: 'limit' is {quote(value, 60)}; a whole number is expected"
        raise SchemaError(message)
    return int(str(value))
