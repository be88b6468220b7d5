"""What is no typed query is refused, with what is wrong and what to do instead."""

import warnings
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zoo
from allenorm.errors import AllenormError, InexpressibleError, QueryError, RmaSyntaxError
from allenorm.errors import UnknownNameError as Unknown
from allenorm.query import Query
from allenorm.rma import RmaSyntaxWarning


def read(text: str) -> Any:
    """Read a text about animals."""
    return Query.from_url("model::Animal," + text, models=zoo)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("speces", "Animal has no association 'speces'; did you mean 'species'"),
        ("parent(keeprs)", "Animal has no association 'keeprs'; did you mean 'keepers'"),
        ("name", "'name'; it is a column, and columns come with their class"),
        ("zzzzz", "Animal has no association 'zzzzz'$"),
        ("or[id$eq1]", "RMA has no OR: list the values of one column"),
        ("and[id$eq1]", "filters and associations beside each other must all hold"),
        ("NOT(species)", "RMA has no NOT: write the opposite operator"),
        ("[nmae$eq1]", "Animal has no column 'nmae'; did you mean 'name'"),
        ("[zzzzz$eq1]", "Animal has no column 'zzzzz'$"),
        ("species[zzzzz$eq1]", "Species has no column 'zzzzz'$"),
        ("[species$eq1]", "no column 'species'; it is an association, and no column"),
        ("[animals.nmae$eq1]", "Animal has no column 'nmae'"),
        ("[speces.name$eq1],species", "joins no table 'speces'; did you mean 'species'"),
        ("[zzzzz.name$eq1]", "joins no table 'zzzzz'; it joins animals"),
        ("[name$eqfile.txt]", "with file.txt, but the query joins no table .* apostrophes"),
        ("rma::options[order$eqnmae]", "no column 'nmae'; did you mean 'name'"),
        ("rma::options[order$eqspecies.name]", "joins no table 'species'"),
        ("rma::options[only$eq'nmae']", "did you mean 'name'"),
        ("rma::options[tabular$eq'count']", "no column 'count'"),
        ("rma::options[nm_rows$eq5]", "there is no option 'nm_rows'; did you mean 'num_rows'"),
        ("rma::options[zzz$eq5]", "there is no option 'zzz'$"),
    ],
)
def test_an_unknown_name_is_answered_with_a_suggestion(text: str, message: str) -> None:
    """A class, an association, a column, a table or an option that there is not."""
    with pytest.raises(Unknown, match=message):
        read(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("model::Anmal", "zoo has no class 'Anmal'; did you mean 'Animal'"),
        ("model::Qqqqq", "zoo has no class 'Qqqqq'$"),
        ("model::animal", "did you mean 'Animal'"),
        ("model::_lazy", "has no class '_lazy'"),
    ],
)
def test_an_unknown_class_is_answered_with_a_suggestion(text: str, message: str) -> None:
    """The classes are those of the package."""
    with pytest.raises(Unknown, match=message):
        Query.from_url(text, models=zoo)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("service::x[a$eq1]", "service::x is an informatics service, .* allenorm.rma.parse"),
        ("model::Animal,pipe::list[a$eq'id']", "pipe::list feeds a later stage, .* pass them to"),
        ("model::Animal,model::Keeper", r"has 2 stages \(model::Animal, model::Keeper\)"),
        ("model::Animal[id$in$ids]", r"the variable \$ids, which a pipe fills"),
        ("model::Animal[marks$eq1]", "RMA has no array values"),
        ("model::Animal[id$ne1,2]", r"compared by \$ne with 2 values, and it takes one"),
        ("model::Animal[id$li'1*']", "holds integer, and like.* match text"),
        ("model::Animal[id$gtnull]", r"compared by \$gt with null, which no row fulfils"),
        ("model::Animal[id$innull]", "a list of null, which no row fulfils"),
        ("model::Animal[id$in1,animals.id]", "in a list with the column animals.id"),
        ("model::Animal[id$eq99999999999999999999]", "more than 64 bits"),
        ("model::Animal,parent,keepers[weight$gt1]", "may be Animal.weight and Animal.parent"),
        (
            "model::Animal,species,parent(species),rma::options[order$eqspecies.name]",
            "is joined as .* RMA has no names for the two",
        ),
        ("model::Animal,rma::options[tabular$eq'max(id)']", "option tabular takes a column"),
        ("model::Animal,rma::options[tabular$eq'id as distinct']", "as 'distinct'; rename it"),
        ("model::Animal,rma::options[tabular$eq'id as a,name as a']", "as 'a'; rename it"),
    ],
)
def test_what_typed_queries_cannot_say(text: str, message: str) -> None:
    """The error names it, and says what to do instead."""
    with pytest.raises(InexpressibleError, match=message):
        Query.from_url(text, models=zoo)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[id$eqx]", "Animal.id is a column of type integer: expected a whole number, found 'x'"),
        ("[id$eq1.5]", "expected a whole number, found '1.5'"),
        ("[id$eqtrue]", "expected a whole number, found 'true'"),
        ("[weight$eq'nan']", "expected a number, found 'nan'"),
        ("[weight$eqtrue]", "expected a number"),
        ("[tame$eqmaybe]", "expected true or false, found 'maybe'"),
        ("[tame$eq1]", "expected true or false, found '1'"),
        ("[born_at$eq'soon']", "expected a time such as"),
        ("[born_at$eq'2015-13-41']", "expected a time such as"),
        ("[born_at$eq5]", "expected a time such as"),
        ("rma::options[num_rows$eqmany]", "the option num_rows takes a whole number, found 'many'"),
        ("rma::options[start_row$eq1.5]", "start_row takes a whole number"),
        ("rma::options[debug$eqmaybe]", "takes True, False or 'preview'"),
        ("rma::options[only$eq'a b']", "the option only takes a column, found 'a b'"),
        ("rma::options[order$eq'id up']", "takes a column and asc or desc, found 'id up'"),
        ("rma::options[only$eqid][except$eqname]", "not both"),
        ("rma::options[tabular$eq'id,id']", "would be called 'id'"),
    ],
)
def test_a_value_that_does_not_fit(text: str, message: str) -> None:
    """The error says which column or option, what it takes and what stands there."""
    with pytest.raises(QueryError, match=message):
        read(text)


