"""What a checker sees of caches, bundles, partitions and templates."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from typing_extensions import assert_type

from allenorm import Client, HttpEndpoint, Specimen, connect
from allenorm.bulk import ParallelClient, parallel, partitions
from allenorm.bundle import facts, queries, record, recording, replay
from allenorm.cache import Cache, CachedEndpoint, CacheInfo
from allenorm.query import BaseQuery
from allenorm.templates import Parameter, Template

if TYPE_CHECKING:
    from allenorm_models.specimen import SpecimenQuery  # noqa: TC004 - named in assertions alone

query = Specimen.where(id=1)


def uses() -> None:
    """Use them."""
    assert_type(Client("http://127.0.0.1:8000", cache="answers.sqlite"), Client)
    assert_type(Client(cache=False), Client)
    assert_type(connect(cache=Cache("answers.sqlite", expire=60, mode="refresh")), Client)
    assert_type(ParallelClient("sample", workers=2, page_size=5), ParallelClient)
    assert_type(parallel("sample"), ParallelClient)
    for part in query.partitions(10):
        assert_type(part, SpecimenQuery[Specimen])
    assert_type(partitions(query, count=2), list[SpecimenQuery[Specimen]])
    template = Template("model::Gene[id$eq$id]", {"id": Parameter("integer"), "a": "string[]"})
    assert_type(template.query(id=1), BaseQuery[Any, Any])
    with recording("paper.bundle", "http://127.0.0.1:8000", page_size=5) as client:
        assert_type(client, Client)
    assert_type(record("paper.py", "paper.bundle", ["--fast"]), int)
    assert_type(replay("paper.ipynb", "paper.bundle", environment={"A": "b"}), int)
    assert_type(facts("paper.bundle"), dict[str, str])
    assert_type(queries("paper.bundle"), list[tuple[str, str]])
    endpoint = CachedEndpoint(HttpEndpoint(), Cache("a", mode="only_if_cached", size_limit=None))
    assert_type(endpoint.info(), CacheInfo)
    assert_type(Cache("a", stale_if_error=True).stale_if_error, float)
    assert_type(Template.load("a.toml").rma(a=["b"]), str)
    assert_type(template.parameters, Mapping[str, Parameter])
