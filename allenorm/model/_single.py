"""One row to one object, by the class's own pydantic validator."""

from typing import Annotated, Any, cast

from pydantic import Field, ValidationError, create_model

from allenorm.errors import HydrationError, quote
from allenorm.model._base import Base
from allenorm.model._drift import catch_up
from allenorm.model._guards import is_items
from allenorm.model._shape import Layout, Shape


def validated(shape: Shape, row: dict[str, Any], layout: Layout, *, partial: bool) -> Base:
    """Make an object of a row that holds columns only, which stays as it is.

    Args:
        shape: The class of the object.
        row: The row.
        layout: What belongs into rows with its keys, or with those of its whole answer.
        partial: Whether a column that is not there was left out on purpose.

    Raises:
        HydrationError: A value does not fit its column, or a column is missing.
    """
    for key in shape.numbers & row.keys():
        value = row[key]
        if type(value) is bool or (is_items(value) and bool in map(type, value)):
            raise _misfit(shape, row, key, value, "a truth value is no number")
    present = {shape.columns_by_key[key] for key in shape.columns_by_key.keys() & row.keys()}
    absent = [name for name in shape.columns if name not in present]
    obj: Base
    try:
        if partial and not present.issuperset(shape.required):
            obj = object.__new__(shape.model)
            lenient(shape).__pydantic_validator__.validate_python(row, self_instance=obj)
        else:
            obj = shape.model.__pydantic_validator__.validate_python(row)
    except ValidationError as error:
        raise _explained(shape, row, error) from error
    if absent:
        # A column whose name came with an association's record has no value either.
        for name in absent:
            if partial or name in layout.left_out:
                vars(obj).pop(name, None)
    return obj


def lenient(shape: Shape) -> type[Base]:
    """Return a class whose validator does all that a model's does, but lets columns be missing."""
    if shape.lenient is None:
        fields: dict[str, Any] = {}
        for name in shape.required:
            field = shape.fields[name]
            annotation: Any = field.annotation
            if field.metadata:
                members = (annotation, *field.metadata)
                annotation = cast("Any", Annotated)[members]
            fields[name] = (annotation, Field(None, alias=field.alias))
        shape.lenient = create_model(shape.model.__name__, __base__=shape.model, **fields)
    return shape.lenient


def _explained(shape: Shape, row: dict[str, Any], error: ValidationError) -> HydrationError:
    """Say what pydantic found wrong in the words of the answer."""
    first, *others = error.errors(include_url=False, include_context=False)
    key = str(first["loc"][0]) if first["loc"] else ""
    reason = first["msg"] + (f" (and {len(others)} more)" if others else "")
    value = ... if first["type"] == "missing" else row.get(key, first["input"])
    return _misfit(shape, row, key, value, reason)


def _misfit(
    shape: Shape, row: dict[str, Any], key: str, value: object, reason: str
) -> HydrationError:
    """Make the error for a value, or (`...`) the lack of one, that does not fit its column."""
    member = shape.columns_by_key.get(key, key)
    where = ".".join(filter(None, (shape.model.__name__, member)))
    what = (
        "is missing" if value is ... else f"cannot hold {quote(value, 80)} ({type(value).__name__})"
    )
    whose = f"row id {quote(row['id'], 40)}" if "id" in row else "a row without id"
    return HydrationError(
        f"{where} {what} ({whose}): {reason}. If the API has changed, {catch_up(shape.model)} "
        "writes classes that fit"
    )
