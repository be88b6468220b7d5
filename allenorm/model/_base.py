"""The pydantic class below `Model`: two slots of its own, and a metaclass that gives hints.

Everything here leans on what `BaseModel` documents (its slots, which `model_construct` writes)
and on nothing private to pydantic.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict

from allenorm.errors import UnknownNameError
from allenorm.model._guards import is_record

QUERY_VERBS = frozenset(
    {
        "all", "count", "curl", "debug", "except_", "exists", "explain", "first", "limit",
        "offset", "one", "one_or_none", "only", "order_by", "pages", "partitions", "pipe", "rma",
        "tabular", "to_arrow", "to_batches", "to_csv", "to_dask", "to_pandas", "to_parquet",
        "to_polars", "to_python", "url", "using", "values",
    }
)  # fmt: skip
"""What a query has and a model class has not; said where a class is asked for one of them."""

if TYPE_CHECKING:
    from pydantic import Field, PrivateAttr
    from typing_extensions import dataclass_transform

    class Base(BaseModel):  # pyright: ignore[reportRedeclaration] # mypy keeps this one
        """A model object, as the layers below `Model` know it."""

    # The other checkers keep the second, which tells them that models, and every subclass a
    # user writes, are frozen. mypy cannot name a metaclass by `type(BaseModel)`.
    @dataclass_transform(
        kw_only_default=True, frozen_default=True, field_specifiers=(Field, PrivateAttr)
    )
    class _FrozenMeta(type(BaseModel)):  # type: ignore[misc] # see above
        """Freezes; and makes classes hashable for checkers, which do not see that of `type`."""

        def __hash__(cls) -> int: ...

    class Base(BaseModel, metaclass=_FrozenMeta):  # type: ignore[no-redef] # noqa: F811 - see above
        """A model object, as the layers below `Model` know it."""

else:

    class ModelMeta(type(BaseModel)):
        """Makes small objects, and answers `Specimen.name` with `Specimen.c.name`."""

        @classmethod
        def __prepare__(cls, *args: Any, **options: Any) -> dict[str, Any]:
            # pydantic objects have a `__dict__` anyway. Without this, each would also have room
            # for weak references, which takes it from 80 bytes to 96 on Python 3.11.
            namespace = super().__prepare__(*args, **options)
            namespace["__slots__"] = ()
            return namespace

        def __getattr__(cls, name: str) -> Any:
            if name[:1] != "_" and name in cls.model_fields:
                shown = cls.__name__
                message = (
                    f"{shown}.{name} is a column, and a class holds no value of it; "
                    f"in a query, write {shown}.c.{name}"
                )
                raise UnknownNameError(message)
            if name in QUERY_VERBS:
                message = (
                    f"{cls.__name__} has no attribute {name!r}; a query starts with where(), so "
                    f"write {cls.__name__}.where().{name}(...)"
                )
                raise UnknownNameError(message)
            if name in {"c", "__mapping__"}:
                # Every other class finds these. No `QueryError` alone: `help(Specimen)` reads all
                # attributes of all bases, and passes over what raises an `AttributeError`.
                message = (
                    f"{cls.__name__} stands for no class of the API, so it cannot be queried; "
                    "inherit from a generated class, such as Specimen"
                )
                raise UnknownNameError(message)
            return super().__getattr__(name)

    class Base(BaseModel, metaclass=ModelMeta):
        """A model object, as the layers below `Model` know it."""

        # Building no core schema here saves every import the search for pydantic's plugins.
        model_config = ConfigDict(defer_build=True)

        # One slot for two things, because memory counts: the page that the object came with,
        # or, once it has relations, these by attribute, and the page under `PAGE`. A relation
        # is what came on the wire until it is first read.
        __slots__ = ("_state",)


PAGE = None
"""The key of the page among an object's relations: no attribute can have this name."""

_slot = vars(Base)["_state"]
_pydantic = vars(BaseModel)

read_state: Callable[[Base], dict[str | None, Any]] = _slot.__get__
"""Return the slot's content. In truth it may be a page or None, and an `AttributeError` where
nothing was ever written: the one hot path catches what follows from all three."""
write_state: Callable[[Base, Any], None] = _slot.__set__

# The four slots that `model_construct` writes.
write_dict: Callable[[Base, dict[str, Any]], None] = _pydantic["__dict__"].__set__
write_fields_set: Callable[[Base, set[str]], None] = _pydantic["__pydantic_fields_set__"].__set__
write_extra: Callable[[Base, None], None] = _pydantic["__pydantic_extra__"].__set__
write_private: Callable[[Base, None], None] = _pydantic["__pydantic_private__"].__set__


def relations_of(obj: Base) -> dict[str | None, Any]:
    """Return the relations that an object has, as they are: raw ones stay raw."""
    try:
        state: Any = read_state(obj)
    except AttributeError:
        return {}
    return state if is_record(state) else {}


def page_of(obj: Base) -> Any:
    """Return the page that an object came with, or None."""
    try:
        state: Any = read_state(obj)
    except AttributeError:
        return None
    return state.get(PAGE) if is_record(state) else state


def set_relations(obj: Base, relations: Mapping[Any, Any], page: Any) -> None:
    """Give an object these relations and no others, and the page it counts as come with."""
    write_state(obj, {**relations, PAGE: page} if relations else page)
