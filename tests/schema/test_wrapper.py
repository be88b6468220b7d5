"""The JSON form: what is tolerated, what is refused, and in which words."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import SchemaError, SettingsError
from allenorm.schema import Schema, read

Described = Callable[..., dict[str, Any]]
Reader = Callable[..., Schema]


def _read(document: object, **options: Any) -> Schema:
    """Read a document that is written as JSON."""
    return read(io.StringIO(json.dumps(document)), **options)


def _age(**entry: Any) -> dict[str, Any]:
    """Return a description of one class, with entries changed."""
    whole: dict[str, Any] = {"fields": [], "associations": [], "table": "ages"}
    return whole | entry


def test_paging_keys_may_be_missing(described: Described) -> None:
    """A wrapper with nothing but `msg` reads; so do all six keys, and ones nobody knows."""
    entries = [{"DataDescription": {"Age": described("ages", "id:integer!")}}]
    short = _read({"msg": entries})
    whole = _read(
        {"msg": entries, "success": "true", "id": 0, "start_row": 0, "num_rows": 1, "new": [1]}
    )

    assert short.classes == whole.classes
    assert short.sha256 != whole.sha256


def test_bare_list_of_entries_reads(described: Described) -> None:
    """A list that someone saved from `msg` reads like the whole wrapper."""
    assert set(_read([{"DataDescription": {"Age": described("ages")}}]).classes) == {"Age"}


def test_entry_without_its_level_reads(described: Described) -> None:
    """An entry without `DataDescription` reads, with a note that says which."""
    schema = _read({"msg": [{"Age": described("ages"), "comment": "edited by hand"}]})

    assert set(schema.classes) == {"Age"}
    assert schema.warnings == ("entry 0 of 'msg' has no 'DataDescription' level",)


def test_a_class_may_be_called_as_the_level_is(described: Described) -> None:
    """A class called `DataDescription`, `fields` or `table` is a class."""
    inner = {
        "DataDescription": described("ages"),
        "fields": described("b"),
        "table": described("c"),
    }
    with_level = _read({"msg": [{"DataDescription": {name: inner[name]}} for name in inner]})
    without = _read({"msg": [{"DataDescription": described("ages")}]})

    assert set(with_level.classes) == {"DataDescription", "fields", "table"}
    assert with_level.warnings == ()
    assert set(without.classes) == {"DataDescription"}


def test_unknown_keys_are_passed_over() -> None:
    """Keys that this version does not know mean nothing, wherever they stand."""
    field = {"name": "id", "type": "integer", "default": None, "precision": "", "scale": 3}
    link: dict[str, Any] = {
        "name": "age",
        "type": "belongs_to",
        "class": "Age",
        "through": {"x": []},
    }
    schema = _read({"msg": [{"Age": _age(fields=[field], associations=[link], comment=[1])}]})

    assert schema.classes["Age"].has_id
    assert schema.classes["Age"].associations[0].target == "Age"


def test_missing_members_are_noted() -> None:
    """A class without the lists of its members has none, and the schema says so."""
    schema = _read({"msg": [{"DataDescription": {"Age": {"table": "ages"}}}]})

    assert schema.classes["Age"].fields == ()
    assert schema.warnings == (
        "class 'Age' has no 'fields' entry; taken as none",
        "class 'Age' has no 'associations' entry; taken as none",
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("true", True),
        ("false", False),
        ("False", False),
        (True, True),
        (False, False),
        ("", True),
        (None, True),
    ],
)
def test_nullable_is_a_boolean_or_the_word_for_one(value: object, *, expected: bool) -> None:
    """`nullable` reads as a boolean however it is written; saying nothing means that it may be."""
    field = {"name": "x", "type": "float", "nullable": value}

    assert _read([{"Age": _age(fields=[field])}]).classes["Age"].fields[0].nullable is expected


@pytest.mark.parametrize(
    ("value", "expected"), [("255", 255), (6, 6), ("", None), (None, None), ("0", 0)]
)
def test_limit_is_a_number_or_its_digits(value: object, expected: int | None) -> None:
    """`limit` reads as a number however it is written; saying nothing means that there is none."""
    field = {"name": "x", "type": "string", "limit": value}

    assert _read([{"Age": _age(fields=[field])}]).classes["Age"].fields[0].limit == expected


def test_link_to_a_class_that_does_not_exist_is_dangling(
    read_classes: Reader, described: Described
) -> None:
    """A link to no class is kept, marked, and told of; a polymorphic one is known as such."""
    schema = read_classes(
        {
            "WellKnownFile": described(
                "well_known_files",
                "attachable_id",
                "attachable_type:string",
                "belongs_to attachable Attachable",
            )
        }
    )
    link = schema.classes["WellKnownFile"].associations[0]

    assert (link.dangling, link.polymorphic, link.foreign_key) == (True, True, "attachable_id")
    (warning,) = schema.warnings
    assert warning == (
        "association 'attachable' of class 'WellKnownFile' leads to 'Attachable', which is no class"
    )


_FIELD = {"name": "x", "type": "float"}
_LINK = {"name": "x", "type": "belongs_to", "class": "Age"}


@pytest.mark.parametrize(
    ("description", "words"),
    [
        (_age(table=None), "class 'Age': the table name is missing"),
        (_age(table='a"; drop\n'), "class 'Age': the table name is 'a\"; drop\\n'"),
        (_age(table=["ages"]), "class 'Age': the table name is"),
        (_age(fields={}), "class 'Age': 'fields' is '{}'; a list is expected"),
        (_age(associations="x"), "class 'Age': 'associations' is 'x'; a list is expected"),
        (_age(fields=["id"]), "a field of class 'Age' is 'id'; an object is expected"),
        (_age(fields=[{}]), "class 'Age': the name of a field is missing"),
        (_age(fields=[_FIELD | {"name": "a b"}]), "class 'Age': the name of a field is 'a b'"),
        (_age(fields=[_FIELD | {"name": "é"}]), "the name of a field is 'é'"),
        (_age(fields=[_FIELD | {"name": "x\n"}]), "the name of a field is 'x\\n'"),
        (_age(fields=[_FIELD | {"name": "a" * 201}]), "(141 more characters); an ASCII letter"),
        (_age(fields=[{}] * 1601), "class 'Age' has 1601 fields; at most 1600 are read"),
        (_age(fields=[_FIELD, _FIELD]), "class 'Age' has two fields called 'x'"),
        (
            _age(fields=[_FIELD | {"type": "uuid"}]),
            "field 'x' of class 'Age' has the unknown type 'uuid'; known are integer, string,",
        ),
        (_age(fields=[{"name": "x"}]), "field 'x' of class 'Age' has the unknown type 'None'"),
        (_age(fields=[_FIELD | {"type": "unknown"}]), "has the unknown type 'unknown'"),
        (
            _age(fields=[_FIELD | {"nullable": "maybe"}]),
            "field 'x' of class 'Age': 'nullable' is 'maybe'; true or false is expected",
        ),
        (_age(fields=[_FIELD | {"limit": "many"}]), "field 'x' of class 'Age': 'limit' is 'many'"),
        (_age(fields=[_FIELD | {"limit": -1}]), "'limit' is '-1'; a whole number is expected"),
        (_age(fields=[_FIELD | {"limit": True}]), "'limit' is 'True'"),
        (_age(fields=[_FIELD | {"limit": "9" * 5000}]), "(4940 more characters); a whole number"),
        (_age(associations=[_LINK, _LINK]), "class 'Age' has two associations called 'x'"),
        (
            _age(associations=[_LINK | {"class": "A.B"}]),
            "association 'x' of class 'Age': the class it leads to is 'A.B'",
        ),
        (_age(associations=[_LINK | {"name": "`"}]), "the name of an association is '`'"),
        (
            _age(associations=[_LINK | {"type": "embeds"}]),
            "association 'x' of class 'Age' has the unknown kind 'embeds'; known are belongs_to,",
        ),
    ],
)
def test_bad_members_are_refused_by_name(description: dict[str, Any], words: str) -> None:
    """What is wrong with a class or a member is refused with the names of both."""
    with pytest.raises(SchemaError) as caught:
        _read({"msg": [{"DataDescription": {"Age": description}}]})

    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("", "the document is empty"),
        (" \n ", "the document is empty"),
        ("Service unavailable", "the document is neither JSON nor XML: 'Service unavailable'"),
        ('{"success": true, "msg": [{"DataDescr', "the document is no whole JSON, or it is cut"),
        ("[" * 100_000, "the document is nested too deep for a schema"),
        ('{"msg": ' + "9" * 5000 + "}", "the document is no whole JSON"),
        ("{}", "'msg' is 'None'; a list of class descriptions is expected"),
        ('{"msg": {}}', "'msg' is '{}'"),
        ('{"msg": []}', "the document describes no class"),
        ('{"msg": [1]}', "entry 0 of 'msg' is '1'; an object is expected"),
        ('{"msg": [{}]}', "entry 0 of 'msg' describes no class"),
        ('{"msg": [{"DataDescription": 3}]}', "'DataDescription' of entry 0 of 'msg' is '3'"),
        ('{"msg": [{"DataDescription": {"Age": 3}}]}', "entry 0 of 'msg' describes no class"),
        (
            '{"success": false, "msg": "line 1, column 92: mismatched character"}',
            "the server said 'line 1, column 92: mismatched character'",
        ),
        ('{"success": "false", "msg": {}}', "an error answer (success is 'false')"),
        ('{"msg": [], "msg": []}', "the document gives 'msg' twice"),
        (
            '[{"Age": {"table": "a", "table": "b", "fields": []}}]',
            "class 'Age' gives 'table' twice",
        ),
        (
            '[{"Age": {"table": "a", "fields": [{"name": "x", "type": "text", "type": "float"}]}}]',
            "a field of class 'Age' gives 'type' twice",
        ),
        ('[{"Age": {"table": "a"}, "Age": {"table": "b"}}]', "entry 0 of 'msg' gives 'Age' twice"),
        ('[{"Age": {"table": "a"}}, {"Age": {"table": "b"}}]', "class 'Age' is described twice"),
        ('[{"A-B": {"table": "a"}}]', "the schema: the class name is 'A-B'"),
    ],
)
def test_bad_documents_are_refused(document: str, words: str) -> None:
    """A document that is none, cut short, a failure or ambiguous is refused with the reason."""
    with pytest.raises(SchemaError) as caught:
        read(io.StringIO(document))

    assert words in str(caught.value)
    assert len(str(caught.value)) < 600


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html><body>site unavailable</body></html>",
        "  <html>\n<head>",
        "<!-- a --> <!-- b --><!doctype\n HTML PUBLIC>",
        "\ufeff<HTML lang='en'>",
        "<body>down</body>",
    ],
)
def test_web_page_is_recognised(page: str) -> None:
    """The outage page of the site is named as such, however it begins."""
    with pytest.raises(SchemaError, match="the document is a web page, not a schema"):
        read(io.StringIO(page))


def test_unknown_types_can_be_a_warning(read_classes: Reader, described: Described) -> None:
    """With `unknown_types='warn'` a field reads as unknown, and an unknown link is left out."""
    classes = {"Age": described("ages", "id", "where_:geometry", "embeds_many parts Part")}
    with pytest.warns(UserWarning, match="unknown") as caught:
        schema = read_classes(classes, unknown_types="warn")

    field = schema.classes["Age"].field("where_")
    assert field is not None
    assert field.type == "unknown"
    assert schema.classes["Age"].associations == ()
    expected = [
        "field 'where_' of class 'Age' has the unknown type 'geometry'; it is read as `unknown`",
        "association 'parts' of class 'Age' has the unknown kind 'embeds_many'; it is left out",
    ]
    assert list(schema.warnings) == expected
    assert [str(item.message).partition(": ")[2] for item in caught] == expected
    assert {Path(item.filename).name for item in caught} == {"conftest.py"}


def test_unknown_types_takes_two_words(read_classes: Reader, described: Described) -> None:
    """Anything but 'error' and 'warn' is refused before anything is read."""
    with pytest.raises(SettingsError, match="unknown_types is 'ignore'"):
        read_classes({"Age": described("ages")}, unknown_types="ignore")


def test_a_type_that_is_no_text_is_always_refused() -> None:
    """A type that is not even text is a broken document, not a new type."""
    with pytest.raises(SchemaError, match=r"unknown type '\['a'\]'|unknown type"):
        _read([{"Age": _age(fields=[_FIELD | {"type": ["a"]}])}], unknown_types="warn")
