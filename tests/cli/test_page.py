"""The examples of docs/cli.md, run as they stand there: with the sample, and nobody else."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from terminal import COMMAND, ENVIRONMENT

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
EXAMPLES = re.findall(r"```shell\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.splitlines()[0][:40])
def test_every_example_runs(example: str, tmp_path: Path, server_url: str) -> None:
    """Each block prints or writes something, and none needs another one before it."""
    # The page has a server for what a bundle records, and the sample for all else.
    url = server_url if "bundle" in example else "sample"
    command = " ".join(COMMAND)
    done = subprocess.run(
        ["bash", "-e", "-c", f'allenorm() {{ {command} "$@"; }}\n{example}'],  # noqa: S607 - the page's shell
        cwd=tmp_path,
        env={**ENVIRONMENT, "ALLENORM_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, "error" in done.stderr) == (0, False), done.stderr
    assert done.stdout or list(tmp_path.iterdir())


def test_rows_are_those_that_were_asked_for(tmp_path: Path) -> None:
    """A template of the page gives both structures that its example names."""
    template = next(each for each in EXAMPLES if each.startswith("cat > structures.toml"))
    (tmp_path / "structures.toml").write_text(template.split("<<'TOML'\n")[1].split("TOML\n")[0])
    words = template.split("allenorm ")[1].split()
    done = subprocess.run(
        [*COMMAND, *words],
        cwd=tmp_path,
        env={**ENVIRONMENT, "ALLENORM_URL": "sample"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert [line.split(",")[3] for line in done.stdout.splitlines()] == ["acronym", "VISp", "CH"]
