"""How requests are sent: every setting, from an argument or from an `ALLENORM_*` variable."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final
from urllib.parse import SplitResult, unquote, urlsplit

from allenorm.errors import SettingsError, masked, quote

LIVE: Final = "https://api.brain-map.org"
"""The live API."""

_DAY: Final = 86400.0
# Greedier than `masked`: what is refused need not be a URL that says where its secret ends.
_SECRET: Final = re.compile(r"//.*@")
_BOUNDS: Final[Mapping[str, tuple[float, float]]] = {
    "connect_timeout": (0.001, _DAY),
    "read_timeout": (0.001, _DAY),
    "total_timeout": (0.001, _DAY),
    "max_attempts": (1, 100),
    "backoff": (0.0, _DAY),
    "in_flight": (1, 4),
    "starts_per_second": (0.001, 1e6),
    "page_size": (1, 1_000_000),
    "url_limit": (200, 1_000_000),
    "body_limit": (1, 1 << 40),
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Settings:
    """How requests are sent. Every value is checked when the object is made.

    Attributes:
        base_url: The address of the service, up to and without `/api/v2`. A user name and a
            password in it are sent as HTTP basic authentication to that host alone, and never
            shown. Variable `ALLENORM_URL`.
        connect_timeout: Seconds to wait for a connection.
        read_timeout: Seconds to wait for the next bytes of an answer.
        total_timeout: Seconds that one request may take in all: every attempt, every pause
            between them, and a body that comes in drips. It starts with the first attempt.
        max_attempts: How often a request is sent at most.
        backoff: Seconds before the second attempt; each further pause is about twice as long.
        in_flight: Requests under way at once, 1 to 4.
        starts_per_second: Requests begun within one second at most.
        page_size: Rows per request.
        url_limit: Characters of the longest URL; longer `$in` lists are split.
        body_limit: Bytes of the largest body, after decompression.
        user_agent: Text to add to the `User-Agent` header, such as an address to write to.

    Raises:
        SettingsError: A value cannot be used; the message names the setting and its variable.

    Examples:
        >>> Settings(read_timeout=30).read_timeout
        30.0
        >>> Settings(in_flight=9)
        Traceback (most recent call last):
        allenorm.errors.SettingsError: in_flight (ALLENORM_IN_FLIGHT): expected a whole number \
from 1 to 4, got 9
    """

    base_url: str = LIVE
    connect_timeout: float = 10.0
    read_timeout: float = 120.0
    total_timeout: float = 600.0
    max_attempts: int = 5
    backoff: float = 0.5
    in_flight: int = 2
    starts_per_second: float = 5.0
    page_size: int = 2000
    url_limit: int = 7000
    body_limit: int = 1 << 29
    user_agent: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            value: object = getattr(self, field.name)
            if field.name == "base_url":
                value = _base_url(value)
            elif field.name == "user_agent":
                value = _header_text(value)
            else:
                value = _number(field.name, value, whole=field.type is int)
            object.__setattr__(self, field.name, value)

    def __repr__(self) -> str:
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
        return f"Settings({masked(', '.join(shown))})"

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str] | None = None, **arguments: Any
    ) -> "Settings":
        """Read the settings: an argument wins over a variable, a variable over the default.

        Args:
            environment: The variables; None stands for those of the process. A variable that
                is empty counts as not set.
            **arguments: Settings by name; one that is None counts as not given.

        Returns:
            The settings.

        Raises:
            SettingsError: A value cannot be used.

        Examples:
            >>> settings = Settings.from_environment({"ALLENORM_PAGE_SIZE": "500"}, in_flight=1)
            >>> settings.page_size, settings.in_flight
            (500, 1)
        """
        environment = os.environ if environment is None else environment
        values = {name: value for name, value in arguments.items() if value is not None}
        for field in fields(cls):
            text = environment.get(variable(field.name))
            if text and field.name not in values:
                values[field.name] = _parsed(field.name, field.type, text)
        return cls(**values)

    @property
    def address(self) -> str:
        """The base URL without user name and password."""
        parts = urlsplit(self.base_url)
        return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()

    @property
    def credentials(self) -> tuple[str, str] | None:
        """User name and password of the base URL, or None."""
        parts = urlsplit(self.base_url)
        if parts.username is None:
            return None
        return unquote(parts.username), unquote(parts.password or "")


def variable(name: str) -> str:
    """Return the environment variable of a setting.

    Args:
        name: The setting.

    Returns:
        The variable's name.

    Examples:
        >>> variable("base_url"), variable("page_size")
        ('ALLENORM_URL', 'ALLENORM_PAGE_SIZE')
    """
    return "ALLENORM_URL" if name == "base_url" else f"ALLENORM_{name.upper()}"


def _refusal(name: str, expected: str, value: object) -> SettingsError:
    """Say what a setting should have been."""
    got = _SECRET.sub("//***@", quote(value)) if isinstance(value, str) else repr(value)
    return SettingsError(f"{name} ({variable(name)}): expected {expected}, got {got}")


def _expected(name: str, *, whole: bool) -> str:
    """Say which numbers a setting takes."""
    low, high = _BOUNDS[name]
    return f"a {'whole ' if whole else ''}number from {low:.10g} to {high:.13g}"


def _parsed(name: str, kind: object, text: str) -> object:
    """Turn a variable's text into the type of its setting."""
    if kind is str:
        return text
    try:
        return int(text) if kind is int else float(text)
    except ValueError:
        raise _refusal(name, _expected(name, whole=kind is int), text) from None


def _number(name: str, value: object, *, whole: bool) -> float:
    """Check a number against its bounds."""
    low, high = _BOUNDS[name]
    # The bounds refuse NaN and the infinities as well.
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value if whole else float(value)
    if isinstance(value, float) and not whole and low <= value <= high:
        return value
    raise _refusal(name, _expected(name, whole=whole), value)


def _header_text(value: object) -> str:
    """Check text that goes into a header."""
    name = "user_agent"
    if not isinstance(value, str) or not value.isascii() or not value.isprintable():
        raise _refusal(name, "printable ASCII text on one line", value)
    return value


def _base_url(value: object) -> str:
    """Check a base URL; return it without its last slashes."""
    name = "base_url"
    if not isinstance(value, str):
        raise _refusal(name, "a URL", value)
    if not value.isascii() or not value.isprintable() or set(value) & set(' \\"<>^`{|}'):
        raise _refusal(name, "a URL of printable ASCII characters without blanks", value)
    try:
        parts: SplitResult = urlsplit(value)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise _refusal(name, "a URL such as https://api.brain-map.org", value) from None
    if parts.scheme not in {"http", "https"} or not host or port == 0:
        raise _refusal(name, "an http or https URL with a host", value)
    if "?" in value or "#" in value:
        raise _refusal(name, "a URL without `?` and `#`", value)
    if "/api/v2" in parts.path:
        raise _refusal(name, "the part of the URL that stands before /api/v2", value)
    return value.rstrip("/")
