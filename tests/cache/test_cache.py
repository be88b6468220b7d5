"""Answers on disk: what was answered before is not asked again."""

import logging
import pickle
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, Gene, HttpEndpoint, LocalEndpoint, connect, trace
from allenorm.cache import Cache, CachedEndpoint, _endpoint, _file, cache_of
from allenorm.endpoint import Request, ResourceRequest
from allenorm.errors import (
    ClientClosedError,
    NotCachedError,
    RefusedError,
    RequestError,
    SettingsError,
    StoreError,
)
from allenorm.mirror import pull
from allenorm.rma import parse
from allenorm.sample import path as sample
from atlas import AtlasServer, resets, says


def ids(client: Client) -> list[int]:
    """Return the ids of all genes, as the client has them."""
    return [gene.id for gene in Gene.where().using(client)]


def sql(path: Path, statement: str, *values: object) -> list[Any]:
    """Change a file behind the library's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


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
    assert not second.endpoint.info().sealed


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
    monkeypatch.setattr(_endpoint.time, "time", lambda: now)
    ids(cached(Cache(path, expire=60)))
    assert len(genes.queries) == 2
    ids(cached(Cache(path, expire=60)))
    assert len(genes.queries) == 2
    ids(cached(Cache(path, expire=0)))
    assert len(genes.queries) == 3
    # The clock goes back: nobody can say how old an answer from the future is.
    monkeypatch.setattr(_endpoint.time, "time", lambda: now - 1000)
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
    with pytest.raises(NotCachedError, match="keeps answers to queries alone"):
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


def test_failures_are_not_kept(genes: AtlasServer, cached: Any, path: Path) -> None:
    """A refusal is asked for again."""
    client = cached(path)
    for _ in range(2):
        genes.faults[len(genes.queries) + 1] = says(b'{"success": false, "msg": "no"}')
        with pytest.raises(RefusedError):
            ids(client)
    assert client.endpoint.info().answers == 0
    assert len(ids(client)) == 30


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE answers SET body = substr(body, 1, 20)",
        "UPDATE answers SET body = zeroblob(length(body))",
        "UPDATE answers SET body = 'text'",
        "UPDATE answers SET digest = x'00'",
        "UPDATE answers SET stored = 'now'",
        "UPDATE answers SET used = x'00'",
    ],
)
def test_a_damaged_answer_is_fetched_again(
    genes: AtlasServer, cached: Any, path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What is not what was put in is dropped, and never used."""
    before = ids(cached(path))
    sql(path, damage)
    assert ids(cached(path)) == before
    assert len(genes.queries) == 2
    assert "dropped" in caplog.text
    assert ids(cached(path)) == before
    assert len(genes.queries) == 2


@pytest.mark.parametrize(
    "body",
    [
        b"no entry",
        b"[1, 2",
        b"{}",
        b"[1]",
        b'[[1], true, null, 0, 0, 0, ""]',
        b'[[{}], 1, null, 0, 0, 0, ""]',
        b'[[{}], true, null, -1, 0, 0, ""]',
        b'[[{}], true, null, 0, 0, 0.5, ""]',
        b"[[{}], true, null, 0, 0, 0, 5]",
        b'[{}, true, null, 0, 0, 0, ""]',
    ],
)
def test_an_entry_of_another_shape_is_fetched_again(
    genes: AtlasServer, cached: Any, path: Path, body: bytes
) -> None:
    """A file from elsewhere may hold anything, with the right checksum, too."""
    import zlib  # noqa: PLC0415 - for this test

    ids(cached(path))
    packed = body if body == b"no entry" else zlib.compress(body)
    sql(path, "UPDATE answers SET body = ?, digest = ?", packed, _file.digest(packed))
    assert len(ids(cached(path))) == 30
    assert len(genes.queries) == 2


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


