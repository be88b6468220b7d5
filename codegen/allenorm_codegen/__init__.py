"""The generator: reads a schema document and writes a package of typed model classes.

The command is `allenorm generate`; `build` and `generate` do the same from Python.
"""

from allenorm_codegen._command import add_arguments, run
from allenorm_codegen._documentation import Knowledge, bundled_knowledge
from allenorm_codegen._generate import Package, build, generate
from allenorm_codegen._manifest import MANIFEST, Manifest, read_manifest
from allenorm_codegen._plan import ClassPlan, ColumnPlan, PackagePlan, RelationPlan, plan
from allenorm_codegen._render import render
from allenorm_codegen._tree import Comparison, compare

__all__ = [
    "MANIFEST",
    "ClassPlan",
    "ColumnPlan",
    "Comparison",
    "Knowledge",
    "Manifest",
    "Package",
    "PackagePlan",
    "RelationPlan",
    "add_arguments",
    "build",
    "bundled_knowledge",
    "compare",
    "generate",
    "plan",
    "read_manifest",
    "render",
    "run",
]
