"""Where the commands about schemas read one from, and what it is called in Python."""

import os
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias
from urllib.parse import urlsplit

import typer

from allenorm.cli._notes import warnings_as_lines

if TYPE_CHECKING:
    from allenorm.schema import Association, Schema

BUNDLED: Final = "bundled"
LIVE: Final = "live"
WORDS: Final = (BUNDLED, LIVE, "sample")
"""Words for schemas; all else is a path or a URL."""

_SQLITE: Final = b"SQLite format 3\0"
_DOCUMENT: Final = "/api/v2/data.json"
_MEANING: Final = (
    "a file, a URL, `live` for what ALLENORM_URL or the API publishes now, `bundled` for the one "
    "that comes with allenorm, `sample` or a store for the one that it was made with"
)


def sources(incomplete: str) -> list[str]:
    """Complete where a schema is: a word, or a file in this folder.

    Args:
        incomplete: What stands there.

    Returns:
        The names that go on from it.

    Examples:
        >>> sources("b")
        ['bundled']
    """
    here = Path()
    files = sorted(str(path) for end in ("json", "xml", "sqlite") for path in here.glob(f"*.{end}"))
    return [name for name in (*WORDS, *files) if name.startswith(incomplete)]


SchemaSource: TypeAlias = Annotated[
    str,
    typer.Option(
        "--schema",
        metavar="SOURCE",
        help=f"the schema: {_MEANING}",
        autocompletion=sources,
    ),
]
"""Which schema is meant; the parameter's default is `bundled`."""


def schema_at(source: str) -> "Schema":
    """Read a schema.

    Args:
        source: A word of `WORDS`, the path of a document or of a store, the URL of a document, or
            the address of a server, which is a URL without a path.

    Returns:
        The schema. What this version does not know in it is warned of.

    Raises:
        SchemaError: What is there is no schema.
        SettingsError: The source is empty, or no store.
        RequestError: The URL could not be read.

    Examples:
        >>> schema_at("sample").source
        'sample'
    """
    from allenorm.schema import bundled, read  # noqa: PLC0415 - not for a help

    if source == BUNDLED:
        return corrected(bundled())
    place = location(source)
    file = _store(place)
    if file is None:
        with warnings_as_lines():
            return corrected(read(place, unknown_types="warn"))
    from allenorm.local import Store  # noqa: PLC0415 - loads the SQLite layer

    with warnings.catch_warnings():
        # That the store was made with another schema is what is being asked about.
        warnings.simplefilter("ignore")
        with Store.open(file) as store:
            # What the document was called that the store was made with says nothing here.
            named = replace(store.schema, source="sample" if place == "sample" else str(file))
            return corrected(named)


def corrected(schema: "Schema") -> "Schema":
    """Return the bundled schema with the types that its columns were seen to have.

    They are those of the classes in Python, and of what `allenorm serve` publishes.

    Args:
        schema: Any schema; another than the bundled one knows its own types.

    Examples:
        >>> from allenorm.schema import bundled
        >>> bundled().classes["SectionImage"].field("expression").type
        'string'
        >>> corrected(bundled()).classes["SectionImage"].field("expression").type
        'boolean'
    """
    from allenorm.schema import SNAPSHOT_SHA256, bundled_overrides  # noqa: PLC0415 - as above

    if schema.sha256 != SNAPSHOT_SHA256:
        return schema
    classes = dict(schema.classes)
    for name, rules in bundled_overrides().classes.items():
        owner = classes[name]
        fields = [
            replace(each, type=rules.retype.get(each.name, each.type)) for each in owner.fields
        ]
        classes[name] = replace(owner, fields=tuple(fields))
    return replace(schema, classes=classes)


def location(source: str) -> str:
    """Say where a schema is.

    Args:
        source: What `schema_at` takes.

    Returns:
        A path, a URL of a document, or the word for the sample.

    Raises:
        SettingsError: The source is empty.

    Examples:
        >>> location("http://127.0.0.1:8000/")
        'http://127.0.0.1:8000/api/v2/data.json'
        >>> location("http://127.0.0.1:8000/mine.json")
        'http://127.0.0.1:8000/mine.json'
    """
    from allenorm_codegen._command import schema_location  # noqa: PLC0415 - as above

    if source == LIVE:
        base = os.environ.get("ALLENORM_URL", "")
        # The variable may name a store as well, which the generator has no use for.
        return base if base and "://" not in base else schema_location(source)
    if "://" in source:
        parts = urlsplit(source)
        if parts.path in {"", "/"} and not parts.query:
            return parts._replace(path=_DOCUMENT).geturl()
    return schema_location(source)


def python_names(schema: "Schema") -> Mapping[tuple[str, str], str]:
    """Return what associations are called in Python, by class and association.

    Args:
        schema: The schema.

    Returns:
        The names of those that generated classes have.

    Examples:
        >>> from allenorm.schema import bundled
        >>> python_names(bundled())["ApiConnectivity", "transgenic_line"]
        'transgenic_line_'
    """
    from allenorm.errors import SchemaError  # noqa: PLC0415 - as above
    from allenorm.schema import bundled_overrides  # noqa: PLC0415 - as above
    from allenorm_codegen import plan  # noqa: PLC0415 - as above

    try:
        planned = plan(schema, overrides=bundled_overrides())
    except SchemaError:
        # It has a name that no Python has, so that there are no classes that could differ.
        return {}
    return {
        (owner.api_name, each.name): each.attribute
        for owner in planned.classes
        for each in owner.relations
    }


@dataclass(frozen=True, slots=True)
class Speller:
    """Writes ways as `.include(...)` takes them.

    Attributes:
        names: What associations are called in Python.
    """

    names: Mapping[tuple[str, str], str]

    def dotted(self, start: str, way: "tuple[Association, ...]") -> str:
        """Return a way with dots between its steps.

        Args:
            start: The class that it leads from.
            way: The associations.
        """
        owners = [start, *(step.target for step in way)]
        return ".".join(
            self.names.get((owner, step.name), step.name)
            for owner, step in zip(owners, way, strict=False)
        )


def _store(place: str) -> Path | None:
    """Return the file of a store, or None where a place is something else."""
    if place == "sample":
        from allenorm.sample import path  # noqa: PLC0415 - needed for the sample alone

        return path()
    if "://" in place:
        return None
    try:
        with Path(place).open("rb") as file:
            return Path(place) if file.read(len(_SQLITE)) == _SQLITE else None
    except (OSError, ValueError):
        # Whoever reads it says what is wrong with it.
        return None
