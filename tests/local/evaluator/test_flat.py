"""Flat rows: `tabular`, and records as CSV has them."""

from pathlib import Path
from typing import Any

import pytest

from allenorm.answers import CLASS_KEY
from allenorm.errors import RefusedError
from allenorm.local import Evaluator, Store
from allenorm.rma import parse


def test_csv_has_the_columns_that_rows_of_the_class_know(ask: Any) -> None:
    """Records are flat, in the order of the schema, as text, whatever is included (csv-columns)."""
    answer = ask("model::Specimen,rma::include,donor,rma::options[num_rows$eq2]", flat=True)
    assert answer.columns == ("id", "donor_id", "name", "structure_id", "is_ish")
    assert answer.rows == [
        {"id": "1", "donor_id": "1", "name": "one", "structure_id": "5", "is_ish": "t"},
        {"id": "2", "donor_id": "1", "name": "two", "structure_id": "5", "is_ish": "f"},
    ]
    assert answer.total_rows == 4


def test_csv_keeps_only_and_except(ask: Any) -> None:
    """The columns are those that the options leave, null where a row does not know one."""
    answer = ask("model::DataSet,rma::options[except$eqid]", flat=True)
    assert answer.columns == ("failed",)
    assert answer.rows == [{"failed": "f"}, {"failed": None}]
    answer = ask("model::NcbiGene,rma::options[only$eqacronym]", flat=True)
    assert answer.columns == ("acronym",)


def test_csv_of_no_rows_has_the_columns_of_the_schema(ask: Any) -> None:
    """Where the store has no row of a class, all of its columns are named."""
    answer = ask("model::RikenGene", flat=True)
    assert answer.rows == []
    assert answer.columns is not None
    assert {"id", "acronym", "entrez_id"} < set(answer.columns)


def test_csv_of_a_tabular_query_is_the_same(ask: Any) -> None:
    """A selection is flat in any form."""
    text = "model::Donor,rma::options[tabular$eq'id,name']"
    assert ask(text, flat=True) == ask(text)
    assert ask(text).columns == ("id", "name")


def test_left_joins_of_flat_rows(ask: Any) -> None:
    """Unfiltered includes keep rows without a match; links to rows that are not here are none."""
    answer = ask(
        "model::Donor,rma::include,transgenic_lines,specimens(structure),"
        "rma::options[tabular$eq'donors.id as d,transgenic_lines.name as l,"
        "specimens.id as s,structures.acronym as a']"
    )
    assert [tuple(row.values()) for row in answer.rows] == [
        ("1", "late", "1", "VISp"),
        ("1", "late", "2", "VISp"),
        ("1", "early", "1", "VISp"),
        ("1", "early", "2", "VISp"),
        ("2", "early", "3", "root"),
        ("3", None, None, None),
    ]
    assert answer.total_rows == 6


def test_flat_rows_come_page_by_page(evaluator: Evaluator) -> None:
    """Pages of any size fit together, in any order, with nulls within the order."""
    text = (
        "model::Donor,rma::include,transgenic_lines,specimens,"
        "rma::options[tabular$eq'donors.id as d,transgenic_lines.name as l,specimens.id as s']"
    )
    for order in ("", "[order$eq'transgenic_lines.name']", "[order$eq'specimens.id$desc,name']"):
        whole = evaluator.answer(parse(f"{text}{order}[num_rows$eqall]")).rows
        assert len(whole) == 6
        for size in (1, 2, 4):
            found: list[Any] = []
            while rows := evaluator.answer(
                parse(f"{text}{order}[num_rows$eq{size}][start_row$eq{len(found)}]")
            ).rows:
                found += rows
            assert found == whole


def test_a_page_of_flat_rows_is_found_cold(store: Store) -> None:
    """A page needs no page before it."""
    text = "model::Specimen,ephys_sweeps,rma::options[tabular$eqephys_sweeps.id][start_row$eq{}]"
    assert [
        [row["id"] for row in Evaluator(store).answer(parse(text.format(start))).rows]
        for start in (0, 3, 4, 9)
    ] == [["11", "12", "13", "14"], ["14"], [], []]


def test_items_of_one_name_are_one(ask: Any) -> None:
    """Of two items of one name, the last counts, as in the record that holds them."""
    answer = ask(
        "model::Specimen[id$eq1],donor,rma::options[tabular$eq'id,donors.name,name as id']"
    )
    assert answer.rows == [{"id": "one", "name": "ann"}]


@pytest.mark.parametrize(
    "selection", ["", "distinct ", "count(*)", "id as", "id as 1", "nothing", "ages.name"]
)
def test_no_selection(ask: Any, selection: str) -> None:
    """What is no list of columns is refused."""
    with pytest.raises(RefusedError):
        ask(f"model::Donor,rma::options[tabular$eq'{selection}']")


def test_records_name_their_class(ask: Any) -> None:
    """Records of shared tables name their class where that is asked for, nested ones as well."""
    answer = ask("model::Gene,rma::options[only$eqid]", classes=True)
    assert answer.rows == [{"id": 1, CLASS_KEY: "Gene"}, {"id": 2, CLASS_KEY: "NcbiGene"}]
    answer = ask(
        "model::Gene[id$eq1],rma::include,data_sets,rma::options[only$eq'genes.id,data_sets.id']",
        classes=True,
    )
    assert answer.rows == [
        {
            "id": 1,
            CLASS_KEY: "Gene",
            "data_sets": [{"id": 70, CLASS_KEY: "SectionDataSet"}],
        }
    ]
    assert ask("model::Donor[id$eq1],rma::options[only$eqid]", classes=True).rows == [{"id": 1}]


def test_lists_are_text_in_flat_rows(tmp_path: Path) -> None:
    """Lists stand in braces, as in PostgreSQL, and links to nowhere are no rows."""
    with Store.create(tmp_path / "nodes.sqlite") as store:
        with store.writing() as writer:
            writer.put("OntologyNode", [{"id": 1, "structure_id_path": [6, 5]}])
            writer.put("Donor", [{"id": 1, "transgenic_lines": [{"id": 2}]}])
            writer.connection.execute("DELETE FROM transgenic_lines")
        evaluator = Evaluator(store)
        answer = evaluator.answer(
            parse("model::OntologyNode,rma::options[tabular$eq'structure_id_path']")
        )
        assert answer.rows == [{"structure_id_path": "{6,5}"}]
        answer = evaluator.answer(
            parse("model::Donor,rma::include,transgenic_lines,rma::options[tabular$eq'donors.id']")
        )
        assert answer.rows == [{"id": "1"}]
        assert answer.total_rows == 1
        assert evaluator.answer(parse("model::Donor,transgenic_lines")).rows == []
