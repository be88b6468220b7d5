"""What is said where no answer can be given."""

from collections.abc import Mapping
from typing import Final

from allenorm.answers import Format, media_type, refusal
from allenorm.server._reply import Reply

_TEXT: Final = "text/plain; charset=utf-8"
_NO_HEADERS: Final[Mapping[str, str]] = {}


class RefusalError(Exception):
    """A request that gets no answer. It never leaves this package.

    Attributes:
        status: The HTTP status.
        words: What was wrong, and what to do.
        headers: Further HTTP headers.
    """

    def __init__(self, status: int, words: str, **headers: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def refused(
    words: str,
    format: Format,  # noqa: A002 - the word of the API
    status: int,
    headers: Mapping[str, str] = _NO_HEADERS,
) -> Reply:
    """Write a refusal in the format that was asked for.

    Args:
        words: What was wrong.
        format: The format of the answer; CSV has no envelope, and gets the words alone.
        status: The HTTP status.
        headers: Further HTTP headers.

    Returns:
        The reply.
    """
    kind = _TEXT if format == "csv" else media_type(format)
    return Reply(refusal(words, format), kind, status=status, headers=dict(headers))


def format_of(path: str) -> Format:
    """Return the format that the end of a path names, JSON where it names none.

    Examples:
        >>> format_of("/api/v2/data/query.xml"), format_of("/nowhere")
        ('xml', 'json')
    """
    if path.endswith(".xml"):
        return "xml"
    return "csv" if path.endswith((".csv", "/csv")) else "json"
