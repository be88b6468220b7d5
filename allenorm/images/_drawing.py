"""Drawings of atlas images in SVG: which structure lies where."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, NoReturn
from xml.parsers import expat

from allenorm._arguments import identifier, identifiers, whole
from allenorm._remote import RemoteFile, descriptive_name
from allenorm.errors import MalformedAnswerError, quote
from allenorm.images._options import MOST_DOWNSAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from allenorm.client import Target
    from allenorm.files import FileRequest
    from allenorm_models import AtlasImage, GraphicGroupLabel, SectionImage

_DEEPEST: Final = 64
_NUMBER: Final = re.compile(r"[0-9]{1,18}")
_GROUP: Final = "graphic_group_label"
_STRUCTURE: Final = "structure_id"


@dataclass(frozen=True, slots=True, repr=False)
class Outline:
    """The outline of one structure in a drawing.

    Attributes:
        structure_id: The id of the `Structure`.
        path: The outline as a path of SVG, in px of the drawing.
        group: The name of the `GraphicGroupLabel` that it is of, or "".
        transforms: The `transform` attributes around it, the outermost first.
        style: Its `style`, or "".
        attributes: All that the element says, by name.
    """

    structure_id: int
    path: str
    group: str = ""
    transforms: tuple[str, ...] = ()
    style: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict[str, str])

    def __repr__(self) -> str:
        group = f" in {quote(self.group)}" if self.group else ""
        return (
            f"<Outline of structure {self.structure_id}{group}, "
            f"path of {len(self.path):,} characters>"
        )


@dataclass(frozen=True, repr=False)
class Drawing(RemoteFile):
    """A drawing to be fetched, in SVG.

    Attributes:
        path: The path on the server.
        parameters: What follows the `?`, by name.
        name: What the file is called when it is saved.
    """

    def text(self, *, using: "Target | None" = None) -> str:
        """Fetch the drawing.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The SVG document.

        Raises:
            RequestError: It could not be had whole.
        """
        return self.read(using=using).decode(errors="replace")

    def outlines(self, *, using: "Target | None" = None) -> tuple[Outline, ...]:
        """Fetch the drawing and return the structures that are drawn.

        Args:
            using: What `client_for` takes; None stands for the default client.

        Returns:
            The outlines, in the order in which they are drawn.

        Raises:
            MalformedAnswerError: It is no SVG document, or one that declares entities.
            RequestError: It could not be had whole.
        """
        return read_outlines(self.read(using=using))

    def file_request(self) -> "FileRequest":
        """Return what `allenorm.files.download` asks for."""
        # What is shown and what is saved have two places in the API.
        path = self.path.replace("/svg/", "/svg_download/", 1)
        return replace(super().file_request(), path=path)


def drawing(
    image: "int | AtlasImage | SectionImage",
    *,
    groups: "int | GraphicGroupLabel | Iterable[int | GraphicGroupLabel] | None" = None,
    downsample: int | None = None,
) -> Drawing:
    """Name the drawing of an image.

    Args:
        image: An `AtlasImage` or `SectionImage`, or its id.
        groups: The groups that are drawn, `GraphicGroupLabel`s or their ids (28 is the structure
            boundaries of the adult mouse); None for all.
        downsample: How many times width and height are halved, 0 to 16.

    Returns:
        The drawing, to be read or saved.

    Raises:
        SettingsError: An argument is not allowed; nothing was sent.

    Examples:
        >>> drawing(100960033, groups=[28, 159226751]).request.place
        '/api/v2/svg/100960033?groups=28,159226751'
        >>> len(drawing(100883869).outlines(using="sample"))
        5
    """
    number = identifier(image, "image", "sub_images")
    parameters: dict[str, str] = {}
    if groups is not None:
        ids = identifiers(groups, "groups", "graphic_group_labels")
        parameters["groups"] = ",".join(map(str, ids))
    if downsample is not None:
        halvings = whole(downsample, "downsample", 0, MOST_DOWNSAMPLE)
        parameters["downsample"] = str(halvings)
    name = descriptive_name(str(number), parameters, ".svg")
    return Drawing(f"/api/v2/svg/{number}", parameters, name)


def read_outlines(data: str | bytes) -> tuple[Outline, ...]:
    """Read the structures of a drawing.

    Args:
        data: An SVG document, as `text()` gives it or as it stands in a file.

    Returns:
        The outlines, in the order in which they are drawn; an element without a structure or a
        path is none.

    Raises:
        MalformedAnswerError: It is no SVG document, or one that declares entities.

    Examples:
        >>> (found,) = read_outlines(b'<svg><g><path structure_id="997" d="M0 0"/></g></svg>')
        >>> found.structure_id, found.path
        (997, 'M0 0')
    """
    found: list[Outline] = []
    open_: list[dict[str, str]] = []

    def begin(_: str, attributes: dict[str, str]) -> None:
        open_.append(attributes)
        if len(open_) > _DEEPEST:
            _malformed(f"it is nested over {_DEEPEST} deep")
        structure, path = attributes.get(_STRUCTURE, ""), attributes.get("d")
        if path is None or not _NUMBER.fullmatch(structure):
            return
        groups = list(_said(open_, _GROUP))
        found.append(
            Outline(
                structure_id=int(structure),
                path=path,
                group=groups[-1] if groups else "",
                transforms=tuple(_said(open_, "transform")),
                style=attributes.get("style", ""),
                attributes=attributes,
            )
        )

    def end(_: str) -> None:
        open_.pop()

    def refuse(*_: object) -> None:
        _malformed("it declares entities, which are not read")

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - takes it by position alone
    except expat.ExpatError as error:
        head = data[:80] if isinstance(data, str) else data[:80].decode(errors="replace")
        _malformed(f"{error}; it begins with {quote(head)}")
    return tuple(found)


def _said(elements: list[dict[str, str]], name: str) -> Iterator[str]:
    """Yield the values of an attribute, the outermost first."""
    return (each[name] for each in elements if name in each)


def _malformed(why: str) -> NoReturn:
    """Say why a drawing cannot be read."""
    message = f"a drawing cannot be read: {why}"
    raise MalformedAnswerError(message)
