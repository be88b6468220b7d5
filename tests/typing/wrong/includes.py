"""Mistakes in `include`."""

from allenorm import Donor, Specimen, Structure
from zoo import Animal


def use(*_: object) -> None: ...


def unknown_name(text: str) -> None:
    use(Specimen.include("donr"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("donr"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("nope.organism"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("donor.nope"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("donor.organsm"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("donor.organism.nope"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("name"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("donor.name"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include(("donor", "nope")))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("donor", "strcture"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include("donor").include("strcture"))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Specimen.where().include(text))  # wrong: pyright basedpyright mypy ty (pyrefly: reads a union of more than 256 strings as str)
    use(Donor.include("organsm"))  # wrong: all
    use(Donor.where().include("organsm"))  # wrong: all
    use(Donor.where().include("specimens.nope"))  # wrong: all
    use(Donor.where().include("nope.structure"))  # wrong: all
    use(Donor.where().include("name"))  # wrong: all
    use(Donor.where().include("specimens.name"))  # wrong: all
    use(Donor.where().include("specimens.structure.nope"))  # wrong: all
    use(Donor.where().include(("organism", "nope")))  # wrong: all
    use(Donor.where().include("organism").include("specimns"))  # wrong: all
    use(Donor.where().include(""))  # wrong: all
    use(Donor.where().include("*"))  # wrong: all
    use(Donor.where().include("organism "))  # wrong: all
    use(Donor.where().include(text))  # wrong: all
    use(Animal.include("species.nope"))  # wrong: all


def unknown_path() -> None:
    use(Specimen.where().include(Specimen.c.donr))  # wrong: all
    use(Specimen.where().include(Specimen.c.donor.organsm))  # wrong: all
    use(Specimen.where().include(Specimen.c.donor.specimens.structure.structre_sets))  # wrong: all
    use(Specimen.where().include(Donor.c.organism))  # wrong: all
    use(Specimen.where().include(Specimen.c.donor, Donor.c.organism))  # wrong: all
    use(Specimen.where().include(Specimen.c.name))  # wrong: all
    use(Specimen.where().include(Specimen.c.donor.name))  # wrong: all
    use(Specimen.where().include(Specimen.donor))  # wrong: all
    use(Specimen.where().include(Donor))  # wrong: all
    use(Specimen.where().include(["donor"]))  # wrong: all
    use(Specimen.where().include(donor=True))  # wrong: all
    use(Specimen.where().includes("donor"))  # wrong: all
    use(Structure.include(Specimen.c.structure))  # wrong: all


def wrong_option() -> None:
    use(Specimen.where().include("donor", where=Donor.c.name == "x"))  # wrong: all
    use(Specimen.where().include("donor", where=[Donor.c.name == "x"]))  # wrong: all
    use(Specimen.where().include("donor", where="name = x"))  # wrong: all
    use(Specimen.where().include("donor", where=Specimen.c.donor.nmae == "x"))  # wrong: all
    use(Specimen.where().include("donor", where={"name": "x"}))  # wrong: all
    use(Specimen.where().include("donor", where=True))  # wrong: all
    use(Specimen.where().include("donor", keep_parent=True))  # wrong: all
    use(Specimen.where().include("donor", keep_parents="yes"))  # wrong: all
    use(Specimen.include("donor", where=Donor.c.name == "x"))  # wrong: all
