"""Arguments are checked before anything is sent, and the message says what is allowed."""

import math

import pytest

from allenorm import SectionImage, Structure
from allenorm._arguments import (
    choice,
    choices,
    identifier,
    identifiers,
    number,
    truth,
    whole,
    written,
)
from allenorm.errors import SettingsError


def test_an_id_is_a_number_or_an_object_of_the_table() -> None:
    """An id stands for itself, and so does an object of any class of the table."""
    assert identifier(7, "image", "sub_images") == 7
    assert identifier(SectionImage(id=8), "image", "sub_images") == 8


@pytest.mark.parametrize("value", [0, -1, True, 1.0, "7", None, Structure(id=9), object()])
def test_what_is_no_id_is_refused(value: object) -> None:
    """Booleans, texts, floats and objects of other tables are no ids."""
    with pytest.raises(SettingsError, match=r"image: expected an id .* of table sub_images"):
        identifier(value, "image", "sub_images")


def test_ids_come_each_once_and_in_order() -> None:
    """One id, one object, a list, a generator: all are lists of ids."""
    assert identifiers(7, "x", "structures") == (7,)
    assert identifiers(Structure(id=9), "x", "structures") == (9,)
    assert identifiers((each for each in (3, 1, 3)), "x", "structures") == (3, 1)


def test_a_query_is_a_list_of_ids() -> None:
    """It runs where the call says, or where the query says."""
    query = Structure.where(acronym="VISp", graph_id=1)

    assert identifiers(query, "x", "structures", using="sample") == (385,)
    assert identifiers(query.using("sample"), "x", "structures") == (385,)


def test_numbers_of_numpy_are_numbers() -> None:
    """What a frame holds is taken as it is; its booleans are no numbers."""
    numpy = pytest.importorskip("numpy")

    assert identifiers(numpy.array([7, 8]), "x", "structures") == (7, 8)
    assert type(identifier(numpy.int64(7), "x", "structures")) is int
    assert number(numpy.float32(0.5), "x") == 0.5
    assert type(choice(numpy.int32(25), "resolution", (10, 25))) is int
    with pytest.raises(SettingsError, match="x: expected a whole number"):
        whole(numpy.bool_(True), "x", 0)  # noqa: FBT003 - how numpy has them


@pytest.mark.parametrize("values", [[], (), "7", [7, "8"], None])
def test_lists_that_are_none_are_refused(values: object) -> None:
    """An empty list asks for nothing, and is refused as well."""
    with pytest.raises(SettingsError, match="structures"):
        identifiers(values, "x", "structures")


@pytest.mark.parametrize("value", [-1, 101, True, 5.0, "5", None])
def test_whole_numbers_have_limits(value: object) -> None:
    """The message names the limits and the unit."""
    assert whole(100, "quality", 0, 100) == 100
    with pytest.raises(SettingsError, match=r"quality: .* from 0 to 100 \(px\)"):
        whole(value, "quality", 0, 100, "px")


def test_a_whole_number_may_have_one_limit() -> None:
    """Without a most the message says so."""
    with pytest.raises(SettingsError, match="from 1 on"):
        whole(0, "width", 1)


@pytest.mark.parametrize("value", [math.nan, math.inf, True, "1", None, 10**400])
def test_numbers_are_finite(value: object) -> None:
    """What no parameter can say is refused, whatever the limits."""
    with pytest.raises(SettingsError, match=r"x: expected a number \(um\)"):
        number(value, "x", unit="um")


def test_numbers_have_limits() -> None:
    """The message names the limits that there are."""
    assert number(1, "gain", 0, 1) == 1.0
    with pytest.raises(SettingsError, match="from 0 to 1,"):
        number(2, "gain", 0, 1)
    with pytest.raises(SettingsError, match="from 0 on,"):
        number(-1, "gain", 0)


@pytest.mark.parametrize("value", ["10", 10.0, True, 30, None])
def test_a_choice_is_of_the_same_type(value: object) -> None:
    """10 is allowed, and neither the text nor the float nor another number is."""
    assert choice(10, "resolution", (10, 25)) == 10
    with pytest.raises(SettingsError, match="resolution: expected 10 or 25, got"):
        choice(value, "resolution", (10, 25))


def test_choices_come_each_once() -> None:
    """One or several, without repeats; none is refused, and so is an unknown one."""
    assert choices(["a", "b", "a"], "x", ("a", "b")) == ("a", "b")
    with pytest.raises(SettingsError, match="x: expected one or more of a, b"):
        choices([], "x", ("a", "b"))
    with pytest.raises(SettingsError, match="x: expected a, got 'c'"):
        choices("c", "x", ("a",))


@pytest.mark.parametrize("value", [1, 0, "true", None])
def test_a_truth_is_a_boolean(value: object) -> None:
    """1 and 0 are numbers."""
    assert truth(value=True, name="x")
    with pytest.raises(SettingsError, match="x: expected True or False"):
        truth(value, "x")


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (-2.5, "-2.5"), (1e20, "1" + "0" * 20), (1e-7, "0.0000001"), (0.1, "0.1")],
)
def test_numbers_are_written_without_exponents(value: float, text: str) -> None:
    """Not every place of the API reads an exponent."""
    assert written(value) == text
