"""Every verb of a query, and the type that it returns."""

from collections.abc import Iterator
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from typing_extensions import assert_type

import allenorm_models
from allenorm import Donor, EphysFeature, Query, Specimen, Structure
from allenorm.query import BaseQuery

if TYPE_CHECKING:
    from allenorm_models.specimen import SpecimenQuery  # noqa: TC004 - named in assertions alone


def start() -> None:
    """A class starts a query by `where` or `include`."""
    assert_type(Specimen.where(), SpecimenQuery[Specimen])
    assert_type(Specimen.where(id=1), SpecimenQuery[Specimen])
    assert_type(Specimen.where(Specimen.c.id == 1), SpecimenQuery[Specimen])
    assert_type(Specimen.where(Specimen.c.id == 1, name="x"), SpecimenQuery[Specimen])
    assert_type(Specimen.include("donor"), SpecimenQuery[Specimen])
    assert_type(Specimen.include(Specimen.c.donor), SpecimenQuery[Specimen])


def keywords(ids: list[int], names: tuple[str, ...], name: str | None) -> None:
    """Keywords are equality, membership for a sequence, `None` for null."""
    assert_type(Specimen.where(id=1, name="x", hemisphere=None), SpecimenQuery[Specimen])
    assert_type(Specimen.where(id=[1, 2]), SpecimenQuery[Specimen])
    assert_type(Specimen.where(id=(1, 2)), SpecimenQuery[Specimen])
    assert_type(Specimen.where(id=range(9)), SpecimenQuery[Specimen])
    assert_type(Specimen.where(id=ids, name=names), SpecimenQuery[Specimen])
    assert_type(Specimen.where(name=name), SpecimenQuery[Specimen])
    assert_type(Specimen.where(is_cell_specimen=True, tissue_ph=7), SpecimenQuery[Specimen])
    assert_type(EphysFeature.where(vrest=-70.5).all(), list[EphysFeature])
    assert_type(Structure.where(acronym=["VISp", "VISl"]).all(), list[Structure])
    born = datetime(2015, 1, 1, tzinfo=timezone.utc)
    assert_type(Donor.where(date_of_birth=born).all(), list[Donor])
    assert_type(Donor.where(date_of_birth=[born, born]).all(), list[Donor])


def includes() -> None:
    """`include` takes dotted names to depth 2, tuples of them, and paths of any depth."""
    cells = Specimen.where(is_cell_specimen=True)
    assert_type(cells.include("donor"), SpecimenQuery[Specimen])
    assert_type(cells.include("donor.organism"), SpecimenQuery[Specimen])
    assert_type(cells.include("donor", "structure"), SpecimenQuery[Specimen])
    assert_type(cells.include(("donor", "structure.structure_sets")), SpecimenQuery[Specimen])
    assert_type(cells.include(Specimen.c.donor), SpecimenQuery[Specimen])
    assert_type(
        cells.include(
            "well_known_files",
            Specimen.c.donor.organism,
            Specimen.c.ephys_result.well_known_files.well_known_file_type,
        ),
        SpecimenQuery[Specimen],
    )
    assert_type(cells.include("donor", where=Specimen.c.donor.name == "x"), SpecimenQuery[Specimen])
    assert_type(
        cells.include(
            "structure",
            where=[
                Specimen.c.structure.acronym == "VISp",
                Specimen.c.structure.depth > 3,
            ],
            keep_parents=True,
        ),
        SpecimenQuery[Specimen],
    )


