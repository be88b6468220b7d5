"""What a package holds, before any text: names, types, includes, imports, docstrings."""

from collections.abc import Callable

import pytest

from allenorm._version import __version__
from allenorm.errors import SchemaError
from allenorm.schema import (
    Association,
    ClassOverrides,
    Field,
    ForeignKey,
    ModelClass,
    Nullability,
    Overrides,
    Schema,
    resolve,
)
from allenorm_codegen import ClassPlan, Knowledge, PackagePlan, bundled_knowledge, plan
from allenorm_codegen._plan import MOST_INCLUDES

SchemaMaker = Callable[..., Schema]


def planned(package: PackagePlan, name: str) -> ClassPlan:
    """Return the plan of one class."""
    return next(each for each in package.classes if each.api_name == name)


def column(model: ClassPlan, name: str) -> str:
    """Return the docstring of a column."""
    return next(each.documentation for each in model.columns if each.name == name)


def relation(model: ClassPlan, name: str) -> str:
    """Return the docstring of an association."""
    return next(each.documentation for each in model.relations if each.name == name)


def test_plan_is_stamped(farm: Schema) -> None:
    """The plan knows the schema that it is for and the version that made it."""
    package = plan(farm)

    assert package.version == __version__
    assert package.schema == farm
    assert [each.name for each in package.classes] == ["Animal", "Keeper", "Species"]
    assert package.warnings == ()


def test_plan_does_not_depend_on_the_order_of_classes(farm: Schema) -> None:
    """Two documents that differ in the order of their classes give the same package."""
    backwards = Schema(dict(reversed(list(farm.classes.items()))), sha256=farm.sha256, source="b")

    assert [each.documentation for each in plan(backwards).classes] == [
        each.documentation for each in plan(farm).classes
    ]


def test_columns_say_their_facts(farm: Schema) -> None:
    """A column's docstring has type, null, limit, and whose key it is."""
    animal = planned(plan(farm), "Animal")

    assert column(animal, "id") == "The primary key. `integer`, never null."
    assert column(animal, "name") == "`string`, nullable, at most 255 characters."
    assert column(animal, "species_id") == "`integer`, nullable. The foreign key of `species`."


def test_associations_say_their_facts(farm: Schema) -> None:
    """An association's docstring has kind, target and foreign key, and whose column that is."""
    animal = planned(plan(farm), "Animal")

    assert relation(animal, "species") == "belongs_to Species, by `species_id`."
    assert relation(animal, "children") == "has_many Animal, by its `parent_id`."
    assert relation(animal, "keepers") == "has_and_belongs_to_many Keeper."


def test_classes_say_their_facts(farm: Schema) -> None:
    """A class's docstring has table and size, and whether there is a primary key."""
    package = plan(farm)

    assert planned(package, "Keeper").documentation == [
        "The class `Keeper` of the API's data model.",
        "Table `keepers`, 1 column, 0 associations. It has no column `id`.",
    ]
    assert planned(package, "Animal").module_documentation == [
        "Animal: table `animals`, 12 columns, 5 associations."
    ]


def test_shared_table_is_told(schema_of: SchemaMaker) -> None:
    """A class of a shared table names those that share it, a few of them, and its base."""
    names = ["Thing", *(f"Thing{number:02}" for number in range(14))]
    package = plan(schema_of(*(ModelClass(name, "things") for name in names)))

    text = planned(package, "Thing03").documentation[2]
    assert text.startswith(
        "Rows of its table may also be Thing, Thing00, Thing01, Thing02, Thing04"
    )
    assert text.endswith("Thing11 and 2 more. It descends from Thing.")
    assert "descends" not in planned(package, "Thing").documentation[2]


def test_descriptions_come_first_and_overrides_win(farm: Schema) -> None:
    """What a member is stands before its facts; an overrides file has the last word."""
    knowledge = Knowledge({"Animal": {"": "A beast.", "name": "Its name.", "species": "Its kind."}})
    rules = Overrides({"Animal": ClassOverrides(descriptions={"name": "What one calls it."})})

    animal = planned(plan(farm, overrides=rules, knowledge=knowledge), "Animal")

    assert animal.documentation[0] == "A beast."
    assert column(animal, "name").startswith("What one calls it. `string`")
    assert relation(animal, "species").startswith("Its kind. belongs_to")


