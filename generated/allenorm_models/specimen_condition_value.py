"""SpecimenConditionValue: table `specimen_condition_values`, 4 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .condition import Condition as Condition
    from .condition import ConditionPath as ConditionPath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath

    _R = _t.TypeVar("_R", contravariant=True)

    class SpecimenConditionValuePath(_rt.Path[_R, "SpecimenConditionValue"]):
        """Columns and associations of SpecimenConditionValue, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        condition_id: _rt.Column[_R, int | None]
        """Id of the condition. `integer`, nullable. The foreign key of `condition`."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
        value: _rt.Column[_R, float | None]
        """The measured value. Its unit is not stated, unless the condition's name gives it. `float`, nullable."""
        specimen: SpecimenPath[_R]
        """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
        condition: ConditionPath[_R]
        """The condition. belongs_to Condition, by `condition_id`."""

    class SpecimenConditionValueWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `SpecimenConditionValue.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        condition_id: int | _abc.Sequence[int] | None
        specimen_id: int | _abc.Sequence[int] | None
        value: float | _abc.Sequence[float] | None

    SpecimenConditionValueColumn: _tx.TypeAlias = _t.Literal[
        "condition_id", "id", "specimen_id", "value"
    ]
    SpecimenConditionValueInclude: _tx.TypeAlias = _t.Literal[
        "condition",
        "condition.donor_condition_values",
        "condition.donors",
        "condition.specimen_condition_values",
        "condition.specimens",
        "specimen",
        "specimen.alignment3d",
        "specimen.ancestor_hierarchies",
        "specimen.annotation_structures",
        "specimen.atlas_infos",
        "specimen.atlases",
        "specimen.cell_reporter",
        "specimen.cell_soma_locations",
        "specimen.children",
        "specimen.conditions",
        "specimen.cortex_layer",
        "specimen.data_sets",
        "specimen.descendant_hierarchies",
        "specimen.donor",
        "specimen.ephys_features",
        "specimen.ephys_result",
        "specimen.ephys_sweeps",
        "specimen.injections",
        "specimen.neuron_reconstructions",
        "specimen.neuronal_models",
        "specimen.parent",
        "specimen.polygon_spatial_mappings",
        "specimen.products",
        "specimen.self_and_ancestors",
        "specimen.self_and_descendants",
        "specimen.specimen_condition_values",
        "specimen.specimen_images",
        "specimen.specimen_tags",
        "specimen.specimen_types",
        "specimen.stereotaxic_injections",
        "specimen.structure",
        "specimen.well_known_files",
    ]

    SpecimenConditionValueT = _t.TypeVar("SpecimenConditionValueT", bound="SpecimenConditionValue")

    class SpecimenConditionValueQuery(_rt.Query[SpecimenConditionValueT]):
        """A query for SpecimenConditionValue objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[SpecimenConditionValueT],
            **equal: _tx.Unpack[SpecimenConditionValueWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SpecimenConditionValueT, _t.Any]
            | SpecimenConditionValueInclude
            | tuple[SpecimenConditionValueInclude, ...],
            where: _rt.Condition[SpecimenConditionValueT]
            | _abc.Sequence[_rt.Condition[SpecimenConditionValueT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[SpecimenConditionValueT, _t.Any] | SpecimenConditionValueColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[SpecimenConditionValueT, _t.Any] | SpecimenConditionValueColumn,
        ) -> _tx.Self: ...


class SpecimenConditionValue(_rt.Model):
    """The value of one condition of one specimen.

    Table `specimen_condition_values`, 4 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "SpecimenConditionValue"
    __table__: _t.ClassVar[str] = "specimen_condition_values"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    condition_id: int | None = None
    """Id of the condition. `integer`, nullable. The foreign key of `condition`."""
    specimen_id: int | None = None
    """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
    value: float | None = None
    """The measured value. Its unit is not stated, unless the condition's name gives it. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SpecimenConditionValuePath[SpecimenConditionValue]"]

        @property
        def specimen(self) -> Specimen | None:
            """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def condition(self) -> Condition | None:
            """The condition. belongs_to Condition, by `condition_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[SpecimenConditionValueT],
            /,
            *conditions: _rt.Condition[SpecimenConditionValueT],
            **equal: _tx.Unpack[SpecimenConditionValueWhere],
        ) -> SpecimenConditionValueQuery[SpecimenConditionValueT]: ...
        @classmethod
        def include(
            cls: _b.type[SpecimenConditionValueT],
            /,
            *paths: _rt.Path[SpecimenConditionValueT, _t.Any]
            | SpecimenConditionValueInclude
            | tuple[SpecimenConditionValueInclude, ...],
            where: _rt.Condition[SpecimenConditionValueT]
            | _abc.Sequence[_rt.Condition[SpecimenConditionValueT]] = (),
            keep_parents: bool = False,
        ) -> SpecimenConditionValueQuery[SpecimenConditionValueT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        condition = _rt.Relation("belongs_to", "Condition", "condition_id")
