"""Answering RMA over nested rows that lie in memory."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from allenorm.errors import RmaSyntaxError
from allenorm.rma import Filter, ModelStage, Number, parse
from allenorm.schema import Association, ModelClass, Schema
from oracle import RefusedError, Row, World, answer

Record = dict[str, Any]


def asked(text: str) -> ModelStage:
    """Return the one stage of a query."""
    (stage,) = parse(text).stages
    assert isinstance(stage, ModelStage)
    return stage


def asked_ids(text: str) -> list[int]:
    """Return the ids that a query names."""
    return [
        int(value.text)
        for each in asked(text).criteria
        if isinstance(each, Filter) and each.column.name == "id"
        for value in each.values
        if isinstance(value, Number)
    ]


class Answerer:
    """Answers queries, as the oracle works them out.

    Without an order, rows of a class that has ids come in another one with each request: nothing
    promises the contrary. Those of a class without ids come as they lie.

    Attributes:
        schema: What the server knows of classes and tables.
        rows: The rows of each class, nested as deep as any query may ask for them.
        most_rows: The most rows of a page, whatever a query asks for; None for any number.
        answered: How many queries came.
    """

    def __init__(
        self, schema: Schema, rows: Mapping[str, list[Record]], *, most_rows: int | None = None
    ) -> None:
        self.schema = schema
        self.most_rows = most_rows
        self.rows = dict(rows)
        self.answered = 0

    def answer(self, text: str) -> dict[str, Any]:
        """Return the envelope for a query; what is wrong with it comes as `success: false`."""
        self.answered += 1
        try:
            found = answer(_NestedWorld(self.schema, self.rows, self.answered), parse(text))
        except (RefusedError, RmaSyntaxError) as error:
            return {"success": False, "msg": f"Error in query: {text}, {error}"}
        sent = found.rows[: self.most_rows]
        return {
            "success": True,
            "id": 0,
            "start_row": found.start_row,
            "num_rows": len(sent),
            "total_rows": found.total_rows,
            "msg": sent,
        }


class _NestedRow(Row):
    """A row that holds the rows of its associations."""

    def __init__(self, model: ModelClass, record: Record, key: int = 0) -> None:
        related = {
            name: value
            for name, value in record.items()
            if model.association(name) is not None
            # A column may have the same name.
            and (model.field(name) is None or isinstance(value, dict | list))
        }
        values = {name: value for name, value in record.items() if name not in related}
        super().__init__(model.name, key, values)
        self.records = related
        self.related: dict[str, list[Row]] = {}


class _NestedWorld(World):
    """Rows in which an association leads to what lies within a row, whatever the keys say."""

    def __init__(self, schema: Schema, records: Mapping[str, list[Record]], seed: int) -> None:
        super().__init__(schema, {})
        self._records = records
        self._random = random.Random(seed)  # noqa: S311 - any order will do

    def all(self, model: ModelClass) -> Iterator[Row]:
        """Yield the rows that were given for a class."""
        records = self._records.get(model.name, [])
        keys = list(range(len(records)))
        if model.has_id:
            self._random.shuffle(keys)
        for key, record in zip(keys, records, strict=True):
            yield _NestedRow(model, record, key)

    def related(self, model: ModelClass, row: Row, link: Association) -> list[Row]:
        """Return the rows within a row."""
        del model
        assert isinstance(row, _NestedRow)
        if link.name not in row.related:
            value = row.records.get(link.name) or []
            target = self.model(link.target)
            records = [value] if isinstance(value, dict) else value
            row.related[link.name] = [_NestedRow(target, each) for each in records]
        return row.related[link.name]
