"""Overrides: files, what is refused in them, how they add up, and how they meet a schema."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import MissingExtraError, SchemaError
from allenorm.schema import (
    ClassOverrides,
    ForeignKey,
    Nullability,
    Overrides,
    Schema,
    bundled_overrides,
    load_overrides,
)

Described = Callable[..., dict[str, Any]]
Reader = Callable[..., Schema]

_TOML = """
[classes.Animal]
mixins = ["zoo.mixins:Loud"]
base = "Creature"
[classes.Animal.rename]
where = "where_"
[classes.Animal.retype]
weight = "float"
[classes.Animal.nullable]
zoo = { nullable = false, evidence = "Every animal of the 2013 answers has one." }
[classes.Animal.descriptions]
"" = "An animal."
weight = "In kg."
[classes.Animal.foreign_keys]
zoo = { column = "home_id", evidence = "The column is named after the building." }
keeper = { evidence = "The link goes through shifts." }
"""
_RULES = ClassOverrides(
    rename={"where": "where_"},
    retype={"weight": "float"},
    nullable={
        "zoo": Nullability(nullable=False, evidence="Every animal of the 2013 answers has one.")
    },
    descriptions={"": "An animal.", "weight": "In kg."},
    mixins=("zoo.mixins:Loud",),
    foreign_keys={
        "zoo": ForeignKey("home_id", "The column is named after the building."),
        "keeper": ForeignKey(None, "The link goes through shifts."),
    },
    base="Creature",
)


def _load(tmp_path: Path, rules: object) -> Overrides:
    """Load rules that are written as JSON."""
    path = tmp_path / "rules.json"
    path.write_text(json.dumps(rules))
    return load_overrides(path)


def _needs_toml() -> None:
    """Skip where this Python has no TOML reader."""
    if sys.version_info < (3, 11):
        pytest.importorskip("tomli")


def test_toml_and_json_say_the_same(tmp_path: Path) -> None:
    """Every section reads from TOML and from the same thing as JSON."""
    _needs_toml()
    as_toml = tmp_path / "rules.TOML"
    as_toml.write_text(_TOML)
    as_json = {
        "classes": {
            "Animal": {
                "mixins": ["zoo.mixins:Loud"],
                "base": "Creature",
                "rename": {"where": "where_"},
                "retype": {"weight": "float"},
                "nullable": {
                    "zoo": {
                        "nullable": False,
                        "evidence": "Every animal of the 2013 answers has one.",
                    }
                },
                "descriptions": {"": "An animal.", "weight": "In kg."},
                "foreign_keys": {
                    "zoo": {
                        "column": "home_id",
                        "evidence": "The column is named after the building.",
                    },
                    "keeper": {"column": None, "evidence": "The link goes through shifts."},
                },
            }
        }
    }

    assert load_overrides(as_toml) == _load(tmp_path, as_json) == Overrides({"Animal": _RULES})
    assert load_overrides(str(as_toml)).source == str(as_toml)


def test_toml_without_a_reader_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a Python without a TOML reader the error says what to install."""
    path = tmp_path / "rules.toml"
    path.write_text(_TOML)
    monkeypatch.setitem(sys.modules, "tomllib", None)
    monkeypatch.setitem(sys.modules, "tomli", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'allenorm\[toml\]'"):
        load_overrides(path)


def test_an_empty_file_has_no_rules(tmp_path: Path) -> None:
    """A file without classes, and a class without sections, have no rules."""
    assert _load(tmp_path, {}) == Overrides()
    assert _load(tmp_path, {"classes": {"A": {}}}).of("A") == Overrides().of("B")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("rules.yaml", "", "its name must end in .toml or .json"),
        ("none.json", None, "cannot be read"),
        ("rules.json", "{", "cannot be read"),
        ("rules.json", "[" * 100_000, "cannot be read"),
        ("rules.json", '{"classes": {}, "classes": {}}', "the file gives 'classes' twice"),
        ("rules.toml", "[classes", "cannot be read"),
    ],
)
def test_files_that_cannot_be_read(name: str, text: str | None, words: str, tmp_path: Path) -> None:
    """A missing, broken or ambiguous file is refused by its name."""
    if name.endswith("toml"):
        _needs_toml()
    path = tmp_path / name
    if text is not None:
        path.write_text(text)

    with pytest.raises(SchemaError) as caught:
        load_overrides(path)
    assert words in str(caught.value)
    assert name in str(caught.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    """A file in another encoding is refused by its name."""
    path = tmp_path / "rules.json"
    path.write_bytes(b'{"classes": "\xff"}')

    with pytest.raises(SchemaError, match=r"rules\.json' cannot be read"):
        load_overrides(path)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ([], "the file is '[]'; an object is expected"),
        ({"class": {}}, "the file: the key 'class' is not known; known: classes"),
        ({"classes": []}, "'classes' is '[]'"),
        ({"classes": {"A": 1}}, "class 'A' is '1'"),
        ({"classes": {"A": {"renames": {}}}}, "class 'A': the key 'renames' is not known"),
        ({"classes": {"A": {"rename": []}}}, "class 'A': rename is '[]'"),
        ({"classes": {"A": {"rename": {"x": "a b"}}}}, "class 'A': rename: 'x' is 'a b', which is"),
        ({"classes": {"A": {"rename": {"x": "class"}}}}, "is 'class', which is no name in Python"),
        ({"classes": {"A": {"rename": {"x": 1}}}}, "class 'A': rename: 'x' is '1'; a text is"),
        (
            {"classes": {"A": {"retype": {"x": "uuid"}}}},
            "retype: 'x' is 'uuid'; known types: integ",
        ),
        ({"classes": {"A": {"nullable": {"x": True}}}}, "nullable: 'x' is 'True'; an object"),
        ({"classes": {"A": {"nullable": {"x": {}}}}}, "'x': 'nullable' is 'None'; true or false"),
        (
            {"classes": {"A": {"nullable": {"x": {"nullable": False}}}}},
            "nullable: 'x': 'evidence' is 'None'; a text is expected",
        ),
        ({"classes": {"A": {"descriptions": {"x": " "}}}}, "descriptions: 'x' is ' '; a text"),
        (
            {"classes": {"A": {"mixins": "m:C"}}},
            "class 'A': mixins is 'm:C'; a list of 'module:Cla",
        ),
        ({"classes": {"A": {"mixins": ["m.C"]}}}, "mixins: 'm.C' is not of the form"),
        ({"classes": {"A": {"mixins": ["m:C()"]}}}, "mixins: 'm:C()' is not of the form"),
        ({"classes": {"A": {"mixins": ["m.if:C"]}}}, "mixins: 'm.if:C' is not of the form"),
        ({"classes": {"A": {"mixins": [1]}}}, "class 'A': mixins is '1'; a text is expected"),
        ({"classes": {"A": {"foreign_keys": {"x": "y"}}}}, "foreign_keys: 'x' is 'y'; an object"),
        (
            {"classes": {"A": {"foreign_keys": {"x": {"column": 1, "evidence": "e"}}}}},
            "foreign_keys: 'x': 'column' is '1'; a text is expected",
        ),
        (
            {"classes": {"A": {"foreign_keys": {"x": {"columm": "y", "evidence": "e"}}}}},
            "foreign_keys: 'x': the key 'columm' is not known; known: column, evidence",
        ),
        ({"classes": {"A": {"base": ""}}}, "class 'A': base is ''; a text is expected"),
    ],
)
def test_bad_rules_are_refused_by_name(rules: object, words: str, tmp_path: Path) -> None:
    """What is wrong with a rule is refused with the file, the class, the section and the member."""
    with pytest.raises(SchemaError) as caught:
        _load(tmp_path, rules)

    assert words in str(caught.value)
    assert "rules.json" in str(caught.value)


