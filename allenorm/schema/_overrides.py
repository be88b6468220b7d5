"""What people know of a schema that its document does not say: rules with their evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, cast

from allenorm.errors import SchemaError
from allenorm.schema._document import FieldType, ModelClass, Schema


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """The column that holds an association's link.

    Attributes:
        column: The column: of the class itself for `belongs_to`, of the target otherwise. None
            says that there is no such column.
        evidence: How one knows, as text.
    """

    column: str | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Nullability:
    """Whether a column, or a to-one association, may be null, whatever the document says.

    Attributes:
        nullable: Whether it may be null.
        evidence: How one knows, as text.
    """

    nullable: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class ClassOverrides:
    """The rules for one class.

    Attributes:
        rename: The Python name of a member, by its name in the API.
        retype: The type of a field, by the field's name.
        nullable: Whether a field or a to-one association may be null, by its name.
        descriptions: What a member is, by its name; the class itself under `""`.
        mixins: Bases of the generated class, as `module:Class`.
        foreign_keys: The column of an association, by the association's name.
        base: The class that it descends from by single-table inheritance, or None for the one
            that the names give.
    """

    rename: Mapping[str, str] = field(default_factory=dict[str, str])
    retype: Mapping[str, FieldType] = field(default_factory=dict[str, FieldType])
    nullable: Mapping[str, Nullability] = field(default_factory=dict[str, Nullability])
    descriptions: Mapping[str, str] = field(default_factory=dict[str, str])
    mixins: tuple[str, ...] = ()
    foreign_keys: Mapping[str, ForeignKey] = field(default_factory=dict[str, ForeignKey])
    base: str | None = None

    def merged(self, other: "ClassOverrides") -> "ClassOverrides":
        """Return these rules with another's added, which hold where both speak of a thing."""
        return ClassOverrides(
            rename={**self.rename, **other.rename},
            retype={**self.retype, **other.retype},
            nullable={**self.nullable, **other.nullable},
            descriptions={**self.descriptions, **other.descriptions},
            # The other's come first, so that their methods win.
            mixins=tuple(dict.fromkeys((*other.mixins, *self.mixins))),
            foreign_keys={**self.foreign_keys, **other.foreign_keys},
            base=other.base or self.base,
        )


_NOTHING = ClassOverrides()
_BY_MEMBER = tuple(
    item.name for item in fields(ClassOverrides) if item.name not in {"mixins", "base"}
)


@dataclass(frozen=True, slots=True)
class Overrides:
    """The rules for the classes of a schema.

    Attributes:
        classes: The rules of each class that has any, by the class's name.
        source: Where they came from: a path, or `bundled`.

    Examples:
        >>> from allenorm.schema import bundled_overrides
        >>> rules = bundled_overrides().of("Structure")
        >>> rules.foreign_keys["parent"].column
        'parent_structure_id'
    """

    classes: Mapping[str, ClassOverrides] = field(default_factory=dict[str, ClassOverrides])
    source: str = field(default="", compare=False)

    def of(self, name: str) -> ClassOverrides:
        """Return the rules for a class; none for one that has none.

        Args:
            name: The class's name.

        Returns:
            Its rules.
        """
        return self.classes.get(name, _NOTHING)

    def merged(self, other: "Overrides") -> "Overrides":
        """Return these rules with another's added; where both speak of a thing, the other's hold.

        Args:
            other: The rules to add, such as a user's.

        Returns:
            All of them.
        """
        names = sorted({*self.classes, *other.classes})
        source = ", ".join(dict.fromkeys(part for part in (self.source, other.source) if part))
        return Overrides({name: self.of(name).merged(other.of(name)) for name in names}, source)

    def check(self, schema: Schema) -> None:
        """Refuse rules that speak of what a schema does not have.

        Args:
            schema: The schema that the rules are for.

        Raises:
            SchemaError: A class, a member or a column is unknown, or a rule cannot hold for it;
                the message names each.
        """
        problems = [problem for *_, problem in self._misfits(schema)]
        if problems:
            where = f"overrides {self.source}" if self.source else "the overrides"
            message = f"{where} cannot be used with the schema {schema.source}: "
            raise SchemaError(message + "; ".join(problems))

    def fitting(self, schema: Schema) -> "Overrides":
        """Return only the rules that a schema has use for.

        Args:
            schema: The schema to fit, for example an older document.

        Returns:
            The rules without those that `check` would refuse.
        """
        classes = {name: rules for name, rules in self.classes.items() if name in schema.classes}
        for name, section, member, _ in self._misfits(schema):
            if name not in classes:
                continue
            rules: Any = classes[name]
            kept = {key: rule for key, rule in _rules(rules, section).items() if key != member}
            changed: Any = {section: None if section == "base" else kept}
            classes[name] = replace(rules, **changed)
        return Overrides(classes, self.source)

    def _misfits(self, schema: Schema) -> Iterator[tuple[str, str, str, str]]:
        """Yield class, section, member and problem of each rule that a schema has no use for."""
        for name, rules in self.classes.items():
            owner = schema.classes.get(name)
            if owner is None:
                yield name, "", "", f"there is no class {name!r}"
                continue
            if rules.base is not None and (problem := _base_problem(owner, rules.base, schema)):
                yield name, "base", "", f"class {name!r}: base: {problem}"
            for section in _BY_MEMBER:
                for member in _rules(rules, section):
                    problem = _problem(owner, section, member, rules, schema)
                    if problem:
                        yield name, section, member, f"class {name!r}: {section}: {problem}"


