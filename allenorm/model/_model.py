"""`Model`: the base class of every generated class."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy, deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeVar

from pydantic import ConfigDict, ValidationInfo, model_validator
from pydantic_core import to_json

from allenorm.errors import UnknownNameError, quote
from allenorm.model._attach import adopted
from allenorm.model._base import Base, page_of, relations_of, set_relations
from allenorm.model._guards import is_mapping
from allenorm.model._mapping import mapping_of
from allenorm.model._nested import related, split
from allenorm.model._not_loaded import column_not_loaded, no_attribute, relation_not_loaded
from allenorm.model._reading import loaded_names, value_of
from allenorm.model._relation import Relation
from allenorm.model._shape import shape_of
from allenorm.model._showing import nested_dict, repr_args

if TYPE_CHECKING:
    from pydantic import ModelWrapValidatorHandler
    from typing_extensions import Self

    from allenorm.query import Condition, ModelMapping, Path, Query

M = TypeVar("M", bound="Model")


class _Mapping:
    """The mapping of whatever class it is read from, built when first read."""

    def __get__(self, obj: object, owner: type[Base]) -> "ModelMapping":
        found: ModelMapping | None = vars(owner).get("__allenorm_mapping__")
        if found is None:
            found = mapping_of(owner)
            type.__setattr__(owner, "__allenorm_mapping__", found)
        return found


class _RootPath:
    """The root path of whatever class it is read from."""

    def __get__(self, obj: object, owner: type[Any]) -> Any:
        found = vars(owner).get("__allenorm_path__")
        if found is None:
            from allenorm.query import root_path  # noqa: PLC0415 - for programs that query

            found = root_path(owner)
            type.__setattr__(owner, "__allenorm_path__", found)
        return found


@lru_cache(maxsize=1)
def _query() -> "type[Query[Any]]":
    """Return the class of queries, importing their layer when one is first made."""
    from allenorm.query import Query  # noqa: PLC0415 - for programs that query

    return Query


class Model(Base):
    """Base class of every generated class: a frozen pydantic model with relations beside it.

    Columns are pydantic fields; `model_dump`, `model_validate`, JSON and JSON schema are
    pydantic's and concern columns. Relations are attributes of their own: reading one that was
    not loaded raises `NotLoadedError`, `loaded` names those that are there, and `to_dict()`
    nests them. `model_validate` and the constructor also take relations, as dicts or objects.

    Two objects are equal when they have the same class and equal columns; relations do not
    count. An object's hash is that of its class and `id`, or of its columns where it has none.
    """

    model_config = ConfigDict(
        defer_build=True,
        extra="ignore",
        frozen=True,
        ignored_types=(Relation,),
        populate_by_name=True,
        protected_namespaces=(),
    )

    if TYPE_CHECKING:
        __mapping__: "ClassVar[ModelMapping]"
        """What queries know of the class."""

        # For code that is generic in the model; generated classes declare their own keywords.
        @classmethod
        def where(  # noqa: PYI019 - as the generated classes that override it
            cls: type[M], /, *conditions: "Condition[M]"
        ) -> "Query[M]":
            """Start a query for the rows that fulfil every condition; with none, for every row.

            Args:
                *conditions: Comparisons of columns that start at this class's `c`, or `has()`.
                **equal: Columns by name: equality, `None` for null, a list for membership.

            Returns:
                A query; nothing is sent before a verb such as `all()`, `one()` or `count()`.

            Examples:
                >>> from allenorm import Specimen
                >>> Specimen.where(Specimen.c.weight > 8000, is_cell_specimen=True)
                <Query[Specimen] model::Specimen,...[weight$gt8000][is_cell_specimen$eqtrue],...>
            """
            ...

        @classmethod
        def include(  # noqa: PYI019 - as the generated classes that override it
            cls: type[M],
            /,
            *paths: "Path[M, Any]",
            where: "Condition[M] | Sequence[Condition[M]]" = (),
            keep_parents: bool = False,
        ) -> "Query[M]":
            """Start a query for every row that brings associations along.

            Args:
                *paths: Dotted names, or paths such as `Specimen.c.donor`.
                where: Conditions on what is brought along; rows without a match are dropped.
                keep_parents: Whether to keep them after all, by a second request.

            Returns:
                A query; nothing is sent before a verb such as `all()`, `one()` or `count()`.
            """
            ...

    else:
        __mapping__ = _Mapping()
        c: ClassVar[Any] = _RootPath()

        @classmethod
        def where(cls, /, *conditions: Any, **equal: Any) -> Any:
            """Start a query for the rows that fulfil every condition; with none, for every row.

            Args:
                *conditions: Comparisons of columns that start at this class's `c`, or `has()`.
                **equal: Columns by name: equality, `None` for null, a list for membership.

            Returns:
                A query; nothing is sent before a verb such as `all()`, `one()` or `count()`.

            Examples:
                >>> from allenorm import Specimen
                >>> Specimen.where(Specimen.c.weight > 8000, is_cell_specimen=True)
                <Query[Specimen] model::Specimen,...[weight$gt8000][is_cell_specimen$eqtrue],...>
            """
            return _query()(cls).where(*conditions, **equal)

        @classmethod
        def include(cls, /, *paths: Any, **options: Any) -> Any:
            """Start a query for every row that brings associations along."""
            return _query()(cls).include(*paths, **options)

        def __init_subclass__(cls, **options: Any) -> None:
            super().__init_subclass__(**options)
            own = vars(cls).get("__annotations__", {})
            for name in own:
                if isinstance(getattr(cls, name, None), Relation):
                    own[name] = ClassVar[Any]

        @classmethod
        def __pydantic_init_subclass__(cls, **options: Any) -> None:
            super().__pydantic_init_subclass__(**options)
            for name, field in list(cls.model_fields.items()):
                if isinstance(field.default, Relation):
                    # A mixin annotated the association that it reads, which makes no column.
                    del cls.model_fields[name]

        def __getattr__(self, name: str) -> Any:
            shape = shape_of(type(self))
            relation = shape.relations.get(name)
            if relation is not None:
                raise relation_not_loaded(self, relation)
            if name in shape.fields:
                raise column_not_loaded(self, name)
            try:
                return super().__getattr__(name)
            except AttributeError:
                # A property of the class that failed has told why itself.
                if name[:1] == "_" or hasattr(type(self), name):
                    raise
            raise no_attribute(self, name)

    @classmethod
    def get(cls, id: int, /) -> "Self":  # noqa: A002 - the column's name, and positional
        """Fetch the object with this id.

        Args:
            id: The primary key.

        Returns:
            The object.

        Raises:
            NoResultError: There is none.
            QueryError: The class has no `id`.
        """
        found: Self = _query()(cls).get(id)
        return found

    @property
    def loaded(self) -> tuple[str, ...]:
        """The names of the relations that the object has, in the schema's order."""
        return loaded_names(self)

    def to_dict(
        self, *, mode: Literal["json", "python"] = "python", by_alias: bool = False
    ) -> dict[str, Any]:
        """Return the columns and the loaded relations as plain dicts.

        Args:
            mode: `json` gives only what JSON holds: datetimes become ISO 8601 text.
            by_alias: Whether members that were renamed in Python get their name in the API.

        Returns:
            A dict that `from_dict` reads back. An object that comes again within itself has
            its columns only.
        """
        return nested_dict(self, mode=mode, by_alias=by_alias, above=frozenset())

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the columns and the loaded relations as JSON text.

        Args:
            indent: How many spaces to indent by, or None for one line.
        """
        return to_json(self.to_dict(mode="json"), indent=indent).decode()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Self":
        """Read what `to_dict` wrote, or a record as the API sends it; as `model_validate`.

        Args:
            data: Columns and, nested, relations. It stays as it is.

        Raises:
            ValidationError: Something does not fit; this is pydantic's own error.
        """
        return cls.model_validate(data)

    @model_validator(mode="wrap")
    @classmethod
    def _take_relations(
        cls, data: Any, handler: "ModelWrapValidatorHandler[Self]", info: ValidationInfo
    ) -> "Self":
        """Let pydantic validate the columns, and set the relations that came with them."""
        shape = shape_of(cls)
        if not is_mapping(data) or shape.relations_by_key.keys().isdisjoint(data):
            return handler(data)
        columns, given = split(shape, data)
        obj = handler(columns)
        made = {
            name: related(shape.relations[name], value, info.context)
            for name, value in given.items()
        }
        set_relations(obj, made, None)
        for key in shape.shared:
            column = shape.columns_by_key[key]
            relation = shape.relations_by_key[key].attribute
            if made.get(relation) is not None and column not in obj.model_fields_set:
                # As in an answer, the record came in the column's place.
                vars(obj).pop(column)
        return obj

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> "Self":
        """Make an object without validating its columns, as pydantic does.

        Args:
            _fields_set: The columns to count as set; those that are given if it is None.
            **values: Columns and relations.

        Raises:
            HydrationError: A value can be no value of its relation.
        """
        relations = shape_of(cls).relations
        given = {name: values.pop(name) for name in relations if name in values}
        obj = super().model_construct(_fields_set, **values)
        _add_relations(obj, given)
        return obj

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> "Self":
        """Return a copy, with other values for some columns or relations.

        Args:
            update: The new values by attribute; those of columns are not validated.
            deep: Whether to copy what the object holds, too.

        Raises:
            UnknownNameError: The class has no such column or relation.
            HydrationError: A value can be no value of its relation.
        """
        shape = shape_of(type(self))
        columns = dict(update or {})
        given = {name: columns.pop(name) for name in shape.relations if name in columns}
        unknown = columns.keys() - shape.fields.keys()
        if unknown and not shape.keeps_unknown:
            names = ", ".join(quote(name, 60) for name in sorted(unknown))
            message = f"{type(self).__name__} has no column or association {names}"
            raise UnknownNameError(message)
        copied = deepcopy(self) if deep else copy(self)
        if columns:
            copied = super(Model, copied).model_copy(update=columns)
        _add_relations(copied, given)
        return copied

    def __copy__(self) -> "Self":
        copied = super().__copy__()
        set_relations(copied, _relations_read(self), page_of(self))
        return copied

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> "Self":
        memo = {} if memo is None else memo
        copied = super().__deepcopy__(memo)
        memo[id(self)] = copied
        set_relations(copied, deepcopy(_relations_read(self), memo), page_of(self))
        return copied

    def __getstate__(self) -> dict[Any, Any]:
        return {**super().__getstate__(), "relations": _relations_read(self)}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        set_relations(self, state["relations"], None)

    def __hash__(self) -> int:
        values = vars(self)
        identity = values.get("id")
        if identity is not None:
            return hash((type(self), identity))
        columns = shape_of(type(self)).hashable
        return hash((type(self), *[values.get(name) for name in columns]))

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        return repr_args(self)


def _relations_read(obj: Model) -> dict[str, Any]:
    """Return an object's relations, each read: raw records belong to one object alone."""
    return {name: value_of(obj, name) for name in loaded_names(obj)}


def _add_relations(obj: Model, given: dict[str, Any]) -> None:
    """Set some relations of a new object."""
    relations = shape_of(type(obj)).relations
    made = {name: adopted(relations[name], value) for name, value in given.items()}
    set_relations(obj, {**relations_of(obj), **made}, page_of(obj))
