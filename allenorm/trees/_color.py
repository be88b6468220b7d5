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
