"""Files that are damaged, full, or something else: no wrong answer, and no answer lost."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from allenorm import Gene
from allenorm.cache import Cache, _file
from allenorm.errors import (
    NotCachedError,
    SettingsError,
    StoreError,
)
from atlas import AtlasServer
from caching import ids, sql


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
