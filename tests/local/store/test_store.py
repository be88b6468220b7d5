"""The file: making it, opening it, what it says of itself."""

import gc
import sqlite3
import threading
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import SchemaError, SettingsError, StoreError
from allenorm.local import Store, StoredFile, StoreSchemaWarning
from allenorm.local._schema_text import decode, encode
from allenorm.schema import Schema, bundled
from folders import names
from made_schema import described, schema_of


def cats() -> Schema:
    """Return a schema of one class."""
    return schema_of({"Cat": described("cats", {"id": "integer", "name": "string"})})


def test_a_store_says_what_made_it(tmp_path: Path) -> None:
    """Path, schema, hash and label are those it was made with."""
    path = tmp_path / "cats.sqlite"
    schema = cats()
    Store.create(path, schema, source="made-up cats").close()

    with Store.open(path, schema=schema) as store:
        assert (store.path, store.sha256) == (path, schema.sha256)
        assert store.source == "made-up cats"
        assert replace(store.schema, warnings=schema.warnings) == schema
        assert store.layout["Cat"].table == "cats"
        assert repr(store) == "<Store cats.sqlite>"


def test_the_bundled_schema_is_the_default(store: Store) -> None:
    """A store of the bundled schema has it as it is."""
    assert store.schema is bundled()
    assert store.source == ""


