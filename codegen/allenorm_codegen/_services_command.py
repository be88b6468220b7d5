"""The command `allenorm generate --services`."""

import argparse
from importlib.util import find_spec
from pathlib import Path

from allenorm.errors import GenerationError
from allenorm_codegen._manifest import read_manifest
from allenorm_codegen._services import build_services, bundled_services, read_services
from allenorm_codegen._tree import compare, listed
from allenorm_codegen._write import write

_PACKAGE = "_generated"


def services_directory() -> Path:
    """Return where the functions of this installation are.

    Returns:
        The directory of the generated package within `allenorm.services`.

    Raises:
        GenerationError: allenorm is not installed as files.

    Examples:
        >>> services_directory().parent.name
        'services'
    """
    spec = find_spec("allenorm")
    if spec is None or not spec.submodule_search_locations:
        message = "allenorm is not installed as files, so its services cannot be written"
        raise GenerationError(message)
    return Path(spec.submodule_search_locations[0]) / "services" / _PACKAGE


def run_services(arguments: argparse.Namespace, directory: Path | None = None) -> int:
    """Write the functions, or compare them with their description.

    Args:
        arguments: The command line: `check`, `diff` and `force`.
        directory: Where to write; None stands for this installation.

    Returns:
        The exit code: 0, or 1 where `--check` finds a difference.

    Raises:
        GenerationError: The description or the target cannot be used.
    """
    directory = services_directory() if directory is None else directory
    description = read_services(bundled_services())
    texts = build_services(description)
    manifest = read_manifest(directory)
    if arguments.check or arguments.diff:
        found = compare(directory, texts, manifest)
        for kind in found.__slots__:
            names = getattr(found, kind)
            if names:
                print(f"{directory}: {kind}: {listed(names)}")  # noqa: T201 - a command's output
        if not found:
            print(f"{directory} is up to date")  # noqa: T201 - as above
        return 1 if found and arguments.check else 0
    found = write(directory, texts, manifest, force=arguments.force)
    count = len(description.services)
    state = f"wrote {count} services to {directory}" if found else f"{directory} is up to date"
    print(state)  # noqa: T201 - as above
    return 0
