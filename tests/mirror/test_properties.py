"""Whatever the rows, the pages and the moments at which it breaks: every row is there once."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm import Client
from allenorm.endpoint import Envelope, Request
from allenorm.errors import ConnectionFailedError
from allenorm.mirror import info, pull
from allenorm.rma import Filter, ModelStage, Number, String
from mirrored import ids_in


class _Breaking:
    """Answers pages of ages, caps them at will, and breaks when its time has come."""

    def __init__(self, ids: "list[int]", caps: "list[int]", breaks: "list[bool]") -> None:
        self.ids = ids
        self._caps = iter(caps)
        self._breaks = iter(breaks)

    def fetch(self, request: Request) -> Envelope:
        """Answer with the next rows."""
        if next(self._breaks, False):
            message = "broken"
            raise ConnectionFailedError(message)
        (stage,) = request.query.stages
        assert isinstance(stage, ModelStage)
        options = {each.name: each.values[0] for each in stage.options}
        beyond = [each.values[0] for each in stage.criteria if isinstance(each, Filter)]
        after = int(beyond[0].text) if beyond and isinstance(beyond[0], Number | String) else None
        left = [each for each in sorted(self.ids) if after is None or each > after]
        size = options["num_rows"]
        assert isinstance(size, Number)
        rows = [{"id": each} for each in left[: min(int(size.text), next(self._caps, 100))]]
        total = len(rows) if "count" in options else len(left)
        return Envelope(rows, rows, 0, len(rows), total)

    def url(self, _: Request) -> str:
        """Return the same URL for every query."""
        return "made:ages"

    def close(self) -> None:
        """Do nothing."""


@settings(max_examples=25, deadline=None)
@given(
    ids=st.sets(st.integers(-(2**63), 2**63 - 1), max_size=30),
    later=st.sets(st.integers(0, 2**63 - 1), max_size=5),
    size=st.integers(1, 12),
    caps=st.lists(st.integers(1, 12), max_size=20),
    breaks=st.lists(st.booleans(), max_size=12),
)
def test_every_row_once(
    ids: set[int], later: set[int], size: int, caps: list[int], breaks: list[bool]
) -> None:
    """Then rows come beyond the last id, and a further call brings them alone."""
    endpoint = _Breaking([*ids], caps, breaks)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "ages.sqlite")

        def whole() -> int:
            while True:
                try:
                    report = pull("Age", into=target, source=Client(endpoint), page_size=size)
                except ConnectionFailedError:
                    continue
                return report.results[0].all_rows

        assert whole() == len(ids)
        assert ids_in(target, "Age") == sorted(ids)
        new = {each for each in later if each > max(ids, default=-1)}
        endpoint.ids += new
        assert whole() == len(ids | new)
        assert ids_in(target, "Age") == sorted(ids | new)
        assert info(target).pulls[0].complete