def test_a_store_of_another_schema_says_so(tmp_path: Path) -> None:
    """Opening it warns, in the caller's line, and its own schema is used."""
    path = tmp_path / "cats.sqlite"
    Store.create(path, cats()).close()

    for opened in (Store.open, Store.create):
        with pytest.warns(StoreSchemaWarning, match="made with another schema") as caught:
            store = opened(path)
        with store:
            assert [*store.schema.classes] == ["Cat"]
        assert caught[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Store.open(path, schema=cats()).close()


def test_labels_are_added(tmp_path: Path) -> None:
    """Rows of another source make it one of both; each stands there once, and none without end."""
    path = tmp_path / "cells.sqlite"
    for given, expected in (
        ([], ""),
        (["synthetic"], "synthetic"),
        (["synthetic", "mine", "synthetic"], "synthetic; mine"),
        (["x" * 1000], "synthetic; mine"),
    ):
        with Store.create(path) as store, store.writing() as writer:
            for each in given:
                writer.label(each)
        with Store.open(path) as store:
            assert store.source == expected
    with pytest.raises(StoreError, match="has ended"):
        writer.label("late")


def test_a_store_that_is_there_is_opened_for_writing(tmp_path: Path) -> None:
    """Making one twice keeps what it has, and its label."""
    path = tmp_path / "store.sqlite"
    with Store.create(path, source="mine") as first, first.writing() as writer:
        writer.put("Age", [{"id": 1}])

    with Store.create(path, source="yours") as again:
        assert again.source == "mine"
        assert again.connection().execute("SELECT id FROM ages").fetchall() == [(1,)]
        with again.writing() as writer:
            writer.put("Age", [{"id": 2}])


def test_only_one_file_is_left(tmp_path: Path) -> None:
    """A closed store is one file, and reading it leaves none beside it."""
    path = tmp_path / "store.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("Age", [{"id": 1}])
    assert names(tmp_path) == ["store.sqlite"]

    with Store.open(path) as store:
        assert store.connection().execute("SELECT id FROM ages").fetchall() == [(1,)]
    assert names(tmp_path) == ["store.sqlite"]


def test_an_unusable_schema_makes_no_file(tmp_path: Path) -> None:
    """What the layout refuses leaves nothing behind."""
    schema = schema_of({"Cat": described("sqlite_cats", {"id": "integer"})})

    with pytest.raises(SchemaError):
        Store.create(tmp_path / "cats.sqlite", schema)
    assert names(tmp_path) == []


def test_a_store_that_is_read_cannot_be_written(tmp_path: Path) -> None:
    """Neither through the writer nor through its connection."""
    path = tmp_path / "store.sqlite"
    Store.create(path).close()

    with Store.open(path) as store:
        refused = pytest.raises(SettingsError, match=r"Store.create\(\) opens for writing")
        with refused, store.writing():
            pytest.fail("not reached")
        with pytest.raises(sqlite3.OperationalError):
            store.connection().execute("DELETE FROM ages")


def test_a_transaction_is_whole_or_absent(store: Store) -> None:
    """After an error, whichever, nothing of the transaction is there."""

    def fail(error: type[BaseException]) -> None:
        with store.writing() as writer:
            writer.put("Age", [{"id": 1, "name": "x"}])
            writer.put_file("/x", name="x", media_type="text/plain", data=b"x")
            writer.set_state("x", 1)
            raise error

    for error in (KeyError, KeyboardInterrupt, SystemExit):
        with pytest.raises(error):
            fail(error)
        assert store.connection().execute("SELECT * FROM ages").fetchall() == []
        assert (store.file("/x"), store.state("x"), store.version()) == (None, None, 0)
        assert dict(store.shapes()) == {}


def test_a_rolled_back_shape_is_forgotten(store: Store) -> None:
    """A shape that was seen within a transaction means nothing after it was rolled back."""

    def fail() -> None:
        with store.writing() as writer:
            writer.put("Age", [{"id": 1, "name": "x"}])
            assert store.shapes()[1] == ("id", "name")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert dict(store.shapes()) == {}
    with store.writing() as writer:
        writer.put("Age", [{"id": 1}])

    assert store.shapes()[1] == ("id",)


def test_a_thread_writes_one_thing_at_a_time(store: Store) -> None:
    """A transaction within a transaction is refused, and the outer one goes on."""
    with store.writing() as writer:
        writer.put("Age", [{"id": 1}])
        with pytest.raises(StoreError, match="already"), store.writing():
            pytest.fail("not reached")

    assert store.connection().execute("SELECT id FROM ages").fetchall() == [(1,)]


def test_an_error_of_sqlite_is_told_with_the_file(store: Store) -> None:
    """Statements of the caller's own fail as the store's do."""
    told = pytest.raises(StoreError, match=r"store.sqlite.*no such table: nowhere")
    with told, store.writing() as writer:
        writer.connection.execute("DELETE FROM nowhere")


def test_an_error_of_the_caller_is_left_alone(store: Store) -> None:
    """A connection that breaks while a page is fetched is no fault of the file."""
    with pytest.raises(ConnectionError), store.writing():
        raise ConnectionError


def test_files_are_kept_with_their_paths(store: Store) -> None:
    """A file comes back as it was put; one of the same path replaces it."""
    path = "/api/v2/well_known_file_download/1"
    with store.writing() as writer:
        writer.put_file(path, name="a.swc", media_type="text/plain", data=b"\0old")
        writer.put_file(path, name="a.swc", media_type="text/plain", data=b"\0new")

    assert store.file(path) == StoredFile(path, "a.swc", "text/plain", b"\0new")
    assert store.file("/elsewhere") is None


@pytest.mark.parametrize(
    "changes",
    [{"path": 5}, {"name": "\ud800"}, {"media_type": None}, {"data": "text"}, {"data": [1]}],
)
def test_what_is_no_file_is_refused(store: Store, changes: dict[str, object]) -> None:
    """Paths and names are texts, and what a file holds is bytes."""
    given: dict[str, Any] = {"path": "/x", "name": "x", "media_type": "x", "data": b"x", **changes}
    with store.writing() as writer, pytest.raises(StoreError, match="of a file"):
        writer.put_file(given.pop("path"), **given)


def test_a_writer_ends_with_its_transaction(store: Store) -> None:
    """Nothing is written through it afterwards, when nothing would keep it whole."""
    with store.writing() as writer:
        pass

    for use in (
        lambda: writer.put("Age", []),
        lambda: writer.put_file("/x", name="x", media_type="x", data=b"x"),
        lambda: writer.set_state("x", 1),
    ):
        with pytest.raises(StoreError, match="has ended"):
            use()


def test_states_are_kept_with_their_rows(store: Store) -> None:
    """What was remembered last holds, and None forgets it."""
    with store.writing() as writer:
        writer.set_state("b", {"start": 2})
        writer.set_state("a", [1])
        writer.set_state("a", [2])
        writer.set_state("c", 3)
        writer.set_state("c", None)

    assert store.states() == {"a": [2], "b": {"start": 2}}
    assert store.state("b") == {"start": 2}
    assert store.state("c") is None


def test_the_version_changes_with_the_content(tmp_path: Path) -> None:
    """Each writer's change is seen by each reader, and reading alone changes nothing."""
    path = tmp_path / "store.sqlite"
    with Store.create(path) as store, Store.open(path) as reader:
        seen = [reader.version()]
        with store.writing():
            pass
        assert reader.version() == store.version() == seen[0]
        for number in range(3):
            with store.writing() as writer:
                writer.put("Age", [{"id": number, f"{'name' if number else 'days'}": None}])
            seen.append(reader.version())
            assert store.version() == seen[-1]
            assert dict(reader.shapes()) == dict(store.shapes())
        assert len({*seen}) == 4


def test_a_shape_that_another_process_added_is_found(tmp_path: Path) -> None:
    """A reader that holds the shapes still finds one that came later."""
    path = tmp_path / "store.sqlite"
    with Store.create(path) as store, Store.open(path) as reader:
        shapes = reader.shapes()
        with store.writing() as writer:
            writer.put("Age", [{"id": 1}])

        assert dict(shapes) == {}
        assert shapes[1] == ("id",)


def test_a_closed_store_is_closed(tmp_path: Path) -> None:
    """Using it says so; closing it again does nothing; another one is not hindered."""
    path = tmp_path / "store.sqlite"
    store = Store.create(path)
    other = Store.open(path)
    connection = store.connection()
    store.close()
    store.close()

    with pytest.raises(StoreError, match="was closed"):
        store.connection()
    with pytest.raises(StoreError, match="was closed"):
        store.version()
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
    assert other.version() == 0
    other.close()


def test_closing_ends_the_connections_of_all_threads(tmp_path: Path) -> None:
    """A thread that goes on finds the store closed, whichever thread closed it."""
    store = Store.create(tmp_path / "store.sqlite")
    opened, closed = threading.Event(), threading.Event()
    found: list[BaseException | sqlite3.Connection] = []

    def work() -> None:
        found.append(store.connection())
        opened.set()
        closed.wait(10)
        try:
            store.connection()
        except StoreError as error:
            found.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert opened.wait(10)
    store.close()
    closed.set()
    thread.join()

    assert isinstance(found[1], StoreError)
    connection = found[0]
    assert isinstance(connection, sqlite3.Connection)
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


def test_each_thread_has_a_connection_that_ends_with_it(store: Store) -> None:
    """A thread keeps its connection, has it for itself, and leaves none open."""
    found: list[sqlite3.Connection] = []

    def work() -> None:
        found.append(store.connection())
        assert store.connection() is found[-1]

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    gc.collect()

    assert found[0] is not store.connection()
    with pytest.raises(sqlite3.ProgrammingError):
        found[0].execute("SELECT 1")


def test_a_store_that_nobody_closed_is_closed_with_the_last_reference(tmp_path: Path) -> None:
    """No connection outlives its store, so that nothing warns of one that was left open."""
    store = Store.create(tmp_path / "store.sqlite")
    connection = store.connection()
    del store
    gc.collect()

    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


def test_missing_indexes_are_passed_over_and_made_for_writers(tmp_path: Path) -> None:
    """A small store may have none; who opens it for writing gets them."""
    path = tmp_path / "store.sqlite"
    Store.create(path).close()
    sql = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name"

    def indexes(store: Store) -> list[str]:
        return [name for (name,) in store.connection().execute(sql)]

    with Store.open(path) as store:
        wanted = indexes(store)
    connection = sqlite3.connect(path)
    for name in wanted:
        connection.execute(f'DROP INDEX "{name}"')
    connection.close()

    with Store.open(path) as store:
        assert indexes(store) == []
    with Store.create(path) as store:
        assert indexes(store) == wanted


def test_indexes_that_cannot_be_made_leave_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error in the middle of it undoes all of it."""
    from allenorm.local import _store  # noqa: PLC0415 - to replace a part of it

    path = tmp_path / "store.sqlite"
    Store.create(path).close()
    connection = sqlite3.connect(path)
    connection.execute('DROP INDEX "ages.age_group_id"')
    connection.close()
    inspect = _store.inspect

    def broken(*given: object) -> object:
        facts = inspect(*given)  # type: ignore[arg-type]
        return replace(facts, missing=(*facts.missing, "CREATE INDEX nonsense ON nowhere (x)"))

    monkeypatch.setattr(_store, "inspect", broken)
    with pytest.raises(SettingsError, match="nowhere"):
        Store.create(path)
    monkeypatch.undo()

    connection = sqlite3.connect(path)
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'ages.age_group_id'")
    assert found.fetchall() == []
    connection.close()


def test_a_schema_comes_back_from_its_text() -> None:
    """All that was worked out is kept, also for a schema that is not the bundled one."""
    changed = replace(bundled(), source="elsewhere", warnings=())

    assert decode(encode(changed)) == changed
    assert decode(encode(bundled())) is bundled()


@pytest.fixture
def plain_file(tmp_path: Path) -> Iterator[Path]:
    """A file of another kind."""
    path = tmp_path / "plain.txt"
    path.write_text("Nothing of the kind. " * 100)
    yield path
    assert path.read_text() == "Nothing of the kind. " * 100


def test_what_is_no_file_of_a_store_is_refused(tmp_path: Path, plain_file: Path) -> None:
    """The message says what it is instead."""
    with pytest.raises(SettingsError, match="does not exist"):
        Store.open(tmp_path / "nowhere.sqlite")
    with pytest.raises(SettingsError, match="is no file"):
        Store.open(tmp_path)
    with pytest.raises(SettingsError, match="is no file"):
        Store.create(tmp_path)
    with pytest.raises(SettingsError, match="there is no folder"):
        Store.create(tmp_path / "nowhere" / "store.sqlite")
    for opened in (Store.open, Store.create):
        with pytest.raises(SettingsError, match="file is not a database"):
            opened(plain_file)
