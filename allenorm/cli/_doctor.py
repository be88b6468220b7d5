"""The command `allenorm doctor`: what is installed, what is set, whether the endpoint answers."""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple, cast

import typer

from allenorm.cli._exit_codes import ExitCode, epilog
from allenorm.cli._harmless import harmless
from allenorm.cli._parameters import Target

if TYPE_CHECKING:
    from allenorm.cli._doctor_parts import Finding, Part

EPILOG: Final = epilog(
    "Passwords in URLs are never shown. The endpoint is asked once, for its schema; nothing is "
    "written. A schema that differs is wrong where the difference can break typed code.",
    done="all is well",
    different="something is wrong; each line that says so says what to do",
)
_MARKS: Final = {True: ("wrong", "bold red"), False: ("note", "yellow")}


class Line(NamedTuple):
    """A line for a person.

    Attributes:
        words: What it says.
        style: How it looks on a terminal; with a mark, how that does.
        mark: What stands before the words.
    """

    words: str
    style: str = ""
    mark: str = ""


def command(
    *,
    offline: Annotated[bool, typer.Option("--offline", help="ask nobody over a network")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="print settings that are at their defaults, too")
    ] = False,
    target: Target = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="print one JSON object", show_default=False)
    ] = False,
) -> int:
    """Look whether this installation and its endpoint are well.

    Returns:
        The exit code: 1 where something is wrong.
    """
    from allenorm.cli import _doctor_parts as parts  # noqa: PLC0415 - not for a help
    from allenorm.cli import _doctor_places as places  # noqa: PLC0415 - as above

    found = [
        parts.versions(),
        parts.settings(),
        places.endpoint(target, offline=offline),
        places.cache(),
        places.bundled_schema(),
    ]
    # A variable that cannot be used is in the way of the endpoint, too: once is enough.
    by_words = {each.words: each for part in reversed(found) for each in part.findings}
    findings = [each for part in found for each in part.findings if by_words[each.words] is each]
    wrong = [finding for finding in findings if finding.wrong]
    if as_json:
        print(json.dumps(_document(found, findings), indent=2))  # noqa: T201 - a command's output
    else:
        _print(_lines(found, findings, verbose=verbose))
    return ExitCode.DIFFERENT if wrong else ExitCode.DONE


def _document(found: "list[Part]", findings: "list[Finding]") -> dict[str, Any]:
    """Return all of it as JSON has it."""
    return {
        "ok": not any(each.wrong for each in findings),
        **{part.name: dict(part.facts) for part in found},
        "findings": [
            {"about": each.about, "wrong": each.wrong, "words": each.words, "fix": each.fix}
            for each in findings
        ],
    }


def _lines(found: "list[Part]", findings: "list[Finding]", *, verbose: bool) -> list[Line]:
    """Write all of it for a person: the facts, then what is worth a word."""
    lines: list[Line] = []
    for part in found:
        facts = {name: each for name, each in part.facts.items() if verbose or _tells(each)}
        lines.append(Line(part.name, "bold"))
        width = max(map(len, facts), default=0)
        lines += [Line(f"  {name:<{width}}  {_shown(fact)}") for name, fact in facts.items()]
        folded = len(part.facts) - len(facts)
        if part.name == "settings" and folded:
            more = "more " if facts else ""
            lines.append(Line(f"  {folded} {more}at their defaults; --verbose lists them"))
        elif not facts:
            lines.append(Line("  none"))
    for each in findings:
        mark, style = _MARKS[each.wrong]
        fix = f"; {each.fix}" if each.fix else ""
        lines.append(Line(f"{each.about}: {each.words}{fix}", mark=f"{mark}: ", style=style))
    wrong = sum(each.wrong for each in findings)
    verdict = f"{wrong} wrong" if wrong else "all is well"
    return [*lines, Line(verdict, "bold red" if wrong else "bold green")]


def _tells(fact: Any) -> bool:
    """Say whether a fact is worth a line of its own: it was set, or is known."""
    if isinstance(fact, dict) and "variable" in fact:
        return bool(cast("dict[str, Any]", fact)["set"])
    return fact is not None


def _shown(fact: Any) -> str:
    """Return what a fact looks like in a line."""
    if not isinstance(fact, dict):
        return "-" if fact is None else str(fact)
    of: dict[str, Any] = cast("dict[str, Any]", fact)
    if "variable" in of:
        value = "-" if of["value"] in {None, ""} else str(of["value"])
        return f"{value}  ({'' if of['set'] else 'default; '}{of['variable']})"
    if not of["installed"]:
        return f"- {of['install']}"
    extras = ", ".join(f"allenorm[{each}]" for each in of["extras"])
    return f"{of['installed']}  ({extras})" if extras else str(of["installed"])


def _print(lines: list[Line]) -> None:
    """Print lines, with colours on a terminal, and never broken."""
    if not sys.stdout.isatty():
        print("\n".join(line.mark + harmless(line.words) for line in lines))  # noqa: T201 - a command's output
        return
    from rich.text import Text  # noqa: PLC0415 - it draws

    from allenorm.cli._table import console  # noqa: PLC0415 - as above

    terminal = console()
    with terminal.capture() as capture:
        for line in lines:
            # A mark stands out alone, and a line without one as a whole.
            own = "" if line.mark else line.style
            shown = Text().append(line.mark, line.style).append(harmless(line.words), own)
            terminal.print(shown, soft_wrap=True)
    print(capture.get(), end="")  # noqa: T201 - as above
