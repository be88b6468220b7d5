"""Filling a file from recorded answers, all of them or none."""

import json
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from allenorm._whole_file import whole_file
from allenorm.answers import BadRecord, Format, Record, read_records
from allenorm.errors import RecordError, SettingsError, StoreError
from allenorm.local import Store, Writer
from allenorm.mirror._names import named_classes
from allenorm.mirror._opened import told
from allenorm.schema import Schema, bundled

if TYPE_CHECKING:
    from os import PathLike

BATCH: Final = 1000
"""How many records are written at once."""

Reject: TypeAlias = Callable[[Path, BadRecord], None]


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What became of one file.

    Attributes:
        path: The file.
        records: How many records were loaded, nested ones apart.
        rejected: How many were set aside.
    """

    path: Path
    records: int
    rejected: int


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load brought.

    Attributes:
        path: The file of rows.
        files: One for each file that was read.
        written: How many rows were written, by table; nested ones included.
    """

    path: Path
    files: tuple[LoadedFile, ...]
    written: dict[str, int]

    @property
    def records(self) -> int:
        """How many records were loaded, nested ones apart."""
        return sum(each.records for each in self.files)

    @property
    def rejected(self) -> int:
        """How many records were set aside."""
        return sum(each.rejected for each in self.files)


def load(
    *paths: "str | PathLike[str]",
    into: "str | PathLike[str]",
    model: str | None = None,
    rejects: "str | PathLike[str] | None" = None,
    schema: Schema | None = None,
) -> LoadReport:
    """Load recorded answers: JSON envelopes, bare lists of records, XML, and CSV.

    Nested records go to the tables of their classes, with their links. All files are loaded in
    one transaction: a bad record stops the load with nothing written, unless bad ones are set
    aside. What is no JSON, XML or CSV at all, or an answer that says `success: false`, always
    stops it. A record that is in the file already is brought up to date.

    Args:
        *paths: The files; the format is told by `.json`, `.xml` and `.csv`, or else by how they
            begin.
        into: The file of rows; made if it does not exist.
        model: The class of the records. None takes it from the container in XML, and elsewhere
            from the file's name, as in `Structure.csv`.
        rejects: A file for bad records, one JSON object a line: file, line, reason, record. It is
            replaced, and empty where none was bad.
        schema: The schema of a new file; None for the bundled one.

    Returns:
        What was loaded.

    Raises:
        RecordError: A record is bad, or a file cannot be read; names file, line and reason.
        UnknownNameError: The schema has no such class.
        SettingsError: No class is named, or the file of rows cannot be used.
        StoreError: The file of rows cannot be written.
        OSError: A file cannot be opened.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     answer = Path(folder, "Age.json")
        ...     _ = answer.write_text('{"success": true, "msg": [{"id": 15, "name": "P56"}]}')
        ...     report = load(answer, into=f"{folder}/brain.sqlite")
        >>> report.records, report.written
        (1, {'ages': 1})
    """
    target = Path(into)
    with (
        _left_alone(target),
        Store.create(target, schema or bundled()) as store,
        told(target),
    ):
        if model is not None:
            named_classes(store.schema, [model])
        aside = nullcontext(None) if rejects is None else whole_file(Path(rejects))
        written: Counter[str] = Counter()
        with store.writing() as writer, aside as part, _rejecting(part) as reject:
            loader = _Loader(writer, reject)
            files = tuple(_load_one(Path(each), model, store, loader) for each in paths)
            written = loader.written
    return LoadReport(target, files, dict(sorted(written.items())))


@contextmanager
def _left_alone(target: Path) -> Generator[None, None, None]:
    """Take away a file that was made for a load that failed."""
    new = not target.exists()
    try:
        yield
    except BaseException:
        if new:
            target.unlink(missing_ok=True)
        raise


@contextmanager
def _rejecting(part: Path | None) -> "Generator[Reject | None, None, None]":
    """Give what sets a bad record aside, or None where it stops the load."""
    if part is None:
        yield None
        return
    with part.open("w", encoding="utf-8") as file:

        def reject(path: Path, bad: BadRecord) -> None:
            said: dict[str, Any] = {
                "file": str(path), "line": bad.line, "reason": bad.reason, "record": bad.raw
            }  # fmt: skip
            file.write(json.dumps(said) + "\n")

        yield reject


class _Loader:
    """Writes records, and finds the bad one among many."""

    def __init__(self, writer: Writer, reject: "Reject | None") -> None:
        self.reject = reject
        self.written: Counter[str] = Counter()
        self._writer = writer

    def put(self, records: list[Record]) -> Iterator[tuple[Record, StoreError]]:
        """Write records of one class; yield those that cannot be written."""
        if self._tried(records) is None:
            return
        for record in records:
            error = self._tried([record])
            if error is not None:
                yield record, error

    def _tried(self, records: list[Record]) -> StoreError | None:
        """Write records, or leave everything as it was and return why."""
        connection = self._writer.connection
        connection.execute("SAVEPOINT records")
        try:
            written = self._writer.put(records[0].model, [each.row for each in records])
        except StoreError as error:
            connection.execute("ROLLBACK TO records")
            connection.execute("RELEASE records")
            return error
        # Any other error, such as a full disk, ends the whole transaction.
        connection.execute("RELEASE records")
        self.written.update(written)
        return None


def _load_one(path: Path, model: str | None, store: Store, loader: _Loader) -> LoadedFile:
    """Load one file."""
    rejected = 0

    def bad(record: BadRecord) -> None:
        nonlocal rejected
        if loader.reject is None:
            message = f"line {record.line}: {record.reason}"
            raise RecordError(message, line=record.line)
        loader.reject(path, record)
        rejected += 1

    count = 0
    with path.open("rb") as stream:
        format_ = _format(path, stream.peek(64))
        found = read_records(
            stream,
            format=format_,
            model=model or _named_by(path, format_, store.schema),
            schema=store.schema,
            on_bad=bad,
        )
        try:
            for records in _batches(found):
                count += len(records)
                for record, error in loader.put(records):
                    bad(BadRecord(record.line, str(error), record.row))
                    count -= 1
        except RecordError as error:
            message = f"{path}, {error}"
            raise RecordError(message, line=error.line) from error
    return LoadedFile(path, count, rejected)


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Yield records in batches of one class."""
    batch: list[Record] = []
    for record in records:
        if batch and (len(batch) == BATCH or record.model != batch[0].model):
            yield batch
            batch = []
        batch.append(record)
    if batch:
        yield batch


def _format(path: Path, beginning: bytes) -> Format:
    """Tell the format of a file by its name, or by how it begins."""
    known: dict[str, Format] = {"json": "json", "xml": "xml", "csv": "csv"}
    found = known.get(path.suffix.lower().removeprefix("."))
    if found is None:
        first = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
        found = "json" if first in {b"{", b"["} else "xml" if first == b"<" else "csv"
    return found


def _named_by(path: Path, format_: Format, schema: Schema) -> str | None:
    """Return the class that a file is named after; XML names it in its container."""
    stem = path.name.partition(".")[0]
    if format_ == "xml" or stem in schema.classes:
        return stem if stem in schema.classes else None
    message = (
        f"{path}: nothing says of which class its records are; name it (--model, model=), "
        "or name the file after it, as in Structure.csv"
    )
    raise SettingsError(message)
