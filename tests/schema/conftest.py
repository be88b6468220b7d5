"""What the tests of the schema layer share: small documents, and the recorded ones."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm.schema import Schema, read

Reader = Callable[..., Schema]


def _field(spec: str) -> dict[str, Any]:
    """Return a field from `name:type`, `!` at the end for never null."""
    name, _, type_ = spec.rstrip("!").partition(":")
    nullable = "false" if spec.endswith("!") else "true"
    return {"name": name, "type": type_ or "integer", "nullable": nullable, "limit": ""}


def _association(spec: str) -> dict[str, Any]:
    """Return an association from `kind name Class`."""
    kind, name, target = spec.split()
    return {"name": name, "type": kind, "class": target}


@pytest.fixture(name="described")
def described_fixture() -> Callable[..., dict[str, Any]]:
    """Return a function that describes a class: table, then fields and associations as words."""

    def described(table: str, *members: str) -> dict[str, Any]:
        return {
            "fields": [_field(member) for member in members if " " not in member],
            "associations": [_association(member) for member in members if " " in member],
            "table": table,
        }

    return described


@pytest.fixture(name="read_classes")
def read_classes_fixture() -> Reader:
    """Return a function that reads a JSON document of these classes."""

    def read_classes(classes: dict[str, Any], **options: Any) -> Schema:
        entries = [{"DataDescription": {name: item}} for name, item in classes.items()]
        return read(io.StringIO(json.dumps({"success": True, "msg": entries})), **options)

    return read_classes


@pytest.fixture(name="shared")
def shared_fixture() -> Path:
    """Return the folder of recorded schema documents, or skip where it is absent."""
    folder = Path(__file__).parents[2] / "../shared/schema"
    if not folder.is_dir():
        pytest.skip("the recorded documents are not beside this checkout (../shared/schema)")
    return folder
