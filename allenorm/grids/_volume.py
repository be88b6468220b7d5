"""Volumes and meshes to be fetched: as images of SimpleITK, as arrays, as meshes of trimesh."""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from allenorm._remote import RemoteFile
from allenorm.errors import FileError, MalformedAnswerError, quote

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from numpy.typing import NDArray
    from trimesh import Trimesh

    from allenorm.client import Target

    Folder = str | os.PathLike[str] | None

EXTRA: Final = "volumes"
ITK: Final = "SimpleITK"
_HEADERS: Final = frozenset({".mhd", ".mha", ".nrrd"})


@dataclass(frozen=True, repr=False)
class VolumeFile(RemoteFile):
    """A volume to be fetched, an NRRD file.

    Attributes:
        path: The path on the server.
        parameters: What follows the `?`, by name.
        name: What the file is called when it is saved.
    """

    def volume(self, folder: "Folder" = None, *, using: "Target | None" = None) -> Any:
        """Fetch the volume and open it with SimpleITK.

        Args:
            folder: Where the file is kept, and not downloaded again; None to keep none.
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The `SimpleITK.Image`; its spacing is the side of a voxel, in um. (SimpleITK has no
            types for checkers.)

        Raises:
            MissingExtraError: SimpleITK is not installed (`allenorm[volumes]`).
            FileError: What came is no volume.
            RequestError: It could not be had whole.

        Examples:
            >>> from allenorm.grids import annotation
            >>> annotation(100).volume(using="sample").GetSize()
            (132, 80, 114)
        """
        with self.kept(folder, using, ITK, EXTRA) as path:
            return opened(path)

    def array(self, folder: "Folder" = None, *, using: "Target | None" = None) -> "NDArray[Any]":
        """Fetch the volume as an array.

        Args:
            folder: Where the file is kept, and not downloaded again; None to keep none.
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The voxels with the axes x, y, z, as AllenSDK has them: in the space of the adult mouse
            from anterior to posterior, superior to inferior, left to right.

        Raises:
            MissingExtraError: SimpleITK is not installed (`allenorm[volumes]`).
            FileError: What came is no volume.
            RequestError: It could not be had whole.

        Examples:
            >>> from allenorm.grids import projection_grid
            >>> grid = projection_grid(126862385, "injection_fraction", resolution=25)
            >>> grid.array(using="sample").shape
            (4, 3, 2)
        """
        return as_array(self.volume(folder, using=using))


@dataclass(frozen=True, repr=False)
class VolumeArchive(RemoteFile):
    """Several volumes to be fetched, MetaImage files in a ZIP archive.

    Attributes:
        path: The path on the server.
        parameters: What follows the `?`, by name.
        name: What the file is called when it is saved.
    """

    def volumes(self, folder: "Folder" = None, *, using: "Target | None" = None) -> dict[str, Any]:
        """Fetch the archive, unpack it and open its volumes with SimpleITK.

        Args:
            folder: Where the archive and a folder of its files are kept, and not downloaded again;
                None to keep none.
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The `SimpleITK.Image`s by name, such as `energy`; their spacing is the side of a voxel,
            in um.

        Raises:
            MissingExtraError: SimpleITK is not installed (`allenorm[volumes]`).
            ArchiveError: What came is no archive, or one that is not safe to unpack.
            FileError: A file of it is no volume.
            MalformedAnswerError: There is no volume in it.
            RequestError: It could not be had whole.

        Examples:
            >>> from allenorm.grids import expression_grid
            >>> sorted(expression_grid(69816930, ["energy", "density"]).volumes(using="sample"))
            ['density', 'energy']
        """
        from allenorm.files import unpack  # noqa: PLC0415 - for opening alone

        with self.kept(folder, using, ITK, EXTRA) as path:
            members = unpack(path, path.with_suffix(""))
            found = {
                member.stem: opened(member)
                for member in members
                if member.suffix.lower() in _HEADERS
            }
        if not found:
            message = f"{self.path}: there is no volume in the archive, {self.name}"
            raise MalformedAnswerError(message)
        return found

    def arrays(
        self, folder: "Folder" = None, *, using: "Target | None" = None
    ) -> "dict[str, NDArray[Any]]":
        """Fetch the volumes as arrays.

        Args:
            folder: Where the archive and a folder of its files are kept, and not downloaded again;
                None to keep none.
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The voxels with the axes x, y, z, by the volume's name, such as `energy`.

        Raises:
            MissingExtraError: SimpleITK is not installed (`allenorm[volumes]`).
            ArchiveError: What came is no archive, or one that is not safe to unpack.
            FileError: A file of it is no volume.
            MalformedAnswerError: There is no volume in it.
            RequestError: It could not be had whole.

        Examples:
            >>> from allenorm.grids import expression_grid
            >>> expression_grid(69816930, "energy").arrays(using="sample")["energy"].shape
            (4, 3, 2)
        """
        found = self.volumes(folder, using=using)
        return {name: as_array(image) for name, image in found.items()}


@dataclass(frozen=True, repr=False)
class MeshFile(RemoteFile):
    """A surface to be fetched, a Wavefront OBJ file of triangles, in um.

    Attributes:
        path: The path on the server.
        parameters: None.
        name: What the file is called when it is saved.
    """

    def mesh(self, folder: "Folder" = None, *, using: "Target | None" = None) -> "Trimesh":
        """Fetch the surface and open it with trimesh.

        Args:
            folder: Where the file is kept, and not downloaded again; None to keep none.
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The `trimesh.Trimesh`; its vertices are x, y, z in um.

        Raises:
            MissingExtraError: trimesh is not installed (`allenorm[meshes]`).
            FileError: What came is no mesh.
            RequestError: It could not be had whole.

        Examples:
            >>> from allenorm.grids import structure_mesh
            >>> structure_mesh(385).mesh(using="sample").is_watertight
            True
        """
        from allenorm.files import open_mesh  # noqa: PLC0415 - for opening alone

        with self.kept(folder, using, "trimesh", "meshes") as path:
            return open_mesh(path)


def opened(path: "Path") -> Any:
    """Open a file that came.

    Args:
        path: The file.

    Returns:
        The `SimpleITK.Image`.

    Raises:
        FileError: It is no volume, or has not three dimensions.
    """
    from allenorm.files import open_volume  # noqa: PLC0415 - for opening alone

    image = open_volume(path)
    if image.GetDimension() != 3:  # noqa: PLR2004 - of space
        message = f"{quote(path)} has {image.GetDimension()} dimensions, and a volume has 3"
        raise FileError(message)
    return image


def as_array(image: Any) -> "NDArray[Any]":
    """Return the voxels of a volume with the axes x, y, z, and the components of each last.

    Args:
        image: A `SimpleITK.Image`.

    Returns:
        The array.
    """
    itk: Any = importlib.import_module(ITK)
    # The library's own order is z, y, x.
    return cast("NDArray[Any]", itk.GetArrayFromImage(image).swapaxes(0, 2))
