"""What `--check` and `--diff` say: the changes of the data model first, then those of files."""

from pathlib import Path

from allenorm.schema import diff
from allenorm_codegen._generate import Package
from allenorm_codegen._manifest import Manifest
from allenorm_codegen._tree import Comparison, listed

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
    return "\n".join([*lines, _files(found)])


def _files(found: Comparison) -> str:
    """Return one line for each kind of difference between files."""
    names = {words: getattr(found, kind) for kind, words in _KINDS.items()}
    return "\n".join(f"files, {words}: {listed(each)}" for words, each in names.items() if each)
