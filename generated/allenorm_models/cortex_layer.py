"""CortexLayer: table `cortex_layers` (name inferred), 1 column, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class CortexLayerPath(_rt.Path[_R, "CortexLayer"]):
        """Columns and associations of CortexLayer, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null. Name inferred, not seen in the API's own documents or answers."""

    class CortexLayerWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `CortexLayer.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    CortexLayerColumn: _tx.TypeAlias = _t.Literal["id"]
    CortexLayerInclude: _tx.TypeAlias = _tx.Never

    CortexLayerT = _t.TypeVar("CortexLayerT", bound="CortexLayer")

    class CortexLayerQuery(_rt.Query[CortexLayerT]):
        """A query for CortexLayer objects."""

        def where(
            self, /, *conditions: _rt.Condition[CortexLayerT], **equal: _tx.Unpack[CortexLayerWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[CortexLayerT, _t.Any]
            | CortexLayerInclude
            | tuple[CortexLayerInclude, ...],
            where: _rt.Condition[CortexLayerT] | _abc.Sequence[_rt.Condition[CortexLayerT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[CortexLayerT, _t.Any] | CortexLayerColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[CortexLayerT, _t.Any] | CortexLayerColumn
        ) -> _tx.Self: ...


class CortexLayer(_rt.Model):
    """A layer of the cerebral cortex. Only its link from Specimen is evidenced; its name is by convention and its columns are unknown.

    Table `cortex_layers` (name inferred), 1 column, 0 associations.

    Name inferred, not seen in the API's own documents or answers.
    """

    __api_name__: _t.ClassVar[str] = "CortexLayer"
    __table__: _t.ClassVar[str] = "cortex_layers"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null. Name inferred, not seen in the API's own documents or answers."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["CortexLayerPath[CortexLayer]"]

        @classmethod
        def where(
            cls: _b.type[CortexLayerT],
            /,
            *conditions: _rt.Condition[CortexLayerT],
            **equal: _tx.Unpack[CortexLayerWhere],
        ) -> CortexLayerQuery[CortexLayerT]: ...
        @classmethod
        def include(
            cls: _b.type[CortexLayerT],
            /,
            *paths: _rt.Path[CortexLayerT, _t.Any]
            | CortexLayerInclude
            | tuple[CortexLayerInclude, ...],
            where: _rt.Condition[CortexLayerT] | _abc.Sequence[_rt.Condition[CortexLayerT]] = (),
            keep_parents: bool = False,
        ) -> CortexLayerQuery[CortexLayerT]: ...
