"""Condition: table `conditions`, 3 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath
    from .donor_condition_value import DonorConditionValue as DonorConditionValue
    from .donor_condition_value import DonorConditionValuePath as DonorConditionValuePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .specimen_condition_value import SpecimenConditionValue as SpecimenConditionValue
    from .specimen_condition_value import SpecimenConditionValuePath as SpecimenConditionValuePath

    _R = _t.TypeVar("_R", contravariant=True)

    class ConditionPath(_rt.Path[_R, "Condition"]):
        """Columns and associations of Condition, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        donor_condition_values: DonorConditionValuePath[_R]
        """The values of the condition in donors. has_many DonorConditionValue, by its `condition_id`."""
        donors: DonorPath[_R]
        """The donors. has_many Donor."""
        specimen_condition_values: SpecimenConditionValuePath[_R]
        """The values of the condition in specimens. has_many SpecimenConditionValue, by its `condition_id`."""
        specimens: SpecimenPath[_R]
        """The specimens. has_many Specimen."""

    class ConditionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Condition.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None

    ConditionColumn: _tx.TypeAlias = _t.Literal["description", "id", "name"]
    ConditionInclude: _tx.TypeAlias = _t.Literal[
        "donor_condition_values",
        "donor_condition_values.condition",
        "donor_condition_values.donor",
        "donors",
        "donors.age",
        "donors.conditions",
        "donors.data_points",
        "donors.disease_categories",
        "donors.donor_condition_values",
        "donors.medical_conditions",
        "donors.neurosurgeries",
        "donors.organism",
        "donors.products",
        "donors.specimens",
        "donors.transgenic_lines",
        "donors.transgenic_mouse",
        "specimen_condition_values",
        "specimen_condition_values.condition",
        "specimen_condition_values.specimen",
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

    ConditionT = _t.TypeVar("ConditionT", bound="Condition")

    class ConditionQuery(_rt.Query[ConditionT]):
        """A query for Condition objects."""

        def where(
            self, /, *conditions: _rt.Condition[ConditionT], **equal: _tx.Unpack[ConditionWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ConditionT, _t.Any] | ConditionInclude | tuple[ConditionInclude, ...],
            where: _rt.Condition[ConditionT] | _abc.Sequence[_rt.Condition[ConditionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ConditionT, _t.Any] | ConditionColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ConditionT, _t.Any] | ConditionColumn
        ) -> _tx.Self: ...


class Condition(_rt.Model):
    """A named condition of donors or specimens, such as a measurement or a diagnosis.

    Table `conditions`, 3 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "Condition"
    __table__: _t.ClassVar[str] = "conditions"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ConditionPath[Condition]"]

        @property
        def donor_condition_values(self) -> tuple[DonorConditionValue, ...]:
            """The values of the condition in donors. has_many DonorConditionValue, by its `condition_id`."""
            ...

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The donors. has_many Donor."""
            ...

        @property
        def specimen_condition_values(self) -> tuple[SpecimenConditionValue, ...]:
            """The values of the condition in specimens. has_many SpecimenConditionValue, by its `condition_id`."""
            ...

        @property
        def specimens(self) -> tuple[Specimen, ...]:
            """The specimens. has_many Specimen."""
            ...

        @classmethod
        def where(
            cls: _b.type[ConditionT],
            /,
            *conditions: _rt.Condition[ConditionT],
            **equal: _tx.Unpack[ConditionWhere],
        ) -> ConditionQuery[ConditionT]: ...
        @classmethod
        def include(
            cls: _b.type[ConditionT],
            /,
            *paths: _rt.Path[ConditionT, _t.Any] | ConditionInclude | tuple[ConditionInclude, ...],
            where: _rt.Condition[ConditionT] | _abc.Sequence[_rt.Condition[ConditionT]] = (),
            keep_parents: bool = False,
        ) -> ConditionQuery[ConditionT]: ...
    else:
        donor_condition_values = _rt.Relation("has_many", "DonorConditionValue", "condition_id")
        donors = _rt.Relation("has_many", "Donor")
        specimen_condition_values = _rt.Relation(
            "has_many", "SpecimenConditionValue", "condition_id"
        )
        specimens = _rt.Relation("has_many", "Specimen")
