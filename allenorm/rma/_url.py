"""From a URL of the API to the syntax tree: every form that a query has there."""

import re
import warnings
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, cast
from urllib.parse import unquote, unquote_plus

from allenorm.errors import quote
from allenorm.rma._bracket import read_values
from allenorm.rma._choices import UNREAD_PARAMETERS
from allenorm.rma._names import IDENTIFIER
from allenorm.rma._parse import Clause, Draft, Reader, finished
from allenorm.rma._scan import Scanner
from allenorm.rma._tree import OPTION_NAMES, ColumnName, Filter, Number, Option, Rma, String, plain
from allenorm.rma._warning import RmaSyntaxWarning

_HOST: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?]*")
_SEGMENT: Final = re.compile("[^/]+")
_ID: Final = re.compile("[0-9]+")
Format: TypeAlias = Literal["json", "xml", "csv"]
_FORMATS: Final = ("", "json", "xml", "csv")
_QUERIES: Final = frozenset({"q", "criteria", "include"})
_SCHEMA: Final = "a URL of this form asks for the schema, and not for rows"


@dataclass(frozen=True, slots=True)
class UrlQuery:
    """What a URL asks for.

    Attributes:
        tree: The query.
        format: How the answer is to be written; JSON where the URL says nothing.
    """

    tree: Rma
    format: Format = "json"


def parse_url(url: str) -> Rma:
    """Read the query of a URL.

    Takes every form that the API has: `data/query.json` with `q=` or `criteria=`,
    `data/<Class>/query.json`, `data/<Class>/<id>.json`, with clauses and options as parameters,
    inline, or both.

    Args:
        url: The URL, percent-encoded or as it stands in a paper; the host does not matter.

    Returns:
        The query: the same tree for every form of it.

    Raises:
        RmaSyntaxError: The URL, or a text in it, is no query.

    Warns:
        RmaSyntaxWarning: A parameter is not read, or a step is misspelt.

    Examples:
        >>> from allenorm.rma import render
        >>> base = "http://api.brain-map.org/api/v2/data"
        >>> render(parse_url(base + "/Gene/query.json?criteria=[acronym$eq'Gad1']&num_rows=5"))
        "model::Gene,rma::criteria,[acronym$eq'Gad1'],rma::options[num_rows$eq5]"
        >>> render(parse_url(base + "/Gene/15.xml?include=organism"))
        'model::Gene,rma::criteria,[id$eq15],rma::include,organism'
    """
    return _warned(url).tree


def read_url(url: str) -> UrlQuery:
    """Read all that a URL asks for.

    Args:
        url: As in `parse_url()`.

    Returns:
        The query, and the format of the answer.

    Raises:
        RmaSyntaxError: As in `parse_url()`.

    Warns:
        RmaSyntaxWarning: As in `parse_url()`.

    Examples:
        >>> read_url("http://api.brain-map.org/api/v2/data/Gene/query.csv?num_rows=all").format
        'csv'
    """
    return _warned(url)


def read_quietly(url: str) -> tuple[UrlQuery, tuple[str, ...]]:
    """Read all that a URL asks for, and return what there is to warn of.

    Args:
        url: As in `parse_url()`.

    Returns:
        The query and the format of the answer; what `read_url()` would warn of.

    Raises:
        RmaSyntaxError: As in `parse_url()`.

    Examples:
        >>> read_quietly("/api/v2/data/Gene/15.xml?wrap=true")[1]
        ("the parameter 'wrap' of the URL is not read",)
    """
    found, notes = _read(url)
    return found, tuple(notes)


def _warned(url: str) -> UrlQuery:
    """Read a URL, and warn whoever called for it."""
    found, notes = _read(url)
    for note in notes:
        warnings.warn(note, RmaSyntaxWarning, stacklevel=3)
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """What the path of a URL says."""

    format: str
    model: str | None = None
    id: str | None = None


def _read(url: str) -> tuple[UrlQuery, list[str]]:
    """Read a URL; return the query, and what there is to warn of."""
    # What follows a hash is never sent.
    text = url.strip().partition("#")[0]
    path, _, parameters = text.partition("?")
    scanner = Scanner(text)
    pairs = _parameters(scanner, parameters, len(path) + 1)
    place = _place(scanner, path, has_query=any(name in _QUERIES for name, _ in pairs))
    stages: list[Draft] = []
    if place.model is not None:
        stages.append(Draft("model", place.model))
        if place.id is not None:
            stages[0].criteria.append(Filter(ColumnName("id"), "eq", (Number(place.id),)))
    notes = _queries(stages, pairs)
    if not stages:
        scanner.fail("a query in q= or criteria=, or a class in the path", at=len(text))
    for name, value in pairs:
        if name not in _QUERIES:
            notes += _parameter(stages[-1], name, value)
    found = UrlQuery(finished(stages), cast("Format", place.format))
    return found, list(dict.fromkeys(notes))


