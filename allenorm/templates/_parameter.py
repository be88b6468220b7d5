"""Parameters: what a caller may put into a template, and how it is checked."""

import csv
import datetime as dt
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, cast, get_args

from allenorm.errors import QueryError, quote, shortened

Kind: TypeAlias = Literal[
    "integer",
    "float",
    "boolean",
    "string",
    "datetime",
    "integer[]",
    "float[]",
    "string[]",
    "datetime[]",
]
"""The type of a parameter; with brackets, one value or more."""

KINDS: Final[tuple[str, ...]] = get_args(Kind)
_WORDS: Final[Mapping[str, str]] = {
    "integer": "a whole number",
    "float": "a number",
    "boolean": "true or false",
    "string": "text",
    "datetime": "a time with a time zone, such as 2011-12-14T18:20:48Z",
}
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,20}")
_BOOLEANS: Final = {"true": True, "false": False}
_SHOWN: Final = 80
_MISSING: Final = object()


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named value of a template.

    Attributes:
        kind: Its type.
        description: What it is for.
        default: Its value where none is given; None: one must be given.
        choices: The values that are allowed; `()` for any.
        minimum: The least value that is allowed, of numbers and times; None for any.
        maximum: The greatest value that is allowed; None for any.

    Raises:
        QueryError: These do not fit each other.

    Examples:
        >>> Parameter("integer", default=5, minimum=1).checked("rows", 7)
        7
        >>> Parameter("integer", minimum=1).checked("rows", 0)
        Traceback (most recent call last):
        allenorm.errors.QueryError: parameter rows: expected a whole number from 1 on, got '0'
    """

    kind: Kind
    description: str = ""
    default: Any = None
    choices: tuple[Any, ...] = ()
    minimum: Any = None
    maximum: Any = None

    def __post_init__(self) -> None:
        """Check the parameter itself."""
        if self.kind not in KINDS:
            message = (
                f"the type of a parameter is one of {', '.join(KINDS)}; got {_show(self.kind)}"
            )
            raise QueryError(message)
        if not isinstance(self.description, str):  # pyright: ignore[reportUnnecessaryIsInstance] # files come from elsewhere
            message = f"the description of a parameter is text; got {_show(self.description)}"
            raise QueryError(message)
        bounds = [each for each in (self.minimum, self.maximum) if each is not None]
        if bounds and self.item in {"boolean", "string"}:
            message = f"a parameter of type {self.kind} has no minimum and no maximum"
            raise QueryError(message)
        plain = Parameter(cast("Kind", self.item)) if bounds or self.choices else self
        for name, values in (("bounds", bounds), ("choices", self.choices)):
            for value in values:
                plain.checked(f"({name})", value)
        if self.default is not None:
            self.checked("(default)", self.default)

    def __str__(self) -> str:
        return (
            self.kind
            if self.default is None
            else f"{self.kind} = {shortened(repr(self.default), 40)}"
        )

    @property
    def item(self) -> str:
        """The type of one value."""
        return self.kind.removesuffix("[]")

    @property
    def is_list(self) -> bool:
        """Whether it takes several values."""
        return self.kind.endswith("[]")

    def checked(self, name: str, value: object = _MISSING) -> Any:
        """Check a value.

        Args:
            name: The parameter's name, for the message.
            value: The value; none means the default.

        Returns:
            The value; that of a list as a tuple.

        Raises:
            QueryError: It does not fit, or there is none.
        """
        if value is _MISSING:
            if self.default is None:
                message = f"parameter {name} is missing: {self.expected()}"
                raise QueryError(message)
            value = self.default
        if not self.is_list:
            return self._one(name, value)
        many = _items(value)
        if not many:
            raise self._refused(name, value)
        return tuple([self._one(name, each) for each in many])

    def read(self, name: str, texts: Sequence[str]) -> Any:
        """Read a value from the words of a command line.

        Args:
            name: The parameter's name, for the message.
            texts: What was given for it, in one word or several; commas separate the values of a
                list, and a value that has commas stands in double quotes.

        Returns:
            The value, checked.

        Raises:
            QueryError: It does not fit.

        Examples:
            >>> Parameter("integer[]").read("ids", ["1,2", "3"])
            (1, 2, 3)
            >>> Parameter("string[]").read("names", ['VISp,"Primary visual area, layer 1"'])
            ('VISp', 'Primary visual area, layer 1')
        """
        if not self.is_list:
            if len(texts) != 1:
                message = f"parameter {name} was given {len(texts)} times, and takes one value"
                raise QueryError(message)
            return self.checked(name, self._from_text(name, texts[0]))
        words = [word for text in texts for word in self._words(name, text)]
        return self.checked(name, [self._from_text(name, word) for word in words])

    def expected(self) -> str:
        """Say what values it takes.

        Returns:
            Words for a message.

        Examples:
            >>> Parameter("string", choices=("mouse", "human")).expected()
            "one of 'mouse', 'human'"
        """
        if self.choices:
            words = "one of " + ", ".join([repr(each) for each in self.choices])
        else:
            words = _WORDS[self.item]
            words += "" if self.minimum is None else f" from {self.minimum} on"
            words += "" if self.maximum is None else f" up to {self.maximum}"
        return f"a list, each {words}" if self.is_list else words

    def _one(self, name: str, value: object) -> Any:
        """Check one value."""
        found: Any = value
        fits = (
            type(value) in _TYPES[self.item]
            and (self.item != "float" or math.isfinite(found))
            and (self.item != "datetime" or found.tzinfo is not None)
            and (not self.choices or value in self.choices)
            and (self.minimum is None or found >= self.minimum)
            and (self.maximum is None or found <= self.maximum)
        )
        if not fits:
            raise self._refused(name, value)
        return value

    def _words(self, name: str, text: str) -> list[str]:
        """Split a text at its commas, but for those within double quotes."""
        try:
            (found,) = csv.reader([text], strict=True)
        except (csv.Error, ValueError):
            raise self._refused(name, text) from None
        return found or [""]

    def _from_text(self, name: str, text: str) -> object:
        """Read one value from text; what cannot be read is refused."""
        if self.item == "string":
            return text
        try:
            return _READ[self.item](text.strip())
        except (ValueError, KeyError):
            raise self._refused(name, text) from None

    def _refused(self, name: str, value: object) -> QueryError:
        """Say what the value should have been."""
        message = f"parameter {name}: expected {self.expected()}, got {_show(value)}"
        return QueryError(message)


def _items(value: object) -> Sequence[object]:
    """Return the items of a list or a tuple; of anything else, none."""
    return cast("Sequence[object]", value) if isinstance(value, (list, tuple)) else ()


def _integer(word: str) -> int:
    """Read a whole number, and nothing else that Python takes for one."""
    if _INTEGER.fullmatch(word):
        return int(word)
    raise ValueError


def _time(word: str) -> dt.datetime:
    """Read a time; Python 3.10 does not know Z."""
    return dt.datetime.fromisoformat(re.sub("[Zz]$", "+00:00", word))


_READ: Final[Mapping[str, Callable[[str], object]]] = {
    "integer": _integer,
    "float": float,
    "boolean": lambda word: _BOOLEANS[word.lower()],
    "datetime": _time,
}
_TYPES: Final[Mapping[str, frozenset[type]]] = {
    "integer": frozenset({int}),
    "float": frozenset({int, float}),
    "boolean": frozenset({bool}),
    "string": frozenset({str}),
    "datetime": frozenset({dt.datetime}),
}


def _show(value: object) -> str:
    """Quote a value of any type."""
    return quote(value, _SHOWN)
