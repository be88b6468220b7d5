"""Parameters that several commands share, as annotations that typer reads."""

from typing import Annotated, TypeAlias

import typer

from allenorm.cli._completion import class_names, stores

Target: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="TARGET",
        help="a base URL, `sample`, or a file of rows (default: ALLENORM_URL, or the live API)",
        show_default=False,
        autocompletion=stores,
    ),
]
"""Who is asked: what `allenorm.connect` takes; the parameter's default is None."""

ClassName: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="CLASS",
        help="a class, as in Specimen",
        show_default=False,
        autocompletion=class_names,
    ),
]
"""A class of the API, as the command's first word."""
