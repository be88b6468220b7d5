"""Mistakes in `include`."""

from allenorm import Donor, Specimen, Structure


def use(*values: object) -> None: ...


use(Specimen.include("donr"))
use(Specimen.where().include("donr"))
use(Specimen.where().include("donor.organism.nope"))
use(Specimen.where().include("donor.nope"))
use(Specimen.where().include("nope.organism"))
use(Specimen.where().include("donor.organsm"))
use(Specimen.where().include("name"))
use(Specimen.where().include("donor.name"))
use(Specimen.where().include(("donor", "nope")))
use(Specimen.where().include(["donor"]))
use(Specimen.where().include("donor", "strcture"))
use(Specimen.where().include("donor").include("strcture"))
use(Specimen.where().include(""))
use(Specimen.where().include("*"))
use(Specimen.where().include(Donor.c.organism))
use(Specimen.where().include(Specimen.c.name))
use(Specimen.where().include(Specimen.c.donor.name))
use(Specimen.where().include(Specimen.c.donr))
use(Specimen.where().include(Specimen.c.donor.organsm))
use(Specimen.where().include(Specimen.c.donor.specimens.structure.structre_sets))
use(Specimen.where().include(Specimen.donor))
use(Specimen.where().include(Donor))
use(Specimen.where().include(donor=True))
use(Specimen.where().include("donor", where=Donor.c.name == "x"))
use(Specimen.where().include("donor", where="name = x"))
use(Specimen.where().include("donor", where=Specimen.c.donor.nmae == "x"))
use(Specimen.where().include("donor", where={"name": "x"}))
use(Specimen.where().include("donor", keep_parent=True))
use(Specimen.where().include("donor", keep_parents="yes"))
use(Structure.include("graph"))
use(Structure.include("ontology").include("donor"))
use(Specimen.where().includes("donor"))
name: str = "donor"
use(Specimen.where().include(name))
