"""URLs: the one form that queries are sent in."""

from typing import Final
from urllib.parse import quote as percent_encode

# RFC 3986 allows these in a query as they are. `+ & # %` would change the meaning, and the
# brackets are encoded because HTTP libraries (and curl, which reads them as a range) do it.
_SAFE: Final = "$:,()'*"


def query_url(address: str, text: str) -> str:
    """Return the URL that asks for the JSON answer to a query.

    Args:
        address: The base URL, without `/api/v2` and without credentials.
        text: The query as RMA.

    Returns:
        The URL, percent-encoded.

    Examples:
        >>> query_url("https://api.brain-map.org", "model::Gene,rma::criteria,[acronym$eq'A&B c']")
        "https://api.brain-map.org/api/v2/data/query.json?q=model::Gene,rma::criteria,\
%5Bacronym$eq'A%26B%20c'%5D"
    """
    return f"{address}/api/v2/data/query.json?q={percent_encode(text, safe=_SAFE)}"
