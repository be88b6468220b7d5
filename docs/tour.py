"""A short tour: a typed query, the RMA that it becomes, and the typed objects that come back.

Run it as `python docs/tour.py`. It starts a loopback server with a few synthetic answers, so it
needs no network; the same lines work against the live API without the `using(...)`.
"""

from pathlib import Path

import allenorm_models
from allenorm import Client, Specimen, Structure
from synthetic_server import serve


def show(title: str, *lines: object) -> None:
    """Print one step of the tour."""
    print(f"\n# {title}")
    for line in lines:
        print(line)


def tour(client: Client) -> None:
    """Ask three questions."""
    show(
        "The bindings",
        f"{allenorm_models.CLASS_COUNT} classes in {Path(allenorm_models.__file__).parent}",
        f"generated from schema {allenorm_models.SCHEMA_SHA256[:12]}",
    )
    query = (
        Specimen.where(id=320654829)
        .include(Specimen.c.ephys_result.well_known_files.well_known_file_type)
        .using(client)
    )
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

    structures = Structure.where(Structure.c.graph_id == 1).using(client)
    show("Queries are lazy and page by themselves", *(s.name for s in structures))


if __name__ == "__main__":
    with serve() as url, Client(url) as client:
        tour(client)
