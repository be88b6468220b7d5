"""A bar on the terminal while a file is filled."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, TextIO

from allenorm.mirror._session import PullProgress

if TYPE_CHECKING:
    from typing_extensions import Self

_HINT: Final = "note: pip install 'allenorm[progress]' shows rows, rate and time left here"


class ProgressBar:
    """Shows how far a pull is, on a terminal and nowhere else.

    Args:
        quiet: Show nothing at all.
        stream: Where to show it; None for standard error.

    Examples:
        >>> with ProgressBar() as bar:
        ...     bar(PullProgress("model::Gene", "Gene", 0, 2000, 2000, 5000))
        >>> bar.rows
        2000

    Attributes:
        rows: How many rows were received so far.
    """

    def __init__(self, *, quiet: bool = False, stream: TextIO | None = None) -> None:
        self.rows = 0
        self._stream = sys.stderr if stream is None else stream
        self._shown = not quiet and self._stream.isatty()
        self._bar: Any = None
        self._step: tuple[str, str, int] | None = None

    def __enter__(self) -> "Self":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._close()

    def __call__(self, progress: PullProgress) -> None:
        """Show a page."""
        self.rows += progress.received
        # Most associations lead nowhere; a bar for each would hide the others.
        if not self._shown or not progress.received:
            return
        step = progress.query, progress.step, progress.level
        if step != self._step:
            self._close()
            self._step = step
            self._bar = self._open(progress)
        if self._bar is not None:
            self._bar.update(progress.received)

    def _open(self, progress: PullProgress) -> Any:
        """Open the bar of a step, or say once what it needs."""
        try:
            from tqdm import tqdm  # noqa: PLC0415 - an extra
        except ImportError:
            self._shown = False
            print(f"allenorm: {_HINT}", file=self._stream)
            return None
        # What earlier calls brought counts as done, and not as speed.
        return tqdm(
            desc=progress.step,
            total=progress.total,
            initial=progress.rows - progress.received,
            unit=" rows",
            file=self._stream,
            dynamic_ncols=True,
        )

    def _close(self) -> None:
        """End the bar that is open."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None
