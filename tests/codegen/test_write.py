"""A package is written whole or not at all, and nobody's file is lost."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from allenorm.errors import GenerationError
from allenorm.schema import ModelClass, Schema
from allenorm_codegen import MANIFEST, Comparison, build, compare, generate, read_manifest
from allenorm_codegen._tree import listed
from allenorm_codegen._write import exchange, link_or_copy, replace, write

A = ModelClass("A", "as")
B = ModelClass("B", "bs")
C = ModelClass("C", "cs")


def schema(*classes: ModelClass) -> Schema:
    """Return a schema of some classes."""
    return Schema({each.name: each for each in classes}, sha256="0" * 64, source="a test")


def texts(directory: Path) -> dict[str, bytes]:
    """Return all files below a directory."""
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file()
    }


def names(directory: Path) -> list[str]:
    """Return the names in a directory."""
    return sorted(path.name for path in directory.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return the directory of a package of the classes A and B, written once."""
    directory = tmp_path / "out" / "models"
    generate(build(schema(A, B)), directory)
    return directory


def test_package_is_written(target: Path) -> None:
    """Every file is there, as built, and nothing lies beside the package."""
    package = build(schema(A, B))

    assert texts(target) == {name: text.encode() for name, text in package.texts.items()}
    assert names(target.parent) == ["models"]


def written(folder: Path) -> dict[str, tuple[int, int]]:
    """Return which file stands under each name, and when it was written."""
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_second_run_touches_nothing(target: Path) -> None:
    """Where nothing changed, no file is written again."""
    before = written(target)

    assert not generate(build(schema(A, B)), target)
    assert written(target) == before


def test_stale_files_go_and_new_ones_come(target: Path) -> None:
    """A class that is gone takes its module along; one that stays keeps its file."""
    kept = (target / "a.py").stat()

    found = generate(build(schema(A, C)), target)

    assert found == Comparison(
        missing=("c.py",), outdated=("__init__.py", MANIFEST), stale=("b.py",)
    )
    assert texts(target).keys() == build(schema(A, C)).texts.keys()
    assert (target / "a.py").stat().st_ino == kept.st_ino
    assert (target / "a.py").stat().st_mtime_ns == kept.st_mtime_ns


def test_files_of_others_stay(target: Path, tmp_path: Path) -> None:
    """What a user put beside the modules survives: files, folders, links, modes and times."""
    (target / "mine.py").write_text("x = 1\n")
    (target / "mine.py").chmod(0o751)
    os.utime(target / "mine.py", (1, 1))
    (target / "sub" / "empty").mkdir(parents=True)
    (target / "sub" / "b.py").write_text("not yours")
    (target / "link").symlink_to(tmp_path / "nowhere")
    target.chmod(0o750)

    generate(build(schema(C)), target)

    assert (target / "mine.py").read_text() == "x = 1\n"
    assert (target / "mine.py").stat().st_mode & 0o777 == 0o751
    assert (target / "mine.py").stat().st_mtime == 1
    assert (target / "sub" / "empty").is_dir()
    assert (target / "sub" / "b.py").read_text() == "not yours"
    assert (target / "link").readlink() == tmp_path / "nowhere"
    assert target.stat().st_mode & 0o777 == 0o750
    assert (target / "c.py").exists()
    assert not (target / "b.py").exists()


def test_byte_code_of_changed_modules_goes(target: Path) -> None:
    """No byte code of an old module can pass for the new one's; a user's own stays."""
    cache = target / "__pycache__"
    cache.mkdir()
    for name in ("b.cpython-311.pyc", "a.cpython-311.pyc", "mine.cpython-311.pyc"):
        (cache / name).write_bytes(b"")

    generate(build(schema(A, C)), target)

    assert names(cache) == ["a.cpython-311.pyc", "mine.cpython-311.pyc"]


@pytest.mark.parametrize("name", ["a.py", "b.py"])
def test_edited_file_stops_the_run(target: Path, name: str) -> None:
    """A generated file that was edited is named, be it to replace or to remove; nothing changes."""
    with (target / name).open("a") as file:
        file.write("# mine\n")
    before = texts(target)

    with pytest.raises(GenerationError, match=f"files that were edited: {name}; .*--force"):
        generate(build(schema(ModelClass("A", "other"))), target)

    assert texts(target) == before


def test_force_replaces_edited_files(target: Path) -> None:
    """With force, edited files become what was generated."""
    (target / "a.py").write_text("# mine\n")

    found = generate(build(schema(A)), target, force=True)

    assert found.edited == ("a.py",)
    assert texts(target).keys() == build(schema(A)).texts.keys()
    assert "mine" not in (target / "a.py").read_text()


def test_edit_that_is_what_would_be_written_is_none(target: Path) -> None:
    """A file that already holds the new text, say from a merge, is no obstacle."""
    package = build(schema(A, ModelClass("B", "other")))
    (target / "b.py").write_text(package.texts["b.py"])

    assert generate(package, target).outdated == (MANIFEST,)


@pytest.mark.parametrize("force", [False, True])
def test_foreign_file_stops_the_run(target: Path, *, force: bool) -> None:
    """A file of someone else's where the generator has to write is never replaced."""
    (target / "c.py").write_text("mine = 1\n")
    before = texts(target)

    with pytest.raises(GenerationError, match=r"did not write .*: c\.py; move them away"):
        generate(build(schema(C)), target, force=force)

    assert texts(target) == before


