"""How the volume of an image series lies in its reference space."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from allenorm._arguments import identifier, number
from allenorm._remote import RemoteFile
from allenorm.client import client_for
from allenorm.errors import NoResultError, SettingsError, quote
from allenorm.grids._volume import EXTRA, ITK, VolumeArchive, as_array, opened

if TYPE_CHECKING:
    import os

    from numpy.typing import NDArray

    from allenorm.client import Target
    from allenorm.files import FileResult
    from allenorm_models import Alignment3d, SectionDataSet, WellKnownFile

_HEADER: Final = "DeformationFieldHeader"
_VOXELS: Final = "DeformationFieldVoxels"
_CHANNELS: Final = "ImagesResampledTo25MicronARA"
_TERMS: Final = 12


class DeformationField(NamedTuple):
    """The two files of a deformation field.

    It maps each voxel of the reference space to the affinely aligned images of a series. The header
    names the file of the voxels, so that both must lie in one folder under their names here.

    Attributes:
        header: `dfmfld.mhd`, a MetaImage header.
        voxels: `dfmfld.raw`, vectors of three components.
    """

    header: RemoteFile
    voxels: RemoteFile

    def download(
        self, folder: "str | os.PathLike[str]" = ".", *, using: "Target | None" = None
    ) -> "tuple[FileResult, FileResult]":
        """Save both files.

        Args:
            folder: The folder, one for each series; it is made where it is missing.
            using: What `client_for` takes; None stands for where the field was asked for.

        Returns:
            What came of the header and of the voxels.

        Raises:
            RequestError: One could not be had whole.
        """
        voxels = self.voxels.download(folder, using=using)
        return self.header.download(folder, using=using), voxels

    def volume(
        self, folder: "str | os.PathLike[str] | None" = None, *, using: "Target | None" = None
    ) -> Any:
        """Fetch the field and open it with SimpleITK.

        Args:
            folder: Where the files are kept, and not downloaded again; None to keep none.
            using: What `client_for` takes; None stands for where the field was asked for.

        Returns:
            The `SimpleITK.Image` with three components a voxel, in um.

        Raises:
            MissingExtraError: SimpleITK is not installed (`allenorm[volumes]`).
            FileError: What came is no volume.
            RequestError: A file could not be had whole.
        """
        with self.header.kept(folder, using, ITK, EXTRA) as path:
            self.voxels.download(path.parent, using=using)
            return opened(path)

    def array(
        self, folder: "str | os.PathLike[str] | None" = None, *, using: "Target | None" = None
    ) -> "NDArray[Any]":
        """Fetch the field as an array.

        Args:
            folder: Where the files are kept, and not downloaded again; None to keep none.
            using: What `client_for` takes; None stands for where the field was asked for.

        Returns:
            The vectors, in um, with the axes x, y, z and the three components.

        Raises:
            MissingExtraError: SimpleITK is not installed (`allenorm[volumes]`).
            FileError: What came is no volume.
            RequestError: A file could not be had whole.
        """
        return as_array(self.volume(folder, using=using))


def deformation_field(
    data_set: "int | SectionDataSet", *, using: "Target | None" = None
) -> DeformationField:
    """Ask for the deformation field of an image series.

    Args:
        data_set: A `SectionDataSet` or its id.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        Its two files, to be saved or opened (`volume()`, `array()`).

    Raises:
        SettingsError: The argument is no such thing.
        NoResultError: The series has none.
        RequestError: No whole answer could be had.

    Examples:
        >>> deformation_field(126862385, using="sample").array().shape
        (6, 4, 5, 3)
    """
    files = _files(data_set, (_HEADER, _VOXELS), using)
    header, voxels = (_place(files[kind]) for kind in (_HEADER, _VOXELS))
    return DeformationField(
        RemoteFile(header, name="dfmfld.mhd", target=using),
        RemoteFile(voxels, name="dfmfld.raw", target=using),
    )


def channel_volumes(
    data_set: "int | SectionDataSet", *, using: "Target | None" = None
) -> VolumeArchive:
    """Ask for the red, green and blue channel of a series, aligned to the space at 25 um.

    Args:
        data_set: A `SectionDataSet` of the connectivity atlas or its id.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The ZIP archive of the three volumes, to be read, saved or opened (`volumes()`,
        `arrays()`).

    Raises:
        SettingsError: The argument is no such thing.
        NoResultError: The series has none.
        RequestError: No whole answer could be had.

    Examples:
        >>> sorted(channel_volumes(126862385, using="sample").arrays())
        ['resampled_blue', 'resampled_green', 'resampled_red']
    """
    found = _files(data_set, (_CHANNELS,), using)[_CHANNELS]
    return VolumeArchive(_place(found), name=f"{found.attachable_id}.zip", target=using)


def alignment3d(
    data_set: "int | SectionDataSet", *, using: "Target | None" = None
) -> "Alignment3d":
    """Ask for the affine transforms between the volume of a series and its reference space.

    Args:
        data_set: A `SectionDataSet` or its id.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The transforms; `to_reference` and `to_volume` apply them.

    Raises:
        SettingsError: The argument is no such thing.
        NoResultError: There is no such series, or it has none.
        RequestError: No whole answer could be had.

    Examples:
        >>> alignment3d(69816930, using="sample").tvr_09
        -38.345
    """
    from allenorm_models import SectionDataSet  # noqa: PLC0415 - loads the classes

    series = identifier(data_set, "data_set", "data_sets")
    query = SectionDataSet.where(id=series).include("alignment3d")
    found = query.using(client_for(using)).first()
    aligned = None if found is None else found.alignment3d
    if aligned is None:
        message = f"there is no Alignment3d of section data set {series}"
        raise NoResultError(message)
    return aligned


def to_reference(alignment: "Alignment3d", point: Sequence[float]) -> tuple[float, float, float]:
    """Move a point from the volume of a series to its reference space.

    Args:
        alignment: The transforms.
        point: The point in the volume, x, y and z in um.

    Returns:
        The point in the reference space, in um.

    Raises:
        SettingsError: The point has not three numbers, or the transform is not whole.

    Examples:
        >>> to_reference(alignment3d(69816930, using="sample"), (100, 100, 0))
        (61.655, 136.647, 193.044)
    """
    return _moved(alignment, "tvr", point)


def to_volume(alignment: "Alignment3d", point: Sequence[float]) -> tuple[float, float, float]:
    """Move a point from the reference space to the volume of a series.

    Args:
        alignment: The transforms.
        point: The point in the reference space, x, y and z in um.

    Returns:
        The point in the volume, in um.

    Raises:
        SettingsError: The point has not three numbers, or the transform is not whole.

    Examples:
        >>> to_volume(alignment3d(69816930, using="sample"), (0, 0, 0))
        (38.345, -36.647, -193.044)
    """
    return _moved(alignment, "trv", point)


def _moved(
    alignment: "Alignment3d", name: str, point: Sequence[float]
) -> tuple[float, float, float]:
    """Apply an affine transform: three rows of a matrix, then the shift."""
    known: list[Any] = [getattr(alignment, f"{name}_{place:02}", None) for place in range(_TERMS)]
    if None in known:
        message = (
            f"alignment: {name}_{known.index(None):02} is missing, so that nothing can be moved"
        )
        raise SettingsError(message)
    given = list(point)
    if len(given) != 3:  # noqa: PLR2004 - a point in space
        message = f"point: expected three numbers (um), got {quote(point, 80)}"
        raise SettingsError(message)
    place = [number(value, "point", unit="um") for value in given]
    terms = [float(term) for term in known]
    x, y, z = (
        sum(term * value for term, value in zip(terms[3 * row : 3 * row + 3], place, strict=True))
        + terms[9 + row]
        for row in range(3)
    )
    return x, y, z


def _files(
    data_set: "int | SectionDataSet", kinds: tuple[str, ...], using: "Target | None"
) -> "dict[str, WellKnownFile]":
    """Return the files of an image series by the name of their kind."""
    from allenorm_models import WellKnownFile  # noqa: PLC0415 - loads the classes

    series = identifier(data_set, "data_set", "data_sets")
    c = WellKnownFile.c
    query = (
        WellKnownFile.where(attachable_id=series)
        .where(c.well_known_file_type.name.in_(kinds))
        .include("well_known_file_type")
    )
    found: dict[str, WellKnownFile] = {}
    for each in query.using(client_for(using)):
        file_type = each.well_known_file_type
        kind = "" if file_type is None else file_type.name or ""
        # The newest of several counts.
        known = found.get(kind)
        found[kind] = each if known is None or known.id < each.id else known
    missing = [kind for kind in kinds if kind not in found]
    if missing:
        message = f"section data set {series} has no file of type {missing[0]}"
        raise NoResultError(message)
    return found


def _place(file: "WellKnownFile") -> str:
    """Return the path of the file that a row stands for."""
    return f"/api/v2/well_known_file_download/{file.id}"
