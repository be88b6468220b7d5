"""What the command line costs before it works: its help, its generator, a press of Tab.

Every sample is a fresh process, and counts the processor's seconds. From both sides of the ratio
with pydantic, what an empty Python costs is taken away.
"""

import sys

from _paired import Cost, Line, main, paired, process

HELP_BUDGET = 0.5
TAB_BUDGET = 300.0
TABS = {
    "a command": "allenorm mir",
    "a class": "allenorm query Speci",
    "a column of an association": "allenorm query Specimen --order-by donor.organism.na",
    "an option of the generator": "allenorm generate --che",
}


def python(*words: str) -> Cost:
    """Make a cost: a fresh process of this Python."""
    return process([sys.executable, *words])


def tab(line: str, shell: str) -> Cost:
    """Make a cost: completing the last word of a line, as a shell has it done."""
    variables = [
        f"_ALLENORM_COMPLETE=complete_{shell}",
        f"COMP_WORDS={line}",
        f"COMP_CWORD={line.count(' ')}",
        f"_TYPER_COMPLETE_ARGS={line}",
    ]
    return process(["env", *variables, sys.executable, "-m", "allenorm"])


def measure(rounds: int) -> list[Line]:
    """Measure every line of this benchmark."""
    samples = paired(
        {
            "python": python("-c", "pass"),
            "pydantic": python("-c", "from pydantic import BaseModel"),
            "allenorm --help": python("-m", "allenorm", "--help"),
            "allenorm generate --help": python("-m", "allenorm", "generate", "--help"),
            "allenorm query --help": python("-m", "allenorm", "query", "--help"),
            **{
                f"{what} ({shell})": tab(line, shell)
                for what, line in TABS.items()
                for shell in ("bash", "zsh")
            },
        },
        rounds,
    )

    def line(name: str, budget: float | None = None) -> Line:
        spent = [
            (mine - own) / (its - own)
            for mine, its, own in zip(
                samples[name], samples["pydantic"], samples["python"], strict=True
            )
        ]
        return Line(f"{name} / importing pydantic", spent, budget)

    return [
        line("allenorm --help", HELP_BUDGET),
        line("allenorm generate --help"),
        line("allenorm query --help"),
        *(
            Line(
                f"Tab: {what} ({shell})",
                [1e3 * each for each in samples[f"{what} ({shell})"]],
                TAB_BUDGET,
                unit="ms",
            )
            for what in TABS
            for shell in ("bash", "zsh")
        ),
    ]


if __name__ == "__main__":
    main(measure)
