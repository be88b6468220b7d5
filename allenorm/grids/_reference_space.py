"""The reference space of the adult mouse: template, annotation, masks and meshes; older atlases.

Sources: the section "3-D Reference Models" of the page "Mouse Connectivity API", and AllenSDK's
`ReferenceSpaceApi` for masks and meshes. The annotation of 2022, and which volumes there are of the
mouse atlases, were seen in public code alone.
"""

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from allenorm._arguments import choice, identifier, refusal
from allenorm._remote import RemoteFile
from allenorm.errors import SettingsError, quote
from allenorm.grids._grids import RESOLUTIONS, Resolution
from allenorm.grids._volume import MeshFile, VolumeArchive, VolumeFile

if TYPE_CHECKING:
    from allenorm_models import Structure

AnnotationVersion: TypeAlias = Literal[
    "ccf_2015", "ccf_2016", "ccf_2017", "ccf_2022", "mouse_2011", "devmouse_2012"
]
"""A release of the annotation: `ccf_2017` is the common coordinate framework, version 3, of 2017;
`mouse_2011` and `devmouse_2012` are older atlases that were registered to it."""

Framework: TypeAlias = Literal["mouse_ccf", "mouse_annotation"]
"""A folder of the archive."""

MouseAge: TypeAlias = Literal[
    "E11.5", "E13.5", "E15.5", "E16.5", "E18.5", "P4", "P14", "P28", "P56"
]
"""An age of the mouse atlases, as the class `Age` names it."""

MouseVolume: TypeAlias = Literal[
    "atlasVolume",
    "Mouse_annotation",
    "Mouse_gridAnnotation",
    "DevMouse2012_annotation",
    "DevMouse2012_gridAnnotation",
]
"""A volume of the mouse atlases: the Nissl volume, or an annotation of the adult or of the
developing mouse, full or as coarse as the grids of expression."""

ANNOTATION_VERSIONS: Final[tuple[AnnotationVersion, ...]] = get_args(AnnotationVersion)
MOUSE_AGES: Final[tuple[MouseAge, ...]] = get_args(MouseAge)
MOUSE_VOLUMES: Final[tuple[MouseVolume, ...]] = get_args(MouseVolume)
_FRAMEWORKS: Final[tuple[Framework, ...]] = get_args(Framework)
_FOLDER: Final = re.compile(
    r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9_][A-Za-z0-9._-]{0,99})*"
)
_NOW: Final = "current-release"


def archive_file(
    folder: str,
    name: str,
    *,
    framework: Framework = "mouse_ccf",
    release: str = _NOW,
) -> RemoteFile:
    """Name any file of the archive of reference models.

    Args:
        folder: Where it lies, such as `average_template` or `annotation/ccf_2017`; "" for the
            folder of the framework itself.
        name: Its name, such as `annotation_25.nrrd`.
        framework: The folder of the framework.
        release: The folder of the release.

    Returns:
        The file, to be read or saved.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> archive_file("average_template", "average_template_10.nrrd").path
        '/informatics-archive/current-release/mouse_ccf/average_template/average_template_10.nrrd'
    """
    return RemoteFile(_place(folder, name, framework, release), name=name)


def _place(folder: str, name: str, framework: str = "mouse_ccf", release: str = _NOW) -> str:
    """Check the parts of a path and put them together."""
    for argument, value in (("folder", folder), ("name", name), ("release", release)):
        # No part begins with a dot, so that none leads upwards.
        simple = isinstance(value, str) and _FOLDER.fullmatch(value)  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        if argument == "folder" and value == "":
            continue
        if not simple or (argument != "folder" and "/" in value):
            message = (
                f"{argument}: expected a name of letters, digits, '.', '_' and '-', got "
                f"{quote(value, 80)}"
            )
            raise SettingsError(message)
    choice(framework, "framework", _FRAMEWORKS)
    place = "/".join(filter(None, (release, framework, folder, name)))
    return f"/informatics-archive/{place}"


def average_template(resolution: Resolution = 25) -> VolumeFile:
    """Name the average template: the mean of 1,675 brains, 16-bit integers.

    Args:
        resolution: The side of a voxel, in um.

    Returns:
        The NRRD file, to be read, saved or opened (`volume()`, `array()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> average_template(10).name
        'average_template_10.nrrd'
        >>> average_template(30)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: resolution: expected 10, 25, 50 or 100, got '30'
    """
    return VolumeFile(_place("average_template", f"average_template_{_side(resolution)}.nrrd"))


