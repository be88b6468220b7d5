"""What a schema document says, as plain immutable objects."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

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

_Member = TypeVar("_Member", "Field", "Association")


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
        polymorphic: Whether a `*_type` column beside the foreign key says which class the key
            means, as `attachable_type` does for `attachable_id`.
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
        base: The class it descends from by single-table inheritance, whose table it shares; or
            None.

    Examples:
        >>> from allenorm.schema import bundled
        >>> ellipse = bundled().classes["Ellipse"]
        >>> ellipse.table, ellipse.base
        ('graphic_objects', 'Shape')
        >>> ellipse.field("id").type, ellipse.association("group").target
        ('integer', 'Group')
    """

    name: str
    table: str
    fields: tuple[Field, ...] = ()
    associations: tuple[Association, ...] = ()
    base: str | None = None

    @property
    def has_id(self) -> bool:
        """Whether the class has the primary key `id`."""
        return self.field("id") is not None

    @property
    def polymorphic(self) -> tuple[str, ...]:
        """The links to a row of any class: `attachable` for `attachable_id`, `attachable_type`."""
        names = {column.name for column in self.fields}
        links = (name.removesuffix("_id") for name in names if name.endswith("_id"))
        return tuple(sorted(link for link in links if f"{link}_type" in names))

    def field(self, name: str) -> Field | None:
        """Return the column of this name, or None."""
        return _named(self.fields, name)

    def association(self, name: str) -> Association | None:
        """Return the association of this name, or None."""
        return _named(self.associations, name)


@dataclass(frozen=True, slots=True)
class Schema:
    """A whole data model.

    Attributes:
        classes: Every class by name, sorted by name.
        sha256: The SHA-256 of the document as it was read, in hexadecimal.
        source: Where the document came from: a path, a URL or `bundled`.
        warnings: What was odd and tolerated, one sentence each.

    Examples:
        >>> from allenorm.schema import bundled
        >>> schema = bundled()
        >>> len(schema.classes), schema.ancestors("Ellipse")
        (151, ('Shape', 'GraphicObject'))
        >>> schema.tables["graphic_transformations"]
        ('GraphicTransformation', 'Scale')
    """

    classes: Mapping[str, ModelClass]
    sha256: str
    source: str
    warnings: tuple[str, ...] = field(default=(), compare=False)

    @property
    def tables(self) -> dict[str, tuple[str, ...]]:
        """The names of the classes of each table, sorted; several share one by inheritance."""
        tables: dict[str, list[str]] = {}
        for name in sorted(self.classes):
            tables.setdefault(self.classes[name].table, []).append(name)
        return {table: tuple(tables[table]) for table in sorted(tables)}

    def ancestors(self, name: str) -> tuple[str, ...]:
        """Return the classes that a class descends from by inheritance, nearest first.

        Args:
            name: The class's name.

        Returns:
            Their names; none for a class that has its table for itself.

        Raises:
            KeyError: The schema has no such class.
        """
        found: list[str] = []
        base = self.classes[name].base
        while base is not None:
            found.append(base)
            base = self.classes[base].base
        return tuple(found)


def _named(members: tuple[_Member, ...], name: str) -> _Member | None:
    """Return the member of this name, or None."""
    return next((member for member in members if member.name == name), None)
