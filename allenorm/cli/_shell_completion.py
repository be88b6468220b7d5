"""`--install-completion` and `--show-completion`: what makes a shell ask how a line could go on."""

import importlib
import subprocess
from typing import Any, Final

from allenorm.cli._commands import COMPLETION, PROGRAM
from allenorm.cli._overview import USAGE
from allenorm.cli._wrong import wrong_usage
from allenorm.errors import SettingsError

# One has no types, and the other does not say which of its names are for others.
_shellingham: Any = importlib.import_module("shellingham")
_typer: Any = importlib.import_module("typer.completion")

SHELLS: Final = ("bash", "zsh", "fish", "powershell", "pwsh")
"""The shells that typer knows."""


def let_complete(option: str, words: list[str]) -> int:
    """Install, or print, what a shell needs.

    Args:
        option: `--install-completion` or `--show-completion`.
        words: What stands behind it: the name of a shell, or nothing for the one that runs.

    Returns:
        The exit code.

    Raises:
        SettingsError: The shell is not known, or its own part of the work failed.
        OSError: The system refuses to write.

    Examples:
        >>> let_complete("--show-completion", ["fish"])
        complete --command allenorm ...
        0
    """
    shell = words[0] if words else _running_shell()
    if len(words) > 1 or (words and shell not in SHELLS):
        said = f"{option} takes one of {', '.join(SHELLS)}, not {' '.join(words)!r}"
        raise SystemExit(wrong_usage(said, PROGRAM, USAGE))
    if shell not in SHELLS:
        message = f"the shell is not known; name it, as in: allenorm {option} bash"
        raise SettingsError(message)
    if option == "--show-completion":
        script = _typer.get_completion_script(
            prog_name=PROGRAM, complete_var=COMPLETION, shell=shell
        )
        print(script)  # noqa: T201 - a command's output
        return 0
    try:
        _, path = _typer.install(shell, PROGRAM, COMPLETION)
    except subprocess.SubprocessError as error:
        message = f"{shell} does not say where its settings are: {error}"
        raise SettingsError(message) from error
    print(f"installed in {path}; new terminals complete allenorm")  # noqa: T201 - as above
    return 0


def _running_shell() -> str:
    """Return the name of the shell that runs the command, or nothing."""
    try:
        name: str = _shellingham.detect_shell()[0]
    except _shellingham.ShellDetectionFailure:
        return ""
    return name
