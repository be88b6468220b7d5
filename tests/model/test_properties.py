"""Properties that hold for any rows of any class."""

import copy
import json
import pickle
from typing import Any

import pydantic_core
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from allenorm.errors import HydrationError
from allenorm.model import Model, Timestamp, hydrate, renamed
from allenorm.model._shape import shape_of
from zoo import Animal, Keeper

TYPES: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "integer": (int, st.integers()),
    "string": (str, st.text()),
    "float": (float, st.floats(allow_nan=False) | st.integers(-(2**60), 2**60)),
    "boolean": (bool, st.booleans()),
    "datetime": (Timestamp, st.datetimes().map(lambda moment: moment.isoformat() + "Z")),
    "integer_array": (tuple[int, ...], st.lists(st.integers(), max_size=3)),
    "float_array": (tuple[float, ...], st.lists(st.floats(allow_nan=False) | st.integers(0, 9))),
    "string_array": (tuple[str, ...], st.lists(st.text(), max_size=3)),
    "unknown": (Any, st.none() | st.lists(st.integers(), max_size=2)),
}
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "1", "1.5", "t", "no", "2016-10-03", "2016-10-03T00:00:00", "/1/2/"]),
    st.lists(st.integers(0, 3), max_size=2),
    st.dictionaries(st.sampled_from("ab"), st.integers(), max_size=1),
)


def _model(columns: list[tuple[str, bool]]) -> type[Model]:
    """Make a class with columns of the given types, nullable or not, one of them renamed."""
    annotations: dict[str, Any] = {}
    namespace: dict[str, Any] = {"__annotations__": annotations, "__module__": __name__}
    for number, (kind, nullable) in enumerate(columns):
        name = f"column_{number}"
        held = TYPES[kind][0]
        annotations[name] = held | None if nullable else held
        if number == 1:
            rename = renamed("API name", default=None) if nullable else renamed("API name")
            namespace[name] = rename
        elif nullable:
            namespace[name] = None
    return type("Drawn", (Model,), namespace)


def _key(number: int) -> str:
    """Return the API's name of a column of a drawn class."""
    return "API name" if number == 1 else f"column_{number}"


COLUMNS = st.lists(st.tuples(st.sampled_from(sorted(TYPES)), st.booleans()), min_size=1, max_size=6)


@st.composite
def _usual(draw: st.DrawFn) -> tuple[type[Model], list[dict[str, Any]]]:
    """Draw a class and rows that fit it."""
    columns = draw(COLUMNS)
    row = st.fixed_dictionaries(
        {
            _key(number): TYPES[kind][1] | st.none() if nullable else TYPES[kind][1]
            for number, (kind, nullable) in enumerate(columns)
        }
    )
    return _model(columns), draw(st.lists(row, min_size=1, max_size=20))


@st.composite
def _odd(draw: st.DrawFn) -> tuple[type[Model], list[dict[str, Any]]]:
    """Draw a class and rows that may or may not fit it, or may lack columns."""
    columns = draw(COLUMNS)
    fitting = [TYPES[kind][1] for kind, _ in columns]
    row = st.fixed_dictionaries(
        {}, optional={_key(n): ODD | values for n, values in enumerate(fitting)}
    )
    return _model(columns), draw(st.lists(row, min_size=1, max_size=12))


def _has_truth_value_for_number(model: type[Model], row: dict[str, Any]) -> bool:
    """Tell whether a number's column holds a truth value, which only `hydrate` refuses."""
    numbers = shape_of(model).numbers & row.keys()
    return any(
        value is True or value is False or (type(value) is list and bool in map(type, value))
        for value in (row[key] for key in numbers)
    )


def _same(left: Model, right: Model) -> bool:
    """Tell whether two objects hold equal values of equal types in every column."""
    mine, theirs = vars(left), vars(right)
    return (
        mine == theirs
        and left.model_fields_set == right.model_fields_set
        and all(type(mine[name]) is type(theirs[name]) for name in mine)
        and {name: repr(value) for name, value in mine.items()}
        == {name: repr(value) for name, value in theirs.items()}
    )


