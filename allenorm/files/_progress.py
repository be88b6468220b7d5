"""Bars for the files that come, on a terminal and nowhere else."""

import importlib
import sys
from typing import TYPE_CHECKING, Any

from allenorm.errors import MissingExtraError

if TYPE_CHECKING:
    from typing_extensions import Self


class Line:
    """The bar of one file.

    Args:
        bar: The bars of the call.
        name: The name of the file.
    """

    def __init__(self, bar: "Bar", name: str) -> None:
        self._bars = bar
        self._name = name
        self._bar: Any = None

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()
        self._bars.done()

    def begin(self, total: int | None, there: int) -> None:
        """Show the bar.

        Args:
            total: The length of the file in bytes, or None.
            there: How many bytes of it are there.
        """
        self._bar = self._bars.made(
            desc=self._name,
            total=total,
            initial=there,
            unit="B",
            unit_scale=True,
            unit_divisor=1024,
        )

    def advance(self, count: int) -> None:
        """Show that bytes came.

        Args:
            count: How many.
        """
        if self._bar is not None:
            self._bar.update(count)


class Bar:
    """Shows how far downloads are: how many files of all, and how much of each.

    Args:
        wanted: Whether to show it; None shows it where standard error is a terminal and tqdm
            is installed.

    Raises:
        MissingExtraError: It is wanted, and tqdm is not installed.
    """

    def __init__(self, wanted: bool | None) -> None:  # noqa: FBT001 - as the user passed it
        self._make: Any = None
        self._all: Any = None
        if wanted is False or (wanted is None and not _on_terminal()):
            return
        try:
            self._make = importlib.import_module("tqdm.auto").tqdm
        except ImportError as error:
            if wanted:
                message = "a progress bar needs tqdm: pip install 'allenorm[progress]'"
                raise MissingExtraError(message) from error

    def __enter__(self) -> "Self":
        return self

    def __exit__(self, *_: object) -> None:
        if self._all is not None:
            self._all.close()

    def files(self, count: int) -> None:
        """Show how many files there are.

        Args:
            count: How many.
        """
        if count > 1:
            self._all = self.made(desc="files", total=count, unit=" files")

    def file(self, name: str) -> Line:
        """Return the bar of a file.

        Args:
            name: The name of the file.
        """
        return Line(self, name)

    def made(self, **how: Any) -> Any:
        """Make a bar that goes when it is done, or None where none is shown."""
        return None if self._make is None else self._make(leave=False, **how)

    def done(self) -> None:
        """Show that a file is done."""
        if self._all is not None:
            self._all.update()


def _on_terminal() -> bool:
    """Whether somebody looks on; a program without a console has no standard error."""
    stream = sys.stderr
    return stream is not None and not stream.closed and stream.isatty()  # pyright: ignore[reportUnnecessaryComparison] # typeshed does not know
