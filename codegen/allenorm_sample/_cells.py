"""Cells of the Cell Types Database: specimens, reconstructions, models and their summary rows."""

from typing import Any, Final

from allenorm_sample._cell_list import ALL_ACTIVE, GLIF, PERISOMATIC, Cell, cells
from allenorm_sample._dice import Dice
from allenorm_sample._donors import (
    HUMAN,
    HUMAN_CELLS,
    MOUSE_CELLS,
    REPORTERS,
    add_human,
    add_mouse,
    named,
)
from allenorm_sample._ephys import add_ephys
from allenorm_sample._facets import FALSE
from allenorm_sample._models import add_model, add_templates
from allenorm_sample._morphology import Node, grow, markers, measure, swc
from allenorm_sample._pictures import JPEG, neuron_jpeg
from allenorm_sample._rows import Content, Row, Rows
from allenorm_sample._structures import HUMAN_GRAPH, MOUSE_GRAPH, structure_of

SWC: Final = "text/plain"
_RECONSTRUCTION_FILES: Final = {313862306: 491119517}
"""The reconstruction file that documentation names."""
_SINGLE_CELL: Final = 305008011
_TO_A_DONOR: Final = 3
_DOWNLOAD: Final = "/api/v2/well_known_file_download/"


class CellMaker:
    """Makes cells, with donors that several of them share.

    Args:
        rows: The sample.
        seed: The seed.

    Attributes:
        shapes: The nodes of each reconstructed neuron, by the cell's `id`.
    """

    def __init__(self, rows: Rows, seed: int) -> None:
        self.shapes: dict[int, list[Node]] = {}
        self._rows = rows
        self._seed = seed
        self._brains: dict[str, tuple[Row, Row, int]] = {}
        self._humans = 0

    def add_all(self) -> None:
        """Add every cell, and the tables that they share."""
        rows = self._rows
        for layer in range(1, 7):
            rows.add("CortexLayer", id=layer)
        for name in ("positive", "negative"):
            rows.add("CellReporter", name=name)
        for name in ("intact", "truncated", "NA"):
            rows.add("SpecimenTag", name=f"apical - {name}")
        for name in ("spiny", "aspiny", "sparsely spiny"):
            rows.add("SpecimenTag", name=f"dendrite type - {name}")
        rows.add("SpecimenType", id=_SINGLE_CELL, name="Single Cell")
        add_templates(rows)
        for order, cell in enumerate(cells(self._seed)):
            self._add(cell, Dice(self._seed, f"cell {order}"))
        # One recording that did not pass: it is no part of the summary table.
        dice = Dice(self._seed, "failed cell")
        failed = Cell(None, "Rorb-IRES2-Cre", "VISp", "4", "spiny", "NA")
        add_ephys(rows, dice, self._specimen(failed, dice), failed=True)

    def _add(self, cell: Cell, dice: Dice) -> None:
        """Add one cell with everything that hangs on it."""
        rows = self._rows
        specimen = self._specimen(cell, dice)
        number = specimen["id"]
        features = add_ephys(rows, dice, specimen, drawn=cell.number is not None)
        morphology: Row = {}
        if cell.reconstruction:
            morphology = self._reconstruct(cell, dice, specimen)
        for kind in cell.models:
            add_model(rows, dice, specimen, kind, morphology.get("id"))
        location = {} if cell.human else _locate(rows, dice, number)
        rows.add(
            "ApiCellTypesSpecimenDetail",
            **_who(rows, cell, specimen, self._donor(specimen)),
            **_morphology_columns(morphology),
            **_ephys_columns(features),
            **_model_columns(cell.models),
            **location,
        )

    def _specimen(self, cell: Cell, dice: Dice) -> Row:
        """Add the specimen of a cell."""
        rows = self._rows
        brain, section, used = self._brain(cell, dice)
        graph = HUMAN_GRAPH if cell.human else MOUSE_GRAPH
        reporter = "" if cell.human else "negative" if dice.chance(0.15) else "positive"
        specimen = rows.add(
            "Specimen",
            **({} if cell.number is None else {"id": cell.number}),
            name=f"{section['name']}.{used:02}",
            donor_id=brain["donor_id"],
            hemisphere=dice.pick(("left", "right")),
            structure_id=structure_of(rows, _place(cell), graph)["id"],
            parent_id=section["id"],
            parent_x_coord=0,
            parent_y_coord=0,
            parent_z_coord=used,
            cell_reporter_id=named(rows, "CellReporter", reporter) if reporter else None,
            cortex_layer_id=int(cell.layer[0]),
            is_cell_specimen=True,
            is_ish=False,
            failed_facet=FALSE,
            weight=100,
            data=None,
        )
        number = specimen["id"]
        specimen["specimen_id_path"] = f"{section['specimen_id_path']}{number}/"
        tags = (f"apical - {cell.apical}", f"dendrite type - {cell.dendrite}")
        rows.link(
            "Specimen", number, "specimen_tags", [named(rows, "SpecimenTag", t) for t in tags]
        )
        rows.link("Specimen", number, "specimen_types", [_SINGLE_CELL])
        product = named(rows, "Product", HUMAN_CELLS if cell.human else MOUSE_CELLS)
        rows.link("Specimen", number, "products", [product])
        return specimen

    def _brain(self, cell: Cell, dice: Dice) -> tuple[Row, Row, int]:
        """Return the brain and the section that a cell lies in, and its number there."""
        key = cell.line or f"human {cell.disease}"
        brain, section, used = self._brains.get(key, (None, None, _TO_A_DONOR))
        if brain is None or section is None or used >= _TO_A_DONOR:
            if cell.human:
                self._humans += 1
                donor = add_human(self._rows, dice, f"H99.03.{self._humans:03}", cell.disease)
            else:
                donor = add_mouse(self._rows, dice, cell.line, REPORTERS[0])
            brain = self._tissue(donor, None, donor["name"])
            section = self._tissue(donor, brain, f"{donor['name']}.01")
            used = 0
        self._brains[key] = (brain, section, used + 1)
        return self._brains[key]

    def _tissue(self, donor: Row, parent: Row | None, name: str) -> Row:
        """Add a brain, or a section of it."""
        specimen = self._rows.add(
            "Specimen",
            name=name,
            donor_id=donor["id"],
            parent_id=None if parent is None else parent["id"],
            is_cell_specimen=False,
            is_ish=False,
            failed_facet=FALSE,
        )
        above = "/" if parent is None else parent["specimen_id_path"]
        specimen["specimen_id_path"] = f"{above}{specimen['id']}/"
        return specimen

    def _donor(self, specimen: Row) -> Row:
        """Return the donor of a specimen."""
        donors = self._rows.records["Donor"]
        return next(each for each in donors if each["id"] == specimen["donor_id"])

    def _reconstruct(self, cell: Cell, dice: Dice, specimen: Row) -> Row:
        """Add the reconstruction of a cell."""
        rows, number = self._rows, specimen["id"]
        nodes = self.shapes[number] = grow(dice, spiny=cell.dendrite == "spiny")
        row = rows.add(
            "NeuronReconstruction",
            specimen_id=number,
            neuron_reconstruction_type=cell.reconstruction,
            scale_factor_x=0.11,
            scale_factor_y=0.11,
            scale_factor_z=0.28,
            tags="",
            **measure(nodes),
        )
        known = _RECONSTRUCTION_FILES.get(number)
        title = f"Synthetic neuron, specimen {number}: drawn by chance, no reconstruction."
        owner = ("NeuronReconstruction", int(row["id"]))
        tree = Content(f"{number}_m.swc", SWC, swc(nodes, title))
        marker = Content(
            f"{number}_marker.swc",
            SWC,
            markers(nodes, f"Synthetic markers of specimen {number} (1)"),
        )
        picture = Content(f"{number}_thumb.jpg", JPEG, neuron_jpeg(nodes, light=True))
        swc_id = rows.well_known_file(owner, "3DNeuronReconstruction", tree, number=known)
        rows.well_known_file(owner, "3DNeuronMarker", marker)
        thumb = rows.well_known_file(owner, "MorphologyThumbnail", picture)
        return {**row, "swc": swc_id, "thumb": thumb}


