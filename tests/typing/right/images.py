"""Images, places and volumes: what a function takes, and what it gives."""

from pathlib import Path

import numpy as np
import PIL.Image
import trimesh
from typing_extensions import assert_type

from allenorm import (
    Atlas,
    AtlasImage,
    Equalization,
    GraphicGroupLabel,
    SectionDataSet,
    SectionImage,
    Structure,
)
from allenorm.files import FileResult, download
from allenorm.grids import (
    MeshFile,
    RemoteFile,
    VolumeArchive,
    VolumeFile,
    alignment3d,
    annotation,
    archive_file,
    channel_volumes,
    deformation_field,
    expression_grid,
    mouse_atlas_volume,
    projection_grid,
    structure_mask,
    structure_mesh,
    to_reference,
)
from allenorm.images import (
    ChannelRanges,
    Drawing,
    ImageFile,
    Outline,
    Size,
    atlas_image,
    atlas_images,
    channel_ranges,
    drawing,
    image,
    section_image,
    section_images,
)
from allenorm.sync import (
    ImagePoint,
    ReferencePoint,
    image_to_atlas,
    image_to_image,
    image_to_reference,
    reference_to_image,
    structure_to_image,
)


def images() -> None:
    """Images are named by ids or objects; the keywords are those of the API."""
    assert_type(image(69750516, downsample=4, view="expression", rgb=(1, 0.5, 0)), ImageFile)
    assert_type(section_image(SectionImage(id=5), range=Equalization(id=1)).size, Size | None)
    assert_type(section_image(5, range=np.array([0, 1, 0, 1, 0, 1])).read(), bytes)
    assert_type(atlas_image(AtlasImage(id=5), annotation=True, atlas=Atlas(id=1)).url(), str)
    assert_type(image(5, colormap=(0.1, "jet"), contrast=[0.5, 0.5], left=None).name, str)
    assert_type(image(5).download("folder", overwrite=True, progress=False), FileResult)
    assert_type(download([image(5), drawing(6)], "folder"), list[FileResult])
    assert_type(channel_ranges([5, SectionImage(id=6)]), dict[int, ChannelRanges])
    assert_type(channel_ranges(section_images(5))[5].red_lower, int)
    assert_type(section_images(SectionDataSet(id=5)).all()[0], SectionImage)
    assert_type(atlas_images(1).first(), AtlasImage | None)


def drawings() -> None:
    """Drawings have outlines."""
    found = drawing(5, groups=[28, GraphicGroupLabel(id=1)], downsample=2)
    assert_type(found, Drawing)
    assert_type(found.outlines(using="sample"), tuple[Outline, ...])
    assert_type(found.outlines()[0].structure_id, int)
    assert_type(found.text(), str)


def places() -> None:
    """Places are points; what they are looked for in may be a query."""
    series = SectionDataSet.where(failed=False)
    assert_type(image_to_atlas(5, 1, 2.5, atlas=1), ImagePoint)
    assert_type(image_to_image(SectionImage(id=5), 1, 2, section_data_sets=series)[0].x, float)
    assert_type(image_to_reference(5, 1, 2), ReferencePoint)
    assert_type(reference_to_image(10, 1, 2, 3, section_data_sets=5), list[ImagePoint])
    places = structure_to_image(5, structures=[315, Structure(id=5)])
    assert_type(places[0].section_number, int | None)


def volumes() -> None:
    """Volumes and meshes are files that open."""
    assert_type(expression_grid(5, ["energy", "density"]), VolumeArchive)
    assert_type(projection_grid(5, "data_mask", resolution=25), VolumeFile)
    assert_type(projection_grid(5).array(Path("folder")).ndim, int)
    assert_type(sorted(expression_grid(5).arrays()), list[str])
    assert_type(annotation(25, version="ccf_2017"), VolumeFile)
    assert_type(structure_mask(Structure(id=385), 100), VolumeFile)
    assert_type(structure_mesh(997), MeshFile)
    assert_type(structure_mesh(997).mesh("folder"), trimesh.Trimesh)
    assert_type(image(5).picture(), PIL.Image.Image)
    assert_type(mouse_atlas_volume("P56"), VolumeArchive)
    assert_type(archive_file("ara_nissl", "ara_nissl_10.nrrd"), RemoteFile)
    assert_type(channel_volumes(5), VolumeArchive)
    assert_type(deformation_field(5).download("folder"), tuple[FileResult, FileResult])
    assert_type(to_reference(alignment3d(5), (1, 2, 3)), tuple[float, float, float])
