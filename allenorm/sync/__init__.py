"""Synchronisation: the same place in another image, in an atlas, or in a reference space.

Places on images are in px at full size, places in reference spaces in um. The services of the API
compute them from how images were aligned, so that they need the network.

Examples:
    >>> import allenorm.sync
    >>> allenorm.sync.image_to_image(68173101, 6208, 2368, section_data_sets=[])
    Traceback (most recent call last):
    allenorm.errors.SettingsError: section_data_sets: expected one id of table data_sets or more,
    got 'none'
"""

from allenorm.sync._points import ImagePoint, ReferencePoint
from allenorm.sync._synchronise import (
    image_to_atlas,
    image_to_image,
    image_to_image_2d,
    image_to_reference,
    reference_to_image,
    structure_to_image,
)

__all__ = [
    "ImagePoint",
    "ReferencePoint",
    "image_to_atlas",
    "image_to_image",
    "image_to_image_2d",
    "image_to_reference",
    "reference_to_image",
    "structure_to_image",
]
