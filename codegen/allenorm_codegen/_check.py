"""What `--check` and `--diff` say: the changes of the data model first, then those of files.

What a schema cannot say (a rename, a base, a description, an association that is never null) shows
as lines of the modules.
"""

import difflib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from allenorm.schema import diff
from allenorm_codegen._generate import Package
from allenorm_codegen._layout import WIDTH
from allenorm_codegen._manifest import MANIFEST, Manifest
from allenorm_codegen._tree import Comparison, listed

_MOST_LINES = 40
_KINDS = {
    "missing": "missing",
    "outdated": "other text",
    "stale": "no longer part of the package",
    "edited": "edited by hand",
    "foreign": "not written by the generator, and in its way",
}


def report(directory: Path, package: Package, found: Comparison, manifest: Manifest | None) -> str:
    """Say how a package on disk differs from what would be generated.

    Args:
        directory: The package's directory.
        package: What would be generated.
        found: Which files differ.
        manifest: What the package on disk says of itself, or None where it says nothing.

    Returns:
        Lines for a person to read, without a line end after the last.
    """
    if not found:
        return f"{directory} is up to date"
    if manifest is None:
        return f"{directory} holds no generated package\n{_files(found)}"
    lines = [f"{directory} differs from what would be generated"]
    changes = diff(manifest.schema, package.plan.schema)
    if manifest.version != package.plan.version:
        lines.append(f"generator: {manifest.version} -> {package.plan.version}")
    if changes.old_sha256 != changes.new_sha256:
        lines.append(f"schema: {changes.old_sha256[:12]} -> {changes.new_sha256[:12]}")
    lines.append(str(changes) if changes else "no class, field or association changes")
    lines.append(_files(found))
    told = {change.class_name for change in changes.changes}
    modules = {f"{each.module}.py" for each in package.plan.classes if each.api_name in told}
    names = {*found.outdated, *found.edited} & package.texts.keys() - modules - {MANIFEST}
    shown = list(islice(_differences(directory, package, sorted(names)), _MOST_LINES + 1))
    return "\n".join([*lines, *shown[:_MOST_LINES], *["..."] * (len(shown) > _MOST_LINES)])


def _differences(directory: Path, package: Package, names: list[str]) -> Iterator[str]:
    """Yield the lines that differ, those on disk with `-`, each file's after its name."""
    for name in names:
        found = (directory / name).read_text(encoding="utf-8", errors="replace").splitlines()
        wanted = package.texts[name].splitlines()
        yield name
        for line in islice(difflib.unified_diff(found, wanted, n=0, lineterm=""), 2, None):
            if not line.startswith("@@"):
                yield f"  {line}" if len(line) <= WIDTH else f"  {line[:WIDTH]}..."


def _files(found: Comparison) -> str:
    """Return one line for each kind of difference between files."""
    names = {words: getattr(found, kind) for kind, words in _KINDS.items()}
    return "\n".join(f"files, {words}: {listed(each)}" for words, each in names.items() if each)
