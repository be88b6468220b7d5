"""StereotaxicInjection: table `stereotaxic_injections`, 9 columns, 5 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath
    from .stereotaxic_injection_coordinate import (
        StereotaxicInjectionCoordinate as StereotaxicInjectionCoordinate,
    )
    from .stereotaxic_injection_coordinate import (
        StereotaxicInjectionCoordinatePath as StereotaxicInjectionCoordinatePath,
    )
    from .stereotaxic_injection_material import (
        StereotaxicInjectionMaterial as StereotaxicInjectionMaterial,
    )
    from .stereotaxic_injection_material import (
        StereotaxicInjectionMaterialPath as StereotaxicInjectionMaterialPath,
    )
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class StereotaxicInjectionPath(_rt.Path[_R, "StereotaxicInjection"]):
        """Columns and associations of StereotaxicInjection, from a root model."""

        age_id: _rt.Column[_R, int | None]
        """Id of the age at injection. `integer`, nullable. The foreign key of `age`."""
        days_post_injection: _rt.Column[_R, int | None]
        """Days between injection and death. `integer`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        injection_method: _rt.TextColumn[_R, str | None]
        """Method, for instance `Iontophoresis`. `string`, nullable."""
        injection_quality: _rt.TextColumn[_R, str | None]
        """Quality class of the injection; `1`, `2` and `3` were seen. `string`, nullable."""
        primary_injection_structure_id: _rt.Column[_R, int | None]
        """Id of the structure that took up most of the tracer. `integer`, nullable. The foreign key of `primary_injection_structure`."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the injected specimen. `integer`, nullable."""
        sphinx_id: _rt.Column[_R, int | None]
        """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
        targeted_injection_structure_id: _rt.Column[_R, int | None]
        """Id of the structure that was aimed at. `integer`, nullable."""
        primary_injection_structure: StructurePath[_R]
        """The structure that took up most of the tracer. belongs_to Structure, by `primary_injection_structure_id`."""
        structures: StructurePath[_R]
        """All structures that took up tracer. has_and_belongs_to_many Structure."""
        age: AgePath[_R]
        """The age at injection. belongs_to Age, by `age_id`."""
        stereotaxic_injection_coordinates: StereotaxicInjectionCoordinatePath[_R]
        """The target coordinates. has_many StereotaxicInjectionCoordinate. Kind of association not established."""
        stereotaxic_injection_materials: StereotaxicInjectionMaterialPath[_R]
        """The injected materials. has_and_belongs_to_many StereotaxicInjectionMaterial. Kind of association not established."""

    class StereotaxicInjectionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StereotaxicInjection.where`: equality, membership for a sequence, `None` for null."""

        age_id: int | _abc.Sequence[int] | None
        days_post_injection: int | _abc.Sequence[int] | None
        id: int | _abc.Sequence[int]
        injection_method: str | _abc.Sequence[str] | None
        injection_quality: str | _abc.Sequence[str] | None
        primary_injection_structure_id: int | _abc.Sequence[int] | None
        specimen_id: int | _abc.Sequence[int] | None
        sphinx_id: int | _abc.Sequence[int] | None
        targeted_injection_structure_id: int | _abc.Sequence[int] | None

    StereotaxicInjectionColumn: _tx.TypeAlias = _t.Literal[
        "age_id",
        "days_post_injection",
        "id",
        "injection_method",
        "injection_quality",
        "primary_injection_structure_id",
        "specimen_id",
        "sphinx_id",
        "targeted_injection_structure_id",
    ]
    StereotaxicInjectionInclude: _tx.TypeAlias = _t.Literal[
        "age",
        "age.age_group",
        "age.atlas_infos",
        "age.donors",
        "age.injections",
        "age.neurosurgeries",
        "age.organism",
        "age.reference_spaces",
        "primary_injection_structure",
        "primary_injection_structure.ancestor_hierarchies",
        "primary_injection_structure.annotation_infos",
        "primary_injection_structure.atlas_contours",
        "primary_injection_structure.child_structures",
        "primary_injection_structure.children",
        "primary_injection_structure.data_points",
        "primary_injection_structure.descendant_hierarchies",
        "primary_injection_structure.fine_structure_searches",
        "primary_injection_structure.graph",
        "primary_injection_structure.hemisphere",
        "primary_injection_structure.injections",
        "primary_injection_structure.manual_annotations",
        "primary_injection_structure.neuro_name_structure",
        "primary_injection_structure.ontology",
        "primary_injection_structure.ontology_nodes",
        "primary_injection_structure.parent",
        "primary_injection_structure.parent_structure",
        "primary_injection_structure.polygon_spatial_mappings",
        "primary_injection_structure.samples",
        "primary_injection_structure.self_and_ancestors",
        "primary_injection_structure.self_and_descendants",
        "primary_injection_structure.shapes",
        "primary_injection_structure.specimens",
        "primary_injection_structure.structure_centers",
        "primary_injection_structure.structure_graph",
        "primary_injection_structure.structure_sets",
        "primary_injection_structure.structure_sets_structures",
        "primary_injection_structure.structure_unionizes",
        "primary_injection_structure.sub_images",
        "stereotaxic_injection_coordinates",
        "stereotaxic_injection_materials",
        "structures",
        "structures.ancestor_hierarchies",
        "structures.annotation_infos",
        "structures.atlas_contours",
        "structures.child_structures",
        "structures.children",
        "structures.data_points",
        "structures.descendant_hierarchies",
        "structures.fine_structure_searches",
        "structures.graph",
        "structures.hemisphere",
        "structures.injections",
        "structures.manual_annotations",
        "structures.neuro_name_structure",
        "structures.ontology",
        "structures.ontology_nodes",
        "structures.parent",
        "structures.parent_structure",
        "structures.polygon_spatial_mappings",
        "structures.samples",
        "structures.self_and_ancestors",
        "structures.self_and_descendants",
        "structures.shapes",
        "structures.specimens",
        "structures.structure_centers",
        "structures.structure_graph",
        "structures.structure_sets",
        "structures.structure_sets_structures",
        "structures.structure_unionizes",
        "structures.sub_images",
    ]

    StereotaxicInjectionT = _t.TypeVar("StereotaxicInjectionT", bound="StereotaxicInjection")

    class StereotaxicInjectionQuery(_rt.Query[StereotaxicInjectionT]):
        """A query for StereotaxicInjection objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StereotaxicInjectionT],
            **equal: _tx.Unpack[StereotaxicInjectionWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StereotaxicInjectionT, _t.Any]
            | StereotaxicInjectionInclude
            | tuple[StereotaxicInjectionInclude, ...],
            where: _rt.Condition[StereotaxicInjectionT]
            | _abc.Sequence[_rt.Condition[StereotaxicInjectionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[StereotaxicInjectionT, _t.Any] | StereotaxicInjectionColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[StereotaxicInjectionT, _t.Any] | StereotaxicInjectionColumn,
        ) -> _tx.Self: ...


class StereotaxicInjection(_rt.Model):
    """An injection of a tracer at a stereotaxic target in the brain of a specimen.

    Table `stereotaxic_injections`, 9 columns, 5 associations.
    """

    __api_name__: _t.ClassVar[str] = "StereotaxicInjection"
    __table__: _t.ClassVar[str] = "stereotaxic_injections"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    age_id: int | None = None
    """Id of the age at injection. `integer`, nullable. The foreign key of `age`."""
    days_post_injection: int | None = None
    """Days between injection and death. `integer`, nullable."""
    id: int
    """Primary key of the row. `integer`, never null."""
    injection_method: str | None = None
    """Method, for instance `Iontophoresis`. `string`, nullable."""
    injection_quality: str | None = None
    """Quality class of the injection; `1`, `2` and `3` were seen. `string`, nullable."""
    primary_injection_structure_id: int | None = None
    """Id of the structure that took up most of the tracer. `integer`, nullable. The foreign key of `primary_injection_structure`."""
    specimen_id: int | None = None
    """Id of the injected specimen. `integer`, nullable."""
    sphinx_id: int | None = None
    """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
    targeted_injection_structure_id: int | None = None
    """Id of the structure that was aimed at. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StereotaxicInjectionPath[StereotaxicInjection]"]

        @property
        def primary_injection_structure(self) -> Structure | None:
            """The structure that took up most of the tracer. belongs_to Structure, by `primary_injection_structure_id`."""
            ...

        @property
        def structures(self) -> tuple[Structure, ...]:
            """All structures that took up tracer. has_and_belongs_to_many Structure."""
            ...

        @property
        def age(self) -> Age | None:
            """The age at injection. belongs_to Age, by `age_id`."""
            ...

        @property
        def stereotaxic_injection_coordinates(self) -> tuple[StereotaxicInjectionCoordinate, ...]:
            """The target coordinates. has_many StereotaxicInjectionCoordinate. Kind of association not established."""
            ...

        @property
        def stereotaxic_injection_materials(self) -> tuple[StereotaxicInjectionMaterial, ...]:
            """The injected materials. has_and_belongs_to_many StereotaxicInjectionMaterial. Kind of association not established."""
            ...

        @classmethod
        def where(
            cls: _b.type[StereotaxicInjectionT],
            /,
            *conditions: _rt.Condition[StereotaxicInjectionT],
            **equal: _tx.Unpack[StereotaxicInjectionWhere],
        ) -> StereotaxicInjectionQuery[StereotaxicInjectionT]: ...
        @classmethod
        def include(
            cls: _b.type[StereotaxicInjectionT],
            /,
            *paths: _rt.Path[StereotaxicInjectionT, _t.Any]
            | StereotaxicInjectionInclude
            | tuple[StereotaxicInjectionInclude, ...],
            where: _rt.Condition[StereotaxicInjectionT]
            | _abc.Sequence[_rt.Condition[StereotaxicInjectionT]] = (),
            keep_parents: bool = False,
        ) -> StereotaxicInjectionQuery[StereotaxicInjectionT]: ...
    else:
        primary_injection_structure = _rt.Relation(
            "belongs_to", "Structure", "primary_injection_structure_id"
        )
        structures = _rt.Relation("has_and_belongs_to_many", "Structure")
        age = _rt.Relation("belongs_to", "Age", "age_id")
        stereotaxic_injection_coordinates = _rt.Relation(
            "has_many", "StereotaxicInjectionCoordinate"
        )
        stereotaxic_injection_materials = _rt.Relation(
            "has_and_belongs_to_many", "StereotaxicInjectionMaterial"
        )
