"""What changed between two schemas, and what of it breaks someone's typed code."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Literal, TypeAlias, TypeVar

from allenorm.schema._document import Association, Field, ModelClass, Schema

ChangeKind: TypeAlias = Literal[
    "class_added",
    "class_removed",
    "table_changed",
    "base_changed",
    "field_added",
    "field_removed",
    "field_retyped",
    "field_nullability_changed",
    "field_limit_changed",
    "association_added",
    "association_removed",
    "association_kind_changed",
    "association_retargeted",
    "association_foreign_key_changed",
    "association_dangling_changed",
]
"""What can happen to a schema."""

_Member = TypeVar("_Member", Field, Association)
_SIGNS = {"added": "+", "removed": "-"}
_TOPICS: dict[ChangeKind, str] = {
    "field_retyped": "type",
    "field_nullability_changed": "nullability",
    "field_limit_changed": "limit",
    "association_kind_changed": "kind",
    "association_retargeted": "target",
    "association_foreign_key_changed": "foreign key",
    "association_dangling_changed": "target",
}
# Both are `str` in Python, so code that reads one reads the other.
_SAME_IN_PYTHON = frozenset({"string", "text"})


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a schema.

    Attributes:
        kind: What happened.
        class_name: The class that it happened to.
        member: The field or association that it happened to, or None where it is the class.
        before: What stood there, or None where nothing did.
        after: What stands there, or None where nothing does.
        breaking: Whether typed code that was right before can be wrong now: code that reads
            what was removed, that relies on another type, or on a value that may now be null.

    Examples:
        >>> change = Change("field_retyped", "Injection", "angle", "string", "float", breaking=True)
        >>> print(change)
        ~ type of field angle: string -> float (breaking)
    """

    kind: ChangeKind
    class_name: str
    member: str | None
    before: str | None
    after: str | None
    breaking: bool

    def __str__(self) -> str:
        what, _, verb = self.kind.partition("_")
        topic = f"{what} {self.member}" if self.member else what
        if self.kind in _TOPICS:
            topic = f"{_TOPICS[self.kind]} of {topic}"
        said = " -> ".join(text for text in (self.before, self.after) if text is not None)
        mark = " (breaking)" if self.breaking else ""
        return f"{_SIGNS.get(verb, '~')} {topic}: {said}{mark}"


@dataclass(frozen=True, slots=True)
class SchemaDiff:
    """All changes from one schema to another; false where there are none.

    Attributes:
        changes: Each change, by class, then by member.
        old_sha256: The SHA-256 of the old document.
        new_sha256: The SHA-256 of the new document.
    """

    changes: tuple[Change, ...]
    old_sha256: str
    new_sha256: str

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def breaking(self) -> tuple[Change, ...]:
        """The changes that can make right typed code wrong."""
        return tuple(change for change in self.changes if change.breaking)

    def __str__(self) -> str:
        if not self.changes:
            return "no changes"
        lines = [f"{len(self.changes)} changes, {len(self.breaking)} of them breaking"]
        for name, changes in groupby(self.changes, key=lambda change: change.class_name):
            lines += [name, *(f"  {change}" for change in changes)]
        return "\n".join(lines)

    def to_json(self) -> str:
        """Return the changes as JSON, the same text for the same two schemas.

        Returns:
            An object with `old_sha256`, `new_sha256`, `breaking` (how many changes are) and
            `changes`, a list of objects with the attributes of `Change`.
        """
        return json.dumps(
            {
                "old_sha256": self.old_sha256,
                "new_sha256": self.new_sha256,
                "breaking": len(self.breaking),
                "changes": [asdict(change) for change in self.changes],
            },
            indent=2,
        )


def diff(old: Schema, new: Schema) -> SchemaDiff:
    """Compare two schemas.

    Args:
        old: The schema that code was written for.
        new: The schema that it is to work with.

    Returns:
        Every change. Classes that share a table are each listed with their own changes.

    Examples:
        >>> import io
        >>> from allenorm.schema import read
        >>> document = '{"msg": [{"Age": {"table": "ages", "fields": [%s]}}]}'
        >>> old = read(io.StringIO(document % '{"name": "days", "type": "float"}'))
        >>> new = read(io.StringIO(document % '{"name": "weeks", "type": "float"}'))
        >>> print(diff(old, new))
        2 changes, 1 of them breaking
        Age
          - field days: float, nullable (breaking)
          + field weeks: float, nullable
    """
    changes: list[Change] = []
    for name in sorted({*old.classes, *new.classes}):
        changes += _class_changes(old.classes.get(name), new.classes.get(name))
    return SchemaDiff(tuple(changes), old.sha256, new.sha256)


