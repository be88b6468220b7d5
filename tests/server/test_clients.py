"""What clients of the API send, answered from the sample: AllenSDK's requests, and all others."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
import requests

from allenorm.server import running
from recorded import SHARED, needs_shared

ALLENSDK = Path(__file__).with_name("allensdk.txt").read_text(encoding="utf-8").splitlines()
REQUESTS = [line.split("\t") for line in ALLENSDK if not line.startswith("#")]
QUOTED_BY_ALLENSDK = ";/?:@&=+$,"
"""What AllenSDK leaves as it is in a URL."""
QUERIES = SHARED / "rma" / "queries.jsonl"
FILES = ("_download/", "/download/", "/download_file/", "/svg/")
PAGES = {"q0019", "q0020"}
"""Pages of web sites, which are no queries."""


@pytest.fixture(scope="module")
def sample() -> Iterator[str]:
    """Return the URL of a server of the sample."""
    with running("sample") as url:
        yield url


def outcome(answer: requests.Response) -> str:
    """Return what an answer is: rows, none, file, service, or the words of another refusal."""
    kind = answer.headers["content-type"].partition(";")[0]
    if kind == "application/json":
        envelope = answer.json()
        said = envelope["msg"]
        if envelope["success"]:
            return "rows" if said else "none"
    elif "success='true'" in answer.text:
        return "none" if "num_rows='0'" in answer.text else "rows"
    elif kind == "text/csv":
        return "rows" if answer.text.count("\n") > 1 else "none"
    elif answer.status_code == 200 and "accept-ranges" in answer.headers:
        return "file"
    said = answer.text
    return "service" if "Informatics service request failed" in said else said


@pytest.mark.parametrize(
    ("method", "expected", "target"), REQUESTS, ids=[f"{n}-{r[0]}" for n, r in enumerate(REQUESTS)]
)
def test_requests_of_allensdk(
    sample: str, session: requests.Session, method: str, expected: str, target: str
) -> None:
    """Each request of AllenSDK is answered in full, or refused as a service that is down."""
    found = session.get(sample + quote(target, safe=QUOTED_BY_ALLENSDK), timeout=60)

    assert found.status_code == 200, method
    got = outcome(found)
    assert got in ({"rows", "none"} if expected == "none" else {expected}), method


def test_what_allensdk_takes_for_granted(sample: str, session: requests.Session) -> None:
    """Cells have the lists that `list_cells()` walks, and names of the form that it splits."""
    (target,) = (target for method, _, target in REQUESTS if method == "CellTypesApi.list_cells")

    cells = session.get(sample + quote(target, safe=QUOTED_BY_ALLENSDK), timeout=60).json()["msg"]

    for cell in cells:
        assert len(cell["neuron_reconstructions"]) + len(cell["data_sets"]) >= 0
        names = [tag["name"] for tag in cell["specimen_tags"]]
        names += [condition["name"] for condition in cell["donor"]["conditions"]]
        assert all(len(name.split(" - ")) == 2 for name in names)
        assert all(
            "transgenic_line_type_name" in each for each in cell["donor"]["transgenic_lines"]
        )


def test_the_post_of_allensdk(sample: str, session: requests.Session) -> None:
    """AllenSDK's helper for long queries sends a JSON object to the path alone."""
    (structures,) = (
        target
        for method, _, target in REQUESTS
        if method == "OntologiesApi.get_structures" and "[graph_id$in1]" in target
    )
    path, _, query = structures.partition("?q=")
    sent = session.post(sample + path, json={"q": query}, timeout=60).json()

    assert sent == session.get(sample + structures, timeout=60).json()


def recorded() -> list[Any]:
    """Return the queries that were collected from public code and pages, as parameters."""
    if not QUERIES.is_file():
        return [pytest.param(None, id="none", marks=needs_shared)]
    lines = map(json.loads, QUERIES.read_text(encoding="utf-8").splitlines())
    return [pytest.param(each, id=each["id"]) for each in lines if each["id"] not in PAGES]


@pytest.mark.parametrize("query", recorded())
def test_queries_of_all_clients(
    sample: str, session: requests.Session, query: dict[str, Any]
) -> None:
    """Each valid query that anybody published is answered, or refused as a service that is down.

    A file that the sample does not hold is not found. The others get an answer of any kind.
    """
    url = urlsplit(query["url"] or f"/api/v2/data/query.json?q={query['q']}")
    found = session.get(f"{sample}{url.path}?{url.query}", timeout=60)

    if found.status_code == 404 and any(place in url.path for place in FILES):
        return
    got = outcome(found)
    assert found.status_code < 500
    if query["valid"] is True:
        assert got in {"rows", "none", "file", "service"}