def test_rules_add_up_and_the_added_ones_win() -> None:
    """A user's rules are added to the bundled ones, and hold where both speak of a thing."""
    mine = Overrides(
        {
            "Structure": ClassOverrides(
                mixins=("mine:Mixin",),
                foreign_keys={"parent": ForeignKey(None, "mine")},
                descriptions={"": "Mine."},
            ),
            "Circle": ClassOverrides(rename={"order": "order_"}),
            "Line": ClassOverrides(base="GraphicObject"),
            "New": ClassOverrides(retype={"x": "float"}),
        },
        "mine.toml",
    )
    both = bundled_overrides().merged(mine)

    assert both.source == "bundled, mine.toml"
    assert both.of("Structure").mixins == ("mine:Mixin", "allenorm.model:StructurePathMixin")
    assert both.of("Structure").foreign_keys["parent"].column is None
    assert both.of("Structure").foreign_keys["structure_graph"].column == "graph_id"
    assert both.of("Circle").base == "Shape"
    assert both.of("Circle").rename == {"order": "order_"}
    assert both.of("Line").base == "GraphicObject"
    assert both.of("New") == mine.of("New")
    assert Overrides().merged(mine) == mine
    assert bundled_overrides() is bundled_overrides()


@pytest.fixture(name="zoo")
def zoo_fixture(read_classes: Reader, described: Described) -> Schema:
    """Return a schema to meet rules with."""
    return read_classes(
        {
            "Animal": described(
                "animals",
                "id",
                "where:string",
                "weight",
                "home_id",
                "belongs_to zoo Zoo",
                "has_many bites Bite",
                "has_and_belongs_to_many friends Animal",
                "belongs_to ghost Ghost",
                "has_one shadow Ghost",
            ),
            "Tiger": described("animals", "id"),
            "Zoo": described("zoos", "id", "has_one keeper Animal"),
            "Bite": described("bites", "animal_id"),
        },
        overrides=None,
    )


