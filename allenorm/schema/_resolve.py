"""What a document implies: bases of shared tables, foreign keys, links that lead nowhere.

The API's server is a Rails application, so Rails' conventions apply. What they cannot tell stands
in an overrides file, and what that does not say is None: a wrong column is worse than none.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from allenorm.errors import SchemaError
from allenorm.schema._document import Association, ModelClass, Schema
from allenorm.schema._overrides import Overrides

_CHILDREN = re.compile(r"children|child_\w+")
_PARENT = re.compile(r"parent|parent_\w+")


def resolve(schema: Schema, overrides: Overrides | None) -> Schema:
    """Work out what a document implies.

    Args:
        schema: The schema as read.
        overrides: Rules for foreign keys and bases that the names do not give; those for
            classes or members that the schema does not have are passed over.

    Returns:
        The schema with `base`, `foreign_key`, `polymorphic` and `dangling` filled in. Doing it
        twice changes nothing.

    Raises:
        SchemaError: The rules make a class its own ancestor.

    Examples:
        >>> from allenorm.schema import bundled, resolve
        >>> schema = resolve(bundled(), None)
        >>> schema.classes["Structure"].association("parent").foreign_key is None
        True
    """
    rules = (overrides or Overrides()).fitting(schema)
    classes = _with_bases(schema, rules)
    classes = {name: _with_own_keys(item, classes, rules) for name, item in classes.items()}
    schema = replace(schema, classes=classes)
    classes = {name: _with_target_keys(item, schema, rules) for name, item in classes.items()}
    return replace(schema, classes=classes)


def underscored(name: str) -> str:
    """Return a class's name as columns and tables write it.

    Args:
        name: The class's name.

    Returns:
        The name in lower case, with an underscore before every word.

    Examples:
        >>> underscored("WellKnownFile"), underscored("Alignment3d")
        ('well_known_file', 'alignment3d')
    """
    parts = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    return re.sub(r"([a-z\d])([A-Z])", r"\1_\2", parts).lower()


def _with_bases(schema: Schema, rules: Overrides) -> dict[str, ModelClass]:
    """Return the classes with the base of every class that shares its table."""
    classes = dict(schema.classes)
    for table, names in schema.tables.items():
        base = next((name for name in names if _names_table(name, table)), None)
        for name in names:
            rule = rules.of(name).base
            inherited = base if base != name and len(names) > 1 else None
            classes[name] = replace(classes[name], base=rule or inherited)
    for name in classes:
        _refuse_cycle(name, classes)
    return classes


def _names_table(name: str, table: str) -> bool:
    """Whether a table has the name that Rails gives to this class's own."""
    word = underscored(name)
    plural = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return table in {word, plural, f"{word}es"}


def _refuse_cycle(name: str, classes: Mapping[str, ModelClass]) -> None:
    """Refuse a class that is its own ancestor."""
    seen = [name]
    while (base := classes[seen[-1]].base) is not None:
        if base in seen:
            message = f"class {name!r}: its bases form a circle: {' -> '.join([*seen, base])}"
            raise SchemaError(message)
        seen.append(base)


def _with_own_keys(
    owner: ModelClass, classes: Mapping[str, ModelClass], rules: Overrides
) -> ModelClass:
    """Return a class whose `belongs_to` associations know their column."""
    associations: list[Association] = []
    for item in owner.associations:
        dangling = item.target not in classes
        if item.kind == "belongs_to":
            rule = rules.of(owner.name).foreign_keys.get(item.name)
            column = f"{item.name}_id"
            key = rule.column if rule else column if owner.field(column) else None
            changed = replace(item, foreign_key=key, polymorphic=_has_type(owner, key))
        else:
            changed = replace(item, foreign_key=None, polymorphic=False)
        associations.append(replace(changed, dangling=dangling))
    return replace(owner, associations=tuple(associations))


def _with_target_keys(owner: ModelClass, schema: Schema, rules: Overrides) -> ModelClass:
    """Return a class whose `has_one` and `has_many` associations know their target's column."""
    associations: list[Association] = []
    for item in owner.associations:
        target = schema.classes.get(item.target)
        if item.kind in {"has_one", "has_many"} and target is not None:
            rule = rules.of(owner.name).foreign_keys.get(item.name)
            key = rule.column if rule else _target_key(owner, item, target, schema)
            polymorphic = _has_type(target, key)
            associations.append(replace(item, foreign_key=key, polymorphic=polymorphic))
        else:
            associations.append(item)
    return replace(owner, associations=tuple(associations))


def _target_key(
    owner: ModelClass, item: Association, target: ModelClass, schema: Schema
) -> str | None:
    """Return the target's column that names the owner, or None where none surely does."""
    if target.table == owner.table:
        # `self_and_ancestors` leads to the same rows as `children`, by another way: only a name
        # that says "child" is the inverse of a parent.
        pattern = _PARENT if _CHILDREN.fullmatch(item.name) else None
        parents = {
            link.foreign_key
            for link in target.associations
            if pattern and link.kind == "belongs_to" and pattern.fullmatch(link.name)
        }
        return parents.pop() if len(parents) == 1 else None
    family = (owner.name, *schema.ancestors(owner.name))
    for name in family:
        if target.field(f"{underscored(name)}_id"):
            return f"{underscored(name)}_id"
    for name in family:
        keys = {
            link.foreign_key
            for link in target.associations
            if link.kind == "belongs_to" and link.target == name and link.foreign_key
        }
        if keys:
            return keys.pop() if len(keys) == 1 else None
    links = target.polymorphic
    return f"{links[0]}_id" if len(links) == 1 else None


def _has_type(holder: ModelClass, column: str | None) -> bool:
    """Whether a `*_type` column beside a key says which class the key means."""
    return column is not None and column.removesuffix("_id") in holder.polymorphic
