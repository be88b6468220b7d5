"""The server and the comparison that these tests lean on see what they are meant to see."""

import copy
import json
from typing import Any
from urllib.request import urlopen

import pytest

from allenorm import Specimen
from allenorm.model import hydrate
from allenorm.schema import bundled
from atlas import Answerer, AtlasServer
from cells import atlas, cells
from comparing import Comparison, check_dict, same
from recorded import csv_lines, typed


def compared(row: dict[str, Any], other: dict[str, Any]) -> Comparison:
    """Compare the object of one record with another record."""
    paths = ["donor.transgenic_lines", "ephys_sweeps", "structure", "ephys_result"]
    (obj,) = hydrate(Specimen, [copy.deepcopy(row)], includes=paths)
    comparison = Comparison()
    comparison.check(obj, other)
    return comparison


@pytest.mark.parametrize(
    "change",
    [
        {"name": "other"},
        {"name": None},
        {"weight": 1.0},
        {"is_ish": 1},
        {"pinned_radius": 5.000000000000001},
        {"donor": None},
        {"ephys_sweeps": []},
    ],
)
def test_a_difference_is_seen(change: dict[str, Any]) -> None:
    """A value, a type, a missing object: each is a difference; the record itself is none."""
    row = cells()[4] | {"weight": 1, "is_ish": True, "pinned_radius": 5.0}
    assert "donor" in row
    assert row["ephys_sweeps"]
    assert not compared(row, row).unknown
    with pytest.raises(AssertionError):
        compared(row, row | change)


def test_what_a_record_lacks_is_seen() -> None:
    """An object that holds more than its record differs from it; so does a dict of it."""
    row = cells()[4]
    for key in ("name", "ephys_sweeps"):
        with pytest.raises(AssertionError):
            compared(row, {name: value for name, value in row.items() if name != key})
    with pytest.raises(AssertionError):
        check_dict({"a": 1, "b": 2}, {"a": 1})
    with pytest.raises(AssertionError):
        check_dict({"a": 1.0}, {"a": True})
    check_dict({"a": 1.0, "b": None}, {"a": 1})


def test_unknown_keys_are_seen() -> None:
    """A key that no class knows is named with its class, at any depth."""
    row = cells()[4]
    changed = row | {"colour": "red", "donor": row["donor"] | {"mood": "good"}}
    assert compared(row, changed).unknown == {("Specimen", "colour"), ("Donor", "mood")}


def test_same() -> None:
    """Types count, and so does the sign of zero."""
    assert same(0.0, 0.0)
    assert not same(0.0, -0.0)
    assert not same(found=True, wanted=1)
    assert not same(1.0, 1)


def test_csv() -> None:
    """Null, empty text, quotes and commas in quotes, with and without a last line end."""
    text = 'a,b\n,""\n"x ""y"", z",\n1,2'
    assert list(csv_lines(text)) == [["a", "b"], [None, ""], ['x "y", z', None], ["1", "2"]]
    assert list(csv_lines(text + "\n")) == list(csv_lines(text))
    assert [typed("integer", ""), typed("string", ""), typed("text", None)] == [None, "", None]
    assert [typed("boolean", "f"), typed("float", "1e-3"), typed("integer", "-7")] == [
        False, 0.001, -7,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "model::Specimen,rma::criteria,[name$eq'a'b']",
        "model::Specimen,rma::criteria,donor(age",
        "model::Specimen,rma::nothing,donor",
        "model::Specimen,rma::criteria,donor)",
        "service::x",
    ],
)
def test_the_server_refuses_bad_rma(text: str) -> None:
    """What cannot be read, and what is no query for rows, is refused."""
    answer = Answerer(bundled(), atlas(6)).answer(text)
    assert answer["success"] is False
    assert answer["msg"].startswith(f"Error in query: {text}, ")


def test_the_server_knows_the_schema() -> None:
    """Unknown classes, associations, columns and tables are refused, as errors of the API."""
    answerer = Answerer(bundled(), atlas(6))
    for text in (
        "model::Specimens",
        "model::Specimen,rma::criteria,doner",
        "model::Specimen,rma::criteria,[weigth$eq1]",
        "model::Specimen,rma::options[order$eq'nothing.id']",
    ):
        answer = answerer.answer(text)
        assert answer["success"] is False
        assert answer["msg"].startswith(f"Error in query: {text}, ")


def test_the_server_counts_join_rows() -> None:
    """`total_rows` counts joins, `num_rows` records, and an unordered query comes in any order."""
    answerer = Answerer(bundled(), atlas(6))
    answer = answerer.answer(
        "model::Specimen,rma::criteria,ephys_sweeps,rma::options[num_rows$eq2]"
    )
    assert (answer["num_rows"], answer["total_rows"], len(answer["msg"])) == (2, 6, 2)
    orders = {
        tuple(row["id"] for row in answerer.answer("model::Specimen")["msg"]) for _ in range(9)
    }
    assert len(orders) > 1


def test_the_server_answers_no_other_path() -> None:
    """A wrong path is HTTP 404."""
    with AtlasServer(Answerer(bundled(), {})) as server:
        with pytest.raises(OSError, match="404"):
            urlopen(f"{server.url}/api/v2/data.json")  # noqa: S310 - our own server
        with urlopen(f"{server.url}/api/v2/data/query.json?q=model::Gene") as answer:  # noqa: S310 - as above
            assert json.load(answer)["msg"] == []
