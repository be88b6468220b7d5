"""Makes the helpers of these tests importable: the zoo of small classes, and the corpus."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]
