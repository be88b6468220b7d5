"""The functions that the page about places prints, up to what only the API can compute."""

import re
from pathlib import Path
from typing import Any

import pytest

import allenorm
from allenorm import sync
from allenorm.errors import RefusedError

PAGE = Path(__file__).parents[2] / "docs" / "places.md"


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Return the names that the page's program defines, and ask the sample."""
    monkeypatch.chdir(tmp_path)
    found = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    names: dict[str, Any] = {}
    exec(found[1], names)  # noqa: S102 - our own page
    with allenorm.connect("sample"):
        yield names


def test_the_plate_of_a_place(printed: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the service found a place, its plate is saved."""
    with pytest.raises(RefusedError, match="image_to_atlas is computed"):
        printed["plate_of"](68173101, 6208, 2368)
    monkeypatch.setattr(
        sync, "image_to_atlas", lambda *_, **__: sync.ImagePoint(100883869, 700.4, 40.0)
    )
    printed["plate_of"](68173101, 6208, 2368)

    (saved,) = Path("plates").iterdir()
    assert saved.name.startswith("100883869_")


def test_structures_and_series_are_queries(printed: dict[str, Any]) -> None:
    """Their ids are asked for, and sent."""
    with pytest.raises(RefusedError, match=r"structure_ids=33,305,385,593,721,778,821"):
        printed["sections_of"](126862385, "VISp")
    with pytest.raises(RefusedError, match=r"section_data_set_ids=100141219,126862385,"):
        printed["same_place"](5, 1, 2, 5)
