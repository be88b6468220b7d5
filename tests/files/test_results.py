"""What is shown at a prompt, and what results are good for."""

import os
from pathlib import Path

import pytest

from allenorm.errors import FileError
from allenorm.files import FileRequest, FileResult, Outcome

REQUEST = FileRequest("/api/v2/well_known_file_download/5")


@pytest.mark.parametrize(
    ("outcome", "how", "shown"),
    [
        ("downloaded", {"size": 1964, "sha256": "0" * 64}, "downloaded, 1,964 bytes"),
        ("skipped", {"size": 0}, "skipped, 0 bytes"),
        ("planned", {}, "planned, size not known"),
        ("failed", {"error": FileError("no room")}, "failed: no room"),
        ("resumed", {"size": 5, "unpacked": (Path("a"),) * 1200}, None),
    ],
)
def test_a_result_is_one_line(outcome: Outcome, how: dict[str, object], shown: str | None) -> None:
    """Its name, what was done, and how long it is."""
    result = FileResult(REQUEST, Path("data/cell.swc"), outcome, **how)  # type: ignore[arg-type] # of each its own
    said = shown or "resumed, 5 bytes, 1,200 files unpacked"
    assert repr(result) == f"<FileResult cell.swc {said}>"


def test_a_result_is_a_path(tmp_path: Path) -> None:
    """Whatever opens paths opens what came."""
    (tmp_path / "a").write_bytes(b"a")
    result = FileResult(REQUEST, tmp_path / "a", "downloaded")
    assert os.fspath(result) == str(tmp_path / "a")
    assert Path(result).read_bytes() == b"a"


@pytest.mark.parametrize(
    "request_",
    [
        REQUEST,
        FileRequest("/a", {"x": [1, 2]}),
        FileRequest("/a", name="a b", size=0, checksum="md5:" + "0" * 32),
    ],
)
def test_a_request_is_shown_as_it_is_written(request_: FileRequest) -> None:
    """What is not said is not shown, and the rest makes the same request again."""
    assert eval(repr(request_)) == request_  # noqa: S307 - our own text
    assert repr(REQUEST) == "FileRequest('/api/v2/well_known_file_download/5')"
    assert repr(FileRequest("/a", check=lambda *_: "")) == "FileRequest('/a')"
