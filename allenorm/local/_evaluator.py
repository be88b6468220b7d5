"""Evaluating whole queries on a store."""

import sqlite3
from typing import Final

from allenorm.answers import Answer
from allenorm.errors import QueryLimitError, RefusedError
from allenorm.local._choices import DEEPEST
from allenorm.local._extent import extent
from allenorm.local._functions import install
from allenorm.local._limits import Limits
from allenorm.local._memory import Memory
from allenorm.local._models import ModelAnswering
from allenorm.local._pipes import collect, with_values
from allenorm.local._refusal import Excess, Refusal, query_text, refuse, stage_text
from allenorm.local._session import Session
from allenorm.local._store import Store
from allenorm.rma import (
    Element,
    ModelStage,
    Rma,
    ServiceStage,
    Stage,
)

_LONGEST_KEY: Final = 1_000
"""Names and values of the longest query that is remembered."""
_TOO_LARGE: Final = ("too many", "too large", "too big", "too long", "overflow", "at most")
"""Words of SQLite about a statement that is beyond it."""


class Evaluator:
    """Answers queries from a store, as the API does.

    What it does where the language leaves several readings open is written in
    `allenorm.local._choices`. It can be shared between threads.

    Args:
        store: The store.
        limits: What one answer may cost.

    Examples:
        >>> import tempfile
        >>> from allenorm.local import Store
        >>> from allenorm.rma import parse
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path, Store.create(f"{path}/genes.sqlite") as store:
        ...     with store.writing() as writer:
        ...         _ = writer.put("Gene", [{"id": 15, "acronym": "Gad1"}])
        ...     answer = Evaluator(store).answer(parse("model::Gene,[acronym$il'GAD*']"))
        >>> answer.rows, answer.total_rows
        ([{'acronym': 'Gad1', 'id': 15}], 1)
    """

    def __init__(self, store: Store, *, limits: Limits | None = None) -> None:
        self.store = store
        self.limits = limits or Limits()
        self._memory = Memory()

    def answer(self, tree: Rma, *, flat: bool = False, classes: bool = False) -> Answer:
        """Answer a query.

        Everything of one answer is read from one state of the store.

        Args:
            tree: The query.
            flat: Whether the answer is for CSV: rows of records without what they include, in the
                order of the schema's columns.
            classes: Whether records of tables that several classes share name their class, under
                `CLASS_KEY`.

        Returns:
            The answer of the last stage.

        Raises:
            RefusedError: The query cannot be answered; its first argument is what the API would
                say: `Error in query: <stage>, <reason>`.
            QueryLimitError: It asks for more than a limit allows.
            StoreError: The store was closed, or is damaged.
            sqlite3.Error: The file cannot be read any more.
        """
        session = Session(self.store, self.limits, classes=classes)
        connection = session.connection
        install(connection)
        # A thread that writes sees what it wrote, and nobody else does.
        writing = connection.in_transaction
        try:
            session.watch()
            if not writing:
                connection.execute("BEGIN")
            return self._answer(session, tree, None if writing else self._memory, flat=flat)
        finally:
            session.unwatch()
            if not writing and connection.in_transaction:
                connection.execute("ROLLBACK")

    def _answer(self, session: Session, tree: Rma, memory: Memory | None, *, flat: bool) -> Answer:
        """Answer a query, or say why it cannot be answered."""
        text = query_text(tree)
        run = _Run(session, memory)
        try:
            self._check_length(text)
            return run.answer(tree, flat=flat)
        except Excess as error:
            raise QueryLimitError(_words(run.stage, str(error)), query=text) from None
        except Refusal as error:
            raise RefusedError(_words(run.stage, str(error)), query=text) from None
        except (sqlite3.OperationalError, sqlite3.DataError) as error:
            if session.late:
                raise QueryLimitError(_words(run.stage, session.overtime), query=text) from error
            if not any(words in str(error) for words in _TOO_LARGE):
                raise
            reason = "it is too large for the store"
            raise RefusedError(_words(run.stage, reason), query=text) from error

    def _check_length(self, text: str | None) -> None:
        """Refuse a query that is too long."""
        most = self.limits.length
        if most is not None and text is not None and len(text) > most:
            message = f"the query has {len(text)} characters; {most} are allowed"
            raise Excess(message)


class _Run:
    """The stages of a query, answered in turn.

    Attributes:
        stage: The stage that is being answered.
    """

    def __init__(self, session: Session, memory: Memory | None) -> None:
        self.stage: Stage | None = None
        self._session = session
        self._memory = memory
        self._variables: dict[str, tuple[Element, ...]] = {}

    def answer(self, tree: Rma, *, flat: bool) -> Answer:
        """Return the answer of the last stage."""
        answer: Answer | None = None
        for place, stage in enumerate(tree.stages, 1):
            self.stage = stage
            last = place == len(tree.stages)
            if isinstance(stage, ServiceStage):
                refuse(
                    "Informatics service request failed. The service "
                    f"{stage.name} is not in the store: it needs the network and the API"
                )
            if isinstance(stage, ModelStage):
                answer = self._model(stage, flat=flat and last)
            elif answer is None or last:
                refuse("a pipe stands between two stages: it hands rows to the next")
            else:
                self._variables |= collect(stage, self._session.store.layout, answer)
        if answer is None:
            refuse("a query without a stage asks nothing")
        return answer

    def _model(self, stage: ModelStage, *, flat: bool) -> Answer:
        """Return the answer of a model stage."""
        found = extent(stage)
        if found.depth > DEEPEST:
            refuse(f"associations lie within each other more than {DEEPEST} times")
        if found.variables:
            stage = with_values(stage, self._variables)
        memory = None if found.variables or found.size > _LONGEST_KEY else self._memory
        return ModelAnswering(self._session, stage, memory, flat=flat).answer()


def _words(stage: Stage | None, reason: str) -> str:
    """Write a refusal in the form of the server's words."""
    where = "" if stage is None else f"{stage_text(stage)}, "
    return f"Error in query: {where}{reason}"
