"""Reading XML."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.answers import Record, _read_xml
from allenorm.errors import RecordError
from reading import bad, read, refused

HEAD = "<Response success='true' start_row='0' num_rows='1' total_rows='1'>"


def one(inner: str, model: str = "specimen") -> dict[str, object]:
    """Return the only row of an answer."""
    (found,) = read(
        "xml", f"{HEAD}<{model}s><{model}>{inner}</{model}></{model}s></Response>".encode()
    )
    return found.row


def test_the_container_names_the_class() -> None:
    """An answer says what it holds, to the narrowest class that was named."""
    text = f"{HEAD}<ncbi-genes><ncbi-gene><id>1</id></ncbi-gene></ncbi-genes></Response>".encode()
    expected = [Record("NcbiGene", {"id": 1}, 1)]
    assert read("xml", text) == expected
    assert read("xml", text, "Gene") == expected
    base = text.replace(b"ncbi-", b"")
    assert read("xml", base) == [Record("Gene", {"id": 1}, 1)]
    assert read("xml", base, "NcbiGene") == expected


def test_containers_without_an_answer_around_them() -> None:
    """A container, or a record, may stand alone."""
    assert read("xml", b"<ages><age><id>1</id></age></ages>") == [Record("Age", {"id": 1}, 1)]
    assert read("xml", b"<age><id>1</id></age>") == [Record("Age", {"id": 1}, 1)]
    assert read("xml", b"<objects><object><id>1</id></object></objects>", "Age") == [
        Record("Age", {"id": 1}, 1)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}<ages/></Response>",
        f"{HEAD}<objects/></Response>",
        f"{HEAD}<nil-classes type='array'/></Response>",
        f"{HEAD}</Response>",
        f"{HEAD}<ages/><debug>select\n</debug></Response>",
        "<Response><ages>\n</ages></Response>",
    ],
)
def test_no_records(text: str) -> None:
    """An empty answer has no records, whatever its container is called."""
    assert read("xml", text.encode(), "Age") == []


def test_values_have_the_types_of_the_schema() -> None:
    """Rows at the top say no types, nested ones do: neither is relied on."""
    inner = """<id>1</id><name nil="true"/><data></data><is-ish>false</is-ish>
        <pinned-radius type="float">5.0e-06</pinned-radius>
        <ar-association-key-name type="NilClass">624</ar-association-key-name>
        <donor><date-of-birth type="datetime">2011-12-14T18:20:48Z</date-of-birth>
        <age-id type="integer" nil="true"/><name type="integer">7</name></donor>"""
    assert one(inner) == {
        "id": 1,
        "name": None,
        "data": "",
        "is_ish": False,
        "pinned_radius": 0.000005,
        "ar_association_key_name": "624",
        "donor": {"date_of_birth": "2011-12-14T18:20:48Z", "age_id": None, "name": "7"},
    }


def test_nested_records() -> None:
    """Lists, empty lists, records, and records that are not there."""
    inner = """<id>1</id><structure nil="true"/><parent/><ephys-features type="array"/>
        <ephys-sweeps><ephys-sweep><id type="integer">2</id></ephys-sweep></ephys-sweeps>
        <donor><id type="integer">3</id></donor>"""
    assert one(inner) == {
        "id": 1,
        "ephys_features": [],
        "ephys_sweeps": [{"id": 2}],
        "donor": {"id": 3},
    }


def test_classes_of_nested_records() -> None:
    """A nested record keeps a class that is narrower than its association's."""
    inner = """<id>1</id><data-sets type="array">
        <data-set type="SectionDataSet"><id>2</id><genes/></data-set>
        <data-set type="DataSet"><id>3</id></data-set></data-sets>"""
    found = one(inner, "product")
    assert found["data_sets"] == [{"id": 2, "genes": [], "@class": "SectionDataSet"}, {"id": 3}]


def test_a_column_and_an_association_of_one_name() -> None:
    """Which of the two an element means shows in what is in it."""
    text = """<api-connectivities><api-connectivity><transgenic-line>Cre</transgenic-line>
        </api-connectivity><api-connectivity><transgenic-line><id>1</id></transgenic-line>
        </api-connectivity></api-connectivities>"""
    found = [each.row for each in read("xml", text.encode())]
    assert found == [{"transgenic_line": "Cre"}, {"transgenic_line": {"id": 1}}]


def test_the_description_of_a_grid_download() -> None:
    """A record alone: lists that do not say so, matrices in one element, an age by its name."""
    text = b"""<?xml version="1.0" encoding="UTF-8"?>
        <section-data-set><id>1</id>
        <products><product><id type="integer">3</id></product></products>
        <alignment3d><id type="integer">4</id><trv>0.9, -1.5e-19</trv></alignment3d>
        <plane_of_section/><age>P56</age></section-data-set>"""
    assert read("xml", text) == [
        Record(
            "SectionDataSet",
            {
                "id": 1,
                "products": [{"id": 3}],
                "alignment3d": {"id": 4, "trv_00": 0.9, "trv_01": -1.5e-19},
            },
            2,
        )
    ]


def test_texts() -> None:
    """Entities of XML itself, CDATA, comments and blanks are read as XML says."""
    inner = "<name> a&amp;b&#13;<![CDATA[<c>]]><!-- d -->é </name>"
    assert one(inner) == {"name": " a&b\r<c>é "}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "us-ascii"])
