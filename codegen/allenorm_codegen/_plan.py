"""What to write: every name, type, import and docstring of a package, decided before any text.

`plan` is a pure function of the schema, the overrides and the knowledge; rendering decides nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from allenorm._version import __version__
from allenorm.errors import SchemaError, quote
from allenorm.schema import Association, ClassOverrides, Field, ModelClass, Overrides, Schema
from allenorm_codegen._documentation import DocumentationWriter, Knowledge
from allenorm_codegen._names import (
    BUILTINS,
    class_names,
    helper_names,
    member_names,
    module_names,
)
from allenorm_codegen._types import TypeWriter

MOST_INCLUDES = 4_000
"""The most include strings in the type of a class; with more, only the first steps stand there."""

_MIXIN = re.compile(r"([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*):([A-Za-z_]\w*)\Z", re.ASCII)
_ALIASES = frozenset({"_R", "_SCHEMA_SHA256", "_abc", "_b", "_dt", "_rt", "_t", "_tx"})


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """One column as the module writes it.

    Attributes:
        attribute: The name in Python.
        name: The name in the API.
        annotation: The type of the model's field.
        optional: Whether the field has the default None.
        path_class: `_rt.Column` or `_rt.TextColumn`.
        path_type: The type of its values in a query.
        keyword: The type of the keyword of `where`, or None where there is none.
        documentation: The docstring's text.
    """

    attribute: str
    name: str
    annotation: str
    optional: bool
    path_class: str
    path_type: str
    keyword: str | None
    documentation: str


@dataclass(frozen=True, slots=True)
class RelationPlan:
    """One association as the module writes it.

    Attributes:
        attribute: The name in Python.
        name: The name in the API.
        kind: The kind, in Rails' words.
        target: The Python name of the class it leads to.
        target_path: The name of that class's path type.
        own: Whether it leads to the class itself.
        foreign_key: The API's column that holds the link, or None.
        annotation: The type of the property, not quoted.
        documentation: The docstring's text.
    """

    attribute: str
    name: str
    kind: str
    target: str
    target_path: str
    own: bool
    foreign_key: str | None
    annotation: str
    documentation: str


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """One module.

    Attributes:
        name: The Python name of its class.
        api_name: The class's name in the API.
        table: The table.
        module: The module's name.
        helpers: The names of the helper types by suffix (`Path`, `Where`, ...).
        columns: The columns, in the schema's order.
        relations: The associations, in the schema's order.
        includes: The include strings that its type lists, sorted.
        imports: Module and name of what other generated modules give, sorted.
        mixins: Module, class and alias of each hand-written base.
        types: Writes the names of built-in types.
        module_documentation: The paragraphs of the module's docstring.
        documentation: The paragraphs of the class's docstring.
    """

    name: str
    api_name: str
    table: str
    module: str
    helpers: Mapping[str, str]
    columns: tuple[ColumnPlan, ...]
    relations: tuple[RelationPlan, ...]
    includes: tuple[str, ...]
    imports: tuple[tuple[str, str], ...]
    mixins: tuple[tuple[str, str, str], ...]
    types: TypeWriter
    module_documentation: list[str]
    documentation: list[str]

    @property
    def uses_datetime(self) -> bool:
        """Whether a type of the module names `datetime`."""
        return any("_dt." in column.path_type for column in self.columns)


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """A whole package.

    Attributes:
        classes: One plan per class, sorted by Python name.
        schema: The data model that the package has: the schema with the overrides applied.
        version: The generator's version.
        warnings: What was left out or renamed, one sentence each.
    """

    classes: tuple[ClassPlan, ...]
    schema: Schema
    version: str
    warnings: tuple[str, ...]


def plan(
    schema: Schema, *, overrides: Overrides | None = None, knowledge: Knowledge | None = None
) -> PackagePlan:
    """Decide what a package for a schema holds.

    Args:
        schema: The data model.
        overrides: The rules of an overrides file; those for classes that the schema does not
            have are passed over.
        knowledge: What is known of the data model beyond its schema.

    Returns:
        The plan: equal for equal arguments, whatever the order of the schema's classes.

    Raises:
        SchemaError: A name of the schema or of the overrides cannot stand in Python code.

    Examples:
        >>> from allenorm.schema import Field, ModelClass, Schema
        >>> animal = ModelClass("Animal", "animals", (Field("id", "integer", False),))
        >>> planned = plan(Schema({"Animal": animal}, sha256="0" * 64, source="example"))
        >>> planned.classes[0].module, planned.classes[0].columns[0].annotation
        ('animal', 'int')
    """
    rules = (overrides or Overrides()).fitting(schema)
    effective = _overridden(schema, rules)
    planner = _Planner(effective, rules, knowledge or Knowledge())
    classes = sorted(
        (planner.model(effective.classes[name]) for name in sorted(effective.classes)),
        key=lambda each: each.name,
    )
    return PackagePlan(tuple(classes), effective, __version__, tuple(planner.warnings))


def _overridden(schema: Schema, rules: Overrides) -> Schema:
    """Return the schema with the types and the nullability that the overrides give."""
    classes = {name: schema.classes[name] for name in sorted(schema.classes)}
    for name, rule in rules.classes.items():
        fields = tuple(_changed(column, rule) for column in classes[name].fields)
        classes[name] = replace(classes[name], fields=fields)
    return replace(schema, classes=classes)


def _changed(column: Field, rule: ClassOverrides) -> Field:
    """Return a column with the type and the nullability that the rules for its class give."""
    nullability = rule.nullable.get(column.name)
    return replace(
        column,
        type=rule.retype.get(column.name, column.type),
        nullable=column.nullable if nullability is None else nullability.nullable,
    )


class _Planner:
    """Plans modules; every name of the package is decided before the first of them."""

    def __init__(self, schema: Schema, rules: Overrides, knowledge: Knowledge) -> None:
        self._rules = rules
        self._documentation = DocumentationWriter(schema, knowledge, rules)
        self._schema = schema
        self._names = class_names(schema.classes)
        everything = set(self._names.values())
        self._modules = module_names(everything)
        self._helpers = {name: helper_names(new, everything) for name, new in self._names.items()}
        self.warnings = [
            f"class {name} is called {new!r} in Python: its own name is taken there"
            for name, new in self._names.items()
            if name != new
        ]
        self._columns: dict[str, dict[str, str]] = {}
        self._relations: dict[str, dict[str, str]] = {}
        for owner in schema.classes.values():
            self._name_members(owner)

    def model(self, owner: ModelClass) -> ClassPlan:
        """Plan the module of one class."""
        columns = self._columns[owner.name]
        links = self._relations[owner.name]
        types = TypeWriter(BUILTINS.intersection([*columns.values(), *links.values()]))
        left_out = [each for each in owner.associations if each.name not in links]
        return ClassPlan(
            name=self._names[owner.name],
            api_name=owner.name,
            table=owner.table,
            module=self._modules[self._names[owner.name]],
            helpers=self._helpers[owner.name],
            columns=tuple(
                self._column(owner, column, columns[column.name], types) for column in owner.fields
            ),
            relations=tuple(
                self._relation(owner, each, links[each.name], types)
                for each in owner.associations
                if each.name in links
            ),
            includes=self._includes(owner),
            imports=self._imports(owner),
            mixins=self._mixins(owner),
            types=types,
            module_documentation=self._documentation.module(owner),
            documentation=self._documentation.model(owner, left_out),
        )

    def _name_members(self, owner: ModelClass) -> None:
        """Decide the Python names of one class's members, and warn of what that changes."""
        kept = [each for each in owner.associations if each.target in self._schema.classes]
        self.warnings += [
            f"{owner.name}.{each.name} is left out: the schema has no class {each.target!r}"
            for each in owner.associations
            if each.target not in self._schema.classes
        ]
        related = {owner.name, *(each.target for each in kept)}
        scope = {self._names[name] for name in related}
        scope |= {self._helpers[name]["Path"] for name in related}
        scope |= set(self._helpers[owner.name].values())
        renames = self._rules.of(owner.name).rename
        columns, links = member_names(
            [column.name for column in owner.fields],
            [each.name for each in kept],
            owner=owner.name,
            renames=renames,
            scope=scope,
        )
        self._columns[owner.name] = columns
        self._relations[owner.name] = links
        self.warnings += [
            f"{owner.name}.{name} is called {new!r} in Python: its own name is taken there"
            for name, new in [*columns.items(), *links.items()]
            if name != new and new != renames.get(name)
        ]

    def _column(
        self, owner: ModelClass, column: Field, attribute: str, types: TypeWriter
    ) -> ColumnPlan:
        """Plan one column."""
        text = column.type in {"string", "text"}
        return ColumnPlan(
            attribute=attribute,
            name=column.name,
            annotation=types.optional(column.type, nullable=column.nullable, model=True),
            optional=column.nullable,
            path_class="_rt.TextColumn" if text else "_rt.Column",
            path_type=types.optional(column.type, nullable=column.nullable),
            keyword=types.keyword(column.type, nullable=column.nullable),
            documentation=self._documentation.column(owner, column, attribute),
        )

    def _relation(
        self, owner: ModelClass, association: Association, attribute: str, types: TypeWriter
    ) -> RelationPlan:
        """Plan one association."""
        target = self._names[association.target]
        tightened = self._rules.of(owner.name).nullable.get(association.name)
        if association.many:
            annotation = f"{types.builtin('tuple')}[{target}, ...]"
        elif tightened is not None and not tightened.nullable:
            annotation = target
        else:
            annotation = f"{target} | None"
        return RelationPlan(
            attribute=attribute,
            name=association.name,
            kind=association.kind,
            target=target,
            target_path=self._helpers[association.target]["Path"],
            own=association.target == owner.name,
            foreign_key=association.foreign_key,
            annotation=annotation,
            documentation=self._documentation.relation(owner, association, attribute),
        )

    def _includes(self, owner: ModelClass) -> tuple[str, ...]:
        """List the include strings of one and two steps, or of one where they are too many."""
        steps = self._steps(owner)
        first = tuple(sorted(attribute for attribute, _ in steps))
        count = len(first) + sum(len(self._relations[target]) for _, target in steps)
        if count > MOST_INCLUDES:
            return first
        second = (
            f"{attribute}.{further}"
            for attribute, target in steps
            for further in self._relations[target].values()
        )
        return tuple(sorted([*first, *second]))

    def _steps(self, owner: ModelClass) -> list[tuple[str, str]]:
        """Return attribute and target of every association that the package has."""
        links = self._relations[owner.name]
        return [
            (links[each.name], each.target) for each in owner.associations if each.name in links
        ]

    def _imports(self, owner: ModelClass) -> tuple[tuple[str, str], ...]:
        """Return module and name of the classes and paths that the associations lead to."""
        targets = {target for _, target in self._steps(owner)} - {owner.name}
        return tuple(
            sorted(
                (self._modules[self._names[target]], name)
                for target in targets
                for name in (self._names[target], self._helpers[target]["Path"])
            )
        )

    def _mixins(self, owner: ModelClass) -> tuple[tuple[str, str, str], ...]:
        """Return module, class and alias of the hand-written bases of a class."""
        found: list[tuple[str, str, str]] = []
        taken = set(_ALIASES)
        for text in self._rules.of(owner.name).mixins:
            match = _MIXIN.match(text)
            if match is None:
                message = (
                    f"overrides: {owner.name} has the mixin {quote(text)}; "
                    "write `package.module:Class`"
                )
                raise SchemaError(message)
            alias = f"_{match[2].lstrip('_')}"
            while alias in taken:
                alias += "_"
            taken.add(alias)
            found.append((match[1], match[2], alias))
        return tuple(found)
