"""NeuronalModelTemplate: table `neuronal_model_templates` (name inferred), 3 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class NeuronalModelTemplatePath(_rt.Path[_R, "NeuronalModelTemplate"]):
        """Columns and associations of NeuronalModelTemplate, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the template. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the kind of model, for instance `Biophysical - all active`. `string`, nullable."""
        description: _rt.TextColumn[_R, str | None]
        """A short text on the kind of model. `string`, nullable."""
        well_known_files: WellKnownFilePath[_R]
        """The files shared by all models of the kind, for instance the channel mechanisms (MOD files) of biophysical models. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""

    class NeuronalModelTemplateWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `NeuronalModelTemplate.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None

    NeuronalModelTemplateColumn: _tx.TypeAlias = _t.Literal["description", "id", "name"]
    NeuronalModelTemplateInclude: _tx.TypeAlias = _t.Literal[
        "well_known_files", "well_known_files.well_known_file_type"
    ]

    NeuronalModelTemplateT = _t.TypeVar("NeuronalModelTemplateT", bound="NeuronalModelTemplate")

    class NeuronalModelTemplateQuery(_rt.Query[NeuronalModelTemplateT]):
        """A query for NeuronalModelTemplate objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[NeuronalModelTemplateT],
            **equal: _tx.Unpack[NeuronalModelTemplateWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[NeuronalModelTemplateT, _t.Any]
            | NeuronalModelTemplateInclude
            | tuple[NeuronalModelTemplateInclude, ...],
            where: _rt.Condition[NeuronalModelTemplateT]
            | _abc.Sequence[_rt.Condition[NeuronalModelTemplateT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[NeuronalModelTemplateT, _t.Any] | NeuronalModelTemplateColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[NeuronalModelTemplateT, _t.Any] | NeuronalModelTemplateColumn,
        ) -> _tx.Self: ...


class NeuronalModelTemplate(_rt.Model):
    """A kind of model, for instance `Biophysical - perisomatic` or one of the five GLIF levels, with the files that all such models share.

    Table `neuronal_model_templates` (name inferred), 3 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "NeuronalModelTemplate"
    __table__: _t.ClassVar[str] = "neuronal_model_templates"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the template. `integer`, never null."""
    name: str | None = None
    """Name of the kind of model, for instance `Biophysical - all active`. `string`, nullable."""
    description: str | None = None
    """A short text on the kind of model. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["NeuronalModelTemplatePath[NeuronalModelTemplate]"]

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files shared by all models of the kind, for instance the channel mechanisms (MOD files) of biophysical models. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[NeuronalModelTemplateT],
            /,
            *conditions: _rt.Condition[NeuronalModelTemplateT],
            **equal: _tx.Unpack[NeuronalModelTemplateWhere],
        ) -> NeuronalModelTemplateQuery[NeuronalModelTemplateT]: ...
        @classmethod
        def include(
            cls: _b.type[NeuronalModelTemplateT],
            /,
            *paths: _rt.Path[NeuronalModelTemplateT, _t.Any]
            | NeuronalModelTemplateInclude
            | tuple[NeuronalModelTemplateInclude, ...],
            where: _rt.Condition[NeuronalModelTemplateT]
            | _abc.Sequence[_rt.Condition[NeuronalModelTemplateT]] = (),
            keep_parents: bool = False,
        ) -> NeuronalModelTemplateQuery[NeuronalModelTemplateT]: ...
    else:
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
