"""Records that a store refuses: nothing of them is written."""

import math
import sqlite3
from typing import Any

import pytest

from allenorm.errors import StoreError
from allenorm.local import Store
from stored import Row, put, refused, rows


@pytest.mark.parametrize("named", ["MicroarrayDataSet", "Donor", "Elsewhere", 1])
def test_a_record_of_another_class_is_refused(store: Store, named: object) -> None:
    """A row cannot be of two classes that do not descend from each other."""
    error = refused(store, "SectionDataSet", {"id": 1, "@class": named})

    assert "SectionDataSet, AtlasDataSet are expected" in str(error)


def test_an_unknown_class_is_refused(store: Store) -> None:
    """The nearest name is suggested."""
    with pytest.raises(StoreError, match="no class 'Specimn'; did you mean 'Specimen'"):
        put(store, "Specimn", {"id": 1})
    with pytest.raises(StoreError, match=r"no class 'zzz'$"):
        put(store, "zzz", {"id": 1})


@pytest.mark.parametrize(
    ("record", "where", "words"),
    [
        ({"id": 1, "donr": {}}, "donr", "no column or association 'donr'; did you mean 'donor'"),
        ({"id": 1, 2: 3}, "2", "no column or association '2'"),
        ({"name": "x"}, "id", "it is not given"),
        ({"id": None}, "id", "cannot be kept"),
        ({"id": 1.0}, "id", "an integer is expected"),
        ({"id": "1"}, "id", "an integer is expected"),
        ({"id": True}, "id", "an integer is expected"),
        ({"id": 2**70}, "id", "64 bits"),
        ({"id": 1, "donor": {"id": [1]}}, "id", "cannot be kept"),
        ({"id": 1, "name": 5}, "name", "a text is expected, not '5' (int)"),
        ({"id": 1, "name": "\ud800"}, "name", "no text"),
        ({"id": 1, "weight": 2**70}, "weight", "64 bits"),
        ({"id": 1, "pinned_radius": math.nan}, "pinned_radius", "finite"),
        ({"id": 1, "donor": 5}, "donor", "an object is expected"),
        ({"id": 1, "donor": [{"id": 1}]}, "donor", "an object is expected"),
        ({"id": 1, "children": {"id": 2}}, "children", "a list of objects is expected"),
        ({"id": 1, "donor_id": 2, "donor": {"id": 3}}, "donor_id", "Specimen.donor have '3'"),
        ({"id": 1, "donor_id": None, "donor": {"id": 3}}, "donor_id", "have '3'"),
        (
            {"id": 1, "children": [{"id": 2, "parent_id": 3}]},
            "parent_id",
            "parent_id is '3', but the rows of Specimen.children have '1'",
        ),
        (
            {"id": 1, "well_known_files": [{"id": 2, "attachable_type": "Donor"}]},
            "attachable_type",
            "have Specimen",
        ),
    ],
)
def test_a_record_that_does_not_fit_is_refused(
    store: Store, record: Any, where: str, words: str
) -> None:
    """The message says class, id, column and value; nothing is written, nor of those beside it."""
    good = {"id": 77}

    error = refused(store, "Specimen", record)
    assert words in str(error)
    assert error.model is not None
    assert error.column == where
    assert error.reason

    with pytest.raises(StoreError):
        put(store, "Specimen", good, record, good)
    with pytest.raises(StoreError):
        put(store, "Specimen", {**good, "donor": {"id": 1}}, record)
    for table in ("specimens", "donors", "well_known_files"):
        assert rows(store, table) == []
    assert store.version() == 0


def test_the_bad_record_is_named(store: Store) -> None:
    """Of many records, the one that does not fit."""
    records = [{"id": n, "name": "x" if n != 1234 else 5} for n in range(2000)]

    with pytest.raises(
        StoreError, match=r"^Age '1234': name: a text is expected, not '5'"
    ) as caught:
        put(store, "Age", *records)

    error = caught.value
    assert (error.model, error.key, error.column, error.value) == ("Age", 1234, "name", 5)


@pytest.mark.parametrize("record", [None, 5, "id", ["id"], [("id", 1)], {}])
def test_what_is_no_record_is_refused(store: Store, record: Any) -> None:
    """Only objects are records, and empty ones have no `id`."""
    assert refused(store, "Age", record)
    with pytest.raises(StoreError):
        put(store, "Age", {"id": 1}, record)


def test_rows_are_not_nested_without_end(store: Store) -> None:
    """A record that contains itself is refused."""
    record: Row = {"id": 1}
    record["children"] = [record]

    assert "nested in more than" in str(refused(store, "Specimen", record))


def test_a_transaction_goes_on_after_a_bad_record(store: Store) -> None:
    """A call writes all or nothing, and the next one is not hindered; nor are shapes confused."""
    with store.writing() as writer:
        writer.put("Age", [{"id": 1}])
        with pytest.raises(StoreError):
            writer.put("Age", [{"id": 2, "name": "a", "days": 1.0}, {"id": 3, "name": 4}])
        writer.put("Age", [{"id": 5, "name": "a"}])
        writer.connection.execute("SAVEPOINT mine")
        writer.put("Age", [{"id": 6, "days": 1.0}])
        writer.connection.execute("ROLLBACK TO mine")
        writer.connection.execute("RELEASE mine")
        writer.put("Age", [{"id": 7, "organism_id": 1}])
        writer.put("Age", [{"id": 8, "days": 1.0}])

    assert rows(store, "ages") == [
        {"id": 1},
        {"id": 5, "name": "a"},
        {"id": 7, "organism_id": 1},
        {"id": 8, "days": 1.0},
    ]


def test_a_source_that_breaks_leaves_nothing(store: Store) -> None:
    """An error of whoever gives the records is theirs, and the call writes nothing."""

    def broken() -> Any:
        yield from ({"id": number} for number in range(3000))
        raise KeyError

    with store.writing() as writer, pytest.raises(KeyError):
        writer.put("Age", broken())

    assert rows(store, "ages") == []


def test_what_sqlite_alone_cannot_hold_is_still_an_error(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where SQLite refuses a value that the checks let pass, the class is named."""
    monkeypatch.setattr("allenorm.local._write.fault", lambda *_: None)

    assert "Age has a value" in str(refused(store, "Age", {"id": 2**70}))


def test_bytes_that_others_wrote_as_shapes_are_refused(store: Store) -> None:
    """A file that names columns which are none is damaged; so is a row without its shape."""
    put(store, "Age", {"id": 1})
    assert store.shapes()[1] == ("id",)
    with pytest.raises(StoreError, match="shape 99"):
        store.shapes()[99]

    for broken in ('["id", "zzz"]', "{}", "[1]", "[", '["' * 100_000):
        store.connection().execute("UPDATE allenorm_shapes SET columns = ?", (broken,))
        with pytest.raises(StoreError, match="damaged"), store.writing():
            pass
    with pytest.raises(sqlite3.IntegrityError):
        store.connection().execute("UPDATE allenorm_shapes SET columns = NULL")
