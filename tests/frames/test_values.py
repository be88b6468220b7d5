"""Values are checked as those of objects are, and what does not fit is an error."""

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from allenorm import ApiConnectivity
from allenorm.errors import HydrationError, QueryError
from allenorm.model import Model, SchemaDriftWarning, hydrate
from frames_support import HeldRows, animal
from zoo import Animal, Species


class Odd(Model):
    """A class with a column whose type nobody knows, and one that is never null."""

    __api_name__ = "Odd"
    __table__ = "odds"
    __schema_sha256__ = "0"
    id: int
    strange: dict[str, int] | None = None


class Heavy(Animal):
    """A class of a user's own."""

    nickname: str = "none"


def table(query: Any, *pages: list[Any]) -> list[dict[str, Any]]:
    """Return the rows of a frame, as Arrow gives them back."""
    found: list[dict[str, Any]] = query.using(HeldRows(*pages)).to_arrow().to_pylist()
    return found


def test_values_of_each_type() -> None:
    """What JSON holds as another type is converted."""
    (row,) = table(Animal.where(), [animal()])

    assert row == {
        "id": 1,
        "name": "Tom",
        "weight": 4.5,
        "tame": True,
        "born_at": datetime(2011, 12, 14, 18, 20, 48, tzinfo=timezone.utc),
        "species_id": None,
        "marks": [1, 2],
        "parent_id": None,
    }


@pytest.mark.parametrize(
    "odd",
    [
        {"weight": 4},
        {"weight": None, "tame": None, "born_at": None, "marks": None, "name": None},
        {"weight": "4.5"},
        {"tame": "true"},
        {"id": 7.0},
        {"marks": [1, 2.0]},
        {"marks": []},
        {"born_at": "2011-12-14T19:20:48.25+01:00"},
        {"born_at": "2011-12-14 18:20:48"},
    ],
)
def test_what_an_object_takes_a_frame_takes(odd: dict[str, Any]) -> None:
    """A value of another type is read as an object reads it, in a page of usual ones."""
    rows = table(Animal.where(), [animal(), animal(id=2) | odd])
    _, made = hydrate(Animal, [animal(), animal(id=2) | odd])

    assert rows[1] == {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in made.model_dump().items()
    }
    assert rows[0]["name"] == "Tom"


def test_a_time_with_another_offset_is_the_same_instant() -> None:
    """Columns are in UTC."""
    (row,) = table(Animal.where(), [animal(born_at="2011-12-14T19:20:48+01:00")])

    assert row["born_at"] == datetime(2011, 12, 14, 18, 20, 48, tzinfo=timezone.utc)
    assert row["born_at"].utcoffset() == timedelta()


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        ({"weight": "heavy"}, r"Animal\.weight cannot hold '?heavy.*row id '2'"),
        ({"id": None}, r"Animal\.id cannot hold"),
        ({"id": True}, "a truth value is no number"),
        ({"weight": True}, "a truth value is no number"),
        ({"name": 5}, r"Animal\.name cannot hold"),
        ({"marks": [True]}, "a truth value is no number"),
        ({"marks": ["x"]}, r"Animal\.marks cannot hold"),
        ({"marks": [1, 2.5]}, r"Animal\.marks cannot hold"),
        ({"born_at": "yesterday"}, r"Animal\.born_at cannot hold"),
        ({"born_at": 5}, r"Animal\.born_at cannot hold"),
        ({"name": {"a": 1}}, r"Animal\.name cannot hold"),
    ],
)
def test_what_an_object_refuses_a_frame_refuses(odd: dict[str, Any], words: str) -> None:
    """The message names class, column, value and row."""
    with pytest.raises(HydrationError, match=words):
        table(Animal.where(), [animal(), animal(id=2) | odd])


