"""What is written in a format reads back as what it was; through a store, to the byte."""

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.answers import (
    CLASS_KEY,
    Answer,
    Format,
    read_records,
    write_csv,
    write_json,
    write_xml,
)
from allenorm.local import Evaluator, Store
from allenorm.rma import parse
from allenorm.schema import bundled
from made import made_row
from reading import read

SCHEMA = bundled()
SAFE = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
ROWS = 3


def row_of(name: str, number: int, *include: str) -> dict[str, Any]:
    """Return a row of a class, without the column that no record has."""
    return without_type(name, made_row(name, number, *include))


def without_type(name: str, row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without the column that names its class, where its table is shared."""
    model = SCHEMA.classes[name]
    targets = {each.name: each.target for each in model.associations}
    shared = len(SCHEMA.tables[model.table]) > 1
    found: dict[str, Any] = {}
    for key, value in row.items():
        if isinstance(value, dict):
            found[key] = without_type(targets[key], value)
        elif isinstance(value, list) and key in targets:
            found[key] = [without_type(targets[key], each) for each in value]
        elif not (shared and key == "type"):
            found[key] = value
    return found


@pytest.mark.parametrize("name", sorted(SCHEMA.classes))
def test_every_class_in_every_format(name: str) -> None:
    """Rows of each class, with a row or three at each association, read back equal."""
    include = [each.name for each in SCHEMA.classes[name].associations if not each.dangling]
    rows = [row_of(name, number, *include) for number in range(1, ROWS + 1)]
    answer = Answer(rows, model=name)
    assert [each.row for each in read("json", write_json(answer), name)] == rows
    found = read("xml", write_xml(answer, SCHEMA))
    assert [each.row for each in found] == rows
    assert {each.model for each in found} == {name}
    plain = [row_of(name, number) for number in range(1, ROWS + 1)]
    columns = tuple(plain[0])
    text = write_csv(Answer(plain, columns=columns))
    assert [each.row for each in read("csv", text, name)] == plain


def test_classes_of_shared_tables() -> None:
    """XML keeps the classes of nested rows; those of the rows at the top where all have one."""
    nested = {"id": 2, "data_sets": [{CLASS_KEY: "SectionDataSet", "id": 3}]}
    rows = [{CLASS_KEY: "NcbiGene", "id": 1}, {CLASS_KEY: "NcbiGene", "id": 4}]
    found = read("xml", write_xml(Answer(rows, model="Gene"), SCHEMA), "Gene")
    assert [each.model for each in found] == ["NcbiGene", "NcbiGene"]
    rows = [{"id": 1, "product": nested}]
    name = next(
        model.name
        for model in SCHEMA.classes.values()
        if any(each.target == "Product" and not each.many for each in model.associations)
    )
    assert read("xml", write_xml(Answer(rows, model=name), SCHEMA))[0].row == rows[0]


@settings(max_examples=50)
@given(st.lists(st.none() | st.text(SAFE), min_size=1), st.sampled_from(["json", "csv"]))
def test_any_text(values: list[str | None], name: Format) -> None:
    """Every text comes back as it was, and null stays null."""
    rows = [{"name": each, "tags": each} for each in values]
    answer = Answer(rows, columns=("name", "tags"))
    text = write_json(answer) if name == "json" else write_csv(answer)
    assert [each.row for each in read(name, text, "Age")] == rows


@settings(max_examples=50)
@given(st.lists(st.none() | st.text(SAFE), min_size=1))
def test_any_text_in_xml(values: list[str | None]) -> None:
    """Every text that XML has characters for comes back as it was."""
    allowed = {ord(each) for each in "\t\n\r"}
    kept = [
        each
        if each is None
        else "".join(
            c for c in each if (ord(c) >= 0x20 or ord(c) in allowed) and c not in "\ufffe\uffff"
        )
        for each in values
    ]
    rows = [{"name": each} for each in kept]
    text = write_xml(Answer(rows, model="Age"), SCHEMA)
    assert [each.row for each in read("xml", text)] == rows


XML = """<Response success='true' start_row='0' num_rows='1' total_rows='1'><section-data-sets>
  <section-data-set>
    <delegate>false</delegate>
    <id>101</id>
    <name nil="true"/>
    <qc-date>2011-09-21T23:13:28Z</qc-date>
    <section-thickness>100.0</section-thickness>
    <specimen-id>11</specimen-id>
    <storage-directory></storage-directory>
    <specimen>
      <id type="integer">11</id>
      <name>A &lt;b&gt; &amp; "c" é</name>
      <pinned-radius type="float">5.0e-06</pinned-radius>
      <structure-id type="integer" nil="true"/>
      <ephys-features type="array"/>
      <stereotaxic-injections type="array">
        <stereotaxic-injection>
          <id type="integer">6</id>
          <primary-injection-structure-id type="integer">3</primary-injection-structure-id>
          <specimen-id type="integer">11</specimen-id>
          <primary-injection-structure type="Structure">
            <acronym>FRP</acronym>
            <failed type="boolean">false</failed>
            <id type="integer">3</id>
          </primary-injection-structure>
          <structures type="array">
            <structure>
              <acronym>MOs</acronym>
              <ar-association-key-name type="NilClass">6</ar-association-key-name>
              <failed type="boolean">true</failed>
              <id type="integer">4</id>
            </structure>
            <structure>
              <acronym>FRP</acronym>
              <ar-association-key-name type="NilClass">6</ar-association-key-name>
              <failed type="boolean">false</failed>
              <id type="integer">3</id>
            </structure>
          </structures>
        </stereotaxic-injection>
      </stereotaxic-injections>
    </specimen>
  </section-data-set>
</section-data-sets>
</Response>"""

JSON = (
    '{"success":true,"id":0,"start_row":0,"num_rows":2,"total_rows":2,"msg":['
    '{"adaptation":-3.9136297537093e-19,"has_burst":false,"id":5,"latency":5.0e-06,"ri":100.0,'
    '"sag":null,"vrest":-73.1},{"adaptation":1.0e+20,"has_burst":true,"id":7,"ri":0.5}]}'
)

CSV = """line_name,specimen__id,specimen__name,structure__name,m__glif,ef__ri,donor__age
"",5,a;b,\"\"\"frontal lobe\"\"\",1,90,
Oxtr-T2A-Cre,7,"a, b",,0,-1.52799589482243e-18,25 yrs
Oxtr-T2A-Cre,8,"c
d",é,,,""
"""


def stored(path: Path, name: Format, text: str, model: str | None = None) -> Store:
    """Return a store with the records of a file."""
    store = Store.create(path / "answers.sqlite")
    with store.writing() as writer:
        for record in read_records(
            io.BytesIO(text.encode()), format=name, schema=store.schema, model=model
        ):
            writer.put(record.model, [record.row])
    return store


def test_xml_through_a_store(tmp_path: Path) -> None:
    """An answer that is loaded and asked for again comes back byte for byte.

    The link table keeps the order of `structures`, which the answer had without any order.
    """
    query = (
        "model::SectionDataSet,rma::criteria,[id$eq101],rma::include,"
        "specimen(ephys_features,stereotaxic_injections(primary_injection_structure,structures))"
    )
    with stored(tmp_path, "xml", XML) as store:
        answer = Evaluator(store).answer(parse(query), classes=True)
        assert write_xml(answer, store.schema).decode() == XML


def test_json_through_a_store(tmp_path: Path) -> None:
    """Columns that a record did not have stay away, floats keep their spelling."""
    with stored(tmp_path, "json", JSON, "EphysFeature") as store:
        answer = Evaluator(store).answer(parse("model::EphysFeature,rma::options[order$eq'id']"))
        assert write_json(answer).decode() == JSON


def test_csv_through_a_store(tmp_path: Path) -> None:
    """A table without ids comes back in the order of the file, its columns in the schema's."""
    with stored(tmp_path, "csv", CSV, "ApiCellTypesSpecimenDetail") as store:
        query = "model::ApiCellTypesSpecimenDetail,rma::options[num_rows$eqall]"
        answer = Evaluator(store).answer(parse(query), flat=True)
        columns = CSV.partition("\n")[0].split(",")
        assert sorted(answer.columns or ()) == sorted(columns)
        again = read("csv", write_csv(answer), "ApiCellTypesSpecimenDetail")
        first = read("csv", CSV.encode(), "ApiCellTypesSpecimenDetail")
        assert [each.row for each in again] == [each.row for each in first]
