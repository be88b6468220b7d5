"""NeuronalModelRun: table `neuronal_model_runs` (name inferred), 6 columns, 1 association."""

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

    class NeuronalModelRunPath(_rt.Path[_R, "NeuronalModelRun"]):
        """Columns and associations of NeuronalModelRun, from a root model."""

        explained_variance_ratio: _rt.Column[_R, float | None]
        """How much of the spike timing the model explains, relative to what repeats of the experiment explain of each other. Dimensionless. `float`, nullable."""
        id: _rt.Column[_R, int]
        """Primary key of the run. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the run. `string`, nullable."""
        neuronal_model_id: _rt.Column[_R, int | None]
        """Id of the model that was run. `integer`, nullable."""
        rheobase_feature_average: _rt.Column[_R, float | None]
        """Mean absolute z-score of the model's spike features against the recorded ones. Dimensionless. `float`, nullable. Type not established: only nulls were seen."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search. `string`, nullable."""
        well_known_files: WellKnownFilePath[_R]
        """The files of the run, with the simulated sweeps. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""

    class NeuronalModelRunWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `NeuronalModelRun.where`: equality, membership for a sequence, `None` for null."""

        explained_variance_ratio: float | _abc.Sequence[float] | None
        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        neuronal_model_id: int | _abc.Sequence[int] | None
        rheobase_feature_average: float | _abc.Sequence[float] | None
        tags: str | _abc.Sequence[str] | None

    NeuronalModelRunColumn: _tx.TypeAlias = _t.Literal[
        "explained_variance_ratio",
        "id",
        "name",
        "neuronal_model_id",
        "rheobase_feature_average",
        "tags",
    ]
    NeuronalModelRunInclude: _tx.TypeAlias = _t.Literal[
        "well_known_files", "well_known_files.well_known_file_type"
    ]

    NeuronalModelRunT = _t.TypeVar("NeuronalModelRunT", bound="NeuronalModelRun")

    class NeuronalModelRunQuery(_rt.Query[NeuronalModelRunT]):
        """A query for NeuronalModelRun objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[NeuronalModelRunT],
            **equal: _tx.Unpack[NeuronalModelRunWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[NeuronalModelRunT, _t.Any]
            | NeuronalModelRunInclude
            | tuple[NeuronalModelRunInclude, ...],
            where: _rt.Condition[NeuronalModelRunT]
            | _abc.Sequence[_rt.Condition[NeuronalModelRunT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[NeuronalModelRunT, _t.Any] | NeuronalModelRunColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[NeuronalModelRunT, _t.Any] | NeuronalModelRunColumn
        ) -> _tx.Self: ...


class NeuronalModelRun(_rt.Model):
    """A simulation of a neuronal model with the experiment's stimuli, with measures of how well it matches the recording.

    Table `neuronal_model_runs` (name inferred), 6 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "NeuronalModelRun"
    __table__: _t.ClassVar[str] = "neuronal_model_runs"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    explained_variance_ratio: float | None = None
    """How much of the spike timing the model explains, relative to what repeats of the experiment explain of each other. Dimensionless. `float`, nullable."""
    id: int
    """Primary key of the run. `integer`, never null."""
    name: str | None = None
    """Name of the run. `string`, nullable."""
    neuronal_model_id: int | None = None
    """Id of the model that was run. `integer`, nullable."""
    rheobase_feature_average: float | None = None
    """Mean absolute z-score of the model's spike features against the recorded ones. Dimensionless. `float`, nullable. Type not established: only nulls were seen."""
    tags: str | None = None
    """Words for the web site's search. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["NeuronalModelRunPath[NeuronalModelRun]"]

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files of the run, with the simulated sweeps. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[NeuronalModelRunT],
            /,
            *conditions: _rt.Condition[NeuronalModelRunT],
            **equal: _tx.Unpack[NeuronalModelRunWhere],
        ) -> NeuronalModelRunQuery[NeuronalModelRunT]: ...
        @classmethod
        def include(
            cls: _b.type[NeuronalModelRunT],
            /,
            *paths: _rt.Path[NeuronalModelRunT, _t.Any]
            | NeuronalModelRunInclude
            | tuple[NeuronalModelRunInclude, ...],
            where: _rt.Condition[NeuronalModelRunT]
            | _abc.Sequence[_rt.Condition[NeuronalModelRunT]] = (),
            keep_parents: bool = False,
        ) -> NeuronalModelRunQuery[NeuronalModelRunT]: ...
    else:
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
