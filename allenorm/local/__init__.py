"""Stores: SQLite files with the rows of a schema, and the queries that run on them."""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes

if TYPE_CHECKING:
    from allenorm.local._endpoint import LocalEndpoint
    from allenorm.local._evaluator import Evaluator
    from allenorm.local._layout import ClassLayout, Join, Key, Link, Relation, layout
    from allenorm.local._limits import Limits
    from allenorm.local._store import Store, StoredFile, StoreSchemaWarning
    from allenorm.local._write import Writer

__all__ = [
    "ClassLayout",
    "Evaluator",
    "Join",
    "Key",
    "Limits",
    "Link",
    "LocalEndpoint",
    "Relation",
    "Store",
    "StoreSchemaWarning",
    "StoredFile",
    "Writer",
    "layout",
]

_LAZY = {
    "ClassLayout": "allenorm.local._parts",
    "Evaluator": "allenorm.local._evaluator",
    "Join": "allenorm.local._parts",
    "Key": "allenorm.local._parts",
    "Limits": "allenorm.local._limits",
    "Link": "allenorm.local._parts",
    "LocalEndpoint": "allenorm.local._endpoint",
    "Relation": "allenorm.local._parts",
    "Store": "allenorm.local._store",
    "StoreSchemaWarning": "allenorm.local._store",
    "StoredFile": "allenorm.local._store",
    "Writer": "allenorm.local._write",
    "layout": "allenorm.local._layout",
}

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(__name__, _LAZY)
