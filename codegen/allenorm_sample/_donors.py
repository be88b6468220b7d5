"""Donors and what is said of them: ages, lines, conditions, and the products they belong to."""

from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._facets import facet
from allenorm_sample._rows import Row, Rows

MOUSE: Final[int] = 2
HUMAN: Final[int] = 1
P56: Final = 15
CORONAL: Final = 1
SAGITTAL: Final = 2
ISH: Final = 1
ADULT_MOUSE_SPACE: Final = 9
"""The reference space of coronal sections of the adult mouse."""
SAGITTAL_MOUSE_SPACE: Final = 10

PRODUCTS: Final = {
    1: ("Mouse Brain", "Mouse", "Mouse"),
    2: ("Human Brain Microarray", "HumanMA", "Human"),
    3: ("Developing Mouse Brain", "DevMouse", "Mouse"),
    5: ("Mouse Connectivity Projection", "MouseConn", "Mouse"),
    10: ("Human Cortex Study", "HumanCtx", "Human"),
    22: ("Human Neurotransmitter Study", "HumanNT", "Human"),
    31: ("Mouse Connectivity Projection, Cre Lines", "MouseConnCre", "Mouse"),
}
MOUSE_CELLS: Final = "Mouse Cell Types"
HUMAN_CELLS: Final = "Human Cell Types"

AGES: Final = (
    (P56, "P56", 56.0, False, MOUSE),
    (1, "E11.5", 11.5, True, MOUSE),
    (2, "E13.5", 13.5, True, MOUSE),
    (3, "P4", 4.0, False, MOUSE),
    (4, "P28", 28.0, False, MOUSE),
    (5, "25 yrs", 9131.0, False, HUMAN),
    (6, "34 yrs", 12418.0, False, HUMAN),
    (7, "48 yrs", 17532.0, False, HUMAN),
    (8, "61 yrs", 22280.0, False, HUMAN),
)

LINES: Final = (
    "Rorb-IRES2-Cre",
    "Scnn1a-Tg3-Cre",
    "Scnn1a-Tg2-Cre",
    "Pvalb-IRES-Cre",
    "Sst-IRES-Cre",
    "Nr5a1-Cre",
    "Cux2-CreERT2",
    "Rbp4-Cre_KL100",
    "Ntsr1-Cre_GN220",
    "Syt6-Cre_KI148",
    "Emx1-IRES-Cre",
    "Slc17a7-IRES2-Cre",
)
REPORTERS: Final = ("Ai14(RCL-tdT)", "Ai93(TITL-GCaMP6f)")

DISEASES: Final = ("epilepsy", "tumor", "")
DISEASE: Final = "disease categories - {}"
"""The name of a disease condition: a kind and a value, which AllenSDK splits at the dash."""


def add_lines(rows: Rows) -> None:
    """Add ages, lines, products and the few other tables that donors point to.

    Args:
        rows: The sample.
    """
    group = rows.add("AgeGroup", name="Adult", order=1)["id"]
    for number, name, days, embryonic, organism in AGES:
        rows.add(
            "Age",
            id=number,
            name=name,
            description=name,
            days=days,
            embryonic=embryonic,
            organism_id=organism,
            age_group_id=None if embryonic else group,
        )
    for name in (*LINES, *REPORTERS):
        driver = name in LINES
        line = rows.add(
            "TransgenicLine",
            name=name,
            stock_number="",
            transgenic_line_type_name="driver" if driver else "reporter",
            transgenic_line_type_code="D" if driver else "R",
            transgenic_line_source_name="Synthetic",
            originating_lab="",
            description=f"Synthetic {'driver' if driver else 'reporter'} line.",
        )
        mouse = rows.add("TransgenicMouse", name=name, transgenic_induction_method_name="none")
        rows.link("TransgenicMouse", mouse["id"], "transgenic_lines", [line["id"]])
    for number, (name, abbreviation, species) in PRODUCTS.items():
        _add_product(rows, name, abbreviation, species, id=number)
    for name, species in ((MOUSE_CELLS, "Mouse"), (HUMAN_CELLS, "Human")):
        _add_product(rows, name, name.replace(" ", ""), species)
    for name in ("epilepsy", "tumor"):
        rows.add("Condition", name=DISEASE.format(name), description=f"Disease condition: {name}")
    for number, name in ((ISH, "ISH"), (2, "NISSL")):
        rows.add("Treatment", id=number, name=name, tags="")
    for number, name in ((CORONAL, "coronal"), (SAGITTAL, "sagittal")):
        rows.add("PlaneOfSection", id=number, name=name)
    for number, plane in ((ADULT_MOUSE_SPACE, "coronal"), (SAGITTAL_MOUSE_SPACE, "sagittal")):
        rows.add(
            "ReferenceSpace",
            id=number,
            organism_id=MOUSE,
            age_id=P56,
            anatomy="Brain",
            name=f"Adult Mouse P56 {plane}",
            storage_directory=f"/synthetic/reference_space_{number}",
        )
    rows.link("ReferenceSpace", ADULT_MOUSE_SPACE, "products", [5, 31])
    rows.link("ReferenceSpace", SAGITTAL_MOUSE_SPACE, "products", [1])
    rows.link("Ontology", 1, "products", [1, 5, 31])
    rows.add(
        "ReferenceToReferenceTransform",
        from_reference_space_id=SAGITTAL_MOUSE_SPACE,
        to_reference_space_id=ADULT_MOUSE_SPACE,
        **{f"t_{place:02}": float(place in {0, 4, 8}) for place in range(12)},
    )


