"""`Model`: pydantic objects with relations beside the columns."""

import copy
import json
import pickle
import pydoc
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, cast

import pydantic_core
import pytest
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from allenorm.errors import HydrationError, NotLoadedError, QueryError, UnknownNameError
from allenorm.model import Model, Relation, Results, hydrate, renamed
from allenorm.model._base import QUERY_VERBS, set_relations
from zoo import Animal, Keeper, Species

MakeRow = Callable[..., dict[str, Any]]


class Plain(Model):
    """A class that stands for nothing in the API."""

    size: int | None = None
    parts: tuple[int, ...] | None = None
    anything: Any = None


class Renamed(Model):
    """A class with a renamed column and a renamed association."""

    id: int
    where_: str | None = renamed("where", default=None)
    needed_: str = renamed("needed")
    include_ = Relation("has_many", Keeper, name="include")


@pytest.fixture
def nested(animal_row: MakeRow) -> Animal:
    """Return an animal with relations at two levels, not yet read."""
    rows = [
        animal_row(
            1,
            species={"id": 7, "name": "species"},
            keepers=[{"id": 3, "name": "keeper", "animals": [animal_row(2), animal_row(3)]}],
            parent=None,
        )
    ]
    return hydrate(Animal, rows)[0]


def test_columns_dump_as_pydantic_says(nested: Animal) -> None:
    """`model_dump` and `model_dump_json` are pydantic's own, and hold the columns alone."""
    dumped = nested.model_dump(mode="json")

    assert set(dumped) == set(Animal.model_fields)
    assert dumped["born_at"] == "2016-10-03T00:00:00Z"
    assert json.loads(nested.model_dump_json()) == dumped
    assert nested.model_dump(include={"id"}) == {"id": 1}
    assert nested.model_dump(exclude_unset=True) == nested.model_dump()


def test_loaded_names_what_is_there(nested: Animal) -> None:
    """`loaded` has the relations that came, read or not, in the schema's order."""
    assert nested.loaded == ("species", "parent", "keepers")
    assert nested.keepers[0].loaded == ("animals",)


def test_a_dict_of_all_that_is_loaded(nested: Animal) -> None:
    """`to_dict` nests loaded relations to any depth; a to-many relation is a list."""
    result = nested.to_dict()

    assert result["species"] == {"id": 7, "name": "species"}
    assert result["parent"] is None
    assert [animal["id"] for animal in result["keepers"][0]["animals"]] == [2, 3]
    assert result["keepers"][0]["animals"][0]["born_at"] == nested.born_at
    assert "children" not in result


@pytest.mark.parametrize(
    "travel",
    [
        lambda obj: type(obj).from_dict(obj.to_dict()),
        lambda obj: type(obj).from_dict(MappingProxyType(obj.to_dict(mode="json"))),
        lambda obj: type(obj).from_dict(json.loads(obj.to_json())),
        lambda obj: type(obj).model_validate_json(obj.to_json(indent=2)),
        lambda obj: type(obj).model_validate(obj.to_dict(by_alias=True)),
        lambda obj: TypeAdapter(list[Animal]).validate_python([obj.to_dict()])[0],
        lambda obj: TypeAdapter(list[Animal]).validate_json(f"[{obj.to_json()}]")[0],
        lambda obj: type(obj)(**obj.to_dict()),
        lambda obj: pickle.loads(pickle.dumps(obj)),  # noqa: S301 - our own bytes
        copy.copy,
        copy.deepcopy,
        lambda obj: obj.model_copy(),
        lambda obj: obj.model_copy(deep=True),
    ],
)
@pytest.mark.parametrize("read_first", [True, False])
def test_an_object_travels_with_its_relations(
    nested: Animal, travel: Callable[[Any], Animal], *, read_first: bool
) -> None:
    """Every way to copy an object keeps columns and relations, read before or not."""
    if read_first:
        assert nested.keepers[0].animals

    arrived = travel(nested)

    assert arrived == nested
    assert arrived is not nested
    assert hash(arrived) == hash(nested)
    assert arrived.to_dict() == nested.to_dict()
    assert arrived.loaded == nested.loaded
    assert type(arrived.keepers[0].animals[1]) is Animal
    assert arrived.model_fields_set == nested.model_fields_set


