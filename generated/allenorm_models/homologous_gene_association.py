"""HomologousGeneAssociation: table `homologous_gene_associations`, 4 columns, 2 associations."""

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

    class HomologousGeneAssociationPath(_rt.Path[_R, "HomologousGeneAssociation"]):
        """Columns and associations of HomologousGeneAssociation, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        gene_id: _rt.Column[_R, int | None]
        """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
        homologous_gene_id: _rt.Column[_R, int | None]
        """Id of the matching gene of the other species. `integer`, nullable. The foreign key of `homologous_gene`."""
        source: _rt.TextColumn[_R, str | None]
        """Where the link comes from. `string`, nullable, at most 255 characters."""
        homologous_gene: GenePath[_R]
        """The matching gene of the other species. belongs_to Gene, by `homologous_gene_id`."""
        gene: GenePath[_R]
        """The gene. belongs_to Gene, by `gene_id`."""

    class HomologousGeneAssociationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `HomologousGeneAssociation.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        gene_id: int | _abc.Sequence[int] | None
        homologous_gene_id: int | _abc.Sequence[int] | None
        source: str | _abc.Sequence[str] | None

    HomologousGeneAssociationColumn: _tx.TypeAlias = _t.Literal[
        "gene_id", "homologous_gene_id", "id", "source"
    ]
    HomologousGeneAssociationInclude: _tx.TypeAlias = _t.Literal[
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
        "homologous_gene",
        "homologous_gene.chromosome",
        "homologous_gene.data_points",
        "homologous_gene.data_sets",
        "homologous_gene.ensembl_genes",
        "homologous_gene.gene_aliases",
        "homologous_gene.gene_associations",
        "homologous_gene.gene_classification_counts",
        "homologous_gene.gene_classifications",
        "homologous_gene.gene_lookups",
        "homologous_gene.gene_tags",
        "homologous_gene.homologous_gene_associations",
        "homologous_gene.homologous_genes",
        "homologous_gene.molbio_authority",
        "homologous_gene.ncbi_genes",
        "homologous_gene.organism",
        "homologous_gene.probes",
        "homologous_gene.products",
        "homologous_gene.rnaseq_designs",
        "homologous_gene.transcripts",
        "homologous_gene.transgenic_lines",
    ]

    HomologousGeneAssociationT = _t.TypeVar(
        "HomologousGeneAssociationT", bound="HomologousGeneAssociation"
    )

    class HomologousGeneAssociationQuery(_rt.Query[HomologousGeneAssociationT]):
        """A query for HomologousGeneAssociation objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[HomologousGeneAssociationT],
            **equal: _tx.Unpack[HomologousGeneAssociationWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[HomologousGeneAssociationT, _t.Any]
            | HomologousGeneAssociationInclude
            | tuple[HomologousGeneAssociationInclude, ...],
            where: _rt.Condition[HomologousGeneAssociationT]
            | _abc.Sequence[_rt.Condition[HomologousGeneAssociationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[HomologousGeneAssociationT, _t.Any]
            | HomologousGeneAssociationColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[HomologousGeneAssociationT, _t.Any]
            | HomologousGeneAssociationColumn,
        ) -> _tx.Self: ...


class HomologousGeneAssociation(_rt.Model):
    """A link between matching genes of two species.

    Table `homologous_gene_associations`, 4 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "HomologousGeneAssociation"
    __table__: _t.ClassVar[str] = "homologous_gene_associations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    gene_id: int | None = None
    """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
    homologous_gene_id: int | None = None
    """Id of the matching gene of the other species. `integer`, nullable. The foreign key of `homologous_gene`."""
    source: str | None = None
    """Where the link comes from. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["HomologousGeneAssociationPath[HomologousGeneAssociation]"]

        @property
        def homologous_gene(self) -> Gene | None:
            """The matching gene of the other species. belongs_to Gene, by `homologous_gene_id`."""
            ...

        @property
        def gene(self) -> Gene | None:
            """The gene. belongs_to Gene, by `gene_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[HomologousGeneAssociationT],
            /,
            *conditions: _rt.Condition[HomologousGeneAssociationT],
            **equal: _tx.Unpack[HomologousGeneAssociationWhere],
        ) -> HomologousGeneAssociationQuery[HomologousGeneAssociationT]: ...
        @classmethod
        def include(
            cls: _b.type[HomologousGeneAssociationT],
            /,
            *paths: _rt.Path[HomologousGeneAssociationT, _t.Any]
            | HomologousGeneAssociationInclude
            | tuple[HomologousGeneAssociationInclude, ...],
            where: _rt.Condition[HomologousGeneAssociationT]
            | _abc.Sequence[_rt.Condition[HomologousGeneAssociationT]] = (),
            keep_parents: bool = False,
        ) -> HomologousGeneAssociationQuery[HomologousGeneAssociationT]: ...
    else:
        homologous_gene = _rt.Relation("belongs_to", "Gene", "homologous_gene_id")
        gene = _rt.Relation("belongs_to", "Gene", "gene_id")
