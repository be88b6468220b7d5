"""Objects taken apart, down to the last loaded relation, so that two of them can be compared."""

from typing import Any

from allenorm.model import Model


def dump(value: Any) -> Any:
    """Return what an object is: classes, types of values, what is loaded, and what that holds."""
    if isinstance(value, Model):
        return {
            "class": type(value).__name__,
            "columns": {name: _typed(each) for name, each in sorted(vars(value).items())},
            "loaded": {name: dump(getattr(value, name)) for name in value.loaded},
        }
    if isinstance(value, dict):
        return {name: dump(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [type(value).__name__, *map(dump, value)]
    return _typed(value)


def _typed(value: Any) -> tuple[str, str]:
    """Return a value with its type; -0.0 is not 0.0, and 1 is not True."""
    return type(value).__name__, repr(value)
