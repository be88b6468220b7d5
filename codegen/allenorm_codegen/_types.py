"""How the API's column types are written in Python."""

from dataclasses import dataclass

from allenorm.schema import FieldType

_SCALARS: dict[FieldType, str] = {
    "integer": "int",
    "string": "str",
    "text": "str",
    "float": "float",
    "boolean": "bool",
}
_ARRAYS: dict[FieldType, str] = {
    "integer_array": "int",
    "float_array": "float",
    "string_array": "str",
}


@dataclass(frozen=True, slots=True)
class TypeWriter:
    """Writes types for one module, in which some built-in names may mean something else.

    Attributes:
        hidden: The built-in names that the module or its class uses for something of the schema.

    Examples:
        >>> plain = TypeWriter(frozenset())
        >>> plain.value("integer_array"), TypeWriter(frozenset({"int"})).value("integer")
        ('tuple[int, ...]', '_b.int')
    """

    hidden: frozenset[str]

    def builtin(self, name: str) -> str:
        """Write a built-in name, through its module where the schema hides it."""
        return f"_b.{name}" if name in self.hidden else name

    def value(self, kind: FieldType, *, model: bool = False) -> str:
        """Write the type of a column's values.

        Args:
            kind: The type in the schema.
            model: Whether it is for a field of the model class, which reads date and time from
                text, rather than for a query.

        Returns:
            The type, without `None`.
        """
        if kind in _SCALARS:
            return self.builtin(_SCALARS[kind])
        if kind in _ARRAYS:
            return f"{self.builtin('tuple')}[{self.builtin(_ARRAYS[kind])}, ...]"
        if kind == "datetime":
            return "_rt.Timestamp" if model else "_dt.datetime"
        return "_t.Any"

    def keyword(self, kind: FieldType, *, nullable: bool) -> str | None:
        """Write the type of a keyword of `where`: one value, several, or None for null.

        Args:
            kind: The type in the schema.
            nullable: Whether the column may be null.

        Returns:
            The type, or None for an array: a query compares no arrays.
        """
        if kind in _ARRAYS:
            return None
        if kind == "unknown":
            return "_t.Any"
        one = self.value(kind)
        return f"{one} | _abc.Sequence[{one}]" + (" | None" if nullable else "")

    def optional(self, kind: FieldType, *, nullable: bool, model: bool = False) -> str:
        """Write the type of a column's values, with `None` where it may be null."""
        one = self.value(kind, model=model)
        return f"{one} | None" if nullable and kind != "unknown" else one
