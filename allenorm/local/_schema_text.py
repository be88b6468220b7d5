"""A schema as a store keeps it: with all that was worked out when the store was made."""

import json
from functools import lru_cache
from typing import Any, cast, get_args

from allenorm.errors import SchemaError, quote
from allenorm.schema import (
    Association,
    AssociationKind,
    Field,
    FieldType,
    ModelClass,
    Schema,
    bundled,
)

_TYPES = frozenset(get_args(FieldType))
_KINDS = frozenset(get_args(AssociationKind))


def encode(schema: Schema) -> str:
    """Write a schema as JSON."""
    classes = {
        name: [
            model.table,
            model.base,
            [[each.name, each.type, each.nullable, each.limit] for each in model.fields],
            [
                [
                    each.name,
                    each.kind,
                    each.target,
                    each.foreign_key,
                    each.polymorphic,
                    each.dangling,
                ]
                for each in model.associations
            ],
        ]
        for name, model in schema.classes.items()
    }
    document = {"sha256": schema.sha256, "source": schema.source, "classes": classes}
    return json.dumps(document, separators=(",", ":"))


def decode(text: str) -> Schema:
    """Read what `encode()` wrote, from a file that may have been written by anyone.

    Raises:
        SchemaError: It is something else. Names are not looked at: `layout()` does that.
    """
    if text == _bundled_text():
        return bundled()
    try:
        return _schema(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        message = f"its schema cannot be read: {quote(error, 120)}"
        raise SchemaError(message) from error


@lru_cache(maxsize=1)
def _bundled_text() -> str:
    """Return the bundled schema as JSON."""
    return encode(bundled())


def _schema(document: Any) -> Schema:
    """Return the schema of a document."""
    classes = cast("dict[Any, Any]", document["classes"])
    found = {_text(name): _class(name, raw) for name, raw in sorted(classes.items())}
    if not found:
        message = "it has no class"
        raise ValueError(message)
    return Schema(found, _text(document["sha256"]), _text(document["source"]))


def _class(name: str, raw: Any) -> ModelClass:
    """Return a class."""
    table, base, fields, associations = raw
    return ModelClass(
        name,
        _text(table),
        tuple(_field(*each) for each in fields),
        tuple(_association(each) for each in associations),
        _maybe_text(base),
    )


def _field(name: Any, type_: Any, nullable: Any, limit: Any) -> Field:
    """Return a column."""
    if type_ not in _TYPES or not (limit is None or type(limit) is int):
        message = f"column {quote(name, 60)} has an unknown type or limit"
        raise ValueError(message)
    return Field(_text(name), cast("FieldType", type_), _boolean(nullable), limit)


def _association(raw: Any) -> Association:
    """Return an association."""
    name, kind, target, key, polymorphic, dangling = raw
    if kind not in _KINDS:
        message = f"association {quote(name, 60)} has an unknown kind"
        raise ValueError(message)
    return Association(
        _text(name),
        cast("AssociationKind", kind),
        _text(target),
        _maybe_text(key),
        _boolean(polymorphic),
        _boolean(dangling),
    )


def _text(value: Any) -> str:
    """Return a text."""
    if type(value) is not str:
        message = f"a text is expected, not {quote(value, 60)}"
        raise ValueError(message)
    return value


def _maybe_text(value: Any) -> str | None:
    """Return a text or None."""
    return None if value is None else _text(value)


def _boolean(value: Any) -> bool:
    """Return true or false."""
    if type(value) is not bool:
        message = f"true or false is expected, not {quote(value, 60)}"
        raise ValueError(message)
    return value
