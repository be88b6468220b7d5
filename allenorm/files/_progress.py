"""A bar for each file while it comes, on a terminal and nowhere else."""

import importlib
import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

from allenorm.errors import MissingExtraError

if TYPE_CHECKING:
    from typing_extensions import Self


class Line:
    """The bar of one file.

    Args:
        make: Makes the bar; None shows nothing.
        name: The name of the file.
    """

    def __init__(self, make: Any, name: str) -> None:
        self._make = make
        self._name = name
        self._bar: Any = None

    def __enter__(self) -> "Self":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def begin(self, total: int | None, there: int) -> None:
        """Show the bar.

        Args:
            total: The length of the file in bytes, or None.
            there: How many bytes of it are there.
        """
        if self._make is not None:
            self._bar = self._make(
                desc=self._name,
                total=total,
                initial=there,
                unit="B",
                unit_scale=True,
                unit_divisor=1024,
                leave=False,
            )

    def advance(self, count: int) -> None:
        """Show that bytes came.

        Args:
            count: How many.
        """
        if self._bar is not None:
            self._bar.update(count)


class Bar:
    """Shows how far downloads are.

    Args:
        wanted: Whether to show it; None shows it where standard error is a terminal and tqdm
            is installed.

    Raises:
        MissingExtraError: It is wanted, and tqdm is not installed.
    """

    def __init__(self, wanted: bool | None) -> None:  # noqa: FBT001 - as the user passed it
        self._make: Any = None
        if wanted is False or (wanted is None and not sys.stderr.isatty()):
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
        self._make = None

    def file(self, name: str) -> Line:
        """Return the bar of a file.

        Args:
            name: The name of the file.
        """
        return Line(self._make, name)
