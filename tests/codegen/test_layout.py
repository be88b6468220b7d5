"""The shape of what is written, and that no text leaves its literal."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm_codegen._formatter import find_ruff, unformatted
from allenorm_codegen._layout import (
    LIST,
    PARAMETERS,
    SUBSCRIPT,
    WIDTH,
    annotated,
    assigned,
    concatenated,
    docstring,
    literal,
    union,
    wrapped,
)

TEXTS = st.text(
    st.one_of(
        st.sampled_from(['"', "'", "\\", "\n", "\r", "\t", "\x00", "{", "%", "\u202e", "é", "N"]),
        st.characters(),
    )
)
_INSIDE = "_R, tuple[int, ...] | None"
SURROGATE = "a\ud800b"


@given(TEXTS)
def test_literal_is_the_text(text: str) -> None:
    """A literal evaluates to its text and is one line of visible characters."""
    written = literal(text)

    assert ast.literal_eval(written) == text
    assert written.isprintable()


def test_literal_of_half_a_character() -> None:
    """Text that no encoding takes is written all the same."""
    assert ast.literal_eval(literal(SURROGATE)) == SURROGATE
    literal(SURROGATE).encode()


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=3))
def test_docstring_is_the_text(paragraphs: list[str]) -> None:
    """A docstring evaluates to its text, white space apart, whatever the text holds."""
    written = docstring(paragraphs, "    ")

    module = ast.parse(f"class A:\n    {written}\n")
    statement = module.body[0]
    assert isinstance(statement, ast.ClassDef)
    assert len(module.body) == len(statement.body) == 1
    expression = statement.body[0]
    assert isinstance(expression, ast.Expr)
    value = ast.literal_eval(expression.value)
    whole = " ".join(paragraphs).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert value.split() == whole.split()
    assert all(line.isprintable() for line in written.split("\n"))


def test_docstring_of_half_a_character() -> None:
    """Text that no encoding takes is mended: Python makes no class with such a docstring."""
    assert docstring([SURROGATE]) == '"""a\N{REPLACEMENT CHARACTER}b"""'


def test_short_is_one_line() -> None:
    """What fits in the line stays there, and what has no parts does not break."""
    assert wrapped("", "f", ["a", "b"], " -> c") == "f(a, b) -> c"
    assert wrapped("", "f" * 200, []) == "f" * 200 + "()"
    assert annotated("", "a", "b", split=None) == "a: b"
    assert assigned("", "a", "b") == "a = b"
    assert union("", ["a", "b"]) == "a | b"
    assert concatenated("", "a", "b") == "a + b"


def test_lone_parts_take_a_comma_where_python_lets_them() -> None:
    """A single part takes a comma in a list, and none in a subscript, where it would be a tuple."""
    long = "a" * WIDTH

    assert wrapped("", "f", [long]) == f"f(\n    {long}\n)"
    assert wrapped("", "f", [long], "", SUBSCRIPT) == f"f[\n    {long}\n]"
    assert wrapped("", "", [long], "", LIST) == f"[\n    {long},\n]"
    assert wrapped("", "f", ["self"], long, PARAMETERS) == f"f(\n    self,\n){long}"


@given(
    indent=st.sampled_from(["", "    ", "        "]),
    name=st.integers(1, 60),
    part=st.integers(1, 60),
)
@pytest.mark.skipif(find_ruff() is None, reason="ruff is not installed")
def test_shapes_are_those_of_ruff(
    tmp_path_factory: pytest.TempPathFactory, indent: str, name: int, part: int
) -> None:
    """Names of any usual length break where ruff breaks them."""
    a, b, sub = "a" * name, "b" * part, "C" * part
    lines = [
        wrapped(indent, f"{a} = f", [literal(b), literal(a), "c=1"]),
        wrapped(indent, f"{a}: T = F", ["1", "2"], "", SUBSCRIPT),
        annotated(indent, a, f"{sub}[_R]", split=(sub, "_R")),
        annotated(indent, a, "_rt.C[_R, tuple[int, ...] | None]", split=("_rt.C", _INSIDE)),
        annotated(indent, a, f"int | {b} | None", split=None),
        assigned(indent, f"{a}: t", literal(b)),
    ]
    body = "".join(f"{indent}{line}\n" for line in lines)
    nesting = "".join(f"{' ' * depth}if a:\n" for depth in range(0, len(indent), 4))
    path = tmp_path_factory.mktemp("layout") / "shapes.py"
    path.write_text(nesting + body, "utf-8")

    words = unformatted(path.parent, [path.name], find_ruff() or "")
    assert words == "", path
