"""Recorded answers, read in place and turned into the rows that the API sends as JSON.

The rows of a JSON file are taken as they are. CSV and XML are other spellings of the same rows:
here every value gets the type that the schema names for its column.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from allenorm.schema import ModelClass, Schema, bundled
from schema_types import column_type

Row = dict[str, Any]

SHARED = Path(__file__).parents[2] / "../shared"
DATA = SHARED / "data"

needs_shared = pytest.mark.skipif(
    not DATA.is_dir(), reason="the recorded answers are not beside this checkout (../shared/data)"
)
"""Skips what reads recorded answers where there are none."""

_NONE = pytest.param(None, id="none", marks=needs_shared)

GRID_FORM = {
    "SectionDataSet": {"age", "plane_of_section"},
    "Alignment2d": {"tsv", "tvs"},
    "Alignment3d": {"trv", "tvr"},
}
"""Elements of the description that comes with a grid download, which is no RMA answer: it writes
matrices in one element each, an age by its name, and an empty plane of section."""

_FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|\Z)')
_BOOLEANS = {"t": True, "true": True, "True": True, "f": False, "false": False, "False": False}


def read_json(name: str) -> Any:
    """Return what a recorded JSON file holds."""
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def names(pattern: str) -> list[Any]:
    """Return the recorded files of a pattern, sorted, as parameters of a test."""
    return sorted(path.relative_to(DATA).as_posix() for path in DATA.glob(pattern)) or [_NONE]


def read_csv(name: str, model: str) -> list[Row]:
    """Return the rows of a recorded CSV file, typed by the schema."""
    lines = csv_lines((DATA / name).read_text(encoding="utf-8"))
    owner = bundled().classes[model]
    header = [text or "" for text in next(lines)]
    types = [column_type(owner, column) for column in header]
    return [
        {column: typed(kind, text) for column, kind, text in zip(header, types, line, strict=True)}
        for line in lines
    ]


def csv_lines(text: str) -> Iterator[list[str | None]]:
    """Yield the lines of a CSV text: nothing between commas is None, `""` is the empty text."""
    line: list[str | None] = []
    for found in _FIELD.finditer(text):
        quoted, bare, end = found.groups()
        if quoted is None and not bare and not line and end == "":
            return
        line.append(quoted.replace('""', '"') if quoted is not None else bare or None)
        if end != ",":
            yield line
            line = []


def typed(kind: str, text: str | None) -> Any:
    """Return the JSON value that a text stands for."""
    if text is None or (text == "" and kind not in {"string", "text"}):
        return None
    if kind == "integer":
        return int(text)
    if kind == "float":
        return float(text)
    return _BOOLEANS[text] if kind == "boolean" else text


def read_xml(name: str, model: str = "SectionDataSet") -> list[Row]:
    """Return the rows of a recorded XML answer, as the JSON answer has them."""
    root = ET.parse(DATA / name).getroot()  # noqa: S314 - recorded, and read-only
    rows = list(root[0]) if root.tag == "Response" else [root]
    schema = bundled()
    return [_xml_row(schema, schema.classes[model], each) for each in rows]


def _xml_row(schema: Schema, model: ModelClass, element: ET.Element) -> Row:
    """Return the row of an element."""
    row: Row = {}
    for child in element:
        name = child.tag.replace("-", "_")
        association = model.association(name)
        if child.get("nil") == "true":
            row[name] = None
        elif association is not None and len(child):
            target = schema.classes[association.target]
            # Answers mark lists; a grid download's description leaves that to the schema.
            if child.get("type") == "array" or (association.many and child.get("type") is None):
                row[name] = [_xml_row(schema, target, each) for each in child]
            else:
                assert child.get("type") in {None, association.target}
                row[name] = _xml_row(schema, target, child)
        elif child.get("type") == "array":
            row[name] = []
        else:
            row[name] = _xml_value(model, name, child)
    return row


def _xml_value(model: ModelClass, name: str, element: ET.Element) -> Any:
    """Return the value of an element without children, by its own type or by its column's."""
    kind = element.get("type")
    if kind is None or kind == "NilClass":
        known = model.field(name) is not None and kind is None
        kind = column_type(model, name) if known else "string"
    return typed(kind, element.text or "")


def flat_structures() -> list[Row]:
    """Return the structures of the recorded graph, each without its children."""

    def walk(nodes: list[Row]) -> Iterator[Row]:
        for node in nodes:
            yield {key: value for key, value in node.items() if key != "children"}
            yield from walk(node["children"])

    return list(walk(read_json("structure_graph_1.json")["msg"]))


def samples(name: str) -> list[Any]:
    """Return the short answers or errors that people have quoted, as parameters of a test."""
    path = SHARED / "rma" / name
    if not path.exists():
        return [_NONE]
    lines = path.read_text(encoding="utf-8").splitlines()
    return [pytest.param(json.loads(line), id=str(number)) for number, line in enumerate(lines)]
