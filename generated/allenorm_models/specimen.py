"""Specimen: table `specimens`, 25 columns, 31 associations."""

import typing as _t

import allenorm.model as _rt
from allenorm.model import SpecimenPathMixin as _SpecimenPathMixin

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .alignment3d import Alignment3d as Alignment3d
    from .alignment3d import Alignment3dPath as Alignment3dPath
    from .atlas import Atlas as Atlas
    from .atlas import AtlasPath as AtlasPath
    from .atlas_info import AtlasInfo as AtlasInfo
    from .atlas_info import AtlasInfoPath as AtlasInfoPath
    from .cell_reporter import CellReporter as CellReporter
    from .cell_reporter import CellReporterPath as CellReporterPath
    from .cell_soma_location import CellSomaLocation as CellSomaLocation
    from .cell_soma_location import CellSomaLocationPath as CellSomaLocationPath
    from .condition import Condition as Condition
    from .condition import ConditionPath as ConditionPath
    from .cortex_layer import CortexLayer as CortexLayer
    from .cortex_layer import CortexLayerPath as CortexLayerPath
    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath
    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath
    from .ephys_feature import EphysFeature as EphysFeature
    from .ephys_feature import EphysFeaturePath as EphysFeaturePath
    from .ephys_result import EphysResult as EphysResult
    from .ephys_result import EphysResultPath as EphysResultPath
    from .ephys_sweep import EphysSweep as EphysSweep
    from .ephys_sweep import EphysSweepPath as EphysSweepPath
    from .injection import Injection as Injection
    from .injection import InjectionPath as InjectionPath
    from .neuron_reconstruction import NeuronReconstruction as NeuronReconstruction
    from .neuron_reconstruction import NeuronReconstructionPath as NeuronReconstructionPath
    from .neuronal_model import NeuronalModel as NeuronalModel
    from .neuronal_model import NeuronalModelPath as NeuronalModelPath
    from .polygon_spatial_mapping import PolygonSpatialMapping as PolygonSpatialMapping
    from .polygon_spatial_mapping import PolygonSpatialMappingPath as PolygonSpatialMappingPath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .specimen_condition_value import SpecimenConditionValue as SpecimenConditionValue
    from .specimen_condition_value import SpecimenConditionValuePath as SpecimenConditionValuePath
    from .specimen_hierarchy import SpecimenHierarchy as SpecimenHierarchy
    from .specimen_hierarchy import SpecimenHierarchyPath as SpecimenHierarchyPath
    from .specimen_image import SpecimenImage as SpecimenImage
    from .specimen_image import SpecimenImagePath as SpecimenImagePath
    from .specimen_tag import SpecimenTag as SpecimenTag
    from .specimen_tag import SpecimenTagPath as SpecimenTagPath
    from .specimen_type import SpecimenType as SpecimenType
    from .specimen_type import SpecimenTypePath as SpecimenTypePath
    from .stereotaxic_injection import StereotaxicInjection as StereotaxicInjection
    from .stereotaxic_injection import StereotaxicInjectionPath as StereotaxicInjectionPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class SpecimenPath(_rt.Path[_R, "Specimen"]):
        """Columns and associations of Specimen, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key; for a cell the number that the Cell Types web site and its downloads use. `integer`, never null."""
        donor_id: _rt.Column[_R, int | None]
        """Id of the donor that the tissue came from. `integer`, nullable. The foreign key of `donor`."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the specimen. For a mouse cell it joins driver line, reporter line, donor number and the numbers of slab, section and cell. `string`, nullable, at most 255 characters."""
        tissue_ph: _rt.Column[_R, float | None]
        """Acidity (pH) of the tissue, dimensionless. Filled for post-mortem human tissue. `float`, nullable."""
        rna_integrity_number: _rt.Column[_R, float | None]
        """RNA integrity number, a dimensionless quality score from 1 (degraded) to 10 (intact). `float`, nullable."""
        hemisphere: _rt.TextColumn[_R, str | None]
        """Side of the brain: `left`, `right` or `(none)`. `string`, nullable, at most 255 characters."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure that the specimen was taken from. `integer`, nullable. The foreign key of `structure`."""
        parent_id: _rt.Column[_R, int | None]
        """Id of the specimen that this one was cut from. `integer`, nullable. The foreign key of `parent`."""
        parent_x_coord: _rt.Column[_R, int | None]
        """Position within the parent specimen along x. Its unit is not stated; 0 was seen for cells. `integer`, nullable."""
        parent_y_coord: _rt.Column[_R, int | None]
        """Position within the parent specimen along y. Its unit is not stated; 0 was seen for cells. `integer`, nullable."""
        parent_z_coord: _rt.Column[_R, int | None]
        """Position within the parent specimen along z. Its unit is not stated; 1 and 2 were seen for cells, so it may count sections. `integer`, nullable."""
        external_specimen_name: _rt.TextColumn[_R, str | None]
        """Name given outside the database, for instance the number of the mouse. `string`, nullable, at most 255 characters."""
        specimen_id_path: _rt.TextColumn[_R, str | None]
        """Ids of the specimens from the root of the tree down to this one, each between slashes: `/1/2/3/`. `string`, nullable, at most 255 characters."""
        cell_prep_sample_id: _rt.Column[_R, int | None]
        """Id of the sample prepared from the cell. Only nulls were seen. `integer`, nullable."""
        cell_reporter_id: _rt.Column[_R, int | None]
        """Id of the cell's reporter status, such as positive or negative. `integer`, nullable. The foreign key of `cell_reporter`."""
        cortex_layer_id: _rt.Column[_R, int | None]
        """Id of the cortical layer of a cell. `integer`, nullable. The foreign key of `cortex_layer`."""
        data: _rt.TextColumn[_R, str | None]
        """Further data about the specimen. `string`, nullable. Type not established: only nulls were seen."""
        ephys_result_id: _rt.Column[_R, int | None]
        """Id of the electrophysiology recording of the cell. `integer`, nullable. The foreign key of `ephys_result`."""
        failed_facet: _rt.Column[_R, int | None]
        """32-bit hash of whether the specimen failed, used by the facets of the web site's search. `integer`, nullable."""
        is_cell_specimen: _rt.Column[_R, bool | None]
        """Whether the specimen is one cell of the Cell Types Database. `boolean`, nullable."""
        is_ish: _rt.Column[_R, bool | None]
        """Whether the specimen was used for in situ hybridisation. `boolean`, nullable."""
        pinned_radius: _rt.Column[_R, float | None]
        """Radius around a pinned position, going by the name. Only nulls were seen, and its unit is not stated. `float`, nullable."""
        sphinx_id: _rt.Column[_R, int | None]
        """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
        treatment_id: _rt.Column[_R, int | None]
        """Id of the treatment of the tissue. What it says about a cell is not stated. `integer`, nullable."""
        weight: _rt.Column[_R, int | None]
        """Rank used by the web site's search; 9000 in every row seen. It is no mass and has no unit. `integer`, nullable."""
        parent: "SpecimenPath[_R]"
        """The specimen that this one was cut from. belongs_to Specimen, by `parent_id`."""
        children: "SpecimenPath[_R]"
        """The specimens cut from this one. has_many Specimen, by its `parent_id`."""
        ancestor_hierarchies: SpecimenHierarchyPath[_R]
        """The rows that link this specimen to each specimen above it, with the number of steps. has_many SpecimenHierarchy, by its `descendant_id`."""
        self_and_ancestors: "SpecimenPath[_R]"
        """This specimen and every specimen above it. has_many Specimen."""
        descendant_hierarchies: SpecimenHierarchyPath[_R]
        """The rows that link this specimen to each specimen below it, with the number of steps. has_many SpecimenHierarchy, by its `ancestor_id`."""
        self_and_descendants: "SpecimenPath[_R]"
        """This specimen and every specimen below it. has_many Specimen."""
        data_sets: DataSetPath[_R]
        """The data sets measured on the specimen, such as image series or microarrays. has_many DataSet, by its `specimen_id`."""
        specimen_images: SpecimenImagePath[_R]
        """Photographs of the specimen. has_many SpecimenImage, by its `specimen_id`."""
        well_known_files: WellKnownFilePath[_R]
        """The files stored with the specimen. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
        injections: InjectionPath[_R]
        """The tracer injections into the specimen, in the form used before `stereotaxic_injections`. has_many Injection, by its `specimen_id`."""
        specimen_types: SpecimenTypePath[_R]
        """The kinds of specimen this one counts as. has_and_belongs_to_many SpecimenType."""
        donor: DonorPath[_R]
        """The donor that the tissue came from. belongs_to Donor, by `donor_id`."""
        structure: StructurePath[_R]
        """The brain structure that the specimen was taken from. belongs_to Structure, by `structure_id`."""
        specimen_condition_values: SpecimenConditionValuePath[_R]
        """The measured conditions of the specimen, one value each. has_many SpecimenConditionValue, by its `specimen_id`."""
        conditions: ConditionPath[_R]
        """The conditions that were recorded for the specimen. has_many Condition."""
        alignment3d: Alignment3dPath[_R]
        """The affine transforms between the specimen's volume and its reference space. has_one Alignment3d, by its `aligned_id`. The key may also mean a row of another class: a type column says."""
        atlases: AtlasPath[_R]
        """The atlases made from the specimen. has_many Atlas, by its `specimen_id`."""
        atlas_infos: AtlasInfoPath[_R]
        """The flat summaries of the atlases made from the specimen. has_many AtlasInfo, by its `specimen_id`."""
        polygon_spatial_mappings: PolygonSpatialMappingPath[_R]
        """The rows that place polygons drawn on the specimen in images and in space. has_many PolygonSpatialMapping, by its `specimen_id`."""
        annotation_structures: StructurePath[_R]
        """The brain structures annotated on the specimen. has_and_belongs_to_many Structure."""
        cell_reporter: CellReporterPath[_R]
        """The reporter status of the cell, such as positive or negative. belongs_to CellReporter, by `cell_reporter_id`."""
        cortex_layer: CortexLayerPath[_R]
        """The cortical layer of the cell. The name of the target class is a guess by convention. belongs_to CortexLayer, by `cortex_layer_id`. Kind of association not established."""
        specimen_tags: SpecimenTagPath[_R]
        """The tags of the specimen: for a cell its dendrite type and the state of its apical dendrite. has_and_belongs_to_many SpecimenTag."""
        cell_soma_locations: CellSomaLocationPath[_R]
        """Where the cell body lies in the brain. has_many CellSomaLocation, by its `specimen_id`."""
        ephys_features: EphysFeaturePath[_R]
        """The electrical features computed from the cell's recording. has_many EphysFeature, by its `specimen_id`."""
        ephys_sweeps: EphysSweepPath[_R]
        """The sweeps of the cell's recording, one stimulus presentation each. has_many EphysSweep, by its `specimen_id`."""
        ephys_result: EphysResultPath[_R]
        """The electrophysiology recording of the cell; its files hold the NWB download. belongs_to EphysResult, by `ephys_result_id`."""
        neuron_reconstructions: NeuronReconstructionPath[_R]
        """The morphological reconstructions of the cell. has_many NeuronReconstruction, by its `specimen_id`."""
        neuronal_models: NeuronalModelPath[_R]
        """The models fitted to the cell. has_many NeuronalModel, by its `specimen_id`."""
        stereotaxic_injections: StereotaxicInjectionPath[_R]
        """The stereotaxic tracer injections into the specimen. has_many StereotaxicInjection, by its `specimen_id`."""
        products: ProductPath[_R]
        """The products, the public data sets that hold the specimen. has_many Product. Kind of association not established."""

    class SpecimenWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Specimen.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        donor_id: int | _abc.Sequence[int] | None
        name: str | _abc.Sequence[str] | None
        tissue_ph: float | _abc.Sequence[float] | None
        rna_integrity_number: float | _abc.Sequence[float] | None
        hemisphere: str | _abc.Sequence[str] | None
        structure_id: int | _abc.Sequence[int] | None
        parent_id: int | _abc.Sequence[int] | None
        parent_x_coord: int | _abc.Sequence[int] | None
        parent_y_coord: int | _abc.Sequence[int] | None
        parent_z_coord: int | _abc.Sequence[int] | None
        external_specimen_name: str | _abc.Sequence[str] | None
        specimen_id_path: str | _abc.Sequence[str] | None
        cell_prep_sample_id: int | _abc.Sequence[int] | None
        cell_reporter_id: int | _abc.Sequence[int] | None
        cortex_layer_id: int | _abc.Sequence[int] | None
        data: str | _abc.Sequence[str] | None
        ephys_result_id: int | _abc.Sequence[int] | None
        failed_facet: int | _abc.Sequence[int] | None
        is_cell_specimen: bool | _abc.Sequence[bool] | None
        is_ish: bool | _abc.Sequence[bool] | None
        pinned_radius: float | _abc.Sequence[float] | None
        sphinx_id: int | _abc.Sequence[int] | None
        treatment_id: int | _abc.Sequence[int] | None
        weight: int | _abc.Sequence[int] | None

    SpecimenColumn: _tx.TypeAlias = _t.Literal[
        "cell_prep_sample_id",
        "cell_reporter_id",
        "cortex_layer_id",
        "data",
        "donor_id",
        "ephys_result_id",
        "external_specimen_name",
        "failed_facet",
        "hemisphere",
        "id",
        "is_cell_specimen",
        "is_ish",
        "name",
        "parent_id",
        "parent_x_coord",
        "parent_y_coord",
        "parent_z_coord",
        "pinned_radius",
        "rna_integrity_number",
        "specimen_id_path",
        "sphinx_id",
        "structure_id",
        "tissue_ph",
        "treatment_id",
        "weight",
    ]
    SpecimenInclude: _tx.TypeAlias = _t.Literal[
        "alignment3d",
        "ancestor_hierarchies",
        "ancestor_hierarchies.ancestor",
        "ancestor_hierarchies.descendant",
        "annotation_structures",
        "annotation_structures.ancestor_hierarchies",
        "annotation_structures.annotation_infos",
        "annotation_structures.atlas_contours",
        "annotation_structures.child_structures",
        "annotation_structures.children",
        "annotation_structures.data_points",
        "annotation_structures.descendant_hierarchies",
        "annotation_structures.fine_structure_searches",
        "annotation_structures.graph",
        "annotation_structures.hemisphere",
        "annotation_structures.injections",
        "annotation_structures.manual_annotations",
        "annotation_structures.neuro_name_structure",
        "annotation_structures.ontology",
        "annotation_structures.ontology_nodes",
        "annotation_structures.parent",
        "annotation_structures.parent_structure",
        "annotation_structures.polygon_spatial_mappings",
        "annotation_structures.samples",
        "annotation_structures.self_and_ancestors",
        "annotation_structures.self_and_descendants",
        "annotation_structures.shapes",
        "annotation_structures.specimens",
        "annotation_structures.structure_centers",
        "annotation_structures.structure_graph",
        "annotation_structures.structure_sets",
        "annotation_structures.structure_sets_structures",
        "annotation_structures.structure_unionizes",
        "annotation_structures.sub_images",
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
        "cell_reporter",
        "cell_soma_locations",
        "children",
        "children.alignment3d",
        "children.ancestor_hierarchies",
        "children.annotation_structures",
        "children.atlas_infos",
        "children.atlases",
        "children.cell_reporter",
        "children.cell_soma_locations",
        "children.children",
        "children.conditions",
        "children.cortex_layer",
        "children.data_sets",
        "children.descendant_hierarchies",
        "children.donor",
        "children.ephys_features",
        "children.ephys_result",
        "children.ephys_sweeps",
        "children.injections",
        "children.neuron_reconstructions",
        "children.neuronal_models",
        "children.parent",
        "children.polygon_spatial_mappings",
        "children.products",
        "children.self_and_ancestors",
        "children.self_and_descendants",
        "children.specimen_condition_values",
        "children.specimen_images",
        "children.specimen_tags",
        "children.specimen_types",
        "children.stereotaxic_injections",
        "children.structure",
        "children.well_known_files",
        "conditions",
        "conditions.donor_condition_values",
        "conditions.donors",
        "conditions.specimen_condition_values",
        "conditions.specimens",
        "cortex_layer",
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
        "descendant_hierarchies",
        "descendant_hierarchies.ancestor",
        "descendant_hierarchies.descendant",
        "donor",
        "donor.age",
        "donor.conditions",
        "donor.data_points",
        "donor.disease_categories",
        "donor.donor_condition_values",
        "donor.medical_conditions",
        "donor.neurosurgeries",
        "donor.organism",
        "donor.products",
        "donor.specimens",
        "donor.transgenic_lines",
        "donor.transgenic_mouse",
        "ephys_features",
        "ephys_features.specimen",
        "ephys_result",
        "ephys_result.well_known_files",
        "ephys_sweeps",
        "injections",
        "injections.age",
        "injections.primary_injection_structure",
        "injections.specimen",
        "injections.structure",
        "injections.targeted_injection_structure",
        "neuron_reconstructions",
        "neuron_reconstructions.specimen",
        "neuron_reconstructions.well_known_files",
        "neuronal_models",
        "neuronal_models.neuronal_model_runs",
        "neuronal_models.neuronal_model_template",
        "neuronal_models.specimen",
        "neuronal_models.well_known_files",
        "parent",
        "parent.alignment3d",
        "parent.ancestor_hierarchies",
        "parent.annotation_structures",
        "parent.atlas_infos",
        "parent.atlases",
        "parent.cell_reporter",
        "parent.cell_soma_locations",
        "parent.children",
        "parent.conditions",
        "parent.cortex_layer",
        "parent.data_sets",
        "parent.descendant_hierarchies",
        "parent.donor",
        "parent.ephys_features",
        "parent.ephys_result",
        "parent.ephys_sweeps",
        "parent.injections",
        "parent.neuron_reconstructions",
        "parent.neuronal_models",
        "parent.parent",
        "parent.polygon_spatial_mappings",
        "parent.products",
        "parent.self_and_ancestors",
        "parent.self_and_descendants",
        "parent.specimen_condition_values",
        "parent.specimen_images",
        "parent.specimen_tags",
        "parent.specimen_types",
        "parent.stereotaxic_injections",
        "parent.structure",
        "parent.well_known_files",
        "polygon_spatial_mappings",
        "polygon_spatial_mappings.graphic_group_label",
        "polygon_spatial_mappings.graphic_object",
        "polygon_spatial_mappings.section_data_set",
        "polygon_spatial_mappings.section_image",
        "polygon_spatial_mappings.specimen",
        "polygon_spatial_mappings.structure",
        "products",
        "products.data_points",
        "products.data_sets",
        "products.documents",
        "products.donors",
        "products.genes",
        "products.ontologies",
        "products.probes",
        "products.reference_spaces",
        "products.specimens",
        "self_and_ancestors",
        "self_and_ancestors.alignment3d",
        "self_and_ancestors.ancestor_hierarchies",
        "self_and_ancestors.annotation_structures",
        "self_and_ancestors.atlas_infos",
        "self_and_ancestors.atlases",
        "self_and_ancestors.cell_reporter",
        "self_and_ancestors.cell_soma_locations",
        "self_and_ancestors.children",
        "self_and_ancestors.conditions",
        "self_and_ancestors.cortex_layer",
        "self_and_ancestors.data_sets",
        "self_and_ancestors.descendant_hierarchies",
        "self_and_ancestors.donor",
        "self_and_ancestors.ephys_features",
        "self_and_ancestors.ephys_result",
        "self_and_ancestors.ephys_sweeps",
        "self_and_ancestors.injections",
        "self_and_ancestors.neuron_reconstructions",
        "self_and_ancestors.neuronal_models",
        "self_and_ancestors.parent",
        "self_and_ancestors.polygon_spatial_mappings",
        "self_and_ancestors.products",
        "self_and_ancestors.self_and_ancestors",
        "self_and_ancestors.self_and_descendants",
        "self_and_ancestors.specimen_condition_values",
        "self_and_ancestors.specimen_images",
        "self_and_ancestors.specimen_tags",
        "self_and_ancestors.specimen_types",
        "self_and_ancestors.stereotaxic_injections",
        "self_and_ancestors.structure",
        "self_and_ancestors.well_known_files",
        "self_and_descendants",
        "self_and_descendants.alignment3d",
        "self_and_descendants.ancestor_hierarchies",
        "self_and_descendants.annotation_structures",
        "self_and_descendants.atlas_infos",
        "self_and_descendants.atlases",
        "self_and_descendants.cell_reporter",
        "self_and_descendants.cell_soma_locations",
        "self_and_descendants.children",
        "self_and_descendants.conditions",
        "self_and_descendants.cortex_layer",
        "self_and_descendants.data_sets",
        "self_and_descendants.descendant_hierarchies",
        "self_and_descendants.donor",
        "self_and_descendants.ephys_features",
        "self_and_descendants.ephys_result",
        "self_and_descendants.ephys_sweeps",
        "self_and_descendants.injections",
        "self_and_descendants.neuron_reconstructions",
        "self_and_descendants.neuronal_models",
        "self_and_descendants.parent",
        "self_and_descendants.polygon_spatial_mappings",
        "self_and_descendants.products",
        "self_and_descendants.self_and_ancestors",
        "self_and_descendants.self_and_descendants",
        "self_and_descendants.specimen_condition_values",
        "self_and_descendants.specimen_images",
        "self_and_descendants.specimen_tags",
        "self_and_descendants.specimen_types",
        "self_and_descendants.stereotaxic_injections",
        "self_and_descendants.structure",
        "self_and_descendants.well_known_files",
        "specimen_condition_values",
        "specimen_condition_values.condition",
        "specimen_condition_values.specimen",
        "specimen_images",
        "specimen_images.alternate_images",
        "specimen_images.data_set",
        "specimen_images.graphic_objects",
        "specimen_images.specimen",
        "specimen_images.structure",
        "specimen_images.sub_image_annotations",
        "specimen_tags",
        "specimen_types",
        "specimen_types.specimens",
        "stereotaxic_injections",
        "stereotaxic_injections.age",
        "stereotaxic_injections.primary_injection_structure",
        "stereotaxic_injections.stereotaxic_injection_coordinates",
        "stereotaxic_injections.stereotaxic_injection_materials",
        "stereotaxic_injections.structures",
        "structure",
        "structure.ancestor_hierarchies",
        "structure.annotation_infos",
        "structure.atlas_contours",
        "structure.child_structures",
        "structure.children",
        "structure.data_points",
        "structure.descendant_hierarchies",
        "structure.fine_structure_searches",
        "structure.graph",
        "structure.hemisphere",
        "structure.injections",
        "structure.manual_annotations",
        "structure.neuro_name_structure",
        "structure.ontology",
        "structure.ontology_nodes",
        "structure.parent",
        "structure.parent_structure",
        "structure.polygon_spatial_mappings",
        "structure.samples",
        "structure.self_and_ancestors",
        "structure.self_and_descendants",
        "structure.shapes",
        "structure.specimens",
        "structure.structure_centers",
        "structure.structure_graph",
        "structure.structure_sets",
        "structure.structure_sets_structures",
        "structure.structure_unionizes",
        "structure.sub_images",
        "well_known_files",
        "well_known_files.well_known_file_type",
    ]

    SpecimenT = _t.TypeVar("SpecimenT", bound="Specimen")

    class SpecimenQuery(_rt.Query[SpecimenT]):
        """A query for Specimen objects."""

        def where(
            self, /, *conditions: _rt.Condition[SpecimenT], **equal: _tx.Unpack[SpecimenWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SpecimenT, _t.Any] | SpecimenInclude | tuple[SpecimenInclude, ...],
            where: _rt.Condition[SpecimenT] | _abc.Sequence[_rt.Condition[SpecimenT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[SpecimenT, _t.Any] | SpecimenColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[SpecimenT, _t.Any] | SpecimenColumn
        ) -> _tx.Self: ...


class Specimen(_SpecimenPathMixin, _rt.Model):
    """A piece of tissue from a donor: a whole brain, a slab, a section or, in the Cell Types Database, one recorded cell. Specimens form a tree.

    Table `specimens`, 25 columns, 31 associations.
    """

    __api_name__: _t.ClassVar[str] = "Specimen"
    __table__: _t.ClassVar[str] = "specimens"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key; for a cell the number that the Cell Types web site and its downloads use. `integer`, never null."""
    donor_id: int | None = None
    """Id of the donor that the tissue came from. `integer`, nullable. The foreign key of `donor`."""
    name: str | None = None
    """Name of the specimen. For a mouse cell it joins driver line, reporter line, donor number and the numbers of slab, section and cell. `string`, nullable, at most 255 characters."""
    tissue_ph: float | None = None
    """Acidity (pH) of the tissue, dimensionless. Filled for post-mortem human tissue. `float`, nullable."""
    rna_integrity_number: float | None = None
    """RNA integrity number, a dimensionless quality score from 1 (degraded) to 10 (intact). `float`, nullable."""
    hemisphere: str | None = None
    """Side of the brain: `left`, `right` or `(none)`. `string`, nullable, at most 255 characters."""
    structure_id: int | None = None
    """Id of the brain structure that the specimen was taken from. `integer`, nullable. The foreign key of `structure`."""
    parent_id: int | None = None
    """Id of the specimen that this one was cut from. `integer`, nullable. The foreign key of `parent`."""
    parent_x_coord: int | None = None
    """Position within the parent specimen along x. Its unit is not stated; 0 was seen for cells. `integer`, nullable."""
    parent_y_coord: int | None = None
    """Position within the parent specimen along y. Its unit is not stated; 0 was seen for cells. `integer`, nullable."""
    parent_z_coord: int | None = None
    """Position within the parent specimen along z. Its unit is not stated; 1 and 2 were seen for cells, so it may count sections. `integer`, nullable."""
    external_specimen_name: str | None = None
    """Name given outside the database, for instance the number of the mouse. `string`, nullable, at most 255 characters."""
    specimen_id_path: str | None = None
    """Ids of the specimens from the root of the tree down to this one, each between slashes: `/1/2/3/`. `string`, nullable, at most 255 characters."""
    cell_prep_sample_id: int | None = None
    """Id of the sample prepared from the cell. Only nulls were seen. `integer`, nullable."""
    cell_reporter_id: int | None = None
    """Id of the cell's reporter status, such as positive or negative. `integer`, nullable. The foreign key of `cell_reporter`."""
    cortex_layer_id: int | None = None
    """Id of the cortical layer of a cell. `integer`, nullable. The foreign key of `cortex_layer`."""
    data: str | None = None
    """Further data about the specimen. `string`, nullable. Type not established: only nulls were seen."""
    ephys_result_id: int | None = None
    """Id of the electrophysiology recording of the cell. `integer`, nullable. The foreign key of `ephys_result`."""
    failed_facet: int | None = None
    """32-bit hash of whether the specimen failed, used by the facets of the web site's search. `integer`, nullable."""
    is_cell_specimen: bool | None = None
    """Whether the specimen is one cell of the Cell Types Database. `boolean`, nullable."""
    is_ish: bool | None = None
    """Whether the specimen was used for in situ hybridisation. `boolean`, nullable."""
    pinned_radius: float | None = None
    """Radius around a pinned position, going by the name. Only nulls were seen, and its unit is not stated. `float`, nullable."""
    sphinx_id: int | None = None
    """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
    treatment_id: int | None = None
    """Id of the treatment of the tissue. What it says about a cell is not stated. `integer`, nullable."""
    weight: int | None = None
    """Rank used by the web site's search; 9000 in every row seen. It is no mass and has no unit. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SpecimenPath[Specimen]"]

        @property
        def parent(self) -> "Specimen | None":
            """The specimen that this one was cut from. belongs_to Specimen, by `parent_id`."""
            ...

        @property
        def children(self) -> "tuple[Specimen, ...]":
            """The specimens cut from this one. has_many Specimen, by its `parent_id`."""
            ...

        @property
        def ancestor_hierarchies(self) -> tuple[SpecimenHierarchy, ...]:
            """The rows that link this specimen to each specimen above it, with the number of steps. has_many SpecimenHierarchy, by its `descendant_id`."""
            ...

        @property
        def self_and_ancestors(self) -> "tuple[Specimen, ...]":
            """This specimen and every specimen above it. has_many Specimen."""
            ...

        @property
        def descendant_hierarchies(self) -> tuple[SpecimenHierarchy, ...]:
            """The rows that link this specimen to each specimen below it, with the number of steps. has_many SpecimenHierarchy, by its `ancestor_id`."""
            ...

        @property
        def self_and_descendants(self) -> "tuple[Specimen, ...]":
            """This specimen and every specimen below it. has_many Specimen."""
            ...

        @property
        def data_sets(self) -> tuple[DataSet, ...]:
            """The data sets measured on the specimen, such as image series or microarrays. has_many DataSet, by its `specimen_id`."""
            ...

        @property
        def specimen_images(self) -> tuple[SpecimenImage, ...]:
            """Photographs of the specimen. has_many SpecimenImage, by its `specimen_id`."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files stored with the specimen. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @property
        def injections(self) -> tuple[Injection, ...]:
            """The tracer injections into the specimen, in the form used before `stereotaxic_injections`. has_many Injection, by its `specimen_id`."""
            ...

        @property
        def specimen_types(self) -> tuple[SpecimenType, ...]:
            """The kinds of specimen this one counts as. has_and_belongs_to_many SpecimenType."""
            ...

        @property
        def donor(self) -> Donor | None:
            """The donor that the tissue came from. belongs_to Donor, by `donor_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure that the specimen was taken from. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def specimen_condition_values(self) -> tuple[SpecimenConditionValue, ...]:
            """The measured conditions of the specimen, one value each. has_many SpecimenConditionValue, by its `specimen_id`."""
            ...

        @property
        def conditions(self) -> tuple[Condition, ...]:
            """The conditions that were recorded for the specimen. has_many Condition."""
            ...

        @property
        def alignment3d(self) -> Alignment3d | None:
            """The affine transforms between the specimen's volume and its reference space. has_one Alignment3d, by its `aligned_id`. The key may also mean a row of another class: a type column says."""
            ...

        @property
        def atlases(self) -> tuple[Atlas, ...]:
            """The atlases made from the specimen. has_many Atlas, by its `specimen_id`."""
            ...

        @property
        def atlas_infos(self) -> tuple[AtlasInfo, ...]:
            """The flat summaries of the atlases made from the specimen. has_many AtlasInfo, by its `specimen_id`."""
            ...

        @property
        def polygon_spatial_mappings(self) -> tuple[PolygonSpatialMapping, ...]:
            """The rows that place polygons drawn on the specimen in images and in space. has_many PolygonSpatialMapping, by its `specimen_id`."""
            ...

        @property
        def annotation_structures(self) -> tuple[Structure, ...]:
            """The brain structures annotated on the specimen. has_and_belongs_to_many Structure."""
            ...

        @property
        def cell_reporter(self) -> CellReporter | None:
            """The reporter status of the cell, such as positive or negative. belongs_to CellReporter, by `cell_reporter_id`."""
            ...

        @property
        def cortex_layer(self) -> CortexLayer | None:
            """The cortical layer of the cell. The name of the target class is a guess by convention. belongs_to CortexLayer, by `cortex_layer_id`. Kind of association not established."""
            ...

        @property
        def specimen_tags(self) -> tuple[SpecimenTag, ...]:
            """The tags of the specimen: for a cell its dendrite type and the state of its apical dendrite. has_and_belongs_to_many SpecimenTag."""
            ...

        @property
        def cell_soma_locations(self) -> tuple[CellSomaLocation, ...]:
            """Where the cell body lies in the brain. has_many CellSomaLocation, by its `specimen_id`."""
            ...

        @property
        def ephys_features(self) -> tuple[EphysFeature, ...]:
            """The electrical features computed from the cell's recording. has_many EphysFeature, by its `specimen_id`."""
            ...

        @property
        def ephys_sweeps(self) -> tuple[EphysSweep, ...]:
            """The sweeps of the cell's recording, one stimulus presentation each. has_many EphysSweep, by its `specimen_id`."""
            ...

        @property
        def ephys_result(self) -> EphysResult | None:
            """The electrophysiology recording of the cell; its files hold the NWB download. belongs_to EphysResult, by `ephys_result_id`."""
            ...

        @property
        def neuron_reconstructions(self) -> tuple[NeuronReconstruction, ...]:
            """The morphological reconstructions of the cell. has_many NeuronReconstruction, by its `specimen_id`."""
            ...

        @property
        def neuronal_models(self) -> tuple[NeuronalModel, ...]:
            """The models fitted to the cell. has_many NeuronalModel, by its `specimen_id`."""
            ...

        @property
        def stereotaxic_injections(self) -> tuple[StereotaxicInjection, ...]:
            """The stereotaxic tracer injections into the specimen. has_many StereotaxicInjection, by its `specimen_id`."""
            ...

        @property
        def products(self) -> tuple[Product, ...]:
            """The products, the public data sets that hold the specimen. has_many Product. Kind of association not established."""
            ...

        @classmethod
        def where(
            cls: _b.type[SpecimenT],
            /,
            *conditions: _rt.Condition[SpecimenT],
            **equal: _tx.Unpack[SpecimenWhere],
        ) -> SpecimenQuery[SpecimenT]: ...
        @classmethod
        def include(
            cls: _b.type[SpecimenT],
            /,
            *paths: _rt.Path[SpecimenT, _t.Any] | SpecimenInclude | tuple[SpecimenInclude, ...],
            where: _rt.Condition[SpecimenT] | _abc.Sequence[_rt.Condition[SpecimenT]] = (),
            keep_parents: bool = False,
        ) -> SpecimenQuery[SpecimenT]: ...
    else:
        parent = _rt.Relation("belongs_to", "Specimen", "parent_id")
        children = _rt.Relation("has_many", "Specimen", "parent_id")
        ancestor_hierarchies = _rt.Relation("has_many", "SpecimenHierarchy", "descendant_id")
        self_and_ancestors = _rt.Relation("has_many", "Specimen")
        descendant_hierarchies = _rt.Relation("has_many", "SpecimenHierarchy", "ancestor_id")
        self_and_descendants = _rt.Relation("has_many", "Specimen")
        data_sets = _rt.Relation("has_many", "DataSet", "specimen_id")
        specimen_images = _rt.Relation("has_many", "SpecimenImage", "specimen_id")
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
        injections = _rt.Relation("has_many", "Injection", "specimen_id")
        specimen_types = _rt.Relation("has_and_belongs_to_many", "SpecimenType")
        donor = _rt.Relation("belongs_to", "Donor", "donor_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        specimen_condition_values = _rt.Relation(
            "has_many", "SpecimenConditionValue", "specimen_id"
        )
        conditions = _rt.Relation("has_many", "Condition")
        alignment3d = _rt.Relation("has_one", "Alignment3d", "aligned_id")
        atlases = _rt.Relation("has_many", "Atlas", "specimen_id")
        atlas_infos = _rt.Relation("has_many", "AtlasInfo", "specimen_id")
        polygon_spatial_mappings = _rt.Relation("has_many", "PolygonSpatialMapping", "specimen_id")
        annotation_structures = _rt.Relation("has_and_belongs_to_many", "Structure")
        cell_reporter = _rt.Relation("belongs_to", "CellReporter", "cell_reporter_id")
        cortex_layer = _rt.Relation("belongs_to", "CortexLayer", "cortex_layer_id")
        specimen_tags = _rt.Relation("has_and_belongs_to_many", "SpecimenTag")
        cell_soma_locations = _rt.Relation("has_many", "CellSomaLocation", "specimen_id")
        ephys_features = _rt.Relation("has_many", "EphysFeature", "specimen_id")
        ephys_sweeps = _rt.Relation("has_many", "EphysSweep", "specimen_id")
        ephys_result = _rt.Relation("belongs_to", "EphysResult", "ephys_result_id")
        neuron_reconstructions = _rt.Relation("has_many", "NeuronReconstruction", "specimen_id")
        neuronal_models = _rt.Relation("has_many", "NeuronalModel", "specimen_id")
        stereotaxic_injections = _rt.Relation("has_many", "StereotaxicInjection", "specimen_id")
        products = _rt.Relation("has_many", "Product")
