"""One failed attempt, before it is known whether it was the last."""

import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Final

from allenorm.errors import RequestError, StatusError, masked, quote

_SHOWN_URL: Final = 300


class FailedAttempt(Exception):  # noqa: N818 - an attempt that failed, not yet an error
    """What went wrong in one attempt, and whether another one may help.

    Attributes:
        kind: The error to raise if this was the last attempt.
        what: What went wrong, as a clause.
        transient: Whether the same request may succeed a little later.
        retry_after: Seconds that the server asked to wait, or None.
        status: The HTTP status, where there was one.
    """

    def __init__(
        self,
        kind: type[RequestError],
        what: str,
        *,
        transient: bool,
        retry_after: float | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(what)
        self.kind = kind
        self.what = what
        self.transient = transient
        self.retry_after = retry_after
        self.status = status

    def error(
        self, *, url: str, query: str | None, attempts: int, note: str = "", hint: str = ""
    ) -> RequestError:
        """Build the error that the caller sees.

        Args:
            url: The URL that was requested.
            query: The query as RMA, or None where the request was none.
            attempts: How many times it was sent.
            note: Why there was no further attempt, where that is not plain.
            hint: What to do about it, as the start of a sentence that ends with `; `.

        Returns:
            The error, to be raised.
        """
        times = "1 attempt" if attempts == 1 else f"{attempts} attempts"
        asked = "" if query is None else f"query {quote(query)}; "
        message = masked(f"{self.what} ({times}{note}); {hint}{asked}URL {_cut(url, _SHOWN_URL)}")
        url = masked(url)
        if issubclass(self.kind, StatusError):
            status = self.status or 0
            return self.kind(message, status=status, url=url, query=query, attempts=attempts)
        return self.kind(message, url=url, query=query, attempts=attempts)


def _cut(text: str, limit: int) -> str:
    """Cut a long URL; a URL needs no quotes."""
    return text if len(text) <= limit else f"{text[:limit]}..."


def retry_after(value: str | None, now: datetime | None = None) -> float | None:
    """Read a `Retry-After` header.

    Args:
        value: Seconds, or an HTTP date; None where the header is missing.
        now: The time that a date is compared with; None stands for the present.

    Returns:
        Seconds to wait, at least 0, or None where the header says nothing usable.

    Examples:
        >>> retry_after("120")
        120.0
        >>> retry_after("soon") is None
        True
    """
    if value is None:
        return None
    if re.fullmatch(r"[0-9]+", value.strip()):
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=timezone.utc)
    return max(0.0, (date - (now or datetime.now(timezone.utc))).total_seconds())
