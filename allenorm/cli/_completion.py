"""What the shell completes: names of the bundled schema, read without a class and the network."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

if TYPE_CHECKING:
    from allenorm.schema import Association, ModelClass

_STORES: Final = ("*.sqlite", "*.db")
_MODEL: Final = re.compile(r"(?:\A|model::|/data/)([A-Z][A-Za-z0-9]*)\b", re.ASCII)
"""Where a class stands: alone, in RMA, or in a URL."""


def class_names(incomplete: str) -> list[str]:
    """Complete the name of a class.

    Args:
        incomplete: What stands there.

    Returns:
        The names that go on from it.

    Examples:
        >>> class_names("SpecimenT")
        ['SpecimenTag', 'SpecimenType']
    """
    return [name for name in _classes() if name.startswith(incomplete)]


def class_paths(incomplete: str) -> list[str]:
    """Complete a class, or associations and a column from it, with dots between them.

    Args:
        incomplete: What stands there.

    Returns:
        The names that go on from it, one step further; where there is but one, which has steps
        of its own, these too.

    Examples:
        >>> class_paths("Specimen.donor")[:2]
        ['Specimen.donor', 'Specimen.donor_id']
        >>> class_paths("Specimen.donor.organism.na")
        ['Specimen.donor.organism.name']
    """
    return _class_paths(incomplete, columns=True)


def class_associations(incomplete: str) -> list[str]:
    """Complete a class, or associations from it, with dots between them.

    Args:
        incomplete: What stands there.

    Returns:
        As `class_paths`, without columns.

    Examples:
        >>> class_associations("Specimen.don")[:2]
        ['Specimen.donor', 'Specimen.donor.age']
    """
    return _class_paths(incomplete, columns=False)


def columns(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete a column of the class that the command line has, or of one of its associations.

    Args:
        ctx: What is known of the command line.
        incomplete: What stands there, as in `donor.na`; names with commas before it stay, and so
            does the dash of an order.

    Returns:
        The names that go on from it.
    """
    return _last_of(ctx, incomplete, columns=True)


def associations(ctx: typer.Context, incomplete: str) -> list[str]:
    """Complete an association of the class that the command line has, or one from there.

    Args:
        ctx: What is known of the command line.
        incomplete: What stands there, as in `donor.org`, with others before it.

    Returns:
        The names that go on from it.
    """
    return _last_of(ctx, incomplete, columns=False)


def stores(incomplete: str) -> list[str]:
    """Complete the file of a store: the sample, or a file in a folder.

    Args:
        incomplete: What stands there.

    Returns:
        The names that go on from it.

    Examples:
        >>> stores("sam")
        ['sample']
    """
    folder = incomplete[: incomplete.rfind("/") + 1]
    found = sorted(f"{folder}{path.name}" for end in _STORES for path in Path(folder).glob(end))
    return [name for name in ("sample", *found) if name.startswith(incomplete)]


def _last_of(ctx: typer.Context, incomplete: str, *, columns: bool) -> list[str]:
    """Complete the last of several names that commas part."""
    before, comma, last = incomplete.rpartition(",")
    path = last.removeprefix("-")
    kept = f"{before}{comma}{last[: len(last) - len(path)]}"
    return [f"{kept}{each}" for each in _paths(_class_of(ctx), path, columns=columns)]


def _class_paths(incomplete: str, *, columns: bool) -> list[str]:
    """Return what could stand where a class with a path stands."""
    name, dot, path = incomplete.partition(".")
    if dot:
        return [f"{name}.{each}" for each in _paths(_classes().get(name), path, columns=columns)]
    names = class_names(incomplete)
    return _going_on(names, [_classes()[each] for each in names], columns=columns)


def _paths(model: "ModelClass | None", path: str, *, columns: bool) -> list[str]:
    """Return what could stand where a path from a class stands."""
    above, dot, last = path.rpartition(".")
    for step in above.split(".") if dot else ():
        model = _target(model, step)
    names = [each for each in _names(model, columns=columns) if each.startswith(last)]
    found = _going_on(names, [_target(model, each) for each in names], columns=columns)
    return [f"{above}{dot}{each}" for each in found]


def _going_on(names: list[str], targets: "list[ModelClass | None]", *, columns: bool) -> list[str]:
    """Add to a name that stands alone what could follow it: a shell would end the word there."""
    if len(names) != 1:
        return names
    return [*names, *(f"{names[0]}.{each}" for each in _names(targets[0], columns=columns))]


def _names(model: "ModelClass | None", *, columns: bool) -> list[str]:
    """Return what the associations of a class are called in Python, and perhaps its columns."""
    if model is None:
        return []
    steps = [_attribute(model, each) for each in model.associations]
    return [*steps, *(each.name for each in (model.fields if columns else ()))]


def _target(model: "ModelClass | None", step: str) -> "ModelClass | None":
    """Return the class that an association leads to."""
    for each in model.associations if model else ():
        if model and step == _attribute(model, each):
            found: ModelClass | None = _classes().get(each.target)
            return found
    return None


def _attribute(model: "ModelClass", association: "Association") -> str:
    """Return what an association is called in Python: a column of its name goes first."""
    return f"{association.name}_" if model.field(association.name) else association.name


def _class_of(ctx: typer.Context) -> "ModelClass | None":
    """Return the class of a command line: the first word of it that names one."""
    known = _classes()
    # An option that still waits for its value keeps the words before it from being parameters.
    words: list[Any] = [*ctx.params.values(), *ctx.args]
    for word in words:
        found = _MODEL.search(word) if isinstance(word, str) else None
        if found and found[1] in known:
            model: ModelClass = known[found[1]]
            return model
    return None


def _classes() -> Any:
    """Return the classes of the bundled schema by name."""
    from allenorm.schema import bundled  # noqa: PLC0415 - needed when a Tab is pressed

    return bundled().classes