def test_a_file_that_is_no_cache_is_left_alone(path: Path, cached: Any) -> None:
    """Nothing is written into a file that is something else."""
    path.write_bytes(b"my thesis" * 1000)
    with pytest.raises(SettingsError, match=r"answers\.sqlite' cannot be used: .*not a database"):
        cached(path)
    assert path.read_bytes() == b"my thesis" * 1000
    path.unlink()
    sql(path, "CREATE TABLE mine (a)")
    with pytest.raises(SettingsError, match="no cache of allenorm"):
        cached(path)
    path.unlink()
    cached(path)
    sql(path, "PRAGMA user_version=9")
    with pytest.raises(SettingsError, match="its format is 9, and this allenorm reads 1"):
        cached(path)
    for place in (path.parent, path.parent / "no" / "such"):
        with pytest.raises(SettingsError, match="cannot be used"):
            cached(place)


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
        ({"mode": "never"}, "'use', 'refresh', 'only_if_cached' or 'record', got 'never'"),
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


def test_a_disk_that_refuses_costs_no_answer(
    genes: AtlasServer,
    cached: Any,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A query has its answer although it cannot be kept or looked up; only a recording fails."""

    def full(*_: object, **__: object) -> None:
        message = "database or disk is full"
        raise sqlite3.OperationalError(message)

    client, strict = cached(path), cached(Cache(path, mode="record"))
    with monkeypatch.context() as patched:
        patched.setattr(_file.AnswerFile, "put", full)
        assert len(ids(client)) == 30
        assert "an answer was not kept: 'database or disk is full'" in caplog.text
        with pytest.raises(StoreError, match="cannot be recorded"):
            ids(strict)
    ids(client)
    sent = len(genes.queries)
    with monkeypatch.context() as patched:
        patched.setattr(_file.AnswerFile, "get", full)
        assert len(ids(client)) == 30
        assert len(genes.queries) == sent + 1
        with pytest.raises(StoreError, match="cannot be read"):
            ids(cached(Cache(path, mode="only_if_cached")))
    sql(path, "UPDATE answers SET body = x'00', digest = ?", _file.digest(b"\0"))
    with monkeypatch.context() as patched:
        patched.setattr(_file.AnswerFile, "drop", full)
        assert len(ids(client)) == 30
    assert "cannot be written" in caplog.text


def test_a_bundle_is_never_changed(genes: AtlasServer, cached: Any, path: Path) -> None:
    """A damaged answer of a file that is only read is no answer; the file stays as it is."""
    client = cached(path)
    Gene.where(id=1).using(client).one()
    client.close()
    sql(path, "UPDATE answers SET digest = x'00'")
    sql(
        path,
        "INSERT INTO answers SELECT x'00', 'b', query, schema, stored, used, size, digest, body "
        "FROM answers",
    )
    _file.seal(path, {"source": "test"})
    before = path.read_bytes()
    replayed = cached(path)
    with pytest.raises(NotCachedError):
        Gene.where(id=1).using(replayed).one()
    assert (len(genes.queries), path.read_bytes()) == (1, before)
    assert _file.AnswerFile(path).facts() == {"sealed": "yes", "source": "test"}


def test_a_transaction_is_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails within leaves the file as it was, and the connection is used on."""
    file = _file.AnswerFile(path)
    given: Any = {"address": "a", "query": "q", "schema": "s"}
    file.put(b"1", b"one", **given)

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(_file, "_trim", fail)
        with pytest.raises(KeyboardInterrupt):
            file.put(b"2", b"two", size_limit=100, **given)
    assert file.get(b"2") is None
    file.put(b"2", b"two", **given)
    assert file.listed() == [("a", "q", "s")] * 2
    # Everything but the newest goes, if need be.
    file.put(b"3", b"xyz", size_limit=3, **given)
    assert [file.get(key) is None for key in (b"1", b"2", b"3")] == [True, True, False]
    sql(path, "UPDATE answers SET size = 9")
    file.put(b"3", b"xyz", size_limit=3, **given)
    sql(path, "UPDATE answers SET size = 9 WHERE key = ?", b"3")
    file.put(b"4", b"x", size_limit=9, **given)
    assert file.info().answers == 1
    # The clock went back: the newest seems to be the oldest, and stays all the same.
    sql(path, "UPDATE answers SET used = 1e12")
    file.put(b"5", b"xyz", size_limit=3, **given)
    assert file.get(b"5") is not None
    assert file.info().answers == 1
    file.close()


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
