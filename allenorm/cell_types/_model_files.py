"""What it takes to run a neuronal model: its files, its sweeps and the manifest."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from allenorm._arguments import identifier
from allenorm.cell_types._files import MARKERS, MECHANISM, NWB, PARAMETERS, SWC, name_of, of_type
from allenorm.cell_types._models import template_ids
from allenorm.errors import NoResultError
from allenorm.files import safe_name
from allenorm_models import NeuronalModel, WellKnownFile

if TYPE_CHECKING:
    from allenorm.client import Target

MECHANISMS_FOLDER = "modfiles"
WORK_FOLDER = "work"
MANIFEST = "manifest.json"


@dataclass(frozen=True, repr=False)
class ModelFiles:
    """The files of a neuronal model, by what they are for.

    A biophysical model needs all but the markers; a GLIF model, which is a point, needs its
    parameters and the recording.

    Attributes:
        model: The model.
        parameters: The fitted parameters, JSON.
        mechanisms: The ion channels in NEURON's language.
        morphology: The reconstruction of the cell, SWC.
        markers: The points of interest in the reconstruction.
        stimulus: The recording, NWB, whose stimuli a run repeats.
        sweeps: The numbers of its sweeps, without tests, in ascending order.
    """

    model: NeuronalModel
    parameters: tuple[WellKnownFile, ...]
    mechanisms: tuple[WellKnownFile, ...]
    morphology: tuple[WellKnownFile, ...]
    markers: tuple[WellKnownFile, ...]
    stimulus: tuple[WellKnownFile, ...]
    sweeps: tuple[int, ...]

    @property
    def template(self) -> str:
        """The name of the model's template, or "" where it is not known."""
        known = "neuronal_model_template" in self.model.loaded
        template = self.model.neuronal_model_template if known else None
        return "" if template is None else template.name or ""

    @property
    def is_biophysical(self) -> bool:
        """Whether the model has a morphology and ion channels, which NEURON runs."""
        known = template_ids("biophysical")
        return bool(self.mechanisms) or self.model.neuronal_model_template_id in known

    def missing(self, *, stimulus: bool = True) -> tuple[str, ...]:
        """Say what a run needs and the API has no file for.

        Args:
            stimulus: Whether the recording is wanted.

        Returns:
            The names of attributes; none where all is there.

        Examples:
            >>> model_files(472451419, using="sample").missing()
            ()
        """
        needed = {"parameters": self.parameters}
        if self.is_biophysical:
            needed |= {"mechanisms": self.mechanisms, "morphology": self.morphology}
        if stimulus:
            needed |= {"stimulus": self.stimulus}
        return tuple([name for name, files in needed.items() if not files])

    def __repr__(self) -> str:
        files, sweeps = len(self.places()), len(self.sweeps)
        kind = self.template or "no template"
        name = type(self).__name__
        return f"<{name} of model {self.model.id}: {kind}, {files} files, {sweeps} sweeps>"

    def places(self, *, stimulus: bool = True) -> Mapping[str, WellKnownFile]:
        """Say where each file goes in the folder of a run.

        Args:
            stimulus: Whether the recording is wanted, which is by far the largest.

        Returns:
            The files by their path in the folder, with `/`.

        Examples:
            >>> for place in model_files(472451419, using="sample").places():
            ...     print(place)
            472451419_fit.json
            modfiles/SampleLeak.mod
            324257146_m.swc
            324257146_marker.swc
            900000531.nwb
        """
        found: dict[str, WellKnownFile] = {}
        taken = {MANIFEST}
        for place, file in self._wanted(stimulus=stimulus):
            folder, slash, name = place.rpartition("/")
            if place.casefold() in taken:
                # Two files may have one name: the second would replace the first.
                name = safe_name(f"{file.id}_{name}")
            own = f"{folder}{slash}{name}"
            taken.add(own.casefold())
            found[own] = file
        return found

    def manifest(self) -> dict[str, Any]:
        """Return the configuration of a run, as AllenSDK's `BiophysicalApi` writes it.

        It names the recording also where that is not saved, so that it can be put there later.

        Returns:
            What `manifest.json` holds.

        Raises:
            NoResultError: The model is not biophysical: its run has no such configuration.

        Examples:
            >>> model_files(472451419, using="sample").manifest()["biophys"]
            [{'model_file': ['manifest.json', '472451419_fit.json'], 'model_type': 'Bio...'}]
        """
        if not self.is_biophysical:
            message = f"{self!r} is not biophysical, and has no manifest"
            raise NoResultError(message)
        places = {file.id: place for place, file in self.places().items()}

        def first(files: tuple[WellKnownFile, ...]) -> str:
            return places[files[0].id] if files else ""

        recording = first(self.stimulus)
        nwb = {"type": "file", "format": "NWB", "spec": recording}
        return {
            "biophys": [
                {"model_file": [MANIFEST, first(self.parameters)], "model_type": self.template}
            ],
            "runs": [{"sweeps": list(self.sweeps)}],
            "neuron": [{"hoc": ["stdgui.hoc", "import3d.hoc"]}],
            "manifest": [
                {"type": "dir", "spec": ".", "key": "BASEDIR"},
                {"type": "dir", "spec": WORK_FOLDER, "key": "WORKDIR", "parent": "BASEDIR"},
                {"type": "file", "spec": first(self.morphology), "key": "MORPHOLOGY"},
                {"type": "file", "spec": first(self.markers), "key": "MARKER"},
                {"type": "dir", "spec": MECHANISMS_FOLDER, "key": "MODFILE_DIR"},
                {**nwb, "key": "stimulus_path"},
                {"parent_key": "WORKDIR", **nwb, "key": "output_path"},
            ],
        }

    def _wanted(self, *, stimulus: bool) -> Iterator[tuple[str, WellKnownFile]]:
        """Yield each file and where it goes, in AllenSDK's layout."""
        for file in self.parameters:
            yield name_of(file), file
        if self.is_biophysical:
            for file in self.mechanisms:
                yield f"{MECHANISMS_FOLDER}/{name_of(file)}", file
            for file in (*self.morphology, *self.markers):
                yield name_of(file), file
        if stimulus:
            for file in self.stimulus:
                yield f"{file.attachable_id or file.id}.nwb", file