@pytest.mark.parametrize(
    "travel",
    [
        lambda obj: type(obj).from_dict(obj.to_dict(mode="json")),
        lambda obj: type(obj).model_validate_json(obj.model_dump_json()),
        lambda obj: pickle.loads(pickle.dumps(obj)),  # noqa: S301 - our own bytes
        copy.copy,
        copy.deepcopy,
    ],
)
def test_an_object_travels_without_relations(
    animal_row: MakeRow, travel: Callable[[Any], Animal]
) -> None:
    """An object without loaded relations comes back without them."""
    obj = hydrate(Animal, [animal_row()])[0]

    arrived = travel(obj)

    assert arrived == obj
    assert arrived.loaded == ()


def test_a_shallow_copy_shares_and_a_deep_one_does_not(nested: Animal) -> None:
    """`copy` shares the related objects, `deepcopy` copies them, once each."""
    assert copy.copy(nested).species is nested.species
    assert copy.deepcopy(nested).species is not nested.species
    memo: dict[int, Any] = {}
    copied = copy.deepcopy([nested, nested], memo)
    assert copied[0] is copied[1]
    assert nested.__deepcopy__() == nested


def test_copies_and_originals_do_not_use_up_each_others_rows(animal_row: MakeRow) -> None:
    """A copy made before the first read and its original both read their relations."""
    obj = hydrate(Animal, [animal_row(keepers=[{"id": 1, "name": "keeper"}])])[0]
    copied = copy.copy(obj)

    assert copied.keepers[0].name == "keeper"
    assert obj.keepers[0].name == "keeper"


def test_cycles_are_safe() -> None:
    """An object that comes again within itself is given flat, copied once and pickled."""
    child = Animal.model_construct(id=2, name="child")
    parent = Animal.model_construct(id=1, name="parent", children=[child])
    child = parent.children[0]
    looped = child.model_copy(update={"parent": parent})
    parent = parent.model_copy(update={"children": (looped,)})
    looped = looped.model_copy(update={"parent": parent})

    assert looped.to_dict()["parent"]["children"][0]["parent"]["id"] == 1
    knot = Animal.model_construct(id=5)
    set_relations(knot, {"parent": knot}, None)
    assert knot.to_dict()["parent"]["id"] == 5
    assert "parent" not in knot.to_dict()["parent"]
    assert copy.deepcopy(knot).parent.parent.id == 5
    copied = pickle.loads(pickle.dumps(knot))  # noqa: S301 - our own bytes
    assert copied.parent is copied
    assert "loaded=('parent',)" in repr(knot)


def test_relations_are_validated_with_the_columns() -> None:
    """Dicts and objects are taken for relations at any depth; errors name the place."""
    keeper = Keeper(id=3, name="keeper")
    animal = Animal.model_validate(
        {"id": 1, "keepers": [keeper, {"id": "4"}], "species": None, "children": None}
    )
    assert animal.keepers[0] is keeper
    assert animal.keepers[1] == Keeper(id=4)
    assert animal.loaded == ("species", "children", "keepers")
    assert animal.children == ()

    wrong = {"id": 1, "keepers": [{"id": 1}, {"id": 2, "animals": [{"id": "x"}]}]}
    with pytest.raises(ValidationError) as caught:
        Animal.model_validate(wrong)
    error = caught.value.errors()[0]
    assert error["loc"] == ("keepers", 1, "animals", 0, "id")
    assert error["type"] == "int_parsing"
    assert error["input"] == "x"


@pytest.mark.parametrize(
    "wrong", [{"keepers": {"id": 1}}, {"keepers": 5}, {"species": [1]}, {"species": Keeper(id=1)}]
)
def test_what_is_no_relation_is_pydantics_error(wrong: dict[str, Any]) -> None:
    """A relation of the wrong form is a ValidationError at the relation."""
    with pytest.raises(ValidationError) as caught:
        Animal.model_validate({"id": 1, **wrong})
    assert caught.value.errors()[0]["loc"][0] in wrong


