"""Names that users write, checked against a schema."""

import difflib
from collections.abc import Iterable

from allenorm.errors import UnknownNameError, quote
from allenorm.schema import Schema


def unknown(words: str, name: str, known: Iterable[str]) -> UnknownNameError:
    """Make the error for a name that is not known.

    Args:
        words: What is wrong.
        name: The name.
        known: Those that there are.

    Returns:
        The error, with the nearest name that there is.

    Examples:
        >>> unknown("no class 'gene'", "gene", ["Gene", "Donor"]).args
        ("no class 'gene'; did you mean 'Gene'?",)
    """
    folded = {each.lower(): each for each in known}
    near = difflib.get_close_matches(name.lower(), folded, 1)
    return UnknownNameError(words + (f"; did you mean {folded[near[0]]!r}?" if near else ""))


def named_classes(schema: Schema, names: Iterable[str]) -> list[str]:
    """Check names of classes.

    Args:
        schema: The schema.
        names: The names.

    Returns:
        The names, each once, sorted.

    Raises:
        UnknownNameError: The schema has no class of a name.

    Examples:
        >>> from allenorm.schema import bundled
        >>> named_classes(bundled(), ["Gene", "Donor", "Gene"])
        ['Donor', 'Gene']
    """
    found = sorted(set(names))
    for name in found:
        if name not in schema.classes:
            words = f"the schema has no class {quote(name, 60)}"
            raise unknown(words, name, schema.classes)
    return found