_GOOD = ClassOverrides(
    rename={"where": "where_", "zoo": "home"},
    retype={"weight": "float"},
    nullable={
        "zoo": Nullability(nullable=False, evidence="e"),
        "id": Nullability(nullable=False, evidence="e"),
    },
    descriptions={"": "An animal.", "bites": "What it bit."},
    mixins=("m:C",),
    foreign_keys={
        "zoo": ForeignKey("home_id", "e"),
        "bites": ForeignKey("animal_id", "e"),
        "shadow": ForeignKey(None, "e"),
    },
)


def _misfits() -> list[tuple[str, ClassOverrides, str]]:
    """Return rules that the zoo has no use for, with the reason."""
    key, null = ForeignKey("zzz", "e"), Nullability(nullable=False, evidence="e")
    no_key = ForeignKey(None, "e")
    return [
        ("Lion", ClassOverrides(mixins=("m:C",)), "there is no class 'Lion'"),
        (
            "Animal",
            ClassOverrides(rename={"nope": "x"}),
            "class 'Animal': rename: there is no field or association 'nope'",
        ),
        (
            "Animal",
            ClassOverrides(rename={"where": "weight"}),
            "class 'Animal': rename: 'where' and 'weight' would both be 'weight'",
        ),
        (
            "Animal",
            ClassOverrides(rename={"": "x"}),
            "class 'Animal': rename: there is no field or association ''",
        ),
        (
            "Animal",
            ClassOverrides(retype={"zoo": "float"}),
            "class 'Animal': retype: there is no field 'zoo'",
        ),
        (
            "Animal",
            ClassOverrides(nullable={"bites": null}),
            "class 'Animal': nullable: 'bites' leads to any number of rows, so it is never null",
        ),
        (
            "Animal",
            ClassOverrides(descriptions={"nope": "x"}),
            "class 'Animal': descriptions: there is no field or association 'nope'",
        ),
        (
            "Animal",
            ClassOverrides(foreign_keys={"nope": no_key}),
            "class 'Animal': foreign_keys: there is no association 'nope'",
        ),
        (
            "Animal",
            ClassOverrides(foreign_keys={"friends": no_key}),
            "foreign_keys: 'friends' is has_and_belongs_to_many, whose link is in a table of",
        ),
        (
            "Animal",
            ClassOverrides(foreign_keys={"zoo": key}),
            "class 'Animal': foreign_keys: 'Animal' has no column 'zzz' for 'zoo'",
        ),
        (
            "Animal",
            ClassOverrides(foreign_keys={"bites": key}),
            "class 'Animal': foreign_keys: 'Bite' has no column 'zzz' for 'bites'",
        ),
        (
            "Animal",
            ClassOverrides(foreign_keys={"shadow": key}),
            "class 'Animal': foreign_keys: 'shadow' leads to 'Ghost', which the schema does not",
        ),
        ("Tiger", ClassOverrides(base="Cat"), "class 'Tiger': base: there is no class 'Cat'"),
        ("Tiger", ClassOverrides(base="Tiger"), "base: a class does not descend from itself"),
        (
            "Tiger",
            ClassOverrides(base="Zoo"),
            "class 'Tiger': base: 'Zoo' has the table 'zoos', not 'animals'",
        ),
    ]


