"""The JSON form of a schema document: the API's wrapper around one description a class."""

import json
from typing import Any

from allenorm.errors import SchemaError, quote
from allenorm.schema._raw import (
    RawDocument,
    is_description,
    is_list,
    is_object,
    keyed,
    mapping,
    refuse_failure,
)

_LEVEL = "DataDescription"


def parse_wrapper(text: str) -> RawDocument:
    """Take the JSON form of a schema document apart.

    Args:
        text: The whole document: the wrapper, or the list that stands in its `msg`.

    Returns:
        The classes as they came, unchecked.

    Raises:
        SchemaError: It is no JSON, is cut short, tells of a failure, or has another form.

    Examples:
        >>> parse_wrapper('{"msg": [{"Age": {"table": "ages"}}]}').classes
        (('Age', {'table': 'ages'}),)
    """
    try:
        document: object = json.loads(text, object_pairs_hook=keyed)
    except RecursionError as error:
        message = "the document is nested too deep for a schema"
        raise SchemaError(message) from error
    except ValueError as error:
        message = f"the document is no whole JSON, or it is cut short: {error}"
        raise SchemaError(message) from error
    return _entries(_message(document))


def _message(document: object) -> list[Any]:
    """Return the list of entries: the wrapper's `msg`, or the document itself."""
    if not is_list(document):
        wrapper = mapping(document, "the document")
        refuse_failure(wrapper.get("success"), wrapper.get("msg"))
        document = wrapper.get("msg")
        if not is_list(document):
            message = f"'msg' is {quote(document, 60)}; a list of class descriptions is expected"
            raise SchemaError(message)
    return document


def _entries(entries: list[Any]) -> RawDocument:
    """Return the classes of all entries, with or without the `DataDescription` level."""
    classes: list[tuple[str, object]] = []
    notes: list[str] = []
    for number, entry in enumerate(entries):
        where = f"entry {number} of 'msg'"
        described = mapping(entry, where)
        level = described.get(_LEVEL)
        if level is not None and not is_description(level):
            found = mapping(level, f"{_LEVEL!r} of {where}").items()
        else:
            found = described.items()
            notes.append(f"{where} has no {_LEVEL!r} level")
        classes_here = [item for item in found if is_object(item[1])]
        if not classes_here:
            message = f"{where} describes no class: {quote(entry, 60)}"
            raise SchemaError(message)
        classes += classes_here
    return RawDocument(tuple(classes), tuple(notes))
