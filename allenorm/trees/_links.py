"""Which column of a class says what is above an object."""

from typing import TYPE_CHECKING, Any

from allenorm.errors import QueryError
from allenorm.query._paths import unknown_name

if TYPE_CHECKING:
    from allenorm.query import ModelMapping


def parent_column(model: type[Any], association: str) -> str:
    """Return the attribute that holds the key of an object's parent.

    Args:
        model: A model class.
        association: The association that leads to the parent.

    Returns:
        The attribute of the foreign key.

    Raises:
        UnknownNameError: The class has no such association.
        QueryError: The association leads elsewhere, to many objects, or by no column; or the
            class has no `id`.

    Examples:
        >>> from allenorm import Structure
        >>> parent_column(Structure, "parent")
        'parent_structure_id'
    """
    mapping: ModelMapping = model.__mapping__
    relation = mapping.relations.get(association)
    if relation is None:
        raise unknown_name(model, association)
    columns = [
        column.attribute
        for column in mapping.columns.values()
        if column.name == relation.foreign_key
    ]
    if not columns or relation.kind != "belongs_to" or not mapping.has_id:
        message = (
            f"{model.__name__}.{association} makes no tree: that takes a belongs_to association "
            "with a foreign key, and an id"
        )
        raise QueryError(message)
    if relation.target().__mapping__.table != mapping.table:
        message = (
            f"{model.__name__}.{association} makes no tree: it leads to {relation.target_name}, "
            f"not to other rows of {mapping.table}"
        )
        raise QueryError(message)
    return columns[0]
