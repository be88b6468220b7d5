"""JSON files, a record at a time: envelopes, bare lists of records, and single records."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any, Final, NoReturn, cast

from allenorm.answers._rows import BadRecord, Record, RepeatedKey, RowReader
from allenorm.answers._text import CHUNK, LONGEST, Text, fail
from allenorm.errors import quote

_BLANKS: Final = re.compile(r"[ \t\r\n]*")
_MARGIN: Final = 16
"""A fault so near to the end of what was read may be none when more is read."""
_SHOWN: Final = 60
_WORDS_SHOWN: Final = 500


def read_json(stream: IO[bytes], model: str, reader: RowReader) -> Iterator[Record | BadRecord]:
    """Yield the records of a JSON file.

    Args:
        stream: The file.
        model: The class of its records.
        reader: What knows the schema.

    Yields:
        Records, and those that the class cannot have.

    Raises:
        RecordError: The file is no whole JSON, or tells that a query was refused.
    """
    source = _Source(Text(stream))
    for line, raw in _records(source):
        yield _record(reader, model, raw, line)


def _record(reader: RowReader, model: str, raw: object, line: int) -> Record | BadRecord:
    """Return one record, or what is wrong with it."""
    try:
        return reader.record(model, raw, line)
    except ValueError as error:
        return BadRecord(line, str(error), raw)


def _records(source: "_Source") -> Iterator[tuple[int, object]]:
    """Yield the line and the value of each record."""
    opening = source.peek()
    line = source.line()
    if opening == "[":
        yield from _items(source)
    elif opening == "{":
        yield from _envelope(source, line)
    else:
        found = quote(opening) if opening else "nothing"
        fail(f"{found} is found where a list or an object should begin", line)
    if source.peek():
        fail(f"the file goes on with {quote(source.peek())} after its end", source.line())


def _items(source: "_Source") -> Iterator[tuple[int, object]]:
    """Yield the items of a list."""
    source.take("[")
    if source.peek() == "]":
        source.take("]")
        return
    while True:
        source.peek()
        line = source.line()
        yield line, source.value()
        if source.take(",]") == "]":
            return


def _envelope(source: "_Source", line: int) -> Iterator[tuple[int, object]]:
    """Yield the records of an envelope; an object that is none is a record itself."""
    members: dict[str, Any] = {}
    repeated = ""
    closing = source.take("{") if source.peek() else ""
    if source.peek() == "}":
        closing = source.take("}")
    while closing != "}":
        source.peek()
        where = source.line()
        name = source.value()
        if not isinstance(name, str):
            fail(f"{quote(name, _SHOWN)} is found where a key should be", where)
        source.take(":")
        if name in members:
            repeated = name
        if name == "msg" and source.peek() == "[":
            members[name] = ()
            yield from _items(source)
        else:
            members[name] = source.value()
        closing = source.take(",}")
    if "msg" in members or "success" in members:
        _check(members, repeated, line)
    else:
        record = RepeatedKey(members) if repeated else members
        if isinstance(record, RepeatedKey):
            record.repeated = repeated
        yield line, record


def _check(members: dict[str, Any], repeated: str, line: int) -> None:
    """Refuse an envelope that holds no records: of a refused query, or of a service."""
    message = members.get("msg")
    if repeated:
        fail(f"the envelope has {quote(repeated, _SHOWN)} twice", line)
    if members.get("success", True) is not True:
        words = quote(message, _WORDS_SHOWN) if message else "it gave no reason"
        fail(f"the file holds no records, but a refusal: {words}", line)
    if "msg" not in members:
        fail("the envelope has no `msg`, where its records should be", line)
    if message not in ((), {}, None):
        found = quote(message, _SHOWN)
        fail(f"the envelope's `msg` holds no list of records but {found}", line)


class _Source:
    """The text of a file, taken apart value by value."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._buffer = ""
        self._at = 0
        self._lines = 1
        self._counted = 0
        self._before = 0
        self._decoder = json.JSONDecoder(object_pairs_hook=_keyed, parse_constant=_refuse_constant)

    def line(self) -> int:
        """Return the number of the line that is being read."""
        self._lines += self._buffer.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._lines

    def peek(self) -> str:
        """Skip blanks, and return the next character, or nothing at the end."""
        while True:
            self._at = cast("re.Match[str]", _BLANKS.match(self._buffer, self._at)).end()
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more(CHUNK):
                return ""

    def take(self, wanted: str) -> str:
        """Take the next character, which must be one of those wanted."""
        found = self.peek()
        if not found:
            fail("the file ends too early: it is cut short", self.line())
        if found not in wanted:
            expected = " or ".join(map(repr, wanted))
            fail(f"{quote(found)} is found where {expected} should be", self.line())
        self._at += 1
        return found

    def value(self) -> object:
        """Take a whole value."""
        if not self.peek():
            fail("the file ends too early: it is cut short", self.line())
        while True:
            found = self._decoded()
            if found is not None:
                return found[0]

    def _decoded(self) -> tuple[object] | None:
        """Take the value that begins here, or read on where it is not whole yet."""
        try:
            value, end = self._decoder.raw_decode(self._buffer, self._at)
        except json.JSONDecodeError as error:
            within = error.msg.startswith(("Unterminated", "Invalid \\u"))
            near = within or error.pos >= len(self._buffer) - _MARGIN
            if not near or not self._more(len(self._buffer)):
                self._refuse(error)
            return None
        except RecursionError:
            fail("the values are nested too deeply", self.line())
        except ValueError as error:
            # Python's own words about long numbers go on with advice to a programmer.
            reason, _, _ = str(error).partition(";")
            fail(f"a number cannot be read: {reason}", self.line())
        # A number may go on in what was not read yet.
        if end == len(self._buffer) and self._more(CHUNK):
            return None
        self._at = end
        return (value,)

    def _more(self, size: int) -> bool:
        """Read on; tell whether there was more."""
        if self._text.ended:
            return False
        if self._at > CHUNK:
            self.line()
            begun = self._buffer.rfind("\n", 0, self._at) + 1
            self._before = self._at - begun + (0 if begun else self._before)
            self._buffer = self._buffer[self._at :]
            self._at = self._counted = 0
        if len(self._buffer) > LONGEST:
            message = f"a record has over {LONGEST} characters"
            fail(message, self.line())
        self._buffer += self._text.read(max(size, CHUNK))
        return True

    def _refuse(self, error: json.JSONDecodeError) -> NoReturn:
        """Refuse a text that is no JSON."""
        line = self._lines + self._buffer.count("\n", self._counted, error.pos)
        begun = self._buffer.rfind("\n", 0, error.pos) + 1
        column = error.pos - begun + 1 + (0 if begun else self._before)
        if error.pos >= len(self._buffer) or error.msg.startswith("Unterminated"):
            fail("the file ends within a record: it is cut short", line)
        found = self._buffer[error.pos : error.pos + _MARGIN]
        what = f"it is no JSON: {error.msg.lower()}, in column {column}, at {quote(found)}"
        fail(what, line)


def _keyed(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object, and remember a key that came twice."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    marked = RepeatedKey(found)
    counts = Counter(name for name, _ in pairs)
    marked.repeated = counts.most_common(1)[0][0]
    return marked


def _refuse_constant(name: str) -> NoReturn:
    """Refuse a number that JSON does not have."""
    message = f"JSON has no {name}"
    raise ValueError(message)
