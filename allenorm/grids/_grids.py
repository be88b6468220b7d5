"""Grids of expression and of projection: volumes in a reference space, a few um a voxel.

Sources: the pages "Downloading 3-D Expression Grid Data" and "Mouse Connectivity API" of the API's
documentation.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from allenorm._arguments import choice, choices, identifier
from allenorm.grids._volume import VolumeArchive, VolumeFile

if TYPE_CHECKING:
    from allenorm_models import SectionDataSet

ExpressionVolume: TypeAlias = Literal["energy", "density", "intensity"]
"""A volume of an expression grid; voxels without data are -1."""

ProjectionVolume: TypeAlias = Literal[
    "projection_density",
    "projection_energy",
    "injection_fraction",
    "injection_density",
    "injection_energy",
    "data_mask",
]
"""A volume of a projection grid."""

Resolution: TypeAlias = Literal[10, 25, 50, 100]
"""The side of a voxel, in um."""

EXPRESSION_VOLUMES: Final[tuple[ExpressionVolume, ...]] = get_args(ExpressionVolume)
PROJECTION_VOLUMES: Final[tuple[ProjectionVolume, ...]] = get_args(ProjectionVolume)
RESOLUTIONS: Final[tuple[Resolution, ...]] = get_args(Resolution)


def expression_grid(
    data_set: "int | SectionDataSet",
    volumes: ExpressionVolume | Sequence[ExpressionVolume] | None = None,
) -> VolumeArchive:
    """Name the expression grid of an image series, 200 um a voxel in the adult mouse.

    It is a ZIP archive: of each volume a MetaImage header (`energy.mhd`) and its voxels
    (`energy.raw`, 32-bit floats, little-endian), -1 where there are no data.

    Args:
        data_set: A `SectionDataSet` or its id.
        volumes: What it holds; None leaves that to the server, which gives `energy`, and
            `data_set.xml` as well.

    Returns:
        The archive, to be read, saved or opened (`volumes()`, `arrays()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> expression_grid(183282970, ["energy", "intensity"]).request.place
        '/grid_data/download/183282970?include=energy,intensity'
        >>> expression_grid(69816930, "energy").arrays(using="sample")["energy"].shape
        (4, 3, 2)
        >>> expression_grid(183282970, "colour")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: volumes: expected energy, density or intensity, got 'colour'
    """
    number = identifier(data_set, "data_set", "data_sets")
    parameters: dict[str, str] = {}
    name = str(number)
    if volumes is not None:
        found = choices(volumes, "volumes", EXPRESSION_VOLUMES)
        parameters["include"] = ",".join(found)
        name = "_".join((name, *found))
    return VolumeArchive(f"/grid_data/download/{number}", parameters, f"{name}.zip")


def projection_grid(
    data_set: "int | SectionDataSet",
    volume: ProjectionVolume | Sequence[ProjectionVolume] | None = None,
    *,
    resolution: Resolution | None = None,
) -> VolumeFile:
    """Name a projection grid of an experiment of the connectivity atlas.

    It is an NRRD file of 32-bit floats in the space of the adult mouse.

    Args:
        data_set: A `SectionDataSet` or its id.
        volume: Which volume; None leaves that to the server. Several are sent as they are.
        resolution: The side of a voxel, in um; None leaves that to the server, which gives 100.

    Returns:
        The file, to be read, saved or opened (`volume()`, `array()`).

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> grid = projection_grid(126862385, "projection_density", resolution=25)
        >>> grid.request.place
        '/grid_data/download_file/126862385?image=projection_density&resolution=25'
        >>> grid.volume(using="sample").GetSpacing()
        (25.0, 25.0, 25.0)
        >>> projection_grid(126862385, "projection_density", resolution=30)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: resolution: expected 10, 25, 50 or 100, got '30'
    """
    number = identifier(data_set, "data_set", "data_sets")
    parameters: dict[str, str] = {}
    name = str(number)
    if volume is not None:
        found = choices(volume, "volume", PROJECTION_VOLUMES)
        parameters["image"] = ",".join(found)
        name = "_".join((name, *found))
    if resolution is not None:
        side = choice(resolution, "resolution", RESOLUTIONS)
        parameters["resolution"] = str(side)
        name = f"{name}_{side}um"
    return VolumeFile(f"/grid_data/download_file/{number}", parameters, f"{name}.nrrd")
