"""Bundles: what a script asked and was answered, in one file that needs no network."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Gene, bundle, connect
from allenorm.bundle._notebook import notebook_code
from allenorm.cache import Cache
from allenorm.cache._file import AnswerFile
from allenorm.errors import NotCachedError, SettingsError, StoreError
from allenorm.schema import SNAPSHOT_SHA256
from atlas import AtlasServer
from folders import names
from loopback import QUICK
from mirrored import environment

SCRIPT = """
import sys
from allenorm import Gene
print(sum(gene.id for gene in Gene.where()), *sys.argv[1:])
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Return a script that asks for all genes."""
    folder = tmp_path / "work"
    folder.mkdir()
    made = folder / "figure.py"
    made.write_text(SCRIPT)
    return made


def test_a_block_is_recorded_and_replayed(genes: AtlasServer, tmp_path: Path) -> None:
    """Queries of a block are answered again from the file, by any server's name."""
    path = tmp_path / "paper.bundle"
    with bundle.recording(path, genes.url, page_size=10, **QUICK):
        before = [each.id for each in Gene.where()]
        assert [each.id for each in Gene.where()] == before
    asked = len(genes.queries)
    assert names(tmp_path) == ["paper.bundle"]
    path.chmod(0o400)
    with connect("http://127.0.0.1:9", cache=path, page_size=10) as client:
        assert [each.id for each in Gene.where()] == before
        with pytest.raises(NotCachedError, match=r"'paper\.bundle' holds no answer"):
            Gene.where(id=3).all()
        endpoint: Any = client.endpoint
        assert endpoint.info().sealed
        assert repr(endpoint.info()).startswith("<bundle paper.bundle: 4 answers, ")
        with pytest.raises(SettingsError, match="only read"):
            endpoint.clear()
    # Whatever the settings say, nothing is fetched in its place.
    for cache in (Cache(path, mode="refresh"), Cache(path, expire=0), Cache(path, mode="record")):
        with Client(genes.url, cache=cache, page_size=10, **QUICK) as client:
            assert [each.id for each in Gene.where().using(client)] == before
    assert len(genes.queries) == asked == 4
    assert bundle.facts(path)["schema"] == SNAPSHOT_SHA256
    assert bundle.facts(path)["address"] == genes.url.rstrip("/")
    assert len(bundle.queries(path)) == asked
    assert names(tmp_path) == ["paper.bundle"]


def test_who_signed_in_takes_no_part(genes: AtlasServer, tmp_path: Path) -> None:
    """Others replay what somebody recorded under a name; neither name nor password is in it."""
    path = tmp_path / "paper.bundle"
    with bundle.recording(path, genes.url.replace("//", "//somebody:secret@", 1), **QUICK):
        Gene.where(id=1).one()
    asked = len(genes.queries)
    for url in (genes.url, genes.url.replace("//", "//other:word@", 1)):
        with Client(url, cache=path, **QUICK) as client:
            assert Gene.where(id=1).using(client).one().id == 1
    assert len(genes.queries) == asked
    assert b"secret" not in path.read_bytes()
    assert b"somebody" not in path.read_bytes()


def test_a_block_that_fails_leaves_no_bundle(genes: AtlasServer, tmp_path: Path) -> None:
    """A bundle is whole or not there, and the one that was there stays."""
    path = tmp_path / "paper.bundle"
    with pytest.raises(ConnectionError, match="mine"), bundle.recording(path, genes.url):  # noqa: PT012 - the block is what is tested
        Gene.where(id=1).all()
        message = "mine"
        raise ConnectionError(message)
    assert names(tmp_path) == []
    with (
        pytest.raises(SettingsError, match="a store needs no bundle"),
        bundle.recording(path, "sample"),
    ):
        pass
    with (
        pytest.raises(SettingsError, match="cannot be written"),
        bundle.recording(path / "x", genes.url),
    ):
        pass


