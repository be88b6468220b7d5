"""The options of a stage, as they are read from its tree."""

from dataclasses import dataclass

from allenorm.rma import ColumnName, ModelStage
from oracle._conditions import plain
from oracle._joins import Joins, Node, Place, RefusedError
from oracle._world import column_of

DEFAULT_ROWS = 50


@dataclass(frozen=True)
class Order:
    """One term of an order."""

    place: Place
    descending: bool


@dataclass(frozen=True)
class Item:
    """One item of a tabular list: a column, and the name that it gets."""

    place: Place
    name: str


class Options:
    """What the options of a stage say; of one that is said twice the last counts."""

    def __init__(self, joins: Joins, stage: ModelStage) -> None:
        self.joins = joins
        texts = {each.name: [plain(value) for value in each.values] for each in stage.options}
        unknown = texts.keys() - {
            *("num_rows", "start_row", "order", "only", "except", "tabular", "count", "debug"),
            "filename",
        }
        if unknown:
            message = f"no options {unknown}"
            raise RefusedError(message)
        self.start = self._number(texts.get("start_row", ["0"]))
        rows = texts.get("num_rows", [str(DEFAULT_ROWS)])
        self.rows = None if rows == ["all"] else self._number(rows)
        self.counts = texts.get("count") != ["false"]
        self.debug = texts.get("debug", ["false"])[0]
        if self.debug == "preview":
            self.rows = 0
        tabular = texts.get("tabular", [""])[0].strip()
        self.distinct = tabular.lower().startswith("distinct ")
        tabular = tabular[len("distinct ") :] if self.distinct else tabular
        # Of two items of one name the last counts.
        items = {each.name: each for each in map(self._item, _items(tabular))}
        self.tabular = [*items.values()] if items else None
        self.order = [self._order(each) for each in _items(texts.get("order", [""])[0])]
        chosen = [each.place for each in self.tabular or ()]
        if self.distinct and any(each.place not in chosen for each in self.order):
            message = "an order of distinct rows is of their columns"
            raise RefusedError(message)
        self.only = self._chosen(texts.get("only"))
        self.excepted = self._chosen(texts.get("except"))

    def _number(self, texts: list[str]) -> int:
        if len(texts) == 1 and texts[0].isdecimal():
            return int(texts[0])
        message = f"{texts} is no number of rows"
        raise RefusedError(message)

    def _item(self, text: str) -> Item:
        """Read an item of a tabular list."""
        name, _, alias = text.partition(" as ")
        place = self.joins.place(self.joins.root, _name(name))
        return Item(place, alias.strip() or place[1].name)

    def _order(self, text: str) -> Order:
        """Read a term of an order; a bare name is the root's, where that has such a column."""
        descending = False
        for mark in ("$desc", " desc", "$asc", " asc"):
            if text.endswith(mark):
                descending = "desc" in mark
                text = text.removesuffix(mark)
                break
        return Order(self.joins.place(self.joins.root, _name(text)), descending)

    def _chosen(self, texts: list[str] | None) -> set[tuple[Node, str]]:
        """Read the columns of `only` and `except`; what the query does not reach means nothing."""
        chosen: set[tuple[Node, str]] = set()
        for name in map(_name, _items(texts[0]) if texts else []):
            root = self.joins.root
            reached = [
                node
                for node in self.joins.nodes
                if node.table == name.table or (name.table is None and is_shown(node))
            ]
            having = [node for node in reached if self._has(node, name.name)]
            if name.table is not None and reached and not having:
                message = f"{name.table} has no column {name.name}"
                raise RefusedError(message)
            if name.table is None and root in having:
                having = [root]
            chosen |= {(node, name.name) for node in having}
        return chosen

    def _has(self, node: Node, name: str) -> bool:
        return column_of(self.joins.world.schema, node.model, name) is not None

    def shows(self, node: Node, column: str) -> bool:
        """Tell whether a column of a node is to be sent."""
        only = [name for each, name in self.only if each is node]
        return (not only or column in only) and (node, column) not in self.excepted


def is_shown(node: Node) -> bool:
    """Tell whether the rows of a node are part of the answer."""
    return node.above is None or (node in node.above.included and is_shown(node.above))


def _items(text: str) -> list[str]:
    """Return the items of a list, without those that are empty."""
    return [each.strip() for each in text.split(",") if each.strip()]


def _name(text: str) -> ColumnName:
    """Read a column's name."""
    # A shipped query has stray blanks within a table's name, and is in use.
    table, _, name = "".join(text.split()).rpartition(".")
    return ColumnName(name, table or None)
