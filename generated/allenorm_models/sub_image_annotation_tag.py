"""SubImageAnnotationTag: table `sub_image_annotation_tags`, 2 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .sub_image_annotation import SubImageAnnotation as SubImageAnnotation
    from .sub_image_annotation import SubImageAnnotationPath as SubImageAnnotationPath

    _R = _t.TypeVar("_R", contravariant=True)

    class SubImageAnnotationTagPath(_rt.Path[_R, "SubImageAnnotationTag"]):
        """Columns and associations of SubImageAnnotationTag, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        sub_image_annotations: SubImageAnnotationPath[_R]
        """The notes with the tag. has_and_belongs_to_many SubImageAnnotation."""

    class SubImageAnnotationTagWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `SubImageAnnotationTag.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    SubImageAnnotationTagColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    SubImageAnnotationTagInclude: _tx.TypeAlias = _t.Literal[
        "sub_image_annotations",
        "sub_image_annotations.sub_image",
        "sub_image_annotations.sub_image_annotation_tags",
        "sub_image_annotations.transgenic_line",
    ]

    SubImageAnnotationTagT = _t.TypeVar("SubImageAnnotationTagT", bound="SubImageAnnotationTag")

    class SubImageAnnotationTagQuery(_rt.Query[SubImageAnnotationTagT]):
        """A query for SubImageAnnotationTag objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[SubImageAnnotationTagT],
            **equal: _tx.Unpack[SubImageAnnotationTagWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SubImageAnnotationTagT, _t.Any]
            | SubImageAnnotationTagInclude
            | tuple[SubImageAnnotationTagInclude, ...],
            where: _rt.Condition[SubImageAnnotationTagT]
            | _abc.Sequence[_rt.Condition[SubImageAnnotationTagT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[SubImageAnnotationTagT, _t.Any] | SubImageAnnotationTagColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[SubImageAnnotationTagT, _t.Any] | SubImageAnnotationTagColumn,
        ) -> _tx.Self: ...


class SubImageAnnotationTag(_rt.Model):
    """A tag of image notes.

    Table `sub_image_annotation_tags`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "SubImageAnnotationTag"
    __table__: _t.ClassVar[str] = "sub_image_annotation_tags"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SubImageAnnotationTagPath[SubImageAnnotationTag]"]

        @property
        def sub_image_annotations(self) -> tuple[SubImageAnnotation, ...]:
            """The notes with the tag. has_and_belongs_to_many SubImageAnnotation."""
            ...

        @classmethod
        def where(
            cls: _b.type[SubImageAnnotationTagT],
            /,
            *conditions: _rt.Condition[SubImageAnnotationTagT],
            **equal: _tx.Unpack[SubImageAnnotationTagWhere],
        ) -> SubImageAnnotationTagQuery[SubImageAnnotationTagT]: ...
        @classmethod
        def include(
            cls: _b.type[SubImageAnnotationTagT],
            /,
            *paths: _rt.Path[SubImageAnnotationTagT, _t.Any]
            | SubImageAnnotationTagInclude
            | tuple[SubImageAnnotationTagInclude, ...],
            where: _rt.Condition[SubImageAnnotationTagT]
            | _abc.Sequence[_rt.Condition[SubImageAnnotationTagT]] = (),
            keep_parents: bool = False,
        ) -> SubImageAnnotationTagQuery[SubImageAnnotationTagT]: ...
    else:
        sub_image_annotations = _rt.Relation("has_and_belongs_to_many", "SubImageAnnotation")
