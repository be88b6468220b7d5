"""The API's data model: reads schema documents, and knows what they say and imply."""

from allenorm.schema._build import UnknownTypes
from allenorm.schema._diff import Change, ChangeKind, SchemaDiff, diff
from allenorm.schema._document import (
    Association,
    AssociationKind,
    Field,
    FieldType,
    ModelClass,
    Schema,
)
from allenorm.schema._graph import graph, shortest_path
from allenorm.schema._overrides import ClassOverrides, ForeignKey, Nullability, Overrides
from allenorm.schema._overrides_file import bundled_overrides, load_overrides
from allenorm.schema._read import LIVE_URL, SNAPSHOT_SHA256, bundled, read
from allenorm.schema._resolve import resolve
from allenorm.schema._source import Limits, Source

__all__ = [
    "LIVE_URL",
    "SNAPSHOT_SHA256",
    "Association",
    "AssociationKind",
    "Change",
    "ChangeKind",
    "ClassOverrides",
    "Field",
    "FieldType",
    "ForeignKey",
    "Limits",
    "ModelClass",
    "Nullability",
    "Overrides",
    "Schema",
    "SchemaDiff",
    "Source",
    "UnknownTypes",
    "bundled",
    "bundled_overrides",
    "diff",
    "graph",
    "load_overrides",
    "read",
    "resolve",
    "shortest_path",
]
