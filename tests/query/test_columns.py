"""Columns: comparisons become conditions, and what cannot be written is refused at once."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from allenorm.errors import InexpressibleError, QueryError
from allenorm.query import Condition, Query
from zoo import Animal, Keeper, Species

c: Any = Animal.c
NOON = dt.datetime(2020, 1, 1, 12, tzinfo=dt.timezone.utc)


def text(condition: Condition[Any]) -> str:
    """Return the criteria of a condition."""
    return Query(Animal).where(condition).rma().split(",rma::")[1].removeprefix("criteria,")


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (c.id == 1, "[id$eq1]"),
        (c.id != 1, "[id$ne1]"),
        (c.id < 1, "[id$lt1]"),
        (c.id <= 1, "[id$le1]"),
        (c.id > 1, "[id$gt1]"),
        (c.id >= 1, "[id$ge1]"),
        (c.id == -1, "[id$eq'-1']"),
        (c.weight > 2, "[weight$gt2]"),
        (c.weight > 2.5, "[weight$gt2.5]"),
        (c.weight > -2.5, "[weight$gt'-2.5']"),
        (c.weight == 1e-7, "[weight$eq'0.0000001']"),
        (c.tame == True, "[tame$eqtrue]"),  # noqa: E712 - it builds a condition
        (c.tame != False, "[tame$nefalse]"),  # noqa: E712 - as above
        (c.born_at >= NOON, "[born_at$ge'2020-01-01T12:00:00Z']"),
        (c.name == "x", "[name$eq'x']"),
        (c.name == "", "[name$eq'']"),
        (c.name == "null", "[name$eq'null']"),
        (c.name == None, "[name$eqnull]"),  # noqa: E711 - as above
        (c.name != None, "[name$nenull]"),  # noqa: E711 - as above
        (c.name.is_null(), "[name$eqnull]"),
        (c.name.is_not_null(), "[name$nenull]"),
        (c.marks.is_null(), "[marks$eqnull]"),
        (c.id.is_(3), "[id$is3]"),
        (c.id.in_([3, 1, 3]), "[id$in3,1]"),
        (c.id.in_(iter([2, 1])), "[id$in2,1]"),
        (c.id.in_((7,)), "[id$in7]"),
        (c.id.in_({30, 4, 200}), "[id$in4,30,200]"),
        (c.weight.in_([1, 2.5]), "[weight$in1,2.5]"),
        (c.name.in_(frozenset({"b", "a,b"})), "[name$in'a,b','b']"),
        (c.born_at.in_({NOON}), "[born_at$in'2020-01-01T12:00:00Z']"),
        (c.name.like("a*b"), "[name$li'a*b']"),
        (c.name.ilike("A*"), "[name$il'A*']"),
        (c.name.startswith("a"), "[name$li'a*']"),
        (c.name.endswith("a"), "[name$li'*a']"),
        (c.name.contains("a_%"), "[name$li'*a_%*']"),
        (c.species.name == "x", "species[name$eq'x']"),
        (c.species.name.qualified() == "x", "species[species.name$eq'x']"),
        (c.species.name.qualified().ilike("x"), "species[species.name$il'x']"),
        (c.parent.species.id.in_([1]), "parent(species[id$in1])"),
    ],
)
def test_a_comparison_is_written(condition: Condition[Any], expected: str) -> None:
    """Every operator of the grammar has its spelling."""
    assert text(condition) == expected


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: c.id == "1", "Animal.id is a column of type integer: expected int, got str '1'"),
        (lambda: c.id == 1.0, "expected int, got float '1.0'"),
        (lambda: c.id == True, "expected int, got bool 'True'"),  # noqa: E712 - as above
        (lambda: c.tame == 1, "expected bool, got int '1'"),
        (lambda: c.name == 1, "expected str, got int '1'"),
        (lambda: c.name == b"x", "expected str, got bytes"),
        (lambda: c.weight == "heavy", "expected float, got str"),
        (lambda: c.id < [1, 2], r"got list '\[1, 2\]'; only in_\(\) takes several values"),
        (lambda: c.id < None, r"cannot be compared with None; use is_null\(\)"),
        (lambda: c.born_at > "2020", "expected a datetime with a time zone, got str"),
        (lambda: c.born_at > dt.date(2020, 1, 1), "say which time of that day"),
        (lambda: c.born_at > NOON.replace(tzinfo=None), "has no time zone"),
        (lambda: c.id.in_("12"), r"in_\(\) of Animal.id takes a list of values, got '12'"),
        (lambda: c.id.in_(b"12"), "takes a list"),
        (lambda: c.id.in_(12), "takes a list"),
        (lambda: c.id.in_([1, "2"]), "expected int, got str '2'"),
        (lambda: c.name.like(1), "Animal.name is matched with a str, got '1'"),
        (lambda: c.name.startswith(None), "Animal.name is matched with a str"),
        (lambda: c.species.id == Keeper.c.id, "have different root models"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(build: Callable[[], object], message: str) -> None:
    """The message names the column, what it holds, and what came."""
    with pytest.raises(QueryError, match=message):
        build()


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: c.name == "O'Hara", "apostrophe"),
        (lambda: c.name.ilike("O'Hara"), "apostrophe"),
        (lambda: c.name == "a\nb", "the character"),
        (lambda: c.weight == -float("nan"), "no way to write nan"),
        (lambda: c.weight < float("inf"), "no way to write inf"),
        (lambda: c.id == 2**80, "64 bits"),
        (lambda: c.marks == (1, 2), r"RMA has no array values.*is_null\(\)"),
        (lambda: c.id.in_([1, None]), r"\$in never finds null"),
        (lambda: c.name.contains("a*"), r"cannot escape the wildcard \*.*like\(\)"),
        (lambda: c.weight < c.parent.weight, "both in the table animals, joined twice"),
    ],
)
def test_what_rma_cannot_say_is_refused(build: Callable[[], object], message: str) -> None:
    """The message gives the reason and the nearest thing that works."""
    with pytest.raises(InexpressibleError, match=message):
        build()


class Sized(int):
    """A subclass of int, as an enumeration's members are."""


