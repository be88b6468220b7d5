"""Laying out Python as `ruff format` does: calls, lists and comparisons within a line's length."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

_STEP = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A place for a line break; where the line goes on, what stands there instead."""

    flat: str = " "


@dataclass(frozen=True, slots=True)
class Broken:
    """What stands there only if the group around it is broken."""

    text: str


@dataclass(frozen=True, slots=True)
class Indented:
    """What is indented by one step after each line break in it."""

    content: "Text"


@dataclass(frozen=True, slots=True)
class Group:
    """What stands on one line if it fits, and else is broken at each of its own line breaks."""

    content: "Text"


Text: TypeAlias = "str | Line | Broken | Indented | Group | tuple[Text, ...]"
"""A text that can be laid out."""

_Piece: TypeAlias = tuple[int, bool, Text]
"""What is still to be written: the indentation, whether it is broken, the text."""


def call(function: str, arguments: Sequence[Text]) -> Text:
    """Return a call: on one line, with its arguments on the next, or with one argument a line.

    Args:
        function: What stands before the parenthesis.
        arguments: The arguments.

    Returns:
        The text.

    Examples:
        >>> print(laid_out(call("f", ["a", "b"]), 4))
        f(
            a,
            b,
        )
    """
    if not arguments:
        return f"{function}()"
    last = (Broken(","),) if len(arguments) > 1 else ()
    inner = Group((*_separated(arguments), *last))
    return function, Group(("(", Indented((Line(""), inner)), Line(""), ")"))


def bracketed(opening: str, items: Sequence[Text], closing: str) -> Text:
    """Return a list or a dict: on one line, or with one item a line.

    Args:
        opening: The bracket that opens it.
        items: The items.
        closing: The bracket that closes it.

    Returns:
        The text.

    Examples:
        >>> print(laid_out(bracketed("[", ["1", "2"], "]"), 80))
        [1, 2]
    """
    if not items:
        return opening + closing
    content = Indented((Line(""), *_separated(items), Broken(",")))
    return Group((opening, content, Line(""), closing))


def compared(left: Text, operator: str, right: Text) -> Text:
    """Return a comparison, which is broken before its operator.

    Args:
        left: The left side.
        operator: The operator.
        right: The right side.

    Returns:
        The text.

    Examples:
        >>> print(laid_out(compared("a", "==", "b"), 80))
        a == b
    """
    return Group((left, Line(), f"{operator} ", right))


def assigned(name: str, calls: Sequence[Text], width: int) -> str:
    """Lay out a statement that assigns a chain of calls.

    Args:
        name: The variable.
        calls: Each call of the chain, those after the first with their leading dot.
        width: The most characters of a line.

    Returns:
        The statement, without a line break at its end.

    Examples:
        >>> print(assigned("query", ["Gene.where(id=1)", ".limit(5)", ".offset(2)"], 30))
        query = (
            Gene.where(id=1)
            .limit(5)
            .offset(2)
        )
    """
    statement: Text = (f"{name} = ", *calls)
    if len(calls) <= 2 or _fits([(0, False, statement)], width):  # noqa: PLR2004 - ruff's own limit
        return laid_out(statement, width)
    chain = [calls[0], *[part for each in calls[1:] for part in (Line(""), each)]]
    return laid_out((f"{name} = (", Indented((Line(), Group(tuple(chain)))), Line(), ")"), width)


def laid_out(text: Text, width: int) -> str:
    r"""Write a text in lines of a length.

    Args:
        text: The text; it is broken at the line breaks that stand in no group.
        width: The most characters of a line, as far as there are places to break it.

    Returns:
        The lines.

    Examples:
        >>> laid_out(("a", Line(), "b"), 80)
        'a\nb'
    """
    written: list[str] = []
    column = 0
    waiting: list[_Piece] = [(0, True, text)]
    while waiting:
        indent, broken, piece = waiting.pop()
        if isinstance(piece, Group):
            waiting.append((indent, False, piece.content))
            if not _fits(waiting, width - column):
                waiting[-1] = (indent, True, piece.content)
        elif isinstance(piece, Line) and broken:
            written.append("\n" + " " * indent)
            column = indent
        elif isinstance(piece, (str, Line, Broken)):
            shown = _shown(piece, broken=broken)
            written.append(shown)
            column += _width(shown)
        else:
            waiting += _opened(indent, piece, broken=broken)
    return "".join(written)


def _separated(items: Sequence[Text]) -> list[Text]:
    """Put a comma and a place for a line break between items."""
    separated: list[Text] = [items[0]]
    for item in items[1:]:
        separated += [",", Line(), item]
    return separated


def _shown(piece: "str | Line | Broken", *, broken: bool) -> str:
    """Return what a piece that begins no line shows."""
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Line):
        return piece.flat
    return piece.text if broken else ""


def _opened(indent: int, piece: "Indented | tuple[Text, ...]", *, broken: bool) -> list[_Piece]:
    """Return the parts of a piece, the first one last."""
    if isinstance(piece, Indented):
        return [(indent + _STEP, broken, piece.content)]
    return [(indent, broken, each) for each in reversed(piece)]


def _fits(waiting: Sequence[_Piece], room: int) -> bool:
    """Return whether what comes next fits, up to the first place where a line may end."""
    below = len(waiting)
    rest: list[_Piece] = []
    while room >= 0 and (rest or below):
        if not rest:
            below -= 1
            rest.append(waiting[below])
        indent, broken, piece = rest.pop()
        if isinstance(piece, Line) and broken:
            return True
        if isinstance(piece, Group):
            rest.append((indent, broken, piece.content))
        elif isinstance(piece, (str, Line, Broken)):
            room -= _width(_shown(piece, broken=broken))
        else:
            rest += _opened(indent, piece, broken=broken)
    return room >= 0


def _width(text: str) -> int:
    """Return how many places of a line a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )
