"""A small atlas of our own making: cells with donors, files, sweeps and structures."""

from typing import Any

from made import made_row

Row = dict[str, Any]

COUNT = 40
INCLUDES: tuple[Any, ...] = (
    "donor.transgenic_lines",
    "structure",
    "ephys_result.well_known_files.well_known_file_type",
    "ephys_sweeps",
    "neuron_reconstructions",
)


def cells(count: int = COUNT) -> list[Row]:
    """Return specimens in the order of their ids, with all that `INCLUDES` names.

    The n-th has n % 3 sweeps, and every fourth lacks a donor, a structure or an ephys result.
    """
    rows = [made_row("Specimen", number, *INCLUDES) for number in range(1, count + 1)]
    for row in rows:
        number = row["id"]
        row["name"] = f"cell-{number:03}"
        row["specimen_id_path"] = f"/7/{number}/"
        row["ephys_sweeps"] = [
            {
                **made_row("EphysSweep", number * 10 + each),
                "num_spikes": each,
                "specimen_id": number,
            }
            for each in range(number % 3)
        ]
    return rows


def atlas(count: int = COUNT) -> dict[str, list[Row]]:
    """Return the rows of every class that a test asks for first."""
    rows = cells(count)
    donors = {row["donor"]["id"]: row["donor"] for row in rows if "donor" in row}
    return {
        "Specimen": rows,
        "Donor": [{**each, "specimens": []} for each in donors.values()],
        "EphysSweep": [sweep for row in rows for sweep in row["ephys_sweeps"]],
        "Structure": [made_row("Structure", number) for number in range(1, 8)],
        "ApiCellTypesSpecimenDetail": [
            {**made_row("ApiCellTypesSpecimenDetail", number), "specimen__id": number}
            for number in range(1, count + 1)
        ],
    }
