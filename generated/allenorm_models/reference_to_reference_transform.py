"""ReferenceToReferenceTransform: table `reference_to_reference_transforms`, 15 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .reference_space import ReferenceSpace as ReferenceSpace
    from .reference_space import ReferenceSpacePath as ReferenceSpacePath

    _R = _t.TypeVar("_R", contravariant=True)

    class ReferenceToReferenceTransformPath(_rt.Path[_R, "ReferenceToReferenceTransform"]):
        """Columns and associations of ReferenceToReferenceTransform, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        from_reference_space_id: _rt.Column[_R, int | None]
        """Id of the space that coordinates come from. `integer`, nullable. The foreign key of `from_reference_space`."""
        to_reference_space_id: _rt.Column[_R, int | None]
        """Id of the space that coordinates go to. `integer`, nullable. The foreign key of `to_reference_space`."""
        t_00: _rt.Column[_R, float | None]
        """Matrix row 1, column 1, without unit. `float`, nullable."""
        t_01: _rt.Column[_R, float | None]
        """Matrix row 1, column 2, without unit. `float`, nullable."""
        t_02: _rt.Column[_R, float | None]
        """Matrix row 1, column 3, without unit. `float`, nullable."""
        t_03: _rt.Column[_R, float | None]
        """Matrix row 2, column 1, without unit. `float`, nullable."""
        t_04: _rt.Column[_R, float | None]
        """Matrix row 2, column 2, without unit. `float`, nullable."""
        t_05: _rt.Column[_R, float | None]
        """Matrix row 2, column 3, without unit. `float`, nullable."""
        t_06: _rt.Column[_R, float | None]
        """Matrix row 3, column 1, without unit. `float`, nullable."""
        t_07: _rt.Column[_R, float | None]
        """Matrix row 3, column 2, without unit. `float`, nullable."""
        t_08: _rt.Column[_R, float | None]
        """Matrix row 3, column 3, without unit. `float`, nullable."""
        t_09: _rt.Column[_R, float | None]
        """Shift along x, in um. `float`, nullable."""
        t_10: _rt.Column[_R, float | None]
        """Shift along y, in um. `float`, nullable."""
        t_11: _rt.Column[_R, float | None]
        """Shift along z, in um. `float`, nullable."""
        from_reference_space: ReferenceSpacePath[_R]
        """The space that coordinates come from. belongs_to ReferenceSpace, by `from_reference_space_id`."""
        to_reference_space: ReferenceSpacePath[_R]
        """The space that coordinates go to. belongs_to ReferenceSpace, by `to_reference_space_id`."""

    class ReferenceToReferenceTransformWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ReferenceToReferenceTransform.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        from_reference_space_id: int | _abc.Sequence[int] | None
        to_reference_space_id: int | _abc.Sequence[int] | None
        t_00: float | _abc.Sequence[float] | None
        t_01: float | _abc.Sequence[float] | None
        t_02: float | _abc.Sequence[float] | None
        t_03: float | _abc.Sequence[float] | None
        t_04: float | _abc.Sequence[float] | None
        t_05: float | _abc.Sequence[float] | None
        t_06: float | _abc.Sequence[float] | None
        t_07: float | _abc.Sequence[float] | None
        t_08: float | _abc.Sequence[float] | None
        t_09: float | _abc.Sequence[float] | None
        t_10: float | _abc.Sequence[float] | None
        t_11: float | _abc.Sequence[float] | None

    ReferenceToReferenceTransformColumn: _tx.TypeAlias = _t.Literal[
        "from_reference_space_id",
        "id",
        "t_00",
        "t_01",
        "t_02",
        "t_03",
        "t_04",
        "t_05",
        "t_06",
        "t_07",
        "t_08",
        "t_09",
        "t_10",
        "t_11",
        "to_reference_space_id",
    ]
    ReferenceToReferenceTransformInclude: _tx.TypeAlias = _t.Literal[
        "from_reference_space",
        "from_reference_space.age",
        "from_reference_space.atlases",
        "from_reference_space.data_sets",
        "from_reference_space.organism",
        "from_reference_space.products",
        "from_reference_space.reference_to_reference_transforms",
        "from_reference_space.structure_centers",
        "from_reference_space.well_known_files",
        "to_reference_space",
        "to_reference_space.age",
        "to_reference_space.atlases",
        "to_reference_space.data_sets",
        "to_reference_space.organism",
        "to_reference_space.products",
        "to_reference_space.reference_to_reference_transforms",
        "to_reference_space.structure_centers",
        "to_reference_space.well_known_files",
    ]

    ReferenceToReferenceTransformT = _t.TypeVar(
        "ReferenceToReferenceTransformT", bound="ReferenceToReferenceTransform"
    )

    class ReferenceToReferenceTransformQuery(_rt.Query[ReferenceToReferenceTransformT]):
        """A query for ReferenceToReferenceTransform objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ReferenceToReferenceTransformT],
            **equal: _tx.Unpack[ReferenceToReferenceTransformWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ReferenceToReferenceTransformT, _t.Any]
            | ReferenceToReferenceTransformInclude
            | tuple[ReferenceToReferenceTransformInclude, ...],
            where: _rt.Condition[ReferenceToReferenceTransformT]
            | _abc.Sequence[_rt.Condition[ReferenceToReferenceTransformT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[ReferenceToReferenceTransformT, _t.Any]
            | ReferenceToReferenceTransformColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[ReferenceToReferenceTransformT, _t.Any]
            | ReferenceToReferenceTransformColumn,
        ) -> _tx.Self: ...


class ReferenceToReferenceTransform(_rt.Model):
    """The affine transform from one reference space to another.

    Table `reference_to_reference_transforms`, 15 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "ReferenceToReferenceTransform"
    __table__: _t.ClassVar[str] = "reference_to_reference_transforms"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    from_reference_space_id: int | None = None
    """Id of the space that coordinates come from. `integer`, nullable. The foreign key of `from_reference_space`."""
    to_reference_space_id: int | None = None
    """Id of the space that coordinates go to. `integer`, nullable. The foreign key of `to_reference_space`."""
    t_00: float | None = None
    """Matrix row 1, column 1, without unit. `float`, nullable."""
    t_01: float | None = None
    """Matrix row 1, column 2, without unit. `float`, nullable."""
    t_02: float | None = None
    """Matrix row 1, column 3, without unit. `float`, nullable."""
    t_03: float | None = None
    """Matrix row 2, column 1, without unit. `float`, nullable."""
    t_04: float | None = None
    """Matrix row 2, column 2, without unit. `float`, nullable."""
    t_05: float | None = None
    """Matrix row 2, column 3, without unit. `float`, nullable."""
    t_06: float | None = None
    """Matrix row 3, column 1, without unit. `float`, nullable."""
    t_07: float | None = None
    """Matrix row 3, column 2, without unit. `float`, nullable."""
    t_08: float | None = None
    """Matrix row 3, column 3, without unit. `float`, nullable."""
    t_09: float | None = None
    """Shift along x, in um. `float`, nullable."""
    t_10: float | None = None
    """Shift along y, in um. `float`, nullable."""
    t_11: float | None = None
    """Shift along z, in um. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ReferenceToReferenceTransformPath[ReferenceToReferenceTransform]"]

        @property
        def from_reference_space(self) -> ReferenceSpace | None:
            """The space that coordinates come from. belongs_to ReferenceSpace, by `from_reference_space_id`."""
            ...

        @property
        def to_reference_space(self) -> ReferenceSpace | None:
            """The space that coordinates go to. belongs_to ReferenceSpace, by `to_reference_space_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ReferenceToReferenceTransformT],
            /,
            *conditions: _rt.Condition[ReferenceToReferenceTransformT],
            **equal: _tx.Unpack[ReferenceToReferenceTransformWhere],
        ) -> ReferenceToReferenceTransformQuery[ReferenceToReferenceTransformT]: ...
        @classmethod
        def include(
            cls: _b.type[ReferenceToReferenceTransformT],
            /,
            *paths: _rt.Path[ReferenceToReferenceTransformT, _t.Any]
            | ReferenceToReferenceTransformInclude
            | tuple[ReferenceToReferenceTransformInclude, ...],
            where: _rt.Condition[ReferenceToReferenceTransformT]
            | _abc.Sequence[_rt.Condition[ReferenceToReferenceTransformT]] = (),
            keep_parents: bool = False,
        ) -> ReferenceToReferenceTransformQuery[ReferenceToReferenceTransformT]: ...
    else:
        from_reference_space = _rt.Relation(
            "belongs_to", "ReferenceSpace", "from_reference_space_id"
        )
        to_reference_space = _rt.Relation("belongs_to", "ReferenceSpace", "to_reference_space_id")
