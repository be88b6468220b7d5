"""What a command says beside its result, on standard error."""

import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager

from allenorm.cli._harmless import harmless


def note(words: str) -> None:
    """Say something beside the result.

    Args:
        words: What to say, on one line.
    """
    print(f"allenorm: note: {harmless(words)}", file=sys.stderr)  # noqa: T201 - a command's output


@contextmanager
def warnings_as_lines() -> Generator[None, None, None]:
    """Say what the library warns of as a command does, without the place in the code."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("default", UserWarning)
        try:
            yield
        finally:
            for each in seen:
                words = harmless(str(each.message))
                print(f"allenorm: warning: {words}", file=sys.stderr)  # noqa: T201 - as above


@contextmanager
def telling_source() -> Generator[None, None, None]:
    """Say once, to a person, what the rows are that a block fetches: those of the sample are made.

    Where standard error is no terminal, nobody reads it.
    """
    from allenorm.client import trace  # noqa: PLC0415 - it loads the network layer

    with trace() as seen:
        try:
            yield
        finally:
            sources = dict.fromkeys(each.source for each in seen.requests if each.source)
            if sources and sys.stderr.isatty():
                note(f"the answer comes from a {', '.join(sources)}")
