"""`allenorm count`: how many rows a query has."""

import sys

import pytest

from allenorm import Client, EphysSweep
from allenorm.cli import main
from allenorm.schema import bundled
from atlas import Answerer, AtlasServer
from terminal import seen

SAMPLE = ("--from", "sample")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["Structure"], 82),
        (["Structure", "--where", "acronym=VISp,CH"], 2),
        (["Structure", "--where", "acronym=nothing"], 0),
        (["Structure", "--limit", "5"], 5),
        (["Structure", "--offset", "80"], 2),
        (["model::Structure,rma::options[num_rows$eq7]"], 7),
        (["model::Structure,rma::options[num_rows$eq7]", "--limit", "all"], 82),
        (["http://example.org/api/v2/data/Structure/385.json"], 1),
        (["model::Structure,rma::options[tabular$eq'distinct structures.ontology_id']"], 3),
    ],
)
def test_rows_are_counted(
    words: list[str], number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """One number is printed, of a class, of a URL, or of what is left of them."""
    assert main(["count", *words, *SAMPLE]) == 0

    assert capsys.readouterr() == (f"{number}\n", "")


def test_objects_are_counted_and_not_joins(
    server_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row with several associated rows that fit counts once, in process and over HTTP."""
    with Client("sample") as client:
        sweeps = EphysSweep.where(EphysSweep.c.specimen_id.is_not_null()).using(client).all()
    cells = len({each.specimen_id for each in sweeps})
    assert 0 < cells < len(sweeps)
    words = ["count", "Specimen", "--where", "ephys_sweeps.id>0"]
    for target in ("sample", server_url):
        assert main([*words, "--from", target]) == 0
        assert capsys.readouterr().out == f"{cells}\n"


def test_one_request_where_the_server_counts(capsys: pytest.CaptureFixture[str]) -> None:
    """No row is fetched where the server's number is the right one."""
    rows = {"Structure": [{"id": number, "acronym": "a"} for number in range(30)]}
    with AtlasServer(Answerer(bundled(), rows)) as server:
        words = ["count", "Structure", "--where", "acronym=a", "--from", server.url]
        assert main(words) == 0

    assert capsys.readouterr().out == "30\n"
    assert len(server.queries) == 1
    assert "[num_rows$eq0]" in server.queries[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Structur"], "did you mean 'Structure'?"),
        (["Structure", "--where", "id"], "'id' is no condition"),
        (["Structure", "--limit", "x"], "--limit takes a number of rows"),
        (["gbm_correlation"], "is an informatics service"),
    ],
)
def test_what_is_refused(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line on standard error says what is wrong; the code is that of unusable input."""
    assert main(["count", *words, *SAMPLE]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_what_a_person_sees() -> None:
    """The number, and where it comes from."""
    code, _, plain = seen("count", "Structure", *SAMPLE)

    assert code == 0
    assert plain == "82\nallenorm: note: the answer comes from a synthetic sample\n"