def test_evidence_is_told(farm: Schema) -> None:
    """A name or a type that nobody has seen says so."""
    evidence = {
        "Animal": {
            "": "inferred",
            "table": "inferred",
            "name": "inferred",
            "weight": "stand-in",
            "keepers": "inferred stand-in",
        }
    }

    animal = planned(plan(farm, knowledge=Knowledge({}, evidence)), "Animal")

    inferred = "Name inferred, not seen in the API's own documents or answers."
    assert animal.documentation[-1] == inferred
    assert animal.documentation[1].startswith("Table `animals` (name inferred), 12 columns")
    assert column(animal, "name").endswith(inferred)
    assert column(animal, "weight").endswith("Type not established: only nulls were seen.")
    assert relation(animal, "keepers").endswith(f"Kind of association not established. {inferred}")


def test_stand_in_is_not_told_twice(farm: Schema) -> None:
    """A description that says that only nulls were seen is enough."""
    knowledge = Knowledge(
        {"Animal": {"weight": "Only nulls were seen."}}, {"Animal": {"weight": "stand-in"}}
    )

    text = column(planned(plan(farm, knowledge=knowledge), "Animal"), "weight")
    assert text == "Only nulls were seen. `float`, nullable."


def test_bundled_knowledge_describes_the_api() -> None:
    """What comes with allenorm describes classes, their members, and how sure names are."""
    knowledge = bundled_knowledge()

    assert knowledge.descriptions["Specimen"][""]
    assert "inferred" in knowledge.evidence["EphysFeature"]["table"].split()


def test_polymorphic_association_says_so(schema_of: SchemaMaker) -> None:
    """A key that may mean a row of another class is told."""
    file = ModelClass(
        "File",
        "files",
        (Field("owner_id", "integer"), Field("owner_type", "string")),
        (Association("owner", "belongs_to", "File"),),
    )

    assert "may also mean a row of another class" in relation(
        planned(plan(schema_of(file)), "File"), "owner"
    )


def test_dangling_association_is_left_out_and_told(schema_of: SchemaMaker) -> None:
    """An association to a class that does not exist is in no type, a warning and the docstring."""
    file = ModelClass("File", "files", (), (Association("attachable", "belongs_to", "Attachable"),))

    package = plan(schema_of(file))

    model = planned(package, "File")
    assert not model.relations
    assert not model.includes
    assert package.warnings == (
        "File.attachable is left out: the schema has no class 'Attachable'",
    )
    assert model.documentation[-1] == (
        "Left out: the association `attachable` (belongs_to), for the schema has no class "
        "`Attachable`."
    )


def test_types_follow_kind_and_null(farm: Schema) -> None:
    """To-many is a tuple, to-one may be None, and an override with evidence tightens it."""
    rules = Overrides(
        {
            "Animal": ClassOverrides(
                nullable={
                    "species": Nullability(nullable=False, evidence="A rule says so."),
                    "twin": Nullability(nullable=True, evidence="Seen."),
                    "name": Nullability(nullable=False, evidence="Seen."),
                }
            )
        }
    )

    package = plan(farm, overrides=rules)

    animal = planned(package, "Animal")
    annotations = {each.name: each.annotation for each in animal.columns}
    annotations |= {each.name: each.annotation for each in animal.relations}
    assert annotations["species"] == "Species"
    assert annotations["twin"] == annotations["parent"] == "Animal | None"
    assert annotations["children"] == "tuple[Animal, ...]"
    assert annotations["name"] == "str"
    assert relation(animal, "species").endswith("Never null by an override: A rule says so.")
    assert relation(animal, "twin").endswith("May be null by an override: Seen.")
    name = package.schema.classes["Animal"].field("name")
    assert name is not None
    assert not name.nullable


def test_override_retypes_a_column(farm: Schema) -> None:
    """A column gets the type that the overrides file gives, in the plan's schema as well."""
    rules = Overrides({"Animal": ClassOverrides(retype={"weight": "integer"})})

    package = plan(farm, overrides=rules)

    weight = package.schema.classes["Animal"].field("weight")
    assert weight == Field("weight", "integer")
    assert column(planned(package, "Animal"), "weight") == "`integer`, nullable."


