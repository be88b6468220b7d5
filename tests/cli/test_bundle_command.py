"""`allenorm bundle`: a script with its answers, in the shell."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from allenorm.cli import main
from allenorm.schema import bundled
from atlas import Answerer, AtlasServer


@pytest.fixture
def server() -> Iterator[AtlasServer]:
    """Serve one gene."""
    with AtlasServer(Answerer(bundled(), {"Gene": [{"id": 15}]})) as made:
        yield made


def test_a_script_is_recorded_shown_and_replayed(
    server: AtlasServer,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The actions of the command do what their help says, and give the script's exit code."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("ALLENORM_URL", server.url)
    script, bundle = tmp_path / "count.py", str(tmp_path / "count.bundle")
    script.write_text(
        "import sys\nfrom allenorm import Gene\nprint(Gene.where().count(), *sys.argv[1:])"
    )
    assert main(["bundle", "record", bundle, str(script), "a", "--b"]) == 0
    assert capfd.readouterr().out == "1 a --b\n"

    monkeypatch.delenv("ALLENORM_URL")
    assert main(["bundle", "replay", bundle, str(script)]) == 0
    assert capfd.readouterr().out == "1\n"
    assert main(["bundle", "replay", bundle, str(script), "--help", "--", "b", "--c=1"]) == 0
    assert capfd.readouterr().out == "1 --help -- b --c=1\n"

    assert main(["bundle", "show", bundle]) == 0
    out = capfd.readouterr().out
    assert "source: count.py\n" in out
    assert "schema: " in out
    assert f"{server.url.rstrip('/')} model::Gene" in out
    assert len(server.queries) == 1

    with closing(sqlite3.connect(bundle)) as connection, connection:
        connection.execute("UPDATE facts SET value = ? WHERE name = 'source'", ("\x1b[2J",))
    assert main(["bundle", "show", bundle]) == 0
    assert "source: \\x1b[2J\n" in capfd.readouterr().out

    script.write_text("import sys; sys.exit(7)")
    assert main(["bundle", "record", bundle + "2", str(script)]) == 7
    assert main(["bundle", "show", bundle + "2"]) == 2
    assert "there is no bundle" in capfd.readouterr().err


def test_ctrl_c_says_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An interrupted recording leaves no bundle, and says so."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("allenorm.bundle.record", interrupted)
    assert main(["bundle", "record", str(tmp_path / "b"), "script.py"]) == 130
    assert capsys.readouterr().err == (
        f"allenorm: interrupted; nothing was recorded in {tmp_path / 'b'}\n"
    )
