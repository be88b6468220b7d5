"""Services that answer with one object: probes and samples, put together from pages."""

import json
from typing import Any

import pytest
from werkzeug import Response

from allenorm import services
from allenorm.errors import HydrationError, MalformedAnswerError, NoResultError
from allenorm.rma import Rma
from allenorm.services import ExpressedProbe, Expression, ObjectQuery, _query
from allenorm.services._merging import merged
from service_server import ServiceServer


def sample(number: int) -> dict[str, Any]:
    """Return a sample, as it was seen live."""
    structure = {"id": 9148, "name": "S", "abbreviation": "s", "color": "E8CD59"}
    return {
        "donor": {"id": 15496, "name": "H0351.1015", "age": "49 years", "color": "D0C8B9"},
        "sample": {"well": number, "polygon": number, "mri": [1, 2, 3]},
        "structure": structure,
        "top_level_structure": structure,
    }


def envelope_of(message: Any) -> Response:
    """Return an answer whose `msg` is this very value."""
    body = {"success": True, "id": 0, "start_row": 0, "num_rows": 0, "msg": message}
    return Response(json.dumps(body), content_type="application/json")


def whole(probes: int, samples: int) -> dict[str, Any]:
    """Return a whole answer; levels come as text."""
    return {
        "probes": [
            {
                "id": each,
                "gene-symbol": "SLC6A2",
                "expression_level": [f"{each}.{n}" for n in range(samples)],
                "z-score": [f"-{n}.5" for n in range(samples)],
            }
            for each in range(probes)
        ],
        "samples": [sample(n) for n in range(samples)],
    }


def call(**arguments: Any) -> ObjectQuery[Expression]:
    """Return a call of a service that answers with one object."""
    return services.human_microarray_expression(probes=[1023146, 1023147], **arguments)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have pages of four."""
    monkeypatch.setattr(_query, "PAGE_ROWS", 4)


@pytest.mark.usefixtures("client")
def test_levels_are_numbers(server: ServiceServer) -> None:
    """The values of a probe are aligned with the samples, which have donor, place, structure."""
    server.answer = lambda *_: whole(2, 3)

    found = call(donors=15496, structures=9148).get()

    assert found.probes[1].expression_level == (1.0, 1.1, 1.2)
    assert found.probes[1].z_score == (-0.5, -1.5, -2.5)
    assert found.probes[1].gene_symbol == "SLC6A2"
    assert repr(found) == "Expression(probes=<2 records>, samples=<3 records>)"
    assert repr(ExpressedProbe.read({"z-score": [0, 1, 2, 3]})) == (
        "ExpressedProbe(z_score=<4 values>)"
    )
    assert found.samples[2].sample is not None
    assert found.samples[2].sample.mri == (1.0, 2.0, 3.0)
    assert found.samples[0].donor is not None
    assert found.samples[0].donor.name == "H0351.1015"
    assert found.samples[0].top_level_structure is not None
    assert found.samples[0].top_level_structure.color == "E8CD59"
    assert server.queries == [
        (
            "service::human_microarray_expression[probes$eq1023146,1023147][donors$eq15496]"
            "[structures$eq9148][start_row$eq0][num_rows$eq4]"
        )
    ]


@pytest.mark.parametrize("number", [0, 1, 3, 4, 5, 8, 9])
@pytest.mark.parametrize("axis", ["probes", "samples"])
@pytest.mark.usefixtures("client")
def test_pages_are_put_together(server: ServiceServer, axis: str, number: int) -> None:
    """Whichever list a service pages through, the object is whole."""
    probes, samples = (number, 2) if axis == "probes" else (2, number)
    full = whole(probes, samples)

    def answer(_: Rma, start: int, rows: int) -> Any:
        part = slice(start, start + rows)
        if axis == "probes":
            return {**full, "probes": full["probes"][part]}
        cut = [
            {
                **each,
                "expression_level": each["expression_level"][part],
                "z-score": each["z-score"][part],
            }
            for each in full["probes"]
        ]
        return {"probes": cut, "samples": full["samples"][part]}

    server.answer = answer
    found = call().get()

    assert found.record == full
    assert found == Expression.read(full)


@pytest.mark.usefixtures("client")
def test_a_service_that_does_not_page_is_read_whole(server: ServiceServer) -> None:
    """The same page again, or more than was asked for, is all that there is."""
    for probes, samples, requests in ((4, 2, 2), (2, 4, 2), (9, 2, 1)):
        server.queries.clear()
        server.answer = lambda *_, size=(probes, samples): whole(*size)
        assert len(call().get().probes) == probes
        assert len(server.queries) == requests


@pytest.mark.usefixtures("client")
def test_a_part_can_be_asked_for(server: ServiceServer) -> None:
    """`start_row` and `num_rows` are sent, and no more is asked for."""
    server.answer = lambda *_: whole(1, 3)

    assert len(call(start_row=5, num_rows=3).get().samples) == 3
    assert len(call(num_rows=1).get().samples) == 3
    assert [each[-29:] for each in server.queries] == [
        "[start_row$eq5][num_rows$eq3]",
        "[start_row$eq0][num_rows$eq1]",
    ]


@pytest.mark.parametrize("answer", [{}, envelope_of([]), envelope_of(None)])
@pytest.mark.usefixtures("client")
def test_nothing_found_is_said(server: ServiceServer, answer: Any) -> None:
    """An empty answer is an error that names the query."""
    server.answer = lambda *_: answer

    with pytest.raises(NoResultError, match="human_microarray_expression found nothing"):
        call().get()
    with pytest.raises(NoResultError):
        call(num_rows=0).get()


@pytest.mark.usefixtures("client")
def test_a_list_in_place_of_an_object(server: ServiceServer) -> None:
    """An answer of another kind is an error, and so are pages that do not fit together."""
    server.answer = lambda *_: [{"id": 1}]
    with pytest.raises(MalformedAnswerError, match="no object that fits"):
        call().get()
    server.answer = lambda _tree, start, _rows: whole(4, 2) if start == 0 else whole(3, 3)
    with pytest.raises(MalformedAnswerError, match="no object that fits"):
        call().get()


@pytest.mark.parametrize(
    "answer",
    [{"probes": 1}, {"probes": [1]}, {"samples": ["x"]}, {"probes": [{"z-score": [{}]}]}],
)
@pytest.mark.usefixtures("client")
def test_hostile_objects_are_refused(server: ServiceServer, answer: Any) -> None:
    """Whatever comes, it is read, or it is an error that says what is wrong."""
    server.answer = lambda *_: answer

    with pytest.raises(HydrationError, match="service human_microarray_expression"):
        call().get()


def test_pages_of_strange_probes() -> None:
    """Merging looks at nothing that is not there: reading refuses strange probes afterwards."""
    pages: list[dict[str, Any]] = [{"probes": [1], "samples": [1]}, {"probes": [1], "samples": [2]}]
    found: dict[str, Any] = {}

    assert [merged(found, page, 1) for page in pages] == [True, True]
    assert found == {"probes": [1], "samples": [1, 2]}


def test_missing_levels_are_not_numbers() -> None:
    """A value that is missing keeps its place; what did not come is empty."""
    found = Expression.read({"probes": [{"expression_level": [None, "", 2]}], "samples": None})

    assert str(found.probes[0].expression_level) == "(nan, nan, 2.0)"
    assert (found.probes[0].z_score, found.samples) == ((), ())
