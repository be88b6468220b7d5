"""RnaseqGeneDataSet: table `data_sets`, 19 columns, 11 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc
    import datetime as _dt

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .plane_of_section import PlaneOfSection as PlaneOfSection
    from .plane_of_section import PlaneOfSectionPath as PlaneOfSectionPath
    from .probe import Probe as Probe
    from .probe import ProbePath as ProbePath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .reference_space import ReferenceSpace as ReferenceSpace
    from .reference_space import ReferenceSpacePath as ReferenceSpacePath
    from .rnaseq_design import RnaseqDesign as RnaseqDesign
    from .rnaseq_design import RnaseqDesignPath as RnaseqDesignPath
    from .section_image import SectionImage as SectionImage
    from .section_image import SectionImagePath as SectionImagePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .sub_image import SubImage as SubImage
    from .sub_image import SubImagePath as SubImagePath
    from .treatment import Treatment as Treatment
    from .treatment import TreatmentPath as TreatmentPath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class RnaseqGeneDataSetPath(_rt.Path[_R, "RnaseqGeneDataSet"]):
        """Columns and associations of RnaseqGeneDataSet, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key; the experiment number shown on the web site. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the data set. Often null. `string`, nullable, at most 255 characters."""
        type: _rt.TextColumn[_R, str | None]
        """Name of the row's own class, since several data set classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen that was measured. `integer`, nullable. The foreign key of `specimen`."""
        plane_of_section_id: _rt.Column[_R, int | None]
        """Id of the plane the brain was cut in: 1 coronal, 2 sagittal. `integer`, nullable. The foreign key of `plane_of_section`."""
        failed: _rt.Column[_R, bool | None]
        """Whether the experiment failed quality control. `boolean`, nullable."""
        section_thickness: _rt.Column[_R, float | None]
        """Distance between neighbouring sections of the brain, in um. `float`, nullable."""
        qc_date: _rt.Column[_R, _dt.datetime | None]
        """Time at which quality control finished. `datetime`, nullable."""
        expression: _rt.Column[_R, bool | None]
        """Whether expression was found anywhere in the series. `boolean`, nullable."""
        storage_directory: _rt.TextColumn[_R, str | None]
        """Folder of the data set on the API's own file store. `string`, nullable, at most 255 characters."""
        reference_space_id: _rt.Column[_R, int | None]
        """Id of the reference space that the data set is aligned to. `integer`, nullable. The foreign key of `reference_space`."""
        weight: _rt.Column[_R, int | None]
        """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
        sphinx_id: _rt.Column[_R, int | None]
        """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
        rnaseq_design_id: _rt.Column[_R, int | None]
        """Id of the RNA sequencing design, for sequencing data sets. `integer`, nullable. The foreign key of `rnaseq_design`."""
        blue_channel: _rt.TextColumn[_R, str | None]
        """What the blue channel of the images shows. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
        delegate: _rt.Column[_R, bool | None]
        """Whether this data set stands for several of the same gene in search results. Meaning taken from the name. `boolean`, nullable. Name inferred, not seen in the API's own documents or answers."""
        failed_facet: _rt.Column[_R, int | None]
        """32-bit hash of `failed`, used by the facets of the web site's search. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
        green_channel: _rt.TextColumn[_R, str | None]
        """What the green channel of the images shows, for instance the tracer `rAAV`. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
        red_channel: _rt.TextColumn[_R, str | None]
        """What the red channel of the images shows, for instance background fluorescence. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
        specimen: SpecimenPath[_R]
        """The specimen that was measured. belongs_to Specimen, by `specimen_id`."""
        plane_of_section: PlaneOfSectionPath[_R]
        """The plane the brain was cut in. belongs_to PlaneOfSection, by `plane_of_section_id`."""
        reference_space: ReferenceSpacePath[_R]
        """The reference space that the data set is aligned to. belongs_to ReferenceSpace, by `reference_space_id`."""
        section_images: SectionImagePath[_R]
        """The images of the sections, for an image series. has_many SectionImage, by its `data_set_id`."""
        sub_images: SubImagePath[_R]
        """All images of the data set, of any class. has_many SubImage, by its `data_set_id`."""
        well_known_files: WellKnownFilePath[_R]
        """The files stored with the data set. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
        treatments: TreatmentPath[_R]
        """The treatments of the tissue; the stain or method, such as `ISH`. has_and_belongs_to_many Treatment."""
        probes: ProbePath[_R]
        """The probes that were hybridised. has_and_belongs_to_many Probe."""
        genes: GenePath[_R]
        """The genes that were measured. has_many Gene."""
        products: ProductPath[_R]
        """The products, the public data sets that the experiment was released in. has_and_belongs_to_many Product."""
        rnaseq_design: RnaseqDesignPath[_R]
        """The RNA sequencing design. belongs_to RnaseqDesign, by `rnaseq_design_id`."""

    class RnaseqGeneDataSetWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `RnaseqGeneDataSet.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        type: str | _abc.Sequence[str] | None
        specimen_id: int | _abc.Sequence[int] | None
        plane_of_section_id: int | _abc.Sequence[int] | None
        failed: bool | _abc.Sequence[bool] | None
        section_thickness: float | _abc.Sequence[float] | None
        qc_date: _dt.datetime | _abc.Sequence[_dt.datetime] | None
        expression: bool | _abc.Sequence[bool] | None
        storage_directory: str | _abc.Sequence[str] | None
        reference_space_id: int | _abc.Sequence[int] | None
        weight: int | _abc.Sequence[int] | None
        sphinx_id: int | _abc.Sequence[int] | None
        rnaseq_design_id: int | _abc.Sequence[int] | None
        blue_channel: str | _abc.Sequence[str] | None
        delegate: bool | _abc.Sequence[bool] | None
        failed_facet: int | _abc.Sequence[int] | None
        green_channel: str | _abc.Sequence[str] | None
        red_channel: str | _abc.Sequence[str] | None

    RnaseqGeneDataSetColumn: _tx.TypeAlias = _t.Literal[
        "blue_channel",
        "delegate",
        "expression",
        "failed",
        "failed_facet",
        "green_channel",
        "id",
        "name",
        "plane_of_section_id",
        "qc_date",
        "red_channel",
        "reference_space_id",
        "rnaseq_design_id",
        "section_thickness",
        "specimen_id",
        "sphinx_id",
        "storage_directory",
        "type",
        "weight",
    ]
    RnaseqGeneDataSetInclude: _tx.TypeAlias = _t.Literal[
        "genes",
        "genes.chromosome",
        "genes.data_points",
        "genes.data_sets",
        "genes.ensembl_genes",
        "genes.gene_aliases",
        "genes.gene_associations",
        "genes.gene_classification_counts",
        "genes.gene_classifications",
        "genes.gene_lookups",
        "genes.gene_tags",
        "genes.homologous_gene_associations",
        "genes.homologous_genes",
        "genes.molbio_authority",
        "genes.ncbi_genes",
        "genes.organism",
        "genes.probes",
        "genes.products",
        "genes.rnaseq_designs",
        "genes.transcripts",
        "genes.transgenic_lines",
        "plane_of_section",
        "plane_of_section.atlas_infos",
        "plane_of_section.data_sets",
        "probes",
        "probes.data_sets",
        "probes.forward_primer_sequence",
        "probes.gene",
        "probes.gene_association",
        "probes.microarray_designs",
        "probes.orientation",
        "probes.predicted_sequence",
        "probes.products",
        "probes.reverse_primer_sequence",
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
        "reference_space",
        "reference_space.age",
        "reference_space.atlases",
        "reference_space.data_sets",
        "reference_space.organism",
        "reference_space.products",
        "reference_space.reference_to_reference_transforms",
        "reference_space.structure_centers",
        "reference_space.well_known_files",
        "rnaseq_design",
        "rnaseq_design.genes",
        "rnaseq_design.rnaseq_gene_data_sets",
        "section_images",
        "section_images.alignment2d",
        "section_images.alternate_images",
        "section_images.annotation_infos",
        "section_images.associates",
        "section_images.atlas_contours",
        "section_images.data_set",
        "section_images.graphic_objects",
        "section_images.polygon_spatial_mappings",
        "section_images.section_data_set",
        "section_images.shapes",
        "section_images.structure",
        "section_images.sub_image_annotations",
        "section_images.treatments",
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
        "sub_images",
        "sub_images.alternate_images",
        "sub_images.data_set",
        "sub_images.graphic_objects",
        "sub_images.structure",
        "sub_images.sub_image_annotations",
        "treatments",
        "treatments.atlas_infos",
        "treatments.atlases",
        "treatments.data_sets",
        "well_known_files",
        "well_known_files.well_known_file_type",
    ]

    RnaseqGeneDataSetT = _t.TypeVar("RnaseqGeneDataSetT", bound="RnaseqGeneDataSet")

    class RnaseqGeneDataSetQuery(_rt.Query[RnaseqGeneDataSetT]):
        """A query for RnaseqGeneDataSet objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[RnaseqGeneDataSetT],
            **equal: _tx.Unpack[RnaseqGeneDataSetWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[RnaseqGeneDataSetT, _t.Any]
            | RnaseqGeneDataSetInclude
            | tuple[RnaseqGeneDataSetInclude, ...],
            where: _rt.Condition[RnaseqGeneDataSetT]
            | _abc.Sequence[_rt.Condition[RnaseqGeneDataSetT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[RnaseqGeneDataSetT, _t.Any] | RnaseqGeneDataSetColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[RnaseqGeneDataSetT, _t.Any] | RnaseqGeneDataSetColumn
        ) -> _tx.Self: ...


class RnaseqGeneDataSet(_rt.Model):
    """An RNA sequencing data set with one value for each gene.

    Table `data_sets`, 19 columns, 11 associations.

    Rows of its table may also be AtlasDataSet, DataSet, ExonMicroarrayExonDataSet, ExonMicroarrayGeneDataSet, MicroarrayDataSet, RnaseqExonDataSet, SectionDataSet. It descends from DataSet.
    """

    __api_name__: _t.ClassVar[str] = "RnaseqGeneDataSet"
    __table__: _t.ClassVar[str] = "data_sets"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key; the experiment number shown on the web site. `integer`, never null."""
    name: str | None = None
    """Name of the data set. Often null. `string`, nullable, at most 255 characters."""
    type: str | None = None
    """Name of the row's own class, since several data set classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
    specimen_id: int | None = None
    """Id of the specimen that was measured. `integer`, nullable. The foreign key of `specimen`."""
    plane_of_section_id: int | None = None
    """Id of the plane the brain was cut in: 1 coronal, 2 sagittal. `integer`, nullable. The foreign key of `plane_of_section`."""
    failed: bool | None = None
    """Whether the experiment failed quality control. `boolean`, nullable."""
    section_thickness: float | None = None
    """Distance between neighbouring sections of the brain, in um. `float`, nullable."""
    qc_date: _rt.Timestamp | None = None
    """Time at which quality control finished. `datetime`, nullable."""
    expression: bool | None = None
    """Whether expression was found anywhere in the series. `boolean`, nullable."""
    storage_directory: str | None = None
    """Folder of the data set on the API's own file store. `string`, nullable, at most 255 characters."""
    reference_space_id: int | None = None
    """Id of the reference space that the data set is aligned to. `integer`, nullable. The foreign key of `reference_space`."""
    weight: int | None = None
    """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
    sphinx_id: int | None = None
    """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
    rnaseq_design_id: int | None = None
    """Id of the RNA sequencing design, for sequencing data sets. `integer`, nullable. The foreign key of `rnaseq_design`."""
    blue_channel: str | None = None
    """What the blue channel of the images shows. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
    delegate: bool | None = None
    """Whether this data set stands for several of the same gene in search results. Meaning taken from the name. `boolean`, nullable. Name inferred, not seen in the API's own documents or answers."""
    failed_facet: int | None = None
    """32-bit hash of `failed`, used by the facets of the web site's search. `integer`, nullable. Name inferred, not seen in the API's own documents or answers."""
    green_channel: str | None = None
    """What the green channel of the images shows, for instance the tracer `rAAV`. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""
    red_channel: str | None = None
    """What the red channel of the images shows, for instance background fluorescence. `string`, nullable. Name inferred, not seen in the API's own documents or answers."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["RnaseqGeneDataSetPath[RnaseqGeneDataSet]"]

        @property
        def specimen(self) -> Specimen | None:
            """The specimen that was measured. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def plane_of_section(self) -> PlaneOfSection | None:
            """The plane the brain was cut in. belongs_to PlaneOfSection, by `plane_of_section_id`."""
            ...

        @property
        def reference_space(self) -> ReferenceSpace | None:
            """The reference space that the data set is aligned to. belongs_to ReferenceSpace, by `reference_space_id`."""
            ...

        @property
        def section_images(self) -> tuple[SectionImage, ...]:
            """The images of the sections, for an image series. has_many SectionImage, by its `data_set_id`."""
            ...

        @property
        def sub_images(self) -> tuple[SubImage, ...]:
            """All images of the data set, of any class. has_many SubImage, by its `data_set_id`."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files stored with the data set. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @property
        def treatments(self) -> tuple[Treatment, ...]:
            """The treatments of the tissue; the stain or method, such as `ISH`. has_and_belongs_to_many Treatment."""
            ...

        @property
        def probes(self) -> tuple[Probe, ...]:
            """The probes that were hybridised. has_and_belongs_to_many Probe."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes that were measured. has_many Gene."""
            ...

        @property
        def products(self) -> tuple[Product, ...]:
            """The products, the public data sets that the experiment was released in. has_and_belongs_to_many Product."""
            ...

        @property
        def rnaseq_design(self) -> RnaseqDesign | None:
            """The RNA sequencing design. belongs_to RnaseqDesign, by `rnaseq_design_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[RnaseqGeneDataSetT],
            /,
            *conditions: _rt.Condition[RnaseqGeneDataSetT],
            **equal: _tx.Unpack[RnaseqGeneDataSetWhere],
        ) -> RnaseqGeneDataSetQuery[RnaseqGeneDataSetT]: ...
        @classmethod
        def include(
            cls: _b.type[RnaseqGeneDataSetT],
            /,
            *paths: _rt.Path[RnaseqGeneDataSetT, _t.Any]
            | RnaseqGeneDataSetInclude
            | tuple[RnaseqGeneDataSetInclude, ...],
            where: _rt.Condition[RnaseqGeneDataSetT]
            | _abc.Sequence[_rt.Condition[RnaseqGeneDataSetT]] = (),
            keep_parents: bool = False,
        ) -> RnaseqGeneDataSetQuery[RnaseqGeneDataSetT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        plane_of_section = _rt.Relation("belongs_to", "PlaneOfSection", "plane_of_section_id")
        reference_space = _rt.Relation("belongs_to", "ReferenceSpace", "reference_space_id")
        section_images = _rt.Relation("has_many", "SectionImage", "data_set_id")
        sub_images = _rt.Relation("has_many", "SubImage", "data_set_id")
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
        treatments = _rt.Relation("has_and_belongs_to_many", "Treatment")
        probes = _rt.Relation("has_and_belongs_to_many", "Probe")
        genes = _rt.Relation("has_many", "Gene")
        products = _rt.Relation("has_and_belongs_to_many", "Product")
        rnaseq_design = _rt.Relation("belongs_to", "RnaseqDesign", "rnaseq_design_id")
