"""Terminal verbs: what they ask a runner for, and what they make of its answer."""

from typing import Any

import pytest

from allenorm.errors import (
    MultipleResultsError,
    NoResultError,
    QueryError,
    SettingsError,
    UnknownNameError,
)
from allenorm.query import Query, runner_for
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)


def animals(*ids: int) -> list[Animal]:
    """Make animals with these ids."""
    return [Animal(id=each) for each in ids]


def test_all_and_iteration_and_pages_fetch_every_object(runner: Any) -> None:
    """The runner decides on pages; the order is kept."""
    runner.objects = animals(1, 2, 3)

    assert query.all() == animals(1, 2, 3)
    assert list(query) == animals(1, 2, 3)
    assert list(query.pages()) == [animals(1, 2), animals(3)]
    assert list(query.pages(1)) == [animals(1), animals(2), animals(3)]
    assert [name for name, _ in runner.asked] == ["all", "pages", "pages", "pages"]


def test_building_a_query_asks_nothing(runner: Any) -> None:
    """Only a terminal verb reaches the runner."""
    built = query.where(id=1).include("species").order_by(c.id).limit(3)
    repr(built)
    built.rma()
    built.explain()

    assert runner.asked == []


def test_first_asks_for_one_row(runner: Any) -> None:
    """The first object, or None."""
    assert query.first() is None
    runner.objects = animals(1, 2)
    assert query.first() == Animal(id=1)
    assert "[num_rows$eq1]" in runner.asked[-1][1]


def test_one_wants_exactly_one_row(runner: Any) -> None:
    """Two rows are enough to know; the message shows the query."""
    with pytest.raises(NoResultError, match=r"one\(\) found no row for model::Animal"):
        query.one()
    assert query.one_or_none() is None
    runner.objects = animals(1)
    assert query.one() == query.one_or_none() == Animal(id=1)
    assert "[num_rows$eq2]" in runner.asked[-1][1]
    runner.objects = animals(1, 2)
    for verb in (query.one, query.one_or_none):
        with pytest.raises(MultipleResultsError, match=r"several rows for model::Animal"):
            verb()


def test_one_is_not_misled_by_a_repeated_row(runner: Any) -> None:
    """A condition on a to-many association may repeat a row: what follows tells."""
    runner.objects = animals(1, 1)
    assert query.one() == Animal(id=1)
    runner.objects = animals(1, 1, 2)
    with pytest.raises(MultipleResultsError):
        query.one()


def test_a_limit_of_the_user_holds(runner: Any) -> None:
    """`limit(1).one()` asks for one row."""
    runner.objects = animals(1, 2)

    assert query.limit(1).one() == Animal(id=1)
    assert query.limit(10).first() == Animal(id=1)


def test_get_finds_by_id_or_raises(runner: Any) -> None:
    """An id that does not exist is an error that names it."""
    with pytest.raises(NoResultError, match="there is no Animal with id 7"):
        query.get(7)
    runner.objects = animals(7)
    assert query.get(7) == Animal(id=7)
    assert "[id$eq7]" in runner.asked[-1][1]
    for several in (None, [7, 8], (7,), {7}):
        with pytest.raises(QueryError, match=r"get\(\) takes one id, got .*where\(id=\[\.\.\.\]\)"):
            query.get(several)


def test_a_query_is_not_taken_for_its_results() -> None:
    """A column or association asked of a query says what fetches; other names are plain errors."""
    for name in ("name", "species"):
        with pytest.raises(UnknownNameError, match=rf"a query has no '{name}'.*all\(\), first"):
            getattr(query, name)
    with pytest.raises(AttributeError, match=r"^'Query' object has no attribute 'al'$") as caught:
        _ = query.al
    assert (caught.value.name, caught.value.obj) == ("al", query)
    assert not hasattr(query, "_ipython_display_")


def test_count_and_exists_ask_the_runner(runner: Any) -> None:
    """`exists` wants one raw row, without includes."""
    assert not query.exists()
    runner.raw = [{"id": 1}, {"id": 2}]
    runner.objects = animals(1, 2)
    assert query.include("species").exists()
    assert runner.asked[-1] == ("rows", "model::Animal,rma::options[order$eq'id'][num_rows$eq1]")
    assert query.count() == 2


def test_an_empty_result_needs_no_request(runner: Any) -> None:
    """`where(id=[])` and `limit(0)` answer by themselves."""
    for empty in (query.where(id=[]), query.limit(0), query.where(id=[]).limit(3)):
        assert empty.all() == []
        assert list(empty) == list(empty.pages(5)) == []
        assert empty.first() is None
        assert empty.one_or_none() is None
        assert empty.count() == 0
        assert not empty.exists()
        assert empty.values(c.id) == []
        assert empty.tabular(c.id).all() == []
        assert empty.tabular(c.id).count() == 0
    assert runner.asked == []
    with pytest.raises(QueryError, match="no text to send"):
        query.where(id=[]).rma()
    with pytest.raises(NoResultError, match="not to be written"):
        query.where(id=[]).one()


def test_what_would_send_a_request_by_accident_is_refused(runner: Any) -> None:
    """`len`, `bool` and an index say what to call; `list` works."""
    runner.objects = animals(1)
    with pytest.raises(TypeError, match=r"call \.count\(\)"):
        len(query)
    with pytest.raises(TypeError, match=r"call \.exists\(\)"):
        bool(query)
    with pytest.raises(TypeError, match=r"call \.first\(\)"):
        query[0]
    assert list(query) == animals(1)


def test_a_query_shows_its_text() -> None:
    """`repr` writes the query, or why it cannot be written, and sends nothing."""
    assert repr(query.limit(5)) == (
        "<Query[Animal] model::Animal,rma::options[order$eq'id'][num_rows$eq5]>"
    )
    assert repr(query.where(id=[])).startswith("<Query[Animal] (not to be written: the query asks")
    assert repr(query.tabular(c.id)).startswith("<TabularQuery[Animal] model::Animal")


def test_a_curl_line_is_quoted_for_a_shell(runner: Any) -> None:
    """An apostrophe of the URL cannot end the quotes."""
    assert runner.asked == []
    assert query.where(name="a b;$(x)").limit(1).curl() == (
        "curl --globoff --compressed 'http://127.0.0.1/query.json?q=model::Animal,"
        "rma::criteria,[name$eq'\"'\"'a b;$(x)'\"'\"'],"
        "rma::options[order$eq'\"'\"'id'\"'\"'][num_rows$eq1]'"
    )


def test_a_store_has_no_curl_line(runner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is printed that a shell could not send."""
    monkeypatch.setattr(runner, "url", lambda _: "allenorm+sqlite://cells.sqlite?q=model::Animal")

    with pytest.raises(SettingsError, match="no URL for curl: serve the store with"):
        query.limit(1).curl()


def test_the_runner_is_asked_for_by_target(runner: Any) -> None:
    """`using()` decides who runs the query."""
    assert runner_for("anything") is runner
    assert query.using("anything").url().startswith("http://127.0.0.1")
