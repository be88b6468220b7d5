"""DataPoint: table `data_points`, 8 columns, 6 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .data_point_type import DataPointType as DataPointType
    from .data_point_type import DataPointTypePath as DataPointTypePath
    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath
    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .treatment import Treatment as Treatment
    from .treatment import TreatmentPath as TreatmentPath

    _R = _t.TypeVar("_R", contravariant=True)

    class DataPointPath(_rt.Path[_R, "DataPoint"]):
        """Columns and associations of DataPoint, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        gene_id: _rt.Column[_R, int | None]
        """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
        product_id: _rt.Column[_R, int | None]
        """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
        data_point_type_id: _rt.Column[_R, int | None]
        """Id of the type of the value. `integer`, nullable. The foreign key of `data_point_type`."""
        weight: _rt.Column[_R, int | None]
        """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
        failed: _rt.Column[_R, bool | None]
        """Whether the row failed quality control. Public rows are rarely marked. `boolean`, nullable."""
        treatment_id: _rt.Column[_R, int | None]
        """Id of the treatment. `integer`, nullable. The foreign key of `treatment`."""
        gene: GenePath[_R]
        """The gene. belongs_to Gene, by `gene_id`."""
        product: ProductPath[_R]
        """The product, the public data set it was released in. belongs_to Product, by `product_id`."""
        structure: StructurePath[_R]
        """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
        treatment: TreatmentPath[_R]
        """The treatment of the tissue, for instance a stain. belongs_to Treatment, by `treatment_id`."""
        data_point_type: DataPointTypePath[_R]
        """The type of the value. belongs_to DataPointType, by `data_point_type_id`."""
        donors: DonorPath[_R]
        """The donors. has_and_belongs_to_many Donor."""

    class DataPointWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `DataPoint.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        gene_id: int | _abc.Sequence[int] | None
        product_id: int | _abc.Sequence[int] | None
        structure_id: int | _abc.Sequence[int] | None
        data_point_type_id: int | _abc.Sequence[int] | None
        weight: int | _abc.Sequence[int] | None
        failed: bool | _abc.Sequence[bool] | None
        treatment_id: int | _abc.Sequence[int] | None

    DataPointColumn: _tx.TypeAlias = _t.Literal[
        "data_point_type_id",
        "failed",
        "gene_id",
        "id",
        "product_id",
        "structure_id",
        "treatment_id",
        "weight",
    ]
    DataPointInclude: _tx.TypeAlias = _t.Literal[
        "data_point_type",
        "data_point_type.data_points",
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
        "gene",
        "gene.chromosome",
        "gene.data_points",
        "gene.data_sets",
        "gene.ensembl_genes",
        "gene.gene_aliases",
        "gene.gene_associations",
        "gene.gene_classification_counts",
        "gene.gene_classifications",
        "gene.gene_lookups",
        "gene.gene_tags",
        "gene.homologous_gene_associations",
        "gene.homologous_genes",
        "gene.molbio_authority",
        "gene.ncbi_genes",
        "gene.organism",
        "gene.probes",
        "gene.products",
        "gene.rnaseq_designs",
        "gene.transcripts",
        "gene.transgenic_lines",
        "product",
        "product.data_points",
        "product.data_sets",
        "product.documents",
        "product.donors",
        "product.genes",
        "product.ontologies",
        "product.probes",
        "product.reference_spaces",
        "product.specimens",
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
        "treatment",
        "treatment.atlas_infos",
        "treatment.atlases",
        "treatment.data_sets",
    ]

    DataPointT = _t.TypeVar("DataPointT", bound="DataPoint")

    class DataPointQuery(_rt.Query[DataPointT]):
        """A query for DataPoint objects."""

        def where(
            self, /, *conditions: _rt.Condition[DataPointT], **equal: _tx.Unpack[DataPointWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[DataPointT, _t.Any] | DataPointInclude | tuple[DataPointInclude, ...],
            where: _rt.Condition[DataPointT] | _abc.Sequence[_rt.Condition[DataPointT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[DataPointT, _t.Any] | DataPointColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[DataPointT, _t.Any] | DataPointColumn
        ) -> _tx.Self: ...


class DataPoint(_rt.Model):
    """A combination of gene, structure and product for which there are data. Its use is not established.

    Table `data_points`, 8 columns, 6 associations.
    """

    __api_name__: _t.ClassVar[str] = "DataPoint"
    __table__: _t.ClassVar[str] = "data_points"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    gene_id: int | None = None
    """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
    product_id: int | None = None
    """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""
    structure_id: int | None = None
    """Id of the brain structure it concerns. `integer`, nullable. The foreign key of `structure`."""
    data_point_type_id: int | None = None
    """Id of the type of the value. `integer`, nullable. The foreign key of `data_point_type`."""
    weight: int | None = None
    """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
    failed: bool | None = None
    """Whether the row failed quality control. Public rows are rarely marked. `boolean`, nullable."""
    treatment_id: int | None = None
    """Id of the treatment. `integer`, nullable. The foreign key of `treatment`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["DataPointPath[DataPoint]"]

        @property
        def gene(self) -> Gene | None:
            """The gene. belongs_to Gene, by `gene_id`."""
            ...

        @property
        def product(self) -> Product | None:
            """The product, the public data set it was released in. belongs_to Product, by `product_id`."""
            ...

        @property
        def structure(self) -> Structure | None:
            """The brain structure it concerns. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def treatment(self) -> Treatment | None:
            """The treatment of the tissue, for instance a stain. belongs_to Treatment, by `treatment_id`."""
            ...

        @property
        def data_point_type(self) -> DataPointType | None:
            """The type of the value. belongs_to DataPointType, by `data_point_type_id`."""
            ...

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The donors. has_and_belongs_to_many Donor."""
            ...

        @classmethod
        def where(
            cls: _b.type[DataPointT],
            /,
            *conditions: _rt.Condition[DataPointT],
            **equal: _tx.Unpack[DataPointWhere],
        ) -> DataPointQuery[DataPointT]: ...
        @classmethod
        def include(
            cls: _b.type[DataPointT],
            /,
            *paths: _rt.Path[DataPointT, _t.Any] | DataPointInclude | tuple[DataPointInclude, ...],
            where: _rt.Condition[DataPointT] | _abc.Sequence[_rt.Condition[DataPointT]] = (),
            keep_parents: bool = False,
        ) -> DataPointQuery[DataPointT]: ...
    else:
        gene = _rt.Relation("belongs_to", "Gene", "gene_id")
        product = _rt.Relation("belongs_to", "Product", "product_id")
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        treatment = _rt.Relation("belongs_to", "Treatment", "treatment_id")
        data_point_type = _rt.Relation("belongs_to", "DataPointType", "data_point_type_id")
        donors = _rt.Relation("has_and_belongs_to_many", "Donor")
