"""The schema of a store, as the API publishes its own."""

import json
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from allenorm.schema import ModelClass, Schema, bundled_overrides
from allenorm.server._reply import Reply

_MEDIA: Final = {"json": "application/json", "xml": "application/xml"}


def schema_document(schema: Schema, format: str, model: str | None = None) -> Reply:  # noqa: A002 - the word of the API
    """Write the document that describes a data model, or one class of it.

    Args:
        schema: The data model.
        format: `json` or `xml`.
        model: A class of it; None for all.

    Returns:
        The document, as a whole answer.

    Examples:
        >>> from allenorm.schema import bundled
        >>> print(schema_document(bundled(), "xml", "Hemisphere").body.decode()[:75])
        <Response success='true'><DataDescriptions><DataDescription><Hemisphere><fi
    """
    classes = schema.classes
    chosen = list(classes.values()) if model is None else [classes[model]]
    text = _xml(chosen) if format == "xml" else _json(chosen)
    name = "data" if model is None else model
    headers = {"content-disposition": f'inline; filename="{name}.{format}"'}
    return Reply(text.encode(), f"{_MEDIA[format]}; charset=utf-8", headers=headers)


def _json(classes: list[ModelClass]) -> str:
    """Write the JSON form: every value is a string."""
    described = [
        {
            "DataDescription": {
                owner.name: {
                    "fields": _fields(owner),
                    "associations": _associations(owner),
                    "table": owner.table,
                }
            }
        }
        for owner in classes
    ]
    count = len(described)
    counts = {"success": True, "id": 0, "start_row": 0, "num_rows": count, "total_rows": count}
    return json.dumps({**counts, "msg": described}, ensure_ascii=False, separators=(",", ":"))


def _xml(classes: list[ModelClass]) -> str:
    """Write the XML form: every member is an attribute."""
    pieces = ["<Response success='true'><DataDescriptions>"]
    for owner in classes:
        fields = [_element("field", each) for each in _fields(owner)]
        associations = [_element("association", each) for each in _associations(owner)]
        pieces += [
            f"<DataDescription><{owner.name}><fields>",
            *fields,
            "</fields><associations>",
            *associations,
            f"</associations><table>{escape(owner.table)}</table></{owner.name}></DataDescription>",
        ]
    return "".join([*pieces, "</DataDescriptions></Response>"])


def _element(tag: str, members: dict[str, str]) -> str:
    """Write one empty element."""
    attributes = "".join([f" {name}={quoteattr(text)}" for name, text in members.items()])
    return f"<{tag}{attributes}/>"


def _fields(owner: ModelClass) -> list[dict[str, str]]:
    """Return the columns of a class, typed as their values are served."""
    corrections = bundled_overrides().of(owner.name).retype
    return [
        {
            "name": field.name,
            "type": corrections.get(field.name, field.type),
            "nullable": "true" if field.nullable else "false",
            "limit": "" if field.limit is None else str(field.limit),
            "scale": "",
            "precision": "",
        }
        for field in owner.fields
    ]


def _associations(owner: ModelClass) -> list[dict[str, Any]]:
    """Return the associations of a class."""
    return [
        {"name": each.name, "type": each.kind, "class": each.target} for each in owner.associations
    ]
