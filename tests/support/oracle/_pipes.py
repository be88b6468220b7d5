"""What a pipe collects from the rows of the stage before it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from allenorm.rma import Boolean, Element, Number, PipeStage, String
from allenorm.schema import ModelClass
from oracle._conditions import plain
from oracle._joins import Joins, RefusedError
from oracle._world import column_of

if TYPE_CHECKING:
    from oracle._answers import Expected


def collected(joins: Joins, stage: PipeStage, before: "Expected") -> dict[str, list[Element]]:
    """Return the variables of a pipe stage: what the paths lead to, each once, without nulls."""
    if stage.name != "list":
        message = f"no pipe {stage.name}"
        raise RefusedError(message)
    found: dict[str, list[Element]] = {}
    for each in stage.filters:
        if each.operator not in {"eq", "is"} or len(each.values) != 1:
            message = "a pipe takes [name$eq'path']"
            raise RefusedError(message)
        path = plain(each.values[0]).split("/")
        if before.columns is None:
            _check(joins, joins.root.model, path)
        elif path[0] not in before.columns or len(path) > 1:
            message = f"no column {path}"
            raise RefusedError(message)
        values = dict.fromkeys(_found(before.rows, path))
        found[each.column.name] = [_element(value) for value in values if value is not None]
    return found


def _check(joins: Joins, model: ModelClass, path: list[str]) -> None:
    """Refuse a path that leads nowhere."""
    steps = [each for each in path if each != "*"]
    for index, step in enumerate(steps):
        link = model.association(step)
        last = index == len(steps) - 1
        if last and column_of(joins.world.schema, model, step) is not None:
            return
        if link is None or link.dangling:
            message = f"{model.name} has no {step}"
            raise RefusedError(message)
        model = joins.world.model(link.target)
    message = f"{path} is no column"
    raise RefusedError(message)


def _found(rows: Iterable[Any], path: list[str]) -> Iterator[Any]:
    """Yield what a path leads to."""
    for row in rows:
        if isinstance(row, list):
            yield from _found(row, path[1:] if path[:1] == ["*"] else path)
        elif path[:1] == ["*"]:
            yield from _found([row], path[1:])
        elif not path:
            yield row
        elif isinstance(row, dict) and path[0] in row:
            yield from _found([row[path[0]]], path[1:])


def _element(value: Any) -> Element:
    """Return a value as a query writes it."""
    if isinstance(value, bool):
        return Boolean(value)
    if isinstance(value, int | float) and value >= 0:
        return Number(repr(value))
    return String(str(value))
