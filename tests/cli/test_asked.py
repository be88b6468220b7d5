"""From a command line to a query: what options stand for, and what is refused."""

import io
import sys
from typing import Any

import pytest

from allenorm import Structure
from allenorm.cli import main

SAMPLE = ("--from", "sample")


@pytest.mark.parametrize(
    ("words", "rma"),
    [
        (
            ["--where", "acronym=VISp", "--where", "depth<=9"],
            (
                "model::Structure,rma::criteria,[acronym$eq'VISp'][depth$le9],"
                "rma::options[order$eq'id'][num_rows$eq2000]"
            ),
        ),
        (
            ["--include", "ontology", "--include", "structure_sets, parent"],
            (
                "model::Structure,rma::include,ontology,structure_sets,parent,"
                "rma::options[order$eq'id'][num_rows$eq2000]"
            ),
        ),
        (
            ["--only", "id", "--only", "name, depth"],
            "model::Structure,rma::options[order$eq'id'][only$eq'id,name,depth'][num_rows$eq2000]",
        ),
        (
            ["--only", "ontology.name,ontology.organism.name"],
            (
                "model::Structure,rma::include,ontology(organism),rma::options[order$eq'id']"
                "[only$eq'ontologies.name,organisms.name'][num_rows$eq2000]"
            ),
        ),
        (
            ["--only", "id,ontology.organism.name"],
            (
                "model::Structure,rma::include,ontology(organism),rma::options[order$eq'id']"
                "[only$eq'id,organisms.name,ontologies.id'][num_rows$eq2000]"
            ),
        ),
        (
            ["--only", "ontology.name", "--where", "ontology.id=1"],
            (
                "model::Structure,rma::criteria,ontology[id$eq1],rma::include,ontology,"
                "rma::options[order$eq'id'][only$eq'ontologies.name'][num_rows$eq2000]"
            ),
        ),
        (
            ["--only", "ontology.name", "--include", "ontology.organism"],
            (
                "model::Structure,rma::include,ontology(organism),"
                "rma::options[order$eq'id'][only$eq'ontologies.name'][num_rows$eq2000]"
            ),
        ),
        (
            ["--order-by", "ontology.name", "--include", "ontology.organism"],
            (
                "model::Structure,rma::include,ontology(organism),"
                "rma::options[order$eq'ontologies.name'][num_rows$eq2000]"
            ),
        ),
        (
            ["--except", "name"],
            "model::Structure,rma::options[order$eq'id'][except$eq'name'][num_rows$eq2000]",
        ),
        (
            ["--order-by", "-depth,name", "--order-by", "id"],
            "model::Structure,rma::options[order$eq'depth$desc,name,id'][num_rows$eq2000]",
        ),
        (
            ["--order-by", "ontology.name", "--where", "ontology.id=1"],
            (
                "model::Structure,rma::criteria,ontology[id$eq1],"
                "rma::options[order$eq'ontologies.name'][num_rows$eq2000]"
            ),
        ),
        (
            ["--limit", "5", "--offset", "2"],
            "model::Structure,rma::options[order$eq'id'][num_rows$eq5][start_row$eq2]",
        ),
        (
            ["--distinct", "--only", "depth, depth"],
            "model::Structure,rma::options[tabular$eq'distinct structures.depth'][num_rows$eq2000]",
        ),
        (
            ["--limit", "all"],
            "model::Structure,rma::options[order$eq'id'][num_rows$eq2000]",
        ),
        (
            ["--distinct", "--only", "depth"],
            "model::Structure,rma::options[tabular$eq'distinct structures.depth'][num_rows$eq2000]",
        ),
        (
            ["--distinct", "--only", "ontology.name,depth"],
            (
                "model::Structure,rma::include,ontology,rma::options"
                "[tabular$eq'distinct ontologies.name as ontology_name,structures.depth as depth']"
                "[num_rows$eq2000]"
            ),
        ),
    ],
)
def test_options_build_the_query(
    words: list[str], rma: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each option stands for the verb of its name; nothing is sent with `--rma`."""
    assert main(["query", "Structure", *words, "--rma"]) == 0

    assert capsys.readouterr() == (f"{rma}\n", "")


def test_an_include_with_conditions_stays(capsys: pytest.CaptureFixture[str]) -> None:
    """A column of an association that the text includes with conditions changes nothing of it."""
    text = "model::Structure,rma::include,ontology[id$eq1]"
    assert main(["query", text, "--only", "id,ontology.name", "--rma"]) == 0

    assert ",rma::include,ontology[id$eq1],rma::options" in capsys.readouterr().out


def test_a_class_with_space_around_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A class is one in standard input, too, whatever stands around it."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(" Structure\n"))
    assert main(["query", "-", "--rma"]) == 0
    assert main(["query", " Structure ", "--rma"]) == 0

    first, second = capsys.readouterr().out.splitlines()
    assert first == second == Structure.where().rma()


def test_a_limit_of_the_text_gives_way(capsys: pytest.CaptureFixture[str]) -> None:
    """`--limit` takes the place of what the text says."""
    text = "model::Structure,rma::options[num_rows$eq5][start_row$eq3]"
    assert main(["query", text, "--limit", "2", "--offset", "1", "--rma"]) == 0

    assert "[num_rows$eq2][start_row$eq1]" in capsys.readouterr().out
    assert main(["query", text, "--limit", "all", "--offset", "0", "--rma"]) == 0
    assert "[order$eq'id'][num_rows$eq2000]\n" in capsys.readouterr().out


def test_what_is_printed_instead(capsys: pytest.CaptureFixture[str]) -> None:
    """Python, URL, curl and steps are those of the library; nobody is asked."""
    words = ["query", "Structure", "--where", "id=385", "--from", "http://127.0.0.1:1"]
    printed = {}
    for form in ("--python", "--url", "--curl", "--explain"):
        assert main([*words, form]) == 0
        printed[form], err = capsys.readouterr()
        assert err == ""

    names: dict[str, Any] = {}
    exec(printed["--python"], names)  # noqa: S102 - what the command printed
    assert names["query"] == Structure.where(id=385)
    assert printed["--url"].startswith("http://127.0.0.1:1/api/v2/data/query.json?q=model::")
    assert printed["--curl"].startswith("curl --globoff --compressed 'http://127.0.0.1:1/")
    assert printed["--explain"].startswith("1. read Structure (table structures)\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Structur"], "did you mean 'Structure'?"),
        (
            ["mouse_differential"],
            "is an informatics service, and no class: call allenorm.services.",
        ),
        (["service::mouse_differential[set$eq'mouse']"], "allenorm.services has its function"),
        (["pipe::x[p$eq'id'],model::Structure[id$eq1]"], "a typed query"),
        (["model::Structure["], "error: line 1, column"),
        ([""], "error: line 1, column 1"),
        (["Structure", "--where", "depth"], "'depth' is no condition"),
        (["Structure", "--where", "dpeth=1"], "did you mean 'depth'?"),
        (["Structure", "--include", "ontolgy"], "did you mean 'ontology'?"),
        (["Structure", "--only", "nmae"], "did you mean 'name'?"),
        (["Structure", "--order-by", "nmae"], "did you mean 'name'?"),
        (["Structure", "--order-by", "ontology.name"], "add --include ontology"),
        (
            ["Structure", "--order-by", "ontology.name", "--include", "ontology_nodes"],
            "add --include ontology",
        ),
        (
            ["Structure", "--only", "id", "--except", "name"],
            "--only and --except exclude each other",
        ),
        (["Structure", "--distinct"], "--distinct compares the columns of --only"),
        (["Structure", "--limit", "-1"], "--limit takes a number of rows"),
        (["Structure", "--limit", "x"], "--limit takes a number of rows"),
        (["Structure", "--limit", "\u0663"], "--limit takes a number of rows"),
        (["Structure", "--limit", "9" * 30], "--limit takes a number of rows"),
        (["Structure", "--json", "--csv"], "--json and --csv exclude each other"),
        (["Structure", "--rma", "--url"], "--rma and --url exclude each other"),
        (["Structure", "--rma", "--json"], "--rma prints no rows"),
        (["Structure", "--rma", "--out", "x.csv"], "--rma prints no rows"),
        (["Structure", "--out", "x.parquet"], "does not say how to write"),
        (["Structure", "--curl"], "is no URL for curl"),
        (
            ["model::Structure,rma::options[only$eq'id']", "--only", "name"],
            "names its columns itself",
        ),
        (["model::Structure,rma::options[except$eq'id']", "--except", "name"], "names its columns"),
        (
            ["model::Structure,rma::options[tabular$eq'structures.id']", "--include", "ontology"],
            "--include: the query asks for flat rows",
        ),
    ],
)
def test_what_is_refused(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line on standard error says what is wrong; the code is that of unusable input."""
    assert main(["query", *words, *SAMPLE]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_columns_of_one_name_are_refused(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two columns that would have one name in flat rows are not made one."""
    from allenorm.cli import _asked  # noqa: PLC0415 - for the private function

    monkeypatch.setattr(_asked, "_columns", lambda *_: [Structure.c.id, Structure.c.name])
    words = ["--distinct", "--only", "ontology.name,ontology_name", "--rma"]
    assert main(["query", "Structure", *words]) == 2

    assert "two columns would have one name" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["query"], ["query", "Structure", "--offset", "-1"]])
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong command line ends with 2."""
    with pytest.raises(SystemExit) as raised:
        main(words)

    assert raised.value.code == 2
    assert "allenorm: error: " in capsys.readouterr().err


def test_the_help_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The help shows conditions, formats and exit codes."""
    with pytest.raises(SystemExit) as raised:
        main(["query", "--help"])

    assert raised.value.code == 0
    out = capsys.readouterr().out
    for words in ("name~'*cortex*'", "--limit", "--jsonl", "exit codes:", "a table that fits"):
        assert words in out
