"""JSON answers of 2,000 rows against the bare serializer that writes them.

Ours looks for floats that the API spells in another way, and spells them so; the rows are made up
here. XML and CSV have no budget: their lines tell how much more they cost than JSON.
"""

import random
from collections.abc import Callable
from typing import Any

from pydantic_core import to_json

from _paired import Line, main, paired, ratios, repeated
from allenorm.answers import Answer, write_csv, write_json, write_xml
from allenorm.schema import Field, bundled

ROWS = 2000
NULLS = 0.15
SMALL = 0.02
"""How many floats of sweeps are so small that they have an exponent, as in recorded ones."""
CALLS = 3

DICE = random.Random(20161003)  # noqa: S311 - made-up data
VALUES: dict[str, Callable[[], Any]] = {
    "integer": lambda: DICE.randrange(1, 10**9),
    "float": lambda: DICE.random() * 100 + 1,
    "boolean": lambda: DICE.choice([True, False]),
}


def value(column: Field, small: float) -> Any:
    """Make up a value of a column."""
    if DICE.random() < NULLS:
        return None
    made = VALUES.get(column.type, lambda: f"made-up text, {DICE.randrange(10**6)}")()
    return made * 1e-7 if column.type == "float" and DICE.random() < small else made


def rows_of(model: str, small: float) -> list[dict[str, Any]]:
    """Make up rows of a class, with its columns in the API's order."""
    columns = sorted(bundled().classes[model].fields, key=lambda each: each.name)
    return [{each.name: value(each, small) for each in columns} for _ in range(ROWS)]


def measure(rounds: int) -> list[Line]:
    """Measure a class of texts, and one of numbers without and with exponents."""
    return [
        *lines("Specimen", 0, 1.75, rounds),
        *lines("EphysSweep", 0, 1.75, rounds),
        *lines("EphysSweep", SMALL, 2.0, rounds),
    ]


def lines(model: str, small: float, budget: float, rounds: int) -> list[Line]:
    """Measure one class."""
    schema, rows = bundled(), rows_of(model, small)
    nested = Answer(rows, total_rows=ROWS, model=model)
    flat = Answer(rows, columns=tuple(rows[0]))
    samples = paired(
        {
            "bare": repeated(lambda: to_json({"msg": rows}), CALLS),
            "json": repeated(lambda: write_json(nested), CALLS),
            "xml": repeated(lambda: write_xml(nested, schema), CALLS),
            "csv": repeated(lambda: write_csv(flat), CALLS),
        },
        rounds,
    )
    what = f"{ROWS} rows of {model}" + (", small floats" if small else "")
    return [
        Line(f"write_json / to_json, {what}", ratios(samples, "json", "bare"), budget),
        Line(f"write_xml / write_json, {what}", ratios(samples, "xml", "json")),
        Line(f"write_csv / write_json, {what}", ratios(samples, "csv", "json")),
    ]


if __name__ == "__main__":
    main(measure)
