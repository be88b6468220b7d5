"""Mistakes with classes of one's own."""

from typing import TypeVar

from allenorm import Donor, Model, Specimen, Structure

M = TypeVar("M", bound=Model)


def use(*_: object) -> None: ...


class Labelled:
    def label(self) -> str:
        return type(self).__name__


class Cell(Labelled, Specimen):
    def short_name(self) -> str:
        return (self.name or "")[:3]


class Slab(Specimen):
    pass


class Noted(Specimen):
    note: str | None = None


class Broken(Specimen):
    def short_name(self) -> str:
        return self.name[:3]  # wrong: all

    def donor_name(self) -> str | None:
        return self.donor.name  # wrong: all

    def rename(self) -> None:
        self.name = "x"  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)


def queries() -> None:
    use(Cell.where(idd=1))  # wrong: all
    use(Cell.where(id="1"))  # wrong: all
    use(Cell.where(Donor.c.name == "x"))  # wrong: all
    use(Cell.include("donr"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Cell.where().include(Donor.c.organism))  # wrong: all
    use(Cell.where().order_by(Structure.c.acronym))  # wrong: all
    use(Cell.where().only("short_name"))  # wrong: all
    use(Cell.where().values(Donor.c.name))  # wrong: all
    use(Cell.get("1"))  # wrong: all
    use(Cell.c.short_name)  # wrong: all
    use(Noted.where(note="x"))  # wrong: all


def results() -> None:
    use(Cell.where().one().short_nme())  # wrong: all
    use(Cell.where().one().nmae)  # wrong: all
    use(Cell.where().one().donor.name)  # wrong: all
    use(Cell.where(id=1).first().label())  # wrong: all
    use(Specimen.where().one().short_name())  # wrong: all
    use([each.short_name() for each in Specimen.where()])  # wrong: all
    slab: Slab = Cell.where().one()  # wrong: all
    cell: Cell = Specimen.get(1)  # wrong: all
    cells: list[Cell] = Specimen.where().all()  # wrong: all
    use(slab, cell, cells)
    Cell.where().one().name = "x"  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)
    Noted.where().one().note = "x"  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)
    use(Noted.where().one().note.upper())  # wrong: all
    use(Noted(id=1, note=2))  # wrong: all
    use(Noted(id=1, nte="x"))  # wrong: pyright basedpyright mypy ty (pyrefly: follows pydantic, which ignores unknown keywords)


def any_model(model: type[M]) -> list[M]:
    use(model.where().first().id)  # wrong: all
    use(model.where(Donor.c.name == "x"))  # wrong: all
    return model.where().first()  # wrong: all


def generic() -> None:
    donors: list[Donor] = any_model(Specimen)  # wrong: all
    use(any_model(int))  # wrong: all
    use(donors)
    use(any_model(Specimen)[0].nmae)  # wrong: all
