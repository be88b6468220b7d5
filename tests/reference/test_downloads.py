"""Every download that the Cell Types page prints gives a file of its kind, here and over HTTP."""

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import h5py
import pytest
import requests
from PIL import Image

from allenorm import (
    Client,
    NeuronalModel,
    NeuronReconstruction,
    ProjectionImage,
    Specimen,
    SubImage,
)
from allenorm.local import Store

API = "http://api.brain-map.org"


def is_jpeg(data: bytes) -> None:
    """Check that an image can be seen."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        assert picture.format == "JPEG"
        assert len(picture.getcolors(1 << 16) or ()) > 5


def is_swc(data: bytes) -> None:
    """Check that a reconstruction is one tree whose first node is a soma."""
    lines = [line for line in data.decode("ascii").splitlines() if not line.startswith("#")]
    nodes = {int(line.split()[0]): line.split() for line in lines}
    assert {len(parts) for parts in nodes.values()} == {7}
    roots = [number for number, parts in nodes.items() if parts[6] == "-1"]
    assert roots == [1]
    assert nodes[1][1] == "1"
    assert all(int(parts[6]) in nodes for number, parts in nodes.items() if number not in roots)
    assert all(float(parts[5]) > 0 for parts in nodes.values())


def is_model(number: int, specimen: int) -> Callable[[bytes], None]:
    """Return a check that an archive has what a LIF model of a cell needs to run."""

    def check(data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            members = {name: json.loads(archive.read(name)) for name in archive.namelist()}
        assert members["model_metadata.json"]["id"] == number
        assert members["model_metadata.json"]["specimen_id"] == specimen
        config = members["neuron_config.json"]
        assert config["type"] == "GLIF"
        assert config["asc_amp_array"] == []
        assert config["C"] > 0

    return check


@dataclass(frozen=True)
class Download:
    """One download: its caption, its URL as printed, and what makes it a file of its kind."""

    caption: str
    url: str
    media_type: str
    check: Callable[[bytes], None]


DOWNLOADS = [
    Download(
        "Download a projection image from its ID",
        f"{API}/api/v2/section_image_download/323637357",
        "image/jpeg",
        is_jpeg,
    ),
    Download(
        "Download an image from the image stack",
        f"{API}/api/v2/section_image_download/321549675",
        "image/jpeg",
        is_jpeg,
    ),
    Download(
        "Download the reconstruction file",
        f"{API}/api/v2/well_known_file_download/491119517",
        "text/plain",
        is_swc,
    ),
    Download(
        "The link to download model 566296565 (a LIF model for Scnn1a cell 467703703)",
        f"{API}/neuronal_model/download/566296565",
        "application/zip",
        is_model(566296565, 467703703),
    ),
    Download(
        "Download the files necessary to run simple LIF model 566302806",
        f"{API}/neuronal_model/download/566302806",
        "application/zip",
        is_model(566302806, 469803127),
    ),
]


@pytest.mark.parametrize("download", DOWNLOADS, ids=lambda each: each.url.rpartition("/")[2])
def test_a_download_gives_a_file_of_its_kind(
    download: Download, store: Store, server_url: str
) -> None:
    """The store has the file under the path of the URL, and the server sends the same bytes."""
    file = store.file(download.url.removeprefix(API))
    answer = requests.get(download.url.replace(API, server_url), timeout=30)

    assert file is not None
    download.check(file.data)
    assert file.media_type == download.media_type
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].split(";")[0] == download.media_type
    assert answer.content == file.data


def test_the_identifiers_of_downloads_come_from_the_queries_before_them(here: Client) -> None:
    """What a query finds is what the page downloads next, as the page says in its captions."""
    images = ProjectionImage.where(specimen_id=313862022).using(here).all()
    stack = SubImage.where(SubImage.c.data_set.specimen_id == 313862022).using(here).all()
    (reconstruction,) = (
        NeuronReconstruction.where(specimen_id=313862306)
        .include("well_known_files.well_known_file_type")
        .using(here)
    )
    model = NeuronalModel.c.neuronal_model_template
    lif = NeuronalModel.where(model.name.ilike("*LIF*")).include("neuronal_model_template")
    simple = {
        each.id: each.specimen_id
        for each in lif.using(here)
        if each.neuronal_model_template and each.neuronal_model_template.name.endswith("(LIF)")
    }

    assert 323637357 in {each.id for each in images}
    assert sorted((each.axes, each.projection_function) for each in images) == [
        *(("xy", "max"), ("xy", "min")),
        *(("yz", "max"), ("yz", "min")),
    ]
    assert 321549675 in {each.id for each in stack}
    assert 491119517 in {
        each.id
        for each in reconstruction.well_known_files
        if each.well_known_file_type and each.well_known_file_type.name == "3DNeuronReconstruction"
    }
    assert simple[566296565] == 467703703
    assert simple[566302806] == 469803127


def test_the_nwb_link_of_a_cell_is_all_that_comes_and_opens(here: Client, store: Store) -> None:
    """The filtered include brings the one NWB file, which the cell's other file is not."""
    files = Specimen.c.ephys_result.well_known_files
    cell = Specimen.where(id=320654829).using(here)
    some = cell.include(files, where=files.well_known_file_type.name == "NWBDownload").one()
    every = cell.include(files).one()
    found = [] if some.ephys_result is None else list(some.ephys_result.well_known_files)

    assert len(found) == 1
    assert every.ephys_result is not None
    assert len(every.ephys_result.well_known_files) > 1
    file = store.file(found[0].download_link or "")
    assert file is not None
    with h5py.File(io.BytesIO(file.data)) as nwb:
        sweeps: Any = nwb["acquisition/timeseries"]
        assert list(sweeps) == ["Sweep_3"]
        assert sweeps["Sweep_3/data"].attrs["unit"] == b"V"
        assert sweeps["Sweep_3/data"].shape == nwb["stimulus/presentation/Sweep_3/data"].shape
