"""From text to the syntax tree: the published grammar, and what real queries add to it.

One pass, without recursion, so that no text takes more than linear time or overflows the stack.
"""

import difflib
import re
import warnings
from dataclasses import dataclass, field
from typing import Final, Literal, NoReturn, TypeAlias

from allenorm.rma._bracket import read_filter, read_option
from allenorm.rma._choices import MISSPELT_STEPS
from allenorm.rma._names import DEEPEST, IDENTIFIER
from allenorm.rma._scan import Scanner
from allenorm.rma._tree import (
    AssociationTerm,
    Filter,
    ModelStage,
    Option,
    PipeStage,
    Rma,
    ServiceStage,
    Stage,
    Term,
)
from allenorm.rma._warning import RmaSyntaxWarning

_WORD: Final = re.compile(rf"({IDENTIFIER.pattern})(::\s*)?")
_STAGES: Final = "model::, service:: or pipe::"
_LONGEST_STEP: Final = 30

Clause: TypeAlias = Literal["criteria", "include", "options", "filters"]
"""Where the next item belongs; `filters` are those of a service or a pipe."""

_STEPS: Final[dict[str, Clause]] = {
    "criteria": "criteria",
    "include": "include",
    "options": "options",
}


def parse(text: str) -> Rma:
    """Read a query from its text.

    Takes every spelling that real queries have: white space, missing, trailing and doubled
    commas, steps in any order and more than once, filters on the model, unquoted strings.

    Args:
        text: RMA, not percent-encoded.

    Returns:
        The query. `render()` writes it in one spelling, and `parse(render(tree)) == tree`.

    Raises:
        RmaSyntaxError: The text is no RMA; the error says where, and shows it.

    Warns:
        RmaSyntaxWarning: A step is misspelt in the way that shipped queries do.

    Examples:
        >>> from allenorm.rma import render
        >>> render(parse("model::Gene[acronym$ilgad1], rma::options[num_rows$eqall],"))
        "model::Gene,rma::criteria,[acronym$ilgad1],rma::options[num_rows$eq'all']"
        >>> parse("model::Gene,rma::criteria,[acronym$eq'Ga'd1']")
        Traceback (most recent call last):
        allenorm.errors.RmaSyntaxError: line 1, column 42: found 'd1', expected ',' or ']' (a string
        cannot hold an apostrophe: RMA has no escape)
          model::Gene,rma::criteria,[acronym$eq'Ga'd1']
                                                   ^
    """
    stages: list[Draft] = []
    scanner = Scanner(text)
    notes = Reader(scanner, stages).read()
    if not stages:
        scanner.fail(_STAGES)
    for note in notes:
        warnings.warn(note, RmaSyntaxWarning, stacklevel=2)
    return finished(stages)


@dataclass(slots=True)
class Draft:
    """A stage while it is read."""

    kind: str
    name: str
    criteria: list[Term] = field(default_factory=list[Term])
    include: list[Term] = field(default_factory=list[Term])
    options: list[Option] = field(default_factory=list[Option])
    filters: list[Filter] = field(default_factory=list[Filter])


@dataclass(slots=True)
class _Nested:
    """An association whose parenthesis is open."""

    name: str
    filters: tuple[Filter, ...]
    opened: int
    terms: list[Term] = field(default_factory=list[Term])


def finished(drafts: list[Draft]) -> Rma:
    """Return the query that was read."""
    return Rma(tuple([_stage(draft) for draft in drafts]))


def _stage(draft: Draft) -> Stage:
    """Return one stage of it."""
    if draft.kind == "model":
        return ModelStage(
            draft.name, tuple(draft.criteria), tuple(draft.include), tuple(draft.options)
        )
    filters = tuple(draft.filters)
    return (
        ServiceStage(draft.name, filters)
        if draft.kind == "service"
        else PipeStage(draft.name, filters)
    )


