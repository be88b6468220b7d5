"""Processes that are killed while they write: every transaction is whole or absent."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from allenorm.local import Store
from folders import names

BATCH = 40

# Writes pages for ever: forty cells, each with a donor and two sweeps, and how far it got.
WRITER = """
import itertools, os, random, signal, sys
from allenorm.local import Store
path, seed = sys.argv[1], int(sys.argv[2])
with Store.create(path) as store:
    start = (store.state("page") or 0)
    if seed:
        # Dies by itself, in the middle of some step of some statement.
        dice = random.Random(seed)
        def maybe():
            if dice.random() < 0.0005:
                os.kill(os.getpid(), signal.SIGKILL)
        store.connection().set_progress_handler(maybe, dice.randrange(5, 60))
    for page in itertools.count(start + 1):
        with store.writing() as writer:
            writer.put("Specimen", [
                {"id": n, "name": f"page {page}",
                 "donor": {"id": n, "transgenic_lines": [{"id": n}]},
                 "ephys_sweeps": [{"id": 2 * n}, {"id": 2 * n + 1, "num_spikes": page}]}
                for n in range(page * 40, page * 40 + 40)])
            writer.put_file(f"/{page}", name="x", media_type="text/plain", data=b"x" * 5000)
            writer.set_state("page", page)
        print(page, flush=True)
"""


def started(path: Path, seed: int) -> "subprocess.Popen[str]":
    """Start a process that writes."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(seed)], stdout=subprocess.PIPE, text=True
    )


def check(path: Path, told: int) -> int:
    """Check that a store holds whole pages, at least those that were told; return how many."""
    with Store.open(path) as store:
        connection = store.connection()
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        page = int(store.state("page") or 0)
        assert told <= page <= told + 1
        for table, each in (
            ("specimens", 1),
            ("donors", 1),
            ("transgenic_lines", 1),
            ("link_donors_transgenic_lines", 1),
            ("ephys_sweeps", 2),
        ):
            sql = f'SELECT count(*) FROM "{table}"'  # noqa: S608 - ours
            assert connection.execute(sql).fetchone() == (page * BATCH * each,)
        assert connection.execute("SELECT count(*) FROM allenorm_files").fetchone() == (page,)
        assert store.version() == page
        names = connection.execute("SELECT DISTINCT name FROM specimens").fetchall()
        assert {name for (name,) in names} == {f"page {number + 1}" for number in range(page)}
        shapes = connection.execute("SELECT DISTINCT _shape FROM ephys_sweeps").fetchall()
        assert all(store.shapes()[shape] for (shape,) in shapes)
        return page


def test_a_writer_that_is_killed_leaves_whole_transactions(tmp_path: Path) -> None:
    """Killed from outside at random moments, and started again each time on what it left."""
    path = tmp_path / "store.sqlite"
    dice = random.SystemRandom()
    for _ in range(6):
        process = started(path, 0)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(dice.random() / 10)
        process.kill()
        told = [int(line) for line in (first + process.stdout.read()).split()]
        process.stdout.close()
        process.wait()
        check(path, max(told))


@pytest.mark.parametrize("seed", range(1, 7))
def test_a_writer_that_dies_within_a_statement_leaves_whole_transactions(
    tmp_path: Path, seed: int
) -> None:
    """Killed at some step of SQLite's machine, the file is as after the last whole transaction."""
    path = tmp_path / "store.sqlite"
    Store.create(path).close()
    told = 0
    for turn in range(2):
        done = subprocess.run(
            [sys.executable, "-c", WRITER, str(path), str(seed + 100 * turn)],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert done.returncode == -signal.SIGKILL
        told = max([told, *map(int, done.stdout.split())])
        told = check(path, told)


def test_a_maker_that_is_killed_leaves_no_half_store(tmp_path: Path) -> None:
    """A store is there when it is whole, and who comes next makes it."""
    path = tmp_path / "store.sqlite"
    code = (
        "import os, signal, sqlite3, sys\n"
        "from allenorm.local import Store\n"
        "real, wait = sqlite3.connect, int(sys.argv[2])\n"
        "def connect(*given, **options):\n"
        "    made = real(*given, **options)\n"
        "    steps = iter(range(wait))\n"
        "    die = lambda: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    made.set_progress_handler(lambda: die() if next(steps, None) is None else None, 50)\n"
        "    return made\n"
        "sqlite3.connect = connect\n"
        "Store.create(sys.argv[1])\n"
    )
    for wait in (0, 10, 100, 400):
        command = [sys.executable, "-c", code, str(path), str(wait)]
        done = subprocess.run(command, check=False)
        assert done.returncode == -signal.SIGKILL
        assert not path.exists()

    with Store.create(path) as store, store.writing() as writer:
        writer.put("Age", [{"id": 1}])


def test_a_log_without_its_index_is_enough(tmp_path: Path, store: Store) -> None:
    """The log that a killed writer left is read, also where its index was lost."""
    with store.writing() as writer:
        writer.put("Age", [{"id": 1}])
    copy = tmp_path / "copy.sqlite"
    for suffix in ("", "-wal"):
        Path(f"{copy}{suffix}").write_bytes(Path(f"{store.path}{suffix}").read_bytes())

    with Store.open(copy) as read:
        assert read.connection().execute("SELECT id FROM ages").fetchall() == [(1,)]


def test_a_store_goes_on_where_a_killed_process_held_it(tmp_path: Path) -> None:
    """The lock of a dead writer does not stand in the way."""
    path = tmp_path / "store.sqlite"
    Store.create(path).close()
    code = (
        "import os, signal, sys\n"
        "from allenorm.local import Store\n"
        "with Store.create(sys.argv[1]) as store, store.writing() as writer:\n"
        "    writer.put('Age', [{'id': 1}])\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL

    with Store.create(path) as store:
        assert store.connection().execute("SELECT * FROM ages").fetchall() == []
        with store.writing() as writer:
            writer.put("Age", [{"id": 2}])
    assert names(tmp_path) == ["store.sqlite"]
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT id FROM ages").fetchall() == [(2,)]
    connection.close()
