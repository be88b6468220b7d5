"""Finding classes, columns and associations by words."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from allenorm.schema._document import Association, Field, ModelClass, Schema

MatchKind: TypeAlias = Literal["class", "column", "association"]
"""What was found."""

MatchPlace: TypeAlias = Literal["name", "class", "table", "target", "description"]
"""Where a word was found: in the name of what was found, in the name of its class, ..."""

Descriptions: TypeAlias = Mapping[str, Mapping[str, str]]
"""Texts by class and member; the member `""` stands for the class itself."""

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^\W_0-9A-Za-z]+")
_PLACES: Final[tuple[MatchPlace, ...]] = ("name", "class", "table", "target", "description")
_KINDS: Final[tuple[MatchKind, ...]] = ("class", "column", "association")
# The worth of a whole word, of the beginning of one, and of a part of one.
_WORTH: Final[Mapping[MatchPlace, tuple[int, int, int]]] = {
    "name": (20, 12, 6),
    "class": (5, 3, 0),
    "table": (4, 2, 0),
    "target": (4, 2, 0),
    "description": (4, 2, 0),
}
_EXACT: Final = 100
_EXACT_WITH_CLASS: Final = 150
_SHORTEST_BEGINNING: Final = 2
_SHORTEST_PART: Final = 3


@dataclass(frozen=True, slots=True)
class Match:
    """A class, a column or an association that fits all words of a search.

    Attributes:
        kind: Which of them it is.
        class_name: The class, or the class that has it.
        member: The name of the column or association, or None for a class.
        leads_to: The type of a column, the target of an association, the table of a class.
        description: What it is, where that is known; else "".
        matched: Where the words were found.
        score: How well they fit; larger is better, and means nothing else.
    """

    kind: MatchKind
    class_name: str
    member: str | None
    leads_to: str
    description: str
    matched: tuple[MatchPlace, ...]
    score: int

    @property
    def name(self) -> str:
        """The class, or class and member with a dot between them."""
        return self.class_name if self.member is None else f"{self.class_name}.{self.member}"


def search(schema: Schema, words: str, *, descriptions: Descriptions | None = None) -> list[Match]:
    """Find what fits words: in names, tables, targets and descriptions.

    Every word must be found somewhere, as a whole, as a beginning, or, in a name, as a part of a
    word; case, the plural `s`, and whether words are joined by `_` or by capitals do not matter.

    Args:
        schema: The schema.
        words: The words.
        descriptions: What is known of classes and members beyond the schema.

    Returns:
        What was found, the best first.

    Examples:
        >>> from allenorm.schema import bundled
        >>> for match in search(bundled(), "cell reporter")[:2]:
        ...     print(match.kind, match.name, match.leads_to, match.matched)
        class CellReporter cell_reporters ('name', 'table')
        association Specimen.cell_reporter CellReporter ('name', 'target')
    """
    wanted = _words(words)
    if not wanted:
        return []
    known = descriptions or {}
    found = [
        match
        for owner in schema.classes.values()
        for match in _of_class(owner, wanted, known.get(owner.name, {}))
    ]
    return sorted(found, key=_order)


def nearest_words(schema: Schema, words: str) -> tuple[str, ...]:
    """Return words of the schema's names that are written nearly like those of a search.

    Args:
        schema: The schema.
        words: The words.

    Returns:
        One word for each that no name has and that is near to one.

    Examples:
        >>> from allenorm.schema import bundled
        >>> nearest_words(bundled(), "speciman strcture id")
        ('specimen', 'structure')
    """
    names = {word for owner in schema.classes.values() for word in _words(owner.name)}
    for owner in schema.classes.values():
        names.update(word for each in _members(owner) for word in _words(each.name))
    near = (
        difflib.get_close_matches(word, sorted(names), 1)
        for word in _words(words)
        if word not in names
    )
    return tuple(dict.fromkeys(word for each in near for word in each))


def _order(match: Match) -> tuple[int, int, int, str]:
    """Return what matches are sorted by: how well they fit, then what is more general."""
    return -match.score, _KINDS.index(match.kind), len(match.name), match.name


def _members(owner: ModelClass) -> Iterator[Field | Association]:
    """Yield the columns and the associations of a class."""
    yield from owner.fields
    yield from owner.associations


def _of_class(owner: ModelClass, wanted: tuple[str, ...], known: Mapping[str, str]) -> list[Match]:
    """Return what of a class fits: itself, its columns, its associations."""
    about = known.get("", "")
    found: list[Match | None] = [
        _match(
            wanted, "class", owner.name, None, owner.table, about, ("name", "table", "description")
        )
    ]
    for each in owner.fields:
        about = known.get(each.name, "")
        places: tuple[MatchPlace, ...] = ("name", "class", "description")
        found.append(_match(wanted, "column", owner.name, each.name, each.type, about, places))
    for link in owner.associations:
        about = known.get(link.name, "")
        places = ("name", "class", "target", "description")
        found.append(
            _match(wanted, "association", owner.name, link.name, link.target, about, places)
        )
    return [each for each in found if each is not None]


def _match(  # noqa: PLR0913, PLR0917 - what a match is made of
    wanted: tuple[str, ...],
    kind: MatchKind,
    owner: str,
    member: str | None,
    leads_to: str,
    about: str,
    places: tuple[MatchPlace, ...],
) -> Match | None:
    """Return a match, or None where a word is missing, or all words are those of the class."""
    name = owner if member is None else member
    texts: dict[MatchPlace, str] = {
        "name": name,
        "class": owner,
        "table": leads_to,
        "target": leads_to,
        "description": about,
    }
    score = 0
    matched: set[MatchPlace] = set()
    for word in wanted:
        worth: dict[MatchPlace, int] = {
            place: _worth(word, place, texts[place]) for place in places
        }
        if not any(worth.values()):
            return None
        score += max(worth.values())
        matched.update(place for place, value in worth.items() if value)
    if matched == {"class"}:
        return None
    if wanted == _words(name):
        score += _EXACT
    elif wanted == (*_words(owner), *_words(name)):
        score += _EXACT_WITH_CLASS
    ordered: tuple[MatchPlace, ...] = tuple([place for place in _PLACES if place in matched])
    return Match(kind, owner, member, leads_to, about, ordered, score)


def _worth(word: str, place: MatchPlace, text: str) -> int:
    """Return how much it is worth that a word is found in a text; 0 where it is not."""
    whole, beginning, part = _WORTH[place]
    words = _words(text)
    if word in words:
        return whole
    if len(word) >= _SHORTEST_BEGINNING and any(each.startswith(word) for each in words):
        return beginning
    return part if len(word) >= _SHORTEST_PART and word in text.lower() else 0


@lru_cache(maxsize=16384)
def _words(text: str) -> tuple[str, ...]:
    """Take a text apart: `ephys_features` and `EphysFeature` have the same words."""
    return tuple(_singular(each.lower()) for each in _pieces(text))


def _pieces(text: str) -> Iterable[str]:
    """Return the words of a text as they are written."""
    return _WORD.findall(text)


def _singular(word: str) -> str:
    """Return a word without the `s` of a plural."""
    plural = len(word) > _SHORTEST_PART and word.endswith("s") and not word.endswith(("ss", "us"))
    return word[:-1] if plural else word
