"""The limits of the colour channels that an image series is shown with."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from allenorm._arguments import identifiers, refusal, whole
from allenorm.client import client_for
from allenorm.errors import NoResultError, SettingsError

if TYPE_CHECKING:
    from allenorm.client import Target
    from allenorm_models import SectionImage

_MOST: Final = 4095
"""The greatest value of a 12-bit pixel; page "Downloading an Image"."""
RANGE_WORDS: Final = (
    "six whole numbers from 0 to 4095 (lower and upper limit of red, green and blue)"
)
_COLUMNS: Final = (
    "red_lower",
    "red_upper",
    "green_lower",
    "green_upper",
    "blue_lower",
    "blue_upper",
)


class ChannelRanges(NamedTuple):
    """The lower and the upper limit of each colour channel, in raw pixel values from 0 to 4095.

    Attributes:
        red_lower: What is shown without red.
        red_upper: What is shown in full red.
        green_lower: What is shown without green.
        green_upper: What is shown in full green.
        blue_lower: What is shown without blue.
        blue_upper: What is shown in full blue.
    """

    red_lower: int
    red_upper: int
    green_lower: int
    green_upper: int
    blue_lower: int
    blue_upper: int

    @classmethod
    def of(cls, equalization: object) -> "ChannelRanges":
        """Take the limits from an object.

        Args:
            equalization: An `Equalization`, or any object with its six columns.

        Returns:
            The limits; where a channel has none, 0 and 4095.

        Raises:
            SettingsError: A limit is no whole number from 0 to 4095, or above its upper one.

        Examples:
            >>> from allenorm import Equalization
            >>> ChannelRanges.of(Equalization(id=1, red_lower=0, red_upper=923))[:4]
            (0, 923, 0, 4095)
        """
        limits: list[Any] = [getattr(equalization, name, None) for name in _COLUMNS]
        whole_range = (0, _MOST) * 3
        return cls.checked(
            [
                known if limit is None else limit
                for limit, known in zip(limits, whole_range, strict=True)
            ]
        )

    @classmethod
    def checked(cls, limits: Iterable[object]) -> "ChannelRanges":
        """Check six limits.

        Args:
            limits: The limits, in the order of the attributes.

        Returns:
            The limits.

        Raises:
            SettingsError: There are not six, one is no whole number from 0 to 4095, or one is above
                its upper one.

        Examples:
            >>> ChannelRanges.checked([9, 3, 0, 1, 0, 1])
            Traceback (most recent call last):
            allenorm.errors.SettingsError: range: red_lower is 9, above red_upper, which is 3
        """
        given = list(limits)
        if len(given) != len(_COLUMNS):
            error = refusal("range", RANGE_WORDS, given)
            raise error
        found = cls(
            *(
                whole(limit, f"range ({name})", 0, _MOST)
                for name, limit in zip(_COLUMNS, given, strict=True)
            )
        )
        for place in range(0, len(_COLUMNS), 2):
            if found[place] > found[place + 1]:
                message = (
                    f"range: {_COLUMNS[place]} is {found[place]}, above {_COLUMNS[place + 1]}, "
                    f"which is {found[place + 1]}"
                )
                raise SettingsError(message)
        return found


def channel_ranges(
    images: "int | SectionImage | Iterable[int | SectionImage]", *, using: "Target | None" = None
) -> dict[int, ChannelRanges]:
    """Ask for the limits that section images are shown with on the web site.

    Args:
        images: Section images, their ids or a query of them, or one of them.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The limits by the image's id, in the order given.

    Raises:
        SettingsError: An argument is no image.
        NoResultError: An image does not exist, or its series has no `Equalization`.
        RequestError: No whole answer could be had.

    Examples:
        >>> channel_ranges(126862575, using="sample")[126862575][:2]
        (0, 2344)
    """
    from allenorm_models import SectionImage  # noqa: PLC0415 - loads the classes

    wanted = identifiers(images, "images", "sub_images", using=using)
    query = SectionImage.where(id=wanted).include("section_data_set.equalization")
    found: dict[int, ChannelRanges] = {}
    for image in query.using(client_for(using)):
        series = image.section_data_set
        if series is not None and series.equalization is not None:
            found[image.id] = ChannelRanges.of(series.equalization)
    missing = [each for each in wanted if each not in found]
    if missing:
        shown = ", ".join(map(str, missing[:10]))
        message = f"no Equalization for section images {shown} ({len(missing)} of {len(wanted)})"
        raise NoResultError(message)
    return {each: found[each] for each in wanted}
