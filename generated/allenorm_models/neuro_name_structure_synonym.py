"""NeuroNameStructureSynonym: table `neuro_name_structure_synonyms`, 8 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class NeuroNameStructureSynonymPath(_rt.Path[_R, "NeuroNameStructureSynonym"]):
        """Columns and associations of NeuroNameStructureSynonym, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        language: _rt.TextColumn[_R, str | None]
        """Language of the synonym. `string`, nullable, at most 255 characters."""
        organism: _rt.TextColumn[_R, str | None]
        """Species that the synonym is used for, as text. `string`, nullable, at most 255 characters."""
        concept_id: _rt.Column[_R, int | None]
        """Id of the concept that the synonym stands for. `integer`, nullable."""
        default_name: _rt.TextColumn[_R, str | None]
        """Main name of the concept. `string`, nullable, at most 255 characters."""
        old_concept_type: _rt.TextColumn[_R, str | None]
        """Kind of concept in an older edition of NeuroNames. `string`, nullable, at most 255 characters."""
        old_nn_id: _rt.Column[_R, int | None]
        """Number of the term in an older edition of NeuroNames. `integer`, nullable."""

    class NeuroNameStructureSynonymWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `NeuroNameStructureSynonym.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        language: str | _abc.Sequence[str] | None
        organism: str | _abc.Sequence[str] | None
        concept_id: int | _abc.Sequence[int] | None
        default_name: str | _abc.Sequence[str] | None
        old_concept_type: str | _abc.Sequence[str] | None
        old_nn_id: int | _abc.Sequence[int] | None

    NeuroNameStructureSynonymColumn: _tx.TypeAlias = _t.Literal[
        "concept_id",
        "default_name",
        "id",
        "language",
        "name",
        "old_concept_type",
        "old_nn_id",
        "organism",
    ]
    NeuroNameStructureSynonymInclude: _tx.TypeAlias = _tx.Never

    NeuroNameStructureSynonymT = _t.TypeVar(
        "NeuroNameStructureSynonymT", bound="NeuroNameStructureSynonym"
    )

    class NeuroNameStructureSynonymQuery(_rt.Query[NeuroNameStructureSynonymT]):
        """A query for NeuroNameStructureSynonym objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[NeuroNameStructureSynonymT],
            **equal: _tx.Unpack[NeuroNameStructureSynonymWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[NeuroNameStructureSynonymT, _t.Any]
            | NeuroNameStructureSynonymInclude
            | tuple[NeuroNameStructureSynonymInclude, ...],
            where: _rt.Condition[NeuroNameStructureSynonymT]
            | _abc.Sequence[_rt.Condition[NeuroNameStructureSynonymT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[NeuroNameStructureSynonymT, _t.Any]
            | NeuroNameStructureSynonymColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[NeuroNameStructureSynonymT, _t.Any]
            | NeuroNameStructureSynonymColumn,
        ) -> _tx.Self: ...


class NeuroNameStructureSynonym(_rt.Model):
    """A synonym of a NeuroNames term.

    Table `neuro_name_structure_synonyms`, 8 columns, 0 associations.
    """

    __api_name__: _t.ClassVar[str] = "NeuroNameStructureSynonym"
    __table__: _t.ClassVar[str] = "neuro_name_structure_synonyms"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    language: str | None = None
    """Language of the synonym. `string`, nullable, at most 255 characters."""
    organism: str | None = None
    """Species that the synonym is used for, as text. `string`, nullable, at most 255 characters."""
    concept_id: int | None = None
    """Id of the concept that the synonym stands for. `integer`, nullable."""
    default_name: str | None = None
    """Main name of the concept. `string`, nullable, at most 255 characters."""
    old_concept_type: str | None = None
    """Kind of concept in an older edition of NeuroNames. `string`, nullable, at most 255 characters."""
    old_nn_id: int | None = None
    """Number of the term in an older edition of NeuroNames. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["NeuroNameStructureSynonymPath[NeuroNameStructureSynonym]"]

        @classmethod
        def where(
            cls: _b.type[NeuroNameStructureSynonymT],
            /,
            *conditions: _rt.Condition[NeuroNameStructureSynonymT],
            **equal: _tx.Unpack[NeuroNameStructureSynonymWhere],
        ) -> NeuroNameStructureSynonymQuery[NeuroNameStructureSynonymT]: ...
        @classmethod
        def include(
            cls: _b.type[NeuroNameStructureSynonymT],
            /,
            *paths: _rt.Path[NeuroNameStructureSynonymT, _t.Any]
            | NeuroNameStructureSynonymInclude
            | tuple[NeuroNameStructureSynonymInclude, ...],
            where: _rt.Condition[NeuroNameStructureSynonymT]
            | _abc.Sequence[_rt.Condition[NeuroNameStructureSynonymT]] = (),
            keep_parents: bool = False,
        ) -> NeuroNameStructureSynonymQuery[NeuroNameStructureSynonymT]: ...
