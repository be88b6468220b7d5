"""Downloading one file: what is there is kept, what broke off is taken up again."""

import base64
import binascii
import shutil
import stat
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from allenorm.endpoint import ResourceRequest, ResourceStream
from allenorm.errors import FileError, MalformedAnswerError, masked, quote
from allenorm.files._names import safe_name
from allenorm.files._partial import Partial, told
from allenorm.files._request import FileRequest
from allenorm.files._result import FileResult, Outcome

if TYPE_CHECKING:
    from allenorm.client import Client

_MARGIN: Final = 1 << 20
"""Bytes that must stay free on a disk: the file system needs some for itself."""


class Stopped(Exception):  # noqa: N818 - the caller ended it, which is no error
    """Another download, or the user, ended this one."""


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


def present(file: Path, size: int | None) -> bool | None:
    """Say whether a file is there already.

    Args:
        file: The file.
        size: The length that it should have, or None where that is not known yet.

    Returns:
        True for a file of this length, False for none, None for one whose length must be
        compared.

    Raises:
        FileError: What is there is no file, or has another length.
    """
    with told(file, "cannot be looked at"):
        try:
            found = file.stat()
        except FileNotFoundError:
            return False
    if not stat.S_ISREG(found.st_mode):
        message = f"{quote(file)} is there and is no file; choose another folder or name"
        raise FileError(message)
    if size is None:
        return None
    if found.st_size != size:
        message = (
            f"{quote(file)} is there with {found.st_size} bytes, and the server's has {size}; "
            "pass overwrite=True to replace it, or choose another folder or name"
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
            partial.remember(stream.validator, stream.total)
            partial.digest(*names)
            begun(stream.total, partial.size)
            for chunk in stream:
                partial.write(chunk)
                came(len(chunk))
                if stop.is_set():
                    raise Stopped
            _check(request, stream, partial)
        partial.publish(overwrite=overwrite)
        outcome: Outcome = "resumed" if had and stream.offset == had else "downloaded"
        done = FileResult(request, file, outcome, partial.size, partial.checksum("sha256"))
        return _said(done, stream)


def _found(client: "Client", plan: FileResult) -> FileResult | None:
    """Say that a file is there, or return None; where only the server knows its length, ask."""
    size = plan.size if plan.request.size is None else plan.request.size
    there = present(plan.path, size)
    if there is None:
        plan = look(client, plan.request, plan.path.parent, plan.path.name)
        # A server that says no length is taken at its word the first time only.
        there = plan.size is None or present(plan.path, plan.size)
    return replace(plan, outcome="skipped", size=plan.path.stat().st_size) if there else None


def _opened(client: "Client", request: FileRequest, partial: Partial) -> ResourceStream:
    """Ask for what is missing of a file, or for all of it."""
    asked = ResourceRequest(
        request.path, request.parameters, offset=partial.size, validator=partial.validator
    )
    stream = client.open_resource(asked)
    total = partial.total
    same = stream.offset == partial.size and (total is None or stream.total == total)
    if partial.size and stream.offset and not (same and stream.validator == partial.validator):
        # It has changed since, and the server sent the end of the new one.
        stream.close()
        partial.reset()
        stream = client.open_resource(ResourceRequest(request.path, request.parameters))
    if stream.offset == 0 and partial.size:
        partial.reset()
    return stream


def _check_length(request: FileRequest, stream: ResourceStream, partial: Partial) -> None:
    """Refuse a file that is not as long as it should be, that has no end, or no room."""
    url = masked(stream.url)
    if request.size is not None and stream.total not in {None, request.size}:
        partial.discard()
        message = (
            f"{partial.target.name} should have {request.size} bytes, and the server's has "
            f"{stream.total}; URL {url}"
        )
        raise MalformedAnswerError(message, url=url)
    if not stream.is_delimited and request.size is None and not request.checksum:
        partial.discard()
        message = (
            f"the server does not say where {partial.target.name} ends, so that a cut file could "
            "not be told from a whole one; give its size or its checksum: "
            f"FileRequest({request.path!r}, size=...); URL {url}"
        )
        raise MalformedAnswerError(message, url=url)
    with told(partial.target, "cannot be written"):
        free = shutil.disk_usage(partial.target.parent).free
    if stream.length is not None and stream.length + _MARGIN > free:
        message = (
            f"{quote(partial.target)} cannot be written: {stream.length} bytes are to come, and "
            f"{free} are free on the disk; make room and call again: what came is kept"
        )
        raise FileError(message)


def _expected(request: FileRequest, stream: ResourceStream) -> dict[str, str]:
    """Return the checksums that the file should have, by name."""
    expected: dict[str, str] = {}
    said = stream.headers.get("content-md5", "")
    if said and stream.offset == 0 and "content-encoding" not in stream.headers:
        try:
            expected["md5"] = base64.b64decode(said, validate=True).hex()
        except binascii.Error:
            expected = {}
    name, _, digits = request.checksum.partition(":")
    if digits:
        expected[name] = digits.lower()
    return expected


def _check(request: FileRequest, stream: ResourceStream, partial: Partial) -> None:
    """Refuse a file that is not whole or not the right one."""
    url = masked(stream.url)
    problem = ""
    size = stream.total if request.size is None else request.size
    if size is not None and partial.size != size:
        problem = f"should have {size} bytes, and {partial.size} came"
    for name, expected in _expected(request, stream).items():
        found = partial.checksum(name)
        if found != expected:
            problem = f"should have the {name} {expected}, and what came has {found}"
    if problem:
        partial.discard()
        message = f"{partial.target.name} {problem}; it was thrown away; URL {url}"
        raise MalformedAnswerError(message, url=url)
