"""Methods that generated classes take on, by name, from the overrides file."""

from typing import Any, Protocol

from pydantic_core import from_json

from allenorm.errors import HydrationError, quote


def parse_path(text: str | None, label: str) -> tuple[int, ...] | None:
    """Read a path of ids such as `/997/8/`.

    Args:
        text: The path, or None.
        label: The column, for messages.

    Returns:
        The ids from the root on, or None for None.

    Raises:
        HydrationError: The text is no such path.

    Examples:
        >>> parse_path("/997/8/", "Structure.structure_id_path")
        (997, 8)
    """
    if text is None:
        return None
    steps = [step for step in text.split("/") if step]
    if not all(step.isascii() and step.isdigit() for step in steps):
        message = f"{label} is no path of ids: {quote(text, 80)}"
        raise HydrationError(message)
    return tuple(map(int, steps))


class _HasStructurePath(Protocol):
    """What `StructurePathMixin` reads."""

    @property
    def structure_id_path(self) -> str | None: ...


class _HasSpecimenPath(Protocol):
    """What `SpecimenPathMixin` reads."""

    @property
    def specimen_id_path(self) -> str | None: ...


class _HasData(Protocol):
    """What `JsonDataMixin` reads."""

    @property
    def data(self) -> str | None: ...


class StructurePathMixin:
    """Reads `structure_id_path`, for classes that have this column."""

    # Without this, every object would be 16 bytes larger.
    __slots__ = ()

    @property
    def structure_path_ids(self: _HasStructurePath) -> tuple[int, ...] | None:
        """The ids of the structures from the root of the ontology to this one, or None.

        Raises:
            HydrationError: The column holds something else.
        """
        return parse_path(self.structure_id_path, f"{type(self).__name__}.structure_id_path")


class SpecimenPathMixin:
    """Reads `specimen_id_path`, for classes that have this column."""

    __slots__ = ()

    @property
    def specimen_path_ids(self: _HasSpecimenPath) -> tuple[int, ...] | None:
        """The ids of the specimens from the first to this one, or None.

        Raises:
            HydrationError: The column holds something else.
        """
        return parse_path(self.specimen_id_path, f"{type(self).__name__}.specimen_id_path")


class JsonDataMixin:
    """Reads `data`, for classes whose column of this name is text that holds JSON."""

    __slots__ = ()

    @property
    def data_parsed(self: _HasData) -> Any:
        """What the JSON in `data` says, or None where it is null or empty.

        Raises:
            HydrationError: The column holds something else.
        """
        text = self.data
        if not text:
            return None
        try:
            return from_json(text)
        except ValueError as error:
            message = f"{type(self).__name__}.data is no JSON: {quote(text, 80)}: {error}"
            raise HydrationError(message) from error
