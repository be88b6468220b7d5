"""What a package says of itself."""

import json
from pathlib import Path

import pytest

from allenorm.errors import GenerationError
from allenorm.schema import Schema, bundled
from allenorm_codegen import MANIFEST, build, generate, read_manifest
from allenorm_codegen._manifest import digest, manifest_text


def test_manifest_reads_back(farm: Schema, tmp_path: Path) -> None:
    """A package tells its whole data model, its version and its files."""
    package = build(farm)
    generate(package, tmp_path / "farm")

    found = read_manifest(tmp_path / "farm")

    assert found is not None
    assert found.schema == Schema(farm.classes, sha256=farm.sha256, source="the package")
    assert found.version == package.plan.version
    assert found.files == {
        name: digest(text.encode()) for name, text in package.texts.items() if name != MANIFEST
    }


def test_manifest_of_the_whole_data_model_reads_back(tmp_path: Path) -> None:
    """All 151 classes come back as they were."""
    schema = bundled()
    (tmp_path / MANIFEST).write_text(manifest_text(schema, "1", {}), "utf-8")

    found = read_manifest(tmp_path)

    assert found is not None
    assert found.schema.classes == schema.classes


def test_no_manifest_is_none(tmp_path: Path) -> None:
    """A directory that is not there, is empty, or is a file, has no manifest."""
    (tmp_path / "file").write_text("")

    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "nowhere") is None
    assert read_manifest(tmp_path / "file") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<<<<<<< HEAD\n{}",
        "[]",
        "{}",
        "null",
        '{"format": 2}',
        "[" * 100_000,
        '{"format": 1, "generator": "1", "schema": "", "files": [], "classes": {}}',
        '{"format": 1, "generator": "1", "schema": "", "files": {}, "classes": {"A": {}}}',
    ],
)
def test_unreadable_manifest_is_refused(tmp_path: Path, text: str) -> None:
    """A manifest that was cut, merged badly or made by another version stops the generator."""
    (tmp_path / MANIFEST).write_text(text)

    with pytest.raises(GenerationError, match=f"{MANIFEST} cannot be read .*restore it"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("name", ["../a.py", "/etc/a", "a/b.py", "a\\b.py", "..", "."])
def test_manifest_cannot_name_a_file_elsewhere(tmp_path: Path, name: str) -> None:
    """No manifest makes the generator touch a file outside its package."""
    content: dict[str, object] = {"format": 1, "generator": "1", "schema": "", "classes": {}}
    content["files"] = {name: ""}
    (tmp_path / MANIFEST).write_text(json.dumps(content))

    with pytest.raises(GenerationError, match="cannot be read"):
        read_manifest(tmp_path)


def test_manifest_is_one_line_a_class(farm: Schema) -> None:
    """A change of one class is a change of one line, for whoever reads the commit."""
    lines = manifest_text(farm, "1", {}).splitlines()

    assert sum(line.startswith('"Animal": ') for line in lines) == 1
    assert json.loads("\n".join(lines))["schema"] == farm.sha256
