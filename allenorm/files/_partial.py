"""A file while it is being written: under another name, locked, and with where it comes from."""

import contextlib
import hashlib
import importlib
import json
import os
import threading
from collections.abc import Generator
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from allenorm._told import told
from allenorm.errors import FileError, quote

if TYPE_CHECKING:
    from typing_extensions import Self

_BLOCK: Final = 1 << 20
_PATIENCE: Final = 0.1
_MODE: Final = 0o666

_locking: ModuleType | None
try:
    _locking = importlib.import_module("fcntl")
except ImportError:  # Windows, where a file that is open cannot be replaced anyway.
    _locking = None


class Stopped(Exception):  # noqa: N818 - the caller ended it, which is no error
    """The user, or another of several downloads, ended this one."""


@contextlib.contextmanager
def folder_locked(folder: Path) -> Generator[None, None, None]:
    """Keep other processes out of a folder that lock it too, where the system can do that."""
    if _locking is None:
        yield
        return
    with told(folder, "cannot be read"):
        handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems have no locks; two writers there are the user's matter.
        with contextlib.suppress(OSError):
            cast("Any", _locking).flock(handle, cast("Any", _locking).LOCK_EX)
        yield
    finally:
        os.close(handle)


class Partial:
    """The part of a file that has come so far. Use it with `with`: it is locked meanwhile.

    Args:
        target: The final name of the file.
        place: What names the file on the server.
        stop: Ends the wait for another process that writes the same file.

    Attributes:
        size: How many bytes there are.
        validator: What named the state of the file on the server.
        total: The length of the whole, in bytes, or None.
    """

    def __init__(self, target: Path, place: str, stop: threading.Event) -> None:
        self.target = target
        self.place = place
        self.size = 0
        self.validator = ""
        self.total: int | None = None
        self.path = target.with_name(f".{target.name}.part")
        self._note = target.with_name(f".{target.name}.part.json")
        self._stop = stop
        self._file: BinaryIO | None = None
        self._digests: dict[str, Any] = {}

    def __enter__(self) -> "Self":
        with told(self.target, "cannot be written"):
            self.target.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._locked()
            self._recall()
        return self

    def __exit__(self, *_: object) -> None:
        # A full disk may be noticed as late as this.
        with contextlib.suppress(OSError):
            self.file.close()
        if self.size == 0:
            self._remove()

    @property
    def file(self) -> BinaryIO:
        """The open file."""
        return cast("BinaryIO", self._file)

    def _locked(self) -> BinaryIO:
        """Open the part; wait until no other process writes it."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        while True:
            file = os.fdopen(os.open(self.path, flags, _MODE), "rb+", buffering=0)
            try:
                if self._lock(file) and self._is_there(file):
                    return cast("BinaryIO", file)
            except BaseException:
                file.close()
                raise
            file.close()
            if self._stop.wait(_PATIENCE):
                message = f"{quote(self.target)} is being written elsewhere, and the wait was ended"
                raise FileError(message)

    def _lock(self, file: Any) -> bool:
        """Lock the part, or say that another process has."""
        locking: Any = _locking
        if locking is None:
            return True
        try:
            locking.flock(file.fileno(), locking.LOCK_EX | locking.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # Some network file systems have no locks; two writers there are the user's matter.
            return True
        return True

    def _is_there(self, file: Any) -> bool:
        """Whether the part still has its name: who had the lock before may have been done."""
        try:
            named = self.path.stat()
        except FileNotFoundError:
            return False
        own = os.fstat(file.fileno())
        return (named.st_dev, named.st_ino) == (own.st_dev, own.st_ino)

    def _recall(self) -> None:
        """Look at what there is; start over where it is not known to be of this file."""
        size = self.file.seek(0, os.SEEK_END)
        try:
            note = json.loads(self._note.read_bytes())
            known = size > 0 and note["place"] == self.place
            validator, total = note["validator"], note["total"]
            known = known and isinstance(validator, str) and type(total) in {int, type(None)}
            # Bytes of which neither is known may be of any state of the file.
            known = known and (validator != "" or total is not None)
        except (OSError, ValueError, KeyError, TypeError):
            known, validator, total = False, "", None
        if known and (total is None or size <= total):
            self.size, self.validator, self.total = size, validator, total
        else:
            self.reset()

    def reset(self) -> None:
        """Throw away what there is."""
        with told(self.target, "cannot be written"):
            self.file.seek(0)
            self.file.truncate()
        self.size, self.validator, self.total = 0, "", None

    def remember(self, validator: str, total: int | None) -> None:
        """Write down what the bytes are part of, before they come."""
        self.validator, self.total = validator, total
        note = {"place": self.place, "validator": validator, "total": total}
        with told(self.target, "cannot be written"):
            self._note.write_text(json.dumps(note), "utf-8")

    def digest(self, *names: str) -> None:
        """Begin checksums, with the bytes that there are."""
        self._digests = {name: hashlib.new(name, usedforsecurity=False) for name in names}
        with told(self.path, "cannot be read"):
            self.file.seek(0)
            left = self.size
            while left and (block := self.file.read(min(_BLOCK, left))):
                if self._stop.is_set():
                    raise Stopped
                left -= len(block)
                for each in self._digests.values():
                    each.update(block)
            self.file.seek(self.size)

    def write(self, chunk: bytes) -> None:
        """Add bytes."""
        with told(self.target, "cannot be written"):
            view = memoryview(chunk)
            while view:
                count = self.file.write(view)
                self.size += count
                view = view[count:]
        for each in self._digests.values():
            each.update(chunk)

    def checksum(self, name: str) -> str:
        """Return a checksum of all bytes, in hexadecimal."""
        return str(self._digests[name].hexdigest())

    def publish(self, *, overwrite: bool) -> None:
        """Give the whole file its final name.

        Args:
            overwrite: Whether it may take the place of another file.

        Raises:
            FileError: There is another file, or the name cannot be given.
        """
        with told(self.target, "cannot be written"):
            os.fsync(self.file.fileno())
            if overwrite:
                self.path.replace(self.target)
            else:
                self._publish_new()
            self._note.unlink(missing_ok=True)

    def _publish_new(self) -> None:
        """Give the name if no file has it."""
        try:
            os.link(self.path, self.target)
        except FileExistsError:
            raise
        except OSError:
            # Not every file system has links.
            if self.target.exists():
                message = f"{quote(self.target)} appeared meanwhile; it was left as it is"
                raise FileError(message) from None
            self.path.rename(self.target)
        else:
            self.path.unlink()

    def _remove(self) -> None:
        """Leave nothing behind where nothing came."""
        for path in (self._note, self.path):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
