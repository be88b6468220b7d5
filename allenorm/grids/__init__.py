"""Volumes: grids of expression and projection, and the reference space that they lie in.

A function names a file; nothing is sent before it is read or saved.

Examples:
    >>> import allenorm.grids
    >>> grid = allenorm.grids.projection_grid(126862385, "projection_density", resolution=25)
    >>> grid.name
    '126862385_projection_density_25um.nrrd'
    >>> allenorm.grids.annotation(25).name
    'annotation_25.nrrd'
"""

from allenorm._remote import RemoteFile
from allenorm.grids._alignment import (
    DeformationField,
    alignment3d,
    channel_volumes,
    deformation_field,
    to_reference,
    to_volume,
)
from allenorm.grids._grids import (
    EXPRESSION_VOLUMES,
    PROJECTION_VOLUMES,
    RESOLUTIONS,
    ExpressionVolume,
    ProjectionVolume,
    Resolution,
    expression_grid,
    projection_grid,
)
from allenorm.grids._reference_space import (
    ANNOTATION_VERSIONS,
    MOUSE_AGES,
    MOUSE_VOLUMES,
    AnnotationVersion,
    Framework,
    MouseAge,
    MouseVolume,
    annotation,
    ara_nissl,
    archive_file,
    average_template,
    mouse_atlas_volume,
    structure_mask,
    structure_mesh,
)
from allenorm.grids._volume import MeshFile, VolumeArchive, VolumeFile

__all__ = [
    "ANNOTATION_VERSIONS",
    "EXPRESSION_VOLUMES",
    "MOUSE_AGES",
    "MOUSE_VOLUMES",
    "PROJECTION_VOLUMES",
    "RESOLUTIONS",
    "AnnotationVersion",
    "DeformationField",
    "ExpressionVolume",
    "Framework",
    "MeshFile",
    "MouseAge",
    "MouseVolume",
    "ProjectionVolume",
    "RemoteFile",
    "Resolution",
    "VolumeArchive",
    "VolumeFile",
    "alignment3d",
    "annotation",
    "ara_nissl",
    "archive_file",
    "average_template",
    "channel_volumes",
    "deformation_field",
    "expression_grid",
    "mouse_atlas_volume",
    "projection_grid",
    "structure_mask",
    "structure_mesh",
    "to_reference",
    "to_volume",
]
