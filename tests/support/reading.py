"""Reading records out of bytes."""

import io

import pytest

from allenorm.answers import BadRecord, Format, Record, read_records
from allenorm.errors import RecordError
from allenorm.schema import Schema, bundled


def read(
    name: Format, text: bytes, model: str | None = None, schema: Schema | None = None
) -> list[Record]:
    """Return the records of a file, or raise at the first bad one."""
    schema = schema or bundled()
    return list(read_records(io.BytesIO(text), format=name, schema=schema, model=model))


def bad(
    name: Format, text: bytes, model: str | None = None
) -> tuple[list[Record], list[BadRecord]]:
    """Return the good and the bad records of a file."""
    aside: list[BadRecord] = []
    found = read_records(
        io.BytesIO(text), format=name, schema=bundled(), model=model, on_bad=aside.append
    )
    return list(found), aside


def refused(name: Format, text: bytes, model: str | None, words: str) -> RecordError:
    """Return the error of a file that cannot be read as a whole, whatever is done with bad rows."""
    with pytest.raises(RecordError, match=words) as caught:
        bad(name, text, model)
    assert str(caught.value).startswith(f"line {caught.value.line}: ")
    assert len(str(caught.value)) < 1000
    return caught.value
