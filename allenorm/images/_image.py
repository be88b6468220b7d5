"""Images: which one, which part of it, how it is shown."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from allenorm._arguments import identifier
from allenorm._remote import RemoteFile, descriptive_name, open_client
from allenorm.errors import MalformedAnswerError, quote
from allenorm.images._measure import Size, measured
from allenorm.images._options import ImageOptions, parameters
from allenorm.images._region import expected_size

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PIL.Image import Image as Picture
    from typing_extensions import Unpack

    from allenorm.client import Target
    from allenorm.files import FileRequest, FileResult
    from allenorm_models import AtlasImage, ProjectionImage, SectionImage, SubImage

    AnyImage = int | SubImage | SectionImage | AtlasImage | ProjectionImage

Service: TypeAlias = Literal[
    "image_download", "section_image_download", "atlas_image_download", "projection_image_download"
]
_HEAD: Final = 1 << 20
"""Metadata may stand before the size of an image."""
_WARNING: Final = "x-allenorm-warning"


@dataclass(frozen=True, repr=False)
class ImageFile(RemoteFile):
    """An image to be fetched.

    Attributes:
        path: The path on the server.
        parameters: What follows the `?`, by name.
        name: What the file is called when it is saved.
        size: The size that it will have, up to 1 px in each direction, where the object that it
            was made from says so; what comes with another size is refused.
    """

    size: Size | None = None

    def __repr__(self) -> str:
        size = "" if self.size is None else f", {self.size.width:,} x {self.size.height:,} px"
        return f"<ImageFile {self.request.place}{size}>"

    def file_request(self) -> "FileRequest":
        """Return what `allenorm.files.download` asks for; what comes is checked to be the image."""
        return replace(super().file_request(), check=self._check)

    def read(self, *, using: "Target | None" = None) -> bytes:
        """Fetch the image whole, and check its size.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            A JPEG file.

        Raises:
            MalformedAnswerError: It is no image, or of another size than was asked for.
            RequestError: It could not be had whole.
        """
        client = open_client(self.target if using is None else using)
        data = super().read(using=client)

        def made_to_order() -> bool:
            with self.open(using=client) as stream:
                return _is_made_to_order(stream.url, stream.source, stream.headers.get(_WARNING))

        problem = self._wrong(data[:_HEAD], made_to_order)
        if problem:
            url = self.url(using=client)
            message = f"{self.path}: what came {problem}; URL {url}"
            raise MalformedAnswerError(message, url=url)
        return data

    def picture(
        self, folder: "str | os.PathLike[str] | None" = None, *, using: "Target | None" = None
    ) -> "Picture":
        """Fetch the image and open it with Pillow.

        Args:
            folder: Where the file is kept, and not downloaded again; None to keep none.
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The image, loaded.

        Raises:
            MissingExtraError: Pillow is not installed.
            MalformedAnswerError: It is no image, or of another size than was asked for.
            RequestError: It could not be had whole.
        """
        with self.kept(folder, using, "PIL.Image", "images") as path:
            from allenorm.files import open_image  # noqa: PLC0415 - for pictures alone

            opened: Picture = open_image(path)
            try:
                # A loaded picture needs no file, and some systems delete none that is open.
                with opened:
                    opened.load()
            except (OSError, SyntaxError, ValueError) as error:
                message = f"{self.path}: the image is broken: {quote(error)}"
                raise MalformedAnswerError(message) from error
        return opened

    def _check(self, path: "Path", result: "FileResult") -> str:
        """Say what is wrong with a file that came."""
        with path.open("rb") as file:
            head = file.read(_HEAD)
        return self._wrong(
            head, lambda: _is_made_to_order(result.url, result.source, result.warning)
        )

    def _wrong(self, head: bytes, made_to_order: "Callable[[], bool]") -> str:
        """Compare what came with what was asked for; a store gives each image as it has it."""
        found, wanted = measured(head), self.size
        if found is None:
            return "is no image"
        if wanted is None or all(
            abs(one - other) <= 1 for one, other in zip(found, wanted, strict=True)
        ):
            return ""
        if not made_to_order():
            return ""
        return (
            f"has {found.width} x {found.height} px where {wanted.width} x {wanted.height} px were "
            "asked for"
        )


def _is_made_to_order(url: str, source: str, warning: str | None) -> bool:
    """Whether an image was made as asked for: a store has it in one size, and a server says so."""
    return url.startswith(("http://", "https://")) and not source and not warning


def image(image: "AnyImage", **options: "Unpack[ImageOptions]") -> ImageFile:
    """Name any image: of a section, of an atlas, of a projection.

    Args:
        image: An image or its id. Of an object the region is checked against its size.
        **options: What part is shown and how, see `ImageOptions`.

    Returns:
        The image, to be read or saved.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> image(69750516, left=6174, top=2282, width=1000, height=1000).request.place
        '/api/v2/image_download/69750516?left=6174&top=2282&width=1000&height=1000'
        >>> image(69750516, quality=200)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: quality: expected a whole number from 0 to 100, got '200'
    """
    return _named("image_download", image, options)


def section_image(image: "int | SectionImage", **options: "Unpack[ImageOptions]") -> ImageFile:
    """Name an image of a section.

    Args:
        image: A `SectionImage` or its id.
        **options: What part is shown and how, see `ImageOptions`.

    Returns:
        The image, to be read or saved.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> section_image(102146167, range=(0, 923, 0, 987, 0, 4095), downsample=4).request.place
        '/api/v2/section_image_download/102146167?downsample=4&range=0,923,0,987,0,4095'
    """
    return _named("section_image_download", image, options)


def atlas_image(image: "int | AtlasImage", **options: "Unpack[ImageOptions]") -> ImageFile:
    """Name an image of an atlas, with its drawn structures or without.

    Args:
        image: An `AtlasImage` or its id.
        **options: What part is shown and how, see `ImageOptions`; `annotation=True` shows the
            structures.

    Returns:
        The image, to be read or saved.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> atlas_image(100883869, annotation=True, atlas=1, downsample=4).request.place
        '/api/v2/atlas_image_download/100883869?downsample=4&annotation=true&atlas=1'
    """
    return _named("atlas_image_download", image, options)


def projection_image(
    image: "int | ProjectionImage", **options: "Unpack[ImageOptions]"
) -> ImageFile:
    """Name an image of a projection.

    Args:
        image: A `ProjectionImage` or its id.
        **options: What part is shown and how, see `ImageOptions`.

    Returns:
        The image, to be read or saved.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> projection_image(126862583, downsample=4, view="projection").request.place
        '/api/v2/projection_image_download/126862583?downsample=4&view=projection'
    """
    return _named("projection_image_download", image, options)


def _named(service: Service, image: object, options: "Mapping[str, Any]") -> ImageFile:
    """Check the arguments and write them."""
    number = identifier(image, "image", "sub_images")
    found = parameters(options)
    size = expected_size(image, found)
    return ImageFile(
        f"/api/v2/{service}/{number}", found, descriptive_name(str(number), found, ".jpg"), size
    )
