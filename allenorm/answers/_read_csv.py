"""CSV files, a line at a time.

The `csv` module cannot tell null from the empty text, `,,` from `,"",`; the API's CSV needs that.
"""

import re
from collections.abc import Iterator
from typing import IO, Any, Final, TypeAlias

from allenorm.answers._cells import cell
from allenorm.answers._rows import BadRecord, Record, RowReader, suggestion
from allenorm.answers._text import Text, fail
from allenorm.errors import quote

_FIELD: Final = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|\Z)')
_TEXTS: Final = frozenset({"string", "text"})
_SHOWN: Final = 60
_LONGEST: Final = 1 << 24
"""The most characters of one line."""

_Fields: TypeAlias = list[str | None]
_Line: TypeAlias = tuple[int, str, bool]


def read_csv(stream: IO[bytes], model: str, reader: RowReader) -> Iterator[Record | BadRecord]:
    """Yield the records of a CSV file; its first line has the names of columns.

    Args:
        stream: The file.
        model: The class of its records.
        reader: What knows the schema.

    Yields:
        Records, and those that the class cannot have.

    Raises:
        RecordError: The file is no CSV of the class.
    """
    lines = _lines(Text(stream))
    first = next(lines, None)
    if first is None:
        message = "the file is empty; its first line should have the names of columns"
        fail(message, 1)
    if not first[2]:
        fail("the first line has no end: the file is cut short", 1)
    columns = _header(first[1], model, reader)
    types = reader.names(model).columns
    # The column that names a record's class is no column of the class.
    kinds = [types.get(name, "string") for name in columns]
    for number, text, whole in lines:
        # Of several columns, an empty line is no row of nulls.
        if text or len(columns) == 1:
            yield _record(reader, model, (columns, kinds), (number, text, whole))


def _lines(text: Text) -> Iterator[_Line]:
    """Yield the number and the text of each line, and whether it has an end.

    Line ends between quotation marks belong to the line; those of Windows are taken as LF.
    """
    number, begun = 1, 1
    pieces: list[str] = []
    length = marks = 0
    while not text.ended:
        *ended, last = text.read().split("\n")
        for part in ended:
            pieces.append(part)
            length += len(part) + 1
            marks += part.count('"')
            number += 1
            if marks % 2:
                pieces.append("\n")
                continue
            yield begun, "".join(pieces).removesuffix("\r"), True
            begun = number
            pieces, length, marks = [], 0, 0
        pieces.append(last)
        length += len(last)
        marks += last.count('"')
        if length > _LONGEST:
            what = f"a line has over {_LONGEST} characters; a quotation mark may be missing"
            fail(what, begun)
    rest = "".join(pieces)
    if marks % 2:
        message = "a quotation mark is never closed: the file is cut short, or one is missing"
        fail(message, begun)
    if rest:
        yield begun, rest, False


def _fields(text: str) -> _Fields:
    """Return the values of a line: nothing is None, `""` the empty text."""
    if '"' not in text:
        return [each or None for each in text.split(",")]
    fields: _Fields = []
    position = 0
    while True:
        found = _FIELD.match(text, position)
        if found is None:
            message = (
                f"value {len(fields) + 1} has a quotation mark in it and is not quoted as a whole"
            )
            raise ValueError(message)
        quoted, bare, end = found.groups()
        fields.append(bare or None if quoted is None else quoted.replace('""', '"'))
        if not end:
            return fields
        position = found.end()


def _header(text: str, model: str, reader: RowReader) -> list[str]:
    """Return the names of the columns, all of which the class has."""
    names = reader.names(model)
    known = [*names.columns, names.kind]
    columns: list[str] = []
    try:
        fields = _fields(text)
    except ValueError as error:
        fail(str(error), 1)
    for number, name in enumerate(fields, 1):
        if not name:
            message = (
                f"column {number} has no name; the first line should have the names of columns"
            )
            fail(message, 1)
        if name not in known:
            hint = suggestion(name, known)
            fail(f"{model} has no column {quote(name, _SHOWN)}{hint}", 1)
        if name in columns:
            fail(f"the column {name!r} stands there twice", 1)
        columns.append(name)
    return columns


def _record(
    reader: RowReader, model: str, columns: tuple[list[str], list[str]], line: _Line
) -> Record | BadRecord:
    """Return the record of a line, or what is wrong with it."""
    names, kinds = columns
    number, text, whole = line
    fields: _Fields | None = None
    try:
        fields = _fields(text)
        _check(len(fields), len(names), whole=whole)
        row = dict(zip(names, map(_cell, fields, kinds, names), strict=True))
        own = reader.own_class(model, row)
        row.pop(reader.names(model).kind, None)
        return Record(own, row, number)
    except ValueError as error:
        raw = [text] if fields is None else fields
        return BadRecord(number, f"{model}: {error}", raw)


def _check(count: int, wanted: int, *, whole: bool) -> None:
    """Refuse a line that does not have a value for each column, or no end."""
    if count != wanted:
        message = f"the line has {count} values, and there are {wanted} columns"
        raise ValueError(message)
    if not whole:
        message = (
            "the last line has no end, so the file may be cut short; add a line end if it is not"
        )
        raise ValueError(message)


def _cell(text: str | None, kind: str, name: str) -> Any:
    """Return the value of a column."""
    if text is None or (kind in _TEXTS and text.isascii() and "\0" not in text):
        return text
    try:
        # AllenSDK's caches quote everything: there the empty text is null, too.
        return cell(kind, text) if text or kind in _TEXTS else None
    except ValueError as error:
        message = f"column {name!r}: {error}"
        raise ValueError(message) from None
