"""`hydrate`: records to objects, on the bulk path and on pydantic's."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any, Literal

import pytest
from annotated_types import Gt
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, field_validator, model_validator

from allenorm.errors import HydrationError, NotLoadedError
from allenorm.model import Model, Relation, Results, Timestamp, hydrate, renamed
from allenorm.model._rows import CHUNK, FEW
from allenorm.model._shape import shape_of
from zoo import Animal, Keeper

MakeRow = Callable[..., dict[str, Any]]
MANY = FEW + 2


class Everything(Model):
    """A class of one's own with every column type, and a renamed column."""

    id: int
    whole: int | None = None
    real: float | None = None
    yes: bool | None = None
    text: str | None = None
    moment: Timestamp | None = None
    wholes: tuple[int, ...] | None = None
    reals: tuple[float, ...] | None = None
    texts: tuple[str, ...] | None = None
    anything: Any = None
    where_: str | None = renamed("where", default=None)
    needed_moment: Timestamp


def _everything(**changes: Any) -> dict[str, Any]:
    """Make a record for `Everything`."""
    row: dict[str, Any] = {
        "id": 1,
        "whole": 2**70,
        "real": 1.5,
        "yes": False,
        "text": "text",
        "moment": "2016-10-03T00:00:00Z",
        "wholes": [1, 2],
        "reals": [1.5, 2],
        "texts": ["a"],
        "anything": {"a": [1]},
        "where": "here",
        "needed_moment": "2016-10-03T00:00:00Z",
    }
    return {**row, **changes}


@pytest.fixture(params=[1, MANY, CHUNK + 3], ids=["one", "some", "chunks"])
def size(request: pytest.FixtureRequest) -> int:
    """Return a number of rows, one for each way that rows are checked."""
    count: int = request.param
    return count


def test_every_column_type_is_held_in_python(size: int) -> None:
    """Values come out as the types that the annotations promise."""
    objects = hydrate(Everything, [_everything(id=number) for number in range(size)])

    assert isinstance(objects, Results)
    assert [obj.id for obj in objects] == list(range(size))
    last = objects[-1]
    moment = dt.datetime(2016, 10, 3, tzinfo=dt.timezone.utc)
    assert last.whole == 2**70
    assert (last.real, last.yes, last.text) == (1.5, False, "text")
    assert (last.moment, last.needed_moment) == (moment, moment)
    assert (last.wholes, last.reals, last.texts) == ((1, 2), (1.5, 2.0), ("a",))
    assert type(last.reals[1]) is float
    assert last.anything == {"a": [1]}
    assert last.where_ == "here"
    assert isinstance(last, BaseModel)


def test_the_bulk_path_needs_no_validator(size: int) -> None:
    """Usual rows never make pydantic build a validator: that would cost more than the rows."""

    class Fresh(Model):
        id: int
        moment: Timestamp | None = None

    rows = [{"id": number, "moment": "2016-10-03T00:00:00Z"} for number in range(size)]
    hydrate(Fresh, rows)

    assert not Fresh.__pydantic_complete__


def test_null_is_none_where_it_may_be(size: int) -> None:
    """A nullable column holds None, arrays and datetimes too."""
    nothing = dict.fromkeys(
        ["whole", "real", "yes", "text", "moment", "wholes", "reals", "texts", "anything", "where"]
    )

    objects = hydrate(Everything, [_everything(**nothing) for _ in range(size)])

    assert objects[-1].model_dump(exclude={"id", "needed_moment"}) == {
        **{name: None for name in nothing if name != "where"},
        "where_": None,
    }


def test_an_empty_answer_gives_an_empty_result() -> None:
    """No rows, no objects, no error."""
    assert hydrate(Animal, []) == []


def test_integers_in_a_float_column_become_floats(size: int, animal_row: MakeRow) -> None:
    """JSON writes 12 for 12.0; an object holds a float."""
    weights = [(12, 1.5, None)[number % 3] for number in range(size)]

    objects = hydrate(Animal, [animal_row(n, weight=weight) for n, weight in enumerate(weights)])

    assert [obj.weight for obj in objects] == weights
    assert {type(obj.weight) for obj in objects} <= {float, type(None)}


