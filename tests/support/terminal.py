"""Terminals for the tests of the command: one in this process, and one around another."""

import contextlib
import errno
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

COMMAND = (sys.executable, "-m", "allenorm")
ENVIRONMENT = {
    **{name: text for name, text in os.environ.items() if name not in {"COLUMNS", "NO_COLOR"}},
    "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    "TERM": "xterm-256color",
    "PYTHONIOENCODING": "utf-8",
    "NO_PROXY": "*",
}
_STYLE = re.compile(r"\x1b\[[0-9;]*m")


class Screen(io.StringIO):
    """Standard output of this process as a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The terminal's own encoding."""
        return self._encoding

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True

    def call(self, function: Callable[P, T], *args: P.args, **options: P.kwargs) -> T:
        """Call a function whose standard output this is."""
        with contextlib.redirect_stdout(self):
            return function(*args, **options)

    @property
    def text(self) -> str:
        """What a person reads: without styles."""
        return _STYLE.sub("", self.getvalue())

    @property
    def lines(self) -> list[str]:
        """The lines of it, without what a terminal does not show at their ends."""
        return [line.rstrip() for line in self.text.splitlines()]


def seen(
    *words: str, columns: int = 80, environment: Mapping[str, str] | None = None
) -> tuple[int, str, str]:
    """Run the command in a terminal of its own.

    Args:
        words: The words of the command line.
        columns: The width of the terminal.
        environment: Further variables.

    Returns:
        The exit code, all that came, and all that came without styles and the terminal's line ends.
    """
    # Windows has no such modules.
    import fcntl  # noqa: PLC0415 - above
    import pty  # noqa: PLC0415 - above
    import struct  # noqa: PLC0415 - above
    import termios  # noqa: PLC0415 - above

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(
        [*COMMAND, *words],
        env={**ENVIRONMENT, **(environment or {})},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    pieces: list[bytes] = []
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError as error:
            # That the other side is closed comes as an error of input, on Linux.
            if error.errno != errno.EIO:
                raise
            piece = b""
        if not piece:
            break
        pieces.append(piece)
    os.close(ours)
    text = b"".join(pieces).decode()
    return process.wait(30), text, _STYLE.sub("", text).replace("\r", "")
