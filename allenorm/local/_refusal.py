"""Refusing a query, in words that name no SQL and no file."""

import difflib
from collections.abc import Iterable
from typing import NoReturn

from allenorm.errors import InexpressibleError, quote
from allenorm.rma import Rma, Stage, render

_SHOWN = 400


class Refusal(Exception):  # noqa: N818 - the reason of a RefusedError, which the evaluator raises
    """Why a stage of a query cannot be answered; never leaves the evaluator."""


def refuse(reason: str) -> NoReturn:
    """Stop answering a query."""
    raise Refusal(reason)


def unknown(what: str, name: str, known: Iterable[str]) -> NoReturn:
    """Refuse a name; `what` are the words before it."""
    reason = f"{what} {quote(name, 80)}"
    near = difflib.get_close_matches(name, list(known), 1) if len(name) < _SHOWN else []
    refuse(f"{reason}; did you mean {near[0]!r}?" if near else reason)


def stage_text(stage: Stage) -> str:
    """Write a stage as a message names it."""
    text = query_text(Rma((stage,))) or "a stage that has no text"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def query_text(tree: Rma) -> str | None:
    """Write a query, or return None where RMA has no words for it."""
    try:
        return render(tree)
    except InexpressibleError:
        return None


class Excess(Refusal):
    """A query asks for more than a limit allows."""