@given(_usual())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_the_bulk_path_is_pydantic(drawn: tuple[type[Model], list[dict[str, Any]]]) -> None:
    """For rows that fit, both paths give the same objects, and the bulk path takes them all."""
    model, rows = drawn
    expected = [model.model_validate(row) for row in copy.deepcopy(rows)]
    given_rows = copy.deepcopy(rows)

    objects = hydrate(model, given_rows)

    assert all(map(_same, objects, expected))
    assert all(vars(obj) is row for obj, row in zip(objects, given_rows, strict=True))
    assert [json.loads(obj.model_dump_json()) for obj in objects] == [
        json.loads(obj.model_dump_json()) for obj in expected
    ]


@given(_odd())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_odd_rows_end_as_pydantic_says(drawn: tuple[type[Model], list[dict[str, Any]]]) -> None:
    """For any rows, `hydrate` gives what pydantic gives row by row, or refuses where it does."""
    model, rows = drawn
    expected = [_by_pydantic(model, copy.deepcopy(row)) for row in rows]
    refused = None in expected or any(_has_truth_value_for_number(model, row) for row in rows)
    try:
        objects = hydrate(model, copy.deepcopy(rows))
    except HydrationError:
        assert refused
    else:
        assert not refused
        assert [_typed(obj) for obj in objects] == [_typed(obj) for obj in expected]


def _by_pydantic(model: type[Model], row: dict[str, Any]) -> Model | None:
    """Read a row as pydantic does; None where it refuses."""
    try:
        return model.model_validate(row)
    except ValidationError:
        return None


def _typed(obj: Model | None) -> dict[str, tuple[type, Any]]:
    """Return an object's values with their types: 1, 1.0 and True are equal, but not the same."""
    return {name: (type(value), value) for name, value in vars(obj).items()}


KEEPER = st.fixed_dictionaries({"id": st.integers(), "name": st.none() | st.text()})
ANIMAL = st.deferred(
    lambda: st.fixed_dictionaries(
        {"id": st.integers(), "name": st.none() | st.text()},
        optional={
            "weight": st.floats(allow_nan=False, allow_infinity=False),
            "born_at": st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
            "marks": st.lists(st.integers(), max_size=2),
            "parent": st.none() | ANIMAL,
            "keepers": st.lists(KEEPER, max_size=2),
            "children": st.lists(ANIMAL, max_size=2),
        },
    )
)


@given(st.lists(ANIMAL, min_size=1, max_size=3))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_trees_travel_whole(rows: list[dict[str, Any]]) -> None:
    """Any tree of objects survives JSON, dicts, pickle and copies, relations and all."""
    for animal in hydrate(Animal, copy.deepcopy(rows)):
        tree = animal.to_dict()
        assert Animal.from_dict(tree).to_dict() == tree
        assert Animal.model_validate_json(animal.to_json()).to_dict() == tree
        assert Animal.from_dict(json.loads(animal.to_json())).to_dict() == tree
        assert pickle.loads(pickle.dumps(animal)).to_dict() == tree  # noqa: S301 - our own bytes
        assert copy.deepcopy(animal).to_dict() == tree
        assert copy.copy(animal).to_dict() == tree


@given(st.lists(st.tuples(st.integers(), st.lists(KEEPER, max_size=3)), max_size=12))
def test_children_stay_with_their_parents(drawn: list[tuple[int, list[dict[str, Any]]]]) -> None:
    """Reading children for all siblings at once gives each its own, in order."""
    rows = [{"id": number, "keepers": keepers} for number, keepers in drawn]
    body = json.dumps(rows)

    animals = hydrate(Animal, pydantic_core.from_json(body, cache_strings="keys"))

    assert [[keeper.model_dump() for keeper in animal.keepers] for animal in animals] == [
        keepers for _, keepers in drawn
    ]
    assert all(type(keeper) is Keeper for animal in animals for keeper in animal.keepers)
