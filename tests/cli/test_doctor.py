"""The command `allenorm doctor`: what is installed, set and answered, and what is wrong with it."""

import importlib.metadata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import allenorm
import allenorm_models
from allenorm.cache._file import AnswerFile
from allenorm.cli import main
from allenorm.cli._doctor_places import bundled_schema
from allenorm.errors import SchemaError
from allenorm.schema import SNAPSHOT_SHA256
from terminal import Screen, seen

Examined = Callable[..., dict[str, Any]]
pytestmark = pytest.mark.usefixtures("no_settings")
REQUIREMENTS = (
    "requests>=2.31",
    "nowhere-to-be-found (>=1)",
    "!?",
    "pydantic>=99.1; python_version >= '3.0'",
    "tomli>=2; (python_version < '3.1') and extra == 'toml'",
    "typer>=0.15; extra == 'cli'",
    "rich[extra]; extra == 'cli'",
    "tqdm>=4; extra == 'progress'",
    "tqdm>=4; extra == 'notebook'",
    "absent>=1; extra == 'more'",
    "rich>=1; extra == 'more'",
    "absent>=1; extra == 'one'",
    "absent>=1; extra == 'two'",
    "requests>=99; extra == 'newer'",
    "pytest>=8; extra == 'test'",
)


def test_all_is_well(examined: Examined, capsys: pytest.CaptureFixture[str]) -> None:
    """A sound installation with an endpoint that answers is the exit code 0."""
    found = examined()

    assert found["versions"]["allenorm"] == allenorm.__version__
    assert found["versions"]["requests"]["installed"] == importlib.metadata.version("requests")
    assert found["endpoint"]["reachable"] is True
    assert found["endpoint"]["latency_ms"] >= 0
    assert found["endpoint"]["schema"] == "equal"
    assert found["endpoint"]["source"] == "synthetic sample"
    assert found["schema"]["sha256"] == found["schema"]["generated_from"] == SNAPSHOT_SHA256
    assert found["schema"]["generated_by"] == allenorm_models.GENERATOR_VERSION
    assert found["findings"] == []
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "versions"
    assert lines[-1] == "all is well"
    assert "  base_url  sample  (ALLENORM_URL)" in lines
    assert "  16 more at their defaults; --verbose lists them" in lines
    assert not any("ALLENORM_PAGE_SIZE" in line for line in lines)
    assert lines[lines.index("cache") + 1] == "  none"
    assert main(["doctor", "--verbose"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  base_url              sample  (ALLENORM_URL)" in lines
    assert "  page_size             2000  (default; ALLENORM_PAGE_SIZE)" in lines


def test_versions(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing or too old is wrong; extras that are missing are told with their fix."""
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: list(REQUIREMENTS))

    found = examined(code=1)
    versions = found["versions"]
    assert {*versions} == {
        "allenorm", "python", "system", "requests", "nowhere-to-be-found", "pydantic", "typer",
        "rich", "tqdm", "absent",
    }  # fmt: skip
    assert versions["tqdm"]["extras"] == ["progress", "notebook"]
    assert versions["absent"] == {
        "installed": None,
        "needs": "1",
        "extras": ["one", "two", "more"],
        "install": "pip install 'allenorm[one]'",
    }
    assert [(each["words"], each["fix"]) for each in found["findings"]] == [
        ("nowhere-to-be-found is missing", "pip install 'allenorm'"),
        (
            f"pydantic {importlib.metadata.version('pydantic')} is older than 99.1",
            "pip install 'allenorm'",
        ),
        (
            f"requests {importlib.metadata.version('requests')} is older than 99",
            "pip install 'allenorm[newer]'",
        ),
    ]


def test_no_settings_at_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is set, all settings are one line."""
    monkeypatch.delenv("ALLENORM_URL")

    assert main(["doctor", "--offline"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[lines.index("settings") + 1] == "  17 at their defaults; --verbose lists them"


def test_extras_for_a_person(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person sees which extras ask for a package, or the line that installs it."""
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: list(REQUIREMENTS[6:12]))

    assert main(["doctor"]) == 0
    out = capsys.readouterr().out
    assert "(allenorm[progress], allenorm[notebook])" in out
    assert "absent    - pip install 'allenorm[one]'" in out


def test_versions_that_are_no_numbers(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version with letters or zeros at its end is compared by the numbers that it begins with."""
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: ["one>=2.0", "two>=1.10.0"])
    monkeypatch.setattr(
        importlib.metadata, "version", {"one": "2rc1", "two": "1.10", "allenorm": "0"}.__getitem__
    )

    assert examined()["versions"]["one"]["installed"] == "2rc1"


def test_not_installed(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a checkout that is not installed nothing is known of requirements, which is no fault."""

    def missing(_: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError

    monkeypatch.setattr(importlib.metadata, "requires", missing)
    assert {*examined()["versions"]} == {"allenorm", "python", "system"}
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: None)
    assert {*examined()["versions"]} == {"allenorm", "python", "system"}


def test_settings(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting comes with its variable; one that cannot be used, or is none, is wrong."""
    monkeypatch.setenv("ALLENORM_IN_FLIGHT", "3")
    monkeypatch.setenv("ALLENORM_PAGE_SIZE", "many")
    monkeypatch.setenv("ALLENORM_READ_TIMOUT", "3")
    monkeypatch.setenv("ALLENORM_QQQQQQQQQQ\x1b", "3")
    found = examined(code=1)

    assert found["settings"]["in_flight"] == {
        "value": 3, "variable": "ALLENORM_IN_FLIGHT", "set": True,
    }  # fmt: skip
    assert found["settings"]["page_size"]["value"] is None
    said = [(each["words"], each["fix"]) for each in found["findings"]]
    assert said[0][0].startswith("page_size (ALLENORM_PAGE_SIZE): expected a whole number")
    assert said[0][1] == "unset ALLENORM_PAGE_SIZE, or mend it"
    assert said[1] == ("ALLENORM_QQQQQQQQQQ\\x1b is no variable of allenorm", "unset it")
    assert said[2] == (
        "ALLENORM_READ_TIMOUT is no variable of allenorm",
        "unset it, or write ALLENORM_READ_TIMEOUT",
    )


def test_a_setting_is_told_once(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that keeps the endpoint from being asked is told as a setting alone."""
    monkeypatch.setenv("ALLENORM_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("ALLENORM_PAGE_SIZE", "many")

    found = examined(code=1)
    assert [each["about"] for each in found["findings"]] == ["settings"]
    assert found["endpoint"]["reachable"] is None


@pytest.mark.parametrize(
    "url",
    [
        "http://me:secret@127.0.0.1:1",
        "ftp://me:secret@host",
        "me:secret@host//x@",
        "me:secret\\x@h",
    ],
)
def test_passwords_are_never_shown(
    url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No password of a URL or of a proxy is printed, in no form."""
    monkeypatch.setenv("ALLENORM_URL", url)
    monkeypatch.setenv("https_proxy", "http://you:secret@127.0.0.1:2")
    monkeypatch.setenv("ALLENORM_BASEURL", url)

    for words in ((), ("--json",), ("--offline",), ("--from", url)):
        assert main(["doctor", *words]) == 1
        got = capsys.readouterr()
        assert "secret" not in got.out + got.err


def test_cache(examined: Examined, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache is told with its size and its answers, and is not made."""
    file = tmp_path / "cache.sqlite"
    monkeypatch.setenv("ALLENORM_CACHE", str(file))
    monkeypatch.setenv("ALLENORM_CACHE_EXPIRE", "60")
    found = examined()
    assert found["settings"]["cache_expire"]["value"] == 60.0
    assert found["cache"]["answers"] is None
    assert not file.exists()
    assert [(each["wrong"], each["words"]) for each in found["findings"]] == [
        (False, "the file is made when it is first needed")
    ]
    answers = AnswerFile(file)
    answers.put(b"key", b"body", address="a", query="q", schema="s")
    answers.close()
    found = examined()
    assert (found["cache"]["path"], found["cache"]["answers"]) == (str(file), 1)
    assert found["cache"]["bytes"] == file.stat().st_size
    assert found["cache"]["sealed"] is False


def test_caches_that_cannot_be_used(
    examined: Examined, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is no cache, a folder that is not there, a setting that is none: all wrong."""
    file = tmp_path / "none.sqlite"
    file.write_text("no cache")
    for path, words in (
        (file, "cannot be used"),
        (tmp_path / "nowhere" / "c", "is not there, or cannot be written"),
        (tmp_path, "cannot be used"),
    ):
        monkeypatch.setenv("ALLENORM_CACHE", str(path))
        (finding,) = examined(code=1)["findings"]
        assert finding["about"] == "cache"
        assert words in finding["words"]
    monkeypatch.setenv("ALLENORM_CACHE_MODE", "sometimes")
    assert [each["about"] for each in examined(code=1)["findings"]] == ["settings"]


def test_a_changed_installation(examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """Classes from another schema or generator are wrong."""
    monkeypatch.setattr(allenorm_models, "SCHEMA_SHA256", "0" * 64)
    monkeypatch.setattr(allenorm_models, "GENERATOR_VERSION", "0.0.1")

    findings = examined(code=1)["findings"]
    assert [each["words"] for each in findings] == [
        "the classes were generated from another schema",
        f"the classes were generated by 0.0.1, this is {allenorm.__version__}",
    ]


def test_a_changed_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bundled schema that was changed is wrong, and the fix is to install again."""

    def changed() -> Any:
        message = "the bundled schema was changed"
        raise SchemaError(message)

    monkeypatch.setattr("allenorm.schema.bundled", changed)
    (finding,) = bundled_schema().findings
    assert (finding.wrong, finding.words) == (True, "the bundled schema was changed")


def test_on_a_terminal(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person sees colours, whole lines, and what to do about what is wrong."""
    monkeypatch.setenv("ALLENORM_PAGESIZE", "\x1b[31m")
    monkeypatch.setattr("sys.stdout", screen)
    assert main(["doctor"]) == 1

    assert screen.lines[-1] == "1 wrong"
    assert screen.lines[-2] == (
        "wrong: settings: ALLENORM_PAGESIZE is no variable of allenorm; unset it, or write "
        "ALLENORM_PAGE_SIZE"
    )
    assert "\x1b[1;31mwrong: " in screen.getvalue()
    code, _, text = seen("doctor", "--offline", columns=60)
    assert code == 0
    assert text.splitlines()[-1] == "all is well"
