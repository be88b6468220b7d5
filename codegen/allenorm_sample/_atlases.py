"""Atlases: their plates, the outlines on them, and the labels that group outlines."""

from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._donors import ADULT_MOUSE_SPACE, CORONAL, SAGITTAL, SAGITTAL_MOUSE_SPACE
from allenorm_sample._facets import FALSE
from allenorm_sample._images import add_image
from allenorm_sample._pictures import SVG, outline_svg, section_jpeg
from allenorm_sample._rows import Content, Rows
from allenorm_sample._structures import (
    DEVELOPING_MOUSE_GRAPH,
    HUMAN_GRAPH,
    MOUSE_GRAPH,
    graph_rows,
)

_STRUCTURES: Final = 28
"""The label of the outlines of structures."""

_LABELS: Final = (
    (_STRUCTURES, "Synthetic structure boundaries", "000000"),
    (159226751, "Synthetic structures of the human atlas", "202020"),
    (31, "Synthetic hotspots", "C00000"),
)

_ATLASES: Final = (
    (1, "Mouse, Adult, 3D Coronal", MOUSE_GRAPH, "Atlas - Adult Mouse", _STRUCTURES, CORONAL),
    (2, "Mouse, Adult, 3D Sagittal", MOUSE_GRAPH, "Atlas - Adult Mouse", _STRUCTURES, SAGITTAL),
    (
        5,
        "Mouse, Developing, E13.5",
        DEVELOPING_MOUSE_GRAPH,
        "Atlas - Developing Mouse",
        31,
        SAGITTAL,
    ),
    (138322605, "Human, 34 years", HUMAN_GRAPH, "Atlas - Human", 159226751, CORONAL),
    (602630314, "Mouse, P56, Coronal", MOUSE_GRAPH, "Atlas - Adult Mouse", _STRUCTURES, CORONAL),
)

_DATA_SETS: Final = {1: 100960033}
_PLATES: Final = {1: (100883869, 100960224)}
"""The data sets and plates that clients name."""

_OUTLINE: Final = "M 800,600 L 2400,700 L 2300,2200 L 900,2100 Z"


def add_atlases(rows: Rows, seed: int) -> None:
    """Add every atlas.

    Args:
        rows: The sample.
        seed: The seed.
    """
    for number, name, color in _LABELS:
        rows.add("GraphicGroupLabel", id=number, name=name, color=color)
    for number, name, graph, image_type, label, plane in _ATLASES:
        adult = graph == MOUSE_GRAPH
        space = ADULT_MOUSE_SPACE if plane == CORONAL else SAGITTAL_MOUSE_SPACE
        rows.add(
            "Atlas",
            id=number,
            name=name,
            structure_graph_id=graph,
            graphic_group_label_id=label,
            reference_space_id=space if adult else None,
            image_type=image_type,
            xyz_sort="",
        )
        rows.link("Atlas", number, "graphic_group_labels", [label])
        data_set = rows.add(
            "AtlasDataSet",
            id=_DATA_SETS.get(number),
            plane_of_section_id=plane,
            failed=False,
            expression=False,
            delegate=False,
            section_thickness=25.0,
            storage_directory=f"/synthetic/atlas_{number}",
            reference_space_id=space if adult else None,
            failed_facet=FALSE,
        )["id"]
        rows.link("Atlas", number, "atlas_data_sets", [data_set])
        plates = _PLATES.get(number, (None, None))
        for order, plate in enumerate(plates):
            dice = Dice(seed, f"atlas {number} plate {order}")
            _add_plate(rows, dice, data_set, (plate, 50 + order * 25), (graph, image_type, label))


def _add_plate(
    rows: Rows,
    dice: Dice,
    data_set: int,
    plate: tuple[int | None, int],
    what: tuple[int, str, int],
) -> None:
    """Add one plate: the image, its other forms, and outlines of a few structures."""
    graph, image_type, label = what
    known, section = plate
    number = add_image(
        rows,
        "AtlasImage",
        section_jpeg(dice),
        number=known,
        data_set_id=data_set,
        section_number=section,
        annotated=True,
        resolution=1.0,
    )
    rows.add("AlternateImage", sub_image_id=number, image_type=image_type, path="")
    group = rows.add(
        "Group", order=0, graphic_group_label_id=label, sub_image_id=number, address="0"
    )["id"]
    structures = [each["id"] for each in graph_rows(rows, graph)[1:6]]
    for order, structure in enumerate(structures):
        rows.add(
            "Path",
            order=order,
            parent_id=group,
            address=f"0.{order}",
            graphic_group_label_id=label,
            sub_image_id=number,
            structure_id=structure,
            path=_OUTLINE,
            mag=1.0,
        )
    svg = outline_svg(6400, 4800, dict.fromkeys(structures, _OUTLINE))
    rows.file(f"/api/v2/svg/{number}", Content(f"{number}.svg", SVG, svg))
