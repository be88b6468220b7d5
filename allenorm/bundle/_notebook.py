"""The code of a notebook, without the program that notebooks need."""

import json
import re
import warnings
from pathlib import Path
from typing import Any, Final, cast

from allenorm.errors import SettingsError, quote

_RUNS_PYTHON: Final = re.compile(r"%%?(?:capture|prun|time|timeit)\b")
"""Words to the notebook before Python that it runs as it stands."""
_BEFORE: Final = re.compile(r"%(?:time|timeit|prun)\s+(?:-\w+(?:\s+\d+)?\s+)*")
_FOR_THE_NOTEBOOK: Final = ("%", "!", "?")


def notebook_code(path: Path) -> str:
    """Return the code of a notebook's cells as one program.

    Lines that talk to the notebook itself (`%matplotlib inline`, `!ls`) and cells in another
    language (`%%bash`) are left out, in place of which stand comments. What `%time` and its like
    measure is run.

    Args:
        path: An `.ipynb` file.

    Returns:
        The program.

    Raises:
        SettingsError: It cannot be read, is no notebook, or a cell is no Python without one.
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
            code = _cell(own.get("source"))
            _check(code, path, number)
            parts.append(f"# cell {number}\n{code}\n")
    return "\n".join(parts)


def _cell(source: object) -> str:
    """Return the code of one cell."""
    lines = cast("list[object]", source) if isinstance(source, list) else [source]
    text = "".join([each for each in lines if isinstance(each, str)])
    if text.lstrip().startswith("%%") and not _RUNS_PYTHON.match(text.lstrip()):
        return _commented(text)
    return "\n".join([_line(line) for line in text.splitlines()])


def _line(line: str) -> str:
    """Return one line without what is meant for the notebook."""
    told = line.lstrip()
    measured = _BEFORE.match(told)
    if measured is not None and told[measured.end() :]:
        return line[: len(line) - len(told)] + told[measured.end() :]
    if told.startswith(_FOR_THE_NOTEBOOK) or re.fullmatch(r"[\w.]+\?{1,2}", told.rstrip()):
        return _commented(line)
    return line


def _check(code: str, path: Path, number: int) -> None:
    """Refuse a cell that only a notebook understands."""
    try:
        with warnings.catch_warnings():
            # What Python says of odd escapes, it says again when the cell runs.
            warnings.simplefilter("ignore")
            compile(code, path.name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        place = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        message = (
            f"cell {number}{place} of {quote(path)} is no Python that runs without a notebook: "
            f"{quote(error, 100)}"
        )
        raise SettingsError(message) from error


def _commented(text: str) -> str:
    """Make a comment of lines, as far in as they stand, so that a block is not left empty."""
    return "\n".join(
        [
            f"{line[: len(line) - len(line.lstrip())]}pass  # {line.lstrip()}"
            for line in text.splitlines()
        ]
    )
