"""Recording what a script or a block of code asks, into one file that replays it."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from allenorm._version import __version__
from allenorm.bundle._notebook import notebook_code
from allenorm.cache import Cache, CachedEndpoint, cache_of
from allenorm.cache._file import AnswerFile, seal
from allenorm.client import Client, connect
from allenorm.errors import SettingsError, StoreError, quote
from allenorm.schema import SNAPSHOT_SHA256

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from allenorm.client import ClientSettings
    from allenorm.client._target import Place
    from allenorm.endpoint import Endpoint

_OTHERS: Final = ("EXPIRE", "STALE_IF_ERROR", "SIZE_LIMIT")


@contextmanager
def recording(
    path: "str | os.PathLike[str]",
    target: "Place | Endpoint | None" = None,
    **settings: "Unpack[ClientSettings]",
) -> Generator[Client, None, None]:
    """Record the queries of a block of code, with their answers, in a bundle.

    Within the block, queries go to a client that records. The bundle is there when the block ends
    without an error, whole, in place of the one that may have been there.

    Args:
        path: The bundle to write.
        target: What `connect` takes; the answers of a store are not recorded.
        **settings: What `connect` takes, but for `cache`.

    Yields:
        The client.

    Raises:
        SettingsError: The target is a store, or the bundle cannot be written, or the whole
            program is being recorded or replayed.
        StoreError: An answer cannot be recorded.
        RequestError: As the queries raise it.

    Examples:
        >>> import tempfile
        >>> from allenorm import Structure, connect
        >>> from allenorm.server import running
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as place:
        ...     with running("sample") as url, recording(f"{place}/paper.bundle", url):
        ...         before = Structure.where(id=385).one()
        ...     with connect("http://127.0.0.1:9", cache=f"{place}/paper.bundle"):
        ...         Structure.where(id=385).one() == before
        True
    """
    with _draft(Path(path), "a block of code") as draft:
        given: Any = {**settings, "cache": Cache(draft, mode="record")}
        with connect(target, **given) as client:
            endpoint = client.endpoint
            if not isinstance(endpoint, CachedEndpoint):
                message = "a store needs no bundle: pass its file on; name a server to record"
                raise SettingsError(message)
            if endpoint.cache.path != draft:
                message = (
                    f"this program is being recorded, or replayed, as {quote(endpoint.cache.path)} "
                    "already; a recording in a recording would miss what the other has"
                )
                raise SettingsError(message)
            yield client


def record(
    script: "str | os.PathLike[str]",
    path: "str | os.PathLike[str]",
    arguments: Sequence[str] = (),
    *,
    environment: Mapping[str, str] | None = None,
) -> int:
    """Run a script or a notebook, and record its queries, with their answers, in a bundle.

    It runs in a process of its own, with this Python. Processes that it starts are recorded, too.

    Args:
        script: A Python file, or a notebook (`.ipynb`), whose cells of code are run in order.
        path: The bundle to write.
        arguments: The script's own arguments.
        environment: The variables of its process; None means those of this one.

    Returns:
        The exit code of the script; the bundle is written if it is 0.

    Raises:
        SettingsError: There is no script, it asked nothing, or the bundle cannot be written.

    Examples:
        >>> import tempfile
        >>> from allenorm.server import running
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as place, running("sample") as url:
        ...     script, found = Path(place, "figure.py"), f"{place}/figure.bundle"
        ...     asked = "import allenorm; allenorm.Structure.where(acronym='VISp').one()"
        ...     _ = script.write_text(asked)
        ...     code = record(script, found, environment={**os.environ, "ALLENORM_URL": url})
        ...     code, len(queries(found)), replay(script, found)
        (0, 1, 0)
    """
    with _draft(Path(path), Path(script).name, skip=True) as draft:
        code = _run(Path(script), arguments, _variables(environment, draft, "record"))
        if code == 0 and not _asked(draft):
            message = (
                f"{quote(script)} asked no server anything, so there is nothing to replay; a "
                "store, such as the sample, is one when `allenorm serve` answers from it"
            )
            raise SettingsError(message)
        if code:
            draft.unlink()
    return code


def replay(
    script: "str | os.PathLike[str]",
    path: "str | os.PathLike[str]",
    arguments: Sequence[str] = (),
    *,
    environment: Mapping[str, str] | None = None,
) -> int:
    """Run a script or a notebook with the answers of a bundle: no query reaches the network.

    Args:
        script: A Python file or a notebook.
        path: The bundle.
        arguments: The script's own arguments.
        environment: The variables of its process; None means those of this one.

    Returns:
        The exit code of the script.

    Raises:
        SettingsError: There is no script, or the file is no bundle, or one for another schema.

    Examples:
        >>> replay("figure.py", "figure.bundl")
        Traceback (most recent call last):
        allenorm.errors.SettingsError: there is no bundle 'figure.bundl'; allenorm bundle records
        one
    """
    with _opened(path) as file:
        file.check_schema(SNAPSHOT_SHA256)
    variables = _variables(environment, Path(path).absolute(), "replay")
    return _run(Path(script), arguments, variables)


def facts(path: "str | os.PathLike[str]") -> dict[str, str]:
    """Return what a bundle says of itself.

    Args:
        path: The bundle.

    Returns:
        `schema` (the SHA-256 of the schema that the queries were written for), `allenorm` (the
        version that recorded it), `source` (what was recorded), `address` (the server, if it was
        one).

    Raises:
        SettingsError: The file is no bundle.
        StoreError: It cannot be read.

    Examples:
        >>> import tempfile
        >>> from allenorm import Structure
        >>> from allenorm.server import running
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as place, running("sample") as url:
        ...     with recording(f"{place}/paper.bundle", url):
        ...         found = Structure.where(id=385).one()
        ...     sorted(facts(f"{place}/paper.bundle"))
        ['address', 'allenorm', 'schema', ...]
    """
    with _opened(path) as file:
        return file.facts()


def queries(path: "str | os.PathLike[str]") -> list[tuple[str, str]]:
    """Return what a bundle answers.

    Args:
        path: The bundle.

    Returns:
        The server and the RMA text of each query.

    Raises:
        SettingsError: The file is no bundle.
        StoreError: It cannot be read.

    Examples:
        >>> import tempfile
        >>> from allenorm import Structure
        >>> from allenorm.server import running
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as place, running("sample") as url:
        ...     with recording(f"{place}/paper.bundle", url):
        ...         found = Structure.where(id=385).one()
        ...     for address, query in queries(f"{place}/paper.bundle"):
        ...         print(query)
        model::Structure,rma::criteria,[id$eq385],rma::options[order$eq'id'][num_rows$eq2]
    """
    with _opened(path) as file:
        return [(address, query) for address, query, _ in file.listed()]


@contextmanager
def _opened(path: "str | os.PathLike[str]") -> Generator[AnswerFile, None, None]:
    """Open a bundle that there is."""
    settings = cache_of(path)
    if settings is None or not settings.path.exists():
        message = f"there is no bundle {quote(path)}; allenorm bundle records one"
        raise SettingsError(message)
    file = AnswerFile(settings.path)
    try:
        if not file.sealed:
            message = f"{quote(path)} is a cache, and no bundle"
            raise SettingsError(message)
        yield file
    except sqlite3.Error as error:
        message = f"the bundle {quote(path)} cannot be read: {quote(error)}"
        raise StoreError(message) from error
    finally:
        file.close()


@contextmanager
def _draft(path: Path, source: str, *, skip: bool = False) -> Generator[Path, None, None]:
    """Give a file beside the bundle to be, and make it the bundle if all went well."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        message = f"the bundle {quote(path)} cannot be written: {error}"
        raise SettingsError(message) from error
    os.close(handle)
    draft = Path(name).absolute()
    try:
        yield draft
        if not skip or draft.exists():
            _finish(draft, path, source)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                draft.with_name(draft.name + suffix).unlink()


