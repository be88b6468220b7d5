"""Images are fetched whole, are images, and have the size that was asked for."""

import io
import sys
from pathlib import Path

import pytest
from PIL import Image
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm import Client, SectionImage
from allenorm.errors import (
    DownloadError,
    FileError,
    MalformedAnswerError,
    MissingExtraError,
    SettingsError,
    StatusError,
)
from allenorm.files import download
from allenorm.images import image, section_image
from loopback import QUICK, RawServer, answer, resets, sends

WHOLE = SectionImage(id=5, x=0, y=0, width=64, height=48)


def jpeg(width: int, height: int) -> bytes:
    """Return an image file."""
    file = io.BytesIO()
    Image.new("RGB", (width, height)).save(file, "JPEG")
    return file.getvalue()


def serve(server: HTTPServer, data: bytes, **headers: str) -> list[str]:
    """Answer every request with some bytes; return the list that requests are noted in."""
    seen: list[str] = []

    def respond(request: Request) -> Response:
        seen.append(request.full_path.rstrip("?"))
        return Response(data, 200, headers, content_type="image/jpeg")

    server.expect_request("/api/v2/image_download/5").respond_with_handler(respond)
    return seen


def test_the_documented_url_is_requested(client: Client, httpserver: HTTPServer) -> None:
    """What is sent is what the page of the API prints."""
    seen = serve(httpserver, jpeg(8, 6))
    wanted = image(WHOLE, downsample=3, range=(0, 923, 0, 987, 0, 4095))

    assert wanted.read(using=client) == jpeg(8, 6)
    assert seen == ["/api/v2/image_download/5?downsample=3&range=0,923,0,987,0,4095"]
    assert wanted.url(using=client) == f"{httpserver.url_for('')[:-1]}{seen[0]}"


@pytest.mark.parametrize("size", [(8, 6), (9, 5)])
def test_a_pixel_more_or_less_is_rounding(
    client: Client, httpserver: HTTPServer, size: tuple[int, int]
) -> None:
    """How the server rounds half a pixel is not known."""
    serve(httpserver, jpeg(*size))

    assert image(WHOLE, downsample=3).picture(using=client).size == size


def test_another_size_is_an_error(client: Client, httpserver: HTTPServer, tmp_path: Path) -> None:
    """An image that ignores what was asked for is neither given nor kept, whoever saves it."""
    serve(httpserver, jpeg(64, 48))
    wanted = image(WHOLE, downsample=3)

    words = "has 64 x 48 px where 8 x 6 px were asked for"
    with pytest.raises(MalformedAnswerError, match=f"what came {words}; URL http"):
        wanted.read(using=client)
    for save in (wanted.download, lambda *_, using: download([wanted], tmp_path, using=using)):
        with pytest.raises(MalformedAnswerError, match=f"5_downsample-3.jpg {words}; it was throw"):
            save(tmp_path, using=client)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("size", [(10, 6), (8, 4), (6, 6), (8, 8)])
def test_two_pixels_are_too_many(
    client: Client, httpserver: HTTPServer, size: tuple[int, int]
) -> None:
    """Each side is compared by itself, upwards and downwards."""
    serve(httpserver, jpeg(*size))

    with pytest.raises(MalformedAnswerError, match=f"has {size[0]} x {size[1]} px"):
        image(WHOLE, downsample=3).read(using=client)