@pytest.mark.parametrize(
    ("column", "sent", "held"),
    [("id", "12", 12), ("weight", "1.5", 1.5), ("tame", 1, True), ("tame", "f", False)],
)
def test_what_pydantic_converts_safely_is_converted(
    size: int, animal_row: MakeRow, column: str, sent: object, held: object
) -> None:
    """One odd value sends its chunk to the class's own validator, and harms no other value."""
    rows = [animal_row(number) for number in range(size)]
    rows[-1][column] = sent

    objects = hydrate(Animal, rows)

    assert getattr(objects[-1], column) == held
    assert type(getattr(objects[-1], column)) is type(held)
    assert [obj.name for obj in objects] == [f"animal {number}" for number in range(size)]
    assert all(type(obj.marks) is tuple for obj in objects)


@pytest.mark.parametrize(
    ("column", "sent"),
    [
        ("id", None),
        ("id", True),
        ("id", 1.5),
        ("id", "one"),
        ("weight", False),
        ("weight", "heavy"),
        ("weight", [1.5]),
        ("tame", 7),
        ("tame", "perhaps"),
        ("name", 5),
        ("name", {"first": "x"}),
        ("born_at", "yesterday"),
        ("born_at", 0),
        ("marks", 5),
        ("marks", ["x"]),
        ("marks", [None]),
        ("marks", [True]),
        ("marks", "1,2"),
    ],
)
def test_a_value_that_does_not_fit_names_all_that_helps(
    size: int, animal_row: MakeRow, column: str, sent: object
) -> None:
    """The error names class, column, value and row, and how to catch up with the API."""
    rows = [animal_row(number) for number in range(size)]
    rows[-1][column] = sent

    with pytest.raises(HydrationError) as caught:
        hydrate(Animal, rows)

    message = str(caught.value)
    assert f"Animal.{column} cannot hold {str(sent)!r}" in message
    assert f"row id {str(rows[-1]['id'])!r}" in message
    assert "allenorm generate --schema live" in message


def test_a_number_too_large_for_a_float_is_refused(size: int, animal_row: MakeRow) -> None:
    """An integer that no float can hold is an error of ours, not an OverflowError."""
    rows = [animal_row(number) for number in range(size)]
    rows[-1]["weight"] = 10**400

    with pytest.raises(HydrationError, match=r"Animal\.weight cannot hold"):
        hydrate(Animal, rows)


def test_several_misfits_of_a_row_are_counted(animal_row: MakeRow) -> None:
    """The message tells the first misfit, and how many more the row has."""
    with pytest.raises(HydrationError, match=r"\(and 1 more\)"):
        hydrate(Animal, [animal_row(name=5, marks="x")])


def test_a_long_value_is_cut(animal_row: MakeRow) -> None:
    """A message quotes outside text to a readable length, on one line."""
    with pytest.raises(HydrationError) as caught:
        hydrate(Animal, [animal_row(tame="x\n" * 500)])

    assert "more characters)" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_required_column_is_an_error(size: int, animal_row: MakeRow) -> None:
    """A column that may not be null must be in every row, unless the query left it out."""
    rows = [animal_row(number) for number in range(size)]
    del rows[-1]["id"]

    with pytest.raises(HydrationError, match=r"Animal\.id is missing \(a row without id\)"):
        hydrate(Animal, rows)


def test_a_missing_nullable_column_is_none(size: int, animal_row: MakeRow) -> None:
    """The API never sends some columns (`type` of single-table inheritance): they are None."""
    rows = [animal_row(number) for number in range(size)]
    for row in rows:
        del row["name"]

    objects = hydrate(Animal, rows)

    assert objects[-1].name is None
    assert objects[-1].model_dump()["name"] is None
    assert "name" not in objects[-1].model_fields_set


def test_rows_may_lack_different_columns(animal_row: MakeRow) -> None:
    """Rows with different columns are each read for what they are."""
    rows = [animal_row(number) for number in range(MANY)]
    del rows[3]["name"]
    del rows[4]["weight"]

    objects = hydrate(Animal, rows)

    assert (objects[3].name, objects[3].weight) == (None, 12.5)
    assert (objects[4].name, objects[4].weight) == ("animal 4", None)
    assert objects[5].name == "animal 5"


def test_rows_of_equal_length_may_differ() -> None:
    """Rows are told apart by their keys, not by how many they have."""
    rows = [{"id": 1, "name": "a"}, {"id": 2, "weight": 1}, {"name": "b", "id": 3}]

    objects = hydrate(Animal, rows)

    assert [(obj.name, obj.weight) for obj in objects] == [("a", None), (None, 1.0), ("b", None)]


