"""`connect`: which client is the default, and for how long."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import allenorm
from allenorm import Client, Structure, connect, default_client, set_default_client
from allenorm.endpoint import HttpEndpoint, Request, Settings
from allenorm.endpoint._failure import FailedAttempt
from allenorm.errors import (
    ConnectionFailedError,
    OutageError,
    RefusedError,
    RequestError,
    RequestTimeoutError,
    SettingsError,
)
from allenorm.rma import parse


@pytest.fixture(autouse=True)
def own_default() -> Iterator[None]:
    """Leave no default client behind."""
    set_default_client(None)
    yield
    set_default_client(None)


def test_connect_makes_the_default_client() -> None:
    """Queries run on the sample from then on, until another client takes its place."""
    client = connect("sample")
    assert default_client() is client
    assert Structure.where(id=385).one().acronym == "VISp"
    client.close()


def test_a_block_puts_the_client_before_it_back() -> None:
    """Blocks may be nested; what was the default before is it again, and the new one is closed."""
    with Client("http://127.0.0.1:9") as before:
        set_default_client(before)
        with connect("sample") as outer:
            with connect("sample", page_size=3) as inner:
                assert default_client() is inner
                assert inner.settings.page_size == 3
            assert default_client() is outer
            assert Structure.where(id=385).one().acronym == "VISp"
        assert default_client() is before
        with pytest.raises(RequestError, match="closed"):
            Structure.where(id=385).using(outer).all()


def test_a_block_without_a_client_before_leaves_none() -> None:
    """The next query makes a default client of its own, as if there had been no block."""
    with connect("sample") as client:
        pass
    assert default_client() is not client


def test_a_default_that_was_set_meanwhile_stays() -> None:
    """The end of a block takes back what it did, and nothing else."""
    with Client("http://127.0.0.1:9") as other:
        with connect("sample"):
            set_default_client(other)
        assert default_client() is other


def test_a_target_that_cannot_be_used_changes_nothing() -> None:
    """The default client is the one that it was."""
    with connect("sample") as client:
        with pytest.raises(SettingsError):
            connect("smaple")
        assert default_client() is client


def test_connect_without_a_target_reads_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the variable is not set either, it is the live API."""
    monkeypatch.setenv("ALLENORM_URL", "sample")
    with connect():
        assert Structure.where(id=385).one().acronym == "VISp"
    monkeypatch.delenv("ALLENORM_URL")
    with connect() as client:
        assert repr(client) == "Client(HttpEndpoint('https://api.brain-map.org'))"


def test_it_is_offered_by_the_package_and_loads_nothing_before() -> None:
    """`allenorm.connect` is there, and `import allenorm` loads neither stores nor requests."""
    assert allenorm.connect is connect
    code = "import sys, allenorm; print({'allenorm.local', 'requests'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_no_message_of_the_system_remains_when_nobody_closes() -> None:
    """A script that connects and ends warns of nothing, even in Python's development mode."""
    code = "import allenorm as a; a.connect('sample'); print(a.Structure.where(id=385).one().id)"
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("385\n", "")


@pytest.mark.parametrize("kind", [ConnectionFailedError, RequestTimeoutError, OutageError])
@pytest.mark.parametrize("url", ["https://api.brain-map.org", "http://api.brain-map.org:8080"])
def test_the_live_api_out_of_reach_says_how_to_go_offline(
    kind: type[RequestError], url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error of the live API names the sample, by code and by variable."""
    with pytest.raises(kind) as raised:
        fail(kind, url, monkeypatch)
    assert 'allenorm.connect("sample")' in str(raised.value)
    assert "ALLENORM_URL=sample" in str(raised.value)


@pytest.mark.parametrize(
    ("kind", "url"),
    [
        (ConnectionFailedError, "http://127.0.0.1:8000"),
        (RefusedError, "https://api.brain-map.org"),
    ],
)
def test_other_failures_do_not(
    kind: type[RequestError], url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody's own server is not offline for want of a network; a refusal is an answer."""
    with pytest.raises(kind) as raised:
        fail(kind, url, monkeypatch)
    assert "sample" not in str(raised.value)


def fail(kind: type[RequestError], url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send a query to an address whose every attempt fails."""

    def attempt(*_: Any) -> None:
        raise FailedAttempt(kind, "it failed", transient=False)

    with HttpEndpoint(Settings(base_url=url)) as endpoint:
        monkeypatch.setattr(endpoint, "_attempt", attempt)
        endpoint.fetch(Request(parse("model::Gene")))
