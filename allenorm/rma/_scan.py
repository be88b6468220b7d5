"""A place in a text: what can be read there, and the message when it cannot."""

import re
import unicodedata
from typing import Final, NoReturn

from allenorm.errors import RmaSyntaxError, quote

_SPACE: Final = re.compile(r"\s*")
_SEPARATOR: Final = re.compile(r"[\s,]*")
_TOKEN: Final = re.compile(r"\$?[A-Za-z0-9_*]+(?:::)?|::|.", re.DOTALL)
_BEFORE: Final = 50
_AFTER: Final = 25
_LONGEST_TOKEN: Final = 40


class Scanner:
    """A text and a place in it; nothing here takes more than one pass over what it reads."""

    __slots__ = ("at", "text", "where")

    def __init__(self, text: str, where: str = "") -> None:
        self.text = text
        self.where = where
        self.at = 0

    @property
    def next(self) -> str:
        """The next character, or nothing at the end."""
        return self.text[self.at : self.at + 1]

    def skip_space(self) -> None:
        """Skip white space."""
        self.match(_SPACE)

    def skip_separators(self) -> bool:
        """Skip white space and commas; return whether a comma was among them."""
        start = self.at
        self.match(_SEPARATOR)
        return "," in self.text[start : self.at]

    def match(self, pattern: "re.Pattern[str]") -> "re.Match[str] | None":
        """Read what matches, if it does."""
        found = pattern.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def take(self, character: str) -> bool:
        """Read one character, if it is the next."""
        if self.next != character:
            return False
        self.at += 1
        return True

    def fail(self, expected: str, *, at: int | None = None, hint: str = "") -> NoReturn:
        """Raise the error of a place, by default this one."""
        place = self.at if at is None else at
        token = _TOKEN.match(self.text, place)
        found = "the end of the text" if token is None else quote(token.group(), _LONGEST_TOKEN)
        line, column = self._position(place)
        note = f" ({hint})" if hint else ""
        message = (
            f"{self.where}{self.place(place)}: found {found}, expected {expected}{note}\n"
            f"{self._excerpt(place, column)}"
        )
        raise RmaSyntaxError(message, line=line, column=column, found=found, expected=expected)

    def place(self, at: int) -> str:
        """Name a place."""
        return "line {}, column {}".format(*self._position(at))

    def _position(self, place: int) -> tuple[int, int]:
        """Return the line and the column of a place, both from 1."""
        return self.text.count("\n", 0, place) + 1, place - self.text.rfind("\n", 0, place)

    def _excerpt(self, place: int, column: int) -> str:
        """Show the line around a place, with a caret under it."""
        start = place - min(column - 1, _BEFORE)
        end = self.text.find("\n", place)
        end = len(self.text) if end < 0 else end
        cut = min(end, place + _AFTER)
        before = ("..." if start > place - column + 1 else "") + _shown(self.text[start:place])
        after = _shown(self.text[place:cut]) + ("..." if cut < end else "")
        return f"  {before}{after}\n  {' ' * _width(before)}^"


def _shown(text: str) -> str:
    """Return a text with one mark for each character that a terminal would not show."""
    return "".join(
        [each if each.isprintable() else " " if each.isspace() else "?" for each in text]
    )


def _width(text: str) -> int:
    """Return how many places of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )
