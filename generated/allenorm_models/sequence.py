"""Sequence: table `sequences`, 3 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .probe import Probe as Probe
    from .probe import ProbePath as ProbePath

    _R = _t.TypeVar("_R", contravariant=True)

    class SequencePath(_rt.Path[_R, "Sequence"]):
        """Columns and associations of Sequence, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        sequence_data: _rt.TextColumn[_R, str | None]
        """The bases, as letters. `text`, nullable."""
        sequence_length: _rt.Column[_R, int | None]
        """Length of the sequence, in bases. `integer`, nullable."""
        probes: ProbePath[_R]
        """The probes that use the sequence. has_many Probe."""

    class SequenceWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Sequence.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        sequence_data: str | _abc.Sequence[str] | None
        sequence_length: int | _abc.Sequence[int] | None

    SequenceColumn: _tx.TypeAlias = _t.Literal["id", "sequence_data", "sequence_length"]
    SequenceInclude: _tx.TypeAlias = _t.Literal[
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

    SequenceT = _t.TypeVar("SequenceT", bound="Sequence")

    class SequenceQuery(_rt.Query[SequenceT]):
        """A query for Sequence objects."""

        def where(
            self, /, *conditions: _rt.Condition[SequenceT], **equal: _tx.Unpack[SequenceWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[SequenceT, _t.Any] | SequenceInclude | tuple[SequenceInclude, ...],
            where: _rt.Condition[SequenceT] | _abc.Sequence[_rt.Condition[SequenceT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[SequenceT, _t.Any] | SequenceColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[SequenceT, _t.Any] | SequenceColumn
        ) -> _tx.Self: ...


class Sequence(_rt.Model):
    """A nucleotide sequence.

    Table `sequences`, 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Sequence"
    __table__: _t.ClassVar[str] = "sequences"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    sequence_data: str | None = None
    """The bases, as letters. `text`, nullable."""
    sequence_length: int | None = None
    """Length of the sequence, in bases. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["SequencePath[Sequence]"]

        @property
        def probes(self) -> tuple[Probe, ...]:
            """The probes that use the sequence. has_many Probe."""
            ...

        @classmethod
        def where(
            cls: _b.type[SequenceT],
            /,
            *conditions: _rt.Condition[SequenceT],
            **equal: _tx.Unpack[SequenceWhere],
        ) -> SequenceQuery[SequenceT]: ...
        @classmethod
        def include(
            cls: _b.type[SequenceT],
            /,
            *paths: _rt.Path[SequenceT, _t.Any] | SequenceInclude | tuple[SequenceInclude, ...],
            where: _rt.Condition[SequenceT] | _abc.Sequence[_rt.Condition[SequenceT]] = (),
            keep_parents: bool = False,
        ) -> SequenceQuery[SequenceT]: ...
    else:
        probes = _rt.Relation("has_many", "Probe")
