"""GeneTag: table `gene_tags`, 5 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc
    import datetime as _dt

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .gene_tag_type import GeneTagType as GeneTagType
    from .gene_tag_type import GeneTagTypePath as GeneTagTypePath

    _R = _t.TypeVar("_R", contravariant=True)

    class GeneTagPath(_rt.Path[_R, "GeneTag"]):
        """Columns and associations of GeneTag, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        created_at: _rt.Column[_R, _dt.datetime]
        """Time at which the tag was made. `datetime`, never null."""
        updated_at: _rt.Column[_R, _dt.datetime]
        """Time at which the tag was last changed. `datetime`, never null."""
        gene_tag_type_id: _rt.Column[_R, int | None]
        """Id of the type of tag. `integer`, nullable. The foreign key of `gene_tag_type`."""
        genes: GenePath[_R]
        """The genes. has_and_belongs_to_many Gene."""
        gene_tag_type: GeneTagTypePath[_R]
        """The type of tag. belongs_to GeneTagType, by `gene_tag_type_id`."""

    class GeneTagWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `GeneTag.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        created_at: _dt.datetime | _abc.Sequence[_dt.datetime]
        updated_at: _dt.datetime | _abc.Sequence[_dt.datetime]
        gene_tag_type_id: int | _abc.Sequence[int] | None

    GeneTagColumn: _tx.TypeAlias = _t.Literal[
        "created_at", "gene_tag_type_id", "id", "name", "updated_at"
    ]
    GeneTagInclude: _tx.TypeAlias = _t.Literal[
        "gene_tag_type",
        "gene_tag_type.gene_tags",
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

    GeneTagT = _t.TypeVar("GeneTagT", bound="GeneTag")

    class GeneTagQuery(_rt.Query[GeneTagT]):
        """A query for GeneTag objects."""

        def where(
            self, /, *conditions: _rt.Condition[GeneTagT], **equal: _tx.Unpack[GeneTagWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[GeneTagT, _t.Any] | GeneTagInclude | tuple[GeneTagInclude, ...],
            where: _rt.Condition[GeneTagT] | _abc.Sequence[_rt.Condition[GeneTagT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[GeneTagT, _t.Any] | GeneTagColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[GeneTagT, _t.Any] | GeneTagColumn
        ) -> _tx.Self: ...


class GeneTag(_rt.Model):
    """A tag given to genes.

    Table `gene_tags`, 5 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "GeneTag"
    __table__: _t.ClassVar[str] = "gene_tags"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    created_at: _rt.Timestamp
    """Time at which the tag was made. `datetime`, never null."""
    updated_at: _rt.Timestamp
    """Time at which the tag was last changed. `datetime`, never null."""
    gene_tag_type_id: int | None = None
    """Id of the type of tag. `integer`, nullable. The foreign key of `gene_tag_type`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["GeneTagPath[GeneTag]"]

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes. has_and_belongs_to_many Gene."""
            ...

        @property
        def gene_tag_type(self) -> GeneTagType | None:
            """The type of tag. belongs_to GeneTagType, by `gene_tag_type_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[GeneTagT],
            /,
            *conditions: _rt.Condition[GeneTagT],
            **equal: _tx.Unpack[GeneTagWhere],
        ) -> GeneTagQuery[GeneTagT]: ...
        @classmethod
        def include(
            cls: _b.type[GeneTagT],
            /,
            *paths: _rt.Path[GeneTagT, _t.Any] | GeneTagInclude | tuple[GeneTagInclude, ...],
            where: _rt.Condition[GeneTagT] | _abc.Sequence[_rt.Condition[GeneTagT]] = (),
            keep_parents: bool = False,
        ) -> GeneTagQuery[GeneTagT]: ...
    else:
        genes = _rt.Relation("has_and_belongs_to_many", "Gene")
        gene_tag_type = _rt.Relation("belongs_to", "GeneTagType", "gene_tag_type_id")
