"""Every documented parameter of every place beside queries has an argument here.

The places and parameters are those that the API's documentation and AllenSDK name. The server of
the sample stands for the API: what a call sends is read from its log.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm import Client, NeuronalModel, WellKnownFile, sync
from allenorm.annotated import annotated, section_data_sets
from allenorm.errors import AllenormError
from allenorm.grids import archive_file, expression_grid, projection_grid
from allenorm.images import atlas_image, drawing, image, projection_image, section_image

Call = Callable[[Client], Any]

IMAGE = (
    "downsample quality left top width height view expression projection annotation "
    "tumor_feature_annotation tumor_feature_boundary atlas range rgb contrast colormap "
    "downsample_dimensions"
)
OPTIONS: dict[str, Any] = {
    "downsample": 1,
    "quality": 90,
    "left": 1,
    "top": 2,
    "width": 3,
    "height": 4,
    "view": "expression",
    "expression": True,
    "projection": False,
    "annotation": True,
    "tumor_feature_annotation": False,
    "tumor_feature_boundary": False,
    "atlas": 1,
    "range": (0, 1, 0, 1, 0, 1),
    "rgb": (1, 1, 1),
    "contrast": (0.5, 0.5),
    "colormap": (0.5, "jet"),
    "downsample_dimensions": True,
}
PLACES: list[tuple[str, str, Call]] = [
    ("/api/v2/image_download/5", IMAGE, lambda c: image(5, **OPTIONS).read(using=c)),
    (
        "/api/v2/section_image_download/5",
        IMAGE,
        lambda c: section_image(5, **OPTIONS).read(using=c),
    ),
    ("/api/v2/atlas_image_download/5", IMAGE, lambda c: atlas_image(5, **OPTIONS).read(using=c)),
    (
        "/api/v2/projection_image_download/5",
        IMAGE,
        lambda c: projection_image(5, **OPTIONS).read(using=c),
    ),
    (
        "/api/v2/svg/5",
        "groups downsample",
        lambda c: drawing(5, groups=[28, 29], downsample=1).read(using=c),
    ),
    (
        "/api/v2/svg_download/5",
        "groups downsample",
        lambda c: drawing(5, groups=28, downsample=1).download("x", using=c),
    ),
    (
        "/api/v2/well_known_file_download/5",
        "",
        lambda c: WellKnownFile(id=5).download("x", using=c),
    ),
    ("/neuronal_model/download/5", "", lambda c: NeuronalModel(id=5).download("x", using=c)),
    (
        "/grid_data/download/5",
        "include",
        lambda c: expression_grid(5, ["energy", "density", "intensity"]).read(using=c),
    ),
    (
        "/grid_data/download_file/5",
        "image resolution",
        lambda c: projection_grid(5, "data_mask", resolution=10).read(using=c),
    ),
    (
        "/api/v2/image_to_atlas/5.json",
        "x y atlas_id",
        lambda c: sync.image_to_atlas(5, 1, 2, atlas=1, using=c),
    ),
    (
        "/api/v2/image_to_image/5.json",
        "x y section_data_set_ids",
        lambda c: sync.image_to_image(5, 1, 2, section_data_sets=[6], using=c),
    ),
    (
        "/api/v2/image_to_image_2d/5.json",
        "x y section_image_ids",
        lambda c: sync.image_to_image_2d(5, 1, 2, section_images=[6], using=c),
    ),
    (
        "/api/v2/reference_to_image/5.json",
        "x y z section_data_set_ids",
        lambda c: sync.reference_to_image(5, 1, 2, 3, section_data_sets=[6], using=c),
    ),
    (
        "/api/v2/image_to_reference/5.json",
        "x y",
        lambda c: sync.image_to_reference(5, 1, 2, using=c),
    ),
    (
        "/api/v2/structure_to_image/5.json",
        "structure_ids",
        lambda c: sync.structure_to_image(5, structures=[6], using=c),
    ),
    (
        "/api/v2/tree_search/Structure/5.json",
        "ancestors descendants",
        lambda c: c.get_json(
            "/api/v2/tree_search/Structure/5.json", ancestors=True, descendants=True
        ),
    ),
    (
        "/api/v2/tree_search/Specimen/5.json",
        "ancestors descendants",
        lambda c: c.get_json(
            "/api/v2/tree_search/Specimen/5.json", ancestors=True, descendants=True
        ),
    ),
    (
        "/api/v2/structure_graph_download/1.json",
        "",
        lambda c: c.get_json("/api/v2/structure_graph_download/1.json"),
    ),
    (
        "/api/v2/annotated_section_data_sets.json",
        "structures intensity_values density_values pattern_values age_names",
        lambda c: section_data_sets(
            annotated(5, intensity="High", density="Low", pattern="Full", ages="P4"), using=c
        ),
    ),
    (
        "/api/v2/compound_annotated_section_data_sets.json",
        "query",
        lambda c: section_data_sets(
            annotated(5, intensity="High") | annotated(6, density="Low"), using=c
        ),
    ),
    (
        "/informatics-archive/release/mouse_annotation/folder/file.nrrd",
        "",
        lambda c: archive_file(
            "folder", "file.nrrd", framework="mouse_annotation", release="release"
        ).read(using=c),
    ),
    ("/cgi-bin/imageservice", "path", lambda c: c.read("/cgi-bin/imageservice", path="/a/b.aff")),
]


@pytest.mark.parametrize(("place", "parameters", "call"), PLACES, ids=[each[0] for each in PLACES])
def test_every_documented_parameter_can_be_sent(  # noqa: PLR0913, PLR0917 - the columns of a table
    place: str,
    parameters: str,
    call: Call,
    client: Client,
    httpserver: HTTPServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each has an argument, and none is sent that no page names."""
    monkeypatch.chdir(tmp_path)
    seen: list[str] = []

    def answer(request: Request) -> Response:
        seen.append(request.url)
        return Response("no", 404)

    httpserver.expect_request(place).respond_with_handler(answer)
    with pytest.raises(AllenormError):
        call(client)

    asked = urlsplit(seen[0])
    assert asked.path == place
    assert {name for name, _ in parse_qsl(asked.query)} == set(parameters.split())
