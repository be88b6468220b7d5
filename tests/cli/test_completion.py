"""What the shell is told when somebody presses Tab."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from allenorm.cli import main
from allenorm.cli._bash_words import join_words
from allenorm.cli._completion import class_associations, class_names, class_paths, stores
from allenorm.cli._schema_source import python_names
from allenorm.schema import bundled
from terminal import ENVIRONMENT


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Offered":
    """Return a function that completes the last word of a command line."""
    return Offered(monkeypatch, capsys)


class Offered:
    """Completes, as typer's script for bash has it done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch = monkeypatch
        self.capsys = capsys

    def __call__(self, *words: str) -> list[str]:
        """Return what could stand where the last word stands."""
        self.monkeypatch.setenv("COLUMNS", "80")
        self.monkeypatch.setenv("_ALLENORM_COMPLETE", "complete_bash")
        self.monkeypatch.setenv("COMP_WORDS", " ".join(["allenorm", *words]))
        self.monkeypatch.setenv("COMP_CWORD", str(len(words)))
        with pytest.raises(SystemExit) as raised:
            main([])
        out, err = self.capsys.readouterr()
        assert (raised.value.code, err) == (0, "")
        return out.split()


def test_commands_are_completed(offered: Offered) -> None:
    """Commands, those within commands, and options."""
    assert {"query", "mirror", "generate", "doctor"} < set(offered(""))
    assert offered("mi") == ["mirror"]
    assert offered("mirror", "") == ["pull", "load", "info", "verify", "export"]
    assert offered("mirror", "pull", "--f") == ["--from", "--follow"]
    assert "--install-completion" in offered("--")
    assert offered("mirror", "nothing", "x") == []
    assert offered("nothing", "mi") == ["mirror"]


def test_values_are_completed(offered: Offered, tmp_path: Path) -> None:
    """Words of a closed set, stores, classes, and associations of classes."""
    (tmp_path / "cells.sqlite").touch()
    (tmp_path / "cells.txt").touch()
    folder = f"{tmp_path}/"

    assert offered("mirror", "export", "sample", "--format", "") == ["parquet", "csv", "json"]
    assert offered("mirror", "info", "sam") == ["sample"]
    assert offered("schema", "diff", "bundled", "")[:3] == ["bundled", "live", "sample"]
    assert offered("schema", "show", "--schema", "l") == ["live"]
    assert offered("serve", folder) == [f"{folder}cells.sqlite"]
    assert offered("mirror", "pull", "--from", f"{folder}c") == [f"{folder}cells.sqlite"]
    assert offered("mirror", "pull", "Gene", "SpecimenT") == ["SpecimenTag", "SpecimenType"]
    assert offered("mirror", "pull", "--skip", "Specimen.donor.org")[0] == "Specimen.donor.organism"


def test_names_of_a_query_are_completed(offered: Offered) -> None:
    """Columns and associations are those of the class on the command line, however deep."""
    assert offered("query", "Specim")[0] == "Specimen"
    assert offered("query", "Specimen", "--order-by", "donor.organism.na") == [
        "donor.organism.name"
    ]
    assert offered("query", "Specimen", "--include", "don")[:2] == ["donor", "donor.age"]
    for text in ("model::Specimen,rma::criteria", "http://x.org/api/v2/data/Specimen/15.json"):
        assert "donor" in offered("query", text, "--limit", "5", "--include", "d")
    assert "donor" in offered("query", "--from", "sample", "Specimen", "--include", "d")
    assert offered("query", "Specimen", "--include=don")[0] == "donor"
    assert offered("query", "Nothing", "--include", "d") == []
    assert offered("query", "Specimen", "--include", "nothing.d") == []


def test_spellings_of_names_are_completed(offered: Offered) -> None:
    """Names behind commas and dashes, and those of a class that stands behind the options."""
    assert offered("query", "Specimen", "--only", "id,-x,nam") == ["id,-x,name"]
    assert offered("query", "Specimen", "--include", "cell_reporter,donor.org")[0] == (
        "cell_reporter,donor.organism"
    )
    for words in (["--order-by", "-donor.organism.na"], ["--order-by", "=", "-donor.organism.na"]):
        assert offered("query", "Specimen", *words) == ["-donor.organism.name"]
    assert offered("query", "Specimen", "--order-by", "=") == offered(
        "query", "Specimen", "--order-by", ""
    )
    assert offered("query", "--where", "id", "=", "3", "SpecimenTa") == ["SpecimenTag"]
    assert offered("query", "--where", "id", "=", "") == []
    assert "--csv" in offered("query", "Specimen", "--json", "-")
    assert "--order-by" in offered("query", "Specimen", "--order-by", "--")
    assert "--limit" in offered("query", "Specimen", "-")


def test_lines_that_bash_leaves_open() -> None:
    """A quote without its end, and variables that are none, stay as they are."""
    for asked in ({}, {"COMP_CWORD": "x"}, {"COMP_WORDS": "allenorm 'a", "COMP_CWORD": "1"}):
        given = dict(asked)
        join_words(given)
        assert given == asked
    for words, place, joined in (
        ("allenorm = x", "1", "allenorm="),
        ("= x", "1", "=x"),
        ("a b = ", "3", "a b="),
    ):
        given = {"COMP_WORDS": words, "COMP_CWORD": place}
        join_words(given)
        assert given["COMP_WORDS"] == joined


