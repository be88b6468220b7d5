"""A paper's script, replayed where there is no network at all: queries, texts and files."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from allenorm import Client, Structure, __version__, bundle, connect
from allenorm.errors import SettingsError
from allenorm.schema import SNAPSHOT_SHA256
from allenorm.server import running
from folders import names
from mirrored import environment

PAPER = """
import hashlib, sys
from allenorm import Structure, WellKnownFile
from allenorm.client import default_client
from allenorm.files import download

files = WellKnownFile.where(WellKnownFile.c.id.in_([491119517, 900000418])).all()
planned = download(files, "files", dry_run=True, progress=False)
done = download(files, "files", progress=False)
assert [each.size for each in planned] == [each.size for each in done]
for each in done:
    print(each.path.name, hashlib.sha256(each.path.read_bytes()).hexdigest(), each.source)
(root,) = default_client().get_json("/api/v2/structure_graph_download/1.json")
print(root["acronym"], Structure.where(graph_id=1).count(), *sys.argv[1:])
"""
NO_NETWORK = """
import socket

def refuse(*_, **__):
    print("THE NETWORK WAS USED", flush=True)
    raise SystemExit(99)

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
"""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Serve the sample, which has files, too."""
    with running("sample") as url:
        yield url


@pytest.fixture
def offline(tmp_path: Path) -> dict[str, str]:
    """Return the variables of a process in which every socket ends it."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(NO_NETWORK)
    found = environment(ALLENORM_URL="https://api.brain-map.org")
    return {**found, "PYTHONPATH": f"{folder}:{found['PYTHONPATH']}"}


def notebook(script: str) -> str:
    """Return a notebook of a script: one cell a line that begins a statement."""
    first, _, rest = script.strip().partition("\n\n")
    cells = [
        {"cell_type": "code", "source": text.splitlines(keepends=True)} for text in (first, rest)
    ]
    return json.dumps({"cells": [*cells, {"cell_type": "markdown", "source": "The end."}]})


@pytest.mark.parametrize("name", ["paper.py", "paper.ipynb"])
def test_a_paper_needs_no_network(  # noqa: PLR0913, PLR0917 - fixtures
    server: str,
    tmp_path: Path,
    offline: dict[str, str],
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Its rows, texts and files are those that were recorded; no socket is made."""
    script, path = tmp_path / name, tmp_path / "paper.bundle"
    script.write_text(notebook(PAPER) if script.suffix == ".ipynb" else PAPER)
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path / "one")
    assert bundle.record(script, path, ["x"], environment=environment(ALLENORM_URL=server)) == 0
    recorded = capfd.readouterr().out
    assert recorded.count("synthetic") == 2
    assert recorded.endswith(" x\n")

    monkeypatch.chdir(tmp_path / "two")
    assert bundle.replay(script, path, ["x"], environment=offline) == 0
    assert capfd.readouterr().out == recorded
    assert len(names(tmp_path / "two" / "files")) == 2
    assert "/api/v2/structure_graph_download/1.json" in [text for _, text in bundle.queries(path)]
    assert bundle.facts(path)["address"] == server
    assert names(tmp_path) == sorted(["one", "paper.bundle", "site", "two", name])

    # The proof that sockets are forbidden.
    assert bundle.record(script, tmp_path / "none", environment=offline) == 99
    assert "THE NETWORK WAS USED" in capfd.readouterr().out


def test_another_schema_is_another_question(
    server: str, tmp_path: Path, offline: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Answers of a bundle that was recorded for another schema are not used, and not fetched."""
    script, path = tmp_path / "a.py", tmp_path / "a.bundle"
    script.write_text(
        "from allenorm import Structure; print(Structure.where(id=385).one().acronym)"
    )
    assert bundle.record(script, path, environment=environment(ALLENORM_URL=server)) == 0
    assert bundle.replay(script, path, environment=offline) == 0
    assert capfd.readouterr().out == "VISp\nVISp\n"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE facts SET value = ? WHERE name = 'schema'", ("0" * 64,))
    assert bundle.facts(path)["schema"] != SNAPSHOT_SHA256
    said = rf"another schema, by allenorm {__version__!r}; install that one, or record it again"
    with pytest.raises(SettingsError, match=said):
        bundle.replay(script, path, environment=offline)
    with pytest.raises(SettingsError, match=said):
        Client(server, cache=path)


STUBBORN = """
from allenorm import Client, HttpEndpoint, Structure, connect
from allenorm.cache import Cache, CachedEndpoint

own = CachedEndpoint(HttpEndpoint(), "own.sqlite")
other = Client(cache="other.sqlite")
for client in (Client(cache=False), other, Client(own), connect(cache=False)):
    print(Structure.where(acronym="VISp").using(client).one().id)
"""


def test_a_script_cannot_get_round_its_bundle(
    server: str, tmp_path: Path, offline: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    """A script that has a cache of its own, or wants none, is recorded as any other."""
    script, path = tmp_path / "a.py", tmp_path / "a.bundle"
    script.write_text(STUBBORN.replace('"o', f'"{tmp_path}/o'))
    assert bundle.record(script, path, environment=environment(ALLENORM_URL=server)) == 0
    for name in ("own.sqlite", "other.sqlite"):
        (tmp_path / name).unlink(missing_ok=True)
    assert len(bundle.queries(path)) == 1
    assert bundle.replay(script, path, environment=offline) == 0
    assert capfd.readouterr().out == "385\n" * 8


def test_a_recording_in_a_recording_is_refused(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be without answers; the message says what is going on."""
    monkeypatch.setenv("ALLENORM_CACHE", str(tmp_path / "outer"))
    monkeypatch.setenv("ALLENORM_CACHE_MODE", "record")
    with (
        pytest.raises(SettingsError, match=r"being recorded, or replayed, as '.*outer' already"),
        bundle.recording(tmp_path / "inner", server),
    ):
        pass
    assert not (tmp_path / "inner").exists()


def test_whole_urls_are_no_servers(server: str, tmp_path: Path) -> None:
    """What was fetched by its whole URL has it as its name, and the bundle still has one server."""
    path, url = tmp_path / "a", f"{server}/api/v2/structure_graph_download/1.json"
    with bundle.recording(path, server) as client:
        text = client.read(url)
        assert Structure.where(id=385).one().acronym == "VISp"
    assert bundle.facts(path)["address"] == server
    with connect("http://127.0.0.1:9", cache=path) as client:
        assert client.read(url) == text
        assert Structure.where(id=385).one().acronym == "VISp"
