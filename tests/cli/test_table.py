"""Tables for people: fitted to the terminal, whatever the rows hold."""

import io
import json
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from allenorm.cli._harmless import cell_text, harmless
from allenorm.cli._output import write_rows
from allenorm.cli._table import TableColumn, cut, drawn
from terminal import Screen


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters()), st.integers(1, 30), st.sampled_from(["…", "..."]))
def test_text_is_cut_to_places(text: str, width: int, ellipsis: str) -> None:
    """No text is wider than its column, however wide its letters are."""
    found = cut(harmless(text), width, ellipsis)

    assert cell_len(found) <= width
    assert found.isprintable()


def _column(name: str, *cells: str, number: bool = False, rank: int = 2) -> TableColumn:
    return TableColumn(name, cells, number, rank)


def draw(screen: Screen, columns: list[TableColumn]) -> None:
    """Draw a table on a terminal."""
    screen.write(screen.call(drawn, columns))


def test_a_table_is_as_wide_as_the_terminal(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Long values are cut, numbers stand to the right, and wide columns share what is left."""
    monkeypatch.setenv("COLUMNS", "40")
    numbers = _column("id", "1", "200", number=True)
    draw(screen, [numbers, _column("a", "x" * 50, "y"), _column("b", "z" * 15, "")])

    assert screen.lines == [
        " id  a                   b",
        "─" * 40,
        "  1  xxxxxxxxxxxxxxxxx…  zzzzzzzzzzzzzzz",
        "200  y",
    ]
    assert capsys.readouterr().err == ""


def test_empty_columns_are_left_out(screen: Screen, capsys: pytest.CaptureFixture[str]) -> None:
    """A column without any value is named on standard error only."""
    draw(screen, [_column("a", "1", ""), _column("b", "", ""), _column("c", "", "2")])

    assert screen.lines[0] == "a  c"
    assert capsys.readouterr().err == (
        "allenorm: note: columns that are empty in all rows are left out: b\n"
    )


def test_columns_that_do_not_fit_are_left_out(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The columns of the least rank stay, in their order; the others are counted."""
    monkeypatch.setenv("COLUMNS", "30")
    columns = [_column(f"column_{number}", "1") for number in range(12)]
    columns[5:5] = [_column("name", "n", rank=0)]
    draw(screen, columns)

    assert screen.lines[0] == "column_0  column_1  name"
    assert capsys.readouterr().err == (
        "allenorm: note: columns that do not fit are left out: column_2, column_3, column_4, "
        "column_5, column_6, column_7, column_8, column_9 and 2 more; --json prints all of them\n"
    )


def test_one_column_is_always_shown(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A column that is wider than the terminal is cut, its name too; an empty one is shown."""
    monkeypatch.setenv("COLUMNS", "8")
    draw(screen, [_column("a_long_name", "1234567890")])
    draw(screen, [_column("empty", "", "")])

    assert screen.lines[:3] == ["a_long_…", "────────", "1234567…"]
    assert screen.lines[3] == "empty"
    assert capsys.readouterr().err == ""


def test_a_terminal_without_unicode(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines and ellipses are ASCII where the terminal has nothing else."""
    found = Screen("ascii")
    monkeypatch.setenv("COLUMNS", "10")
    draw(found, [_column("a", "x" * 20)])

    assert found.text.isascii()
    assert "xxxxxxx..." in found.text
    found.truncate(0)
    found.call(write_rows, [{"a": "é"}], form="json")
    assert json.loads(found.getvalue().lstrip("\0")) == [{"a": "é"}]
    assert found.text.isascii()
    assert capsys.readouterr().err == ""


@settings(max_examples=60, deadline=None)
@given(
    st.integers(4, 70),
    st.lists(
        st.tuples(st.text(max_size=12), st.lists(st.text(max_size=40), min_size=3, max_size=3)),
        min_size=1, max_size=9,
    ),
)  # fmt: skip
def test_no_line_of_a_table_is_too_wide(width: int, given_columns: list[Any]) -> None:
    """Whatever the rows hold, nothing is wider than the terminal or obeyed by it."""
    columns = [
        TableColumn(harmless(name), [cell_text(each) for each in cells])
        for name, cells in given_columns
    ]
    with pytest.MonkeyPatch.context() as patch:
        found = Screen()
        patch.setenv("COLUMNS", str(width))
        patch.setattr(sys, "stderr", io.StringIO())
        draw(found, columns)

    assert max(map(cell_len, found.text.splitlines())) <= width
    assert found.text.replace("\n", "").isprintable()


@pytest.mark.parametrize(("columns", "shown"), [("22", ["a", "b"]), ("21", ["a"])])
def test_a_column_fits_or_not(
    columns: str, shown: list[str], screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A column is left out if there is one place too few."""
    monkeypatch.setenv("COLUMNS", columns)
    draw(screen, [_column("a", "x" * 10), _column("b", "y" * 10)])

    assert screen.lines[0].split() == shown


@pytest.mark.parametrize(("columns", "shown"), [("16", "b"), ("26", "a b"), ("50", "a b c")])
def test_columns_stay_by_rank(
    columns: str, shown: str, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The least rank stays longest; what says which row it is gets room before others do."""
    monkeypatch.setenv("COLUMNS", columns)
    draw(
        screen,
        [
            _column("a", "x" * 30, rank=1),
            _column("b", "y" * 12, rank=0),
            _column("c", "z" * 8, rank=2),
        ],
    )

    assert screen.lines[0].split() == shown.split()


@pytest.mark.parametrize(("columns", "shown"), [("30", "name"), ("34", "name c")])
def test_a_name_goes_before_another_column(
    columns: str, shown: str, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A column that says which row it is has 24 places before there is another column."""
    monkeypatch.setenv("COLUMNS", columns)
    draw(screen, [_column("name", "x" * 40, rank=0), _column("c", "z" * 8)])

    assert screen.lines[0].split() == shown.split()


def test_a_table_looks_at_the_beginning_of_a_text() -> None:
    """A text of any length costs no more than one that fits a wide terminal."""
    assert len(cell_text("x" * 10_000)) == 2000
    assert len(cell_text("x" * 10_000, None)) == 10_000
