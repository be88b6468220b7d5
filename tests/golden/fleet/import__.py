"""import: table `imports`, 0 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class import_Path(_rt.Path[_R, "import_"]):
        """Columns and associations of import_, from a root model."""

    class import_Where(_tx.TypedDict, total=False, closed=True):
        """Keywords of `import_.where`: equality, membership for a sequence, `None` for null."""

    import_Column: _tx.TypeAlias = _tx.Never
    import_Include: _tx.TypeAlias = _tx.Never

    import_T = _t.TypeVar("import_T", bound="import_")

    class import_Query(_rt.Query[import_T]):
        """A query for import_ objects."""

        def where(
            self, /, *conditions: _rt.Condition[import_T], **equal: _tx.Unpack[import_Where]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[import_T, _t.Any] | import_Include | tuple[import_Include, ...],
            where: _rt.Condition[import_T] | _abc.Sequence[_rt.Condition[import_T]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[import_T, _t.Any] | import_Column) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[import_T, _t.Any] | import_Column
        ) -> _tx.Self: ...


class import_(_rt.Model):
    """The class `import` of the API's data model.

    Table `imports`, 0 columns, 0 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "import"
    __table__: _t.ClassVar[str] = "imports"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["import_Path[import_]"]

        @classmethod
        def where(
            cls: _b.type[import_T],
            /,
            *conditions: _rt.Condition[import_T],
            **equal: _tx.Unpack[import_Where],
        ) -> import_Query[import_T]: ...
        @classmethod
        def include(
            cls: _b.type[import_T],
            /,
            *paths: _rt.Path[import_T, _t.Any] | import_Include | tuple[import_Include, ...],
            where: _rt.Condition[import_T] | _abc.Sequence[_rt.Condition[import_T]] = (),
            keep_parents: bool = False,
        ) -> import_Query[import_T]: ...