def _place(cell: Cell) -> str:
    """Return the acronym of the structure that a cell is annotated with."""
    return f"VISp{cell.layer}" if cell.area == "VISp" else cell.area


def _locate(rows: Rows, dice: Dice, specimen: int) -> Row:
    """Add where a soma lies, in micrometres of the common reference space."""
    row = rows.add(
        "CellSomaLocation",
        specimen_id=specimen,
        x=dice.number(7000, 10_000),
        y=dice.number(800, 2500),
        z=dice.number(1500, 10_000),
        normalized_depth=dice.number(0.1, 0.9, 4),
    )
    return {f"csl__{name}": row[name] for name in ("x", "y", "z", "normalized_depth")}


def _who(rows: Rows, cell: Cell, specimen: Row, donor: Row) -> Row:
    """Return the columns about a cell, where it lies and whose it is."""
    graph = HUMAN_GRAPH if cell.human else MOUSE_GRAPH
    structure = structure_of(rows, _place(cell), graph)
    area = structure_of(rows, cell.area, graph)
    reporters = {each["id"]: each["name"] for each in rows.records["CellReporter"]}
    ages = {each["id"]: each["name"] for each in rows.records["Age"]}
    human: dict[str, Any] = {
        "donor__age": ages[donor["age_id"]],
        "donor__sex": donor["sex_full_name"],
        "donor__disease_state": cell.disease,
        "donor__race": donor["race_only"],
        "donor__years_of_seizure_history": "7" if cell.disease == "epilepsy" else "",
    }
    return {
        "line_name": cell.line,
        "specimen__id": specimen["id"],
        "specimen__name": specimen["name"],
        "specimen__hemisphere": specimen["hemisphere"],
        "structure__id": structure["id"],
        # The API's own values have these quotes.
        "structure__name": f'"{structure["name"]}"',
        "structure__acronym": structure["acronym"],
        "structure_parent__id": area["id"],
        "structure_parent__acronym": area["acronym"],
        "structure__layer": cell.layer,
        "cell_reporter_status": reporters.get(specimen["cell_reporter_id"]),
        "tag__apical": cell.apical,
        "tag__dendrite_type": cell.dendrite,
        "donor__species": "Homo Sapiens" if donor["organism_id"] == HUMAN else "Mus musculus",
        "donor__id": donor["id"],
        "donor__name": donor["name"],
    } | (human if cell.human else dict.fromkeys(human, ""))


