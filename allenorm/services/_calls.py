"""From the arguments of a function to the call of its service."""

from collections.abc import Mapping
from typing import TypeVar

from allenorm.errors import QueryError, quote
from allenorm.rma import ColumnName, Filter, Stage
from allenorm.services._parameter import Service, elements, is_pipe
from allenorm.services._query import ObjectQuery, RowsQuery
from allenorm.services._reading import ServiceRecord

R = TypeVar("R", bound=ServiceRecord)


def rows_query(
    service: Service,
    given: Mapping[str, object],
    reader: type[R],
    *,
    start_row: int | None = None,
    num_rows: int | None = None,
) -> RowsQuery[R]:
    """Check the values of a call of a service that answers with a list, and make it.

    Args:
        service: The service.
        given: The value of each parameter by its name; None for one that is left out.
        reader: The class of the records.
        start_row: How many records to skip; None for a service without paging.
        num_rows: The most records to fetch; None for all.

    Returns:
        The call.

    Raises:
        QueryError: A value does not fit, or one is missing.
        InexpressibleError: RMA cannot write a text.
    """
    stages, filters, target = _checked(service, given, start_row, num_rows)
    return RowsQuery(service.name, stages, filters, reader, start_row, num_rows, target)


def object_query(
    service: Service,
    given: Mapping[str, object],
    reader: type[R],
    *,
    start_row: int | None = None,
    num_rows: int | None = None,
) -> ObjectQuery[R]:
    """Make the call of a service that answers with one object, as `rows_query` does."""
    stages, filters, target = _checked(service, given, start_row, num_rows)
    return ObjectQuery(service.name, stages, filters, reader, start_row, num_rows, target)


def _checked(
    service: Service, given: Mapping[str, object], start_row: int | None, num_rows: int | None
) -> tuple[tuple[Stage, ...], tuple[Filter, ...], object]:
    """Return the stages that feed a call, its parameters, and where its pipes send it."""
    stages: list[Stage] = []
    filters: list[Filter] = []
    target: object = None
    for parameter in service.parameters:
        value = given[parameter.name]
        if value is None and not parameter.required:
            continue
        if is_pipe(value):
            target = _one_target(service.name, target, value.target)
            stages += value.stages(parameter.name)
        written = elements(service.name, parameter, value)
        filters.append(Filter(ColumnName(parameter.name), "eq", written))
    named = {each.column.name for each in filters}
    if service.any_of and named.isdisjoint(service.any_of):
        message = f"{service.name}() needs {' or '.join(service.any_of)}"
        raise QueryError(message)
    for name, number in (("start_row", start_row), ("num_rows", num_rows)):
        if number is not None and (type(number) is not int or number < 0):
            message = (
                f"{service.name}(): {name}: expected a whole number from 0 on, got "
                f"{quote(number, 80)}"
            )
            raise QueryError(message)
    return tuple(stages), tuple(filters), target


def _one_target(service: str, one: object, other: object) -> object:
    """Return where pipes send a call; two places are one too many."""
    if one is None or other is None or one == other:
        return one if other is None else other
    message = f"{service}(): the piped queries name two targets in using(); one request has one"
    raise QueryError(message)
