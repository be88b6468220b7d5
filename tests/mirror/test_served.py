"""A pull from `allenorm serve`, a process of its own, and from files of rows."""

import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from allenorm.local import Store
from allenorm.mirror import info, pull, verify
from mirrored import brain, environment, everything, pairs_in, run

TAGS = "link_specimens_specimen_tags"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a file with the small brain."""
    path = tmp_path / "source.sqlite"
    brain(path).store.close()
    return path


@contextmanager
def serving(store: str) -> Generator[str, None, None]:
    """Serve a store in a process of its own, and give its URL."""
    process = subprocess.Popen(
        [sys.executable, "-m", "allenorm", "serve", store, "--port", "0"],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(30)
        process.stdout.close()


@pytest.fixture
def served(source: Path) -> Iterator[str]:
    """Return the URL at which a process serves the small brain."""
    with serving(str(source)) as url:
        yield url


def test_the_whole_way(source: Path, served: str, target: Path) -> None:
    """What the command pulls from the server is what the server has."""
    text = "model::Specimen,rma::criteria,[id$le3]"

    done = run("pull", text, "--from", served, "--into", target, "--follow", 4, "--page-size", 5)

    assert done.returncode == 0, done.stderr
    assert everything(target) == everything(source)
    assert pairs_in(target, TAGS) == pairs_in(source, TAGS)
    assert verify(target, complete=True)


def test_a_file_of_rows(source: Path, target: Path) -> None:
    """It is a source like any other, and cannot be its own target."""
    pull("model::Specimen,rma::include,specimen_tags", into=target, source=str(source))

    assert everything(target)["Specimen"] == everything(source)["Specimen"]
    assert pairs_in(target, TAGS) == pairs_in(source, TAGS)


def test_files_of_one_name_are_different_sources(tmp_path: Path, target: Path) -> None:
    """The second is not taken for the first, whose last id it does not reach."""
    for number, name in ((7, "a"), (5, "b")):
        (tmp_path / name).mkdir()
        path = tmp_path / name / "x.sqlite"
        with Store.create(path) as store, store.writing() as writer:
            writer.put("Age", [{"id": number}])
        pull("Age", into=target, source=str(path))

    assert [row["id"] for row in everything(target)["Age"]] == [5, 7]
    assert all(str(tmp_path) not in each.source for each in info(target).pulls)


def test_a_label_is_kept(tmp_path: Path, target: Path) -> None:
    """What is synthetic in one file is so in the next, which had other rows before."""
    path = tmp_path / "made.sqlite"
    with Store.create(path, source="synthetic sample") as store, store.writing() as writer:
        writer.put("Age", [{"id": 1}])
    with Store.create(target) as store, store.writing() as writer:
        writer.put("Age", [{"id": 2}])

    pull("Age", into=target, source=str(path))

    assert info(target).source == "synthetic sample"


def test_a_label_comes_over_http(target: Path) -> None:
    """Rows of the sample are synthetic, whoever hands them on."""
    with serving("sample") as url:
        pull("Donor", into=target, source=url)

    assert info(target).source == "synthetic sample"
