"""Images of cells: the stacks that reconstructions are made from, and projections of them."""

from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._facets import FALSE
from allenorm_sample._morphology import Node
from allenorm_sample._pictures import JPEG, neuron_jpeg
from allenorm_sample._rows import Content, Rows

_STACKS: Final = (313862022, 469803127)
_NUMBERS: Final = {
    (313862022, "projection", 0): 323637357,
    (313862022, "section", 0): 321549675,
}
"""The images that documentation names."""

_PROJECTIONS: Final = (("xy", "min"), ("yz", "min"), ("xy", "max"), ("yz", "max"))
_SECTIONS: Final = 4


def add_cell_images(rows: Rows, seed: int, shapes: dict[int, list[Node]]) -> None:
    """Add a stack of images and four projections for each of a few cells.

    Args:
        rows: The sample.
        seed: The seed.
        shapes: The nodes of each reconstructed neuron, by the cell's `id`.
    """
    for specimen in _STACKS:
        dice = Dice(seed, f"images {specimen}")
        data_set = rows.add(
            "SectionDataSet",
            specimen_id=specimen,
            failed=False,
            expression=False,
            section_thickness=0.28,
            storage_directory=f"/synthetic/specimen_{specimen}",
            failed_facet=FALSE,
            delegate=False,
        )["id"]
        for place in range(_SECTIONS):
            number = add_image(
                rows,
                "SectionImage",
                neuron_jpeg(shapes[specimen], light=True),
                number=_NUMBERS.get((specimen, "section", place)),
                specimen_id=specimen,
                data_set_id=data_set,
                section_number=place,
                resolution=0.11,
                bits_per_component=8,
                number_of_components=1,
            )
            rows.add("AlternateImage", sub_image_id=number, image_type="original", path="")
        for place, (axes, function) in enumerate(_PROJECTIONS):
            add_image(
                rows,
                "ProjectionImage",
                neuron_jpeg(shapes[specimen], light=function == "min"),
                number=_NUMBERS.get((specimen, "projection", place)),
                specimen_id=specimen,
                resolution=dice.pick((0.11, 0.28)),
                axes=axes,
                projection_function=function,
            )


def add_image(
    rows: Rows, model: str, data: bytes, *, number: int | None = None, **columns: object
) -> int:
    """Add an image with its download; a server has it in the other places of images as well.

    Args:
        rows: The sample.
        model: Its class.
        data: The picture; none where it cannot be downloaded.
        number: Its `id`, where it is not of our making.
        **columns: Its columns.

    Returns:
        Its `id`.
    """
    given = {} if number is None else {"id": number}
    row = rows.add(
        model,
        **given,
        **{
            "x": 0,
            "y": 0,
            "width": 6400,
            "height": 4800,
            "image_width": 6400,
            "image_height": 4800,
            "tier_count": 7,
            "failed": False,
            "annotated": False,
        }
        | columns,
    )
    row["path"] = f"/synthetic/{row['id']}.aff"
    if data:
        kind = "atlas_image" if model == "AtlasImage" else "section_image"
        content = Content(f"{row['id']}.jpg", JPEG, data)
        rows.file(f"/api/v2/{kind}_download/{row['id']}", content)
    return int(row["id"])
