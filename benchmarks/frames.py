"""Rows to Arrow tables, against pyarrow alone and against the way by objects.

Ours checks every value as objects do; pyarrow alone takes the same dicts with the same types and
checks no more than it must. The rows are made up here, and no request is sent.
"""

import importlib
import json
import random
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from _paired import Line, main, paired, ratios, repeated
from allenorm import Donor, NeuronReconstruction, Specimen
from allenorm.model import hydrate

# It has no types that all checkers know.
pa: Any = importlib.import_module("pyarrow")

ROWS = 2000
NULLS = 0.15
CALLS = 3
CHILDREN = 2
"""How many reconstructions each cell has."""


class Held:
    """A runner whose answer came already, as text: reading uses rows up."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.text = json.dumps(rows)

    def rows(self, *_: Any) -> Iterator[list[dict[str, Any]]]:
        """Yield the one page."""
        yield json.loads(self.text)

    def refuse(self, *_: Any) -> Any:
        """Do nothing else."""
        raise NotImplementedError

    all = pages = count = url = load = refuse


DICE = random.Random(20161003)  # noqa: S311 - made-up data
VALUES: dict[str, Callable[[], Any]] = {
    "integer": lambda: DICE.randrange(1, 10**9),
    "float": lambda: DICE.random() * 100 + 1,
    "boolean": lambda: DICE.choice([True, False]),
    "datetime": lambda: f"2016-10-{DICE.randrange(10, 29)}T00:00:00Z",
    "string": lambda: f"made-up text, {DICE.randrange(10**6)}",
}


def rows_of(model: type[Any]) -> list[dict[str, Any]]:
    """Make up rows of a class, each with an id."""
    columns = model.__mapping__.columns.values()
    return [
        {
            each.name: VALUES[each.type]() if DICE.random() > NULLS or not each.nullable else None
            for each in columns
        }
        for _ in range(ROWS)
    ]


def measure(rounds: int) -> list[Line]:
    """Measure flat rows, and rows with included ones; every contender reads the text first."""
    flat = Held(rows_of(Specimen))
    query = Specimen.where().using(flat)
    schema = query.to_arrow().schema

    nested = rows_of(Specimen)
    children = iter([row for _ in range(CHILDREN) for row in rows_of(NeuronReconstruction)])
    for row, donor in zip(nested, rows_of(Donor), strict=True):
        row |= {"donor": donor, "neuron_reconstructions": list(islice(children, CHILDREN))}
    deep = Held(nested)
    query_deep = Specimen.include("donor", "neuron_reconstructions").using(deep)

    def bare() -> None:
        """Have pyarrow read the rows."""
        for rows in flat.rows():
            pa.Table.from_pylist(rows, schema)

    def by_objects() -> None:
        """Make every object."""
        for rows in deep.rows():
            for each in hydrate(Specimen, rows, includes=("donor", "neuron_reconstructions")):
                _ = each.donor, each.neuron_reconstructions

    samples = paired(
        {
            "frame": repeated(query.to_arrow, CALLS),
            "bare": repeated(bare, CALLS),
            "deep": repeated(query_deep.to_arrow, CALLS),
            "objects": repeated(by_objects, CALLS),
        },
        rounds,
    )
    return [
        Line("to_arrow / pyarrow from the dicts, flat", ratios(samples, "frame", "bare"), 1.5),
        Line("to_arrow / objects alone, nested", ratios(samples, "deep", "objects")),
    ]


if __name__ == "__main__":
    main(measure)
