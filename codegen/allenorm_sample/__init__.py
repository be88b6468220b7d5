"""The script that makes the sample store of `allenorm.sample`, from a seed.

Every value is invented: plausible in its unit and its range, and measured by nobody. Facts of the
API are names alone: classes, columns, file types, structures with their acronyms, and the
identifiers that the API's own documentation pages print.

It is no part of the package; `python -m allenorm_sample --out FILE` in this directory runs it.
"""

from allenorm_sample._command import main
from allenorm_sample._make import SEED, SOURCE, make_rows, write_store
from allenorm_sample._rows import Content, Rows, SampleFile

__all__ = ["SEED", "SOURCE", "Content", "Rows", "SampleFile", "main", "make_rows", "write_store"]
