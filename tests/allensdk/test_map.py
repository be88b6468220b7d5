"""The page for people who come from AllenSDK: every method has a row, and every row runs."""

import doctest
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import allenorm
from allenorm.errors import NoResultError, RefusedError, StatusError
from allenorm.server import running

sys.path.insert(0, str(Path(__file__).parent))
from methods import METHODS

PAGE = Path(__file__).parents[2] / "docs" / "allensdk.md"
ROW = re.compile(
    r"^\| `(?P<method>\w+)` \| `(?P<code>[^`]+)` \|(?P<remark>[^|\n]*)\|$", re.MULTILINE
)

ABSENT = "from the API only"
"""What the page says of a row that the sample cannot answer."""


def sections() -> dict[str, str]:
    """Return the text of the page below each heading."""
    parts = re.split(r"^## (\w+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


ROWS = [
    pytest.param(row["code"], ABSENT in row["remark"], id=f"{name}.{row['method']}")
    for name, text in sections().items()
    for row in ROW.finditer(text)
]


@pytest.fixture(scope="module", params=["sample", "server"])
def names(request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """Run the page's first lines, and ask the sample from then on, in process and over HTTP."""
    found: dict[str, Any] = {}
    lines = PAGE.read_text(encoding="utf-8").partition("```pycon\n")[2].partition("```")[0]
    for example in doctest.DocTestParser().get_examples(lines):
        exec(example.source, found)  # noqa: S102 - our own page
    if request.param == "sample":
        yield found
    else:
        with running("sample") as url, allenorm.connect(url, starts_per_second=200):
            yield found
    allenorm.set_default_client(None)


def test_every_class_has_its_section() -> None:
    """No class is missing, and none is made up."""
    assert set(sections()) == set(METHODS)


@pytest.mark.parametrize("name", METHODS)
def test_every_method_has_its_row(name: str) -> None:
    """The rows of a section are the methods of the class, in their order."""
    assert [row["method"] for row in ROW.finditer(sections()[name])] == METHODS[name].split()


@pytest.mark.parametrize(("code", "absent"), ROWS)
def test_row_runs(
    code: str,
    absent: bool,  # noqa: FBT001 - a column of the table
    names: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What does a method's job gives something on the sample, or says that it has none."""
    monkeypatch.chdir(tmp_path)
    if absent:
        with pytest.raises((NoResultError, RefusedError, StatusError)):
            eval(code, dict(names))  # noqa: S307 - our own page
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]
        return
    found = eval(code, dict(names))  # noqa: S307 - our own page

    assert found is not None
    assert found != []
    assert found != {}
    assert found != ()
    if isinstance(found, Path):
        assert found.stat().st_size > 0
