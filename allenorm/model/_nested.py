"""Relations in what a user validates: dicts and objects become related objects at once."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from allenorm.model._base import Base
from allenorm.model._declaration import Declaration
from allenorm.model._guards import is_items
from allenorm.model._shape import Shape

if TYPE_CHECKING:
    from typing_extensions import LiteralString


def split(shape: Shape, data: Mapping[Any, Any]) -> tuple[dict[Any, Any], dict[str, Any]]:
    """Split what was given for an object into columns and, by attribute, relations."""
    columns = dict(data)
    found: dict[str, Any] = {}
    for key in shape.relations_by_key.keys() & columns.keys():
        if key not in shape.shared or not isinstance(columns[key], str | None):
            found[shape.relations_by_key[key].attribute] = columns.pop(key)
    return columns, found


def related(relation: Declaration, value: object, context: Any) -> Any:
    """Validate the value of one relation.

    Returns:
        An object of the related class or None, or a tuple of objects.

    Raises:
        ValidationError: The value does not fit; the places start at the relation.
    """
    place = (relation.attribute,)
    if not relation.many:
        return None if value is None else _one(relation, value, place, context)
    if value is None:
        return ()
    if not is_items(value):
        line = _line("relation_list", "Input should be a list of objects", place, value)
        raise _misfit(relation, [line])
    return tuple(
        _one(relation, item, (*place, position), context) for position, item in enumerate(value)
    )


def _one(relation: Declaration, value: object, place: tuple[str | int, ...], context: Any) -> Base:
    """Validate one related object."""
    validator = relation.target().__pydantic_validator__
    try:
        found: Base = validator.validate_python(value, context=context)
    except ValidationError as error:
        lines = [
            _line(line["type"], line["msg"], (*place, *line["loc"]), line["input"])
            for line in error.errors(include_url=False, include_context=False)
        ]
        raise _misfit(relation, lines) from error
    return found


def _line(kind: Any, text: Any, place: tuple[str | int, ...], value: object) -> InitErrorDetails:
    """Make one line of pydantic's own error."""
    # pydantic asks for literals, because it fills in braces; these come from pydantic, filled in.
    error = PydanticCustomError(cast("LiteralString", kind), cast("LiteralString", text))
    return {"type": error, "loc": place, "input": value, "ctx": {}}


def _misfit(relation: Declaration, lines: list[InitErrorDetails]) -> ValidationError:
    """Make pydantic's own error for a relation."""
    return ValidationError.from_exception_data(str(relation), lines)