def test_good_rules_pass_and_all_fit(zoo: Schema) -> None:
    """Rules that a schema has use for are neither refused nor dropped."""
    rules = Overrides({"Animal": _GOOD, "Tiger": ClassOverrides(base="Animal")})

    rules.check(zoo)
    assert rules.fitting(zoo) == rules


@pytest.mark.parametrize(("name", "rules", "words"), _misfits())
def test_rules_that_do_not_fit_are_refused_by_name(
    name: str, rules: ClassOverrides, words: str, zoo: Schema
) -> None:
    """A rule for what a schema does not have is refused by class and member."""
    with pytest.raises(SchemaError) as caught:
        Overrides({name: rules}, "mine.toml").check(zoo)

    assert words in str(caught.value)
    assert "overrides mine.toml cannot be used" in str(caught.value)


@pytest.mark.parametrize(("name", "rules", "words"), _misfits())
def test_rules_that_do_not_fit_are_dropped(
    name: str, rules: ClassOverrides, words: str, zoo: Schema
) -> None:
    """`fitting` keeps every other rule, and what it leaves passes `check`."""
    good = Overrides({"Animal": _GOOD, "Tiger": ClassOverrides(mixins=("m:C",))})
    left = good.merged(Overrides({name: rules})).fitting(zoo)

    left.check(zoo)
    assert left.of("Tiger") == good.of("Tiger"), words
    assert left.of("Animal").mixins == _GOOD.mixins
    assert left.of("Lion") == ClassOverrides()


def test_every_misfit_is_named_at_once(zoo: Schema) -> None:
    """One error names all that does not fit, so that a file is mended in one go."""
    rules = Overrides(
        {"Lion": ClassOverrides(), "Zoo": ClassOverrides(retype={"a": "float", "b": "text"})}
    )
    with pytest.raises(SchemaError) as caught:
        rules.check(zoo)

    assert str(caught.value).endswith(
        "there is no class 'Lion'; class 'Zoo': retype: there is no field 'a'; "
        "class 'Zoo': retype: there is no field 'b'"
    )
    assert str(caught.value).startswith("the overrides cannot be used with the schema ")


def test_read_refuses_rules_that_do_not_fit(read_classes: Reader, described: Described) -> None:
    """Rules given to `read` must fit the document; the bundled ones need not."""
    classes = {"Age": described("ages")}

    assert read_classes(classes)
    with pytest.raises(SchemaError, match="there is no class 'Lion'"):
        read_classes(classes, overrides=Overrides({"Lion": ClassOverrides()}))
