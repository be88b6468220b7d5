"""SpecimenHierarchy: table `specimen_hierarchies`, 3 columns, 2 associations."""

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

    class SpecimenHierarchyPath(_rt.Path[_R, "SpecimenHierarchy"]):
        """Columns and associations of SpecimenHierarchy, from a root model."""

        ancestor_id: _rt.Column[_R, int]
        """Id of the upper specimen. `integer`, never null. The foreign key of `ancestor`."""
        descendant_id: _rt.Column[_R, int]
        """Id of the lower specimen. `integer`, never null. The foreign key of `descendant`."""
        generations: _rt.Column[_R, int]
        """Number of steps between the two, 0 for the specimen itself. A count without unit. `integer`, never null."""
        ancestor: SpecimenPath[_R]
        """The upper specimen. belongs_to Specimen, by `ancestor_id`."""
        descendant: SpecimenPath[_R]
        """The lower specimen. belongs_to Specimen, by `descendant_id`."""

    class SpecimenHierarchyWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `SpecimenHierarchy.where`: equality, membership for a sequence, `None` for null."""

        ancestor_id: int | _abc.Sequence[int]
        descendant_id: int | _abc.Sequence[int]
        generations: int | _abc.Sequence[int]

    SpecimenHierarchyColumn: _tx.TypeAlias = _t.Literal[
        "ancestor_id", "descendant_id", "generations"
    ]
    SpecimenHierarchyInclude: _tx.TypeAlias = _t.Literal[
        "ancestor",
        "ancestor.alignment3d",
        "ancestor.ancestor_hierarchies",
        "ancestor.annotation_structures",
        "ancestor.atlas_infos",
        "ancestor.atlases",
        "ancestor.cell_reporter",
        "ancestor.cell_soma_locations",
        "ancestor.children",
        "ancestor.conditions",
        "ancestor.cortex_layer",
        "ancestor.data_sets",
        "ancestor.descendant_hierarchies",
        "ancestor.donor",
        "ancestor.ephys_features",
        "ancestor.ephys_result",
        "ancestor.ephys_sweeps",
        "ancestor.injections",
        "ancestor.neuron_reconstructions",
        "ancestor.neuronal_models",
        "ancestor.parent",
        "ancestor.polygon_spatial_mappings",
        "ancestor.products",
        "ancestor.self_and_ancestors",
        "ancestor.self_and_descendants",
        "ancestor.specimen_condition_values",
        "ancestor.specimen_images",
        "ancestor.specimen_tags",
        "ancestor.specimen_types",
        "ancestor.stereotaxic_injections",
        "ancestor.structure",
        "ancestor.well_known_files",
        "descendant",
        "descendant.alignment3d",
        "descendant.ancestor_hierarchies",
        "descendant.annotation_structures",
        "descendant.atlas_infos",
        "descendant.atlases",
        "descendant.cell_reporter",
        "descendant.cell_soma_locations",
        "descendant.children",
        "descendant.conditions",
        "descendant.cortex_layer",
        "descendant.data_sets",
        "descendant.descendant_hierarchies",
        "descendant.donor",
        "descendant.ephys_features",
        "descendant.ephys_result",
        "descendant.ephys_sweeps",
        "descendant.injections",
        "descendant.neuron_reconstructions",
        "descendant.neuronal_models",
        "descendant.parent",
        "descendant.polygon_spatial_mappings",
        "descendant.products",
        "descendant.self_and_ancestors",
        "descendant.self_and_descendants",
        "descendant.specimen_condition_values",
        "descendant.specimen_images",
        "descendant.specimen_tags",
        "descendant.specimen_types",
        "descendant.stereotaxic_injections",
        "descendant.structure",
        "descendant.well_known_files",
    ]

    SpecimenHierarchyT = _t.TypeVar("SpecimenHierarchyT", bound="SpecimenHierarchy")

    class SpecimenHierarchyQuery(_rt.Query[SpecimenHierarchyT]):
        """A query for SpecimenHierarchy objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[SpecimenHierarchyT],
            **equal: _tx.Unpack[SpecimenHierarchyWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SpecimenHierarchyT, _t.Any]
            | SpecimenHierarchyInclude
            | tuple[SpecimenHierarchyInclude, ...],
            where: _rt.Condition[SpecimenHierarchyT]
            | _abc.Sequence[_rt.Condition[SpecimenHierarchyT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[SpecimenHierarchyT, _t.Any] | SpecimenHierarchyColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[SpecimenHierarchyT, _t.Any] | SpecimenHierarchyColumn
        ) -> _tx.Self: ...


class SpecimenHierarchy(_rt.Model):
    """A link between a specimen and one above it in the tree of specimens. It has no id.

    Table `specimen_hierarchies`, 3 columns, 2 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "SpecimenHierarchy"
    __table__: _t.ClassVar[str] = "specimen_hierarchies"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    ancestor_id: int
    """Id of the upper specimen. `integer`, never null. The foreign key of `ancestor`."""
    descendant_id: int
    """Id of the lower specimen. `integer`, never null. The foreign key of `descendant`."""
    generations: int
    """Number of steps between the two, 0 for the specimen itself. A count without unit. `integer`, never null."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SpecimenHierarchyPath[SpecimenHierarchy]"]

        @property
        def ancestor(self) -> Specimen | None:
            """The upper specimen. belongs_to Specimen, by `ancestor_id`."""
            ...

        @property
        def descendant(self) -> Specimen | None:
            """The lower specimen. belongs_to Specimen, by `descendant_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[SpecimenHierarchyT],
            /,
            *conditions: _rt.Condition[SpecimenHierarchyT],
            **equal: _tx.Unpack[SpecimenHierarchyWhere],
        ) -> SpecimenHierarchyQuery[SpecimenHierarchyT]: ...
        @classmethod
        def include(
            cls: _b.type[SpecimenHierarchyT],
            /,
            *paths: _rt.Path[SpecimenHierarchyT, _t.Any]
            | SpecimenHierarchyInclude
            | tuple[SpecimenHierarchyInclude, ...],
            where: _rt.Condition[SpecimenHierarchyT]
            | _abc.Sequence[_rt.Condition[SpecimenHierarchyT]] = (),
            keep_parents: bool = False,
        ) -> SpecimenHierarchyQuery[SpecimenHierarchyT]: ...
    else:
        ancestor = _rt.Relation("belongs_to", "Specimen", "ancestor_id")
        descendant = _rt.Relation("belongs_to", "Specimen", "descendant_id")