@pytest.mark.parametrize("count", [1, MANY])
def test_columns_of_any_type_are_told_apart_too(count: int) -> None:
    """Columns that may hold anything are still columns that a row has or lacks."""

    class Loose(Model):
        first: Any = None
        second: Any = None

    rows = [{"first": 1} for _ in range(count)] + [{"second": 2} for _ in range(count)]

    objects = hydrate(Loose, rows)

    assert objects[0].model_dump() == {"first": 1, "second": None}
    assert objects[-1].model_dump() == {"first": None, "second": 2}
    assert hydrate(Loose, [{} for _ in range(count)])[-1] == Loose()


def test_columns_left_out_stay_absent(size: int, animal_row: MakeRow) -> None:
    """With `partial`, a column that no row has is not None: it was not asked for."""
    rows = [{"name": animal_row(number)["name"]} for number in range(size)]

    objects = hydrate(Animal, rows, partial=True)

    last = objects[-1]
    assert last.name == f"animal {size - 1}"
    assert last.model_dump() == {"name": last.name}
    assert not hasattr(last, "weight")
    for column in ("id", "weight"):
        with pytest.raises(NotLoadedError, match=rf'Animal\.{column} .*"{column}" to its \.only'):
            getattr(last, column)


def test_odd_partial_rows_are_validated_too(size: int) -> None:
    """A partial row that needs converting keeps its gaps, required columns included."""
    rows: list[dict[str, Any]] = [{"tame": "t", "weight": 1} for _ in range(size)]

    objects = hydrate(Animal, rows, partial=True)

    assert type(objects[-1]) is Animal
    assert objects[-1].model_dump() == {"tame": True, "weight": 1.0}
    with pytest.raises(NotLoadedError):
        _ = objects[-1].id
    with pytest.raises(HydrationError, match=r"Animal\.tame cannot hold"):
        hydrate(Animal, [{"tame": "x"}], partial=True)


def test_odd_partial_rows_with_the_required_columns_keep_their_gaps() -> None:
    """A partial row that has all that is required loses no gap to a default."""
    obj = hydrate(Animal, [{"id": "5"}], partial=True)[0]

    assert obj.model_dump() == {"id": 5}


def test_a_required_datetime_may_be_left_out() -> None:
    """The validator for gaps keeps what a required column's annotation demands of a value."""
    rows = [{"id": "1"}, {"id": "2", "needed_moment": "2016-10-03T00:00:00"}]

    objects = hydrate(Everything, rows, partial=True)

    assert objects[0].model_dump() == {"id": 1}
    assert objects[1].needed_moment.tzinfo is dt.timezone.utc


def test_renamed_columns_are_read_by_their_api_name(size: int) -> None:
    """A renamed column is filled from the API's key, on the bulk path and on pydantic's."""
    rows = [_everything(id=number) for number in range(size)]
    odd = [_everything(id=str(number)) for number in range(size)]

    assert hydrate(Everything, rows) == hydrate(Everything, odd)
    with pytest.raises(HydrationError, match=r"Everything\.where_ cannot hold '5'"):
        hydrate(Everything, [_everything(where=5)])


@pytest.mark.parametrize("row", [5, None, [], "x", [{"id": 1}]])
def test_a_row_that_is_no_record_is_refused(row: object) -> None:
    """Whatever stands where a record belongs is named."""
    rows: list[Any] = [{"id": 1}, row]

    with pytest.raises(HydrationError, match=r"Animal: the answer has .* where a record belongs"):
        hydrate(Animal, rows)


def test_objects_of_one_kind_share_their_fields_set(animal_row: MakeRow) -> None:
    """The set of columns that were sent is one for all rows: it would double their memory."""
    first, second = hydrate(Animal, [animal_row(1), animal_row(2)])

    assert first.model_fields_set is second.model_fields_set
    assert first.model_fields_set == set(Animal.model_fields)


def test_the_row_becomes_the_object(animal_row: MakeRow) -> None:
    """A checked row is not copied."""
    row = animal_row()

    obj = hydrate(Animal, [row])[0]

    assert vars(obj) is row


