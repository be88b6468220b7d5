"""The command `allenorm schema` for a person: what fits beside what, on terminals of any width."""

from pathlib import Path

import pytest

from allenorm.cli import main
from allenorm.schema import bundled
from terminal import Screen, seen


def test_wrapped_for_a_terminal(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Descriptions take as many lines as they need, beside the other columns, or below them."""
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("COLUMNS", "120")
    assert main(["schema", "show", "Organism"]) == 0
    assert max(map(len, screen.lines[2:])) <= 120
    row = next(line for line in screen.lines if line.startswith("ages "))
    assert row.split()[:7] == ["ages", "has_many", "Age", "by", "its", "organism_id", "The"]


@pytest.mark.parametrize("columns", [30, 60, 80])
def test_nothing_is_broken_on_a_narrow_terminal(
    columns: int, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A column's name and its type are whole; what does not fit beside them stands below."""
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("COLUMNS", str(columns))
    assert main(["schema", "show", "Specimen"]) == 0
    lines = screen.lines[screen.lines.index("columns (25)") + 1 :]

    owner = bundled().classes["Specimen"]
    heads = [line.split()[0] for line in lines if line and not line.startswith((" ", "assoc"))]
    assert heads == [each.name for each in (*owner.fields, *owner.associations)]
    assert max(map(len, lines)) <= columns
    assert "name  string(255)  nullable" in lines
    where = lines.index("donor_id  integer  nullable  key of donor" if columns > 40 else "donor_id")
    below = " ".join(" ".join(lines[where + 1 :]).split())
    assert "Id of the donor that the tissue came from." in below[:100]
    assert lines[where + 1].startswith("    ")


def test_what_has_no_descriptions_needs_no_room(
    zoo: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The columns of a class that nobody described stand below each other."""
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("COLUMNS", "50")
    assert main(["schema", "show", "Animal", "--schema", str(zoo)]) == 0

    begin = screen.lines.index("columns (4)") + 1
    shown = screen.lines[begin : begin + 4]
    assert [line.split()[0] for line in shown] == ["id", "name", "pen_id", "keeper_id"]
    assert len({line.index("nullable") for line in shown}) == 1


def test_lists_for_a_terminal(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No name is cut, and descriptions go on below; nothing found is said as elsewhere."""
    monkeypatch.setattr("sys.stdout", screen)

    assert main(["schema", "show"]) == 0
    assert [line.split()[0] for line in screen.lines] == ["class", *bundled().classes]
    assert max(map(len, screen.lines)) <= 80
    assert any(line.endswith("…") for line in screen.lines)
    monkeypatch.setenv("COLUMNS", "130")
    assert main(["schema", "show"]) == 0
    assert screen.lines[152].split()[:2] == ["class", "table"]
    monkeypatch.setenv("COLUMNS", "60")
    before = len(screen.lines)
    assert main(["schema", "search", "cell", "reporter", "status"]) == 0
    found = screen.lines[before:]
    assert found[0] == "ApiCellTypesSpecimenDetail.cell_reporter_status  column"
    assert "CellReporter  class cell_reporters" in found
    assert found[-1].startswith("    ")
    assert any(line.endswith("(name, table, description)") for line in found)
    before = len(screen.lines)
    assert main(["schema", "search", "zzzz"]) == 1
    assert screen.lines[before:] == []
    assert capsys.readouterr().err == "allenorm: note: nothing fits 'zzzz'\n"


def test_a_terminal_without_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where only ASCII can be shown, what is cut ends with dots."""
    screen = Screen("ascii")
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("COLUMNS", "80")

    assert main(["schema", "show"]) == 0
    assert screen.text.isascii()
    assert screen.lines[1].endswith("...")


def test_on_a_terminal() -> None:
    """A person sees tables within the width, and every word of the descriptions."""
    code, raw, text = seen("schema", "show", "Organism", columns=80)

    assert code == 0
    assert "\x1b[" in raw
    assert max(len(line.rstrip()) for line in text.splitlines()) <= 80
    assert "Number of the species in" in text


def test_paths_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A way is never cut; the classes stand beside it where there is room."""
    lines: list[list[str]] = []
    for columns in ("100", "18"):
        screen = Screen()
        monkeypatch.setattr("sys.stdout", screen)
        monkeypatch.setenv("COLUMNS", columns)
        assert main(["schema", "path", "Gene", "Specimen", "--max", "1"]) == 0
        lines.append(screen.lines)

    assert lines == [
        ["data_sets.specimen  (Gene > DataSet > Specimen)"],
        ["data_sets.specimen"],
    ]
