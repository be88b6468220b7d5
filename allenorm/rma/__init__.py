"""The language of the API: its syntax tree, the text of a tree, and the tree of a text or URL.

Knows nothing of models and does no input or output.
"""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes
from allenorm.rma._literals import column_name, element, literal
from allenorm.rma._names import identifier, quoted
from allenorm.rma._text import render, render_terms
from allenorm.rma._tree import (
    AssociationTerm,
    Boolean,
    ColumnName,
    Element,
    Filter,
    ModelStage,
    Null,
    Number,
    Operator,
    Option,
    PipeStage,
    Rma,
    ServiceStage,
    Stage,
    String,
    Term,
    Variable,
)

if TYPE_CHECKING:
    from allenorm.rma._parse import parse
    from allenorm.rma._url import UrlQuery, parse_url, read_quietly, read_url
    from allenorm.rma._warning import RmaSyntaxWarning

__all__ = [
    "AssociationTerm",
    "Boolean",
    "ColumnName",
    "Element",
    "Filter",
    "ModelStage",
    "Null",
    "Number",
    "Operator",
    "Option",
    "PipeStage",
    "Rma",
    "RmaSyntaxWarning",
    "ServiceStage",
    "Stage",
    "String",
    "Term",
    "UrlQuery",
    "Variable",
    "column_name",
    "element",
    "identifier",
    "literal",
    "parse",
    "parse_url",
    "quoted",
    "read_quietly",
    "read_url",
    "render",
    "render_terms",
]

# A query compiles without the parser.
_LAZY = {
    "RmaSyntaxWarning": "allenorm.rma._warning",
    "UrlQuery": "allenorm.rma._url",
    "parse": "allenorm.rma._parse",
    "parse_url": "allenorm.rma._url",
    "read_quietly": "allenorm.rma._url",
    "read_url": "allenorm.rma._url",
}

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(__name__, _LAZY)
