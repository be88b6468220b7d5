"""What both forms of a document are taken apart into, before anything is checked."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeGuard

from allenorm.errors import SchemaError, quote

MEMBER_KEYS = ("fields", "associations", "table")
"""The keys that describe a class."""

_HTML = ("<!doctype html", "<html", "<head", "<body")


class RepeatedKeys(dict[str, Any]):
    """A JSON object, or an XML element, that gave some of its keys twice.

    Attributes:
        repeated: Those keys, sorted.
    """

    repeated: tuple[str, ...] = ()


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a JSON list."""
    return isinstance(value, list)


def keyed(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object from its keys and values, remembering keys that came twice."""
    found: dict[str, Any] = {}
    repeated: set[str] = set()
    for key, value in pairs:
        if key in found:
            repeated.add(key)
        found[key] = value
    if not repeated:
        return found
    marked = RepeatedKeys(found)
    marked.repeated = tuple(sorted(repeated))
    return marked


def mapping(raw: object, where: str) -> dict[str, Any]:
    """Return an object of the document, or refuse what is none or names a key twice."""
    if isinstance(raw, RepeatedKeys):
        keys = ", ".join(quote(key, 60) for key in raw.repeated)
        message = f"{where} gives {keys} twice; a document gives each once"
        raise SchemaError(message)
    if not is_object(raw):
        message = f"{where} is {quote(raw, 60)}; an object is expected"
        raise SchemaError(message)
    return raw


def is_description(value: object) -> bool:
    """Whether a value describes a class, rather than holding classes by name."""
    return is_object(value) and any(
        key in value and not isinstance(value[key], dict) for key in MEMBER_KEYS
    )


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A document taken apart.

    Attributes:
        classes: The name and the description of each class, as they came: a mapping with
            `fields`, `associations` (lists of mappings) and `table`.
        notes: What was odd and tolerated, one sentence each.
    """

    classes: tuple[tuple[str, object], ...]
    notes: tuple[str, ...] = ()


def refuse_html(text: str) -> None:
    """Refuse a web page: the API answers with one, under HTTP 200, when it is down."""
    start = text.lstrip()
    while start.startswith("<!--") and "-->" in start:
        start = start.partition("-->")[2].lstrip()
    if " ".join(start[:40].lower().split()).startswith(_HTML):
        message = (
            f"the document is a web page, not a schema: {quote(text, 120)}; the API sends one when "
            "it is down: try again later, or use the bundled schema"
        )
        raise SchemaError(message)


def refuse_failure(success: object, message: object) -> None:
    """Refuse an answer that says that it failed, in the server's own words."""
    if success is None or str(success).lower() == "true":
        return
    said = f"the document is an error answer (success is {quote(success, 20)})"
    said += f"; the server said {quote(message)}"
    raise SchemaError(said)
