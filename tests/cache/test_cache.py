"""Answers on disk: what was answered before is not asked again."""

import logging
import pickle
import time
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Gene, HttpEndpoint, LocalEndpoint, connect, trace
from allenorm.cache import Cache, CachedEndpoint, _answers, _file, cache_of
from allenorm.endpoint import Request, ResourceRequest
from allenorm.errors import (
    ClientClosedError,
    NotCachedError,
    RefusedError,
    RequestError,
    SettingsError,
)
from allenorm.mirror import pull
from allenorm.rma import parse
from allenorm.sample import path as sample
from atlas import AtlasServer, resets, says
from caching import ids, sql


def test_the_second_time_nothing_is_sent(genes: AtlasServer, cached: Any, path: Path) -> None:
    """Pages, counts and objects come from the file, equal to what was sent for."""
    first = cached(path, page_size=10)
    before = Gene.where().using(first).all()
    count = Gene.where().using(first).count()
    sent = len(genes.queries)
    with trace() as seen:
        assert Gene.where().using(first).all() == before
    assert [(each.attempts, each.status, each.error) for each in seen.requests] == [
        (0, None, None)
    ] * len(seen)

    second = cached(path, page_size=10)
    assert Gene.where().using(second).all() == before
    assert Gene.where().using(second).count() == count == 30
    assert len(genes.queries) == sent
    assert second.endpoint.info().answers == sent
    info = second.endpoint.info()
    assert not info.sealed
    assert repr(info) == f"<cache answers.sqlite: {sent} answers, {info.bytes:,} bytes>"


