"""`download`: several files at once, each whole or not there."""

import contextlib
import contextvars
import os
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from allenorm.client import Client, client_for
from allenorm.endpoint import _cancellation
from allenorm.errors import AllenormError, DownloadError, FileError, SettingsError, quote
from allenorm.files._manifest import Manifest
from allenorm.files._members import UnpackLimits, is_archive
from allenorm.files._names import safe_name
from allenorm.files._one import fetch, look, present
from allenorm.files._progress import Bar
from allenorm.files._request import Downloadable, FileRequest, file_requests
from allenorm.files._result import FileResult
from allenorm.files._unpack import unpack_archive

if TYPE_CHECKING:
    from allenorm.client import Target

_Item = TypeVar("_Item", FileRequest, FileResult)

_MOST_AT_ONCE: Final = 4
_SHOWN: Final = 3


def download(  # noqa: PLR0913 - each is a keyword of its own
    things: "Downloadable | Iterable[Downloadable]",
    folder: str | os.PathLike[str] = ".",
    *,
    using: "Target | None" = None,
    overwrite: bool = False,
    dry_run: bool = False,
    progress: bool | None = None,
    manifest: str | os.PathLike[str] | bool | None = None,
    workers: int | None = None,
    unpack: bool = False,
    limits: UnpackLimits | None = None,
) -> list[FileResult]:
    """Download files into a folder.

    A file is written under another name beside it, and has its own name when it is whole. What
    broke off is continued by the next call, if the server still has the same file. A file that
    is there with the right size (and checksum, where one is given) is not downloaded again. Files
    of the same name get their identifiers before it.

    Args:
        things: Objects with a file (`WellKnownFile`, `NeuronalModel`), ids of well-known files,
            paths on the server, URLs, `FileRequest`s; or one of these.
        folder: Where to; it is made if it is not there.
        using: What `Query.using` takes; None stands for the default client.
        overwrite: Whether files that are there are downloaded again and replaced.
        dry_run: Whether to look only: the results have names and sizes, and nothing is written.
        progress: Whether to show a bar; None shows it where standard error is a terminal and
            tqdm is installed.
        manifest: The JSON file that keeps what came from where; True for `manifest.json` in the
            folder. What it says of other files stays. It is right after Ctrl-C, too.
        workers: How many files at once, 1 to 4; None for as many as requests may be under way.
        unpack: Whether archives (zip, tar) are unpacked into a folder of their own beside them;
            other files stay as they are.
        limits: What an archive may hold at most.

    Returns:
        What came of each file, in their order; a file that is asked for twice comes once.

    Raises:
        SettingsError: Something here has no file, or an argument cannot be used.
        RequestError: The file is not to be had, or not whole, where there is one.
        FileError: It cannot be written, where there is one.
        DownloadError: Some of several files failed; its `results` are of all of them.
        MissingExtraError: A bar was asked for, and tqdm is not installed.

    Examples:
        >>> import tempfile
        >>> from allenorm import WellKnownFile
        >>> from allenorm.files import download
        >>> folder = tempfile.TemporaryDirectory()
        >>> with folder as path, Client("sample") as client:
        ...     files = WellKnownFile.where(id=900000456).using(client).all()
        ...     (result,) = download(files, path, using=client)
        ...     result.path.name, result.outcome, result.size
        ('467703703_m.swc', 'downloaded', 1964)
    """
    requests = file_requests(things)
    client = _client(using)
    place = Path(folder)
    at_once = _workers(workers, client)
    kept = _manifest(manifest, place)
    if not isinstance(limits, UnpackLimits | None):  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        message = f"limits: expected UnpackLimits, got {quote(limits, 80)}"
        raise SettingsError(message)
    with Bar(progress) as bar:
        job = _Job(client, place, bar, overwrite=overwrite, limits=limits, unpack=unpack)
        plans = _named(job.run(requests, job.plan, at_once), place)
        if kept is not None and any(plan.path == kept.path for plan in plans):
            message = f"manifest: {quote(kept.path.name)} is one of the files; give another name"
            raise SettingsError(message)
        if dry_run:
            results = job.run(plans, job.size, at_once)
        else:
            bar.files(len(plans))
            results = job.run(plans, job.fetch, at_once, kept)
    _raise_failures(results)
    return results


