"""Drawings: their URLs, their structures, and documents that are not to be trusted."""

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from allenorm import AtlasImage, Client, GraphicGroupLabel
from allenorm.errors import MalformedAnswerError, SettingsError
from allenorm.files import download
from allenorm.images import drawing, read_outlines

SVG = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">
<g graphic_group_label="Atlas - Adult Mouse" transform="scale(0.5)">
<path id="1" structure_id="385" order="3" style="fill:#08858c" d="M0 0L1 1Z"/>
<g transform="translate(1)"><path structure_id="997" d="M2 2"/></g>
<path structure_id="x" d="M0 0"/><path d="M0 0"/><path structure_id="5"/>
</g>
<path structure_id="108" d="M3 3"/>
</svg>"""


def test_the_documented_urls_are_made() -> None:
    """Groups are ids or objects; None leaves them out."""
    groups = [GraphicGroupLabel(id=28), 159226751]

    assert drawing(21889).request.place == "/api/v2/svg/21889"
    assert (
        drawing(AtlasImage(id=5), groups=groups).request.place
        == "/api/v2/svg/5?groups=28,159226751"
    )
    assert drawing(5, groups=28, downsample=3).name == "5_groups-28_downsample-3.svg"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"groups": []}, "groups: expected one id of table graphic_group_labels or more"),
        ({"groups": "28"}, "groups: expected an id"),
        ({"downsample": -1}, "downsample: expected a whole number from 0 to 16"),
    ],
)
def test_what_is_not_allowed_is_refused(options: dict[str, object], words: str) -> None:
    """The message names what is allowed."""
    with pytest.raises(SettingsError, match=words):
        drawing(5, **options)  # type: ignore[arg-type]


def test_outlines_know_their_structure_group_and_transforms() -> None:
    """What has a structure and a path is an outline; anything else is none."""
    first, second, third = read_outlines(SVG)

    assert (first.structure_id, first.path, first.style) == (385, "M0 0L1 1Z", "fill:#08858c")
    assert first.attributes["order"] == "3"
    assert first.group == second.group == "Atlas - Adult Mouse"
    assert second.transforms == ("scale(0.5)", "translate(1)")
    assert (third.structure_id, third.group, third.transforms) == (108, "", ())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no element found"),
        (b"<svg><g></svg>", "mismatched tag.*begins with '<svg>"),
        ("<svg><g></svg>", "mismatched tag.*begins with '<svg>"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "declares entities"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg/>', "declares entities"),
        (b"<g>" * 65, "nested over 64 deep"),
    ],
)
def test_a_document_that_cannot_be_read_is_an_error(data: str | bytes, words: str) -> None:
    """Cut, wrong, too deep or with entities: the message says which."""
    with pytest.raises(MalformedAnswerError, match=words):
        read_outlines(data)


def test_a_deep_document_is_read() -> None:
    """Up to the bound."""
    assert read_outlines(b"<g>" * 64 + b"</g>" * 64) == ()


def test_a_drawing_is_read_and_saved(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """What is read comes from one place of the API, what is saved from the other."""
    for place in ("svg", "svg_download"):
        httpserver.expect_request(f"/api/v2/{place}/5", query_string="groups=28").respond_with_data(
            SVG + f"<!-- {place} -->".encode(), content_type="image/svg+xml"
        )
    wanted = drawing(5, groups=28)

    assert wanted.text(using=client).endswith("<!-- svg -->")
    assert len(wanted.outlines(using=client)) == 3
    assert read_outlines(wanted.text(using=client)) == wanted.outlines(using=client)
    assert (
        wanted.download(tmp_path, using=client).path.read_text().endswith("<!-- svg_download -->")
    )


def test_drawings_and_outlines_are_short_at_a_prompt() -> None:
    """A path may have a hundred thousand characters: their number is shown."""
    first, *_, third = read_outlines(SVG)

    assert repr(drawing(5, groups=28)) == "<Drawing /api/v2/svg/5?groups=28>"
    assert repr(first) == (
        "<Outline of structure 385 in 'Atlas - Adult Mouse', path of 9 characters>"
    )
    assert repr(third) == "<Outline of structure 108, path of 4 characters>"


def test_several_drawings_are_saved_at_once(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """They come from the place of what is saved, as one alone does."""
    for number in (5, 6):
        httpserver.expect_request(f"/api/v2/svg_download/{number}").respond_with_data(SVG)

    results = download([drawing(5), drawing(6)], tmp_path, using=client)
    assert [each.path.name for each in results] == ["5.svg", "6.svg"]


def test_the_sample_has_drawings(sample: Client, tmp_path: Path) -> None:
    """The same call works on the sample, over HTTP and in process."""
    wanted = drawing(100883869)

    assert wanted.outlines(using=sample) == wanted.outlines(using="sample")
    assert wanted.download(tmp_path, using=sample).path.read_text() == wanted.text(using="sample")
