"""Classes of a user's own: they query, they are what comes back, they keep what they add."""

import copy
import json
import pickle
from typing import Any, cast

import pytest
from pydantic import computed_field, field_validator

from allenorm import EphysSweep, Specimen, trace
from allenorm.errors import HydrationError, NotLoadedError
from cells import cells
from comparing import Comparison
from serving import Serve


class SpikingMixin:
    """Counts spikes."""

    @property
    def spikes(self) -> int:
        """The spikes of all sweeps."""
        cell = cast("Specimen", self)
        return sum(sweep.num_spikes or 0 for sweep in cell.ephys_sweeps)


class AnnotatingMixin:
    """Says what it needs of the class that takes it on."""

    ephys_sweeps: Any
    name: str | None

    @property
    def sweeps_and_name(self) -> tuple[int, str | None]:
        """How many sweeps there are, and the name."""
        return len(self.ephys_sweeps), self.name


class Cell(SpikingMixin, Specimen):
    """A specimen that is a cell."""

    @property
    def number(self) -> int:
        """The number in the name."""
        return int((self.name or "-0").rpartition("-")[2])


class StrictCell(Specimen):
    """A cell whose name is checked."""

    @field_validator("name")
    @classmethod
    def _check(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith("cell-"):
            message = "a cell's name starts with cell-"
            raise ValueError(message)
        return value

    @computed_field  # type: ignore[prop-decorator] # pydantic's own decorator order
    @property
    def label(self) -> str:
        """The name in capitals."""
        return (self.name or "").upper()


def test_queries_return_the_subclass(serve: Serve) -> None:
    """Every verb gives objects of the subclass, with its methods, on whole answers."""
    rows = cells()
    server, client = serve({"Specimen": rows})
    query = Cell.include("ephys_sweeps", "donor.transgenic_lines").using(client)
    found = query.where(Cell.c.id < 21).all()
    Comparison().check_all(
        found,
        [
            {
                key: value
                for key, value in row.items()
                if key not in {"structure", "ephys_result", "neuron_reconstructions"}
            }
            for row in rows[:20]
        ],
    )
    assert {type(cell) for cell in found} == {Cell}
    assert {type(sweep) for cell in found for sweep in cell.ephys_sweeps} == {EphysSweep}
    assert [cell.number for cell in found] == list(range(1, 21))
    assert sum(cell.spikes for cell in found) == sum(
        sweep["num_spikes"] for row in rows[:20] for sweep in row["ephys_sweeps"]
    )
    assert all(text.startswith("model::Specimen,") for text in server.queries)
    assert type(query.get(7)) is Cell
    assert Cell.where(Specimen.c.name == "cell-009").using(client).one().number == 9
    for other in (
        pickle.loads(pickle.dumps(found[4])),  # noqa: S301 - our own bytes
        copy.deepcopy(found[4]),
        Cell.from_dict(json.loads(found[4].to_json())),
    ):
        assert (type(other), other, other.spikes) == (Cell, found[4], found[4].spikes)
    assert found[4] != query.where(id=5).one().model_copy(update={"name": "other"})
    assert Specimen.where(id=5).using(client).one() != found[4]


def test_a_subclass_that_validates(serve: Serve) -> None:
    """Its validators see every value, and what it computes is part of its dicts."""
    rows = cells()
    _, client = serve({"Specimen": rows})
    found = StrictCell.where().using(client).all()
    assert [cell.label for cell in found] == [row["name"].upper() for row in rows]
    assert found[0].model_dump()["label"] == "CELL-001"
    rows[8]["name"] = "neuron-9"
    with pytest.raises(HydrationError, match=r"StrictCell\.name cannot hold 'neuron-9'"):
        StrictCell.where().using(client).all()


@pytest.mark.parametrize("bases", [(AnnotatingMixin, Specimen), (Specimen, AnnotatingMixin)])
def test_a_mixin_that_annotates(bases: tuple[type, ...], serve: Serve) -> None:
    """An association that a mixin annotates stays an association, and a column a column."""
    rows = cells()
    _, client = serve({"Specimen": rows})
    made: Any = type("Annotated", bases, {})
    found = made.include("ephys_sweeps").using(client).all()
    assert [cell.sweeps_and_name for cell in found] == [
        (len(row["ephys_sweeps"]), row["name"]) for row in rows
    ]
    assert "ephys_sweeps" not in made.model_fields
    with pytest.raises(NotLoadedError, match=r'include\("ephys_sweeps"\)'):
        _ = made.where(id=2).using(client).one().ephys_sweeps


def test_batches_of_subclass_objects(serve: Serve) -> None:
    """Loading on first touch works on them as well, in one request."""
    _, client = serve({"Specimen": cells()})
    found = Cell.where().using(client, on_unloaded="batch").all()
    with trace() as seen:
        assert sum(cell.spikes for cell in found) > 0
    assert len({request.query.partition(",rma::options")[0] for request in seen.requests}) == 1
