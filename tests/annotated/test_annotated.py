"""Annotated data sets: what is asked, how conditions are joined, and both ways to find them."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

import allenorm
from allenorm.annotated import Annotated, Compound, annotated, annotated_query, section_data_sets
from allenorm.errors import (
    InexpressibleError,
    MalformedAnswerError,
    NotLoadedError,
    QueryError,
    RefusedError,
    SettingsError,
)

FULL, MIDDLE, LAST = 900000294, 900000297, 900000300
"""Structures of the sample that are annotated High, Medium and Low."""


@pytest.fixture
def live(httpserver: HTTPServer) -> Iterator[allenorm.Client]:
    """A client of a server that answers as the API does."""
    with allenorm.Client(httpserver.url_for("").rstrip("/"), max_attempts=1) as client:
        yield client


def test_the_text_is_that_of_the_api() -> None:
    """A compound search is written as AllenSDK's own test has it."""
    either = annotated(112763676, intensity=["High", "Low"]) | annotated(112763686, intensity="Low")

    assert either.requests() == (
        (
            "[structures $in 112763676 : intensity_values $in 'High','Low'] or "
            "[structures $in 112763686 : intensity_values $in 'Low']"
        ),
    )


def test_every_part_is_written() -> None:
    """Each argument has its own values, which AllenSDK mixes up."""
    condition = annotated([1, 2], density="Low", pattern="Full", ages=["E11.5", "P4"])

    assert str(condition) == (
        "[structures $in 1,2 : density_values $in 'Low' : pattern_values $in 'Full' : "
        "age_names $in 'E11.5','P4']"
    )


def test_expressions_come_to_alternatives() -> None:
    """Whatever the shape, an expression is alternatives of conditions that must all hold."""
    a, b, c = (annotated(key) for key in (1, 2, 3))

    assert (a & b).alternatives == ((a, b),)
    assert (a | b).alternatives == ((a,), (b,))
    assert (a & (b | c)).alternatives == ((a, b), (a, c))
    assert ((a | b) & c).alternatives == ((a, c), (b, c))
    assert (a & b | c).alternatives == ((a, b), (c,))
    assert (a & a).alternatives == ((a,),)
    assert (a | a).alternatives == ((a,),)
    assert (a & b).requests() == ("[structures $in 1] and [structures $in 2]",)
    assert len((a & b | c).requests()) == 2


def test_conditions_are_no_truth_values() -> None:
    """`and` and `or`, which would drop one of the two, are refused with what is meant."""
    one, two = annotated(1), annotated(2)

    with pytest.raises(QueryError, match=r"join conditions by & and \|"):
        one and two  # noqa: B018 - the mistake is the point
    with pytest.raises(QueryError, match="no truth value"):
        (one | two) or one


def test_conditions_are_shown_as_they_are_sent() -> None:
    """At a prompt, a condition is one line."""
    one, two = annotated(1, intensity="High"), annotated(2)

    assert repr(one) == "<Annotated [structures $in 1 : intensity_values $in 'High']>"
    assert repr(two & annotated(3) | annotated(4)) == (
        "<Compound [structures $in 2] and [structures $in 3] | [structures $in 4]>"
    )


def test_an_expression_that_is_too_wide() -> None:
    """One that would take hundreds of requests is refused."""
    wide: Compound = annotated(1) | annotated(2)
    for key in range(3, 13, 2):
        wide &= annotated(key) | annotated(key + 1)

    assert len(wide.requests()) == 64
    with pytest.raises(InexpressibleError, match="comes to 128 alternatives, of 64 at most"):
        wide & (annotated(20) | annotated(21))
    with pytest.raises(InexpressibleError, match="comes to 65 alternatives"):
        wide | annotated(20)


@pytest.mark.parametrize("text", ["it's", "", "a]", "[", "a\nb"])
def test_texts_that_cannot_be_written(text: str) -> None:
    """No text can end its quotes, or its bracket."""
    with pytest.raises(InexpressibleError, match="no way to write"):
        annotated(1, pattern=text)
    with pytest.raises(InexpressibleError, match="ages"):
        annotated(1, ages=[text])


def test_calls_are_checked() -> None:
    """A call that there is not is answered with those that there are."""
    with pytest.raises(SettingsError, match="intensity: expected High, Medium or Low"):
        annotated(1, intensity="high")  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(SettingsError, match="structures: expected one id"):
        annotated([])
    with pytest.raises(SettingsError, match="ages: expected one text or several, got '56'"):
        annotated(1, ages=56)  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(SettingsError, match="pattern: expected one text or several, got '1'"):
        annotated(1, pattern=["Full", 1])  # type: ignore[list-item] # the mistake is the point
    with pytest.raises(SettingsError, match="ages: expected one text or several, got 'none'"):
        annotated(1, ages=[])


