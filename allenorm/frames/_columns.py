"""One column of a frame."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from allenorm.query import ColumnType


@dataclass(frozen=True, slots=True)
class FrameColumn:
    """One column of a frame, as the query and the schema make it.

    Attributes:
        name: The Python attributes that lead to it, with dots: `donor.organism.name`; in a frame
            of flat rows the name that `tabular()` gave it.
        type: The type of its values in the schema.
        lists: How many lists a value stands in: one for each association to many on the way that
            is not exploded.

    Examples:
        >>> FrameColumn("donor.name", "string")
        FrameColumn(name='donor.name', type='string', lists=0)
    """

    name: str
    type: "ColumnType"
    lists: int = 0