def _parameters(scanner: Scanner, text: str, start: int) -> list[tuple[str, str]]:
    """Decode the parameters of a URL, as a form is decoded."""
    pairs: list[tuple[str, str]] = []
    at = start
    for pair in text.split("&"):
        name, _, value = pair.partition("=")
        try:
            decoded = unquote_plus(name, errors="strict"), unquote_plus(value, errors="strict")
        except UnicodeDecodeError:
            scanner.fail("percent-encoded UTF-8", at=at)
        if name:
            pairs.append((decoded[0].strip(), decoded[1]))
        at += len(pair) + 1
    return pairs


def _place(scanner: Scanner, path: str, *, has_query: bool) -> _Place:
    """Read the path of a URL."""
    starts, names = _names(scanner, path, has_query=has_query)
    if not names:
        scanner.fail("/query, or a class and /query", at=len(path), hint=_SCHEMA)
    model, between, (last, _, suffix) = names[0], names[1:-1], names[-1].partition(".")
    if suffix not in _FORMATS:
        scanner.fail("one of .json, .xml and .csv", at=starts[-1])
    if len(names) == 1:
        if last != "query":
            scanner.fail("/query or /<id> after the class", at=len(path), hint=_SCHEMA)
        return _Place(suffix or "json")
    if between or not IDENTIFIER.fullmatch(model):
        scanner.fail("data/<Class>/query or data/<Class>/<id>", at=starts[0])
    if last != "query" and not _ID.fullmatch(last):
        hint = _SCHEMA if last == "describe" else ""
        scanner.fail("query or an id, which is digits", at=starts[-1], hint=hint)
    return _Place(suffix or "json", model, None if last == "query" else last)


def _names(scanner: Scanner, path: str, *, has_query: bool) -> tuple[list[int], list[str]]:
    """Return where each name after `/data/` begins, and the names, decoded."""
    host = _HOST.match(path)
    found = list(_SEGMENT.finditer(path, host.end() if host else 0))
    starts = [segment.start() for segment in found]
    names = [unquote(segment.group()) for segment in found]
    if "data" in names:
        first = len(names) - names[::-1].index("data")
    elif names and names[-1].partition(".")[0] == "data":
        first = len(names)
    elif host and not names and has_query:
        # So do stores, whose URLs have no path.
        return [len(path)], ["query"]
    elif names and has_query:
        # Other places of the API's hosts take queries, too: /projection/csv?criteria=...
        first = len(names) - 1
        if names[-1] != "query":
            names[-1] = "query." + names[-1].rpartition(".")[2]
    else:
        scanner.fail("a path with /data/, or a query in q= or criteria=", at=len(path))
    return starts[first:], names[first:]


def _queries(stages: list[Draft], pairs: list[tuple[str, str]]) -> list[str]:
    """Read the parameters that hold RMA; return what there is to warn of."""
    notes: list[str] = []
    # The order of parameters means nothing: an include comes after what it belongs to.
    for name, value in sorted(pairs, key=lambda pair: pair[0] == "include"):
        if name in _QUERIES:
            clause: Clause = "include" if name == "include" else "criteria"
            notes += Reader(Scanner(value, f"in {name}=, "), stages, clause).read()
    return notes


def _parameter(stage: Draft, name: str, value: str) -> list[str]:
    """Read a parameter that is an option or an attribute; return what there is to warn of."""
    if name in UNREAD_PARAMETERS or not IDENTIFIER.fullmatch(name):
        return [f"the parameter {quote(name, 60)} of the URL is not read"]
    if stage.kind != "model":
        reason = f"the query ends in a {stage.kind}, whose parameters are filters of its own"
        return [f"the parameter {quote(name, 60)} of the URL is not read: {reason}"]
    if not value.strip():
        return []
    values = read_values(Scanner(value, f"in {name}=, "))
    if name in OPTION_NAMES:
        stage.options.append(Option(name, values))
    else:
        words = [String(plain(each)) if isinstance(each, ColumnName) else each for each in values]
        stage.criteria.append(Filter(ColumnName(name), "eq", tuple(words)))
    return []