def test_override_gives_a_foreign_key(farm: Schema) -> None:
    """A foreign key from an overrides file stands in the association and both docstrings."""
    rules = Overrides(
        {"Animal": ClassOverrides(foreign_keys={"species": ForeignKey("parent_id", "Seen.")})}
    )

    animal = planned(plan(resolve(farm, rules), overrides=rules), "Animal")

    assert relation(animal, "species") == "belongs_to Species, by `parent_id`."
    assert "key of `species` and `parent`." in column(animal, "parent_id")


def test_rename_is_told(schema_of: SchemaMaker) -> None:
    """A rename is told where it happened; one that nobody asked for is a warning as well."""
    owner = ModelClass("A", "a", (Field("where", "string"), Field("data", "string")))
    rules = Overrides({"A": ClassOverrides(rename={"data": "content"})})

    package = plan(schema_of(owner, ModelClass("int", "ints")), overrides=rules)

    model = planned(package, "A")
    assert [each.attribute for each in model.columns] == ["where_", "content"]
    assert column(model, "where") == "`string`, nullable. The API calls it `where`."
    assert package.warnings == (
        "class int is called 'int_' in Python: its own name is taken there",
        "A.where is called 'where_' in Python: its own name is taken there",
    )


def test_rules_for_what_the_schema_lacks_are_passed_over(farm: Schema) -> None:
    """The bundled rules are for the API's schema; a user's own need not have its classes."""
    rules = Overrides({"Nothing": ClassOverrides(mixins=("a:B",))})

    assert plan(farm, overrides=rules) == plan(farm)


def test_includes_have_two_steps(farm: Schema) -> None:
    """Include strings are listed to the second step, sorted, by the names of Python."""
    animal = planned(plan(farm), "Animal")

    assert list(animal.includes) == sorted(animal.includes)
    assert "children.children" in animal.includes
    assert "species.animals" in animal.includes
    assert not [text for text in animal.includes if text.count(".") > 1]


def test_includes_that_are_too_many_have_one_step(schema_of: SchemaMaker) -> None:
    """A class from which thousands of paths lead lists the first steps only."""
    count = 70
    links = tuple(Association(f"a{number}", "has_many", "Hub") for number in range(count))

    package = plan(schema_of(ModelClass("Hub", "hubs", (), links)))

    assert count + count * count > MOST_INCLUDES
    assert len(planned(package, "Hub").includes) == count


def test_helper_of_a_class_gives_way_to_a_class(schema_of: SchemaMaker) -> None:
    """Beside a class called `DonorPath`, the path type of `Donor` has an underscore everywhere."""
    donor = ModelClass("Donor", "donors", (), (Association("path", "has_one", "DonorPath"),))
    path = ModelClass("DonorPath", "paths", (), (Association("donor", "belongs_to", "Donor"),))

    package = plan(schema_of(donor, path))

    assert planned(package, "Donor").helpers["Path"] == "DonorPath_"
    assert planned(package, "DonorPath").relations[0].target_path == "DonorPath_"
    assert planned(package, "DonorPath").imports == (("donor", "Donor"), ("donor", "DonorPath_"))
    assert planned(package, "Donor").imports == (
        ("donor_path", "DonorPath"),
        ("donor_path", "DonorPathPath"),
    )


def test_mixins_have_aliases_of_their_own(farm: Schema) -> None:
    """Mixins of one name, or of a name that the module uses, do not hide each other."""
    rules = Overrides({"Animal": ClassOverrides(mixins=("a:M", "b.c:M", "d:_rt", "e:t"))})

    assert planned(plan(farm, overrides=rules), "Animal").mixins == (
        ("a", "M", "_M"),
        ("b.c", "M", "_M_"),
        ("d", "_rt", "_rt_"),
        ("e", "t", "_t_"),
    )


def test_mixin_that_is_no_name_is_refused(farm: Schema) -> None:
    """A mixin is a module and a class, and no code."""
    rules = Overrides({"Animal": ClassOverrides(mixins=("os:system('x')",))})

    with pytest.raises(SchemaError, match=r"Animal has the mixin .*write `package.module:Class`"):
        plan(farm, overrides=rules)


def test_class_that_is_no_name_is_refused() -> None:
    """A schema that was not read from a document is checked as well."""
    schema = Schema({"a b": ModelClass("a b", "t")}, sha256="0" * 64, source="a test")

    with pytest.raises(SchemaError, match="class: 'a b' cannot be a Python name"):
        plan(schema)
