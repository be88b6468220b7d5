"""Files that others made, cut or changed: a clear error each time, and nothing of theirs is run."""

import json
import random
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import AllenormError, SettingsError, StoreError
from allenorm.local import Store
from allenorm.local._schema_text import encode
from allenorm.schema import bundled
from made_schema import described, schema_of


@pytest.fixture
def path(tmp_path: Path, empty_store: Path) -> Path:
    """A store with some rows."""
    path = tmp_path / "store.sqlite"
    shutil.copyfile(empty_store, path)
    with Store.create(path) as store, store.writing() as writer:
        writer.put("Age", [{"id": number, "name": "x" * 50} for number in range(200)])
    return path


def changed(path: Path, *statements: str) -> None:
    """Change a file behind the store's back."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def refused(path: Path, words: str) -> None:
    """Check that a file is refused by readers and writers, with its name and a reason."""
    before = path.read_bytes()
    for opened in (Store.open, Store.create):
        with pytest.raises(SettingsError, match=words) as caught:
            opened(path)
        assert path.name in str(caught.value)
    assert path.read_bytes()[100:] == before[100:]


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    """A file of no bytes is no store, and stays as it is."""
    path = tmp_path / "empty"
    path.touch()

    with pytest.raises(SettingsError, match="no store of allenorm"):
        Store.open(path)


def test_another_sqlite_file_is_refused(tmp_path: Path) -> None:
    """It is said to be one, and not written to."""
    path = tmp_path / "other.sqlite"
    changed(path, "CREATE TABLE allenorm_meta (key, value)")

    with pytest.raises(SettingsError, match="an SQLite file, but no store of allenorm"):
        Store.open(path)


def test_a_newer_format_is_refused(path: Path) -> None:
    """The message says which one this version reads."""
    changed(path, "PRAGMA user_version = 99")

    refused(path, "format 99; this version of allenorm reads up to 1")


@pytest.mark.parametrize("part", [0.999, 0.9, 0.5, 0.1, 0.001])
def test_a_file_that_was_cut_is_refused(path: Path, part: float) -> None:
    """Whatever is missing at its end."""
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])

    with pytest.raises(SettingsError):
        Store.open(path)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE VIEW evil AS SELECT load_extension('x')", "view 'evil' is not one of"),
        ("CREATE TABLE mine (x)", "table 'mine' is not one of"),
        ("CREATE INDEX mine ON ages (name)", "index 'mine' is not one of"),
        (
            "CREATE TRIGGER evil AFTER INSERT ON ages BEGIN DELETE FROM donors; END",
            "trigger 'evil' is not one of",
        ),
        ("ALTER TABLE ages ADD COLUMN mine GENERATED ALWAYS AS (hex(name))", "'ages' was changed"),
        ("DROP TABLE donors", "'donors' is missing"),
        ("DROP VIEW link_data_sets_genes", "'link_data_sets_genes' is missing"),
        ("DROP TABLE allenorm_meta", "allenorm_meta is not as"),
        ("ALTER TABLE allenorm_meta ADD COLUMN mine", "allenorm_meta is not as"),
        ("DELETE FROM allenorm_meta WHERE key = 'schema'", "which schema made it"),
        ("DELETE FROM allenorm_meta WHERE key = 'source'", "which schema made it"),
        ("UPDATE allenorm_meta SET value = x'00' WHERE key = 'source'", "which schema made it"),
        ("UPDATE allenorm_meta SET value = 'x' WHERE key = 'schema'", "which schema made it"),
        ("UPDATE allenorm_meta SET value = x'00' WHERE key = 'schema'", "cannot be read"),
        ("UPDATE allenorm_meta SET value = 'x' WHERE key = 'sha256'", "not the one that it names"),
    ],
)
def test_a_store_that_others_changed_is_refused(path: Path, statement: str, words: str) -> None:
    """Tables, views, triggers and columns of others are named; none of them is used."""
    changed(path, statement)

    refused(path, words)


@pytest.mark.parametrize(
    "table", ["ages", "allenorm_meta", "allenorm_shapes", "link_gene_tags_genes"]
)
def test_a_view_in_the_place_of_a_table_is_refused(path: Path, table: str) -> None:
    """A view with the columns of a table is not read."""
    quoted = f'"{table}"'
    changed(
        path,
        f"ALTER TABLE {quoted} RENAME TO hidden",
        f"CREATE VIEW {quoted} AS SELECT * FROM hidden",  # noqa: S608 - ours
    )

    refused(path, "no whole store")


def forged(path: Path, *statements: str) -> None:
    """Change the list of tables itself."""
    changed(path, "PRAGMA writable_schema = ON", *statements)


def test_a_forged_list_of_tables_is_refused(path: Path) -> None:
    """What calls itself SQLite's own, or stands there twice, is not passed over."""
    forged(
        path,
        "INSERT INTO sqlite_master VALUES ('table', 'sqlite_mine', 'sqlite_mine', 0, "
        "'CREATE VIEW mine AS SELECT 1')",
    )
    with pytest.raises(SettingsError):
        Store.open(path)


def test_a_table_that_stands_there_twice_is_refused(path: Path) -> None:
    """The second of a name could be another than the one that is looked at."""
    forged(
        path,
        "INSERT INTO sqlite_master SELECT 'view', 'ages', 'ages', 0, "
        "'CREATE VIEW ages2 AS SELECT 1'",
    )

    with pytest.raises(SettingsError):
        Store.open(path)


