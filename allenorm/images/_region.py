"""The region of an image that is asked for, and the size that it will have."""

from collections.abc import Mapping
from typing import Final

from allenorm.errors import SettingsError
from allenorm.images._measure import Size

_AXES: Final = (("left", "x", "width"), ("top", "y", "height"))


def expected_size(image: object, parameters: Mapping[str, str]) -> Size | None:
    """Return the size that an image will have; refuse a region that is not within it.

    Args:
        image: The image, an object or an id; a column that it does not have is not checked.
        parameters: The parameters as they are sent.

    Returns:
        The size, or None where it is not known.

    Raises:
        SettingsError: The region is not within the image.

    Examples:
        >>> from allenorm import SectionImage
        >>> image = SectionImage(id=1, x=0, y=0, width=6400, height=4800)
        >>> expected_size(image, {"downsample": "4"})
        Size(width=400, height=300)
        >>> expected_size(image, {"left": "6400"})
        Traceback (most recent call last):
        allenorm.errors.SettingsError: left: expected a column within the image, which has 6400 px
        in width, got 6400
    """
    halvings = int(parameters.get("downsample", "0"))
    scale = 2**halvings
    at_full_size = parameters.get("downsample_dimensions") == "true"
    sides: list[int] = []
    for start, corner, side in _AXES:
        own = _known(image, side)
        limit = _known(image, f"image_{side}")
        first = _known(image, corner) or 0
        if limit is None and own is not None:
            limit = first + own
        place = int(parameters.get(start, first))
        if limit is not None and place >= limit:
            message = (
                f"{start}: expected a {'column' if start == 'left' else 'row'} within the image, "
                f"which has {limit} px in {side}, got {place}"
            )
            raise SettingsError(message)
        if side in parameters:
            given = int(parameters[side])
            covered = given if at_full_size else given * scale
            # The last px at a smaller size may stand for less than `scale` px.
            if limit is not None and place + covered > limit + scale - 1:
                most = -(-(limit - place) // (1 if at_full_size else scale))
                message = (
                    f"{side}: expected {most} px at most, which is what the image has from "
                    f"{start}={place} on (downsample={halvings}), got {given}"
                )
                raise SettingsError(message)
            sides.append(max(1, -(-covered // scale)))
        elif own is not None and start not in parameters:
            sides.append(max(1, -(-own // scale)))
    return Size(*sides) if len(sides) == len(_AXES) else None


def _known(image: object, name: str) -> int | None:
    """Return a column of an image; one that was left out, or an id, has none."""
    value = getattr(image, name, None)
    return value if type(value) is int else None
