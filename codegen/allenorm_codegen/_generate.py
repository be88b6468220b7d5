"""From a schema to a package on disk, in one call."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from allenorm.schema import SNAPSHOT_SHA256, Overrides, Schema
from allenorm_codegen._documentation import Knowledge, bundled_knowledge
from allenorm_codegen._manifest import MANIFEST, manifest_text, read_manifest
from allenorm_codegen._plan import PackagePlan, plan
from allenorm_codegen._render import render
from allenorm_codegen._tree import Comparison
from allenorm_codegen._write import write


@dataclass(frozen=True, slots=True)
class Package:
    """A package that is not written yet.

    Attributes:
        plan: What it holds.
        texts: The text of each file by its name, the manifest among them.
    """

    plan: PackagePlan
    texts: Mapping[str, str]


def build(
    schema: Schema, *, overrides: Overrides | None = None, knowledge: Knowledge | None = None
) -> Package:
    """Make the files of a package, without writing them.

    Args:
        schema: The data model.
        overrides: Rules for names, types, bases and descriptions.
        knowledge: What is known of the data model beyond its schema; by default what comes with
            allenorm: descriptions of the API's classes, and how sure the bundled schema is.

    Returns:
        The package. It depends on nothing else: not on the machine, the time, or what is
        installed.

    Raises:
        SchemaError: A name of the schema or of the overrides cannot stand in Python code.

    Examples:
        >>> from allenorm.schema import bundled
        >>> package = build(bundled())
        >>> len(package.plan.classes), "specimen.py" in package.texts
        (151, True)
    """
    planned = plan(schema, overrides=overrides, knowledge=knowledge or _knowledge(schema))
    texts = render(planned)
    texts[MANIFEST] = manifest_text(planned.schema, planned.version, texts)
    return Package(planned, dict(sorted(texts.items())))


def generate(package: Package, directory: Path, *, force: bool = False) -> Comparison:
    """Write a package, whole or not at all.

    Args:
        package: What to write.
        directory: The package's directory; its name is the package's name. Files in it that the
            generator did not write stay; those that it wrote and no longer needs are removed.
        force: Whether to replace generated files that someone edited.

    Returns:
        What differed from it; nothing was written where nothing did.

    Raises:
        GenerationError: A file stands in the way that the generator did not write, or one that
            it wrote was edited.

    Examples:
        >>> import tempfile
        >>> from allenorm.schema import Schema
        >>> package = build(Schema({}, sha256="0" * 64, source="example"))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     generate(package, Path(folder) / "empty").missing
        ('__init__.py', '_generated.json', 'py.typed')
    """
    directory = directory.resolve()
    return write(directory, package.texts, read_manifest(directory), force=force)


def _knowledge(schema: Schema) -> Knowledge:
    """Return what comes with allenorm and is true of a schema."""
    knowledge = bundled_knowledge()
    if schema.sha256 == SNAPSHOT_SHA256:
        return knowledge
    # A document from elsewhere proves the names and the types that it has.
    return Knowledge(knowledge.descriptions)
