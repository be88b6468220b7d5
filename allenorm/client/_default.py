"""The default client, and the way from what `using()` was given to a client."""

import os
import threading
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, TypeVar, cast

from allenorm.client._client import Client
from allenorm.client._target import located
from allenorm.endpoint import Endpoint
from allenorm.errors import QueryError, SettingsError, quote
from allenorm.model import Model
from allenorm.model._base import page_of
from allenorm.query import Condition, Path, Query, Runner
from allenorm.query import path as path_at

if TYPE_CHECKING:
    from allenorm.client._target import Target

M = TypeVar("M", bound=Model)

_lock = threading.Lock()
_default: list[Client] = []
_METHODS = ("all", "pages", "rows", "count", "url", "load")


def default_client() -> Client:
    """Return the client that queries use where none is named.

    It is made when first asked for, with the settings that the `ALLENORM_*` variables have then.

    Returns:
        The same client each time, until `set_default_client()` is called.

    Raises:
        SettingsError: A variable cannot be used.

    Examples:
        >>> default_client() is default_client()
        True
    """
    with _lock:
        if not _default:
            _default.append(Client())
        return _default[0]


def set_default_client(client: Client | None) -> None:
    """Say which client queries use where none is named.

    The client before it stays open: queries may still be running on it.

    Args:
        client: The client; None makes a new one when it is first needed.

    Raises:
        SettingsError: It is no client.
    """
    if client is not None and not isinstance(client, Client):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        message = (
            "set_default_client() takes a client, such as Client('https://api.brain-map.org'), "
            f"got {quote(repr(client), 80)}"
        )
        raise SettingsError(message)
    replace_default(client)


def current_default() -> Client | None:
    """Return the default client, or None where none was needed yet."""
    with _lock:
        return _default[0] if _default else None


def replace_default(client: Client | None) -> None:
    """Make a client the default one, or have a new one made when it is first needed."""
    with _lock:
        _default[:] = [] if client is None else [client]


def _client_of(place: "str | os.PathLike[str]") -> Client:
    """Return the client of a URL or a store; queries that name the same one share it."""
    found = located(place)
    if isinstance(found, FilePath):
        # A file that took the place of another is another store.
        status = found.stat()
        return _client_at(found.absolute(), status.st_dev, status.st_ino)
    return _client_at(os.fsdecode(place))


@lru_cache(maxsize=16)
def _client_at(place: "str | FilePath", _device: int = 0, _inode: int = 0) -> Client:
    """Return the one client of a place."""
    return Client(place)


def client_for(target: object) -> Runner:
    """Return what runs queries on a target.

    Args:
        target: None for the default client, a base URL, the path of a store, `"sample"`, a
            client, an endpoint, or anything else that runs queries.

    Returns:
        The client, or the runner as it was passed.

    Raises:
        QueryError: The target is none of these.
        SettingsError: The URL or the path cannot be used.

    Examples:
        >>> client_for("sample") is client_for("sample")
        True
    """
    if target is None:
        return default_client()
    if isinstance(target, (str, os.PathLike)):
        return _client_of(cast("str | os.PathLike[str]", target))
    if isinstance(target, Client):
        return target
    if isinstance(target, Endpoint):
        return Client(target)
    if all(callable(getattr(target, name, None)) for name in _METHODS):
        return cast("Runner", target)
    message = (
        'using() takes a base URL, the path of a store, "sample", a client or an endpoint, got '
        f"{quote(repr(target), 80)}"
    )
    raise QueryError(message)


def load(
    objects: M | Iterable[M],
    path: str | Path[M, Any],
    *,
    where: "Condition[M] | Iterable[Condition[M]] | None" = None,
    using: "Target | None" = None,
) -> None:
    """Fetch one relation for objects that exist, in one request per `$in` list of their ids.

    Objects that have part of the path keep it, and the rest is fetched for what it leads to.

    Args:
        objects: The objects, of any model classes that have an `id`; one object does as well.
        path: The relation: a name, dotted names, or a path such as `Specimen.c.donor`.
        where: What the related rows must fulfil. Objects without a match get no related rows;
            none of them is dropped.
        using: What `client_for` takes; None stands for the client that the objects came from,
            or the default client.

    Raises:
        UnknownNameError: A class has no such association.
        QueryError: An object is no model object, its class has no `id`, or a condition is not
            about the related rows.
        RequestError: No whole answer could be had; no object of the failed class was changed.

    Examples:
        >>> from allenorm import Specimen
        >>> load([], "donor")  # no objects, no request
        >>> specimens = Specimen.where(id=[320654829, 324493977])
        >>> # load(specimens.all(), "donor.age")
    """
    given: list[Any] = [objects] if isinstance(objects, Model) else list(objects)
    if not given:
        return
    page = page_of(given[0]) if using is None and isinstance(given[0], Model) else None
    runner = client_for(using) if page is None or page.runner is None else page.runner
    conditions = (where,) if isinstance(where, Condition) else tuple(where or ())
    groups: dict[Query[Any], list[Any]] = {}
    for model in dict.fromkeys(map(type, given)):
        if not issubclass(model, Model):
            message = f"load() takes objects of model classes, got one of {model.__name__}"
            raise QueryError(message)
        query = Query[Any](model)
        step: Path[Any, Any] = path_at(model, path) if isinstance(path, str) else path
        query = query.include(step, where=conditions) if conditions else query.include(step)
        groups[query] = [each for each in given if type(each) is model]
    for query, group in groups.items():
        dotted = query.plan.includes[-1].path
        runner.load(group, dotted, query if conditions else None)
