"""What one request may cost."""

import pytest

from allenorm.errors import SettingsError
from allenorm.server import ServerLimits


@pytest.mark.parametrize("value", [0, -1, 1.5, True, "9", None, 1 << 50])
def test_a_limit_is_a_number_above_zero(value: object) -> None:
    """A limit that is none is refused, and named."""
    with pytest.raises(SettingsError, match=r"^rows: a whole number above 0 is expected, got"):
        ServerLimits(rows=value)  # type: ignore[arg-type] # the mistake is the point


def test_seconds_may_be_broken() -> None:
    """A time is any number above 0."""
    assert ServerLimits(seconds=0.5).query.seconds == 0.5
    with pytest.raises(SettingsError, match=r"^seconds: a number above 0"):
        ServerLimits(seconds=float("nan"))


def test_a_query_has_the_same_limits() -> None:
    """What a request may cost is what its query may cost."""
    limits = ServerLimits(rows=1, seconds=2, length=3, depth=4, joins=5)

    assert limits.query.rows == 1
    assert limits.query.length == 3
    assert limits.query.depth == 4
    assert limits.query.joins == 5
