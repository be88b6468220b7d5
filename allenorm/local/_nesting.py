"""Records with what they include: one statement for each node, whatever the number of rows."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from allenorm.answers import Row
from allenorm.local._joins import Node, Reference, Tree
from allenorm.local._level import Level
from allenorm.local._ordering import Sort, children_order, ordered
from allenorm.local._reading import Reading
from allenorm.local._selection import Selection
from allenorm.local._session import Session
from allenorm.local._statement import Statement, items, select
from allenorm.local._survivors import Survivors, ends_of, key_of, tables_of


@dataclass(frozen=True, slots=True)
class _Read:
    """How the rows of a node are read for any parents.

    Attributes:
        reading: How a row is read.
        statement: The values that are always the same.
        query: The statement.
        parents: The parameter for what the rows have in common with their parents.
        groups: What tells in SQL to which parent a row belongs, in one column or several.
        many: Whether all of the rows are shown.
    """

    reading: Reading
    statement: Statement
    query: str
    parents: str
    groups: str | tuple[str, ...]
    many: bool = False

    def level(self, session: Session, parents: Iterable[Any]) -> Level:
        """Read the rows of some parents."""
        listed = list(parents)
        if not listed:
            return Level(self.reading, self.groups)
        values = {self.parents: json.dumps(listed, ensure_ascii=False)}
        chunks = session.chunks(self.statement, self.query, values)
        # Of a record that is the only one of its parent, there may be more rows than are shown.
        counted = session.counted(chunks) if self.many else chunks
        return Level(self.reading, self.groups, counted)


class Nesting:
    """Reads what records include; what it knows of a query serves for every page.

    Args:
        tree: The nodes of the query.
        selection: The columns to show.
        orders: The columns that rows are ordered by, and whether descending.
        shapes: The columns that are known of a row, by shape.
        classes: Whether records name their class.
    """

    def __init__(
        self,
        tree: Tree,
        selection: Selection,
        orders: Iterable[tuple[Reference, bool]],
        shapes: Mapping[int, tuple[str, ...]],
        *,
        classes: bool,
    ) -> None:
        self._tree = tree
        self._selection = selection
        self._orders = list(orders)
        self._shapes = shapes
        self._classes = classes
        self._reads: dict[Node, _Read] = {}
        self._owning: set[Node] = set()
        for node in tree.nodes:
            if node.relation is not None and node.relation.kind == "has_and_belongs_to_many":
                self._owning.update(node.line())

    def reading(self, node: Node, extra: Iterable[str] = ()) -> Reading:
        """Return what is selected for a node."""
        names = self._selection.names(node)
        return Reading(node, names, self._shapes, classes=self._classes, extra=extra)

    def fill(self, session: Session, level: Level) -> None:
        """Put what is included into the records of the root.

        Args:
            session: The answer in the making.
            level: The records.
        """
        root = self._tree.root
        chains = [(key,) for key in level.column(key_of(root))] if self._tree.core else None
        self._below(session, root, level, chains)

    def _below(self, session: Session, node: Node, level: Level, chains: list[Any] | None) -> None:
        """Put what is included into the records of a node.

        Where filters tie nodes to each other, a record's rows depend on all that it lies in: then
        each has the chain of the keys from the root down to itself.
        """
        for name, child in node.shown.items():
            read = self._reads.get(child)
            if read is None:
                read = self._reads[child] = self._read(child)
            if chains is not None and child in self._tree.core:
                ends: list[Any] = chains
                parents: Iterable[Any] = {chain[0] for chain in chains}
            else:
                ends = level.column(ends_of(child)[0])
                parents = {*ends} - {None}
            below = read.level(session, parents)
            # Chains, and who is the first owner, follow the order of the records above.
            in_turn = chains is not None or child in self._owning
            below, spans = _placed(session, child, ends, below, in_turn=in_turn)
            _put(name, child, level.records, below, spans)
            if child.shown:
                self._below(session, child, below, _lengthened(chains, child, below, spans))

    def _read(self, node: Node) -> _Read:
        """Work out how the rows of a node are read."""
        statement = Statement()
        survivors = Survivors(self._tree, statement, pinned=True)
        if node in self._tree.core:
            return self._read_tied(node, survivors)
        inner = ends_of(node)[1]
        reading = self.reading(node, [inner])
        terms = survivors.survives(node) if node.joined else survivors.own(node)
        # Rows of one parent lie together, and the index has them so.
        sorts = [Sort(inner), *children_order(node, self._orders)]
        parents = statement.bind(None)
        among = f"{inner} IN ({items(parents)})"
        query = select(reading.select, ", ".join(tables_of(node)), [among, *terms])
        return _Read(reading, statement, query + ordered(sorts), parents[1:], inner, many=node.many)

    def _read_tied(self, node: Node, survivors: Survivors) -> _Read:
        """Work out how the rows of a node of the core are read, for all keys of the root."""
        statement, root = survivors.statement, self._tree.root
        line = [*node.line()][:0:-1]
        keys = [key_of(each) for each in line]
        sorts = [*map(Sort, keys), *children_order(node, self._orders)]
        reading = self.reading(node, [sort.expression for sort in sorts])
        tables, terms = survivors.core_below()
        parents = statement.bind(None)
        among = f"{key_of(root)} IN ({items(parents)})"
        source = ", ".join([*tables_of(root), *tables])
        query = select(f"DISTINCT {reading.select}", source, [among, *terms])
        return _Read(reading, statement, query + ordered(sorts), parents[1:], tuple(keys))


def _placed(
    session: Session, child: Node, ends: list[Any], below: Level, *, in_turn: bool
) -> tuple[Level, list[tuple[int, int]]]:
    """Return the records of a child, each its own, and where those of each parent are."""
    spans = list(map(below.groups.get, ends, repeat((0, 0))))
    if not child.many:
        spans = [(start, min(stop, start + 1)) for start, stop in spans]
    count = sum([stop - start for start, stop in spans])
    session.spend(count)
    # Each row is that of one parent where there are as many places as rows, and as groups.
    once = count == len(below.records) and (child.many or count == len(below.groups))
    if not once or in_turn or below.reading.owned:
        below = below.repeated([place for span in spans for place in range(*span)])
        spans = list(_following(spans))
    return below, spans


def _put(
    name: str, child: Node, records: list[Row], below: Level, spans: list[tuple[int, int]]
) -> None:
    """Put the records of a child into those of its parents."""
    made = below.records
    if child.many:
        for record, (start, stop) in zip(records, spans, strict=True):
            record[name] = made[start:stop]
        return
    for record, (start, stop) in zip(records, spans, strict=True):
        if start < stop:
            record[name] = made[start]


def _lengthened(
    chains: list[Any] | None, child: Node, below: Level, spans: list[tuple[int, int]]
) -> list[Any] | None:
    """Return the chains of keys down to the records of a child."""
    if chains is None:
        return None
    keys = below.column(key_of(child))
    return [
        (*chain, keys[place])
        for chain, (start, stop) in zip(chains, spans, strict=True)
        for place in range(start, stop)
    ]


def _following(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans of the same lengths that follow each other."""
    place = 0
    for start, stop in spans:
        yield place, place + stop - start
        place += stop - start