def test_several_images_are_saved_at_once(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """Of several, those that are right are there, and the error says which is not."""
    serve(httpserver, jpeg(8, 6))
    wanted = [image(WHOLE, downsample=3), image(WHOLE, downsample=2)]

    with pytest.raises(DownloadError, match="has 8 x 6 px where 16 x 12 px were asked"):
        download(wanted, tmp_path, using=client)
    assert [each.name for each in tmp_path.iterdir()] == ["5_downsample-3.jpg"]


def test_an_image_is_short_at_a_prompt() -> None:
    """It says what it is of, and how large it will be where that is known."""
    assert repr(image(5, quality=9)) == "<ImageFile /api/v2/image_download/5?quality=9>"
    assert repr(image(SectionImage(id=5, width=6400, height=480), downsample=2)) == (
        "<ImageFile /api/v2/image_download/5?downsample=2, 1,600 x 120 px>"
    )
    assert {image(5), image(5)} == {image(5)}


def test_an_image_that_breaks_off_is_fetched_again() -> None:
    """Images are made when they are asked for, and cannot be continued: they come anew."""
    whole = answer(jpeg(64, 48), "Content-Type: image/jpeg")
    server = RawServer(resets(whole[:-300]), sends(whole))
    try:
        with Client(server.url, **QUICK) as client:
            assert image(WHOLE).read(using=client) == jpeg(64, 48)
    finally:
        server.close()
    assert server.connections == 2


def test_what_is_no_image_is_an_error(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """A text under the URL of an image is not kept as one."""
    serve(httpserver, b"no such image")

    with pytest.raises(MalformedAnswerError, match="what came is no image"):
        image(5).read(using=client)
    with pytest.raises(MalformedAnswerError, match=r"5\.jpg is no image; it was thrown away"):
        image(5).download(tmp_path, using=client)
    assert not list(tmp_path.iterdir())


def test_a_server_of_a_store_applies_nothing(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """Where the server says that it did not apply the options, the size is not compared."""
    serve(httpserver, jpeg(64, 48), **{"X-Allenorm-Warning": "not applied to the file: downsample"})
    wanted = image(WHOLE, downsample=3)

    assert wanted.read(using=client)
    assert wanted.download(tmp_path, using=client).path.read_bytes() == jpeg(64, 48)


def test_an_image_is_saved_under_what_was_asked_for(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """Two views of one image are two files, and a name of one's own is possible."""
    serve(httpserver, jpeg(64, 48))

    assert image(WHOLE).download(tmp_path, using=client).path.name == "5.jpg"
    assert image(WHOLE, quality=9).download(tmp_path, using=client).path.name == "5_quality-9.jpg"
    assert image(WHOLE).download(tmp_path / "new", name="a.jpg", using=client).path.name == "a.jpg"


def test_an_image_that_is_there_is_kept(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """What a user has under the name is not deleted because it is no image."""
    serve(httpserver, b"mine")
    (tmp_path / "5.jpg").write_bytes(b"mine")

    with pytest.raises(FileError, match=r"5\.jpg' is there and is no image; pass overwrite=True"):
        image(5).download(tmp_path, using=client)
    assert (tmp_path / "5.jpg").read_bytes() == b"mine"


def test_what_is_there_is_replaced_on_demand(
    client: Client, httpserver: HTTPServer, tmp_path: Path
) -> None:
    """The message says how, and the argument is there."""
    serve(httpserver, jpeg(64, 48))
    (tmp_path / "5.jpg").write_bytes(b"mine")

    with pytest.raises(FileError, match="pass overwrite=True"):
        image(5).download(tmp_path, using=client)
    result = image(5).download(tmp_path, using=client, overwrite=True)
    assert result.path.read_bytes() == jpeg(64, 48)
    assert image(5).download(tmp_path, using=client).outcome == "skipped"


def test_a_picture_may_be_kept(client: Client, httpserver: HTTPServer, tmp_path: Path) -> None:
    """In a folder it stays, and is not sent again; without one nothing is left."""
    seen = serve(httpserver, jpeg(64, 48))

    assert image(5).picture(tmp_path, using=client).size == (64, 48)
    assert [each.name for each in tmp_path.iterdir()] == ["5.jpg"]
    (tmp_path / "5.jpg").write_bytes(jpeg(64, 48))
    assert image(5).picture(tmp_path, using=client).size == (64, 48)
    assert len(seen) == 2


def test_a_missing_image_is_an_error(client: Client, tmp_path: Path) -> None:
    """The status of the server is told, and nothing is left behind."""
    with pytest.raises(StatusError):
        image(6).read(using=client)
    with pytest.raises(StatusError):
        image(6).download(tmp_path, using=client)
    assert not list(tmp_path.iterdir())


def test_the_sample_has_images(sample: Client, tmp_path: Path) -> None:
    """The same call works on the sample, over HTTP and in process, with its images as they are."""
    found = SectionImage.where(id=69750516).using(sample).one()
    wanted = section_image(found, downsample=4, view="expression")

    path = wanted.download(tmp_path, using=sample).path
    assert path.name == "69750516_downsample-4_view-expression.jpg"
    assert path.read_bytes() == wanted.read(using="sample") == wanted.read(using=sample)
    assert (
        wanted.download(tmp_path / "store", using="sample").path.read_bytes() == path.read_bytes()
    )
    assert wanted.url(using="sample").startswith("/api/v2/section_image_download/69750516?")
    with wanted.open(using=sample) as stream:
        assert stream.media_type == "image/jpeg"


def test_what_a_store_did_not_apply_is_said(sample: Client, tmp_path: Path) -> None:
    """In process as over HTTP the result names the parameters that the picture is without."""
    wanted = section_image(69750516, downsample=4, view="expression")

    for number, using in enumerate((sample, "sample")):
        result = wanted.download(tmp_path / str(number), using=using)
        assert result.warning == "not applied to the file: downsample, view"
        assert section_image(69750516).download(tmp_path / "x", using=using).warning == ""


def test_a_broken_picture_is_an_error(client: Client, httpserver: HTTPServer) -> None:
    """A file whose head is that of an image, and whose pixels are not there."""
    serve(httpserver, jpeg(640, 480)[:-200])

    with pytest.raises(MalformedAnswerError, match=r"the image is broken: .*truncated"):
        image(5).picture(using=client)


def test_pictures_need_pillow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the error says what to install; nothing was sent."""
    monkeypatch.setitem(sys.modules, "PIL.Image", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'allenorm\[images\]'"):
        image(5).picture(using="http://127.0.0.1:9")


def test_what_only_runs_queries_fetches_no_images() -> None:
    """A runner that is no client is refused by name."""

    class Runner:
        all = pages = rows = count = url = load = print

    with pytest.raises(SettingsError, match="using: expected a client, a URL, a store"):
        image(5).read(using=Runner())