def test_a_column_that_is_missing() -> None:
    """It is null where it may be, and an error where it may not, unless the query left it out."""
    (row,) = table(Animal.where(), [{"id": 1}])
    assert row["name"] is None

    with pytest.raises(HydrationError, match=r"Animal\.id is missing"):
        table(Animal.where(), [{"name": "Tom"}])
    assert table(Animal.where().except_("name"), [{"weight": 1.5}])[0]["id"] is None


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        ({"id": 2**63}, "id: Arrow cannot hold a value"),
        ({"marks": [2**63]}, "marks: Arrow cannot hold a value"),
        ({"name": "\ud800"}, "name: Arrow cannot hold a value"),
    ],
)
def test_what_arrow_has_no_room_for(odd: dict[str, Any], words: str) -> None:
    """Numbers of more than 64 bits and half a surrogate pair are refused by name."""
    with pytest.raises(HydrationError, match=words):
        table(Animal.where(), [animal() | odd])


@pytest.mark.parametrize("row", [7, None, ["id"], "id"])
def test_what_is_no_record_is_refused(row: Any) -> None:
    """Of objects and of flat rows alike."""
    with pytest.raises(HydrationError, match=r"Animal: the answer has .* where a record belongs"):
        table(Animal.where(), [animal(), row])
    with pytest.raises(HydrationError, match="where a record belongs"):
        table(Animal.where().tabular(Animal.c.id), [row])


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("species", 7, r"Animal\.species: the answer has '7' where one record belongs"),
        ("species", [{"id": 1}], "where one record belongs"),
        ("children", {"id": 1}, r"Animal\.children: the answer has .* where a list of records"),
        ("children", [animal(), 7], "where a list of records belongs"),
    ],
)
def test_an_association_of_another_form_is_refused(name: str, value: Any, words: str) -> None:
    """A list where one record belongs, and the other way round."""
    with pytest.raises(HydrationError, match=words):
        table(Animal.include(name), [animal(**{name: value})])  # type: ignore[arg-type] # any name


@pytest.mark.parametrize("missing", [{}, {"children": None}, {"children": []}])
def test_an_association_that_leads_nowhere(missing: dict[str, Any]) -> None:
    """One is null in each column, many an empty list; exploded, a row of nulls."""
    query = Animal.include("species", "children")
    (row,) = table(query, [animal(**missing)])
    assert (row["species.id"], row["species.name"], row["children.id"]) == (None, None, [])

    held = HeldRows([animal(**missing)])
    (row,) = query.using(held).to_arrow(explode="children").to_pylist()
    assert (row["id"], row["children.id"], row["children.marks"]) == (1, None, None)


def test_exploding_repeats_what_is_above() -> None:
    """A row for each child, and for each of theirs where both are exploded."""
    grandchildren = [animal(id=21), animal(id=22)]
    children = [animal(id=2, children=grandchildren), animal(id=3, children=[])]
    rows = [animal(children=children, keepers=[{"id": 5}, {"id": 6}]), animal(id=9)]
    query = Animal.include("children.children", "keepers").using(HeldRows(rows))
    names = ("id", "children.id", "children.children.id", "keepers.id")

    found = query.to_arrow(explode="children").to_pylist()
    assert [tuple(row[name] for name in names) for row in found] == [
        (1, 2, [21, 22], [5, 6]),
        (1, 3, [], [5, 6]),
        (9, None, None, []),
    ]
    found = query.to_arrow(explode=Animal.c.children.children).to_pylist()
    assert [tuple(row[name] for name in names) for row in found] == [
        (1, 2, 21, [5, 6]),
        (1, 2, 22, [5, 6]),
        (1, 3, None, [5, 6]),
        (9, None, None, []),
    ]
    assert [row["id"] for row in query.to_arrow().to_pylist()] == [1, 9]


def test_exploding_past_an_association_to_one() -> None:
    """What lies between is repeated, too."""
    parent = animal(id=5, children=[animal(id=6), animal(id=7)])
    query = Animal.include("parent.children").using(HeldRows([animal(parent=parent), animal(id=8)]))
    found = query.to_arrow(explode="parent.children").to_pylist()

    assert [(row["id"], row["parent.id"], row["parent.children.id"]) for row in found] == [
        (1, 5, 6),
        (1, 5, 7),
        (8, None, None),
    ]


