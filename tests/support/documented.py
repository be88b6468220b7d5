"""A server of the sample that also has what only the API has, as the API's pages describe it."""

import io
import re
import zipfile
from typing import Any, Final
from urllib.parse import unquote_plus

import requests
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm.rma import ServiceStage, parse
from service_server import envelope

POINT = {"section_data_set_id": 9, "section_image_id": 7, "section_number": 3, "x": 1.5, "y": 2}
ON_IMAGE = {"image_sync": POINT}

_NRRD = b"NRRD0004\n# synthetic\ntype: uint8\ndimension: 3\nsizes: 2 1 1\nencoding: raw\n\n\x00\x01"


def archive(**members: bytes) -> bytes:
    """Return a ZIP archive; of a member's name, `_` stands for the last dot."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as writer:
        for name, data in members.items():
            writer.writestr(".".join(name.rsplit("_", 1)), data)
    return file.getvalue()


MESSAGES: dict[str, Any] = {
    "/api/v2/image_to_atlas/68173101.json?x=6208&y=2368&atlas_id=602630314": ON_IMAGE,
    "/api/v2/image_to_image/68173101.json?x=6208&y=2368&section_data_set_ids=68545324": [ON_IMAGE],
    "/api/v2/image_to_image_2d/68173101.json?x=6208&y=2368&section_image_ids=68173103": [ON_IMAGE],
    "/api/v2/reference_to_image/10.json?x=6085&y=3670&z=4883&section_data_set_ids=68545324": [
        ON_IMAGE
    ],
    "/api/v2/image_to_reference/68173101.json?x=6208&y=2368": {
        "image_to_reference": {"x": 6085.5, "y": 3670, "z": 4883}
    },
    "/api/v2/structure_to_image/68545324.json?structure_ids=315": [ON_IMAGE],
}
"""What the services answer that align images."""

ROWS = {"OphysExperimentCellRoiMetricsFile": 990000001, "OphysCellSpecimenIdMapping": 990000002}
"""The ids of files of the kinds that the sample has none of."""

FILES: dict[str, bytes] = {
    "/informatics-archive/current-release/mouse_ccf/ara_nissl/ara_nissl_25.nrrd": _NRRD,
    "/informatics-archive/current-release/mouse_annotation/P56_atlasVolume.zip": archive(
        atlasVolume_mhd=b"NDims = 3\n", atlasVolume_raw=b"\x00"
    ),
    **{f"/api/v2/well_known_file_download/{key}": b"\x89HDF\r\n\x1a\n" for key in ROWS.values()},
}
"""What lies at the paths that the pages, and AllenSDK, name."""

EXPERIMENT = {"id": 126862385, "structure-abbrev": "VISp", "injection-volume": 0.1, "r": 0.5}
RECORDS: dict[str, dict[str, Any]] = {
    "mouse_correlation": {"id": 68918934, "gene-symbol": "Gad1", "r": "1.0"},
    "mouse_connectivity_correlation": EXPERIMENT,
    "mouse_connectivity_injection_coordinate": EXPERIMENT,
    "mouse_connectivity_injection_structure": EXPERIMENT,
    "mouse_connectivity_target_spatial": EXPERIMENT,
}
"""One record of what each service finds."""


_EVERYTHING: Final = re.compile(".*")
_KEPT: Final = {"content-type", "etag", "content-range", "accept-ranges", "x-allenorm-source"}


class DocumentedServer:
    """Answers what stands above, and passes everything else on to a server of the sample.

    Attributes:
        url: Its base URL.
        answered: The path with parameters, or the query, of each request that it answered itself.
    """

    def __init__(self, server: HTTPServer, sample_url: str) -> None:
        self.url = server.url_for("").rstrip("/")
        self.answered: list[str] = []
        self._sample = sample_url
        server.expect_request(_EVERYTHING).respond_with_handler(self._respond)

    def _respond(self, request: Request) -> Response:
        raw = request.environ["REQUEST_URI"]
        query = request.args.get("q", "")
        place = unquote_plus(raw)
        if place in FILES:
            found = Response(FILES[place], content_type="application/octet-stream")
        elif place in MESSAGES:
            found = envelope(MESSAGES[place])
        elif (rows := _rows(query)) is not None:
            found = envelope(rows)
        else:
            return self._forwarded(request, raw)
        self.answered.append(query or place)
        return found

    def _forwarded(self, request: Request, raw: str) -> Response:
        ranged = {name: value for name, value in request.headers if name in {"Range", "If-Range"}}
        address, data = f"{self._sample}{raw}", request.get_data()
        found = requests.request(request.method, address, headers=ranged, data=data, timeout=60)
        kept = {name: value for name, value in found.headers.items() if name.lower() in _KEPT}
        return Response(found.content, found.status_code, kept)


def _rows(query: str) -> list[dict[str, Any]] | None:
    """Return what a query finds that the sample cannot answer."""
    for kind, key in ROWS.items():
        if kind in query:
            return [{"id": key, "path": f"/made/{kind}.h5", "well_known_file_type_id": 1}]
    stage = parse(query).stages[-1] if query.startswith("service::") else None
    return [RECORDS[stage.name]] if isinstance(stage, ServiceStage) else None
