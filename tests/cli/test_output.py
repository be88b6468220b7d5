"""What rows look like: tables for people, JSON and CSV for programs."""

import csv
import datetime as dt
import errno
import io
import json
import math
import os
import stat
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.cli._harmless import cell_text, harmless, json_text
from allenorm.cli._notes import note, warnings_as_lines
from allenorm.cli._output import Format, chosen, is_screen, write_rows
from allenorm.cli._records import counted
from allenorm.cli._sink import sink
from allenorm.errors import FileError, HydrationError, SettingsError
from terminal import COMMAND, ENVIRONMENT, Screen

NASTY = "a\x1b[31m\x9b2J\u202eb\ud800\n\t\x00[red]:brain:"


@pytest.mark.parametrize(
    ("flags", "form"),
    [
        ({}, None),
        ({"json": True}, "json"),
        ({"jsonl": True}, "jsonl"),
        ({"csv": True}, "csv"),
        ({"table": True}, "table"),
        ({"out": Path("a.CSV")}, "csv"),
        ({"out": Path("a.json")}, "json"),
        ({"out": Path("a.ndjson")}, "jsonl"),
        ({"out": Path("a.txt"), "table": True}, "table"),
        ({"out": Path("a.csv"), "json": True}, "json"),
        ({"out": Path("-")}, None),
    ],
)
def test_flags_say_the_format(flags: dict[str, Any], form: Format | None) -> None:
    """A flag goes before the end of the file's name."""
    assert chosen(**flags) == form


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ({"json": True, "csv": True}, "--json and --csv exclude each other"),
        ({"jsonl": True, "table": True}, "--jsonl and --table exclude each other"),
        ({"out": Path("a.parquet")}, "does not say how to write"),
        ({"out": Path("a")}, "does not say how to write"),
    ],
)
def test_flags_that_do_not_fit(flags: dict[str, Any], words: str) -> None:
    """Two formats, or a file without one, are refused."""
    with pytest.raises(SettingsError, match=words):
        chosen(**flags)


def test_harmless_text() -> None:
    """What a terminal would obey is spelt out; what it can print stays."""
    assert harmless("é\u4e16 [red]") == "é\u4e16 [red]"
    assert harmless(NASTY).isprintable()
    assert harmless("a\u00a0b\u3000c") == "a b c"
    assert harmless("\u202e\x1b") == "\\u202e\\x1b"


