"""A written value becomes what its column holds."""

from typing import Any

import pytest

from allenorm import _registered
from allenorm.query import Column, MappedColumn, root_path
from allenorm.query._operands import operand
from allenorm.rma import Boolean, ColumnName, Element, Null, Number, String
from zoo import Animal


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Number("5"), 5),
        (Number("5.50"), 5.5),
        (String("5"), "5"),
        (Boolean(value=True), True),
        (ColumnName("word"), "word"),
        (Null(), None),
    ],
)
def test_a_column_of_no_known_type_takes_a_value_as_it_is_written(
    value: Element, expected: object
) -> None:
    """Where the schema does not say what a column holds, the spelling does."""
    mapped = MappedColumn("blob", "blob", "unknown", nullable=True)
    column: Any = Column(root_path(Animal), mapped)
    found = operand(column, value)

    assert found == expected
    assert type(found) is type(expected)


def test_nothing_is_found_before_it_is_registered() -> None:
    """Layers that are used without `import allenorm` say what is missing."""
    place = _registered.Place(_registered.nobody)

    with pytest.raises(LookupError, match="import allenorm"):
        place.registered()
    before = place.register(_registered.nobody)
    assert before is _registered.nobody
