"""The sample: a small synthetic store that comes with the package.

`allenorm.connect("sample")` asks it; every answer of a server over it says what it is.
"""

from allenorm.sample._path import path

__all__ = ["path"]
