"""The command `allenorm`.

Exit codes: 0 done, 1 a check found a difference, 2 wrong usage or unusable input, 130 interrupted,
141 the reader of the output went away.
"""

from allenorm.cli._main import main

__all__ = ["main"]
