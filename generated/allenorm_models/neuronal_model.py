"""NeuronalModel: table `neuronal_models` (name inferred), 5 columns, 4 associations."""

import typing as _t

import allenorm.model as _rt
from allenorm.files import NeuronalModelMixin as _NeuronalModelMixin

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .neuronal_model_run import NeuronalModelRun as NeuronalModelRun
    from .neuronal_model_run import NeuronalModelRunPath as NeuronalModelRunPath
    from .neuronal_model_template import NeuronalModelTemplate as NeuronalModelTemplate
    from .neuronal_model_template import NeuronalModelTemplatePath as NeuronalModelTemplatePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class NeuronalModelPath(_rt.Path[_R, "NeuronalModel"]):
        """Columns and associations of NeuronalModel, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key; the number that the model download service takes. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the model: the template's name and the cell's name, joined by an underscore. `string`, nullable."""
        neuron_reconstruction_id: _rt.Column[_R, int | None]
        """Id of the reconstruction that a biophysical model is built on; null for GLIF models. `integer`, nullable."""
        neuronal_model_template_id: _rt.Column[_R, int | None]
        """Id of the template, the kind of model. `integer`, nullable. The foreign key of `neuronal_model_template`."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the cell that the model was fitted to. `integer`, nullable. The foreign key of `specimen`."""
        specimen: SpecimenPath[_R]
        """The cell that the model was fitted to. belongs_to Specimen, by `specimen_id`."""
        neuronal_model_template: NeuronalModelTemplatePath[_R]
        """The template, the kind of model. belongs_to NeuronalModelTemplate, by `neuronal_model_template_id`."""
        neuronal_model_runs: NeuronalModelRunPath[_R]
        """Simulations of the model with the stimuli of the experiment. has_many NeuronalModelRun, by its `neuronal_model_id`."""
        well_known_files: WellKnownFilePath[_R]
        """The files of the model; `NeuronalModelParameters` are the fitted parameters. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""

    class NeuronalModelWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `NeuronalModel.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        neuron_reconstruction_id: int | _abc.Sequence[int] | None
        neuronal_model_template_id: int | _abc.Sequence[int] | None
        specimen_id: int | _abc.Sequence[int] | None

    NeuronalModelColumn: _tx.TypeAlias = _t.Literal[
        "id", "name", "neuron_reconstruction_id", "neuronal_model_template_id", "specimen_id"
    ]
    NeuronalModelInclude: _tx.TypeAlias = _t.Literal[
        "neuronal_model_runs",
        "neuronal_model_runs.well_known_files",
        "neuronal_model_template",
        "neuronal_model_template.well_known_files",
        "specimen",
        "specimen.alignment3d",
        "specimen.ancestor_hierarchies",
        "specimen.annotation_structures",
        "specimen.atlas_infos",
        "specimen.atlases",
        "specimen.cell_reporter",
        "specimen.cell_soma_locations",
        "specimen.children",
        "specimen.conditions",
        "specimen.cortex_layer",
        "specimen.data_sets",
        "specimen.descendant_hierarchies",
        "specimen.donor",
        "specimen.ephys_features",
        "specimen.ephys_result",
        "specimen.ephys_sweeps",
        "specimen.injections",
        "specimen.neuron_reconstructions",
        "specimen.neuronal_models",
        "specimen.parent",
        "specimen.polygon_spatial_mappings",
        "specimen.products",
        "specimen.self_and_ancestors",
        "specimen.self_and_descendants",
        "specimen.specimen_condition_values",
        "specimen.specimen_images",
        "specimen.specimen_tags",
        "specimen.specimen_types",
        "specimen.stereotaxic_injections",
        "specimen.structure",
        "specimen.well_known_files",
        "well_known_files",
        "well_known_files.well_known_file_type",
    ]

    NeuronalModelT = _t.TypeVar("NeuronalModelT", bound="NeuronalModel")

    class NeuronalModelQuery(_rt.Query[NeuronalModelT]):
        """A query for NeuronalModel objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[NeuronalModelT],
            **equal: _tx.Unpack[NeuronalModelWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[NeuronalModelT, _t.Any]
            | NeuronalModelInclude
            | tuple[NeuronalModelInclude, ...],
            where: _rt.Condition[NeuronalModelT]
            | _abc.Sequence[_rt.Condition[NeuronalModelT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[NeuronalModelT, _t.Any] | NeuronalModelColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[NeuronalModelT, _t.Any] | NeuronalModelColumn
        ) -> _tx.Self: ...


class NeuronalModel(_NeuronalModelMixin, _rt.Model):
    """A model fitted to the recording of one cell: a biophysical model or a generalized leaky integrate-and-fire (GLIF) model.

    Table `neuronal_models` (name inferred), 5 columns, 4 associations.
    """

    __api_name__: _t.ClassVar[str] = "NeuronalModel"
    __table__: _t.ClassVar[str] = "neuronal_models"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key; the number that the model download service takes. `integer`, never null."""
    name: str | None = None
    """Name of the model: the template's name and the cell's name, joined by an underscore. `string`, nullable."""
    neuron_reconstruction_id: int | None = None
    """Id of the reconstruction that a biophysical model is built on; null for GLIF models. `integer`, nullable."""
    neuronal_model_template_id: int | None = None
    """Id of the template, the kind of model. `integer`, nullable. The foreign key of `neuronal_model_template`."""
    specimen_id: int | None = None
    """Id of the cell that the model was fitted to. `integer`, nullable. The foreign key of `specimen`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["NeuronalModelPath[NeuronalModel]"]

        @property
        def specimen(self) -> Specimen | None:
            """The cell that the model was fitted to. belongs_to Specimen, by `specimen_id`."""
            ...

        @property
        def neuronal_model_template(self) -> NeuronalModelTemplate | None:
            """The template, the kind of model. belongs_to NeuronalModelTemplate, by `neuronal_model_template_id`."""
            ...

        @property
        def neuronal_model_runs(self) -> tuple[NeuronalModelRun, ...]:
            """Simulations of the model with the stimuli of the experiment. has_many NeuronalModelRun, by its `neuronal_model_id`."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files of the model; `NeuronalModelParameters` are the fitted parameters. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @classmethod
        def where(
            cls: _b.type[NeuronalModelT],
            /,
            *conditions: _rt.Condition[NeuronalModelT],
            **equal: _tx.Unpack[NeuronalModelWhere],
        ) -> NeuronalModelQuery[NeuronalModelT]: ...
        @classmethod
        def include(
            cls: _b.type[NeuronalModelT],
            /,
            *paths: _rt.Path[NeuronalModelT, _t.Any]
            | NeuronalModelInclude
            | tuple[NeuronalModelInclude, ...],
            where: _rt.Condition[NeuronalModelT]
            | _abc.Sequence[_rt.Condition[NeuronalModelT]] = (),
            keep_parents: bool = False,
        ) -> NeuronalModelQuery[NeuronalModelT]: ...
    else:
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
        neuronal_model_template = _rt.Relation(
            "belongs_to", "NeuronalModelTemplate", "neuronal_model_template_id"
        )
        neuronal_model_runs = _rt.Relation("has_many", "NeuronalModelRun", "neuronal_model_id")
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
