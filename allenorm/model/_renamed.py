"""`renamed()`: a column whose name in Python is not the one in the API."""

from typing import Any

from pydantic import Field
from pydantic_core import PydanticUndefined


def renamed(name: str, *, default: Any = PydanticUndefined) -> Any:
    """Declare a column that has another name in the API.

    Args:
        name: The column's name in the API.
        default: The value where the column is missing; without one it must not be.

    Returns:
        What pydantic takes as a field's declaration.

    Examples:
        >>> from allenorm.model import Model
        >>> class Place(Model):
        ...     where_: str | None = renamed("where", default=None)
        >>> Place.model_validate({"where": "here"}).where_
        'here'
    """
    return Field(default, alias=name)