def model_files(model: int | NeuronalModel, *, using: "Target | None" = None) -> ModelFiles:
    """Find the files that a neuronal model needs, in one request.

    Args:
        model: The model, as an id or an object.
        using: Where to ask, as `query.using` takes it.

    Returns:
        The files; what the model has none of is empty.

    Raises:
        NoResultError: There is no such model.
        RequestError: No whole answer could be had.

    Examples:
        >>> found = model_files(472451419, using="sample")
        >>> found.template, len(found.mechanisms), found.sweeps[:3]
        ('Biophysical - perisomatic', 1, (1, 2, 3))
    """
    c = NeuronalModel.c
    query = (
        NeuronalModel.include(c.well_known_files.well_known_file_type)
        .include(c.neuronal_model_template.well_known_files.well_known_file_type)
        .include(c.specimen.ephys_result.well_known_files.well_known_file_type)
        .include(c.specimen.neuron_reconstructions.well_known_files.well_known_file_type)
        .include(c.specimen.ephys_sweeps)
    )
    found = query.using(using).get(identifier(model, "model", "neuronal_models"))
    template = found.neuronal_model_template
    cell = found.specimen
    result = None if cell is None else cell.ephys_result
    traced = () if cell is None else cell.neuron_reconstructions
    drawn = [file for each in traced for file in each.well_known_files]
    return ModelFiles(
        model=found,
        parameters=of_type(found.well_known_files, PARAMETERS),
        mechanisms=() if template is None else of_type(template.well_known_files, MECHANISM),
        morphology=of_type(drawn, SWC),
        markers=of_type(drawn, MARKERS),
        stimulus=() if result is None else of_type(result.well_known_files, NWB),
        sweeps=_sweeps(() if cell is None else cell.ephys_sweeps),
    )


def _sweeps(sweeps: Iterable[Any]) -> tuple[int, ...]:
    """Return the numbers of sweeps that are no tests."""
    numbers = [
        sweep.sweep_number
        for sweep in sweeps
        if sweep.stimulus_name != "Test" and sweep.sweep_number is not None
    ]
    return tuple(sorted(numbers))
