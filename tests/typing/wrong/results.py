"""Mistakes in the use of what queries return."""

from allenorm import Donor, Specimen, Structure, WellKnownFile


def use(*_: object) -> None: ...


def unknown_name(cell: Specimen) -> None:
    use(cell.nmae)  # wrong: all
    use(cell.donr)  # wrong: all
    use(cell.donor_name)  # wrong: all
    use(cell.well_known_files.name)  # wrong: all
    use(cell.well_known_files[0].nmae)  # wrong: all
    use([file.nope for file in cell.well_known_files])  # wrong: all
    use([child.structure_sets for child in cell.children])  # wrong: all
    for each in Specimen.where(): use(each.nmae)  # wrong: all
    for page in Specimen.where().pages(): use(page.name)  # wrong: all
    use(cell.loaded.nope)  # wrong: all
    use(cell.to_dct())  # wrong: all


def may_be_none(cell: Specimen) -> None:
    use(cell.donor.organism)  # wrong: all
    use(cell.donor.name)  # wrong: all
    use(cell.structure.acronym)  # wrong: all
    use(cell.name.upper())  # wrong: all
    use(cell.tissue_ph + 1)  # wrong: all
    use(cell.well_known_files[0].path.upper())  # wrong: all
    use(cell.ephys_features[0].vrest + 1)  # wrong: all
    use(Specimen.where().first().name)  # wrong: all
    use(Specimen.where().one_or_none().name)  # wrong: all
    use(Donor.where().one().date_of_birth.year)  # wrong: all
    for each in Specimen.where().include("donor"): use(each.donor.name)  # wrong: all


def wrong_type(cell: Specimen) -> None:
    use(cell.id.upper())  # wrong: all
    donor: Donor = Specimen.where().one()  # wrong: all
    related: Donor = cell.donor  # wrong: all
    files: list[WellKnownFile] = cell.well_known_files  # wrong: all
    structures: list[Structure] = Specimen.where().all()  # wrong: all
    number: str = cell.id  # wrong: all
    text: str = cell.name  # wrong: all
    use(donor, related, files, structures, number, text)
    use(Donor.where().one().date_of_birth < "2015")  # wrong: all
    use(cell.name + 1)  # wrong: all


def frozen(cell: Specimen) -> None:
    cell.name = "x"  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)
    cell.id = 2  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)
    cell.id += 1  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)
    cell.donor = None  # wrong: all
    cell.well_known_files = ()  # wrong: all
    cell.well_known_files.append(1)  # wrong: all
    cell.nope = 1  # wrong: pyright basedpyright mypy ty (pyrefly: takes an undeclared attribute for one of pydantic's extra fields)
    cell.loaded = ()  # wrong: all
    Specimen.where().one().name = "x"  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)
    for each in Specimen.where(): each.name = "x"  # wrong: pyright basedpyright ty pyrefly (mypy: knows that models are frozen by pydantic's plugin alone)


def constructor() -> None:
    use(Specimen(id="x", nme=3))  # wrong: pyright basedpyright mypy ty (pyrefly: follows pydantic, which ignores unknown keywords)
    use(Specimen(id="x"))  # wrong: pyright basedpyright mypy (ty pyrefly: follows pydantic, which reads text as a number)
    use(Specimen(id=1, nme=3))  # wrong: pyright basedpyright mypy ty (pyrefly: follows pydantic, which ignores unknown keywords)
    use(Specimen(name="x"))  # wrong: all
    use(Specimen())  # wrong: all
    use(Specimen(1))  # wrong: all
    use(Specimen(id=None))  # wrong: all
    use(Specimen(id=1, donor=None))  # wrong: pyright basedpyright mypy ty (pyrefly: follows pydantic, which ignores unknown keywords)
