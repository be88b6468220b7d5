"""The help of the whole command line, written from the table of commands alone.

It costs neither typer nor a command's module, and is the same without the extra.
"""

import os
from importlib.util import find_spec
from typing import Final, TextIO

from allenorm.cli._commands import COMMANDS

GET_EXTRA: Final = "pip install 'allenorm[cli]'"
_WITHOUT: Final = f"""\
Of the commands, only `generate` runs here: typer and rich are not installed.
To have the others: {GET_EXTRA}
"""
_OPTIONS: Final = (
    ("-h, --help", "show this, or the help of a command"),
    ("--version", "print name and version"),
    ("--install-completion [SHELL]", "let the shell complete classes and columns"),
    ("--show-completion [SHELL]", "print what --install-completion would install"),
)
USAGE: Final = "Usage: allenorm [OPTIONS] COMMAND [ARGS]..."
_BOLD, _CYAN, _PLAIN = "\x1b[1m", "\x1b[1;36m", "\x1b[0m"


def has_extra() -> bool:
    """Say whether what the commands need is installed.

    Returns:
        True if typer and rich can be imported.
    """
    return all(find_spec(name) is not None for name in ("typer", "rich"))


def overview(stream: TextIO) -> str:
    """Write the help of the whole command line.

    Args:
        stream: Where it goes; a terminal gets colours, unless `NO_COLOR` is set.

    Returns:
        The text.

    Examples:
        >>> import io
        >>> print(overview(io.StringIO()).splitlines()[0])
        Usage: allenorm [OPTIONS] COMMAND [ARGS]...
    """
    bold, cyan, plain = (_BOLD, _CYAN, _PLAIN) if _coloured(stream) else ("", "", "")
    parts = [f"{bold}{USAGE}{plain}", "A typed object model for the Allen Brain Atlas API."]
    for title, rows in (
        ("Commands", [(each.name, each.help) for each in COMMANDS]),
        ("Options", _OPTIONS),
    ):
        width = max(len(name) for name, _ in rows)
        lines = [f"  {cyan}{name:<{width}}{plain}  {said}" for name, said in rows]
        parts.append("\n".join([f"{bold}{title}:{plain}", *lines]))
    parts.append("`allenorm COMMAND --help` says more of a command.")
    return "\n\n".join([*parts, *([] if has_extra() else [_WITHOUT.rstrip()])])


def _coloured(stream: TextIO) -> bool:
    """Say whether a stream shows colours."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
