"""Transcript: table `transcripts`, 5 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .molbio_authority import MolbioAuthority as MolbioAuthority
    from .molbio_authority import MolbioAuthorityPath as MolbioAuthorityPath

    _R = _t.TypeVar("_R", contravariant=True)

    class TranscriptPath(_rt.Path[_R, "Transcript"]):
        """Columns and associations of Transcript, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        gene_id: _rt.Column[_R, int | None]
        """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
        molbio_authority_id: _rt.Column[_R, int | None]
        """Id of the sequence database that the record comes from. `integer`, nullable. The foreign key of `molbio_authority`."""
        ncbi_accession_number: _rt.TextColumn[_R, str | None]
        """Accession number of the transcript at NCBI. `string`, nullable, at most 255 characters."""
        agilent_upload: _rt.Column[_R, bool | None]
        """Whether the transcript was sent to Agilent for the design of an array. Meaning taken from the name. `boolean`, nullable."""
        gene: GenePath[_R]
        """The gene of the transcript. belongs_to Gene, by `gene_id`."""
        molbio_authority: MolbioAuthorityPath[_R]
        """The sequence database that the record comes from. belongs_to MolbioAuthority, by `molbio_authority_id`."""

    class TranscriptWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Transcript.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        gene_id: int | _abc.Sequence[int] | None
        molbio_authority_id: int | _abc.Sequence[int] | None
        ncbi_accession_number: str | _abc.Sequence[str] | None
        agilent_upload: bool | _abc.Sequence[bool] | None

    TranscriptColumn: _tx.TypeAlias = _t.Literal[
        "agilent_upload", "gene_id", "id", "molbio_authority_id", "ncbi_accession_number"
    ]
    TranscriptInclude: _tx.TypeAlias = _t.Literal[
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
        "molbio_authority",
        "molbio_authority.gene_associations",
        "molbio_authority.genes",
        "molbio_authority.transcripts",
    ]

    TranscriptT = _t.TypeVar("TranscriptT", bound="Transcript")

    class TranscriptQuery(_rt.Query[TranscriptT]):
        """A query for Transcript objects."""

        def where(
            self, /, *conditions: _rt.Condition[TranscriptT], **equal: _tx.Unpack[TranscriptWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[TranscriptT, _t.Any]
            | TranscriptInclude
            | tuple[TranscriptInclude, ...],
            where: _rt.Condition[TranscriptT] | _abc.Sequence[_rt.Condition[TranscriptT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[TranscriptT, _t.Any] | TranscriptColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[TranscriptT, _t.Any] | TranscriptColumn
        ) -> _tx.Self: ...


class Transcript(_rt.Model):
    """A transcript of a gene.

    Table `transcripts`, 5 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "Transcript"
    __table__: _t.ClassVar[str] = "transcripts"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    gene_id: int | None = None
    """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
    molbio_authority_id: int | None = None
    """Id of the sequence database that the record comes from. `integer`, nullable. The foreign key of `molbio_authority`."""
    ncbi_accession_number: str | None = None
    """Accession number of the transcript at NCBI. `string`, nullable, at most 255 characters."""
    agilent_upload: bool | None = None
    """Whether the transcript was sent to Agilent for the design of an array. Meaning taken from the name. `boolean`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["TranscriptPath[Transcript]"]

        @property
        def gene(self) -> Gene | None:
            """The gene of the transcript. belongs_to Gene, by `gene_id`."""
            ...

        @property
        def molbio_authority(self) -> MolbioAuthority | None:
            """The sequence database that the record comes from. belongs_to MolbioAuthority, by `molbio_authority_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[TranscriptT],
            /,
            *conditions: _rt.Condition[TranscriptT],
            **equal: _tx.Unpack[TranscriptWhere],
        ) -> TranscriptQuery[TranscriptT]: ...
        @classmethod
        def include(
            cls: _b.type[TranscriptT],
            /,
            *paths: _rt.Path[TranscriptT, _t.Any]
            | TranscriptInclude
            | tuple[TranscriptInclude, ...],
            where: _rt.Condition[TranscriptT] | _abc.Sequence[_rt.Condition[TranscriptT]] = (),
            keep_parents: bool = False,
        ) -> TranscriptQuery[TranscriptT]: ...
    else:
        gene = _rt.Relation("belongs_to", "Gene", "gene_id")
        molbio_authority = _rt.Relation("belongs_to", "MolbioAuthority", "molbio_authority_id")
