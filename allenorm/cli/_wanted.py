"""What `allenorm download` was asked for: files, rows that have files, queries for such rows."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from allenorm.errors import NoResultError, SettingsError, quote

if TYPE_CHECKING:
    from allenorm.client import Client
    from allenorm.files import Downloadable

_OF_A_ROW: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_]*):([0-9]{1,18})", re.ASCII)
_CLASS: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_ID: Final = re.compile(r"[0-9]{1,18}", re.ASCII)
_FILES: Final = "well_known_files"
_IMAGES: Final = {
    "AtlasImage": "atlas_image",
    "ProjectionImage": "projection_image",
    "SectionImage": "section_image",
    "SubImage": "image",
}
"""Classes of images, and the functions that name their files."""


def named(word: str, client: "Client") -> "Iterable[Downloadable]":
    """Return what a word of the command line names.

    Args:
        word: The id of a well-known file, a path on the server, a URL, or `CLASS:ID`.
        client: Who is asked for the files of a row.

    Raises:
        SettingsError: It is none of these.
        UnknownNameError: There is no such class.
        NoResultError: There is no such row, or it has no file.
        RequestError: No whole answer could be had.

    Examples:
        >>> list(named("491119517", None)), list(named("/api/v2/svg/1", None))
        ([491119517], ['/api/v2/svg/1'])
        >>> [each.id for each in named("NeuronalModel:566296565", None)]
        [566296565]
    """
    if _ID.fullmatch(word):
        return [int(word)]
    if word.startswith("/") or "://" in word:
        return [word]
    found = _OF_A_ROW.fullmatch(word)
    if found is None:
        message = (
            f"{quote(word, 80)} names no file; write the id of a well-known file, a path such as "
            "/api/v2/well_known_file_download/491119517, a URL, CLASS:ID as in "
            "NeuronalModel:566296565, or --query for rows that have files"
        )
        raise SettingsError(message)
    return _of_row(found[1], int(found[2]), client)


def of_cell(key: int, client: "Client") -> "list[Downloadable]":
    """Return the files of a cell: its recording, its reconstruction, the markers in it.

    Args:
        key: The id of the specimen.
        client: Who is asked.

    Raises:
        NoResultError: The cell has none of them, or there is no such cell.
        RequestError: No whole answer could be had.

    Examples:
        >>> from allenorm import Client
        >>> with Client("sample") as client:
        ...     [each.id for each in of_cell(320654829, client)]
        [900000431]
    """
    from allenorm import cell_types  # noqa: PLC0415 - not for a help

    finders = (cell_types.ephys_file, cell_types.reconstruction_file, cell_types.marker_file)
    found = [file for find in finders for file in _found(find, key, client)]
    if not found:
        message = f"specimen {key} has no recording, no reconstruction and no markers"
        raise NoResultError(message)
    return found


def of_query(text: str, client: "Client") -> "Iterator[Downloadable]":
    """Yield the files of the rows of a query, and of the rows that it includes.

    Args:
        text: The name of a class, RMA, or a URL of the API.
        client: Who is asked.

    Raises:
        QueryError: It is no query, or one whose rows cannot have files.
        NoResultError: None of its rows has a file.
        RequestError: No whole answer could be had.

    Examples:
        >>> from allenorm import Client
        >>> with Client("sample") as client:
        ...     query = "model::EphysResult,rma::include,well_known_files[id$eq900000431]"
        ...     [each.id for each in of_query(query, client)]
        [900000431]
    """
    from allenorm.query import Query  # noqa: PLC0415 - not for a help
    from allenorm.query._from_text import read_query  # noqa: PLC0415 - as above

    query = read_query(f"model::{text}" if _CLASS.fullmatch(text) else text)
    if not isinstance(query, Query):
        message = f"the rows of {quote(text, 80)} are no objects, which alone have files"
        raise SettingsError(message)
    found = False
    for page in client.pages(query):
        for row in page:
            for each in _files_in(row, query.plan.included):
                found = True
                yield each
    if not found:
        message = (
            f"no row of {quote(text, 80)} has a file; files are WellKnownFile and NeuronalModel, "
            f"and what has {_FILES} needs them included: rma::include,{_FILES}"
        )
        raise NoResultError(message)


def _found(find: "Callable[..., Downloadable]", key: int, client: "Client") -> "list[Downloadable]":
    """Return one file of a cell, if it has it."""
    try:
        return [find(key, using=client)]
    except NoResultError:
        return []


def _of_row(name: str, key: int, client: "Client") -> "Iterable[Downloadable]":
    """Return the files of a row."""
    from allenorm.files import HasFile  # noqa: PLC0415 - not for a help
    from allenorm.query._classes import class_named  # noqa: PLC0415 - as above

    if name in _IMAGES:
        from allenorm import images  # noqa: PLC0415 - for images alone

        return [getattr(images, _IMAGES[name])(key)]
    model = class_named(name)
    # What makes the name of an object is its id alone, for which nobody need be asked.
    thing = model(id=key)
    if isinstance(thing, HasFile):
        return [thing]
    if _FILES not in model.__mapping__.relations:
        message = (
            f"rows of {name} have no files; WellKnownFile, NeuronalModel, "
            f"{', '.join(_IMAGES)} and every class with {_FILES} do"
        )
        raise SettingsError(message)
    row = model.where(id=key).include(_FILES).using(client).one_or_none()
    files: tuple[Any, ...] = () if row is None else getattr(row, _FILES)
    if not files:
        what = "there is no" if row is None else "no files are known of"
        message = f"{what} {name} with id {key}"
        raise NoResultError(message)
    return files


def _files_in(thing: Any, included: Mapping[str, Any]) -> "Iterator[Downloadable]":
    """Yield an object that has a file, and those among the ones that it includes."""
    from allenorm.files import HasFile  # noqa: PLC0415 - not for a help

    own: object = thing
    if isinstance(own, HasFile):
        yield own
    for name, below in included.items():
        value = getattr(thing, name)
        several: Iterable[Any] = value if thing.__mapping__.relations[name].many else (value,)
        for each in several:
            if each is not None:
                yield from _files_in(each, below)
