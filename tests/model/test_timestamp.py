"""`Timestamp`: aware datetimes from what the API writes."""

import datetime as dt
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from allenorm.model import Timestamp
from allenorm.model._timestamp import read_timestamp

ADAPTER: TypeAdapter[dt.datetime] = TypeAdapter(Timestamp)


def _by_pydantic(text: str) -> dt.datetime | None:
    """Read text as the pydantic type does; None where it refuses."""
    try:
        return ADAPTER.validate_python(text)
    except ValidationError:
        return None


def _by_reader(text: str) -> dt.datetime | None:
    """Read text as the bulk path does; None where it refuses."""
    try:
        return read_timestamp(text)
    except ValueError:
        return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016-10-03T00:00:00Z", dt.datetime(2016, 10, 3, tzinfo=dt.timezone.utc)),
        ("2016-10-03T01:02:03.5Z", dt.datetime(2016, 10, 3, 1, 2, 3, 500000, dt.timezone.utc)),
        ("2016-10-03 01:02:03", dt.datetime(2016, 10, 3, 1, 2, 3, tzinfo=dt.timezone.utc)),
        ("2016-10-03", dt.datetime(2016, 10, 3, tzinfo=dt.timezone.utc)),
        ("2016-10-03T00:00:00+00:00", dt.datetime(2016, 10, 3, tzinfo=dt.timezone.utc)),
    ],
)
def test_text_is_read_as_utc(text: str, expected: dt.datetime) -> None:
    """Text without an offset, and with that of UTC, gives the same aware datetime."""
    for read in (read_timestamp(text), ADAPTER.validate_python(text)):
        assert read == expected
        assert read is not None
        assert read.tzinfo is dt.timezone.utc


def test_another_offset_is_kept() -> None:
    """An offset is kept, as the standard library's own time zone, even at the end of time."""
    read = read_timestamp("9999-12-31T23:59:59-05:00")

    assert read is not None
    assert type(read.tzinfo) is dt.timezone
    assert read.utcoffset() == dt.timedelta(hours=-5)


def test_null_stays_null() -> None:
    """None is no datetime and no error."""
    assert read_timestamp(None) is None


@pytest.mark.parametrize("value", [0, 1.5, True, "1475452800", "1475452800.5", "20161003", "-5"])
def test_numbers_are_refused(value: object) -> None:
    """A number is not taken for seconds since 1970, as pydantic alone would."""
    with pytest.raises(ValidationError, match="not a number"):
        ADAPTER.validate_python(value)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2016-13-03T00:00:00Z", "2016-10-03T24:00:00Z", "2016-W40-1T00:00:00Z"],
)
def test_other_text_is_refused(text: str) -> None:
    """What is no date and time raises in both readers."""
    assert _by_reader(text) is None
    assert _by_pydantic(text) is None


@given(
    st.one_of(
        st.datetimes().map(lambda moment: moment.isoformat()),
        st.datetimes().map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ")),
        st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z"),
        st.text(alphabet="0123456789-:TZ+. W", max_size=24),
    )
)
def test_both_readers_agree(text: str) -> None:
    """The bulk path and the pydantic type read and refuse the same text."""
    assert _by_reader(text) == _by_pydantic(text)


def test_a_timestamp_survives_pickle_and_json() -> None:
    """A value that was read is plain standard library, so it travels."""
    read = ADAPTER.validate_python("2016-10-03T01:02:03Z")

    assert pickle.loads(pickle.dumps(read)) == read  # noqa: S301 - our own bytes
    assert json.loads(ADAPTER.dump_json(read)) == "2016-10-03T01:02:03Z"
    assert ADAPTER.json_schema()["format"] == "date-time"
