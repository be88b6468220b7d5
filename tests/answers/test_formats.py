"""What is the same in all formats: their names, and refusals."""

import json
from xml.etree import ElementTree as ET

import pytest

from allenorm import answers
from allenorm.answers import FORMATS, Format, media_type, refusal
from allenorm.errors import SettingsError

WORDS = "Error in query: [name$eq'a<b&\"c\"'], no such column\u0000 é"


def test_media_types() -> None:
    """Every format has a content type of its own, in UTF-8."""
    found = {media_type(each) for each in FORMATS}
    assert found == {
        "application/json; charset=utf-8",
        "application/xml; charset=utf-8",
        "text/csv; charset=utf-8",
    }


def test_a_refusal_in_json() -> None:
    """The envelope has the usual members in the usual order, and the words as `msg`."""
    answer = json.loads(refusal(WORDS, "json"))
    assert list(answer) == ["success", "id", "start_row", "num_rows", "total_rows", "msg"]
    assert answer["success"] is False
    assert answer["msg"] == WORDS


def test_a_refusal_in_xml() -> None:
    """The document says that it is none; what XML has no character for is replaced."""
    root = ET.fromstring(refusal(WORDS, "xml"))  # noqa: S314 - written here
    assert root.attrib["success"] == "false"
    assert root.findtext("msg") == WORDS.replace("\0", "\ufffd")


def test_a_refusal_in_csv() -> None:
    """CSV has no envelope: the words stand alone."""
    assert refusal("é", "csv") == "é\n".encode()


@pytest.mark.parametrize("function", [media_type, lambda name: refusal("", name)])
def test_no_such_format(function: object) -> None:
    """Another format is refused, and the formats are named."""
    with pytest.raises(SettingsError, match=r"'yaml'; there are json, xml, csv"):
        function("yaml")  # type: ignore[operator]


def test_the_package_loads_what_is_used() -> None:
    """Every public name is there, and a wrong one is answered with the nearest."""
    for name in answers.__all__:
        assert getattr(answers, name) is not None
        assert name in dir(answers)
    with pytest.raises(AttributeError, match="did you mean 'write_json'"):
        _ = answers.write_jsn
    known: Format = "json"
    assert known in FORMATS
