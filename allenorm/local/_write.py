"""Rows into a store: column by column checked, one prepared statement for many rows."""

import json
import sqlite3
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from itertools import islice
from operator import is_, itemgetter
from typing import Any, Final

from typing_extensions import Self

from allenorm.errors import StoreError, quote
from allenorm.local._create import quoted
from allenorm.local._layout import Plan
from allenorm.local._parts import ClassLayout
from allenorm.local._records import (
    Batch,
    Known,
    Record,
    bad_value,
    getter,
    suggestion,
    written_links,
)
from allenorm.local._shapes import ShapeBook
from allenorm.local._tables import TableLayout
from allenorm.local._upsert import UNION, Upsert, content, upsert
from allenorm.local._values import checked, fault, refusal

_CHUNK: Final = 2000
_identifier = itemgetter("id")
_SAVEPOINT: Final = "allenorm_put"
_LONGEST_LABEL: Final = 1000


class Writer:
    """Writes into a store within one transaction; `Store.writing()` makes it.

    Attributes:
        connection: The connection of the transaction, for statements of one's own.
    """

    def __init__(self, connection: sqlite3.Connection, plan: Plan) -> None:
        self.connection = connection
        self._plan = plan
        self._links = written_links(plan)
        self._batch = Batch(plan)
        self._shapes = ShapeBook(connection, plan.column_names)
        self._upserts: dict[tuple[Known, int], Upsert] = {}
        self._ended = False
        connection.create_function(UNION, 2, self._shapes.union)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ended = True

    def put(self, model: str, records: Iterable[Record]) -> "Counter[str]":
        """Write records of a class, and all that is nested in them.

        A row that is there already gains what is new, and new values replace old ones. Writing a
        record twice changes nothing. Keys that follow from nesting are filled in, for filters and
        associations to find, and are not known of the row, so that no answer shows them.

        A nested row that came without its `id` is kept under a negative number, told apart by
        what it holds and by the row that has it. If it comes again with its `id`, it is there
        twice: nothing tells that they are one.

        Args:
            model: The name of the class that they were asked for as.
            records: The records, as the JSON form of an answer has them.

        Returns:
            How many rows were written into each table.

        Raises:
            StoreError: A record does not fit the schema. Nothing of this call is written, and
                the transaction can go on.

        Examples:
            >>> from pathlib import Path
            >>> from tempfile import TemporaryDirectory
            >>> from allenorm.local import Store
            >>> with TemporaryDirectory() as folder:
            ...     with Store.create(Path(folder) / "cells.sqlite") as store:
            ...         with store.writing() as writer:
            ...             counts = writer.put("Donor", [{"id": 1, "age": {"id": 2}}])
            >>> sorted(counts.items())
            [('ages', 1), ('donors', 1)]
        """
        self._check()
        found = self._plan.classes.get(model)
        if found is None:
            message = f"the store's schema has no class {quote(model, 60)}"
            raise StoreError(message + suggestion(model, self._plan.classes), model=model)
        counts: Counter[str] = Counter()
        source = iter(records)
        with self._whole():
            while chunk := list(islice(source, _CHUNK)):
                if not self._put_alike(found, chunk, counts):
                    for record in chunk:
                        self._batch.add(found, record)
                        if self._batch.size >= _CHUNK:
                            self._put_batch(counts)
                    self._put_batch(counts)
        return counts

    def put_file(self, path: str, *, name: str, media_type: str, data: bytes) -> None:
        """Keep a file that the API offers for download; one of the same path is replaced.

        Args:
            path: The path of its URL, such as `/api/v2/well_known_file_download/491119517`.
            name: The name that it is saved under.
            media_type: Its media type, such as `image/jpeg`.
            data: What it holds.

        Raises:
            StoreError: The path or the name is no text, or the data no bytes.
        """
        self._check()
        for what, value in (("path", path), ("name", name), ("media type", media_type)):
            if reason := refusal("text", value):
                message = f"the {what} of a file cannot be kept: {reason}"
                raise StoreError(message)
        if type(data) is not bytes:
            message = f"the data of a file is {type(data).__name__}; bytes are expected"
            raise StoreError(message)
        self.connection.execute(
            "INSERT OR REPLACE INTO allenorm_files (path, name, media_type, bytes) "
            "VALUES (?, ?, ?, ?)",
            (path, name, media_type, data),
        )

    def set_state(self, key: str, value: object) -> None:
        """Remember how far something got, in the same transaction as its rows.

        Args:
            key: Whose state it is.
            value: Anything that JSON can hold; None forgets the state.
        """
        self._check()
        if value is None:
            self.connection.execute("DELETE FROM allenorm_pulls WHERE pull = ?", (key,))
        else:
            self.connection.execute(
                "INSERT OR REPLACE INTO allenorm_pulls (pull, state) VALUES (?, ?)",
                (key, json.dumps(value)),
            )

    def label(self, source: str) -> None:
        """Add to what the store says its rows are.

        Args:
            source: A label, such as `synthetic sample`. One that is there changes nothing, and so
                does one with which the labels would have over 1,000 characters.
        """
        self._check()
        ((known,),) = self.connection.execute(
            "SELECT value FROM allenorm_meta WHERE key = 'source'"
        )
        labels: list[str] = known.split("; ") if known else []
        joined = "; ".join([*labels, source])
        if source not in labels and len(joined) <= _LONGEST_LABEL:
            self.connection.execute(
                "UPDATE allenorm_meta SET value = ? WHERE key = 'source'", (joined,)
            )

    def _check(self) -> None:
        """Refuse to write when the transaction has ended: nothing would keep it whole."""
        if self._ended:
            message = "the transaction of this writer has ended; Store.writing() begins another"
            raise StoreError(message)

    @contextmanager
    def _whole(self) -> Generator[None, None, None]:
        """Write all or nothing, within the transaction."""
        self._shapes.refresh()
        self.connection.execute(f"SAVEPOINT {_SAVEPOINT}")
        try:
            yield
            self._shapes.flush()
        except BaseException:
            self._batch.clear()
            # A full disk may have ended the whole transaction already.
            if self.connection.in_transaction:
                self.connection.execute(f"ROLLBACK TO {_SAVEPOINT}")
                self.connection.execute(f"RELEASE {_SAVEPOINT}")
            self._shapes.read()
            raise
        self.connection.execute(f"RELEASE {_SAVEPOINT}")

    def _put_alike(
        self, model: ClassLayout, chunk: Sequence[Record], counts: "Counter[str]"
    ) -> bool:
        """Write flat records that all have the same keys; return whether they are such."""
        try:
            columns = tuple(sorted(chunk[0]))
            if not {*columns} <= model.columns.keys() - model.relations.keys():
                return False
            if not columns or (model.key == "id" and None in map(_identifier, chunk)):
                return False
            if {*map(len, chunk)} != {len(columns)}:
                return False
            rows = [*map(getter(columns), chunk)]
        except (KeyError, TypeError):
            return False
        self._write((model.name, columns, ()), rows, counts)
        return True

    def _put_batch(self, counts: "Counter[str]") -> None:
        """Write what waits."""
        for runs in self._batch.runs.values():
            for known, rows in runs:
                # A row that many others have came once with each.
                self._write(known, _distinct(rows), counts)
        for name, pairs in self._batch.pairs.items():
            link = self._links[name]
            owner, target = _reference(link.owner), _reference(link.target)
            into = f"{quoted(name)} (owner, target)"
            sql = f"INSERT OR IGNORE INTO {into} VALUES ({owner}, {target})"  # noqa: S608 - as above
            self.connection.executemany(sql, pairs)
            counts[name] += len(pairs)
        self._batch.clear()

    def _write(self, known: Known, rows: Sequence[tuple[Any, ...]], counts: "Counter[str]") -> None:
        """Check rows and write them; those without `id` may have their content, last."""
        statement = self._upsert(known)
        model, table, names = statement.model, statement.table, statement.columns
        columns: list[Sequence[Any]] = [*zip(*rows, strict=True)]
        try:
            kept = [
                checked(model.columns[name].type, values)
                for name, values in zip(names, columns, strict=False)
            ]
        except ValueError:
            raise self._fault(statement, columns) from None
        if table.key == "rowid":
            if len(columns) > len(names):
                kept.append(columns[-1])
            else:
                kept.append([content(table, names, row) for row in zip(*kept, strict=True)])
        # What SQLite keeps as it came needs no new rows.
        same = len(kept) == len(columns) and all(map(is_, kept, columns))
        try:
            self.connection.executemany(statement.sql, rows if same else zip(*kept, strict=True))
        except (OverflowError, UnicodeEncodeError):
            raise self._fault(statement, columns) from None
        counts[table.name] += len(rows)

    def _upsert(self, known: Known) -> Upsert:
        """Return the statement for rows that give certain columns."""
        name, columns, implied = known
        shape = self._shapes.number(columns)
        found = self._upserts.get((known, shape))
        if found is None:
            model = self._plan.classes[name]
            table = self._plan.tables[model.table]
            found = upsert(model, table, (*columns, *implied), shape)
            self._upserts[known, shape] = found
        return found

    @staticmethod
    def _fault(statement: Upsert, columns: Sequence[Sequence[Any]]) -> StoreError:
        """Return the error about the first value that its column cannot have."""
        model = statement.model
        for name, values in zip(statement.columns, columns, strict=False):
            found = fault(model.columns[name].type, values)
            if found is not None:
                place, reason = found
                keys = dict(zip(statement.columns, columns, strict=False)).get("id")
                key = keys[place] if keys is not None else None
                return bad_value(model, key, name, values[place], reason)
        message = f"a record of {model.name} has a value that SQLite cannot hold"
        return StoreError(message, model=model.name)


def _reference(table: TableLayout) -> str:
    """Return the SQL of a row's number, from its `id` or its content."""
    if table.key == "id":
        return "?"
    return f"(SELECT rowid FROM {quoted(table.name)} WHERE _content = ?)"  # noqa: S608 - names of the layout, quoted


def _distinct(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return rows without those that come again, where they can be compared: the last one holds."""
    try:
        return [*dict.fromkeys(reversed(rows))][::-1]
    except TypeError:
        return rows
