"""AlternateImage: table `alternate_images`, 4 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .sub_image import SubImage as SubImage
    from .sub_image import SubImagePath as SubImagePath

    _R = _t.TypeVar("_R", contravariant=True)

    class AlternateImagePath(_rt.Path[_R, "AlternateImage"]):
        """Columns and associations of AlternateImage, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        sub_image_id: _rt.Column[_R, int | None]
        """Id of the image. `integer`, nullable. The foreign key of `sub_image`."""
        path: _rt.TextColumn[_R, str | None]
        """Path of the image file on the API's own file store. `string`, nullable, at most 255 characters."""
        image_type: _rt.TextColumn[_R, str | None]
        """Kind of rendering. `string`, nullable, at most 255 characters."""
        sub_image: SubImagePath[_R]
        """The image. belongs_to SubImage, by `sub_image_id`."""

    class AlternateImageWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AlternateImage.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        sub_image_id: int | _abc.Sequence[int] | None
        path: str | _abc.Sequence[str] | None
        image_type: str | _abc.Sequence[str] | None

    AlternateImageColumn: _tx.TypeAlias = _t.Literal["id", "image_type", "path", "sub_image_id"]
    AlternateImageInclude: _tx.TypeAlias = _t.Literal[
        "sub_image",
        "sub_image.alternate_images",
        "sub_image.data_set",
        "sub_image.graphic_objects",
        "sub_image.structure",
        "sub_image.sub_image_annotations",
    ]

    AlternateImageT = _t.TypeVar("AlternateImageT", bound="AlternateImage")

    class AlternateImageQuery(_rt.Query[AlternateImageT]):
        """A query for AlternateImage objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[AlternateImageT],
            **equal: _tx.Unpack[AlternateImageWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AlternateImageT, _t.Any]
            | AlternateImageInclude
            | tuple[AlternateImageInclude, ...],
            where: _rt.Condition[AlternateImageT]
            | _abc.Sequence[_rt.Condition[AlternateImageT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[AlternateImageT, _t.Any] | AlternateImageColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[AlternateImageT, _t.Any] | AlternateImageColumn
        ) -> _tx.Self: ...


class AlternateImage(_rt.Model):
    """Another rendering of an image, such as a differently stained or filtered one.

    Table `alternate_images`, 4 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "AlternateImage"
    __table__: _t.ClassVar[str] = "alternate_images"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    sub_image_id: int | None = None
    """Id of the image. `integer`, nullable. The foreign key of `sub_image`."""
    path: str | None = None
    """Path of the image file on the API's own file store. `string`, nullable, at most 255 characters."""
    image_type: str | None = None
    """Kind of rendering. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AlternateImagePath[AlternateImage]"]

        @property
        def sub_image(self) -> SubImage | None:
            """The image. belongs_to SubImage, by `sub_image_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[AlternateImageT],
            /,
            *conditions: _rt.Condition[AlternateImageT],
            **equal: _tx.Unpack[AlternateImageWhere],
        ) -> AlternateImageQuery[AlternateImageT]: ...
        @classmethod
        def include(
            cls: _b.type[AlternateImageT],
            /,
            *paths: _rt.Path[AlternateImageT, _t.Any]
            | AlternateImageInclude
            | tuple[AlternateImageInclude, ...],
            where: _rt.Condition[AlternateImageT]
            | _abc.Sequence[_rt.Condition[AlternateImageT]] = (),
            keep_parents: bool = False,
        ) -> AlternateImageQuery[AlternateImageT]: ...
    else:
        sub_image = _rt.Relation("belongs_to", "SubImage", "sub_image_id")
