"""Paired measurement: ratios that hold on a noisy machine.

Every round runs each contender once, in shuffled order, and a ratio is taken inside its round;
the median over the rounds counts. What the machine does meanwhile hits both sides of a ratio.

A benchmark is a script with a function that takes the number of rounds and returns lines, and
`main(measure)` at its end.
"""

import argparse
import gc
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
import timeit
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeAlias

Cost: TypeAlias = Callable[[], float]
"""Does a contender's work once and returns what it cost: seconds, bytes, or both in one unit."""

ROUNDS = 11
FEWEST_ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table.

    Attributes:
        what: What was measured, and against what.
        values: The value of each round; empty where it could not be measured.
        budget: What the median must keep to; None for a line that only informs.
        at_least: Whether the budget is the least value instead of the greatest.
        unit: What the values are; empty for a ratio.
        note: Why there is no value, and what to do about it.
    """

    what: str
    values: Sequence[float]
    budget: float | None = None
    at_least: bool = False
    unit: str = ""
    note: str = ""

    @property
    def met(self) -> bool:
        """Whether the median keeps to the budget; what was not measured does not."""
        if self.budget is None:
            return True
        if not self.values:
            return False
        median = statistics.median(self.values)
        return median >= self.budget if self.at_least else median <= self.budget

    @property
    def verdict(self) -> str:
        """The last column of the table."""
        if not self.values:
            return "not measured"
        if self.budget is None:
            return ""
        return "kept" if self.met else "MISSED"


def paired(costs: Mapping[str, Cost], rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Measure contenders against each other.

    Args:
        costs: The contenders by name. Each runs once more before the first round, so that files
            and caches are warm.
        rounds: How many rounds count.

    Returns:
        The costs of each contender, one a round and in the order of the rounds.
    """
    for cost in costs.values():
        cost()
    samples: dict[str, list[float]] = {name: [] for name in costs}
    order = list(costs)
    shuffle = random.SystemRandom().shuffle
    for _ in range(rounds):
        shuffle(order)
        for name in order:
            samples[name].append(costs[name]())
    return samples


def ratios(samples: Mapping[str, Sequence[float]], what: str, base: str) -> list[float]:
    """Return one contender's cost in units of another's, round by round."""
    return [mine / its for mine, its in zip(samples[what], samples[base], strict=True)]


def repeated(function: Callable[[], object], number: int) -> Cost:
    """Make a cost: the processor's seconds of one call, on average over many."""
    timer = timeit.Timer(function, timer=time.process_time)

    def cost() -> float:
        gc.collect()
        return timer.timeit(number) / number

    return cost


def environment() -> dict[str, str]:
    """Return the environment of a process that is measured: its byte code must be kept."""
    return {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def process(
    command: Sequence[str],
    *,
    directory: Path | None = None,
    before: Callable[[], None] | None = None,
) -> Cost:
    """Make a cost: the processor's seconds of a whole process and of those that it starts.

    Other work on the machine makes a process wait, and waiting does not count.

    Args:
        command: The program and its arguments.
        directory: Where it runs.
        before: Prepares a run, and does not count.
    """

    def cost() -> float:
        if before is not None:
            before()
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            command, cwd=directory, env=environment(), check=False, capture_output=True, text=True
        )
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            message = f"{' '.join(command)} failed:\n{done.stderr}"
            raise SystemExit(message)
        return end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime

    return cost


def table(lines: Sequence[Line]) -> str:
    """Lay the lines out: what, median, extremes, budget, verdict."""
    rows = [("what", "median", "min - max", "budget", "")]
    for line in lines:
        budget = ""
        if line.budget is not None:
            sign = ">=" if line.at_least else "<="
            budget = f"{sign} {line.budget:g}{line.unit and ' ' + line.unit}"
        median = extremes = "-"
        if line.values:
            median = f"{statistics.median(line.values):.4g}{line.unit and ' ' + line.unit}"
            extremes = f"{min(line.values):.3g} - {max(line.values):.3g}"
        rows.append((line.what, median, extremes, budget, line.verdict))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    text = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    notes = [f"{line.what}: {line.note}" for line in lines if line.note]
    return "\n".join([*text, *notes])


def arguments(description: str) -> argparse.ArgumentParser:
    """Make the parser of the options that every benchmark takes."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="at least 7 (default 11)")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a budget is missed")
    return parser


def rounds_of(parser: argparse.ArgumentParser, given: argparse.Namespace) -> int:
    """Return the number of rounds, or leave with an error where a median would say little."""
    rounds: int = given.rounds
    if rounds < FEWEST_ROUNDS:
        parser.error(f"--rounds: a median needs at least {FEWEST_ROUNDS} rounds, got {rounds}")
    return rounds


def report(lines: Sequence[Line], *, strict: bool) -> None:
    """Print the table; where asked to be strict, leave with 1 if a budget is missed."""
    print(table(lines))
    if strict and not all(line.met for line in lines):
        sys.exit(1)


def write(lines: Sequence[Line], path: Path) -> None:
    """Write lines for `read()`."""
    path.write_text(json.dumps([asdict(line) for line in lines]), encoding="utf-8")


def read(path: Path) -> list[Line]:
    """Read what `write()` wrote."""
    return [Line(**line) for line in json.loads(path.read_text(encoding="utf-8"))]


def main(measure: Callable[[int], list[Line]]) -> None:
    """Run one benchmark from its command line.

    Args:
        measure: Takes the number of rounds and returns the lines.
    """
    parser = arguments(sys.modules["__main__"].__doc__ or "")
    parser.add_argument("--json", type=Path, help="write the lines there instead of printing them")
    given = parser.parse_args()
    lines = measure(rounds_of(parser, given))
    if given.json is None:
        report(lines, strict=given.strict)
    else:
        write(lines, given.json)
