"""Cells by the documented filters, their features and sweeps."""

import pytest

from allenorm import ApiCellTypesSpecimenDetail, Specimen
from allenorm.cell_types import (
    cells,
    ephys_features,
    ephys_file,
    ephys_sweeps,
    morphology_features,
    neuronal_models,
)
from allenorm.errors import InexpressibleError, SettingsError


def test_all_cells() -> None:
    """Without an argument every cell comes, in the order of its id."""
    found = cells().using("sample").all()

    assert len(found) == ApiCellTypesSpecimenDetail.where().using("sample").count()
    assert [each.specimen__id for each in found] == sorted(each.specimen__id or 0 for each in found)


def test_filters_are_those_of_the_columns() -> None:
    """Each argument keeps the cells whose columns say so."""
    every = cells().using("sample").all()
    traced = [each for each in every if each.nr__reconstruction_type is not None]
    drawn = [each for each in every if each.si__path is not None]
    human = [each for each in every if each.donor__species == "Homo Sapiens"]
    shown = [each for each in every if each.cell_reporter_status == "positive"]
    unknown = [each for each in every if each.cell_reporter_status is None]

    assert cells(require_reconstruction=True).using("sample").all() == traced
    assert cells(require_morphology=True).using("sample").all() == drawn
    assert cells(species="Homo Sapiens").using("sample").all() == human
    assert cells(reporter_status="positive").using("sample").all() == shown
    assert cells(reporter_status="unknown").using("sample").all() == unknown
    assert all((traced, human, shown, unknown))


def test_filters_hold_together() -> None:
    """All that is given must hold."""
    both = cells(require_reconstruction=True, species="Mus musculus").using("sample").all()

    assert both
    assert {each.donor__species for each in both} == {"Mus musculus"}
    assert None not in {each.nr__reconstruction_type for each in both}


def test_cells_by_id() -> None:
    """One id or several ask for these cells."""
    assert cells(320654829).using("sample").one().specimen__id == 320654829
    assert cells(Specimen(id=320654829)).rma() == cells(320654829).rma()
    assert cells([320654829, 469803127]).using("sample").count() == 2


def test_rows_of_cells_are_cells() -> None:
    """What `cells()` gives is taken wherever a cell is, alone or among others."""
    row = cells(320654829).using("sample").one()

    assert cells([row, 469803127]).rma() == cells([320654829, 469803127]).rma()
    assert ephys_sweeps(row).rma() == ephys_sweeps(320654829).rma()
    assert neuronal_models([row]).rma() == neuronal_models([320654829]).rma()
    assert ephys_file(row, using="sample") == ephys_file(320654829, using="sample")
    with pytest.raises(SettingsError, match="specimens: expected an id"):
        cells(ApiCellTypesSpecimenDetail())


def test_species_in_any_case() -> None:
    """AllenSDK's constants are spelt in two ways; both are read."""
    assert cells(species="homo sapiens").rma() == cells(species="Homo Sapiens").rma()  # type: ignore[arg-type] # what is read is more than what is promised


def test_every_status_is_no_filter() -> None:
    """All three statuses are all cells."""
    every = cells(reporter_status=["positive", "negative", "unknown"])

    assert every.rma() == cells().rma()
    assert "[cell_reporter_status$in'positive','negative']" in (
        cells(reporter_status=["positive", "negative"]).rma()
    )


def test_refused_before_anything_is_sent() -> None:
    """A wrong argument is answered with those that are allowed."""
    with pytest.raises(SettingsError, match="species: expected Homo Sapiens or Mus musculus"):
        cells(species="Rattus")  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(SettingsError, match="species: expected"):
        cells(species=[1])  # type: ignore[list-item] # the mistake is the point
    with pytest.raises(SettingsError, match="expected positive, negative or unknown"):
        cells(reporter_status="yes")  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(InexpressibleError, match="ask twice"):
        cells(reporter_status=["positive", "unknown"])
    with pytest.raises(SettingsError, match="specimens: expected an id"):
        cells(-1)
    with pytest.raises(SettingsError, match="species: expected Homo Sapiens or Mus musculus"):
        cells(species=5)  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(SettingsError, match="require_morphology: expected True or False"):
        cells(require_morphology="no")  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(SettingsError, match="require_reconstruction: expected True or False"):
        cells(require_reconstruction=1)  # type: ignore[arg-type] # the mistake is the point


def test_requests_are_those_of_allensdk() -> None:
    """Features are asked for as AllenSDK asks for them."""
    condition = "rma::criteria,specimen(ephys_result[failed$eqfalse])"

    assert f"model::EphysFeature,{condition}" in ephys_features().rma()
    assert f"model::NeuronReconstruction,{condition}" in morphology_features().rma()
    assert "[except$eq'tags']" in morphology_features().rma()


def test_features_come() -> None:
    """The sample has features of both kinds."""
    assert ephys_features().using("sample").exists()
    assert morphology_features().using("sample").exists()


def test_sweeps_are_in_order() -> None:
    """Sweeps of a cell come by their number; of several cells, cell by cell."""
    numbers = [each.sweep_number for each in ephys_sweeps(320654829).using("sample")]
    cell_ids = [each.specimen_id for each in ephys_sweeps([320654829, 469803127]).using("sample")]

    assert numbers == sorted(numbers, key=lambda number: number or 0)
    assert cell_ids == sorted(cell_ids, key=lambda key: key or 0)
    assert set(cell_ids) == {320654829, 469803127}
