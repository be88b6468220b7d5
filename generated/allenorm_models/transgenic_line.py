"""TransgenicLine: table `transgenic_lines`, 11 columns, 3 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .gene import Gene as Gene
    from .gene import GenePath as GenePath
    from .sub_image_annotation import SubImageAnnotation as SubImageAnnotation
    from .sub_image_annotation import SubImageAnnotationPath as SubImageAnnotationPath
    from .transgenic_mouse import TransgenicMouse as TransgenicMouse
    from .transgenic_mouse import TransgenicMousePath as TransgenicMousePath

    _R = _t.TypeVar("_R", contravariant=True)

    class TransgenicLinePath(_rt.Path[_R, "TransgenicLine"]):
        """Columns and associations of TransgenicLine, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the line, for instance `Cux2-CreERT2`. `string`, nullable, at most 255 characters."""
        stock_number: _rt.TextColumn[_R, str | None]
        """Stock number at the repository that keeps the line. `string`, nullable, at most 255 characters."""
        transgenic_line_type_name: _rt.TextColumn[_R, str | None]
        """Type of line: `driver`, `reporter` or another. `string`, nullable, at most 255 characters."""
        transgenic_line_type_code: _rt.TextColumn[_R, str | None]
        """Type of line as one letter: `D` for driver, `R` for reporter. `string`, nullable, at most 1 characters."""
        transgenic_line_source_name: _rt.TextColumn[_R, str | None]
        """Repository that keeps the line, for instance `JAX` or `MMRRC`. `string`, nullable, at most 255 characters."""
        originating_lab: _rt.TextColumn[_R, str | None]
        """Laboratory that made the line. `string`, nullable, at most 255 characters."""
        url_prefix: _rt.TextColumn[_R, str | None]
        """First part of the line's web address; stock number and `url_suffix` follow. `string`, nullable, at most 255 characters."""
        url_suffix: _rt.TextColumn[_R, str | None]
        """Last part of the line's web address. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Where the line expresses. `text`, nullable."""
        sub_image_annotation_id: _rt.Column[_R, int | None]
        """Id of the image note that shows the line. `integer`, nullable. The foreign key of `sub_image_annotation`."""
        sub_image_annotation: SubImageAnnotationPath[_R]
        """The image note that shows the line. belongs_to SubImageAnnotation, by `sub_image_annotation_id`."""
        transgenic_mice: TransgenicMousePath[_R]
        """The crosses that carry the line. has_and_belongs_to_many TransgenicMouse."""
        genes: GenePath[_R]
        """The genes whose promoter or sequence the line uses. has_and_belongs_to_many Gene."""

    class TransgenicLineWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `TransgenicLine.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        stock_number: str | _abc.Sequence[str] | None
        transgenic_line_type_name: str | _abc.Sequence[str] | None
        transgenic_line_type_code: str | _abc.Sequence[str] | None
        transgenic_line_source_name: str | _abc.Sequence[str] | None
        originating_lab: str | _abc.Sequence[str] | None
        url_prefix: str | _abc.Sequence[str] | None
        url_suffix: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None
        sub_image_annotation_id: int | _abc.Sequence[int] | None

    TransgenicLineColumn: _tx.TypeAlias = _t.Literal[
        "description",
        "id",
        "name",
        "originating_lab",
        "stock_number",
        "sub_image_annotation_id",
        "transgenic_line_source_name",
        "transgenic_line_type_code",
        "transgenic_line_type_name",
        "url_prefix",
        "url_suffix",
    ]
    TransgenicLineInclude: _tx.TypeAlias = _t.Literal[
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
        "sub_image_annotation",
        "sub_image_annotation.sub_image",
        "sub_image_annotation.sub_image_annotation_tags",
        "sub_image_annotation.transgenic_line",
        "transgenic_mice",
        "transgenic_mice.donors",
        "transgenic_mice.transgenic_lines",
    ]

    TransgenicLineT = _t.TypeVar("TransgenicLineT", bound="TransgenicLine")

    class TransgenicLineQuery(_rt.Query[TransgenicLineT]):
        """A query for TransgenicLine objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[TransgenicLineT],
            **equal: _tx.Unpack[TransgenicLineWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[TransgenicLineT, _t.Any]
            | TransgenicLineInclude
            | tuple[TransgenicLineInclude, ...],
            where: _rt.Condition[TransgenicLineT]
            | _abc.Sequence[_rt.Condition[TransgenicLineT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[TransgenicLineT, _t.Any] | TransgenicLineColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[TransgenicLineT, _t.Any] | TransgenicLineColumn
        ) -> _tx.Self: ...


class TransgenicLine(_rt.Model):
    """A transgenic line of mice, such as a driver or reporter line.

    Table `transgenic_lines`, 11 columns, 3 associations.
    """

    __api_name__: _t.ClassVar[str] = "TransgenicLine"
    __table__: _t.ClassVar[str] = "transgenic_lines"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name of the line, for instance `Cux2-CreERT2`. `string`, nullable, at most 255 characters."""
    stock_number: str | None = None
    """Stock number at the repository that keeps the line. `string`, nullable, at most 255 characters."""
    transgenic_line_type_name: str | None = None
    """Type of line: `driver`, `reporter` or another. `string`, nullable, at most 255 characters."""
    transgenic_line_type_code: str | None = None
    """Type of line as one letter: `D` for driver, `R` for reporter. `string`, nullable, at most 1 characters."""
    transgenic_line_source_name: str | None = None
    """Repository that keeps the line, for instance `JAX` or `MMRRC`. `string`, nullable, at most 255 characters."""
    originating_lab: str | None = None
    """Laboratory that made the line. `string`, nullable, at most 255 characters."""
    url_prefix: str | None = None
    """First part of the line's web address; stock number and `url_suffix` follow. `string`, nullable, at most 255 characters."""
    url_suffix: str | None = None
    """Last part of the line's web address. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Where the line expresses. `text`, nullable."""
    sub_image_annotation_id: int | None = None
    """Id of the image note that shows the line. `integer`, nullable. The foreign key of `sub_image_annotation`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["TransgenicLinePath[TransgenicLine]"]

        @property
        def sub_image_annotation(self) -> SubImageAnnotation | None:
            """The image note that shows the line. belongs_to SubImageAnnotation, by `sub_image_annotation_id`."""
            ...

        @property
        def transgenic_mice(self) -> tuple[TransgenicMouse, ...]:
            """The crosses that carry the line. has_and_belongs_to_many TransgenicMouse."""
            ...

        @property
        def genes(self) -> tuple[Gene, ...]:
            """The genes whose promoter or sequence the line uses. has_and_belongs_to_many Gene."""
            ...

        @classmethod
        def where(
            cls: _b.type[TransgenicLineT],
            /,
            *conditions: _rt.Condition[TransgenicLineT],
            **equal: _tx.Unpack[TransgenicLineWhere],
        ) -> TransgenicLineQuery[TransgenicLineT]: ...
        @classmethod
        def include(
            cls: _b.type[TransgenicLineT],
            /,
            *paths: _rt.Path[TransgenicLineT, _t.Any]
            | TransgenicLineInclude
            | tuple[TransgenicLineInclude, ...],
            where: _rt.Condition[TransgenicLineT]
            | _abc.Sequence[_rt.Condition[TransgenicLineT]] = (),
            keep_parents: bool = False,
        ) -> TransgenicLineQuery[TransgenicLineT]: ...
    else:
        sub_image_annotation = _rt.Relation(
            "belongs_to", "SubImageAnnotation", "sub_image_annotation_id"
        )
        transgenic_mice = _rt.Relation("has_and_belongs_to_many", "TransgenicMouse")
        genes = _rt.Relation("has_and_belongs_to_many", "Gene")
