"""The command `allenorm serve`: the URLs of the API over a store, for any client of the API."""

import sys
from typing import Annotated, Any, Final

import typer

from allenorm.cli._completion import stores
from allenorm.cli._exit_codes import epilog

EPILOG: Final = epilog(
    "The URL is printed on one line when requests are answered there. A client that is pointed at "
    "it (ALLENORM_URL, or the address that it is given) needs no network.",
    done="ended by Ctrl-C or SIGTERM",
    unusable="wrong usage, no store, or no address to listen at",
)


def command(  # noqa: PLR0913 - each is an option
    target: Annotated[
        str,
        typer.Argument(
            metavar="sample|FILE",
            help="the store to serve (default: the sample that comes with allenorm, synthetic)",
            show_default=False,
            autocompletion=stores,
        ),
    ] = "sample",
    *,
    host: Annotated[
        str,
        typer.Option(
            help="address to listen at (default: 127.0.0.1, which other machines cannot reach)",
            show_default=False,
        ),
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="port to listen at; 0: any")] = 8000,
    length: Annotated[
        int | None, typer.Option(metavar="N", help="limit: characters of a query")
    ] = None,
    rows: Annotated[
        int | None,
        typer.Option(metavar="N", help="limit: records of one answer, nested ones included"),
    ] = None,
    seconds: Annotated[
        float | None, typer.Option(metavar="N", help="limit: seconds that one query may take")
    ] = None,
    threads: Annotated[
        int | None, typer.Option(metavar="N", help="limit: queries that are answered at a time")
    ] = None,
    refused_status: Annotated[
        int,
        typer.Option(
            metavar="CODE",
            help="HTTP status of a query that is refused; the API was seen to send 200",
        ),
    ] = 200,
    access_log: Annotated[
        bool, typer.Option("--access-log", help="write each request to standard error")
    ] = False,
) -> None:
    """Answer the URLs of the API from a store.

    Args:
        target: The store.
        host: The address to listen at.
        port: The port to listen at.
        length: The most characters of a query.
        rows: The most records of one answer.
        seconds: The most seconds of one query.
        threads: The most queries at a time.
        refused_status: The HTTP status of a refused query.
        access_log: Write each request to standard error.

    Raises:
        SettingsError: There is no store, or an option does not fit.
        OSError: The address cannot be listened at.
    """
    from allenorm.server import ServerLimits, serve  # noqa: PLC0415 - other commands do not need it

    limits: dict[str, Any] = {
        "length": length,
        "rows": rows,
        "seconds": seconds,
        "threads": threads,
    }
    serve(
        target,
        host,
        port,
        limits=ServerLimits(**{name: value for name, value in limits.items() if value is not None}),
        refused_status=refused_status,
        ready=lambda url: print(url, flush=True),  # noqa: T201 - a command's output
        warn=lambda text: print(f"allenorm: warning: {text}", file=sys.stderr),  # noqa: T201 - as above
        access_log=access_log,
    )