def named(rows: Rows, model: str, name: str) -> int:
    """Return the `id` of the record with a name.

    Args:
        rows: The sample.
        model: The class.
        name: The name.

    Returns:
        Its `id`.
    """
    return int(next(each["id"] for each in rows.records[model] if each["name"] == name))


def add_mouse(rows: Rows, dice: Dice, *lines: str, age: int = P56) -> Row:
    """Add a mouse.

    Args:
        rows: The sample.
        dice: Where its sex and weight come from.
        *lines: The names of its transgenic lines; none for a wild type.
        age: The `id` of its age.

    Returns:
        The donor.
    """
    sex = dice.pick(("M", "F"))
    genotype = ";".join(f"{line}/wt" for line in lines) or "wt/wt"
    donor = rows.add(
        "Donor",
        age_id=age,
        organism_id=MOUSE,
        sex=sex,
        sex_full_name={"M": "Male", "F": "Female"}[sex],
        strain="C57BL/6J",
        strain_only="C57BL/6J",
        full_genotype=genotype,
        transgenic_mouse_id=named(rows, "TransgenicMouse", lines[0]) if lines else None,
        date_of_birth="2014-03-01T00:00:00Z",
        weight_grams=dice.number(17, 28, 1),
        donor_sex_facet=facet(sex),
        tags="",
    )
    donor["name"] = f"{';'.join(lines) or 'C57BL/6J'}-{donor['id'] % 1_000_000:06}"
    if lines:
        found = [named(rows, "TransgenicLine", line) for line in lines]
        rows.link("Donor", donor["id"], "transgenic_lines", found)
    return donor


def add_human(rows: Rows, dice: Dice, name: str, disease: str) -> Row:
    """Add a human donor.

    Args:
        rows: The sample.
        dice: Where age and sex come from.
        name: The donor's name.
        disease: Its disease condition, or the empty text.

    Returns:
        The donor.
    """
    age = dice.pick([each[0] for each in AGES if each[4] == HUMAN])
    sex = dice.pick(("M", "F"))
    donor = rows.add(
        "Donor",
        name=name,
        age_id=age,
        organism_id=HUMAN,
        sex=sex,
        sex_full_name={"M": "Male", "F": "Female"}[sex],
        handedness=dice.pick(("left", "right")),
        condition_description=disease or None,
        race_only="Not reported",
        tags="",
    )
    if disease:
        condition = named(rows, "Condition", DISEASE.format(disease))
        rows.add("DonorConditionValue", donor_id=donor["id"], condition_id=condition, value=1.0)
        rows.link("Donor", donor["id"], "conditions", [condition])
    return donor


def _add_product(rows: Rows, name: str, abbreviation: str, species: str, **given: int) -> None:
    """Add a product."""
    rows.add(
        "Product",
        name=name,
        abbreviation=abbreviation,
        resource="Synthetic sample",
        description=f"Synthetic product: {name}.",
        species=species,
        tags="",
        **given,
    )
