"""What a file of rows holds."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from allenorm.local import Store
from allenorm.local._layout import plan
from allenorm.mirror._opened import opened
from allenorm.mirror._state import PullState, read_state
from allenorm.mirror._stored import class_counts
from allenorm.schema import bundled

if TYPE_CHECKING:
    from os import PathLike


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """What a file of rows holds.

    Attributes:
        path: The file.
        bytes: Its size.
        source: What its rows are, where its maker said so: `synthetic sample`; else "".
        schema_sha256: The hash of the schema that made it.
        bundled_schema: Whether that is the schema that comes with this allenorm.
        classes: How many rows each class has that has any, those of its descendants included.
        tables: How many rows each table has that has any.
        links: How many pairs each table of links has that has any.
        files: How many downloads it has.
        pulls: The pulls that filled it, by query and source.
    """

    path: Path
    bytes: int
    source: str
    schema_sha256: str
    bundled_schema: bool
    classes: dict[str, int]
    tables: dict[str, int]
    links: dict[str, int]
    files: int
    pulls: tuple[PullState, ...]

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(self.tables.values())


def info(path: "str | PathLike[str]") -> StoreInfo:
    """Say what a file of rows holds.

    Args:
        path: The file.

    Returns:
        Counts, schema, source and pulls.

    Raises:
        SettingsError: The file is no store.
        StoreError: It is damaged.

    Examples:
        >>> from allenorm import sample
        >>> found = info(sample.path())
        >>> found.source, found.bundled_schema, found.classes["Specimen"] > 0
        ('synthetic sample', True, True)
    """
    with opened(path) as store:
        return StoreInfo(
            path=store.path,
            bytes=store.path.stat().st_size,
            source=store.source,
            schema_sha256=store.sha256,
            bundled_schema=store.sha256 == bundled().sha256,
            classes=_present(class_counts(store)),
            tables=_counts(store, store.schema.tables),
            links=_counts(store, link_tables(store)),
            files=_count(store, "allenorm_files"),
            pulls=pulls_of(store),
        )


def pulls_of(store: Store) -> tuple[PullState, ...]:
    """Return the pulls that filled a file, by query and source."""
    return tuple(read_state(state) for _, state in sorted(store.states().items()))


def link_tables(store: Store) -> list[str]:
    """Return the names of the tables of links that are written, sorted."""
    return sorted(each.written for each in plan(store.schema).links.values())


def _counts(store: Store, tables: "list[str] | dict[str, tuple[str, ...]]") -> dict[str, int]:
    """Return how many rows each table has that has any."""
    return _present({name: _count(store, name) for name in tables})


def _present(counts: dict[str, int]) -> dict[str, int]:
    """Leave out what there is nothing of."""
    return {name: counts[name] for name in sorted(counts) if counts[name]}


def _count(store: Store, table: str) -> int:
    """Return how many rows a table has."""
    found = store.connection().execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - the layout's
    return int(found.fetchone()[0])
