"""What a checker sees of caches, bundles, partitions and templates."""

from typing import TYPE_CHECKING, Any

from typing_extensions import assert_type

from allenorm import Client, Specimen, connect
from allenorm.bulk import ParallelClient, parallel, partitions
from allenorm.bundle import recording
from allenorm.cache import Cache
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
