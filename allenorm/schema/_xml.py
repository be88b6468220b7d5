"""The XML form of a schema document, read without trusting it.

A document type is refused before any of it is used: without one there are no entities to expand
(a billion laughs) and no file or URL to fetch.
"""

from dataclasses import dataclass, field
from xml.parsers import expat

from allenorm.errors import SchemaError, quote
from allenorm.schema._raw import RawDocument, keyed, refuse_failure

_DEPTH = 16
_ELEMENTS = 100_000
_MEMBERS = {"fields": "field", "associations": "association"}
_LEVEL = "DataDescription"


@dataclass(slots=True)
class _Node:
    """One element."""

    tag: str
    attributes: dict[str, str]
    children: list["_Node"] = field(default_factory=list["_Node"])
    pieces: list[str] = field(default_factory=list[str])

    @property
    def text(self) -> str:
        """What stands in the element, outside the elements in it."""
        return "".join(self.pieces).strip()


def parse_xml(document: str | bytes) -> RawDocument:
    """Take the XML form of a schema document apart.

    Args:
        document: The whole document. Bytes are read in the encoding that it declares.

    Returns:
        The classes as they came, unchecked.

    Raises:
        SchemaError: It is not well formed, is cut short, has a document type, tells of a
            failure, or has another form.

    Examples:
        >>> parse_xml(
        ...     "<Response success='true'><DataDescriptions><DataDescription><Age>"
        ...     "<fields><field name='id' type='integer'/></fields><table>ages</table>"
        ...     "</Age></DataDescription></DataDescriptions></Response>"
        ... ).classes
        (('Age', {'fields': [{'name': 'id', 'type': 'integer'}], 'table': 'ages'}),)
    """
    root = _tree(document)
    if root.tag != "Response":
        message = f"the root element is {quote(root.tag, 60)}; 'Response' is expected"
        raise SchemaError(message)
    refuse_failure(root.attributes.get("success"), _all_text(root))
    classes: list[tuple[str, object]] = []
    notes: list[str] = []
    for described in (node for child in root.children for node in child.children):
        if described.tag == _LEVEL and not _is_class(described):
            classes += [(node.tag, _description(node)) for node in described.children]
        else:
            notes.append(f"class {quote(described.tag, 60)} has no {_LEVEL!r} level")
            classes.append((described.tag, _description(described)))
    return RawDocument(tuple(classes), tuple(notes))


def _is_class(node: _Node) -> bool:
    """Whether an element describes a class, rather than holding classes."""
    return any(
        (child.tag == "table" and not child.children)
        or (
            child.tag in _MEMBERS and {_MEMBERS[child.tag]} >= {node.tag for node in child.children}
        )
        for child in node.children
    )


def _description(node: _Node) -> object:
    """Return a class's description in the shape that the JSON form has."""
    pairs: list[tuple[str, object]] = []
    for child in node.children:
        if child.tag in _MEMBERS:
            wanted = _MEMBERS[child.tag]
            pairs.append((child.tag, [n.attributes for n in child.children if n.tag == wanted]))
        elif child.tag == "table":
            pairs.append(("table", child.text))
    return keyed(pairs)


def _all_text(node: _Node) -> str:
    """Return the text of an element and of everything in it."""
    return " ".join(part for part in (node.text, *map(_all_text, node.children)) if part)


def _tree(document: str | bytes) -> _Node:
    """Return the root element of a document."""
    top = _Node("", {})
    open_nodes = [top]
    count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(open_nodes) > _DEPTH or count > _ELEMENTS:
            message = f"the document has over {_ELEMENTS} elements, or is nested over {_DEPTH} deep"
            raise SchemaError(message)
        node = _Node(tag, attributes)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_tag: str) -> None:
        open_nodes.pop()

    def text(piece: str) -> None:
        open_nodes[-1].pieces.append(piece)

    def refuse(name: str, *_identifiers: object) -> None:
        message = (
            f"the document has the document type {quote(name, 60)}; a schema document has none"
        )
        raise SchemaError(message)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(document, True)  # noqa: FBT003 - expat takes its flag by position only
    except SchemaError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:
        message = f"the document is no whole XML, or it is cut short: {error}"
        raise SchemaError(message) from error
    return top.children[0]