def test_columns_of_an_unknown_type_are_text() -> None:
    """What is no text is JSON, in a frame of records and in one of flat rows."""
    rows: list[Any] = [{"id": 1, "strange": {"é": 1}}, {"id": 2, "strange": "x"}, {"id": 3}]
    assert [row["strange"] for row in table(Odd.where(), rows)] == ['{"é": 1}', "x", None]

    (row,) = table(Odd.where().tabular(Odd.c.strange), [{"strange": 7}])
    assert row == {"strange": "7"}
    (row, _) = table(Odd.where(), [{"id": 1.0, "strange": {"a": 1}}, {"id": 2}])
    assert row == {"id": 1, "strange": '{"a": 1}'}


@pytest.mark.parametrize("key", [7, 7.0])
def test_a_column_with_the_name_of_an_association(key: float) -> None:
    """It holds its text, or is null where the association's record took its place."""
    rows = [
        {"data_set_id": key, "transgenic_line": "Cux2"},
        {"data_set_id": 8, "transgenic_line": {"id": 9}},
    ]
    query = ApiConnectivity.include("transgenic_line_")

    found = table(query, rows)

    assert [row["data_set_id"] for row in found] == [7, 8]
    assert [row["transgenic_line"] for row in found] == ["Cux2", None]
    assert [row["transgenic_line_.id"] for row in found] == [None, 9]


def test_a_class_of_ones_own_has_the_schemas_columns() -> None:
    """What it adds is for objects."""
    (row,) = table(Heavy.where(), [animal()])

    assert "nickname" not in row
    assert row["name"] == "Tom"


def test_flat_rows_are_converted_from_text() -> None:
    """The server sends text for them; a name may come in lower case."""
    c = Animal.c
    query = Animal.where().tabular(c.id, Heavy=c.weight, tame=c.tame, at=c.born_at, m=c.marks)
    rows = [{"id": "1", "heavy": "4.5", "tame": "t", "at": "2011-12-14 18:20:48", "m": "{1,2}"}]
    (row,) = table(query, rows)

    assert row == {
        "id": 1,
        "Heavy": 4.5,
        "tame": True,
        "at": datetime(2011, 12, 14, 18, 20, 48, tzinfo=timezone.utc),
        "m": [1, 2],
    }
    with pytest.raises(HydrationError, match="holds integer"):
        table(query, [{"id": "x"}])


def test_unknown_keys_are_reported_and_left_out() -> None:
    """As for objects; the key of many-to-many rows means nothing."""
    keeper = {"id": 1, "name": "Ada", "ar_association_key_name": "1"}
    (row,) = table(Animal.include("keepers"), [animal(keepers=[keeper])])
    assert row["keepers.name"] == ["Ada"]

    with pytest.warns(SchemaDriftWarning, match="for Animal .* 'colour'"):
        (row,) = table(Animal.where(), [animal(colour="red")])
    assert "colour" not in row


def test_rows_stay_as_they_are() -> None:
    """A runner may keep what it answered with."""
    rows = [animal(species={"id": 1, "name": "cat"}, children=[animal(id=2)])]
    before = repr(rows)
    table(Animal.include("species", "children"), rows)
    Animal.include("children").using(HeldRows(rows)).to_arrow(explode="children")

    assert repr(rows) == before


def test_an_empty_result_has_types() -> None:
    """Whether nothing was sent, or nothing found."""
    held = HeldRows()
    for query in (Animal.where(id=[]), Animal.where().limit(0), Animal.where()):
        found = query.using(held).to_arrow()
        assert found.num_rows == 0
        assert all(each.nullable for each in found.schema)
        assert str(found.schema.field("born_at").type) == "timestamp[us, tz=UTC]"
    assert held.sizes == [None]


def test_a_preview_has_no_rows(here: Any) -> None:
    """As for objects."""
    with pytest.raises(QueryError, match="preview"):
        Species.where().using(here).debug("preview").to_arrow()
