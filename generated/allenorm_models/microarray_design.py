"""MicroarrayDesign: table `microarray_designs`, 2 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .microarray_slide import MicroarraySlide as MicroarraySlide
    from .microarray_slide import MicroarraySlidePath as MicroarraySlidePath
    from .probe import Probe as Probe
    from .probe import ProbePath as ProbePath

    _R = _t.TypeVar("_R", contravariant=True)

    class MicroarrayDesignPath(_rt.Path[_R, "MicroarrayDesign"]):
        """Columns and associations of MicroarrayDesign, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        microarray_slides: MicroarraySlidePath[_R]
        """The slides of the design. has_many MicroarraySlide, by its `microarray_design_id`."""
        probes: ProbePath[_R]
        """The probes of the design. has_and_belongs_to_many Probe."""

    class MicroarrayDesignWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `MicroarrayDesign.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    MicroarrayDesignColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    MicroarrayDesignInclude: _tx.TypeAlias = _t.Literal[
        "microarray_slides",
        "microarray_slides.microarray_data_sets",
        "microarray_slides.microarray_design",
        "microarray_slides.sample",
        "microarray_slides.structures",
        "microarray_slides.well_known_files",
        "probes",
        "probes.data_sets",
        "probes.forward_primer_sequence",
        "probes.gene",
        "probes.gene_association",
        "probes.microarray_designs",
        "probes.orientation",
        "probes.predicted_sequence",
        "probes.products",
        "probes.reverse_primer_sequence",
    ]

    MicroarrayDesignT = _t.TypeVar("MicroarrayDesignT", bound="MicroarrayDesign")

    class MicroarrayDesignQuery(_rt.Query[MicroarrayDesignT]):
        """A query for MicroarrayDesign objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[MicroarrayDesignT],
            **equal: _tx.Unpack[MicroarrayDesignWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[MicroarrayDesignT, _t.Any]
            | MicroarrayDesignInclude
            | tuple[MicroarrayDesignInclude, ...],
            where: _rt.Condition[MicroarrayDesignT]
            | _abc.Sequence[_rt.Condition[MicroarrayDesignT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[MicroarrayDesignT, _t.Any] | MicroarrayDesignColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[MicroarrayDesignT, _t.Any] | MicroarrayDesignColumn
        ) -> _tx.Self: ...


class MicroarrayDesign(_rt.Model):
    """A design of microarray: the set of probes on a slide.

    Table `microarray_designs`, 2 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "MicroarrayDesign"
    __table__: _t.ClassVar[str] = "microarray_designs"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["MicroarrayDesignPath[MicroarrayDesign]"]

        @property
        def microarray_slides(self) -> tuple[MicroarraySlide, ...]:
            """The slides of the design. has_many MicroarraySlide, by its `microarray_design_id`."""
            ...

        @property
        def probes(self) -> tuple[Probe, ...]:
            """The probes of the design. has_and_belongs_to_many Probe."""
            ...

        @classmethod
        def where(
            cls: _b.type[MicroarrayDesignT],
            /,
            *conditions: _rt.Condition[MicroarrayDesignT],
            **equal: _tx.Unpack[MicroarrayDesignWhere],
        ) -> MicroarrayDesignQuery[MicroarrayDesignT]: ...
        @classmethod
        def include(
            cls: _b.type[MicroarrayDesignT],
            /,
            *paths: _rt.Path[MicroarrayDesignT, _t.Any]
            | MicroarrayDesignInclude
            | tuple[MicroarrayDesignInclude, ...],
            where: _rt.Condition[MicroarrayDesignT]
            | _abc.Sequence[_rt.Condition[MicroarrayDesignT]] = (),
            keep_parents: bool = False,
        ) -> MicroarrayDesignQuery[MicroarrayDesignT]: ...
    else:
        microarray_slides = _rt.Relation("has_many", "MicroarraySlide", "microarray_design_id")
        probes = _rt.Relation("has_and_belongs_to_many", "Probe")