def test_options_of_the_generator_are_completed(offered: Offered) -> None:
    """Although typer does not parse them."""
    options = offered("generate", "--")
    assert {"--schema", "--out", "--check", "--unknown-types", "--help"} <= set(options)
    assert offered("generate", "--unknown-types", "") == ["error", "warn"]
    assert offered("generate", "--schema", "") == ["live", "bundled"]
    assert offered("generate", "--schema=l") == ["live"]
    assert offered("generate", "--check", "--for") == ["--force"]


def test_helps_come_along(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Shells that show a text beside a word get it on one line, brackets and all."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("_ALLENORM_COMPLETE", "complete_fish")
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "allenorm mirror pull --s")
    with pytest.raises(SystemExit):
        main([])

    assert capsys.readouterr().out.splitlines() == [
        "--skip\tdo not follow this association, as in Specimen.donor, or to this class",
        (
            "--schema\tthe schema document for a new file (default: that of the source, or the "
            "bundled one)"
        ),
    ]


def test_paths_of_every_class() -> None:
    """Each class offers all its columns and associations, under their names in Python."""
    schema = bundled()
    called = python_names(schema)
    for model in schema.classes.values():
        steps = [called.get((model.name, each.name), "") for each in model.associations]
        names = [*filter(None, steps), *(each.name for each in model.fields)]
        assert class_paths(f"{model.name}.") == [f"{model.name}.{name}" for name in names]
        for step in filter(None, steps):
            assert f"{model.name}.{step}" in class_associations(f"{model.name}.{step}")


def test_a_name_that_is_a_column_as_well() -> None:
    """The association has another name in Python, by which it is completed and followed."""
    found = class_paths("ApiConnectivity.transgenic_line")
    assert found[:2] == ["ApiConnectivity.transgenic_line_", "ApiConnectivity.transgenic_line"]
    assert "ApiConnectivity.transgenic_line_.id" in class_paths(
        "ApiConnectivity.transgenic_line_.i"
    )
    assert class_associations("ApiConnectivity.transgenic_line_")[1].startswith(
        "ApiConnectivity.transgenic_line_."
    )


def test_what_stands_alone_goes_on() -> None:
    """A shell ends the word where there is one answer; so there are those behind it, too."""
    assert class_paths("GenomeM")[:1] == class_names("GenomeM")[:1]
    (name,) = class_names("DonorCond")
    assert class_paths("DonorCond")[0] == name
    assert class_paths("DonorCond")[1].startswith(f"{name}.")
    assert class_paths("Nothing") == []
    assert class_paths("Nothing.x") == []


def test_stores_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stores of this folder are offered beside the sample."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.sqlite").touch()
    (tmp_path / "a.db").touch()

    assert stores("") == ["sample", "a.db", "b.sqlite"]
    assert stores("nowhere/") == []


def test_a_tab_builds_no_class_and_asks_nobody() -> None:
    """It costs the schema document, and neither a generated class nor the network."""
    code = (
        "import sys\n"
        "from allenorm.cli import main\n"
        "try:\n"
        "    main([])\n"
        "finally:\n"
        "    heavy = ('allenorm_models.', 'requests', 'urllib3', 'allenorm.client', 'pydantic')\n"
        "    print([name for name in sys.modules if name.startswith(heavy)], file=sys.stderr)\n"
    )
    for words in ("query Specimen --include d", "mirror pull Spec", "schema show Specimen.d"):
        line = f"allenorm {words}"
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={
                **ENVIRONMENT,
                "_ALLENORM_COMPLETE": "complete_bash",
                "COMP_WORDS": line,
                "COMP_CWORD": str(len(line.split()) - 1),
            },
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == "[]\n"
        assert done.stdout.strip()


def test_an_empty_variable_asks_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command runs as if it were not set."""
    monkeypatch.setenv("_ALLENORM_COMPLETE", "")

    assert main(["translate", "--rma", "model::Gene"]) == 0
    assert capsys.readouterr().out == "model::Gene\n"


def test_a_refusal_of_the_system_is_not_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A message would stand in the line that somebody types."""

    def refused(_: str) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("allenorm.cli._typer.load", refused)
    monkeypatch.setenv("_ALLENORM_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "allenorm mirror ")
    monkeypatch.setenv("COMP_CWORD", "2")

    assert main([]) == 2
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_bash_itself_completes(tmp_path: Path) -> None:
    """What `--show-completion bash` prints works in bash."""
    script = tmp_path / "allenorm"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m allenorm "$@"\n')
    script.chmod(0o755)
    typed = (
        'eval "$(allenorm --show-completion bash)"\n'
        "COMP_WORDS=(allenorm mirror ex); COMP_CWORD=2\n"
        '_allenorm_completion allenorm; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        [shutil.which("bash") or "", "-c", typed],
        env={**ENVIRONMENT, "PATH": os.pathsep.join([str(tmp_path), os.environ["PATH"]])},
        capture_output=True,
        text=True,
        check=True,
    )

    assert (done.stdout, done.stderr) == ("export\n", "")
