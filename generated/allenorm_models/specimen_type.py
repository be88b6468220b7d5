"""SpecimenType: table `specimen_types`, 2 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath

    _R = _t.TypeVar("_R", contravariant=True)

    class SpecimenTypePath(_rt.Path[_R, "SpecimenType"]):
        """Columns and associations of SpecimenType, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        specimens: SpecimenPath[_R]
        """The specimens of the kind. has_and_belongs_to_many Specimen."""

    class SpecimenTypeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `SpecimenType.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    SpecimenTypeColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    SpecimenTypeInclude: _tx.TypeAlias = _t.Literal[
        "specimens",
        "specimens.alignment3d",
        "specimens.ancestor_hierarchies",
        "specimens.annotation_structures",
        "specimens.atlas_infos",
        "specimens.atlases",
        "specimens.cell_reporter",
        "specimens.cell_soma_locations",
        "specimens.children",
        "specimens.conditions",
        "specimens.cortex_layer",
        "specimens.data_sets",
        "specimens.descendant_hierarchies",
        "specimens.donor",
        "specimens.ephys_features",
        "specimens.ephys_result",
        "specimens.ephys_sweeps",
        "specimens.injections",
        "specimens.neuron_reconstructions",
        "specimens.neuronal_models",
        "specimens.parent",
        "specimens.polygon_spatial_mappings",
        "specimens.products",
        "specimens.self_and_ancestors",
        "specimens.self_and_descendants",
        "specimens.specimen_condition_values",
        "specimens.specimen_images",
        "specimens.specimen_tags",
        "specimens.specimen_types",
        "specimens.stereotaxic_injections",
        "specimens.structure",
        "specimens.well_known_files",
    ]

    SpecimenTypeT = _t.TypeVar("SpecimenTypeT", bound="SpecimenType")

    class SpecimenTypeQuery(_rt.Query[SpecimenTypeT]):
        """A query for SpecimenType objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[SpecimenTypeT],
            **equal: _tx.Unpack[SpecimenTypeWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SpecimenTypeT, _t.Any]
            | SpecimenTypeInclude
            | tuple[SpecimenTypeInclude, ...],
            where: _rt.Condition[SpecimenTypeT] | _abc.Sequence[_rt.Condition[SpecimenTypeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[SpecimenTypeT, _t.Any] | SpecimenTypeColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[SpecimenTypeT, _t.Any] | SpecimenTypeColumn
        ) -> _tx.Self: ...


class SpecimenType(_rt.Model):
    """A kind of specimen.

    Table `specimen_types`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "SpecimenType"
    __table__: _t.ClassVar[str] = "specimen_types"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SpecimenTypePath[SpecimenType]"]

        @property
        def specimens(self) -> tuple[Specimen, ...]:
            """The specimens of the kind. has_and_belongs_to_many Specimen."""
            ...

        @classmethod
        def where(
            cls: _b.type[SpecimenTypeT],
            /,
            *conditions: _rt.Condition[SpecimenTypeT],
            **equal: _tx.Unpack[SpecimenTypeWhere],
        ) -> SpecimenTypeQuery[SpecimenTypeT]: ...
        @classmethod
        def include(
            cls: _b.type[SpecimenTypeT],
            /,
            *paths: _rt.Path[SpecimenTypeT, _t.Any]
            | SpecimenTypeInclude
            | tuple[SpecimenTypeInclude, ...],
            where: _rt.Condition[SpecimenTypeT] | _abc.Sequence[_rt.Condition[SpecimenTypeT]] = (),
            keep_parents: bool = False,
        ) -> SpecimenTypeQuery[SpecimenTypeT]: ...
    else:
        specimens = _rt.Relation("has_and_belongs_to_many", "Specimen")
