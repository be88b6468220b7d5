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
from allenorm.schema._named import class_named
from allenorm.schema._overrides import ClassOverrides, ForeignKey, Nullability, Overrides
from allenorm.schema._overrides_file import bundled_overrides, load_overrides
from allenorm.schema._read import LIVE_URL, SNAPSHOT_SHA256, bundled, read
from allenorm.schema._resolve import resolve
from allenorm.schema._search import Match, MatchKind, MatchPlace, nearest_words, search
from allenorm.schema._source import Limits, Source
from allenorm.schema._ways import Way, shortest_paths

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
    "Match",
    "MatchKind",
    "MatchPlace",
    "ModelClass",
    "Nullability",
    "Overrides",
    "Schema",
    "SchemaDiff",
    "Source",
    "UnknownTypes",
    "Way",
    "bundled",
    "bundled_overrides",
    "class_named",
    "diff",
    "graph",
    "load_overrides",
    "nearest_words",
    "read",
    "resolve",
    "search",
    "shortest_path",
    "shortest_paths",
]