def test_directory_without_manifest_is_someone_elses(tmp_path: Path) -> None:
    """A package that the generator did not write is not taken over."""
    (tmp_path / "__init__.py").write_text("mine = 1\n")

    with pytest.raises(GenerationError, match="did not write"):
        generate(build(schema(A)), tmp_path)

    assert texts(tmp_path) == {"__init__.py": b"mine = 1\n"}


def test_directory_or_link_in_the_way_is_foreign(target: Path, tmp_path: Path) -> None:
    """A folder or a link with a module's name is not the generator's, whatever it leads to."""
    (target / "c.py").mkdir()
    (target / "a.py").unlink()
    (target / "a.py").symlink_to(tmp_path / "elsewhere")
    (target / "b.py").unlink()
    (target / "b.py").symlink_to(target / "py.typed")
    package = build(schema(A, C))

    found = compare(target, package.texts, read_manifest(target))

    assert found.foreign == ("a.py", "c.py")
    assert found.stale == ()


def test_line_ends_do_not_count(target: Path) -> None:
    """A version control system that changes line ends makes no file an edited one."""
    for path in target.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert not generate(build(schema(A, B)), target)


def test_missing_file_is_written_again(target: Path) -> None:
    """A generated file that someone removed comes back; a stale one is not missed."""
    (target / "a.py").unlink()
    (target / "b.py").unlink()

    found = generate(build(schema(A)), target)

    assert found.missing == ("a.py",)
    assert found.stale == ()


def test_failed_run_leaves_the_old_tree(target: Path) -> None:
    """When the system refuses half-way, the old package is whole and nothing is left behind."""
    before = texts(target)
    new = {**build(schema(C)).texts, "z" * 300: "no file system takes this name"}

    with pytest.raises(GenerationError, match=r"cannot be written: .*too long.*is whole"):
        write(target, new, read_manifest(target))

    assert texts(target) == before
    assert names(target.parent) == ["models"]


def test_failed_first_run_leaves_nothing(tmp_path: Path) -> None:
    """When the first run fails, no half package stays."""
    with pytest.raises(GenerationError, match=r"cannot be written: .*too long.*is whole"):
        write(tmp_path / "models", {"z" * 300: ""}, None)

    assert names(tmp_path) == []


def test_file_in_the_way_is_refused(tmp_path: Path) -> None:
    """A file with the package's name is not touched."""
    (tmp_path / "models").write_text("mine")

    with pytest.raises(GenerationError, match="models is a file"):
        write(tmp_path / "models" / "deeper" / "models", {"a.py": ""}, None)
    with pytest.raises(GenerationError, match="models is a file"):
        generate(build(schema(A)), tmp_path / "models")

    assert (tmp_path / "models").read_text() == "mine"


def test_linked_package_is_written_where_it_is(target: Path, tmp_path: Path) -> None:
    """A link to a package stays a link."""
    (tmp_path / "link").symlink_to(target)

    generate(build(schema(C)), tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    assert (target / "c.py").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges directories in one step")
def test_directories_change_places_in_one_step(tmp_path: Path) -> None:
    """Two directories swap; where one is missing, nothing happens and that is said."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    assert exchange(tmp_path / "one", tmp_path / "two")
    assert names(tmp_path / "one") == ["two"]
    assert not exchange(tmp_path / "one", tmp_path / "three")


def test_system_without_that_step_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: Path
) -> None:
    """Elsewhere the package is replaced in two steps, with the same result."""
    monkeypatch.setattr("sys.platform", "darwin")

    assert not exchange(tmp_path, target)
    generate(build(schema(C)), target)

    assert texts(target).keys() == build(schema(C)).texts.keys()
    assert names(target.parent) == ["models"]


def test_second_step_that_fails_undoes_the_first(tmp_path: Path) -> None:
    """When the new tree cannot take the old one's place, the old one is back."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "file").touch()

    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "new", tmp_path / "old")

    assert names(tmp_path) == ["old"]
    assert names(tmp_path / "old") == ["file"]


def test_file_that_cannot_be_linked_is_copied(tmp_path: Path, target: Path) -> None:
    """A file whose second name is refused, as across file systems, is copied instead."""
    (tmp_path / "taken").write_text("old")

    link_or_copy(str(target / "py.typed"), str(tmp_path / "taken"))

    assert (tmp_path / "taken").read_text() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_killed_run_leaves_a_whole_tree(tmp_path: Path) -> None:
    """A run that is killed at any moment leaves either the old package or the new one."""
    script = (
        "import sys; from pathlib import Path\n"
        "from allenorm.schema import ModelClass, Schema\n"
        "from allenorm_codegen import build, generate\n"
        "def package(size):\n"
        "    names = [f'C{number}' for number in range(size)]\n"
        "    classes = {name: ModelClass(name, 'cs') for name in names}\n"
        "    return build(Schema(classes, sha256='0' * 64, source=''))\n"
        "small, large = package(3), package(40)\n"
        "while True:\n"
        "    generate(small, Path(sys.argv[1])); generate(large, Path(sys.argv[1]))\n"
        "    print('.', flush=True)\n"
    )
    target = tmp_path / "models"
    for attempt in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", script, target],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.0007 * attempt)
        process.send_signal(signal.SIGKILL)
        process.communicate()

        manifest = read_manifest(target)
        assert manifest is not None
        assert len(manifest.schema.classes) in {3, 40}
        assert not compare(target, build(manifest.schema).texts, manifest)


def test_long_lists_are_cut() -> None:
    """A message names ten files and counts the rest."""
    assert (
        listed([str(number) for number in range(12)]) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more"
    )