def test_many_shapes_of_rows_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered about sets of keys is bounded, whatever a server sends."""
    shape = shape_of(Animal)
    monkeypatch.setattr("allenorm.model._shape._LAYOUTS_KEPT", 4)
    columns = list(Animal.model_fields)

    for number in range(1, len(columns) + 1):
        hydrate(Animal, [dict.fromkeys(columns[:number], None) | {"id": 1}])

    assert len(shape._layouts) <= 4


def test_the_noise_of_many_to_many_rows_is_dropped(size: int) -> None:
    """`ar_association_key_name` is no column, and nobody is told."""
    rows: list[dict[str, Any]] = [
        {"id": number, "name": "x", "ar_association_key_name": "26"} for number in range(size)
    ]
    if size > 1:
        del rows[1]["ar_association_key_name"]

    objects = hydrate(Keeper, rows)

    assert objects[0].model_dump() == {"id": 0, "name": "x"}
    assert not hasattr(objects[0], "ar_association_key_name")


class Doubled(Animal):
    """A user's class with a validator."""

    @field_validator("weight")
    @classmethod
    def _double(cls, value: float | None) -> float | None:
        """Double the weight."""
        return None if value is None else value * 2


class Noted(Animal):
    """A user's class with a column of its own."""

    note: str = "nothing"


class Choosy(Animal):
    """A user's class that narrows a column."""

    name: Literal["animal 1"] | None = None


class Heavy(Animal):
    """A user's class with a constraint on a required column."""

    id: Annotated[int, Gt(0)]


class Either(Animal):
    """A user's class that takes two types in a column."""

    name: str | int | None = None


class Defaulted(Animal):
    """A user's class with another default."""

    name: str | None = Field(default="unnamed")


class Counted(Animal):
    """A user's class with a private attribute."""

    _reads: int = PrivateAttr(default=3)

    @property
    def reads(self) -> int:
        """Return the private attribute."""
        return self._reads


class Welcomed(Animal):
    """A user's class with a hook."""

    def model_post_init(self, _context: Any, /) -> None:
        """Leave a mark."""
        object.__setattr__(self, "__dict__", {**vars(self), "name": "welcome"})


class Built(Animal):
    """A user's class with a constructor."""

    def __init__(self, **data: Any) -> None:
        """Take what comes."""
        super().__init__(**{**data, "name": "built"})


class Whole(Animal):
    """A user's class with a validator of the whole object."""

    @model_validator(mode="after")
    def _named(self) -> "Whole":
        """Refuse the nameless."""
        if self.name is None:
            message = "no name"
            raise ValueError(message)
        return self


class Open(Animal):
    """A user's class that keeps unknown keys."""

    model_config = ConfigDict(extra="allow")


class Methods(Animal):
    """A user's class that adds methods alone."""

    @property
    def loud_name(self) -> str:
        """Return the name in capitals."""
        return (self.name or "").upper()


def test_a_class_that_adds_methods_stays_on_the_bulk_path(animal_row: MakeRow) -> None:
    """Methods cost nothing; what comes back is the user's class."""
    obj = hydrate(Methods, [animal_row()])[0]

    assert type(obj) is Methods
    assert obj.loud_name == "ANIMAL 1"
    assert shape_of(Methods).bulk


@pytest.mark.parametrize(
    ("model", "column", "expected"),
    [
        (Doubled, "weight", 25.0),
        (Noted, "note", "nothing"),
        (Choosy, "name", "animal 1"),
        (Either, "name", "animal 1"),
        (Heavy, "id", 1),
        (Defaulted, "name", "animal 1"),
        (Counted, "reads", 3),
        (Welcomed, "name", "welcome"),
        (Built, "name", "built"),
        (Whole, "name", "animal 1"),
    ],
)
def test_what_a_user_class_demands_is_done(
    model: type[Animal], column: str, expected: object, animal_row: MakeRow
) -> None:
    """Validators, fields, defaults and hooks of a user's class work as in pydantic."""
    objects = hydrate(model, [animal_row(1) for _ in range(MANY)])

    assert not shape_of(model).bulk
    assert {type(obj) for obj in objects} == {model}
    assert {getattr(obj, column) for obj in objects} == {expected}


def test_a_user_class_refuses_in_our_words(animal_row: MakeRow) -> None:
    """An error of a user's validator is a HydrationError that names the class."""
    with pytest.raises(HydrationError, match=r"^Whole cannot hold .*no name"):
        hydrate(Whole, [animal_row(name=None)])
    with pytest.raises(HydrationError, match=r"Choosy\.name cannot hold 'animal 2'"):
        hydrate(Choosy, [animal_row(2)])
    with pytest.raises(HydrationError, match=r"Heavy\.id cannot hold '-1'"):
        hydrate(Heavy, [animal_row(-1)], partial=True)


