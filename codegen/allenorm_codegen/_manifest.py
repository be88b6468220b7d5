"""What a package says of itself: the data model it holds, and the files that the generator wrote.

It stands beside the modules as `_generated.json`. From it the next run knows which files are the
generator's and whether someone edited them, and what a new schema changes.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from allenorm.errors import GenerationError, quote
from allenorm.schema import Association, Field, ModelClass, Schema

MANIFEST = "_generated.json"
"""The name of the file."""

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package says of itself.

    Attributes:
        version: The version of allenorm that generated it.
        schema: The data model that it holds, with the overrides applied.
        files: The SHA-256 of each file that the generator wrote, by name; not of this one.
    """

    version: str
    schema: Schema
    files: Mapping[str, str]


def digest(content: bytes) -> str:
    r"""Return the SHA-256 of a text file, whatever line ends a version control system gave it.

    Examples:
        >>> digest(b"a\r\nb") == digest(b"a\nb")
        True
    """
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def manifest_text(schema: Schema, version: str, texts: Mapping[str, str]) -> str:
    """Write the manifest of a package, one file and one class a line.

    Args:
        schema: The data model that the package holds.
        version: The generator's version.
        texts: The text of each file.

    Returns:
        JSON in ASCII, with a line end after it.
    """
    files = {name: digest(text.encode()) for name, text in sorted(texts.items())}
    classes = {name: _described(schema.classes[name]) for name in sorted(schema.classes)}
    members = {
        "format": _json(_FORMAT),
        "generator": _json(version),
        "schema": _json(schema.sha256),
        "files": _mapping(files),
        "classes": _mapping(classes),
    }
    return "{\n" + ",\n".join(f"{_json(key)}: {text}" for key, text in members.items()) + "\n}\n"


def read_manifest(directory: Path) -> Manifest | None:
    """Read the manifest of a package.

    Args:
        directory: The package's directory, which need not exist.

    Returns:
        The manifest, or None where there is none.

    Raises:
        GenerationError: There is one, and it cannot be read.
    """
    path = directory / MANIFEST
    try:
        return _parsed(json.loads(path.read_bytes()))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        message = (
            f"{path} cannot be read ({quote(error, 100)}), so nothing tells which files beside it "
            "are generated; restore it, or move the directory away, and generate again"
        )
        raise GenerationError(message) from error


def _parsed(raw: dict[str, Any]) -> Manifest:
    """Build a manifest from its JSON; what is not as written raises."""
    if raw["format"] != _FORMAT:
        message = f"format {raw['format']!r}, and this version of allenorm knows {_FORMAT}"
        raise ValueError(message)
    files = {str(name): str(value) for name, value in raw["files"].items()}
    for name in files:
        # A name that led elsewhere would have a file removed that the generator never wrote.
        if Path(name).name != name or "\\" in name or name in {"", ".", ".."}:
            message = f"file {name!r}"
            raise ValueError(message)
    classes = {
        name: ModelClass(
            name=name,
            table=each["table"],
            fields=tuple(Field(*values) for values in each["fields"]),
            associations=tuple(Association(*values) for values in each["associations"]),
            base=each["base"],
        )
        for name, each in raw["classes"].items()
    }
    schema = Schema(classes, sha256=raw["schema"], source="the package")
    return Manifest(version=str(raw["generator"]), schema=schema, files=files)


def _described(model: ModelClass) -> dict[str, object]:
    """Return a class as the manifest holds it."""
    return {
        "table": model.table,
        "base": model.base,
        "fields": [[each.name, each.type, each.nullable, each.limit] for each in model.fields],
        "associations": [
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
    }


def _mapping(value: Mapping[str, object]) -> str:
    """Write a mapping with one entry a line."""
    return "{\n" + ",\n".join(f"{_json(key)}: {_json(value[key])}" for key in value) + "\n}"


def _json(value: object) -> str:
    """Write JSON without spaces."""
    return json.dumps(value, separators=(",", ":"))
