"""Gene expression: genes, probes, sections with in situ hybridisation, and microarray probes."""

import math
import struct
from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._donors import (
    ADULT_MOUSE_SPACE,
    CORONAL,
    HUMAN,
    ISH,
    MOUSE,
    P56,
    SAGITTAL,
    SAGITTAL_MOUSE_SPACE,
    add_human,
    add_mouse,
    named,
)
from allenorm_sample._facets import FALSE
from allenorm_sample._images import add_image
from allenorm_sample._models import ZIP, archive
from allenorm_sample._pictures import section_jpeg
from allenorm_sample._reference_space import meta_image
from allenorm_sample._rows import Content, Rows
from allenorm_sample._structures import MOUSE_GRAPH, graph_rows, structure_of

_MOUSE_GENES: Final = (
    (18376, "Pdyn", "prodynorphin"),
    (4083, "Abat", "4-aminobutyrate aminotransferase"),
    (None, "Gad1", "glutamate decarboxylase 1"),
    (None, "Gad2", "glutamate decarboxylase 2"),
    (None, "Calb2", "calbindin 2"),
    (None, "Drd1a", "dopamine receptor D1A"),
    (None, "Efna5", "ephrin A5"),
    (None, "Snca", "synuclein, alpha"),
    (None, "F830225E14Rik*", "RIKEN cDNA F830225E14 gene (synthetic)"),
)
_DEVELOPING_GENES: Final = ((None, "Pax6", "paired box 6"), (None, "Lhx1", "LIM homeobox 1"))
_HUMAN_GENES: Final = (
    (None, "GABRA4", "gamma-aminobutyric acid type A receptor subunit alpha4"),
    (None, "MAOA", "monoamine oxidase A"),
    (None, "DRD1", "dopamine receptor D1"),
)
_HUMAN_PROBES: Final = {"GABRA4": (1058684, 1058685)}
_DATA_SETS: Final = {"Pdyn": 69816930, "Efna5": 70813257, "Gad1": 100141599, "Calb2": 69735759}
"""Experiments that clients name."""
_IMAGES: Final = {"Efna5": 70636013, "Pdyn": 69750516}
_GRID: Final = (4, 3, 2)
_SIDE: Final = 200


def add_expression(rows: Rows, seed: int) -> None:
    """Add genes with their experiments.

    Args:
        rows: The sample.
        seed: The seed.
    """
    dice = Dice(seed, "expression")
    for number, name in ((1, "Sense"), (2, "Antisense")):
        rows.add("Orientation", id=number, name=name)
    for name in ("11", "X"):
        rows.add("Chromosome", name=name, organism_id=MOUSE)
    rows.add("Chromosome", name="X (human)", organism_id=HUMAN)
    for names in _MOUSE_GENES:
        gene = _add_gene(rows, dice, names, MOUSE, 1)
        _add_experiment(rows, dice, (gene, names[1]), product=1, age=P56)
    for names in _DEVELOPING_GENES:
        gene = _add_gene(rows, dice, names, MOUSE, 3)
        for age in ("E11.5", "E13.5", "P4"):
            _add_experiment(rows, dice, (gene, names[1]), product=3, age=named(rows, "Age", age))
    for names in _HUMAN_GENES:
        gene = _add_gene(rows, dice, names, HUMAN, 2)
        for place, probe in enumerate(_HUMAN_PROBES.get(names[1], (None, None))):
            row = rows.add(
                "Probe",
                id=probe,
                name=f"SYN_{names[1]}_{place}",
                gene_id=gene,
                probe_type="DNA",
            )
            rows.link("Probe", row["id"], "products", [2])
    for place in range(2):
        donor = add_human(rows, dice, f"H99.20.{place + 1:02}", "")
        rows.link("Donor", donor["id"], "products", [2])
        brain = _brain(rows, donor["id"], donor["name"])
        _align(rows, dice, "Specimen", brain)


def _add_gene(
    rows: Rows, dice: Dice, names: tuple[int | None, str, str], organism: int, product: int
) -> int:
    """Add a gene; all of them are genes of NCBI."""
    number, acronym, name = names
    chromosomes = [c["id"] for c in rows.records["Chromosome"] if c["organism_id"] == organism]
    gene = rows.add(
        "NcbiGene",
        id=number,
        acronym=acronym,
        name=name,
        original_symbol=acronym,
        original_name=name,
        entrez_id=dice.whole(90_000_000, 99_999_999),
        homologene_id=dice.whole(900_000, 999_999),
        organism_id=organism,
        chromosome_id=dice.pick(chromosomes),
        alias_tags="",
        version_status="synthetic",
    )["id"]
    rows.add("GeneAlias", gene_id=gene, acronym=f"{acronym}-syn")
    rows.link("NcbiGene", gene, "products", [product])
    return int(gene)


