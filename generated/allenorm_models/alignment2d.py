"""Alignment2d: table `alignment2ds`, 14 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .section_image import SectionImage as SectionImage
    from .section_image import SectionImagePath as SectionImagePath

    _R = _t.TypeVar("_R", contravariant=True)

    class Alignment2dPath(_rt.Path[_R, "Alignment2d"]):
        """Columns and associations of Alignment2d, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        tvs_00: _rt.Column[_R, float | None]
        """Volume to section: matrix row 1, column 1, in px per um. `float`, nullable."""
        tvs_01: _rt.Column[_R, float | None]
        """Volume to section: matrix row 1, column 2, in px per um. `float`, nullable."""
        tvs_02: _rt.Column[_R, float | None]
        """Volume to section: matrix row 2, column 1, in px per um. `float`, nullable."""
        tvs_03: _rt.Column[_R, float | None]
        """Volume to section: matrix row 2, column 2, in px per um. `float`, nullable."""
        tvs_04: _rt.Column[_R, float | None]
        """Volume to section: shift along x, in px. `float`, nullable."""
        tvs_05: _rt.Column[_R, float | None]
        """Volume to section: shift along y, in px. `float`, nullable."""
        tsv_00: _rt.Column[_R, float | None]
        """Section to volume: matrix row 1, column 1, in um per px. `float`, nullable."""
        tsv_01: _rt.Column[_R, float | None]
        """Section to volume: matrix row 1, column 2, in um per px. `float`, nullable."""
        tsv_02: _rt.Column[_R, float | None]
        """Section to volume: matrix row 2, column 1, in um per px. `float`, nullable."""
        tsv_03: _rt.Column[_R, float | None]
        """Section to volume: matrix row 2, column 2, in um per px. `float`, nullable."""
        tsv_04: _rt.Column[_R, float | None]
        """Section to volume: shift along x, in um. `float`, nullable."""
        tsv_05: _rt.Column[_R, float | None]
        """Section to volume: shift along y, in um. `float`, nullable."""
        section_image_id: _rt.Column[_R, int | None]
        """Id of the section image that the transforms belong to. `integer`, nullable. The foreign key of `section_image`."""
        section_image: SectionImagePath[_R]
        """The section image that the transforms belong to. belongs_to SectionImage, by `section_image_id`."""

    class Alignment2dWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Alignment2d.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        tvs_00: float | _abc.Sequence[float] | None
        tvs_01: float | _abc.Sequence[float] | None
        tvs_02: float | _abc.Sequence[float] | None
        tvs_03: float | _abc.Sequence[float] | None
        tvs_04: float | _abc.Sequence[float] | None
        tvs_05: float | _abc.Sequence[float] | None
        tsv_00: float | _abc.Sequence[float] | None
        tsv_01: float | _abc.Sequence[float] | None
        tsv_02: float | _abc.Sequence[float] | None
        tsv_03: float | _abc.Sequence[float] | None
        tsv_04: float | _abc.Sequence[float] | None
        tsv_05: float | _abc.Sequence[float] | None
        section_image_id: int | _abc.Sequence[int] | None

    Alignment2dColumn: _tx.TypeAlias = _t.Literal[
        "id",
        "section_image_id",
        "tsv_00",
        "tsv_01",
        "tsv_02",
        "tsv_03",
        "tsv_04",
        "tsv_05",
        "tvs_00",
        "tvs_01",
        "tvs_02",
        "tvs_03",
        "tvs_04",
        "tvs_05",
    ]
    Alignment2dInclude: _tx.TypeAlias = _t.Literal[
        "section_image",
        "section_image.alignment2d",
        "section_image.alternate_images",
        "section_image.annotation_infos",
        "section_image.associates",
        "section_image.atlas_contours",
        "section_image.data_set",
        "section_image.graphic_objects",
        "section_image.polygon_spatial_mappings",
        "section_image.section_data_set",
        "section_image.shapes",
        "section_image.structure",
        "section_image.sub_image_annotations",
        "section_image.treatments",
    ]

    Alignment2dT = _t.TypeVar("Alignment2dT", bound="Alignment2d")

    class Alignment2dQuery(_rt.Query[Alignment2dT]):
        """A query for Alignment2d objects."""

        def where(
            self, /, *conditions: _rt.Condition[Alignment2dT], **equal: _tx.Unpack[Alignment2dWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[Alignment2dT, _t.Any]
            | Alignment2dInclude
            | tuple[Alignment2dInclude, ...],
            where: _rt.Condition[Alignment2dT] | _abc.Sequence[_rt.Condition[Alignment2dT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[Alignment2dT, _t.Any] | Alignment2dColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[Alignment2dT, _t.Any] | Alignment2dColumn
        ) -> _tx.Self: ...


class Alignment2d(_rt.Model):
    """The affine transforms between the pixels of one section image and the volume of its series.

    Table `alignment2ds`, 14 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Alignment2d"
    __table__: _t.ClassVar[str] = "alignment2ds"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    tvs_00: float | None = None
    """Volume to section: matrix row 1, column 1, in px per um. `float`, nullable."""
    tvs_01: float | None = None
    """Volume to section: matrix row 1, column 2, in px per um. `float`, nullable."""
    tvs_02: float | None = None
    """Volume to section: matrix row 2, column 1, in px per um. `float`, nullable."""
    tvs_03: float | None = None
    """Volume to section: matrix row 2, column 2, in px per um. `float`, nullable."""
    tvs_04: float | None = None
    """Volume to section: shift along x, in px. `float`, nullable."""
    tvs_05: float | None = None
    """Volume to section: shift along y, in px. `float`, nullable."""
    tsv_00: float | None = None
    """Section to volume: matrix row 1, column 1, in um per px. `float`, nullable."""
    tsv_01: float | None = None
    """Section to volume: matrix row 1, column 2, in um per px. `float`, nullable."""
    tsv_02: float | None = None
    """Section to volume: matrix row 2, column 1, in um per px. `float`, nullable."""
    tsv_03: float | None = None
    """Section to volume: matrix row 2, column 2, in um per px. `float`, nullable."""
    tsv_04: float | None = None
    """Section to volume: shift along x, in um. `float`, nullable."""
    tsv_05: float | None = None
    """Section to volume: shift along y, in um. `float`, nullable."""
    section_image_id: int | None = None
    """Id of the section image that the transforms belong to. `integer`, nullable. The foreign key of `section_image`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["Alignment2dPath[Alignment2d]"]

        @property
        def section_image(self) -> SectionImage | None:
            """The section image that the transforms belong to. belongs_to SectionImage, by `section_image_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[Alignment2dT],
            /,
            *conditions: _rt.Condition[Alignment2dT],
            **equal: _tx.Unpack[Alignment2dWhere],
        ) -> Alignment2dQuery[Alignment2dT]: ...
        @classmethod
        def include(
            cls: _b.type[Alignment2dT],
            /,
            *paths: _rt.Path[Alignment2dT, _t.Any]
            | Alignment2dInclude
            | tuple[Alignment2dInclude, ...],
            where: _rt.Condition[Alignment2dT] | _abc.Sequence[_rt.Condition[Alignment2dT]] = (),
            keep_parents: bool = False,
        ) -> Alignment2dQuery[Alignment2dT]: ...
    else:
        section_image = _rt.Relation("belongs_to", "SectionImage", "section_image_id")