def test_validation_passes_its_context_on() -> None:
    """Objects within relations are validated with the caller's context."""
    seen: list[Any] = []

    class Watching(Keeper):
        @classmethod
        def _note(cls, context: Any) -> None:
            """Remember the context."""
            seen.append(context)

    from pydantic import ValidationInfo, field_validator  # noqa: PLC0415 - for this class alone

    class Watched(Watching):
        @field_validator("id")
        @classmethod
        def _look(cls, value: int, info: ValidationInfo) -> int:
            """Note the context."""
            cls._note(info.context)
            return value

    class Pet(Animal):
        keepers = Relation("has_and_belongs_to_many", Watched)

    Pet.model_validate({"id": 1, "keepers": [{"id": 1}]}, context={"a": 1})

    assert seen == [{"a": 1}]


def test_what_is_no_mapping_is_left_to_pydantic() -> None:
    """An object validates as itself; other input gets pydantic's own error."""
    animal = Animal(id=1)

    assert Animal.model_validate(animal) is animal
    with pytest.raises(ValidationError, match="valid dictionary or instance of Animal"):
        Animal.model_validate(5)


def test_a_model_is_a_field_of_a_users_model(nested: Animal) -> None:
    """Models nest in a user's own pydantic model, and bring their relations."""

    class Visit(BaseModel):
        animals: list[Animal]
        note: str = ""

    visit = Visit.model_validate({"animals": [nested.to_dict(), nested]})

    assert visit.animals[0] == nested
    assert visit.animals[0].keepers[0].name == "keeper"
    assert visit.animals[1] is nested
    assert Visit.model_validate_json(visit.model_dump_json()).animals[0] == nested
    assert Visit.model_json_schema()["$defs"]["Animal"]["required"] == ["id"]


def test_renamed_members_have_both_names() -> None:
    """A renamed member is taken by its name in the API and by that in Python."""
    row = {"id": 1, "where": "here", "needed": "x", "include": [{"id": 1}]}
    by_api = Renamed.model_validate(row)
    by_python = Renamed(id=1, where_="here", needed_="x", include_=[{"id": 1}])

    assert by_api == by_python
    assert by_api.include_ == by_python.include_ == (Keeper(id=1),)
    assert by_api.to_dict(by_alias=True) == {**row, "include": [{"id": 1, "name": None}]}
    assert Renamed.from_dict(by_api.to_dict()).loaded == ("include_",)
    assert hydrate(Renamed, [row])[0].include_ == (Keeper(id=1),)
    with pytest.raises(ValidationError, match="Field required"):
        Renamed.model_validate({"id": 1})


def test_assigning_raises(nested: Animal) -> None:
    """Objects are frozen: columns, relations and new names alike, and nothing can be deleted."""
    for name in ("name", "species", "nonsense"):
        with pytest.raises(ValidationError, match="frozen"):
            setattr(nested, name, None)
    with pytest.raises(ValidationError, match="frozen"):
        del nested.name


def test_equality_is_of_class_and_columns(nested: Animal, animal_row: MakeRow) -> None:
    """Relations do not count, a subclass is another class, and other objects are never equal."""

    class Pet(Animal):
        pass

    alone = hydrate(Animal, [animal_row()])[0]

    assert alone == nested
    assert alone != hydrate(Animal, [animal_row(name="other")])[0]
    assert alone != hydrate(Pet, [animal_row()])[0]
    assert alone != "animal 1"
    assert {alone, nested} == {alone}


def test_the_hash_is_of_class_and_id(animal_row: MakeRow) -> None:
    """Equal objects have equal hashes, with an id and without, whatever they hold."""
    first, second = hydrate(Animal, [animal_row(1), animal_row(1, name="other")])
    assert hash(first) == hash(second)
    assert hash(Species(id=1)) != hash(Keeper(id=1))

    plain = Plain(size=1, parts=(1, 2), anything=[1])
    assert hash(plain) == hash(Plain(size=1, parts=(1, 2), anything=[1]))
    assert hash(plain) != hash(Plain(size=2))
    assert hash(hydrate(Animal, [{"name": "x"}], partial=True)[0]) == hash(
        hydrate(Animal, [{"name": "x"}], partial=True)[0]
    )


