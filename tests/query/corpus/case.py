"""One recorded query, built with the typed API."""

from dataclasses import dataclass
from typing import Any, Literal

from allenorm.query import BaseQuery


@dataclass(frozen=True)
class Case:
    """A query, and what the recorded one asks for beside it.

    Attributes:
        query: The query.
        rows: "all" where the recorded query asks for all rows in one answer; a client pages.
        count: False where the recorded query turns counting off; a client decides that.
    """

    query: BaseQuery[Any, Any]
    rows: Literal["all"] | None = None
    count: bool | None = None