def test_encodings(encoding: str) -> None:
    """A document is read in the encoding that it declares."""
    text = f"<?xml version='1.0' encoding='{encoding}'?><ages><age><name>e</name></age></ages>"
    text = text.replace(">e<", ">é<") if encoding != "us-ascii" else text
    assert read("xml", text.encode(encoding))[0].row["name"] in {"é", "e"}


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("<id>x</id>", "Specimen, column 'id': 'x' is no whole number"),
        ("<id></id>", "'' is no whole number"),
        ("<id/>", "'' is no whole number"),
        ("<id nil='true'>5x</id>", "column 'id'"),
        ("<id><a>1</a></id>", "no whole number"),
        ("<foo><a>1</a><a>2</a></foo>", "no column 'foo'"),
        ("<id>1</id><id>2</id>", "Specimen has 'id' twice"),
        ("<is-ish>t</is-ish><is_ish>f</is_ish>", "Specimen has 'is_ish' twice"),
        ("<id>1</id>text", "'text' stands between elements of Specimen"),
        ("<donor>text</donor>", "Donor at donor is 'text', and no record"),
        ("<ephys-sweeps>text</ephys-sweeps>", "'ephys_sweeps' is 'text', and no list"),
        ("<ephys-sweeps nil='true'/>", "'ephys_sweeps' is 'None', and no list"),
        ("<donor type='Gene'><id>1</id></donor>", "says that it is 'Gene', no Donor"),
        ("<donor type='Nothing'><id>1</id></donor>", "says that it is 'Nothing'"),
        ("<donor><age><idd>1</idd></age></donor>", "Age at donor.age has no column 'idd'"),
    ],
)
def test_bad_records(inner: str, words: str) -> None:
    """A record that no class has is set aside with the reason; others go on."""
    text = f"<specimens>\n<specimen>{inner}</specimen>\n<specimen><id>5</id></specimen></specimens>"
    found, aside = bad("xml", text.encode())
    assert [each.row for each in found] == [{"id": 5}]
    assert len(aside) == 1
    assert words in aside[0].reason
    assert aside[0].line == 2


def test_what_a_bad_record_was() -> None:
    """A record that is set aside is handed over whole, its values as texts."""
    inner = "<foo/><name nil='true'/><donor><id>1</id></donor><a>1</a><a>2</a>"
    _, aside = bad("xml", f"<specimens><specimen>{inner}</specimen></specimens>".encode())
    assert aside[0].raw == {"foo": "", "name": None, "donor": {"id": "1"}, "a": ["1", "2"]}


LAUGHS = (
    "<!DOCTYPE lolz [<!ENTITY lol 'lol'>"
    + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    + "]><ages><age><name>&l9;</name></age></ages>"
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "cut short"),
        ("<ages><age>", "cut short"),
        ("<ages></age>", "mismatched tag, in column"),
        ("<ages/><ages/>", "junk after document element"),
        (LAUGHS, "document type 'lolz'"),
        ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><ages/>", "document type 'a'"),
        ("<!DOCTYPE html><html><body>down</body></html>", "document type 'html'"),
        ("<html><body/></html>", "outermost element is 'html'"),
        ("<Respnse/>", "did you mean 'Response'"),
        ("<ages><age><name>&x;</name></age></ages>", "undefined entity"),
        ("<?xml version='1.0' encoding='klingon'?><ages/>", "encoding|unknown"),
        ("<?xml version='1.0' encoding='utf-32'?><ages/>", "encoding|unknown"),
        ("<ages>" + "<a>" * 100 + "</a>" * 100 + "</ages>", "nested over 64 deep"),
        (f"{HEAD}<genes><gene/></genes></Response>", "records of Gene, not of Age"),
        ("<gene><id>1</id></gene>", "records of Gene, not of Age"),
        (f"{HEAD}<things><thing/></things></Response>", "'things' holds records of no class"),
        ("<Response success='false'><msg>Error in\n query</msg></Response>", "'Error in query'"),
        ("<Response success='false'/>", "it gave no reason"),
        ("<Response success=''><a><b>" + "c " * 9000 + "</b></a></Response>", "a refusal: 'c c"),
    ],
)
def test_files_that_are_no_answer(text: str, words: str) -> None:
    """Such a file is refused as a whole; nothing is expanded or fetched."""
    refused("xml", text.encode(), "Age", words)


def test_objects_name_no_class() -> None:
    """Flat rows do not say what they are."""
    refused(
        "xml", f"{HEAD}<objects><object/></objects></Response>".encode(), None, "names no class"
    )


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that is too large does not fill the memory, small ones may be many."""
    record = b"<age><id>1</id><name>a</name></age>"
    monkeypatch.setattr(_read_xml, "_MOST_ELEMENTS", 10)
    monkeypatch.setattr(_read_xml, "LONGEST", 70_000)
    assert len(read("xml", b"<ages>" + record * 9000 + b"</ages>")) == 9000
    refused("xml", b"<ages><age>" + b"<a/>" * 20 + b"</age></ages>", "Age", "over 10 elements")
    text = b"<ages><age><name>" + b"a" * 200_000 + b"</name></age></ages>"
    refused("xml", text, "Age", "over 70000 bytes")
    refused("xml", b"<ages><age x='" + b"a" * 200_000, "Age", "over 70000 bytes")


@settings(max_examples=50)
@given(st.binary() | st.lists(st.sampled_from(["<ages>", "<age>", "<id>", "</id>", "</age>", "1"])))
def test_any_bytes_are_read_or_refused(text: bytes | list[str]) -> None:
    """Nothing but our own error comes out."""
    data = text if isinstance(text, bytes) else "".join(text).encode()
    with contextlib.suppress(RecordError):
        bad("xml", data, "Age")
