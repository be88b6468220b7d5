"""Which cells there are: those that documentation and clients name, and more around them."""

from dataclasses import dataclass
from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._donors import DISEASES, LINES

GLIF: Final = ("LIF", "LIF-R", "LIF-ASC", "LIF-R-ASC", "LIF-R-ASC-A")
PERISOMATIC: Final = "Biophysical - perisomatic"
ALL_ACTIVE: Final = "Biophysical - all active"

_MICE: Final = 38
_HUMANS: Final = 14
_AREAS: Final = ("VISp", "VISp", "VISp", "VISl", "VISal", "SSp-bfd", "MOp")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        number: Its `id`; None for one of our own making.
        line: The driver line of its mouse; empty for a human cell.
        area: The acronym of the area that it lies in.
        layer: Its cortical layer.
        dendrite: Its dendrite type.
        apical: The state of its apical dendrite.
        reconstruction: The type of its reconstruction, or empty where it has none.
        models: The templates of its models.
        disease: The disease condition of its human donor, or empty.
    """

    number: int | None
    line: str
    area: str
    layer: str
    dendrite: str
    apical: str
    reconstruction: str = ""
    models: tuple[str, ...] = ()
    disease: str = ""

    @property
    def human(self) -> bool:
        """Whether it is of a human."""
        return not self.line


NAMED: Final = (
    Cell(320654829, "Rorb-IRES2-Cre", "VISp", "4", "spiny", "intact", "", GLIF[:2]),
    Cell(467703703, "Scnn1a-Tg3-Cre", "VISp", "4", "spiny", "intact", "full", GLIF[:1]),
    Cell(313862022, "Scnn1a-Tg2-Cre", "VISp", "4", "spiny", "truncated", "full", (PERISOMATIC,)),
    Cell(313862306, "Scnn1a-Tg2-Cre", "VISp", "5", "spiny", "intact", "dendrite-only"),
    Cell(469803127, "Scnn1a-Tg3-Cre", "VISp", "4", "spiny", "intact", "full", (*GLIF, PERISOMATIC)),
    Cell(324257146, "Cux2-CreERT2", "VISp", "2/3", "spiny", "intact", "full", (*GLIF, PERISOMATIC)),
    Cell(469793303, "Rbp4-Cre_KL100", "VISp", "5", "spiny", "intact", "full", (PERISOMATIC,)),
    Cell(
        479728896, "Pvalb-IRES-Cre", "VISp", "5", "aspiny", "NA", "full", (PERISOMATIC, ALL_ACTIVE)
    ),
    Cell(485909730, "Nr5a1-Cre", "VISp", "4", "spiny", "intact", "full", (PERISOMATIC, ALL_ACTIVE)),
    Cell(469801138, "Sst-IRES-Cre", "VISp", "5", "aspiny", "NA", "", GLIF[:3]),
    Cell(527952884, "", "MTG", "3", "spiny", "intact", "full", (PERISOMATIC,), "epilepsy"),
    Cell(464212183, "Pvalb-IRES-Cre", "VISp", "2/3", "aspiny", "NA", "full", GLIF[:2]),
    Cell(471141261, "Ntsr1-Cre_GN220", "VISp", "6a", "spiny", "intact", "dendrite-only"),
)


def cells(seed: int) -> list[Cell]:
    """Return every cell.

    Args:
        seed: The seed.

    Returns:
        The cells, those with an `id` of the API's first.
    """
    dice = Dice(seed, "cell list")
    mice = sum(not cell.human for cell in NAMED)
    found = list(NAMED)
    for place in range(_MICE - mice):
        line = LINES[place % len(LINES)]
        found.append(_cell(dice, line, dice.pick(_AREAS), ("1", "2/3", "4", "5", "6a", "6b"), ""))
    for place in range(_HUMANS - len(NAMED) + mice):
        area = dice.pick(("MTG", "FroL"))
        disease = DISEASES[place % len(DISEASES)]
        found.append(_cell(dice, "", area, ("1", "2", "3", "4", "5", "6"), disease))
    return found


def _cell(dice: Dice, line: str, area: str, layers: tuple[str, ...], disease: str) -> Cell:
    """Draw one cell."""
    aspiny = line in {"Pvalb-IRES-Cre", "Sst-IRES-Cre"} or dice.chance(0.2)
    dendrite = dice.pick(("aspiny", "aspiny", "sparsely spiny")) if aspiny else "spiny"
    reconstruction = dice.pick(("full", "dendrite-only")) if dice.chance(0.3) else ""
    models = GLIF[: dice.whole(1, 2)] if dice.chance(0.4) else ()
    if reconstruction == "full" and dice.chance(0.5):
        models = (*models, PERISOMATIC)
    return Cell(
        None,
        line,
        area,
        dice.pick(layers),
        dendrite,
        "NA" if aspiny else dice.pick(("intact", "intact", "truncated")),
        reconstruction,
        models,
        disease,
    )
