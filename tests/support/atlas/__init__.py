"""A small atlas server for tests: it reads RMA by itself, knows a schema, and holds rows.

It shares nothing with the library but the schema document, so that what the library sends is
understood, and not only repeated.
"""

from atlas._answers import Answerer
from atlas._rma import Filter, Node, Question, parse
from atlas._server import AtlasServer, Fault, cuts, dies, envelope, resets, says

__all__ = [
    "Answerer",
    "AtlasServer",
    "Fault",
    "Filter",
    "Node",
    "Question",
    "cuts",
    "dies",
    "envelope",
    "parse",
    "resets",
    "says",
]