def test_cells() -> None:
    """Each sort of value has its spelling."""
    midnight = dt.datetime(2012, 1, 31, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    values = [None, True, 1, 0.5, math.nan, "a", [1, "b"], {"c": None}, midnight]

    assert [cell_text(each) for each in values] == [
        "", "true", "1", "0.5", "null", "a", '[1, "b"]', '{"c": null}', "2012-01-30T23:00:00Z",
    ]  # fmt: skip


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(_VALUES, st.booleans())
def test_json_is_always_json(value: Any, ascii_only: bool) -> None:  # noqa: FBT001 - given by name
    """Any value is one line of strict JSON that holds nothing a terminal would obey."""
    text = json_text(value, ascii_only=ascii_only)

    def refuse(constant: str) -> None:
        raise AssertionError(constant)

    read = json.loads(text, parse_constant=refuse)
    text.encode()
    assert not set(text) & {chr(each) for each in [*range(32), *range(0x7F, 0xA0)]}
    assert text.isascii() or not ascii_only
    if isinstance(value, str):
        assert read == value


def test_json_of_what_json_has_not() -> None:
    """NaN and infinity are null, at any depth; times and others are text."""
    midnight = dt.datetime(2012, 1, 31, tzinfo=dt.timezone.utc)
    value = {"a": [math.nan, (math.inf, -math.inf, 1.5)], "b": midnight, "c": Path("x")}

    assert json.loads(json_text(value)) == {
        "a": [None, [None, None, 1.5]], "b": "2012-01-31T00:00:00Z", "c": "x",
    }  # fmt: skip


def test_json_that_is_nested_too_deeply() -> None:
    """A value of a hostile server ends in an error, not in a traceback."""
    value: list[Any] = []
    for _ in range(200_000):
        value = [value]

    with pytest.raises(HydrationError, match="nested too deeply"):
        json_text(value)
    # Python cannot let go of such a list in one go everywhere.
    while value:
        value = value.pop()


def test_rows_off_a_terminal_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a flag, a program gets a row a line."""
    assert write_rows([{"a": 1}, {"b": NASTY}, 5]) == 3

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [{"a": 1}, {"b": NASTY}, 5]


def test_rows_on_a_terminal_are_a_table(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """Names are those of all rows; text is shown and not obeyed."""
    assert screen.call(is_screen, None)
    assert screen.call(write_rows, [{"a": 1, "b": NASTY}, {"c": 2.5}]) == 2

    assert screen.lines[0].split() == ["a", "b", "c"]
    assert r"a\x1b[31m\x9b2J\u202eb\ud800\n\t\x00[red]:brain:" in screen.text
    assert capsys.readouterr().err == ""


def test_no_rows(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said to be nothing, to a person; an empty array is one."""
    assert screen.call(write_rows, []) == 0
    assert screen.text == ""
    assert capsys.readouterr().err == "allenorm: note: there are no rows\n"

    screen.call(write_rows, [], form="json")
    assert screen.text == "[]\n"


def test_rows_as_csv(capsys: pytest.CaptureFixture[str]) -> None:
    """CSV has the columns that are named, or those of all rows."""
    rows: list[object] = [{"id": 1, "name": 'a,"b"\nc'}, {"id": 2, "more": [1, None]}]
    assert write_rows(rows, form="csv") == 2

    read = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert read == [["id", "name", "more"], ["1", 'a,"b"\nc', ""], ["2", "", "[1, null]"]]
    assert write_rows(rows, columns=["name", "id"], form="csv") == 2
    assert capsys.readouterr().out.startswith("name,id\n")
    assert write_rows([5, None], form="csv") == 2
    assert capsys.readouterr().out == "value\n5\n\n"


def test_named_columns_of_a_table(screen: Screen) -> None:
    """A table has the columns that are named, in their order, numbers to the right."""
    rows = [{"id": 100, "name": "a"}, {"id": None, "name": "b"}, {"id": 0, "name": "c"}]
    screen.call(write_rows, rows, columns=["name", "id"])

    assert screen.lines == ["name   id", "─────────", "a     100", "b", "c       0"]


def test_flags_cost_nothing_that_draws() -> None:
    """A shell that completes a command imports none of what draws tables."""
    program = (
        "import sys, allenorm.cli._query, allenorm.cli._get, allenorm.cli._count; "
        "sys.exit(bool({'rich.table', 'requests', 'allenorm.query'} & {*sys.modules}))"
    )

    assert (
        subprocess.run([sys.executable, "-c", program], check=False, env=ENVIRONMENT).returncode
        == 0
    )


def test_notes_and_warnings_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """What is said beside the rows is one harmless line each, on standard error."""

    def fail() -> None:
        with warnings_as_lines():
            warnings.warn("of\x1b[31m\nred", UserWarning, stacklevel=1)
            note("a\x07b")
            raise HydrationError

    with pytest.raises(HydrationError):
        fail()

    assert capsys.readouterr() == (
        "",
        "allenorm: note: a\\x07b\nallenorm: warning: of\\x1b[31m\\nred\n",
    )


def test_a_dash_is_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-` stands for standard output, as in many commands, and for no file."""
    monkeypatch.chdir(tmp_path)
    write_rows([{"a": 1}], out=Path("-"))

    assert capsys.readouterr().out == '{"a": 1}\n'
    assert not list(tmp_path.iterdir())


def test_a_file_is_no_terminal(screen: Screen, tmp_path: Path) -> None:
    """A file gets lines of JSON, also from a terminal."""
    screen.call(write_rows, [{"a": 1}], out=tmp_path / "rows")

    assert (tmp_path / "rows").read_text() == '{"a": 1}\n'


def test_csv_on_a_terminal_is_harmless(screen: Screen) -> None:
    """What a terminal would obey is spelt out there; line breaks stay."""
    screen.call(write_rows, [{"a": "x\x1b[31m\ny"}], form="csv")

    assert screen.getvalue() == 'a\n"x\\x1b[31m\ny"\n'


def test_rows_are_written_while_they_come(tmp_path: Path) -> None:
    """No more than a part of the rows is held, but for a table."""
    waiting: list[int] = []

    def rows() -> Iterator[dict[str, int]]:
        for number in range(5000):
            waiting.append(number)
            yield {"a": number}

    class Reader(io.StringIO):
        def write(self, text: str, /) -> int:
            assert len(waiting) <= 1000
            waiting.clear()
            return super().write(text)

    for form in ("json", "jsonl", "csv"):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdout", Reader())
            assert write_rows(rows(), columns=["a"], form=form) == 5000  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


def test_a_pipe_gets_utf_8(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Half a surrogate pair is no end of the output."""
    write_rows([{"a": "\u4e16\ud800"}], form="jsonl")
    write_rows([{"a": "\u4e16\ud800"}], form="csv")

    assert capsysbinary.readouterr().out == ('{"a": "\u4e16\\ud800"}\na\n\u4e16\ufffd\n'.encode())


def test_a_file_is_whole_or_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file keeps what it had until the new one is whole."""
    target = tmp_path / "rows.jsonl"
    target.write_text("before")

    def fail() -> Iterator[dict[str, int]]:
        yield from [{"a": 1}] * 1500
        raise HydrationError

    with pytest.raises(HydrationError):
        write_rows(fail(), out=target)
    assert [each.name for each in tmp_path.iterdir()] == ["rows.jsonl"]
    assert target.read_text() == "before"

    assert write_rows([{"a": 1}], out=target) == 1
    assert target.read_text() == '{"a": 1}\n'
    assert capsys.readouterr().out == ""


def test_a_link_stays_one(tmp_path: Path) -> None:
    """What a link leads to is replaced, and not the link."""
    (tmp_path / "folder").mkdir()
    real, link = tmp_path / "folder" / "real.csv", tmp_path / "link.csv"
    link.symlink_to(real)

    write_rows([{"a": 1}], form="csv", out=link)
    assert link.is_symlink()
    assert real.read_text() == "a\n1\n"


@pytest.mark.skipif(sys.platform == "win32", reason="devices")
def test_a_device_stays_one() -> None:
    """Nothing takes the place of a device."""
    assert write_rows([{"a": 1}], out=Path(os.devnull), form="csv") == 1

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_files_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder that is missing, or that stands in the way, is named."""
    with pytest.raises(FileError, match="there is no folder"):
        write_rows([], out=tmp_path / "no" / "rows.csv")
    with pytest.raises(FileError, match="it is a folder"), sink(tmp_path):
        pass


def test_a_folder_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file has the name that the user knows, and not the one that it has until it is whole."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "x.part")

    monkeypatch.setattr(Path, "open", refuse)
    out = tmp_path / "rows.csv"
    with pytest.raises(FileError) as raised:
        write_rows([{"a": 1}], out=out, form="csv")

    assert str(raised.value) == f"{str(out)!r} cannot be written: Permission denied"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "words",
    [("query", "Specimen", "--csv"), ("query", "Specimen", "--jsonl"), ("schema", "show", "Gene")],
    ids=" ".join,
)
def test_a_disk_that_is_full(words: tuple[str, ...], unbuffered: str, tmp_path: Path) -> None:
    """Output that is cut is an error, also where Python has no buffer and drops what is left."""
    line = f"ulimit -f 1; exec {' '.join([*COMMAND, *words])} {{}}"
    # A measurement of coverage writes files of its own, which the limit holds for as well.
    environment = {name: text for name, text in ENVIRONMENT.items() if not name.startswith("COV")}
    environment |= {"PYTHONUNBUFFERED": unbuffered, "ALLENORM_URL": "sample"}
    out = tmp_path / "rows.jsonl"
    for end, said in (
        (f"> {out}", f"[Errno {errno.EFBIG}] {os.strerror(errno.EFBIG)}"),
        (f"--out {out}", f"{str(out)!r} cannot be written: {os.strerror(errno.EFBIG)}"),
    ):
        if words[0] == "schema" and "--out" in end:
            continue
        done = subprocess.run(
            ["bash", "-c", line.format(end)],  # noqa: S607 - any bash
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (2, f"allenorm: error: {said}\n")


def test_a_table_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table goes into a file as well, without styles."""
    monkeypatch.setenv("COLUMNS", "30")
    write_rows([{"a": 1}], form="table", out=tmp_path / "rows.txt")

    assert (tmp_path / "rows.txt").read_text().split() == ["a", "─", "1"]


@pytest.mark.parametrize(
    ("number", "entries", "shown"),
    [
        (0, "probes", "0 probes"),
        (1, "ontologies", "1 ontology"),
        (1, "ephys_sweeps", "1 ephys_sweep"),
        (1, "children", "1 children"),
        (1, "mouse_searches", "1 mouse_search"),
    ],
)
def test_what_is_counted(number: int, entries: str, shown: str) -> None:
    """A number stands before what it counts."""
    assert counted(number, entries) == shown
