"""`allenorm serve`: the URLs of the API over a store, for any client of the API."""

import argparse
import sys
from typing import Final

_LIMITS: Final = {
    "length": "characters of a query",
    "rows": "records of one answer, nested ones included",
    "seconds": "seconds that one query may take",
    "threads": "queries that are answered at a time",
}
_EXIT_CODES: Final = """\
exit codes: 0 ended by Ctrl-C or SIGTERM, 2 no store, or no address to listen at

The URL is printed on one line when requests are answered there. A client that
is pointed at it (ALLENORM_URL, or the address that it is given) needs no
network.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command.

    Args:
        parser: The parser of the command.
    """
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EXIT_CODES
    parser.add_argument(
        "target",
        nargs="?",
        default="sample",
        metavar="sample|FILE",
        help="the store to serve (default: the sample that comes with allenorm, synthetic)",
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        help="address to listen at (default: 127.0.0.1, which other machines cannot reach)",
    )
    parser.add_argument(
        "--port", type=int, default=8000, help="port to listen at; 0: any (default: 8000)"
    )
    for name, what in _LIMITS.items():
        kind = float if name == "seconds" else int
        parser.add_argument(f"--{name}", type=kind, metavar="N", help=f"limit: {what}")
    parser.add_argument(
        "--refused-status",
        type=int,
        default=200,
        metavar="CODE",
        help="HTTP status of a query that is refused (default: 200, as the API was seen to send)",
    )
    parser.add_argument(
        "--access-log", action="store_true", help="write each request to standard error"
    )


def run(parsed: argparse.Namespace) -> int:
    """Serve until Ctrl-C or SIGTERM.

    Args:
        parsed: The arguments.

    Returns:
        The exit code.
    """
    from allenorm.server import ServerLimits, serve  # noqa: PLC0415 - other commands do not need it

    given = {name: getattr(parsed, name) for name in _LIMITS if getattr(parsed, name) is not None}
    serve(
        parsed.target,
        parsed.host,
        parsed.port,
        limits=ServerLimits(**given),
        refused_status=parsed.refused_status,
        ready=lambda url: print(url, flush=True),  # noqa: T201 - a command's output
        warn=lambda text: print(f"allenorm: warning: {text}", file=sys.stderr),  # noqa: T201 - as above
        access_log=parsed.access_log,
    )
    return 0
