"""The harness of the benchmarks: what it measures, what it calls kept, and when it fails."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"

SCRIPT = """
import sys
sys.path.insert(0, {folder!r})
from _paired import Line, main

main(lambda rounds: [Line("a ratio", [{value}] * rounds, 2)])
"""


def run(code: str, *options: str) -> "subprocess.CompletedProcess[str]":
    """Run a benchmark script with options."""
    return subprocess.run(
        [sys.executable, "-c", code, *options], capture_output=True, text=True, check=False
    )


def script(value: float) -> str:
    """Return a benchmark whose every ratio is the same, against a budget of 2."""
    return SCRIPT.format(folder=str(BENCHMARKS), value=value)


def test_every_contender_runs_once_a_round() -> None:
    """Each round has one cost of each contender, after one run that warms it up."""
    code = (
        f"import sys; sys.path.insert(0, {str(BENCHMARKS)!r})\n"
        "from _paired import paired, ratios\n"
        "calls = {'a': 0, 'b': 0}\n"
        "def cost(name, each):\n"
        "    calls[name] += 1\n"
        "    return each * calls[name]\n"
        "samples = paired({'a': lambda: cost('a', 1), 'b': lambda: cost('b', 2)}, 7)\n"
        "print(calls, samples['a'], ratios(samples, 'b', 'a'))"
    )

    done = run(code)

    assert done.stdout.split("\n")[0] == (
        "{'a': 8, 'b': 8} [2, 3, 4, 5, 6, 7, 8] [2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0]"
    )


@pytest.mark.parametrize(
    ("value", "options", "code", "word"),
    [
        (1.5, (), 0, "kept"),
        (1.5, ("--strict",), 0, "kept"),
        (2.5, (), 0, "MISSED"),
        (2.5, ("--strict",), 1, "MISSED"),
    ],
)
def test_only_strict_runs_fail(
    value: float, options: tuple[str, ...], code: int, word: str
) -> None:
    """A missed budget is shown, and is an exit code of 1 where `--strict` asks for it."""
    done = run(script(value), *options)

    assert done.returncode == code, done.stderr
    assert word in done.stdout


def test_what_was_not_measured_is_not_kept() -> None:
    """A line without values says what to do, and fails a strict run."""
    code = script(1).replace("[1] * rounds, 2", "(), 2, note='install it'")

    done = run(code, "--strict")

    assert done.returncode == 1
    assert "not measured" in done.stdout
    assert "a ratio: install it" in done.stdout


def test_a_median_of_few_rounds_is_refused() -> None:
    """Fewer than seven rounds are wrong usage."""
    done = run(script(1), "--rounds", "3")

    assert done.returncode == 2
    assert "at least 7" in done.stderr


def test_lines_survive_the_way_to_the_common_table(tmp_path: Path) -> None:
    """What a benchmark writes for `run.py` is read back equal."""
    target = tmp_path / "lines.json"
    done = run(script(1.25), "--rounds", "7", "--json", str(target))
    code = (
        f"import sys; sys.path.insert(0, {str(BENCHMARKS)!r})\n"
        "from pathlib import Path\n"
        "from _paired import Line, read\n"
        f"print(read(Path({str(target)!r})) == [Line('a ratio', [1.25] * 7, 2)])"
    )

    assert (done.returncode, done.stdout) == (0, "")
    assert run(code).stdout == "True\n"


def test_at_least_turns_the_budget_round() -> None:
    """A budget that is a least value is missed below it."""
    code = script(1.5).replace("rounds, 2", "rounds, 2, at_least=True")

    done = run(code, "--strict")

    assert done.returncode == 1
    assert ">= 2" in done.stdout


@pytest.mark.parametrize(
    "name", ["answers", "compile", "generation", "hydration", "imports", "ingest", "run"]
)
def test_every_benchmark_starts(name: str) -> None:
    """Each script imports what it needs and knows its options."""
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / f"{name}.py"), "--help"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "--strict" in done.stdout
