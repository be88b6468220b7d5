"""The flat tables of the Aging, Dementia and TBI study."""

from typing import Final

from allenorm_sample._dice import Dice
from allenorm_sample._donors import add_human
from allenorm_sample._rows import Rows
from allenorm_sample._structures import HUMAN_GRAPH, structure_of

_DONORS: Final = 6
_MEASURED: Final = (
    ("ihc_a_beta", 0.0, 0.2),
    ("ihc_at8", 0.0, 0.1),
    ("ihc_iba1_ffpe", 0.0, 0.1),
    ("tau_ng_per_mg", 50.0, 500.0),
    ("ab40_pg_per_mg", 0.1, 5.0),
    ("ab42_pg_per_mg", 0.1, 150.0),
)


def add_warehouse(rows: Rows, seed: int) -> None:
    """Add donors of the study, and what was measured in two of their structures.

    Args:
        rows: The sample.
        seed: The seed.
    """
    dice = Dice(seed, "warehouse")
    for order in range(_DONORS):
        donor = add_human(rows, dice, f"H99.09.{order + 1:03}", "")
        injured = order % 2 == 0
        rows.add(
            "ApiTbiDonorDetail",
            donor_id=donor["id"],
            name=donor["name"],
            age=str(78 + order),
            sex=donor["sex"],
            apo_e4_allele=dice.pick(("Y", "N")),
            education_years=dice.whole(8, 20),
            age_at_first_tbi=dice.whole(5, 60) if injured else 0,
            longest_loc_duration="1-2 min" if injured else "Unknown or N/A",
            cerad=dice.whole(0, 3),
            num_tbi_w_loc=int(injured),
            dsm_iv_clinical_diagnosis="No Dementia",
            control_set=order // 2 + 1,
            nincds_arda_diagnosis="No Dementia",
            ever_tbi_w_loc="Y" if injured else "N",
            race="Not reported",
            hispanic="Not reported",
            act_demented="No Dementia",
            braak=dice.whole(0, 6),
            nia_reagan=dice.whole(0, 3),
        )
        for acronym in ("TemL", "ParL"):
            structure = structure_of(rows, acronym, HUMAN_GRAPH)
            rows.add(
                "ApiTbiDonorMetric",
                donor_id=donor["id"],
                donor_name=donor["name"],
                structure_id=structure["id"],
                structure_acronym=acronym,
                **{name: dice.number(low, high, 4) for name, low, high in _MEASURED},
            )
