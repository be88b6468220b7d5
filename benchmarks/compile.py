"""What it costs to write a query as text, against joining ready-made strings.

The base is what a client without a model does, in the manner of AllenSDK's `model_stage`: the
caller writes criteria and includes by hand as RMA text; the client looks up which options it was
given, formats them and joins everything to the model's name. It checks and quotes nothing. We
write the same text, from conditions whose columns, types and values have been checked.

AllenSDK extends its list of clauses by what it is given: by one element where that is a list of
one text, and character by character where it is the text itself, as its documentation says. The
budgets are against the documented call; the cheaper one is shown beside it.
"""

from typing import Any

from _paired import Line, main, paired, ratios, repeated
from allenorm import Specimen
from allenorm.query import Query, compile_plan
from allenorm.rma import render

CALLS = 5_000
"""How often each contender runs in one sample."""

CRITERIA = (
    "[is_cell_specimen$eqtrue][name$il'*Sst*'],"
    "donor[weight_grams$gt20](organism[name$eq'Mus musculus'])"
)
INCLUDE = "ephys_result(well_known_files(well_known_file_type))"
LIGHTEST = 20


class StringJoin:
    """A client that joins text: every keyword is looked up, what was given is formatted."""

    def stage(self, model: str, **given: Any) -> str:
        """Return the text of a model stage."""
        clauses = ["model::" + model]
        filters = given.get("filters")
        if filters is not None:
            clauses.extend([f"[{name}$eq{value}]" for name, value in filters.items()])
        for step in ("criteria", "include"):
            clause = given.get(step)
            if clause is not None:
                clauses.append(f",rma::{step},")
                clauses.extend(clause)
        options = self.options(**given)
        if options:
            clauses.append(",rma::options" + options)
        return "".join(clauses)

    def options(self, **given: Any) -> str:
        """Return the text of the options."""
        found: list[str] = []
        for name in ("only", "except", "tabular", "order"):
            columns = given.get(name)
            if columns is not None:
                found.append(f"[{name}$eq{','.join(columns)}]")
        for name in ("num_rows", "start_row", "debug", "count"):
            value = given.get(name)
            if value is not None:
                found.append(f"[{name}$eq{value}]")
        return "".join(found)


def joined() -> str:
    """Write the query by joining strings, called as AllenSDK's documentation says."""
    return StringJoin().stage(
        "Specimen",
        criteria=CRITERIA,
        include=INCLUDE,
        order=["'id'"],
        num_rows=50,
        start_row=100,
    )


def joined_from_lists() -> str:
    """Write the query by joining strings, in the cheapest way."""
    return StringJoin().stage(
        "Specimen",
        criteria=[CRITERIA],
        include=[INCLUDE],
        order=["'id'"],
        num_rows=50,
        start_row=100,
    )


def built() -> Query[Specimen]:
    """Build the same query from conditions."""
    c = Specimen.c
    return (
        Specimen.where(
            c.is_cell_specimen == True,  # noqa: E712 - it builds a condition
            c.name.ilike("*Sst*"),
            c.donor.weight_grams > LIGHTEST,
            c.donor.organism.name == "Mus musculus",
        )
        .include(c.ephys_result.well_known_files.well_known_file_type)
        .order_by(c.id)
        .limit(50)
        .offset(100)
    )


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    query = built()
    texts = {
        query.rma(),
        render(compile_plan(query.plan)),
        joined(),
        joined_from_lists(),
    }
    if len(texts) > 1:
        message = "\n".join(["these do not write the same text:", *texts])
        raise SystemExit(message)
    samples = paired(
        {
            "join": repeated(joined, CALLS),
            "join lists": repeated(joined_from_lists, CALLS),
            "compile": repeated(query.rma, CALLS),
            "build": repeated(lambda: built().rma(), CALLS),
            "tree": repeated(lambda: render(compile_plan(query.plan)), CALLS),
        },
        rounds,
    )

    def line(what: str, name: str, base: str, budget: float | None = None) -> Line:
        return Line(what, ratios(samples, name, base), budget)

    return [
        line("compile a built query / string join", "compile", "join", 2),
        line("build and compile / string join", "build", "join", 5),
        line("compile a built query / cheapest string join", "compile", "join lists"),
        line("build and compile / cheapest string join", "build", "join lists"),
        line("compile by way of the syntax tree / string join", "tree", "join"),
        Line("the string join itself", [1e6 * each for each in samples["join"]], unit="us"),
    ]


if __name__ == "__main__":
    main(measure)