def _add_experiment(rows: Rows, dice: Dice, of: tuple[int, str], *, product: int, age: int) -> None:
    """Add one experiment with its probe, its images and how strongly structures express."""
    gene, acronym = of
    sequence = "".join(dice.pick("ACGT") for _ in range(60))
    sequences = [
        rows.add("Sequence", sequence_data=text, sequence_length=len(text))["id"]
        for text in (sequence, sequence[:20], sequence[-20:])
    ]
    probe = rows.add(
        "Probe",
        name=f"SYN_{acronym}",
        label="",
        gene_id=gene,
        orientation_id=2,
        probe_type="RNA",
        gc_percent=round(sum(each in "GC" for each in sequence) / 0.6, 2),
        predicted_sequence_id=sequences[0],
        forward_sequence_id=sequences[1],
        reverse_sequence_id=sequences[2],
    )["id"]
    rows.link("Probe", probe, "products", [product])
    donor = add_mouse(rows, dice, age=age)
    coronal = acronym == "Calb2"
    known = _DATA_SETS.get(acronym)
    data_set = rows.add(
        "SectionDataSet",
        id=known,
        specimen_id=_brain(rows, donor["id"], donor["name"]),
        plane_of_section_id=CORONAL if coronal else SAGITTAL,
        reference_space_id=ADULT_MOUSE_SPACE if coronal else SAGITTAL_MOUSE_SPACE,
        failed=acronym == "Snca",
        expression=True,
        delegate=False,
        section_thickness=25.0,
        qc_date="2010-01-01T00:00:00Z",
        storage_directory=f"/synthetic/ish/{acronym.strip('*')}/",
        failed_facet=FALSE,
    )["id"]
    for name, targets in (("products", [product]), ("treatments", [ISH]), ("probes", [probe])):
        rows.link("SectionDataSet", data_set, name, targets)
    _align(rows, dice, "SectionDataSet", data_set)
    for section in range(2):
        image = add_image(
            rows,
            "SectionImage",
            b"" if section else section_jpeg(dice),
            number=None if section else _IMAGES.get(acronym),
            data_set_id=data_set,
            section_number=40 + 20 * section,
            resolution=1.05,
            expression=True,
        )
        tilt = {"tsv_00": 1.0, "tsv_03": 1.0, "tvs_00": 1.0, "tvs_03": 1.0}
        moved = {name: 0.0 for at in (1, 2, 4, 5) for name in (f"tsv_{at:02}", f"tvs_{at:02}")}
        rows.add("Alignment2d", section_image_id=image, **tilt, **moved)
    for structure in (315, 1089, 403, 22, 329) if product == 1 else ():
        _add_unionize(rows, dice, data_set, structure)
    if product == 1:
        _add_grid(rows, dice, data_set)
    else:
        coarse = graph_rows(rows, 17)[1:4]
        for place, each in enumerate(coarse):
            rows.add(
                "ManualAnnotation",
                structure_id=each["id"],
                section_data_set_id=data_set,
                annotation_plan_name="synthetic",
                intensity_call=("High", "Medium", "Low")[place],
                density_call=("High", "Medium", "Low")[place],
                pattern_call=("Full", "Regional", "Gradient")[place],
            )


def _add_unionize(rows: Rows, dice: Dice, data_set: int, structure: int) -> None:
    """Add how strongly a structure expresses a gene."""
    pixels = dice.whole(200_000, 900_000)
    expressing = dice.number(0.02, 0.4)
    intensity = dice.number(60, 180)
    rows.add(
        "StructureUnionize",
        section_data_set_id=data_set,
        structure_id=structure,
        sum_pixels=float(pixels),
        sum_expressing_pixels=round(pixels * expressing, 1),
        sum_pixel_intensity=round(pixels * intensity, 1),
        sum_expressing_pixel_intensity=round(pixels * expressing * intensity, 1),
        expression_density=expressing,
        expression_energy=round(expressing * intensity, 4),
        voxel_energy_mean=round(expressing * intensity, 4),
        voxel_energy_cv=dice.number(0.1, 1.2),
    )


def _add_grid(rows: Rows, dice: Dice, data_set: int) -> None:
    """Add small grids of expression, as headers and raw floats in archives."""
    energy = [dice.number(0, 20) for _ in range(math.prod(_GRID))]
    # Energy is intensity times density.
    values = {"energy": energy, "density": [each / 20 for each in energy], "intensity": [20.0] * 24}
    volumes = tuple(values)
    members: dict[str, dict[str, bytes]] = {}
    for name in volumes if data_set == _DATA_SETS["Pdyn"] else volumes[:1]:
        raw = struct.pack(f"<{len(energy)}f", *values[name])
        header = meta_image(f"{name}.raw", _GRID, _SIDE)
        members[name] = {f"{name}.mhd": header, f"{name}.raw": raw}
    path = f"/grid_data/download/{data_set}"
    for names in ((), *(volumes[:end] for end in (1, 2, 3)), ("density",), ("intensity",)):
        if all(name in members for name in names):
            held = {
                key: data for name in names or volumes[:1] for key, data in members[name].items()
            }
            content = Content(f"{data_set}.zip", ZIP, archive(held))
            rows.file(f"{path}?include={','.join(names)}" if names else path, content)


def _brain(rows: Rows, donor: int, name: str) -> int:
    """Add a whole brain."""
    row = rows.add(
        "Specimen",
        name=name,
        donor_id=donor,
        structure_id=structure_of(rows, "root", MOUSE_GRAPH)["id"],
        is_cell_specimen=False,
        is_ish=True,
        failed_facet=FALSE,
    )
    row["specimen_id_path"] = f"/{row['id']}/"
    return int(row["id"])


def _align(rows: Rows, dice: Dice, owner: str, number: int) -> None:
    """Add how an image stack lies in its reference space."""
    shift = [dice.number(-300, 300) for _ in range(3)]
    matrix = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]
    forth = {f"tvr_{place:02}": value for place, value in enumerate([*matrix, *shift])}
    back = [-each for each in shift]
    rows.add(
        "Alignment3d",
        aligned_type=owner,
        aligned_id=number,
        **forth,
        **{f"trv_{place:02}": value for place, value in enumerate([*matrix, *back])},
    )