def _finish(draft: Path, path: Path, source: str) -> None:
    """Make what was recorded the bundle."""
    known = {"schema": SNAPSHOT_SHA256, "allenorm": __version__, "source": source}
    try:
        AnswerFile(draft).close()
        seal(draft, known)
        _as_readable_as_others(draft)
        draft.replace(path)
    except (sqlite3.Error, OSError) as error:
        message = f"the bundle {quote(path)} cannot be written: {quote(error)}"
        raise SettingsError(message) from error


def _as_readable_as_others(draft: Path) -> None:
    """Give a temporary file the rights that a new file has; the library made it private."""
    mask = os.umask(0)
    os.umask(mask)
    draft.chmod(0o666 & ~mask)


def _asked(draft: Path) -> bool:
    """Return whether anything was recorded."""
    if not draft.stat().st_size:
        return False
    file = AnswerFile(draft)
    try:
        return file.info().answers > 0
    finally:
        file.close()


def _variables(environment: Mapping[str, str] | None, cache: Path, mode: str) -> dict[str, str]:
    """Return the variables of a script's process."""
    found = dict(os.environ if environment is None else environment)
    for name in _OTHERS:
        found.pop(f"ALLENORM_CACHE_{name}", None)
    return {**found, "ALLENORM_CACHE": str(cache), "ALLENORM_CACHE_MODE": mode}


def _run(script: Path, arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run a script to its end; return its exit code."""
    if not script.is_file():
        message = f"there is no script {quote(script)}"
        raise SettingsError(message)
    if script.suffix != ".ipynb":
        command = [sys.executable, str(script), *arguments]
        return _code(subprocess.run(command, env=dict(variables), check=False))  # noqa: S603 - the script that was named
    code = notebook_code(script)
    command = [sys.executable, "-", *arguments]
    return _code(
        subprocess.run(command, env=dict(variables), input=code.encode(), check=False)  # noqa: S603 - as above
    )


def _code(done: "subprocess.CompletedProcess[Any]") -> int:
    """Return an exit code as a shell has it: a signal is above 128."""
    return done.returncode if done.returncode >= 0 else 128 - done.returncode