def _rules(rules: ClassOverrides, section: str) -> Mapping[str, Any]:
    """Return the rules of one section by member; none for `base`."""
    found = getattr(rules, section)
    return cast("Mapping[str, Any]", found) if isinstance(found, Mapping) else {}


def _base_problem(owner: ModelClass, base: str, schema: Schema) -> str | None:
    """Return why a class cannot descend from another, or None."""
    found = schema.classes.get(base)
    if found is None:
        return f"there is no class {base!r}"
    if base == owner.name:
        return "a class does not descend from itself"
    if found.table != owner.table:
        return f"{base!r} has the table {found.table!r}, not {owner.table!r}"
    return None


def _problem(
    owner: ModelClass, section: str, member: str, rules: ClassOverrides, schema: Schema
) -> str | None:
    """Return why a rule for a member cannot hold, or None."""
    if section == "descriptions" and not member:
        return None
    if section == "foreign_keys":
        return _key_problem(owner, member, rules.foreign_keys[member], schema)
    column, link = owner.field(member), owner.association(member)
    if column is None and (link is None or section == "retype"):
        kinds = "field" if section == "retype" else "field or association"
        return f"there is no {kinds} {member!r}"
    if section == "nullable" and column is None and link is not None and link.many:
        return f"{member!r} leads to any number of rows, so it is never null"
    if section == "rename":
        return _rename_problem(owner, member, rules.rename)
    return None


def _rename_problem(owner: ModelClass, member: str, rename: Mapping[str, str]) -> str | None:
    """Return which other member already has the Python name that a member would get, or None."""
    fields_, links = owner.fields, owner.associations
    others = {item.name for item in fields_} | {item.name for item in links}
    taken = sorted(
        other for other in others - {member} if rename.get(other, other) == rename[member]
    )
    return f"{member!r} and {taken[0]!r} would both be {rename[member]!r}" if taken else None


def _key_problem(owner: ModelClass, member: str, rule: ForeignKey, schema: Schema) -> str | None:
    """Return why an association cannot have a foreign key, or None."""
    link = owner.association(member)
    if link is None:
        return f"there is no association {member!r}"
    if link.kind == "has_and_belongs_to_many":
        return f"{member!r} is has_and_belongs_to_many, whose link is in a table of its own"
    if rule.column is None:
        return None
    holder = owner if link.kind == "belongs_to" else schema.classes.get(link.target)
    if holder is None:
        return f"{member!r} leads to {link.target!r}, which the schema does not have"
    if holder.field(rule.column) is None:
        return f"{holder.name!r} has no column {rule.column!r} for {member!r}"
    return None
