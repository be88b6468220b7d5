"""Mistakes with classes of one's own."""

from allenorm import Donor, Specimen, Structure


def use(*values: object) -> None: ...


class Labelled:
    def label(self) -> str:
        return "x"


class Cell(Labelled, Specimen):
    def short_name(self) -> str:
        return (self.name or "")[:3]


class Slab(Specimen):
    pass


class WithNote(Specimen):
    note: str | None = None


class Broken(Specimen):
    def short_name(self) -> str:
        return self.name[:3]

    def donor_name(self) -> str | None:
        return self.donor.name


use(Cell.where(idd=1))
use(Cell.where(id="1"))
use(Cell.where(Donor.c.name == "x"))
use(Cell.where().one().short_nme())
use(Cell.where().one().nmae)
use(Cell.where().one().donor.name)
use(Cell.where(id=1).first().label())
use(Cell.include("donr"))
use(Cell.where().include(Donor.c.organism))
use(Cell.where().order_by(Structure.c.acronym))
use(Cell.where().only("short_name"))
use(Cell.where().values(Donor.c.name))
use(Cell.get("1"))
use(Specimen.where().one().short_name())
use([each.short_name() for each in Specimen.where()])
slab: Slab = Cell.where().one()
cell: Cell = Specimen.get(1)
cells: list[Cell] = Specimen.where().all()
Cell.where().one().name = "x"
WithNote.where().one().note = "x"
use(WithNote(id=1, note=2))
use(WithNote.where(note="x"))
use(WithNote.where().one().note.upper())
use(Cell.c.short_name)
