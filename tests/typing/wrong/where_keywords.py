"""Mistakes in the keywords of `where`."""

from datetime import datetime, timezone

from allenorm import Donor, EphysFeature, Specimen, Structure


def use(*values: object) -> None: ...


use(Specimen.where(idd=1))
use(Specimen.where(id="1"))
use(Specimen.where(id=1.5))
use(Specimen.where(id=None))
use(Specimen.where(id=[1, "2"]))
use(Specimen.where(id={1, 2}))
use(Specimen.where(name=1))
use(Specimen.where(name=["a", 2]))
use(Specimen.where(name=Specimen.c.hemisphere))
use(Specimen.where(is_cell_specimen="true"))
use(Specimen.where(donor=1))
use(Specimen.where(donor__name="x"))
use(Specimen.where(id__in=[1, 2]))
use(Specimen.where(name__ilike="x"))
use(Specimen.where().where(nmae="x"))
use(Specimen.where(id=1).where(id="1"))
use(Specimen.where().include("donor").where(dnor_id=1))
use(Specimen.include("donor").where(name=1))
use(Specimen.where().order_by(Specimen.c.id).limit(5).where(nam="x"))
use(Donor.where(date_of_birth="2015-01-01"))
use(Donor.where(date_of_birth=datetime.now(tz=timezone.utc).date()))
use(EphysFeature.where(vrest="low"))
use(EphysFeature.where(v_rest=-70.0))
use(Structure.where(acronym=b"VISp"))
use(Specimen.where({"id": 1}))
use(Specimen.where("id = 1"))
use(Specimen.where(id == 1))
use(Specimen.where(**{"id": "x"}))
