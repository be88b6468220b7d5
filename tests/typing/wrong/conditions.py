"""Mistakes in conditions."""

from datetime import datetime, timezone

from allenorm import Donor, EphysFeature, Specimen, Structure, WellKnownFile, has
from zoo import Animal


def use(*_: object) -> None: ...


def wrong_root() -> None:
    use(Specimen.where(Donor.c.name == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.name == "x", Donor.c.name == "x"))  # wrong: all
    use(Specimen.where((Specimen.c.name == "x") & (Donor.c.name == "x")))  # wrong: pyright basedpyright mypy ty (pyrefly: solves the two roots to their union)
    use(Specimen.where(Structure.c.specimens.name == "x"))  # wrong: all
    use(Specimen.where().where(Structure.c.acronym == "VISp"))  # wrong: all
    use(Specimen.where(id=1).include("donor").where(Structure.c.acronym == "VISp"))  # wrong: all
    use(WellKnownFile.where(Specimen.c.well_known_files.id == 1))  # wrong: all
    use(Specimen.where(Specimen.c.id == Donor.c.id))  # wrong: pyright basedpyright mypy ty (pyrefly: solves the two roots to their union)
    use(Specimen.where(Specimen.c.id < Donor.c.id))  # wrong: pyright basedpyright mypy ty (pyrefly: solves the two roots to their union)
    use(Specimen.where(Animal.c.name == "x"))  # wrong: all
    use(Specimen.where(has(Donor.c.organism)))  # wrong: all


def wrong_type() -> None:
    use(Specimen.where(Specimen.c.id == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.id != "x"))  # wrong: all
    use(Specimen.where("x" == Specimen.c.id))  # wrong: all
    use(Specimen.where(Specimen.c.name == 1))  # wrong: all
    use(Specimen.where(Specimen.c.id < "x"))  # wrong: all
    use(Specimen.where(Specimen.c.id <= [1, 2]))  # wrong: all
    use(Specimen.where(Specimen.c.id > (1, 2)))  # wrong: all
    use(Specimen.where(Specimen.c.id >= None))  # wrong: all
    use(Specimen.where(Specimen.c.id == None))  # wrong: all
    use(Specimen.where(Specimen.c.id == [1, 2]))  # wrong: all
    use(Specimen.where(Specimen.c.id.in_(1)))  # wrong: all
    use(Specimen.where(Specimen.c.id.in_("1")))  # wrong: all
    use(Specimen.where(Specimen.c.id.in_(["1"])))  # wrong: all
    use(Specimen.where(Specimen.c.name.in_([1, 2])))  # wrong: all
    use(Specimen.where(Specimen.c.id.is_("x")))  # wrong: all
    use(Specimen.where(Specimen.c.name.ilike(1)))  # wrong: all
    use(Specimen.where(Specimen.c.name.like("a", "b")))  # wrong: all
    use(Specimen.where(Specimen.c.donor.id == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.name == Specimen.c.donor))  # wrong: all
    use(Donor.where(Donor.c.date_of_birth < "2015-01-01"))  # wrong: all
    use(Donor.where(Donor.c.date_of_birth < datetime.now(tz=timezone.utc).date()))  # wrong: all
    use(EphysFeature.where(EphysFeature.c.vrest < "x"))  # wrong: all


def unknown_name() -> None:
    use(Specimen.where(Specimen.c.nmae == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.donr.name == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.donor.organism.nmae == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.donor.organsm.name == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.structure.structure_sets.nope == 1))  # wrong: all
    use(Specimen.where(Specimen.c.ephys_result.well_known_files.well_known_file_type.nmae == "x"))  # wrong: all
    use(Specimen.where(Specimen.c.ephys_result.well_known_files.well_known_file_type.name == 1))  # wrong: all
    use(Specimen.where(Specimen.c.name.icontains("a")))  # wrong: all
    use(Specimen.where(Specimen.c.name.isnull()))  # wrong: all
    use(Specimen.where(Specimen.c.id.ilike("x")))  # wrong: all
    use(Specimen.where(Specimen.c.id.startswith("x")))  # wrong: all


def no_condition() -> None:
    use(Specimen.where(Specimen.c.donor))  # wrong: all
    use(Specimen.where(Specimen.c.donor == 1))  # wrong: all
    use(Specimen.where(Specimen.c.name))  # wrong: all
    use(Specimen.where(Specimen.c))  # wrong: all
    use(Specimen.where(Specimen.name == "x"))  # wrong: all
    use(Specimen.where(Specimen.id == 1))  # wrong: all
    use(Specimen.where(Specimen.donor.name == "x"))  # wrong: all
    use(Specimen.where(True))  # wrong: all
    use(Specimen.where(lambda each: each.name == "x"))  # wrong: all
    use(Specimen.where([Specimen.c.id == 1]))  # wrong: all
    use(Specimen.where(Specimen.c.name.asc()))  # wrong: all
    use(Specimen.where(has("donor")))  # wrong: all
    use(Specimen.where(has(Specimen.c.name)))  # wrong: all
    use(Specimen.where(has(Specimen.donor)))  # wrong: all
    use(Specimen.where(Specimen.c.id + 1))  # wrong: all
    use(1 in Specimen.c.id)  # wrong: all


def no_such_operator() -> None:
    use((Specimen.c.id == 1) | (Specimen.c.id == 2))  # wrong: all
    use(~(Specimen.c.id == 1))  # wrong: all
    use((Specimen.c.id == 1) & True)  # wrong: all
    use((Specimen.c.id == 1) ^ (Specimen.c.id == 2))  # wrong: all
    use(not (Specimen.c.id == 1))  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    use(1 if Specimen.c.id == 1 else 2)  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    use([each for each in Specimen.where() if Specimen.c.id == 1])  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    use(Specimen.where((Specimen.c.id == 1) and (Specimen.c.name == "x")))  # wrong: ty (pyright basedpyright: asks for a truth value in statements alone; mypy pyrefly: never asks what __bool__ returns)
    use(Specimen.where((Specimen.c.id == 1) or (Specimen.c.name == "x")))  # wrong: ty (pyright basedpyright: asks for a truth value in statements alone; mypy pyrefly: never asks what __bool__ returns)
    use(Specimen.where(0 < Specimen.c.id < 9))  # wrong: ty (pyright basedpyright: asks for a truth value in statements alone; mypy pyrefly: never asks what __bool__ returns)


def no_truth_value() -> None:
    if Specimen.c.id == 1: use()  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    if Specimen.c.id == 1 and Specimen.c.name == "x": use()  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    while Specimen.c.is_ish: use()  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
    assert Specimen.c.id == 1  # wrong: pyright basedpyright ty (mypy pyrefly: never asks what __bool__ returns)
