"""Every documented parameter of images, what it may be, and how it is sent."""

from typing import Any

import pytest

from allenorm import Atlas, Equalization, SectionImage
from allenorm.errors import SettingsError
from allenorm.images import (
    COLORMAPS,
    ChannelRanges,
    atlas_image,
    image,
    projection_image,
    section_image,
)

WRITTEN: list[tuple[dict[str, Any], str]] = [
    ({"downsample": 4}, "downsample=4"),
    ({"quality": 0}, "quality=0"),
    (
        {"left": 6174, "top": 2282, "width": 1000, "height": 1000},
        "left=6174&top=2282&width=1000&height=1000",
    ),
    ({"downsample_dimensions": False}, "downsample_dimensions=false"),
    ({"view": "tumor_feature_boundary"}, "view=tumor_feature_boundary"),
    ({"view": "expression", "expression": True}, "view=expression&expression=true"),
    ({"view": "expression", "projection": False}, "view=expression&projection=false"),
    ({"expression": True}, "expression=true"),
    ({"projection": True}, "projection=true"),
    ({"tumor_feature_annotation": False}, "tumor_feature_annotation=false"),
    ({"tumor_feature_boundary": True}, "tumor_feature_boundary=true"),
    ({"annotation": True, "atlas": Atlas(id=1)}, "annotation=true&atlas=1"),
    ({"range": [0, 923, 0, 987, 0, 4095]}, "range=0,923,0,987,0,4095"),
    ({"range": Equalization(id=1, red_upper=923)}, "range=0,923,0,4095,0,4095"),
    ({"range": ChannelRanges(0, 1, 2, 3, 4, 5)}, "range=0,1,2,3,4,5"),
    ({"rgb": (1, 0.5, 0)}, "rgb=1,0.5,0"),
    ({"contrast": [0.25, 1.0]}, "contrast=0.25,1"),
    ({"colormap": (0.1, "expression")}, "colormap=0.5,0.1,0,256,4"),
    ({"colormap": "0.5,0.1,0,256,11"}, "colormap=0.5,0.1,0,256,11"),
    ({"colormap": "-1,10.05,0,256.0,4"}, "colormap=-1,10.05,0,256.0,4"),
    ({"quality": None, "view": None}, ""),
]

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"downsample": 17}, "downsample: expected a whole number from 0 to 16"),
    ({"quality": -1}, "quality: expected a whole number from 0 to 100"),
    ({"left": -1}, "left: expected a whole number from 0 on"),
    ({"width": 0}, "width: expected a whole number from 1 on"),
    ({"view": "mask"}, "view: expected expression, projection, tumor_feature_annotation or"),
    ({"view": "expression", "expression": False}, "expression: view='expression' is given"),
    ({"view": "projection", "expression": True}, "expression: view='projection' is given"),
    ({"annotation": 1}, "annotation: expected True or False"),
    ({"atlas": "1"}, "atlas: expected an id"),
    ({"range": [0, 1]}, "range: expected six whole numbers from 0 to 4095"),
    ({"range": "0,1,0,1,0,1"}, "range: expected six whole numbers"),
    ({"range": [0, 4096, 0, 1, 0, 1]}, r"range \(red_upper\): expected a whole number from 0 to"),
    ({"range": [0, 1, 5, 4, 0, 1]}, "range: green_lower is 5, above green_upper, which is 4"),
    ({"rgb": (1, 2, 0)}, "rgb: expected a number from 0 to 1"),
    ({"rgb": 1}, r"rgb: expected three numbers from 0 to 1 \(red, green and blue\)"),
    ({"contrast": (1,)}, r"contrast: expected two numbers from 0 to 1 \(gain and bias\)"),
    ({"colormap": (0.1, "rainbow")}, r"colormap \(the name\): expected gray, hotmetal, jet"),
    ({"colormap": (2, "jet")}, r"colormap \(the threshold\): expected a number from 0 to 1"),
    ({"colormap": "jet"}, "colormap: expected a lower threshold from 0 to 1 and the name of"),
    ({"zoom": 1}, "zoom: images have the options downsample, quality, left, .*, colormap$"),
    ({"dwnsample": 1}, "dwnsample: images have the options .*; did you mean downsample?"),
    ({"quality": "90"}, "quality: expected a whole number from 0 to 100, got '90', a text$"),
    ({"colormap": "0.5,0.1,0,256"}, "colormap: expected a lower threshold"),
]


@pytest.mark.parametrize(("options", "query"), WRITTEN)
def test_each_option_is_sent_as_documented(options: dict[str, Any], query: str) -> None:
    """The URL says what the option says, and nothing for None."""
    place = image(69750516, **options).request.place

    assert place == f"/api/v2/image_download/69750516{'?' if query else ''}{query}"


@pytest.mark.parametrize(("options", "words"), REFUSED)
def test_what_is_not_allowed_is_refused(options: dict[str, Any], words: str) -> None:
    """The message names the option and the values that it may have."""
    with pytest.raises(SettingsError, match=words):
        image(69750516, **options)


def test_each_kind_of_image_has_its_place() -> None:
    """The four services of the API are four functions."""
    given = SectionImage(id=5)

    assert section_image(given).path == "/api/v2/section_image_download/5"
    assert atlas_image(5).path == "/api/v2/atlas_image_download/5"
    assert projection_image(5).path == "/api/v2/projection_image_download/5"


def test_the_order_of_keywords_does_not_matter() -> None:
    """The same image has one URL and one name."""
    one, other = image(5, quality=50, downsample=3), image(5, downsample=3, quality=50)

    assert one == other
    assert one.name == "5_downsample-3_quality-50.jpg"


def test_a_long_request_has_a_short_name() -> None:
    """Every option at once makes no file name that a system refuses."""
    full = image(
        5, rgb=(0.123456, 0.5, 1), contrast=(0.123, 0.4), range=[0, 4095] * 3, left=1, top=2
    )

    assert len(full.name) < 30
    assert (
        full.name
        != image(
            5, rgb=(0.123457, 0.5, 1), contrast=(0.123, 0.4), range=[0, 4095] * 3, left=1, top=2
        ).name
    )


def test_the_colour_maps_are_those_of_allensdk() -> None:
    """The numbers are 0 to 11, each once."""
    assert sorted(COLORMAPS.values()) == list(range(12))


def test_numbers_of_numpy_are_numbers() -> None:
    """Limits that were computed are taken as they are."""
    numpy = pytest.importorskip("numpy")

    computed = image(5, range=numpy.array([0, 1, 0, 1, 0, 1]), rgb=numpy.array([0.5, 0.5, 1.0]))
    assert computed.request.place.endswith("?range=0,1,0,1,0,1&rgb=0.5,0.5,1")
