"""What reading answers needs to know of a class, worked out once per class."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from types import NoneType
from typing import TYPE_CHECKING, Any

from allenorm.model._base import Base
from allenorm.model._columns import CONVERTED, EXACT, column_type
from allenorm.model._declaration import Declaration

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from allenorm.query import ColumnType

NOISE = "ar_association_key_name"
"""A key that many-to-many rows carry beside their columns; it means nothing."""

# The last two are what pydantic 2.11 and 2.12 make of the third when they build a validator.
_BULK_CONFIG = {
    "extra": "ignore",
    "frozen": True,
    "populate_by_name": True,
    "validate_by_alias": True,
    "validate_by_name": True,
}
_HARMLESS_CONFIG = {"defer_build", "ignored_types", "protected_namespaces", "title"}
_LAYOUTS_KEPT = 256


class Check:
    """How one key of a row is checked: the exact types that its values may have."""

    __slots__ = ("attribute", "get", "key", "kind", "types")

    def __init__(self, key: str, attribute: str, kind: "ColumnType", *, nullable: bool) -> None:
        self.key = key
        self.attribute = attribute
        self.kind = kind
        self.get: Callable[[Any], Any] = itemgetter(key)
        exact = EXACT.get(kind, frozenset())
        self.types = exact | {NoneType} if nullable else exact


class Layout:
    """What to do with rows that have a certain set of keys.

    Attributes:
        relations: The keys that are associations, with what declares them.
        noise: The keys to drop without a word.
        unknown: The keys that the class does not have.
        checks: How each remaining key is checked, unless its values may be anything.
        converted: Those of them whose values JSON holds as another type.
        width: How many keys a row has that is left with columns only.
        fill: Columns that no row has and that are None then.
        lacking: Columns that no row has and that must not be missing.
        left_out: Columns whose key holds an association of the same name.
        renamed: Keys whose column has another name on the class.
        values: Returns a row's values: those that are checked first, in the order of `checks`.
        fitting: Combinations of their types that are known to fit.
        fields_set: The columns that the rows have: one set for all objects.
    """

    __slots__ = (
        "checks",
        "converted",
        "fields_set",
        "fill",
        "fitting",
        "lacking",
        "left_out",
        "noise",
        "relations",
        "renamed",
        "unknown",
        "values",
        "width",
    )

    def __init__(self, shape: "Shape", keys: Sequence[str], nested: frozenset[str]) -> None:
        self.relations: list[tuple[str, Declaration]] = []
        self.noise: list[str] = []
        self.unknown: list[str] = []
        self.checks: list[Check] = []
        self.converted: list[Check] = []
        self.renamed: list[tuple[str, str]] = []
        self.fields_set: set[str] = set()
        self.width = 0
        free: list[str] = []
        self.left_out = {shape.columns_by_key[key] for key in nested}
        for key in keys:
            relation = shape.relations_by_key.get(key)
            attribute = shape.columns_by_key.get(key)
            if relation is not None and (attribute is None or key in nested):
                self.relations.append((key, relation))
            elif attribute is not None:
                self.width += 1
                self.fields_set.add(attribute)
                check = shape.checks.get(key)
                if check is None or check.kind == "unknown":
                    free.append(key)
                else:
                    self.checks.append(check)
                    if check.kind in CONVERTED:
                        self.converted.append(check)
                if attribute != key:
                    self.renamed.append((key, attribute))
            elif key == NOISE:
                self.noise.append(key)
            else:
                self.unknown.append(key)
        absent = [name for name in shape.fields if name not in self.fields_set | self.left_out]
        columns = [*(check.key for check in self.checks), *free]
        # Of one key alone, `itemgetter` would return no tuple, and of none it cannot be made.
        self.values: Callable[[Any], tuple[Any, ...]] = (
            itemgetter(*columns, columns[0]) if columns else tuple
        )
        self.fitting: set[tuple[type, ...]] = set()
        self.fill = [name for name in absent if not shape.fields[name].is_required()]
        self.lacking = [name for name in absent if shape.fields[name].is_required()]


class Shape:
    """What reading answers needs to know of one model class.

    Attributes:
        model: The class.
        fields: Its pydantic fields by attribute.
        relations: Its associations by attribute, in the schema's order.
        columns_by_key: The attribute of each column, by its API name and by its attribute.
        relations_by_key: What declares each association, by its API name and by its attribute.
        shared: Keys that are the API name of a column and of an association at once.
        checks: How a column is checked without pydantic, by key; empty unless `bulk`.
        bulk: Whether pydantic would do nothing but check exact types.
        columns: The attributes that are columns of the schema.
        required: Those of them that must not be missing.
        numbers: The keys of columns that hold a number, or several.
        keeps_unknown: Whether the class wants keys that the schema does not know.
        lenient: A class whose validator lets columns be missing, once one is needed.
        hashable: The columns that stand for an object that has no id.
    """

    def __init__(self, model: type[Base]) -> None:
        self.model = model
        self.fields: dict[str, FieldInfo] = dict(model.model_fields)
        self.relations: dict[str, Declaration] = {}
        for owner in reversed(model.__mro__):
            for attribute, value in vars(owner).items():
                if isinstance(value, Declaration):
                    self.relations[attribute] = value
        self.relations_by_key: dict[str, Declaration] = dict(self.relations)
        self.relations_by_key.update((one.api_name, one) for one in self.relations.values())
        self.columns_by_key: dict[str, str] = {name: name for name in self.fields}
        for attribute, field in self.fields.items():
            self.columns_by_key[field.alias or attribute] = attribute
        self.shared = frozenset(self.columns_by_key.keys() & self.relations_by_key.keys())
        self.keeps_unknown = model.model_config.get("extra", "ignore") != "ignore"
        generated = generated_class(model)
        self.columns = list(self.fields if generated is None else generated.model_fields)
        self.required = {name for name in self.columns if self.fields[name].is_required()}
        types = {name: column_type(field) for name, field in self.fields.items()}
        self.hashable = [
            name for name, found in types.items() if found is not None and found[0] != "unknown"
        ]
        self.numbers = {
            key
            for key, name in self.columns_by_key.items()
            if (types[name] or ("",))[0] in {"integer", "float", "integer_array", "float_array"}
        }
        self.checks: dict[str, Check] = {
            key: Check(key, attribute, found[0], nullable=found[1])
            for key, attribute in self.columns_by_key.items()
            if (found := types[attribute]) is not None
        }
        self.bulk = None not in types.values() and _plain(model)
        self.lenient: type[Base] | None = None
        self._layouts: dict[tuple[tuple[str, ...], frozenset[str]], Layout] = {}

    def layout(self, keys: tuple[str, ...], nested: frozenset[str] = frozenset()) -> Layout:
        """Return what to do with rows that have these keys.

        Args:
            keys: The keys, in the order of the rows.
            nested: Those of `shared` that hold a nested record in these rows.
        """
        found = self._layouts.get((keys, nested))
        if found is None:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                self._layouts.clear()
            found = self._layouts[keys, nested] = Layout(self, keys, nested)
        return found


def _plain(model: type[Base]) -> bool:
    """Tell whether a class adds nothing to what generated classes make pydantic do."""
    decorators = model.__pydantic_decorators__
    config = {k: v for k, v in model.model_config.items() if k not in _HARMLESS_CONFIG}
    generated = generated_class(model)
    return (
        {**_BULK_CONFIG, **config} == _BULK_CONFIG
        and not decorators.validators
        and not decorators.field_validators
        and not decorators.root_validators
        and decorators.model_validators.keys() <= {"_take_relations"}
        and not model.__pydantic_custom_init__
        and not model.__pydantic_post_init__
        and not model.__private_attributes__
        and (generated is None or model.model_fields.keys() == generated.model_fields.keys())
        and all(
            (field.is_required() or (field.default is None and field.default_factory is None))
            and field.alias == field.validation_alias
            for field in model.model_fields.values()
        )
    )


def generated_class(model: type[Base]) -> type[Base] | None:
    """Return the generated class that a class is or inherits from; None for any other."""
    for owner in model.__mro__:
        if "__api_name__" in vars(owner) and issubclass(owner, Base):
            return owner
    return None


def shape_of(model: type[Base]) -> Shape:
    """Return a class's shape, made when first asked for and kept on the class."""
    found = vars(model).get("__allenorm_shape__")
    if found is None:
        found = Shape(model)
        type.__setattr__(model, "__allenorm_shape__", found)
    return found
