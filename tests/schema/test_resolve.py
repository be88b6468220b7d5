"""What the layer works out of names: bases, foreign keys, polymorphic and dangling links."""

from collections.abc import Callable
from typing import Any

import pytest

from allenorm.errors import SchemaError
from allenorm.schema import ClassOverrides, ForeignKey, Overrides, Schema, resolve

Described = Callable[..., dict[str, Any]]
Reader = Callable[..., Schema]


def _key(schema: Schema, owner: str, name: str) -> str | None:
    """Return the foreign key of a link that is there."""
    link = schema.classes[owner].association(name)
    assert link is not None
    return link.foreign_key


def test_belongs_to_goes_by_its_name(read_classes: Reader, described: Described) -> None:
    """A belongs_to has the column `<name>_id` where there is one, and none otherwise."""
    schema = read_classes(
        {
            "Animal": described("animals", "kind_id", "belongs_to kind Kind", "belongs_to zoo Zoo"),
            "Kind": described("kinds"),
            "Zoo": described("zoos"),
        }
    )

    assert _key(schema, "Animal", "kind") == "kind_id"
    assert _key(schema, "Animal", "zoo") is None


def test_has_many_goes_by_the_owners_name(read_classes: Reader, described: Described) -> None:
    """A has_many or has_one has the target's column that names the owner or one of its bases."""
    schema = read_classes(
        {
            "Animal": described("animals", "has_many bites Bite", "has_one big_cage BigCage"),
            "Tiger": described("animals", "has_many bites Bite", "has_many claws Claw"),
            "Bite": described("bites", "animal_id", "tiger_type:string"),
            "BigCage": described("big_cages", "animal_id"),
            "Claw": described("claws", "tiger_id", "animal_id"),
        }
    )

    assert _key(schema, "Animal", "bites") == "animal_id"
    assert _key(schema, "Animal", "big_cage") == "animal_id"
    assert _key(schema, "Tiger", "bites") == "animal_id"
    assert _key(schema, "Tiger", "claws") == "tiger_id"


def test_has_many_goes_by_the_only_link_back(read_classes: Reader, described: Described) -> None:
    """Where no column has the owner's name, the target's one link back says which it is."""
    schema = read_classes(
        {
            "Person": described("people", "has_many loans Loan", "has_many gifts Gift"),
            "Loan": described("loans", "reader_id", "belongs_to reader Person"),
            "Gift": described(
                "gifts", "from_id", "to_id", "belongs_to from Person", "belongs_to to Person"
            ),
        }
    )

    assert _key(schema, "Person", "loans") == "reader_id"
    assert _key(schema, "Person", "gifts") is None


def test_links_within_a_table_need_to_say_child(read_classes: Reader, described: Described) -> None:
    """Children hang on the one parent; other links to the same rows go another way."""
    node = described(
        "nodes",
        "parent_id",
        "belongs_to parent Node",
        "has_many children Node",
        "has_many child_nodes Node",
        "has_many self_and_ancestors Node",
    )
    twice = described(
        "twices",
        "parent_id",
        "parent_twice_id",
        "belongs_to parent Twice",
        "belongs_to parent_twice Twice",
        "has_many children Twice",
    )
    schema = read_classes({"Node": node, "Twice": twice})

    assert _key(schema, "Node", "children") == "parent_id"
    assert _key(schema, "Node", "child_nodes") == "parent_id"
    assert _key(schema, "Node", "self_and_ancestors") is None
    assert _key(schema, "Twice", "children") is None


def test_polymorphic_links(read_classes: Reader, described: Described) -> None:
    """A target that hangs on rows of any class holds the link in its one `*_id` and `*_type`."""
    schema = read_classes(
        {
            "Model": described("models", "has_many files File", "has_many notes Note"),
            "Kind": described("kinds", "has_many files File"),
            "File": described("files", "owner_id", "owner_type:string", "kind_id"),
            "Note": described(
                "notes", "a_id", "a_type:string", "b_id", "b_type:string", "belongs_to a Model"
            ),
        }
    )
    links = {(o, a.name): a for o in schema.classes for a in schema.classes[o].associations}

    assert schema.classes["Note"].polymorphic == ("a", "b")
    assert links["Model", "files"].foreign_key == "owner_id"
    assert links["Model", "files"].polymorphic
    assert links["Kind", "files"].foreign_key == "kind_id"
    assert not links["Kind", "files"].polymorphic
    assert links["Model", "notes"].foreign_key == "a_id"
    assert links["Note", "a"].polymorphic


def test_no_polymorphic_column_is_guessed_among_two(
    read_classes: Reader, described: Described
) -> None:
    """Where two polymorphic columns could hold a link, none is taken."""
    columns = ("a_id", "a_type:string", "b_id", "b_type:string")
    schema = read_classes(
        {"Model": described("models", "has_many notes Note"), "Note": described("notes", *columns)}
    )

    assert _key(schema, "Model", "notes") is None


