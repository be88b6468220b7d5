"""Reading the part of RMA that model queries use."""

import re
from dataclasses import dataclass, field

_FILTER = re.compile(
    r"\[(?P<name>[A-Za-z_][\w.]*)\$(?P<operator>[a-z]{2})"
    r"(?P<values>(?:'[^']*'|[^\[\]',]+)(?:,(?:'[^']*'|[^\[\]',]+))*)\]"
)
_VALUE = re.compile(r"'[^']*'|[^,]+")
_WORD = re.compile(r"[A-Za-z_]\w*")


@dataclass
class Filter:
    """One bracket: a column, an operator, and its values as they were written."""

    name: str
    operator: str
    values: list[str]


@dataclass
class Node:
    """Filters, and the associations below them."""

    filters: list[Filter] = field(default_factory=list)
    children: "dict[str, Node]" = field(default_factory=dict)

    @property
    def filtered(self) -> bool:
        """Whether there is a filter here or below."""
        return bool(self.filters) or any(child.filtered for child in self.children.values())


@dataclass
class Question:
    """One model stage."""

    model: str
    criteria: Node
    include: Node
    options: dict[str, str]


def parse(text: str) -> Question:
    """Read a query of one model stage; raises ValueError with the place where it cannot."""
    reader = _Reader(text)
    reader.take("model::")
    question = Question(reader.word(), Node(), Node(), {})
    reader.clause(question.criteria)
    while reader.took("rma::"):
        step = reader.word()
        reader.took(",")
        if step == "options":
            while (bracket := reader.bracket()) is not None:
                question.options[bracket.name] = ",".join(bracket.values)
                reader.took(",")
        elif step in {"criteria", "include"}:
            reader.clause(question.criteria if step == "criteria" else question.include)
        else:
            message = f"no such step: {step}"
            raise ValueError(message)
    if reader.rest:
        message = f"line 1, column {reader.at}: unexpected {reader.rest[:20]!r}"
        raise ValueError(message)
    return question


class _Reader:
    """A place in a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    @property
    def rest(self) -> str:
        return self.text[self.at :]

    def took(self, mark: str) -> bool:
        """Go past a mark, if it is here."""
        here = self.text.startswith(mark, self.at)
        self.at += len(mark) if here else 0
        return here

    def take(self, mark: str) -> None:
        """Go past a mark, which must be here."""
        if not self.took(mark):
            message = f"line 1, column {self.at}: expecting {mark!r}"
            raise ValueError(message)

    def word(self) -> str:
        """Go past a name."""
        found = _WORD.match(self.text, self.at)
        if found is None:
            message = f"line 1, column {self.at}: expecting a name"
            raise ValueError(message)
        self.at = found.end()
        return found[0]

    def bracket(self) -> Filter | None:
        """Go past a filter, if one is here."""
        found = _FILTER.match(self.text, self.at)
        if found is None:
            if self.text.startswith("[", self.at):
                message = f"line 1, column {self.at}: mismatched input {self.rest[:30]!r}"
                raise ValueError(message)
            return None
        self.at = found.end()
        return Filter(found["name"], found["operator"], _VALUE.findall(found["values"]))

    def clause(self, node: Node) -> None:
        """Read filters and associations into a node."""
        self.took(",")
        while self.rest and not self.text.startswith(("rma::", ")"), self.at):
            bracket = self.bracket()
            if bracket is not None:
                node.filters.append(bracket)
            else:
                child = node.children.setdefault(self.word(), Node())
                while (own := self.bracket()) is not None:
                    child.filters.append(own)
                if self.took("("):
                    self.clause(child)
                    self.take(")")
            self.took(",")