class _Job:
    """One call of `download`."""

    def __init__(  # noqa: PLR0913 - what the call was given
        self,
        client: Client,
        folder: Path,
        bar: Bar,
        *,
        overwrite: bool,
        unpack: bool,
        limits: UnpackLimits | None,
    ) -> None:
        self.client = client
        self.folder = folder
        self.bar = bar
        self.overwrite = overwrite
        self.unpack = unpack
        self.limits = limits
        self.cancellation = _cancellation.Cancellation()

    def run(
        self,
        items: list[_Item],
        step: Callable[[_Item], FileResult],
        at_once: int,
        manifest: Manifest | None = None,
    ) -> list[FileResult]:
        """Do one step for every file, several at once; after Ctrl-C nothing goes on."""
        futures: list[Future[FileResult]] = []
        with ThreadPoolExecutor(at_once, "allenorm-files") as pool:
            try:
                for item in items:
                    # Traces of the caller see what its threads send.
                    context = contextvars.copy_context()
                    futures.append(pool.submit(self._within, context, step, item))
                for done in as_completed(futures):
                    result = done.result()
                    if manifest is not None:
                        manifest.came(result)
            except BaseException:
                self.cancellation.cancel()
                pool.shutdown(wait=True, cancel_futures=True)
                if manifest is not None:
                    # What ended the call is worth more than what is wrong with the manifest.
                    with contextlib.suppress(FileError):
                        manifest.record(_whole(futures))
                raise
        results = [future.result() for future in futures]
        if manifest is not None:
            try:
                manifest.record(results)
            except FileError:
                # A full disk ends a file first, and that is what has to be told.
                if all(each.error is None for each in results):
                    raise
        return results

    def _within(
        self, context: contextvars.Context, step: Callable[[_Item], FileResult], item: _Item
    ) -> FileResult:
        """Do a step in the context of the caller."""
        context.run(_cancellation.current.set, self.cancellation)
        return context.run(self._caught, step, item)

    def _caught(self, step: Callable[[_Item], FileResult], item: _Item) -> FileResult:
        """Do a step; keep what went wrong with this file for the end."""
        try:
            return step(item)
        except AllenormError as error:
            request = item if isinstance(item, FileRequest) else item.request
            path = self.folder / request.key if isinstance(item, FileRequest) else item.path
            return FileResult(request, path, "failed", error=error)

    def plan(self, request: FileRequest) -> FileResult:
        """Find out the name of a file."""
        if request.name:
            return FileResult(request, self.folder / request.name, "planned", request.size)
        return look(self.client, request, self.folder, "")

    def size(self, plan: FileResult) -> FileResult:
        """Find out the length of a file, and whether it is there."""
        if plan.error is not None:
            return plan
        if plan.size is None and not plan.url:
            plan = look(self.client, plan.request, plan.path.parent, plan.path.name)
        if not self.overwrite and present(plan) is not False:
            return replace(plan, outcome="skipped")
        return plan

    def fetch(self, plan: FileResult) -> FileResult:
        """Download a file, and unpack it."""
        if plan.error is not None:
            return plan
        stop = self.cancellation.event
        with self.bar.file(plan.path.name) as line:
            result = fetch(
                self.client,
                plan,
                overwrite=self.overwrite,
                stop=stop,
                begun=line.begin,
                came=line.advance,
            )
        if not self.unpack:
            return result
        try:
            if is_archive(result.path):
                found = unpack_archive(
                    result.path, None, limits=self.limits, overwrite=self.overwrite, stop=stop
                )
                return replace(result, unpacked=tuple(found))
        except FileError as error:
            # The file itself is there, and whole.
            return replace(result, outcome="failed", error=error)
        return result


def _whole(futures: list[Future[FileResult]]) -> list[FileResult]:
    """Return what had come of downloads that were ended."""
    done = (each for each in futures if each.done() and not each.cancelled())
    results = [each.result() for each in done if each.exception() is None]
    # To know what was there before, it would have to be read.
    return [each for each in results if each.sha256]


def _manifest(manifest: str | os.PathLike[str] | bool | None, folder: Path) -> Manifest | None:  # noqa: FBT001 - as the user passed it
    """Return the manifest that is kept; one that is none is noticed before anything comes."""
    if manifest is None or manifest is False:
        return None
    kept = Manifest(folder / "manifest.json" if manifest is True else Path(manifest))
    kept.check()
    return kept


def _client(using: "Target | None") -> Client:
    """Return the client that files come from."""
    client = client_for(using)
    if isinstance(client, Client):
        return client
    message = (
        "files come from a client, a base URL, the path of a store or an endpoint, got "
        f"{quote(repr(using), 80)}"
    )
    raise SettingsError(message)


def _workers(workers: int | None, client: Client) -> int:
    """Return how many files are downloaded at once."""
    if workers is None:
        return client.settings.in_flight
    if type(workers) is not int or not 1 <= workers <= _MOST_AT_ONCE:
        message = f"workers: expected a whole number from 1 to {_MOST_AT_ONCE}, got {workers!r}"
        raise SettingsError(message)
    return workers


def _named(plans: list[FileResult], folder: Path) -> list[FileResult]:
    """Tell files of the same name apart, by their identifiers; case is no difference."""
    plans = list({(plan.request.place, plan.path.name): plan for plan in plans}.values())
    counts = Counter(plan.path.name.casefold() for plan in plans)
    taken: set[str] = set()
    named: list[FileResult] = []
    for plan in plans:
        name = plan.path.name
        if counts[name.casefold()] > 1:
            name = safe_name(f"{plan.request.key}_{name}")
        stem, number = name, 2
        while name.casefold() in taken:
            name = safe_name(f"{number}_{stem}")
            number += 1
        taken.add(name.casefold())
        named.append(replace(plan, path=folder / name))
    return named


def _raise_failures(results: list[FileResult]) -> None:
    """Raise what went wrong."""
    failed = [each for each in results if each.error is not None]
    if not failed:
        return
    first = failed[0].error
    if len(results) == 1 and first is not None:
        raise first
    shown = "; ".join(f"{each.request.place}: {each.error}" for each in failed[:_SHOWN])
    more = f"; and {len(failed) - _SHOWN} more" if len(failed) > _SHOWN else ""
    message = (
        f"{len(failed)} of {len(results)} files failed, the others are there, and the same call "
        f"goes on with what is missing: {shown}{more}"
    )
    raise DownloadError(message, results=tuple(results)) from first
