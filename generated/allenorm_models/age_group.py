"""AgeGroup: table `age_groups`, 3 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath

    _R = _t.TypeVar("_R", contravariant=True)

    class AgeGroupPath(_rt.Path[_R, "AgeGroup"]):
        """Columns and associations of AgeGroup, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        order: _rt.Column[_R, int | None]
        """Position of the group in development, from early to late. `integer`, nullable."""
        ages: AgePath[_R]
        """The ages. has_many Age, by its `age_group_id`."""

    class AgeGroupWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `AgeGroup.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        order: int | _abc.Sequence[int] | None

    AgeGroupColumn: _tx.TypeAlias = _t.Literal["id", "name", "order"]
    AgeGroupInclude: _tx.TypeAlias = _t.Literal[
        "ages",
        "ages.age_group",
        "ages.atlas_infos",
        "ages.donors",
        "ages.injections",
        "ages.neurosurgeries",
        "ages.organism",
        "ages.reference_spaces",
    ]

    AgeGroupT = _t.TypeVar("AgeGroupT", bound="AgeGroup")

    class AgeGroupQuery(_rt.Query[AgeGroupT]):
        """A query for AgeGroup objects."""

        def where(
            self, /, *conditions: _rt.Condition[AgeGroupT], **equal: _tx.Unpack[AgeGroupWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[AgeGroupT, _t.Any] | AgeGroupInclude | tuple[AgeGroupInclude, ...],
            where: _rt.Condition[AgeGroupT] | _abc.Sequence[_rt.Condition[AgeGroupT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[AgeGroupT, _t.Any] | AgeGroupColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[AgeGroupT, _t.Any] | AgeGroupColumn
        ) -> _tx.Self: ...


class AgeGroup(_rt.Model):
    """A group of ages, such as adult.

    Table `age_groups`, 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "AgeGroup"
    __table__: _t.ClassVar[str] = "age_groups"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    order: int | None = None
    """Position of the group in development, from early to late. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["AgeGroupPath[AgeGroup]"]

        @property
        def ages(self) -> tuple[Age, ...]:
            """The ages. has_many Age, by its `age_group_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[AgeGroupT],
            /,
            *conditions: _rt.Condition[AgeGroupT],
            **equal: _tx.Unpack[AgeGroupWhere],
        ) -> AgeGroupQuery[AgeGroupT]: ...
        @classmethod
        def include(
            cls: _b.type[AgeGroupT],
            /,
            *paths: _rt.Path[AgeGroupT, _t.Any] | AgeGroupInclude | tuple[AgeGroupInclude, ...],
            where: _rt.Condition[AgeGroupT] | _abc.Sequence[_rt.Condition[AgeGroupT]] = (),
            keep_parents: bool = False,
        ) -> AgeGroupQuery[AgeGroupT]: ...
    else:
        ages = _rt.Relation("has_many", "Age", "age_group_id")
