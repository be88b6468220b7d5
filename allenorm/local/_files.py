"""Files that a store holds, in the places where the API has them."""

from collections.abc import Iterable, Mapping
from typing import Final

from allenorm.local._store import Store, StoredFile

IMAGES: Final = (
    "/api/v2/section_image_download",
    "/api/v2/image_download",
    "/api/v2/projection_image_download",
    "/api/v2/atlas_image_download",
)
"""The places of images; each may be asked for any of them."""

DRAWINGS: Final = ("/api/v2/svg", "/api/v2/svg_download")
"""The places of drawings."""

FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "/api/v2/well_known_file_download": ("/api/v2/well_known_file_download",),
    "/neuronal_model/download": ("/neuronal_model/download",),
    "/grid_data/download": ("/grid_data/download",),
    "/grid_data/download_file": ("/grid_data/download_file",),
    **dict.fromkeys(IMAGES, IMAGES),
    **dict.fromkeys(DRAWINGS, DRAWINGS),
}
"""The places of files, and where else the file of an identifier may lie."""

_EXACT: Final = frozenset({"/grid_data/download", "/grid_data/download_file"})
"""Places whose parameters say which of many files is meant."""


def find_file(
    store: Store, place: str, key: str, parameters: Iterable[tuple[str, str]]
) -> StoredFile | None:
    """Return a file of a store, or None.

    Args:
        store: The store.
        place: The place of it, one of `FILES`.
        key: Its identifier, digits.
        parameters: Names and values of the URL.

    Returns:
        The file that was stored with these parameters, else the one without any, where the
        parameters do not say which file is meant.
    """
    written = "&".join(f"{name}={text}" for name, text in sorted(parameters))
    places = (place, *(other for other in FILES[place] if other != place))
    paths = [f"{each}/{key}?{written}" for each in places] if written else []
    if not written or place not in _EXACT:
        paths += [f"{each}/{key}" for each in places]
    return next((found for path in paths if (found := store.file(path)) is not None), None)


def not_applied(file: StoredFile, parameters: Iterable[tuple[str, str]]) -> str:
    """Say which parameters a file was given without: a store has it in one form.

    Args:
        file: The file.
        parameters: Names and values of the URL.

    Returns:
        What to say, or "".
    """
    place = file.path.partition("?")[0].rpartition("/")[0]
    names = ", ".join(dict.fromkeys(name for name, _ in parameters))
    if not names or "?" in file.path or place not in FILES:
        return ""
    return f"not applied to the file: {names}"
