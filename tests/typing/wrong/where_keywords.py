"""Mistakes in the keywords of `where`."""

from datetime import datetime, timezone

from allenorm import Donor, EphysFeature, Specimen, Structure
from zoo import Animal


def use(*_: object) -> None: ...


def unknown_keyword(name: str) -> None:
    use(Specimen.where(idd=1))  # wrong: all
    use(Specimen.where(donor=1))  # wrong: all
    use(Specimen.where(donor__name="x"))  # wrong: all
    use(Specimen.where(id__in=[1, 2]))  # wrong: all
    use(Specimen.where(name__ilike="x"))  # wrong: all
    use(Specimen.where().where(nmae="x"))  # wrong: all
    use(Specimen.where().include("donor").where(dnor_id=1))  # wrong: all
    use(Specimen.where().order_by(Specimen.c.id).limit(5).where(nam="x"))  # wrong: all
    use(EphysFeature.where(v_rest=-70.0))  # wrong: all
    use(Donor.where(organism_name=name))  # wrong: all
    use(Animal.where(nme="x"))  # wrong: all


def wrong_type(number: int, name: str | None) -> None:
    use(Specimen.where(id="1"))  # wrong: all
    use(Specimen.where(id=1.5))  # wrong: all
    use(Specimen.where(id=None))  # wrong: all
    use(Specimen.where(id=[1, "2"]))  # wrong: all
    use(Specimen.where(id=[1, None]))  # wrong: all
    use(Specimen.where(id={1, 2}))  # wrong: all
    use(Specimen.where(name=number))  # wrong: all
    use(Specimen.where(name=["a", 2]))  # wrong: all
    use(Specimen.where(name=[name]))  # wrong: all
    use(Specimen.where(name=Specimen.c.hemisphere))  # wrong: all
    use(Specimen.where(name=Specimen))  # wrong: all
    use(Specimen.where(is_cell_specimen="true"))  # wrong: all
    use(Specimen.where(id=1).where(id="1"))  # wrong: all
    use(Specimen.include("donor").where(name=1))  # wrong: all
    use(Donor.where(date_of_birth="2015-01-01"))  # wrong: all
    use(Donor.where(date_of_birth=datetime.now(tz=timezone.utc).date()))  # wrong: all
    use(EphysFeature.where(vrest="low"))  # wrong: all
    use(Structure.where(acronym=b"VISp"))  # wrong: all
    use(Animal.where(id="1"))  # wrong: all


def no_keyword(number: int) -> None:
    use(Specimen.where({"id": 1}))  # wrong: all
    use(Specimen.where("id = 1"))  # wrong: all
    use(Specimen.where(number == 1))  # wrong: all
    use(Specimen.where(number))  # wrong: all
    use(Specimen.where(**{"id": "x"}))  # wrong: all
