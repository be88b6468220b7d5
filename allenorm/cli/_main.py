"""From a command line to an exit code: what every command has in common."""

import os
import sys
from collections.abc import Sequence

from allenorm._version import __version__
from allenorm.cli._commands import command_parser
from allenorm.errors import AllenormError

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
    parsed = command_parser(f"allenorm {__version__}").parse_args(arguments)
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except KeyboardInterrupt as stop:
        return _failed("; ".join(["interrupted", *map(str, stop.args)]), INTERRUPTED)
    except BrokenPipeError:
        # Python flushes standard output once more at exit, which would raise again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except (AllenormError, OSError) as error:
        return _failed(f"error: {error}", UNUSABLE)
    return code


def _failed(message: str, code: int) -> int:
    """Say on standard error what went wrong, and return the exit code for it."""
    print(f"allenorm: {message}", file=sys.stderr)  # noqa: T201 - a command's output
    return code
