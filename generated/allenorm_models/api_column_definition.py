"""ApiColumnDefinition: table `api_column_definitions` (name inferred), 1 column, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiColumnDefinitionPath(_rt.Path[_R, "ApiColumnDefinition"]):
        """Columns and associations of ApiColumnDefinition, from a root model."""

        api_class_name: _rt.TextColumn[_R, str | None]
        """Name of the class whose column is described. `string`, nullable."""

    class ApiColumnDefinitionWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiColumnDefinition.where`: equality, membership for a sequence, `None` for null."""

        api_class_name: str | _abc.Sequence[str] | None

    ApiColumnDefinitionColumn: _tx.TypeAlias = _t.Literal["api_class_name"]
    ApiColumnDefinitionInclude: _tx.TypeAlias = _tx.Never

    ApiColumnDefinitionT = _t.TypeVar("ApiColumnDefinitionT", bound="ApiColumnDefinition")

    class ApiColumnDefinitionQuery(_rt.Query[ApiColumnDefinitionT]):
        """A query for ApiColumnDefinition objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiColumnDefinitionT],
            **equal: _tx.Unpack[ApiColumnDefinitionWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiColumnDefinitionT, _t.Any]
            | ApiColumnDefinitionInclude
            | tuple[ApiColumnDefinitionInclude, ...],
            where: _rt.Condition[ApiColumnDefinitionT]
            | _abc.Sequence[_rt.Condition[ApiColumnDefinitionT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ApiColumnDefinitionT, _t.Any] | ApiColumnDefinitionColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ApiColumnDefinitionT, _t.Any] | ApiColumnDefinitionColumn
        ) -> _tx.Self: ...


class ApiColumnDefinition(_rt.Model):
    """A description of a column of one of the flat tables. Only one of its own columns was seen.

    Table `api_column_definitions` (name inferred), 1 column, 0 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "ApiColumnDefinition"
    __table__: _t.ClassVar[str] = "api_column_definitions"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    api_class_name: str | None = None
    """Name of the class whose column is described. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiColumnDefinitionPath[ApiColumnDefinition]"]

        @classmethod
        def where(
            cls: _b.type[ApiColumnDefinitionT],
            /,
            *conditions: _rt.Condition[ApiColumnDefinitionT],
            **equal: _tx.Unpack[ApiColumnDefinitionWhere],
        ) -> ApiColumnDefinitionQuery[ApiColumnDefinitionT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiColumnDefinitionT],
            /,
            *paths: _rt.Path[ApiColumnDefinitionT, _t.Any]
            | ApiColumnDefinitionInclude
            | tuple[ApiColumnDefinitionInclude, ...],
            where: _rt.Condition[ApiColumnDefinitionT]
            | _abc.Sequence[_rt.Condition[ApiColumnDefinitionT]] = (),
            keep_parents: bool = False,
        ) -> ApiColumnDefinitionQuery[ApiColumnDefinitionT]: ...
