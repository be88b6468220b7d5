"""The command `allenorm generate`: arguments, the difference it prints, exit codes."""

import gc
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from allenorm.cli import main
from allenorm_codegen import MANIFEST
from allenorm_codegen._command import schema_location

Runner = Callable[..., tuple[int, str, str]]

DONOR = {
    "fields": [
        {"name": "id", "type": "integer", "nullable": "false"},
        {"name": "where", "type": "string", "nullable": "true", "limit": "255"},
    ],
    "associations": [{"name": "owner", "type": "belongs_to", "class": "Nobody"}],
    "table": "donors",
}


def document(**classes: object) -> str:
    """Return a schema document of some classes."""
    return json.dumps(
        {"success": True, "msg": [{"DataDescription": {n: c}} for n, c in classes.items()]}
    )


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Runner:
    """Return a function that generates the package `mine` and returns exit code and output."""

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        words = ["generate", "--out", str(tmp_path), "--package", "mine", *map(str, arguments)]
        code = main(words)
        out, err = capsys.readouterr()
        return code, out, err

    return command


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    """Return a schema document of one class."""
    path = tmp_path / "schema.json"
    path.write_text(document(Donor=DONOR))
    return path


def test_bundled_schema_is_the_default(run: Runner, tmp_path: Path) -> None:
    """Without arguments, the schema that comes with allenorm is written, without a warning."""
    code, out, err = run()

    assert code == 0
    assert out.startswith(f"wrote 151 classes to {tmp_path / 'mine'} (schema ")
    assert err == ""
    assert (tmp_path / "mine" / "specimen.py").exists()


