"""Where a query goes: a client, a URL, an endpoint, the default client, another process."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from allenorm import Client, HttpEndpoint, Settings, Specimen, default_client, set_default_client
from allenorm.client import _default
from cells import COUNT, atlas
from loopback import QUICK
from serving import Serve

SCRIPT = """
from allenorm import Specimen, load, trace

with trace() as seen:
    cells = Specimen.where(Specimen.c.id < 9).include("ephys_sweeps").all()
    load(cells, "donor")
print([cell.id for cell in cells])
print(sum(len(cell.ephys_sweeps) for cell in cells))
print([cell.donor and cell.donor.id for cell in cells])
print({request.attempts for request in seen.requests})
"""


@pytest.fixture(name="no_default")
def no_default_fixture() -> Iterator[None]:
    """Leave no client behind that another test could meet."""
    before = list(_default._default)
    set_default_client(None)
    _default._client_at.cache_clear()
    yield
    for made in _default._default:
        made.close()
    _default._default[:] = before
    _default._client_at.cache_clear()


@pytest.mark.usefixtures("no_default")
def test_the_default_client(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query that names no target goes where the environment says, or to the client set."""
    first, _ = serve(atlas())
    second, client = serve(atlas())
    monkeypatch.setenv("ALLENORM_URL", first.url)
    monkeypatch.setenv("ALLENORM_PAGE_SIZE", "15")
    assert len(Specimen.where().all()) == COUNT
    assert len(first.queries) == 3
    assert "[num_rows$eq15]" in first.queries[0]
    default_client().close()
    set_default_client(client)
    assert Specimen.where(id=5).one().id == 5
    assert (len(first.queries), len(second.queries)) == (3, 1)
    set_default_client(None)


@pytest.mark.usefixtures("no_default")
def test_targets_by_name(serve: Serve) -> None:
    """`using` takes a URL, a client or an endpoint; the last one counts, and none is changed."""
    first, client = serve(atlas())
    second, _ = serve(atlas())
    query = Specimen.where(id=5).using(client)
    assert query.using(second.url).one() == query.one()
    assert (len(first.queries), len(second.queries)) == (1, 1)
    _default._client_at(second.url).close()
    with HttpEndpoint(Settings(base_url=second.url, **QUICK)) as endpoint:
        assert query.using(endpoint).one().id == 5
        with Client(endpoint, page_size=7) as other:
            assert len(Specimen.where().using(other).all()) == COUNT
        assert query.using(endpoint).one().id == 5
    assert (len(first.queries), len(second.queries)) == (1, 1 + 1 + 6 + 1)
    assert query.url().startswith(first.url)


def test_a_script(serve: Serve) -> None:
    """A program of its own does all this with nothing but the address, and ends without a word."""
    server, _ = serve(atlas())
    environment = {**os.environ, "ALLENORM_URL": server.url, "NO_PROXY": "*"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    rows = atlas()["Specimen"][:8]
    assert done.stdout.splitlines() == [
        str([row["id"] for row in rows]),
        str(sum(len(row["ephys_sweeps"]) for row in rows)),
        str([row["donor"]["id"] if "donor" in row else None for row in rows]),
        "{1}",
    ]
