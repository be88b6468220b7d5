"""Which column of a class says what is above an object."""

from typing import TYPE_CHECKING, Any, Final

from allenorm.errors import QueryError, quote
from allenorm.query._paths import unknown_name

if TYPE_CHECKING:
    from allenorm.query import ModelMapping

PARENT: Final = "parent"
"""The association that nearly every class with a parent has."""


def parent_column(model: type[Any], association: str | None = None) -> str:
    """Return the attribute that holds the key of an object's parent.

    Args:
        model: A model class.
        association: The association that leads to the parent; None for `parent`, or else for the
            only one that makes a tree.

    Returns:
        The attribute of the foreign key.

    Raises:
        UnknownNameError: The class has no such association.
        QueryError: It is no model class; or the association leads elsewhere, to many objects, or
            by no column; or the class has no `id`; or none was named, and there is not one.

    Examples:
        >>> from allenorm import GenomeLocus, Structure
        >>> parent_column(Structure, "parent")
        'parent_structure_id'
        >>> parent_column(GenomeLocus)
        'parent_locus_id'
    """
    mapping: ModelMapping | None = getattr(model, "__mapping__", None)
    if mapping is None:
        message = f"a tree takes a model class, such as Structure, got {quote(repr(model), 80)}"
        raise QueryError(message)
    if association is None:
        known = parents_of(mapping)
        if PARENT not in known and len(known) != 1:
            message = f"{model.__name__} makes no tree: {_hint(mapping)}"
            raise QueryError(message)
        association = PARENT if PARENT in known else known[0]
    elif association not in mapping.relations:
        raise unknown_name(model, association)
    column = _column(mapping, association)
    if column is None:
        message = f"{model.__name__}.{association} makes no tree: {_hint(mapping)}"
        raise QueryError(message)
    return column


def parents_of(mapping: "ModelMapping") -> list[str]:
    """Return the associations of a class that make a tree.

    Args:
        mapping: The class.

    Returns:
        Their names, in order.

    Examples:
        >>> from allenorm import Gene, Specimen
        >>> parents_of(Specimen.__mapping__), parents_of(Gene.__mapping__)
        (['parent'], [])
    """
    return sorted(name for name in mapping.relations if _column(mapping, name) is not None)


def _column(mapping: "ModelMapping", association: str) -> str | None:
    """Return the attribute of an association's foreign key, or None where it makes no tree."""
    relation = mapping.relations[association]
    # The target is loaded last: it may take the import of a module.
    if not mapping.has_id or relation.kind != "belongs_to" or relation.foreign_key is None:
        return None
    attributes = {column.name: column.attribute for column in mapping.columns.values()}
    if relation.target().__mapping__.table != mapping.table:
        return None
    return attributes.get(relation.foreign_key)


def _hint(mapping: "ModelMapping") -> str:
    """Say what makes a tree, and what of a class does."""
    known = parents_of(mapping)
    own = f"; {' or '.join(known)} does" if known else ", and there is none here"
    return (
        f"that takes a belongs_to association with rows of {mapping.table}, by a foreign key{own}"
    )
