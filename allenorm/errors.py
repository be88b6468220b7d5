"""Every error that allenorm raises on purpose, in one tree.

Catch `AllenormError` for all of them, or a leaf. Each class also inherits the built-in that
fits, so that code which knows nothing of allenorm (`except ValueError`) still works.

```text
AllenormError
├── SchemaError (ValueError)              a schema document or an overrides file is unusable
├── GenerationError                       the generator refuses to write
├── SettingsError (ValueError)            a setting, an argument or a variable is unusable
├── MissingExtraError (ImportError)       an optional dependency is not installed
├── QueryError (ValueError)               a query was built wrongly; nothing was sent
│   ├── UnknownNameError (AttributeError)     no such column or association
│   ├── InexpressibleError                    RMA has no words for it
│   └── RmaSyntaxError                        a text or a URL that is no RMA; says where and why
├── NotLoadedError (AttributeError)       a relation or a column that the query left out
├── ResultError (LookupError)             an answer of the wrong size
│   ├── NoResultError                         no row where one was asked for
│   └── MultipleResultsError                  several rows where one was asked for
├── HydrationError (ValueError)           an answer that does not fit its model
├── StoreError (ValueError)               a record that a store cannot hold, or a failed write
├── FileError (OSError)                    a file that cannot be written, read or trusted
│   └── ArchiveError (ValueError)             an archive that cannot be unpacked safely
├── DownloadError                         some of several downloads failed; has .results
├── RecordError (ValueError)              a file of records that cannot be read; has .line
└── RequestError                          a request failed; has .url, .query and .attempts
    ├── ConnectionFailedError (ConnectionError)   the host was not reached
    ├── RequestTimeoutError (TimeoutError)        no answer in time
    ├── StatusError                               an HTTP status that is not success
    ├── OutageError                               the HTTP-200 page that says the site is down
    ├── MalformedAnswerError (ValueError)         an empty, cut or unreadable body
    ├── RefusedError                              `success: false`: the server's own words
    │   └── QueryLimitError                           more than a limit of this server allows
    ├── NotCachedError (LookupError)              no answer is kept, and none may be fetched
    └── ClientClosedError                         the client was closed
```
"""

import re
from typing import Any

__all__ = [
    "AllenormError",
    "ArchiveError",
    "ClientClosedError",
    "ConnectionFailedError",
    "DownloadError",
    "FileError",
    "GenerationError",
    "HydrationError",
    "InexpressibleError",
    "MalformedAnswerError",
    "MissingExtraError",
    "MultipleResultsError",
    "NoResultError",
    "NotCachedError",
    "NotLoadedError",
    "OutageError",
    "QueryError",
    "QueryLimitError",
    "RecordError",
    "RefusedError",
    "RequestError",
    "RequestTimeoutError",
    "ResultError",
    "RmaSyntaxError",
    "SchemaError",
    "SettingsError",
    "StatusError",
    "StoreError",
    "UnknownNameError",
    "innermost",
    "masked",
    "quote",
    "shortened",
]

_CREDENTIALS = re.compile(r"//[^/\s?#]*@")


class AllenormError(Exception):
    """Base of every error that allenorm raises on purpose."""


