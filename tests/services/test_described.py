"""Every service of the API has its function, with what is known of it."""

import inspect
import json
import typing
from typing import Any

import pytest

import allenorm.services as module
from allenorm import services
from allenorm.rma import ServiceStage, parse
from allenorm.services import ObjectQuery, RowsQuery, ServiceRecord, _generated
from allenorm_codegen._services import bundled_services, read_services
from recorded import SHARED, needs_shared

PLANS = {each.name: each for each in read_services(bundled_services()).services}
PAGING = {"start_row", "num_rows"}
ADDED = {"differential_rows", "tbi_correlation", "tbi_differential", "tbi_expression"}
"""What the list of services lacks and the documentation or a web application has."""
NOT_REQUIRED = {
    "human_microarray_differential": {"sort_by"},  # it has a default
    "mouse_connectivity_injection_structure": {"injection_structures"},  # or injection_domain
    "text_search": {"k"},  # the documentation's example has none
}
"""Parameters that the list calls required and examples leave out."""
MISSPELT = {"donor", "section_data_sets"}
"""What single published calls write for `donors` and `section_data_set`."""


@pytest.mark.parametrize("name", PLANS)
def test_a_function_is_its_description(name: str) -> None:
    """Each parameter is a keyword; those that are required have no default."""
    plan, function = PLANS[name], getattr(services, name)
    signature = inspect.signature(function)
    named = {each.name for each in plan.parameters} | (PAGING if plan.paged else set())

    assert set(signature.parameters) == named
    assert all(each.kind is each.KEYWORD_ONLY for each in signature.parameters.values())
    for each in plan.parameters:
        missing = signature.parameters[each.name].default is inspect.Parameter.empty
        assert missing == each.required
    query = function(**plan.example)
    assert isinstance(query, ObjectQuery if plan.answer == "object" else RowsQuery)
    assert issubclass(query.reader, ServiceRecord)
    assert query.reader is getattr(module, plan.result)
    (stage,) = parse(query.rma()).stages
    assert isinstance(stage, ServiceStage)
    assert stage.name == name
    returned = typing.get_type_hints(function)["return"]
    assert typing.get_origin(returned) is type(query)


def test_the_package_lists_them_all() -> None:
    """`allenorm.services` offers every function, and a typo is answered."""
    assert sorted(PLANS) == _generated.__all__
    assert set(PLANS) <= set(dir(services))
    assert set(module.__all__) <= set(dir(services))
    with pytest.raises(AttributeError, match="did you mean 'mouse_correlation'"):
        _ = services.mouse_corelation  # type: ignore[attr-defined] # the mistake is the point


@needs_shared
def test_the_facts_of_the_list_are_kept() -> None:
    """Names, closed sets and what is required are those of the list, but for what is named here."""
    facts: dict[str, list[dict[str, Any]]] = json.loads(
        (SHARED / "rma/services.json").read_text(encoding="utf-8")
    )

    assert set(PLANS) == facts.keys() | ADDED
    for name, parameters in facts.items():
        plan = {each.name: each for each in PLANS[name].parameters}
        assert {each["name"] for each in parameters} - PAGING == plan.keys()
        assert PLANS[name].paged == bool(PAGING & {each["name"] for each in parameters})
        for fact in parameters:
            if fact["name"] in PAGING:
                continue
            own = plan[fact["name"]]
            required = fact["required"] and fact["name"] not in NOT_REQUIRED.get(name, set())
            assert (own.required, own.values) == (required, tuple(fact.get("values", ())))


@needs_shared
def test_published_calls_can_be_made() -> None:
    """Every parameter that a published call sends is one of the function's."""
    lines = (SHARED / "rma/queries.jsonl").read_text(encoding="utf-8").splitlines()
    calls = 0
    for line in lines:
        query = json.loads(line)
        if "service::" not in query["q"] or not query["valid"]:
            continue
        stage = parse(query["q"].strip()).stages[-1]
        assert isinstance(stage, ServiceStage)
        known = {each.name for each in PLANS[stage.name].parameters} | PAGING
        assert {each.column.name for each in stage.filters} <= known | MISSPELT, query["id"]
        calls += 1
    assert calls > 40
