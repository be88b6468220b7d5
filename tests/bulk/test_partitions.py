"""Partitions: each row in one of them, and in no other."""

# ruff: noqa: S301 - what is read was written two words before

import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm import Gene, Model, Specimen, Structure
from allenorm.bulk import _partitions
from allenorm.bulk._portable import Portable, client_of, portable
from allenorm.cache import Cache
from allenorm.client import Client
from allenorm.errors import MalformedAnswerError, QueryError
from atlas import AtlasServer

SAMPLE = Structure.where().using("sample")


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 100))
def test_each_row_is_in_one_partition(rows: int) -> None:
    """Together, partitions have the rows of the query, in the order of the ids."""
    parts = SAMPLE.partitions(rows)
    found = [[each.id for each in part] for part in parts]

    assert [key for part in found for key in part] == [
        each.id for each in SAMPLE.order_by(Structure.c.id)
    ]
    assert all(len(part) == rows for part in found[:-1])
    assert 0 < len(found[-1]) <= rows


@pytest.mark.parametrize(
    "query",
    [
        Specimen.where(Specimen.c.ephys_sweeps.id > 0),
        Specimen.where().include("ephys_sweeps", where=Specimen.c.ephys_sweeps.id > 0),
        Specimen.where().include("donor.age"),
        Specimen.where().tabular(Specimen.c.id, sweep=Specimen.c.ephys_sweeps.id),
        Specimen.where(id=[]),
        Specimen.where(Specimen.c.id < 0),
        Specimen.where().order_by(Specimen.c.id),
    ],
)
def test_any_query_is_split(query: Any) -> None:
    """Joins, includes, flat rows and empty results lose no row, and double none."""
    query = query.using("sample")
    parts = query.partitions(count=4)

    def rows(each: Any) -> list[str]:
        return sorted(map(repr, each.all()))

    assert sorted(row for part in parts for row in rows(part)) == rows(query)
    assert 1 <= len(parts) <= 5


def test_rows_that_come_later_are_in_a_partition(genes: AtlasServer, cached: Any) -> None:
    """The first range has no lower end and the last no upper one."""
    client = cached(cache=False)
    parts = Gene.where().using(client).partitions(10)
    genes._answerer.rows["Gene"] = [{"id": n} for n in (-5, 1, 15, 31, 99)]  # type: ignore[union-attr]
    assert [[each.id for each in part.only("id")] for part in parts] == [[-5, 1], [15], [31, 99]]


def test_one_request_finds_an_end(genes: AtlasServer, cached: Any) -> None:
    """Ends cost one request for one row each, and nothing else is fetched."""
    parts = Gene.where().using(cached(cache=False)).partitions(10)
    assert (len(parts), len(genes.queries)) == (3, 3)
    assert all("[only$eq'id']" in each and "[num_rows$eq1]" in each for each in genes.queries)


def test_partitions_travel(genes: AtlasServer) -> None:
    """A partition is pickled, and written as text; whoever reads it has the same query."""
    (_, part, *_) = SAMPLE.partitions(10)
    assert pickle.loads(pickle.dumps(part)) == part
    assert [each.id for each in pickle.loads(pickle.dumps(part))] == [each.id for each in part]
    assert "Structure.c.id >=" in part.to_python()
    assert genes.queries == []


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: SAMPLE.limit(5).partitions(), "leave it out"),
        (lambda: SAMPLE.offset(5).partitions(), "leave it out"),
        (lambda: SAMPLE.order_by(Structure.c.name).partitions(), "leave order_by"),
        (lambda: SAMPLE.order_by(Structure.c.id.desc()).partitions(), "leave order_by"),
        (lambda: SAMPLE.order_by(Structure.c.id, Structure.c.name).partitions(), "order_by"),
        (lambda: SAMPLE.tabular(Structure.c.name, distinct=True).partitions(), "distinct"),
        (lambda: SAMPLE.debug().partitions(), "debug"),
        (lambda: SAMPLE.partitions(5, count=5), "and not both"),
        (lambda: SAMPLE.partitions(0), "takes rows as a whole number, 1 or more, got '0'"),
        (lambda: SAMPLE.partitions(count=0), "takes count"),
        (lambda: SAMPLE.partitions(rows=True), "takes rows"),
    ],
)
def test_what_ranges_would_change_is_refused(made: Any, said: str) -> None:
    """A message says what stands in the way."""
    with pytest.raises(QueryError, match=said):
        made()


def test_a_class_without_ids_is_refused() -> None:
    """Ranges of ids need ids."""
    import allenorm  # noqa: PLC0415 - for its classes

    models = (getattr(allenorm, name) for name in dir(allenorm) if name[0].isupper())
    without = next(
        each
        for each in models
        if isinstance(each, type)
        and issubclass(each, Model)
        and each is not Model
        and not each.__mapping__.has_id
    )
    query: Any = without.where()
    with pytest.raises(QueryError, match="has no id to split by"):
        query.partitions()


def test_a_server_that_ignores_the_order(genes: AtlasServer, cached: Any) -> None:
    """A range that does not go forward is an error, and no endless loop."""
    genes.always = (
        b'{"success": true, "start_row": 0, "num_rows": 1, "total_rows": 9, "msg": [{"id": 7}]}'
    )
    with pytest.raises(MalformedAnswerError, match="id '7' came after 7"):
        Gene.where().using(cached(cache=False)).partitions(3)
    assert _partitions.DEFAULT_ROWS == 10_000


def test_where_a_query_goes_is_described(cached: Any, path: Any) -> None:
    """Other processes make the same client from what can be pickled."""
    client = cached(Cache(path, expire=5), page_size=7)
    described = pickle.loads(pickle.dumps(portable(client)))
    assert described == Portable(client.settings, None, Cache(path, expire=5))
    other = client_of(described)
    assert (other.settings, other.endpoint.cache) == (client.settings, client.endpoint.cache)  # type: ignore[attr-defined]
    assert len(Gene.where().using(other).all()) == 30
    with Client("sample", page_size=9) as store:
        again = client_of(pickle.loads(pickle.dumps(portable(store))))
        assert again.settings.page_size == 9
        assert Structure.where(id=385).using(again).one().acronym == "VISp"

    class Silent:
        """Answers queries in this process alone."""

        fetch = url = close = staticmethod(lambda *_: None)

    with pytest.raises(QueryError, match="cannot be sent to other processes"):
        portable(Silent())
    other.close()
    other.endpoint.close()
