"""Where a file may be: read-only folders, full disks, odd names."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import SettingsError, StoreError
from allenorm.local import Store
from allenorm.local._connections import Connections
from folders import names

needs_posix = pytest.mark.skipif(os.name != "posix", reason="this system has no such limits")


@pytest.mark.parametrize("name", ["a b#c?d%20e.sqlite", "ü 'x' \"y\".sqlite", "-wal", "mode=ro&x"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    """Characters that mean something in a URI are part of the name here."""
    folder = tmp_path / "50% of #1?"
    folder.mkdir()
    with Store.create(folder / name) as store, store.writing() as writer:
        writer.put("Age", [{"id": 1}])

    with Store.open(folder / name) as store:
        assert store.connection().execute("SELECT id FROM ages").fetchall() == [(1,)]
    assert names(folder) == [name]


def test_a_relative_path_stays_with_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that changes its folder does not lose the store."""
    found: list[int] = []
    monkeypatch.chdir(tmp_path)
    with Store.create("store.sqlite") as store:
        (tmp_path / "below").mkdir()
        monkeypatch.chdir(tmp_path / "below")
        with store.writing() as writer:
            writer.put("Age", [{"id": 1}])
        assert names(Path.cwd()) == []
        thread = threading.Thread(target=lambda: found.append(store.version()))
        thread.start()
        thread.join()
        assert found == [1]
        with Store.open("../store.sqlite") as read:
            assert read.version() == 1


# What is done without the right to write: root has it everywhere, so that it is given up.
UNPRIVILEGED = """
import os, sys, threading, urllib.parse, warnings
import allenorm.local._store, allenorm.errors
from allenorm.local import Store, StoreSchemaWarning
from allenorm.errors import SettingsError, StoreError
from allenorm.local import layout
from allenorm.schema import bundled
layout(bundled())  # Reads the package's files, which only their owner may be allowed to.
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
path = sys.argv[1]
def threads(work):
    found = []
    made = [threading.Thread(target=lambda: found.append(work())) for _ in range(3)]
    for thread in made: thread.start()
    for thread in made: thread.join()
    return found
"""


@contextmanager
def public_folder() -> Iterator[Path]:
    """Make a folder that everyone may read, and, at the end, its owner may write."""
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def unprivileged(path: Path, code: str) -> None:
    """Run something that may read a file and its folder, and not write there."""
    path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    path.parent.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", UNPRIVILEGED + code, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )
    assert done.returncode == 0, done.stderr


READ = """
with Store.open(path) as store:
    work = lambda: store.connection().execute("SELECT id FROM ages").fetchall()
    assert threads(work) == [[(1,)]] * 3
    assert store.shapes()[1] == ("id",)
    sql = "SELECT * FROM link_data_sets_genes ORDER BY 1"
    assert store.connection().execute(sql).fetchall() == []
assert os.listdir(os.path.dirname(path)) == ["store.sqlite"]
"""


@needs_posix
@pytest.mark.parametrize("log", [False, True])
def test_a_read_only_folder_is_no_hindrance(log: bool, empty_store: Path) -> None:  # noqa: FBT001 - a parameter of the test
    """A store is read where nothing can be written, whatever way it was written last."""
    with public_folder() as folder:
        path = folder / "store.sqlite"
        shutil.copyfile(empty_store, path)
        with Store.create(path) as store, store.writing() as writer:
            writer.put("Age", [{"id": 1}])
        if log:
            connection = sqlite3.connect(path)
            connection.execute("PRAGMA journal_mode=WAL").fetchall()
            connection.close()
        unprivileged(path, READ)


@needs_posix
def test_what_cannot_be_written_says_so(empty_store: Path) -> None:
    """Making and writing a store without the right to."""
    code = """
def refused(kind, work):
    try:
        work()
    except kind as error:
        assert "store.sqlite" in str(error) or "other.sqlite" in str(error), error
    else:
        raise AssertionError
refused(SettingsError, lambda: Store.create(path))
refused(SettingsError, lambda: Store.create(os.path.dirname(path) + "/other.sqlite"))
try:
    Store.create(os.path.dirname(path) + "/other.sqlite")
except SettingsError as error:
    assert str(error).endswith("/other.sqlite' cannot be made: Permission denied"), error
assert os.listdir(os.path.dirname(path)) == ["store.sqlite"]
"""
    with public_folder() as folder:
        path = folder / "store.sqlite"
        shutil.copyfile(empty_store, path)
        unprivileged(path, code)


@needs_posix
def test_a_journal_that_cannot_be_played_back_is_not_passed_over(empty_store: Path) -> None:
    """A file that a killed process left half-written is not read as if it were whole."""
    code = """
try:
    Store.open(path)
except SettingsError as error:
    assert "cannot be opened" in str(error), error
else:
    raise AssertionError
"""
    with public_folder() as folder, tempfile.TemporaryDirectory() as other:
        path = folder / "store.sqlite"
        source = Path(other) / "store.sqlite"
        shutil.copyfile(empty_store, source)
        connection = sqlite3.connect(source, isolation_level=None)
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        for number in range(5000):
            sql = "INSERT INTO ages (id, name, _shape) VALUES (?, ?, 1)"
            connection.execute(sql, (number, "x" * 100))
        for suffix in ("", "-journal"):
            shutil.copyfile(f"{source}{suffix}", f"{path}{suffix}")
            Path(f"{path}{suffix}").chmod(0o444)
        connection.close()
        unprivileged(path, code)

        folder.chmod(0o755)
        path.chmod(0o644)
        # Who may write plays it back, and finds the file as it was before.
        with Store.open(path) as store:
            assert store.connection().execute("SELECT * FROM ages").fetchall() == []


