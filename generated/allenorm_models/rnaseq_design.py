"""RnaseqDesign: table `rnaseq_designs`, 2 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .rnaseq_gene_data_set import RnaseqGeneDataSet as RnaseqGeneDataSet
    from .rnaseq_gene_data_set import RnaseqGeneDataSetPath as RnaseqGeneDataSetPath

    _R = _t.TypeVar("_R", contravariant=True)

    class RnaseqDesignPath(_rt.Path[_R, "RnaseqDesign"]):
        """Columns and associations of RnaseqDesign, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        rnaseq_gene_data_sets: RnaseqGeneDataSetPath[_R]
        """The sequencing data sets of the design. has_many RnaseqGeneDataSet, by its `rnaseq_design_id`."""
        genes: GenePath[_R]
        """The genes. has_and_belongs_to_many Gene."""

    class RnaseqDesignWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `RnaseqDesign.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    RnaseqDesignColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    RnaseqDesignInclude: _tx.TypeAlias = _t.Literal[
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
        "rnaseq_gene_data_sets",
        "rnaseq_gene_data_sets.genes",
        "rnaseq_gene_data_sets.plane_of_section",
        "rnaseq_gene_data_sets.probes",
        "rnaseq_gene_data_sets.products",
        "rnaseq_gene_data_sets.reference_space",
        "rnaseq_gene_data_sets.rnaseq_design",
        "rnaseq_gene_data_sets.section_images",
        "rnaseq_gene_data_sets.specimen",
        "rnaseq_gene_data_sets.sub_images",
        "rnaseq_gene_data_sets.treatments",
        "rnaseq_gene_data_sets.well_known_files",
    ]

    RnaseqDesignT = _t.TypeVar("RnaseqDesignT", bound="RnaseqDesign")

    class RnaseqDesignQuery(_rt.Query[RnaseqDesignT]):
        """A query for RnaseqDesign objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[RnaseqDesignT],
            **equal: _tx.Unpack[RnaseqDesignWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[RnaseqDesignT, _t.Any]
            | RnaseqDesignInclude
            | tuple[RnaseqDesignInclude, ...],
            where: _rt.Condition[RnaseqDesignT] | _abc.Sequence[_rt.Condition[RnaseqDesignT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[RnaseqDesignT, _t.Any] | RnaseqDesignColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[RnaseqDesignT, _t.Any] | RnaseqDesignColumn
        ) -> _tx.Self: ...


class RnaseqDesign(_rt.Model):
    """A design of RNA sequencing: the set of genes that were counted.

    Table `rnaseq_designs`, 2 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "RnaseqDesign"
    __table__: _t.ClassVar[str] = "rnaseq_designs"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["RnaseqDesignPath[RnaseqDesign]"]

        @property
        def rnaseq_gene_data_sets(self) -> tuple[RnaseqGeneDataSet, ...]:
            """The sequencing data sets of the design. has_many RnaseqGeneDataSet, by its `rnaseq_design_id`."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes. has_and_belongs_to_many Gene."""
            ...

        @classmethod
        def where(
            cls: _b.type[RnaseqDesignT],
            /,
            *conditions: _rt.Condition[RnaseqDesignT],
            **equal: _tx.Unpack[RnaseqDesignWhere],
        ) -> RnaseqDesignQuery[RnaseqDesignT]: ...
        @classmethod
        def include(
            cls: _b.type[RnaseqDesignT],
            /,
            *paths: _rt.Path[RnaseqDesignT, _t.Any]
            | RnaseqDesignInclude
            | tuple[RnaseqDesignInclude, ...],
            where: _rt.Condition[RnaseqDesignT] | _abc.Sequence[_rt.Condition[RnaseqDesignT]] = (),
            keep_parents: bool = False,
        ) -> RnaseqDesignQuery[RnaseqDesignT]: ...
    else:
        rnaseq_gene_data_sets = _rt.Relation("has_many", "RnaseqGeneDataSet", "rnaseq_design_id")
        genes = _rt.Relation("has_and_belongs_to_many", "Gene")
