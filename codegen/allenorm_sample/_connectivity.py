"""Mouse connectivity: tracer injections and the projections that they show."""

import math
from typing import Any, Final

import numpy as np

from allenorm_sample._dice import Dice
from allenorm_sample._donors import ADULT_MOUSE_SPACE, CORONAL, P56, add_mouse, named
from allenorm_sample._facets import FALSE
from allenorm_sample._images import add_image
from allenorm_sample._models import ZIP, archive
from allenorm_sample._pictures import section_jpeg
from allenorm_sample._reference_space import BYTES, Volume, meta_image, nrrd
from allenorm_sample._rows import Content, Row, Rows
from allenorm_sample._structures import structure_of

_WILD: Final = 5
_LEFT: Final = 1
_BOTH: Final = 3
_CRE: Final = 31
_EXPERIMENTS: Final = (
    (126862385, "VISp", "", (126862575, 126862583)),
    (127084296, "MOs", "", (None, None)),
    (183282970, "SSp-bfd", "", (None, None)),
    (100141219, "CA1", "", (None, None)),
    (181777177, "VISp", "Cux2-CreERT2", (None, None)),
    (156198187, "VISl", "Rbp4-Cre_KL100", (None, None)),
    (None, "CP", "Syt6-Cre_KI148", (None, None)),
)
_WITH_GRIDS: Final = (126862385, 181777177)
_SIDE: Final = 25
_SHAPE: Final = (4, 3, 2)
_CORTEX: Final = "Isocortex"
_TARGETS: Final = (_CORTEX, "VISp", "VISl", "VISal", "LGd", "CP", "CA1")
_GRIDS: Final = (
    *("projection_density", "projection_energy", "data_mask"),
    *("injection_density", "injection_energy", "injection_fraction"),
)


def add_connectivity(rows: Rows, seed: int) -> None:
    """Add every experiment.

    Args:
        rows: The sample.
        seed: The seed.
    """
    material = rows.add("StereotaxicInjectionMaterial")["id"]
    for order, (number, site, line, images) in enumerate(_EXPERIMENTS):
        dice = Dice(seed, f"connectivity {order}")
        donor = add_mouse(rows, dice, *([line] if line else []))
        specimen = rows.add(
            "Specimen",
            name=f"{donor['name']}-inj",
            donor_id=donor["id"],
            structure_id=structure_of(rows, "root")["id"],
            is_cell_specimen=False,
            is_ish=False,
            failed_facet=FALSE,
        )
        specimen["specimen_id_path"] = f"/{specimen['id']}/"
        place = _inject(rows, dice, specimen, site, material)
        product = _CRE if line else _WILD
        data_set = _add_data_set(rows, dice, specimen, number, product)
        for section, image in enumerate(images):
            add_image(
                rows,
                "SectionImage",
                section_jpeg(dice) if image else b"",
                number=image,
                data_set_id=data_set,
                section_number=52 + section * 20,
                resolution=0.35,
            )
        _add_unionizes(rows, dice, data_set, site)
        _add_summary(rows, dice, specimen, (data_set, site, line, product), place)
        _add_volumes(rows, dice, data_set, named=number in _WITH_GRIDS)


def _inject(rows: Rows, dice: Dice, specimen: Row, site: str, material: int) -> Row:
    """Add an injection, in both of the forms that the API has; return its place, in mm."""
    structure = structure_of(rows, site)["id"]
    place = {
        "coordinates_ap": dice.number(-4, 2, 2),
        "coordinates_dv": dice.number(0.3, 3, 2),
        "coordinates_ml": dice.number(0.5, 3, 2),
    }
    common = {
        "specimen_id": specimen["id"],
        "age_id": P56,
        "days_post_injection": 21,
        "injection_method": "iontophoresis",
        "injection_quality": "pass",
        "primary_injection_structure_id": structure,
        "targeted_injection_structure_id": structure,
    }
    injection = rows.add("StereotaxicInjection", **common)["id"]
    rows.link("StereotaxicInjection", injection, "structures", [structure])
    rows.link("StereotaxicInjection", injection, "stereotaxic_injection_materials", [material])
    rows.nest("StereotaxicInjection", injection, "stereotaxic_injection_coordinates", [place])
    rows.add(
        "Injection",
        **common,
        **place,
        structure_id=structure,
        angle=0,
        injection_materials="EGFP",
        fluor_colors="green",
        registration_point="Bregma",
    )
    return place


def _add_data_set(rows: Rows, dice: Dice, specimen: Row, number: int | None, product: int) -> int:
    """Add the experiment's sections, and how bright they are."""
    data_set = rows.add(
        "SectionDataSet",
        id=number,
        specimen_id=specimen["id"],
        plane_of_section_id=CORONAL,
        reference_space_id=ADULT_MOUSE_SPACE,
        failed=False,
        expression=False,
        delegate=False,
        section_thickness=100.0,
        qc_date="2012-01-01T00:00:00Z",
        storage_directory=f"/synthetic/connectivity/{specimen['id']}/",
        red_channel="background",
        green_channel="rAAV",
        blue_channel="background",
        failed_facet=FALSE,
    )["id"]
    rows.link("SectionDataSet", data_set, "products", [product])
    levels = {f"{color}_lower": 0 for color in ("red", "green", "blue")}
    upper = {f"{color}_upper": dice.whole(900, 4095) for color in ("red", "green", "blue")}
    rows.add("Equalization", section_data_set_id=data_set, **levels, **upper)
    matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0)
    rows.add(
        "Alignment3d",
        aligned_type="SectionDataSet",
        aligned_id=data_set,
        **{f"{way}_{at:02}": value for way in ("tvr", "trv") for at, value in enumerate(matrix)},
    )
    return int(data_set)


