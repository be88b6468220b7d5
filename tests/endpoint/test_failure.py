"""Failed attempts: what becomes of them, and how long a server asks to wait."""

from datetime import datetime, timezone

import pytest

from allenorm.endpoint._failure import FailedAttempt, retry_after
from allenorm.errors import OutageError, StatusError

NOW = datetime(2026, 11, 20, 12, 0, 0, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        (" 7 ", 7.0),
        ("9" * 5000, float("inf")),
        ("-1", None),
        ("1.5", None),
        ("\u0663", None),
        ("", None),
        ("soon", None),
        ("Fri, 20 Nov 2026 12:00:30 GMT", 30.0),
        ("Fri, 20 Nov 2026 12:00:30 -0000", 30.0),
        ("Fri, 20 Nov 2026 11:00:00 GMT", 0.0),
        ("Fri, 99 Nov 2026 11:00:00 GMT", None),
    ],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    """Seconds and HTTP dates are read, a past date is no wait, and nonsense is ignored."""
    assert retry_after(value, NOW) == seconds


def test_retry_after_compares_with_the_present() -> None:
    """Without a given time, a date is compared with now."""
    assert retry_after("Thu, 01 Jan 1970 00:00:00 GMT") == 0.0


def test_error_carries_everything() -> None:
    """The error has the query, the URL and the attempts, in attributes and in its words."""
    failure = FailedAttempt(OutageError, "the service is down", transient=True)
    error = failure.error(url="http://u:p@h/?q=x", query="model::X", attempts=2, note="; enough")
    assert isinstance(error, OutageError)
    assert (error.url, error.query, error.attempts) == ("http://***@h/?q=x", "model::X", 2)
    assert str(error) == (
        "the service is down (2 attempts; enough); query 'model::X'; URL http://***@h/?q=x"
    )


def test_error_of_a_status_carries_it() -> None:
    """A StatusError has the status, and 0 where a failure knows none."""
    failure = FailedAttempt(StatusError, "no", transient=False, status=404)
    error = failure.error(url="http://h/" + "x" * 400, query="q", attempts=1)
    assert isinstance(error, StatusError)
    assert error.status == 404
    assert "(1 attempt)" in str(error)
    assert len(str(error)) < 400
    assert error.url == "http://h/" + "x" * 400
