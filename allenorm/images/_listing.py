"""Which images there are: of an image series, of an atlas."""

from typing import TYPE_CHECKING

from allenorm._arguments import identifier
from allenorm.client import client_for
from allenorm.errors import NoResultError, SettingsError, quote

if TYPE_CHECKING:
    from allenorm.client import Target
    from allenorm_models import Atlas, AtlasImage, SectionDataSet, SectionImage
    from allenorm_models.atlas_image import AtlasImageQuery
    from allenorm_models.section_image import SectionImageQuery


def section_images(data_set: "int | SectionDataSet") -> "SectionImageQuery[SectionImage]":
    """Return the query of the images of a series.

    Args:
        data_set: A `SectionDataSet` or its id; an experiment of the connectivity atlas is one.

    Returns:
        The query, in the order of the sections.

    Raises:
        SettingsError: The argument is no such thing.

    Examples:
        >>> section_images(69816930).using("sample").count()
        2
    """
    from allenorm_models import SectionImage  # noqa: PLC0415 - loads the classes

    number = identifier(data_set, "data_set", "data_sets")
    return SectionImage.where(data_set_id=number).order_by(SectionImage.c.section_number)


def atlas_images(
    atlas: "int | Atlas", *, image_type: str | None = None, using: "Target | None" = None
) -> "AtlasImageQuery[AtlasImage]":
    """Return the query of the annotated images of an atlas; one request finds the atlas.

    Args:
        atlas: An `Atlas` or its id.
        image_type: The kind of image, such as `Atlas - Adult Mouse`; None for the atlas's own.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The query, in the order of the sections; it runs on `using` as well.

    Raises:
        SettingsError: An argument is not allowed.
        NoResultError: There is no such atlas, or it names no kind of image.
        RequestError: No whole answer could be had.

    Examples:
        >>> [image.id for image in atlas_images(1, using="sample")]
        [100883869, 100960224]
    """
    from allenorm_models import Atlas, AtlasImage  # noqa: PLC0415 - loads the classes

    number = identifier(atlas, "atlas", "atlases")
    if image_type is not None and not isinstance(image_type, str):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        message = f"image_type: expected text, got {quote(image_type, 80)}"
        raise SettingsError(message)
    runner = client_for(using)
    found = Atlas.where(id=number).include("atlas_data_sets").using(runner).first()
    if found is None:
        message = f"there is no atlas {number}"
        raise NoResultError(message)
    kind = found.image_type if image_type is None else image_type
    if kind is None:
        message = f"atlas {number} names no kind of image; pass image_type"
        raise NoResultError(message)
    # The API's schema lists no association from an image to its atlas.
    data_sets = [each.id for each in found.atlas_data_sets]
    return (
        AtlasImage.where(annotated=True, data_set_id=data_sets)
        .where(AtlasImage.c.alternate_images.image_type == kind)
        .order_by(AtlasImage.c.section_number)
        .using(runner)
    )
