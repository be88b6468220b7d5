"""A store's file as a world, read with nothing but its tables."""

import dataclasses
import json
from typing import Any

from allenorm.local import Key, Link, Store
from allenorm.schema import Association, ModelClass
from oracle._world import Row, World, link_name


def world_of(store: Store) -> World:
    """Return all the rows and all the written links of a store."""
    models = {name: _corrected(store, model) for name, model in store.schema.classes.items()}
    schema = dataclasses.replace(store.schema, classes=models)
    world = World(schema, {})
    for table, names in schema.tables.items():
        model = models[names[0]]
        types = {each.name: each.type for each in model.fields}
        key = store.layout[model.name].key
        found = store.connection().execute(f'SELECT rowid AS "@", * FROM "{table}"')  # noqa: S608 - a name of the schema
        columns = [each[0] for each in found.description]
        for line in found:
            record = dict(zip(columns, line, strict=True))
            kind = record.get("_class", model.name)
            shape = store.shapes()[record["_shape"]]
            values = {name: _json(record[name], types[name]) for name in shape}
            rows = world.rows.setdefault(table, [])
            rows.append(Row(kind, record["id" if key == "id" else "@"], values))
    for model in models.values():
        _read_links(store, world, model)
    return world


def _corrected(store: Store, model: ModelClass) -> ModelClass:
    """Return a class with what a store knows better than its schema: types, missing links."""
    layout = store.layout[model.name]
    fields = tuple(layout.columns.get(each.name, each) for each in model.fields)
    further = tuple(
        Association(each.name, each.kind, each.target, each.join.own)
        for each in layout.relations.values()
        if model.association(each.name) is None and isinstance(each.join, Key)
    )
    return dataclasses.replace(model, fields=fields, associations=model.associations + further)


def _read_links(store: Store, world: World, model: ModelClass) -> None:
    """Read the pairs of a class's links; those that follow from other tables are worked out."""
    for link in model.associations:
        relation = store.layout[model.name].relations.get(link.name)
        if relation is None or not isinstance(relation.join, Link) or relation.join.derived:
            continue
        name, forwards = link_name(world.schema, model, link)
        join = relation.join
        ends = (join.owner, join.target) if forwards else (join.target, join.owner)
        statement = f'SELECT {", ".join(ends)} FROM "{join.table}" ORDER BY position'  # noqa: S608 - as above
        world.links[name] = store.connection().execute(statement).fetchall()


def _json(value: Any, kind: str) -> Any:
    """Return a stored value as JSON has it."""
    if value is None or kind in {"integer", "float", "string", "text", "datetime"}:
        return value
    return bool(value) if kind == "boolean" else json.loads(value)
