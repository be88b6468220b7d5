"""The command `allenorm`.

Exit codes: 0 done, 1 a check found a difference, 2 wrong usage or unusable input, 130 interrupted,
141 the reader of the output went away.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from allenorm._version import __version__
from allenorm.errors import AllenormError

__all__ = ["main"]

UNUSABLE = 2
INTERRUPTED = 130
READER_GONE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The command line without the program's name; by default that of the process.

    Returns:
        The exit code.

    Raises:
        SystemExit: The command line is wrong (2), or asks for help or the version (0).

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     main(["generate", "--out", folder])
        wrote 151 classes to ...allenorm_models (schema ...)
        0
    """
    for stream in (sys.stdout, sys.stderr):
        # A schema may hold text that the terminal's encoding does not have.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    parsed = _parser().parse_args(arguments)
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _failed("interrupted", INTERRUPTED)
    except BrokenPipeError:
        # Python flushes standard output once more at exit, which would raise again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except (AllenormError, OSError) as error:
        return _failed(f"error: {error}", UNUSABLE)
    return code


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    import allenorm_codegen  # noqa: PLC0415 - the one command so far; others need not load it

    parser = argparse.ArgumentParser(
        prog="allenorm", description="A typed object model for the Allen Brain Atlas API."
    )
    parser.add_argument("--version", action="version", version=f"allenorm {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    generate = commands.add_parser(
        "generate",
        help="write typed model classes from a schema document",
        description="Write a package of typed model classes from a schema document.",
    )
    allenorm_codegen.add_arguments(generate)
    generate.set_defaults(run=allenorm_codegen.run)
    return parser


def _failed(message: str, code: int) -> int:
    """Say on standard error what went wrong, and return the exit code for it."""
    print(f"allenorm: {message}", file=sys.stderr)  # noqa: T201 - a command's output
    return code
