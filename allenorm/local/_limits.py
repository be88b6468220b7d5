"""What one answer of an evaluator may cost."""

from dataclasses import dataclass, fields

from allenorm.errors import SettingsError, quote


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one query may ask for; None sets no limit.

    A query beyond a limit is refused with words that name the limit.

    Args:
        rows: Records of an answer, nested ones and those of earlier stages included.
        seconds: Time to answer, in seconds.
        length: Characters of a query's text.
        depth: Associations within each other.
        joins: Associations of a query's criteria and includes together.

    Raises:
        SettingsError: A limit is no positive number.

    Examples:
        >>> Limits(rows=10_000, seconds=5).depth is None
        True
    """

    rows: int | None = None
    seconds: float | None = None
    length: int | None = None
    depth: int | None = None
    joins: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is no limit."""
        for each in fields(self):
            value = getattr(self, each.name)
            kinds = (int, float) if each.name == "seconds" else (int,)
            if value is None:
                continue
            if isinstance(value, bool) or not isinstance(value, kinds) or not value > 0:
                message = (
                    f"limit {each.name} must be a positive number or None, got "
                    f"{quote(repr(value), 80)}"
                )
                raise SettingsError(message)