class Label(str):
    """A subclass of str."""

    __slots__ = ()

    def __str__(self) -> str:
        return "something else"


class Wide(float):
    """A subclass of float."""


class Scalar:
    """What a numpy scalar looks like: `item()` gives the Python value."""

    def __init__(self, value: object, shape: tuple[int, ...] = ()) -> None:
        self.value = value
        self.shape = shape

    def item(self) -> object:
        """Return the Python value."""
        return self.value


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (c.id == Sized(3), "[id$eq3]"),
        (c.name == Label("x"), "[name$eq'x']"),
        (c.name.ilike(Label("x")), "[name$il'x']"),
        (c.weight == Wide(2.5), "[weight$eq2.5]"),
        (c.id == Scalar(4), "[id$eq4]"),
        (c.tame == Scalar(True), "[tame$eqtrue]"),  # noqa: FBT003 - a value
        (c.id.in_([Scalar(4), 5]), "[id$in4,5]"),
    ],
)
def test_a_value_that_holds_a_plain_one_counts_as_it(
    condition: Condition[Any], expected: str
) -> None:
    """Subclasses and numpy scalars are written as the plain value."""
    assert text(condition) == expected


def test_an_array_is_no_scalar() -> None:
    """An array with a shape is several values."""
    with pytest.raises(QueryError, match="expected int, got Scalar"):
        assert c.id == Scalar(4, (1,))


def test_a_set_of_mixed_values_is_written_in_a_stable_order() -> None:
    """The text does not depend on the hash seed."""
    values = {Wide(1.5), 1, 3}

    assert text(c.weight.in_(values)) == "[weight$in1,1.5,3]"


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda: c.species.id == c.species_id, "species[id$eqanimals.species_id]"),
        (lambda: c.species_id == c.species.id, "[species_id$eqspecies.id],species"),
        (lambda: c.id < c.parent_id, "[id$ltanimals.parent_id]"),
        (
            lambda: c.keepers.id.qualified() > c.species.id,
            "keepers[keepers.id$gtspecies.id],species",
        ),
    ],
)
def test_a_column_is_compared_with_another(
    build: Callable[[], Condition[Any]], expected: str
) -> None:
    """The right column is qualified, and its associations are joined."""
    assert text(build()) == expected


def test_a_column_of_a_subclass_is_compared_with_its_base() -> None:
    """A user's subclass and the generated class are one root."""

    class Mine(Animal):
        """A user's class."""

    condition: Any = Mine.c.id == Animal.c.parent_id  # type: ignore[comparison-overlap] # as it says

    assert condition.root is Mine


def test_a_column_has_no_truth_value() -> None:
    """`if column` is a mistake, and says so."""
    with pytest.raises(QueryError, match=r"Animal\.id is a column, not a value"):
        bool(c.id)


def test_a_column_shows_where_it_is() -> None:
    """The path from the root stands in `str` and `repr`."""
    assert str(c.parent.species.name) == "Animal.parent.species.name"
    assert repr(c.species.name) == "<TextColumn Animal.species.name>"
    assert repr(c.id.desc()) == "<Order Animal.id descending>"
    assert repr(c.id.asc()) == "<Order Animal.id ascending>"


def test_a_text_method_on_another_column_names_the_reason() -> None:
    """`ilike` on a number says what it needs."""
    with pytest.raises(AttributeError, match=r"ilike\(\) needs a column of text; Animal.id holds"):
        c.id.ilike("x")
    with pytest.raises(AttributeError, match=r"Animal\.id is a column and has no attribute 'foo'"):
        c.id.foo  # noqa: B018 - the access raises
    with pytest.raises(AttributeError, match="_repr_html_"):
        c.id._repr_html_  # noqa: B018 - the access raises


def test_a_column_can_stand_in_a_dict() -> None:
    """Columns are hashable by identity, although `==` builds a condition."""
    assert {c.id: 1}[c.id] == 1
    assert Species.c.id is Species.c.id
