"""What a schema document says, as plain immutable objects."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

FieldType = Literal[
    "integer",
    "string",
    "float",
    "boolean",
    "text",
    "datetime",
    "integer_array",
    "float_array",
    "string_array",
    "unknown",
]
"""The column types of the API's schema; `unknown` stands for one this version does not know."""

AssociationKind = Literal["belongs_to", "has_one", "has_many", "has_and_belongs_to_many"]
"""The association kinds of the API's schema, which are those of Rails."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a class.

    Attributes:
        name: The column's name in the API.
        type: Its type in the schema.
        nullable: Whether the schema says that it may be null.
        limit: The most characters it holds, or None where there is no limit.
    """

    name: str
    type: FieldType
    nullable: bool = True
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Association:
    """One association of a class.

    Attributes:
        name: The association's name in the API.
        kind: Its kind, in Rails' words.
        target: The name of the class it leads to.
        foreign_key: The column that holds the link: of this class for `belongs_to`, of the
            target for `has_one` and `has_many`; None where no column is known.
        polymorphic: Whether the owner's class stands in a `*_type` column.
        dangling: Whether the schema has no class called `target`.
    """

    name: str
    kind: AssociationKind
    target: str
    foreign_key: str | None = None
    polymorphic: bool = False
    dangling: bool = False

    @property
    def many(self) -> bool:
        """Whether the association leads to any number of rows."""
        return self.kind in {"has_many", "has_and_belongs_to_many"}


@dataclass(frozen=True, slots=True)
class ModelClass:
    """One class of the data model.

    Attributes:
        name: The class's name.
        table: The database table that holds its rows, as a qualified column names it.
        fields: Its columns, in the document's order.
        associations: Its associations, in the document's order.
        base: The class whose table it shares (single-table inheritance), or None.
    """

    name: str
    table: str
    fields: tuple[Field, ...] = ()
    associations: tuple[Association, ...] = ()
    base: str | None = None

    @property
    def has_id(self) -> bool:
        """Whether the class has the primary key `id`."""
        return any(column.name == "id" for column in self.fields)


@dataclass(frozen=True, slots=True)
class Schema:
    """A whole data model.

    Attributes:
        classes: Every class by name, sorted by name.
        sha256: The SHA-256 of the document as it was read, in hexadecimal.
        source: Where the document came from: a path, a URL or `bundled`.
        warnings: What was odd and tolerated, one sentence each.
    """

    classes: Mapping[str, ModelClass]
    sha256: str
    source: str
    warnings: tuple[str, ...] = field(default=(), compare=False)
