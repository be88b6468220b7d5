"""The API's search for annotated data sets, over a store: in process and over HTTP."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import allenorm
from allenorm import sample
from allenorm.errors import RefusedError
from allenorm.local import LocalEndpoint, Store
from allenorm.server import running

ONE = "/api/v2/annotated_section_data_sets.json"
SEVERAL = "/api/v2/compound_annotated_section_data_sets.json"
FULL, LAST = 900000294, 900000300
"""Structures of the sample that are annotated High and Low."""


@pytest.fixture(scope="module", params=["store", "server"])
def client(request: pytest.FixtureRequest) -> Iterator[allenorm.Client]:
    """A client of the sample."""
    if request.param == "store":
        with allenorm.Client(LocalEndpoint(sample.path())) as found:
            yield found
        return
    with running("sample") as url, allenorm.Client(url, starts_per_second=200) as found:
        yield found


def ids(rows: Any) -> list[int]:
    """Return the ids of records."""
    return [row["id"] for row in rows]


def test_one_condition(client: allenorm.Client) -> None:
    """Structures and calls are those of one annotation; the answer is in the order of ids."""
    found = ids(client.get_json(ONE, structures=f"{FULL}", intensity_values="'High','Low'"))

    assert len(found) == 6
    assert found == sorted(found)
    assert client.get_json(ONE, structures=f"{FULL}", intensity_values="'Low'") == []
    assert client.get_json(ONE, structures=f"{FULL},{LAST}", density_values="Low", other=1) != []


def test_ages_narrow(client: allenorm.Client) -> None:
    """Names of ages are those of the donors."""
    some = ids(client.get_json(ONE, structures=f"{FULL}", age_names="'E11.5'"))

    assert 0 < len(some) < 6


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (f"[structures $in {FULL} : intensity_values $in 'High']", 6),
        (f"[structures $in {FULL}:intensity_values $in 'Low'] or [structures $in {LAST}]", 6),
        (f"[structures $in {FULL}:intensity_values $in 'Low'] and [structures $in {LAST}]", 0),
        (f"[structures $in 1] and [structures $in {FULL}] OR [structures $in {LAST}]", 6),
        (f"[structures $in {LAST}] or [structures $in 1] and [structures $in {FULL}]", 6),
        (f" [ structures $in 5 , {FULL} : pattern_values $in 'Full' ] ", 6),
        (f"[structures $in {FULL} : pattern_values $in 'a:b, [c]']", 0),
    ],
)
def test_conditions_are_joined(client: allenorm.Client, query: str, count: int) -> None:
    """`and` keeps what both find, and binds closer than `or`."""
    assert len(client.get_json(SEVERAL, query=query)) == count


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "conditions in brackets"),
        ("[structures $in 5", "conditions in brackets"),
        ("[structures $in 5] and", "conditions in brackets"),
        ("[structures $in 5] [structures $in 6]", "expected and, or"),
        ("[structures $in 5] xor [structures $in 6]", "expected and, or"),
        ("[]", "ids of structures"),
        ("[structures $in x]", "ids of structures"),
        ("[intensity_values $in 'High']", "ids of structures"),
        ("[structures $in 5 : intensity $in 'High']", "one of age_names"),
        ("[structures $eq 5]", "one of age_names"),
        ("[structures $in 5 : intensity_values $in ]", "values between commas"),
        ("[structures $in 5 : intensity_values $in]", "one value or more"),
        ("[structures $in 5 6]", "values between commas"),
        (" or ".join(["[structures $in 5]"] * 65), "64 at most"),
        ("[" + "structures $in 5:" * 3000, "conditions in brackets"),
    ],
)
def test_what_cannot_be_read_is_refused(client: allenorm.Client, query: str, words: str) -> None:
    """A search that is no search is refused with what was expected and what was found."""
    with pytest.raises(RefusedError, match=words):
        client.get_json(SEVERAL, query=query)


def test_the_answer_is_in_the_order_of_ids(tmp_path: Path) -> None:
    """Whichever condition found a data set, it stands by its id; and 64 conditions are read."""
    with Store.create(tmp_path / "own.sqlite") as store:
        with store.writing() as writer:
            for key, structure in ((1, 20), (2, 10)):
                call = {"id": key, "structure_id": structure, "density_call": "Low"}
                call["intensity_call"] = "High"
                writer.put("SectionDataSet", [{"id": key, "manual_annotations": [call]}])
        with allenorm.Client(LocalEndpoint(store)) as found:
            assert ids(found.get_json(SEVERAL, query="[structures $in 10]")) == [2]
            dense = "[structures $in 20 : density_values $in 'Low' : intensity_values $in 'High']"
            assert ids(found.get_json(SEVERAL, query=dense)) == [1]
            none = "[structures $in 20 : density_values $in '']"
            assert ids(found.get_json(SEVERAL, query=none)) == []
            many = " or ".join(["[structures $in 10]"] * 63 + ["[structures $in 20]"])
            assert ids(found.get_json(SEVERAL, query=many)) == [1, 2]


def test_xml(client: allenorm.Client) -> None:
    """The search answers in XML as well."""
    body = client.read(ONE.replace(".json", ".xml"), structures=f"{FULL}")

    assert body.count(b"<section-data-set>") == 6
