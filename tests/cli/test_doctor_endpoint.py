"""The command `allenorm doctor`: whether the endpoint answers, and with which schema."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from allenorm.cli._doctor_places import endpoint
from allenorm.local import Store
from allenorm.schema import SNAPSHOT_SHA256
from allenorm.schema._package import package_bytes
from made_schema import described, schema_of
from terminal import COMMAND, ENVIRONMENT

Examined = Callable[..., dict[str, Any]]
pytestmark = pytest.mark.usefixtures("no_settings")


def test_an_endpoint_that_is_down(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is down is wrong, told after one attempt, with what to look at."""
    monkeypatch.setenv("ALLENORM_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:2")
    found = examined(code=1)

    assert found["endpoint"]["reachable"] is False
    assert found["endpoint"]["latency_ms"] is None
    (finding,) = found["findings"]
    assert finding["about"] == "endpoint"
    assert finding["fix"].startswith("check ALLENORM_URL and the network, and the proxy (HTTPS_P")
    assert "ALLENORM_URL=sample" in finding["fix"]


def test_advice_comes_once(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the live API does not answer, the error says how to do without, and the advice not."""
    monkeypatch.delenv("ALLENORM_URL")
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:2")
    (finding,) = examined(code=1)["findings"]

    assert finding["fix"] == "check the network, and the proxy (HTTPS_PROXY=http://127.0.0.1:2)"
    assert (finding["words"] + finding["fix"]).count("ALLENORM_URL=sample") == 1


@pytest.mark.parametrize(
    ("status", "body", "reachable"),
    [
        (403, "go away \x1b[31m", False),
        (503, "busy", False),
        (200, "<html>down</html>", False),
        (200, "[1", True),
    ],
)
def test_an_endpoint_that_refuses(
    status: int,
    body: str,
    reachable: bool,  # noqa: FBT001 - as the table has it
    examined: Examined,
    httpserver: HTTPServer,
) -> None:
    """A status, a page and a document that is cut are each told."""
    httpserver.expect_request("/api/v2/data.json").respond_with_data(body, status)
    found = examined("--from", httpserver.url_for(""), code=1)

    assert found["endpoint"]["reachable"] is reachable
    (finding,) = found["findings"]
    assert "check that ALLENORM_URL is the address of the API" in finding["fix"]
    assert len(httpserver.log) == 1


def test_a_server_with_the_same_schema(
    server_url: str, examined: Examined, httpserver: HTTPServer
) -> None:
    """The bundled document is equal; the text that `allenorm serve` writes says the same."""
    document = package_bytes("snapshot.json")
    httpserver.expect_request("/api/v2/data.json").respond_with_data(document)

    assert examined("--from", httpserver.url_for(""))["endpoint"]["schema"] == "equal"
    served = examined("--from", server_url)["endpoint"]
    assert served["schema"] == "equal, in another text"
    assert served["sha256"] != SNAPSHOT_SHA256
    assert served["source"] == "synthetic sample"
    assert served["latency_ms"] > 0


def test_a_server_with_another_schema(examined: Examined, httpserver: HTTPServer) -> None:
    """A difference that can break code is wrong, and the exit code 1."""
    entry = described("animals", {"id": "integer", "shape": "blob"})
    httpserver.expect_request("/api/v2/data.json").respond_with_json({"msg": [{"Animal": entry}]})
    address = httpserver.url_for("").rstrip("/")
    found = examined("--from", address, code=1)

    assert found["endpoint"]["schema"] == "different"
    assert found["endpoint"]["classes_that_differ"] == 152
    (finding,) = found["findings"]
    assert "152 classes differ, 151 changes break typed code" in finding["words"]
    document = f"{address}/api/v2/data.json"
    assert finding["fix"] == (
        f"see `allenorm schema diff bundled {document}`; classes for it: "
        f"`allenorm generate --schema {document}`"
    )
    done = subprocess.run(
        [*COMMAND, "doctor", "--from", address],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[-1] == "1 wrong"


def test_a_difference_that_breaks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than there was is a note, and all is well."""
    monkeypatch.setattr(
        "allenorm.schema.bundled", lambda: schema_of({"A": described("as", {"id": "integer"})})
    )
    more = schema_of({"A": described("as", {"id": "integer", "name": "string"})})
    with Store.create(tmp_path / "more.sqlite", more):
        pass

    with Store.create(
        tmp_path / "less.sqlite", schema_of({"A": described("as", {"name": "string"})})
    ):
        pass
    (finding,) = endpoint(str(tmp_path / "less.sqlite"), offline=True).findings
    assert finding.wrong
    assert "generate" not in finding.fix
    found = endpoint(str(tmp_path / "more.sqlite"), offline=False)
    assert [each.wrong for each in found.findings] == [False]
    assert "1 class differs, 0 changes break typed code" in found.findings[0].words
    assert found.findings[0].fix.startswith("see `allenorm schema diff bundled '")


def test_offline_asks_nobody(
    examined: Examined, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--offline sends nothing; a store is looked at, for that needs no network."""
    assert examined("--offline", "--from", httpserver.url_for(""))["endpoint"]["reachable"] is None
    assert httpserver.log == []
    monkeypatch.delenv("ALLENORM_URL")
    assert examined("--offline")["endpoint"]["address"] == "https://api.brain-map.org"
    assert examined("--offline", "--from", "sample")["endpoint"]["reachable"] is True


def test_stores(examined: Examined, tmp_path: Path) -> None:
    """A store that is none, and one that is not there, are wrong."""
    (tmp_path / "none.sqlite").write_text("nothing")
    found = examined("--from", str(tmp_path / "none.sqlite"), code=1)
    assert found["endpoint"]["reachable"] is False
    assert found["findings"][0]["fix"].startswith("name a store")
    found = examined("--from", str(tmp_path / "nowhere.sqlite"), code=1)
    assert "there is no such file" in found["findings"][0]["words"]
    with Store.create(tmp_path / "own.sqlite"):
        pass
    assert "source" not in examined("--from", str(tmp_path / "own.sqlite"))["endpoint"]
