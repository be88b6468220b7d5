"""Scale: table `graphic_transformations`, 11 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .graphic_object import GraphicObject as GraphicObject
    from .graphic_object import GraphicObjectPath as GraphicObjectPath

    _R = _t.TypeVar("_R", contravariant=True)

    class ScalePath(_rt.Path[_R, "Scale"]):
        """Columns and associations of Scale, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the transformation. `integer`, never null."""
        type: _rt.TextColumn[_R, str | None]
        """Name of the row's own class, since both classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
        order: _rt.Column[_R, int | None]
        """Position in the sequence of transformations. `integer`, nullable."""
        sx: _rt.Column[_R, float | None]
        """First entry of the matrix as in SVG; the horizontal scale factor, without unit. `float`, nullable."""
        rx: _rt.Column[_R, float | None]
        """Matrix entry that shears or rotates along x, without unit. `float`, nullable."""
        ry: _rt.Column[_R, float | None]
        """Matrix entry that shears or rotates along y, without unit. `float`, nullable."""
        sy: _rt.Column[_R, float | None]
        """The vertical scale factor, without unit. `float`, nullable."""
        tx: _rt.Column[_R, float | None]
        """Shift along x, in px. `float`, nullable."""
        ty: _rt.Column[_R, float | None]
        """Shift along y, in px. `float`, nullable."""
        a: _rt.Column[_R, float | None]
        """Angle, going by the name. Its unit is not stated. `float`, nullable."""
        graphic_object_id: _rt.Column[_R, int | None]
        """Id of the drawn object it applies to. `integer`, nullable. The foreign key of `graphic_object`."""
        graphic_object: GraphicObjectPath[_R]
        """The drawn object it applies to. belongs_to GraphicObject, by `graphic_object_id`."""

    class ScaleWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Scale.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        type: str | _abc.Sequence[str] | None
        order: int | _abc.Sequence[int] | None
        sx: float | _abc.Sequence[float] | None
        rx: float | _abc.Sequence[float] | None
        ry: float | _abc.Sequence[float] | None
        sy: float | _abc.Sequence[float] | None
        tx: float | _abc.Sequence[float] | None
        ty: float | _abc.Sequence[float] | None
        a: float | _abc.Sequence[float] | None
        graphic_object_id: int | _abc.Sequence[int] | None

    ScaleColumn: _tx.TypeAlias = _t.Literal[
        "a", "graphic_object_id", "id", "order", "rx", "ry", "sx", "sy", "tx", "ty", "type"
    ]
    ScaleInclude: _tx.TypeAlias = _t.Literal[
        "graphic_object",
        "graphic_object.clones",
        "graphic_object.graphic_objects",
        "graphic_object.graphic_transformations",
        "graphic_object.parent",
        "graphic_object.polygon_spatial_mappings",
        "graphic_object.sub_image",
        "graphic_object.template",
    ]

    ScaleT = _t.TypeVar("ScaleT", bound="Scale")

    class ScaleQuery(_rt.Query[ScaleT]):
        """A query for Scale objects."""

        def where(
            self, /, *conditions: _rt.Condition[ScaleT], **equal: _tx.Unpack[ScaleWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ScaleT, _t.Any] | ScaleInclude | tuple[ScaleInclude, ...],
            where: _rt.Condition[ScaleT] | _abc.Sequence[_rt.Condition[ScaleT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[ScaleT, _t.Any] | ScaleColumn) -> _tx.Self: ...
        def except_(self, /, *columns: _rt.Column[ScaleT, _t.Any] | ScaleColumn) -> _tx.Self: ...


class Scale(_rt.Model):
    """A scaling of a drawn object; a row of the table of transformations.

    Table `graphic_transformations`, 11 columns, 1 association.

    Rows of its table may also be GraphicTransformation. It descends from GraphicTransformation.
    """

    __api_name__: _t.ClassVar[str] = "Scale"
    __table__: _t.ClassVar[str] = "graphic_transformations"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the transformation. `integer`, never null."""
    type: str | None = None
    """Name of the row's own class, since both classes share the table. It can be filtered on but is never sent in records. `string`, nullable, at most 255 characters."""
    order: int | None = None
    """Position in the sequence of transformations. `integer`, nullable."""
    sx: float | None = None
    """First entry of the matrix as in SVG; the horizontal scale factor, without unit. `float`, nullable."""
    rx: float | None = None
    """Matrix entry that shears or rotates along x, without unit. `float`, nullable."""
    ry: float | None = None
    """Matrix entry that shears or rotates along y, without unit. `float`, nullable."""
    sy: float | None = None
    """The vertical scale factor, without unit. `float`, nullable."""
    tx: float | None = None
    """Shift along x, in px. `float`, nullable."""
    ty: float | None = None
    """Shift along y, in px. `float`, nullable."""
    a: float | None = None
    """Angle, going by the name. Its unit is not stated. `float`, nullable."""
    graphic_object_id: int | None = None
    """Id of the drawn object it applies to. `integer`, nullable. The foreign key of `graphic_object`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ScalePath[Scale]"]

        @property
        def graphic_object(self) -> GraphicObject | None:
            """The drawn object it applies to. belongs_to GraphicObject, by `graphic_object_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ScaleT],
            /,
            *conditions: _rt.Condition[ScaleT],
            **equal: _tx.Unpack[ScaleWhere],
        ) -> ScaleQuery[ScaleT]: ...
        @classmethod
        def include(
            cls: _b.type[ScaleT],
            /,
            *paths: _rt.Path[ScaleT, _t.Any] | ScaleInclude | tuple[ScaleInclude, ...],
            where: _rt.Condition[ScaleT] | _abc.Sequence[_rt.Condition[ScaleT]] = (),
            keep_parents: bool = False,
        ) -> ScaleQuery[ScaleT]: ...
    else:
        graphic_object = _rt.Relation("belongs_to", "GraphicObject", "graphic_object_id")
