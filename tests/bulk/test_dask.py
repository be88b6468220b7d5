"""Dask: partitions are fetched by workers, and again where one is killed."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from allenorm import Structure
from allenorm.bulk import _dask
from allenorm.errors import MissingExtraError, QueryError
from mirrored import environment

RUN = """
import pickle, sys
for function, arguments in pickle.load(open(sys.argv[1], "rb")):
    print(*function(*arguments)["id"])
"""
SERVED = Structure.where().order_by(Structure.c.id)


@pytest.fixture
def server() -> Iterator[str]:
    """Serve the sample in a process of its own."""
    command = [sys.executable, "-m", "allenorm", "serve", "sample", "--port", "0"]
    process = subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.communicate(timeout=30)


def test_dask_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is missing, the message names what to install."""
    monkeypatch.setitem(sys.modules, "dask.dataframe", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'allenorm\[dask\]'"):
        Structure.where().using("sample").to_dask()


def test_a_partition_is_fetched_where_it_is_needed() -> None:
    """What a worker runs gives the partition's rows, as a frame."""
    pytest.importorskip("pandas")
    (part, *_) = Structure.where().using("sample").partitions(10)
    frame = _dask.fetch_partition(_dask._detached(part), _dask.portable("sample"), {})
    assert frame["id"].tolist() == [each.id for each in part]


def test_what_dask_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dask gets one query a partition, where they go, and an empty frame of the right types."""
    pytest.importorskip("pandas")

    def from_map(function: Any, parts: list[Any], **given: Any) -> Any:
        return function, parts, given

    monkeypatch.setitem(sys.modules, "dask.dataframe", SimpleNamespace(from_map=from_map))
    query = Structure.where().only("id", "acronym").using("sample")
    function, parts, given = query.to_dask(rows=30, dtype_backend="pyarrow")
    meta = given["meta"]
    assert (len(parts), len(meta), list(meta.columns)) == (3, 0, ["id", "acronym"])
    assert given["label"] == "allenorm-Structure"
    frames = [function(part, given["described"], given["options"]) for part in parts]
    assert [key for frame in frames for key in frame["id"]] == query.values(Structure.c.id)
    assert all(list(frame.dtypes) == list(meta.dtypes) for frame in frames)


def test_a_frame_of_dask(server: str) -> None:
    """Lengths, types and rows are those of the frame of the whole query."""
    pytest.importorskip("dask.dataframe")
    query = SERVED.using(server)
    lazy = query.to_dask(rows=20)
    whole = query.to_pandas()
    found = lazy.compute(scheduler="threads").reset_index(drop=True)
    assert lazy.npartitions == 5
    assert found.equals(whole)
    assert list(lazy.dtypes) == list(whole.dtypes)


def test_a_killed_worker_loses_and_doubles_nothing(server: str, tmp_path: Path) -> None:
    """On a cluster of processes, the partitions of a worker that is killed are done again."""
    pytest.importorskip("dask.dataframe")
    distributed = pytest.importorskip("distributed")
    pandas = pytest.importorskip("pandas")
    query = SERVED.using(server)
    lazy = query.to_dask(rows=20)
    marks, out = tmp_path / "marks", tmp_path / "out"
    marks.mkdir()

    def held(frame: Any, marks: str) -> Any:
        import time  # noqa: PLC0415 - runs on the worker

        mark = Path(marks, f"{os.getpid()}-{time.time_ns()}")
        mark.touch()
        for _ in range(3000):
            if Path(marks, "killed").exists():
                return frame
            time.sleep(0.02)
        raise TimeoutError

    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        writing = lazy.map_partitions(held, str(marks), meta=lazy._meta)
        future = client.compute(writing.to_parquet(str(out), compute=False))
        # Both workers hold a partition that they have fetched; one of them never gives it back.
        victims = waited_for(lambda: {int(each.name.partition("-")[0]) for each in marks.iterdir()})
        os.kill(min(victims), signal.SIGKILL)
        (marks / "killed").touch()
        client.gather(future)
    found = pandas.read_parquet(out, dtype_backend="numpy_nullable")
    whole = query.to_pandas()
    assert found.sort_values("id").reset_index(drop=True).equals(whole)
    assert len(list(out.glob("*.parquet"))) == lazy.npartitions == 5
    # One for each partition, and one for that of the killed worker, which was done again.
    assert len(list(marks.iterdir())) > lazy.npartitions


def waited_for(pids: Any) -> set[int]:
    """Wait for two worker processes to begin."""
    end = time.monotonic() + 120
    while len(found := pids()) < 2:
        assert time.monotonic() < end, "the workers did not begin"
        time.sleep(0.02)
    return found


def test_workers_without_a_cluster_run_partitions(server: str, tmp_path: Path) -> None:
    """A pickled partition runs in a process that knows nothing else: the frame is the same."""
    pytest.importorskip("pandas")
    query = SERVED.using(server)
    parts = query.partitions(rows=30)
    described = _dask.portable(server)
    jobs = [(_dask.fetch_partition, (_dask._detached(part), described, {})) for part in parts]
    (tmp_path / "jobs").write_bytes(pickle.dumps(jobs))
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(tmp_path / "jobs")],
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert [int(word) for word in done.stdout.split()] == query.values(Structure.c.id)


def test_a_query_of_this_process_alone_is_refused() -> None:
    """What only this process can reach is no work for others."""
    pytest.importorskip("dask.dataframe")

    class Silent:
        """Answers queries in this process alone."""

        fetch = url = close = staticmethod(lambda *_: None)

    with pytest.raises(QueryError, match="cannot be sent"):
        Structure.where().using(Silent()).to_dask()
