"""What stands between brackets: a filter, an option, and their values."""

import re
from typing import Final, cast

from allenorm.rma._literals import NUMBER, reserved
from allenorm.rma._names import IDENTIFIER, UNSAFE
from allenorm.rma._scan import Scanner
from allenorm.rma._tree import (
    ColumnName,
    Element,
    Filter,
    Null,
    Number,
    Operator,
    Option,
    String,
    Variable,
)

_COLUMN: Final = re.compile(rf"(?:({IDENTIFIER.pattern})\.)?({IDENTIFIER.pattern})")
_OPERATOR: Final = re.compile(r"\$(eq|ne|li|il|gt|lt|ge|le|in|is)")
_NOT_NULL: Final = re.compile(r"\$nonnull\s*\]")
_ASSIGNED: Final = re.compile(r"\$(?:eq|in|is)")
_QUOTED: Final = re.compile("'([^']*)'")
_BARE: Final = re.compile(r"[^\[\]()',]+")
_BARE_PARAMETER: Final = re.compile("[^',]+")

_APOSTROPHE: Final = "a string cannot hold an apostrophe: RMA has no escape"


def read_filter(scanner: Scanner) -> Filter:
    """Read a filter, from its bracket on."""
    opened = scanner.at
    scanner.at += 1
    scanner.skip_space()
    name = scanner.match(_COLUMN)
    if name is None:
        scanner.fail("the name of a column")
    column = ColumnName(name[2], name[1])
    scanner.skip_space()
    if scanner.take("]"):
        return Filter(column)
    if scanner.match(_NOT_NULL):
        return Filter(column, "ne", (Null(),))
    operator = scanner.match(_OPERATOR)
    if operator is None:
        scanner.fail("']' or an operator: $eq $ne $li $il $gt $lt $ge $le $in $is")
    return Filter(column, cast("Operator", operator[1]), read_values(scanner, opened))


def read_option(scanner: Scanner) -> Option:
    """Read an option, from its bracket on."""
    opened = scanner.at
    scanner.at += 1
    scanner.skip_space()
    name = scanner.match(IDENTIFIER)
    if name is None:
        scanner.fail("the name of an option")
    scanner.skip_space()
    if scanner.match(_ASSIGNED) is None:
        scanner.fail("$eq and the option's value")
    return Option(name.group(), read_values(scanner, opened))


def read_values(scanner: Scanner, opened: int | None = None) -> tuple[Element, ...]:
    """Read the right-hand side: to the closing bracket, or to the end where none was opened."""
    values: list[Element] = []
    while True:
        scanner.skip_separators()
        if not scanner.next and opened is not None:
            scanner.fail("']'", hint=f"the bracket at {scanner.place(opened)} is open")
        if not scanner.next or (opened is not None and scanner.take("]")):
            # Nothing after an operator is the empty string: AllenSDK writes it so.
            return tuple(values) or (String(""),)
        quoted = scanner.next == "'"
        values.append(_quoted(scanner) if quoted else _bare(scanner, inside=opened is not None))
        scanner.skip_space()
        if scanner.next and scanner.next not in (",", ",]")[opened is not None]:
            hint = _APOSTROPHE if quoted or scanner.next == "'" else ""
            scanner.fail("',' or " + ("the end" if opened is None else "']'"), hint=hint)


def _quoted(scanner: Scanner) -> String:
    """Read a string."""
    start = scanner.at
    found = scanner.match(_QUOTED)
    if found is None:
        scanner.fail(
            "an apostrophe",
            at=len(scanner.text),
            hint=f"the string that begins at {scanner.place(start)} has no end; {_APOSTROPHE}",
        )
    _check_text(scanner, start + 1, found[1])
    return String(found[1])


def _bare(scanner: Scanner, *, inside: bool) -> Element:
    """Read a value without quotes."""
    start = scanner.at
    found = scanner.match(_BARE if inside else _BARE_PARAMETER)
    if found is None:
        scanner.fail("a value")
    text = found.group().rstrip()
    if text[0] == "$":
        if not IDENTIFIER.fullmatch(text, 1):
            scanner.fail("the name of a variable", at=start + 1)
        return Variable(text[1:])
    if NUMBER.fullmatch(text):
        return Number(text)
    word = reserved(text)
    if word is not None:
        return word
    column = _COLUMN.fullmatch(text)
    if column is not None:
        return ColumnName(column[2], column[1])
    _check_text(scanner, start, text)
    return String(text)


def _check_text(scanner: Scanner, start: int, text: str) -> None:
    """Refuse what cannot be written again."""
    found = UNSAFE.search(text)
    if found is not None:
        scanner.fail("text without control characters", at=start + found.start())
