"""XML files, a record at a time: answers, and the descriptions that come with grid downloads.

The document is taken as it comes in, and never trusted: a document type is refused before any of it
is used, so that there are no entities to expand and nothing to fetch; depth, the number of elements
and the length of a record have limits.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any, Final, NoReturn
from xml.parsers import expat

from allenorm.answers._answer import CLASS_KEY
from allenorm.answers._choices import GRID_NAMES, MATRICES, MIXED
from allenorm.answers._names import container_name, element_name, underscored
from allenorm.answers._rows import (
    BadRecord,
    Names,
    Record,
    RepeatedKey,
    RowReader,
    suggestion,
)
from allenorm.answers._text import CHUNK, LONGEST, fail, refuse_packed
from allenorm.errors import RecordError, quote

_DEEPEST: Final = 64
_MOST_ELEMENTS: Final = 2_000_000
_SHOWN: Final = 60
_WORDS_SHOWN: Final = 500


@dataclass(slots=True)
class _Node:
    """One element."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list["_Node"] = field(default_factory=list["_Node"])
    pieces: list[str] = field(default_factory=list[str])

    @property
    def text(self) -> str:
        """What stands in the element, outside the elements in it."""
        return "".join(self.pieces)


def read_xml(
    stream: IO[bytes], model: str | None, reader: RowReader
) -> Iterator[Record | BadRecord]:
    """Yield the records of an XML file.

    Args:
        stream: The file.
        model: The class of its records, or None: the container's name says it.
        reader: What knows the schema.

    Yields:
        Records, and those that the class cannot have.

    Raises:
        RecordError: The file is no whole XML, is no answer, or tells that a query was refused.
    """
    document = _Document(model, reader)
    while True:
        data = stream.read(CHUNK)
        document.feed(data)
        for found, node in document.taken():
            yield _read(reader, found, node, grid=document.grid)
        if not data:
            return


def _read(reader: RowReader, model: str, node: _Node, *, grid: bool) -> Record | BadRecord:
    """Return the record of an element, or what is wrong with it."""
    try:
        raw = _record(reader, model, node, grid=grid)
        return reader.record(model, raw, node.line)
    except ValueError as error:
        return BadRecord(node.line, str(error), _plain(node))


