"""Keys that the schema does not know: said once a class, with the way to catch up."""

import shlex
import sys
import warnings
from collections.abc import Iterable
from pathlib import Path

from allenorm.errors import quote

_BUNDLED = "allenorm_models"
_reported: set[type[object]] = set()


class SchemaDriftWarning(UserWarning):
    """An answer has keys that the generated class does not know; they were left out."""


def report_unknown_keys(model: type[object], keys: Iterable[str]) -> None:
    """Warn about keys that a class does not have, once a class and process."""
    if model not in _reported:
        _reported.add(model)
        names = ", ".join(quote(key, 60) for key in sorted(keys, key=str))
        message = (
            f"the API sends keys for {model.__name__} that its class does not know: {names}; they "
            f"are left out. {catch_up(model)} writes classes that know them"
        )
        warnings.warn(message, SchemaDriftWarning, stacklevel=2)


def catch_up(model: type[object]) -> str:
    """Return the command that writes classes anew, from the live schema.

    It writes the package of the class again, but for the one that comes with allenorm: an
    installed package is not for its user to change, who gets one of their own.
    """
    command = "allenorm generate --schema live"
    modules = (each.__module__ for each in model.__mro__ if "__schema_sha256__" in vars(each))
    package = next(modules, "").rpartition(".")[0]
    if package == _BUNDLED:
        return f"`{command} --out . --package my_atlas`"
    places = [*getattr(sys.modules.get(package), "__path__", ())]
    if not places:
        return f"`{command}`"
    directory = Path(places[0])
    command += f" --out {shlex.quote(str(directory.parent))} --package {directory.name}"
    # Its own rules would be lost: the package does not know which file they stand in.
    return f"`{command}` (with --overrides, if it has a file of its own)"
