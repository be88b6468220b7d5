"""What a wrong command line is answered with."""

import sys

from allenorm.cli._exit_codes import ExitCode
from allenorm.cli._harmless import harmless


def wrong_usage(said: str, path: str, usage: str = "") -> int:
    """Say on standard error what is wrong with a command line.

    Args:
        said: What is wrong.
        path: The command whose help says more.
        usage: How the command is used; may be empty.

    Returns:
        The exit code for it.
    """
    words = " ".join(said.split()).removesuffix(".")
    words = f"{words[:1].lower()}{words[1:]}"
    for line in (usage, f"allenorm: error: {harmless(words)} (see `{path} --help`)"):
        if line:
            print(line, file=sys.stderr)  # noqa: T201 - a command's output
    return ExitCode.UNUSABLE
