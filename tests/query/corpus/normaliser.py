"""Two spellings of one query become equal here: a small reader of RMA, apart from the library's.

It reads a recorded URL, or a text of ours, into plain sets and lists, and forgets what the
language reference calls equivalent: white space, optional quotes and commas, the order of joined
conditions, clauses as URL parameters or inline, `[a]` for `[a$nenull]`, defaults, and the root's
table name before a root column in an option.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote_plus

Value = tuple[str, ...]


@dataclass
class Joined:
    """One association (or the root) with its filters, and the associations below it."""

    filters: set[tuple[str, str, Value]] = field(default_factory=set[tuple[str, str, Value]])
    below: "dict[str, Joined]" = field(default_factory=lambda: {})  # noqa: PIE807 - typed

    def child(self, name: str) -> "Joined":
        """Return the association of this name, made where it is missing."""
        return self.below.setdefault(name, Joined())


@dataclass
class Normal:
    """One query, apart from how it is spelt."""

    model: str = ""
    criteria: Joined = field(default_factory=Joined)
    include: Joined = field(default_factory=Joined)
    options: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


class UnreadableError(Exception):
    """A text that this reader does not take."""


def normalise(url: str) -> Normal:
    """Read a recorded URL."""
    path, _, query = url.partition("?")
    found = Normal()
    place = re.search(r"/data/+([A-Za-z]\w*)(?:/(\w+))?(?:\.\w+)?$", path)
    if place and place[1] != "query":
        found.model = place[1]
        if (place[2] or "query") != "query":
            found.criteria.filters.add(("id", "eq", (place[2],)))
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        _parameter(found, name, unquote_plus(value))
    return _settled(found)


def normalise_text(text: str) -> Normal:
    """Read a text of our own."""
    found = Normal()
    Reader(text, found).read("criteria")
    return _settled(found)


def bare_names(found: Normal, table: str) -> Normal:
    """Drop the root's table name before root columns, in options and in root filters."""
    prefix = table + "."
    for name in ("only", "except", "order", "tabular"):
        if name in found.options:
            found.options[name] = [
                item.replace(f" {prefix}", " ").removeprefix(prefix) for item in found.options[name]
            ]
    found.criteria.filters = {
        (column.removeprefix(prefix), operator, values)
        for column, operator, values in found.criteria.filters
    }
    for name in ("only", "except", "tabular"):
        if name in found.options:
            found.options[name] = sorted(_distinct_first(found.options[name]))
    return found


def _distinct_first(items: list[str]) -> list[str]:
    """Split `distinct` from the column that it stands before: columns have no order."""
    if items[0].startswith("distinct "):
        return ["distinct", items[0].removeprefix("distinct "), *items[1:]]
    return items


def _parameter(found: Normal, name: str, value: str) -> None:
    """Read one URL parameter."""
    if name in {"q", "criteria"} or (name == "include" and "model::" in value):
        Reader(value, found).read("criteria")
    elif name == "include":
        Reader(value, found).read("include")
    elif name in {"num_rows", "start_row", "count", "order", "only", "except", "tabular", "debug"}:
        found.options[name] = _listed([value])
    elif name == "id":
        found.criteria.filters.add((name, "eq", (value,)))
    elif name not in {"", "wrap", "filename"}:
        message = f"the parameter {name}"
        raise UnreadableError(message)


def _listed(values: list[str]) -> list[str]:
    """Split option values into their items: one quoted list, or several values."""
    items = [item.strip() for value in values for item in value.strip("'").split(",")]
    return [item for item in items if item]


def _settled(found: Normal) -> Normal:
    """Drop options that state a default, and spell directions in one way."""
    options = {name: [item.lower() for item in items] if name in {"num_rows", "count"} else items
               for name, items in found.options.items()}  # fmt: skip
    if options.get("start_row") == ["0"]:
        del options["start_row"]
    if options.get("count") == ["true"]:
        del options["count"]
    if "order" in options:
        options["order"] = [
            re.sub(r"(\$|\s+)desc$", "$desc", re.sub(r"(\$|\s+)asc$", "", item))
            for item in options["order"]
        ]
    found.options = options
    return found


