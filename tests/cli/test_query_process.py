"""`allenorm query` as a process of its own: terminals, pipes, Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from interrupts import interruptible
from terminal import COMMAND, ENVIRONMENT, seen

SAMPLE = ("--from", "sample")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals and pipes of POSIX")


@pytest.mark.parametrize("columns", [60, 120])
def test_what_a_person_sees(columns: int) -> None:
    """A table fits the terminal, its head is bold, and notes say what it is and leaves out."""
    words = ["Structure", "--limit", "3", "--include", "ontology", *SAMPLE]
    pages = {"ALLENORM_PAGE_SIZE": "1"}
    code, styled, plain = seen("query", *words, columns=columns, environment=pages)

    assert code == 0
    lines = plain.splitlines()
    table = [line for line in lines if not line.startswith("allenorm: ")]
    assert all(len(line) <= columns for line in table)
    assert table[1] == "─" * len(table[1])
    assert len(table) == 5
    assert "Basic cell groups" in table[2]
    assert "\x1b[1m" in styled
    assert "allenorm: note: the answer comes from a synthetic sample" in lines
    assert plain.count("synthetic") == 1
    head = table[0].split()
    assert {"id", "name", "acronym", "ontology.name"} <= set(head)
    assert len(head) > (5 if columns == 120 else 3)


def test_a_terminal_without_colours() -> None:
    """`NO_COLOR` leaves no colour; `COLUMNS` goes before the terminal's own width."""
    words = ["query", "Structure", "--limit", "1", *SAMPLE]
    _, styled, plain = seen(*words, columns=200, environment={"NO_COLOR": "1", "COLUMNS": "50"})

    assert "\x1b[3" not in styled
    table = [line for line in plain.splitlines() if not line.startswith("allenorm: ")]
    assert max(map(len, table)) <= 50


def test_json_in_a_terminal() -> None:
    """A flag goes before what standard output is, and has no limit of its own."""
    code, styled, plain = seen("query", "Structure", "--only", "id", "--jsonl", *SAMPLE)

    assert code == 0
    assert "\x1b" not in styled
    lines = plain.splitlines()
    assert len([json.loads(line) for line in lines[:-1]]) == 82
    assert lines[-1] == "allenorm: note: the answer comes from a synthetic sample"


def test_a_reader_that_goes_away() -> None:
    """`| head -1` ends the command quietly, with its own code."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [*COMMAND, "query", "EphysSweep", *SAMPLE],
        env={**ENVIRONMENT, "ALLENORM_PAGE_SIZE": "1"},
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    assert os.read(reading, 1) == b"{"
    os.close(reading)
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (141, b"")


@pytest.mark.parametrize("out", [(), ("--out", "rows.csv")])
def test_interruption(out: tuple[str, ...], tmp_path: Path, httpserver: HTTPServer) -> None:
    """Ctrl-C while an answer is awaited ends the command quietly, and leaves no file."""
    asked, done = threading.Event(), threading.Event()

    def wait(_: Request) -> Response:
        asked.set()
        done.wait(30)
        return Response("")

    httpserver.expect_request("/api/v2/data/query.json").respond_with_handler(wait)
    with interruptible():
        process = subprocess.Popen(
            [*COMMAND, "query", "Structure", "--from", httpserver.url_for(""), *out],
            env=ENVIRONMENT,
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    assert asked.wait(30)
    process.send_signal(signal.SIGINT)
    text, err = process.communicate(timeout=30)
    done.set()

    assert (process.returncode, text, err) == (130, b"", b"allenorm: interrupted\n")
    assert not list(tmp_path.iterdir())