def test_many_to_many_and_dangling_links_have_no_column(
    read_classes: Reader, described: Described
) -> None:
    """A has_and_belongs_to_many, and a link to no class, have no foreign key."""
    owner = described("a_s", "has_and_belongs_to_many bees B", "has_many cees C")
    schema = read_classes({"A": owner, "B": described("bees", "a_id")})

    assert _key(schema, "A", "bees") is None
    assert _key(schema, "A", "cees") is None
    assert [link.dangling for link in schema.classes["A"].associations] == [False, True]
    assert [link.many for link in schema.classes["A"].associations] == [True, True]


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("SubImage", "sub_images"),
        ("Gene", "genes"),
        ("Atlas", "atlases"),
        ("Ontology", "ontologies"),
        ("Species", "species"),
        ("HTTPAnswer", "http_answers"),
    ],
)
def test_the_base_is_the_class_that_the_table_is_named_after(
    name: str, table: str, read_classes: Reader, described: Described
) -> None:
    """Of the classes that share a table, the one that gave it its name is the base."""
    schema = read_classes({"Aaa": described(table), name: described(table)})

    assert schema.classes["Aaa"].base == name
    assert schema.classes[name].base is None
    assert schema.tables == {table: tuple(sorted(("Aaa", name)))}


def test_a_table_that_no_class_is_named_after(read_classes: Reader, described: Described) -> None:
    """Without a base to be told, none is made up, and the schema says so; a rule helps."""
    classes = {name: described("people") for name in ("Person", "Pupil")}
    schema = read_classes(classes)

    assert {item.base for item in schema.classes.values()} == {None}
    (warning,) = schema.warnings
    assert warning.startswith("classes Person, Pupil share the table 'people', and none is known")
    helped = read_classes(classes, overrides=Overrides({"Pupil": ClassOverrides(base="Person")}))
    assert helped.classes["Pupil"].base == "Person"
    assert helped.warnings == ()


def test_rules_come_before_names(read_classes: Reader, described: Described) -> None:
    """A rule for a foreign key holds for both sides, and can say that there is none."""
    classes = {
        "Animal": described(
            "animals", "zoo_id", "home_id", "belongs_to zoo Zoo", "belongs_to x Zoo"
        ),
        "Zoo": described("zoos", "has_many animals Animal", "has_many guests Animal"),
    }
    rules = Overrides(
        {
            "Animal": ClassOverrides(foreign_keys={"x": ForeignKey("home_id", "seen in answers")}),
            "Zoo": ClassOverrides(foreign_keys={"guests": ForeignKey(None, "through visits")}),
        }
    )
    schema = read_classes(classes, overrides=rules)

    assert _key(schema, "Animal", "x") == "home_id"
    assert _key(schema, "Zoo", "animals") == "zoo_id"
    assert _key(schema, "Zoo", "guests") is None


def test_no_rules_at_all(read_classes: Reader, described: Described) -> None:
    """With `overrides=None` only names count; the bundled rules pass over what does not fit."""
    classes = {
        "Structure": described(
            "structures", "parent_structure_id", "belongs_to parent Structure", "has_many graph Age"
        ),
        "Age": described("ages"),
    }

    assert _key(read_classes(classes, overrides=None), "Structure", "parent") is None
    assert _key(read_classes(classes), "Structure", "parent") == "parent_structure_id"


def test_resolving_twice_changes_nothing(read_classes: Reader, described: Described) -> None:
    """Working a resolved schema out again gives the same; without rules, their work is undone."""
    schema = read_classes(
        {
            "Animal": described("animals", "zoo_id", "belongs_to zoo Zoo"),
            "Zoo": described("zoos", "has_many animals Animal"),
        },
        overrides=Overrides(
            {"Animal": ClassOverrides(foreign_keys={"zoo": ForeignKey(None, "closed")})}
        ),
    )

    assert _key(schema, "Animal", "zoo") is None
    assert resolve(resolve(schema, None), None) == resolve(schema, None)
    assert _key(resolve(schema, None), "Animal", "zoo") == "zoo_id"


def test_bases_in_a_circle_are_refused(read_classes: Reader, described: Described) -> None:
    """Rules that make a class its own ancestor are refused with the circle."""
    classes = {name: described("ts") for name in ("A", "B", "C")}
    rules = {"B": "C", "C": "B", "A": "B"}
    overrides = Overrides({name: ClassOverrides(base=base) for name, base in rules.items()})

    with pytest.raises(SchemaError, match="class 'A': its bases form a circle: A -> B -> C -> B"):
        read_classes(classes, overrides=overrides)
