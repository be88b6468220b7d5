"""StereotaxicInjectionMaterial: table `stereotaxic_injection_materials` (name inferred), 1 column, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class StereotaxicInjectionMaterialPath(_rt.Path[_R, "StereotaxicInjectionMaterial"]):
        """Columns and associations of StereotaxicInjectionMaterial, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null. Name inferred, not seen in the API's own documents or answers."""

    class StereotaxicInjectionMaterialWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `StereotaxicInjectionMaterial.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]

    StereotaxicInjectionMaterialColumn: _tx.TypeAlias = _t.Literal["id"]
    StereotaxicInjectionMaterialInclude: _tx.TypeAlias = _tx.Never

    StereotaxicInjectionMaterialT = _t.TypeVar(
        "StereotaxicInjectionMaterialT", bound="StereotaxicInjectionMaterial"
    )

    class StereotaxicInjectionMaterialQuery(_rt.Query[StereotaxicInjectionMaterialT]):
        """A query for StereotaxicInjectionMaterial objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[StereotaxicInjectionMaterialT],
            **equal: _tx.Unpack[StereotaxicInjectionMaterialWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[StereotaxicInjectionMaterialT, _t.Any]
            | StereotaxicInjectionMaterialInclude
            | tuple[StereotaxicInjectionMaterialInclude, ...],
            where: _rt.Condition[StereotaxicInjectionMaterialT]
            | _abc.Sequence[_rt.Condition[StereotaxicInjectionMaterialT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[StereotaxicInjectionMaterialT, _t.Any]
            | StereotaxicInjectionMaterialColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[StereotaxicInjectionMaterialT, _t.Any]
            | StereotaxicInjectionMaterialColumn,
        ) -> _tx.Self: ...


class StereotaxicInjectionMaterial(_rt.Model):
    """A material injected at a stereotaxic target, such as a virus. Its columns were never seen.

    Table `stereotaxic_injection_materials` (name inferred), 1 column, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "StereotaxicInjectionMaterial"
    __table__: _t.ClassVar[str] = "stereotaxic_injection_materials"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null. Name inferred, not seen in the API's own documents or answers."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["StereotaxicInjectionMaterialPath[StereotaxicInjectionMaterial]"]

        @classmethod
        def where(
            cls: _b.type[StereotaxicInjectionMaterialT],
            /,
            *conditions: _rt.Condition[StereotaxicInjectionMaterialT],
            **equal: _tx.Unpack[StereotaxicInjectionMaterialWhere],
        ) -> StereotaxicInjectionMaterialQuery[StereotaxicInjectionMaterialT]: ...
        @classmethod
        def include(
            cls: _b.type[StereotaxicInjectionMaterialT],
            /,
            *paths: _rt.Path[StereotaxicInjectionMaterialT, _t.Any]
            | StereotaxicInjectionMaterialInclude
            | tuple[StereotaxicInjectionMaterialInclude, ...],
            where: _rt.Condition[StereotaxicInjectionMaterialT]
            | _abc.Sequence[_rt.Condition[StereotaxicInjectionMaterialT]] = (),
            keep_parents: bool = False,
        ) -> StereotaxicInjectionMaterialQuery[StereotaxicInjectionMaterialT]: ...
