"""Small pictures, real of their kind: JPEG and SVG."""

import io
from typing import Final

from PIL import Image, ImageDraw

from allenorm_sample._dice import Dice
from allenorm_sample._morphology import Node

JPEG: Final = "image/jpeg"
SVG: Final = "image/svg+xml"
_WIDTH: Final = 48
_HEIGHT: Final = 36


def neuron_jpeg(nodes: list[Node], *, light: bool) -> bytes:
    """Draw a neuron on a light ground, or inverted on a dark one.

    Args:
        nodes: Its nodes.
        light: Whether the ground is light.

    Returns:
        A JPEG file.
    """
    ground, ink = (235, 20) if light else (10, 240)
    picture = Image.new("L", (_WIDTH, _HEIGHT), ground)
    draw = ImageDraw.Draw(picture)
    left, top = min(n.x for n in nodes), min(n.y for n in nodes)
    scale = min(
        (_WIDTH - 4) / (max(n.x for n in nodes) - left),
        (_HEIGHT - 4) / (max(n.y for n in nodes) - top),
    )
    at = {n.number: (2 + (n.x - left) * scale, 2 + (n.y - top) * scale) for n in nodes}
    for node in nodes[1:]:
        draw.line([at[node.parent], at[node.number]], fill=ink)
    return _jpeg(picture)


def section_jpeg(dice: Dice) -> bytes:
    """Draw something like a section of a brain.

    Args:
        dice: Where its shape comes from.

    Returns:
        A JPEG file.
    """
    picture = Image.new("L", (_WIDTH, _HEIGHT), 240)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((6, 6, _WIDTH - 7, _HEIGHT - 7), fill=dice.whole(150, 200))
    for _ in range(3):
        x, y = dice.whole(10, _WIDTH - 18), dice.whole(10, _HEIGHT - 16)
        draw.ellipse((x, y, x + 8, y + 6), fill=dice.whole(60, 130))
    return _jpeg(picture)


def trace_jpeg(dice: Dice, spikes: int) -> bytes:
    """Draw something like a recording with spikes.

    Args:
        dice: Where its noise comes from.
        spikes: How many spikes it has.

    Returns:
        A JPEG file.
    """
    picture = Image.new("L", (_WIDTH, _HEIGHT), 255)
    draw = ImageDraw.Draw(picture)
    gap = _WIDTH // (spikes + 1)
    line = [
        (x, 4 if x % gap == 0 and 0 < x // gap <= spikes else 28 + dice.whole(0, 1))
        for x in range(_WIDTH)
    ]
    draw.line(line, fill=0)
    return _jpeg(picture)


def outline_svg(width: int, height: int, labels: dict[int, str]) -> bytes:
    """Draw an outline for each structure.

    Args:
        width: The width of the image, in pixels.
        height: The height of the image, in pixels.
        labels: The path of each structure's outline, by the structure's `id`.

    Returns:
        An SVG file.
    """
    paths = "".join(
        f'<path id="{number}" structure_id="{number}" d="{path}" fill="none" stroke="#000000"/>'
        for number, path in labels.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f"<title>Synthetic annotation</title><g>{paths}</g></svg>\n"
    ).encode("ascii")


def _jpeg(picture: Image.Image) -> bytes:
    """Write a picture as JPEG."""
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=40, optimize=True)
    return target.getvalue()
