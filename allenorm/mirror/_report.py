"""What a file holds, for a person and for a program."""

import json
from dataclasses import asdict

from allenorm.mirror._info import StoreInfo
from allenorm.mirror._state import PullState


def as_json(found: StoreInfo) -> str:
    """Write what a file holds as one JSON object.

    Args:
        found: What it holds.

    Returns:
        The object.
    """
    record = {**asdict(found), "path": str(found.path), "rows": found.rows}
    return json.dumps(record, indent=2, sort_keys=True)


def as_text(found: StoreInfo) -> str:
    """Write what a file holds for a person.

    Args:
        found: What it holds.

    Returns:
        Lines.
    """
    schema = f"{found.schema_sha256[:12]} "
    schema += "(the bundled one)" if found.bundled_schema else "(not the bundled one)"
    lines = [
        f"file    {found.path}, {found.bytes} bytes",
        f"source  {found.source or 'not named'}",
        f"schema  {schema}",
        f"rows    {found.rows}",
    ]
    lines += [f"          {name} {count}" for name, count in found.classes.items()]
    lines += [f"links   {sum(found.links.values())}"] if found.links else []
    lines += [f"files   {found.files}"] if found.files else []
    lines += [line for pull in found.pulls for line in _pull_lines(pull)]
    return "\n".join(lines)


def _pull_lines(pull: PullState) -> list[str]:
    """Write a pull."""
    state = "complete" if pull.complete else "not finished"
    rows = f"{pull.position.rows} row{'s' * (pull.position.rows != 1)}"
    followed = f", {pull.followed} associated" if pull.depth else ""
    return [
        f"pull    {pull.query}",
        f"          from {pull.source}",
        f"          {rows}{followed}, {state}, {pull.updated}",
    ]
