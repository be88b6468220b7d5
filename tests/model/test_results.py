"""`Results`: a list that remembers what came together."""

import copy
import pickle

from allenorm.model import Results
from allenorm.model._page import Members


def _results() -> Results[int]:
    """Make a result with one page."""
    return Results([3, 1, 2], members=[Members()])


def test_results_are_a_list() -> None:
    """A result compares, prints and indexes as the list that it is."""
    results = _results()

    assert results == [3, 1, 2]
    assert repr(results) == "[3, 1, 2]"
    assert results[0] == 3
    assert results[-1] == 2
    assert sorted(results) == [1, 2, 3]


def test_what_is_made_of_a_result_holds_the_same_pages() -> None:
    """Slices, copies and sums hold what the result held."""
    results, other = _results(), _results()

    for made in (
        results[:1],
        results.copy(),
        copy.copy(results),
        Results(results),
        results + Results([4]),
    ):
        assert isinstance(made, Results)
        assert made._members == results._members
    both = results + other
    assert both == [3, 1, 2, 3, 1, 2]
    assert both._members == results._members + other._members
    joined = results.copy()
    joined += other
    joined.extend(iter([5]))
    assert joined[-1] == 5
    assert joined._members == both._members


def test_results_are_pickled_as_a_list() -> None:
    """A pickle has the objects alone."""
    again = pickle.loads(pickle.dumps(_results()))  # noqa: S301 - our own bytes

    assert again == [3, 1, 2]
    assert isinstance(again, Results)
    assert again._members == []
