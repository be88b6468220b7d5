"""What a service takes is checked before anything is sent, and written so that it is read back."""

import enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm import Structure, services
from allenorm.errors import InexpressibleError, QueryError
from allenorm.rma import Number, ServiceStage, String, parse
from allenorm.services._parameter import Parameter, elements


class Line(str, enum.Enum):
    """A text that is an enumeration."""

    CUX2 = "Cux2-IRES-Cre"


class Index:
    """A whole number as numpy has it."""

    def __index__(self) -> int:
        return 8


def sent(kind: Any, value: object, values: tuple[str, ...] = ()) -> str:
    """Return what one parameter sends."""
    found = elements("service", Parameter("x", kind, values=values), value)
    return ",".join(
        f"'{each.text}'" if isinstance(each, String) else str(getattr(each, "text", each))
        for each in found
    )


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("integer", 5, "5"),
        ("integer", Index(), "8"),
        ("integers", 5, "5"),
        ("integers", Index(), "8"),
        ("integers", [5, 0, Index()], "5,0,8"),
        ("integers", range(3), "0,1,2"),
        ("keys", 0, "0"),
        ("keys", "VISp", "'VISp'"),
        ("keys", Line.CUX2, "'Cux2-IRES-Cre'"),
        ("keys", ("VISp", "MOs"), "'VISp,MOs'"),
        ("keys", [8, "MOs"], "'8,MOs'"),
        ("keys", {315: None, 549: None}, "315,549"),
        ("texts", ["E11.5", "P56"], "'E11.5,P56'"),
        ("text", "a, b", "'a, b'"),
        ("float", 0.7, "0.7"),
        ("float", 1, "1"),
        ("float", -0.5, "'-0.5'"),
        ("point", (6800, 4200.0, 5600.5), "6800,4200,5600.5"),
        ("point", [-1, 2, 3], "'-1,2,3'"),
        ("limits", (0, 50), "0,50"),
        ("limits", (1e-7, 1e20), "'0.0000001,100000000000000000000'"),
    ],
)
def test_values_are_written(kind: str, value: object, text: str) -> None:
    """Numbers are bare where the grammar has them; several of another kind are one text."""
    assert sent(kind, value) == text


def test_truth_values_are_words() -> None:
    """A boolean is `true` or `false`, bare."""
    query = services.mouse_connectivity_injection_structure(
        injection_structures=8, primary_structure_only=False
    )
    assert "[primary_structure_only$eqfalse]" in query.rma()


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("integer", "5", "a whole number from 0 on, or a pipe, got '5'"),
        ("integer", -1, "a whole number"),
        ("integer", True, "a whole number"),
        ("integer", None, "got 'None'"),
        ("integer", [5], "a whole number"),
        ("integers", [], "one or more whole numbers"),
        ("integers", 5.5, "one or more whole numbers"),
        ("integers", "5", "one or more whole numbers"),
        ("integers", b"5", "one or more whole numbers"),
        ("integers", [5, None], "one or more whole numbers"),
        ("keys", "", "ids or names"),
        ("keys", [""], "ids or names"),
        ("keys", object(), "ids or names"),
        ("texts", 5, "one or more texts"),
        ("text", 5, "a text, got '5'"),
        ("text", "", "a text"),
        ("float", "0.5", "a number"),
        ("float", float("nan"), "a number"),
        ("float", 1j, "a number"),
        ("boolean", 1, "True or False, got '1'"),
        ("boolean", "true", "True or False"),
        ("point", (1, 2), "three numbers, x, y and z in micrometres"),
        ("point", 5, "three numbers"),
        ("point", Index(), "three numbers"),
        ("point", "123", "three numbers"),
        ("limits", (1, 2, 3), "two numbers"),
        ("limits", (1, float("inf")), "two numbers"),
    ],
)
def test_other_values_are_refused(kind: str, value: object, words: str) -> None:
    """The message names service and parameter, and says what it takes."""
    with pytest.raises(QueryError, match=rf"service\(\): x: expected .*{words}"):
        sent(kind, value)


