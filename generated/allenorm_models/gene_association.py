"""GeneAssociation: table `gene_associations`, 5 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .gene_association_source import GeneAssociationSource as GeneAssociationSource
    from .gene_association_source import GeneAssociationSourcePath as GeneAssociationSourcePath

    _R = _t.TypeVar("_R", contravariant=True)

    class GeneAssociationPath(_rt.Path[_R, "GeneAssociation"]):
        """Columns and associations of GeneAssociation, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        gene_feature_id: _rt.Column[_R, int | None]
        """Id of the feature, in the class that `gene_feature_type` names. `integer`, nullable."""
        gene_feature_type: _rt.TextColumn[_R, str | None]
        """Name of the class of the feature. `string`, nullable, at most 255 characters."""
        gene_id: _rt.Column[_R, int | None]
        """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
        gene_association_source_id: _rt.Column[_R, int | None]
        """Id of the source of the link. `integer`, nullable. The foreign key of `gene_association_source`."""
        gene: GenePath[_R]
        """The gene. belongs_to Gene, by `gene_id`."""
        gene_association_source: GeneAssociationSourcePath[_R]
        """The source of the link. belongs_to GeneAssociationSource, by `gene_association_source_id`."""

    class GeneAssociationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneAssociation.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        gene_feature_id: int | _abc.Sequence[int] | None
        gene_feature_type: str | _abc.Sequence[str] | None
        gene_id: int | _abc.Sequence[int] | None
        gene_association_source_id: int | _abc.Sequence[int] | None

    GeneAssociationColumn: _tx.TypeAlias = _t.Literal[
        "gene_association_source_id", "gene_feature_id", "gene_feature_type", "gene_id", "id"
    ]
    GeneAssociationInclude: _tx.TypeAlias = _t.Literal[
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
        "gene_association_source",
        "gene_association_source.gene_associations",
    ]

    GeneAssociationT = _t.TypeVar("GeneAssociationT", bound="GeneAssociation")

    class GeneAssociationQuery(_rt.Query[GeneAssociationT]):
        """A query for GeneAssociation objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[GeneAssociationT],
            **equal: _tx.Unpack[GeneAssociationWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneAssociationT, _t.Any]
            | GeneAssociationInclude
            | tuple[GeneAssociationInclude, ...],
            where: _rt.Condition[GeneAssociationT]
            | _abc.Sequence[_rt.Condition[GeneAssociationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[GeneAssociationT, _t.Any] | GeneAssociationColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GeneAssociationT, _t.Any] | GeneAssociationColumn
        ) -> _tx.Self: ...


class GeneAssociation(_rt.Model):
    """A link between a gene and a genomic feature such as a probe set or exon.

    Table `gene_associations`, 5 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "GeneAssociation"
    __table__: _t.ClassVar[str] = "gene_associations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    gene_feature_id: int | None = None
    """Id of the feature, in the class that `gene_feature_type` names. `integer`, nullable."""
    gene_feature_type: str | None = None
    """Name of the class of the feature. `string`, nullable, at most 255 characters."""
    gene_id: int | None = None
    """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
    gene_association_source_id: int | None = None
    """Id of the source of the link. `integer`, nullable. The foreign key of `gene_association_source`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneAssociationPath[GeneAssociation]"]

        @property
        def gene(self) -> Gene | None:
            """The gene. belongs_to Gene, by `gene_id`."""
            ...

        @property
        def gene_association_source(self) -> GeneAssociationSource | None:
            """The source of the link. belongs_to GeneAssociationSource, by `gene_association_source_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneAssociationT],
            /,
            *conditions: _rt.Condition[GeneAssociationT],
            **equal: _tx.Unpack[GeneAssociationWhere],
        ) -> GeneAssociationQuery[GeneAssociationT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneAssociationT],
            /,
            *paths: _rt.Path[GeneAssociationT, _t.Any]
            | GeneAssociationInclude
            | tuple[GeneAssociationInclude, ...],
            where: _rt.Condition[GeneAssociationT]
            | _abc.Sequence[_rt.Condition[GeneAssociationT]] = (),
            keep_parents: bool = False,
        ) -> GeneAssociationQuery[GeneAssociationT]: ...
    else:
        gene = _rt.Relation("belongs_to", "Gene", "gene_id")
        gene_association_source = _rt.Relation(
            "belongs_to", "GeneAssociationSource", "gene_association_source_id"
        )
