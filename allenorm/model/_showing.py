"""An object as text and as plain dicts."""

from collections.abc import Iterator
from typing import Any, Literal

from allenorm.errors import quote
from allenorm.model._base import Base
from allenorm.model._reading import loaded_names, value_of
from allenorm.model._shape import shape_of

_COLUMNS_SHOWN = 12
_TEXT_SHOWN = 60


class Text(str):
    """Text that shows itself without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def repr_args(obj: Base) -> Iterator[tuple[str | None, Any]]:
    """Yield what `repr` shows: the columns that hold something, and which relations are there."""
    values = vars(obj)
    shown = [name for name in shape_of(type(obj)).fields if values.get(name) is not None]
    for name in shown[:_COLUMNS_SHOWN]:
        value = values[name]
        yield name, Text(quote(value, _TEXT_SHOWN)) if isinstance(value, str) else value
    if len(shown) > _COLUMNS_SHOWN:
        yield None, Text(f"... {len(shown) - _COLUMNS_SHOWN} more")
    loaded = loaded_names(obj)
    if loaded:
        yield "loaded", loaded


def nested_dict(
    obj: Base, *, mode: Literal["json", "python"], by_alias: bool, above: frozenset[int]
) -> dict[str, Any]:
    """Turn an object and its loaded relations into dicts; an object within itself stays flat."""
    result = obj.model_dump(mode=mode, by_alias=by_alias)
    if id(obj) in above:
        return result
    within = above | {id(obj)}
    relations = shape_of(type(obj)).relations
    for name in loaded_names(obj):
        value = value_of(obj, name)
        key = relations[name].api_name if by_alias else name
        if relations[name].many:
            result[key] = [
                nested_dict(one, mode=mode, by_alias=by_alias, above=within) for one in value
            ]
        elif value is None:
            # In the API, a column may have the name of an association that leads nowhere.
            result.setdefault(key, None)
        else:
            result[key] = nested_dict(value, mode=mode, by_alias=by_alias, above=within)
    return result
