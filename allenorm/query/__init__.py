"""Queries: columns, paths and conditions, the immutable `Query`, and what it compiles to.

Pure: nothing here does input or output. A terminal verb asks the registered runner.
"""

from allenorm.query._base import BaseQuery
from allenorm.query._columns import Column, Order, TextColumn
from allenorm.query._compile import PAGE_ROWS, compile_plan
from allenorm.query._conditions import Condition
from allenorm.query._framed import DtypeBackend
from allenorm.query._mapping import (
    ColumnType,
    MappedColumn,
    MappedRelation,
    ModelMapping,
    RelationKind,
)
from allenorm.query._paths import Path, has, path, root_path
from allenorm.query._pipe import Pipe
from allenorm.query._plan import DebugMode, Deferred, Include, OnUnloaded, Plan, Selected
from allenorm.query._query import Query
from allenorm.query._runner import Runner, runner_for
from allenorm.query._split import merge_parts, split_plan
from allenorm.query._tabular import TabularQuery

__all__ = [
    "PAGE_ROWS",
    "BaseQuery",
    "Column",
    "ColumnType",
    "Condition",
    "DebugMode",
    "Deferred",
    "DtypeBackend",
    "Include",
    "MappedColumn",
    "MappedRelation",
    "ModelMapping",
    "OnUnloaded",
    "Order",
    "Path",
    "Pipe",
    "Plan",
    "Query",
    "RelationKind",
    "Runner",
    "Selected",
    "TabularQuery",
    "TextColumn",
    "compile_plan",
    "has",
    "merge_parts",
    "path",
    "root_path",
    "runner_for",
    "split_plan",
]