def test_repr_is_short(nested: Animal) -> None:
    """`repr` shows columns that hold something, cut, and the names of what is loaded."""
    assert repr(Species(id=1)) == "Species(id=1)"
    assert repr(nested).startswith("Animal(id=1, name='animal 1', weight=12.5, tame=True, ")
    assert repr(nested).endswith("loaded=('species', 'parent', 'keepers'))")
    assert str(Keeper(id=1, name="k" * 100)).startswith("id=1 name='" + "k" * 60 + "' (40 more")
    many = pydantic_core.from_json(json.dumps({f"column_{n}": n for n in range(20)}))
    wide = Results([_wide().model_construct(**many)])
    assert "column_11=11, ... 8 more)" in repr(wide)


def _wide() -> type[Model]:
    """Make a class of many columns."""
    annotations = {f"column_{n}": int | None for n in range(20)}
    return type("Wide", (Model,), {"__annotations__": annotations, "__module__": __name__})


def test_model_construct_takes_relations() -> None:
    """`model_construct` validates no column, as in pydantic, and takes relations beside them."""
    animal = Animal.model_construct(
        {"id"}, id="x", species={"id": 7}, keepers=[Keeper(id=1)], children=[], parent=None
    )

    assert animal.id == "x"
    assert animal.model_fields_set == {"id"}
    assert animal.species == Species(id=7)
    assert animal.keepers == (Keeper(id=1),)
    assert (animal.children, animal.parent) == ((), None)
    with pytest.raises(HydrationError, match=r"Animal\.keepers takes a list of objects of Keeper"):
        Animal.model_construct(id=1, keepers=5)
    with pytest.raises(HydrationError, match=r"Animal\.species takes one object or None of Spec"):
        Animal.model_construct(id=1, species=Keeper(id=1))


def test_model_copy_takes_columns_and_relations(nested: Animal) -> None:
    """An update replaces columns and relations, in a copy alone, and knows no other names."""
    changed = nested.model_copy(update={"name": "new", "species": None})
    deep = nested.model_copy(update={"name": "new"}, deep=True)

    assert (changed.name, changed.species) == ("new", None)
    assert changed.keepers is nested.keepers
    assert deep.keepers == nested.keepers
    assert deep.keepers[0] is not nested.keepers[0]
    assert (nested.name, nested.species.name) == ("animal 1", "species")
    with pytest.raises(UnknownNameError, match="Animal has no column or association 'nmae'"):
        nested.model_copy(update={"nmae": "new"})


def test_model_copy_of_a_class_that_keeps_unknown_keys() -> None:
    """Where a user's class allows extra keys, an update may bring them."""

    class Open(Animal):
        model_config = ConfigDict(extra="allow")

    changed = Open(id=1, colour="red").model_copy(update={"sound": "moo"})

    assert changed.model_extra == {"colour": "red", "sound": "moo"}


def test_a_query_starts_at_the_class() -> None:
    """`where`, `include` and `c` make queries; each class has its own `c`."""
    query = Animal.where(Animal.c.name == "Rex", id=1).include("species")

    assert query.plan.model is Animal
    assert [include.path for include in query.plan.includes] == ["species"]
    assert Animal.include("keepers").plan.includes[0].path == "keepers"
    assert Animal.c is Animal.c
    assert str(Animal.c) == "Animal"
    assert Animal(id=1).c is Animal.c


def test_get_asks_for_one_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """`get` is the query's `get`, for the class it is called on."""
    from allenorm.query import Query  # noqa: PLC0415 - as the model layer does

    monkeypatch.setattr(Query, "get", lambda query, number: (query.plan.model, number))

    assert Animal.get(5) == (Animal, 5)


def test_a_class_that_was_not_generated_cannot_be_queried() -> None:
    """A class with no table says what to inherit from; it still is a good pydantic class."""
    assert Plain(size=1).to_dict() == {"size": 1, "parts": None, "anything": None}
    for ask in (lambda: Plain.__mapping__, lambda: Plain.where(size=1), lambda: Plain.c.size):
        with pytest.raises(QueryError, match="Plain stands for no class of the API"):
            ask()


