"""The parameters of images: what each may be, and how it is sent.

Sources: the pages "Downloading an Image" and "Mouse Connectivity API" of the API's documentation,
and AllenSDK's `ImageDownloadApi` for the colour maps.
"""

import difflib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

from typing_extensions import TypedDict

from allenorm._arguments import choice, identifier, number, truth, whole, written
from allenorm.errors import SettingsError, quote
from allenorm.images._ranges import RANGE_WORDS, ChannelRanges

if TYPE_CHECKING:
    from allenorm_models import Atlas, Equalization

View: TypeAlias = Literal[
    "expression", "projection", "tumor_feature_annotation", "tumor_feature_boundary"
]
"""What is shown in place of the image itself."""

ColormapName: TypeAlias = Literal[
    "gray",
    "hotmetal",
    "jet",
    "redtemp",
    "expression",
    "red",
    "blue",
    "green",
    "aba",
    "aibsmap_alt",
    "colormap",
    "projection",
]
"""The name of a colour map, as AllenSDK's `ImageDownloadApi` has it."""

COLORMAPS: Final[Mapping[ColormapName, int]] = MappingProxyType(
    {
        "gray": 0,
        "hotmetal": 1,
        "jet": 2,
        "redtemp": 3,
        "expression": 4,
        "red": 5,
        "blue": 6,
        "green": 7,
        "aba": 8,
        "aibsmap_alt": 9,
        "colormap": 10,
        "projection": 11,
    }
)
"""The number that the server knows each colour map by."""

VIEWS: Final[tuple[View, ...]] = (
    "expression",
    "projection",
    "tumor_feature_annotation",
    "tumor_feature_boundary",
)
MOST_DOWNSAMPLE: Final = 16
"""The most halvings; a whole section is a pixel by then."""
_MOST_QUALITY: Final = 100
_FIVE: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:,-?[0-9]+(?:\.[0-9]+)?){4}")


class ImageOptions(TypedDict, total=False, closed=True):
    """The keywords of images. What is left out, or None, the server chooses.

    Attributes:
        downsample: How many times width and height are halved, 0 to 16.
        quality: Quality of the JPEG, 0 (worst) to 100 (the default).
        left: The first column of the region, in px of the image at full size; the default is the
            image's `x`.
        top: The first row of the region, in px of the image at full size; the default is the
            image's `y`.
        width: Columns of the result, in px at the size that is asked for; the default is the
            image's `width`, halved as often as `downsample` says.
        height: Rows of the result, in px at the size that is asked for.
        downsample_dimensions: Whether `width` and `height` are given for full size, and are
            halved with the image.
        view: What is shown in place of the image: the mask of detected expression or projection,
            or the colour blocks or boundaries of a tumour's features.
        expression: Whether the mask of detected expression is shown (section images).
        projection: Whether the mask of detected projection is shown (projection images).
        tumor_feature_annotation: Whether colour blocks of a tumour's features are shown.
        tumor_feature_boundary: Whether boundaries of a tumour's features are shown.
        annotation: Whether the drawn structures are shown (atlas images).
        atlas: The atlas whose drawn structures are shown; its id or an `Atlas`.
        range: The lower and the upper limit of red, green and blue, in raw pixel values from 0 to
            4095, six in all; or an object with the columns of `Equalization`.
        rgb: The weight of red, green and blue, each from 0 to 1.
        contrast: Gain and bias, each from 0 to 1.
        colormap: A lower threshold from 0 to 1 and the name of a colour map; or the five numbers
            of the server's own form as text.
    """

    downsample: int | None
    quality: int | None
    left: int | None
    top: int | None
    width: int | None
    height: int | None
    downsample_dimensions: bool | None
    view: View | None
    expression: bool | None
    projection: bool | None
    tumor_feature_annotation: bool | None
    tumor_feature_boundary: bool | None
    annotation: bool | None
    atlas: "int | Atlas | None"
    range: "Collection[int] | Equalization | None"
    rgb: Collection[float] | None
    contrast: Collection[float] | None
    colormap: tuple[float, ColormapName] | str | None


