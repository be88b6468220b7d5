"""Colours, as atlases draw structures."""

import re
from typing import Final

from allenorm.errors import HydrationError, quote

_HEX: Final = re.compile("[0-9A-Fa-f]{1,6}")


def rgb(triplet: str | None) -> tuple[int, int, int] | None:
    """Read a colour such as `color_hex_triplet`.

    Args:
        triplet: Up to six hexadecimal digits for red, green and blue; zeros that a spreadsheet
            dropped at the beginning are put back.

    Returns:
        Red, green and blue, each from 0 to 255; None for None and for an empty text.

    Raises:
        HydrationError: The text is no colour.

    Examples:
        >>> rgb("08858C")
        (8, 133, 140)
        >>> rgb("8858C")
        (8, 133, 140)
    """
    if not triplet:
        return None
    if not _HEX.fullmatch(triplet):
        message = f"a colour has six hexadecimal digits, such as 08858C; got {quote(triplet, 40)}"
        raise HydrationError(message)
    red, green, blue = bytes.fromhex(triplet.zfill(6))
    return red, green, blue


def swatch(color: tuple[int, int, int] | None) -> str:
    r"""Return a square in a colour, for a terminal that knows all colours.

    Args:
        color: Red, green and blue, or None for no square.

    Returns:
        The square and a space, or nothing.

    Examples:
        >>> swatch((8, 133, 140))
        '\x1b[38;2;8;133;140m■\x1b[0m '
    """
    if color is None:
        return ""
    red, green, blue = color
    return f"\x1b[38;2;{red};{green};{blue}m■\x1b[0m "
