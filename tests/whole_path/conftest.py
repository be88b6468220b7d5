"""What the tests with answers of our own making share."""

import sys
from pathlib import Path

from serving import own_environment, serve

# The queries that people ship, which the tests of the query layer compile, are run here.
sys.path.append(str(Path(__file__).parents[1] / "query"))

__all__ = ["own_environment", "serve"]
