"""From a command line to an exit code: what every command has in common."""

import contextlib
import io
import os
import sys
from collections.abc import Generator, Sequence
from typing import Final

from allenorm._version import __version__
from allenorm.cli._commands import COMMANDS, COMPLETION, GENERATOR, PROGRAM
from allenorm.cli._exit_codes import ExitCode
from allenorm.cli._overview import GET_EXTRA, USAGE, has_extra, overview
from allenorm.errors import AllenormError, MissingExtraError, quote

_COMPLETION_OPTIONS: Final = ("--install-completion", "--show-completion")
_OPTIONS: Final = ("-h", "--help", "--version", *_COMPLETION_OPTIONS)


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
    with _streams():
        return _exit_code([*(sys.argv[1:] if arguments is None else arguments)])


@contextlib.contextmanager
def _streams() -> Generator[None, None, None]:
    """Have streams that take any text: a schema may have some that the terminal's encoding has not.

    A process may be started without streams (`>&-`); then nobody reads what goes there.
    """
    with contextlib.ExitStack() as stack:
        if None in (sys.stdout, sys.stderr):
            nowhere = stack.enter_context(open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123 - the help does without pathlib
            stack.enter_context(contextlib.redirect_stdout(sys.stdout or nowhere))
            stack.enter_context(contextlib.redirect_stderr(sys.stderr or nowhere))
        if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
            from allenorm.cli._unbuffered import all_written  # noqa: PLC0415 - for PYTHONUNBUFFERED

            stack.enter_context(contextlib.redirect_stdout(all_written(sys.stdout)))
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="backslashreplace")
        yield


def _exit_code(words: list[str]) -> int:
    """Run a command line; say what stopped it, where something did."""
    try:
        try:
            code = _run(words)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt as stop:
        return _failed("; ".join(["interrupted", *map(str, stop.args)]), ExitCode.INTERRUPTED)
    except BrokenPipeError:
        # Python flushes standard output once more at exit, which would raise again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.READER_GONE
    except (AllenormError, OSError) as error:
        return _failed(f"error: {error}", ExitCode.UNUSABLE)
    return code


def _run(words: list[str]) -> int:
    """Find out what reads a command line, and let it."""
    if os.environ.get(COMPLETION):
        return _complete()
    if words[:1] == [GENERATOR]:
        from allenorm.cli._generator import generate  # noqa: PLC0415 - for this command alone

        return generate(words[1:])
    _look_at_first(words)
    if not has_extra():
        return _without_extra(words, "this command needs typer and rich")
    try:
        from allenorm.cli._typer import run  # noqa: PLC0415 - it loads typer
    except ImportError as error:
        return _without_extra(words, f"the typer that is installed does not do ({error})")
    if words[0] in _COMPLETION_OPTIONS:
        from allenorm.cli._shell_completion import let_complete  # noqa: PLC0415 - as above

        return let_complete(words[0], words[1:])
    return run(words)


def _without_extra(words: list[str], reason: str) -> int:
    """Show as much of a help as is known without the extra, or say what to install."""
    command = next((each for each in COMMANDS if each.name == words[0]), None)
    options = words[: words.index("--")] if "--" in words else words
    if command is None or not {"-h", "--help"} & {*options}:
        message = f"{reason}: {GET_EXTRA}"
        raise MissingExtraError(message)
    print(f"{command.sentence}\n\nFor all of this help: {GET_EXTRA}")  # noqa: T201 - a command's output
    return ExitCode.DONE


def _look_at_first(words: list[str]) -> None:
    """Do what an option before any command asks for; refuse a word that is neither."""
    first = words[0] if words else ""
    if not words:
        print(overview(sys.stderr), file=sys.stderr)  # noqa: T201 - a command's output
        raise SystemExit(ExitCode.UNUSABLE)
    if first in {"-h", "--help"}:
        print(overview(sys.stdout))  # noqa: T201 - as above
        raise SystemExit(ExitCode.DONE)
    if first == "--version":
        print(f"allenorm {__version__}")  # noqa: T201 - as above
        raise SystemExit(ExitCode.DONE)
    kind, known = (
        ("option", _OPTIONS)
        if first.startswith("-")
        else ("command", tuple(each.name for each in COMMANDS))
    )
    if first not in known:
        raise SystemExit(_unknown(kind, first, known))


def _unknown(kind: str, word: str, known: tuple[str, ...]) -> int:
    """Refuse a word, with the nearest one that is known."""
    import difflib  # noqa: PLC0415 - needed for a typo only

    from allenorm.cli._wrong import wrong_usage  # noqa: PLC0415 - as above

    near = difflib.get_close_matches(word, known, 1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return wrong_usage(f"there is no {kind} {quote(word, 60)}{hint}", PROGRAM, USAGE)


def _complete() -> int:
    """Answer the shell, or say nothing: it shows no message where its user types."""
    if has_extra():
        from allenorm.cli._typer import complete  # noqa: PLC0415 - it loads typer

        with contextlib.suppress(AllenormError, OSError):
            complete()
    return ExitCode.UNUSABLE


def _failed(message: str, code: int) -> int:
    """Say on standard error what went wrong, and return the exit code for it."""
    from allenorm.cli._advice import in_shell_words  # noqa: PLC0415 - where something went wrong

    print(f"allenorm: {in_shell_words(message)}", file=sys.stderr)  # noqa: T201 - a command's output
    return code
