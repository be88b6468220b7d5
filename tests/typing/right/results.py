"""What an object offers: columns, relations, null, and pydantic's own methods."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from typing_extensions import assert_type

from allenorm import (
    Donor,
    EcephysUnitMetricBundle,
    EphysFeature,
    EphysResult,
    Model,
    Organism,
    Specimen,
    Structure,
    WellKnownFile,
    WellKnownFileType,
)


def columns(cell: Specimen, donor: Donor, features: EphysFeature) -> None:
    """A column has the schema's type; one that may be null is narrowed before use."""
    assert_type(cell.id, int)
    assert_type(cell.name, str | None)
    assert_type(cell.tissue_ph, float | None)
    assert_type(cell.is_cell_specimen, bool | None)
    assert_type(donor.date_of_birth, datetime | None)
    assert_type(features.vrest, float | None)
    if cell.name is not None:
        assert_type(cell.name.upper(), str)
    if donor.date_of_birth:
        assert_type(donor.date_of_birth.year, int)
    if features.vrest is not None:
        assert_type(features.vrest / 1000, float)


def relations(cell: Specimen) -> None:
    """A relation to one object may be None; a relation to many is a tuple."""
    assert_type(cell.donor, Donor | None)
    assert_type(cell.well_known_files, tuple[WellKnownFile, ...])
    assert_type(cell.children, tuple[Specimen, ...])
    assert_type(cell.parent, Specimen | None)
    if cell.donor is not None:
        assert_type(cell.donor.organism, Organism | None)
        if cell.donor.organism:
            assert_type(cell.donor.organism.name, str | None)
    if (structure := cell.structure) is not None:
        assert_type(structure.children, tuple[Structure, ...])
        assert_type([each.acronym for each in structure.children], list[str | None])
    for file in cell.well_known_files:
        assert_type(file.well_known_file_type, WellKnownFileType | None)
    assert_type(len(cell.ephys_features), int)


def nwb(cell: Specimen) -> WellKnownFile | None:
    """Find the file that the README looks for."""
    result: EphysResult | None = cell.ephys_result
    files = result.well_known_files if result else ()
    return next(
        (
            file
            for file in files
            if file.well_known_file_type and file.well_known_file_type.name == "NWBDownload"
        ),
        None,
    )


def mixins(cell: Specimen, structure: Structure, bundle: EcephysUnitMetricBundle) -> None:
    """Hand-written methods stand beside generated ones."""
    assert_type(structure.structure_path_ids, tuple[int, ...] | None)
    assert_type(cell.specimen_path_ids, tuple[int, ...] | None)
    parsed: object = bundle.data_parsed  # pyright: ignore[reportAny] # JSON says what it is
    assert_type(isinstance(parsed, dict), bool)


class Report(BaseModel):
    """A pydantic model of one's own that holds objects."""

    cell: Specimen
    others: list[Specimen] = []


@lru_cache
def table(model: type[Model]) -> str:
    """Return something that is kept for each class."""
    return model.__name__


def other_code(cell: Specimen, record: dict[str, Any]) -> None:
    """Objects and classes are what other libraries expect of them."""
    report = Report(cell=cell, others=[cell])
    assert_type(report.cell, Specimen)
    assert_type(report.others[0].name, str | None)
    assert_type(TypeAdapter(list[Specimen]).validate_python([record]), list[Specimen])
    counts: dict[type[Model], int] = {Specimen: 1, type(cell): 2}
    assert_type(counts[Donor], int)
    assert_type(table(Specimen), str)
    assert_type(Specimen.model_json_schema(), dict[str, Any])
    assert_type(sorted([cell], key=lambda each: each.id), list[Specimen])


def objects(cell: Specimen, record: dict[str, Any]) -> None:
    """Objects are pydantic's, and frozen; a copy takes changes."""
    assert_type(Specimen(id=1, name="x"), Specimen)
    assert_type(Specimen(id=1), Specimen)
    assert_type(Specimen.model_validate(record), Specimen)
    assert_type(Specimen.model_validate_json("{}"), Specimen)
    assert_type(Specimen.model_construct(id=1), Specimen)
    assert_type(Specimen.from_dict(record), Specimen)
    assert_type(cell.model_dump(), dict[str, Any])
    assert_type(cell.model_dump_json(), str)
    assert_type(cell.model_copy(update={"name": "y"}), Specimen)
    assert_type(cell.to_dict(), dict[str, Any])
    assert_type(cell.to_dict(mode="json", by_alias=True), dict[str, Any])
    assert_type(cell.to_json(indent=2), str)
    assert_type(cell.loaded, tuple[str, ...])
    assert_type(cell == cell, bool)  # noqa: PLR0124 - it is the operator
    assert_type({cell: 1}, dict[Specimen, int])
    assert_type(hash(cell), int)
    match cell:
        case Specimen(id=number, name=str(name)):
            assert_type(number, int)
            assert_type(name, str)
        case _:
            pass
