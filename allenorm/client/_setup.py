"""What a client is made of: settings, an endpoint for its target, and a cache before that."""

import dataclasses
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from typing_extensions import TypedDict

from allenorm.client._target import VARIABLE, Place, located
from allenorm.endpoint import Endpoint, HttpEndpoint, Settings
from allenorm.errors import SettingsError, quote

if TYPE_CHECKING:
    from typing import Literal

    from allenorm.cache import Cache, CachedEndpoint

CACHE_VARIABLE: Final = "ALLENORM_CACHE"
"""The environment variable that names the file of a cache for every client."""

_BUNDLED: Final = frozenset({"record", "replay"})
"""Modes that go before the argument: a script is recorded, and replayed, whatever it says."""

_OWN: Final = frozenset({"page_size", "url_limit"})
_PLACES: Final = (str, os.PathLike)


class ClientSettings(TypedDict, total=False, closed=True):
    """The keywords of `Client`: every setting but the base URL."""

    connect_timeout: float | None
    read_timeout: float | None
    total_timeout: float | None
    max_attempts: int | None
    backoff: float | None
    in_flight: int | None
    starts_per_second: float | None
    page_size: int | None
    url_limit: int | None
    body_limit: int | None
    user_agent: str | None
    cache: "Cache | Place | Literal[False] | None"


@dataclass(frozen=True, slots=True)
class SetUp:
    """What a client needs to run queries.

    Attributes:
        settings: Its settings.
        endpoint: Who answers.
        closes: Closes what was opened for this client, and nothing else.
    """

    settings: Settings
    endpoint: Endpoint
    closes: Callable[[], None]


def set_up(target: "Place | Endpoint | None", given: Mapping[str, Any]) -> SetUp:
    """Make what a client needs.

    Args:
        target: What `Client` takes.
        given: Its settings by name.

    Returns:
        Settings, and an endpoint; with a cache where one is wanted and of use.

    Raises:
        SettingsError: A setting or the target cannot be used.

    Examples:
        >>> set_up("sample", {"page_size": 50}).settings.page_size
        50
    """
    given = {**given}
    cache = given.pop("cache", None)
    place = located(target) if target is None or isinstance(target, _PLACES) else target
    endpoint: Endpoint
    if place is None or isinstance(place, str):
        settings = Settings.from_environment(base_url=place, **given)
        endpoint = HttpEndpoint(settings)
    elif isinstance(place, Path):
        from allenorm.local import LocalEndpoint  # noqa: PLC0415 - loads the SQLite layer

        # A script that the variable sends to a store need not be changed.
        settings = _own_settings(given if target is None else _checked(given))
        endpoint = LocalEndpoint(place)
    else:
        settings = _settings_for(place, given)
        endpoint = place
    owns = endpoint is not place
    bundled = os.environ.get(f"{CACHE_VARIABLE}_MODE") in _BUNDLED
    named = bool(os.environ.get(CACHE_VARIABLE))
    cached = None
    if named and bundled:
        cached = _with_cache(endpoint, None, again=True)
    elif cache is not False and (cache is not None or named):
        cached = _with_cache(endpoint, cache)
    if cached is not None:
        return SetUp(settings, cached, cached.close if owns else cached.close_file)
    return SetUp(settings, endpoint, endpoint.close if owns else _nothing)


def _nothing() -> None:
    """Leave open what belongs to somebody else."""


def _with_cache(
    endpoint: Endpoint, cache: object, *, again: bool = False
) -> "CachedEndpoint | None":
    """Return an endpoint that keeps the answers of another, or None where there is no need."""
    from allenorm.cache import CachedEndpoint, cache_of  # noqa: PLC0415 - loads the SQLite layer

    settings = cache_of(cache)
    if settings is None or hasattr(endpoint, "store"):
        return None
    if isinstance(endpoint, CachedEndpoint) and not again:
        return None
    return CachedEndpoint(endpoint, settings)


def _settings_for(endpoint: Endpoint, given: Mapping[str, Any]) -> Settings:
    """Return the settings of a client whose endpoint was passed."""
    if not isinstance(endpoint, Endpoint):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        message = (
            'a client takes a base URL, the path of a store, "sample" or an endpoint, got '
            f"{quote(repr(endpoint), 80)}"
        )
        raise SettingsError(message)
    if isinstance(endpoint, HttpEndpoint):
        return dataclasses.replace(endpoint.settings, **_checked(given))
    return _own_settings(_checked(given))


def _own_settings(given: Mapping[str, Any]) -> Settings:
    """Return the settings of a client that sends nothing over HTTP by itself."""
    # The variable may name a store, which is no URL.
    environment = {name: text for name, text in os.environ.items() if name != VARIABLE}
    return Settings.from_environment(environment, **given)


def _checked(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that were given, none of which may be the endpoint's own."""
    values = {name: value for name, value in given.items() if value is not None}
    foreign = sorted(values.keys() - _OWN)
    if foreign:
        message = (
            f"{', '.join(foreign)}: a client with a store or an endpoint of its own takes "
            "page_size and url_limit only; the rest are settings of the endpoint"
        )
        raise SettingsError(message)
    return values
