"""What a client can be pointed at: URLs, stores, the sample, and what is none of these."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, LocalEndpoint, Structure, default_client, sample, set_default_client
from allenorm.client import client_for
from allenorm.client._target import located
from allenorm.errors import SettingsError


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a copy of the sample."""
    return Path(shutil.copy(sample.path(), tmp_path / "cells.sqlite"))


def acronyms(target: Any) -> list[str | None]:
    """Return what a target answers."""
    return [each.acronym for each in Structure.where(id=[385, 997]).using(target)]


def test_the_sample_and_stores_are_named_by_word_and_by_path(store: Path) -> None:
    """`"sample"`, the text of a path and a path object all answer."""
    for target in ("sample", str(store), store):
        with Client(target) as client:
            assert isinstance(client.endpoint, LocalEndpoint)
            assert acronyms(client) == ["VISp", "root"]
        assert acronyms(target) == ["VISp", "root"]


def test_a_file_may_have_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is there is meant, whatever its suffix; a home folder may be written as `~`."""
    shutil.copy(sample.path(), tmp_path / "atlas")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert acronyms("atlas") == ["VISp", "root"]
    assert acronyms("~/atlas") == ["VISp", "root"]


def test_the_variable_takes_the_same_words(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`ALLENORM_URL` names the sample, a store or a server."""
    for word, shown in (("sample", "sample.sqlite"), (str(store), "cells.sqlite")):
        monkeypatch.setenv("ALLENORM_URL", word)
        set_default_client(None)
        with default_client() as client:
            assert shown in repr(client)
            assert acronyms(None) == ["VISp", "root"]
    monkeypatch.setenv("ALLENORM_URL", "http://127.0.0.1:8000")
    assert repr(Client()) == "Client(HttpEndpoint('http://127.0.0.1:8000'))"
    monkeypatch.setenv("ALLENORM_URL", "")
    assert repr(Client()) == "Client(HttpEndpoint('https://api.brain-map.org'))"
    set_default_client(None)


def test_a_client_of_a_store_takes_no_settings_of_http(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages can have a size; time-outs are of servers."""
    # The variable is no URL here, and must not be read as one.
    monkeypatch.setenv("ALLENORM_URL", "sample")
    with Client("sample", page_size=2) as client:
        assert client.settings.page_size == 2
        assert len(list(client.pages(Structure.where(graph_id=1).limit(5)))) == 3
    with Client(LocalEndpoint(sample.path())) as client:
        assert acronyms(client) == ["VISp", "root"]
        client.endpoint.close()
    with pytest.raises(SettingsError, match="read_timeout: a client with a store or an endpoint"):
        Client("sample", read_timeout=5)


def test_a_script_that_the_variable_sends_to_a_store_need_not_be_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its time-outs are of the server that it asked before; one that is wrong stays an error."""
    monkeypatch.setenv("ALLENORM_URL", "sample")
    with Client(read_timeout=5, in_flight=1, page_size=2) as client:
        assert client.settings.page_size == 2
        assert acronyms(client) == ["VISp", "root"]
    with pytest.raises(SettingsError, match="read_timeout"):
        Client(read_timeout=-1)


def test_queries_that_name_the_same_store_share_its_client(store: Path) -> None:
    """As they do with a URL; a file that took the place of another is another store."""
    first = client_for(store)
    assert client_for(str(store)) is first
    shutil.copy(sample.path(), store.with_name("new.sqlite"))
    store.with_name("new.sqlite").replace(store)
    second = client_for(store)
    assert second is not first
    assert acronyms(second) == ["VISp", "root"]


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("smaple", r"'smaple': it is no http or https URL and no file; write \"sample\""),
        ("localhost", 'that comes with allenorm, or "http://localhost" for a server$'),
        ("localhost:8000", 'or "http://localhost:8000" for a server$'),
        ("127.0.0.1", 'or "http://127.0.0.1" for a server$'),
        ("api.brain-map.org", 'or "http://api.brain-map.org" for a server$'),
        ("cells.nwb", "that comes with allenorm$"),
        ("nowhere.sqlite", r"'nowhere.sqlite': there is no such file; .*mirror pull.*\"sample\""),
        ("folder/nowhere", "there is no such file"),
        (Path("nowhere"), "there is no such file"),
        (".", "'.': it is a directory"),
        ("", "'': it is no http or https URL"),
        ("a\0b", "no file"),
        ("~nobody-of-this-name", "no file"),
        ("x" * 300, "no file"),
        ("ftp://127.0.0.1", r"base_url \(ALLENORM_URL\): expected an http or https URL"),
    ],
)
def test_what_is_no_target_says_what_to_do(
    word: str | Path, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake is told when the client is made, quoting what was written."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match=message):
        Client(word)


def test_a_mistake_in_the_variable_names_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was not written in the code that fails."""
    monkeypatch.setenv("ALLENORM_URL", "smaple")
    with pytest.raises(SettingsError, match=r"cannot connect to 'smaple' \(ALLENORM_URL\)"):
        Client()


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    """Some other file is not taken for one."""
    path = tmp_path / "notes.db"
    path.write_text("no database", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"notes\.db"):
        Client(path)


def test_a_url_keeps_its_secret() -> None:
    """What is passed on is passed on as it is; what is refused is masked."""
    assert located("http://me:secret@127.0.0.1") == "http://me:secret@127.0.0.1"
    with pytest.raises(SettingsError) as raised:
        located("me//you:secret@host/x")
    assert "secret" not in str(raised.value)
