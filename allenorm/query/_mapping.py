"""What a query needs to know of a model class: its table, columns and associations.

The query layer never sees a pydantic class as such. It asks `model.__mapping__`, which the
model layer builds once per class.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

ColumnType: TypeAlias = Literal[
    "integer", "string", "float", "boolean", "datetime", "integer_array", "float_array",
    "string_array", "unknown",
]  # fmt: skip
"""How a column's values are held in Python; `text` is `string` here."""

RelationKind: TypeAlias = Literal["belongs_to", "has_one", "has_many", "has_and_belongs_to_many"]


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column of a model.

    Attributes:
        attribute: The name of the Python attribute.
        name: The column's name in the API; it differs from `attribute` after a rename.
        type: How its values are held in Python.
        nullable: Whether it may be None.
    """

    attribute: str
    name: str
    type: ColumnType
    nullable: bool


@dataclass(frozen=True, slots=True)
class MappedRelation:
    """One association of a model.

    Attributes:
        attribute: The name of the Python attribute.
        name: The association's name in the API; it differs from `attribute` after a rename.
        kind: Its kind, in Rails' words.
        target: Returns the model class that it leads to, importing its module when first called.
        target_name: That class's name, known without an import.
        foreign_key: The API's column that holds the link (of this class for `belongs_to`, of the
            target for `has_one` and `has_many`), or None where no column is known.
    """

    attribute: str
    name: str
    kind: RelationKind
    target: Callable[[], type[Any]]
    target_name: str
    foreign_key: str | None

    @property
    def many(self) -> bool:
        """Whether the association leads to any number of rows."""
        return self.kind in {"has_many", "has_and_belongs_to_many"}


@dataclass(frozen=True, slots=True)
class ModelMapping:
    """One model class, as queries see it.

    Attributes:
        name: The class's name in the API, as `model::` takes it. A user's subclass has the name
            of the generated class.
        table: The database table, as qualified columns name it.
        columns: Every column by Python attribute, in the schema's order.
        relations: Every association by Python attribute, in the schema's order.
        schema_sha256: The schema document that the class was generated from.
    """

    name: str
    table: str
    columns: Mapping[str, MappedColumn]
    relations: Mapping[str, MappedRelation]
    schema_sha256: str

    @property
    def has_id(self) -> bool:
        """Whether the class has the primary key `id`."""
        return "id" in self.columns
