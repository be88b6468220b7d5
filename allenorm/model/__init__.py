"""Models: the base class of generated classes, relations, and answers turned into objects.

Does no input or output. Generated code imports this module and nothing else of allenorm's.
"""

import typing

from allenorm._lazy import lazy_attributes as _lazy_attributes
from allenorm.model._attach import attach
from allenorm.model._drift import SchemaDriftWarning
from allenorm.model._hydrate import hydrate
from allenorm.model._mixins import JsonDataMixin, SpecimenPathMixin, StructurePathMixin
from allenorm.model._model import Model
from allenorm.model._relation import Relation
from allenorm.model._renamed import renamed
from allenorm.model._results import Results
from allenorm.model._timestamp import Timestamp

__all__ = [
    "Column",
    "Condition",
    "JsonDataMixin",
    "Model",
    "Order",
    "Path",
    "Query",
    "Relation",
    "Results",
    "SchemaDriftWarning",
    "SpecimenPathMixin",
    "StructurePathMixin",
    "TextColumn",
    "Timestamp",
    "attach",
    "hydrate",
    "renamed",
]

# Generated code names these for type checkers only; a program that reads answers and builds no
# query never loads them.
if typing.TYPE_CHECKING:
    from allenorm.query import Column, Condition, Order, Path, Query, TextColumn
else:
    __getattr__, __dir__ = _lazy_attributes(
        __name__,
        dict.fromkeys(
            ("Column", "Condition", "Order", "Path", "Query", "TextColumn"), "allenorm.query"
        ),
    )
