"""Files that a store holds, in the places where the API has them."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

from allenorm.server._choices import DISPOSITION
from allenorm.server._holder import Held
from allenorm.server._refusing import RefusalError
from allenorm.server._reply import Reply, disposition, header_text

_BAD: Final = 400
_NOT_FOUND: Final = 404
_MOST_PARAMETERS: Final = 100
_IMAGES: Final = (
    "/api/v2/section_image_download",
    "/api/v2/image_download",
    "/api/v2/projection_image_download",
    "/api/v2/atlas_image_download",
)
_DRAWINGS: Final = ("/api/v2/svg", "/api/v2/svg_download")
_SANDBOX: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A file may hold a script, and is opened in a browser at the address of this server."""

FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "/api/v2/well_known_file_download": ("/api/v2/well_known_file_download",),
    "/neuronal_model/download": ("/neuronal_model/download",),
    "/grid_data/download": ("/grid_data/download",),
    "/grid_data/download_file": ("/grid_data/download_file",),
    **dict.fromkeys(_IMAGES, _IMAGES),
    **dict.fromkeys(_DRAWINGS, _DRAWINGS),
}
"""The places of files, and where else the file of an identifier may lie."""

_EXACT: Final = frozenset({"/grid_data/download", "/grid_data/download_file"})
"""Places whose parameters say which of many files is meant."""


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
    written = "&".join(f"{name}={text}" for name, text in parameters)
    places = (place, *(other for other in FILES[place] if other != place))
    paths = [f"{each}/{key}?{written}" for each in places] if written else []
    if not written or place not in _EXACT:
        paths += [f"{each}/{key}" for each in places]
    for path in paths:
        found = held.store.file(path)
        if found is not None:
            break
    else:
        words = (
            f"the store holds no bytes of {place}/{key}: a mirror has rows, and the files are "
            "with the API"
        )
        raise RefusalError(_NOT_FOUND, words)
    is_shown = place in _IMAGES or place in _DRAWINGS
    headers = {
        "content-disposition": disposition(DISPOSITION if is_shown else "attachment", found.name),
        "content-security-policy": _SANDBOX,
    }
    if written and "?" not in path:
        names = ", ".join(dict.fromkeys(name for name, _ in parameters))
        headers["x-allenorm-warning"] = header_text(f"not applied to the file: {names}")
    return Reply(found.data, found.media_type, headers=headers, is_file=True)
