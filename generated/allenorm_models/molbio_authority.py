"""MolbioAuthority: table `molbio_authorities`, 4 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .gene_association import GeneAssociation as GeneAssociation
    from .gene_association import GeneAssociationPath as GeneAssociationPath
    from .transcript import Transcript as Transcript
    from .transcript import TranscriptPath as TranscriptPath

    _R = _t.TypeVar("_R", contravariant=True)

    class MolbioAuthorityPath(_rt.Path[_R, "MolbioAuthority"]):
        """Columns and associations of MolbioAuthority, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        gene_type_class: _rt.TextColumn[_R, str | None]
        """Name of the class of its gene records. `string`, nullable, at most 255 characters."""
        transcripts: TranscriptPath[_R]
        """The transcripts from the database. has_many Transcript, by its `molbio_authority_id`."""
        gene_associations: GeneAssociationPath[_R]
        """The links from the database. has_many GeneAssociation."""
        genes: GenePath[_R]
        """The genes. has_many Gene."""

    class MolbioAuthorityWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `MolbioAuthority.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None
        gene_type_class: str | _abc.Sequence[str] | None

    MolbioAuthorityColumn: _tx.TypeAlias = _t.Literal[
        "description", "gene_type_class", "id", "name"
    ]
    MolbioAuthorityInclude: _tx.TypeAlias = _t.Literal[
        "gene_associations",
        "gene_associations.gene",
        "gene_associations.gene_association_source",
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
        "transcripts",
        "transcripts.gene",
        "transcripts.molbio_authority",
    ]

    MolbioAuthorityT = _t.TypeVar("MolbioAuthorityT", bound="MolbioAuthority")

    class MolbioAuthorityQuery(_rt.Query[MolbioAuthorityT]):
        """A query for MolbioAuthority objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[MolbioAuthorityT],
            **equal: _tx.Unpack[MolbioAuthorityWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[MolbioAuthorityT, _t.Any]
            | MolbioAuthorityInclude
            | tuple[MolbioAuthorityInclude, ...],
            where: _rt.Condition[MolbioAuthorityT]
            | _abc.Sequence[_rt.Condition[MolbioAuthorityT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[MolbioAuthorityT, _t.Any] | MolbioAuthorityColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[MolbioAuthorityT, _t.Any] | MolbioAuthorityColumn
        ) -> _tx.Self: ...


class MolbioAuthority(_rt.Model):
    """A sequence database that gene and transcript records come from.

    Table `molbio_authorities`, 4 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "MolbioAuthority"
    __table__: _t.ClassVar[str] = "molbio_authorities"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""
    gene_type_class: str | None = None
    """Name of the class of its gene records. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["MolbioAuthorityPath[MolbioAuthority]"]

        @property
        def transcripts(self) -> tuple[Transcript, ...]:
            """The transcripts from the database. has_many Transcript, by its `molbio_authority_id`."""
            ...

        @property
        def gene_associations(self) -> tuple[GeneAssociation, ...]:
            """The links from the database. has_many GeneAssociation."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes. has_many Gene."""
            ...

        @classmethod
        def where(
            cls: _b.type[MolbioAuthorityT],
            /,
            *conditions: _rt.Condition[MolbioAuthorityT],
            **equal: _tx.Unpack[MolbioAuthorityWhere],
        ) -> MolbioAuthorityQuery[MolbioAuthorityT]: ...
        @classmethod
        def include(
            cls: _b.type[MolbioAuthorityT],
            /,
            *paths: _rt.Path[MolbioAuthorityT, _t.Any]
            | MolbioAuthorityInclude
            | tuple[MolbioAuthorityInclude, ...],
            where: _rt.Condition[MolbioAuthorityT]
            | _abc.Sequence[_rt.Condition[MolbioAuthorityT]] = (),
            keep_parents: bool = False,
        ) -> MolbioAuthorityQuery[MolbioAuthorityT]: ...
    else:
        transcripts = _rt.Relation("has_many", "Transcript", "molbio_authority_id")
        gene_associations = _rt.Relation("has_many", "GeneAssociation")
        genes = _rt.Relation("has_many", "Gene")
