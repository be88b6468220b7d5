"""Equalization: table `equalizations`, 14 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .section_data_set import SectionDataSet as SectionDataSet
    from .section_data_set import SectionDataSetPath as SectionDataSetPath

    _R = _t.TypeVar("_R", contravariant=True)

    class EqualizationPath(_rt.Path[_R, "Equalization"]):
        """Columns and associations of Equalization, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        red_lower: _rt.Column[_R, int | None]
        """Lower brightness limit of the red channel, in raw pixel values. `integer`, nullable."""
        red_upper: _rt.Column[_R, int | None]
        """Upper brightness limit of the red channel, in raw pixel values. `integer`, nullable."""
        green_lower: _rt.Column[_R, int | None]
        """Lower brightness limit of the green channel, in raw pixel values. `integer`, nullable."""
        green_upper: _rt.Column[_R, int | None]
        """Upper brightness limit of the green channel, in raw pixel values. `integer`, nullable."""
        blue_lower: _rt.Column[_R, int | None]
        """Lower brightness limit of the blue channel, in raw pixel values. `integer`, nullable."""
        blue_upper: _rt.Column[_R, int | None]
        """Upper brightness limit of the blue channel, in raw pixel values. `integer`, nullable."""
        red_mean: _rt.Column[_R, float | None]
        """Mean brightness of the red channel, in raw pixel values. `float`, nullable."""
        red_std_dev: _rt.Column[_R, float | None]
        """Standard deviation of the red channel, in raw pixel values. `float`, nullable."""
        green_mean: _rt.Column[_R, float | None]
        """Mean brightness of the green channel, in raw pixel values. `float`, nullable."""
        green_std_dev: _rt.Column[_R, float | None]
        """Standard deviation of the green channel, in raw pixel values. `float`, nullable."""
        blue_mean: _rt.Column[_R, float | None]
        """Mean brightness of the blue channel, in raw pixel values. `float`, nullable."""
        blue_std_dev: _rt.Column[_R, float | None]
        """Standard deviation of the blue channel, in raw pixel values. `float`, nullable."""
        section_data_set_id: _rt.Column[_R, int | None]
        """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""
        section_data_set: SectionDataSetPath[_R]
        """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""

    class EqualizationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Equalization.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        red_lower: int | _abc.Sequence[int] | None
        red_upper: int | _abc.Sequence[int] | None
        green_lower: int | _abc.Sequence[int] | None
        green_upper: int | _abc.Sequence[int] | None
        blue_lower: int | _abc.Sequence[int] | None
        blue_upper: int | _abc.Sequence[int] | None
        red_mean: float | _abc.Sequence[float] | None
        red_std_dev: float | _abc.Sequence[float] | None
        green_mean: float | _abc.Sequence[float] | None
        green_std_dev: float | _abc.Sequence[float] | None
        blue_mean: float | _abc.Sequence[float] | None
        blue_std_dev: float | _abc.Sequence[float] | None
        section_data_set_id: int | _abc.Sequence[int] | None

    EqualizationColumn: _tx.TypeAlias = _t.Literal[
        "blue_lower",
        "blue_mean",
        "blue_std_dev",
        "blue_upper",
        "green_lower",
        "green_mean",
        "green_std_dev",
        "green_upper",
        "id",
        "red_lower",
        "red_mean",
        "red_std_dev",
        "red_upper",
        "section_data_set_id",
    ]
    EqualizationInclude: _tx.TypeAlias = _t.Literal[
        "section_data_set",
        "section_data_set.alignment3d",
        "section_data_set.annotation_infos",
        "section_data_set.equalization",
        "section_data_set.fine_structure_searches",
        "section_data_set.genes",
        "section_data_set.manual_annotations",
        "section_data_set.plane_of_section",
        "section_data_set.polygon_spatial_mappings",
        "section_data_set.probes",
        "section_data_set.products",
        "section_data_set.reference_space",
        "section_data_set.section_images",
        "section_data_set.specimen",
        "section_data_set.structure_unionizes",
        "section_data_set.sub_images",
        "section_data_set.treatments",
        "section_data_set.well_known_files",
    ]

    EqualizationT = _t.TypeVar("EqualizationT", bound="Equalization")

    class EqualizationQuery(_rt.Query[EqualizationT]):
        """A query for Equalization objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[EqualizationT],
            **equal: _tx.Unpack[EqualizationWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EqualizationT, _t.Any]
            | EqualizationInclude
            | tuple[EqualizationInclude, ...],
            where: _rt.Condition[EqualizationT] | _abc.Sequence[_rt.Condition[EqualizationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EqualizationT, _t.Any] | EqualizationColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EqualizationT, _t.Any] | EqualizationColumn
        ) -> _tx.Self: ...


class Equalization(_rt.Model):
    """The suggested brightness limits of each colour channel of an image series.

    Table `equalizations`, 14 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Equalization"
    __table__: _t.ClassVar[str] = "equalizations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    red_lower: int | None = None
    """Lower brightness limit of the red channel, in raw pixel values. `integer`, nullable."""
    red_upper: int | None = None
    """Upper brightness limit of the red channel, in raw pixel values. `integer`, nullable."""
    green_lower: int | None = None
    """Lower brightness limit of the green channel, in raw pixel values. `integer`, nullable."""
    green_upper: int | None = None
    """Upper brightness limit of the green channel, in raw pixel values. `integer`, nullable."""
    blue_lower: int | None = None
    """Lower brightness limit of the blue channel, in raw pixel values. `integer`, nullable."""
    blue_upper: int | None = None
    """Upper brightness limit of the blue channel, in raw pixel values. `integer`, nullable."""
    red_mean: float | None = None
    """Mean brightness of the red channel, in raw pixel values. `float`, nullable."""
    red_std_dev: float | None = None
    """Standard deviation of the red channel, in raw pixel values. `float`, nullable."""
    green_mean: float | None = None
    """Mean brightness of the green channel, in raw pixel values. `float`, nullable."""
    green_std_dev: float | None = None
    """Standard deviation of the green channel, in raw pixel values. `float`, nullable."""
    blue_mean: float | None = None
    """Mean brightness of the blue channel, in raw pixel values. `float`, nullable."""
    blue_std_dev: float | None = None
    """Standard deviation of the blue channel, in raw pixel values. `float`, nullable."""
    section_data_set_id: int | None = None
    """Id of the image series. `integer`, nullable. The foreign key of `section_data_set`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EqualizationPath[Equalization]"]

        @property
        def section_data_set(self) -> SectionDataSet | None:
            """The image series. belongs_to SectionDataSet, by `section_data_set_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[EqualizationT],
            /,
            *conditions: _rt.Condition[EqualizationT],
            **equal: _tx.Unpack[EqualizationWhere],
        ) -> EqualizationQuery[EqualizationT]: ...
        @classmethod
        def include(
            cls: _b.type[EqualizationT],
            /,
            *paths: _rt.Path[EqualizationT, _t.Any]
            | EqualizationInclude
            | tuple[EqualizationInclude, ...],
            where: _rt.Condition[EqualizationT] | _abc.Sequence[_rt.Condition[EqualizationT]] = (),
            keep_parents: bool = False,
        ) -> EqualizationQuery[EqualizationT]: ...
    else:
        section_data_set = _rt.Relation("belongs_to", "SectionDataSet", "section_data_set_id")
