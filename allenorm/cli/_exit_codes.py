"""The exit codes of all commands, in one table."""

from enum import IntEnum
from typing import Final


class ExitCode(IntEnum):
    """What the end of a command says to the program that called it.

    Attributes:
        DONE: It did what it was asked for.
        DIFFERENT: It looked, and did not find what was hoped for: a difference, or nothing.
        UNUSABLE: It was used wrongly, something given to it cannot be used, or nobody answered.
        INTERRUPTED: Ctrl-C.
        READER_GONE: The program that read its output went away.

    Examples:
        >>> int(ExitCode.READER_GONE)
        141
    """

    DONE = 0
    DIFFERENT = 1
    UNUSABLE = 2
    INTERRUPTED = 130
    READER_GONE = 141


MEANINGS: Final = {
    ExitCode.DONE: "done",
    ExitCode.DIFFERENT: "a check found a difference, or nothing was found",
    ExitCode.UNUSABLE: "wrong usage; input that cannot be used; no answer",
    ExitCode.INTERRUPTED: "interrupted",
    ExitCode.READER_GONE: "the reader of the output went away",
}
"""What each means for any command."""

_WIDTH: Final = 70
"""Characters of a line, so that a help fits the 80 columns that terminals open with."""


def epilog(*more: str, others: str = "", **meanings: str) -> str:
    """Write the end of a command's help: its exit codes.

    Args:
        more: Paragraphs that come before them.
        others: What any other code means.
        meanings: What codes mean for this command, by their name in small letters, where that is
            more than the table says. `different` is left out of the help of a command that does
            not name it.

    Returns:
        The text; what is indented stays in its lines.

    Examples:
        >>> print(epilog(done="printed"))
        exit codes:
          0    printed
          2    wrong usage; input that cannot be used; no answer
          130  interrupted
          141  the reader of the output went away
    """
    import textwrap  # noqa: PLC0415 - needed for a help only

    lines = ["exit codes:"]
    told = {
        str(int(code)): meanings.get(code.name.lower(), "" if code is ExitCode.DIFFERENT else usual)
        for code, usual in MEANINGS.items()
    }
    for code, said in (told | {"any": others}).items():
        wrapped = textwrap.wrap(said, _WIDTH)
        lines += [f"  {'' if number else code:<3}  {line}" for number, line in enumerate(wrapped)]
    return "\n\n".join([*more, "\n".join(lines)])
