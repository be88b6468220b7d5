"""What a client can be pointed at: a URL, a store's file, or the sample."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from allenorm.errors import SettingsError, masked, quote

if TYPE_CHECKING:
    from allenorm.endpoint import Endpoint
    from allenorm.query import Runner

Place: TypeAlias = "str | os.PathLike[str]"
"""A base URL, the path of a store, or the word for the sample."""

Target: TypeAlias = "Place | Endpoint | Runner"
"""What `using` takes: a place, a client, an endpoint, or anything else that runs queries."""

SAMPLE: Final = "sample"
"""The word for the store that comes with the package."""

VARIABLE: Final = "ALLENORM_URL"
"""The environment variable that says where queries go where nothing else does."""

_SUFFIXES: Final = frozenset({".sqlite", ".sqlite3", ".db"})
_HOST: Final = re.compile(r"localhost|[\w.-]+:\d+|\d+(?:\.\d+){3}|(?:[\w-]+\.){2,}[a-z]+", re.ASCII)
"""A server without its scheme. One dot alone is more often that of a file's name."""


def located(place: "Place | None") -> str | Path | None:
    """Say what a text means.

    Args:
        place: What the user named; None stands for the variable `ALLENORM_URL`.

    Returns:
        The file of a store, a URL as it was given, or None for the live API.

    Raises:
        SettingsError: It is neither, or there is no such file.

    Examples:
        >>> located("sample").name
        'sample.sqlite'
        >>> located("http://127.0.0.1:8000")
        'http://127.0.0.1:8000'
        >>> located("smaple")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: cannot connect to 'smaple': it is no http or https URL and \
no file; write "sample" for the store that comes with allenorm
    """
    origin = ""
    if place is None:
        place = os.environ.get(VARIABLE) or None
        origin = f" ({VARIABLE})"
    if place is None:
        return None
    text = os.fsdecode(place)
    if text == SAMPLE:
        from allenorm.sample import path  # noqa: PLC0415 - needed for the sample alone

        return path()
    if isinstance(place, str) and "://" in text:
        return text
    return _store_file(text, place, origin)


def _store_file(text: str, place: Place, origin: str) -> Path:
    """Return the path of a store, or say why it is none."""
    shown = f"{quote(masked(text), 120)}{origin}"
    # Unlike those of Path, these functions take any text.
    name = os.path.expanduser(text)  # noqa: PTH111 - as the comment says
    file = Path(name)
    if os.path.isdir(name):  # noqa: PTH112 - as above
        reason = f"cannot connect to {shown}: it is a directory; name the file of a store in it"
    elif os.path.exists(name):  # noqa: PTH110 - as above
        return file
    elif not isinstance(place, str) or file.suffix in _SUFFIXES or len(file.parts) > 1:
        reason = (
            f'cannot connect to {shown}: there is no such file; make a store with "allenorm mirror '
            f'pull", or write "{SAMPLE}" for the one that comes with allenorm'
        )
    else:
        reason = (
            f"cannot connect to {shown}: it is no http or https URL and no file; write "
            f'"{SAMPLE}" for the store that comes with allenorm'
        )
        if _HOST.fullmatch(text):
            reason += f', or "http://{text}" for a server'
    raise SettingsError(reason)
