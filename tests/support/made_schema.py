"""Schemas of a test's own, described in a few words."""

import io
import json
from typing import Any

from allenorm.schema import Overrides, Schema, read


def described(
    table: str, fields: dict[str, str], associations: dict[str, tuple[str, str]] | None = None
) -> dict[str, Any]:
    """Return a class as a document describes it.

    Args:
        table: Its table.
        fields: The type of each column.
        associations: The kind and the target of each association.
    """
    links = (associations or {}).items()
    return {
        "table": table,
        "fields": [{"name": name, "type": type_} for name, type_ in fields.items()],
        "associations": [
            {"name": name, "type": kind, "class": target} for name, (kind, target) in links
        ],
    }


def schema_of(classes: dict[str, dict[str, Any]], overrides: Overrides | None = None) -> Schema:
    """Return the schema of some classes."""
    document = {"msg": [{name: entry} for name, entry in classes.items()]}
    return read(io.StringIO(json.dumps(document)), overrides=overrides or Overrides())
