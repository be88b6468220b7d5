"""Files of the sample through `allenorm serve`, as from the API."""

from pathlib import Path

import pytest

from allenorm import Client, WellKnownFile
from allenorm.files import check_manifest, download
from allenorm.sample import path as sample_path
from allenorm.server import running
from loopback import QUICK


def test_every_file_of_the_sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them, several at once, with a manifest; in process they are the same bytes."""
    monkeypatch.setenv("NO_PROXY", "*")
    with (
        running(sample_path()) as url,
        Client(url, **QUICK) as remote,
        Client("sample") as local,
    ):
        held = WellKnownFile.where().using(remote).limit(40).all()
        results = download(held, tmp_path / "remote", using=remote, manifest=True)
        again = download(held, tmp_path / "local", using=local)

    assert {each.outcome for each in results} == {"downloaded"}
    assert [each.sha256 for each in results] == [each.sha256 for each in again]
    assert {each.source for each in results} == {"synthetic sample"}
    assert check_manifest(tmp_path / "remote" / "manifest.json") == []