def test_what_is_no_condition() -> None:
    """Nothing else is joined with a condition, or looked for."""
    with pytest.raises(QueryError, match=r"joined with what annotated\(\.\.\.\) makes, got '5'"):
        annotated(1) & 5  # type: ignore[operator] # the mistake is the point
    with pytest.raises(QueryError, match=r"section_data_sets\(\) takes what annotated"):
        section_data_sets(5, using="sample")  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(QueryError, match=r"takes one condition, as what annotated.*Compound"):
        annotated_query(annotated(1) | annotated(2))  # type: ignore[arg-type] # as above


def test_found_in_a_store() -> None:
    """On a store, conditions are joined as sets of what queries find."""
    high, low = annotated(FULL, intensity="High"), annotated(LAST, intensity="Low")
    absent = annotated(FULL, intensity="Low")

    every = [each.id for each in section_data_sets(high, using="sample")]
    assert len(every) == len(set(every)) == 6
    assert [each.id for each in section_data_sets(high & low, using="sample")] == every
    assert section_data_sets(high & absent, using="sample") == []
    assert [each.id for each in section_data_sets(absent | high, using="sample")] == every


def test_all_calls_are_of_one_annotation() -> None:
    """A condition is about one annotation: its structure, intensity and density go together."""
    assert (
        not annotated_query(annotated(FULL, intensity="High", density="Low"))
        .using("sample")
        .exists()
    )
    assert (
        annotated_query(annotated(FULL, intensity="High", density="High")).using("sample").exists()
    )


def test_values_that_come_again_are_sent_once() -> None:
    """Calls, texts and structures are sets."""
    again = annotated([1, 1], density=["Low", "Low"], pattern=["Full"] * 2, ages=["P4", "P4"])

    assert again == annotated(1, density="Low", pattern="Full", ages="P4")


def test_what_the_server_left_out(httpserver: HTTPServer, live: allenorm.Client) -> None:
    """A column that is not in the answer says so, and is no None."""
    path = "/api/v2/annotated_section_data_sets.json"
    answer = {"success": True, "msg": [{"id": 126862385, "failed": False}]}
    httpserver.expect_request(path).respond_with_json(answer)

    (found,) = section_data_sets(annotated(1), using=live)
    assert found.failed is False
    with pytest.raises(NotLoadedError, match="plane_of_section_id"):
        _ = found.plane_of_section_id


def test_what_is_found_knows_where_it_came_from(monkeypatch: pytest.MonkeyPatch) -> None:
    """What belongs to a data set is asked for at the same place, not at the default one."""
    monkeypatch.setenv("ALLENORM_URL", "http://127.0.0.1:9")
    found = section_data_sets(annotated(FULL, intensity="High"), using="sample")

    allenorm.load(found, "plane_of_section")
    assert {each.plane_of_section is not None for each in found} == {True}


def test_ages_narrow() -> None:
    """Ages are those of the donor, which come along."""
    some = annotated_query(annotated(FULL, ages="E11.5")).using("sample").all()

    assert some
    for each in some:
        assert each.specimen is not None
        assert each.specimen.donor is not None
        assert each.specimen.donor.age is not None
        assert each.specimen.donor.age.name == "E11.5"


@pytest.mark.parametrize(
    ("condition", "path", "parameters"),
    [
        (
            Annotated((1, 2), ("High", "Low"), ages=("E11.5",)),
            "/api/v2/annotated_section_data_sets.json",
            {"structures": "1,2", "intensity_values": "'High','Low'", "age_names": "'E11.5'"},
        ),
        (
            annotated(1) | annotated(2, pattern="Full"),
            "/api/v2/compound_annotated_section_data_sets.json",
            {"query": "[structures $in 1] or [structures $in 2 : pattern_values $in 'Full']"},
        ),
    ],
)
def test_found_by_a_server(
    condition: Annotated | Compound,
    path: str,
    parameters: dict[str, str],
    httpserver: HTTPServer,
    live: allenorm.Client,
) -> None:
    """A server is asked at the documented place, in the documented words."""
    rows = [{"id": 7, "failed": False}, {"id": 8, "failed": False}, {"id": 7, "failed": False}]
    httpserver.expect_oneshot_request(path, query_string=parameters).respond_with_json(
        {"success": True, "id": 0, "start_row": 0, "num_rows": 3, "total_rows": 3, "msg": rows}
    )

    assert [each.id for each in section_data_sets(condition, using=live)] == [7, 8]
    httpserver.check()


def test_answers_of_a_server_that_are_none(httpserver: HTTPServer, live: allenorm.Client) -> None:
    """No rows are no error; a refusal and an answer without rows are."""
    one = annotated(1)
    place = httpserver.expect_ordered_request
    place("/api/v2/annotated_section_data_sets.json").respond_with_json(
        {"success": True, "msg": {}}
    )
    place("/api/v2/annotated_section_data_sets.json").respond_with_json(
        {"success": True, "msg": "words"}
    )
    place("/api/v2/annotated_section_data_sets.json").respond_with_json(
        {"success": False, "msg": "no such structure"}
    )

    assert section_data_sets(one, using=live) == []
    with pytest.raises(MalformedAnswerError, match="no list of records: 'words'"):
        section_data_sets(one, using=live)
    with pytest.raises(RefusedError, match="no such structure"):
        section_data_sets(one, using=live)
