"""Tests that tell type checkers what a value of unknown content is."""

from collections.abc import Mapping
from typing import Any, TypeGuard


def is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    """Tell whether a value maps keys to values."""
    return isinstance(value, Mapping)


def is_items(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Tell whether a value is a list or a tuple."""
    return isinstance(value, (list, tuple))


def is_record(value: object) -> TypeGuard[dict[Any, Any]]:
    """Tell whether a value is a plain dict, as JSON gives."""
    return type(value) is dict
