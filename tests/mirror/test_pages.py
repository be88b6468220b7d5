"""Paging: what each request asks for, what ends it, and servers that do not keep to it."""

from typing import Any

import pytest

from allenorm.endpoint import Envelope
from allenorm.errors import MalformedAnswerError
from allenorm.mirror._pages import Pages, Position
from allenorm.mirror._query import checked_query
from allenorm.rma import parse, render
from allenorm.schema import bundled


def pages(text: str, position: Position | None = None, size: int = 2) -> Pages:
    """Return the pages of a query."""
    return Pages(checked_query(parse(text), bundled()), position or Position(), size)


def give(there: Pages, ids: "list[Any]", total: int | None = None) -> list[dict[str, Any]]:
    """Answer the next request with rows of these ids."""
    rows = [{"id": each} for each in ids]
    envelope = Envelope(rows, rows, 0, len(rows), total)
    return there.take(envelope, there.request())


def test_pages_follow_each_other_by_id() -> None:
    """The second page asks for what lies beyond the first, and not for the count again."""
    there = pages("model::Gene,rma::criteria,[acronym$eq'Gad1']")
    text = (
        "model::Gene,rma::criteria,{}[acronym$eq'Gad1'],rma::options[order$eq'id'][num_rows$eq2]{}"
    )

    assert render(there.request()) == text.format("", "")
    give(there, [3, 5], total=3)
    assert (there.position, there.total) == (Position(5, 2), 3)
    assert render(there.request()) == text.format("[id$gt5]", "[count$eqfalse]")
    give(there, [9])
    assert there.position == Position(9, 3, done=True)


def test_a_pull_goes_on_from_its_position() -> None:
    """What was received before counts; the server's number is of what is left."""
    there = pages("model::Gene", Position(5, 2))

    assert "[id$gt5]" in render(there.request())
    give(there, [6], total=4)
    assert (there.total, there.position.done) == (6, False)


def test_an_empty_page_is_the_end() -> None:
    """Whatever the server counted."""
    there = pages("model::Gene")
    give(there, [1, 2], total=50)
    give(there, [])

    assert there.position == Position(2, 2, done=True)


def test_a_short_page_is_no_end() -> None:
    """A server may send fewer rows than it was asked for."""
    there = pages("model::Gene", size=100)
    give(there, [1, 2], total=3)

    assert not there.position.done


def test_no_count_is_no_end() -> None:
    """Where the server does not count, one more request finds out."""
    there = pages("model::Gene")
    give(there, [1, 2])
    assert (there.position.done, there.total) == (False, None)
    give(there, [])
    assert there.position.done


def test_a_count_of_joins_is_no_total() -> None:
    """It is of joined rows, so that no time left can be told from it."""
    there = pages("model::Specimen,rma::criteria,ephys_sweeps")
    give(there, [1, 2], total=500)

    assert (there.total, there.position.done) == (None, False)


def test_records_that_a_join_multiplied_count_once() -> None:
    """The same record again is no fault, and no row more."""
    there = pages("model::Specimen,rma::criteria,ephys_sweeps", size=4)

    assert len(give(there, [1, 1, 2, 2], total=9)) == 4
    assert there.position == Position(2, 2)


def test_a_limit_and_an_offset() -> None:
    """The first page leaves rows out, the last asks for what is missing, and no more are taken."""
    there = pages("model::Gene,rma::options[num_rows$eq3][start_row$eq4]")

    assert "[start_row$eq4][num_rows$eq2]" in render(there.request())
    give(there, [5, 6], total=100)
    assert there.total == 3
    assert "[num_rows$eq1][count$eqfalse]" in render(there.request())
    assert "start_row" not in render(there.request())
    assert give(there, [7, 8]) == [{"id": 7}]
    assert there.position == Position(7, 3, done=True)


def test_a_limit_with_an_order_goes_by_place() -> None:
    """The next page starts after the rows received; the id settles what the order leaves open."""
    there = pages("model::Gene,rma::options[order$eq'acronym'][num_rows$eq3][start_row$eq4]")
    give(there, [9, 2], total=100)

    text = "[order$eq'acronym,id'][start_row$eq6][num_rows$eq1]"
    assert text in render(there.request())
    assert there.position == Position(None, 2)


def test_rows_without_ids_are_ordered_by_all_columns() -> None:
    """So that the place of a row means something."""
    there = pages("model::StructureHierarchy", Position(None, 6))

    text = "[order$eq'ancestor_id,descendant_id,generations'][start_row$eq6][num_rows$eq2]"
    assert text in render(there.request())
    give(there, [None, 1], total=8)
    assert there.position == Position(None, 8, done=True)


def test_an_ordered_query_without_ids_keeps_its_order() -> None:
    """There is no id that could settle it."""
    there = pages("model::StructureHierarchy,rma::options[order$eq'generations'][num_rows$eq9]")

    assert "[order$eq'generations'][num_rows$eq2]" in render(there.request())


@pytest.mark.parametrize(
    ("ids", "words"),
    [
        ([None], "has no id"),
        (["6"], "has no id"),
        ([True], "has no id"),
        ([7, 6], "do not follow each other"),
        ([5], "do not follow each other"),
        ([1], "do not follow each other"),
    ],
)
def test_a_server_that_ignores_filter_or_order_is_refused(ids: list[Any], words: str) -> None:
    """Rows could be lost unseen, so the pull ends with what came before."""
    there = pages("model::Gene", Position(5, 2))

    with pytest.raises(MalformedAnswerError, match=words) as raised:
        give(there, ids, total=9)
    assert raised.value.query is not None
    assert there.position == Position(5, 2)


def test_a_server_that_ignores_the_start_is_refused() -> None:
    """The same page again would never end."""
    there = pages("model::StructureHierarchy")
    give(there, [1, 2], total=9)

    with pytest.raises(MalformedAnswerError, match="once more"):
        give(there, [1, 2])


def test_equal_rows_are_no_repetition() -> None:
    """Rows without ids may all be the same, as far as the server counts."""
    there = pages("model::StructureHierarchy")
    give(there, [1, 1], total=6)
    give(there, [1, 1])
    give(there, [1, 1])

    assert there.position.done


def test_equal_rows_of_an_unknown_number_are_a_repetition() -> None:
    """Without a count nothing else would end it."""
    there = pages("model::StructureHierarchy")
    give(there, [1, 1])

    with pytest.raises(MalformedAnswerError, match="once more"):
        give(there, [1, 1])
