"""The formats of answers, and what is the same in all of them."""

from typing import Final, Literal, TypeAlias

from allenorm.answers._values import encoded
from allenorm.errors import SettingsError, quote

Format: TypeAlias = Literal["json", "xml", "csv"]
"""A format of answers, as the end of a URL's path names it."""

FORMATS: Final[tuple[Format, ...]] = ("json", "xml", "csv")

_MEDIA_TYPES: Final = {
    "json": "application/json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
}


def media_type(format: Format) -> str:  # noqa: A002 - the word of the API's own documents
    """Return the content type of a format.

    Args:
        format: The format.

    Returns:
        The value of the HTTP header `Content-Type`.

    Raises:
        SettingsError: There is no such format.

    Examples:
        >>> media_type("csv")
        'text/csv; charset=utf-8'
    """
    checked(format)
    return _MEDIA_TYPES[format]


def checked(format: str) -> None:  # noqa: A002 - as above
    """Refuse what is no format.

    Args:
        format: What was asked for.

    Raises:
        SettingsError: There is no such format.
    """
    if format not in _MEDIA_TYPES:
        message = f"no answer has the format {quote(format, 60)}; there are {', '.join(FORMATS)}"
        raise SettingsError(message)


def refusal(words: str, format: Format) -> bytes:  # noqa: A002 - as above
    r"""Write the answer to a query that is refused: `success: false` and the reason.

    Args:
        words: The reason, in the server's own words.
        format: The format that the query asked for. CSV has no envelope: the words stand alone.

    Returns:
        The body.

    Raises:
        SettingsError: There is no such format.

    Examples:
        >>> refusal("Error in query: no such class", "csv")
        b'Error in query: no such class\n'
    """
    checked(format)
    if format == "json":
        from allenorm.answers._json import json_refusal  # noqa: PLC0415 - it loads pydantic

        return json_refusal(words)
    if format == "xml":
        from allenorm.answers._xml import xml_refusal  # noqa: PLC0415 - as above, for symmetry

        return xml_refusal(words)
    return encoded([words, "\n"])