def _add_unionizes(rows: Rows, dice: Dice, data_set: int, site: str) -> None:
    """Add how much of each structure the tracer fills."""
    injected_in = {site, _CORTEX} - ({_CORTEX} if site in {"CA1", "CP"} else set())
    for acronym in dict.fromkeys((site, *_TARGETS)):
        structure = structure_of(rows, acronym)["id"]
        halves: list[dict[str, float]] = []
        for hemisphere in (1, 2, 3):
            for injected in (True, False):
                if injected and (acronym not in injected_in or hemisphere == _LEFT):
                    continue
                both = hemisphere == _BOTH and not injected
                sums = _sums(dice, injected=injected)
                if both:
                    sums = {name: halves[0][name] + halves[1][name] for name in sums}
                elif not injected:
                    halves.append(sums)
                _add_unionize(rows, dice, data_set, (structure, hemisphere, injected), sums)


def _sums(dice: Dice, *, injected: bool) -> dict[str, float]:
    """Draw the sums of one structure in one hemisphere."""
    pixels = float(dice.whole(1_000_000, 9_000_000))
    projecting = round(pixels * (dice.number(0.3, 0.9) if injected else dice.number(0.001, 0.2)))
    bright = dice.number(400, 900, 1)
    return {
        "sum_pixels": pixels,
        "sum_pixel_intensity": float(round(pixels * dice.number(80, 200, 1))),
        "sum_projection_pixels": float(projecting),
        "sum_projection_pixel_intensity": float(round(projecting * bright)),
    }


def _add_unionize(
    rows: Rows,
    dice: Dice,
    data_set: int,
    where: tuple[Any, int, bool],
    sums: dict[str, float],
) -> None:
    """Add one row; volumes are in cubic millimetres, of pixels 0.35 by 0.35 by 100 micrometres."""
    structure, hemisphere, injected = where
    density = sums["sum_projection_pixels"] / sums["sum_pixels"]
    intensity = sums["sum_projection_pixel_intensity"] / sums["sum_projection_pixels"]
    cube = 0.35 * 0.35 * 100 / 1e9
    rows.add(
        "ProjectionStructureUnionize",
        section_data_set_id=data_set,
        structure_id=structure,
        hemisphere_id=hemisphere,
        is_injection=injected,
        projection_density=round(density, 6),
        projection_intensity=round(intensity, 4),
        projection_energy=round(density * intensity, 4),
        volume=round(sums["sum_pixels"] * cube, 8),
        projection_volume=round(sums["sum_projection_pixels"] * cube, 8),
        normalized_projection_volume=round(density, 6),
        max_voxel_density=min(1.0, round(density * 2, 6)),
        max_voxel_x=dice.whole(5000, 9000),
        max_voxel_y=dice.whole(800, 5000),
        max_voxel_z=dice.whole(1000, 10_000),
        **sums,
    )


def _add_summary(
    rows: Rows, dice: Dice, specimen: Row, what: tuple[int, str, str, int], place: Row
) -> None:
    """Add the row of the warehouse table."""
    data_set, site, line, product = what
    structure = structure_of(rows, site)
    donor = next(d for d in rows.records["Donor"] if d["id"] == specimen["donor_id"])
    rows.add(
        "ApiConnectivity",
        data_set_id=data_set,
        gender=donor["sex"],
        injection_structures=str(structure["id"]),
        injection_volume=dice.number(0.02, 0.6, 4),
        injection_x=round(6500 - place["coordinates_ap"] * 1000),
        injection_y=round(place["coordinates_dv"] * 1000),
        injection_z=round(5700 + place["coordinates_ml"] * 1000),
        product_id=product,
        specimen_name=specimen["name"],
        storage_directory=f"/synthetic/connectivity/{specimen['id']}/",
        strain=donor["strain"],
        structure_abbrev=site,
        structure_id=structure["id"],
        structure_name=structure["name"],
        transgenic_line=line or None,
        transgenic_line_id=named(rows, "TransgenicLine", line) if line else None,
    )


def _add_volumes(rows: Rows, dice: Dice, data_set: int, *, named: bool) -> None:
    """Add small volumes, and an archive of the colour channels."""
    path = f"/grid_data/download_file/{data_set}"
    for place, name in enumerate(_GRIDS if named else _GRIDS[:1]):
        content = Content(f"{name}_{data_set}.nrrd", BYTES, nrrd(_noise(dice, 1), _SIDE, note=name))
        if not place:
            rows.file(path, content)
        if named:
            rows.file(f"{path}?image={name}&resolution={_SIDE}", content)
    members: dict[str, bytes] = {}
    for color in ("red", "green", "blue"):
        raw = f"resampled_{color}.raw"
        members[f"resampled_{color}.mhd"] = meta_image(raw, _SHAPE, _SIDE)
        members[raw] = _noise(dice, 4095).tobytes("F")
    rows.well_known_file(
        ("SectionDataSet", data_set),
        "ImagesResampledTo25MicronARA",
        Content(f"{data_set}_resampled.zip", ZIP, archive(members)),
    )


def _noise(dice: Dice, most: float) -> Volume:
    """Return a small volume."""
    count = math.prod(_SHAPE)
    values: Volume = np.array([dice.number(0, most) for _ in range(count)], "<f4")
    return values.reshape(_SHAPE, order="F")
