"""`python -m allenorm_sample`: its argument, and what it prints."""

import argparse
import sys
from pathlib import Path

from allenorm_sample._make import SEED, make_rows, write_store


def main(arguments: list[str] | None = None) -> int:
    """Make the sample store.

    Args:
        arguments: The words of the command line; None stands for those of the process.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(
        prog="python -m allenorm_sample", description="Make the sample store from its seed."
    )
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--seed", type=int, default=SEED, help="default: %(default)s")
    parsed = parser.parse_args(arguments)
    rows = make_rows(parsed.seed)
    write_store(rows, parsed.out)
    records = sum(map(len, rows.records.values()))
    size = parsed.out.stat().st_size
    sys.stdout.write(
        f"{parsed.out}: {records} rows of {len(rows.records)} classes, {len(rows.files)} files, "
        f"{size} bytes\n"
    )
    return 0
