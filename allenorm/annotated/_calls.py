"""What an annotated data set must show, and how several such conditions are joined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal, TypeAlias

from allenorm._arguments import choices, identifiers, texts
from allenorm.errors import InexpressibleError, QueryError, quote
from allenorm_models import Structure

Intensity: TypeAlias = Literal["High", "Medium", "Low"]
"""How strongly cells express a gene, as an expert called it."""

Density: TypeAlias = Literal["High", "Medium", "Low"]
"""How densely expressing cells lie, as an expert called it."""

_LEVELS: Final = ("High", "Medium", "Low")
_MANY: Final = 64
"""The most alternatives that an expression may come to: each is a request."""


@dataclass(frozen=True, repr=False)
class Annotated:
    """Data sets that an expert annotated for structures. Join them with `&` and `|`.

    Made by `annotated`; the fields are what it was given, checked.

    Attributes:
        structures: The ids of the structures, one of which was annotated.
        intensity: The calls of intensity, one of which was made; empty for any.
        density: The calls of density.
        pattern: The calls of pattern.
        ages: The names of ages, one of which the donor had.
    """

    structures: tuple[int, ...]
    intensity: tuple[str, ...] = ()
    density: tuple[str, ...] = ()
    pattern: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()

    def __and__(self, other: "Annotated | Compound") -> "Compound":
        """Require both."""
        return Compound(((self,),)) & other

    def __or__(self, other: "Annotated | Compound") -> "Compound":
        """Require one of two."""
        return Compound(((self,),)) | other

    def __bool__(self) -> None:
        """Refuse: `and` would drop one of two conditions."""
        raise _no_truth()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def __str__(self) -> str:
        """As the compound form of the API writes it."""
        parts = [f"structures $in {','.join(map(str, self.structures))}"]
        parts += [
            f"{name} $in {quoted(values)}" for name, values in self.parameters().items() if values
        ]
        return f"[{' : '.join(parts)}]"

    def parameters(self) -> dict[str, tuple[str, ...]]:
        """Return the calls and ages by the names that the API has for them."""
        return {
            "intensity_values": self.intensity,
            "density_values": self.density,
            "pattern_values": self.pattern,
            "age_names": self.ages,
        }


@dataclass(frozen=True, repr=False)
class Compound:
    """Conditions that are joined by `&` and `|`.

    Attributes:
        alternatives: One of these must hold; of each, all conditions. An expression of any shape
            comes to this form, so that none depends on which of the two words binds closer,
            about which the API's documentation says nothing.
    """

    alternatives: tuple[tuple[Annotated, ...], ...]

    def __and__(self, other: "Annotated | Compound") -> "Compound":
        """Require both."""
        joined = [
            tuple(dict.fromkeys((*mine, *theirs)))
            for mine, theirs in product(self.alternatives, _compound(other).alternatives)
        ]
        return _checked(joined)

    def __or__(self, other: "Annotated | Compound") -> "Compound":
        """Require one of two."""
        return _checked((*self.alternatives, *_compound(other).alternatives))

    def __bool__(self) -> None:
        """Refuse: `or` would drop one of two conditions."""
        raise _no_truth()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {' | '.join(self.requests())}>"

    def requests(self) -> tuple[str, ...]:
        """Return the text of each request: one for all, unless both words are needed.

        Examples:
            >>> high, low = annotated([1], intensity="High"), annotated([2], intensity="Low")
            >>> (high | low).requests()
            ("[structures $in 1 : intensity_values $in 'High'] or [structures $in 2 : ...]",)
            >>> len(((high & low) | annotated([3])).requests())
            2
        """
        if all(len(each) == 1 for each in self.alternatives):
            return (" or ".join(str(only) for (only,) in self.alternatives),)
        return tuple([" and ".join(map(str, each)) for each in self.alternatives])


def annotated(
    structures: int | Structure | Sequence[int | Structure],
    *,
    intensity: Intensity | Sequence[Intensity] | None = None,
    density: Density | Sequence[Density] | None = None,
    pattern: str | Sequence[str] | None = None,
    ages: str | Sequence[str] | None = None,
) -> Annotated:
    """Say what annotated data sets must show.

    Args:
        structures: The structures, as ids or objects; an annotation of one of them counts.
        intensity: The call of intensity, or several, one of which was made.
        density: The call of density, or several.
        pattern: The call of pattern, or several, such as `Full`, `Regional` or `Gradient`.
        ages: The name of the donor's age, or several, such as `E11.5`.

    Returns:
        The condition, to be joined with others and passed to `section_data_sets`.

    Raises:
        SettingsError: A call is not one of those that are allowed, or an age is no text.
        InexpressibleError: A text has an apostrophe or another sign that the API cannot read.

    Examples:
        >>> print(annotated([112763676], intensity=["High", "Low"]))
        [structures $in 112763676 : intensity_values $in 'High','Low']
    """
    return Annotated(
        structures=identifiers(structures, "structures", "structures"),
        intensity=() if intensity is None else choices(intensity, "intensity", _LEVELS),
        density=() if density is None else choices(density, "density", _LEVELS),
        pattern=_texts(pattern, "pattern"),
        ages=_texts(ages, "ages"),
    )


def quoted(values: Iterable[str]) -> str:
    """Return texts as a list of the API.

    Examples:
        >>> quoted(["E11.5", "P4"])
        "'E11.5','P4'"
    """
    return ",".join([f"'{value}'" for value in values])


def checked(condition: object, what: str) -> Annotated:
    """Return a condition that is not joined with others.

    Args:
        condition: What was given.
        what: What takes it, for the message.

    Returns:
        The condition.

    Raises:
        QueryError: It is none.
    """
    if isinstance(condition, Annotated):
        return condition
    message = f"{what} what annotated(...) makes, got {quote(repr(condition), 80)}"
    raise QueryError(message)


def _no_truth() -> QueryError:
    """Say how conditions are joined."""
    return QueryError("a condition has no truth value: join conditions by & and |")


def _texts(given: str | Sequence[str] | None, name: str) -> tuple[str, ...]:
    """Return one text or several, none of which would be read as something else."""
    found = () if given is None else texts(given, name)
    for text in found:
        if not text or set(text) & set("'[]") or not text.isprintable():
            message = f"{name}: the API has no way to write {quote(text, 80)}"
            raise InexpressibleError(message)
    return found


def _compound(condition: Annotated | Compound) -> Compound:
    """Return a condition as one of several that are joined."""
    if isinstance(condition, Compound):
        return condition
    return Compound(((checked(condition, "a condition is joined with"),),))


def _checked(alternatives: Iterable[tuple[Annotated, ...]]) -> Compound:
    """Refuse an expression that would take too many requests."""
    found = tuple(dict.fromkeys(alternatives))
    if len(found) > _MANY:
        message = f"the expression comes to {len(found)} alternatives, of {_MANY} at most"
        raise InexpressibleError(message)
    return Compound(found)