def test_defaults_of_the_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without arguments, the package is `generated/allenorm_models`."""
    monkeypatch.chdir(tmp_path)

    assert main(["generate"]) == 0
    assert (tmp_path / "generated" / "allenorm_models" / "__init__.py").exists()


def test_own_schema_and_its_oddities(run: Runner, schema: Path, tmp_path: Path) -> None:
    """A schema from a file is written, and what is odd about it stands on standard error."""
    code, out, err = run("--schema", schema)

    assert (code, out.partition(" to ")[0]) == (0, "wrote 1 classes")
    assert "allenorm: warning: Donor.where is called 'where_' in Python" in err
    assert "allenorm: warning: Donor.owner is left out" in err
    assert (tmp_path / "mine" / "donor.py").exists()


def test_garbage_collector_is_left_as_it_was(run: Runner, schema: Path) -> None:
    """A program that runs the command keeps its setting of the garbage collector."""
    run("--schema", schema)
    assert gc.isenabled()

    gc.disable()
    run("--schema", schema)
    enabled = gc.isenabled()
    gc.enable()
    assert not enabled


def test_second_run_says_so(run: Runner, schema: Path) -> None:
    """Where nothing changed, the command says that the package is up to date."""
    run("--schema", schema)

    code, out, _ = run("--schema", schema)
    assert code == 0
    assert "is up to date" in out


def test_check_tells_classes_fields_types_and_associations(
    run: Runner, schema: Path, tmp_path: Path
) -> None:
    """A changed schema is told class by class, and nothing is written."""
    run("--schema", schema)
    before = {path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()}
    changed = {
        "fields": [{"name": "id", "type": "string"}, {"name": "age", "type": "float"}],
        "associations": [{"name": "owner", "type": "belongs_to", "class": "Person"}],
        "table": "donors",
    }
    person: dict[str, object] = {"fields": [], "associations": [], "table": "people"}
    schema.write_text(document(Donor=changed, Person=person))

    code, out, _ = run("--schema", schema, "--check")

    assert code == 1
    assert f"{tmp_path / 'mine'} differs from what would be generated" in out
    assert "id: integer" in out
    assert "- field where" in out
    assert "+ field age" in out
    assert "Nobody -> Person" in out
    assert "Person" in out
    assert "files, missing: person.py" in out
    assert f"files, other text: __init__.py, {MANIFEST}, donor.py" in out
    assert {path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()} == before


def test_diff_prints_the_same_and_exits_with_0(run: Runner, schema: Path) -> None:
    """`--diff` is for reading: the difference, and no failure; with `--check` it fails."""
    run("--schema", schema)
    schema.write_text(document(Person=DONOR))

    code, shown, _ = run("--schema", schema, "--diff")
    failed, checked, _ = run("--schema", schema, "--diff", "--check")

    assert (code, failed) == (0, 1)
    assert shown == checked
    assert "files, no longer part of the package: donor.py" in shown


def test_check_of_an_up_to_date_package(run: Runner, schema: Path, tmp_path: Path) -> None:
    """An up-to-date package passes the check."""
    run("--schema", schema)

    code, out, _ = run("--schema", schema, "--check")
    assert (code, out) == (0, f"{tmp_path / 'mine'} is up to date\n")


def test_check_of_a_package_that_is_not_there(run: Runner, schema: Path, tmp_path: Path) -> None:
    """A package that was never written fails the check, and is not written by it."""
    code, out, _ = run("--schema", schema, "--check")

    assert code == 1
    assert "holds no generated package" in out
    assert not (tmp_path / "mine").exists()


def test_check_names_files_where_only_text_differs(
    run: Runner, schema: Path, tmp_path: Path
) -> None:
    """Where the data model is the same, the files are named: edited, missing or otherwise."""
    run("--schema", schema)
    (tmp_path / "mine" / "donor.py").write_text("# mine\n")
    (tmp_path / "mine" / "py.typed").unlink()

    code, out, _ = run("--schema", schema, "--check")

    assert code == 1
    assert "no class, field or association changes" in out
    assert "files, edited by hand: donor.py" in out
    assert "files, missing: py.typed" in out


def test_check_shows_the_lines_that_no_schema_tells(
    run: Runner, schema: Path, tmp_path: Path
) -> None:
    """A rename, a base, a description, and an association that is never null stand as lines."""
    owner = {"name": "owner", "type": "belongs_to", "class": "Donor"}
    schema.write_text(document(Donor=DONOR, Person={**DONOR, "associations": [owner]}))
    run("--schema", schema)
    donor = {
        "rename": {"where": "place"},
        "mixins": ["mine.extra:DonorMixin"],
        "descriptions": {"id": "Number of the donor. " * 9},
    }
    link = {"owner": {"nullable": False, "evidence": "Seen."}}
    rules = tmp_path / "rules.json"
    rules.write_text(json.dumps({"classes": {"Donor": donor, "Person": {"nullable": link}}}))

    code, out, _ = run("--schema", schema, "--check", "--overrides", rules)

    assert code == 1
    assert "no class, field or association changes" in out
    assert "donor.py\n" in out
    assert "\n  -    where_: str" in out
    assert "\n  +    place: str" in out
    assert "+from mine.extra import DonorMixin as _DonorMixin" in out
    assert "Number of the donor. Number of" in out
    assert max(map(len, out.splitlines()[4:])) <= 2 + 100 + 3
    assert "person.py\n" in out
    assert "\n  -        def owner(self) -> Donor | None:" in out
    assert "\n  +        def owner(self) -> Donor:" in out


def test_check_cuts_many_lines_and_passes_over_classes_that_were_told(
    run: Runner, schema: Path, tmp_path: Path
) -> None:
    """A class whose change is told takes no lines, and of many lines there are a few."""
    schema.write_text(document(Donor=DONOR, Person=DONOR))
    run("--schema", schema)
    schema.write_text(document(Donor={**DONOR, "fields": []}, Person=DONOR))
    (tmp_path / "mine" / "person.py").write_text("# mine\n")

    _, out, _ = run("--schema", schema, "--check")

    assert "- field id" in out
    assert "\ndonor.py\n" not in out
    assert "\nperson.py\n  -# mine\n" in out
    assert out.endswith("\n...\n")
    assert len(out.splitlines()) < 60


def test_check_tells_another_version_and_schema(run: Runner, schema: Path, tmp_path: Path) -> None:
    """A package of another version, or of a document that says the same, tells what differs."""
    run("--schema", schema)
    path = tmp_path / "mine" / MANIFEST
    path.write_text(path.read_text().replace('"generator": "', '"generator": "9.'))
    schema.write_text(schema.read_text() + "\n")

    _, out, _ = run("--schema", schema, "--diff")

    assert "\ngenerator: 9.0" in out
    assert "\nschema: " in out
    assert "no class, field or association changes" in out


def test_edited_file_needs_force(run: Runner, schema: Path, tmp_path: Path) -> None:
    """An edited file stops the command with 2; `--force` replaces it."""
    run("--schema", schema)
    (tmp_path / "mine" / "donor.py").write_text("# mine\n")

    code, _, err = run("--schema", schema)
    assert code == 2
    assert "allenorm: error: " in err
    assert "donor.py" in err
    assert (tmp_path / "mine" / "donor.py").read_text() == "# mine\n"

    assert run("--schema", schema, "--force")[0] == 0
    assert "class Donor" in (tmp_path / "mine" / "donor.py").read_text()


def test_overrides_add_to_the_bundled_ones(run: Runner, tmp_path: Path) -> None:
    """A user's rules change what they speak of; the bundled rules hold for the rest."""
    rules = {
        "classes": {
            "Specimen": {
                "rename": {"data": "content"},
                "nullable": {"donor": {"nullable": False, "evidence": "Seen."}},
                "mixins": ["mine.extra:SpecimenMixin"],
                "foreign_keys": {"parent": {"column": "donor_id", "evidence": "A test."}},
            }
        }
    }
    path = tmp_path / "rules.json"
    path.write_text(json.dumps(rules))

    code, _, err = run("--overrides", path)
    assert (code, err) == (0, "")  # What is odd about the bundled schema is known.

    specimen = (tmp_path / "mine" / "specimen.py").read_text()
    assert 'content: str | None = _rt.renamed("data", default=None)' in specimen
    assert "def donor(self) -> Donor:" in specimen
    assert "from mine.extra import SpecimenMixin as _SpecimenMixin" in specimen
    assert 'parent = _rt.Relation("belongs_to", "Specimen", "donor_id")' in specimen
    structure = (tmp_path / "mine" / "structure.py").read_text()
    assert 'parent = _rt.Relation("belongs_to", "Structure", "parent_structure_id")' in structure


