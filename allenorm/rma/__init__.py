"""The language of the API: its syntax tree, and the text that a tree stands for.

Knows nothing of models and does no input or output.
"""

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
    "ServiceStage",
    "Stage",
    "String",
    "Term",
    "Variable",
    "column_name",
    "element",
    "identifier",
    "literal",
    "quoted",
    "render",
    "render_terms",
]
