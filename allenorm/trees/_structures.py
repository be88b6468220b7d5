"""Structures by graph, by set and by name."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from allenorm._arguments import identifiers
from allenorm.errors import QueryError, quote
from allenorm.model._guards import is_items
from allenorm.query import Condition
from allenorm.trees._tree import Tree
from allenorm_models import Structure, StructureGraph, StructureSet

if TYPE_CHECKING:
    from allenorm.client import Target
    from allenorm.query import Column
    from allenorm_models.structure import StructureQuery

G = TypeVar("G", bound=StructureGraph | StructureSet)

IdsOrNames: TypeAlias = int | str | Sequence[int] | Sequence[str] | G | Sequence[G]
"""One or several ids, objects, or names."""


def structures(
    *,
    graph: "IdsOrNames[StructureGraph] | None" = None,
    structure_set: "IdsOrNames[StructureSet] | None" = None,
    name: str | None = None,
    acronym: str | Sequence[str] | None = None,
) -> "StructureQuery[Structure]":
    """Ask for structures, in the order of their graph. What is given must all hold.

    Args:
        graph: Ids, objects or names of structure graphs: 1 is the adult mouse, 17 the developing
            mouse, 10 the adult human, 16 the developing human, 8 the macaque, 15 glioblastoma.
        structure_set: Ids, objects or names of structure sets, such as
            `Mouse Connectivity - Summary`.
        name: The name, in any case; `*` stands for any text.
        acronym: One acronym or several, as they are written.

    Returns:
        A query; refine it, or fetch it.

    Raises:
        QueryError: A list holds ids and names.
        SettingsError: A graph or a set is neither an id, nor an object, nor a name.
        InexpressibleError: A name has an apostrophe, for which RMA has no words.

    Examples:
        >>> for each in structures(graph=1, name="primary*area").using("sample"):
        ...     print(each.id, each.acronym)
        985 MOp
        322 SSp
        1002 AUDp
        385 VISp
        >>> structures(structure_set="Mouse - Coarse", graph=1).using("sample").count()
        12
    """
    c = Structure.c
    found: list[Condition[Structure]] = []
    if graph is not None:
        found.append(
            _one_of(c.graph_id, c.structure_graph.name, graph, "graph", "structure_graphs")
        )
    if structure_set is not None:
        sets = c.structure_sets
        found.append(_one_of(sets.id, sets.name, structure_set, "structure_set", "structure_sets"))
    if name is not None:
        found.append(c.name.ilike(name))
    if acronym is not None:
        found.append(c.acronym.in_([acronym] if isinstance(acronym, str) else acronym))
    return Structure.where(*found).order_by(c.graph_order, c.id)


def structure_tree(
    graph: "IdsOrNames[StructureGraph]" = 1,
    *,
    structure_set: "IdsOrNames[StructureSet] | None" = None,
    using: "Target | None" = None,
) -> Tree[Structure]:
    """Fetch the structures of a graph as a tree.

    Args:
        graph: The graph, as `structures` takes it; the adult mouse where none is named.
        structure_set: What the structures belong to. What is between them and not in the set
            is left out, so that the tree may have several roots.
        using: Where to ask, as `query.using` takes it.

    Returns:
        The tree.

    Raises:
        RequestError: No whole answer could be had.

    Examples:
        >>> tree = structure_tree(using="sample")
        >>> [each.acronym for each in tree.ancestors("VISp")]
        ['root', 'grey', 'CH', 'CTX', 'CTXpl', 'Isocortex', 'VIS']
    """
    query = structures(graph=graph, structure_set=structure_set)
    return Tree(query.using(using))


def _one_of(
    ids: "Column[Structure, Any]",
    names: "Column[Structure, Any]",
    given: Any,
    label: str,
    table: str,
) -> Condition[Structure]:
    """Return the condition that a column has one of some ids or names."""
    several: list[Any] = list(given) if is_items(given) else [given]
    kinds = {isinstance(value, str) for value in several}
    if len(kinds) > 1:
        message = f"{label} takes ids or names, not both: {quote(several, 120)}"
        raise QueryError(message)
    column, values = (names, several) if True in kinds else (ids, identifiers(given, label, table))
    return column == values[0] if len(values) == 1 else column.in_(values)
