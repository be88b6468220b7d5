"""The points that synchronisations find, and how an answer is read."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final, NoReturn, TypeAlias, cast

from allenorm.errors import MalformedAnswerError, quote

Members: TypeAlias = "dict[str, Any]"
_SYNC: Final = "image_sync"
_REFERENCE: Final = "image_to_reference"
_POINT: Final = frozenset({"section_image_id", "section_number", "x", "y", "section_data_set_id"})


@dataclass(frozen=True, slots=True, repr=False)
class ImagePoint:
    """A place on a section image.

    Attributes:
        section_image_id: The id of the `SectionImage` (of the `AtlasImage`, on an atlas).
        x: The column, in px of the image at full size.
        y: The row, in px of the image at full size.
        section_number: The number of the section in its series, or None where it is not said.
        section_data_set_id: The id of the series, or None where it is not said.
        more: What else the answer says, by name.
    """

    section_image_id: int
    x: float
    y: float
    section_number: int | None = None
    section_data_set_id: int | None = None
    more: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def __repr__(self) -> str:
        said = ((each.name, getattr(self, each.name)) for each in fields(self))
        shown = ", ".join(f"{name}={value!r}" for name, value in said if value not in (None, {}))
        return f"ImagePoint({shown})"


@dataclass(frozen=True, slots=True)
class ReferencePoint:
    """A place in a reference space.

    Attributes:
        x: From anterior to posterior, in um, in the spaces of the adult mouse.
        y: From superior to inferior, in um, in the spaces of the adult mouse.
        z: From left to right, in um, in the spaces of the adult mouse.
    """

    x: float
    y: float
    z: float


def image_points(message: Any, place: str) -> list[ImagePoint]:
    """Read the points of an answer.

    Args:
        message: The `msg` of the answer: one point or a list, each within `image_sync`.
        place: The path that was asked, for a message.

    Returns:
        The points, in the order of the answer.

    Raises:
        MalformedAnswerError: A member is missing or no number.

    Examples:
        >>> point = {"section_image_id": 1, "section_number": 2, "x": 3.5, "y": 4}
        >>> image_points([{"image_sync": point}], "/")[0].x
        3.5
    """
    if message in (None, "", {}):
        return []
    given: list[Any] = [*message] if isinstance(message, list) else [message]
    return [_image_point(_unwrapped(each, _SYNC, place), place) for each in given]


def reference_point(message: Any, place: str) -> ReferencePoint:
    """Read the one point of an answer.

    Args:
        message: The `msg` of the answer: the point within `image_to_reference`.
        place: The path that was asked, for a message.

    Returns:
        The point.

    Raises:
        MalformedAnswerError: A member is missing or no number.
    """
    members = _unwrapped(message, _REFERENCE, place)
    return ReferencePoint(*(_number(members, name, place) for name in ("x", "y", "z")))


def _image_point(members: Members, place: str) -> ImagePoint:
    """Make a point of the members of one."""
    image = _whole(members, "section_image_id", place)
    if image is None:
        _malformed("there is no section_image_id in", members, place)
    return ImagePoint(
        section_image_id=image,
        x=_number(members, "x", place),
        y=_number(members, "y", place),
        section_number=_whole(members, "section_number", place),
        section_data_set_id=_whole(members, "section_data_set_id", place),
        more={name: value for name, value in members.items() if name not in _POINT},
    )


def _unwrapped(value: Any, name: str, place: str) -> Members:
    """Return the members within the one that names what they are."""
    members = cast("Members", value) if isinstance(value, dict) else {name: None}
    within = members.get(name, members)
    if not isinstance(within, dict):
        _malformed(f"a point within {name!r} is expected, not", value, place)
    return cast("Members", within)


def _number(members: Members, name: str, place: str) -> float:
    """Return a member that is a number."""
    value: Any = members.get(name)
    if type(value) not in {int, float} or not math.isfinite(value):
        _malformed(f"{name} is no number in", members, place)
    return float(value)


def _whole(members: Members, name: str, place: str) -> int | None:
    """Return a member that is a whole number, or None where it is not there."""
    value = members.get(name)
    if value is not None and type(value) is not int:
        _malformed(f"{name} is no whole number in", members, place)
    return value


def _malformed(why: str, value: Any, place: str) -> NoReturn:
    """Say what is wrong with an answer."""
    message = f"{why} {quote(value)}; path {place}"
    raise MalformedAnswerError(message, url=place)
