"""How answers are kept: every setting, from an argument or from an `ALLENORM_CACHE*` variable."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast, get_args

from allenorm.errors import SettingsError, quote

Mode: TypeAlias = Literal["use", "refresh", "only_if_cached", "record", "replay"]
_MODES: Final = get_args(Mode)
_PROMISES: Final = frozenset({"only_if_cached", "record", "replay"})
"""Modes that are worth nothing without a file: without one, the network would be asked."""
_VARIABLE: Final = "ALLENORM_CACHE"
_LONGEST: Final = 1e10


@dataclass(frozen=True, slots=True, init=False)
class Cache:
    """Where answers are kept on disk, and how they are used.

    Attributes:
        path: The file; it is made when it is first needed. Several processes may share it. A
            bundle is used like `mode="only_if_cached"`. Variable `ALLENORM_CACHE`.
        expire: Seconds for which an answer is used; None: for ever. Variable
            `ALLENORM_CACHE_EXPIRE`.
        mode: `"use"` fetches what is not there, or too old; `"refresh"` fetches everything and
            keeps it; `"only_if_cached"` fetches nothing, and takes an answer of any age;
            `"record"` is `"use"`, but files are kept, too, and an answer that cannot be kept is
            an error; `"replay"` is `"only_if_cached"`. Variable `ALLENORM_CACHE_MODE`; where it
            says `record` or `replay`, it and `ALLENORM_CACHE` go before any argument of a client.
        stale_if_error: Seconds for which an answer that is too old is used where no new one can
            be had; `True`: for ever. Variable `ALLENORM_CACHE_STALE_IF_ERROR`.
        size_limit: The most bytes of all answers, compressed; those that were not used for the
            longest time are dropped. None sets no limit. Variable `ALLENORM_CACHE_SIZE_LIMIT`.

    Raises:
        SettingsError: A value cannot be used; the message names the setting and its variable.

    Examples:
        >>> Cache("answers.sqlite", expire=3600).expire
        3600.0
        >>> Cache("answers.sqlite", mode="sometimes")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: mode (ALLENORM_CACHE_MODE): expected 'use', 'refresh', \
'only_if_cached', 'record' or 'replay', got 'sometimes'
    """

    path: Path
    expire: float | None
    mode: Mode
    stale_if_error: float
    size_limit: int | None

    def __init__(
        self,
        path: "str | os.PathLike[str]",
        *,
        expire: float | None = None,
        mode: Mode = "use",
        stale_if_error: float | bool = 0.0,
        size_limit: int | None = None,
    ) -> None:
        if stale_if_error is True:
            stale_if_error = _LONGEST
        elif stale_if_error is False:
            stale_if_error = 0.0
        if not isinstance(path, (str, os.PathLike)) or not os.fspath(path):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
            raise _refused(path, "path", "the path of a file")
        if mode not in _MODES:
            raise _refused(mode, "mode", "'use', 'refresh', 'only_if_cached', 'record' or 'replay'")
        if size_limit is not None and (type(size_limit) is not int or size_limit < 0):
            raise _refused(size_limit, "size_limit", "a whole number of bytes")
        values = {
            "path": Path(path).expanduser(),
            "expire": None if expire is None else _seconds("expire", expire),
            "mode": mode,
            "stale_if_error": _seconds("stale_if_error", stale_if_error),
            "size_limit": size_limit,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Cache | None":
        """Read the settings from variables.

        Args:
            environment: The variables; None means those of the process.

        Returns:
            The settings, or None where `ALLENORM_CACHE` is not set or empty.

        Raises:
            SettingsError: A value cannot be used.

        Examples:
            >>> Cache.from_environment({}) is None
            True
            >>> Cache.from_environment(
            ...     {"ALLENORM_CACHE": "a", "ALLENORM_CACHE_EXPIRE": "60"}
            ... ).expire
            60.0
        """
        environment = os.environ if environment is None else environment
        path = environment.get(_VARIABLE)
        if not path:
            mode = environment.get(variable("mode"))
            if mode in _PROMISES:
                message = (
                    f"{variable('mode')} is {mode}, but {_VARIABLE} names no file: set it, or "
                    "leave out both"
                )
                raise SettingsError(message)
            return None
        given: dict[str, Any] = {}
        for name, read in _READ.items():
            text = environment.get(variable(name))
            if text:
                given[name] = read(name, text)
        return cls(path, **given)


def cache_of(given: object) -> Cache | None:
    """Return the settings that an argument means.

    Args:
        given: None for what the variables say, False for no cache, a path, or settings.

    Returns:
        The settings, or None.

    Raises:
        SettingsError: It is none of these.

    Examples:
        >>> cache_of(False) is None
        True
        >>> cache_of("answers.sqlite").mode
        'use'
    """
    if given is None:
        return Cache.from_environment()
    if given is False:
        return None
    if isinstance(given, Cache):
        return given
    if isinstance(given, (str, os.PathLike)):
        return Cache(cast("str | os.PathLike[str]", given))
    raise _refused(given, "path", "the path of a file, a Cache, or False for none")


def variable(name: str) -> str:
    """Return the environment variable of a setting.

    Args:
        name: The setting.

    Returns:
        The variable's name.

    Examples:
        >>> variable("path"), variable("mode")
        ('ALLENORM_CACHE', 'ALLENORM_CACHE_MODE')
    """
    return _VARIABLE if name == "path" else f"{_VARIABLE}_{name.upper()}"


def _refused(value: object, name: str, expected: str) -> SettingsError:
    """Say what a setting should have been."""
    got = quote(value) if isinstance(value, str) else quote(repr(value), 80).strip('"')
    message = f"{name} ({variable(name)}): expected {expected}, got {got}"
    return SettingsError(message)


def _seconds(name: str, value: object) -> float:
    """Check a number of seconds; the comparison refuses what is not a number."""
    if type(value) in {int, float} and 0 <= cast("float", value) <= _LONGEST:
        return float(cast("float", value))
    raise _refused(value, name, "a number of seconds, 0 or more")


def _seconds_in(name: str, text: str) -> float:
    """Read a number of seconds, or `true`."""
    if name == "stale_if_error" and text.lower() == "true":
        return _LONGEST
    try:
        return float(text)
    except ValueError:
        raise _refused(text, name, "a number of seconds, 0 or more") from None


def _whole_in(name: str, text: str) -> int:
    """Read a whole number."""
    try:
        return int(text)
    except ValueError:
        raise _refused(text, name, "a whole number of bytes") from None


_READ: Final[Mapping[str, Callable[[str, str], object]]] = {
    "expire": _seconds_in,
    "mode": lambda _, text: text,
    "stale_if_error": _seconds_in,
    "size_limit": _whole_in,
}
