"""Comparing objects with the records that they came from, value by value."""

import copy
import datetime as dt
import json
import math
import pickle
from collections import Counter
from collections.abc import Mapping
from typing import Any

from allenorm.model import Model
from allenorm.query import MappedColumn

Row = Mapping[str, Any]

NOISE = frozenset({"ar_association_key_name"})
"""Keys of records that mean nothing: the join table's key, on rows reached many-to-many."""


class Comparison:
    """What was compared so far.

    Attributes:
        values: How many values of columns were equal.
        objects: How many objects were compared, by class.
        noise: How many keys were left out on purpose, by class and key.
        unknown: The keys that are neither a column, a relation nor noise.
    """

    def __init__(self, noise: Mapping[str, set[str]] | None = None) -> None:
        self.values = 0
        self.objects: Counter[str] = Counter()
        self.noise: Counter[tuple[str, str]] = Counter()
        self.unknown: set[tuple[str, str]] = set()
        self._noise = noise or {}

    def check(self, obj: Model, row: Row) -> None:
        """Assert that an object holds all of a record and nothing else."""
        mapping = type(obj).__mapping__
        columns = {each.name: each for each in mapping.columns.values()}
        relations = {each.name: each for each in mapping.relations.values()}
        self.objects[mapping.name] += 1
        for key, value in row.items():
            where = f"{mapping.name} {row.get('id')} {key}"
            if key in NOISE | self._noise.get(mapping.name, set()):
                self.noise[mapping.name, key] += 1
            elif key in relations and (isinstance(value, (dict, list)) or key not in columns):
                self._related(getattr(obj, relations[key].attribute), value, where)
            elif key in columns:
                found = getattr(obj, columns[key].attribute)
                wanted = expected(columns[key], value)
                assert same(found, wanted), f"{where}: {found!r} is not {wanted!r}"
                self.values += 1
            else:
                self.unknown.add((mapping.name, key))
        self._nothing_else(obj, row)

    def check_all(self, objects: "list[Any]", rows: "list[Any]") -> None:
        """Assert that objects hold all of their records, in the same order."""
        assert len(objects) == len(rows)
        for obj, row in zip(objects, rows, strict=True):
            self.check(obj, row)
        assert not self.unknown

    def _related(self, found: Any, value: Any, where: str) -> None:
        """Compare what a relation leads to."""
        if isinstance(value, list):
            assert type(found) is tuple, where
            assert len(found) == len(value), where
            for one, row in zip(found, value, strict=True):
                self.check(one, row)
        elif value is None:
            assert found is None, where
        else:
            self.check(found, value)

    def _nothing_else(self, obj: Model, row: Row) -> None:
        """Assert that what the record does not have is absent, and None where it may be read."""
        mapping = type(obj).__mapping__
        for column in mapping.columns.values():
            if column.name not in row:
                assert vars(obj).get(column.attribute) is None
        for name in obj.loaded:
            relation = mapping.relations[name]
            if relation.name not in row:
                assert not relation.many
                assert getattr(obj, name) is None


def expected(column: MappedColumn, value: Any) -> Any:
    """Return the Python value that a column is to have for a JSON value."""
    if value is None:
        return None
    if column.type == "datetime":
        assert value.endswith("Z"), f"{column.name}: {value!r} is not in UTC"
        return dt.datetime.fromisoformat(value.removesuffix("Z") + "+00:00")
    if column.type == "float":
        return float(value)
    return tuple(value) if column.type.endswith("_array") else value


def same(found: Any, wanted: Any) -> bool:
    """Tell whether two values are equal, have one type, and agree on the sign of zero."""
    if type(found) is not type(wanted):
        return False
    if isinstance(found, float):
        return found == wanted and math.copysign(1, found) == math.copysign(1, wanted)
    return bool(found == wanted)


def without_noise(row: Any, noise: Mapping[str, set[str]] | None = None) -> Any:
    """Return a record without keys that mean nothing, at any depth."""
    dropped = NOISE.union(*(noise or {}).values())
    if isinstance(row, list):
        return [without_noise(each, noise) for each in row]
    if isinstance(row, dict):
        return {
            key: without_noise(value, noise) for key, value in row.items() if key not in dropped
        }
    return row


def check_dict(found: Any, row: Any) -> None:
    """Assert that a dict of an object is its record, but for columns that the record lacks.

    Those are None. Keys may come in another order, a whole number in a column of floats is a
    float, and nothing else differs.
    """
    if isinstance(row, dict):
        assert {key for key, value in found.items() if value is not None} <= row.keys()
        for key, value in row.items():
            check_dict(found[key], value)
    elif isinstance(row, list):
        assert len(found) == len(row)
        for one, other in zip(found, row, strict=True):
            check_dict(one, other)
    else:
        assert found == row
        assert type(found) is type(row) or (type(found), type(row)) == (float, int)


def check_round_trips(obj: Model) -> None:
    """Assert that an object and its loaded relations pass through pickle, copies and JSON."""
    whole = obj.to_dict()
    for other in (
        pickle.loads(pickle.dumps(obj)),  # noqa: S301 - our own bytes
        copy.copy(obj),
        copy.deepcopy(obj),
        type(obj).from_dict(json.loads(obj.to_json())),
        type(obj).from_dict(obj.to_dict(mode="json", by_alias=True)),
        type(obj).model_validate(whole),
    ):
        assert other == obj
        assert hash(other) == hash(obj)
        assert other.loaded == obj.loaded
        assert other.to_dict() == whole
    if vars(obj).keys() == type(obj).model_fields.keys():
        # Where a record came in place of a column, columns alone do not say so.
        assert type(obj).model_validate_json(obj.model_dump_json()) == obj
