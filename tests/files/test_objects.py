"""Objects, ids, paths and URLs that have a file, on the sample."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from allenorm import Client, NeuronalModel, Specimen, WellKnownFile, connect
from allenorm.endpoint import ResourceRequest
from allenorm.errors import NoResultError, SettingsError, StatusError
from allenorm.files import FileRequest, download
from allenorm.files._request import file_request

Listed = Callable[[Path], dict[str, Any]]
SWC = 900000456


@pytest.fixture
def swc(sample: Client) -> WellKnownFile:
    """Return a reconstruction."""
    return WellKnownFile.where(id=SWC).using(sample).one()


def test_an_object_downloads_its_file(swc: WellKnownFile, tmp_path: Path, listed: Listed) -> None:
    """Into a folder under its own name, or under a name of the caller's."""
    first = swc.download(tmp_path)
    second = swc.download(tmp_path / "own" / "cell.swc")
    third = swc.download(f"{tmp_path}/new/")

    assert first.path == tmp_path / "467703703_m.swc"
    assert second.path == tmp_path / "own" / "cell.swc"
    assert third.path == tmp_path / "new" / "467703703_m.swc"
    assert len(set(listed(tmp_path).values())) == 1
    assert first.source == "synthetic sample"
    assert first.media_type == "text/plain"
    assert swc.download(tmp_path).outcome == "skipped"
    assert swc.download(tmp_path, overwrite=True).outcome == "downloaded"


def test_an_object_without_its_columns(sample: Client) -> None:
    """The identifier is enough: it says where the file is."""
    (bare,) = WellKnownFile.where(id=SWC).only("id").using(sample).all()

    assert bare.file_request() == FileRequest(f"/api/v2/well_known_file_download/{SWC}")


def test_a_model_and_its_archive(sample: Client, tmp_path: Path) -> None:
    """The archive of a model is unpacked beside it; the next call changes nothing."""
    model = NeuronalModel.where(id=566296565).using(sample).one()
    (result,) = download(model, tmp_path, using=sample, unpack=True)
    (again,) = download(model, tmp_path, using=sample, unpack=True)

    folder = tmp_path / "neuronal_model_566296565"
    assert result.path == tmp_path / "neuronal_model_566296565.zip"
    assert result.unpacked == (folder / "model_metadata.json", folder / "neuron_config.json")
    assert again.outcome == "skipped"
    assert again.unpacked == result.unpacked


@pytest.mark.parametrize(
    "thing",
    [
        SWC,
        f"/api/v2/well_known_file_download/{SWC}",
        f"http://api.brain-map.org/api/v2/well_known_file_download/{SWC}?",
        FileRequest(f"/api/v2/well_known_file_download/{SWC}"),
    ],
)
def test_ways_to_say_it(sample: Client, tmp_path: Path, thing: Any) -> None:
    """An id, a path and a URL of the live API mean the same file, here in a store."""
    (result,) = download([thing], tmp_path, using=sample)

    assert result.path.name == "467703703_m.swc"


def test_the_default_client(tmp_path: Path) -> None:
    """Files come from where queries go."""
    with connect("sample"):
        assert download(SWC, tmp_path)[0].outcome == "downloaded"


def test_one_thing_twice(sample: Client, tmp_path: Path) -> None:
    """It is downloaded once."""
    assert len(download([SWC, SWC], tmp_path, using=sample)) == 1
    assert download([], tmp_path, using=sample) == []


def test_things_that_name_a_request(sample: Client, tmp_path: Path) -> None:
    """Anything with a request and a name can be downloaded."""

    class Image:
        request = ResourceRequest(f"/api/v2/well_known_file_download/{SWC}")
        name = "a/b.swc"

    def things() -> Iterator[Image]:
        yield Image()

    assert download(things(), tmp_path, using=sample)[0].path == tmp_path / "b.swc"
    assert download(Image(), tmp_path, using=sample)[0].outcome == "skipped"


@pytest.mark.parametrize("thing", [None, 1.5, True, -1, object(), [object()], {"id": 1}])
def test_things_that_have_no_file(thing: Any) -> None:
    """They are refused before anything is asked for."""
    with pytest.raises(SettingsError):
        file_request(thing)


def test_rows_without_a_file(sample: Client, tmp_path: Path) -> None:
    """The message names the row, and not its first column."""
    cell: Any = Specimen.where().using(sample).first()
    for things in (cell, [cell], {"id": 5}, b"/x"):
        with pytest.raises(SettingsError, match=r"takes objects with a file.*got .(Sp|\{|b')"):
            download(things, tmp_path, using=sample)


def test_limits_that_are_none(sample: Client, tmp_path: Path) -> None:
    """They are refused before anything comes."""
    limits: Any = 10
    with pytest.raises(SettingsError, match="limits: expected UnpackLimits"):
        download(SWC, tmp_path, using=sample, limits=limits)


@pytest.mark.parametrize(
    "values",
    [
        {"name": "a/b"},
        {"name": ".."},
        {"size": -1},
        {"size": True},
        {"checksum": "md5"},
        {"checksum": "md5:0"},
        {"checksum": "crc:00"},
        {"path": "x"},
        {"parameters": {"x": object()}},
        {"parameters": [1]},
        {"parameters": None},
        {"name": 5},
        {"checksum": 5},
    ],
)
def test_requests_that_cannot_be(values: dict[str, Any]) -> None:
    """Every value is checked when the request is made."""
    with pytest.raises(SettingsError):
        FileRequest(**({"path": "/x"} | values))


def test_a_file_that_the_store_does_not_have(sample: Client, tmp_path: Path) -> None:
    """A mirror has rows, and says where the files are."""
    with pytest.raises(StatusError, match="the files are with the API"):
        download(1, tmp_path, using=sample)
    with pytest.raises(NoResultError):
        WellKnownFile.where(id=1).using(sample).one().download(tmp_path)
