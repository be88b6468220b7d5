"""Conditions in words: each is refused, or means what it says."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm import Specimen, Structure
from allenorm.cli._where import column_named, condition_of_text
from allenorm.errors import AllenormError, InexpressibleError, QueryError, UnknownNameError
from allenorm.query import Column
from allenorm.rma import AssociationTerm, Filter, ModelStage, parse
from terminal import Screen


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("acronym=VISp", Structure.c.acronym == "VISp"),
        ("  acronym = VISp ", Structure.c.acronym == "VISp"),
        ("id=8", Structure.c.id == 8),
        ("id=1,2,3", Structure.c.id.in_([1, 2, 3])),
        ("id=1, 2 ,3", Structure.c.id.in_([1, 2, 3])),
        ("acronym=VISp,CH", Structure.c.acronym.in_(["VISp", "CH"])),
        ("name!=x", Structure.c.name != "x"),
        ("depth>2", Structure.c.depth > 2),
        ("depth<4", Structure.c.depth < 4),
        ("depth<=4", Structure.c.depth <= 4),
        ("depth>=-3", Structure.c.depth >= -3),
        ("name~*cortex*", Structure.c.name.ilike("*cortex*")),
        ("name~'*cortex*'", Structure.c.name.ilike("*cortex*")),
        ("parent_structure_id=null", Structure.c.parent_structure_id.is_null()),
        ("parent_structure_id!=null", Structure.c.parent_structure_id.is_not_null()),
        ("acronym='null'", Structure.c.acronym == "null"),
        ("acronym=''", Structure.c.acronym == ""),
        ('name="a, b"', Structure.c.name == "a, b"),
        ("name='a, b', 'c'", Structure.c.name.in_(["a, b", "c"])),
        ("name=a=b", Structure.c.name == "a=b"),
        ('name=5" probe', Structure.c.name == '5" probe'),
        ("name=a   b", Structure.c.name == "a   b"),
        ("failed=false", Structure.c.failed == False),  # noqa: E712 - a condition
        ("ontology.name=Mouse Brain Atlas", Structure.c.ontology.name == "Mouse Brain Atlas"),
        ("ontology.organism.id=2", Structure.c.ontology.organism.id == 2),
        ("structure_sets.id=2", Structure.c.structure_sets.id == 2),
    ],
)
def test_what_a_condition_means(text: str, condition: Any) -> None:
    """Each operator stands for the comparison that its sign says."""
    assert condition_of_text(Structure, text).parts == condition.parts


def test_times_are_read() -> None:
    """A date alone is its midnight in UTC."""
    midnight = dt.datetime(2012, 1, 31, tzinfo=dt.timezone.utc)
    expected = Specimen.c.donor.date_of_birth >= midnight

    found = condition_of_text(Specimen, "donor.date_of_birth>=2012-01-31")
    assert found.parts == expected.parts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("depth", "'depth' is no condition: it needs an operator and a value, as in depth=1"),
        ("depth==1", "equality is one ="),
        ("name!~x", "RMA has no NOT for patterns"),
        ("", "write a column, one of = != < <= > >= ~"),
        ("=1", "write a column"),
        ("_root=1", "write a column"),
        ("depth=>1", "write a column"),
        ("id.=1", "write a column"),
        ("acronym=", "a value is missing; write null for none"),
        ("id=1,", "a value is missing, or a quote"),
        ("id=,1", "a value is missing, or a quote"),
        ("name='a", "a value is missing, or a quote"),
        ("name='a'b'c'", "a value is missing, or a quote"),
        ("name='a'b", "a value is missing, or a quote"),
        ("id=one", "Structure.id is a column of type integer: expected a whole number"),
        ("id=1.5", "expected a whole number"),
        ("id=\u0661", "expected a whole number"),
        ("id=", "a value is missing"),
        ("failed=yes", "expected true or false"),
        ("id!=1,2", "!= takes one value"),
        ("name~a,b", "~ takes one value"),
        ("depth<null", "null stands alone"),
        ("id=1,null", "null stands alone"),
        ("name~null", "null stands alone"),
        ("id~1", "~ matches text, and Structure.id holds none"),
        ("acronym=None", "write null for no value, or 'None' in quotes"),
        ("acronym=NULL", "write null for no value, or 'NULL' in quotes"),
        ("name=Primary visual area, layer 1", "name='Primary visual area, layer 1'"),
        ("ontology=1", "ontology is an association (to Ontology), not a column; name one of"),
    ],
)
def test_what_is_refused(text: str, words: str) -> None:
    """What could mean something else than it says is refused, and the message says what to do."""
    with pytest.raises(QueryError) as raised:
        condition_of_text(Structure, text)

    assert words in str(raised.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nmae=x", "did you mean 'name'?"),
        ("ontolgy.name=x", "did you mean 'ontology'?"),
        ("ontology.nmae=x", "Ontology has no column or association 'nmae'; did you mean 'name'?"),
        ("zzzzzz=1", "Structure has no column or association 'zzzzzz'"),
    ],
)
def test_names_that_nothing_has(text: str, words: str) -> None:
    """A wrong name is answered with the nearest one, of the class that lacks it."""
    with pytest.raises(UnknownNameError) as raised:
        condition_of_text(Structure, text)

    assert words in str(raised.value)


@pytest.mark.parametrize("text", ["id.desc=1", "id.name=1", "acronym.like=x"])
def test_nothing_lies_beyond_a_column(text: str) -> None:
    """What Python offers on columns is no name of the API."""
    with pytest.raises(QueryError, match="is a column, not an association"):
        condition_of_text(Structure, text)


@pytest.mark.parametrize("value", ["Ammon's horn", '"Ammon\'s horn"', "a\x1b[31mb", "a\nb"])
def test_what_rma_cannot_write(value: str) -> None:
    """An apostrophe or a control character in a value is refused, and never left out."""
    with pytest.raises(InexpressibleError):
        condition_of_text(Structure, f"name={value}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name=Ammon's horn", "; write * for it, as in name~'Ammon*s horn'"),
        ("name~*mon's*", "; write * for it, as in name~'*mon*s*'"),
        ('id=1,"2\'"', None),
        ("name!=Ammon's horn", ""),
    ],
)
def test_what_to_write_for_an_apostrophe(text: str, said: str | None) -> None:
    """The advice is a condition of the command line, and not of Python."""
    with pytest.raises(QueryError) as raised:
        condition_of_text(Structure, text)

    if said is None:
        assert "expected a whole number" in str(raised.value)
    else:
        assert str(raised.value).endswith(f": RMA cannot write an apostrophe{said}")


def test_a_pattern_without_a_star(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A person is told that it is equality, and how to look for a part."""
    condition_of_text(Structure, "name~cortex")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr", screen)
    condition_of_text(Structure, "name~'*cortex'")
    assert screen.lines == []
    condition_of_text(Structure, "name~cortex")
    assert screen.lines == [
        "allenorm: note: name~ without * is equality in any case; a part is name~'*cortex*'"
    ]


