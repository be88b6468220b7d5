"""XML answers, as Rails writes them.

Elements are called after columns and associations, with dashes for underscores. The columns of the
rows at the top are bare; those of nested rows say their type. A list says that it is an array,
unless it hangs on a row at the top, and a row whose class its element does not name says it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias, cast

from allenorm.answers._answer import CLASS_KEY, Answer, Row
from allenorm.answers._choices import MIXED, REPLACEMENT
from allenorm.answers._names import (
    container_name,
    element_name,
    singular,
    underscored,
)
from allenorm.answers._values import database_text, ruby_float
from allenorm.schema import Schema, bundled_overrides

_NEED_CARE: Final = re.compile("[^\t\n -%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML has no character for, and what it would read otherwise: `&`, `<`, `>` and CR."""
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_ASSOCIATION_KEY: Final = "ar_association_key_name"
_FIELD_MARGIN: Final = "    "
"""The margin of the fields of rows at the top."""
_TEXTS: Final = frozenset({"string", "text", "unknown"})
"""Columns of these types do not say so."""

_Class: TypeAlias = tuple[dict[str, str], dict[str, str]]
"""The types of a class's columns that say them, and the classes of its associations, by name."""


def write_xml(answer: Answer, schema: Schema) -> bytes:
    """Write an answer as the XML document that the API sends.

    A character that XML does not have becomes U+FFFD.

    Args:
        answer: What was found; rows of shared tables name their class (see `CLASS_KEY`).
        schema: The schema that has the classes of the rows.

    Returns:
        The body. Rows of one class stand in a container called after it, flat rows and rows of
        several classes in `<objects>`, none in a container called after the class that was asked
        for.

    Examples:
        >>> from allenorm.schema import bundled
        >>> body = write_xml(Answer([{"id": 1, "name": None}], 0, 1, "Age"), bundled())
        >>> print(body.decode())
        <Response success='true' start_row='0' num_rows='1' total_rows='1'><ages>
          <age>
            <id>1</id>
            <name nil="true"/>
          </age>
        </ages>
        </Response>
    """
    return "".join(_Writer(schema).document(answer)).encode()


def xml_refusal(words: str) -> bytes:
    """Write the document of a query that is refused.

    Args:
        words: The reason, in the server's own words.

    Returns:
        The body.

    Examples:
        >>> print(xml_refusal("no").decode())
        <Response success='false' start_row='0' num_rows='0' total_rows='0'><msg>no</msg>
        </Response>
    """
    counts = "start_row='0' num_rows='0' total_rows='0'"
    return f"<Response success='false' {counts}><msg>{_escaped(words)}</msg>\n</Response>".encode()


class _Writer:
    """One document in the making."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._classes: dict[str, _Class] = {}

    def document(self, answer: Answer) -> Iterator[str]:
        """Yield the pieces of the document."""
        total = "" if answer.total_rows is None else f" total_rows='{answer.total_rows}'"
        yield (
            f"<Response success='true' start_row='{answer.start_row}'"
            f" num_rows='{answer.num_rows}'{total}>"
        )
        container, element = self._outer_names(answer)
        if answer.rows:
            yield f"<{container}>\n"
            for row in answer.rows:
                yield from self._row(row, _class_of(row, answer.model), element, "  ", "")
            yield f"</{container}>\n"
        else:
            yield f"<{container}/>\n"
        for name, value in answer.debug.items():
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            yield f"<{element_name(name)}>{_escaped(text)}</{element_name(name)}>\n"
        yield "</Response>"

    def _outer_names(self, answer: Answer) -> tuple[str, str]:
        """Return the names of the container and of the elements in it."""
        classes = {_class_of(row, answer.model) for row in answer.rows} or {answer.model}
        model = classes.pop()
        if classes or model is None or answer.columns is not None:
            return MIXED, singular(MIXED)
        return container_name(self._schema, model), element_name(underscored(model))

    def _plan(self, model: str | None) -> _Class:
        """Return what is known of a class."""
        if model is None:
            return {}, {}
        if model not in self._classes:
            made = self._schema.classes[model]
            types = {each.name: each.type for each in made.fields}
            types |= bundled_overrides().of(model).retype
            self._classes[model] = (
                {name: type_ for name, type_ in types.items() if type_ not in _TEXTS},
                {each.name: each.target for each in made.associations},
            )
        return self._classes[model]

    def _row(
        self, row: Row, model: str | None, element: str, margin: str, attributes: str
    ) -> Iterator[str]:
        """Yield a row's element."""
        types, targets = self._plan(model)
        yield f"{margin}<{element}{attributes}>\n"
        inner = f"{margin}  "
        top = inner == _FIELD_MARGIN
        for name, value in row.items():
            if isinstance(value, dict):
                yield from self._one(name, cast("Row", value), targets.get(name), inner)
            elif name not in types and _are_rows(value):
                yield from self._many(name, cast("list[Row]", value), targets.get(name), inner)
            elif name != CLASS_KEY:
                kind = "NilClass" if name == _ASSOCIATION_KEY else types.get(name)
                yield _column(name, value, None if top else kind, inner)
        yield f"{margin}</{element}>\n"

    def _one(self, name: str, row: Row, target: str | None, margin: str) -> Iterator[str]:
        """Yield the element of a row that an association leads to."""
        model = _class_of(row, target)
        yield from self._row(row, model, element_name(name), margin, _class_attribute(model, name))

    def _many(self, name: str, rows: list[Row], target: str | None, margin: str) -> Iterator[str]:
        """Yield the element of a list of rows; one of a row at the top says no types."""
        element, one = element_name(name), singular(name)
        top = margin == _FIELD_MARGIN
        array = "" if top else ' type="array"'
        if not rows:
            yield f"{margin}<{element}{array}/>\n"
            return
        yield f"{margin}<{element}{array}>\n"
        for row in rows:
            model = _class_of(row, target)
            attributes = "" if top else _class_attribute(model, one)
            yield from self._row(row, model, element_name(one), f"{margin}  ", attributes)
        yield f"{margin}</{element}>\n"


def _are_rows(value: object) -> bool:
    """Tell whether a value is a list of rows, and not one of values."""
    return isinstance(value, list) and {*map(type, cast("list[object]", value))} <= {dict}


def _class_of(row: Row, otherwise: str | None) -> str | None:
    """Return the class of a row."""
    return cast("str | None", row.get(CLASS_KEY, otherwise))


def _class_attribute(model: str | None, name: str) -> str:
    """Return the attribute that names a class which the element's own name does not."""
    return "" if model is None or underscored(model) == name else f' type="{model}"'


def _column(name: str, value: Any, kind: str | None, margin: str) -> str:
    """Return the element of a column."""
    element = element_name(name)
    said = "" if kind is None else f' type="{kind}"'
    if value is None:
        return f'{margin}<{element}{said} nil="true"/>\n'
    return f"{margin}<{element}{said}>{_text(value)}</{element}>\n"


def _text(value: Any) -> str:
    """Write a value as the text of an element."""
    if isinstance(value, str):
        return _escaped(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return ruby_float(value) if isinstance(value, float) else _escaped(database_text(value) or "")


def _escaped(text: str) -> str:
    """Write what XML would take for markup, or has no character for, in another way."""
    return _NEED_CARE.sub(lambda found: _ESCAPES.get(found[0], REPLACEMENT), text)
