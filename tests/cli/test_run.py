"""`allenorm run`: a saved query in the shell."""

import json
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

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


def test_lists_take_commas(template: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The values of a list stand in one word as well, as the help says."""
    names = 'names=VISp,CH,"a, b"'
    assert main(["run", template, "--param", names, "--from", "sample"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["acronym"] for row in rows] == ["VISp", "CH"]
    assert main(["run", template, "--param", names, "--rma"]) == 0
    assert "[acronym$in'VISp','CH','a, b']" in capsys.readouterr().out


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


def test_a_service_has_rows_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], httpserver: HTTPServer
) -> None:
    """What a service answers is printed as it came; it may be no row."""
    path = tmp_path / "service.toml"
    Template("service::dev_human_expression[set$eq$name]", {"name": "string"}).save(path)
    answer = {"success": True, "id": 0, "start_row": 0, "num_rows": 2, "total_rows": 2}
    httpserver.expect_request("/api/v2/data/query.json").respond_with_json(
        {**answer, "msg": [{"id": 1}, 2]}
    )
    words = ["run", str(path), "--param", "name=x", "--from", httpserver.url_for("")]

    assert main(words) == 0
    assert capsys.readouterr().out == '{"id": 1}\n2\n'
    assert main([*words, "--csv"]) == 0
    assert capsys.readouterr().out == "id,value\n1,\n,2\n"


def test_rows_go_into_a_file(
    template: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As with `query`, the name of the file says how they are written."""
    out = tmp_path / "rows.csv"
    words = ["run", template, "--param", "names=VISp", "--from", "sample", "--out", str(out)]

    assert main(words) == 0
    assert out.read_text().startswith("id,")
    assert capsys.readouterr().out == ""
