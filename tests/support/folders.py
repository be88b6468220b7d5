"""What is in a folder."""

from pathlib import Path


def names(folder: Path) -> list[str]:
    """Return the names of the files in a folder, sorted."""
    return sorted(each.name for each in folder.iterdir())
