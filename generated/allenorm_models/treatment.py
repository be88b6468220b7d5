"""Treatment: table `treatments`, 3 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .atlas import Atlas as Atlas
    from .atlas import AtlasPath as AtlasPath
    from .atlas_info import AtlasInfo as AtlasInfo
    from .atlas_info import AtlasInfoPath as AtlasInfoPath
    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath

    _R = _t.TypeVar("_R", contravariant=True)

    class TreatmentPath(_rt.Path[_R, "Treatment"]):
        """Columns and associations of Treatment, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the treatment, for instance `ISH` or `NISSL`. `string`, nullable, at most 255 characters."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search. `string`, nullable, at most 255 characters."""
        atlases: AtlasPath[_R]
        """The atlases. has_many Atlas, by its `treatment_id`."""
        atlas_infos: AtlasInfoPath[_R]
        """The flat summaries of atlases. has_many AtlasInfo, by its `treatment_id`."""
        data_sets: DataSetPath[_R]
        """The data sets with the treatment. has_and_belongs_to_many DataSet."""

    class TreatmentWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Treatment.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        tags: str | _abc.Sequence[str] | None

    TreatmentColumn: _tx.TypeAlias = _t.Literal["id", "name", "tags"]
    TreatmentInclude: _tx.TypeAlias = _t.Literal[
        "atlas_infos",
        "atlas_infos.age",
        "atlas_infos.atlas",
        "atlas_infos.graphic_group_label",
        "atlas_infos.plane_of_section",
        "atlas_infos.specimen",
        "atlas_infos.structure_graph",
        "atlas_infos.treatment",
        "atlases",
        "atlases.annotation_infos",
        "atlases.atlas_contours",
        "atlases.atlas_data_sets",
        "atlases.atlas_infos",
        "atlases.graphic_group_label",
        "atlases.graphic_group_labels",
        "atlases.reference_space",
        "atlases.specimen",
        "atlases.structure_graph",
        "atlases.treatment",
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

    TreatmentT = _t.TypeVar("TreatmentT", bound="Treatment")

    class TreatmentQuery(_rt.Query[TreatmentT]):
        """A query for Treatment objects."""

        def where(
            self, /, *conditions: _rt.Condition[TreatmentT], **equal: _tx.Unpack[TreatmentWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[TreatmentT, _t.Any] | TreatmentInclude | tuple[TreatmentInclude, ...],
            where: _rt.Condition[TreatmentT] | _abc.Sequence[_rt.Condition[TreatmentT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[TreatmentT, _t.Any] | TreatmentColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[TreatmentT, _t.Any] | TreatmentColumn
        ) -> _tx.Self: ...


class Treatment(_rt.Model):
    """A treatment of tissue, such as a stain or in situ hybridisation.

    Table `treatments`, 3 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "Treatment"
    __table__: _t.ClassVar[str] = "treatments"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name of the treatment, for instance `ISH` or `NISSL`. `string`, nullable, at most 255 characters."""
    tags: str | None = None
    """Words for the web site's search. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["TreatmentPath[Treatment]"]

        @property
        def atlases(self) -> tuple[Atlas, ...]:
            """The atlases. has_many Atlas, by its `treatment_id`."""
            ...

        @property
        def atlas_infos(self) -> tuple[AtlasInfo, ...]:
            """The flat summaries of atlases. has_many AtlasInfo, by its `treatment_id`."""
            ...

        @property
        def data_sets(self) -> tuple[DataSet, ...]:
            """The data sets with the treatment. has_and_belongs_to_many DataSet."""
            ...

        @classmethod
        def where(
            cls: _b.type[TreatmentT],
            /,
            *conditions: _rt.Condition[TreatmentT],
            **equal: _tx.Unpack[TreatmentWhere],
        ) -> TreatmentQuery[TreatmentT]: ...
        @classmethod
        def include(
            cls: _b.type[TreatmentT],
            /,
            *paths: _rt.Path[TreatmentT, _t.Any] | TreatmentInclude | tuple[TreatmentInclude, ...],
            where: _rt.Condition[TreatmentT] | _abc.Sequence[_rt.Condition[TreatmentT]] = (),
            keep_parents: bool = False,
        ) -> TreatmentQuery[TreatmentT]: ...
    else:
        atlases = _rt.Relation("has_many", "Atlas", "treatment_id")
        atlas_infos = _rt.Relation("has_many", "AtlasInfo", "treatment_id")
        data_sets = _rt.Relation("has_and_belongs_to_many", "DataSet")
