"""Downloading one file: what is there is kept, what broke off is taken up again."""

import shutil
import stat
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from allenorm._told import told
from allenorm.endpoint import ResourceRequest, ResourceStream
from allenorm.endpoint._resource import PartError
from allenorm.errors import FileError, MalformedAnswerError, masked, quote
from allenorm.files._checksums import announced, checksum_of
from allenorm.files._names import safe_name
from allenorm.files._partial import Partial, Stopped
from allenorm.files._request import FileRequest
from allenorm.files._result import FileResult, Outcome

if TYPE_CHECKING:
    from allenorm.client import Client


def look(client: "Client", request: FileRequest, folder: Path, name: str) -> FileResult:
    """Ask for a file and for none of its bytes: what is it called, and how long is it?

    Args:
        client: Who asks.
        request: The file.
        folder: Where it would be saved.
        name: The name to save it under; "" for the one that the server gives.

    Returns:
        The plan.

    Raises:
        RequestError: It is not to be had.
    """
    with client.open_resource(ResourceRequest(request.path, request.parameters)) as stream:
        path = folder / (name or safe_name(stream.name, request.key))
        return _said(FileResult(request, path, "planned", stream.total), stream)


def _said(result: FileResult, stream: ResourceStream) -> FileResult:
    """Add what an answer says of its file."""
    return replace(
        result,
        url=masked(stream.url),
        media_type=stream.media_type,
        validator=stream.validator,
        source=stream.source,
        warning=stream.headers.get("x-allenorm-warning", ""),
    )


def present(plan: FileResult) -> bool | None:
    """Say whether a file is there already.

    Args:
        plan: The file, and the length that it should have, if that is known yet.

    Returns:
        True for a file of this length, False for none, None for one whose length must be
        compared.

    Raises:
        FileError: What is there is no file, or has another length or checksum.
    """
    file, size = plan.path, plan.size if plan.request.size is None else plan.request.size
    with told(file, "cannot be looked at"):
        try:
            found = file.stat()
        except FileNotFoundError:
            return False
    if not stat.S_ISREG(found.st_mode):
        message = f"{quote(file)} is there and is no file; choose another folder or name"
        raise FileError(message)
    if size is None and not plan.url:
        return None
    problem = ""
    # A server that says no length is taken at its word the first time only.
    if size is not None and found.st_size != size:
        problem = f"with {found.st_size} bytes, and the server's has {size}"
    elif plan.request.checksum:
        name, _, expected = plan.request.checksum.partition(":")
        digits = checksum_of(file, name)
        if digits != expected.lower():
            problem = f"with the {name} {digits}, and should have {expected.lower()}"
    if problem:
        message = (
            f"{quote(file)} is there {problem}; pass overwrite=True to replace it, or choose "
            "another folder or name"
        )
        raise FileError(message)
    return True


def fetch(  # noqa: PLR0913 - by keyword
    client: "Client",
    plan: FileResult,
    *,
    overwrite: bool,
    stop: threading.Event,
    begun: Callable[[int | None, int], None],
    came: Callable[[int], None],
) -> FileResult:
    """Download one file.

    Args:
        client: Who asks.
        plan: The file, with its final name.
        overwrite: Whether a file of another length, or an older one, is replaced.
        stop: Ends it.
        begun: Is told the length of the file, and how much of it is there.
        came: Is told how many more bytes are there.

    Returns:
        What was done.

    Raises:
        RequestError: It is not to be had, or not whole.
        FileError: It cannot be written.
        Stopped: It was ended.
    """
    request, file = plan.request, plan.path
    if not overwrite and (found := _found(client, plan)) is not None:
        begun(found.size, found.size or 0)
        return found
    with Partial(file, request.place, stop) as partial:
        # While this waited for another process, that one may have brought the file.
        if not overwrite and (found := _found(client, plan)) is not None:
            begun(found.size, found.size or 0)
            return found
        had = partial.size
        with _opened(client, request, partial) as stream:
            _check_length(request, stream, partial)
            names = ["sha256", *_expected(request, stream)]
            # What is unpacked here cannot be continued: parts are of what is packed.
            partial.remember("" if stream.is_unpacked else stream.validator, stream.total)
            partial.digest(*names)
            begun(stream.total, partial.size)
            for chunk in stream:
                partial.write(chunk)
                came(len(chunk))
                if stop.is_set():
                    raise Stopped
            _check(request, stream, partial)
        outcome: Outcome = "resumed" if had and stream.offset == had else "downloaded"
        done = FileResult(request, file, outcome, partial.size, partial.checksum("sha256"))
        done = _said(done, stream)
        if request.check is not None and (problem := request.check(partial.path, done)):
            raise _thrown_away(problem, stream, partial)
        partial.publish(overwrite=overwrite)
        return done