def test_one_variable_is_enough(
    genes: AtlasServer, cached: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`ALLENORM_CACHE` gives every client a cache; False takes it away."""
    monkeypatch.setenv("ALLENORM_CACHE", str(path))
    monkeypatch.setenv("ALLENORM_CACHE_EXPIRE", "1e6")
    monkeypatch.setenv("ALLENORM_CACHE_STALE_IF_ERROR", "true")
    monkeypatch.setenv("ALLENORM_CACHE_SIZE_LIMIT", "1000000")
    ids(cached(None))
    ids(cached(None))
    assert len(genes.queries) == 1
    assert cached(None).endpoint.cache == Cache(
        path, expire=1e6, stale_if_error=True, size_limit=1_000_000
    )
    ids(cached(cache=False))
    assert len(genes.queries) == 2
    with connect("sample") as client:
        assert isinstance(client.endpoint, LocalEndpoint)


def test_a_mirror_takes_nothing_from_a_cache(
    genes: AtlasServer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pull asks the server, whatever the variable says, and keeps no second copy of the rows."""
    monkeypatch.setenv("ALLENORM_CACHE", str(path))
    monkeypatch.setenv("ALLENORM_STARTS_PER_SECOND", "1000")
    pull("Gene", into=path.with_name("mirror.sqlite"), source=genes.url)
    assert len(genes.queries) >= 1
    assert not path.exists()


def test_a_query_is_found_however_it_is_spelt(genes: AtlasServer, cached: Any, path: Path) -> None:
    """The key is what a query means; another query, header or schema is another key."""
    endpoint = cached(path).endpoint
    endpoint.fetch(Request(parse("model::Gene[id$eq1]")))
    endpoint.fetch(Request(parse("model::Gene, rma::criteria, [id$eq1]")))
    assert len(genes.queries) == 1
    endpoint.fetch(Request(parse("model::Gene[id$eq2]")))
    endpoint.fetch(Request(parse("model::Gene[id$eq1]"), {"X-Who": "me"}))
    endpoint.fetch(Request(parse("model::Gene[id$eq1]"), {"x-who": "me"}))
    with CachedEndpoint(endpoint.endpoint, path, schema="another") as other:
        other.fetch(Request(parse("model::Gene[id$eq1]")))
    assert len(genes.queries) == 4


def test_answers_of_two_servers_are_two(serve: Any, path: Path) -> None:
    """The address is part of the key, and so is the name that a client signs in with."""
    one, first = serve({"Gene": [{"id": 1}]})
    _, second = serve({"Gene": [{"id": 2}]})
    signed = first.settings.base_url.replace("//", "//me:secret@")
    clients = [Client(each.endpoint, cache=path) for each in (first, second)]
    with Client(signed, cache=path) as own:
        assert [ids(each) for each in clients] == [[1], [2]]
        assert ids(own) == [1]
        assert len(one.queries) == 2
    assert b"secret" not in path.read_bytes()
    for client in clients:
        client.close()
    assert ids(first) == [1]


def test_what_is_too_old_is_fetched_again(
    genes: AtlasServer, cached: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer is used as long as the setting says, and not longer."""
    ids(cached(path))
    ids(cached(Cache(path, expire=60)))
    assert len(genes.queries) == 1
    now = time.time() + 61
    monkeypatch.setattr(_answers.time, "time", lambda: now)
    ids(cached(Cache(path, expire=60)))
    assert len(genes.queries) == 2
    ids(cached(Cache(path, expire=60)))
    assert len(genes.queries) == 2
    ids(cached(Cache(path, expire=0)))
    assert len(genes.queries) == 3
    # The clock goes back: nobody can say how old an answer from the future is.
    monkeypatch.setattr(_answers.time, "time", lambda: now - 1000)
    ids(cached(Cache(path, expire=60)))
    assert len(genes.queries) == 4


def test_refresh_fetches_and_keeps(genes: AtlasServer, cached: Any, path: Path) -> None:
    """Everything is fetched, and what was there is replaced."""
    ids(cached(path))
    ids(cached(Cache(path, mode="refresh")))
    assert len(genes.queries) == 2
    assert cached(path).endpoint.info().answers == 1


def test_only_if_cached_fetches_nothing(genes: AtlasServer, cached: Any, path: Path) -> None:
    """An answer of any age is used; a query without one is an error that says so."""
    ids(cached(path))
    quiet = cached(Cache(path, mode="only_if_cached", expire=0))
    assert len(ids(quiet)) == 30
    with pytest.raises(
        NotCachedError, match=r"'answers\.sqlite' holds no answer to .*Gene"
    ) as caught:
        Gene.where(id=5).using(quiet).all()
    assert (caught.value.attempts, len(genes.queries)) == (0, 1)
    assert isinstance(caught.value, LookupError)
    with pytest.raises(NotCachedError, match=r"does not hold .*well_known_file_download/1"):
        quiet.endpoint.open(ResourceRequest("/api/v2/well_known_file_download/1"))


def test_an_old_answer_is_better_than_none(
    genes: AtlasServer, cached: Any, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Where no new answer can be had, an old one is used if the settings allow, and said so."""
    ids(cached(path))
    for fault in (says(b"busy", 503), resets, says(b"")):
        genes.faults[len(genes.queries) + 1] = fault
        with caplog.at_level(logging.WARNING, "allenorm.cache"):
            assert len(ids(cached(Cache(path, expire=0, stale_if_error=True)))) == 30
        assert "is used in its place" in caplog.text
        caplog.clear()
    genes.faults[len(genes.queries) + 1] = says(b"busy", 503)
    assert len(ids(cached(Cache(path, mode="refresh", stale_if_error=60)))) == 30
    for cache in (Cache(path, expire=0), Cache(path.with_name("b"), stale_if_error=True)):
        genes.faults[len(genes.queries) + 1] = says(b"busy", 503)
        with pytest.raises(RequestError):
            ids(cached(cache))
    genes.faults[len(genes.queries) + 1] = says(b'{"success": false, "msg": "no"}')
    with pytest.raises(RefusedError):
        ids(cached(Cache(path, expire=0, stale_if_error=True)))
    # One that is damaged is no help.
    sql(path, "UPDATE answers SET body = x'00', digest = ?", _file.digest(b"\0"))
    genes.faults[len(genes.queries) + 1] = says(b"busy", 503)
    with pytest.raises(RequestError):
        ids(cached(Cache(path, expire=0, stale_if_error=True)))


def test_an_old_answer_may_be_too_old(
    genes: AtlasServer, cached: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`stale_if_error` counts from the end of `expire` on."""
    ids(cached(path))
    start = time.time()
    for age, helps in ((95, True), (109, True), (111, False), (1e6, False)):
        monkeypatch.setattr(_answers.time, "time", lambda age=age: start + age)
        genes.faults[len(genes.queries) + 1] = says(b"busy", 503)
        client = cached(Cache(path, expire=60, stale_if_error=50))
        if helps:
            assert len(ids(client)) == 30
        else:
            with pytest.raises(RequestError):
                ids(client)


def test_failures_are_not_kept(genes: AtlasServer, cached: Any, path: Path) -> None:
    """A refusal is asked for again."""
    client = cached(path)
    for _ in range(2):
        genes.faults[len(genes.queries) + 1] = says(b'{"success": false, "msg": "no"}')
        with pytest.raises(RefusedError):
            ids(client)
    assert client.endpoint.info().answers == 0
    assert len(ids(client)) == 30


def test_the_size_has_a_limit(genes: AtlasServer, cached: Any, path: Path) -> None:
    """Those that were not read for the longest time go first; one that is too large never comes."""
    client = cached(path)
    for number in range(1, 6):
        Gene.where(id=number).using(client).all()
    sizes = [size for (size,) in sql(path, "SELECT size FROM answers ORDER BY rowid")]
    sql(path, "UPDATE answers SET used = used - 1000 + rowid")
    Gene.where(id=1).using(client).all()
    small = cached(Cache(path, size_limit=sum(sizes)))
    Gene.where(id=6).using(small).all()
    assert small.endpoint.info().bytes <= sum(sizes)
    sent = len(genes.queries)
    Gene.where(id=1).using(client).all()
    Gene.where(id=6).using(client).all()
    assert len(genes.queries) == sent
    Gene.where(id=2).using(client).all()
    assert len(genes.queries) == sent + 1
    tiny = cached(Cache(path.with_name("b"), size_limit=10))
    ids(tiny)
    assert tiny.endpoint.info().answers == 0
    assert client.endpoint.clear() > 0
    assert client.endpoint.info().bytes == 0


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"path": ""}, r"path \(ALLENORM_CACHE\): expected the path of a file"),
        ({"path": 5}, "path of a file, got '5'"),
        ({"expire": -1}, r"expire \(ALLENORM_CACHE_EXPIRE\): expected a number of seconds"),
        ({"expire": float("nan")}, "seconds"),
        ({"expire": True}, "seconds"),
        ({"stale_if_error": "x"}, "seconds"),
        ({"size_limit": 0.5}, "whole number of bytes"),
        ({"size_limit": -1}, "whole number of bytes"),
        ({"mode": "never"}, "'only_if_cached', 'record' or 'replay', got 'never'"),
    ],
)
def test_settings_are_checked(settings: dict[str, Any], said: str) -> None:
    """A message names the setting, its variable, and what would do."""
    with pytest.raises(SettingsError, match=said):
        Cache(**({"path": "a"} | settings))


@pytest.mark.parametrize(
    ("name", "text"),
    [("EXPIRE", "soon"), ("SIZE_LIMIT", "big"), ("STALE_IF_ERROR", "maybe"), ("MODE", "x")],
)
def test_variables_are_checked(name: str, text: str) -> None:
    """A variable that cannot be read is named."""
    with pytest.raises(SettingsError, match=f"ALLENORM_CACHE_{name}"):
        Cache.from_environment({"ALLENORM_CACHE": "a", f"ALLENORM_CACHE_{name}": text})


def test_what_an_argument_means() -> None:
    """A cache is settings, a path, or nothing; all else is refused."""
    assert cache_of(None) is None
    assert cache_of(False) is None  # noqa: FBT003 - what a user passes
    assert Cache("a", stale_if_error=False).stale_if_error == 0
    with pytest.raises(SettingsError, match="a Cache, or False for none"):
        cache_of(5)
    with pytest.raises(SettingsError, match="needs a cache: name a file, or set ALLENORM_CACHE"):
        CachedEndpoint(LocalEndpoint(sample()))


def test_the_other_process_was_quicker(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes second uses the file that the first has made."""
    file = _file.AnswerFile(path)
    file.put(b"1", b"one", address="a", query="q", schema="s")
    monkeypatch.setattr(Path, "exists", lambda _: False)
    again = _file.AnswerFile(path)
    assert again.info().answers == 1
    again.close()
    file.close()


def test_what_holds_an_endpoint(genes: AtlasServer, cached: Any, path: Path) -> None:
    """An endpoint with a cache is passed on, closed and shown as any other; files pass through."""
    client = cached(path)
    endpoint = client.endpoint
    assert repr(endpoint).startswith("CachedEndpoint(HttpEndpoint(")
    assert Client(endpoint, cache=path).endpoint is endpoint
    assert endpoint.url(Request(parse("model::Gene"))).startswith(genes.url)
    with pytest.raises(RequestError):
        endpoint.open(ResourceRequest("/nothing"))
    client.close()
    with pytest.raises(ClientClosedError):
        endpoint.fetch(Request(parse("model::Gene")))

    class Silent:
        """Answers queries alone."""

        fetch = url = close = staticmethod(lambda *_: None)

    inner: Any = Silent()
    with CachedEndpoint(inner, path) as silent, pytest.raises(SettingsError, match="queries only"):
        silent.open(ResourceRequest("/nothing"))
    local = CachedEndpoint(LocalEndpoint(sample()), path)
    copy = pickle.loads(pickle.dumps(local))  # noqa: S301 - our own
    assert copy.fetch(Request(parse("model::Structure[id$eq385]"))).rows[0]["acronym"] == "VISp"
    local.close()
    copy.close()
    assert isinstance(HttpEndpoint, type)


@pytest.mark.parametrize("mode", ["only_if_cached", "record", "replay"])
def test_a_mode_without_a_file(mode: str) -> None:
    """What should not go to the network does not go there because a variable is missing."""
    with pytest.raises(SettingsError, match=f"ALLENORM_CACHE_MODE is {mode}, but ALLENORM_CACHE"):
        Cache.from_environment({"ALLENORM_CACHE_MODE": mode})
    assert Cache.from_environment({"ALLENORM_CACHE_MODE": "refresh"}) is None