def chain() -> None:
    """Every verb returns the same kind of query."""
    cells = (
        Specimen.where(is_cell_specimen=True)
        .where(Specimen.c.donor.organism.name == "Mus musculus", name="x")
        .where(Specimen.c.name.is_not_null() & (Specimen.c.id > 5))
        .include("donor")
        .include(Specimen.c.structure)
        .order_by(Specimen.c.donor.name, Specimen.c.id.desc(), Specimen.c.name.asc())
        .limit(5)
        .limit(None)
        .offset(10)
        .using("http://127.0.0.1:8000", on_unloaded="batch")
        .debug()
        .debug("preview")
    )
    assert_type(cells, SpecimenQuery[Specimen])
    assert_type(cells.only("id", "name"), SpecimenQuery[Specimen])
    assert_type(cells.only(Specimen.c.id, "name"), SpecimenQuery[Specimen])
    assert_type(cells.except_("data"), SpecimenQuery[Specimen])
    assert_type(cells.except_(Specimen.c.data, Specimen.c.weight), SpecimenQuery[Specimen])


def fetch() -> None:
    """What comes back is typed by the class that was asked."""
    cells = Specimen.where(is_cell_specimen=True)
    assert_type(cells.all(), list[Specimen])
    assert_type(cells.first(), Specimen | None)
    assert_type(cells.one(), Specimen)
    assert_type(cells.one_or_none(), Specimen | None)
    assert_type(cells.get(320654829), Specimen)
    assert_type(Specimen.get(320654829), Specimen)
    assert_type(cells.count(), int)
    assert_type(cells.exists(), bool)
    assert_type(iter(cells), Iterator[Specimen])
    assert_type(cells.pages(), Iterator[list[Specimen]])
    assert_type(cells.pages(100), Iterator[list[Specimen]])
    assert_type([each.name for each in cells], list[str | None])
    assert_type(list(cells), list[Specimen])
    for cell in cells:
        assert_type(cell, Specimen)
    for page in cells.pages(size=50):
        assert_type(page, list[Specimen])


def values() -> None:
    """The values of columns have the columns' types."""
    cells = Specimen.where(is_cell_specimen=True)
    assert_type(cells.values(Specimen.c.id), list[int])
    assert_type(cells.values(Specimen.c.name), list[str | None])
    assert_type(cells.values(Specimen.c.id, Specimen.c.donor.name), list[tuple[int, str | None]])
    assert_type(
        cells.values(Specimen.c.id, Specimen.c.name, Specimen.c.tissue_ph),
        list[tuple[int, str | None, float | None]],
    )
    assert_type(
        Donor.where().values(Donor.c.date_of_birth, Donor.c.organism.id),
        list[tuple[datetime | None, int]],
    )
    ids = Structure.where(acronym="VISp").values(Structure.c.id)
    assert_type(Specimen.where(structure_id=ids), SpecimenQuery[Specimen])


def rows() -> None:
    """Flat rows are dicts, and their query has the verbs of a query."""
    cells = Specimen.where(is_cell_specimen=True)
    table = cells.tabular(
        Specimen.c.id, distinct=True, donor=Specimen.c.donor.name, at=Specimen.c.structure.acronym
    )
    for row in table.order_by(Specimen.c.id).limit(5).offset(1):
        assert_type(list(row), list[str])
    assert_type(table.count(), int)
    assert_type(table.exists(), bool)
    assert_type(table.rma(), str)


def text() -> None:
    """What is sent is one call away."""
    cells: Query[Specimen] = Specimen.where(is_cell_specimen=True)
    assert_type(cells.rma(), str)
    assert_type(cells.url(), str)
    assert_type(cells.curl(), str)
    assert_type(cells.explain(), str)
    assert_type(cells.to_python(), str)
    assert_type(cells.to_python(width=100), str)
    assert_type(cells.plan.limit, int | None)


def read() -> None:
    """A query that is read may be one for objects or one for flat rows, until it is asked."""
    found = Query.from_url("model::Specimen")
    assert_type(found, BaseQuery[Any, Any])
    assert_type(found.all(), list[Any])
    assert_type(found.limit(5).count(), int)
    assert_type(Query.from_url("model::Specimen", models=allenorm_models).to_python(), str)
    if isinstance(found, Query):
        assert_type(found.include(Specimen.c.donor).all(), list[Any])
    assert_type(found == cells_of(), bool)


def cells_of() -> Query[Specimen]:
    """Return a query."""
    return Specimen.where()
