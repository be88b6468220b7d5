"""What all commands have in common: wrong usage, errors, Ctrl-C, a reader that goes away."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from allenorm.cli import main
from allenorm.cli._exit_codes import MEANINGS, ExitCode, epilog
from interrupts import interruptible
from terminal import COMMAND, ENVIRONMENT


@pytest.mark.parametrize(
    ("words", "usage", "said"),
    [
        (
            ["mirrr"],
            "allenorm [OPTIONS] COMMAND [ARGS]...",
            "there is no command 'mirrr'; did you mean 'mirror'? (see `allenorm --help`)",
        ),
        (
            ["xyz"],
            "allenorm [OPTIONS] COMMAND [ARGS]...",
            "there is no command 'xyz' (see `allenorm --help`)",
        ),
        (
            ["--verison"],
            "allenorm [OPTIONS] COMMAND [ARGS]...",
            "there is no option '--verison'; did you mean '--version'? (see `allenorm --help`)",
        ),
        (
            ["mirror"],
            "allenorm mirror [OPTIONS] COMMAND [ARGS]...",
            (
                "missing command, one of pull, load, info, verify, export (see `allenorm mirror "
                "--help`)"
            ),
        ),
        (
            ["schema"],
            "allenorm schema [OPTIONS] COMMAND [ARGS]...",
            "missing command, one of show, search, path, diff (see `allenorm schema --help`)",
        ),
        (
            ["mirror", "pul"],
            "allenorm mirror [OPTIONS] COMMAND [ARGS]...",
            "no such command 'pul'. Did you mean 'pull'? (see `allenorm mirror --help`)",
        ),
        (
            ["mirror", "pull", "Age"],
            "allenorm mirror pull [OPTIONS] {QUERY}...",
            "missing option '--into' (see `allenorm mirror pull --help`)",
        ),
        (
            ["mirror", "export", "sample", "--out", "x", "--format", "xml"],
            "allenorm mirror export [OPTIONS] {FILE} [CLASS]...",
            (
                "invalid value for '--format': 'xml' is not one of 'parquet', 'csv', 'json' (see "
                "`allenorm mirror export --help`)"
            ),
        ),
        (
            ["mirror", "export", "sample", "--out", "x", "--format"],
            "",
            "option '--format' requires an argument (see `allenorm mirror export --help`)",
        ),
        (
            ["serve", "--port"],
            "",
            "option '--port' requires an argument (see `allenorm serve --help`)",
        ),
        (
            ["get", "Gene", "1", "--colums", "id"],
            "allenorm get [OPTIONS] {CLASS} {ID}...",
            "no such option: --colums (see `allenorm get --help`)",
        ),
        (
            ["get", "Gene", "1", "--nly", "id"],
            "allenorm get [OPTIONS] {CLASS} {ID}...",
            "no such option: --nly; did you mean --only? (see `allenorm get --help`)",
        ),
        (
            ["get", "Gene", "1", "--jonly"],
            "allenorm get [OPTIONS] {CLASS} {ID}...",
            "no such option: --jonly; did you mean --only? (see `allenorm get --help`)",
        ),
        (
            ["count", "Gene", "--csn"],
            "allenorm count [OPTIONS] {QUERY}",
            "no such option: --csn (see `allenorm count --help`)",
        ),
        (
            ["translate", "--rmaa", "model::Gene"],
            "allenorm translate [OPTIONS] {URL|RMA}...",
            "no such option: --rmaa; did you mean --rma? (see `allenorm translate --help`)",
        ),
        (
            ["--show-completion", "ksh"],
            "allenorm [OPTIONS] COMMAND [ARGS]...",
            (
                "--show-completion takes one of bash, zsh, fish, powershell, pwsh, not 'ksh' (see "
                "`allenorm --help`)"
            ),
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(
    words: list[str], usage: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The usage, what is wrong and where to read on stand on standard error; the code is 2."""
    with pytest.raises(SystemExit) as raised:
        main(words)

    out, err = capsys.readouterr()
    assert (raised.value.code, out) == (2, "")
    *first, second = err.splitlines()
    # Which typer writes dots behind words that may come several times, differs.
    found = [line.replace("...", "") for line in first]
    assert found == ([f"Usage: {usage}".replace("...", "")] if usage else [])
    assert second == f"allenorm: error: {said}"


def test_no_words_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    """The help, on standard error, and the code of wrong usage."""
    with pytest.raises(SystemExit) as raised:
        main([])

    out, err = capsys.readouterr()
    assert (raised.value.code, out) == (2, "")
    assert err.startswith("Usage: allenorm [OPTIONS] COMMAND [ARGS]...\n")
    assert max(len(line) for line in err.splitlines()) <= 80


