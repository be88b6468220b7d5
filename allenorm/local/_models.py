"""Answering one model stage."""

import sqlite3
import sys
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from allenorm.answers import Answer, database_text
from allenorm.local._flat import Flat, flat_total, known_columns, shapes_of
from allenorm.local._joins import Tree
from allenorm.local._level import Level
from allenorm.local._memory import Memory
from allenorm.local._options import read_options
from allenorm.local._ordering import beyond, ordered
from allenorm.local._pages import Page, RecordPages
from allenorm.local._refusal import query_text
from allenorm.local._selection import Selection
from allenorm.local._session import Session
from allenorm.local._statement import Statement, every
from allenorm.local._survivors import Survivors
from allenorm.rma import ModelStage, Rma

_GREATEST: Final = sys.float_info.max
_PAGING: Final = frozenset({"num_rows", "start_row", "count", "debug", "filename"})


class ModelAnswering:
    """Answers one model stage.

    Args:
        session: The answer in the making.
        stage: The stage, without variables.
        memory: What was found out before; None to find out all again.
        flat: Whether the answer is for CSV.
    """

    def __init__(
        self, session: Session, stage: ModelStage, memory: Memory | None, *, flat: bool
    ) -> None:
        self._session = session
        self._stage = stage
        self._options = read_options(stage.options)
        self._flat = flat
        self._memory = memory
        self._key: Hashable = None
        if self._memory is not None:
            lasting = tuple([each for each in stage.options if each.name not in _PAGING])
            version = session.store.version()
            self._key = (version, session.classes, replace(stage, options=lasting))
        self._tree: Tree = self._remembered("tree", self._made_tree)

    def answer(self) -> Answer:
        """Return the answer."""
        options = self._options
        rows, columns = self._records() if options.tabular is None else self._tabular()
        if options.debug == "preview":
            total = None
        elif options.count:
            total = self._remembered("total", self._total)
        else:
            total = options.start_row + len(rows)
        return Answer(
            rows,
            start_row=options.start_row,
            total_rows=total,
            model=self._stage.model,
            columns=columns,
            debug=self._debug(),
        )

    def _debug(self) -> dict[str, Any]:
        """Return what `debug` asks for."""
        if self._options.debug == "false":
            return {}
        return {"query": query_text(Rma((self._stage,)))}

    def _made_tree(self) -> Tree:
        """Return the nodes of the query."""
        limits = self._session.limits
        layout = self._session.store.layout
        return Tree(layout, self._stage, most=limits.joins, depth=limits.depth)

    def _records(self) -> tuple[list[Any], tuple[str, ...] | None]:
        """Return the records of the page; as flat rows of their own columns for CSV."""
        pages: RecordPages = self._remembered("records", self._record_pages)
        level = Level(pages.reading, None, self._page(pages.page))
        self._session.spend(len(level.records))
        if level.records:
            last = [level.column(sort.expression)[-1] for sort in pages.page.sorts]
            self._keep(len(level.records), tuple(last))
        if self._flat:
            return self._lines(level.records, pages.selection)
        pages.nesting.fill(self._session, level)
        return level.records, None

    def _record_pages(self) -> "RecordPages":
        """Work out how the records of any page are read."""
        session = self._session
        return RecordPages(
            self._tree, self._options, session.store.shapes(), classes=session.classes
        )

    def _lines(self, records: list[Any], selection: Selection) -> tuple[list[Any], tuple[str, ...]]:
        """Return records as CSV has them: own columns, in the order of the schema, as text."""
        layout = self._tree.root.layout
        statement = Statement()
        found = self._remembered(
            "shapes", lambda: self._session.run(statement, shapes_of(layout, statement))
        )
        shown = {*selection.names(self._tree.root)}
        known = known_columns(found, self._session.store.shapes(), layout)
        names = tuple([name for name in known if name in shown])
        lines = [{name: database_text(record.get(name)) for name in names} for record in records]
        return lines, names

    def _tabular(self) -> tuple[list[Any], tuple[str, ...]]:
        """Return the flat rows of the page."""
        flat: Flat = self._remembered("flat", lambda: Flat(self._tree, self._options))
        chunks = self._session.counted(self._page(flat.page))
        rows = [row for chunk in chunks for row in chunk]
        self._session.spend(len(rows))
        if rows:
            self._keep(len(rows), flat.mark(rows[-1]))
        return [flat.record(row) for row in rows], flat.names

    def _page(self, page: Page) -> Iterator[list[Any]]:
        """Yield the rows of the page, beginning after the row before it."""
        options, session = self._options, self._session
        wanted = session.most(options.num_rows)
        if options.debug == "preview" or wanted == 0:
            return
        statement, terms = page.statement.copy(), page.terms
        if options.start_row:
            last = self._remembered(("page", options.start_row), lambda: self._before(page))
            if not last:
                return
            terms = [*terms, beyond(page.sorts, last, statement)]
        select = f"{page.select} WHERE {every(terms)}{ordered(page.sorts)}"
        if wanted is not None:
            select += f" LIMIT {statement.bind(wanted)}"
        yield from session.chunks(statement, select)

    def _keep(self, rows: int, last: tuple[Any, ...]) -> None:
        """Remember where the page after this one begins."""
        if self._memory is not None:
            self._memory.put((self._key, ("page", self._options.start_row + rows)), last)

    def _before(self, page: Page) -> Sequence[Any]:
        """Return where the last row before the page stands in the order; nothing beyond the end."""
        start, statement = self._options.start_row, page.statement.copy()
        limit = statement.bind(start)
        select = f"{page.keys} WHERE {every(page.terms)}{ordered(page.sorts)} LIMIT {limit}"
        count, rows = 0, [()]
        for rows in self._session.chunks(statement, select):
            count += len(rows)
        return rows[-1][-len(page.sorts) :] if count == start else ()

    def _total(self) -> int:
        """Return the number of join rows."""
        try:
            return self._counted(real=False)
        except sqlite3.OperationalError as error:
            if "integer overflow" not in str(error):
                raise
            return self._counted(real=True)

    def _counted(self, *, real: bool) -> int:
        """Count join rows."""
        if self._options.tabular is not None:
            statement, select = flat_total(self._tree, real=real)
        else:
            statement = Statement()
            select = Survivors(self._tree, statement, real=real).total()
        number = self._session.run(statement, select)[0][0]
        # Beyond all floats there is none (NaN is null in SQL).
        return int(_GREATEST if number is None else min(number, _GREATEST))

    def _remembered(self, what: Hashable, find: Callable[[], Any]) -> Any:
        """Return what is remembered of this query, or find it out."""
        if self._memory is None:
            return find()
        found = self._memory.get((self._key, what))
        if found is None:
            found = find()
            self._memory.put((self._key, what), found)
        return found
