"""Whether a file of rows is whole: as SQLite sees it, as its schema does, and as its pulls do."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from allenorm.errors import SettingsError, StoreError, quote
from allenorm.local import Store
from allenorm.local._layout import plan
from allenorm.local._tables import TableLayout
from allenorm.mirror._dangling import dangling_keys
from allenorm.mirror._info import pulls_of
from allenorm.mirror._opened import opened
from allenorm.mirror._stored import class_counts
from allenorm.schema import bundled

if TYPE_CHECKING:
    from os import PathLike

Check: TypeAlias = Literal["integrity", "schema", "values", "counts", "keys", "pulls"]
"""What a finding is about."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was noticed.

    Attributes:
        check: What it is about.
        words: What it is.
        wrong: Whether it should not be; else it is only told.
    """

    check: Check
    words: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was noticed about a file.

    Attributes:
        path: The file.
        rows: How many rows were looked at.
        findings: What was noticed.
    """

    path: Path
    rows: int
    findings: tuple[Finding, ...]

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """The findings that should not be."""
        return tuple(each for each in self.findings if each.wrong)

    def __bool__(self) -> bool:
        """Whether nothing is wrong."""
        return not self.wrong


def verify(path: "str | PathLike[str]", *, complete: bool = False) -> VerifyReport:
    """Look for what is wrong with a file of rows.

    It checks what SQLite checks; that the tables are those of its schema, and the schema the one
    of its hash; that each value has its column's type; that there are no fewer rows than the pulls
    brought; and that keys and links lead to rows.

    A file rarely holds everything, so a key that leads to a row which was never pulled is told
    and not wrong, unless the class it leads to was pulled as a whole. Interrupted pulls, and a
    schema other than the one that comes with allenorm, are told as well.

    Args:
        path: The file.
        complete: Whether any key that leads to no row is wrong.

    Returns:
        What was noticed; true where nothing is wrong.

    Raises:
        SettingsError: There is no such file.

    Examples:
        >>> from allenorm import sample
        >>> bool(verify(sample.path()))
        True
    """
    found: list[Finding] = []
    rows = 0
    try:
        with opened(path) as store:
            found.extend(_integrity(store))
            found += _schema(store)
            for table in plan(store.schema).tables.values():
                found += _values(store, table)
            counts = class_counts(store)
            rows = sum(counts[name] for name, each in store.schema.classes.items() if not each.base)
            found += _pulls(store, counts)
            found += _keys(store, complete=complete)
    except (SettingsError, StoreError) as error:
        if not Path(path).is_file():
            raise
        found.append(Finding("integrity", str(error), wrong=True))
    return VerifyReport(Path(path), rows, tuple(found))


def _integrity(store: Store) -> Iterator[Finding]:
    """Yield what SQLite finds wrong."""
    for (words,) in store.connection().execute("PRAGMA integrity_check"):
        if words != "ok":
            yield Finding("integrity", quote(words), wrong=True)


def _schema(store: Store) -> Iterator[Finding]:
    """Yield what is wrong or odd about the schema."""
    ours = bundled()
    if store.sha256 == ours.sha256:
        if store.schema.classes != ours.classes:
            words = f"the schema in the file is not the one of its hash {store.sha256[:12]}"
            yield Finding("schema", words, wrong=True)
    else:
        words = (
            f"made with the schema {store.sha256[:12]}; the one of this allenorm is "
            f"{ours.sha256[:12]}"
        )
        yield Finding("schema", words, wrong=False)


def _values(store: Store, table: TableLayout) -> Iterator[Finding]:
    """Yield columns with values of another type, and rows of an unknown shape or class."""
    connection = store.connection()
    typed = [(name, kind.lower()) for name, kind in table.columns.items() if kind]
    special = _special(store, table)
    # Names come from the layout, which has them from a schema that was checked.
    sums = [f"""sum(typeof("{name}") NOT IN ('{kind}', 'null'))""" for name, kind in typed]
    sums += [test for test, _ in special]
    sums.append("sum(_shape NOT IN (SELECT id FROM allenorm_shapes))")
    labels = [f"{name}: values that are no {kind}" for name, kind in typed]
    labels += [label for _, label in special]
    labels.append("rows of an unknown shape")
    if table.shared:
        known = ", ".join(f"'{name}'" for name in table.classes)
        sums.append(f"sum(_class NOT IN ({known}))")
        labels.append("rows of a class that is not of this table")
    query = f'SELECT {", ".join(sums)} FROM "{table.name}"'  # noqa: S608 - as above
    (counts,) = connection.execute(query)
    for label, count in zip(labels, counts, strict=True):
        if count:
            yield Finding("values", f"{table.name}.{label}: {count}", wrong=True)


def _special(store: Store, table: TableLayout) -> list[tuple[str, str]]:
    """Return tests for what has the type of its column and is no value of it, and their names."""
    found: dict[str, tuple[str, str]] = {}
    for model in store.layout.values():
        for field in model.columns.values() if model.table == table.name else ():
            name, type_ = field.name, field.type
            if type_ == "boolean":
                test = f"""sum(typeof("{name}") = 'integer' AND "{name}" NOT IN (0, 1))"""
                found[name] = test, f"{name}: integers that are no boolean"
            elif type_.endswith("_array"):
                listed = f"""json_valid("{name}") AND substr("{name}", 1, 1) = '['"""
                test = f"""sum(typeof("{name}") = 'text' AND NOT ({listed}))"""
                found[name] = test, f"{name}: texts that are no list"
    return [*found.values()]


def _pulls(store: Store, counts: dict[str, int]) -> Iterator[Finding]:
    """Yield pulls that were stopped, and those of which rows are missing."""
    for pull in pulls_of(store):
        fewer = pull.position.rows - counts.get(pull.model, 0)
        if pull.position.last is not None and fewer > 0:
            words = f"{pull.model}: {fewer} fewer than were pulled ({quote(pull.query, 80)})"
            yield Finding("counts", words, wrong=True)
        if not pull.complete:
            words = f"not finished: {quote(pull.query, 80)}; the same pull goes on with it"
            yield Finding("pulls", words, wrong=False)


def _keys(store: Store, *, complete: bool) -> Iterator[Finding]:
    """Yield keys and links that lead to no row."""
    whole = {
        kind
        for pull in pulls_of(store)
        if pull.whole and pull.complete and pull.model in store.layout
        for kind in store.layout[pull.model].kinds or (pull.model,)
    }
    for each in dangling_keys(store):
        words = f"{each.model}.{each.name}: {each.keys} lead to no {each.target} in the file"
        yield Finding("keys", words, wrong=complete or each.target in whole)