def test_a_closed_set_is_listed() -> None:
    """A word outside a closed set is answered with the set."""
    values = ("right", "left")
    assert sent("text", "left", values) == "'left'"
    with pytest.raises(QueryError, match="x: expected 'right' or 'left', got 'Left'"):
        sent("text", "Left", values)
    with pytest.raises(QueryError, match="expected 'right' or 'left', got '5'"):
        sent("text", 5, values)


def test_what_rma_cannot_write() -> None:
    """No apostrophe leaves its quotes, and no comma parts a name in two."""
    with pytest.raises(InexpressibleError, match="apostrophe"):
        sent("keys", "x'][y$eq1")
    with pytest.raises(InexpressibleError, match=r"a comma stands between values.*by its id"):
        sent("keys", ["Isocortex, layer 1", 8])
    with pytest.raises(InexpressibleError, match="comma"):
        sent("texts", "a,b")


@given(
    st.lists(st.integers(0, 2**62), min_size=1, max_size=20),
    st.lists(st.text("abcXYZ-_.;: 0189$[]()", min_size=1), min_size=1, max_size=5),
)
@settings(max_examples=50, deadline=None)
def test_what_is_written_is_read_back(numbers: list[int], names: list[str]) -> None:
    """The text of a call parses to the call, whatever its values hold."""
    query = services.mouse_connectivity_correlation(
        row=1, structures=names, product_ids=numbers, hemisphere="left"
    )

    (stage,) = parse(query.rma()).stages

    assert isinstance(stage, ServiceStage)
    given_ = {item.column.name: item.values for item in stage.filters}
    assert given_["structures"] == (String(",".join(names)),)
    assert given_["product_ids"] == tuple(Number(str(each)) for each in numbers)


@pytest.mark.parametrize("name", ["start_row", "num_rows"])
@pytest.mark.parametrize("value", [-1, 1.5, True, "5"])
def test_the_paging_is_checked(name: str, value: Any) -> None:
    """Both are whole numbers from 0 on."""
    with pytest.raises(QueryError, match=rf"{name}: expected a whole number from 0 on"):
        services.mouse_correlation(set="mouse", row=1, **{name: value})


def test_one_of_several_is_needed() -> None:
    """An injection is searched by its structures or by the domain that it is within."""
    with pytest.raises(QueryError, match="needs injection_structures or injection_domain"):
        services.mouse_connectivity_injection_structure(primary_structure_only=True)
    query = services.mouse_connectivity_injection_structure(
        injection_domain="Isocortex", transgenic_lines=0
    )
    assert query.rma().startswith(
        "service::mouse_connectivity_injection_structure[transgenic_lines$eq0]"
        "[injection_domain$eq'Isocortex']"
    )


def test_a_pipe_has_its_places() -> None:
    """A pipe of ids feeds ids; where one value of another kind is wanted it is refused."""
    pipe = Structure.where(acronym="CH").pipe("id")
    assert "[row$eq$row]" in services.mouse_correlation(set="mouse", row=pipe).rma()
    with pytest.raises(QueryError, match="seed_point: expected three numbers"):
        services.mouse_connectivity_target_spatial(seed_point=pipe)  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(QueryError, match="set: expected 'mouse'"):
        services.mouse_correlation(set=pipe, row=1)  # type: ignore[arg-type] # as above


def test_a_pipe_has_the_type_of_its_values() -> None:
    """Names cannot feed ids, nor ids texts; nothing that is neither feeds anything."""
    ids, names = Structure.where(id=8).pipe("id"), Structure.where(id=8).pipe("acronym")
    failed = Structure.where(id=8).pipe("failed")
    assert sent("keys", ids) == sent("keys", names) == sent("texts", names) == sent("integer", ids)
    for kind, pipe in (
        ("integer", names),
        ("integers", names),
        ("texts", ids),
        ("keys", failed),
        ("text", names),
    ):
        with pytest.raises(QueryError, match=r"x: expected .* got '<Pipe of \w+ \(\w+\) "):
            sent(kind, pipe)


def test_a_query_is_no_pipe() -> None:
    """The message says what makes one."""
    with pytest.raises(QueryError, match=r"or a pipe, got .*; pipe\(column\) of the query"):
        services.mouse_correlation(set="mouse", row=Structure.where(id=8))  # type: ignore[arg-type] # the mistake is the point
