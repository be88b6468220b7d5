"""What real servers do and documents do not promise: none of it costs a row or a value."""

import copy
import json
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm import ApiConnectivity, Client, EphysSweep, Specimen
from allenorm.errors import InexpressibleError, MalformedAnswerError
from allenorm.schema import bundled
from atlas import Answerer, AtlasServer, envelope
from cells import COUNT, atlas, cells
from comparing import Comparison, same
from loopback import QUICK
from made import made_row
from serving import Serve

c = Specimen.c
PLAIN = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@contextmanager
def sweeps(changes: list[dict[str, Any]]) -> Generator[tuple[AtlasServer, Client], None, None]:
    """Serve sweeps with some values of their own; their ids count from 0."""
    rows = [
        {**made_row("EphysSweep", 7), "id": number, **change}
        for number, change in enumerate(changes)
    ]
    answerer = Answerer(bundled(), {"EphysSweep": rows})
    with AtlasServer(answerer) as server, Client(server.url, **QUICK) as client:
        yield server, client


@pytest.mark.parametrize("most_rows", [1, 7, 39, 40, 41])
def test_a_server_with_short_pages(most_rows: int) -> None:
    """A server that sends fewer rows than it is asked for is asked again until all are there."""
    answerer = Answerer(bundled(), atlas(), most_rows=most_rows)
    with AtlasServer(answerer) as server, Client(server.url, **QUICK) as client:
        query = Specimen.where().using(client)
        assert [cell.id for cell in query] == list(range(1, COUNT + 1))
        assert [cell.id for cell in query.limit(20).offset(3)] == list(range(4, 24))
        assert query.values(c.id) == list(range(1, COUNT + 1))
        assert query.count() == COUNT


def test_a_server_that_does_not_page(serve: Serve) -> None:
    """One that sends its first page for ever is found out, and not read for ever."""
    server, client = serve(page_size=10)
    rows = [made_row("EphysSweep", number) for number in range(1, 11)]
    server.always = json.dumps(envelope(rows, total_rows=1000)).encode()
    with pytest.raises(MalformedAnswerError, match="same rows again"):
        EphysSweep.where().using(client).all()
    assert len(server.queries) == 2


def test_a_total_that_is_never_reached(serve: Serve) -> None:
    """`total_rows` counts join rows: an empty page is the end."""
    server, client = serve(page_size=10)
    rows = [made_row("EphysSweep", number) for number in range(1, 26)]
    query = EphysSweep.where().using(client)
    base = "model::EphysSweep,rma::options[order$eq'id'][num_rows$eq10]"
    for start in (0, 10, 20, 25):
        place = f"[start_row$eq{start}][count$eqfalse]" if start else ""
        page = rows[start : start + 10]
        server.fixed[base + place] = json.dumps(envelope(page, total_rows=50476)).encode()
    assert [sweep.id for sweep in query] == list(range(1, 26))
    assert len(server.queries) == 4


def test_an_association_that_is_null(serve: Serve) -> None:
    """A to-one association may come as null as well as without its key, a list as null."""
    rows = cells()
    for row in rows:
        row.setdefault("donor", None)
    server, client = serve()
    server.always = json.dumps(envelope(rows)).encode()
    found = Specimen.include("donor", "ephys_sweeps").using(client).all()
    assert [cell.donor is None for cell in found] == [row["donor"] is None for row in rows]
    for row in rows:
        row["ephys_sweeps"] = row["ephys_sweeps"] or None
    server.always = json.dumps(envelope(rows)).encode()
    again = Specimen.include("donor", "ephys_sweeps").using(client).all()
    assert [len(cell.ephys_sweeps) for cell in again] == [
        len(row["ephys_sweeps"] or ()) for row in rows
    ]


def test_more_than_was_asked_for(serve: Serve) -> None:
    """Associations that come unasked are there to be read."""
    rows = cells()
    server, client = serve()
    server.always = json.dumps(envelope(rows)).encode()
    found = Specimen.where().using(client).all()
    Comparison().check_all(found, rows)


def test_a_record_twice(serve: Serve) -> None:
    """A join may send a record twice: `one` takes equal ones for one."""
    (row,) = cells(1)
    server, client = serve()
    server.always = json.dumps(envelope([row, row])).encode()
    query = Specimen.where(id=1).include("ephys_sweeps", "donor").using(client)
    assert query.one().to_dict() == query.first().to_dict()  # type: ignore[union-attr] # there is one
    assert [cell.id for cell in query] == [1, 1]


def test_a_name_that_is_a_column_and_an_association(serve: Serve) -> None:
    """Where the association is included its record takes the column's place, row by row."""
    rows = [made_row("ApiConnectivity", number) for number in range(1, 9)]
    line = made_row("TransgenicLine", 3)
    for row in rows:
        row["transgenic_line"] = copy.deepcopy(line) if row["data_set_id"] else "a name"
    rows[5]["transgenic_line"] = "another name"
    server, client = serve()
    server.always = json.dumps(envelope(rows)).encode()
    found = ApiConnectivity.include("transgenic_line_").using(client).all()
    for each, row in zip(found, rows, strict=True):
        if isinstance(row["transgenic_line"], str):
            assert each.transgenic_line == row["transgenic_line"]
            assert each.transgenic_line_ is None
        else:
            assert each.transgenic_line_ is not None
            Comparison().check(each.transgenic_line_, line)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="'"), min_size=1))
@PLAIN
def test_any_text_reaches_the_server(text: str) -> None:
    """A value arrives as it was passed, whatever a URL or the language mean by its characters."""
    with sweeps([{"stimulus_name": text}, {"stimulus_name": text + "x"}]) as (server, client):
        query = EphysSweep.where(stimulus_name=text).using(client)
        assert [sweep.stimulus_name for sweep in query] == [text]
        assert text in server.queries[0]
        many = EphysSweep.where(stimulus_name=[text, text + "x", "y"]).using(client)
        assert [sweep.id for sweep in many] == [0, 1]


@given(st.floats(allow_nan=False, allow_infinity=False))
@PLAIN
def test_any_number_comes_out_exactly(number: float) -> None:
    """A float keeps every bit, as a value of a row and as a value of a condition."""
    with sweeps([{"leak_pa": number}, {"leak_pa": None}]) as (_, client):
        query = EphysSweep.where(EphysSweep.c.leak_pa == number).using(client)
        (sweep,) = query.all()
        assert sweep.leak_pa is not None
        assert same(sweep.leak_pa, number)
        assert query.values(EphysSweep.c.leak_pa) == [number]


@pytest.mark.parametrize("count", [1, 30])
def test_whole_numbers_among_floats(count: int) -> None:
    """A float that is whole may come without a point: it is a float all the same."""
    given = [number if number % 2 else number / 8 for number in range(count)]
    with sweeps([{"leak_pa": number} for number in (*given, None, 2**53)]) as (_, client):
        found = EphysSweep.where().using(client).all()
    numbers = [sweep.leak_pa for sweep in found]
    assert numbers == [*given, None, 2.0**53]
    assert {type(number) for number in numbers if number is not None} == {float}


def test_an_apostrophe_is_refused(serve: Serve) -> None:
    """The language has no way to write one, so nothing is sent."""
    server, client = serve(atlas())
    with pytest.raises(InexpressibleError):
        Specimen.where(name="Allen's").using(client).all()
    assert not server.queries
