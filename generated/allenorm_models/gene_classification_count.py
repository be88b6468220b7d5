"""GeneClassificationCount: table `gene_classification_counts`, 4 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .gene_classification import GeneClassification as GeneClassification
    from .gene_classification import GeneClassificationPath as GeneClassificationPath
    from .product import Product as Product
    from .product import ProductPath as ProductPath

    _R = _t.TypeVar("_R", contravariant=True)

    class GeneClassificationCountPath(_rt.Path[_R, "GeneClassificationCount"]):
        """Columns and associations of GeneClassificationCount, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        product_id: _rt.Column[_R, int | None]
        """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""
        gene_classification_id: _rt.Column[_R, int | None]
        """Id of the functional class. `integer`, nullable. The foreign key of `gene_classification`."""
        distinct_gene_count: _rt.Column[_R, int | None]
        """Number of different genes. A count without unit. `integer`, nullable."""
        gene_classification: GeneClassificationPath[_R]
        """The functional class. belongs_to GeneClassification, by `gene_classification_id`."""
        genes: GenePath[_R]
        """The genes. has_many Gene."""
        product: ProductPath[_R]
        """The product, the public data set it was released in. belongs_to Product, by `product_id`."""

    class GeneClassificationCountWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneClassificationCount.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        product_id: int | _abc.Sequence[int] | None
        gene_classification_id: int | _abc.Sequence[int] | None
        distinct_gene_count: int | _abc.Sequence[int] | None

    GeneClassificationCountColumn: _tx.TypeAlias = _t.Literal[
        "distinct_gene_count", "gene_classification_id", "id", "product_id"
    ]
    GeneClassificationCountInclude: _tx.TypeAlias = _t.Literal[
        "gene_classification",
        "gene_classification.gene_classification_counts",
        "gene_classification.genes",
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
    ]

    GeneClassificationCountT = _t.TypeVar(
        "GeneClassificationCountT", bound="GeneClassificationCount"
    )

    class GeneClassificationCountQuery(_rt.Query[GeneClassificationCountT]):
        """A query for GeneClassificationCount objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[GeneClassificationCountT],
            **equal: _tx.Unpack[GeneClassificationCountWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneClassificationCountT, _t.Any]
            | GeneClassificationCountInclude
            | tuple[GeneClassificationCountInclude, ...],
            where: _rt.Condition[GeneClassificationCountT]
            | _abc.Sequence[_rt.Condition[GeneClassificationCountT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[GeneClassificationCountT, _t.Any] | GeneClassificationCountColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[GeneClassificationCountT, _t.Any] | GeneClassificationCountColumn,
        ) -> _tx.Self: ...


class GeneClassificationCount(_rt.Model):
    """How many genes a functional class has in a product.

    Table `gene_classification_counts`, 4 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "GeneClassificationCount"
    __table__: _t.ClassVar[str] = "gene_classification_counts"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    product_id: int | None = None
    """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""
    gene_classification_id: int | None = None
    """Id of the functional class. `integer`, nullable. The foreign key of `gene_classification`."""
    distinct_gene_count: int | None = None
    """Number of different genes. A count without unit. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneClassificationCountPath[GeneClassificationCount]"]

        @property
        def gene_classification(self) -> GeneClassification | None:
            """The functional class. belongs_to GeneClassification, by `gene_classification_id`."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes. has_many Gene."""
            ...

        @property
        def product(self) -> Product | None:
            """The product, the public data set it was released in. belongs_to Product, by `product_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneClassificationCountT],
            /,
            *conditions: _rt.Condition[GeneClassificationCountT],
            **equal: _tx.Unpack[GeneClassificationCountWhere],
        ) -> GeneClassificationCountQuery[GeneClassificationCountT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneClassificationCountT],
            /,
            *paths: _rt.Path[GeneClassificationCountT, _t.Any]
            | GeneClassificationCountInclude
            | tuple[GeneClassificationCountInclude, ...],
            where: _rt.Condition[GeneClassificationCountT]
            | _abc.Sequence[_rt.Condition[GeneClassificationCountT]] = (),
            keep_parents: bool = False,
        ) -> GeneClassificationCountQuery[GeneClassificationCountT]: ...
    else:
        gene_classification = _rt.Relation(
            "belongs_to", "GeneClassification", "gene_classification_id"
        )
        genes = _rt.Relation("has_many", "Gene")
        product = _rt.Relation("belongs_to", "Product", "product_id")