def test_a_user_class_keeps_its_default_for_a_missing_column(animal_row: MakeRow) -> None:
    """A default of the user's own stands in for a column that is not sent."""
    row = animal_row()
    del row["name"]

    assert hydrate(Defaulted, [row])[0].name == "unnamed"


def test_a_user_class_takes_partial_rows() -> None:
    """Left-out columns stay absent in a user's class; its own fields have their defaults."""
    obj = hydrate(Noted, [{"name": "x"}], partial=True)[0]

    assert type(obj) is Noted
    assert obj.model_dump() == {"name": "x", "note": "nothing"}


def test_a_user_class_may_keep_unknown_keys(animal_row: MakeRow) -> None:
    """A class that allows extra keys has them, and nobody is warned."""
    obj = hydrate(Open, [animal_row(colour="red")])[0]

    assert obj.model_extra == {"colour": "red"}
    assert obj.model_dump()["colour"] == "red"


class Connection(Model):
    """A column and an association of one name, as `ApiConnectivity.transgenic_line`."""

    id: int | None = None
    keeper: str | None = None
    keeper_ = Relation("belongs_to", Keeper, name="keeper")


def test_a_name_that_is_column_and_association_holds_what_came(size: int) -> None:
    """Text is the column's; a record is the association's, and the column is then not there."""
    plain = hydrate(Connection, [{"id": n, "keeper": "Kim"} for n in range(size)])[-1]
    nested = hydrate(
        Connection, [{"id": n, "keeper": {"id": 1, "name": "Kim"}} for n in range(size)]
    )[-1]

    assert plain.keeper == "Kim"
    assert plain.loaded == ()
    assert nested.keeper_.name == "Kim"
    assert nested.loaded == ("keeper_",)
    with pytest.raises(NotLoadedError, match=r'keeper_ in its place; leave "keeper_" out'):
        _ = nested.keeper


def test_a_shared_name_holds_null_for_whatever_was_asked() -> None:
    """Null is the association's where another row, or the query, says that it was included."""
    mixed = hydrate(Connection, [{"keeper": {"id": 1, "name": "Kim"}}, {"keeper": None}])
    asked = hydrate(Connection, [{"keeper": None}], includes=["keeper_"])
    plain = hydrate(Connection, [{"keeper": None}])

    assert mixed[1].keeper_ is None
    assert asked[0].keeper_ is None
    assert plain[0].keeper is None


def test_rows_of_one_answer_may_use_a_shared_name_differently(size: int) -> None:
    """Where the association leads nowhere, the API leaves the column's text in place."""
    rows: list[dict[str, Any]] = [{"id": 0, "keeper": {"id": 1, "name": "Kim"}}]
    rows += [{"id": number, "keeper": "text"} for number in range(size)]

    first, *_, last = hydrate(Connection, rows, includes=["keeper_"])

    assert first.keeper_.name == "Kim"
    assert not hasattr(first, "keeper")
    assert (last.keeper, last.keeper_) == ("text", None)


def test_a_shared_name_in_what_a_user_validates() -> None:
    """A dict or an object is the association's, text the column's."""
    assert Connection.model_validate({"keeper": {"id": 1}}).keeper_ == Keeper(id=1)
    assert Connection.model_validate({"keeper": Keeper(id=1)}).keeper_ == Keeper(id=1)
    nested = hydrate(Connection, [{"keeper": {"id": 1}}])[0]
    assert Connection.from_dict(nested.to_dict()) == nested
    assert Connection.from_dict(nested.to_dict(by_alias=True)) == nested
    both = Connection.model_validate({"keeper": "Kim", "keeper_": {"id": 1}})
    assert (both.keeper, both.keeper_) == ("Kim", Keeper(id=1))
    plain = Connection.model_validate({"keeper": "Kim", "keeper_": None})
    assert (plain.keeper, plain.keeper_) == ("Kim", None)
    assert plain.to_dict(by_alias=True) == {"id": None, "keeper": "Kim"}


def test_a_shared_name_on_pydantics_path() -> None:
    """An odd value elsewhere changes nothing about a name that is column and association."""
    nested = hydrate(Connection, [{"id": "1", "keeper": {"id": 1, "name": "Kim"}}])[0]

    assert nested.keeper_.name == "Kim"
    with pytest.raises(NotLoadedError):
        _ = nested.keeper