def test_overrides_that_do_not_fit_are_refused(run: Runner, schema: Path, tmp_path: Path) -> None:
    """A rule for what the schema does not have is an error with its name."""
    path = tmp_path / "rules.json"
    path.write_text('{"classes": {"Doner": {"rename": {"id": "key"}}}}')

    code, _, err = run("--schema", schema, "--overrides", path)

    assert code == 2
    assert "Doner" in err


def test_unknown_type_can_be_a_warning(run: Runner, schema: Path, tmp_path: Path) -> None:
    """A type that this version does not know stops the command, or becomes `Any`."""
    odd: dict[str, object] = {
        "fields": [{"name": "id", "type": "uuid"}],
        "associations": [],
        "table": "t",
    }
    schema.write_text(document(Donor=odd))

    assert run("--schema", schema)[0] == 2
    code, _, err = run("--schema", schema, "--unknown-types", "warn")

    assert code == 0
    assert err.count("uuid") == 1
    assert "id: _t.Any = None" in (tmp_path / "mine" / "donor.py").read_text()


def test_document_from_elsewhere_is_believed(run: Runner, schema: Path, tmp_path: Path) -> None:
    """What mends the bundled schema, or says how sure it is, is not said of another document."""
    image: dict[str, object] = {
        "fields": [{"name": "expression", "type": "string"}, {"name": "axes", "type": "string"}],
        "associations": [],
        "table": "sub_images",
    }
    schema.write_text(document(SubImage=image))

    run("--schema", schema)

    own = (tmp_path / "mine" / "sub_image.py").read_text()
    assert "    expression: str | None = None" in own
    assert "Axes of the image plane" in own
    assert "not established" not in own
    assert "inferred" not in own
    run()
    assert "    expression: bool | None = None" in (tmp_path / "mine" / "sub_image.py").read_text()


