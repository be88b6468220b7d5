"""From the answer of a service to typed records, checked on the way."""

import dataclasses
import math
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeGuard, TypeVar, cast

from typing_extensions import Self

from allenorm.errors import HydrationError, quote, shortened

T = TypeVar("T")

Reader = Callable[[Any], Any]


@dataclasses.dataclass(frozen=True, kw_only=True, repr=False)
class ServiceRecord:
    """One record of a service, as it came.

    The API documents few shapes of services. What is known of one is an attribute, None where the
    service did not send it; `record` has all that came, under the API's own names.

    Attributes:
        record: The record as it came.

    Examples:
        >>> ServiceRecord.read({"gene-symbol": "Gad1"})["gene-symbol"]
        'Gad1'
    """

    record: Mapping[str, Any] = dataclasses.field(hash=False)

    def __getitem__(self, name: str) -> Any:
        """Return what came under a name of the API."""
        return self.record[name]

    def __repr__(self) -> str:
        given = [(name, getattr(self, name)) for name, *_ in _plan(type(self))]
        shown = ", ".join(
            f"{name}={_brief(value)}" for name, value in given if value is not None and value != ()
        )
        return f"{type(self).__name__}({shown if given else shortened(repr(self.record), 200)})"

    @classmethod
    def read(cls, record: object) -> Self:
        """Read a record.

        Args:
            record: What the service sent.

        Returns:
            The typed record.

        Raises:
            HydrationError: A value is not of the type that is known of it.
        """
        if not isinstance(record, Mapping):
            message = f"{cls.__name__}: expected an object, got {quote(record, 80)}"
            raise HydrationError(message)
        given = cast("Mapping[str, Any]", record)
        values: dict[str, Any] = {}
        for name, dashed, reader, needed in _plan(cls):
            key = dashed if dashed in given else name
            try:
                if key in given or needed:
                    values[name] = reader(given.get(key))
            except (TypeError, ValueError, OverflowError) as error:
                message = f"{cls.__name__}: {key!r}: {error}"
                raise HydrationError(message) from error
        return cls(record=given, **values)


R = TypeVar("R", bound=ServiceRecord)

_SHOWN = 3
"""The most numbers of a list that are shown: those of a place."""

_plans: dict[type[Any], tuple[tuple[str, str, Reader, bool], ...]] = {}


def _plan(cls: type[Any]) -> tuple[tuple[str, str, Reader, bool], ...]:
    """Return of each attribute its name, the API's, what reads it, and whether it must come."""
    found = _plans.get(cls)
    if found is None:
        found = _plans[cls] = tuple(
            (
                each.name,
                each.name.replace("_", "-"),
                each.metadata["reader"],
                "required" in each.metadata,
            )
            for each in declared(cls)
        )
    return found


def declared(cls: type[Any]) -> "list[dataclasses.Field[Any]]":
    """Return the attributes of a class of records that are read from what the service sends."""
    return [each for each in dataclasses.fields(cls) if "reader" in each.metadata]


def required(reader: Callable[[Any], T]) -> T:
    """Declare what every record has."""
    metadata = {"reader": reader, "kind": reader, "required": True}
    return cast("T", dataclasses.field(metadata=metadata))


def known(reader: Callable[[Any], T]) -> T | None:
    """Declare what is known of a record; it is None where it did not come."""
    metadata = {"reader": _optional(reader), "kind": reader}
    return dataclasses.field(default=None, metadata=metadata)


def listed(reader: Callable[[Any], tuple[T, ...]]) -> tuple[T, ...]:
    """Declare a list that is known of a record; it is empty where it did not come."""
    metadata = {"reader": _optional(reader, ()), "kind": reader}
    return dataclasses.field(default=(), metadata=metadata)


def _optional(reader: Reader, nothing: object = None) -> Reader:
    """Read what may be missing: null, or the empty text."""
    return lambda value: nothing if value is None or value == "" else reader(value)


def integer(value: Any) -> int:
    """Read a whole number, which may be written as text."""
    if type(value) is int:
        return value
    if isinstance(value, str) or (isinstance(value, float) and value.is_integer()):
        return int(value)
    raise ValueError(_expected("a whole number", value))


def number(value: Any) -> float:
    """Read a number, which may be written as text."""
    if type(value) in {int, float, str}:
        return float(value)
    raise ValueError(_expected("a number", value))


def text(value: Any) -> str:
    """Read a text."""
    if isinstance(value, str):
        return value
    raise ValueError(_expected("a text", value))


def numbers(value: Any) -> tuple[float, ...]:
    """Read a list of numbers; what is missing of it is not a number."""
    return tuple([math.nan if each in (None, "") else number(each) for each in _list(value)])


def point(value: Any) -> tuple[float, float, float]:
    """Read a place: three numbers."""
    found = numbers(value)
    if len(found) != 3:  # noqa: PLR2004 - space has as many dimensions
        raise ValueError(_expected("three numbers", value))
    return found[0], found[1], found[2]


@dataclasses.dataclass(frozen=True, slots=True)
class One(Generic[R]):
    """Reads a record within a record.

    Attributes:
        record: The class of the record.
    """

    record: type[R]

    def __call__(self, value: Any) -> R:
        """Read it."""
        return self.record.read(value)


@dataclasses.dataclass(frozen=True, slots=True)
class Several(Generic[R]):
    """Reads a list of records within a record.

    Attributes:
        record: The class of the records.
    """

    record: type[R]

    def __call__(self, value: Any) -> tuple[R, ...]:
        """Read them."""
        return tuple([self.record.read(each) for each in _list(value)])


def _list(value: object) -> list[object]:
    """Return a list."""
    if isinstance(value, list):
        return cast("list[object]", value)
    raise ValueError(_expected("a list", value))


def _brief(value: object) -> str:
    """Show a value; a list with many items, or with records, is shown by their number."""
    if _is_items(value) and isinstance(value[0], ServiceRecord):
        return f"<{len(value):,} records>"
    if _is_items(value) and len(value) > _SHOWN:
        return f"<{len(value):,} values>"
    return repr(value)


def _is_items(value: object) -> TypeGuard[tuple[object, ...]]:
    """Return whether a value has items; what is shown is not empty."""
    return isinstance(value, tuple)


def _expected(what: str, value: object) -> str:
    """Say what was expected."""
    return f"expected {what}, got {quote(value, 80)}"
