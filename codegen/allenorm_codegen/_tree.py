"""How a package on disk differs from what would be generated."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from allenorm_codegen._manifest import MANIFEST, Manifest, digest


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands in the way of a package being what would be generated.

    Attributes:
        missing: Files that are not there.
        outdated: Files that the generator wrote, with another text.
        stale: Files that the generator wrote and that are no longer part of the package.
        edited: Files of those two kinds that someone changed after they were written.
        foreign: Files that someone else wrote, where the generator has to write its own.
    """

    missing: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return any((self.missing, self.outdated, self.stale, self.edited, self.foreign))


def compare(directory: Path, texts: Mapping[str, str], manifest: Manifest | None) -> Comparison:
    """Compare a package on disk with what would be generated; line ends do not count.

    Args:
        directory: The package's directory, which need not exist.
        texts: The text of each file, the manifest among them.
        manifest: What the package on disk says of itself, or None where it says nothing.

    Returns:
        The differences, each kind sorted by name.
    """
    none: dict[str, str] = {}
    written = none if manifest is None else {**manifest.files, MANIFEST: ""}
    found: dict[str, list[str]] = {kind: [] for kind in Comparison.__slots__}
    for name in sorted({*texts, *written}):
        kind = _difference(directory / name, texts.get(name), written.get(name))
        if kind:
            found[kind].append(name)
    return Comparison(**{kind: tuple(names) for kind, names in found.items()})


def _difference(path: Path, text: str | None, written: str | None) -> str:
    """Return how one file differs: the name of an attribute of `Comparison`, or nothing.

    Args:
        path: The file.
        text: What it should hold, or None where it should not be.
        written: The digest of what the generator wrote, empty for its manifest, or None where it
            wrote nothing.

    Returns:
        The kind of difference.
    """
    if not path.is_symlink() and not path.exists():
        return "missing" if text is not None else ""
    if path.is_symlink() or not path.is_file():
        return "foreign" if text is not None else ""
    found = digest(path.read_bytes())
    if text is not None and found == digest(text.encode()):
        return ""
    if written is None:
        return "foreign"
    if written and found != written:
        return "edited"
    return "stale" if text is None else "outdated"


def listed(names: Sequence[str], most: int = 10) -> str:
    """Name files in a row, cut where there are many.

    Args:
        names: The files.
        most: How many to name.

    Returns:
        The names, and how many more there are.

    Examples:
        >>> listed(["a.py", "b.py", "c.py"], most=2)
        'a.py, b.py and 1 more'
    """
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")
