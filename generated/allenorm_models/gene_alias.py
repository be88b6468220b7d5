"""GeneAlias: table `gene_aliases`, 3 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath

    _R = _t.TypeVar("_R", contravariant=True)

    class GeneAliasPath(_rt.Path[_R, "GeneAlias"]):
        """Columns and associations of GeneAlias, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        gene_id: _rt.Column[_R, int | None]
        """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
        acronym: _rt.TextColumn[_R, str | None]
        """The other symbol. `string`, nullable, at most 255 characters."""
        gene: GenePath[_R]
        """The gene. belongs_to Gene, by `gene_id`."""

    class GeneAliasWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneAlias.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        gene_id: int | _abc.Sequence[int] | None
        acronym: str | _abc.Sequence[str] | None

    GeneAliasColumn: _tx.TypeAlias = _t.Literal["acronym", "gene_id", "id"]
    GeneAliasInclude: _tx.TypeAlias = _t.Literal[
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
    ]

    GeneAliasT = _t.TypeVar("GeneAliasT", bound="GeneAlias")

    class GeneAliasQuery(_rt.Query[GeneAliasT]):
        """A query for GeneAlias objects."""

        def where(
            self, /, *conditions: _rt.Condition[GeneAliasT], **equal: _tx.Unpack[GeneAliasWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneAliasT, _t.Any] | GeneAliasInclude | tuple[GeneAliasInclude, ...],
            where: _rt.Condition[GeneAliasT] | _abc.Sequence[_rt.Condition[GeneAliasT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[GeneAliasT, _t.Any] | GeneAliasColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GeneAliasT, _t.Any] | GeneAliasColumn
        ) -> _tx.Self: ...


class GeneAlias(_rt.Model):
    """Another symbol of a gene.

    Table `gene_aliases`, 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "GeneAlias"
    __table__: _t.ClassVar[str] = "gene_aliases"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    gene_id: int | None = None
    """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
    acronym: str | None = None
    """The other symbol. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneAliasPath[GeneAlias]"]

        @property
        def gene(self) -> Gene | None:
            """The gene. belongs_to Gene, by `gene_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneAliasT],
            /,
            *conditions: _rt.Condition[GeneAliasT],
            **equal: _tx.Unpack[GeneAliasWhere],
        ) -> GeneAliasQuery[GeneAliasT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneAliasT],
            /,
            *paths: _rt.Path[GeneAliasT, _t.Any] | GeneAliasInclude | tuple[GeneAliasInclude, ...],
            where: _rt.Condition[GeneAliasT] | _abc.Sequence[_rt.Condition[GeneAliasT]] = (),
            keep_parents: bool = False,
        ) -> GeneAliasQuery[GeneAliasT]: ...
    else:
        gene = _rt.Relation("belongs_to", "Gene", "gene_id")
