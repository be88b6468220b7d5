"""Random small schemas: shared tables, owners of any class, links of every kind, no ids."""

import io
import json
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from allenorm.schema import ClassOverrides, Overrides, Schema, read

COLUMNS = {
    "name": "string",
    # Words of SQL.
    "select": "text",
    "order": "integer",
    "weight": "float",
    "ripe": "boolean",
    "picked": "datetime",
    "marks": "integer_array",
}
CLASSES = {"Apple": "apples", "Berry": "berries", "Cedar": "cedars", "Daisy": "daisies"}
APPLES = {"GreenApple": "Apple", "RedApple": "Apple", "TinyGreenApple": "GreenApple"}
"""Classes that share the table of apples, and what they descend from."""

HABTM = "has_and_belongs_to_many"
_KINDS = ["belongs_to", "belongs_to", "has_one", "has_many", HABTM, HABTM]


@dataclass
class _Described:
    """A class while it is made."""

    table: str
    fields: dict[str, str]
    links: dict[str, tuple[str, str]] = field(default_factory=dict[str, "tuple[str, str]"])


@st.composite
def schemas(draw: st.DrawFn) -> Schema:
    """Draw a schema of two to nine classes."""
    described: dict[str, _Described] = {}
    for name in draw(st.lists(st.sampled_from([*CLASSES]), min_size=1, max_size=3, unique=True)):
        described[name] = _Described(CLASSES[name], {"id": "integer", **draw(_columns())})
    if draw(st.booleans()):
        described["Tag"] = _Described(
            "tags",
            {
                "id": "integer",
                "name": "string",
                "taggable_id": "integer",
                "taggable_type": "string",
            },
            {"taggable": ("belongs_to", "Taggable")},
        )
    if draw(st.booleans()):
        described["ApiSummary"] = _Described(
            "api_summaries", {"key": "integer", **draw(_columns())}
        )
    owners = [name for name in described if name != "Tag"]
    for name in owners if "Tag" in described else ():
        if name != "ApiSummary" and draw(st.booleans()):
            described[name].links["tags"] = ("has_many", "Tag")
    _inherit(draw, described)
    for _ in range(draw(st.sampled_from([2, 3, 4, 5, 1, 0]))):
        _link(draw, described)
    for name, base in APPLES.items():
        if name in described:
            described[name].fields = described["Apple"].fields
            described[name].links = described[base].links | described[name].links
    return _read(described)


def _columns() -> st.SearchStrategy[dict[str, str]]:
    """Draw some columns."""
    chosen = st.lists(st.sampled_from([*COLUMNS]), min_size=1, max_size=4, unique=True)
    return chosen.map(lambda names: {name: COLUMNS[name] for name in sorted(names)})


def _inherit(draw: st.DrawFn, described: dict[str, _Described]) -> None:
    """Let classes share the table of apples."""
    if "Apple" not in described or not draw(st.booleans()):
        return
    apple = described["Apple"]
    apple.fields["type"] = "string"
    for name, base in APPLES.items():
        if base in described and draw(st.booleans()):
            described[name] = _Described(apple.table, apple.fields, dict(apple.links))
    if not described.keys() & APPLES.keys():
        del apple.fields["type"]


def _link(draw: st.DrawFn, described: dict[str, _Described]) -> None:
    """Add an association, and perhaps the one that leads back."""
    names = [name for name in described if "id" in described[name].fields]
    owner, target = draw(st.sampled_from(names)), draw(st.sampled_from(names))
    kind = draw(st.sampled_from(_KINDS))
    one, many = _word(target), f"{_word(target)}s"
    prefix = draw(st.sampled_from(["", "", "best_"]))
    if described[owner].table == described[target].table:
        _to_itself(draw, described, owner, target, kind)
    elif kind == "belongs_to":
        # Without the column it is a link that only a store knows.
        if draw(st.integers(0, 4)):
            described[owner].fields[f"{prefix}{one}_id"] = "integer"
        described[owner].links[prefix + one] = (kind, target)
        back = draw(st.sampled_from([None, "has_one", "has_many"]))
        if back is not None:
            name = _word(owner) if back == "has_one" else f"{_word(owner)}s"
            described[target].links.setdefault(name, (back, owner))
    else:
        name = one if kind == "has_one" else many
        described[owner].links.setdefault(prefix + name, (kind, target))
        if kind == HABTM and draw(st.booleans()):
            described[target].links.setdefault(f"{_word(owner)}s", (kind, owner))
    if "ApiSummary" in described and "Apple" in described:
        described["ApiSummary"].fields["apple_id"] = "integer"
        described["ApiSummary"].links["apple"] = ("belongs_to", "Apple")
        described["Apple"].links["summaries"] = ("has_many", "ApiSummary")


def _to_itself(
    draw: st.DrawFn, described: dict[str, _Described], owner: str, target: str, kind: str
) -> None:
    """Add an association within a table."""
    if kind == "belongs_to":
        described[owner].fields["parent_id"] = "integer"
        described[owner].links["parent"] = (kind, target)
        if draw(st.booleans()):
            described[target].links["children"] = ("has_many", owner)
    elif kind == HABTM:
        described[owner].links["neighbours"] = (kind, target)


def _word(name: str) -> str:
    """Return a class's name as a column writes it."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name)[1:]


def _read(described: dict[str, _Described]) -> Schema:
    """Return the schema of described classes."""
    entries: list[dict[str, Any]] = [
        {
            "DataDescription": {
                name: {
                    "fields": [_field(*each) for each in one.fields.items()],
                    "associations": [
                        {"name": link, "type": kind, "class": target}
                        for link, (kind, target) in one.links.items()
                    ],
                    "table": one.table,
                }
            }
        }
        for name, one in described.items()
    ]
    bases = {name: ClassOverrides(base=base) for name, base in APPLES.items() if name in described}
    document = json.dumps({"success": True, "id": 0, "msg": entries})
    return read(io.StringIO(document), overrides=Overrides(bases))


def _field(name: str, kind: str) -> dict[str, str]:
    """Return a column as a document writes it."""
    nullable = "false" if name == "id" else "true"
    empty = dict.fromkeys(["limit", "scale", "precision"], "")
    return {"name": name, "type": kind, "nullable": nullable, **empty}
