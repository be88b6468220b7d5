"""What is no RMA is refused, with the place and what could stand there."""

import copy
import pickle

import pytest

from allenorm.errors import QueryError, RmaSyntaxError
from allenorm.rma import parse

STAGES = "model::, service:: or pipe::"
OPERATORS = "']' or an operator: $eq $ne $li $il $gt $lt $ge $le $in $is"
TERM = "an association, a filter, a step or a stage"
NEXT = "',', a step, a stage or the end"
END = "the end of the text"


@pytest.mark.parametrize(
    ("text", "column", "found", "expected", "hint"),
    [
        ("", 1, END, STAGES, ""),
        (" ,, ", 5, END, STAGES, ""),
        ("gene", 1, "'gene'", STAGES, ""),
        ("[a$eq1]", 1, "'['", STAGES, ""),
        ("rma::criteria,[a]", 1, "'rma::'", STAGES, ""),
        ("attribute::a", 12, "'a'", STAGES, ""),
        ("%", 1, "'%'", STAGES, ""),
        (")", 1, "')'", STAGES, ""),
        ("model::", 8, END, "the name of a class", ""),
        ("service::[a]", 10, "'['", "the name of a service", ""),
        ("pipe::1", 7, "'1'", "the name of a pipe", ""),
        ("mdel::A", 1, "'mdel::'", "model::, service::, pipe:: or rma::", ""),
        ("model::my-model", 10, "'-'", NEXT, ""),
        ("model::A b", 10, "'b'", NEXT, ""),
        ("model::A(b)", 9, "'('", NEXT, ""),
        ("model::A,b c", 12, "'c'", NEXT, ""),
        ("model::A,b c,", 12, "'c'", NEXT, ""),
        ("model::A,b)", 11, "')'", NEXT, ""),
        ("model::A,b[c])", 14, "')'", TERM, ""),
        ("model::A,(b)", 10, "'('", TERM, ""),
        ("model::A,]", 10, "']'", TERM, ""),
        ("model::A,attribute::[b]", 21, "'['", "the name of an association", ""),
        ("model::A,b(c d)", 14, "'d'", "',' or ')'", ""),
        ("model::A,b(c]", 13, "']'", "',' or ')'", ""),
        ("model::A,b(%", 12, "'%'", "an association, a filter or ')'", ""),
        ("model::A,b(c)[d]", 14, "'['", NEXT, "before its parenthesis"),
        ("model::A,b(c(d)[e])", 16, "'['", "',' or ')'", "a comma before it"),
        ("model::A,b(c(d)", 16, END, "')'", "the parenthesis at line 1, column 11 is open"),
        ("model::A,b(rma::include", 12, "'rma::'", "')'", "column 11 is open"),
        ("model::A,rma::", 15, END, "criteria, include or options", ""),
        ("model::A,rma::includes,b", 15, "'includes'", "criteria, include or options",
         "did you mean 'include'?"),
        ("model::A,rma::" + "x" * 99, 15, "'" + "x" * 40 + "' (59 more characters)",
         "criteria, include or options", ""),
        ("model::A,rma::options,b", 23, "'b'", "'[', a step or a stage", ""),
        ("service::a,b", 12, "'b'", "'[' or a stage", ""),
        ("service::a,rma::options[b]", 12, "'rma::'", "'[' or a stage", "a service has no steps"),
        ("pipe::a,rma::criteria", 9, "'rma::'", "'[' or a stage", "a pipe has no steps"),
        ("model::A[", 10, END, "the name of a column", ""),
        ("model::A['a'$eq1]", 10, '"\'"', "the name of a column", ""),
        ("model::A[a", 11, END, OPERATORS, ""),
        ("model::A[a b]", 12, "'b'", OPERATORS, ""),
        ("model::A[a.b.c]", 13, "'.'", OPERATORS, ""),
        ("model::A[a$or1]", 11, "'$or1'", OPERATORS, ""),
        ("model::A[a=1]", 11, "'='", OPERATORS, ""),
        ("model::A[a\\$eq1]", 11, r"'\\'", OPERATORS, ""),
        ("model::A[a$eq", 14, END, "']'", "the bracket at line 1, column 9 is open"),
        ("model::A[a$eq1", 15, END, "']'", "the bracket at line 1, column 9 is open"),
        ("model::A[a$eq(1)]", 14, "'('", "a value", ""),
        ("model::A[a$in[1]]", 14, "'['", "a value", ""),
        ("model::A[a$eq1,rma::options[b$eq2]]", 28, "'['", "',' or ']'", ""),
        ("model::A[a$eq'Ga'd1']", 18, "'d1'", "',' or ']'", "RMA has no escape"),
        ("model::A[a$eqGa'd1']", 16, '"\'"', "',' or ']'", "RMA has no escape"),
        ("model::A[a$eq'x''y']", 17, '"\'"', "',' or ']'", "RMA has no escape"),
        ("model::A[a$eq'b]", 17, END, "an apostrophe",
         "the string that begins at line 1, column 14 has no end"),
        ("model::A[a$eq'b\x00c']", 16, r"'\x00'", "text without control characters", ""),
        ("model::A[a$eqb\x07c]", 15, r"'\x07'", "text without control characters", ""),
        ("model::A[a$eq'\ud800']", 15, r"'\ud800'", "text without control characters", ""),
        ("model::A[a$eq$]", 15, "']'", "the name of a variable", ""),
        ("model::A[a$eq$1]", 15, "'1'", "the name of a variable", ""),
        ("model::A,rma::options[", 23, END, "the name of an option", ""),
        ("model::A,rma::options[count]", 28, "']'", "$eq and the option's value", ""),
        ("model::A,rma::options[a.b$eq1]", 24, "'.'", "$eq and the option's value", ""),
        ("model::A,rma::options[num_rows$gt1]", 31, "'$gt1'", "$eq and the option's value", ""),
        ("model::A," + "b(" * 101, 211, "'('", "at most 100 parentheses within each other", ""),
    ],
)  # fmt: skip
def test_an_error_names_its_place(
    text: str, column: int, found: str, expected: str, hint: str
) -> None:
    """Line, column, what was found, what was expected, and a caret under it."""
    with pytest.raises(RmaSyntaxError) as caught:
        parse(text)

    error = caught.value
    assert (error.line, error.column, error.found, error.expected) == (1, column, found, expected)
    first, shown, caret = str(error).split("\n")
    assert first.startswith(f"line 1, column {column}: found {found}, expected {expected}")
    assert hint in first
    assert (" (" in first.partition("expected")[2]) == bool(hint)
    assert caret.strip() == "^"
    if column <= len(text):
        mark = text[column - 1]
        assert shown[caret.index("^")] == (mark if mark.isprintable() else "?")
    else:
        assert len(shown) == caret.index("^")


