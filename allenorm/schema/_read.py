"""Reads a schema document, whichever form it has and wherever it is."""

import hashlib
import warnings
from dataclasses import replace
from functools import cache
from typing import Final, Literal, get_args

from allenorm.errors import SchemaError, SettingsError, quote
from allenorm.schema._build import Builder, UnknownTypes
from allenorm.schema._document import Schema
from allenorm.schema._overrides import Overrides
from allenorm.schema._overrides_file import bundled_overrides
from allenorm.schema._package import package_bytes
from allenorm.schema._raw import RawDocument, refuse_html
from allenorm.schema._resolve import resolve
from allenorm.schema._source import Limits, Source, fetch
from allenorm.schema._wrapper import parse_wrapper
from allenorm.schema._xml import parse_xml

LIVE_URL: Final = "https://api.brain-map.org/api/v2/data.json"
"""Where the API publishes its schema document today."""

SNAPSHOT_SHA256: Final = "0f0b188c6c0646a29586b5a059828c477c64de1087afd2249c920d3be992a2c4"
"""The SHA-256 of the schema document that comes with this version of allenorm."""

_DEFAULT_LIMITS = Limits()
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read(
    source: Source,
    *,
    unknown_types: UnknownTypes = "error",
    overrides: Overrides | Literal["bundled"] | None = "bundled",
    limits: Limits = _DEFAULT_LIMITS,
) -> Schema:
    """Read a schema document: the JSON wrapper or the XML form, told apart by their content.

    Args:
        source: A path, an open file (text or binary), or an `http(s)` URL.
        unknown_types: What to do with a field type or an association kind that this version
            does not know: refuse it, or warn, read the field as `unknown` and leave the
            association out.
        overrides: Rules for what the document does not say. The bundled ones apply as far as
            they fit; those given here must fit; None for no rules at all.
        limits: How much, and how long, reading may take.

    Returns:
        The schema. What was odd in the document and tolerated stands in its `warnings`.

    Raises:
        SchemaError: The document, or a rule for it, cannot be used; the message names the class
            and the member.
        RequestError: The URL could not be read; a leaf class says why.
        SettingsError: `unknown_types` is none of the two, or the source nothing to read.

    Examples:
        >>> import io
        >>> document = '{"msg": [{"Age": {"table": "ages", "fields": []}}]}'
        >>> read(io.StringIO(document)).classes["Age"].table
        'ages'
    """
    if unknown_types not in get_args(UnknownTypes):
        message = f"unknown_types is {quote(unknown_types, 60)}; 'error' or 'warn' is expected"
        raise SettingsError(message)
    document, name = fetch(source, limits)
    builder = Builder(unknown_types)
    schema = _schema(document, name, builder)
    if isinstance(overrides, Overrides):
        overrides.check(schema)
    rules = bundled_overrides() if overrides == "bundled" else overrides
    for note in builder.unknown:
        warnings.warn(f"{name}: {note}", stacklevel=2)
    return _with_notes(resolve(schema, rules))


@cache
def bundled() -> Schema:
    """Return the schema that comes with allenorm.

    Returns:
        The API's data model as allenorm's authors compiled it. Read once.

    Raises:
        SchemaError: The package's own file is not the one that it was released with.

    Examples:
        >>> schema = bundled()
        >>> schema.source, len(schema.classes), schema.sha256 == SNAPSHOT_SHA256
        ('bundled', 151, True)
    """
    document = package_bytes("snapshot.json")
    schema = _schema(document, "bundled", Builder("error"))
    if schema.sha256 != SNAPSHOT_SHA256:
        message = (
            f"the bundled schema was changed: its SHA-256 is {schema.sha256}, not "
            f"{SNAPSHOT_SHA256}; install allenorm again"
        )
        raise SchemaError(message)
    return _with_notes(resolve(schema, bundled_overrides()))


def _schema(document: str | bytes, name: str, builder: Builder) -> Schema:
    """Return the schema that a document describes, as it stands there."""
    data = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document
    try:
        raw = _parse(document)
        classes = builder.classes(raw.classes)
    except SchemaError as error:
        message = f"{name}: {error}"
        raise SchemaError(message) from error
    notes = (*raw.notes, *builder.notes)
    return Schema(classes, hashlib.sha256(data).hexdigest(), name, notes)


def _parse(document: str | bytes) -> RawDocument:
    """Take a document apart, whichever form it has."""
    text = document if isinstance(document, str) else _decoded(document)
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        refuse_html(start)
        # Bytes go to the parser as they are: an XML document declares its own encoding.
        return parse_xml(start if isinstance(document, str) else document.lstrip())
    if start.startswith(("{", "[")):
        return parse_wrapper(start)
    message = f"the document is neither JSON nor XML: {quote(start, 120)}"
    raise SchemaError(message if start else "the document is empty")


def _decoded(document: bytes) -> str:
    """Return a document as text, to see its form; only JSON is read from it."""
    encoding = "utf-16" if document.startswith(_UTF16) else "utf-8"
    lenient = "replace" if document.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else "strict"
    try:
        return document.decode(encoding, lenient)
    except UnicodeDecodeError as error:
        message = f"the document is not in {encoding.upper()}: {error}"
        raise SchemaError(message) from error


def _with_notes(schema: Schema) -> Schema:
    """Return a schema whose warnings also tell where its classes do not fit together."""
    notes = [
        f"association {item.name!r} of class {name!r} leads to {item.target!r}, which is no class"
        for name, owner in schema.classes.items()
        for item in owner.associations
        if item.dangling
    ]
    for table, names in schema.tables.items():
        roots = [name for name in names if schema.classes[name].base is None]
        if len(roots) > 1:
            notes.append(
                f"classes {', '.join(roots)} share the table {table!r}, and none is known "
                "to be the base of the others"
            )
    return replace(schema, warnings=(*schema.warnings, *notes))
