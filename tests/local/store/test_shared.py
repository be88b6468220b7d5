"""Many threads and processes with one store."""

import os
import pickle
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from allenorm.errors import SettingsError, StoreError
from allenorm.local import Store
from folders import names
from made_schema import described, schema_of

BATCH = 50
PAGES = 30

# Reads until it sees the last page; each time, all of a transaction or nothing of it.
READER = """
import sys
from allenorm.local import Store
last, seen = int(sys.argv[2]), 0
with Store.open(sys.argv[1]) as store:
    while seen < last:
        connection = store.connection()
        connection.execute("BEGIN")
        page = store.state("page") or 0
        cells = connection.execute("SELECT count(*) FROM specimens").fetchone()[0]
        sweeps = connection.execute("SELECT count(*) FROM ephys_sweeps").fetchone()[0]
        connection.execute("COMMIT")
        assert cells == page * 50 == sweeps, (page, cells, sweeps)
        assert page >= seen
        seen = page
"""


def write_page(store: Store, page: int) -> None:
    """Write one transaction."""
    with store.writing() as writer:
        for number in range(page * BATCH, page * BATCH + BATCH):
            writer.put("Specimen", [{"id": number, "ephys_sweeps": [{"id": number}]}])
        writer.set_state("page", (store.state("page") or 0) + 1)


def test_processes_and_threads_read_while_one_writes(store: Store) -> None:
    """Every reader sees whole transactions, and never one less than before."""
    readers = [
        subprocess.Popen([sys.executable, "-c", READER, str(store.path), str(PAGES)])
        for _ in range(2)
    ]
    wrong: list[tuple[int, int]] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            connection = store.connection()
            sql = "SELECT (SELECT count(*) FROM specimens), (SELECT count(*) FROM ephys_sweeps)"
            cells, sweeps = connection.execute(sql).fetchone()
            if cells != sweeps or cells % BATCH:
                wrong.append((cells, sweeps))

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for page in range(PAGES):
        write_page(store, page)
    done.set()
    for thread in threads:
        thread.join()

    assert [reader.wait() for reader in readers] == [0, 0]
    assert wrong == []


def test_a_store_is_one_whole_file_while_others_read(tmp_path: Path) -> None:
    """Who wrote and closed leaves nothing in the log: the file can be copied, and replaced."""
    path, other = tmp_path / "store.sqlite", tmp_path / "other.sqlite"
    Store.create(path).close()
    count = "SELECT count(*) FROM ages"
    writing = Store.create(path)
    with writing.writing() as writer:
        writer.put("Age", [{"id": number} for number in range(1000)])
    with Store.open(path) as reading:
        assert reading.connection().execute(count).fetchone() == (1000,)
        writing.close()
        shutil.copyfile(path, other)
        with Store.open(other) as copy:
            assert copy.connection().execute(count).fetchone() == (1000,)
        assert reading.connection().execute(count).fetchone() == (1000,)

        new = tmp_path / "new.sqlite"
        with Store.create(new) as store, store.writing() as writer:
            writer.put("Age", [{"id": 1}])
        if os.name != "nt":
            new.replace(path)
            with Store.open(path) as replaced:
                assert replaced.connection().execute(count).fetchone() == (1,)


