"""GeneClassification: table `gene_classifications`, 5 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .gene_classification_count import GeneClassificationCount as GeneClassificationCount
    from .gene_classification_count import (
        GeneClassificationCountPath as GeneClassificationCountPath,
    )

    _R = _t.TypeVar("_R", contravariant=True)

    class GeneClassificationPath(_rt.Path[_R, "GeneClassification"]):
        """Columns and associations of GeneClassification, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        source: _rt.TextColumn[_R, str | None]
        """Where the class comes from. `string`, nullable, at most 255 characters."""
        category: _rt.TextColumn[_R, str | None]
        """Category of the class within its source. `string`, nullable, at most 255 characters."""
        use: _rt.TextColumn[_R, str | None]
        """What the web site uses the class for. Its values are not established. `string`, nullable, at most 255 characters."""
        genes: GenePath[_R]
        """The genes. has_and_belongs_to_many Gene."""
        gene_classification_counts: GeneClassificationCountPath[_R]
        """How many genes the class has in each product. has_many GeneClassificationCount, by its `gene_classification_id`."""

    class GeneClassificationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneClassification.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        source: str | _abc.Sequence[str] | None
        category: str | _abc.Sequence[str] | None
        use: str | _abc.Sequence[str] | None

    GeneClassificationColumn: _tx.TypeAlias = _t.Literal["category", "id", "name", "source", "use"]
    GeneClassificationInclude: _tx.TypeAlias = _t.Literal[
        "gene_classification_counts",
        "gene_classification_counts.gene_classification",
        "gene_classification_counts.genes",
        "gene_classification_counts.product",
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
    ]

    GeneClassificationT = _t.TypeVar("GeneClassificationT", bound="GeneClassification")

    class GeneClassificationQuery(_rt.Query[GeneClassificationT]):
        """A query for GeneClassification objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[GeneClassificationT],
            **equal: _tx.Unpack[GeneClassificationWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneClassificationT, _t.Any]
            | GeneClassificationInclude
            | tuple[GeneClassificationInclude, ...],
            where: _rt.Condition[GeneClassificationT]
            | _abc.Sequence[_rt.Condition[GeneClassificationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[GeneClassificationT, _t.Any] | GeneClassificationColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GeneClassificationT, _t.Any] | GeneClassificationColumn
        ) -> _tx.Self: ...


class GeneClassification(_rt.Model):
    """A functional class of genes, such as a term of the Gene Ontology.

    Table `gene_classifications`, 5 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "GeneClassification"
    __table__: _t.ClassVar[str] = "gene_classifications"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    source: str | None = None
    """Where the class comes from. `string`, nullable, at most 255 characters."""
    category: str | None = None
    """Category of the class within its source. `string`, nullable, at most 255 characters."""
    use: str | None = None
    """What the web site uses the class for. Its values are not established. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneClassificationPath[GeneClassification]"]

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes. has_and_belongs_to_many Gene."""
            ...

        @property
        def gene_classification_counts(self) -> tuple[GeneClassificationCount, ...]:
            """How many genes the class has in each product. has_many GeneClassificationCount, by its `gene_classification_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneClassificationT],
            /,
            *conditions: _rt.Condition[GeneClassificationT],
            **equal: _tx.Unpack[GeneClassificationWhere],
        ) -> GeneClassificationQuery[GeneClassificationT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneClassificationT],
            /,
            *paths: _rt.Path[GeneClassificationT, _t.Any]
            | GeneClassificationInclude
            | tuple[GeneClassificationInclude, ...],
            where: _rt.Condition[GeneClassificationT]
            | _abc.Sequence[_rt.Condition[GeneClassificationT]] = (),
            keep_parents: bool = False,
        ) -> GeneClassificationQuery[GeneClassificationT]: ...
    else:
        genes = _rt.Relation("has_and_belongs_to_many", "Gene")
        gene_classification_counts = _rt.Relation(
            "has_many", "GeneClassificationCount", "gene_classification_id"
        )
