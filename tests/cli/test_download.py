"""The command `allenorm download`: what is named, what comes, and what is said."""

import csv
import errno
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import allenorm
from allenorm.cli import main
from allenorm.cli._download import _size
from allenorm.files import check_manifest
from filing import FileServer
from terminal import Screen, seen

SWC = "900000456"
FAST = {"ALLENORM_STARTS_PER_SECOND": "1000", "ALLENORM_BACKOFF": "0"}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send as fast as loopback can."""
    for name, text in FAST.items():
        monkeypatch.setenv(name, text)


@pytest.fixture(name="server")
def server_fixture() -> Iterator[FileServer]:
    """Return a server of files."""
    with FileServer() as server:
        yield server


def names(folder: Path) -> set[str]:
    """Return the names of the files in a folder."""
    return {path.name for path in folder.iterdir()}


def rows_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Return the rows that were printed as JSON lines."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_ids_paths_urls_and_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each kind of word names files; what is named twice comes once, under its own name."""
    words = [
        SWC,
        "/api/v2/well_known_file_download/900000458",
        "https://api.brain-map.org/api/v2/well_known_file_download/900000460",
        "NeuronalModel:566296565",
        "/neuronal_model/download/566296565",
        f"WellKnownFile:{SWC}",
        "EphysResult:900000430",
    ]
    found = allenorm.EphysResult.where().limit(1).using("sample").one()
    words[-1] = f"EphysResult:{found.id}"

    assert main(["download", *words, "--from", "sample", "--to", str(tmp_path)]) == 0
    got = capsys.readouterr()
    rows = [json.loads(line) for line in got.out.splitlines()]
    assert {"467703703_m.swc", "467703703_marker.swc", "467703703_thumb.jpg"} <= names(tmp_path)
    assert "neuronal_model_566296565.zip" in names(tmp_path)
    assert len(rows) == len(names(tmp_path)) >= 6
    assert {row["outcome"] for row in rows} == {"downloaded"}
    assert re.fullmatch(
        rf"allenorm: note: {len(rows)} files to {re.escape(str(tmp_path))}: "
        rf"{len(rows)} downloaded \([0-9.]+ KiB\)\n",
        got.err,
    )


def test_a_name_of_a_row_wins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is named by its id and by a query is downloaded once."""
    query = f"model::WellKnownFile,rma::criteria,[id$eq{SWC}]"

    twice = (query, query.replace(SWC, "900000458"), query)
    for number, words in enumerate(
        ([SWC, "--query", query], [word for each in twice for word in ("--query", each)])
    ):
        folder = tmp_path / str(number)
        assert main(["download", *words, "--from", "sample", "--to", str(folder)]) == 0
        assert "467703703_m.swc" in names(folder)
        assert len(names(folder)) == number + 1
    assert len(rows_of(capsys)) == 3


def test_cells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--cell brings the recording, the reconstruction and the markers that a cell has."""
    assert main(["download", "--cell", "467703703", "--from", "sample", "--to", str(tmp_path)]) == 0
    assert names(tmp_path) == {"467703703.nwb", "467703703_m.swc", "467703703_marker.swc"}
    assert main(["download", "--cell", "7", "--from", "sample", "--to", str(tmp_path)]) == 2
    assert "specimen 7 has no recording, no reconstruction" in capsys.readouterr().err


def test_images(server: FileServer, tmp_path: Path) -> None:
    """Rows of images have files, too: those of their services."""
    for name, service in (
        ("SectionImage", "section_image_download"),
        ("AtlasImage", "atlas_image_download"),
        ("ProjectionImage", "projection_image_download"),
        ("SubImage", "image_download"),
    ):
        server.put(f"/api/v2/{service}/5", b"\xff\xd8 no real picture \xff\xd9")
        folder = tmp_path / name
        main(["download", f"{name}:5", "--from", server.url, "--to", str(folder)])
        assert server.requests[-1][0] == f"/api/v2/{service}/5"


