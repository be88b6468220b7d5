"""The code of a notebook, without the program that notebooks need."""

import json
from pathlib import Path
from typing import Any, cast

from allenorm.errors import SettingsError, quote


def notebook_code(path: Path) -> str:
    """Return the code of a notebook's cells as one program.

    Lines that talk to the notebook itself (`%matplotlib inline`, `!ls`) and cells in another
    language (`%%bash`) are left out, in place of which stand comments.

    Args:
        path: An `.ipynb` file.

    Returns:
        The program.

    Raises:
        SettingsError: It cannot be read, or is no notebook.
    """
    try:
        document: object = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        message = f"the notebook {quote(path)} cannot be read: {error}"
        raise SettingsError(message) from error
    members = cast("dict[str, Any]", document) if isinstance(document, dict) else {}
    cells: object = members.get("cells")
    if not isinstance(cells, list):
        message = f"{quote(path)} is no notebook: it has no list of cells"
        raise SettingsError(message)
    parts: list[str] = []
    for number, cell in enumerate(cast("list[object]", cells), 1):
        own = cast("dict[str, Any]", cell) if isinstance(cell, dict) else {}
        if own.get("cell_type") == "code":
            parts.append(f"# cell {number}\n{_cell(own.get('source'))}\n")
    return "\n".join(parts)


def _cell(source: object) -> str:
    """Return the code of one cell."""
    lines = cast("list[object]", source) if isinstance(source, list) else [source]
    text = "".join([each for each in lines if isinstance(each, str)])
    if text.lstrip().startswith("%%"):
        return _commented(text)
    return "\n".join(
        [
            _commented(line) if line.lstrip().startswith(("%", "!")) else line
            for line in text.splitlines()
        ]
    )


def _commented(text: str) -> str:
    """Make a comment of lines, as far in as they stand, so that a block is not left empty."""
    return "\n".join(
        [
            f"{line[: len(line) - len(line.lstrip())]}pass  # {line.lstrip()}"
            for line in text.splitlines()
        ]
    )
