"""The URLs of the API, and what answers each of them."""

import difflib
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NoReturn, TypeAlias, cast
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from allenorm.answers import Format
from allenorm.endpoint._resource import ARCHIVED
from allenorm.errors import RefusedError, quote
from allenorm.local._annotated import SEARCHES, annotated
from allenorm.local._resources import COMPUTED
from allenorm.server._asking import parameters
from allenorm.server._choices import SERVICE_FAILED
from allenorm.server._files import FILES, archived_file, stored_file
from allenorm.server._holder import Held, Holder
from allenorm.server._limits import ServerLimits
from allenorm.server._queries import answer_query, written
from allenorm.server._refusing import RefusalError
from allenorm.server._reply import Reply
from allenorm.server._schema import schema_document
from allenorm.server._trees import TREES, structure_graph, tree_search
from allenorm.server._workers import Workers

Work: TypeAlias = Callable[[Held], Reply]
"""What answers a request, once it is known what the request asks for."""

_NOT_FOUND: Final = 404
_NOT_ALLOWED: Final = 405
_READS: Final = ("GET", "HEAD")
_QUERIES: Final = ("GET", "HEAD", "POST")
_IDENTIFIER: Final = re.compile("[A-Za-z_][A-Za-z0-9_]*")
_FILE: Final = re.compile("[A-Za-z0-9._/-]{1,300}")
_KEY: Final = re.compile("[0-9]{1,18}")
_DIRECTIONS: Final = ("ancestors", "descendants")
_INDEX: Final = """\
allenorm answers the URLs of the Allen Brain Atlas API here, from a store of its own.

/api/v2/data/query.json?q=model::Structure,rma::options[num_rows$eq5]
/api/v2/data/Structure/query.csv?num_rows=5
/api/v2/data/Structure/997.xml
/api/v2/data.json
/api/v2/data/Structure/describe.json
/api/v2/structure_graph_download/1.json
/api/v2/tree_search/Structure/997.json?descendants=true
/api/v2/annotated_section_data_sets.json?structures=<id>&intensity_values='High'
/api/v2/well_known_file_download/<id>
/neuronal_model/download/<id>
/informatics-archive/<release>/<folder>/<file>
"""