@pytest.mark.parametrize("name", ["a-b", "a.b", "", "class", "1a", "../a", "é"])
def test_package_that_is_no_name_is_refused(name: str, tmp_path: Path) -> None:
    """A package's name is one that Python imports."""
    assert main(["generate", "--out", str(tmp_path), "--package", name]) == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["typing", "json", "allenorm", "pydantic"])
def test_package_that_hides_a_module_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A package that would hide what the generated code imports is not written."""
    assert main(["generate", "--out", str(tmp_path), "--package", name]) == 2
    assert f"it would hide the module '{name}'" in capsys.readouterr().err


@pytest.mark.parametrize("base", ["", "/prefix/"])
def test_live_schema(
    run: Runner, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    """`live` reads the schema from the API, or from wherever ALLENORM_URL says that it is."""
    path = f"{base.rstrip('/')}/api/v2/data.json"
    httpserver.expect_request(path).respond_with_data(document(Donor=DONOR))
    monkeypatch.setenv("ALLENORM_URL", httpserver.url_for(base))

    code, out, _ = run("--schema", "live")

    assert (code, out.partition(" to ")[0]) == (0, "wrote 1 classes")


def test_live_schema_without_a_setting_is_the_public_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without ALLENORM_URL, `live` is the API's public address."""
    monkeypatch.delenv("ALLENORM_URL", raising=False)
    assert schema_location("live") == "https://api.brain-map.org/api/v2/data.json"


def test_an_empty_schema_is_told(run: Runner) -> None:
    """An empty variable of a pipeline is not taken for a directory."""
    code, _, err = run("--schema", "")

    assert (code, err) == (
        2, "allenorm: error: --schema is empty; give a path, a URL, `live` or `bundled`\n",
    )  # fmt: skip


def test_live_schema_from_what_is_no_url(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ALLENORM_URL without a scheme is named, and not taken for a path."""
    monkeypatch.setenv("ALLENORM_URL", "localhost:8000")

    code, _, err = run("--schema", "live")

    assert code == 2
    assert "ALLENORM_URL: expected an http or https URL, got 'localhost:8000'" in err


def test_schema_from_a_url(run: Runner, httpserver: HTTPServer) -> None:
    """A URL is read as it stands; an error of the server stops the command."""
    httpserver.expect_request("/good").respond_with_data(document(Donor=DONOR))
    httpserver.expect_request("/bad").respond_with_data("no", status=404)

    assert run("--schema", httpserver.url_for("/good"))[0] == 0
    code, _, err = run("--schema", httpserver.url_for("/bad"))
    assert code == 2
    assert "404" in err


def test_unusable_schema_leaves_the_old_package(run: Runner, schema: Path, tmp_path: Path) -> None:
    """A truncated document is an error, and the package that was there stays."""
    run("--schema", schema)
    schema.write_text(document(Donor=DONOR)[:40])

    code, _, err = run("--schema", schema)

    assert code == 2
    assert "allenorm: error: " in err
    assert "Traceback" not in err
    assert (tmp_path / "mine" / "donor.py").exists()


def test_ruff_that_disagrees_is_a_note(
    run: Runner, schema: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an installed ruff would change is told; the bytes and the exit code are the same."""
    run("--schema", schema)
    before = {path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()}
    places = tmp_path / "bin"
    places.mkdir()
    (places / "ruff").write_text("#!/bin/sh\necho would reformat\nexit 1\n")
    (places / "ruff").chmod(0o755)
    monkeypatch.setattr("sys.executable", str(places / "python"))

    code, _, err = run("--schema", schema)

    assert code == 0
    assert "allenorm: note: left as they are:\nwould reformat" in err
    assert {path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()} == before


def test_machine_without_ruff_writes_the_same_bytes(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All 151 classes are byte-identical with ruff and without."""
    run()
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))

    assert main(["generate", "--out", str(tmp_path), "--package", "bare"]) == 0

    one, two = (
        {p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("mine", "bare")
    )
    assert one == two
