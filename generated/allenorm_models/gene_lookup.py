"""GeneLookup: table `gene_lookups`, 5 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .product import Product as Product
    from .product import ProductPath as ProductPath

    _R = _t.TypeVar("_R", contravariant=True)

    class GeneLookupPath(_rt.Path[_R, "GeneLookup"]):
        """Columns and associations of GeneLookup, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        term: _rt.TextColumn[_R, str | None]
        """The search term. `string`, nullable, at most 255 characters."""
        termtype: _rt.TextColumn[_R, str | None]
        """Kind of term, such as symbol, name or identifier. `string`, nullable, at most 255 characters."""
        gene_id: _rt.Column[_R, int | None]
        """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
        product_id: _rt.Column[_R, int | None]
        """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""
        gene: GenePath[_R]
        """The gene. belongs_to Gene, by `gene_id`."""
        product: ProductPath[_R]
        """The product, the public data set it was released in. belongs_to Product, by `product_id`."""

    class GeneLookupWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneLookup.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        term: str | _abc.Sequence[str] | None
        termtype: str | _abc.Sequence[str] | None
        gene_id: int | _abc.Sequence[int] | None
        product_id: int | _abc.Sequence[int] | None

    GeneLookupColumn: _tx.TypeAlias = _t.Literal["gene_id", "id", "product_id", "term", "termtype"]
    GeneLookupInclude: _tx.TypeAlias = _t.Literal[
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
    ]

    GeneLookupT = _t.TypeVar("GeneLookupT", bound="GeneLookup")

    class GeneLookupQuery(_rt.Query[GeneLookupT]):
        """A query for GeneLookup objects."""

        def where(
            self, /, *conditions: _rt.Condition[GeneLookupT], **equal: _tx.Unpack[GeneLookupWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneLookupT, _t.Any]
            | GeneLookupInclude
            | tuple[GeneLookupInclude, ...],
            where: _rt.Condition[GeneLookupT] | _abc.Sequence[_rt.Condition[GeneLookupT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[GeneLookupT, _t.Any] | GeneLookupColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GeneLookupT, _t.Any] | GeneLookupColumn
        ) -> _tx.Self: ...


class GeneLookup(_rt.Model):
    """A search term that leads to a gene.

    Table `gene_lookups`, 5 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "GeneLookup"
    __table__: _t.ClassVar[str] = "gene_lookups"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    term: str | None = None
    """The search term. `string`, nullable, at most 255 characters."""
    termtype: str | None = None
    """Kind of term, such as symbol, name or identifier. `string`, nullable, at most 255 characters."""
    gene_id: int | None = None
    """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
    product_id: int | None = None
    """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneLookupPath[GeneLookup]"]

        @property
        def gene(self) -> Gene | None:
            """The gene. belongs_to Gene, by `gene_id`."""
            ...

        @property
        def product(self) -> Product | None:
            """The product, the public data set it was released in. belongs_to Product, by `product_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneLookupT],
            /,
            *conditions: _rt.Condition[GeneLookupT],
            **equal: _tx.Unpack[GeneLookupWhere],
        ) -> GeneLookupQuery[GeneLookupT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneLookupT],
            /,
            *paths: _rt.Path[GeneLookupT, _t.Any]
            | GeneLookupInclude
            | tuple[GeneLookupInclude, ...],
            where: _rt.Condition[GeneLookupT] | _abc.Sequence[_rt.Condition[GeneLookupT]] = (),
            keep_parents: bool = False,
        ) -> GeneLookupQuery[GeneLookupT]: ...
    else:
        gene = _rt.Relation("belongs_to", "Gene", "gene_id")
        product = _rt.Relation("belongs_to", "Product", "product_id")
