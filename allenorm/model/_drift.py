"""Keys that the schema does not know: said once a class, with the way to catch up."""

import warnings
from collections.abc import Iterable

from allenorm.errors import quote

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
            "are left out. Run `allenorm generate --schema live` to bring the classes up to date"
        )
        warnings.warn(message, SchemaDriftWarning, stacklevel=2)
