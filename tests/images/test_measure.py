"""The size of an image is read from its bytes, and no bytes break that."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from allenorm.images import Size, measured


def encoded(kind: str, width: int, height: int, **options: object) -> bytes:
    """Return an image file."""
    file = io.BytesIO()
    Image.new("RGB", (width, height)).save(file, kind, **options)
    return file.getvalue()


@pytest.mark.parametrize("progressive", [False, True])
def test_jpeg_says_its_size(progressive: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Plain and progressive files, with metadata before the size."""
    data = encoded("JPEG", 300, 7, progressive=progressive, exif=b"Exif\0\0" + b"x" * 999)

    assert measured(data) == Size(300, 7)


def test_png_says_its_size() -> None:
    """A PNG is an image as well."""
    data = encoded("PNG", 3, 70000)

    assert measured(data) == Size(3, 70000)
    assert measured(data[:24]) == Size(3, 70000)
    assert measured(data[:23]) is None


def test_bytes_may_fill_the_space_before_a_marker() -> None:
    """Fill bytes and bare markers are passed over."""
    frame = bytes.fromhex("ffc2 0011 08 0030 0040 03")

    assert measured(b"\xff\xd8\xff\xd0\xff\xff" + frame) == Size(64, 48)
    assert measured(b"\xff\xd8" + frame[:9]) == Size(64, 48)
    assert measured(b"\xff\xd8" + frame[:8]) is None
    assert measured(b"xx" + frame) is None


@given(st.binary(max_size=60))
def test_no_bytes_break_it(data: bytes) -> None:
    """Whatever comes, the size is known or not."""
    for head in (b"", b"\xff\xd8", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"):
        found = measured(head + data)
        assert found is None or min(found) >= 0
