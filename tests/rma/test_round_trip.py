"""Text and tree are two forms of one query, and no text does harm."""

import contextlib
import json
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allenorm.errors import InexpressibleError, RmaSyntaxError
from allenorm.rma import (
    AssociationTerm,
    Boolean,
    ColumnName,
    Filter,
    ModelStage,
    Null,
    Number,
    Option,
    PipeStage,
    Rma,
    RmaSyntaxWarning,
    ServiceStage,
    String,
    Variable,
    parse,
    parse_url,
    render,
)

RECORDED = Path(__file__).parents[2] / "../shared/rma/queries.jsonl"

SCHEMA = {"q0023", "q0249", "q0250", "q0449", "q0450"}
"""Recorded as valid, and they are: but they ask for the schema, and hold no query."""

NAMES = st.from_regex(r"[A-Za-z_*][A-Za-z0-9_*]{0,8}", fullmatch=True) | st.sampled_from(
    ["rma", "model", "attribute", "numRows", "only", "num_rows", "count", "order", "true", "NULL"]
)
COLUMNS = st.builds(ColumnName, NAMES, st.none() | NAMES)
ELEMENTS = st.one_of(
    st.builds(Number, st.from_regex(r"[0-9]{1,5}|[0-9]{0,3}\.[0-9]{1,3}", fullmatch=True)),
    st.builds(String, st.text(max_size=12)),
    st.builds(String, st.text(alphabet="[](),$: %a1", max_size=8)),
    st.builds(Boolean, st.booleans()),
    st.just(Null()),
    st.builds(Variable, NAMES),
    COLUMNS,
)
VALUES = st.lists(ELEMENTS, min_size=1, max_size=3).map(tuple)
OPERATORS: st.SearchStrategy[Any] = st.sampled_from(
    ["eq", "ne", "li", "il", "gt", "lt", "ge", "le", "in", "is"]
)
FILTERS = st.builds(Filter, COLUMNS) | st.builds(Filter, COLUMNS, OPERATORS, VALUES)
FILTER_LISTS = st.lists(FILTERS, max_size=3).map(tuple)
TERMS: st.SearchStrategy[Any] = st.recursive(
    FILTERS | st.builds(AssociationTerm, NAMES, FILTER_LISTS),
    lambda inner: st.builds(AssociationTerm, NAMES, FILTER_LISTS, st.lists(inner).map(tuple)),
    max_leaves=6,
)
TERM_LISTS = st.lists(TERMS, max_size=3).map(tuple)
OPTIONS = st.lists(st.builds(Option, NAMES, VALUES), max_size=3).map(tuple)
STAGES = st.one_of(
    st.builds(ModelStage, NAMES, TERM_LISTS, TERM_LISTS, OPTIONS),
    st.builds(ServiceStage, NAMES, FILTER_LISTS),
    st.builds(PipeStage, NAMES, FILTER_LISTS),
)
TREES = st.builds(Rma, st.lists(STAGES, min_size=1, max_size=3).map(tuple))

PIECES = st.lists(
    st.sampled_from(
        [
            *"[](),'$.:*a1 \n%&+=\x00\u00e9",
            *("model::", "service::", "pipe::", "rma::", "attribute::", "model::A"),
            *("criteria", "critera", "include", "options", ",rma::options", "[only$eq'x']"),
            *("$eq", "$in", "$nonnull]", "null", "[a$eq1]", "b("),
        ]
    )
).map("".join)