class _NameError(AllenormError, AttributeError):
    """An error about a name, whose message says what to do."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        # With these, Python would add a guess of its own to the traceback.
        self.name = ""
        self.obj = None


class SchemaError(AllenormError, ValueError):
    """A schema document, or an overrides file for one, cannot be used."""


class GenerationError(AllenormError):
    """The generator refuses to write: the target is not its own, or it changed under it."""


class SettingsError(AllenormError, ValueError):
    """A setting, from an argument or an `ALLENORM_*` variable, cannot be used."""


class MissingExtraError(AllenormError, ImportError):
    """An optional dependency is needed and not installed."""


class QueryError(AllenormError, ValueError):
    """A query was built wrongly; nothing was sent."""


class UnknownNameError(QueryError, _NameError):
    """A column, an association or a class that the schema does not have."""


class InexpressibleError(QueryError):
    """RMA has no words for what was asked."""


class RmaSyntaxError(QueryError):
    """A text or a URL is no RMA.

    The message shows the line with a caret under the place.

    Attributes:
        line: The line of the place, from 1.
        column: The column of the place, from 1, in characters.
        found: What stands there.
        expected: What could stand there.
    """

    def __init__(
        self, message: str, *, line: int = 1, column: int = 1, found: str = "", expected: str = ""
    ) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.found = found
        self.expected = expected


class NotLoadedError(_NameError):
    """A relation that the query did not include, or a column that it left out."""


class ResultError(AllenormError, LookupError):
    """An answer has the wrong number of rows."""


class NoResultError(ResultError):
    """No row came where one was asked for."""


class MultipleResultsError(ResultError):
    """Several rows came where one was asked for."""


class HydrationError(AllenormError, ValueError):
    """An answer does not fit the model that should hold it."""


class StoreError(AllenormError, ValueError):
    """A store cannot hold a record, or could not be read or written; nothing is half-written.

    Attributes:
        model: The class of the record, or None where the error is not about one.
        key: The record's `id`, or None.
        column: The column or the association, or None.
        value: What was given for it, or None.
        reason: Why it cannot be held, in words that name no record.
    """

    def __init__(  # noqa: PLR0913 - each is an attribute, by keyword
        self,
        message: str,
        *,
        model: str | None = None,
        key: object = None,
        column: str | None = None,
        value: object = None,
        reason: str = "",
    ) -> None:
        super().__init__(message)
        self.model = model
        self.key = key
        self.column = column
        self.value = value
        self.reason = reason or message


class FileError(AllenormError, OSError):
    """A file cannot be written, read or trusted; nothing half-written has its final name."""


class ArchiveError(FileError, ValueError):
    """An archive is damaged, too large, or would write outside its folder."""


class DownloadError(AllenormError):
    """Some of several downloads failed; the others are there, and the next call goes on.

    Attributes:
        results: What came of each, in the order in which they were asked for.
    """

    def __init__(self, message: str, *, results: tuple[Any, ...] = ()) -> None:
        super().__init__(message)
        self.results = results


class RecordError(AllenormError, ValueError):
    """A file of records cannot be read, or holds a record that no class has.

    Attributes:
        line: The line of the file, from 1.
    """

    def __init__(self, message: str, *, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


class RequestError(AllenormError):
    """A request failed.

    Attributes:
        url: The URL that was requested, or None where no request was made.
        query: The RMA text, or None where the request carried none.
        attempts: How many times the request was sent.
    """

    def __init__(
        self, message: str, *, url: str | None = None, query: str | None = None, attempts: int = 1
    ) -> None:
        super().__init__(message)
        self.url = url
        self.query = query
        self.attempts = attempts

    def __reduce__(self) -> tuple[Any, ...]:
        """Let the error pass from a worker process to its parent, attributes and all."""
        return _rebuild, (type(self), self.args, vars(self))


def _rebuild(cls: type[RequestError], args: tuple[Any, ...], state: dict[str, Any]) -> RequestError:
    """Make the error again without its constructor, whose keywords pickle does not know."""
    error = cls.__new__(cls)
    error.args = args
    vars(error).update(state)
    return error


class ConnectionFailedError(RequestError, ConnectionError):
    """The host was not reached, or the connection broke."""


class RequestTimeoutError(RequestError, TimeoutError):
    """No answer came in time."""


class StatusError(RequestError):
    """The server answered with an HTTP status that is not success.

    Attributes:
        status: The HTTP status code.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int,
        url: str | None = None,
        query: str | None = None,
        attempts: int = 1,
    ) -> None:
        super().__init__(message, url=url, query=query, attempts=attempts)
        self.status = status


class OutageError(RequestError):
    """The server answered with its outage page: HTML under HTTP 200."""


class MalformedAnswerError(RequestError, ValueError):
    """The body is empty, cut short, or not what was asked for."""


class RefusedError(RequestError):
    """The server answered `success: false`; the message quotes its words."""


class QueryLimitError(RefusedError):
    """A query asks for more than a limit of an evaluator or a server of our own allows."""


class NotCachedError(RequestError, LookupError):
    """A cache or a bundle has no answer to a query, and was told not to fetch one."""


class ClientClosedError(RequestError):
    """The client was closed before this request."""


def innermost(error: BaseException) -> BaseException:
    """Return the error that a chain of errors began with.

    Libraries of the network wrap the one that says what happened in others, which repeat the URL.

    Args:
        error: The outermost error.

    Returns:
        The error that has none within it.

    Examples:
        >>> innermost(OSError(OSError(111, "Connection refused")))
        ConnectionRefusedError(111, 'Connection refused')
    """
    while True:
        # urllib3 has it as cause, argument or reason, depending on its version; and before
        # version 2 that of the system only as what was being handled.
        context = error.__context__ if isinstance(error.__context__, OSError) else None
        within = (error.__cause__, *error.args, getattr(error, "reason", None), context)
        inner = next((each for each in within if isinstance(each, BaseException)), None)
        if inner is None:
            return error
        error = inner


def masked(text: str) -> str:
    """Hide the user name and the password of every URL in a text.

    Args:
        text: A URL, or any text with URLs.

    Returns:
        The text with `***` in their place.

    Examples:
        >>> masked("GET http://me:secret@host/x")
        'GET http://***@host/x'
    """
    return _CREDENTIALS.sub("//***@", text)


def quote(text: object, limit: int = 200) -> str:
    r"""Quote text from outside for a message, on one line and cut to a readable length.

    Args:
        text: What a server, a schema or a caller sent.
        limit: The most characters of it to show.

    Returns:
        The `repr` of the text, with the number of characters that were cut.

    Examples:
        >>> print(quote("a\nb"))
        'a\nb'
        >>> quote("x" * 300, limit=3)
        "'xxx' (297 more characters)"
    """
    whole = str(text)
    cut = len(whole) - limit
    return f"{whole[:limit]!r} ({cut} more characters)" if cut > 0 else repr(whole)


def shortened(text: str, limit: int = 500) -> str:
    """Cut a text of one's own to what a person reads at a prompt.

    Args:
        text: The text, which is printable.
        limit: The most characters of it to show.

    Returns:
        The text, with the number of characters that were cut.

    Examples:
        >>> shortened("x" * 300, limit=3)
        'xxx... (297 more characters)'
    """
    cut = len(text) - limit
    return f"{text[:limit]}... ({cut} more characters)" if cut > 0 else text
