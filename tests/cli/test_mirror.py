"""The command `allenorm mirror`, from the words of the command line to those that it prints."""

import json
from pathlib import Path

import pytest

from allenorm.cli import main
from allenorm.local import Store
from allenorm.mirror import ProgressBar
from mirrored import brain, ids_in, sql


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a file with the small brain."""
    path = tmp_path / "source.sqlite"
    brain(path).store.close()
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return the path of a file that does not exist yet."""
    return tmp_path / "brain.sqlite"


def run(*arguments: object) -> int:
    """Run the command in this process."""
    return main(["mirror", *map(str, arguments)])


def test_pull_says_what_came(
    source: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line for each query on standard output, and nothing on the other."""
    text = "model::Specimen,rma::criteria,[id$le3]"
    assert run("pull", text, "Age", "--from", source, "--into", target, "--follow", 1) == 0

    out, err = capsys.readouterr()
    first, second = out.splitlines()
    assert first.startswith(f"{text}: 3 rows and 14 associated, 3 in all (28 requests to allenorm+")
    assert second.startswith("model::Age: 2 rows and ")
    assert err == ""


def test_pull_in_pages_and_again(source: Path, target: Path) -> None:
    """All options of a pull are heard."""
    arguments = ("pull", "Specimen", "--from", source, "--into", target, "--quiet")
    assert run(*arguments, "--page-size", 5) == 0
    sql(source, "UPDATE specimens SET name = 'renamed' WHERE id = 3")

    assert run(*arguments, "--refresh") == 0

    with Store.open(target) as store:
        query = "SELECT name FROM specimens WHERE id = 3"
        assert store.connection().execute(query).fetchall() == [("renamed",)]


def test_a_page_has_as_many_rows_as_are_asked_for(
    source: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Smaller pages are more requests."""
    arguments = ("pull", "Specimen", "--from", source, "--into", target)

    assert run(*arguments, "--page-size", 5) == 0
    assert "12 rows, 12 in all (3 requests to " in capsys.readouterr().out


def test_a_pull_follows_what_it_may(
    source: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An association or a class that is skipped is not followed."""
    arguments = ("pull", "Specimen", "--from", source, "--into", target, "--follow", 1)

    assert run(*arguments, "--skip", "Specimen.donor", "--skip", "Donor") == 0
    assert run("info", target, "--json") == 0

    classes = json.loads(capsys.readouterr().out.partition("\n")[2])["classes"]
    assert classes["Specimen"] == 12
    assert "Donor" not in classes


def test_pull_with_a_schema_of_ones_own(
    source: Path, target: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new file takes it, and that it is another is told as a warning."""
    field = {"name": "id", "type": "integer", "nullable": "false", "limit": ""}
    names = {**field, "name": "name", "type": "string", "nullable": "true"}
    more = [{**names, "name": name} for name in ("description", "age_group_id", "organism_id")]
    flags = [{**names, "name": name, "type": "boolean"} for name in ("embryonic",)]
    days = [{**names, "name": "days", "type": "float"}]
    described = {
        "fields": [field, names, *more, *flags, *days],
        "associations": [],
        "table": "ages",
    }
    document = tmp_path / "data.json"
    document.write_text(json.dumps({"msg": [{"DataDescription": {"Age": described}}]}))

    assert run("pull", "Age", "--from", source, "--into", target, "--schema", document) == 0

    assert "allenorm: warning: " not in capsys.readouterr().err
    assert run("pull", "Age", "--from", source, "--into", target) == 0
    assert "was made with another schema" in capsys.readouterr().err
    with Store.open(source):
        pass


def test_a_misspelt_step_is_told(
    source: Path, target: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the library warns of is a line, without a place in the code."""
    text = "model::Age,rma::critera,[id$eq1]"

    assert run("pull", text, "--from", source, "--into", target) == 0

    err = capsys.readouterr().err
    assert err.startswith("allenorm: warning: ")
    assert "critera" in err
    assert ".py" not in err


def test_load_says_what_came(
    target: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line for each file, with how many records were set aside."""
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text('[{"id": 1}]')
    bad.write_text('[{"id": 2}, {"id": "x"}]')
    aside = tmp_path / "aside"
    arguments = ("load", good, bad, "--into", target, "--model", "Age")

    assert run(*arguments) == 2
    assert f"{bad}, line 1: " in capsys.readouterr().err
    assert run(*arguments, "--rejects", aside) == 0

    assert capsys.readouterr().out.splitlines() == [
        f"{good}: 1 record",
        f"{bad}: 1 record, 1 set aside in {aside}",
    ]
    assert ids_in(target, "Age") == [1, 2]


def test_info_for_a_person(source: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, schema, rows by class, links, files and pulls."""
    run("pull", "model::Specimen,rma::include,specimen_tags", "--from", source, "--into", target)
    run("pull", "Age", "--from", source, "--into", target, "--follow", 1)
    with Store.create(target) as store, store.writing() as writer:
        writer.put_file("/api/v2/x/1", name="x", media_type="text/plain", data=b"x")
    sql(target, "UPDATE allenorm_pulls SET state = replace(state, '\"complete\": true', "
        "'\"complete\": false') WHERE pull LIKE '%Age%'")  # fmt: skip
    capsys.readouterr()

    assert run("info", target) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"file    {target}, {target.stat().st_size} bytes"
    assert lines[1] == "source  not named"
    assert lines[2].endswith("(the bundled one)")
    assert "          Specimen 12" in lines
    assert "links   18" in lines
    assert "files   1" in lines
    assert "pull    model::Specimen,rma::include,specimen_tags" in lines
    assert any("2 rows, 7 associated, not finished, 20" in line for line in lines)
    assert any("12 rows, complete, 20" in line for line in lines)


def test_info_for_a_program(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One JSON object with the same."""
    assert run("info", source, "--json") == 0

    found = json.loads(capsys.readouterr().out)
    assert found["classes"]["Specimen"] == 12
    assert found["bundled_schema"] is True
    assert found["path"] == str(source)
    assert found["rows"] == sum(found["tables"].values())
    assert found["pulls"] == []


def test_the_sample_is_read_by_its_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`sample` names the file that comes with the package, as it does for the other commands."""
    assert run("info", "sample") == 0
    assert "source  synthetic sample\n" in capsys.readouterr().out

    assert run("verify", "sample") == 0
    assert capsys.readouterr().out.endswith(" rows, nothing wrong\n")

    assert run("export", "sample", "SpecimenTag", "--format", "json", "--out", tmp_path) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'SpecimenTag.json'}: 6 rows\n"


def test_one_row_is_no_rows(source: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is counted stands in the singular where there is one."""
    text = "model::Specimen,rma::criteria,[id$eq3]"
    assert run("pull", text, "--from", source, "--into", target) == 0
    assert capsys.readouterr().out.startswith(f"{text}: 1 row, 1 in all (1 request to ")

    assert run("info", target) == 0
    assert "          1 row, complete, 20" in capsys.readouterr().out


def test_verify_exits_with_1_where_something_is_wrong(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Notes are told, and are nothing wrong unless the file is to be complete."""
    assert run("verify", source, "--complete") == 0
    assert capsys.readouterr().out == f"{source}: 44 rows, nothing wrong\n"
    sql(source, "DELETE FROM donors WHERE id = 103")

    assert run("verify", source) == 0
    told = "Specimen.donor: 1 lead to no Donor in the file\n"
    assert capsys.readouterr().out == f"note: {told}{source}: 43 rows, nothing wrong\n"
    assert run("verify", source, "--complete") == 1
    assert capsys.readouterr().out == f"wrong: {told}{source}: 43 rows, 1 wrong\n"


@pytest.mark.parametrize("place", [0, 2, 4])
def test_words_and_options_come_in_any_order(source: Path, tmp_path: Path, place: int) -> None:
    """Classes may stand after options, as in most commands."""
    words = ["--format", "csv", "--out", tmp_path / "out"]
    words[place:place] = [source]
    assert run("export", *words, "Age") == 0

    assert [path.name for path in (tmp_path / "out").iterdir()] == ["Age.csv"]


def test_an_order_that_is_free_refuses_what_it_did(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is missing, or is no option, is said as ever, and nothing is done."""
    for words in (
        ["--format", "csv", source],
        ["--format", "csv", source, "--nope", "--out", tmp_path],
    ):
        with pytest.raises(SystemExit) as stop:
            run("export", *words)
        assert stop.value.code == 2

    said = capsys.readouterr().err
    assert "missing option '--out'" in said
    assert "no such option: --nope" in said
    assert not list(tmp_path.glob("*.csv"))


def test_export_says_what_it_wrote(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line for each file."""
    out = tmp_path / "out"
    assert run("export", source, "Age", "Donor", "--format", "csv", "--out", out) == 0

    assert capsys.readouterr().out.splitlines() == [
        f"{out / 'Age.csv'}: 2 rows",
        f"{out / 'Donor.csv'}: 7 rows",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nothing",),
        ("pull", "--into", "x"),
        ("pull", "Age"),
        ("load", "--into", "x"),
        ("export", "x", "--out", "y"),
        ("export", "x", "--out", "y", "--format", "xml"),
        ("pull", "Age", "--into", "x", "--follow", "far"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong command line gets the usage, and the exit code 2."""
    with pytest.raises(SystemExit) as raised:
        run(*arguments)

    assert raised.value.code == 2
    err = capsys.readouterr().err
    assert err.startswith("Usage: allenorm mirror")
    assert "\nallenorm: error: " in err


@pytest.mark.parametrize("command", ["pull", "load", "info", "verify", "export"])
def test_every_command_has_a_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It begins with what the list of commands says of it."""
    with pytest.raises(SystemExit) as raised:
        run(command, "--help")

    assert raised.value.code == 0
    assert capsys.readouterr().out.startswith(f"Usage: allenorm mirror {command} ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("info", "nowhere"),
        ("verify", "nowhere"),
        ("export", "nowhere", "--out", "x", "--format", "csv"),
        ("load", "nowhere.json", "--into", "x.sqlite", "--model", "Age"),
        ("pull", "Age", "--from", "nowhere.sqlite", "--into", "x.sqlite"),
        ("pull", "Aeg", "--from", "{source}", "--into", "x.sqlite"),
        ("pull", "Age", "--from", "{source}", "--into", "{source}"),
        ("pull", "Age", "--from", "{source}", "--into", "nowhere/x.sqlite"),
    ],
)
def test_what_cannot_be_used(
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
) -> None:
    """It is one line on standard error, the exit code 2, and no file."""
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())

    assert run(*(each.format(source=source) for each in arguments)) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("allenorm: error: ")
    assert err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_an_interrupted_pull_says_what_is_kept(
    source: Path,
    target: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ctrl-C ends with its own exit code, and with the way on."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("allenorm.mirror.pull", stop)

    assert run("pull", "Age", "--from", source, "--into", target) == 130
    assert capsys.readouterr() == (
        "",
        (
            f"allenorm: interrupted; 0 rows of this call are kept in {target}; the same command "
            "goes on from there\n"
        ),
    )


def test_a_pull_that_fails_says_what_is_kept(
    source: Path,
    target: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The error comes with a note of the rows that came before it."""

    def fail(*_: object, on_page: ProgressBar, **__: object) -> None:
        on_page.rows = 1
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("allenorm.mirror.pull", fail)

    assert run("pull", "Age", "--from", source, "--into", target) == 2
    assert capsys.readouterr().err == (
        f"allenorm: note: 1 row of this call is kept in {target}; the same command goes on from "
        "there\nallenorm: error: [Errno 28] No space left on device\n"
    )
