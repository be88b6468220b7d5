"""Which Python names the API's names get."""

import keyword

import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm.errors import SchemaError
from allenorm.model import Model
from allenorm_codegen._names import (
    HELPERS,
    MAX_LENGTH,
    RESERVED_MEMBERS,
    check_name,
    class_names,
    helper_names,
    member_names,
    module_name,
    module_names,
)

IDENTIFIERS = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,6}", fullmatch=True)


@pytest.mark.parametrize("name", ["", "1a", "_a", "__init__", "a-b", "a b", "a\n", "é", "a.b"])
def test_what_is_no_name_is_refused(name: str) -> None:
    """A name that Python, or its conventions, would read in another way is refused by name."""
    with pytest.raises(SchemaError, match=r"class Donor, field: .*cannot be a Python name"):
        check_name(name, "class Donor, field")


def test_endless_name_is_refused() -> None:
    """A name that no file system takes is refused, and shown cut."""
    with pytest.raises(SchemaError, match=r"class: 'aaa.* is longer than 200 characters"):
        check_name("a" * (MAX_LENGTH + 1), "class")


def test_module_name_is_cut_to_what_a_file_system_takes() -> None:
    """Underscores before every word cannot make a file name too long."""
    assert len(module_name("Ab" * 100)) == MAX_LENGTH


def test_keyword_and_constant_classes_get_an_underscore() -> None:
    """A class called `import`, `int` or as a constant of the package is renamed."""
    names = class_names(["import", "import_", "CLASS_COUNT", "None", "Donor", "int"])

    assert names == {
        "CLASS_COUNT": "CLASS_COUNT_",
        "Donor": "Donor",
        "None": "None_",
        "import": "import__",
        "import_": "import_",
        "int": "int_",
    }


def test_modules_of_classes_that_differ_in_case_only_are_numbered() -> None:
    """Classes that map to one module name get modules of their own, in a fixed order."""
    names = ["AbC", "ABC", "abC", "Ab_C", "AbC2", "Ab_C_2"]

    modules = module_names(names)

    assert modules == module_names(reversed(names))
    assert len(set(modules.values())) == len(names)
    assert modules["AbC"] == "ab_c"
    assert modules["Ab_C_2"] == "ab_c_2"
    assert modules["Ab_C"] == "ab_c_3"
    assert modules["abC"] == "ab_c_4"


@pytest.mark.parametrize(
    ("name", "module"),
    [("Import", "import_"), ("Con", "con_"), ("Lpt1", "lpt1_"), ("donor", "donor_")],
)
def test_module_is_no_keyword_device_or_class(name: str, module: str) -> None:
    """A module's name is importable, can be a file anywhere, and hides no class."""
    assert module_names([name]) == {name: module}


@given(st.sets(IDENTIFIERS))
def test_class_and_module_names_are_distinct(names: set[str]) -> None:
    """Whatever the classes are called, no two share a name, a module, or one the other's."""
    classes = class_names(names)
    modules = module_names(classes.values())

    assert len(set(classes.values())) == len(names)
    assert len(set(modules.values())) == len(names)
    assert not set(modules.values()).intersection(classes.values())
    assert all(module == module.lower() for module in modules.values())


@given(st.sets(IDENTIFIERS))
def test_helpers_are_no_classes(names: set[str]) -> None:
    """No helper has the name of a class or of another class's helper."""
    helpers = [helper for name in names for helper in helper_names(name, names).values()]

    assert len(set(helpers)) == len(names) * len(HELPERS)
    assert not names.intersection(helpers)


def test_reserved_members_cover_the_model() -> None:
    """No column can hide an attribute that every model has, pydantic's among them."""
    public = {name for base in (Model, pydantic.BaseModel) for name in dir(base) if name[0] != "_"}

    assert public <= RESERVED_MEMBERS


@pytest.mark.parametrize("name", [*sorted(RESERVED_MEMBERS), "import", "class", "None"])
def test_reserved_member_gets_an_underscore(name: str) -> None:
    """A member that would hide an attribute of the model, or is a keyword, is renamed."""
    assert member_names([name], [], owner="A", renames={}, scope=())[0] == {name: f"{name}_"}
    assert member_names([], [name], owner="A", renames={}, scope=())[1] == {name: f"{name}_"}


def test_member_with_the_name_of_a_needed_class_gets_an_underscore() -> None:
    """A column called as the class it leads to does not hide that class."""
    columns, links = member_names(
        ["Age", "AgePath_"], ["AgePath"], owner="A", renames={}, scope={"Age", "AgePath"}
    )

    assert columns == {"Age": "Age_", "AgePath_": "AgePath_"}
    assert links == {"AgePath": "AgePath__"}


def test_override_renames_a_member() -> None:
    """The name that an overrides file gives is taken, and frees the member's own."""
    columns, links = member_names(
        ["where", "a"],
        ["b"],
        owner="A",
        renames={"where": "location", "a": "b", "b": "a"},
        scope=(),
    )

    assert columns == {"where": "location", "a": "b"}
    assert links == {"b": "a"}


def test_override_of_a_shared_name_renames_the_association() -> None:
    """Where a column and an association share a name, the override is for the association."""
    columns, links = member_names(["a"], ["a"], owner="A", renames={"a": "b"}, scope=())

    assert (columns, links) == ({"a": "a"}, {"a": "b"})


@pytest.mark.parametrize("new", ["where", "class", "id", "Age"])
def test_override_to_a_taken_name_is_refused(new: str) -> None:
    """An override cannot hide an attribute, another member or a class."""
    with pytest.raises(SchemaError, match=f"A.data cannot be renamed to '{new}'"):
        member_names(["id", "data"], [], owner="A", renames={"data": new}, scope={"Age"})


def test_override_to_no_name_is_refused() -> None:
    """An override's name has to be a Python name as well."""
    with pytest.raises(SchemaError, match="field of A, renamed: '_a' cannot be"):
        member_names(["a"], [], owner="A", renames={"a": "_a"}, scope=())


def test_override_helps_a_member_that_is_no_name() -> None:
    """A member called `__init__` stops the generator until an overrides file renames it."""
    with pytest.raises(SchemaError, match=r"field of A: '__init__' cannot .*`rename`"):
        member_names(["__init__"], [], owner="A", renames={}, scope=())

    names = member_names(["__init__"], [], owner="A", renames={"__init__": "made_by"}, scope=())
    assert names == ({"__init__": "made_by"}, {})


@given(st.lists(IDENTIFIERS, unique=True), st.lists(IDENTIFIERS, unique=True))
def test_member_names_are_distinct(columns: list[str], links: list[str]) -> None:
    """Whatever the members are called, no two share a name, and none is reserved."""
    fields, relations = member_names(columns, links, owner="A", renames={}, scope={"A", "APath"})

    names = [*fields.values(), *relations.values()]
    assert len(set(names)) == len(names)
    assert not RESERVED_MEMBERS.union(keyword.kwlist, {"A", "APath"}).intersection(names)
    assert list(fields) == columns
    assert list(relations) == links