def _morphology_columns(found: Row) -> Row:
    """Return the columns about a reconstruction; none where there is none."""
    if not found:
        return {}
    names = (
        "max_euclidean_distance",
        "number_stems",
        "number_bifurcations",
        "average_contraction",
        "average_parent_daughter_ratio",
    )
    return {f"nr__{name}": found[name] for name in names} | {
        "nr__reconstruction_type": found["neuron_reconstruction_type"],
        "nrwkf__id": found["swc"],
        "morph_thumb_path": f"{_DOWNLOAD}{found['thumb']}",
        "si__height": 4800,
        "si__width": 6400,
        "si__path": f"/synthetic/specimen_{found['specimen_id']}.aff",
    }


def _ephys_columns(found: Row) -> Row:
    """Return the columns about recordings."""
    names = (
        "fast_trough_v_long_square",
        "upstroke_downstroke_ratio_long_square",
        "adaptation",
        "f_i_curve_slope",
        "threshold_i_long_square",
        "tau",
        "avg_isi",
        "ri",
        "peak_t_ramp",
        "vrest",
    )
    return {f"ef__{name}": found[name] for name in names} | {
        "ef__avg_firing_rate": round(1000 / found["avg_isi"], 4),
        "erwkf__id": found["nwb"],
        "ephys_thumb_path": found["thumb"] and f"{_DOWNLOAD}{found['thumb']}",
    }


def _model_columns(models: tuple[str, ...]) -> Row:
    """Return how many models there are of each kind."""
    perisomatic, active = models.count(PERISOMATIC), models.count(ALL_ACTIVE)
    return {
        "m__glif": sum(kind in GLIF for kind in models),
        "m__biophys": perisomatic + active,
        "m__biophys_perisomatic": perisomatic,
        "m__biophys_all_active": active,
    }
