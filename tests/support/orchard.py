"""A small world of our own making, whose answers a person can work out."""

import io
import json
from typing import Any

from allenorm.schema import Overrides, Schema, read
from oracle import Row, World

_HABTM = "has_and_belongs_to_many"


def _described(
    name: str, table: str, fields: dict[str, str], links: dict[str, tuple[str, str]]
) -> dict[str, Any]:
    """Return a class as a document describes it."""
    empty = {"nullable": "true", "limit": "", "scale": "", "precision": ""}
    return {
        "DataDescription": {
            name: {
                "fields": [{"name": each, "type": kind, **empty} for each, kind in fields.items()],
                "associations": [
                    {"name": each, "type": kind, "class": target}
                    for each, (kind, target) in links.items()
                ],
                "table": table,
            }
        }
    }


def orchard_schema() -> Schema:
    """Return the schema: growers have trees, trees bear fruit, which share a table."""
    fruit = {
        "id": "integer",
        "name": "string",
        "size": "integer",
        "weight": "float",
        "ripe": "boolean",
        "picked": "datetime",
        "tree_id": "integer",
        "type": "string",
    }
    fruit_links = {"tree": ("belongs_to", "Tree"), "labels": ("has_many", "Label")}
    tree = {"id": "integer", "name": "string", "grower_id": "integer", "parent_id": "integer"}
    tree_links = {
        "grower": ("belongs_to", "Grower"),
        "fruits": ("has_many", "Fruit"),
        "pears": ("has_many", "Pear"),
        "pests": (_HABTM, "Pest"),
        "parent": ("belongs_to", "Tree"),
        "children": ("has_many", "Tree"),
    }
    label = {
        "id": "integer",
        "text": "text",
        "labelled_id": "integer",
        "labelled_type": "string",
    }
    entries = [
        _described("Fruit", "fruits", fruit, fruit_links),
        _described("Pear", "fruits", fruit, fruit_links),
        _described("Tree", "trees", tree, tree_links),
        _described("Grower", "growers", {"id": "integer", "name": "string"}, {}),
        _described(
            "Pest", "pests", {"id": "integer", "name": "string"}, {"trees": (_HABTM, "Tree")}
        ),
        _described("Label", "labels", label, {}),
        _described("ApiYield", "api_yields", {"year": "integer", "kind": "string"}, {}),
    ]
    document = json.dumps({"success": True, "id": 0, "msg": entries})
    return read(io.StringIO(document), overrides=Overrides())


def orchard() -> World:
    """Return the rows."""
    schema = orchard_schema()
    day = "2011-12-14T00:00:00Z"
    fruits: list[tuple[str, dict[str, Any]]] = [
        ("Fruit", {"size": 3, "weight": 0.5, "ripe": True, "picked": day, "tree_id": 1}),
        ("Pear", {"size": 1, "weight": 25.0, "ripe": False, "picked": None, "tree_id": 1}),
        ("Pear", {"size": None, "weight": None, "ripe": None, "picked": None, "tree_id": 2}),
        ("Fruit", {"size": 2, "weight": 1e-5, "ripe": False, "tree_id": None}),
    ]
    trees = [
        {"id": 1, "name": "old", "grower_id": 1, "parent_id": None},
        {"id": 2, "name": "young", "grower_id": 2, "parent_id": 1},
        {"id": 3, "name": "New", "grower_id": None, "parent_id": 1},
    ]
    growers = [{"id": 1, "name": "Ann"}, {"id": 2, "name": None}]
    labels = [
        {"id": 1, "text": "sweet", "labelled_id": 1, "labelled_type": "Fruit"},
        {"id": 2, "text": "sour", "labelled_id": 2, "labelled_type": "Fruit"},
        {"id": 3, "text": "oak", "labelled_id": 1, "labelled_type": "Tree"},
    ]
    yields = [{"year": 2012, "kind": "pear"}, {"year": 2011, "kind": "apple"}]
    pests = [{"id": 7, "name": "moth"}, {"id": 8, "name": "mite"}]
    world = World(
        schema,
        {
            "fruits": [
                Row(kind, number, {"id": number, "name": f"f{number}"} | values)
                for number, (kind, values) in enumerate(fruits, 1)
            ],
            "trees": [Row("Tree", each["id"], each) for each in trees],
            "growers": [Row("Grower", each["id"], each) for each in growers],
            "labels": [Row("Label", each["id"], each) for each in labels],
            "pests": [Row("Pest", each["id"], each) for each in pests],
            "api_yields": [Row("ApiYield", key, each) for key, each in enumerate(yields, 1)],
        },
    )
    link = schema.classes["Tree"].association("pests")
    assert link is not None
    of = {row.key: row for row in [*world.rows["trees"], *world.rows["pests"]]}
    for owner, other in [(1, 8), (1, 7), (2, 7)]:
        world.pair(of[owner], link, of[other])
    return world
