"""A small store of our own making for the tests of the server, and raw requests to it."""

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from allenorm.local import Store

SOURCE = "synthetic: made for a test"
SWC = b"# synthetic\n1 1 0 0 0 5 -1\n" * 40
JPEG = b"\xff\xd8 no real picture \xff\xd9"
STRUCTURES = (
    # id, acronym, parent, order, path
    (997, "root", None, 0, "/997/"),
    (8, "grey", 997, 1, "/997/8/"),
    (567, "CH", 8, 2, "/997/8/567/"),
    (343, "BS", 8, 3, "/997/8/343/"),
)
SPECIMENS = (
    (11, None, "/11/"),
    (12, 11, "/11/12/"),
    (320654829, 12, "/11/12/320654829/"),
)


def structure(row: tuple[Any, ...]) -> dict[str, Any]:
    """Return the record of a structure."""
    key, acronym, parent, order, path = row
    return {
        "id": key,
        "acronym": acronym,
        "name": f"{acronym} <&> synthetic",
        "atlas_id": None,
        "ontology_id": 1,
        "graph_id": 1,
        "graph_order": order,
        "st_level": path.count("/") - 2,
        "hemisphere_id": 3,
        "color_hex_triplet": "FFFFFF",
        "parent_structure_id": parent,
        "structure_id_path": path,
        "failed": False,
    }


def make_store(path: Path, *, extra: int = 0) -> Path:
    """Make the store, with a number of hemispheres beside what it always has."""
    with Store.create(path, source=SOURCE) as store, store.writing() as writer:
        writer.put("Structure", [structure(row) for row in STRUCTURES])
        writer.put(
            "Specimen",
            [
                {"id": key, "name": f"cell {key}", "parent_id": parent, "specimen_id_path": way}
                for key, parent, way in SPECIMENS
            ],
        )
        writer.put("Hemisphere", [{"id": key, "name": f"h{key}"} for key in range(1, extra + 4)])
        for place, name, media_type, data in (
            ("/api/v2/well_known_file_download/491119517", "cell.swc", "text/plain", SWC),
            ("/api/v2/well_known_file_download/1", 'a"\r\nb/é.txt', "no\r\ntype", b""),
            ("/api/v2/section_image_download/5", "5.jpg", "image/jpeg", JPEG),
            ("/api/v2/svg_download/6", "6.svg", "image/svg+xml", b"<svg/>"),
            ("/neuronal_model/download/7", "7.zip", "application/zip", b"PK\5\6" + bytes(18)),
            ("/grid_data/download_file/8?image=density&resolution=25", "8", "a/b", b"grid"),
        ):
            writer.put_file(place, name=name, media_type=media_type, data=data)
    return path


def send_raw(url: str, data: bytes, *, seconds: float = 20, half_close: bool = True) -> bytes:
    """Send bytes to a server, and return all that it answers until it closes."""
    host = urlsplit(url)
    with socket.create_connection((host.hostname or "", host.port or 0), seconds) as connection:
        with contextlib.suppress(OSError):
            connection.sendall(data)
            if half_close:
                connection.shutdown(socket.SHUT_WR)
        return b"".join(_pieces(connection))


def _pieces(connection: socket.socket) -> Iterator[bytes]:
    """Yield what comes; a reset is an end, too."""
    with contextlib.suppress(ConnectionError):
        while piece := connection.recv(65536):
            yield piece