def parameters(options: Mapping[str, Any]) -> dict[str, str]:
    """Check the options of an image and write them as the server reads them.

    Args:
        options: The keywords that were given.

    Returns:
        The parameters, in one order whatever the order of the keywords.

    Raises:
        SettingsError: An option is unknown or not allowed, or two contradict each other.

    Examples:
        >>> parameters({"rgb": (1, 0.5, 0), "downsample": 3})
        {'downsample': '3', 'rgb': '1,0.5,0'}
    """
    unknown = sorted(options.keys() - _WRITERS.keys())
    if unknown:
        near = difflib.get_close_matches(unknown[0], _WRITERS, 1)
        hint = f"; did you mean {near[0]}?" if near else ""
        message = f"{unknown[0]}: images have the options {', '.join(_WRITERS)}{hint}"
        raise SettingsError(message)
    found = {
        name: write(options[name], name)
        for name, write in _WRITERS.items()
        if options.get(name) is not None
    }
    view = found.get("view")
    for name in VIEWS:
        if view is not None and name in found and (found[name] == "true") != (name == view):
            message = f"{name}: view={view!r} is given, which says something else"
            raise SettingsError(message)
    return found


def _several(value: object, name: str, count: int, words: str) -> list[object]:
    """Return the members of a sequence of a fixed length."""
    # A numpy array is no Sequence, and as good as one.
    if isinstance(value, str) or not hasattr(value, "__len__") or not hasattr(value, "__iter__"):
        members: list[object] = []
    else:
        members = list(cast("Sequence[object]", value))
    if len(members) != count:
        message = f"{name}: expected {words}, got {quote(value, 80)}"
        raise SettingsError(message)
    return members


def _downsample(value: object, name: str) -> str:
    return str(whole(value, name, 0, MOST_DOWNSAMPLE, "times that width and height are halved"))


def _quality(value: object, name: str) -> str:
    return str(whole(value, name, 0, _MOST_QUALITY))


def _start(value: object, name: str) -> str:
    return str(whole(value, name, 0, unit="px at full size"))


def _extent(value: object, name: str) -> str:
    return str(whole(value, name, 1, unit="px"))


def _truth(value: object, name: str) -> str:
    return "true" if truth(value, name) else "false"


def _view(value: object, name: str) -> str:
    return str(choice(value, name, VIEWS))


def _atlas(value: object, name: str) -> str:
    return str(identifier(value, name, "atlases"))


def _range(value: object, name: str) -> str:
    if hasattr(value, "red_lower"):
        value = ChannelRanges.of(value)
    limits = ChannelRanges.checked(_several(value, name, 6, RANGE_WORDS))
    return ",".join(map(str, limits))


def _weights(value: object, name: str) -> str:
    weights = _several(value, name, 3, "three numbers from 0 to 1 (red, green and blue)")
    return ",".join(written(number(each, name, 0, 1)) for each in weights)


def _contrast(value: object, name: str) -> str:
    parts = _several(value, name, 2, "two numbers from 0 to 1 (gain and bias)")
    return ",".join(written(number(each, name, 0, 1)) for each in parts)


def _colormap(value: object, name: str) -> str:
    words = (
        "a lower threshold from 0 to 1 and the name of a colour map "
        f"({', '.join(COLORMAPS)}), or five numbers with commas as text"
    )
    if isinstance(value, str) and _FIVE.fullmatch(value):
        return value
    threshold, named = _several(value, name, 2, words)
    map_id = COLORMAPS[choice(named, f"{name} (the name)", COLORMAPS)]
    # The form of AllenSDK: gain, threshold, and the ends of the map.
    return f"0.5,{written(number(threshold, f'{name} (the threshold)', 0, 1))},0,256,{map_id}"


_WRITERS: Final[Mapping[str, Callable[[object, str], str]]] = {
    "downsample": _downsample,
    "quality": _quality,
    "left": _start,
    "top": _start,
    "width": _extent,
    "height": _extent,
    "downsample_dimensions": _truth,
    "view": _view,
    "expression": _truth,
    "projection": _truth,
    "tumor_feature_annotation": _truth,
    "tumor_feature_boundary": _truth,
    "annotation": _truth,
    "atlas": _atlas,
    "range": _range,
    "rgb": _weights,
    "contrast": _contrast,
    "colormap": _colormap,
}