class _Document:
    """A document that is being read.

    Attributes:
        grid: Whether it is the description of a grid download: one record and no answer.
    """

    def __init__(self, model: str | None, reader: RowReader) -> None:
        self.grid = False
        self._model = model
        self._reader = reader
        self._class: str | None = None
        self._row_depth = 0
        self._open: list[_Node] = []
        self._done: list[tuple[str, _Node]] = []
        self._words: list[str] | None = None
        self._elements = self._begun = self._fed = 0
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse_document_type
        self._parser = parser

    def taken(self) -> list[tuple[str, _Node]]:
        """Return the records that are whole, with their classes, and forget them."""
        done, self._done = self._done, []
        return done

    def feed(self, data: bytes) -> None:
        """Read on; no bytes are the end of the file."""
        if not self._fed:
            refuse_packed(data)
        self._fed += len(data)
        try:
            self._parser.Parse(data, not data)
        except expat.ExpatError as error:
            line = error.lineno
            what = f"it is no whole XML, or it is cut short: {expat.ErrorString(error.code)}"
            fail(f"{what}, in column {error.offset + 1}", line)
        except RecordError:
            raise
        except (LookupError, ValueError) as error:
            self._fail(f"its encoding cannot be read: {error}")
        if self._fed - self._begun > LONGEST:
            self._fail(f"a record has over {LONGEST} bytes")

    def _fail(self, reason: str) -> NoReturn:
        """Refuse the file, at the place that was reached."""
        fail(reason, self._parser.CurrentLineNumber)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the beginning of an element."""
        depth = len(self._open)
        node = _Node(tag, attributes, self._parser.CurrentLineNumber)
        self._elements += 1
        if depth > _DEEPEST or self._elements > _MOST_ELEMENTS:
            what = f"a record has over {_MOST_ELEMENTS} elements, or is nested over {_DEEPEST} deep"
            self._fail(what)
        if depth == 0:
            self._take_root(node)
        elif depth < self._row_depth and self._words is None:
            self._take_container(tag)
        elif depth > self._row_depth:
            self._open[-1].children.append(node)
        if depth == self._row_depth:
            self._elements, self._begun = 0, self._parser.CurrentByteIndex
            if self._class is None:
                within = self._open[-1].tag
                self._fail(f"{quote(within, _SHOWN)} holds records of no class of the schema")
        self._open.append(node)

    def _end(self, _tag: str) -> None:
        """Take the end of an element."""
        node = self._open.pop()
        depth = len(self._open)
        if depth == self._row_depth and self._class is not None:
            self._done.append((self._class, node))
            self._elements, self._begun = 0, self._parser.CurrentByteIndex
        if depth == 0 and self._words is not None:
            words = quote(
                " ".join("".join(self._words).split()) or "it gave no reason", _WORDS_SHOWN
            )
            fail(f"the file holds no records, but a refusal: {words}", node.line)

    def _characters(self, text: str) -> None:
        """Take text."""
        if self._words is not None:
            self._words.append(text[:_WORDS_SHOWN])
            del self._words[_WORDS_SHOWN:]
        elif len(self._open) > self._row_depth:
            self._open[-1].pieces.append(text)

    def _refuse_document_type(self, name: str, *_identifiers: object) -> None:
        """Refuse a document type, with the entities that it could have."""
        what = f"the file has the document type {quote(name, _SHOWN)}; an answer has none"
        self._fail(what)

    def _take_root(self, root: _Node) -> None:
        """Learn from the outermost element what is in it."""
        schema = self._reader.schema
        if root.tag == "Response":
            self._row_depth = 2
            if root.attributes.get("success", "true") != "true":
                self._words, self._row_depth = [], _DEEPEST + 1
        elif self._named(root.tag) is not None or root.tag == MIXED:
            self._row_depth = 1
            self._take_container(root.tag)
        else:
            single = {element_name(underscored(name)): name for name in schema.classes}
            if root.tag not in single:
                what = f"the outermost element is {quote(root.tag, _SHOWN)}; 'Response' is expected"
                self._fail(f"{what}{suggestion(root.tag, ['Response', *single])}")
            self.grid = True
            self._class = self._checked(single[root.tag])

    def _named(self, tag: str) -> str | None:
        """Return the class that a container is called after."""
        schema = self._reader.schema
        return next((name for name in schema.classes if container_name(schema, name) == tag), None)

    def _take_container(self, tag: str) -> None:
        """Learn the class of the records from their container."""
        found = self._named(tag)
        if found is not None:
            self._class = self._checked(found)
        elif tag == MIXED and self._model is None:
            self._fail(f"{MIXED!r} names no class; say which class the records are of")
        else:
            self._class = self._model if tag == MIXED else None

    def _checked(self, found: str) -> str:
        """Return the narrower of the class that was asked for and that of the file."""
        if self._model is None:
            return found
        narrower = self._reader.narrower(self._model, found)
        if narrower is None:
            self._fail(f"the file holds records of {found}, not of {self._model}")
        return narrower


def _record(reader: RowReader, model: str, node: _Node, *, grid: bool = False) -> dict[str, Any]:
    """Return an element as the record that JSON would have."""
    names = reader.names(model)
    found: dict[str, Any] = {}
    repeated = ""
    if node.text.strip():
        message = f"the text {quote(node.text.strip(), _SHOWN)} stands between elements of {model}"
        raise ValueError(message)
    for child in node.children:
        name = child.tag.replace("-", "_")
        if grid and name in GRID_NAMES and name not in names.columns:
            continue
        repeated = name if name in found else repeated
        if name in MATRICES and f"{name}_00" in names.columns:
            parts = enumerate(child.text.split(","))
            found.update({f"{name}_{number:02}": part.strip() for number, part in parts})
        else:
            found[name] = _value(reader, names, name, child)
    if not repeated:
        return found
    marked = RepeatedKey(found)
    marked.repeated = repeated
    return marked


def _value(reader: RowReader, names: Names, name: str, node: _Node) -> Any:
    """Return the value of an element: of a column, or of an association."""
    target = names.targets.get(name)
    if target is None or (name in names.columns and not node.children):
        return _plain(node)
    if name in names.many:
        if node.text.strip() or node.attributes.get("nil") == "true":
            return _plain(node)
        return [_nested(reader, target, each) for each in node.children]
    # A grid download's description has an empty element for what there is not.
    return _nested(reader, target, node) if node.children else node.text.strip() or None


def _nested(reader: RowReader, target: str, node: _Node) -> dict[str, Any]:
    """Return the record of an association, with its class where the element names another."""
    said = node.attributes.get("type", target)
    found = _record(reader, reader.narrower(target, said) or target, node)
    if said != target:
        found[CLASS_KEY] = said
    return found


def _plain(node: _Node) -> Any:
    """Return an element as it is: a text, None, or a record of such."""
    if not node.children:
        return node.text or (None if node.attributes.get("nil") == "true" else "")
    found: dict[str, Any] = {}
    for child in node.children:
        found.setdefault(child.tag.replace("-", "_"), []).append(_plain(child))
    return {name: each[0] if len(each) == 1 else each for name, each in found.items()}
