"""Lazy packages (PEP 562): names are imported when first used, and a typo is answered.

Used by `allenorm` itself and by every generated package; imports nothing but the standard
library, so that importing a package of 151 classes costs about as much as an empty one.
"""

import importlib
import sys
from collections.abc import Callable, Mapping


def lazy_attributes(
    package: str, modules: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a package whose names live in other modules.

    Args:
        package: The package's own name (`__name__`).
        modules: The full name of the module that defines each public name.

    Returns:
        The two functions. The first imports the module, keeps the object in the package's
        namespace, so that the next access is a plain look-up, and raises `AttributeError` with
        the nearest known name for one that is unknown.

    Examples:
        >>> getter, names = lazy_attributes("json", {"JSONDecoder": "json.decoder"})
        >>> getter("JSONDecoder").__name__
        'JSONDecoder'
        >>> getter("JSONDecodr")
        Traceback (most recent call last):
        AttributeError: module 'json' has no attribute 'JSONDecodr'; did you mean 'JSONDecoder'?
    """

    def __getattr__(name: str) -> object:  # noqa: N807 - PEP 562 gives the name
        module = modules.get(name)
        if module is None:
            message = f"module {package!r} has no attribute {name!r}"
            if not name.startswith("_"):
                import difflib  # noqa: PLC0415 - needed for a typo only

                near = difflib.get_close_matches(name, modules, 1)
                message += f"; did you mean {near[0]!r}?" if near else ""
            # Without an object, Python adds no guess of its own.
            raise AttributeError(message, name=name, obj=None)
        found: object = getattr(importlib.import_module(module), name)
        vars(sys.modules[package])[name] = found
        return found

    def __dir__() -> list[str]:  # noqa: N807 - PEP 562 gives the name
        return sorted({*vars(sys.modules[package]), *modules})

    return __getattr__, __dir__
