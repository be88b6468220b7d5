"""Writing the rows of a file as Parquet, CSV or JSON: one file a class, never a half one."""

import json
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from allenorm._whole_file import whole_file
from allenorm.answers import Answer, write_csv
from allenorm.endpoint import Row
from allenorm.errors import SettingsError, quote
from allenorm.local import ClassLayout, Store
from allenorm.mirror._names import named_classes
from allenorm.mirror._opened import opened
from allenorm.mirror._stored import count_rows, present_classes, stored_rows

if TYPE_CHECKING:
    from os import PathLike

ExportFormat: TypeAlias = Literal["parquet", "csv", "json"]
"""The formats that `export()` writes."""

BATCH: Final = 5000
"""How many rows are in memory at a time."""

Batches: TypeAlias = Iterable[list[Row]]
Writer: TypeAlias = Callable[[Path, ClassLayout, Batches], None]


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file that was written.

    Attributes:
        model: The class whose rows it has.
        path: Where it is.
        rows: How many there are.
    """

    model: str
    path: Path
    rows: int


def export(
    path: "str | PathLike[str]",
    out: "str | PathLike[str]",
    *classes: str,
    format: ExportFormat = "parquet",  # noqa: A002 - what the command line calls it
) -> tuple[ExportedFile, ...]:
    """Write the rows of a file as Parquet, CSV or JSON, one file a class.

    A class that others descend from has their rows, too, as in a query. Columns are those of the
    schema, in its order and with its types: nullable integers, booleans, times with their zone,
    and lists; a column that is not known of a row is null, and left out in JSON. CSV is as the
    API writes it, and JSON a list of records: `load()` reads both again. Nothing is seen of what
    others write meanwhile, and each file takes its name when it is whole.

    Args:
        path: The file of rows.
        out: The directory for the files; made if it does not exist. Files of the same names are
            replaced.
        *classes: Names of classes; none means all that have rows.
        format: What to write.

    Returns:
        What was written, sorted by class.

    Raises:
        UnknownNameError: The file's schema has no such class.
        SettingsError: The file is no store, or the format is none.
        StoreError: The file is damaged.
        MissingExtraError: Parquet needs pyarrow.
        OSError: The system refuses to write.

    Examples:
        >>> import tempfile
        >>> from allenorm import sample
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     files = export(sample.path(), folder, "Structure", format="csv")
        ...     files[0].path.name, files[0].rows > 0
        ('Structure.csv', True)
    """
    if format not in get_args(ExportFormat):
        message = f"format is {quote(format, 40)}; one of parquet, csv and json is expected"
        raise SettingsError(message)
    write = _writer(format)
    target = Path(out)
    done: list[ExportedFile] = []
    with opened(path) as store, _snapshot(store):
        names = named_classes(store.schema, classes) or present_classes(store)
        target.mkdir(parents=True, exist_ok=True)
        for name in names:
            layout = store.layout[name]
            final = target / f"{name}.{format}"
            with whole_file(final) as part:
                write(part, layout, stored_rows(store, layout, BATCH))
            done.append(ExportedFile(name, final, count_rows(store, layout)))
    return tuple(done)


@contextmanager
def _snapshot(store: Store) -> Generator[None, None, None]:
    """Read everything from one state of the file."""
    connection = store.connection()
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def _writer(format: str) -> Writer:  # noqa: A002 - as above
    """Return what writes a format."""
    if format == "parquet":
        from allenorm.mirror._parquet import write_parquet  # noqa: PLC0415 - an extra

        return write_parquet
    return _write_csv if format == "csv" else _write_json


def _write_csv(path: Path, layout: ClassLayout, batches: Batches) -> None:
    """Write a header and a line for each row."""
    columns = tuple(layout.columns)
    with path.open("wb") as file:
        file.write(write_csv(Answer([], columns=columns)))
        for rows in batches:
            _, _, lines = write_csv(Answer(rows, columns=columns)).partition(b"\n")
            file.write(lines)


def _write_json(path: Path, _: ClassLayout, batches: Batches) -> None:
    """Write a list of records, one in a line."""
    with path.open("wb") as file:
        before = b"[\n"
        for rows in batches:
            for row in rows:
                file.write(before + json.dumps(row, ensure_ascii=False).encode())
                before = b",\n"
        file.write(b"[]\n" if before == b"[\n" else b"\n]\n")
