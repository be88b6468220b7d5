"""The command `allenorm run`: a saved query with values for its parameters."""

import argparse
import json
from typing import Any

_EPILOG = """\
FILE is a template, in TOML:

  query = "model::Specimen[donor_id$eq$donor],rma::options[num_rows$eq$rows]"

  [parameters.donor]
  type = "integer"

  [parameters.rows]
  type = "integer"
  default = 10

Rows are printed as JSON, one a line. Types: integer, float, boolean, string,
datetime, and lists of all but boolean, such as integer[].

exit codes:
  0    printed
  2    wrong usage, no template, a value that does not fit, or no answer
  130  interrupted
  141  the reader of the output went away
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to a parser.

    Args:
        parser: The parser of the command.
    """
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    parser.add_argument("file", metavar="FILE", help="a template")
    parser.add_argument(
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="the value of a parameter; a list takes several of these, or commas",
    )
    parser.add_argument(
        "--from",
        dest="target",
        metavar="TARGET",
        help='a base URL, the path of a store, or "sample" (default: ALLENORM_URL, or the API)',
    )
    parser.add_argument(
        "--rma", action="store_true", help="print the query with the values, and send nothing"
    )


def run(parsed: argparse.Namespace) -> int:
    """Print the rows of a template.

    Args:
        parsed: The parsed arguments.

    Returns:
        The exit code.

    Raises:
        QueryError: The file is no template, or a value does not fit.
        RequestError: No whole answer could be had.
    """
    from allenorm.templates import Template  # noqa: PLC0415 - other commands do not need it

    template = Template.load(parsed.file)
    values = template.read(parsed.param)
    if parsed.rma:
        print(template.rma(**values))  # noqa: T201 - a command's output
        return 0
    for row in template.rows(parsed.target, **values):
        print(_line(row))  # noqa: T201 - as above
    return 0


def _line(row: Any) -> str:
    """Write one row."""
    return json.dumps(row, ensure_ascii=False)
