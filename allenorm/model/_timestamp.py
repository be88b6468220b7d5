"""`Timestamp`: the API's datetimes, always aware."""

import re
from collections.abc import Callable
from datetime import datetime, timezone
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema

# What the API writes. Python's own reader is three times faster, but differs between versions
# for most other forms.
_is_usual = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3])(?::[0-9]{2}){2}Z"
).fullmatch


def refuse_numbers(value: object) -> object:
    """Refuse what pydantic would take for seconds since 1970: the API never writes that."""
    if isinstance(value, (int, float)) or (
        isinstance(value, str) and value.lstrip("+-").replace(".", "", 1).isdigit()
    ):
        kind, text = "datetime_text", "Input should be an ISO 8601 date and time, not a number"
        raise PydanticCustomError(kind, text)
    return value


def aware(value: datetime) -> datetime:
    """Give a datetime a standard-library time zone; a naive one is taken as UTC."""
    offset = value.utcoffset()
    return value.replace(tzinfo=timezone(offset) if offset else timezone.utc)


Timestamp = Annotated[datetime, BeforeValidator(refuse_numbers), AfterValidator(aware)]
"""An aware `datetime`. Text is read as ISO 8601 and, without an offset, as UTC.

Examples:
    >>> from pydantic import TypeAdapter
    >>> TypeAdapter(Timestamp).validate_python("2016-10-03T00:00:00Z")
    datetime.datetime(2016, 10, 3, 0, 0, tzinfo=datetime.timezone.utc)
"""


@lru_cache(maxsize=1)
def _read_datetime() -> Callable[[Any], datetime]:
    """Return pydantic's own reader: `datetime.fromisoformat` differs between Pythons."""
    return SchemaValidator(core_schema.datetime_schema()).validate_python


def read_timestamp(value: str | None) -> datetime | None:
    """Read one datetime as `Timestamp` does, without building a pydantic type.

    Raises:
        ValueError: The text is not a date and time.
    """
    if value is None:
        return None
    if _is_usual(value):
        return datetime.fromisoformat(value[:-1] + "+00:00")
    refuse_numbers(value)
    return aware(_read_datetime()(value))
