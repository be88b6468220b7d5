"""Probe: table `probes`, 14 columns, 9 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath
    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .gene_association import GeneAssociation as GeneAssociation
    from .gene_association import GeneAssociationPath as GeneAssociationPath
    from .microarray_design import MicroarrayDesign as MicroarrayDesign
    from .microarray_design import MicroarrayDesignPath as MicroarrayDesignPath
    from .orientation import Orientation as Orientation
    from .orientation import OrientationPath as OrientationPath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .sequence import Sequence as Sequence
    from .sequence import SequencePath as SequencePath

    _R = _t.TypeVar("_R", contravariant=True)

    class ProbePath(_rt.Path[_R, "Probe"]):
        """Columns and associations of Probe, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        label: _rt.TextColumn[_R, str | None]
        """Chemical label of the probe. `string`, nullable, at most 255 characters."""
        orientation_id: _rt.Column[_R, int | None]
        """Id of the orientation: sense or antisense. `integer`, nullable. The foreign key of `orientation`."""
        gene_id: _rt.Column[_R, int | None]
        """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
        predicted_sequence_id: _rt.Column[_R, int | None]
        """Id of the predicted sequence. `integer`, nullable. The foreign key of `predicted_sequence`."""
        forward_sequence_id: _rt.Column[_R, int | None]
        """Id of the sequence of the forward primer. `integer`, nullable. The foreign key of `forward_primer_sequence`."""
        reverse_sequence_id: _rt.Column[_R, int | None]
        """Id of the sequence of the reverse primer. `integer`, nullable. The foreign key of `reverse_primer_sequence`."""
        ncbi_accession_number: _rt.TextColumn[_R, str | None]
        """Accession number of the target sequence at NCBI. `string`, nullable, at most 255 characters."""
        gi: _rt.Column[_R, int | None]
        """GI number of the target sequence at NCBI. `integer`, nullable."""
        probe_type: _rt.TextColumn[_R, str | None]
        """Type of probe, for instance RNA. `string`, nullable, at most 255 characters."""
        fluor_color: _rt.TextColumn[_R, str | None]
        """Colour of the fluorescent label. `string`, nullable, at most 255 characters."""
        gc_percent: _rt.Column[_R, float | None]
        """Share of the bases G and C, in per cent. `float`, nullable."""
        sphinx_id: _rt.Column[_R, int | None]
        """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""
        gene: GenePath[_R]
        """The gene that the probe detects. belongs_to Gene, by `gene_id`."""
        gene_association: GeneAssociationPath[_R]
        """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""
        orientation: OrientationPath[_R]
        """The orientation: sense or antisense. belongs_to Orientation, by `orientation_id`."""
        predicted_sequence: SequencePath[_R]
        """The predicted sequence. belongs_to Sequence, by `predicted_sequence_id`."""
        forward_primer_sequence: SequencePath[_R]
        """The sequence of the forward primer, found by `forward_sequence_id`. belongs_to Sequence, by `forward_sequence_id`."""
        reverse_primer_sequence: SequencePath[_R]
        """The sequence of the reverse primer, found by `reverse_sequence_id`. belongs_to Sequence, by `reverse_sequence_id`."""
        microarray_designs: MicroarrayDesignPath[_R]
        """The microarray designs that hold the probe. has_and_belongs_to_many MicroarrayDesign."""
        data_sets: DataSetPath[_R]
        """The data sets that used the probe. has_and_belongs_to_many DataSet."""
        products: ProductPath[_R]
        """The products, the public data sets it was released in. has_and_belongs_to_many Product."""

    class ProbeWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Probe.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        label: str | _abc.Sequence[str] | None
        orientation_id: int | _abc.Sequence[int] | None
        gene_id: int | _abc.Sequence[int] | None
        predicted_sequence_id: int | _abc.Sequence[int] | None
        forward_sequence_id: int | _abc.Sequence[int] | None
        reverse_sequence_id: int | _abc.Sequence[int] | None
        ncbi_accession_number: str | _abc.Sequence[str] | None
        gi: int | _abc.Sequence[int] | None
        probe_type: str | _abc.Sequence[str] | None
        fluor_color: str | _abc.Sequence[str] | None
        gc_percent: float | _abc.Sequence[float] | None
        sphinx_id: int | _abc.Sequence[int] | None

    ProbeColumn: _tx.TypeAlias = _t.Literal[
        "fluor_color",
        "forward_sequence_id",
        "gc_percent",
        "gene_id",
        "gi",
        "id",
        "label",
        "name",
        "ncbi_accession_number",
        "orientation_id",
        "predicted_sequence_id",
        "probe_type",
        "reverse_sequence_id",
        "sphinx_id",
    ]
    ProbeInclude: _tx.TypeAlias = _t.Literal[
        "data_sets",
        "data_sets.genes",
        "data_sets.plane_of_section",
        "data_sets.probes",
        "data_sets.products",
        "data_sets.reference_space",
        "data_sets.section_images",
        "data_sets.specimen",
        "data_sets.sub_images",
        "data_sets.treatments",
        "data_sets.well_known_files",
        "forward_primer_sequence",
        "forward_primer_sequence.probes",
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
        "gene_association",
        "gene_association.gene",
        "gene_association.gene_association_source",
        "microarray_designs",
        "microarray_designs.microarray_slides",
        "microarray_designs.probes",
        "orientation",
        "orientation.probes",
        "predicted_sequence",
        "predicted_sequence.probes",
        "products",
        "products.data_points",
        "products.data_sets",
        "products.documents",
        "products.donors",
        "products.genes",
        "products.ontologies",
        "products.probes",
        "products.reference_spaces",
        "products.specimens",
        "reverse_primer_sequence",
        "reverse_primer_sequence.probes",
    ]

    ProbeT = _t.TypeVar("ProbeT", bound="Probe")

    class ProbeQuery(_rt.Query[ProbeT]):
        """A query for Probe objects."""

        def where(
            self, /, *conditions: _rt.Condition[ProbeT], **equal: _tx.Unpack[ProbeWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ProbeT, _t.Any] | ProbeInclude | tuple[ProbeInclude, ...],
            where: _rt.Condition[ProbeT] | _abc.Sequence[_rt.Condition[ProbeT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[ProbeT, _t.Any] | ProbeColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[ProbeT, _t.Any] | ProbeColumn) -> _tx.Self: ...


class Probe(_rt.Model):
    """A probe that detects the transcripts of one gene, for in situ hybridisation or microarrays.

    Table `probes`, 14 columns, 9 associations.
    """

    __api_name__: _t.ClassVar[str] = "Probe"
    __table__: _t.ClassVar[str] = "probes"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    label: str | None = None
    """Chemical label of the probe. `string`, nullable, at most 255 characters."""
    orientation_id: int | None = None
    """Id of the orientation: sense or antisense. `integer`, nullable. The foreign key of `orientation`."""
    gene_id: int | None = None
    """Id of the gene. `integer`, nullable. The foreign key of `gene`."""
    predicted_sequence_id: int | None = None
    """Id of the predicted sequence. `integer`, nullable. The foreign key of `predicted_sequence`."""
    forward_sequence_id: int | None = None
    """Id of the sequence of the forward primer. `integer`, nullable. The foreign key of `forward_primer_sequence`."""
    reverse_sequence_id: int | None = None
    """Id of the sequence of the reverse primer. `integer`, nullable. The foreign key of `reverse_primer_sequence`."""
    ncbi_accession_number: str | None = None
    """Accession number of the target sequence at NCBI. `string`, nullable, at most 255 characters."""
    gi: int | None = None
    """GI number of the target sequence at NCBI. `integer`, nullable."""
    probe_type: str | None = None
    """Type of probe, for instance RNA. `string`, nullable, at most 255 characters."""
    fluor_color: str | None = None
    """Colour of the fluorescent label. `string`, nullable, at most 255 characters."""
    gc_percent: float | None = None
    """Share of the bases G and C, in per cent. `float`, nullable."""
    sphinx_id: int | None = None
    """Number of the row in the web site's text search index. It means nothing outside the site. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ProbePath[Probe]"]

        @property
        def gene(self) -> Gene | None:
            """The gene that the probe detects. belongs_to Gene, by `gene_id`."""
            ...

        @property
        def gene_association(self) -> GeneAssociation | None:
            """The link to its gene. has_one GeneAssociation, by its `gene_feature_id`. The key may also mean a row of another class: a type column says."""
            ...

        @property
        def orientation(self) -> Orientation | None:
            """The orientation: sense or antisense. belongs_to Orientation, by `orientation_id`."""
            ...

        @property
        def predicted_sequence(self) -> Sequence | None:
            """The predicted sequence. belongs_to Sequence, by `predicted_sequence_id`."""
            ...

        @property
        def forward_primer_sequence(self) -> Sequence | None:
            """The sequence of the forward primer, found by `forward_sequence_id`. belongs_to Sequence, by `forward_sequence_id`."""
            ...

        @property
        def reverse_primer_sequence(self) -> Sequence | None:
            """The sequence of the reverse primer, found by `reverse_sequence_id`. belongs_to Sequence, by `reverse_sequence_id`."""
            ...

        @property
        def microarray_designs(self) -> tuple[MicroarrayDesign, ...]:
            """The microarray designs that hold the probe. has_and_belongs_to_many MicroarrayDesign."""
            ...

        @property
        def data_sets(self) -> tuple[DataSet, ...]:
            """The data sets that used the probe. has_and_belongs_to_many DataSet."""
            ...

        @property
        def products(self) -> tuple[Product, ...]:
            """The products, the public data sets it was released in. has_and_belongs_to_many Product."""
            ...

        @classmethod
        def where(
            cls: _b.type[ProbeT],
            /,
            *conditions: _rt.Condition[ProbeT],
            **equal: _tx.Unpack[ProbeWhere],
        ) -> ProbeQuery[ProbeT]: ...
        @classmethod
        def include(
            cls: _b.type[ProbeT],
            /,
            *paths: _rt.Path[ProbeT, _t.Any] | ProbeInclude | tuple[ProbeInclude, ...],
            where: _rt.Condition[ProbeT] | _abc.Sequence[_rt.Condition[ProbeT]] = (),
            keep_parents: bool = False,
        ) -> ProbeQuery[ProbeT]: ...
    else:
        gene = _rt.Relation("belongs_to", "Gene", "gene_id")
        gene_association = _rt.Relation("has_one", "GeneAssociation", "gene_feature_id")
        orientation = _rt.Relation("belongs_to", "Orientation", "orientation_id")
        predicted_sequence = _rt.Relation("belongs_to", "Sequence", "predicted_sequence_id")
        forward_primer_sequence = _rt.Relation("belongs_to", "Sequence", "forward_sequence_id")
        reverse_primer_sequence = _rt.Relation("belongs_to", "Sequence", "reverse_sequence_id")
        microarray_designs = _rt.Relation("has_and_belongs_to_many", "MicroarrayDesign")
        data_sets = _rt.Relation("has_and_belongs_to_many", "DataSet")
        products = _rt.Relation("has_and_belongs_to_many", "Product")