@pytest.mark.parametrize("name", ["", "a b", "id;", "-id", "c\u0336"])
def test_what_is_no_name(name: str) -> None:
    """Only letters, digits, _ and dots make a name."""
    with pytest.raises(QueryError, match="is no name of a column"):
        column_named(Structure, name)


_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="'\""), min_size=1
)
_NUMBERS = st.integers(-(2**62), 2**62)
_SIGNS = {"=": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


def _filters(condition: Any) -> list[tuple[tuple[str, ...], Filter]]:
    """Return the filters of a query with a condition, as another parser reads its text."""
    (stage,) = parse(Structure.where(condition).rma()).stages
    assert isinstance(stage, ModelStage)
    found: list[tuple[tuple[str, ...], Filter]] = []

    def add(term: Filter | AssociationTerm, way: tuple[str, ...]) -> None:
        if isinstance(term, Filter):
            found.append((way, term))
            return
        for each in (*term.filters, *term.terms):
            add(each, (*way, term.name))

    for term in stage.criteria:
        add(term, ())
    return found


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["", "ontology.", "ontology.organism."]),
    st.sampled_from(sorted(_SIGNS)),
    st.lists(_TEXT, min_size=1, max_size=3),
    st.sampled_from("'\""),
)
def test_quoted_texts_arrive_as_they_are(
    above: str, sign: str, values: list[str], quote: str
) -> None:
    """Whatever stands in quotes is the value, to the last space."""
    text = f"{above}name{sign}{','.join([quote + each + quote for each in values])}"
    if len(values) > 1 and sign != "=":
        with pytest.raises(QueryError):
            condition_of_text(Structure, text)
        return
    ((way, found),) = _filters(condition_of_text(Structure, text))

    assert way == tuple(above.split(".")[:-1])
    distinct = list(dict.fromkeys(values))
    assert found.column.name == "name"
    assert found.operator == ("in" if len(values) > 1 else _SIGNS[sign])
    assert [each.text for each in found.values] == distinct  # type: ignore[union-attr]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(_SIGNS)), _NUMBERS)
def test_numbers_arrive_as_they_are(sign: str, number: int) -> None:
    """A number is the one that was written."""
    column: Any = Structure.c.depth
    compare = {
        "=": column.__eq__, "!=": column.__ne__, "<": column.__lt__, "<=": column.__le__,
        ">": column.__gt__, ">=": column.__ge__,
    }[sign]  # fmt: skip

    assert condition_of_text(Structure, f"depth {sign} {number}").parts == compare(number).parts


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(),
        st.builds(
            "{}{}{}".format,
            st.sampled_from(["id", "name", "ontology.name", "depth ", "failed", "nmae", "x"]),
            st.sampled_from(["=", "!=", "<", ">=", "~", "==", "<>", " = ", ""]),
            st.text("ab1, '\"*.-null\t", max_size=12),
        ),
    )
)
def test_any_text_is_refused_or_means_what_it_says(text: str) -> None:
    """Any text is refused with a message, or becomes one filter on the column that it begins with.

    Nothing of the value is lost: all of its letters and digits are in the filter's values.
    """
    try:
        condition = condition_of_text(Structure, text)
        filters = _filters(condition)
    except AllenormError:
        return
    ((way, found),) = filters
    named = ".".join([*way, found.column.name])
    rest = text.strip().removeprefix(named).lstrip()
    assert rest != text.strip()
    sign = next(each for each in ("!=", "<=", ">=", "=", "<", ">", "~") if rest.startswith(each))
    written = rest.removeprefix(sign)
    expected = {**_SIGNS, "~": "il"}[sign]
    assert found.operator in ({"eq", "in"} if sign == "=" else {expected})
    shown = condition.parts[0][1]
    for letter in set(written) - set("'\", \t+.0"):
        assert letter in shown or letter.isspace()


def test_every_column_of_every_sort_can_be_named() -> None:
    """Columns are found by their names, through associations to one and to many."""
    for name in ("id", "structure_sets.name", "ontology.organism.name"):
        column = column_named(Structure, name)
        assert isinstance(column, Column)
        assert str(column) == f"Structure.{name}"
