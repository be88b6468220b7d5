"""What it costs to generate the classes of the bundled schema, formatted, as a whole process.

The base is datamodel-code-generator, which reads the same fields, types, nullability and
associations from a JSON Schema that this script writes, and makes pydantic classes formatted by
ruff. It is looked for beside this Python and on the search path, and is no dependency of the
project: install it into a virtual environment of its own, as the note under the table says.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from _paired import Line, main, paired, process, ratios
from allenorm.schema import Association, Field, FieldType, bundled

INSTALL = (
    'python -m venv other; other/bin/pip install "datamodel-code-generator[ruff]"; '
    'PATH="$PWD/other/bin:$PATH" python benchmarks/generation.py'
)

TYPES: dict[FieldType, dict[str, Any]] = {
    "integer": {"type": "integer"},
    "float": {"type": "number"},
    "string": {"type": "string"},
    "text": {"type": "string"},
    "boolean": {"type": "boolean"},
    "datetime": {"type": "string", "format": "date-time"},
    "integer_array": {"type": "array", "items": {"type": "integer"}},
    "float_array": {"type": "array", "items": {"type": "number"}},
    "string_array": {"type": "array", "items": {"type": "string"}},
    "unknown": {},
}


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    what = "allenorm generate / datamodel-code-generator"
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        ours = [sys.executable, "-m", "allenorm", "generate", "--out", "ours"]

        def emptied(output: str) -> Callable[[], None]:
            return lambda: shutil.rmtree(directory / output, ignore_errors=True)

        costs = {"ours": process(ours, directory=directory, before=emptied("ours"))}
        theirs = find("datamodel-codegen")
        if theirs is not None and find("ruff") is not None:
            document = directory / "schema.json"
            document.write_text(json.dumps(json_schema()), encoding="utf-8")
            options = ["--input", str(document), "--input-file-type", "jsonschema"]
            options += ["--output", "theirs/models.py", "--formatters", "ruff-format"]
            options += ["--output-model-type", "pydantic_v2.BaseModel"]
            costs["theirs"] = process(
                [theirs, *options], directory=directory, before=emptied("theirs")
            )
        samples = paired(costs, rounds)
        if "theirs" in costs:
            check(directory)
            first = Line(what, ratios(samples, "ours", "theirs"), 0.15)
        else:
            first = Line(what, (), 0.15, note=f"install it and run again: {INSTALL}")
    return [first, Line("allenorm generate itself", samples["ours"], unit="s")]


def find(name: str) -> str | None:
    """Return where a command is: beside this Python, or on the search path."""
    places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return shutil.which(name, path=places)


def json_schema() -> dict[str, Any]:
    """Return the bundled schema as JSON Schema: one definition a class, associations as links."""
    definitions = {
        model.name: {
            "type": "object",
            "properties": {
                **{field.name: column(field) for field in model.fields},
                **{
                    association.name: link(association)
                    for association in model.associations
                    if not association.dangling
                },
            },
            "required": [field.name for field in model.fields if not field.nullable],
        }
        for model in bundled().classes.values()
    }
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}


def column(field: Field) -> dict[str, Any]:
    """Return a field as JSON Schema."""
    kind = dict(TYPES[field.type])
    if field.limit is not None and kind.get("type") == "string":
        kind["maxLength"] = field.limit
    return {"anyOf": [kind, {"type": "null"}]} if field.nullable else kind


def link(association: Association) -> dict[str, Any]:
    """Return an association as JSON Schema."""
    target = {"$ref": f"#/$defs/{association.target}"}
    if association.many:
        return {"type": "array", "items": target}
    return {"anyOf": [target, {"type": "null"}]}


def check(directory: Path) -> None:
    """Refuse a comparison in which one side left classes out."""
    expected = len(bundled().classes)
    modules = len(list((directory / "ours" / "allenorm_models").glob("*.py"))) - 1
    classes = (directory / "theirs" / "models.py").read_text(encoding="utf-8").count("\nclass ")
    if modules < expected or classes < expected:
        message = f"{expected} classes expected, {modules} modules and {classes} classes written"
        raise SystemExit(message)


if __name__ == "__main__":
    main(measure)
