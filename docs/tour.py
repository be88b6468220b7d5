"""A short tour: a typed query, the RMA that it becomes, and the typed objects that come back.

Run it as `python docs/tour.py`. It asks the synthetic sample that comes with allenorm, so it needs
no network; without the `connect(...)` the same lines ask the live API.
"""

from pathlib import Path

import allenorm
import allenorm_models
from allenorm import ApiCellTypesSpecimenDetail, Specimen, Structure


def show(title: str, *lines: object) -> None:
    """Print one step of the tour."""
    print(f"\n# {title}")
    for line in lines:
        print(line)


def tour() -> None:
    """Ask a few questions."""
    show(
        "The bindings",
        f"{allenorm_models.CLASS_COUNT} classes in {Path(allenorm_models.__file__).parent}",
        f"generated from schema {allenorm_models.SCHEMA_SHA256[:12]}",
    )
    files = Specimen.c.ephys_result.well_known_files
    query = Specimen.where(id=320654829).include(files.well_known_file_type)
    show("A typed query ...", repr(query))
    show("... compiles to RMA, the API's own language", query.rma())

    cell = query.one()
    show("The answer is a typed object", cell.name, f"{cell.specimen_path_ids=}")
    if cell.ephys_result is not None:
        show(
            "Associations that were included are there",
            *(
                f"{file.well_known_file_type.name}: {file.download_link}"
                for file in cell.ephys_result.well_known_files
                if file.well_known_file_type is not None
            ),
        )
    try:
        _ = cell.donor
    except AttributeError as error:
        show("One that was not says what to do", error)

    visual = Structure.where(Structure.c.parent.acronym == "VIS").order_by(Structure.c.graph_order)
    show("Conditions reach through associations", *(f"{s.acronym:8}{s.name}" for s in visual))

    c = ApiCellTypesSpecimenDetail.c
    human = ApiCellTypesSpecimenDetail.where(c.donor__species.ilike("homo sapiens"))
    spiny = human.where(tag__dendrite_type="spiny")
    show("Queries count, and are refined", f"{human.count()} human cells, {spiny.count()} spiny")


if __name__ == "__main__":
    with allenorm.connect("sample") as client:
        show("Every answer comes from the synthetic sample", client)
        tour()
