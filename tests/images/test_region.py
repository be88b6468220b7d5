"""Of an object the region and the size are checked before anything is sent."""

from typing import Any

import pytest

from allenorm import SectionImage
from allenorm.errors import SettingsError
from allenorm.images import Size, image

WHOLE = SectionImage(id=5, x=0, y=0, width=6400, height=4800, image_width=6400, image_height=4800)
PART = SectionImage(id=5, x=100, y=50, width=1000, height=500)


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ({}, Size(6400, 4800)),
        ({"downsample": 4}, Size(400, 300)),
        ({"downsample": 16}, Size(1, 1)),
        ({"downsample": 2, "width": 1, "height": 1}, Size(1, 1)),
        ({"left": 6174, "top": 2282, "width": 200, "height": 1000}, Size(200, 1000)),
        ({"downsample": 1, "width": 3200, "height": 2400}, Size(3200, 2400)),
        (
            {"downsample": 1, "width": 6400, "height": 4800, "downsample_dimensions": True},
            Size(3200, 2400),
        ),
        ({"left": 1}, None),
    ],
)
def test_the_size_is_known(options: dict[str, Any], size: Size | None) -> None:
    """Width and height follow from the image, the region and the halvings."""
    assert image(WHOLE, **options).size == size


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"left": 6400}, "left: expected a column within the image, which has 6400 px in width"),
        ({"top": 9999}, "top: expected a row within the image, which has 4800 px in height"),
        ({"left": 6000, "width": 401}, "width: expected 400 px at most"),
        ({"downsample": 3, "width": 801}, r"width: expected 800 px at most.*downsample=3"),
        ({"downsample": 3, "width": 6407, "downsample_dimensions": True}, None),
        (
            {"downsample": 3, "width": 6408, "downsample_dimensions": True},
            "width: expected 6400 px",
        ),
        ({"left": 8, "downsample": 3, "width": 799}, None),
        ({"left": 8, "downsample": 3, "width": 800}, "width: expected 799 px at most"),
    ],
)
def test_a_region_is_within_the_image(options: dict[str, Any], words: str | None) -> None:
    """What is outside is refused, up to the rounding of the last pixel."""
    if words is None:
        assert image(WHOLE, height=1, **options).size is not None
        return
    with pytest.raises(SettingsError, match=words):
        image(WHOLE, **options)


def test_without_the_whole_image_the_shown_part_is_the_limit() -> None:
    """An image that says no width of its file ends where it ends."""
    assert image(PART).size == Size(1000, 500)
    with pytest.raises(SettingsError, match="1100 px in width"):
        image(PART, left=1100)


def test_an_id_alone_is_not_checked() -> None:
    """Nothing is known of an image that was not fetched, and nothing is asked for."""
    assert image(5, left=10**6).size is None
    assert image(5, width=10, height=20).size == Size(10, 20)
