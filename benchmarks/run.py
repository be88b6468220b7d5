"""Run every benchmark and print one table: what, median, extremes, budget, verdict.

    python benchmarks/run.py [--rounds N] [--strict] [imports compile ...]

Each benchmark runs in a process of its own, one after the other. Stop other work on the machine:
ratios bear noise, but not any amount of it.
"""

import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from _paired import Line, arguments, read, report, rounds_of

HERE = Path(__file__).parent
BENCHMARKS = (
    "answers",
    "imports",
    "hydration",
    "compile",
    "generation",
    "server",
    "ingest",
    "local_paging",
    "frames",
    "trees",
    "paging",
    "cache",
    "command_line",
)


def main() -> None:
    """Run the benchmarks that the command line names, by default all."""
    parser = arguments(__doc__ or "")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    given = parser.parse_args()
    unknown = set(given.names) - set(BENCHMARKS)
    if unknown:
        parser.error(f"no benchmark {sorted(unknown)}; there are {', '.join(BENCHMARKS)}")
    rounds = rounds_of(parser, given)
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in given.names or BENCHMARKS:
            result = Path(folder) / f"{name}.json"
            script = HERE / f"{name}.py"
            print(f"{name} ...", file=sys.stderr, flush=True)
            options = ["--rounds", str(rounds), "--json", str(result)]
            subprocess.run([sys.executable, str(script), *options], check=True)
            lines += read(result)
    python = ".".join(map(str, sys.version_info[:3]))
    print(f"Python {python}, pydantic {version('pydantic')}, {rounds} rounds")
    report(lines, strict=given.strict)


if __name__ == "__main__":
    main()
