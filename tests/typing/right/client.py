"""The client, its settings, `load`, `trace`, and errors."""

from collections.abc import Iterator
from pathlib import Path

from typing_extensions import assert_type

from allenorm import (
    AllenormError,
    Client,
    Donor,
    HttpEndpoint,
    LocalEndpoint,
    Model,
    Settings,
    Specimen,
    connect,
    default_client,
    load,
    set_default_client,
    trace,
)
from allenorm.client import Trace, TracedRequest
from allenorm.errors import NotLoadedError, RequestError
from allenorm.model import Results


def settings() -> None:
    """Settings are arguments of the client, or an object."""
    assert_type(Client(), Client)
    assert_type(Client("http://127.0.0.1:8000"), Client)
    assert_type(Client(read_timeout=30, page_size=500, in_flight=1, user_agent="me"), Client)
    assert_type(Client(page_size=None), Client)
    own = Settings(base_url="http://127.0.0.1:8000", total_timeout=60.0, max_attempts=2)
    assert_type(own.page_size, int)
    assert_type(own.read_timeout, float)
    assert_type(Client(HttpEndpoint(own), page_size=10), Client)
    assert_type(Client().settings, Settings)


def targets() -> None:
    """A client is pointed at a URL, a store or the sample, by word, path or endpoint."""
    assert_type(connect("sample", page_size=10), Client)
    assert_type(connect(Path("cells.sqlite")), Client)
    assert_type(connect(), Client)
    assert_type(Client(Path("cells.sqlite")), Client)
    with connect(LocalEndpoint("cells.sqlite")) as client:
        assert_type(client, Client)
    assert_type(Specimen.where().using("sample").exists(), bool)


def clients() -> None:
    """A query runs on the client it is told, or on the default one."""
    with Client("http://127.0.0.1:8000") as client:
        assert_type(client, Client)
        assert_type(Specimen.where(id=1).using(client).one(), Specimen)
        assert_type(client.all(Specimen.where(id=1)), Results[Specimen])
        assert_type(client.pages(Specimen.where(id=1), 10), Iterator[list[Specimen]])
        assert_type(client.count(Specimen.where()), int)
    assert_type(Specimen.where().using("http://127.0.0.1:8000").all(), list[Specimen])
    assert_type(Specimen.where().using(HttpEndpoint(Settings())).all(), list[Specimen])
    assert_type(default_client(), Client)
    set_default_client(client)
    set_default_client(None)


def loading(cells: list[Specimen], anything: list[Model]) -> None:
    """`load` takes objects and a relation of theirs, as text or as a path."""
    load(cells, "donor")
    load(cells, "donor.organism")
    load(cells, Specimen.c.ephys_result.well_known_files)
    load(cells[0], "structure")
    load(Specimen.where().all(), Specimen.c.donor)
    load((each for each in cells), "donor", using="http://127.0.0.1:8000")
    load(cells, "donor", where=Specimen.c.donor.name == "x", using=Client())
    load([each.donor for each in cells if each.donor], Donor.c.organism)
    load(anything, "well_known_files")


def tracing() -> None:
    """`trace` lists what was sent."""
    with trace() as seen:
        assert_type(seen, Trace)
        assert_type(Specimen.where(id=1).first(), Specimen | None)
    assert_type(seen.requests, tuple[TracedRequest, ...])
    assert_type(seen.rows, int)
    assert_type(seen.bytes, int)
    assert_type(seen.seconds, float)
    for request in seen.requests:
        assert_type(request.url, str)
        assert_type(request.error, str | None)


def shown(error: AllenormError) -> str:
    """Return an error's message."""
    return str(error)


def errors(cell: Specimen) -> str | None:
    """Errors form one tree."""
    try:
        return cell.donor.name if cell.donor else None
    except NotLoadedError as error:
        assert_type(str(error), str)
    except RequestError as error:
        return shown(error)
    return None