class Reader:
    """Reads one text into stages: a whole query, or one parameter of a URL."""

    def __init__(self, scanner: Scanner, stages: list[Draft], clause: Clause = "criteria") -> None:
        self._scanner = scanner
        self._stages = stages
        self._clause: Clause = clause
        if stages and stages[-1].kind != "model":
            self._clause = "filters"
        self._open: list[_Nested] = []
        self._notes: list[str] = []
        # What stands right before the next item, with no comma between.
        self._before: Literal["start", "", "name", ")"] = "start"

    def read(self) -> list[str]:
        """Read to the end; return what there is to warn of."""
        scanner = self._scanner
        while True:
            if scanner.skip_separators() and self._before != "start":
                self._before = ""
            if not scanner.next:
                break
            if scanner.next == "[":
                self._bracket()
            elif self._open and scanner.take(")"):
                self._close()
            else:
                self._word()
        if self._open:
            self._fail_open(scanner.at)
        return self._notes

    def _fail_open(self, at: int) -> NoReturn:
        """Raise the error of a parenthesis that is not closed."""
        opened = self._scanner.place(self._open[-1].opened)
        self._scanner.fail("')'", at=at, hint=f"the parenthesis at {opened} is open")

    def _bracket(self) -> None:
        """Read a filter or an option of its own."""
        if not self._stages:
            self._scanner.fail(_STAGES)
        if self._before == ")":
            self._scanner.fail(
                self._expected(),
                hint="the filters of an association stand before its parenthesis; "
                "one of the level above needs a comma before it",
            )
        stage = self._stages[-1]
        if self._clause == "options":
            stage.options.append(read_option(self._scanner))
        elif self._clause == "filters":
            stage.filters.append(read_filter(self._scanner))
        else:
            self._terms().append(read_filter(self._scanner))
        self._before = ""

    def _word(self) -> None:
        """Read an association, or what a word with `::` begins."""
        scanner = self._scanner
        start = scanner.at
        word = scanner.match(_WORD)
        if word is None:
            scanner.fail(self._expected())
        if word[2] is None:
            self._association(word[1], start)
        elif word[1] == "attribute":
            at = scanner.at
            name = scanner.match(IDENTIFIER)
            if name is None:
                scanner.fail("the name of an association")
            self._association(name.group(), at)
        elif self._open:
            self._fail_open(start)
        elif word[1] == "rma":
            self._step(start)
        elif word[1] in {"model", "service", "pipe"}:
            self._new_stage(word[1])
        else:
            scanner.fail("model::, service::, pipe:: or rma::", at=start)

    def _step(self, start: int) -> None:
        """Read the name of a step, which says where the next items belong."""
        scanner = self._scanner
        if not self._stages:
            scanner.fail(_STAGES, at=start)
        stage = self._stages[-1]
        if stage.kind != "model":
            scanner.fail(
                "'[' or a stage",
                at=start,
                hint=f"a {stage.kind} has no steps; write its parameters as filters",
            )
        at = scanner.at
        name = scanner.match(IDENTIFIER)
        step = "" if name is None else name.group()
        right = MISSPELT_STEPS.get(step, step)
        clause = _STEPS.get(right)
        if clause is None:
            near = difflib.get_close_matches(step[:_LONGEST_STEP], _STEPS, 1)
            hint = f"did you mean {near[0]!r}?" if near else ""
            scanner.fail("criteria, include or options", at=at, hint=hint)
        self._clause = clause
        if right != step and not self._notes:
            self._notes.append(
                f"{scanner.where}{scanner.place(start)}: rma::{step} is read as rma::{right}"
            )
        self._before = ""

    def _new_stage(self, kind: str) -> None:
        """Read the name of a stage."""
        scanner = self._scanner
        at = scanner.at
        name = scanner.match(IDENTIFIER)
        if name is None:
            scanner.fail("the name of a " + ("class" if kind == "model" else kind))
        if self._before == "start" and self._stages:
            # A parameter of a URL repeats the class that the path, or another one, names.
            stage = self._stages[-1]
            if (stage.kind, stage.name) != (kind, name.group()):
                scanner.fail(f"{stage.kind}::{stage.name}, which the URL names already", at=at)
        else:
            self._stages.append(Draft(kind, name.group()))
        self._clause = "criteria" if kind == "model" else "filters"
        self._before = "name"

    def _association(self, name: str, start: int) -> None:
        """Read what follows the name of an association."""
        scanner = self._scanner
        if not self._stages or self._clause in {"options", "filters"} or self._before == "name":
            scanner.fail(self._expected(), at=start)
        filters: list[Filter] = []
        scanner.skip_space()
        while scanner.next == "[":
            filters.append(read_filter(scanner))
            scanner.skip_space()
        if scanner.next != "(":
            self._terms().append(AssociationTerm(name, tuple(filters)))
            self._before = "" if filters else "name"
            return
        if len(self._open) == DEEPEST:
            scanner.fail(f"at most {DEEPEST} parentheses within each other")
        self._open.append(_Nested(name, tuple(filters), scanner.at))
        scanner.at += 1
        self._before = ""

    def _close(self) -> None:
        """End the innermost open association."""
        ended = self._open.pop()
        self._terms().append(AssociationTerm(ended.name, ended.filters, tuple(ended.terms)))
        self._before = ")"

    def _terms(self) -> list[Term]:
        """Return the list that the next filter or association belongs to."""
        if self._open:
            return self._open[-1].terms
        stage = self._stages[-1]
        return stage.include if self._clause == "include" else stage.criteria

    def _expected(self) -> str:
        """Say what could stand here."""
        if not self._stages:
            return _STAGES
        if self._open:
            if self._before in {"name", ")"}:
                return "',' or ')'"
            return "an association, a filter or ')'"
        if self._clause in {"options", "filters"}:
            return "'[', a step or a stage" if self._clause == "options" else "'[' or a stage"
        if self._before in {"name", ")"}:
            return "',', a step, a stage or the end"
        return "an association, a filter, a step or a stage"
