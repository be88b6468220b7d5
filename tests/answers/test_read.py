"""What is the same for reading all formats."""

import io
import pickle
from typing import Any

import pytest

from allenorm.answers import BadRecord, Format, Record, read_records
from allenorm.errors import RecordError, SettingsError
from allenorm.schema import bundled
from reading import bad, read, refused

GOOD: dict[Format, bytes] = {
    "json": b'{"success":true,"msg":[\n{"id":1,"name":"a"},\n{"id":2,"name":null}\n]}',
    "xml": (
        b"<Response success='true'><ages>\n<age><id>1</id><name>a</name></age>\n"
        b"<age><id>2</id><name nil='true'/></age>\n</ages></Response>"
    ),
    "csv": b"id,name\n1,a\n2,\n",
}
BROKEN: dict[Format, bytes] = {
    "json": b'[{"id":1},\n{"id":"x"},\n{"id":3}]',
    "xml": b"<ages>\n<age><id>1</id></age>\n<age><id>x</id></age><age><id>3</id></age></ages>",
    "csv": b"id\n1\nx\n3\n",
}
BAD_LINES: dict[Format, int] = {"json": 2, "xml": 3, "csv": 3}
FORMATS: tuple[Format, ...] = ("json", "xml", "csv")


@pytest.mark.parametrize("name", FORMATS)
def test_records_come_with_class_and_line(name: Format) -> None:
    """All formats tell the same records, and the lines that they begin in."""
    assert read(name, GOOD[name], "Age") == [
        Record("Age", {"id": 1, "name": "a"}, 2),
        Record("Age", {"id": 2, "name": None}, 3),
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_a_bad_record_raises(name: Format) -> None:
    """Without another wish, the first bad record ends the reading; the error has the line."""
    found: list[Record] = []
    stream = io.BytesIO(BROKEN[name])
    with pytest.raises(RecordError) as caught:
        found.extend(read_records(stream, format=name, schema=bundled(), model="Age"))
    assert "'id': 'x' is no whole number" in str(caught.value)
    assert str(caught.value).startswith(f"line {BAD_LINES[name]}: Age")
    assert caught.value.line == BAD_LINES[name]
    assert pickle.loads(pickle.dumps(caught.value)).line == BAD_LINES[name]  # noqa: S301 - ours


@pytest.mark.parametrize("name", FORMATS)
def test_bad_records_can_be_set_aside(name: Format) -> None:
    """With `on_bad` the others go on, and what was in the file is handed over."""
    raw: Any = ["x"] if name == "csv" else {"id": "x"}
    found, aside = bad(name, BROKEN[name], "Age")
    assert [each.row for each in found] == [{"id": 1}, {"id": 3}]
    assert [(each.line, each.raw) for each in aside] == [(BAD_LINES[name], raw)]
    assert isinstance(aside[0], BadRecord)
    assert "no whole number" in aside[0].reason


@pytest.mark.parametrize("name", FORMATS)
def test_every_cut_is_noticed(name: Format) -> None:
    """A file that is cut short anywhere does not pass for a whole one."""
    whole = GOOD[name].rstrip(b"\n") + (b"\n" if name == "csv" else b"")
    for length in range(len(whole)):
        cut = whole[:length]
        if name == "csv" and cut.endswith(b"\n"):
            # Without a trailer, a CSV that ends after a line is a whole one.
            continue
        with pytest.raises(RecordError):
            read(name, cut, "Age")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"\x1f\x8b\x08\x00", "compressed with gzip"),
        (b"PK\x03\x04", "zip archive"),
        (b"BZh91AY", "bzip2"),
        (b"SQLite format 3\0", "SQLite database"),
        (b"", "empty|cut short|nothing"),
        (b"\xff\xfe\x00", "UTF-16|XML"),
        (b"\xe9\n", "no UTF-8|no whole XML"),
        (b"\x00\x01\x02\n", "line 1"),
    ],
)
def test_files_that_are_something_else(name: Format, head: bytes, words: str) -> None:
    """Another kind of file is named for what it is, where its beginning tells."""
    assert refused(name, head, "Age", words).line == 1


@pytest.mark.parametrize("name", FORMATS)
def test_a_byte_order_mark(name: Format) -> None:
    """A mark that an editor left is no part of the text."""
    assert len(read(name, b"\xef\xbb\xbf" + GOOD[name], "Age")) == 2


@pytest.mark.parametrize("name", FORMATS)
def test_pieces_of_any_size(name: Format) -> None:
    """It does not matter how the file comes in: a piece may end within a character."""

    class Drop(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            return super().read(1)

    text = GOOD[name].replace(b'a"', 'ä"'.encode()).replace(b"a<", "ä<".encode())
    text = text.replace(b",a\n", ",ä\n".encode())
    found = list(read_records(Drop(text), format=name, schema=bundled(), model="Age"))
    assert found == read(name, text, "Age")
    assert found[0].row["name"] == "ä"


@pytest.mark.parametrize("name", ["json", "csv"])
def test_a_class_is_needed(name: Format) -> None:
    """JSON and CSV name no class, so that it has to be said; nothing is read before."""
    with pytest.raises(SettingsError, match="names no class"):
        read(name, b"", None)


def test_a_class_that_is_unknown() -> None:
    """The class must be the schema's; a near one is suggested."""
    with pytest.raises(SettingsError, match=r"no class 'Specimn'; did you mean 'Specimen'\?"):
        read("csv", b"", "Specimn")
    with pytest.raises(SettingsError, match="yaml"):
        read("yaml", b"", "Age")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FORMATS)
def test_an_unknown_column(name: Format) -> None:
    """A name that the class does not have is refused, with the nearest that it has."""
    text = GOOD[name].replace(b"name", b"nmae")
    with pytest.raises(RecordError, match=r"no column 'nmae'; did you mean 'name'\?"):
        read(name, text, "Age")


@pytest.mark.parametrize("name", FORMATS)
def test_a_column_that_comes_twice(name: Format) -> None:
    """Of two values nobody knows the right one."""
    text = GOOD[name].replace(b"name", b"id")
    with pytest.raises(RecordError, match=r"'id'.* twice"):
        read(name, text, "Age")


@pytest.mark.parametrize("name", FORMATS)
def test_half_characters_and_nul(name: Format) -> None:
    """A text that a store cannot hold is refused, not passed on."""
    if name == "json":
        reads = [b'[{"name":"\\ud800"}]', b'[{"name":"\\u0000"}]']
    else:
        reads = [GOOD[name].replace(b"a\n", b"\0\n").replace(b"a<", b"\0<")]
    for text in reads:
        with pytest.raises(RecordError, match=r"no text|no whole XML"):
            read(name, text, "Age")
