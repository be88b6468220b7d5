"""A small atlas server for tests: it answers RMA over rows that it holds, by the oracle.

It shares no more with the library than the schema document and the language's parser, so that
what the library sends is understood, and not only repeated.
"""

from atlas._answers import Answerer, asked, asked_ids
from atlas._server import AtlasServer, Fault, cuts, dies, envelope, resets, says

__all__ = [
    "Answerer",
    "AtlasServer",
    "Fault",
    "asked",
    "asked_ids",
    "cuts",
    "dies",
    "envelope",
    "resets",
    "says",
]