def test_words_that_a_terminal_would_obey(capsys: pytest.CaptureFixture[str]) -> None:
    """A command line is shown without them."""
    for words in (
        ["\x1b[2J"],
        ["mirror", "\x1b[2J"],
        ["translate", "--\x1b[2J"],
        ["mirror", "export", "sample", "--out", "x", "--format", "\x1b[2J"],
    ):
        with pytest.raises(SystemExit):
            main(words)

    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["translate", "--rma", "--width", "9", "model::Gene"],
        ["translate", "model::Gene", "--rma"],
        ["translate", "--width=9", "model::Gene", "--rma"],
        ["translate", "--rma", "--", "model::Gene"],
    ],
    ids=" ".join,
)
def test_words_and_options_come_in_any_order(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Options stand before or behind words; `--` ends them."""
    assert main(words) == 0
    assert capsys.readouterr().out == "model::Gene\n"


def test_two_dashes_end_options(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands behind them is a word, whatever it looks like."""
    assert main(["translate", "--", "--rma"]) == 2

    assert "found '-', expected model::" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["query", "Gene"], ["mirror", "info", "nowhere.sqlite"]])
def test_an_error_has_no_traceback(words: list[str]) -> None:
    """One line on standard error, and the code 2."""
    done = subprocess.run(
        [*COMMAND, *words],
        env={**ENVIRONMENT, "ALLENORM_URL": "nowhere.sqlite"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("allenorm: error: ")
    assert done.stderr.count("\n") == 1


def test_a_refusal_of_the_system_is_an_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What no error of allenorm stands for is told in the same way."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("allenorm.mirror.pull", refused)

    assert main(["mirror", "pull", "Age", "--into", "x.sqlite"]) == 2
    assert capsys.readouterr() == (
        "",
        "allenorm: error: [Errno 28] No space left on device\n",
    )


def test_results_outside_the_encoding_are_printed() -> None:
    """What a terminal cannot show is escaped on standard output, too, and stops nothing."""
    done = subprocess.run(
        [*COMMAND, "translate", "--rma", "model::Gene[name$eq'\N{BRAIN}']"],
        env={**ENVIRONMENT, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"'\\U0001f9e0'" in done.stdout


@pytest.mark.parametrize("missing", ["stdout", "stderr"])
def test_a_stream_that_is_closed(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Started with `>&-` or `2>&-`, a command works, and nobody reads what it says."""
    monkeypatch.setattr(sys, missing, None)

    assert main(["translate", "--rma", "model::Gene"]) == 0
    assert main(["translate", "--rma", "nothing"]) == 2
    assert getattr(sys, missing) is None


@pytest.mark.parametrize("words", [["-h"], ["mirror", "-h"], ["mirror", "pull", "-h"]])
def test_the_short_word_for_help(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """`-h` is `--help`, at each place."""
    said = []
    for help_word in ("-h", "--help"):
        with pytest.raises(SystemExit) as raised:
            main([*words[:-1], help_word])
        assert raised.value.code == 0
        said.append(capsys.readouterr().out)

    assert said[0] == said[1] != ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_exits_with_130(tmp_path: Path, httpserver: HTTPServer) -> None:
    """A command that waits for its server ends quietly, and says what is kept."""
    asked, done = threading.Event(), threading.Event()

    def wait(_: Request) -> Response:
        asked.set()
        done.wait(30)
        return Response("")

    httpserver.expect_request("/api/v2/data/query.json").respond_with_handler(wait)
    target = tmp_path / "x.sqlite"
    with interruptible():
        process = subprocess.Popen(
            [*COMMAND, "mirror", "pull", "Age", "--into", target, "--from", httpserver.url_for("")],
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert asked.wait(30)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    done.set()

    assert (process.returncode, out) == (130, "")
    assert err == (
        f"allenorm: interrupted; 0 rows of this call are kept in {target}; the same command goes "
        "on from there\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pipes")
@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["translate", "--help"],
        ["translate", "model::Gene"],
        ["mirror", "info", "sample"],
    ],
    ids=" ".join,
)
def test_a_reader_that_went_away(words: list[str]) -> None:
    """Output into a pipe that nobody reads ends any command quietly."""
    reading, writing = os.pipe()
    os.close(reading)

    # Where output is not kept back, it would be noticed at once.
    kept_back = {name: value for name, value in ENVIRONMENT.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [*COMMAND, *words], env=kept_back, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


def test_the_table_of_exit_codes() -> None:
    """Every code has a meaning, and a help has those of its command."""
    assert set(MEANINGS) == set(ExitCode)
    assert "\n  1  " not in epilog()
    assert epilog("First.", different="nothing was found", others="the script's").splitlines() == [
        "First.",
        "",
        "exit codes:",
        "  0    done",
        "  1    nothing was found",
        "  2    wrong usage; input that cannot be used; no answer",
        "  130  interrupted",
        "  141  the reader of the output went away",
        "  any  the script's",
    ]
    _, first, second, *_ = epilog(done="word " * 20).splitlines()
    assert first == "  0    " + " ".join(["word"] * 14)
    assert second == "       " + " ".join(["word"] * 6)