def test_a_place_is_a_line_and_a_column() -> None:
    """A text of several lines shows the one with the error."""
    with pytest.raises(RmaSyntaxError) as caught:
        parse("model::Gene,\r\nrma::criteria,\n\t[acronym$eq'x'],[b$or1]\n,rma::include,c")

    assert (caught.value.line, caught.value.column) == (3, 20)
    assert str(caught.value).splitlines()[1:] == [
        "   [acronym$eq'x'],[b$or1]",
        "                     ^",
    ]


def test_a_long_line_is_cut() -> None:
    """What surrounds the error is shown, and no more."""
    with pytest.raises(RmaSyntaxError) as caught:
        parse("model::Gene," + "a," * 5000 + "%" + ",a" * 5000)

    _, shown, caret = str(caught.value).splitlines()
    assert shown == "  ..." + "a," * 25 + "%" + ",a" * 12 + "..."
    assert caret == " " * 55 + "^"


def test_the_caret_stands_under_its_character() -> None:
    """Characters that take two places, or none, are counted so."""
    with pytest.raises(RmaSyntaxError) as caught:
        parse("model::Gene[a$eq'\u8133e\u0301'%]")

    assert str(caught.value).splitlines()[2] == " " * (2 + 17 + 2 + 1 + 1) + "^"


def test_the_error_is_a_query_error_and_travels() -> None:
    """Who catches `QueryError` or `ValueError` gets it, also from another process."""
    with pytest.raises(RmaSyntaxError) as caught:
        parse("model::A,%")

    error = caught.value
    assert isinstance(error, QueryError)
    assert isinstance(error, ValueError)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (str(again), vars(again)) == (str(error), vars(error))
    assert vars(copy.copy(error)) == vars(error)
