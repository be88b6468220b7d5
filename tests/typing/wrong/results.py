"""Mistakes in the use of what queries return."""

from typing_extensions import assert_type

from allenorm import Donor, Specimen, Structure, WellKnownFile


def use(*values: object) -> None: ...


cell = Specimen.where(id=1).one()
use(cell.nmae)
use(cell.donor.organism)
use(cell.donor.name)
use(cell.structure.acronym)
use(cell.name.upper())
use(cell.tissue_ph + 1)
use(cell.well_known_files.name)
use(cell.well_known_files[0].path.upper())
use(cell.well_known_files[0].nmae)
use(cell.ephys_features[0].vrest + 1)
use(cell.donr)
use(cell.id.upper())
use([file.nope for file in cell.well_known_files])
cell.name = "x"
cell.id = 2
cell.donor = None
cell.well_known_files = ()
cell.nope = 1
cell.well_known_files.append(1)
del cell.name
use(Specimen.where().first().name)
use(Specimen.where().one_or_none().name)
for each in Specimen.where(): use(each.nmae)
for page in Specimen.where().pages(): use(page.name)
for both in Specimen.where().include("donor"): use(both.donor.name)
donor: Donor = Specimen.where().one()
donor2: Donor = cell.donor
files: list[WellKnownFile] = cell.well_known_files
structures: list[Structure] = Specimen.where().all()
number: str = cell.id
text: str = cell.name
use(Donor.where().one().date_of_birth.year)
use(Donor.where().one().date_of_birth < "2015")
use(Specimen(id="x", nme=3))
use(Specimen(id="x"))
use(Specimen(id=1, nme=3))
use(Specimen(name="x"))
use(Specimen(1))
use(Specimen(id=1, donor=None))
use(Specimen.where().one().where())
use(cell.loaded.nope)
use(cell.to_dct())
use(cell.c.name == 1)
