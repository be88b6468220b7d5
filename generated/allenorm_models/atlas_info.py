"""AtlasInfo: table `atlas_infos`, 13 columns, 7 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath
    from .atlas import Atlas as Atlas
    from .atlas import AtlasPath as AtlasPath
    from .graphic_group_label import GraphicGroupLabel as GraphicGroupLabel
    from .graphic_group_label import GraphicGroupLabelPath as GraphicGroupLabelPath
    from .plane_of_section import PlaneOfSection as PlaneOfSection
    from .plane_of_section import PlaneOfSectionPath as PlaneOfSectionPath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .structure_graph import StructureGraph as StructureGraph
    from .structure_graph import StructureGraphPath as StructureGraphPath
    from .treatment import Treatment as Treatment
    from .treatment import TreatmentPath as TreatmentPath

    _R = _t.TypeVar("_R", contravariant=True)

    class AtlasInfoPath(_rt.Path[_R, "AtlasInfo"]):
        """Columns and associations of AtlasInfo, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        organism_name: _rt.TextColumn[_R, str | None]
        """Name of the species. `string`, nullable, at most 255 characters."""
        plane_of_section_name: _rt.TextColumn[_R, str | None]
        """Name of the plane the brain was cut in. `string`, nullable, at most 255 characters."""
        age_name: _rt.TextColumn[_R, str | None]
        """Name of the age. `string`, nullable, at most 255 characters."""
        atlas_id: _rt.Column[_R, int | None]
        """Id of the atlas. `integer`, nullable. The foreign key of `atlas`."""
        structure_graph_id: _rt.Column[_R, int | None]
        """Id of the structure graph, one arrangement of structures as a tree. `integer`, nullable. The foreign key of `structure_graph`."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
        plane_of_section_id: _rt.Column[_R, int | None]
        """Id of the plane the brain was cut in. `integer`, nullable. The foreign key of `plane_of_section`."""
        age_id: _rt.Column[_R, int | None]
        """Id of the age. `integer`, nullable. The foreign key of `age`."""
        atlas_title: _rt.TextColumn[_R, str | None]
        """Title of the atlas. `string`, nullable, at most 255 characters."""
        xyz_sort: _rt.TextColumn[_R, str | None]
        """How the plates are sorted in space. `string`, nullable, at most 255 characters."""
        treatment_id: _rt.Column[_R, int | None]
        """Id of the treatment. `integer`, nullable. The foreign key of `treatment`."""
        graphic_group_label_id: _rt.Column[_R, int | None]
        """Id of the label of the annotation layer. `integer`, nullable. The foreign key of `graphic_group_label`."""
        atlas: AtlasPath[_R]
        """The atlas. belongs_to Atlas, by `atlas_id`."""
        structure_graph: StructureGraphPath[_R]
        """The structure graph, one arrangement of structures as a tree. belongs_to StructureGraph, by `structure_graph_id`."""
        specimen: SpecimenPath[_R]
        """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
        plane_of_section: PlaneOfSectionPath[_R]
        """The plane the brain was cut in. belongs_to PlaneOfSection, by `plane_of_section_id`."""
        age: AgePath[_R]
        """The age. belongs_to Age, by `age_id`."""
        treatment: TreatmentPath[_R]
        """The treatment of the tissue, for instance a stain. belongs_to Treatment, by `treatment_id`."""
        graphic_group_label: GraphicGroupLabelPath[_R]
        """The label of the annotation layer. belongs_to GraphicGroupLabel, by `graphic_group_label_id`."""

    class AtlasInfoWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AtlasInfo.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        organism_name: str | _abc.Sequence[str] | None
        plane_of_section_name: str | _abc.Sequence[str] | None
        age_name: str | _abc.Sequence[str] | None
        atlas_id: int | _abc.Sequence[int] | None
        structure_graph_id: int | _abc.Sequence[int] | None
        specimen_id: int | _abc.Sequence[int] | None
        plane_of_section_id: int | _abc.Sequence[int] | None
        age_id: int | _abc.Sequence[int] | None
        atlas_title: str | _abc.Sequence[str] | None
        xyz_sort: str | _abc.Sequence[str] | None
        treatment_id: int | _abc.Sequence[int] | None
        graphic_group_label_id: int | _abc.Sequence[int] | None

    AtlasInfoColumn: _tx.TypeAlias = _t.Literal[
        "age_id",
        "age_name",
        "atlas_id",
        "atlas_title",
        "graphic_group_label_id",
        "id",
        "organism_name",
        "plane_of_section_id",
        "plane_of_section_name",
        "specimen_id",
        "structure_graph_id",
        "treatment_id",
        "xyz_sort",
    ]
    AtlasInfoInclude: _tx.TypeAlias = _t.Literal[
        "age",
        "age.age_group",
        "age.atlas_infos",
        "age.donors",
        "age.injections",
        "age.neurosurgeries",
        "age.organism",
        "age.reference_spaces",
        "atlas",
        "atlas.annotation_infos",
        "atlas.atlas_contours",
        "atlas.atlas_data_sets",
        "atlas.atlas_infos",
        "atlas.graphic_group_label",
        "atlas.graphic_group_labels",
        "atlas.reference_space",
        "atlas.specimen",
        "atlas.structure_graph",
        "atlas.treatment",
        "graphic_group_label",
        "graphic_group_label.atlas_infos",
        "graphic_group_label.atlases",
        "graphic_group_label.groups",
        "graphic_group_label.polygon_spatial_mappings",
        "plane_of_section",
        "plane_of_section.atlas_infos",
        "plane_of_section.data_sets",
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
        "structure_graph",
        "structure_graph.atlas_infos",
        "structure_graph.atlases",
        "structure_graph.ontology",
        "structure_graph.ontology_nodes",
        "structure_graph.root_structure",
        "treatment",
        "treatment.atlas_infos",
        "treatment.atlases",
        "treatment.data_sets",
    ]

    AtlasInfoT = _t.TypeVar("AtlasInfoT", bound="AtlasInfo")

    class AtlasInfoQuery(_rt.Query[AtlasInfoT]):
        """A query for AtlasInfo objects."""

        def where(
            self, /, *conditions: _rt.Condition[AtlasInfoT], **equal: _tx.Unpack[AtlasInfoWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AtlasInfoT, _t.Any] | AtlasInfoInclude | tuple[AtlasInfoInclude, ...],
            where: _rt.Condition[AtlasInfoT] | _abc.Sequence[_rt.Condition[AtlasInfoT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[AtlasInfoT, _t.Any] | AtlasInfoColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[AtlasInfoT, _t.Any] | AtlasInfoColumn
        ) -> _tx.Self: ...


class AtlasInfo(_rt.Model):
    """A flat summary of an atlas: species, age, plane of section and title in one row.

    Table `atlas_infos`, 13 columns, 7 associations.
    """

    __api_name__: _t.ClassVar[str] = "AtlasInfo"
    __table__: _t.ClassVar[str] = "atlas_infos"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    organism_name: str | None = None
    """Name of the species. `string`, nullable, at most 255 characters."""
    plane_of_section_name: str | None = None
    """Name of the plane the brain was cut in. `string`, nullable, at most 255 characters."""
    age_name: str | None = None
    """Name of the age. `string`, nullable, at most 255 characters."""
    atlas_id: int | None = None
    """Id of the atlas. `integer`, nullable. The foreign key of `atlas`."""
    structure_graph_id: int | None = None
    """Id of the structure graph, one arrangement of structures as a tree. `integer`, nullable. The foreign key of `structure_graph`."""
    specimen_id: int | None = None
    """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
    plane_of_section_id: int | None = None
    """Id of the plane the brain was cut in. `integer`, nullable. The foreign key of `plane_of_section`."""
    age_id: int | None = None
    """Id of the age. `integer`, nullable. The foreign key of `age`."""
    atlas_title: str | None = None
    """Title of the atlas. `string`, nullable, at most 255 characters."""
    xyz_sort: str | None = None
    """How the plates are sorted in space. `string`, nullable, at most 255 characters."""
    treatment_id: int | None = None
    """Id of the treatment. `integer`, nullable. The foreign key of `treatment`."""
    graphic_group_label_id: int | None = None
    """Id of the label of the annotation layer. `integer`, nullable. The foreign key of `graphic_group_label`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AtlasInfoPath[AtlasInfo]"]

        @property
        def atlas(self) -> Atlas | None:
            """The atlas. belongs_to Atlas, by `atlas_id`."""
            ...

        @property
        def structure_graph(self) -> StructureGraph | None:
            """The structure graph, one arrangement of structures as a tree. belongs_to StructureGraph, by `structure_graph_id`."""
            ...

        @property
        def specimen(self) -> Specimen | None:
            """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def plane_of_section(self) -> PlaneOfSection | None:
            """The plane the brain was cut in. belongs_to PlaneOfSection, by `plane_of_section_id`."""
            ...

        @property
        def age(self) -> Age | None:
            """The age. belongs_to Age, by `age_id`."""
            ...

        @property
        def treatment(self) -> Treatment | None:
            """The treatment of the tissue, for instance a stain. belongs_to Treatment, by `treatment_id`."""
            ...

        @property
        def graphic_group_label(self) -> GraphicGroupLabel | None:
            """The label of the annotation layer. belongs_to GraphicGroupLabel, by `graphic_group_label_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[AtlasInfoT],
            /,
            *conditions: _rt.Condition[AtlasInfoT],
            **equal: _tx.Unpack[AtlasInfoWhere],
        ) -> AtlasInfoQuery[AtlasInfoT]: ...
        @classmethod
        def include(
            cls: _b.type[AtlasInfoT],
            /,
            *paths: _rt.Path[AtlasInfoT, _t.Any] | AtlasInfoInclude | tuple[AtlasInfoInclude, ...],
            where: _rt.Condition[AtlasInfoT] | _abc.Sequence[_rt.Condition[AtlasInfoT]] = (),
            keep_parents: bool = False,
        ) -> AtlasInfoQuery[AtlasInfoT]: ...
    else:
        atlas = _rt.Relation("belongs_to", "Atlas", "atlas_id")
        structure_graph = _rt.Relation("belongs_to", "StructureGraph", "structure_graph_id")
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        plane_of_section = _rt.Relation("belongs_to", "PlaneOfSection", "plane_of_section_id")
        age = _rt.Relation("belongs_to", "Age", "age_id")
        treatment = _rt.Relation("belongs_to", "Treatment", "treatment_id")
        graphic_group_label = _rt.Relation(
            "belongs_to", "GraphicGroupLabel", "graphic_group_label_id"
        )