def test_queries(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--query takes a class, RMA or a URL; files of rows that it includes are meant, too."""
    included = (
        "/api/v2/data/Specimen/query.json?criteria=[id$in320654829,900000421]"
        "&include=ephys_result(well_known_files),donor"
    )
    assert main(["download", "--query", included, "--from", "sample", "--to", str(tmp_path)]) == 0
    assert "320654829.nwb" in names(tmp_path)
    capsys.readouterr()
    words = ["download", "--query", "NeuronalModel", "--dry-run", "--from", "sample"]
    assert main(words) == 0
    assert len(rows_of(capsys)) > 10
    for query, said in (
        ("model::Gene,rma::options[num_rows$eq1]", "has a file; files are WellKnownFile and"),
        ("model::Gene,rma::options[tabular$eq'genes.id']", "are no objects"),
        ("model::Nothing", "no class 'Nothing'"),
        ("model::Gene[", "expected"),
    ):
        assert main(["download", "--query", query, "--from", "sample"]) == 2
        assert said in capsys.readouterr().err


def test_words_that_name_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    """What names no file is refused before anything is downloaded."""
    for word, said in (
        ("cell\x1b[31m", "'cell\\x1b[31m' names no file"),
        ("-1:", "no such option"),
        ("Nothing:5", "no class 'Nothing'"),
        ("Gene:5", "rows of Gene have no files"),
        ("EphysResult:5", "there is no EphysResult with id 5"),
        ("Specimen:900000421", "no files are known of Specimen with id 900000421"),
        ("ftp://x/y", "ftp"),
    ):
        try:
            code = main(["download", word, "--from", "sample"])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 0
        got = capsys.readouterr()
        assert (code, got.out) == (2, "")
        assert said in got.err.lower() or said in got.err
        assert "\x1b" not in got.err


@pytest.mark.parametrize("words", [(), ("--jobs", "5", "1"), ("--jobs", "0", "1"), ("--cell", "x")])
def test_wrong_usage(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to download, and numbers out of bounds, are wrong usage."""
    with pytest.raises(SystemExit) as raised:
        main(["download", *words])

    assert raised.value.code == 2
    assert "allenorm: error: " in capsys.readouterr().err


def test_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--dry-run lists names and sizes."""
    folder = tmp_path / "new"
    words = ["download", SWC, "900000458", "--from", "sample", "--to", str(folder), "--dry-run"]

    assert main([*words, "--csv"]) == 0
    got = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(got.out)))
    assert [row["outcome"] for row in rows] == ["planned", "planned"]
    assert rows[0]["size"] == "1964"
    assert int(rows[1]["size"]) > 100
    assert rows[0]["path"] == str(folder / "467703703_m.swc")
    assert "2 files to " in got.err
    assert "2 to download (2.1 KiB)" in got.err
    assert not folder.exists()


def test_skipped_and_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is there is skipped; another length is an error, and --overwrite replaces it."""
    words = ["download", SWC, "--from", "sample", "--to", str(tmp_path)]
    assert main(words) == 0
    assert main(words) == 0
    assert "1 skipped" in capsys.readouterr().err
    (tmp_path / "467703703_m.swc").write_text("other")
    assert main(words) == 2
    assert "overwrite" in capsys.readouterr().err
    assert main([*words, "--overwrite", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["outcome"], row["size"]) == ("downloaded", 1964)


def test_manifest_and_archives(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--manifest keeps what came from where; --unpack unpacks beside the archive."""
    manifest = tmp_path / "m.json"
    words = ["download", SWC, "NeuronalModel:566296565", "--from", "sample", "--to", str(tmp_path)]

    assert main([*words, "--manifest", str(manifest), "--unpack", "--quiet", "--jobs", "1"]) == 0
    assert capsys.readouterr().err == ""
    assert check_manifest(manifest) == []
    assert len(json.loads(manifest.read_text())["files"]) == 2
    assert list(tmp_path.rglob("neuron_config.json"))


def test_some_fail(server: FileServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are there; each failure is a line, and the exit code is 2."""
    server.put("/one", b"x" * 2000)
    server.put("/two\x1b[31m", b"", statuses=[404])

    words = ["download", "/one", "/nowhere", "/gone", "--from", server.url, "--to", str(tmp_path)]
    assert main([*words, "--jsonl"]) == 2
    got = capsys.readouterr()
    rows = [json.loads(line) for line in got.out.splitlines()]
    assert [row["outcome"] for row in rows] == ["downloaded", "failed", "failed"]
    assert "404" in rows[1]["error"]
    lines = got.err.splitlines()
    assert lines[0].startswith("allenorm: error: /nowhere: ")
    assert lines[1].startswith("allenorm: error: /gone: ")
    assert lines[2].endswith("1 downloaded (2.0 KiB), 2 failed")
    assert names(tmp_path) == {"one"}


def test_hostile_servers(
    server: FileServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names, media types and warnings of a server cannot steer a terminal, or leave the folder."""
    server.put(
        "/a",
        b"abc",
        headers={
            "Content-Disposition": 'attachment; filename="../../[bold]\x9b31m"',
            "Content-Type": "text/\x9b31m",
            "X-Allenorm-Warning": "not applied: \x9b31m",
        },
    )
    folder = tmp_path / "in"
    screen = Screen()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", screen)
        assert main(["download", "/a", "--from", server.url, "--to", str(folder)]) == 0
    got = capsys.readouterr()

    assert len(names(folder)) == 1
    assert names(tmp_path) == {"in"}
    assert "\x9b" not in got.err + screen.getvalue()
    assert "allenorm: note: not applied: \\x9b31m" in got.err


def test_the_system_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is a file is one line on standard error."""
    file = tmp_path / "file"
    file.write_text("")

    assert main(["download", SWC, "--from", "sample", "--to", str(file / "in")]) == 2
    got = capsys.readouterr()
    assert got.err.startswith("allenorm: error: ")
    assert os.strerror(errno.ENOTDIR) in got.err


def test_sizes_for_a_person() -> None:
    """Sizes are said in the largest unit of which there is one."""
    assert [_size(count) for count in (0, 1023, 1024, 1 << 20, 3 << 29, 1 << 40, 1 << 60)] == [
        "0 B", "1023 B", "1.0 KiB", "1.0 MiB", "1.5 GiB", "1.0 TiB", "1048576.0 TiB",
    ]  # fmt: skip


def test_a_size_that_is_not_known(
    server: FileServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a server does not say a length, the sum says so."""
    server.put("/a", b"x" * 100)
    server.put("/b", b"y" * 50, length="chunked")

    words = ["download", "/a", "/b", "--from", server.url, "--to", str(tmp_path), "--dry-run"]
    assert main(words) == 0
    assert "2 to download (over 100 B)" in capsys.readouterr().err


def test_synthetic_files_are_said_to_be(
    tmp_path: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person is told that what comes out of the sample is synthetic."""
    monkeypatch.setattr("sys.stderr", screen)

    assert main(["download", SWC, "--from", "sample", "--to", str(tmp_path)]) == 0
    assert screen.lines[-1] == "allenorm: note: the files come from a synthetic sample"


def test_on_a_terminal(tmp_path: Path) -> None:
    """A person sees a table, a summary, and that the files are synthetic."""
    code, _, text = seen("download", SWC, "--from", "sample", "--to", str(tmp_path), columns=200)

    assert code == 0
    assert "downloaded" in text
    assert "467703703_m.swc" in text
    assert "note: the files come from a synthetic sample" in text
    _, _, quiet = seen("download", SWC, "--from", "sample", "--to", str(tmp_path), "--quiet")
    assert "note:" not in quiet


def test_jobs_raise_what_goes_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As many requests as files that are asked for at once may be under way."""
    seen_limits: list[int] = []

    def noted(_: Any, __: Path, *, using: Any, **___: Any) -> list[Any]:
        seen_limits.append(using.settings.in_flight)
        return []

    monkeypatch.setattr("allenorm.files.download", noted)
    words = ["download", "/one", "--from", "http://127.0.0.1:9", "--to", str(tmp_path)]
    assert main([*words, "--jobs", "4"]) == 0
    assert main(words) == 0

    assert seen_limits == [4, 2]


def test_advice_is_for_a_shell(
    server: FileServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the library says to those who write Python is said as options."""
    server.put("/a", b"abc")
    words = ["download", "/a", "--from", server.url, "--to", str(tmp_path)]
    (tmp_path / "a").write_bytes(b"another one")
    assert main(words) == 2
    err = capsys.readouterr().err
    assert "add --overwrite to replace it" in err
    assert main(["download", "12345", "--from", "sample", "--to", str(tmp_path)]) == 2
    assert "which --from https://api.brain-map.org asks" in capsys.readouterr().err
    assert main(["query", "Gene", "--curl", "--from", "sample"]) == 2
    assert "for curl: name a server, as in --from https" in capsys.readouterr().err


def test_what_is_passed_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Files go on with the names that rows give them, whichever word comes first; so do options."""
    calls: list[tuple[Any, dict[str, Any]]] = []

    def noted(things: Any, folder: Path, **options: Any) -> list[Any]:
        calls.append((things, options))
        assert folder == tmp_path
        return []

    monkeypatch.setattr("allenorm.files.download", noted)
    named, place = "NeuronalModel:566296565", "/neuronal_model/download/566296565"
    words = ["download", "--from", "sample", "--to", str(tmp_path)]
    assert main([*words, named, place, "--jobs", "3", "--quiet"]) == 0
    assert main([*words, place, named]) == 0

    assert [[each.name for each in things] for things, _ in calls] == [
        ["neuronal_model_566296565.zip"],
        ["neuronal_model_566296565.zip"],
    ]
    assert [(options["workers"], options["progress"]) for _, options in calls] == [
        (3, False),
        (None, None),
    ]