@contextlib.contextmanager
def no_warning() -> Iterator[None]:
    """Pass over the warnings of a text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RmaSyntaxWarning)
        yield


@given(TREES)
def test_a_tree_survives_its_text(tree: Rma) -> None:
    """Whatever tree can be written is read again as the same one."""
    try:
        text = render(tree)
    except InexpressibleError:
        return

    assert parse(text) == tree
    assert render(parse(text)) == text


@given(TREES, st.sampled_from([" ", "\n", ",", ",, ", "\t,"]))
def test_separators_mean_nothing(tree: Rma, separator: str) -> None:
    """Around a stage, a comma or white space more is the same query."""
    try:
        texts = [render(Rma((stage,))) for stage in tree.stages]
    except InexpressibleError:
        return

    assert parse(separator + f",{separator}".join(texts) + separator) == tree


@pytest.mark.parametrize(
    "tree",
    [
        Rma(()),
        Rma((ModelStage("A", (Filter(ColumnName("a"), None, (Null(),)),)),)),
        Rma((ModelStage("A", (Filter(ColumnName("a"), "eq", (ColumnName("True"),)),)),)),
    ],
)
def test_what_would_be_read_as_another_tree_is_refused(tree: Rma) -> None:
    """No stage, values without an operator, a column whose name is a value."""
    with pytest.raises(InexpressibleError):
        render(tree)


def test_as_deep_as_is_read_is_written() -> None:
    """One level more than the parser takes is refused, without a deep recursion."""
    term = AssociationTerm("a")
    for _ in range(100):
        term = AssociationTerm("a", (), (term,))
    tree = Rma((ModelStage("A", (term,)),))

    assert parse(render(tree)) == tree
    with pytest.raises(InexpressibleError, match="more than 100 times"):
        render(Rma((ModelStage("A", (AssociationTerm("a", (), (term,)),)),)))


@given(st.text() | PIECES | PIECES.map("model::A,".__add__))
def test_any_text_is_read_or_refused(text: str) -> None:
    """What is read can be written, and is the same again; what is not is shown with its place."""
    with no_warning():
        try:
            tree = parse(text)
        except RmaSyntaxError as error:
            check_place(error, text)
        else:
            assert parse(render(tree)) == tree


def check_place(error: RmaSyntaxError, text: str) -> None:
    """Check that an error names a place of the text, and shows it."""
    lines = text.split("\n")
    assert 1 <= error.line <= len(lines)
    assert 1 <= error.column <= len(lines[error.line - 1]) + 1
    assert error.found
    assert error.expected
    assert [line.strip() for line in str(error).split("\n")][2:] == ["^"]


@given(
    st.text() | PIECES,
    st.sampled_from(["query.json?q=", "A/query.json?criteria=", "A/1?only=", "A/query.json?", ""]),
)
def test_any_url_is_read_or_refused(text: str, before: str) -> None:
    """As with a text."""
    with no_warning():
        try:
            tree = parse_url("http://x/api/v2/data/" + before + text)
        except RmaSyntaxError as error:
            assert str(error).split("\n")[2].strip() == "^"  # noqa: PT017 - or there is no error
        else:
            assert parse(render(tree)) == tree


NUMBER = 100_000


@pytest.mark.parametrize(
    "text",
    [
        "model::A,rma::criteria," + "a(" * NUMBER,
        "model::A,rma::criteria," + "a(" * NUMBER + "b" + ")" * NUMBER,
        "model::A," + "(" * NUMBER,
        "[" * NUMBER,
        "model::A" + "[a$eq" * NUMBER,
        "model::A" + "'" * NUMBER,
        "model::A[a$in" + "'x'" * NUMBER,
        "model::A[a$in" + "1," * NUMBER,
        "model::A[a$eq'" + "x" * NUMBER,
        "model::A[a$eq" + " " * NUMBER + "x" + " " * NUMBER,
        "model::A[" + "a." * NUMBER,
        "model::" + "A" * NUMBER + "%",
        "rma::" * NUMBER,
        "model::A," + "rma::" + "c" * NUMBER,
        " ," * NUMBER,
        "\n" * NUMBER + "%",
        "model::A[a$nonnull" + " " * NUMBER,
    ],
)
def test_a_long_text_is_refused_at_once(text: str) -> None:
    """Nothing is read twice, nothing recurses, and the message stays short."""
    limit = sys.getrecursionlimit()
    with pytest.raises(RmaSyntaxError) as caught:
        parse(text)

    assert len(str(caught.value)) < 1000
    assert sys.getrecursionlimit() == limit


@pytest.mark.parametrize(
    "repeated",
    [
        "[a$eq1]",
        ",b(c)",
        ",b[c$eq'd'](e,f)",
        ",rma::criteria,x",
        ",rma::critera,x",
        ",rma::options[num_rows$eq1]",
        ",model::A,pipe::list[x$eq'id']",
        ", ,\n",
    ],
)
def test_a_long_text_is_read(repeated: str) -> None:
    """Ten thousand of anything are no harm."""
    with no_warning():
        tree = parse("model::A" + repeated * 10_000)

    assert parse(render(tree)) == tree


def test_a_long_list_is_read() -> None:
    """A list of ids may be as long as a URL."""
    text = "model::A,rma::criteria,[id$in" + ",".join(map(str, range(NUMBER))) + "]"

    assert render(parse(text)) == text


def recorded() -> list[Any]:
    """Return the recorded queries, each as a parameter."""
    if not RECORDED.exists():
        reason = "the recorded queries are not beside this checkout (../shared/rma)"
        return [pytest.param({}, marks=pytest.mark.skip(reason))]
    records = map(json.loads, RECORDED.read_text("utf-8").splitlines())
    return [pytest.param(each, id=each["id"]) for each in records if each["kind"] == "rma"]


@pytest.mark.parametrize("record", recorded())
def test_a_recorded_query_is_read(record: dict[str, Any]) -> None:
    """Every valid one is; of the others, what is not read says what is wrong, and where."""
    with no_warning():
        try:
            tree = parse_url(record["url"])
        except RmaSyntaxError as error:
            assert record["valid"] is not True or record["id"] in SCHEMA
            assert error.found  # noqa: PT017 - as above
            assert error.expected  # noqa: PT017 - as above
            assert str(error).split("\n")[2].strip() == "^"  # noqa: PT017 - as above
        else:
            assert record["id"] not in SCHEMA
            assert parse(render(tree)) == tree
            if record["q"].lstrip().startswith("model::"):
                (*_, last) = parse(record["q"]).stages
                assert type(last) is type(tree.stages[-1])


REFUSED = {
    "q0160": "found '(', expected ']' or an operator",
    "q0161": "found '(', expected ']' or an operator",
    "q0349": "found 'd1', expected ',' or ']'",
    "q0413": r"found '\\', expected ']' or an operator",
    "q0440": "found 'root', expected query or an id",
    "q0483": "found '-', expected ','",
    "q0566": "found 'rma::', expected '[' or a stage",
}


def test_the_refused_ones_are_these() -> None:
    """Each of the recorded queries that is not read is wrong in itself."""
    found: dict[str, str] = {}
    for each in recorded():
        (record,) = each.values
        if not record:
            pytest.skip("the recorded queries are not beside this checkout (../shared/rma)")
        with no_warning():
            try:
                parse_url(record["url"])
            except RmaSyntaxError as error:
                found[record["id"]] = str(error)
    for name in SCHEMA:
        assert "asks for the schema" in found.pop(name)

    assert set(found) == set(REFUSED)
    for name, words in REFUSED.items():
        assert words in found[name]