def test_help_shows_every_class() -> None:
    """`help()` reads each attribute of a class and its bases, also of those without a table."""
    for model in (Animal, Plain, Model):
        assert f"class {model.__name__}(" in pydoc.plain(pydoc.render_doc(model))
    shown = pydoc.plain(pydoc.render_doc(Animal))
    assert "belongs_to Species, by `species_id`." in shown
    assert "has_many Animal, by `parent_id`." in shown


def test_a_verb_asked_of_a_class_says_where_a_query_starts() -> None:
    """`Animal.all()` is close: the message has the query; the names are those that queries have."""
    from allenorm.query import Query  # noqa: PLC0415 - as the model layer does

    verbs = {name for name in dir(Query) if name[0] != "_"}
    assert verbs - set(dir(Model)) - {"plan", "from_url"} == QUERY_VERBS
    with pytest.raises(UnknownNameError, match=r"no attribute 'all'; .* Animal\.where\(\)\.all\("):
        _ = cast("Any", Animal).all
    with pytest.raises(AttributeError, match="objects"):
        _ = cast("Any", Animal).objects


def test_a_misspelt_attribute_is_told_the_nearest() -> None:
    """An object says what it does have; what Python itself asks for stays a plain answer."""
    animal: Any = Animal(id=1)
    for wrong, right in {"nmae": "name", "speciez": "species", "to_dct": "to_dict"}.items():
        with pytest.raises(UnknownNameError, match=rf"'{wrong}'; did you mean '{right}'\?$"):
            getattr(animal, wrong)
    with pytest.raises(UnknownNameError, match=r"^Animal has no attribute 'xyzzy'$"):
        _ = animal.xyzzy
    assert not hasattr(animal, "_repr_html_")


def test_a_property_tells_its_own_failure(animal_row: MakeRow) -> None:
    """A property that reads what is not loaded raises that, and not that it does not exist."""

    class Shown(Animal):
        @property
        def of(self) -> Any:
            return self.species

    (shown,) = hydrate(Shown, [animal_row(1)])
    with pytest.raises(NotLoadedError, match=r"Shown\.species is not loaded"):
        _ = shown.of


def test_the_mapping_says_what_queries_need() -> None:
    """`__mapping__` has names, types and targets, is built once, and serves subclasses."""

    class Pet(Animal):
        note: str = ""

    mapping = Animal.__mapping__
    assert Animal.__mapping__ is mapping
    assert (mapping.name, mapping.table, mapping.has_id) == ("Animal", "animals", True)
    kinds = {name: (column.type, column.nullable) for name, column in mapping.columns.items()}
    assert kinds == {
        "id": ("integer", False),
        "name": ("string", True),
        "weight": ("float", True),
        "tame": ("boolean", True),
        "born_at": ("datetime", True),
        "species_id": ("integer", True),
        "marks": ("integer_array", True),
        "parent_id": ("integer", True),
    }
    children = mapping.relations["children"]
    assert (children.kind, children.target_name, children.foreign_key) == (
        "has_many",
        "Animal",
        "parent_id",
    )
    assert children.target() is Animal
    assert list(mapping.relations) == ["species", "parent", "children", "keepers"]
    assert Pet.__mapping__ is not mapping
    assert (Pet.__mapping__.name, list(Pet.__mapping__.columns)) == ("Animal", list(kinds))


def test_the_mapping_of_a_renamed_or_unknown_column() -> None:
    """A renamed member keeps its API name; a column that Python cannot name a type for is known."""

    class Odd(Renamed):
        __api_name__ = "Odd"
        __table__ = "odds"
        __schema_sha256__ = "0"
        strange: dict[str, int] | None = None

    mapping = Odd.__mapping__

    assert mapping.columns["where_"].name == "where"
    assert mapping.relations["include_"].name == "include"
    assert mapping.columns["strange"].type == "unknown"
    assert mapping.schema_sha256 == "0"
