"""What the docstrings of generated classes and members say.

An IDE shows them on hover, so each says the facts of the schema (table, type, null, limit, kind,
target, foreign key), before them what the member is, where a description is known, and after them
how sure its name is.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from allenorm.schema import Association, Field, ModelClass, Overrides, Schema

Texts = Mapping[str, Mapping[str, str]]
"""Texts by class and member; the member `""` stands for the class itself."""

_INFERRED = "Name inferred, not seen in the API's own documents or answers."
_STAND_IN_TYPE = "Type not established: only nulls were seen."
_STAND_IN_KIND = "Kind of association not established."
_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of the data model beyond its schema.

    Attributes:
        descriptions: What classes and members are, in a sentence or two each.
        evidence: How sure their names and types are, where they are not wholly so: the words
            `inferred` (the name was never seen) and `stand-in` (the type was never seen); the
            member `table` stands for the class's table.
    """

    descriptions: Texts = field(default_factory=dict[str, Mapping[str, str]])
    evidence: Texts = field(default_factory=dict[str, Mapping[str, str]])


@lru_cache(maxsize=1)
def bundled_knowledge() -> Knowledge:
    """Return what the generator knows of the API's own data model.

    Examples:
        >>> "inferred" in bundled_knowledge().evidence["CortexLayer"]["table"].split()
        True
    """
    return Knowledge(_data("descriptions.json"), _data("evidence.json"))


class DocumentationWriter:
    """Writes the paragraphs of docstrings.

    Args:
        schema: The data model.
        knowledge: What is known of it beyond its schema.
        overrides: Descriptions that go before those of `knowledge`, and evidence.
    """

    def __init__(self, schema: Schema, knowledge: Knowledge, overrides: Overrides) -> None:
        self._schema = schema
        self._knowledge = knowledge
        self._overrides = overrides
        self._tables: dict[str, list[str]] = {}
        for each in schema.classes.values():
            self._tables.setdefault(each.table, []).append(each.name)

    def module(self, owner: ModelClass) -> list[str]:
        """Return the paragraphs of a module's docstring."""
        return [f"{owner.name}: {self._size(owner)}."]

    def model(self, owner: ModelClass, left_out: Iterable[Association]) -> list[str]:
        """Return the paragraphs of a class's docstring.

        Args:
            owner: The class.
            left_out: Its associations that lead to no class of the schema.

        Returns:
            The paragraphs: what it is, the table, and whatever is odd about it.
        """
        about = self._about(owner.name, "") or f"The class `{owner.name}` of the API's data model."
        facts = f"{self._size(owner)[:1].upper()}{self._size(owner)[1:]}."
        if not owner.has_id:
            facts += " It has no column `id`."
        paragraphs = [about, facts]
        siblings = [name for name in self._tables[owner.table] if name != owner.name]
        if siblings:
            base = f" It descends from {owner.base}." if owner.base else ""
            paragraphs.append(f"Rows of its table may also be {_some(siblings)}.{base}")
        paragraphs += [
            f"Left out: the association `{each.name}` ({each.kind}), for the schema has no class "
            f"`{each.target}`."
            for each in left_out
        ]
        if "inferred" in self._evidence(owner.name, ""):
            paragraphs.append(_INFERRED)
        return paragraphs

    def column(self, owner: ModelClass, column: Field, attribute: str) -> str:
        """Return the text for a column.

        Args:
            owner: Its class.
            column: The column, as overrides leave it.
            attribute: Its name in Python.

        Returns:
            What it is, its type, whether it may be null, its limit, whose key it is.
        """
        about = self._about(owner.name, column.name)
        if not about and column.name == "id":
            about = "The primary key."
        facts = f"`{column.type}`, {'nullable' if column.nullable else 'never null'}"
        if column.limit is not None:
            facts += f", at most {column.limit} characters"
        keys = [
            f"`{each.name}`"
            for each in owner.associations
            if each.kind == "belongs_to" and each.foreign_key == column.name
        ]
        sentences = [
            about,
            f"{facts}.",
            f"The foreign key of {' and '.join(keys)}." if keys else "",
        ]
        retyped = column.name in self._overrides.of(owner.name).retype
        stand_in = "stand-in" in self._evidence(owner.name, column.name) and not retyped
        if stand_in and "nulls were seen" not in about:
            sentences.append(_STAND_IN_TYPE)
        return self._joined(sentences, owner, column.name, attribute)

    def relation(self, owner: ModelClass, association: Association, attribute: str) -> str:
        """Return the text for an association.

        Args:
            owner: Its class.
            association: The association.
            attribute: Its name in Python.

        Returns:
            What it is, its kind and target, and the foreign key where one is known.
        """
        facts = f"{association.kind} {association.target}"
        if association.foreign_key is not None:
            whose = "" if association.kind == "belongs_to" else "its "
            facts += f", by {whose}`{association.foreign_key}`"
        sentences = [self._about(owner.name, association.name), f"{facts}."]
        if association.polymorphic:
            sentences.append("The key may also mean a row of another class: a type column says.")
        if "stand-in" in self._evidence(owner.name, association.name):
            sentences.append(_STAND_IN_KIND)
        return self._joined(sentences, owner, association.name, attribute)

    def _joined(self, sentences: list[str], owner: ModelClass, member: str, attribute: str) -> str:
        """Join sentences about a member, with those that any member may need."""
        tightened = self._overrides.of(owner.name).nullable.get(member)
        if tightened is not None:
            word = "May be null" if tightened.nullable else "Never null"
            sentences.append(f"{word} by an override: {tightened.evidence}")
        if attribute != member:
            sentences.append(f"The API calls it `{member}`.")
        if "inferred" in self._evidence(owner.name, member):
            sentences.append(_INFERRED)
        return " ".join(filter(None, sentences))

    def _size(self, owner: ModelClass) -> str:
        """Return a class's table and how much it holds."""
        inferred = " (name inferred)" if "inferred" in self._evidence(owner.name, "table") else ""
        counts = f"{_counted(len(owner.fields), 'column')}"
        counts += f", {_counted(len(owner.associations), 'association')}"
        return f"table `{owner.table}`{inferred}, {counts}"

    def _about(self, owner: str, member: str) -> str:
        """Return the description of a class or a member, or nothing."""
        own = self._overrides.of(owner).descriptions
        return own.get(member) or self._knowledge.descriptions.get(owner, {}).get(member, "")

    def _evidence(self, owner: str, member: str) -> list[str]:
        """Return how sure a name is, as words; none where it is sure."""
        return self._knowledge.evidence.get(owner, {}).get(member, "").split()


def _counted(number: int, noun: str) -> str:
    """Return a number of things in words."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _some(names: list[str]) -> str:
    """Return names in a row, cut where there are many."""
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def _data(name: str) -> Any:
    """Return a JSON file of this package."""
    return json.loads((files(__package__ or "") / name).read_text("utf-8"))
