"""Mistakes in the other verbs of a query."""

from allenorm import Donor, Query, Specimen
from zoo import Animal


def use(*_: object) -> None: ...


def order_by() -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(cells.order_by(Donor.c.id))  # wrong: all
    use(cells.order_by(Donor.c.id.asc()))  # wrong: all
    use(cells.order_by(Specimen.c.id, Donor.c.name.desc()))  # wrong: all
    use(cells.order_by("id"))  # wrong: all
    use(cells.order_by("-id"))  # wrong: all
    use(cells.order_by(Specimen.c.donor))  # wrong: all
    use(cells.order_by(Specimen.c.nmae))  # wrong: all
    use(cells.order_by(Specimen.c.id.descending()))  # wrong: all
    use(cells.order_by(Specimen.id))  # wrong: all
    use(cells.order_by(Specimen.c.id == 1))  # wrong: all
    use(cells.order_by(Animal.c.id))  # wrong: all


def limits() -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(cells.limit("5"))  # wrong: all
    use(cells.limit(5.0))  # wrong: all
    use(cells.limit())  # wrong: all
    use(cells.offset(None))  # wrong: all
    use(cells.offset("5"))  # wrong: all
    use(cells.pages("5"))  # wrong: all
    use(cells.pages(page_size=5))  # wrong: all


def only() -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(cells.only("nmae"))  # wrong: all
    use(cells.only("donor"))  # wrong: all
    use(cells.only("donor.name"))  # wrong: all
    use(cells.only("id", "nmae"))  # wrong: all
    use(cells.only(Donor.c.name))  # wrong: all
    use(cells.only(Specimen.c.donor))  # wrong: all
    use(cells.only(["id", "name"]))  # wrong: all
    use(cells.only(Specimen.name))  # wrong: all
    use(cells.except_("nmae"))  # wrong: all
    use(cells.except_(Donor.c.name))  # wrong: all
    use(cells.except_(Specimen.c.donor))  # wrong: all
    use(cells.exclude("name"))  # wrong: all


def rows() -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(cells.tabular("name"))  # wrong: all
    use(cells.tabular(Donor.c.name))  # wrong: all
    use(cells.tabular(Specimen.c.donor))  # wrong: all
    use(cells.tabular(Specimen.c.name, donor=Donor.c.name))  # wrong: all
    use(cells.tabular(Specimen.c.name, donor="donor.name"))  # wrong: all
    use(cells.tabular(Specimen.c.name, distinct="yes"))  # wrong: all
    use(cells.tabular(Specimen.c.name).include("donor"))  # wrong: all
    use(cells.tabular(Specimen.c.name).one().name)  # wrong: all


def values() -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(cells.values("name"))  # wrong: all
    use(cells.values(Donor.c.name))  # wrong: all
    use(cells.values(Specimen.c.nmae))  # wrong: all
    use(cells.values(Specimen.c.donor))  # wrong: all
    use(cells.values(Specimen.c.id, Donor.c.name))  # wrong: all
    use(cells.values(Specimen.c.id, "name"))  # wrong: all
    ids: list[str] = cells.values(Specimen.c.id)  # wrong: all
    names: list[str] = cells.values(Specimen.c.name)  # wrong: all
    pairs: list[tuple[int, int]] = cells.values(Specimen.c.id, Specimen.c.name)  # wrong: all
    use(ids, names, pairs)
    use([each.upper() for each in cells.values(Specimen.c.name)])  # wrong: all
    use([name + 1 for _, name in cells.values(Specimen.c.id, Specimen.c.hemisphere)])  # wrong: all


def get() -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(cells.get("320654829"))  # wrong: all
    use(cells.get())  # wrong: all
    use(cells.get(1, 2))  # wrong: all
    use(cells.get(None))  # wrong: all
    use(Specimen.get("320654829"))  # wrong: all
    use(Specimen.get([1, 2]))  # wrong: all
    use(Specimen.get(id=1))  # wrong: all


def other() -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(cells.using(on_unloaded="ignore"))  # wrong: all
    use(cells.using(endpoint="http://127.0.0.1"))  # wrong: all
    use(cells.debug("verbose"))  # wrong: all
    use(cells.filter(id=1))  # wrong: all
    use(cells.fist())  # wrong: all
    use(cells.all().first())  # wrong: all
    use(cells.count() + "1")  # wrong: all
    use(cells.rma().query)  # wrong: all
    use(cells.to_python(100))  # wrong: all
    use(cells.to_python(width="100"))  # wrong: all
    use(Query.from_url(5))  # wrong: all
    use(Query.from_url("model::Gene", models="allenorm_models"))  # wrong: all
    use(Query.from_url("model::Gene").include("organism"))  # wrong: all
    use(cells + cells)  # wrong: all
    use(cells | cells)  # wrong: all
    use(Specimen.all())  # wrong: all
    use(Specimen.objects)  # wrong: all
    cells.plan = Specimen.where().plan  # wrong: all
    cells.plan.limit = 5  # wrong: all


def no_list(query: Query[Donor]) -> None:
    cells = Specimen.where(is_cell_specimen=True)
    use(len(cells))  # wrong: all
    use(cells[0])  # wrong: all
    use(cells[:5])  # wrong: all
    use(not cells)  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    if cells: use()  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    same: Query[Donor] = cells  # wrong: all
    use(query.where(Specimen.c.id == 1))  # wrong: all
    use(same)