def _found(client: "Client", plan: FileResult) -> FileResult | None:
    """Say that a file is there, or return None; where only the server knows its length, ask."""
    there = present(plan)
    if there is None:
        plan = look(client, plan.request, plan.path.parent, plan.path.name)
        there = present(plan)
    if not there:
        return None
    with told(plan.path, "cannot be looked at"):
        found = replace(plan, outcome="skipped", size=plan.path.stat().st_size)
    check = plan.request.check
    if check is not None and (problem := check(plan.path, found)):
        message = (
            f"{quote(plan.path)} is there and {problem}; pass overwrite=True to replace it, or "
            "choose another folder or name"
        )
        raise FileError(message)
    return found


def _opened(client: "Client", request: FileRequest, partial: Partial) -> ResourceStream:
    """Ask for what is missing of a file, or for all of it."""
    whole = ResourceRequest(request.path, request.parameters)
    rest = replace(whole, offset=partial.size, validator=partial.validator)
    try:
        stream = client.open_resource(rest)
    except PartError:
        # What there is does not fit to what the server has now.
        partial.reset()
        return client.open_resource(whole)
    total = partial.total
    same = stream.offset == partial.size and (total is None or stream.total == total)
    same = same and stream.validator in {"", partial.validator}
    if stream.offset and not same:
        # It has changed since, and the server sent the end of the new one.
        stream.close()
        partial.reset()
        return client.open_resource(whole)
    if stream.offset == 0 and partial.size:
        partial.reset()
    return stream


def _check_length(request: FileRequest, stream: ResourceStream, partial: Partial) -> None:
    """Refuse a file that is not as long as it should be, that has no end, or no room."""
    url = masked(stream.url)
    if request.size is not None and stream.total not in {None, request.size}:
        partial.reset()
        message = (
            f"{partial.target.name} should have {request.size} bytes, and the server's has "
            f"{stream.total}; URL {url}"
        )
        raise MalformedAnswerError(message, url=url)
    if not stream.is_delimited and request.size is None and not request.checksum:
        partial.reset()
        message = (
            f"the server does not say where {partial.target.name} ends, so that a cut file could "
            "not be told from a whole one; give its size or its checksum: "
            f"FileRequest({request.path!r}, size=...); URL {url}"
        )
        raise MalformedAnswerError(message, url=url)
    with told(partial.target, "cannot be written"):
        disk = shutil.disk_usage(partial.target.parent)
        free = disk.free
    # Some network file systems say nothing of their size.
    if disk.total and stream.length is not None and stream.length > free:
        message = (
            f"{quote(partial.target)} cannot be written: {stream.length} bytes are to come, and "
            f"{free} are free on the disk; make room and call again: what came is kept"
        )
        raise FileError(message)


def _expected(request: FileRequest, stream: ResourceStream) -> dict[str, str]:
    """Return the checksums that the file should have, by name."""
    expected: dict[str, str] = {}
    if not stream.is_unpacked:
        expected = announced(stream.headers, is_whole=stream.offset == 0)
    name, _, digits = request.checksum.partition(":")
    if digits:
        expected[name] = digits.lower()
    return expected


def _check(request: FileRequest, stream: ResourceStream, partial: Partial) -> None:
    """Refuse a file that is not whole or not the right one."""
    problem = ""
    size = stream.total if request.size is None else request.size
    if size is not None and partial.size != size:
        problem = f"should have {size} bytes, and {partial.size} came"
    for name, expected in _expected(request, stream).items():
        found = partial.checksum(name)
        if found != expected:
            problem = f"should have the {name} {expected}, and what came has {found}"
    if problem:
        raise _thrown_away(problem, stream, partial)


def _thrown_away(problem: str, stream: ResourceStream, partial: Partial) -> MalformedAnswerError:
    """Throw away what came, and say why."""
    partial.reset()
    url = masked(stream.url)
    message = f"{partial.target.name} {problem}; it was thrown away; URL {url}"
    return MalformedAnswerError(message, url=url)
