"""Finding a class by a name that a person wrote."""

import difflib

from allenorm.errors import UnknownNameError, quote
from allenorm.schema._document import ModelClass, Schema


def class_named(schema: Schema, name: str) -> ModelClass:
    """Find a class by its name.

    Args:
        schema: The schema.
        name: The class's name; any case will do where no other class is written so.

    Returns:
        The class.

    Raises:
        UnknownNameError: The schema has no such class; the nearest name is in the message.

    Examples:
        >>> from allenorm.schema import bundled
        >>> class_named(bundled(), "ephysfeature").name
        'EphysFeature'
    """
    found = schema.classes.get(name)
    if found is not None:
        return found
    same = [each for each in schema.classes if each.casefold() == name.casefold()]
    if len(same) == 1:
        return schema.classes[same[0]]
    near = same[:1] or difflib.get_close_matches(name, schema.classes, 1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    message = f"the schema has no class {quote(name, 60)}{hint}"
    raise UnknownNameError(message)
