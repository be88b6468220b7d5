"""`allenorm translate`: a URL becomes Python in the shell."""

import io
import subprocess
import sys

import pytest

from allenorm.cli import main

URL = (
    "http://api.brain-map.org/api/v2/data/query.json?criteria=model::Gene,"
    "rma::criteria,%5Bacronym$ilgad1%5D,organism[name$eq'Mus musculus'],rma::include,chromosome"
)
PYTHON = """\
from allenorm import Gene

query = Gene.where(
    Gene.c.acronym.ilike("gad1"), Gene.c.organism.name == "Mus musculus"
).include("chromosome")
"""


def test_a_url_is_printed_as_python(capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed runs as it is."""
    assert main(["translate", URL]) == 0

    out, err = capsys.readouterr()
    assert (out, err) == (PYTHON, "")
    names: dict[str, object] = {}
    exec(out, names)  # noqa: S102 - what the command printed
    assert "query" in names


def test_a_line_has_the_width_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """A wider page has longer lines."""
    assert main(["translate", "--width", "200", URL]) == 0

    assert len(capsys.readouterr().out.splitlines()) == 3


def test_rma_is_printed_in_one_spelling(capsys: pytest.CaptureFixture[str]) -> None:
    """`--rma` takes what no typed query says, too."""
    assert main(["translate", "--rma", "model::Gene[id$eq1],\n service::x[a$eq'b']"]) == 0

    assert capsys.readouterr().out == "model::Gene,rma::criteria,[id$eq1],service::x[a$eq'b']\n"


def test_standard_input_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`-` stands for standard input, whose last line break means nothing."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{URL}\n"))

    assert main(["translate", "-"]) == 0
    assert capsys.readouterr().out == PYTHON


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("model::Gene[id$eq'a'b']", "  model::Gene[id$eq'a'b']\n                      ^"),
        ("model::Genes", "there is no class 'Genes'; did you mean 'Gene'?"),
        ("model::Gene[acronim$eq1]", "Gene has no column 'acronim'; did you mean 'acronym'?"),
        ("service::x[a$eq1]", "service::x is an informatics service"),
        ("", "found the end of the text"),
    ],
)
def test_what_is_no_query_exits_with_2(
    text: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error stands on standard error, with a caret where there is a place."""
    assert main(["translate", text]) == 2

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("allenorm: error: ")
    assert message in err


def test_what_is_not_read_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A warning stands on standard error, and the Python on standard output."""
    assert main(["translate", "/data/Gene/15.json?wrap=true"]) == 0

    out, err = capsys.readouterr()
    assert out.endswith("query = Gene.where(id=15)\n")
    assert err == "allenorm: warning: the parameter 'wrap' of the URL is not read\n"


def test_rma_needs_no_class() -> None:
    """Printing RMA loads no generated class."""
    code = (
        "import sys\n"
        "from allenorm.cli import main\n"
        "main(['translate', '--rma', 'model::Gene'])\n"
        "assert not [name for name in sys.modules if name.startswith('allenorm_models.')]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
