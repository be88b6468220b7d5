"""Facets: the numbers by which the API's search pages group texts."""

import zlib
from typing import Final


def facet(text: str) -> int:
    """Return the facet of a text: a number of 32 bits without a sign, as the API's are.

    Args:
        text: The text.

    Returns:
        The number.
    """
    return zlib.crc32(text.encode())


FALSE: Final = facet("false")
"""The facet of what did not fail."""
