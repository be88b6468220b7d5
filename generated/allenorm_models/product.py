"""Product: table `products`, 9 columns, 9 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .data_point import DataPoint as DataPoint
    from .data_point import DataPointPath as DataPointPath
    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath
    from .document import Document as Document
    from .document import DocumentPath as DocumentPath
    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath
    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .ontology import Ontology as Ontology
    from .ontology import OntologyPath as OntologyPath
    from .probe import Probe as Probe
    from .probe import ProbePath as ProbePath
    from .reference_space import ReferenceSpace as ReferenceSpace
    from .reference_space import ReferenceSpacePath as ReferenceSpacePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath

    _R = _t.TypeVar("_R", contravariant=True)

    class ProductPath(_rt.Path[_R, "Product"]):
        """Columns and associations of Product, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the product, for instance `Mouse Brain`. `string`, nullable, at most 255 characters."""
        abbreviation: _rt.TextColumn[_R, str | None]
        """Short name, for instance `DevMouse`. `string`, nullable, at most 255 characters."""
        resource: _rt.TextColumn[_R, str | None]
        """Name of the web resource that shows the product. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `text`, nullable."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search. `string`, nullable, at most 255 characters."""
        species: _rt.TextColumn[_R, str | None]
        """Name of the species, as text. `string`, nullable, at most 255 characters."""
        product_name_facet: _rt.Column[_R, int | None]
        """32-bit hash of `name`, used by the facets of the web site's search. `integer`, nullable."""
        species_name_facet: _rt.Column[_R, int | None]
        """32-bit hash of `species`, used by the facets of the web site's search. `integer`, nullable."""
        ontologies: OntologyPath[_R]
        """The ontologies that the product uses. has_and_belongs_to_many Ontology."""
        data_sets: DataSetPath[_R]
        """The data sets of the product. has_and_belongs_to_many DataSet."""
        donors: DonorPath[_R]
        """The donors of the product. has_and_belongs_to_many Donor."""
        genes: GenePath[_R]
        """The genes measured in the product. has_and_belongs_to_many Gene."""
        probes: ProbePath[_R]
        """The probes used in the product. has_and_belongs_to_many Probe."""
        reference_spaces: ReferenceSpacePath[_R]
        """The reference spaces that the product uses. has_and_belongs_to_many ReferenceSpace."""
        data_points: DataPointPath[_R]
        """The data points. has_many DataPoint, by its `product_id`."""
        documents: DocumentPath[_R]
        """The documents about the product. has_many Document, by its `product_id`."""
        specimens: SpecimenPath[_R]
        """The specimens of the product. has_many Specimen. Kind of association not established."""

    class ProductWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Product.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        abbreviation: str | _abc.Sequence[str] | None
        resource: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None
        tags: str | _abc.Sequence[str] | None
        species: str | _abc.Sequence[str] | None
        product_name_facet: int | _abc.Sequence[int] | None
        species_name_facet: int | _abc.Sequence[int] | None

    ProductColumn: _tx.TypeAlias = _t.Literal[
        "abbreviation",
        "description",
        "id",
        "name",
        "product_name_facet",
        "resource",
        "species",
        "species_name_facet",
        "tags",
    ]
    ProductInclude: _tx.TypeAlias = _t.Literal[
        "data_points",
        "data_points.data_point_type",
        "data_points.donors",
        "data_points.gene",
        "data_points.product",
        "data_points.structure",
        "data_points.treatment",
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
        "documents",
        "documents.product",
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
        "ontologies",
        "ontologies.organism",
        "ontologies.products",
        "ontologies.structure_graphs",
        "ontologies.structure_lookups",
        "ontologies.structures",
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
        "reference_spaces",
        "reference_spaces.age",
        "reference_spaces.atlases",
        "reference_spaces.data_sets",
        "reference_spaces.organism",
        "reference_spaces.products",
        "reference_spaces.reference_to_reference_transforms",
        "reference_spaces.structure_centers",
        "reference_spaces.well_known_files",
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

    ProductT = _t.TypeVar("ProductT", bound="Product")

    class ProductQuery(_rt.Query[ProductT]):
        """A query for Product objects."""

        def where(
            self, /, *conditions: _rt.Condition[ProductT], **equal: _tx.Unpack[ProductWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ProductT, _t.Any] | ProductInclude | tuple[ProductInclude, ...],
            where: _rt.Condition[ProductT] | _abc.Sequence[_rt.Condition[ProductT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[ProductT, _t.Any] | ProductColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ProductT, _t.Any] | ProductColumn
        ) -> _tx.Self: ...


class Product(_rt.Model):
    """A public data set as a whole, such as the Mouse Brain atlas or the Cell Types Database.

    Table `products`, 9 columns, 9 associations.
    """

    __api_name__: _t.ClassVar[str] = "Product"
    __table__: _t.ClassVar[str] = "products"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name of the product, for instance `Mouse Brain`. `string`, nullable, at most 255 characters."""
    abbreviation: str | None = None
    """Short name, for instance `DevMouse`. `string`, nullable, at most 255 characters."""
    resource: str | None = None
    """Name of the web resource that shows the product. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `text`, nullable."""
    tags: str | None = None
    """Words for the web site's search. `string`, nullable, at most 255 characters."""
    species: str | None = None
    """Name of the species, as text. `string`, nullable, at most 255 characters."""
    product_name_facet: int | None = None
    """32-bit hash of `name`, used by the facets of the web site's search. `integer`, nullable."""
    species_name_facet: int | None = None
    """32-bit hash of `species`, used by the facets of the web site's search. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ProductPath[Product]"]

        @property
        def ontologies(self) -> tuple[Ontology, ...]:
            """The ontologies that the product uses. has_and_belongs_to_many Ontology."""
            ...

        @property
        def data_sets(self) -> tuple[DataSet, ...]:
            """The data sets of the product. has_and_belongs_to_many DataSet."""
            ...

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The donors of the product. has_and_belongs_to_many Donor."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes measured in the product. has_and_belongs_to_many Gene."""
            ...

        @property
        def probes(self) -> tuple[Probe, ...]:
            """The probes used in the product. has_and_belongs_to_many Probe."""
            ...

        @property
        def reference_spaces(self) -> tuple[ReferenceSpace, ...]:
            """The reference spaces that the product uses. has_and_belongs_to_many ReferenceSpace."""
            ...

        @property
        def data_points(self) -> tuple[DataPoint, ...]:
            """The data points. has_many DataPoint, by its `product_id`."""
            ...

        @property
        def documents(self) -> tuple[Document, ...]:
            """The documents about the product. has_many Document, by its `product_id`."""
            ...

        @property
        def specimens(self) -> tuple[Specimen, ...]:
            """The specimens of the product. has_many Specimen. Kind of association not established."""
            ...

        @classmethod
        def where(
            cls: _b.type[ProductT],
            /,
            *conditions: _rt.Condition[ProductT],
            **equal: _tx.Unpack[ProductWhere],
        ) -> ProductQuery[ProductT]: ...
        @classmethod
        def include(
            cls: _b.type[ProductT],
            /,
            *paths: _rt.Path[ProductT, _t.Any] | ProductInclude | tuple[ProductInclude, ...],
            where: _rt.Condition[ProductT] | _abc.Sequence[_rt.Condition[ProductT]] = (),
            keep_parents: bool = False,
        ) -> ProductQuery[ProductT]: ...
    else:
        ontologies = _rt.Relation("has_and_belongs_to_many", "Ontology")
        data_sets = _rt.Relation("has_and_belongs_to_many", "DataSet")
        donors = _rt.Relation("has_and_belongs_to_many", "Donor")
        genes = _rt.Relation("has_and_belongs_to_many", "Gene")
        probes = _rt.Relation("has_and_belongs_to_many", "Probe")
        reference_spaces = _rt.Relation("has_and_belongs_to_many", "ReferenceSpace")
        data_points = _rt.Relation("has_many", "DataPoint", "product_id")
        documents = _rt.Relation("has_many", "Document", "product_id")
        specimens = _rt.Relation("has_many", "Specimen")