@needs_posix
def test_a_log_that_cannot_be_read_is_not_passed_over(empty_store: Path) -> None:
    """Rows that stand in a log alone are not silently missed."""
    code = """
try:
    Store.open(path)
except SettingsError as error:
    assert "cannot be opened" in str(error), error
else:
    raise AssertionError
"""
    with public_folder() as folder, tempfile.TemporaryDirectory() as other:
        path = folder / "store.sqlite"
        shutil.copyfile(empty_store, f"{other}/store.sqlite")
        with Store.create(f"{other}/store.sqlite") as store:
            with store.writing() as writer:
                writer.put("Age", [{"id": 1}])
            for suffix in ("", "-wal"):
                shutil.copyfile(f"{store.path}{suffix}", f"{path}{suffix}")
        unprivileged(path, code)


def only_immutable(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    """Let SQLite open files only as if they never changed."""
    real = Connections._connect

    def connect(self: Connections, options: str) -> Any:
        if options == "mode=ro":
            raise sqlite3.OperationalError(words)
        return real(self, options)

    monkeypatch.setattr(Connections, "_connect", connect)


def test_a_file_that_is_taken_for_constant_is_opened_again_when_it_changes(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only that way of reading works, a change is seen all the same."""
    with store.writing() as writer:
        writer.put("Age", [{"id": 1}])
    path = store.path
    store.close()
    only_immutable(monkeypatch, "unable to open database file")

    with Store.open(path) as read:
        first = read.connection()
        assert read.connection() is first
        with Store.create(path) as writing, writing.writing() as writer:
            writer.put("Age", [{"id": 2}])
        found = read.connection().execute("SELECT id FROM ages").fetchall()
        assert found == [(1,), (2,)]
        path.unlink()
        with pytest.raises(StoreError, match="cannot be opened"):
            read.connection()


def test_a_locked_file_is_not_taken_for_constant(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has it locked may be changing it."""
    path = store.path
    store.close()
    only_immutable(monkeypatch, "database is locked")

    with pytest.raises(SettingsError, match="locked"):
        Store.open(path)


def test_a_full_disk_keeps_what_was_whole(store: Store) -> None:
    """The transaction that did not fit is gone, the ones before are there, later ones may come."""
    with store.writing() as writer:
        writer.put("Age", [{"id": 1}])
    connection = store.connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 20}").fetchall()

    rows = [{"id": number, "name": "x" * 200} for number in range(9999)]
    full = pytest.raises(StoreError, match=r"store.sqlite.*cannot be written.*full")
    with full, store.writing() as writer:
        writer.put("Age", rows)
    with pytest.raises(StoreError, match="full"), store.writing() as writer:
        writer.put_file("/x", name="x", media_type="x", data=b"x" * 1_000_000)

    assert connection.execute("SELECT id FROM ages").fetchall() == [(1,)]
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with store.writing() as writer:
        writer.put("Age", [{"id": 2}])
    assert store.version() == 2


LIMITED = """
import os, resource, sys
from allenorm.local import Store
from allenorm.errors import SettingsError, StoreError
path = sys.argv[1]
def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
limit(50_000)
try:
    Store.create(path)
except SettingsError as error:
    assert "cannot be made" in str(error), error
else:
    raise AssertionError
assert os.listdir(os.path.dirname(path)) == []
limit(resource.RLIM_INFINITY)
with Store.create(path) as store:
    with store.writing() as writer:
        writer.put("Age", [{"id": 0}])
    limit(os.path.getsize(path) + 100_000)
    written = 1
    try:
        while True:
            with store.writing() as writer:
                writer.put("Age", [{"id": written * 50 + n, "name": "x" * 100} for n in range(50)])
            written += 1
    except StoreError as error:
        assert "cannot be written; nothing of this transaction is kept" in str(error), error
    limit(resource.RLIM_INFINITY)
    assert written > 1
    for _ in range(2):
        connection = store.connection()
        assert connection.execute("SELECT count(*) FROM ages").fetchone() == (written * 50 - 49,)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        with store.writing() as writer:
            writer.put("Age", [{"id": 0}])
"""


@needs_posix
def test_a_file_that_may_not_grow_keeps_what_was_whole(tmp_path: Path) -> None:
    """The system refuses to write more: the error says so, and nothing is half-written."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path / "store.sqlite")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert names(tmp_path) == ["store.sqlite"]


def test_a_system_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says about a new file is passed on, and nothing is left behind."""

    def refuse(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(SettingsError, match="cannot be made: Input/output error"):
        Store.create(tmp_path / "store.sqlite")
    assert names(tmp_path) == []


def test_a_writer_that_cannot_have_its_log_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that another one has to itself cannot be opened for writing, and says why."""
    path = store.path
    store.close()
    monkeypatch.setattr("allenorm.local._store._PATIENCE", 0.02)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    with pytest.raises(SettingsError, match="locked"):
        Store.create(path)
    connection.execute("ROLLBACK")
    connection.execute("BEGIN")
    connection.execute("SELECT * FROM ages").fetchall()
    with pytest.raises(SettingsError, match="locked"):
        Store.create(path)
    connection.close()
