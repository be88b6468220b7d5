"""SubImageAnnotation: table `sub_image_annotations`, 13 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .sub_image import SubImage as SubImage
    from .sub_image import SubImagePath as SubImagePath
    from .sub_image_annotation_tag import SubImageAnnotationTag as SubImageAnnotationTag
    from .sub_image_annotation_tag import SubImageAnnotationTagPath as SubImageAnnotationTagPath
    from .transgenic_line import TransgenicLine as TransgenicLine
    from .transgenic_line import TransgenicLinePath as TransgenicLinePath

    _R = _t.TypeVar("_R", contravariant=True)

    class SubImageAnnotationPath(_rt.Path[_R, "SubImageAnnotation"]):
        """Columns and associations of SubImageAnnotation, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        sub_image_id: _rt.Column[_R, int | None]
        """Id of the image. `integer`, nullable. The foreign key of `sub_image`."""
        description: _rt.TextColumn[_R, str | None]
        """Text of the note. `text`, nullable."""
        width: _rt.Column[_R, int | None]
        """Width of the view, in px. `integer`, nullable."""
        height: _rt.Column[_R, int | None]
        """Height of the view, in px. `integer`, nullable."""
        x: _rt.Column[_R, int | None]
        """Place of the note along x, in px. `integer`, nullable."""
        y: _rt.Column[_R, int | None]
        """Place of the note along y, in px. `integer`, nullable."""
        zoom: _rt.Column[_R, int | None]
        """Zoom level of the view. `integer`, nullable."""
        abs_x: _rt.Column[_R, int | None]
        """Place of the note along x in the whole image file, in px. `integer`, nullable."""
        abs_y: _rt.Column[_R, int | None]
        """Place of the note along y in the whole image file, in px. `integer`, nullable."""
        weight: _rt.Column[_R, int | None]
        """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
        failed: _rt.Column[_R, bool | None]
        """Whether the row failed quality control. Public rows are rarely marked. `boolean`, nullable."""
        sphinx_id: _rt.Column[_R, int | None]
        """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
        transgenic_line: TransgenicLinePath[_R]
        """The transgenic line that the note shows. has_one TransgenicLine, by its `sub_image_annotation_id`."""
        sub_image: SubImagePath[_R]
        """The image. belongs_to SubImage, by `sub_image_id`."""
        sub_image_annotation_tags: SubImageAnnotationTagPath[_R]
        """The tags of the note. has_and_belongs_to_many SubImageAnnotationTag."""

    class SubImageAnnotationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `SubImageAnnotation.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        sub_image_id: int | _abc.Sequence[int] | None
        description: str | _abc.Sequence[str] | None
        width: int | _abc.Sequence[int] | None
        height: int | _abc.Sequence[int] | None
        x: int | _abc.Sequence[int] | None
        y: int | _abc.Sequence[int] | None
        zoom: int | _abc.Sequence[int] | None
        abs_x: int | _abc.Sequence[int] | None
        abs_y: int | _abc.Sequence[int] | None
        weight: int | _abc.Sequence[int] | None
        failed: bool | _abc.Sequence[bool] | None
        sphinx_id: int | _abc.Sequence[int] | None

    SubImageAnnotationColumn: _tx.TypeAlias = _t.Literal[
        "abs_x",
        "abs_y",
        "description",
        "failed",
        "height",
        "id",
        "sphinx_id",
        "sub_image_id",
        "weight",
        "width",
        "x",
        "y",
        "zoom",
    ]
    SubImageAnnotationInclude: _tx.TypeAlias = _t.Literal[
        "sub_image",
        "sub_image.alternate_images",
        "sub_image.data_set",
        "sub_image.graphic_objects",
        "sub_image.structure",
        "sub_image.sub_image_annotations",
        "sub_image_annotation_tags",
        "sub_image_annotation_tags.sub_image_annotations",
        "transgenic_line",
        "transgenic_line.genes",
        "transgenic_line.sub_image_annotation",
        "transgenic_line.transgenic_mice",
    ]

    SubImageAnnotationT = _t.TypeVar("SubImageAnnotationT", bound="SubImageAnnotation")

    class SubImageAnnotationQuery(_rt.Query[SubImageAnnotationT]):
        """A query for SubImageAnnotation objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[SubImageAnnotationT],
            **equal: _tx.Unpack[SubImageAnnotationWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SubImageAnnotationT, _t.Any]
            | SubImageAnnotationInclude
            | tuple[SubImageAnnotationInclude, ...],
            where: _rt.Condition[SubImageAnnotationT]
            | _abc.Sequence[_rt.Condition[SubImageAnnotationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[SubImageAnnotationT, _t.Any] | SubImageAnnotationColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[SubImageAnnotationT, _t.Any] | SubImageAnnotationColumn
        ) -> _tx.Self: ...


class SubImageAnnotation(_rt.Model):
    """A note pinned to a place of an image, for instance an example of a transgenic line's expression.

    Table `sub_image_annotations`, 13 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "SubImageAnnotation"
    __table__: _t.ClassVar[str] = "sub_image_annotations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    sub_image_id: int | None = None
    """Id of the image. `integer`, nullable. The foreign key of `sub_image`."""
    description: str | None = None
    """Text of the note. `text`, nullable."""
    width: int | None = None
    """Width of the view, in px. `integer`, nullable."""
    height: int | None = None
    """Height of the view, in px. `integer`, nullable."""
    x: int | None = None
    """Place of the note along x, in px. `integer`, nullable."""
    y: int | None = None
    """Place of the note along y, in px. `integer`, nullable."""
    zoom: int | None = None
    """Zoom level of the view. `integer`, nullable."""
    abs_x: int | None = None
    """Place of the note along x in the whole image file, in px. `integer`, nullable."""
    abs_y: int | None = None
    """Place of the note along y in the whole image file, in px. `integer`, nullable."""
    weight: int | None = None
    """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
    failed: bool | None = None
    """Whether the row failed quality control. Public rows are rarely marked. `boolean`, nullable."""
    sphinx_id: int | None = None
    """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SubImageAnnotationPath[SubImageAnnotation]"]

        @property
        def transgenic_line(self) -> TransgenicLine | None:
            """The transgenic line that the note shows. has_one TransgenicLine, by its `sub_image_annotation_id`."""
            ...

        @property
        def sub_image(self) -> SubImage | None:
            """The image. belongs_to SubImage, by `sub_image_id`."""
            ...

        @property
        def sub_image_annotation_tags(self) -> tuple[SubImageAnnotationTag, ...]:
            """The tags of the note. has_and_belongs_to_many SubImageAnnotationTag."""
            ...

        @classmethod
        def where(
            cls: _b.type[SubImageAnnotationT],
            /,
            *conditions: _rt.Condition[SubImageAnnotationT],
            **equal: _tx.Unpack[SubImageAnnotationWhere],
        ) -> SubImageAnnotationQuery[SubImageAnnotationT]: ...
        @classmethod
        def include(
            cls: _b.type[SubImageAnnotationT],
            /,
            *paths: _rt.Path[SubImageAnnotationT, _t.Any]
            | SubImageAnnotationInclude
            | tuple[SubImageAnnotationInclude, ...],
            where: _rt.Condition[SubImageAnnotationT]
            | _abc.Sequence[_rt.Condition[SubImageAnnotationT]] = (),
            keep_parents: bool = False,
        ) -> SubImageAnnotationQuery[SubImageAnnotationT]: ...
    else:
        transgenic_line = _rt.Relation("has_one", "TransgenicLine", "sub_image_annotation_id")
        sub_image = _rt.Relation("belongs_to", "SubImage", "sub_image_id")
        sub_image_annotation_tags = _rt.Relation("has_and_belongs_to_many", "SubImageAnnotationTag")
