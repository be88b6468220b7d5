"""XML answers."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest

from allenorm.answers import CLASS_KEY, Answer, write_xml
from allenorm.schema import bundled


def written(rows: list[dict[str, Any]], model: str | None = None, **members: Any) -> str:
    """Return the document of rows."""
    return write_xml(Answer(rows, model=model, **members), bundled()).decode()


def row_of(text: str) -> ET.Element:
    """Return the first row of a document."""
    return ET.fromstring(text)[0][0]  # noqa: S314 - written here


def test_a_whole_document() -> None:
    """The form of the recorded answers: names, types, nulls, lists, classes, margins."""
    structure = {"acronym": "FRP", "ar_association_key_name": "624", "depth": 6, "failed": False}
    injection = {
        "id": 624,
        "injection_method": "Iontophoresis",
        "primary_injection_structure": {"acronym": "FRP", "neuro_name_structure_id": None},
        "structures": [structure],
        "stereotaxic_injection_coordinates": [],
    }
    row = {
        "failed": False,
        "id": 100140756,
        "name": None,
        "section_thickness": 100.0,
        "specimen": {"data": None, "pinned_radius": None, "stereotaxic_injections": [injection]},
    }
    assert written([row], "SectionDataSet", start_row=0, total_rows=1) == (
        "<Response success='true' start_row='0' num_rows='1' total_rows='1'><section-data-sets>\n"
        "  <section-data-set>\n"
        "    <failed>false</failed>\n"
        "    <id>100140756</id>\n"
        '    <name nil="true"/>\n'
        "    <section-thickness>100.0</section-thickness>\n"
        "    <specimen>\n"
        '      <data nil="true"/>\n'
        '      <pinned-radius type="float" nil="true"/>\n'
        '      <stereotaxic-injections type="array">\n'
        "        <stereotaxic-injection>\n"
        '          <id type="integer">624</id>\n'
        "          <injection-method>Iontophoresis</injection-method>\n"
        '          <primary-injection-structure type="Structure">\n'
        "            <acronym>FRP</acronym>\n"
        '            <neuro-name-structure-id type="integer" nil="true"/>\n'
        "          </primary-injection-structure>\n"
        '          <structures type="array">\n'
        "            <structure>\n"
        "              <acronym>FRP</acronym>\n"
        '              <ar-association-key-name type="NilClass">624</ar-association-key-name>\n'
        '              <depth type="integer">6</depth>\n'
        '              <failed type="boolean">false</failed>\n'
        "            </structure>\n"
        "          </structures>\n"
        '          <stereotaxic-injection-coordinates type="array"/>\n'
        "        </stereotaxic-injection>\n"
        "      </stereotaxic-injections>\n"
        "    </specimen>\n"
        "  </section-data-set>\n"
        "</section-data-sets>\n"
        "</Response>"
    )


def test_no_rows() -> None:
    """Nothing found: an empty container, called after the class that was asked for."""
    assert written([], "GenomeLocus", start_row=3, total_rows=0) == (
        "<Response success='true' start_row='3' num_rows='0' total_rows='0'><genome-loci/>\n"
        "</Response>"
    )
    assert "<objects/>" in written([])


def test_rows_of_one_class_are_called_after_it() -> None:
    """A query for genes that finds NCBI's genes names these."""
    text = written([{CLASS_KEY: "NcbiGene", "id": 1}, {CLASS_KEY: "NcbiGene", "id": 2}], "Gene")
    assert "<ncbi-genes>" in text
    assert row_of(text).tag == "ncbi-gene"
    assert CLASS_KEY not in text


def test_rows_of_several_classes_are_objects() -> None:
    """Where no name fits all rows, none is named."""
    text = written([{CLASS_KEY: "NcbiGene", "id": 1}, {CLASS_KEY: "RikenGene", "id": 2}], "Gene")
    assert "<objects>" in text
    assert row_of(text).tag == "object"


