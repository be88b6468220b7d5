"""What the commands say where a shell, or a paper, has changed the query."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from allenorm import mirror, sample
from allenorm.cli import main
from allenorm.cli._shell import tell_of_changes
from terminal import COMMAND, ENVIRONMENT


@pytest.mark.parametrize(
    "query",
    [
        "model::Gene[id]",
        "model::Gene,rma::criteria,[acronym'Gad1']",
        "http://api.brain-map.org/api/v2/data/Gene/query.json?criteria=%5Bid%5D",
    ],
)
def test_conditions_without_any_operator_are_told(
    query: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is what is left of a query in double quotes, and it may ask for everything."""
    tell_of_changes(query)

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("allenorm: note: ")
    assert "conditions without any $" in err
    assert "write \\$eq there" in err


@pytest.mark.parametrize(
    "query",
    [
        "Gene",
        "model::Gene[id$eq15]",
        "model::Gene[id$eq15],organism[id]",
        "model::Gene%5bid%24eq15%5d",
        "http://api.brain-map.org/api/v2/data/Gene/15.json?include=organism",
    ],
)
def test_other_queries_are_not_commented_on(query: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A query with an operator, or without conditions, came as it was written."""
    tell_of_changes(query)

    assert capsys.readouterr() == ("", "")


def test_quotes_of_a_text_processor_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A value that was copied from a paper would have them as its first and last letters."""
    tell_of_changes("model::Gene[acronym$eq\u2018Gad1\u2019]")

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("allenorm: note: the quotes \u2018 \u2019 are letters of a value;")
    assert err.endswith(" write ' instead\n")


def test_translate_and_pull_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They go on, as such a query can be meant."""
    target = tmp_path / "genes.sqlite"

    assert main(["translate", "model::Gene[id]"]) == 0
    out, err = capsys.readouterr()
    assert "Gene.c.id.is_not_null()" in out
    assert err.count("note:") == 1

    pull = ["mirror", "pull", "model::Gene[id]", "--from", str(sample.path())]
    assert main([*pull, "--into", str(target)]) == 0
    assert "note: 'model::Gene[id]' has conditions" in capsys.readouterr().err
    assert mirror.info(target).classes["Gene"] > 1


def test_a_query_in_several_words_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Quotes of the query end those of the shell, which then splits it at blanks."""
    assert main(["translate", "model::Structure[name$eqPrimary", "visual", "area]"]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert "the shell made 3 words of the query, of which the second is 'visual'" in err


@pytest.mark.parametrize("command", ["query", "count", "translate"])
@pytest.mark.parametrize("given", [None, "", " \n"])
def test_nothing_comes_through_standard_input(
    command: str,
    given: str | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where it is empty, or was closed before the process began, that is said."""
    monkeypatch.setattr(sys, "stdin", None if given is None else io.StringIO(given))

    assert main([command, "-"]) == 2
    assert capsys.readouterr() == (
        "",
        "allenorm: error: standard input is empty, and - reads the query from there\n",
    )


def test_what_comes_is_no_text() -> None:
    """Bytes that the encoding does not have are one line, and no traceback."""
    done = subprocess.run(
        [*COMMAND, "query", "-"],
        env=ENVIRONMENT,
        input=b"model::\xff",
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.splitlines() == [
        b"allenorm: error: standard input is no utf-8 text, as from byte 7 on"
    ]
