"""TransgenicMouse: table `transgenic_mice`, 4 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .donor import Donor as Donor
    from .donor import DonorPath as DonorPath
    from .transgenic_line import TransgenicLine as TransgenicLine
    from .transgenic_line import TransgenicLinePath as TransgenicLinePath

    _R = _t.TypeVar("_R", contravariant=True)

    class TransgenicMousePath(_rt.Path[_R, "TransgenicMouse"]):
        """Columns and associations of TransgenicMouse, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        transgenic_induction_method_name: _rt.TextColumn[_R, str | None]
        """How the transgene is switched on. `string`, nullable, at most 255 characters."""
        transgenic_induction_method_description: _rt.TextColumn[_R, str | None]
        """Text on how the transgene is switched on. `string`, nullable, at most 255 characters."""
        donors: DonorPath[_R]
        """The mice of the cross. has_many Donor, by its `transgenic_mouse_id`."""
        transgenic_lines: TransgenicLinePath[_R]
        """The lines of the cross. has_and_belongs_to_many TransgenicLine."""

    class TransgenicMouseWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `TransgenicMouse.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        transgenic_induction_method_name: str | _abc.Sequence[str] | None
        transgenic_induction_method_description: str | _abc.Sequence[str] | None

    TransgenicMouseColumn: _tx.TypeAlias = _t.Literal[
        "id", "name", "transgenic_induction_method_description", "transgenic_induction_method_name"
    ]
    TransgenicMouseInclude: _tx.TypeAlias = _t.Literal[
        "donors",
        "donors.age",
        "donors.conditions",
        "donors.data_points",
        "donors.disease_categories",
        "donors.donor_condition_values",
        "donors.medical_conditions",
        "donors.neurosurgeries",
        "donors.organism",
        "donors.products",
        "donors.specimens",
        "donors.transgenic_lines",
        "donors.transgenic_mouse",
        "transgenic_lines",
        "transgenic_lines.genes",
        "transgenic_lines.sub_image_annotation",
        "transgenic_lines.transgenic_mice",
    ]

    TransgenicMouseT = _t.TypeVar("TransgenicMouseT", bound="TransgenicMouse")

    class TransgenicMouseQuery(_rt.Query[TransgenicMouseT]):
        """A query for TransgenicMouse objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[TransgenicMouseT],
            **equal: _tx.Unpack[TransgenicMouseWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[TransgenicMouseT, _t.Any]
            | TransgenicMouseInclude
            | tuple[TransgenicMouseInclude, ...],
            where: _rt.Condition[TransgenicMouseT]
            | _abc.Sequence[_rt.Condition[TransgenicMouseT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[TransgenicMouseT, _t.Any] | TransgenicMouseColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[TransgenicMouseT, _t.Any] | TransgenicMouseColumn
        ) -> _tx.Self: ...


class TransgenicMouse(_rt.Model):
    """A cross of transgenic lines that mice come from.

    Table `transgenic_mice`, 4 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "TransgenicMouse"
    __table__: _t.ClassVar[str] = "transgenic_mice"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    transgenic_induction_method_name: str | None = None
    """How the transgene is switched on. `string`, nullable, at most 255 characters."""
    transgenic_induction_method_description: str | None = None
    """Text on how the transgene is switched on. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["TransgenicMousePath[TransgenicMouse]"]

        @property
        def donors(self) -> tuple[Donor, ...]:
            """The mice of the cross. has_many Donor, by its `transgenic_mouse_id`."""
            ...

        @property
        def transgenic_lines(self) -> tuple[TransgenicLine, ...]:
            """The lines of the cross. has_and_belongs_to_many TransgenicLine."""
            ...

        @classmethod
        def where(
            cls: _b.type[TransgenicMouseT],
            /,
            *conditions: _rt.Condition[TransgenicMouseT],
            **equal: _tx.Unpack[TransgenicMouseWhere],
        ) -> TransgenicMouseQuery[TransgenicMouseT]: ...
        @classmethod
        def include(
            cls: _b.type[TransgenicMouseT],
            /,
            *paths: _rt.Path[TransgenicMouseT, _t.Any]
            | TransgenicMouseInclude
            | tuple[TransgenicMouseInclude, ...],
            where: _rt.Condition[TransgenicMouseT]
            | _abc.Sequence[_rt.Condition[TransgenicMouseT]] = (),
            keep_parents: bool = False,
        ) -> TransgenicMouseQuery[TransgenicMouseT]: ...
    else:
        donors = _rt.Relation("has_many", "Donor", "transgenic_mouse_id")
        transgenic_lines = _rt.Relation("has_and_belongs_to_many", "TransgenicLine")
