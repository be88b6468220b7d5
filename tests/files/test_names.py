"""File names from outside."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from allenorm.files import safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/external/prod/320654829.nwb", "320654829.nwb"),
        ("C:\\data\\cell.swc", "cell.swc"),
        ("../../etc/passwd", "passwd"),
        ("..", "5"),
        ("", "5"),
        (" . ", "5"),
        (".bashrc", "bashrc"),
        ("a\0b\nc.txt", "a_b_c.txt"),
        ("what?.txt", "what_.txt"),
        ("CON", "_CON"),
        ("lpt1.tar.gz", "_lpt1.tar.gz"),
        ("console.txt", "console.txt"),
        ("e\u0301.txt", "\u00e9.txt"),
        ("x" * 300 + ".nwb", "x" * 176 + ".nwb"),
        ("x." + "y" * 300, "x." + "y" * 178),
    ],
)
def test_names(text: str, name: str) -> None:
    """The last part is kept, what some system cannot hold is replaced."""
    assert safe_name(text, "5") == name


@given(st.text())
@example("é" * 200)
@example("a" * 179 + " .txt")
@example("a" * 175 + ".....b")
@example("a" * 179 + " b")
def test_any_text(text: str) -> None:
    """Whatever comes, the name is one plain file, and safe as it is."""
    name = safe_name(text)

    assert name not in {"", ".", ".."}
    assert not set(name) & set('/\\:*?"<>|\0')
    assert not name.startswith(".")
    assert len(name.encode()) <= 180
    assert name.isprintable()
    assert safe_name(name) == name
