"""Images of sections, atlases and projections, their drawings, and which of them there are.

A function names an image; nothing is sent before it is read or saved:

Examples:
    >>> import allenorm.images
    >>> image = allenorm.images.section_image(69750516, downsample=4, view="expression")
    >>> image.url(using="https://api.brain-map.org")
    'https://api.brain-map.org/api/v2/section_image_download/69750516?downsample=4&view=expression'
"""

from allenorm.images._drawing import Drawing, Outline, drawing, read_outlines
from allenorm.images._image import (
    ImageFile,
    atlas_image,
    image,
    projection_image,
    section_image,
)
from allenorm.images._listing import atlas_images, section_images
from allenorm.images._measure import Size, measured
from allenorm.images._options import COLORMAPS, VIEWS, ColormapName, ImageOptions, View
from allenorm.images._ranges import ChannelRanges, channel_ranges

__all__ = [
    "COLORMAPS",
    "VIEWS",
    "ChannelRanges",
    "ColormapName",
    "Drawing",
    "ImageFile",
    "ImageOptions",
    "Outline",
    "Size",
    "View",
    "atlas_image",
    "atlas_images",
    "channel_ranges",
    "drawing",
    "image",
    "measured",
    "projection_image",
    "read_outlines",
    "section_image",
    "section_images",
]