def test_writers_wait_for_each_other(store: Store) -> None:
    """Threads and a process write in turns, and nothing is lost."""
    code = (
        "import sys\n"
        "from allenorm.local import Store\n"
        "with Store.create(sys.argv[1]) as store:\n"
        "    for number in range(10):\n"
        "        with store.writing() as writer:\n"
        "            writer.put('Age', [{'id': 1000 + number, 'days': 1.0}])\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code, str(store.path)])

    def write(first: int) -> None:
        for number in range(first, first + 10):
            with store.writing() as writer:
                writer.put("Age", [{"id": number, ("name" if first else "organism_id"): None}])

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert process.wait() == 0

    rows = store.connection().execute("SELECT id, _shape FROM ages").fetchall()
    assert len(rows) == 30
    for number, shape in rows:
        last = "name" if 100 <= number < 1000 else "days" if number >= 1000 else "organism_id"
        assert store.shapes()[shape] == tuple(sorted(("id", last)))
    assert store.version() == 30


def test_a_writer_does_not_wait_for_ever(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another one is not done in time, the message says so, and nothing is written."""
    monkeypatch.setattr("allenorm.local._store._PATIENCE", 0.02)
    with Store.create(store.path) as other:
        locked = pytest.raises(StoreError, match=r"cannot be written.*locked")
        with store.writing(), locked, other.writing():
            pytest.fail("not reached")
        with other.writing() as writer:
            writer.put("Age", [{"id": 1}])


def test_two_makers_make_one_store(tmp_path: Path) -> None:
    """Processes that make the same store at once all get the same one."""
    path = tmp_path / "store.sqlite"
    code = (
        "import sys\n"
        "from allenorm.local import Store\n"
        "with Store.create(sys.argv[1]) as store, store.writing() as writer:\n"
        "    writer.put('Age', [{'id': int(sys.argv[2])}])\n"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", code, str(path), str(number)])
        for number in range(3)
    ]

    assert [process.wait() for process in processes] == [0, 0, 0]
    with Store.open(path) as store:
        assert store.connection().execute("SELECT count(*) FROM ages").fetchone() == (3,)
    assert names(tmp_path) == ["store.sqlite"]


def test_who_comes_second_opens_what_is_there(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that appears while another is being made is not replaced, links or no links."""
    with store.writing() as writer:
        writer.put("Age", [{"id": 1}])

    def refuse(*_: object) -> None:
        raise PermissionError

    from allenorm.local import _store  # noqa: PLC0415 - to run a part of it

    for links in (True, False):
        if not links:
            monkeypatch.setattr(Path, "hardlink_to", refuse)
        _store._make(store.path, store.schema, "")
        assert store.connection().execute("SELECT id FROM ages").fetchall() == [(1,)]
    # Without links, a new one gets its name all the same.
    Store.create(tmp_path / "new.sqlite").close()
    assert not [each for each in names(tmp_path) if each.endswith(".new")]


FORKED = """
import os, sys
from allenorm.local import Store

def child(work):
    number = os.fork()
    if number == 0:
        work()
    assert os.waitpid(number, 0)[1] == 0

store = Store.create(sys.argv[1])
with store.writing() as writer:
    writer.put("Age", [{"id": 1}])
mine = store.connection()

def work():
    assert store.connection() is not mine
    with store.writing() as writer:
        writer.put("Age", [{"id": 2}])
    store.close()
    os._exit(0)
child(work)

# One that ends as any program does, with all that Python cleans up.
def leave():
    assert store.connection().execute("SELECT count(*) FROM ages").fetchone() == (2,)
    sys.exit(0)
child(leave)
child(lambda: sys.exit(0))

# One that was forked within a transaction has no part in it, whatever it does.
with store.writing() as writer:
    writer.put("Age", [{"id": 3}])
    number = os.fork()
    if number == 0:
        sys.exit(0)
    assert os.waitpid(number, 0)[1] == 0
    writer.put("Age", [{"id": 4}])
try:
    with store.writing() as writer:
        writer.put("Age", [{"id": 5}])
        parent = os.getpid()
        number = os.fork()
        if number:
            assert os.waitpid(number, 0)[1] == 0
except BaseException:
    raise
if os.getpid() != parent:
    sys.exit(0)
assert store.connection() is mine
rows = mine.execute("SELECT id FROM ages").fetchall()
assert rows == [(1,), (2,), (3,), (4,), (5,)], rows
assert mine.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
store.close()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_process_goes_on_with_the_store(tmp_path: Path) -> None:
    """It gets connections of its own, and leaves its parent's alone, transactions too."""
    path = tmp_path / "store.sqlite"

    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", FORKED, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert names(tmp_path) == ["store.sqlite"]


def test_a_store_that_is_read_can_be_sent_to_another_process(tmp_path: Path) -> None:
    """It is opened there again, without a second warning; one that is written is not sent."""
    path = tmp_path / "store.sqlite"
    schema = schema_of({"Cat": described("cats", {"id": "integer"})})
    with Store.create(path, schema) as store:
        with store.writing() as writer:
            writer.put("Cat", [{"id": 1}])
        with pytest.raises(SettingsError, match="send its path"):
            pickle.dumps(store)

    with Store.open(path, schema=schema) as store:
        sent = pickle.dumps(store)
    code = (
        "import pickle, sys\n"
        "with pickle.loads(sys.stdin.buffer.read()) as store:\n"
        "    print(store.connection().execute('SELECT id FROM cats').fetchall())\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], input=sent, capture_output=True, check=False
    )

    assert (done.stdout.decode().strip(), done.stderr) == ("[(1,)]", b"")


def test_a_program_may_end_without_closing(tmp_path: Path) -> None:
    """Connections are closed at its end, with threads or without, and nothing warns."""
    code = (
        "import sys, threading\n"
        "from allenorm.local import Store\n"
        "store = Store.create(sys.argv[1])\n"
        "store.connection()\n"
        "thread = threading.Thread(target=lambda: (store.connection(), threading.Event().wait()),\n"
        "    daemon=True)\n"
        "thread.start()\n"
        "class Holder: pass\n"
        "holder = Holder(); holder.me = holder; holder.store = store\n"
    )

    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", code, str(tmp_path / "s.sqlite")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
