"""The planner of starts."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm.endpoint._pacer import Pacer


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([0.25, 1, 2.5, 5, 100]),
    st.lists(st.floats(0, 3), min_size=1, max_size=60),
)
def test_no_window_holds_more_starts_than_allowed(rate: float, pauses: list[float]) -> None:
    """However calls come, n+1 starts never lie within the time that n may take."""
    pacer, now, starts = Pacer(rate), 1000.0, list[float]()
    for pause in pauses:
        now += pause
        starts.append(pacer.reserve(now))
        assert starts[-1] >= now
    assert starts == sorted(starts)
    burst = max(1, int(rate))
    for first, last in zip(starts, starts[burst:], strict=False):
        assert last - first >= burst / rate - 1e-6


def test_a_burst_starts_at_once() -> None:
    """Up to the number allowed in a second, nothing waits."""
    pacer = Pacer(5)
    assert [pacer.reserve(10.0) for _ in range(6)] == [10.0] * 5 + [11.0]