def test_a_script_is_recorded_and_replayed(
    genes: AtlasServer, script: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A process of its own is recorded, and says the same again without the network."""
    path = tmp_path / "figure.bundle"
    live = environment(ALLENORM_URL=genes.url, ALLENORM_CACHE_EXPIRE="0")
    assert bundle.record(script, path, ["a", "b"], environment=live) == 0
    asked = len(genes.queries)
    assert capfd.readouterr().out == "465 a b\n"
    assert bundle.replay(script, path, ["c"], environment=environment()) == 0
    assert capfd.readouterr().out == "465 c\n"
    assert len(genes.queries) == asked > 0
    assert bundle.facts(path)["source"] == "figure.py"
    script.write_text(SCRIPT + "Gene.where(id=77).all()")
    assert bundle.replay(script, path, environment=environment()) == 1
    assert "NotCachedError" in capfd.readouterr().err


def test_a_notebook_is_recorded(
    genes: AtlasServer, script: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Cells run in order, without what only a notebook understands."""
    notebook = script.with_suffix(".ipynb")
    cells: list[Any] = [
        {"cell_type": "markdown", "source": ["# Title"]},
        {"cell_type": "code", "source": ["%matplotlib inline\n", "from allenorm import Gene"]},
        {"cell_type": "code", "source": "%%bash\nrm -rf /tmp/x"},
        {"cell_type": "code", "source": ["if True:\n", "    !ls\n", "print(Gene.where().count())"]},
        {"cell_type": "code"},
        5,
    ]
    notebook.write_text(json.dumps({"cells": cells}))
    path = tmp_path / "n.bundle"
    live = environment(ALLENORM_URL=genes.url)
    assert bundle.record(notebook, path, environment=live) == 0
    assert bundle.replay(notebook, path, environment=environment()) == 0
    assert capfd.readouterr().out == "30\n30\n"
    for text in ("{", "[]", '{"cells": 5}'):
        notebook.write_text(text)
        with pytest.raises(SettingsError, match="notebook"):
            bundle.record(notebook, path, environment=live)


@pytest.mark.parametrize(
    "source",
    [
        "%%time\nprint(Gene.where().count())",
        "%%capture out\nprint(Gene.where().count())",
        "%time print(Gene.where().count())",
        "%timeit -n 1 -r 1 print(Gene.where().count())",
        "if True:\n    %time print(Gene.where().count())\n?Gene\nGene.where??\n%time",
    ],
)
def test_what_a_notebook_measures_is_run(source: str, tmp_path: Path) -> None:
    """Cells and lines that are timed are Python, and none of their queries is missing."""
    notebook = tmp_path / "timed.ipynb"
    notebook.write_text(json.dumps({"cells": [{"cell_type": "code", "source": source}]}))
    ran = [line.strip() for line in notebook_code(notebook).splitlines()]
    assert "print(Gene.where().count())" in ran


@pytest.mark.parametrize("source", ["files = !ls", "await x", "a = 1\nif", "x\0"])
def test_a_cell_that_only_a_notebook_runs(source: str, tmp_path: Path) -> None:
    """It is named with its notebook, and nothing is run."""
    notebook = tmp_path / "odd.ipynb"
    cells = [{"cell_type": "code", "source": each} for each in ("a = 1", source)]
    notebook.write_text(json.dumps({"cells": cells}))
    with pytest.raises(SettingsError, match=r"cell 2.* of '.*odd\.ipynb' is no Python that runs"):
        notebook_code(notebook)


def test_scripts_that_leave_no_bundle(genes: AtlasServer, script: Path, tmp_path: Path) -> None:
    """A script that fails, is missing, or asks nothing leaves nothing."""
    path = tmp_path / "x.bundle"
    live = environment(ALLENORM_URL=genes.url)
    script.write_text(SCRIPT + "sys.exit(3)")
    assert bundle.record(script, path, environment=live) == 3
    script.write_text("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert bundle.record(script, path, environment=live) == 137
    script.write_text("")
    with pytest.raises(SettingsError, match="asked no server anything"):
        bundle.record(script, path, environment=live)
    script.write_text("import allenorm; allenorm.Client('http://127.0.0.1:9')")
    with pytest.raises(SettingsError, match="asked no server anything"):
        bundle.record(script, path, environment=live)
    with pytest.raises(SettingsError, match="there is no script"):
        bundle.record(script.with_name("no.py"), path)
    assert names(tmp_path) == ["work"]


def test_a_recording_that_is_killed_leaves_no_bundle(
    genes: AtlasServer, script: Path, tmp_path: Path
) -> None:
    """The old bundle stays whole until the new one is."""
    path = tmp_path / "figure.bundle"
    live = environment(ALLENORM_URL=genes.url)
    assert bundle.record(script, path, environment=live) == 0
    before = path.read_bytes()
    script.write_text(SCRIPT + "import time; time.sleep(30)")
    code = "import sys; from allenorm.cli import main; sys.exit(main(sys.argv[1:]))"
    recorder = subprocess.Popen(
        [sys.executable, "-c", code, "bundle", "record", str(path), str(script)],
        env=live,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert recorder.stdout is not None
    assert any(b"465" in line for line in recorder.stdout)
    os.killpg(recorder.pid, signal.SIGKILL)
    recorder.communicate(timeout=30)
    assert path.read_bytes() == before


def test_a_disk_that_refuses(
    genes: AtlasServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bundle that cannot be finished is not there, and neither is a part of it."""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    path = tmp_path / "x"
    with (
        pytest.raises(SettingsError, match=r"cannot be written: .*No space"),
        bundle.recording(path, genes.url, **QUICK),
    ):
        Gene.where(id=1).all()
    assert names(tmp_path) == []


def test_what_is_no_bundle(
    tmp_path: Path, script: Path, genes: AtlasServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing file, a cache and a damaged bundle are told apart."""

    def refuse(*_: object) -> None:
        message = "disk I/O error"
        raise sqlite3.OperationalError(message)

    path = tmp_path / "x"
    with pytest.raises(SettingsError, match="there is no bundle"):
        bundle.replay(script, path)
    assert not path.exists()
    AnswerFile(path).close()
    with pytest.raises(SettingsError, match="is a cache, and no bundle"):
        bundle.facts(path)
    path.unlink()
    with bundle.recording(path, genes.url, **QUICK):
        Gene.where().all()
    with monkeypatch.context() as patched:
        patched.setattr(AnswerFile, "listed", refuse)
        with pytest.raises(StoreError, match=r"the bundle .* cannot be read: 'disk I/O error'"):
            bundle.queries(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xaa" * (len(whole) - 4096))
    with pytest.raises((SettingsError, StoreError), match="cannot be"):
        bundle.queries(path)
    with Client(genes.url, cache=Cache(path.with_name("y")), **QUICK) as client:
        assert len(Gene.where().using(client).all()) == 30