def test_flat_rows_are_objects() -> None:
    """Flat rows belong to no class; their names are aliases, which may be anything."""
    text = written([{"id": "1", "gene symbol": None}], "Gene", columns=("id", "gene symbol"))
    assert "<objects>\n  <object>\n    <id>1</id>\n    <gene-symbol nil=" in text


def test_lists_of_rows_at_the_top_are_bare() -> None:
    """Neither a list that hangs on a row at the top nor its rows say a type; their columns do."""
    row = {"id": 1, "data_sets": [{CLASS_KEY: "SectionDataSet", "id": 2}], "structures": []}
    text = written([row], "Product")
    assert "    <data-sets>\n      <data-set>\n        <id type=" in text
    assert "    <structures/>\n" in text


def test_classes_that_the_element_does_not_name() -> None:
    """A nested row says its class where the element has another name."""
    children = {"id": 3, "children": [{"id": 4}], "parent": {"id": 5}, "ontology": {"id": 6}}
    data_sets = [{CLASS_KEY: "SectionDataSet", "id": 7}, {CLASS_KEY: "DataSet", "id": 8}]
    text = written([{"id": 1, "structure": children | {"data_sets": data_sets}}], "Specimen")
    assert '<child type="Structure">' in text
    assert '<parent type="Structure">' in text
    assert "<ontology>" in text
    assert '<data-set>\n          <id type="integer">7' not in text
    # The association is none of a structure's: what the schema does not know is written as well.
    assert '<data-set type="SectionDataSet">' in text
    assert "<data-set>\n" in text


def test_values_of_every_type() -> None:
    """Types are said in nested rows; texts have none, floats are Ruby's, lists are PostgreSQL's."""
    contour = {"svg_transformation_matrix": [0.5, 1e20], "specimen_order": None, "path": "M0"}
    donor = {"date_of_birth": "2011-12-14T18:20:48Z", "pmi": 0.000005, "tags": ""}
    text = written([{"id": 1, "donor": donor}], "Specimen")
    assert '<date-of-birth type="datetime">2011-12-14T18:20:48Z</date-of-birth>' in text
    assert '<pmi type="float">5.0e-06</pmi>' in text
    assert "<tags></tags>" in text
    text = written([contour | {"failed": True}], "AtlasContour")
    assert "<svg-transformation-matrix>{0.5,1e+20}</svg-transformation-matrix>" in text
    assert "<failed>true</failed>" in text


def test_a_typed_list_of_values() -> None:
    """A list of values in a nested row says its column's type; one that is unknown does not."""
    node = {"structure_id_path": [997, 8], "acronym_path": None}
    text = written([{"id": 1, "ontology_nodes": [node]}], "Structure")
    assert '<structure-id-path type="integer_array">{997,8}</structure-id-path>' in text
    assert '<acronym-path type="string_array" nil="true"/>' in text
    text = written([{"id": 1, "injection_coordinates": [5400, 1200]}])
    assert "<injection-coordinates>{5400,1200}</injection-coordinates>" in text


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("a<b>&\"'c", "a<b>&\"'c"),
        (" \t\r\n x ", " \t\r\n x "),
        ("é😀\u2028", "é😀\u2028"),
        ("\0\x1f\ufffe\ud800x", "\ufffd\ufffd\ufffd\ufffdx"),
        ("]]>", "]]>"),
        ("", None),
    ],
)
def test_any_text(value: str, read: str | None) -> None:
    """Every text comes back; what XML has no character for is replaced."""
    assert row_of(written([{"name": value}], "Age"))[0].text == read


def test_debug() -> None:
    """What `debug` adds stands behind the rows."""
    text = written([], "Age", debug={"rma_text": "a<b", "stages": [1, {"é": 2}]})
    root = ET.fromstring(text)  # noqa: S314 - written here
    assert root.findtext("rma-text") == "a<b"
    assert root.findtext("stages") == '[1, {"é": 2}]'
