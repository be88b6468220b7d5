"""The page for people who come from AllenSDK: every method has a row, and every row runs."""

import doctest
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from pytest_httpserver import HTTPServer

import allenorm
from allenorm import Query
from allenorm.errors import NoResultError, RefusedError, StatusError
from allenorm.files import FileResult
from allenorm.model import Model
from allenorm.server import running
from allenorm.services import Correlation, InjectionExperiment
from allenorm.sync import ImagePoint, ReferencePoint
from documented import DocumentedServer
from loopback import QUICK

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
    parts = re.split(r"^##+ (\w+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


ROWS = [
    pytest.param(row["code"], ABSENT in row["remark"], id=f"{name}.{row['method']}")
    for name, text in sections().items()
    for row in ROW.finditer(text)
]
FROM_THE_API = [row for row in ROWS if row[0][1]]

TYPES: dict[str, type[object]] = {
    "sync.image_to_reference": ReferencePoint,
    "sync.": ImagePoint,
    "services.mouse_correlation": Correlation,
    "connectivity.": InjectionExperiment,
}
"""What the rows from the API give, by how they begin; the others save files."""

KINDS: list[tuple[str, type[object]]] = [
    (r"\.(all|ancestors|descendants|children)\([^()]*\)$", Model),
    (r"^(files\.download|cell_types\.save_)|\.download\(", FileResult),
    (r"^grids.*\.array\([^()]*\)$", np.ndarray),
    (r"\.to_pandas\(\)", pd.DataFrame),
    (r"\.(url|rma|text)\(\)$", str),
]
"""What the rows on the sample give, one or several, by how they are written."""


def first_lines() -> dict[str, Any]:
    """Run the page's first lines, which connect to the sample, and return their names."""
    found: dict[str, Any] = {}
    lines = PAGE.read_text(encoding="utf-8").partition("```pycon\n")[2].partition("```")[0]
    for example in doctest.DocTestParser().get_examples(lines):
        exec(example.source, found)  # noqa: S102 - our own page
    return found


@pytest.fixture(scope="module")
def sample_url() -> Iterator[str]:
    """Return the URL of a server of the sample."""
    with running("sample") as url:
        yield url


@pytest.fixture(scope="module", params=["sample", "server"])
def names(request: pytest.FixtureRequest, sample_url: str) -> Iterator[dict[str, Any]]:
    """Ask the sample after the page's first lines, in process and over HTTP."""
    found = first_lines()
    if request.param == "sample":
        yield found
    else:
        with allenorm.connect(sample_url, **QUICK):
            yield found
    allenorm.set_default_client(None)


@pytest.fixture
def documented(httpserver: HTTPServer, sample_url: str) -> DocumentedServer:
    """Return a server that has what only the API has."""
    return DocumentedServer(httpserver, sample_url)


def test_every_class_has_its_section() -> None:
    """No class is missing, and none is made up."""
    assert set(sections()) - {"Caches"} == set(METHODS)


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

    if isinstance(found, Query):
        found = found.all()
    assert found is not None
    assert found is not False
    kind = next((kind for pattern, kind in KINDS if re.search(pattern, code)), object)
    several = found if isinstance(found, (list, tuple)) else [found]
    assert [each for each in several if not isinstance(each, kind)] == []
    assert [each for each in several if kind is FileResult and not each.path.stat().st_size] == []
    assert not hasattr(found, "__len__") or len(found)
    if isinstance(found, Path):
        assert found.stat().st_size > 0


@pytest.mark.parametrize(("code", "absent"), FROM_THE_API)
def test_row_from_the_api_runs(
    code: str,
    absent: bool,  # noqa: FBT001 - a column of the table
    documented: DocumentedServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What only the API has is asked for as its pages say, and comes typed, or as whole files."""
    assert absent
    names = first_lines()
    monkeypatch.chdir(tmp_path)
    with allenorm.connect(documented.url, **QUICK):
        found = eval(code, names)  # noqa: S307 - our own page
    allenorm.set_default_client(None)

    assert documented.answered
    wanted = next((kind for start, kind in TYPES.items() if code.startswith(start)), None)
    if wanted is not None:
        assert {type(each) for each in (found if isinstance(found, list) else [found])} == {wanted}
        return
    saved = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert saved
    assert all(path.stat().st_size for path in saved)
    assert not [path for path in saved if path.suffix == ".part"]
