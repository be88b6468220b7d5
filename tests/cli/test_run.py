"""`allenorm run`: a saved query in the shell."""

import json
from pathlib import Path

import pytest

from allenorm.cli import main
from allenorm.templates import Parameter, Template


@pytest.fixture
def template(tmp_path: Path) -> str:
    """Return the file of a template of structures."""
    path = tmp_path / "structures.toml"
    Template(
        "model::Structure[acronym$in$names],rma::options[num_rows$eq$rows]",
        {"names": "string[]", "rows": Parameter("integer", default=5)},
    ).save(path)
    return str(path)


def test_rows_are_printed(template: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each row is one line of JSON, in the order of the ids."""
    words = ["--param", "names=VISp", "--param", "names=CH"]
    assert main(["run", template, *words, "--from", "sample"]) == 0

    out, err = capsys.readouterr()
    assert [json.loads(line)["acronym"] for line in out.splitlines()] == ["VISp", "CH"]
    assert err == ""


def test_the_query_is_printed(template: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is sent with `--rma`."""
    assert main(["run", template, "--param", "names=VISp", "--param", "rows=1", "--rma"]) == 0

    assert capsys.readouterr().out == (
        "model::Structure,rma::criteria,[acronym$in'VISp'],rma::options[num_rows$eq1]\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "parameter names is missing"),
        (["--param", "rows=x"], "parameter rows: expected a whole number, got 'x'"),
        (["--param", "names"], "is no NAME=VALUE"),
    ],
)
def test_values_that_do_not_fit(
    template: str, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line on standard error says what was wrong; the code is that of wrong usage."""
    assert main(["run", template, *words, "--from", "sample"]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert said in err


def test_a_file_that_is_no_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names the file."""
    assert main(["run", str(tmp_path / "no.toml")]) == 2

    assert "no.toml' cannot be read" in capsys.readouterr().err
