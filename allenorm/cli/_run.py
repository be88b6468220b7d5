"""The command `allenorm run`: a saved query with values for its parameters."""

from typing import Annotated, Final

import typer

from allenorm.cli._exit_codes import epilog
from allenorm.cli._notes import telling_source, warnings_as_lines
from allenorm.cli._output import (
    FORMATS,
    AsCsv,
    AsJson,
    AsJsonLines,
    AsTable,
    OutFile,
    chosen,
    write_query,
    write_rows,
)
from allenorm.cli._parameters import Target

EPILOG: Final = epilog(
    *FORMATS,
    done="printed",
    unusable="wrong usage, no template, a value that does not fit, or no answer",
)


def command(  # noqa: PLR0913 - each is an option
    file: Annotated[str, typer.Argument(metavar="FILE", help="a template", show_default=False)],
    *,
    param: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=VALUE",
            help="the value of a parameter; a list takes several of these, or commas, and a value "
            "with a comma in double quotes",
            show_default=False,
        ),
    ] = None,
    target: Target = None,
    rma: Annotated[
        bool,
        typer.Option("--rma", help="print the query with the values, and send nothing"),
    ] = False,
    json: AsJson = False,
    jsonl: AsJsonLines = False,
    csv: AsCsv = False,
    table: AsTable = False,
    out: OutFile = None,
) -> None:
    """Print the rows of a saved query.

    FILE is a template, in TOML:

      query = "model::Specimen[donor_id$eq$donor],rma::options[num_rows$eq$rows]"

      [parameters.donor]
      type = "integer"

      [parameters.rows]
      type = "integer"
      default = 10

    Types: integer, float, boolean, string, datetime, and lists of all but boolean, such as
    integer[].

    Args:
        file: The template.
        param: Values of parameters, each as NAME=VALUE.
        target: Who is asked.
        rma: Print the query only.
        json: Print one JSON array.
        jsonl: Print JSON, a row a line.
        csv: Print CSV.
        table: Print a table.
        out: The file to write to.

    Raises:
        QueryError: The file is no template, or a value does not fit.
        RequestError: No whole answer could be had.
    """
    # Nothing of this is needed to print the help.
    from allenorm.client import Client  # noqa: PLC0415 - above
    from allenorm.templates import Template  # noqa: PLC0415 - above
    from allenorm.templates._template import is_typed  # noqa: PLC0415 - above

    form = chosen(json=json, jsonl=jsonl, csv=csv, table=table, out=out)
    template = Template.load(file)
    values = template.read(param or [])
    if rma:
        print(template.rma(**values))  # noqa: T201 - a command's output
        return
    with warnings_as_lines(), Client(target) as client, telling_source():
        if is_typed(template.tree(**values)):
            write_query(template.query(**values).using(client), form=form, out=out)
        else:
            write_rows(template.rows(client, **values), form=form, out=out)
