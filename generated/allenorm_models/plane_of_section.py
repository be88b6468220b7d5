"""PlaneOfSection: table `plane_of_sections`, 2 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .atlas_info import AtlasInfo as AtlasInfo
    from .atlas_info import AtlasInfoPath as AtlasInfoPath
    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath

    _R = _t.TypeVar("_R", contravariant=True)

    class PlaneOfSectionPath(_rt.Path[_R, "PlaneOfSection"]):
        """Columns and associations of PlaneOfSection, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        atlas_infos: AtlasInfoPath[_R]
        """The flat summaries of atlases. has_many AtlasInfo, by its `plane_of_section_id`."""
        data_sets: DataSetPath[_R]
        """The data sets cut in the plane. has_many DataSet, by its `plane_of_section_id`."""

    class PlaneOfSectionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `PlaneOfSection.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    PlaneOfSectionColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    PlaneOfSectionInclude: _tx.TypeAlias = _t.Literal[
        "atlas_infos",
        "atlas_infos.age",
        "atlas_infos.atlas",
        "atlas_infos.graphic_group_label",
        "atlas_infos.plane_of_section",
        "atlas_infos.specimen",
        "atlas_infos.structure_graph",
        "atlas_infos.treatment",
        "data_sets",
        "data_sets.genes",
        "data_sets.plane_of_section",
        "data_sets.probes",
        "data_sets.products",
        "data_sets.reference_space",
        "data_sets.section_images",
        "data_sets.specimen",
        "data_sets.sub_images",
        "data_sets.treatments",
        "data_sets.well_known_files",
    ]

    PlaneOfSectionT = _t.TypeVar("PlaneOfSectionT", bound="PlaneOfSection")

    class PlaneOfSectionQuery(_rt.Query[PlaneOfSectionT]):
        """A query for PlaneOfSection objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[PlaneOfSectionT],
            **equal: _tx.Unpack[PlaneOfSectionWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[PlaneOfSectionT, _t.Any]
            | PlaneOfSectionInclude
            | tuple[PlaneOfSectionInclude, ...],
            where: _rt.Condition[PlaneOfSectionT]
            | _abc.Sequence[_rt.Condition[PlaneOfSectionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[PlaneOfSectionT, _t.Any] | PlaneOfSectionColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[PlaneOfSectionT, _t.Any] | PlaneOfSectionColumn
        ) -> _tx.Self: ...


class PlaneOfSection(_rt.Model):
    """A plane in which brains are cut: coronal or sagittal, among others.

    Table `plane_of_sections`, 2 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "PlaneOfSection"
    __table__: _t.ClassVar[str] = "plane_of_sections"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["PlaneOfSectionPath[PlaneOfSection]"]

        @property
        def atlas_infos(self) -> tuple[AtlasInfo, ...]:
            """The flat summaries of atlases. has_many AtlasInfo, by its `plane_of_section_id`."""
            ...

        @property
        def data_sets(self) -> tuple[DataSet, ...]:
            """The data sets cut in the plane. has_many DataSet, by its `plane_of_section_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[PlaneOfSectionT],
            /,
            *conditions: _rt.Condition[PlaneOfSectionT],
            **equal: _tx.Unpack[PlaneOfSectionWhere],
        ) -> PlaneOfSectionQuery[PlaneOfSectionT]: ...
        @classmethod
        def include(
            cls: _b.type[PlaneOfSectionT],
            /,
            *paths: _rt.Path[PlaneOfSectionT, _t.Any]
            | PlaneOfSectionInclude
            | tuple[PlaneOfSectionInclude, ...],
            where: _rt.Condition[PlaneOfSectionT]
            | _abc.Sequence[_rt.Condition[PlaneOfSectionT]] = (),
            keep_parents: bool = False,
        ) -> PlaneOfSectionQuery[PlaneOfSectionT]: ...
    else:
        atlas_infos = _rt.Relation("has_many", "AtlasInfo", "plane_of_section_id")
        data_sets = _rt.Relation("has_many", "DataSet", "plane_of_section_id")