def test_counts_of_sqlite_are_passed_over(path: Path) -> None:
    """ANALYZE may have counted, which makes tables of SQLite's own."""
    changed(path, "ANALYZE")

    with Store.open(path) as store:
        assert store.connection().execute("SELECT count(*) FROM ages").fetchone() == (200,)


def with_schema(path: Path, document: bytes | str, *, sha256: str | None = None) -> None:
    """Give a store another schema."""
    data = document.encode() if isinstance(document, str) else document
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(
        "UPDATE allenorm_meta SET value = ? WHERE key = 'schema'", (zlib.compress(data),)
    )
    if sha256 is not None:
        connection.execute("UPDATE allenorm_meta SET value = ? WHERE key = 'sha256'", (sha256,))
    connection.close()


def a_class(**changes: Any) -> str:
    """Return the text of a schema of one class, with something changed."""
    parts: dict[str, Any] = {
        "table": "ages",
        "base": None,
        "fields": [["id", "integer", True, None]],
        "associations": [["x", "has_many", "Age", None, False, False]],
        **changes,
    }
    document = {"sha256": "0", "source": "x", "classes": {"Age": [*parts.values()]}}
    return json.dumps(document)


@pytest.mark.parametrize(
    "document",
    [
        b"\xff\xfe",
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"classes": {}}',
        '{"sha256": 1, "source": "x", "classes": {"Age": []}}',
        '{"sha256": "0", "source": "x", "classes": {"Age": 5}}',
        '{"sha256": "0", "source": "x", "classes": []}',
        "[" * 200_000,
        a_class(table=5),
        a_class(table='ages"; DROP TABLE donors; --'),
        a_class(table="sqlite_master"),
        a_class(base="Age"),
        a_class(base=5),
        a_class(fields=[["a b", "integer", True, None]]),
        a_class(fields=[["id", "money", True, None]]),
        a_class(fields=[["id", "integer", 1, None]]),
        a_class(fields=[["id", "integer", True, "255"]]),
        a_class(fields=[["id", []]]),
        a_class(fields=None),
        a_class(associations=[["x", "has_few", "Age", None, False, False]]),
        a_class(associations=[["x)", "has_many", "Age", None, False, False]]),
        a_class(associations=[["x", "has_many", "Age", 5, False, False]]),
        a_class(associations=[5]),
    ],
)
def test_a_schema_that_is_none_is_refused(path: Path, document: bytes | str) -> None:
    """Broken JSON, other JSON, and names that are none never come near SQL."""
    with_schema(path, document, sha256="0")

    refused(path, "no whole store")


def test_a_schema_that_does_not_fit_the_tables_is_refused(path: Path) -> None:
    """A file whose schema is another than the one that made its tables is not believed."""
    schema = schema_of({"Cat": described("cats", {"id": "integer"})})
    with_schema(path, encode(schema), sha256=schema.sha256)

    refused(path, "is not one of allenorm's")


def test_a_schema_that_unpacks_without_end_is_refused(path: Path) -> None:
    """A few bytes do not become gigabytes."""
    with_schema(path, b" " * 100_000_000)

    with pytest.raises(SettingsError, match="no whole store"):
        Store.open(path)


def test_a_schema_whose_keys_lead_nowhere_is_harmless(path: Path) -> None:
    """Keys, targets and polymorphic links that the classes do not have are passed over."""
    document = json.loads(encode(bundled()))
    document["classes"]["Age"][3] = [
        ["donors", "has_many", "Donor", "nowhere_id", True, False],
        ["nobody", "belongs_to", "Nobody", "id", False, False],
    ]
    with_schema(path, json.dumps(document))

    refused(path, "no whole store")


@pytest.mark.parametrize(
    ("statement", "use"),
    [
        ("UPDATE allenorm_meta SET value = 'x' WHERE key = 'version'", Store.version),
        ("UPDATE allenorm_meta SET value = 'x' WHERE key = 'version'", Store.shapes),
        ("INSERT INTO allenorm_pulls VALUES ('x', '{')", Store.states),
        ("INSERT INTO allenorm_pulls VALUES ('x', x'ff')", Store.states),
        ("INSERT INTO allenorm_files VALUES ('/x', 'x', 'x', 5)", lambda each: each.file("/x")),
        (
            "INSERT INTO allenorm_files VALUES ('/x', x'00', 'x', x'00')",
            lambda each: each.file("/x"),
        ),
    ],
)
def test_rows_that_nobody_could_have_written_are_refused(
    path: Path, statement: str, use: Callable[[Store], object]
) -> None:
    """The store's own tables may hold anything in a file of others."""
    changed(path, statement)

    with Store.open(path) as store, pytest.raises(StoreError, match="is damaged"):
        use(store)


@pytest.mark.parametrize("seed", range(30))
def test_a_damaged_file_never_surprises(path: Path, seed: int) -> None:
    """Bytes that were flipped anywhere: the store opens, or says why not, and so for each use."""
    dice = random.Random(seed)  # noqa: S311 - the damage is to be the same each time
    data = bytearray(path.read_bytes())
    # Most of the file's facts are in its first pages.
    area = len(data) if seed % 2 else 40_000
    for _ in range(dice.randrange(1, 20)):
        data[dice.randrange(area)] = dice.randrange(256)
    path.write_bytes(data)

    with suppress(AllenormError), Store.open(path) as store:
        for use in (Store.version, Store.shapes, Store.states, lambda each: each.file("/x")):
            with suppress(AllenormError):
                use(store)