@pytest.mark.parametrize("text", ["", "foo", "http://h/", "http://h/api/v2/data.json", "model::"])
def test_what_is_no_query_is_a_syntax_error(text: str) -> None:
    """A text that is neither RMA nor a URL of a query is shown with a caret."""
    with pytest.raises(RmaSyntaxError, match=r"\^$"):
        Query.from_url(text)


def test_a_word_is_taken_for_rma() -> None:
    """What begins as neither is told how RMA begins, not how a URL does."""
    with pytest.raises(RmaSyntaxError, match="found 'Gene', expected model::, service:: or"):
        Query.from_url("Gene")


@pytest.mark.parametrize("text", [None, 5, b"model::Gene"])
def test_only_text_is_read(text: Any) -> None:
    """Anything but text is refused."""
    with pytest.raises(QueryError, match="from a URL or from RMA, got"):
        Query.from_url(text)


@pytest.mark.parametrize("models", ["zoo", 5, {"Animal": zoo.Animal}])
def test_classes_come_in_a_module(models: Any) -> None:
    """`models` is a package of classes."""
    with pytest.raises(QueryError, match="takes a package of generated classes"):
        Query.from_url("model::Animal", models=models)


def test_what_is_not_read_is_warned_of() -> None:
    """A parameter that means nothing is said to be left out."""
    with pytest.warns(RmaSyntaxWarning, match="'wrap' of the URL is not read"):
        Query.from_url("/data/Animal/1.json?wrap=true", models=zoo)


PIECES = st.sampled_from(
    ["model::Animal", "rma::criteria", "rma::include", "rma::options", "species", "parent", "(",
     ")", ",", "[id$eq1]", "[name$eq'x']", "[species.name$ilx]", "[weight$gtanimals.id]", "or",
     "[tabular$eq'id']", "[order$eq'species.name']", "[num_rows$eq5]", "keepers", "[marks]",
     "[only$eqid,name]", "[id$in1,null]", "pipe::list[x$eq'id']", "[id$in$x]", "[born_at$eq'x']"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join))
def test_a_text_is_read_or_refused(text: str) -> None:
    """No text raises anything but an error of ours, and what is read can be written."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RmaSyntaxWarning)
        try:
            query = Query.from_url("model::Animal," + text, models=zoo)
        except AllenormError:
            return
    assert query.rma().startswith("model::Animal")
