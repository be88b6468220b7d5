"""Included records: what is shown below what, each a record of its own."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from allenorm.local import Evaluator, Store
from allenorm.rma import parse
from allenorm.schema import read


def test_records_are_sorted_columns_then_associations(ask: Any) -> None:
    """Keys come sorted by name, then the associations as the query includes them."""
    (row,) = ask("model::Specimen[id$eq3],rma::include,structure,donor").rows
    assert [*row] == ["donor_id", "id", "is_ish", "name", "structure_id", "structure", "donor"]
    assert row["is_ish"] is None


def test_what_was_not_given_is_not_shown(ask: Any) -> None:
    """A row has the columns that are known of it, and no null for others."""
    assert ask("model::DataSet").rows == [{"failed": False, "id": 70}, {"id": 71}]


def test_rows_that_know_all_that_is_asked_for(ask: Any) -> None:
    """Truth values and lists are read alike, whether all rows know their columns or some."""
    rows = ask("model::Specimen,rma::options[only$eq'is_ish']").rows
    assert rows == [{"is_ish": True}, {"is_ish": False}, {"is_ish": None}, {"is_ish": None}]
    rows = ask("model::OntologyNode,rma::options[only$eq'structure_id_path']").rows
    assert rows == [{"structure_id_path": [6, 5]}]
    assert ask("model::DataSet,rma::options[only$eqfailed]").rows == [{"failed": False}, {}]


def test_the_first_owner_of_a_record_deep_below(ask: Any) -> None:
    """Who owns a shared record first is told by the order of the answer, at any depth."""
    text = (
        "model::Specimen,donor,rma::include,donor(transgenic_lines),"
        "rma::options[order$eq'id$desc'][only$eq'id']"
    )
    owners = [
        [each["ar_association_key_name"] for each in row["donor"]["transgenic_lines"]]
        for row in ask(text).rows
    ]
    assert owners == [["2"], ["1", "2"], ["1", "2"]]


def test_the_first_owner_below_a_list(tmp_path: Path) -> None:
    """The order of the answer counts where each record above has a list of its own, too."""
    with Store.create(tmp_path / "tags.sqlite") as store:
        with store.writing() as writer:
            for number in (1, 2):
                tags = [{"id": 7, "name": "tag"}]
                cell = {"id": number * 10, "specimen_tags": tags}
                writer.put("Donor", [{"id": number, "specimens": [cell]}])
        text = "model::Donor,rma::include,specimens(specimen_tags),rma::options[order$eq'id{}']"
        for direction, owner in (("", "10"), ("$desc", "20")):
            rows = Evaluator(store).answer(parse(text.format(direction))).rows
            tags = [
                tag for row in rows for cell in row["specimens"] for tag in cell["specimen_tags"]
            ]
            assert [tag["ar_association_key_name"] for tag in tags] == [owner, owner]


def test_no_two_records_are_one_object(ask: Any) -> None:
    """A record that several others include is there several times: who gets it may change it."""
    text = "model::Specimen,structure,rma::include,structure(ontology_nodes,parent)"
    first, second, third = ask(text).rows
    assert first["structure"] == second["structure"]
    assert first["structure"] is not second["structure"]
    nodes = [row["structure"]["ontology_nodes"] for row in (first, second)]
    assert nodes[0] == [{"acronym_path": None, "id": 51, "structure_id_path": [6, 5]}] == nodes[1]
    assert nodes[0][0] is not nodes[1][0]
    assert nodes[0][0]["structure_id_path"] is not nodes[1][0]["structure_id_path"]
    assert first["structure"]["parent"] == {
        "acronym": "root",
        "id": 6,
        "parent_structure_id": None,
        "structure_id_path": "/6/",
    }
    assert "parent" not in third["structure"]


def test_lists_that_are_shared_are_copied(ask: Any) -> None:
    """A leaf that several records include is copied, lists and all."""
    text = "model::Structure,rma::include,self_and_ancestors(ontology_nodes)"
    rows = ask(text).rows
    assert [[each["id"] for each in row["self_and_ancestors"]] for row in rows] == [[6, 5], [6]]


def test_filters_prune_at_every_level(ask: Any) -> None:
    """A filter below drops what is above without a match, and what is beside it."""
    rows = ask(
        "model::Donor,rma::include,specimens(ephys_sweeps[num_spikes$eq2]),transgenic_lines,"
        "rma::options[only$eq'donors.id,specimens.id,ephys_sweeps.id,transgenic_lines.id']"
    ).rows
    assert rows == [
        {
            "id": 1,
            "specimens": [{"id": 2, "ephys_sweeps": [{"id": 14}]}],
            "transgenic_lines": [{"id": 9}, {"id": 8}],
        }
    ]


def test_filters_between_nodes(ask: Any) -> None:
    """Rows that filters tie are shown where they hold, and what is beside them as usual."""
    answer = ask(
        "model::Donor,specimens(ephys_sweeps,ephys_features),transgenic_lines,"
        "[ephys_sweeps.num_spikes$gtspecimens.id],"
        "rma::include,specimens(ephys_sweeps,ephys_features,structure),transgenic_lines,age,"
        "rma::options[order$eq'ephys_sweeps.num_spikes$desc,ephys_features.id']"
        "[only$eq'donors.id,specimens.id,ephys_sweeps.id,ephys_features.id,transgenic_lines.id,"
        "structures.id']"
    )
    assert answer.total_rows == 4
    assert answer.rows == [
        {
            "id": 1,
            "specimens": [
                {
                    "id": 1,
                    "ephys_sweeps": [{"id": 11}],
                    "ephys_features": [{"id": 21}, {"id": 22}],
                    "structure": {"id": 5},
                }
            ],
            "transgenic_lines": [{"id": 9}, {"id": 8}],
        }
    ]


def test_no_row_above_has_none_below(ask: Any) -> None:
    """Where nothing is found, nothing is looked for below it."""
    assert ask("model::Donor[id$eq77],rma::include,specimens(ephys_sweeps)").rows == []
    text = "model::Donor[id$eq77],specimens,[specimens.id$gtdonors.id],rma::include,specimens"
    assert ask(text).rows == []


def test_orders_through_the_tree(ask: Any) -> None:
    """An order may look through associations that are joined, included, or both."""
    ids = "[only$eqdonors.id]"
    text = "model::Donor,rma::include,specimens(ephys_sweeps),rma::options[order$eq'{}']" + ids
    for order, expected in (
        ("ephys_sweeps.num_spikes", [1, 2, 3]),
        ("ephys_sweeps.num_spikes$desc", [1, 2, 3]),
        ("ephys_sweeps.id$desc", [2, 3, 1]),
    ):
        assert [row["id"] for row in ask(text.format(order)).rows] == expected
    rows = ask(
        "model::Donor,specimens[id$lt9](structure),rma::include,specimens(ephys_sweeps),"
        f"rma::options[order$eq'ephys_sweeps.id,structures.id']{ids}"
    ).rows
    assert [row["id"] for row in rows] == [1, 2]
    rows = ask(
        "model::Donor,specimens,transgenic_lines,[specimens.id$nedonors.weight_grams],"
        f"rma::options[order$eq'transgenic_lines.name$desc,specimens.id']{ids}"
    ).rows
    assert [row["id"] for row in rows] == [1, 2]
    rows = ask(
        "model::Donor,specimens,[specimens.id$nedonors.weight_grams],"
        "rma::include,specimens(transgenic),rma::options[order$eq'specimens.id']".replace(
            "(transgenic)", "(structure)"
        )
    ).rows
    assert [row["id"] for row in rows] == [1, 2]


def test_polymorphic_owners(ask: Any) -> None:
    """Files belong to what they are attached to, by id and class."""
    (row,) = ask("model::EphysResult,rma::include,well_known_files").rows
    assert [each["path"] for each in row["well_known_files"]] == ["x.nwb", "y.nwb"]
    assert ask("model::EphysResult,well_known_files[path$li'y*']").total_rows == 1
    assert ask("model::Specimen,well_known_files").total_rows == 0


def test_derived_links(ask: Any) -> None:
    """Links that follow from other tables are joined, counted and shown as any."""
    ids = "rma::options[only$eq'structures.id']"
    answer = ask(f"model::Structure,self_and_ancestors[acronym$eqroot],{ids}")
    assert (answer.total_rows, [row["id"] for row in answer.rows]) == (2, [5, 6])
    answer = ask(f"model::Structure[id$eq6],self_and_descendants,{ids}")
    assert (answer.total_rows, [row["id"] for row in answer.rows]) == (2, [6])
    answer = ask("model::Gene,data_sets,rma::include,data_sets,rma::options[only$eqid]")
    assert answer.total_rows == 1
    answer = ask(
        "model::Structure,rma::include,self_and_descendants,"
        "rma::options[tabular$eq'structures.id'][order$eq'structures.id$desc']"
    )
    assert (answer.total_rows, [row["id"] for row in answer.rows]) == (3, ["6", "6", "5"])


def test_columns_of_a_type_that_nobody_knows(tmp_path: Path) -> None:
    """They hold text, numbers and truth values, and compare as text."""
    entry = {
        "Thing": {
            "fields": [
                {"name": "id", "type": "integer", "nullable": "false"},
                {"name": "odd", "type": "hyperreal", "nullable": "true"},
            ],
            "associations": [],
            "table": "things",
        }
    }
    document = json.dumps({"success": True, "id": 0, "msg": [{"DataDescription": entry}]})
    with pytest.warns(UserWarning, match="hyperreal"):
        schema = read(io.StringIO(document), unknown_types="warn")
    with Store.create(tmp_path / "things.sqlite", schema) as store:
        with store.writing() as writer:
            writer.put("Thing", [{"id": 1, "odd": "a"}, {"id": 2, "odd": 5}, {"id": 3, "odd": 1.5}])
        evaluator = Evaluator(store)
        for text, expected in (
            ("[odd$eq5]", [2]),
            ("[odd$il'A']", [1]),
            ("[odd$eq'1.5']", [3]),
            ("[odd],rma::options[order$eq'odd$desc']", [1, 2, 3]),
        ):
            rows = evaluator.answer(parse(f"model::Thing{text}")).rows
            assert [row["id"] for row in rows] == expected