@dataclass(frozen=True, slots=True)
class Places:
    """Answers requests from one store.

    Attributes:
        holder: The store.
        workers: The threads.
        limits: What one request may cost.
        refused_status: The HTTP status of a query that is refused.
    """

    holder: Holder
    workers: Workers
    limits: ServerLimits
    refused_status: int

    def routes(self) -> list[Route]:
        """Return every place, the commonest first."""
        files = [
            Route(f"{place}/{{name}}", functools.partial(self.file, place), methods=_READS)
            for place in FILES
        ]
        computed = [
            Route(f"/api/v2/{name}{end}", functools.partial(self.computed, name), methods=_QUERIES)
            for name in COMPUTED
            for end in ("", ".{format}", "/{name}")
        ]
        return [
            Route("/api/v2/data/{rest:path}", self.data, methods=_QUERIES),
            Route("/api/v2/data", self.whole_schema, methods=_READS),
            Route("/api/v2/data.{format}", self.whole_schema, methods=_READS),
            *files,
            Route(f"{ARCHIVED}{{rest:path}}", self.archived, methods=_READS),
            Route("/api/v2/structure_graph_download/{name}", self.graph, methods=_READS),
            Route("/api/v2/tree_search/{model}/{name}", self.tree, methods=_READS),
            *[
                Route(f"/api/v2/{name}{end}", functools.partial(self.search, name), methods=_READS)
                for name in SEARCHES
                for end in ("", ".{format}")
            ],
            *computed,
            Route("/projection/{format}", self.projection, methods=_QUERIES),
            Route("/", self.index, methods=_READS),
        ]

    async def data(self, request: Request) -> Response:
        """Answer a query, or send the description of a class or of all."""
        segments = [segment for segment in request.path_params["rest"].split("/") if segment]
        match segments:
            case [last]:
                model = None
            case [model, last] if _IDENTIFIER.fullmatch(model):
                pass
            case _:
                _lost()
        word, _, suffix = last.partition(".")
        if word == "query" or (model is not None and _KEY.fullmatch(word)):
            format_ = _format(suffix, "json", "xml", "csv")
            asked = await parameters(request, self.limits)
            return await self._query(request, f"/data/{'/'.join(segments)}?{asked}", format_)
        format_ = _format(suffix, "json", "xml")
        if model is not None and word != "describe":
            _lost()
        if model is None and word != "enumerate":
            model = word
        return await self._schema(request, format_, model)

    async def whole_schema(self, request: Request) -> Response:
        """Send the description of all classes."""
        suffix = request.path_params.get("format", "")
        return await self._schema(request, _format(suffix, "json", "xml"), None)

    async def file(self, place: str, request: Request) -> Response:
        """Send a file."""
        key = request.path_params["name"]
        if not _KEY.fullmatch(key):
            _lost()
        query = await parameters(request, self.limits)
        return await self._answer(request, lambda held: stored_file(held, place, key, query))

    async def archived(self, request: Request) -> Response:
        """Send a file of the archive of reference models, which the live API has elsewhere."""
        rest = request.path_params["rest"]
        if not _FILE.fullmatch(rest):
            _lost()
        path = f"{ARCHIVED}{rest}"
        return await self._answer(request, lambda held: archived_file(held, path))

    async def graph(self, request: Request) -> Response:
        """Send the structures of a graph."""
        key, format_ = _record(request)

        def work(held: Held) -> Reply:
            return written(structure_graph(held, key), format_, held, f"{key}.{format_}")

        return await self._answer(request, work)

    async def tree(self, request: Request) -> Response:
        """Send a row, those above it and those below it."""
        key, format_ = _record(request)
        model = request.path_params["model"]
        if model not in TREES:
            _lost()
        asked = dict(parse_qsl(await parameters(request, self.limits)))
        ancestors, descendants = (asked.get(name, "").lower() == "true" for name in _DIRECTIONS)

        def work(held: Held) -> Reply:
            found = tree_search(held, model, key, ancestors=ancestors, descendants=descendants)
            return written(found, format_, held, f"{key}.{format_}")

        return await self._answer(request, work)

    async def search(self, name: str, request: Request) -> Response:
        """Send the data sets that a search finds."""
        format_ = _format(request.path_params.get("format", ""), "json", "xml")
        asked = dict(parse_qsl(await parameters(request, self.limits)))

        def work(held: Held) -> Reply:
            try:
                found = annotated(held.evaluator, name, asked)
            except RefusedError as error:
                raise RefusalError(self.refused_status, str(error)) from error
            return written(found, format_, held, f"{name}.{format_}")

        return await self._answer(request, work)

    async def computed(self, name: str, _: Request) -> Response:
        """Refuse what the API computes, as it does itself when it cannot."""
        words = (
            f"Error in query: {name}, {SERVICE_FAILED} It is computed by a service of the API, "
            "and needs the network."
        )
        raise RefusalError(self.refused_status, words)

    async def projection(self, request: Request) -> Response:
        """Answer a query of the connectivity application, whose URL has another path."""
        format_ = _format(request.path_params["format"], "json", "xml", "csv")
        asked = await parameters(request, self.limits)
        return await self._query(request, f"/data/query.{format_}?{asked}", format_)

    async def index(self, request: Request) -> Response:
        """Say what is here."""
        reply = Reply(_INDEX.encode(), "text/plain; charset=utf-8")
        return reply.response(request.method, request.headers)

    async def _query(self, request: Request, url: str, format: Format) -> Response:  # noqa: A002 - the word of the API
        """Answer a query."""
        status = self.refused_status
        return await self._answer(request, lambda held: answer_query(held, url, format, status))

    async def _schema(self, request: Request, format: Format, model: str | None) -> Response:  # noqa: A002 - as above
        """Send a description, which is written once for each store."""
        if request.method not in _READS:
            raise RefusalError(_NOT_ALLOWED, "a description is read with GET", allow="GET, HEAD")

        def work(held: Held) -> Reply:
            classes = held.store.schema.classes
            if model is not None and model not in classes:
                near = difflib.get_close_matches(model, classes, 1)
                hint = f"; did you mean {near[0]}?" if near else ""
                raise RefusalError(_NOT_FOUND, f"there is no class {quote(model, 60)}{hint}")
            known = held.documents.get((format, model))
            if known is None:
                known = schema_document(held.store.schema, format, model)
                held.documents[format, model] = known
            return known

        return await self._answer(request, work)

    async def _answer(self, request: Request, work: Work) -> Response:
        """Answer a request in a thread, when its turn has come."""
        method, headers = request.method, request.headers

        def answer() -> Response:
            with self.holder.use() as held:
                return work(held).response(method, headers)

        return await self.workers.run(answer)


def _format(suffix: str, *formats: str) -> Format:
    """Return the format that a suffix names, JSON where there is none."""
    if suffix and suffix not in formats:
        words = f"there is no format {quote(suffix, 60)} here, but {', '.join(formats)}"
        raise RefusalError(_NOT_FOUND, words)
    return cast("Format", suffix or "json")


def _record(request: Request) -> tuple[str, Format]:
    """Return the identifier and the format at the end of a path."""
    key, _, suffix = request.path_params["name"].partition(".")
    if not _KEY.fullmatch(key):
        _lost()
    return key, _format(suffix, "json", "xml")


def _lost() -> NoReturn:
    """Say that there is nothing at a path."""
    raise RefusalError(_NOT_FOUND, "there is nothing at this path; see / for what there is")
