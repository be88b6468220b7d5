"""Conditions: every operator of a column, and paths over associations."""

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from typing_extensions import assert_type

from allenorm import Donor, EphysFeature, Specimen, Structure, WellKnownFile, has
from allenorm.query import Column, Condition, Order, TextColumn

if TYPE_CHECKING:
    from allenorm_models.donor import DonorPath  # noqa: TC004 - named in assertions alone
    from allenorm_models.specimen import SpecimenPath  # noqa: TC004 - named in assertions alone


def columns() -> None:
    """A path's attributes are columns of the values' type, and further paths."""
    assert_type(Specimen.c, SpecimenPath[Specimen])
    assert_type(Specimen.c.id, Column[Specimen, int])
    assert_type(Specimen.c.name, TextColumn[Specimen, str | None])
    assert_type(Specimen.c.is_ish, Column[Specimen, bool | None])
    assert_type(Specimen.c.donor, DonorPath[Specimen])
    assert_type(Specimen.c.donor.id, Column[Specimen, int])
    assert_type(Specimen.c.donor.specimens.structure.acronym, TextColumn[Specimen, str | None])
    assert_type(Donor.c.date_of_birth, Column[Donor, datetime | None])
    assert_type(
        Specimen.c.ephys_result.well_known_files.well_known_file_type.name,
        TextColumn[Specimen, str | None],
    )


def operators(number: int, text: str, maybe: str | None) -> None:
    """Every operator makes a condition on the root class."""
    column, name, ph = Specimen.c.id, Specimen.c.name, Specimen.c.tissue_ph
    assert_type(column == number, Condition[Specimen])
    assert_type(column != number, Condition[Specimen])
    assert_type(column < number, Condition[Specimen])
    assert_type(column <= number, Condition[Specimen])
    assert_type(column > number, Condition[Specimen])
    assert_type(column >= number, Condition[Specimen])
    assert_type(name == text, Condition[Specimen])
    assert_type(name == maybe, Condition[Specimen])
    assert_type(name != None, Condition[Specimen])  # noqa: E711 - it is the operator
    assert_type(ph >= 6, Condition[Specimen])
    assert_type(column.in_([1, 2]), Condition[Specimen])
    assert_type(column.in_({1, 2}), Condition[Specimen])
    assert_type(column.in_(range(9)), Condition[Specimen])
    assert_type(name.in_(["a", "b"]), Condition[Specimen])
    assert_type(column.is_(number), Condition[Specimen])
    assert_type(column.is_null(), Condition[Specimen])
    assert_type(name.is_not_null(), Condition[Specimen])
    assert_type(name.like("a*"), Condition[Specimen])
    assert_type(name.ilike("*cre*"), Condition[Specimen])
    assert_type(name.startswith("a"), Condition[Specimen])
    assert_type(name.endswith("a"), Condition[Specimen])
    assert_type(name.contains("a"), Condition[Specimen])
    assert_type(column.asc(), Order[Specimen])
    assert_type(name.desc(), Order[Specimen])
    assert_type(column.qualified(), Column[Specimen, int])
    born = Donor.c.date_of_birth >= datetime(2015, 1, 1, tzinfo=timezone.utc)
    assert_type(born, Condition[Donor])


def two_columns() -> None:
    """A column compares with another column of the same root."""
    assert_type(Specimen.c.id == Specimen.c.parent_id, Condition[Specimen])
    assert_type(Specimen.c.parent_x_coord < Specimen.c.parent_y_coord, Condition[Specimen])
    assert_type(Specimen.c.structure_id != Specimen.c.neuronal_models.id, Condition[Specimen])
    features = EphysFeature.c
    assert_type(features.fast_trough_v_ramp < features.vrest, Condition[EphysFeature])


def joined() -> None:
    """Conditions are joined with `&`, over any number of associations."""
    both = (Specimen.c.id > 5) & Specimen.c.name.is_not_null()
    assert_type(both, Condition[Specimen])
    assert_type(both & (Specimen.c.donor.organism.name == "Mus musculus"), Condition[Specimen])
    assert_type(has(Specimen.c.donor), Condition[Specimen])
    assert_type(both & has(Specimen.c.neuron_reconstructions), Condition[Specimen])
    deep = Specimen.c.donor.specimens.structure.structure_sets.name.ilike("*summary*")
    assert_type(Specimen.where(deep, both).all(), list[Specimen])
    conditions = [Structure.c.acronym == "VISp", Structure.c.depth > 3]
    assert_type(conditions, list[Condition[Structure]])
    assert_type(Structure.where(*conditions).all(), list[Structure])


def given(condition: Condition[WellKnownFile]) -> list[WellKnownFile]:
    """A condition is a value that functions take and return."""
    return WellKnownFile.where(condition, has(WellKnownFile.c.well_known_file_type)).all()
