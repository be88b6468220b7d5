"""Mistakes with images, places and volumes."""

from allenorm import Atlas, Gene, Structure
from allenorm.grids import (
    annotation,
    average_template,
    expression_grid,
    mouse_atlas_volume,
    projection_grid,
    structure_mesh,
)
from allenorm.images import atlas_image, channel_ranges, drawing, image, section_image
from allenorm.sync import image_to_atlas, reference_to_image, structure_to_image


def use(*_: object) -> None: ...


def images() -> None:
    use(image("69750516"))  # wrong: all
    use(section_image(Structure(id=5)))  # wrong: all
    use(image(5, zoom=1))  # wrong: all
    use(image(5, view="mask"))  # wrong: all
    use(image(5, downsample="4"))  # wrong: all
    use(image(5, annotation="yes"))  # wrong: all
    use(atlas_image(5, atlas=Structure(id=1)))  # wrong: all
    use(image(5, range=5))  # wrong: all
    use(image(5, rgb=0.5))  # wrong: all
    use(image(5, colormap=(0.1, "rainbow")))  # wrong: all
    use(image(5).pictur())  # wrong: all
    use(image(5).read(using=8000))  # wrong: all
    use(drawing(5, groups="28"))  # wrong: all
    use(channel_ranges(Gene.where()))  # wrong: all


def places() -> None:
    use(image_to_atlas(5, 1, 2))  # wrong: all
    use(image_to_atlas(5, 1, 2, 1))  # wrong: all
    use(image_to_atlas(5, "1", 2, atlas=Atlas(id=1)))  # wrong: all
    use(reference_to_image(10, 1, 2, section_data_sets=[1]))  # wrong: all
    use(structure_to_image(5, structures=Gene.where()))  # wrong: all
    use(structure_to_image(5, structures=["VISp"]))  # wrong: all


def volumes() -> None:
    use(expression_grid(5, "projection_density"))  # wrong: all
    use(projection_grid(5, "energy"))  # wrong: all
    use(projection_grid(5, resolution=30))  # wrong: all
    use(average_template(20))  # wrong: all
    use(annotation(25, version="ccf_2018"))  # wrong: all
    use(structure_mesh("VISp"))  # wrong: all
    use(structure_mesh(997).array())  # wrong: all
    use(structure_mesh(997).mesh().is_watertigt)  # wrong: all
    use(mouse_atlas_volume("P57"))  # wrong: all
