"""Files that a store holds, in the places where the API has them."""

from typing import Final
from urllib.parse import parse_qsl

from allenorm.local._files import DRAWINGS, FILES, IMAGES, find_file, not_applied
from allenorm.server._choices import DISPOSITION
from allenorm.server._holder import Held
from allenorm.server._refusing import RefusalError
from allenorm.server._reply import Reply, disposition, header_text

_BAD: Final = 400
_NOT_FOUND: Final = 404
_MOST_PARAMETERS: Final = 100
__all__ = ["FILES", "stored_file"]

_SANDBOX: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A file may hold a script, and is opened in a browser at the address of this server."""


def stored_file(held: Held, place: str, key: str, query: str) -> Reply:
    """Return a file.

    Args:
        held: The store.
        place: The place of it, one of `FILES`.
        key: Its identifier, digits.
        query: The parameters.

    Returns:
        The whole file.

    Raises:
        RefusalError: The store does not hold it.
    """
    try:
        parameters = sorted(parse_qsl(query, max_num_fields=_MOST_PARAMETERS))
    except ValueError as error:
        raise RefusalError(_BAD, f"over {_MOST_PARAMETERS} parameters") from error
    found = find_file(held.store, place, key, parameters)
    if found is None:
        wanted = f"{place}/{key}"
        raise _missing(wanted)
    is_shown = place in IMAGES or place in DRAWINGS
    headers = {
        "content-disposition": disposition(DISPOSITION if is_shown else "attachment", found.name),
        "content-security-policy": _SANDBOX,
    }
    left_out = not_applied(found, parameters)
    if left_out:
        headers["x-allenorm-warning"] = header_text(left_out)
    return Reply(found.data, found.media_type, headers=headers, is_file=True)


def archived_file(held: Held, path: str) -> Reply:
    """Return a file of the archive of reference models.

    Args:
        held: The store.
        path: Its path.

    Returns:
        The whole file.

    Raises:
        RefusalError: The store does not hold it.
    """
    found = held.store.file(path)
    if found is None:
        raise _missing(path)
    headers = {
        "content-disposition": disposition("attachment", found.name),
        "content-security-policy": _SANDBOX,
    }
    return Reply(found.data, found.media_type, headers=headers, is_file=True)


def _missing(path: str) -> RefusalError:
    """Say that a store has rows, and not the bytes of a file."""
    words = f"the store holds no bytes of {path}: a mirror has rows, and the files are with the API"
    return RefusalError(_NOT_FOUND, words)
