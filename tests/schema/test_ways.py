"""The several shortest ways between classes, and finding a class by a name that a person wrote."""

import io
import itertools
import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.errors import QueryError, UnknownNameError
from allenorm.schema import (
    Association,
    Schema,
    bundled,
    class_named,
    graph,
    read,
    shortest_path,
    shortest_paths,
)

Described = Callable[..., dict[str, Any]]
Reader = Callable[..., Schema]


def dotted(schema: Schema, *classes: str, **options: Any) -> list[str]:
    """Return ways with dots between their steps."""
    ways = shortest_paths(schema, *classes, **options)
    return [".".join(step.name for step in way) for way in ways]


def every_way(schema: Schema, start: str, end: str) -> list[tuple[str, ...]]:
    """Return all ways that pass no class twice, by trying every step."""
    edges = graph(schema)
    found: list[tuple[Association, ...]] = []

    def follow(here: str, way: tuple[Association, ...], passed: set[str]) -> None:
        for step in edges[here]:
            if step.target == end:
                found.append((*way, step))
            elif step.target not in passed:
                follow(step.target, (*way, step), {*passed, step.target})

    def order(way: tuple[Association, ...]) -> tuple[int, int, tuple[str, ...]]:
        return len(way), sum(step.many for step in way), tuple(step.name for step in way)

    follow(start, (), {start})
    return [order(way)[2] for way in sorted(found, key=order)]


def classes_of(schema: Schema, start: str, names: tuple[str, ...]) -> list[str]:
    """Return the classes that a way passes."""
    here = start
    passed = [here]
    for name in names:
        link = schema.classes[here].association(name)
        assert link is not None
        here = link.target
        passed.append(here)
    return passed


@st.composite
def small_schemas(draw: st.DrawFn) -> Schema:
    """Make a schema of five classes with any links among them."""
    names = "ABCDE"
    links = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=14))
    classes: dict[str, dict[str, Any]] = {
        name: {"table": name.lower(), "fields": [], "associations": []} for name in names
    }
    for number, (owner, target) in enumerate(links):
        kind = "has_many" if number % 3 else "has_one"
        link = {"name": f"l{number % 4}{number}", "type": kind, "class": target}
        classes[owner]["associations"].append(link)
    return read(io.StringIO(json.dumps({"msg": [{k: v} for k, v in classes.items()]})))


@settings(max_examples=50, deadline=None)
@given(schema=small_schemas(), start=st.sampled_from("ABCDE"), end=st.sampled_from("ABCDE"))
def test_finds_what_trying_every_step_finds(schema: Schema, start: str, end: str) -> None:
    """The ways are all ways without a class twice: short ones, to-one ones, then by names."""
    expected = every_way(schema, start, end)

    found = shortest_paths(schema, start, end, limit=1000)

    assert [tuple(step.name for step in way) for way in found] == expected
    first = shortest_paths(schema, start, end, limit=1)
    assert [tuple(step.name for step in way) for way in first] == expected[:1]


@settings(max_examples=50, deadline=None)
@given(
    schema=small_schemas(),
    start=st.sampled_from("ABCDE"),
    end=st.sampled_from("ABCDE"),
    via=st.sampled_from("ABCDE"),
)
def test_via_keeps_the_ways_that_pass_a_class(
    schema: Schema, start: str, end: str, via: str
) -> None:
    """With `via`, the ways are those of all that pass the class, in the same order."""
    expected = [
        names for names in every_way(schema, start, end) if via in classes_of(schema, start, names)
    ]

    found = shortest_paths(schema, start, end, limit=1000, via=via)

    assert [tuple(step.name for step in way) for way in found] == expected


def test_ways_of_the_data_model() -> None:
    """In the API's data model the first way is as long as `shortest_path`, and others follow."""
    schema = bundled()

    assert dotted(schema, "Gene", "Specimen", limit=3) == [
        "data_sets.specimen",
        "products.specimens",
        "data_points.product.specimens",
    ]
    assert dotted(schema, "Specimen", "Specimen", limit=4) == [
        "parent",
        "children",
        "self_and_ancestors",
        "self_and_descendants",
    ]
    assert dotted(schema, "Donor", "ApiConnectivity") == []
    assert dotted(schema, "Specimen", "Organism", limit=1, via="Age") == ["donor.age.organism"]
    some = sorted(schema.classes)[::10]
    for start, end in itertools.permutations(some, 2):
        found = shortest_paths(schema, start, end, limit=1)
        one = shortest_path(schema, start, end)
        assert [len(way) for way in found] == ([] if one is None else [len(one)])


def test_a_class_behind_the_end_is_given_up() -> None:
    """Where no way can pass the class before the end, the search ends soon, with nothing."""
    begun = time.monotonic()

    assert shortest_paths(bundled(), "Specimen", "Structure", via="Hemisphere", limit=1) == ()
    assert time.monotonic() - begun < 20


def test_the_number_is_bounded() -> None:
    """As many ways as were asked for come, and no more; a number out of bounds is refused."""
    assert len(shortest_paths(bundled(), "Structure", "Donor")) == 5
    assert len(shortest_paths(bundled(), "Structure", "Donor", limit=1000)) == 1000
    for limit in (0, 1001, True, 2.0):
        with pytest.raises(QueryError, match="a whole number from 1 to 1000"):
            shortest_paths(bundled(), "Structure", "Donor", limit=limit)  # type: ignore[arg-type]


def test_links_to_no_class_are_no_steps(read_classes: Reader, described: Described) -> None:
    """A link to a class that the schema does not have leads nowhere."""
    owner = described("a_s", "has_many nowhere Nowhere", "belongs_to b B")
    schema = read_classes({"A": owner, "B": described("bs")})

    assert shortest_paths(schema, "A", "B") == (
        (Association("b", "belongs_to", "B", foreign_key=None),),
    )


def test_a_class_is_found_in_any_case(read_classes: Reader, described: Described) -> None:
    """Any case will do where it names one class; else the nearest name is proposed."""
    assert class_named(bundled(), "specimen").name == "Specimen"
    assert dotted(bundled(), "specimen", "DONOR", limit=1, via="age") == ["atlas_infos.age.donors"]
    two = read_classes({"HTTPHost": described("a_s"), "HttpHost": described("bs")})
    assert class_named(two, "HttpHost").table == "bs"
    with pytest.raises(UnknownNameError, match="no class 'httphost'; did you mean 'HTTPHost'"):
        class_named(two, "httphost")
    for name in ("Specimn", "\x1b[31m", ""):
        with pytest.raises(UnknownNameError) as raised:
            class_named(bundled(), name)
        assert "\x1b" not in str(raised.value)
