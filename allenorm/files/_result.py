"""What came of a download."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from allenorm.errors import AllenormError
from allenorm.files._request import FileRequest

Outcome: TypeAlias = Literal["downloaded", "resumed", "skipped", "planned", "failed"]
"""`skipped`: a file of the right size was there; `planned`: it would be downloaded."""


@dataclass(frozen=True, slots=True, repr=False)
class FileResult:
    """What came of one download.

    Attributes:
        request: What was asked for.
        path: The file, whole; where it failed or is only planned, the name it would have.
        outcome: What was done.
        size: Its length in bytes, or None where that is not known.
        sha256: The SHA-256 of its bytes, in hexadecimal; "" where nothing was downloaded.
        url: Where it came from; "" where nobody was asked.
        media_type: What the server says it is.
        validator: What names the state of the file on the server: an entity tag or a date.
        source: What the data are, where the server says so: `synthetic sample`; else "".
        warning: What a server of a store did not do: parameters that it did not apply; else "".
        error: Why it failed, or None.
        unpacked: The files that came out of the archive, where that was asked for.

    Examples:
        >>> FileResult(FileRequest("/api/v2/x/5"), Path("data/cell.swc"), "planned", 1964)
        <FileResult cell.swc planned, 1,964 bytes>
    """

    request: FileRequest
    path: Path
    outcome: Outcome
    size: int | None = None
    sha256: str = ""
    url: str = ""
    media_type: str = ""
    validator: str = ""
    source: str = ""
    warning: str = ""
    error: AllenormError | None = None
    unpacked: tuple[Path, ...] = ()

    def __fspath__(self) -> str:
        """Return the path, so that whatever opens a path opens what came."""
        return str(self.path)

    def __repr__(self) -> str:
        if self.error is not None:
            said = f": {self.error}"
        else:
            said = ", size not known" if self.size is None else f", {self.size:,} bytes"
        if self.unpacked:
            said += f", {len(self.unpacked):,} files unpacked"
        return f"<FileResult {self.path.name} {self.outcome}{said}>"
