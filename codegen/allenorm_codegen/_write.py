"""Writes a package whole or not at all.

The new tree is made beside the old one and takes its place in one step where the system has such a
step, else in two, of which the first is undone when the second fails. Whatever else lies in the
package's directory goes along. A run that is killed can leave its hidden working directory
(`.NAME.` and 16 hexadecimal digits) beside the package; nothing needs it.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from allenorm.errors import GenerationError, quote
from allenorm_codegen._manifest import Manifest
from allenorm_codegen._tree import Comparison, compare, listed

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def write(
    directory: Path, texts: Mapping[str, str], manifest: Manifest | None, *, force: bool = False
) -> Comparison:
    """Make a package what was generated.

    Args:
        directory: The package's directory, which need not exist.
        texts: The text of each file, the manifest among them.
        manifest: What the package on disk says of itself, or None where it says nothing.
        force: Whether to replace generated files that someone edited.

    Returns:
        What differed; nothing was written where nothing did.

    Raises:
        GenerationError: A file stands in the way that the generator did not write, or one that
            it wrote was edited; or the system refuses to write, and the old tree is whole.
    """
    directory = directory.resolve()
    try:
        return _written(directory, texts, manifest, force=force)
    except OSError as error:
        message = (
            f"{directory} cannot be written: {quote(error.strerror or error)}; what was there is "
            "whole"
        )
        raise GenerationError(message) from error


def _written(
    directory: Path, texts: Mapping[str, str], manifest: Manifest | None, *, force: bool
) -> Comparison:
    """Write what differs, or raise and leave the old tree whole."""
    for place in (directory, *directory.parents):
        if place.exists() and not place.is_dir():
            message = f"{place} is a file; choose another --out or --package"
            raise GenerationError(message)
    found = compare(directory, texts, manifest)
    _refuse(directory, found, force=force)
    if not found:
        return found
    replaced = {*found.missing, *found.outdated, *found.edited, *found.stale}
    fresh = directory.with_name(f".{directory.name}.{os.urandom(8).hex()}")
    try:
        directory.parent.mkdir(parents=True, exist_ok=True)
        if directory.exists():
            _carry_over(directory, fresh, replaced)
        else:
            fresh.mkdir()
        for name in sorted(replaced.intersection(texts)):
            (fresh / name).write_bytes(texts[name].encode())
        if not directory.exists():
            fresh.rename(directory)
        elif not exchange(fresh, directory):
            replace(fresh, directory)
    finally:
        # What was not put in place, or the old tree, which the new one has replaced.
        shutil.rmtree(fresh, ignore_errors=True)
    return found


def exchange(one: Path, other: Path) -> bool:
    """Let two directories change places in one step.

    Args:
        one: A directory.
        other: Another one on the same file system.

    Returns:
        Whether it was done; not every system can.
    """
    if sys.platform != "linux":
        return False
    call = getattr(ctypes.CDLL(None), "renameat2", None)
    paths = (os.fsencode(one), os.fsencode(other))
    return call is not None and (
        call(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0
    )


def replace(fresh: Path, directory: Path) -> None:
    """Put a directory in the place of another in two steps; undo the first if the second fails.

    Args:
        fresh: The new directory; the old one is under this name afterwards.
        directory: The old one.
    """
    aside = fresh.with_name(f"{fresh.name}.old")
    directory.rename(aside)
    try:
        fresh.rename(directory)
    except BaseException:
        aside.rename(directory)
        raise
    aside.rename(fresh)


def _refuse(directory: Path, found: Comparison, *, force: bool) -> None:
    """Refuse to lose what someone else wrote."""
    if found.foreign:
        message = (
            f"{directory} has files that the generator did not write and would have to replace: "
            f"{listed(found.foreign)}; move them away, or choose another --out or --package"
        )
        raise GenerationError(message)
    if found.edited and not force:
        message = (
            f"{directory} has generated files that were edited: {listed(found.edited)}; move the "
            "edits into a mixin or an overrides file, or replace the files with --force"
        )
        raise GenerationError(message)


def _carry_over(old: Path, fresh: Path, replaced: Collection[str]) -> None:
    """Take along everything but the files to replace and their byte code."""
    modules = {name.removesuffix(".py") for name in replaced}

    def left_behind(folder: str, names: list[str]) -> set[str]:
        place = Path(folder)
        if place == old:
            return set(names).intersection(replaced)
        if place == old / "__pycache__":
            # A module rewritten within a second, at the same length, would pass for the old one.
            return {name for name in names if name.partition(".")[0] in modules}
        return set()

    shutil.copytree(old, fresh, symlinks=True, copy_function=link_or_copy, ignore=left_behind)


def link_or_copy(source: str, target: str) -> object:
    """Give a file a second name, which costs nothing and keeps all about it; or copy it.

    Args:
        source: The file.
        target: Its second name.

    Returns:
        The second name.
    """
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        return shutil.copy2(source, target)
    return target
