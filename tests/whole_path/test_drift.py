"""An API that has moved on: keys that the generated classes do not know."""

import warnings

import pytest

from allenorm import EphysSweep, Query, Specimen
from allenorm.errors import HydrationError
from allenorm.model import SchemaDriftWarning
from cells import atlas
from serving import Serve


def _read(query: Query[Specimen]) -> tuple[list[Specimen], list[EphysSweep]]:
    """Read objects and what they nest, at which each class reports what it does not know."""
    found = query.all()
    return found, [sweep for cell in found for sweep in cell.ephys_sweeps]


def test_new_keys(serve: Serve) -> None:
    """They are left out and reported once a class, with the command that brings them in."""
    rows = atlas()
    for row in rows["Specimen"]:
        row["favourite_colour"] = "red"
        for sweep in row["ephys_sweeps"]:
            sweep["temperature"] = 34.5
    _, client = serve(rows)
    query = Specimen.include("ephys_sweeps").using(client)
    with pytest.warns(SchemaDriftWarning) as caught:
        found, sweeps = _read(query)
    first, second = (str(each.message) for each in caught)
    assert "keys for Specimen" in first
    assert "'favourite_colour'" in first
    assert "allenorm generate --schema live" in first
    assert "keys for EphysSweep" in second
    assert "'temperature'" in second
    assert not hasattr(found[0], "favourite_colour")
    assert "favourite_colour" not in found[0].to_dict()
    assert sweeps
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(query.all()) == len(found)


def test_a_column_that_went(serve: Serve) -> None:
    """A nullable column that is gone is None; one that must be there is an error."""
    rows = atlas()
    for row in rows["Specimen"]:
        del row["sphinx_id"]
    _, client = serve(rows)
    assert {cell.sphinx_id for cell in Specimen.where().using(client)} == {None}
    for sweep in rows["EphysSweep"]:
        del sweep["id"]
    found = Specimen.include("ephys_sweeps").using(client).all()
    with pytest.raises(HydrationError, match=r"EphysSweep\.id is missing"):
        [cell.ephys_sweeps for cell in found]
