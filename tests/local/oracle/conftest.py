"""Where the queries are that people ship."""

import sys
from pathlib import Path

# The tests of the query layer compile them.
sys.path.append(str(Path(__file__).parents[2] / "query"))
