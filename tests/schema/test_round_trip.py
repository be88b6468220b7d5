"""Any schema, written in either form and in any order, reads back as what it was."""

import io
import json
import random
from typing import Any
from xml.sax.saxutils import quoteattr

from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.errors import SchemaError
from allenorm.schema import (
    Association,
    Field,
    ModelClass,
    Overrides,
    Schema,
    diff,
    read,
    resolve,
    shortest_path,
)
from allenorm.schema._build import ASSOCIATION_KINDS, FIELD_TYPES

_NAMES = st.builds(str.__add__, st.sampled_from("aZ_"), st.text("bY_0", max_size=4))
_FIELDS = st.builds(
    Field,
    name=_NAMES,
    type=st.sampled_from(FIELD_TYPES[:-1]),
    nullable=st.booleans(),
    limit=st.none() | st.integers(0, 10**9 - 1),
)


@st.composite
def _classes(draw: st.DrawFn) -> tuple[ModelClass, ...]:
    """Draw the classes of a schema, whose links may lead nowhere and whose tables may be shared."""
    names = draw(st.lists(_NAMES, min_size=1, max_size=6, unique=True))
    targets = st.sampled_from(names) | _NAMES
    links = st.builds(
        Association, name=_NAMES, kind=st.sampled_from(ASSOCIATION_KINDS), target=targets
    )
    return tuple(
        ModelClass(
            name,
            draw(st.sampled_from(["t", "things", name.lower()])),
            tuple(draw(st.lists(_FIELDS, max_size=5, unique_by=lambda field: field.name))),
            tuple(draw(st.lists(links, max_size=5, unique_by=lambda link: link.name))),
        )
        for name in names
    )


def _shuffled(item: dict[str, Any], order: random.Random) -> dict[str, Any]:
    """Return an object with its keys in another order."""
    keys = list(item)
    order.shuffle(keys)
    return {key: item[key] for key in keys}


def _field(item: Field, order: random.Random) -> dict[str, Any]:
    """Return a field as a document writes it, its boolean as one or as a word."""
    nullable = order.choice([item.nullable, str(item.nullable).lower(), str(item.nullable)])
    limit = "" if item.limit is None else order.choice([item.limit, str(item.limit)])
    written = {"name": item.name, "type": item.type, "nullable": nullable, "limit": limit}
    return _shuffled(written | {"scale": "", "precision": ""}, order)


def _link(item: Association, order: random.Random) -> dict[str, Any]:
    """Return an association as a document writes it."""
    return _shuffled({"name": item.name, "type": item.kind, "class": item.target}, order)


def _json(classes: tuple[ModelClass, ...], order: random.Random) -> str:
    """Write classes in the JSON form."""
    entries: list[dict[str, Any]] = []
    for item in classes:
        described = {
            "fields": [_field(field, order) for field in item.fields],
            "associations": [_link(link, order) for link in item.associations],
            "table": item.table,
        }
        entry = {item.name: _shuffled(described, order)}
        # A class of this name can stand only with its level.
        bare = order.random() < 0.2 and item.name != "DataDescription"
        entries.append(entry if bare else {"DataDescription": entry})
    order.shuffle(entries)
    return json.dumps(_shuffled({"success": True, "id": 0, "msg": entries}, order))


def _element(tag: str, attributes: dict[str, Any]) -> str:
    """Write one empty element."""
    return f"<{tag} {' '.join(f'{k}={quoteattr(str(v))}' for k, v in attributes.items())}/>"


def _xml(classes: tuple[ModelClass, ...], order: random.Random) -> str:
    """Write classes in the XML form."""
    bodies: list[str] = []
    for item in classes:
        fields = "".join(_element("field", _field(field, order)) for field in item.fields)
        links = "".join(_element("association", _link(link, order)) for link in item.associations)
        parts = [
            f"<fields>{fields}</fields>",
            f"<associations>{links}</associations>",
            f"<table>{item.table}</table>",
        ]
        order.shuffle(parts)
        body = f"<{item.name}>{''.join(parts)}</{item.name}>"
        bodies.append(f"<DataDescription>{body}</DataDescription>")
    order.shuffle(bodies)
    joined = f"<DataDescriptions>{''.join(bodies)}</DataDescriptions>"
    return f"<Response success='true'>{joined}</Response>"


def _expected(classes: tuple[ModelClass, ...]) -> Schema:
    """Return the schema that the classes are, worked out."""
    by_name = {item.name: item for item in sorted(classes, key=lambda item: item.name)}
    return resolve(Schema(by_name, "0" * 64, "test"), Overrides())


@settings(deadline=None)
@given(_classes(), st.randoms(use_true_random=False))
def test_both_forms_read_back(classes: tuple[ModelClass, ...], order: random.Random) -> None:
    """JSON and XML, in any order and spelling, read to the schema that was written."""
    expected = _expected(classes)
    from_json = read(io.StringIO(_json(classes, order)), overrides=None)
    from_xml = read(io.BytesIO(_xml(classes, order).encode()), overrides=None)

    assert from_json.classes == expected.classes
    assert from_xml.classes == expected.classes
    assert list(from_json.classes) == sorted(from_json.classes)
    assert not diff(from_json, from_xml)


@settings(deadline=None)
@given(_classes(), _classes())
def test_diff_is_complete_and_turns_round(
    old: tuple[ModelClass, ...], new: tuple[ModelClass, ...]
) -> None:
    """A diff is empty only for equal classes, and the way back has as many changes."""
    before, after = _expected(old), _expected(new)
    there, back = diff(before, after), diff(after, before)

    same = {name: sorted(map(repr, c.fields)) for name, c in before.classes.items()} == {
        name: sorted(map(repr, c.fields)) for name, c in after.classes.items()
    }
    assert bool(there) == bool(back)
    assert len(there.changes) == len(back.changes)
    assert there or same
    assert str(there) == str(diff(before, after))


@settings(deadline=None)
@given(_classes())
def test_shortest_path_follows_links(classes: tuple[ModelClass, ...]) -> None:
    """Every step of a way is a link of the class that the step before led to."""
    schema = _expected(classes)
    for start in schema.classes:
        for end in schema.classes:
            way = shortest_path(schema, start, end)
            here = start
            for step in way or ():
                assert step in schema.classes[here].associations
                here = step.target
            assert way is None or here == end


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_noise_is_refused_and_nothing_else(noise: bytes) -> None:
    """Bytes that are no document end in a SchemaError, never in another error."""
    try:
        read(io.BytesIO(noise))
    except SchemaError:
        return
    raise AssertionError(noise)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["DataDescription", "fields", "associations", "table", "Age", "name"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@settings(deadline=None)
@given(_VALUES)
def test_any_json_reads_or_is_refused(value: object) -> None:
    """Whatever JSON a wrapper holds, it reads as a schema or ends in a SchemaError."""
    try:
        schema = read(io.StringIO(json.dumps({"msg": [value]})))
    except SchemaError:
        return
    assert schema.classes


@settings(deadline=None)
@given(st.integers(0, 10_000))
def test_a_cut_document_is_refused(cut: int) -> None:
    """A document that is cut anywhere is refused in either form."""
    item = ModelClass("Age", "ages", (Field("id", "integer"),), (Association("a", "has_one", "B"),))
    for text in (_json((item,), random.Random(0)), _xml((item,), random.Random(0))):  # noqa: S311 - order, not secrecy
        try:
            read(io.StringIO(text[: cut % len(text)]))
        except SchemaError:
            continue
        raise AssertionError(text[: cut % len(text)])
