"""Orientation: table `orientations`, 2 columns, 1 association."""

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

    class OrientationPath(_rt.Path[_R, "Orientation"]):
        """Columns and associations of Orientation, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        probes: ProbePath[_R]
        """The probes with the orientation. has_many Probe, by its `orientation_id`."""

    class OrientationWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Orientation.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None

    OrientationColumn: _tx.TypeAlias = _t.Literal["id", "name"]
    OrientationInclude: _tx.TypeAlias = _t.Literal[
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

    OrientationT = _t.TypeVar("OrientationT", bound="Orientation")

    class OrientationQuery(_rt.Query[OrientationT]):
        """A query for Orientation objects."""

        def where(
            self, /, *conditions: _rt.Condition[OrientationT], **equal: _tx.Unpack[OrientationWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[OrientationT, _t.Any]
            | OrientationInclude
            | tuple[OrientationInclude, ...],
            where: _rt.Condition[OrientationT] | _abc.Sequence[_rt.Condition[OrientationT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[OrientationT, _t.Any] | OrientationColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[OrientationT, _t.Any] | OrientationColumn
        ) -> _tx.Self: ...


class Orientation(_rt.Model):
    """The orientation of a probe: sense or antisense.

    Table `orientations`, 2 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Orientation"
    __table__: _t.ClassVar[str] = "orientations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["OrientationPath[Orientation]"]

        @property
        def probes(self) -> tuple[Probe, ...]:
            """The probes with the orientation. has_many Probe, by its `orientation_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[OrientationT],
            /,
            *conditions: _rt.Condition[OrientationT],
            **equal: _tx.Unpack[OrientationWhere],
        ) -> OrientationQuery[OrientationT]: ...
        @classmethod
        def include(
            cls: _b.type[OrientationT],
            /,
            *paths: _rt.Path[OrientationT, _t.Any]
            | OrientationInclude
            | tuple[OrientationInclude, ...],
            where: _rt.Condition[OrientationT] | _abc.Sequence[_rt.Condition[OrientationT]] = (),
            keep_parents: bool = False,
        ) -> OrientationQuery[OrientationT]: ...
    else:
        probes = _rt.Relation("has_many", "Probe", "orientation_id")