def _class_changes(old: ModelClass | None, new: ModelClass | None) -> Iterator[Change]:
    """Yield the changes of one class."""
    if old is None or new is None:
        if new is not None:
            yield Change("class_added", new.name, None, None, _class_text(new), breaking=False)
        if old is not None:
            yield Change("class_removed", old.name, None, _class_text(old), None, breaking=True)
        return
    name = old.name
    if old.table != new.table:
        yield Change("table_changed", name, None, old.table, new.table, breaking=False)
    if old.base != new.base:
        yield Change(
            "base_changed", name, None, old.base or "none", new.base or "none", breaking=False
        )
    for field, field_now in _pairs(old.fields, new.fields):
        yield from _field_changes(name, field, field_now)
    for link, link_now in _pairs(old.associations, new.associations):
        yield from _association_changes(name, link, link_now)


def _pairs(
    old: Sequence[_Member], new: Sequence[_Member]
) -> Iterator[tuple[_Member | None, _Member | None]]:
    """Yield each member as it was and as it is, by name."""
    was: dict[str, _Member] = {member.name: member for member in old}
    now: dict[str, _Member] = {member.name: member for member in new}
    for name in sorted({*was, *now}):
        yield was.get(name), now.get(name)


def _field_changes(owner: str, old: Field | None, new: Field | None) -> Iterator[Change]:
    """Yield the changes of one field."""
    if old is None or new is None:
        if new is not None:
            yield Change("field_added", owner, new.name, None, _field_text(new), breaking=False)
        if old is not None:
            yield Change("field_removed", owner, old.name, _field_text(old), None, breaking=True)
        return
    name = old.name
    if old.type != new.type:
        breaking = not {old.type, new.type} <= _SAME_IN_PYTHON
        yield Change("field_retyped", owner, name, old.type, new.type, breaking=breaking)
    if old.nullable != new.nullable:
        words = {True: "nullable", False: "never null"}
        before, after = words[old.nullable], words[new.nullable]
        yield Change("field_nullability_changed", owner, name, before, after, breaking=new.nullable)
    if old.limit != new.limit:
        before, after = (str(item.limit or "no limit") for item in (old, new))
        yield Change("field_limit_changed", owner, name, before, after, breaking=False)


def _association_changes(
    owner: str, old: Association | None, new: Association | None
) -> Iterator[Change]:
    """Yield the changes of one association."""
    if old is None or new is None:
        if new is not None:
            yield Change(
                "association_added", owner, new.name, None, _link_text(new), breaking=False
            )
        if old is not None:
            # No code could use a link to a class that was not there.
            breaking = not old.dangling
            yield Change(
                "association_removed", owner, old.name, _link_text(old), None, breaking=breaking
            )
        return
    name = old.name
    if old.kind != new.kind:
        yield Change("association_kind_changed", owner, name, old.kind, new.kind, breaking=True)
    if old.target != new.target:
        yield Change("association_retargeted", owner, name, old.target, new.target, breaking=True)
    elif old.dangling != new.dangling:
        words = {True: f"{old.target} is no class", False: f"{old.target} is a class"}
        before, after = words[old.dangling], words[new.dangling]
        yield Change(
            "association_dangling_changed", owner, name, before, after, breaking=new.dangling
        )
    if old.foreign_key != new.foreign_key:
        before, after = (str(item.foreign_key or "no column") for item in (old, new))
        yield Change("association_foreign_key_changed", owner, name, before, after, breaking=False)


def _class_text(item: ModelClass) -> str:
    """Return a class in a few words."""
    counts = {"field": len(item.fields), "association": len(item.associations)}
    members = [f"{count} {what}{'' if count == 1 else 's'}" for what, count in counts.items()]
    return ", ".join([f"table {item.table}", *members])


def _field_text(item: Field) -> str:
    """Return a field in a few words."""
    limit = f"({item.limit})" if item.limit is not None else ""
    return f"{item.type}{limit}, {'nullable' if item.nullable else 'never null'}"


def _link_text(item: Association) -> str:
    """Return an association in a few words."""
    return f"{item.kind} {item.target}"