def ara_nissl(resolution: Resolution = 25) -> VolumeFile:
    """Name the Nissl volume of the reference atlas in the space of the template, 32-bit floats.

    Args:
        resolution: The side of a voxel, in um.

    Returns:
        The NRRD file, to be read, saved or opened (`volume()`, `array()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> ara_nissl(50).name
        'ara_nissl_50.nrrd'
    """
    return VolumeFile(_place("ara_nissl", f"ara_nissl_{_side(resolution)}.nrrd"))


def annotation(
    resolution: Resolution = 25, *, version: AnnotationVersion = "ccf_2017"
) -> VolumeFile:
    """Name the annotation: in each voxel the id of the finest structure, 32-bit integers.

    Args:
        resolution: The side of a voxel, in um.
        version: The release of the annotation.

    Returns:
        The NRRD file, to be read, saved or opened (`volume()`, `array()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> annotation(25).path
        '/informatics-archive/current-release/mouse_ccf/annotation/ccf_2017/annotation_25.nrrd'
    """
    return VolumeFile(_place(_annotation(version), f"annotation_{_side(resolution)}.nrrd"))


def structure_mask(
    structure: "int | Structure",
    resolution: Resolution = 25,
    *,
    version: AnnotationVersion = "ccf_2017",
) -> VolumeFile:
    """Name the mask of a structure: 1 in each voxel of it and of what belongs to it.

    Args:
        structure: A `Structure` or its id. Not every structure has one: an annotation volume and
            the tree of structures say the same.
        resolution: The side of a voxel, in um.
        version: The release of the annotation.

    Returns:
        The NRRD file, to be read, saved or opened (`volume()`, `array()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> structure_mask(385, 100).path.rpartition("/mouse_ccf/")[2]
        'annotation/ccf_2017/structure_masks/structure_masks_100/structure_385.nrrd'
    """
    number = identifier(structure, "structure", "structures")
    folder = f"{_annotation(version)}/structure_masks/structure_masks_{_side(resolution)}"
    return VolumeFile(_place(folder, f"structure_{number}.nrrd"))


def structure_mesh(
    structure: "int | Structure", *, version: AnnotationVersion = "ccf_2017"
) -> MeshFile:
    """Name the surface of a structure: a Wavefront OBJ file of triangles, in um.

    Args:
        structure: A `Structure` or its id. Not every structure has one.
        version: The release of the annotation.

    Returns:
        The OBJ file, to be read, saved or opened (`mesh()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> structure_mesh(997).path.rpartition("/mouse_ccf/")[2]
        'annotation/ccf_2017/structure_meshes/997.obj'
    """
    number = identifier(structure, "structure", "structures")
    return MeshFile(_place(f"{_annotation(version)}/structure_meshes", f"{number}.obj"))


def mouse_atlas_volume(age: MouseAge, volume: MouseVolume = "atlasVolume") -> VolumeArchive:
    """Name a volume of the atlases of the adult and the developing mouse.

    Args:
        age: The age; the volumes `Mouse_...` are of the adult, P56.
        volume: Which volume.

    Returns:
        The ZIP archive of a MetaImage header and its voxels, to be read, saved or opened
        (`volumes()`, `arrays()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> mouse_atlas_volume("E11.5", "DevMouse2012_gridAnnotation").name
        'E11pt5_DevMouse2012_gridAnnotation.zip'
        >>> mouse_atlas_volume("P4", "Mouse_annotation")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: age: expected P56 with the volume Mouse_annotation, got 'P4'
    """
    choice(age, "age", MOUSE_AGES)
    choice(volume, "volume", MOUSE_VOLUMES)
    if volume.startswith("Mouse_") and age != "P56":
        expected = f"P56 with the volume {volume}"
        error = refusal("age", expected, age)
        raise error
    name = f"{age.replace('.', 'pt')}_{volume}.zip"
    return VolumeArchive(_place("", name, framework="mouse_annotation"))


def _side(resolution: object) -> int:
    """Check a resolution."""
    return int(choice(resolution, "resolution", RESOLUTIONS))


def _annotation(version: object) -> str:
    """Return the folder of an annotation."""
    return f"annotation/{choice(version, 'version', ANNOTATION_VERSIONS)}"
