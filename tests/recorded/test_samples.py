"""The short answers and errors that people have quoted, as a user of typed queries meets them."""

import json
from typing import Any

import pytest

from allenorm import (
    Age,
    DataSet,
    Gene,
    NeuronalModel,
    Organism,
    Product,
    Query,
    ReferenceSpace,
    SectionDataSet,
    SectionImage,
    Structure,
)
from allenorm.errors import (
    MalformedAnswerError,
    NotLoadedError,
    OutageError,
    RefusedError,
    RequestError,
)
from atlas import envelope
from comparing import Comparison, check_dict, without_noise
from recorded import needs_shared, samples
from serving import Serve

pytestmark = needs_shared

TYPE: Any = "well_known_files.well_known_file_type"

OWNERS_OF_FILES: tuple[Any, ...] = (
    "", "neuronal_model_template.", "specimen.ephys_result.", "specimen.neuron_reconstructions.",
)  # fmt: skip

ACRONYMS = (
    "Fam184b", "F830225E14Rik*", "9130019P16Rik", "Vrk1", "Olfr1026", "Thbs1", "Klhdc9", "Gjd2",
    "A230044A09Rik*", "Palb2",
)  # fmt: skip

QUERIES: dict[str, Query[Any]] = {
    "/data/Gene/query.json": Gene.where(Gene.c.products.id == 1, acronym=ACRONYMS).only(
        "name", "acronym"
    ),
    "q=model::NeuronalModel": NeuronalModel.where(id=472451419).include(
        *(owner + TYPE for owner in OWNERS_OF_FILES), "specimen.ephys_sweeps"
    ),
    "model::SectionDataSet + include alignment3d": SectionDataSet.include("alignment3d"),
    "model::SectionImage + include alignment2d": SectionImage.include("alignment2d"),
    "criteria=model::ReferenceSpace": ReferenceSpace.where(id=1),
    "criteria=model::Product&": Product.where(),
    "criteria=model::Product[id$eq26]&include": DataSet.where(),
    "criteria=model::Age": Age.where(),
}
"""The typed query for each sample that is an answer for a model, by how its query starts."""


@pytest.mark.parametrize("sample", samples("response_samples.jsonl"))
def test_responses(sample: dict[str, Any], serve: Serve) -> None:
    """An answer for a model comes out whole; any other cannot be taken for one."""
    server, client = serve()
    body = sample["body"]
    if sample["format"] in {"json-record", "json-fragment"}:
        body = envelope([body] if sample["format"] == "json-record" else body)
    server.always = (body if isinstance(body, str) else json.dumps(body)).encode()
    found = [query for start, query in QUERIES.items() if sample["query"].startswith(start)]
    if not found:
        _check_foreign(sample, Structure.where().using(client))
        return
    (query,) = found
    objects = query.using(client).all()
    comparison = Comparison()
    comparison.check_all(objects, body["msg"])
    for obj, row in zip(objects, body["msg"], strict=True):
        check_dict(obj.to_dict(mode="json"), without_noise(row))


def _check_foreign(sample: dict[str, Any], query: Query[Structure]) -> None:
    """Check what becomes of an answer that no query for a model gives."""
    if sample["format"] == "json":
        assert sample["body"]["msg"] == {}
        assert query.all() == []
        assert query.first() is None
        assert not query.exists()
    elif sample["format"] == "json-record":
        with pytest.warns(match="keys for Structure that its class does not know.*structure-name"):
            query.all()
    else:
        with pytest.raises(MalformedAnswerError):
            query.all()


def test_columns_left_out_of_a_sample(serve: Serve) -> None:
    """The genes were asked for by two columns: a third says how to have it."""
    (sample,) = [
        each.values[0]
        for each in samples("response_samples.jsonl")
        if each.values[0]["query"].startswith("/data/Gene/query.json")
    ]
    server, client = serve()
    server.always = json.dumps(sample["body"]).encode()
    query = QUERIES["/data/Gene/query.json"].using(client)
    genes = query.all()
    assert len(genes) == 11
    assert [gene.acronym for gene in genes].count("9130019P16Rik") == 2
    with pytest.raises(NotLoadedError, match='add "entrez_id"'):
        _ = genes[0].entrez_id
    assert query.values(Gene.c.acronym) == [row["acronym"] for row in sample["body"]["msg"]]


@pytest.mark.parametrize("sample", samples("error_samples.jsonl"))
def test_errors(sample: dict[str, Any], serve: Serve) -> None:
    """Each error is one class that a user can catch, with the server's words and the query."""
    server, client = serve(max_attempts=2)
    body = sample.get("body")
    if isinstance(body, dict) and body.get("success"):
        server.always = json.dumps({"msg": [], "start_row": 50274} | body).encode()
        last_page = SectionDataSet.where().using(client).offset(50274).limit(25000)
        assert last_page.all() == []
        assert len(server.queries) == 1
        return
    query = Organism.where(name="Homo Sapiens").using(client)
    server.always = _error_body(sample)
    with pytest.raises(RequestError) as caught:
        query.all()
    error = caught.value
    if isinstance(body, dict):
        assert type(error) is RefusedError
        assert body["msg"] in str(error)
    else:
        assert type(error) is (OutageError if sample["format"] == "html" else MalformedAnswerError)
    assert error.query is not None
    assert error.query.startswith("model::Organism,rma::criteria,[name$eq'Homo Sapiens']")
    assert error.url is not None
    assert error.url.startswith(server.url)
    lasting = isinstance(body, dict) and "Informatics" not in body["msg"]
    assert error.attempts == len(server.queries) == (1 if lasting else 2)


def _error_body(sample: dict[str, Any]) -> bytes:
    """Return the body that a sample stands for."""
    if "body_contains" in sample:
        return f"<html><body><h1>{sample['body_contains']}</h1></body></html>".encode()
    return json.dumps(sample["body"]).encode() if isinstance(sample["body"], dict) else b""
