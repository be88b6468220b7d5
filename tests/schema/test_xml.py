"""The XML form: what is tolerated, what is refused, and that nothing hostile is expanded."""

import io

import pytest

from allenorm.errors import SchemaError
from allenorm.schema import Schema, read

_AGE = "<Age><fields><field name='id' type='integer'/></fields><table>ages</table></Age>"


def _document(body: str, head: str = "<Response success='true'>") -> str:
    """Return a document around some descriptions."""
    return f"{head}<DataDescriptions>{body}</DataDescriptions></Response>"


def _read(document: str | bytes) -> Schema:
    """Read a document from an open file, of text or of bytes."""
    return read(io.BytesIO(document) if isinstance(document, bytes) else io.StringIO(document))


def test_members_in_any_order() -> None:
    """Table, associations and fields may stand in any order, beside elements nobody knows."""
    schema = _read(
        _document(
            "<DataDescription><Age><comment>x<b/></comment><table> ages </table><associations>"
            "<association class='Age' type='has_many' name='ages' new='1'/><other/>"
            "</associations><fields><field limit='255' type='string' name='name'/></fields>"
            "</Age></DataDescription>",
            head="<?xml version='1.0'?>\n<!-- recorded --><Response>",
        )
    )
    age = schema.classes["Age"]

    assert age.table == "ages"
    assert (age.fields[0].name, age.fields[0].limit, age.fields[0].nullable) == ("name", 255, True)
    assert age.associations[0].kind == "has_many"
    assert schema.warnings == ()


def test_class_without_its_level_reads() -> None:
    """A class that stands without `DataDescription` reads, and the schema says so."""
    schema = _read(_document(_AGE))

    assert set(schema.classes) == {"Age"}
    assert "class 'Age' has no 'DataDescription' level" in schema.warnings


@pytest.mark.parametrize("name", ["DataDescription", "fields", "table", "associations"])
def test_a_class_may_be_called_as_the_parts_are(name: str) -> None:
    """A class that is called like a part of the form is a class."""
    named = _AGE.replace("Age>", f"{name}>")

    assert set(_read(_document(f"<DataDescription>{named}</DataDescription>")).classes) == {name}
    if name == "DataDescription":
        assert set(_read(_document(named)).classes) == {name}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_declared_encodings_are_read(encoding: str) -> None:
    """Bytes are read in the encoding that they declare, or that their first bytes show."""
    declared = "utf-16" if encoding == "utf-16" else encoding.removesuffix("-sig")
    head = f"<?xml version='1.0' encoding='{declared}'?><Response success='true' note='é'>"

    assert set(_read(_document(_AGE, head).encode(encoding)).classes) == {"Age"}


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("<Response", "the document is no whole XML, or it is cut short"),
        (_document(_AGE)[:-20], "the document is no whole XML, or it is cut short"),
        ("<Response>&boom;</Response>", "the document is no whole XML"),
        ("<Response a='1' a='2'/>", "the document is no whole XML"),
        ("<Response>\ud800</Response>", "the document is no whole XML"),
        ("<error>no</error>", "the root element is 'error'; 'Response' is expected"),
        ("<Response/>", "the document describes no class"),
        (
            "<Response success='false'><msg>no such <b>thing</b></msg></Response>",
            "the server said 'no such thing'",
        ),
        (
            _document("<Age><table>ages</table><table>b</table></Age>"),
            "class 'Age' gives 'table' tw",
        ),
        (_document("<Age><fields/></Age>"), "class 'Age': the table name is missing"),
        (_document("<Age><table/></Age>"), "class 'Age': the table name is ''"),
        (_document("<A.B><table>a</table></A.B>"), "the schema: the class name is 'A.B'"),
        ("<a>" * 40, "nested over 16 deep"),
    ],
)
def test_bad_documents_are_refused(document: str, words: str) -> None:
    """A document that is cut short, a failure or of another form is refused with the reason."""
    with pytest.raises(SchemaError) as caught:
        _read(document)

    assert words in str(caught.value)


def test_an_encoding_that_nobody_knows_is_refused() -> None:
    """A declared encoding that does not exist is a broken document."""
    with pytest.raises(SchemaError, match="the document is no whole XML"):
        _read(b"<?xml version='1.0' encoding='klingon'?><Response/>")


_LAUGHS = "".join(
    f"<!ENTITY l{level} '{f'&l{level - 1};' * 10 if level else 'lol'}'>" for level in range(30)
)


@pytest.mark.parametrize(
    "declaration",
    [
        f"<!DOCTYPE Response [{_LAUGHS}]>",
        "<!DOCTYPE Response SYSTEM 'http://127.0.0.1:9/never'>",
        "<!DOCTYPE Response [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE Response>",
    ],
    ids=["laughs", "fetches a URL", "reads a file", "empty"],
)
def test_document_type_is_refused_before_it_is_used(declaration: str) -> None:
    """No document type gets as far as expanding an entity or fetching anything."""
    with pytest.raises(SchemaError, match="the document has the document type 'Response'"):
        _read(f"{declaration}{_document('&l29;&f;')}")


def test_a_flood_of_elements_is_refused() -> None:
    """More elements than any schema has are refused while they are read."""
    with pytest.raises(SchemaError, match="over 100000 elements"):
        _read("<a>" + "<b/>" * 100_001 + "</a>")
