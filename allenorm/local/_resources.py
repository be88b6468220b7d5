"""Files and trees of a store, as streams."""

import hashlib
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl, quote, unquote

from allenorm.answers import Answer, media_type, write_json, write_xml
from allenorm.endpoint import ResourceRequest, ResourceStream
from allenorm.errors import RefusedError, StatusError
from allenorm.local._annotated import SEARCHES, annotated
from allenorm.local._evaluator import Evaluator
from allenorm.local._files import FILES, find_file, not_applied
from allenorm.local._store import Store, StoredFile
from allenorm.local._trees import TREES, structure_graph, tree_search

COMPUTED: Final = (
    "image_to_atlas",
    "image_to_image",
    "image_to_image_2d",
    "image_to_reference",
    "reference_to_image",
    "structure_to_image",
)
"""Places behind which the API computes."""

_CHUNK: Final = 1 << 16
_NOT_FOUND: Final = 404
_OK: Final = 200
_PARTIAL: Final = 206
_FILE: Final = re.compile("(/.+)/([0-9]{1,18})")
_GRAPH: Final = re.compile(r"/api/v2/structure_graph_download/([0-9]{1,18})(?:\.(json|xml))?")
_TREE: Final = re.compile(r"/api/v2/tree_search/(\w+)/([0-9]{1,18})(?:\.(json|xml))?", re.ASCII)
_PLACE: Final = re.compile(r"/api/v2/(\w+)(?:[./].*)?", re.ASCII)


def open_stored(
    store: Store, evaluator: Evaluator, request: ResourceRequest, url: str
) -> ResourceStream:
    """Open a file or a tree of a store.

    Args:
        store: The store.
        evaluator: What answers queries from it.
        request: What to fetch.
        url: What to call it in messages.

    Returns:
        Its bytes, from the offset on.

    Raises:
        StatusError: The store holds nothing there.
        RefusedError: A service of the API computes it.
    """
    path, _, query = request.place.partition("?")
    path = unquote(path)
    parameters = parse_qsl(query, keep_blank_values=True)
    found = (
        _file(store, path, parameters)
        or _tree(store, evaluator, path, dict(parameters))
        or _searched(store, evaluator, path, dict(parameters))
    )
    if found is None:
        raise _missing(path, url)
    # A name of these bytes, so that a download which was begun elsewhere is not continued here.
    etag = f'"{hashlib.blake2b(found.data, digest_size=16).hexdigest()}"'
    offset = request.offset if request.validator in {"", etag} else 0
    offset = 0 if offset > len(found.data) else offset
    headers = {
        "content-type": found.media_type,
        "content-disposition": f"attachment; filename*=UTF-8''{quote(found.name, safe='')}",
        "etag": etag,
    }
    left_out = not_applied(found, parameters)
    if left_out:
        headers["x-allenorm-warning"] = left_out
    return ResourceStream(
        _chunks(found.data, offset),
        url=url,
        status=_PARTIAL if offset else _OK,
        headers=headers,
        offset=offset,
        length=len(found.data) - offset,
        source=store.source,
    )


def _chunks(data: bytes, offset: int) -> Iterator[bytes]:
    """Yield bytes in pieces."""
    for start in range(offset, len(data), _CHUNK):
        yield data[start : start + _CHUNK]


def _file(store: Store, path: str, parameters: list[tuple[str, str]]) -> StoredFile | None:
    """Return a file: in its own place, or under the very path."""
    found = _FILE.fullmatch(path)
    if found is not None and found[1] in FILES:
        return find_file(store, found[1], found[2], parameters)
    return store.file(path)


def _tree(
    store: Store, evaluator: Evaluator, path: str, parameters: dict[str, str]
) -> StoredFile | None:
    """Return a tree as a file, or None where a path leads to no tree."""
    found = _GRAPH.fullmatch(path)
    if found is not None:
        return _written(store, path, structure_graph(evaluator, found[1]), found[2])
    found = _TREE.fullmatch(path)
    if found is None or found[1] not in TREES:
        return None
    above, below = (
        parameters.get(name, "").lower() == "true" for name in ("ancestors", "descendants")
    )
    answer = tree_search(evaluator, found[1], found[2], ancestors=above, descendants=below)
    return _written(store, path, answer, found[3])


def _searched(
    store: Store, evaluator: Evaluator, path: str, parameters: dict[str, str]
) -> StoredFile | None:
    """Return what a search finds, or None where a path leads to no search."""
    found = _PLACE.fullmatch(path)
    if found is None or found[1] not in SEARCHES:
        return None
    suffix = path.rpartition(".")[2] if "." in path else None
    return _written(store, path, annotated(evaluator, found[1], parameters), suffix)


def _written(store: Store, path: str, answer: Answer, suffix: str | None) -> StoredFile:
    """Write an answer in the format of a path."""
    name = path.rpartition("/")[2]
    if suffix == "xml":
        return StoredFile(path, name, media_type("xml"), write_xml(answer, store.schema))
    return StoredFile(path, name, media_type("json"), write_json(answer))


def _missing(path: str, url: str) -> StatusError | RefusedError:
    """Say why there is nothing at a path."""
    place = _PLACE.fullmatch(path)
    if place is not None and place[1] in COMPUTED:
        message = f"{place[1]} is computed by a service of the API and needs the network; URL {url}"
        return RefusedError(message, url=url)
    message = (
        f"the store holds no bytes of {path}: a mirror has rows, and the files are with the API, "
        f"to which Client() goes; URL {url}"
    )
    return StatusError(message, status=_NOT_FOUND, url=url)
