"""Following associations: brings the rows that others lead to, level by level.

Rows that were reached are kept in the file together with whether they have been followed, so that
a pull that was stopped goes on, and one that is called again follows what is new.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from allenorm.endpoint import Row
from allenorm.errors import QueryError, RefusedError
from allenorm.local import Key, Relation
from allenorm.mirror import _reached as reached
from allenorm.mirror._pages import Position
from allenorm.mirror._query import PullQuery
from allenorm.mirror._reached import Step
from allenorm.mirror._session import Page, PullProgress, Session
from allenorm.mirror._state import Job
from allenorm.rma import AssociationTerm, ColumnName, Filter, ModelStage, String, element, literal

MOST_KEYS: Final = 2000
_FARTHEST: Final = Position(last=2**63 - 1, rows=9_999_999)
"""A position as long as any that paging writes later."""


def follow(session: Session, depth: int) -> None:
    """Bring all rows that are up to so many associations away from those of the pull.

    Args:
        session: The pull, whose own rows are all there.
        depth: How many associations.

    Raises:
        RequestError: No whole answer could be had.
        AllenormError: What came does not fit the file's schema, or it cannot be written.
    """
    while session.state.level <= depth:
        level = session.state.level
        for step in _steps(session, level):
            _follow_one(session, step)
        session.write(replace(session.state, level=level + 1, job=None), closed=level - 1)


def _steps(session: Session, level: int) -> Iterator[Step]:
    """Yield the associations of a level that have not been followed to their end."""
    store, job = session.store, session.state.job
    for name in reached.open_classes(store.connection(), session.state.key, level - 1):
        owner = store.layout[name]
        for _, relation in sorted(owner.relations.items()):
            # Links of rows without ids could not be asked for.
            asked = owner.key == "id" or isinstance(relation.join, Key)
            step = Step(owner, relation, level)
            asked = asked and session.skip.isdisjoint({step.name, relation.target})
            if asked and (job is None or (name, relation.name) >= (job.model, job.relation)):
                yield step


def _follow_one(session: Session, step: Step) -> None:
    """Follow one association of one class."""
    job = session.state.job
    if job is None or (job.model, job.relation) != (step.owner.name, step.relation.name):
        job = Job(step.owner.name, step.relation.name)
    while True:
        connection, key = session.store.connection(), session.state.key
        keys = reached.keys(connection, key, step, (job.after, job.upto), MOST_KEYS)
        if not keys and job.upto is None:
            return
        if keys:
            if job.upto is None:
                keys = _fitting(session, step, keys)
                job = replace(job, upto=keys[-1])
            _fetch(session, step, keys, job)
        job = Job(job.model, job.relation, after=job.upto)


def _fetch(session: Session, step: Step, keys: list[int], job: Job) -> None:
    """Fetch the rows that some keys lead to, page by page."""
    pages = session.pages(_query(session, step, keys), job.position)
    target = step.relation.target
    while not pages.position.done:
        try:
            rows = session.fetch(pages)
        except RefusedError as error:
            message = f"{error}; to go on without {step.name}, skip it (--skip {step.name})"
            raise RefusedError(
                message, url=error.url, query=error.query, attempts=error.attempts
            ) from error
        found = list(_found(step.relation, rows))
        ids = reached.ids_of(session.store.layout, target, found) if found else []
        state = session.state
        followed = state.followed + len(found)
        session.write(
            replace(state, job=replace(job, position=pages.position), followed=followed),
            Page(pages.query.model.name, rows, target, ids, step.level),
        )
        session.tell(PullProgress(state.query, step.name, step.level, followed, len(found), None))


def _fitting(session: Session, step: Step, keys: list[int]) -> list[int]:
    """Return as many of the keys as one URL holds."""

    def length(count: int) -> int:
        query = _query(session, step, keys[:count])
        return session.length(session.pages(query, _FARTHEST).request())

    # Keys ascend, so that the second costs no less to write than any after it, digits apart.
    one, two = length(1), length(2)
    room = session.client.settings.url_limit - one
    if room < 0:
        message = (
            f"the URL that follows {step.name} is longer than "
            f"{session.client.settings.url_limit} characters with one key; raise url_limit "
            "(ALLENORM_URL_LIMIT)"
        )
        raise QueryError(message)
    sizes = [len(literal(key)) for key in keys]
    between = two - one - sizes[min(1, len(keys) - 1)]
    count = 1
    while count < len(keys) and (room := room - between - sizes[count]) >= 0:
        count += 1
    return keys[:count]


def _query(session: Session, step: Step, keys: Iterable[int]) -> PullQuery:
    """Return the query for what some keys lead to."""
    values = tuple([element(literal(key)) for key in keys])
    classes, join = session.store.schema.classes, step.relation.join
    if not isinstance(join, Key):
        name = step.owner.name
        among = Filter(ColumnName("id"), "in", values)
        stage = ModelStage(name, (among,), (AssociationTerm(step.relation.name),))
        return PullQuery(classes[name], (), stage)
    filters = [Filter(ColumnName(join.other), "in", values)]
    if join.owner_type is not None:
        kinds = tuple([String(kind) for kind in join.owner_types])
        filters.append(Filter(ColumnName(join.owner_type), "in", kinds))
    target = step.relation.target
    return PullQuery(classes[target], (), ModelStage(target, tuple(filters)))


def _found(relation: Relation, rows: Iterable[Row]) -> Iterator[Any]:
    """Yield the associated rows of a page."""
    for row in rows:
        if isinstance(relation.join, Key):
            yield row
            continue
        below = row.get(relation.name)
        yield from below if isinstance(below, list) else [below] if below else []
