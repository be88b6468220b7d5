"""The sample, asked in process and over HTTP."""

from collections.abc import Iterator

import pytest

import allenorm
from allenorm.server import running


@pytest.fixture(scope="module", params=["sample", "server"])
def using(request: pytest.FixtureRequest) -> Iterator[object]:
    """What the argument `using` takes: the sample, and a client of a server of it."""
    if request.param == "sample":
        yield "sample"
        return
    with running("sample") as url, allenorm.Client(url, starts_per_second=200) as client:
        yield client
