"""The command `allenorm generate`."""

import argparse
import gc
import keyword
import os
import re
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from allenorm.errors import GenerationError, SettingsError, quote
from allenorm.schema import (
    LIVE_URL,
    SNAPSHOT_SHA256,
    Overrides,
    Schema,
    bundled,
    bundled_overrides,
    load_overrides,
    read,
    resolve,
)
from allenorm_codegen._check import report
from allenorm_codegen._formatter import find_ruff, unformatted
from allenorm_codegen._generate import Package, build
from allenorm_codegen._manifest import read_manifest
from allenorm_codegen._services_command import run_services
from allenorm_codegen._tree import compare
from allenorm_codegen._write import write

_PACKAGE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
# A package of one of these names would hide what the generated code imports.
_TAKEN = frozenset(
    {
        "allenorm", "allenorm_codegen", "jinja2", "pydantic", "pydantic_core", "requests",
        "tenacity", "typing_extensions",
    }
)  # fmt: skip
_SCHEMA_PATH = "/api/v2/data.json"

_EPILOG = """\
The package is written whole or not at all. Files in its directory that the
generator did not write stay as they are; a generated file that was edited is
replaced only with --force.

exit codes:
  0    written, or up to date; with --diff, the difference is printed
  1    with --check: the package differs from what would be generated
  2    wrong usage, or a schema, an overrides file or a target that cannot be
       used
  130  interrupted
  141  the reader of the output went away
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to a parser.

    Args:
        parser: The parser of the command.
    """
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    parser.add_argument(
        "--schema",
        default="bundled",
        metavar="PATH|URL|live|bundled",
        help="the schema document: a file, a URL, `live` for the API's own (ALLENORM_URL, or "
        "https://api.brain-map.org), or `bundled` for the one that comes with allenorm (default)",
    )
    parser.add_argument(
        "--out",
        default="generated",
        metavar="DIR",
        type=Path,
        help="the directory that holds the package's directory (default: generated)",
    )
    parser.add_argument(
        "--package",
        default="allenorm_models",
        metavar="NAME",
        help="the package's name (default: allenorm_models)",
    )
    parser.add_argument(
        "--overrides",
        metavar="FILE",
        help="rules that add to the bundled ones: a .toml or .json file",
    )
    parser.add_argument(
        "--unknown-types",
        choices=("error", "warn"),
        default="error",
        help="what to do with a field type that this version does not know: refuse it (default), "
        "or warn and type it as Any",
    )
    parser.add_argument(
        "--services",
        action="store_true",
        help="write the functions of allenorm.services instead, in this installation of allenorm; "
        "of the other options it takes --check, --diff and --force",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="write nothing; print the difference and exit with 1 where there is one",
    )
    parser.add_argument(
        "--diff", action="store_true", help="write nothing; print the difference and exit with 0"
    )
    parser.add_argument(
        "--force", action="store_true", help="replace generated files that were edited"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Args:
        arguments: What `add_arguments` made of the command line.

    Returns:
        The exit code: 0, or 1 where `--check` finds a difference.

    Raises:
        AllenormError: The schema, the overrides or the target cannot be used.
        OSError: The system refuses to read or to write.
    """
    if arguments.services:
        return run_services(arguments)
    directory = arguments.out / _package_name(arguments.package)
    with _no_collection():
        schema, overrides = _input(arguments)
        package = build(schema, overrides=overrides)
    for warning in _odd(schema, package):
        print(f"allenorm: warning: {warning}", file=sys.stderr)  # noqa: T201 - a command's output
    manifest = read_manifest(directory)
    if arguments.check or arguments.diff:
        found = compare(directory, package.texts, manifest)
        print(report(directory, package, found, manifest))  # noqa: T201 - as above
        return 1 if found and arguments.check else 0
    found = write(directory, package.texts, manifest, force=arguments.force)
    count = len(package.plan.classes)
    state = f"wrote {count} classes to {directory}" if found else f"{directory} is up to date"
    print(f"{state} (schema {schema.sha256[:12]})")  # noqa: T201 - as above
    _confirm_format(directory, [name for name in package.texts if name.endswith(".py")])
    return 0


def _odd(schema: Schema, package: Package) -> list[str]:
    """Return what is odd about a schema, apart from what is known of the bundled one."""
    if schema is bundled():
        return []
    known: set[str] = set()
    if schema.sha256 == SNAPSHOT_SHA256:
        known.update(
            bundled().warnings, build(bundled(), overrides=bundled_overrides()).plan.warnings
        )
    return [each for each in (*schema.warnings, *package.plan.warnings) if each not in known]


@contextmanager
def _no_collection() -> Generator[None, None, None]:
    """Keep the garbage collector from going through what is only being built."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _package_name(name: str) -> str:
    """Return the package's name, or refuse one that cannot be imported or hides something."""
    if not _PACKAGE.match(name) or keyword.iskeyword(name):
        message = f"--package {quote(name)}: a package's name is a Python identifier"
        raise GenerationError(message)
    if name in _TAKEN or name in sys.stdlib_module_names:
        message = f"--package {name}: it would hide the module {name!r}; choose another name"
        raise GenerationError(message)
    return name


def _input(arguments: argparse.Namespace) -> tuple[Schema, Overrides]:
    """Read the schema and the rules for it: the bundled ones, then the user's."""
    with warnings.catch_warnings():
        # The schema keeps what was odd about it; it is said once, as a line of the command's own.
        warnings.simplefilter("ignore")
        schema = (
            bundled()
            if arguments.schema == "bundled"
            else read(schema_location(arguments.schema), unknown_types=arguments.unknown_types)
        )
    rules = _bundled_rules(schema)
    if arguments.overrides is None:
        return schema, rules
    own = load_overrides(arguments.overrides)
    own.check(schema)
    rules = rules.merged(own)
    return resolve(schema, rules), rules


def _bundled_rules(schema: Schema) -> Overrides:
    """Return the bundled rules that are true of a schema."""
    rules = bundled_overrides()
    if schema.sha256 == SNAPSHOT_SHA256:
        return rules
    # They mend types that the bundled schema could not know; another document knows its own.
    classes = {name: replace(each, retype={}) for name, each in rules.classes.items()}
    return replace(rules, classes=classes)


def schema_location(schema: str) -> str:
    """Say where a schema document is.

    Args:
        schema: What `--schema` says: a path, a URL or `live`.

    Returns:
        The path or the URL.

    Raises:
        SettingsError: It is empty, or `ALLENORM_URL` holds no URL.

    Examples:
        >>> schema_location("data.json")
        'data.json'
    """
    if not schema.strip():
        message = "--schema is empty; give a path, a URL, `live` or `bundled`"
        raise SettingsError(message)
    if schema != "live":
        return schema
    base = os.environ.get("ALLENORM_URL", "")
    if base and not base.lower().startswith(("http://", "https://")):
        message = f"ALLENORM_URL: expected an http or https URL, got {quote(base)}"
        raise SettingsError(message)
    return base.rstrip("/") + _SCHEMA_PATH if base else LIVE_URL


def _confirm_format(directory: Path, names: list[str]) -> None:
    """Tell where an installed ruff would format the package in another way."""
    ruff = find_ruff()
    words = unformatted(directory, names, ruff) if ruff else ""
    if words:
        print(f"allenorm: note: left as they are:\n{words}", file=sys.stderr)  # noqa: T201 - as above