class Reader:
    """Reads one text into a query."""

    def __init__(self, text: str, found: Normal) -> None:
        self.text = text
        self.at = 0
        self.found = found

    def read(self, clause: str) -> None:
        """Read stages and clauses to the end; `clause` is the one that the text starts in."""
        while self._skip(", \n\t"):
            step = self._match(r"(model|rma)::\s*(\w+)")
            if step is None:
                self._item(clause, {"criteria": self.found.criteria, "include": self.found.include})
            elif step[1] == "rma":
                clause = step[2]
            elif self.found.model and self.found.model != step[2]:
                message = "a second model stage"
                raise UnreadableError(message)
            else:
                self.found.model, clause = step[2], "criteria"

    def _item(self, clause: str, roots: dict[str, Joined]) -> None:
        """Read one item of a clause."""
        if clause == "options":
            name, operator, values = self._bracket()
            if operator != "eq":
                message = f"the option {name}"
                raise UnreadableError(message)
            self.found.options.setdefault(name, []).extend(_listed(list(values)))
        elif clause in roots:
            self._term(roots[clause])
        else:
            message = f"the step rma::{clause}"
            raise UnreadableError(message)

    def _term(self, parent: Joined) -> None:
        """Read a filter, or an association with its filters and what is nested in it."""
        if self._peek() == "[":
            parent.filters.add(_unquoted(*self._bracket()))
            return
        name = self._match(r"(?:attribute::)?(\w+)")
        if name is None:
            message = f"{self.text[self.at : self.at + 20]!r}"
            raise UnreadableError(message)
        child = parent.child(name[1])
        while self._skip(" \n\t") and self._peek() == "[":
            child.filters.add(_unquoted(*self._bracket()))
        if self._peek() == "(":
            self.at += 1
            while self._skip(", \n\t") and self._peek() != ")":
                self._term(child)
            if self._match(r"\)") is None:
                message = "an open parenthesis"
                raise UnreadableError(message)

    def _bracket(self) -> tuple[str, str, Value]:
        """Read one bracket: the column, the operator and the values, quotes included."""
        head = self._match(r"\[\s*([\w.]+)\s*(?:\$(eq|ne|li|il|gt|lt|ge|le|in|is))?")
        if head is None:
            message = f"{self.text[self.at : self.at + 20]!r}"
            raise UnreadableError(message)
        values: list[str] = []
        while self._skip(" \n\t") and self._peek() != "]":
            value = self._match((r"\s*,\s*" if values else "") + r"('[^']*'|[^',\]]+)")
            if value is None:
                message = f"the value at {self.at}"
                raise UnreadableError(message)
            values.append(value[1].strip())
        if self._match(r"\]") is None:
            message = "an open bracket"
            raise UnreadableError(message)
        return (head[1], head[2] or "", tuple(values))

    def _match(self, pattern: str) -> "re.Match[str] | None":
        """Read what matches, if it does."""
        found = re.compile(pattern).match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found

    def _skip(self, characters: str) -> bool:
        """Skip characters; return whether text is left."""
        while self._peek() and self._peek() in characters:
            self.at += 1
        return self.at < len(self.text)

    def _peek(self) -> str:
        """Return the next character, or nothing at the end."""
        return self.text[self.at : self.at + 1]


def _unquoted(column: str, operator: str, values: Value) -> tuple[str, str, Value]:
    """Drop the quotes of a filter's values, but those that keep `null` a string."""
    if not operator:
        return (column, "ne", ("null",))
    plain = [value if value == "'null'" else _without_quotes(value) for value in values]
    return (column, operator, tuple(sorted(plain) if operator == "in" else plain))


def _without_quotes(value: str) -> str:
    """Drop the quotes of one value."""
    return value[1:-1] if value[:1] == "'" else value
