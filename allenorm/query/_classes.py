"""The class that a text names, in a package of generated classes."""

import difflib
from types import ModuleType
from typing import Any

from allenorm import _registered
from allenorm.errors import QueryError, UnknownNameError, quote
from allenorm.query._mapping import ModelMapping


def class_named(name: str, models: object = None) -> type[Any]:
    """Find the class that stands for a class of the API.

    Args:
        name: The class's name in the API.
        models: A generated package, or any module that holds such classes; None means the
            package that is registered.

    Returns:
        The class.

    Raises:
        UnknownNameError: There is none of this name; the nearest name is in the message.
        QueryError: `models` is no module.

    Examples:
        >>> class_named("Gene").__name__
        'Gene'
    """
    package = _registered.models.registered() if models is None else models
    if not isinstance(package, ModuleType):
        message = f"models= takes a package of generated classes, got {quote(package, 80)}"
        raise QueryError(message)
    offered: list[str] = list(getattr(package, "__all__", None) or vars(package))
    found = _model(package, name) if name in offered else None
    if found is not None and found.__mapping__.name == name:
        return found
    # A class may have another name in Python than in the API; then all must be looked at.
    classes = [each for each in (_model(package, other) for other in offered) if each is not None]
    for each in classes:
        if each.__mapping__.name == name:
            return each
    near = difflib.get_close_matches(name, [each.__mapping__.name for each in classes], 1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    where = "there is" if models is None else f"{package.__name__} has"
    message = f"{where} no class {quote(name, 80)}{hint}"
    raise UnknownNameError(message)


def _model(package: ModuleType, name: str) -> type[Any] | None:
    """Return what a package has under a name, if it is a class that can be queried."""
    found: object = getattr(package, name, None)
    if not isinstance(found, type):
        return None
    # Reading it of `Model`, which stands for no class of the API, is an `AttributeError`.
    return found if isinstance(getattr(found, "__mapping__", None), ModelMapping) else None
