"""The six synchronisations: from a place to the same place elsewhere.

Source: the page "Image-to-image synchronization" of the API's documentation; the envelopes are
those that public clients read (`msg.image_sync`, a list of them, `msg.image_to_reference`).
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from allenorm._arguments import identifier, identifiers, number, written
from allenorm._remote import open_client, server_of
from allenorm.client import Client
from allenorm.endpoint import ResourceRequest
from allenorm.errors import NoResultError
from allenorm.sync._points import ImagePoint, ReferencePoint, image_points, reference_point

if TYPE_CHECKING:
    from allenorm.client import Target
    from allenorm_models import Atlas, ReferenceSpace, SectionDataSet, SectionImage, Structure

M = TypeVar("M")
Several: TypeAlias = int | M | Iterable[int | M]
"""One or more of a class: ids, objects, or a query, which is iterable as well."""

_IMAGES: Final = "sub_images"
_SERIES: Final = "data_sets"
_PX: Final = "px of the image at full size"
_UM: Final = "um"
_ROOM: Final = 200
"""The least room for ids in a URL, in characters."""


def image_to_atlas(
    section_image: "int | SectionImage",
    x: float,
    y: float,
    *,
    atlas: "int | Atlas",
    using: "Target | None" = None,
) -> ImagePoint:
    """Find the nearest annotated image of an atlas, and the place on it.

    Args:
        section_image: A `SectionImage` or its id.
        x: The column on it, in px at full size.
        y: The row on it, in px at full size.
        atlas: An `Atlas` or its id, such as 1 for the adult mouse in coronal sections.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The place on the atlas.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.
        NoResultError: The service knows no such place.
        RefusedError: The service said no, or this is a store, which computes nothing.
        RequestError: No whole answer could be had.

    Examples:
        >>> image_to_atlas(68173101, 6208, 2368, atlas=0)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: atlas: expected an id (a whole number from 1 on) or an object
        of table atlases, got '0'
    """
    path = _path("image_to_atlas", identifier(section_image, "section_image", _IMAGES))
    parameters = _place(_PX, x=x, y=y)
    parameters["atlas_id"] = str(identifier(atlas, "atlas", "atlases"))
    found = image_points(open_client(using).get_json(path, **parameters), path)
    if not found:
        message = f"the service found no place on atlas {parameters['atlas_id']}; path {path}"
        raise NoResultError(message)
    return found[0]


def image_to_image(
    section_image: "int | SectionImage",
    x: float,
    y: float,
    *,
    section_data_sets: "Several[SectionDataSet]",
    using: "Target | None" = None,
) -> list[ImagePoint]:
    """Find the nearest image of other series, and the place on each.

    Args:
        section_image: A `SectionImage` or its id.
        x: The column on it, in px at full size.
        y: The row on it, in px at full size.
        section_data_sets: `SectionDataSet`s, their ids or a query of them; many are asked for in
            several requests.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        A place for each series that the service knows one of.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.
        RefusedError: The service said no, or this is a store, which computes nothing.
        RequestError: No whole answer could be had.

    Examples:
        >>> image_to_image(68173101, 6208, 2368, section_data_sets=[])
        Traceback (most recent call last):
        allenorm.errors.SettingsError: section_data_sets: expected one id of table data_sets or
        more, got 'none'
    """
    path = _path("image_to_image", identifier(section_image, "section_image", _IMAGES))
    place = _place(_PX, x=x, y=y)
    ids = identifiers(section_data_sets, "section_data_sets", _SERIES, using=using)
    return _points(path, place, "section_data_set_ids", ids, using)


def image_to_image_2d(
    section_image: "int | SectionImage",
    x: float,
    y: float,
    *,
    section_images: "Several[SectionImage]",
    using: "Target | None" = None,
) -> list[ImagePoint]:
    """Find the nearest place on other images.

    Args:
        section_image: A `SectionImage` or its id.
        x: The column on it, in px at full size.
        y: The row on it, in px at full size.
        section_images: `SectionImage`s, their ids or a query of them; many are asked for in
            several requests.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        A place for each image that the service knows one of.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.
        RefusedError: The service said no, or this is a store, which computes nothing.
        RequestError: No whole answer could be had.

    Examples:
        >>> image_to_image_2d(68173101, 6208, "2368", section_images=[68173103])
        Traceback (most recent call last):
        allenorm.errors.SettingsError: y: expected a number (px of the image at full size), got
        '2368', a text
    """
    path = _path("image_to_image_2d", identifier(section_image, "section_image", _IMAGES))
    place = _place(_PX, x=x, y=y)
    ids = identifiers(section_images, "section_images", _IMAGES, using=using)
    return _points(path, place, "section_image_ids", ids, using)


def reference_to_image(  # noqa: PLR0913 - a place has three coordinates
    reference_space: "int | ReferenceSpace",
    x: float,
    y: float,
    z: float,
    *,
    section_data_sets: "Several[SectionDataSet]",
    using: "Target | None" = None,
) -> list[ImagePoint]:
    """Find the nearest image of series to a place in a reference space, and the place on each.

    Args:
        reference_space: A `ReferenceSpace` or its id; 9 and 10 are of the adult mouse.
        x: The first coordinate, in um.
        y: The second coordinate, in um.
        z: The third coordinate, in um.
        section_data_sets: `SectionDataSet`s, their ids or a query of them; many are asked for in
            several requests.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        A place for each series that the service knows one of.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.
        RefusedError: The service said no, or this is a store, which computes nothing.
        RequestError: No whole answer could be had.

    Examples:
        >>> reference_to_image(10, 6085, None, 4883, section_data_sets=[68545324])
        Traceback (most recent call last):
        allenorm.errors.SettingsError: y: expected a number (um), got 'None'
    """
    space = identifier(reference_space, "reference_space", "reference_spaces")
    place = _place(_UM, x=x, y=y, z=z)
    ids = identifiers(section_data_sets, "section_data_sets", _SERIES, using=using)
    return _points(_path("reference_to_image", space), place, "section_data_set_ids", ids, using)


def image_to_reference(
    section_image: "int | SectionImage", x: float, y: float, *, using: "Target | None" = None
) -> ReferencePoint:
    """Find the place in the reference space of an image's series.

    Args:
        section_image: A `SectionImage` or its id.
        x: The column on it, in px at full size.
        y: The row on it, in px at full size.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The place, in um.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.
        RefusedError: The service said no, or this is a store, which computes nothing.
        RequestError: No whole answer could be had.

    Examples:
        >>> image_to_reference(68173101, 6208, 2368, using="sample")
        Traceback (most recent call last):
        allenorm.errors.RefusedError: image_to_reference is computed by a service of the API...
    """
    path = _path("image_to_reference", identifier(section_image, "section_image", _IMAGES))
    return reference_point(open_client(using).get_json(path, **_place(_PX, x=x, y=y)), path)


def structure_to_image(
    section_data_set: "int | SectionDataSet",
    *,
    structures: "Several[Structure]",
    using: "Target | None" = None,
) -> list[ImagePoint]:
    """Find the image of a series that is nearest to the centre of each structure.

    Args:
        section_data_set: A `SectionDataSet` or its id.
        structures: `Structure`s, their ids or a query of them; many are asked for in
            several requests.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        A place for each structure that the service knows one of.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.
        RefusedError: The service said no, or this is a store, which computes nothing.
        RequestError: No whole answer could be had.

    Examples:
        >>> structure_to_image(68545324, structures="VISp")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: structures: expected an id (a whole number from 1 on) or an
        object of table structures, got 'VISp'
    """
    series = identifier(section_data_set, "section_data_set", _SERIES)
    ids = identifiers(structures, "structures", "structures", using=using)
    return _points(_path("structure_to_image", series), {}, "structure_ids", ids, using)


def _path(service: str, seed: int) -> str:
    """Return the path of a synchronisation."""
    return f"/api/v2/{service}/{seed}.json"


def _place(unit: str, **coordinates: object) -> dict[str, str]:
    """Check coordinates and write them."""
    return {name: written(number(value, name, unit=unit)) for name, value in coordinates.items()}


def _points(
    path: str, place: dict[str, str], name: str, ids: tuple[int, ...], using: "Target | None"
) -> list[ImagePoint]:
    """Ask for all targets, in as many requests as their URLs need."""
    client = open_client(using)
    found: list[ImagePoint] = []
    for part in _parts(ids, _room(client, path, place, name)):
        message: Any = client.get_json(path, **place, **{name: part})
        found += image_points(message, path)
    return found


def _room(client: Client, path: str, place: dict[str, str], name: str) -> int:
    """Return how many characters of a URL are left for ids."""
    without = ResourceRequest(path, {**place, name: ""}).url(server_of(client))
    return max(_ROOM, client.settings.url_limit - len(without))


def _parts(ids: tuple[int, ...], room: int) -> Iterator[str]:
    """Yield lists of ids, as long as there is room for."""
    part = ""
    for each in ids:
        longer = f"{part},{each}" if part else str(each)
        if len(longer) > room:
            yield part
            longer = str(each)
        part = longer
    yield part
