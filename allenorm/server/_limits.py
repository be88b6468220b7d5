"""What one request may cost."""

from dataclasses import dataclass, fields

from allenorm.errors import SettingsError, quote
from allenorm.local import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerLimits:
    """What one request may cost. Every value is checked when the object is made.

    Attributes:
        length: Characters of a query, percent-encoded, whether it comes in the URL or the body.
        depth: Associations within each other.
        joins: Associations of a query's criteria and includes together.
        rows: Records of one answer, nested ones and those of earlier stages included.
        seconds: Seconds that one query may take, from the moment that its turn has come.
        body: Bytes of the body of a request.
        waiting: Requests that may wait for their turn; further ones are refused at once.
        threads: Requests that are answered at a time; all but one of them are slow ones.

    Raises:
        SettingsError: A value is no number above 0; the message names it.

    Examples:
        >>> ServerLimits(rows=2000).seconds
        30.0
        >>> ServerLimits(rows=0)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: rows: a whole number above 0 is expected, got '0'
    """

    length: int = 100_000
    depth: int = 32
    joins: int = 100
    rows: int = 200_000
    seconds: float = 30.0
    body: int = 1_000_000
    waiting: int = 1000
    threads: int = 8

    def __post_init__(self) -> None:
        """Check every value."""
        for field in fields(self):
            value = getattr(self, field.name)
            whole = field.name != "seconds"
            kinds = (int,) if whole else (int, float)
            if type(value) not in kinds or not 0 < value < 1 << 40:
                kind = "a whole number" if whole else "a number"
                message = f"{field.name}: {kind} above 0 is expected, got {quote(value, 60)}"
                raise SettingsError(message)

    @property
    def query(self) -> Limits:
        """What one query may cost."""
        return Limits(
            rows=self.rows,
            seconds=self.seconds,
            length=self.length,
            depth=self.depth,
            joins=self.joins,
        )
