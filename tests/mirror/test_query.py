"""What names a query, and what of it a mirror keeps."""

import pytest

from allenorm import Gene, Specimen
from allenorm.errors import QueryError, RmaSyntaxError, UnknownNameError
from allenorm.mirror._query import PullQuery, checked_query, read_query
from allenorm.rma import Rma, parse
from allenorm.schema import bundled


def checked(text: str) -> PullQuery:
    """Return the query of a text."""
    return checked_query(read_query(text), bundled())


@pytest.mark.parametrize(
    "source",
    [
        "Gene",
        " Gene\n",
        "model::Gene",
        "http://api.brain-map.org/api/v2/data/query.json?q=model::Gene",
        "/api/v2/data/Gene/query.json",
        "https://anywhere.example/api/v2/data/Gene/query.xml?num_rows=all",
        parse("model::Gene"),
        Gene,
    ],
)
def test_one_query_has_many_names(source: str | Rma) -> None:
    """A class, a text, a URL of any host and form, a tree and a class of the model are the same."""
    assert checked_query(read_query(source), bundled()).text == "model::Gene"


def test_a_text_with_a_url_in_a_value_is_a_text() -> None:
    """Only what begins like a URL is one."""
    text = "model::WellKnownFile,rma::criteria,[path$eq'http://x/y']"

    assert checked(text).text == text


@pytest.mark.parametrize("text", ["", "model::", "rma::criteria,[id$eq1]", "http://host/nothing"])
def test_what_is_no_query_is_refused(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises((RmaSyntaxError, QueryError)):
        checked(text)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("model::gene", "did you mean 'Gene'"),
        ("model::Specimen,rma::include,doner", "did you mean 'donor'"),
        ("model::Specimen,rma::criteria,donor(aeg)", "did you mean 'age'"),
        ("model::Zzzzzzz", "no class 'Zzzzzzz'"),
    ],
)
def test_unknown_names_are_answered_with_the_nearest(text: str, suggestion: str) -> None:
    """A class or an association that the schema does not have is refused at once."""
    with pytest.raises(UnknownNameError, match=suggestion):
        checked(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("service::mouse_correlation[set$eq'mouse']", "ends in a service"),
        ("model::Gene,pipe::list[x$eq'id']", "ends in a pipe"),
        ("model::Gene,rma::options[tabular$eq'genes.id']", "is tabular"),
        ("model::Gene,rma::options[num_rows$eq'many']", "num_rows is 'many'"),
        ("model::Gene,rma::options[num_rows$eq1.5]", "num_rows is '1.5'"),
    ],
)
def test_what_has_no_records_is_refused(text: str, words: str) -> None:
    """A mirror holds the records of classes, and says so."""
    with pytest.raises(QueryError, match=words):
        checked(text)


def test_pages_are_not_part_of_what_is_pulled() -> None:
    """Options that page, count or name a file do not tell two pulls apart."""
    text = (
        "model::Gene,rma::criteria,[id$gt5],rma::options[num_rows$eqall][order$eq'acronym']"
        "[count$eqfalse][filename$eq'x'][debug$eqtrue]"
    )

    assert checked(text).text == "model::Gene,rma::criteria,[id$gt5]"
    assert checked(text).by_id


def test_a_limit_keeps_its_order() -> None:
    """Which rows a limit means depends on the order, so it is kept."""
    text = "model::Gene,rma::options[order$eq'acronym'][num_rows$eq5][start_row$eq2]"
    query = checked(text)

    assert (query.text, query.limit, query.offset, query.by_id) == (text, 5, 2, False)
    assert checked("model::Gene,rma::options[num_rows$eq5]").by_id


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("only$eq'acronym'", "[only$eq'acronym,id']"),
        ("only$eq'acronym,id'", "[only$eq'acronym,id']"),
        ("only$eq'organisms.name'", "[only$eq'organisms.name,organisms.id']"),
        ("only$eq'elsewhere.name'", "[only$eq'elsewhere.name']"),
        ("except$eq'id,acronym'", "[except$eq'acronym']"),
        ("except$eq'id'", ""),
        ("only$eq$names", "[only$eq$names]"),
    ],
)
def test_ids_are_kept(given: str, kept: str) -> None:
    """A query that leaves the id out gets it all the same: the file tells rows apart by it."""
    text = checked(f"model::Gene,rma::include,organism,rma::options[{given}]").text

    assert text == "model::Gene,rma::include,organism" + (f",rma::options{kept}" if kept else "")


def test_a_bare_filter_in_an_include() -> None:
    """It restricts the rows, and shows no table of its own."""
    text = "model::Gene,rma::include,organism([id$eq5]),rma::options[only$eq'organisms.id']"

    assert checked(text).text == text
    assert not checked(text).whole


def test_a_class_without_ids_keeps_its_columns() -> None:
    """Where there is no id, none is asked for."""
    text = "model::ApiConnectivity,rma::options[only$eq'data_set_id']"

    assert checked(text).text == text


def test_what_is_the_whole_class() -> None:
    """Includes without filters leave the class whole; criteria, filters and limits do not."""
    assert checked("model::Specimen,rma::include,donor(age)").whole
    for rest in (
        ",rma::criteria,[id$gt5]",
        ",rma::include,donor[id$eq5]",
        ",rma::include,donor(age[name$eq'P56'])",
        ",rma::options[num_rows$eq5]",
        ",rma::options[start_row$eq5]",
    ):
        assert not checked(f"model::Specimen{rest}").whole
    piped = "model::Gene,pipe::list[g$eq'id'],model::Gene,rma::criteria,[id$in$g]"
    assert not checked(piped).whole


def test_where_the_servers_count_is_too_high() -> None:
    """A row counts once for each row that is joined to it, so to-many joins are no measure."""
    for text in ("donor(age)", "[id$gt5]", "structure[id$eq5]"):
        assert not checked(f"model::Specimen,rma::criteria,{text}").multiplies
    for text in ("ephys_sweeps", "donor(specimens)", "donor(transgenic_lines[id$eq5])"):
        assert checked(f"model::Specimen,rma::criteria,{text}").multiplies
    assert checked("model::Specimen,rma::include,ephys_sweeps[id$eq5]").multiplies
    assert not checked("model::Specimen,rma::include,ephys_sweeps").multiplies


def test_stages_before_the_last_are_kept() -> None:
    """What a pipe collects is collected for every page."""
    text = "model::Specimen,pipe::list[ids$eq'donor_id'],model::Donor,rma::criteria,[id$in$ids]"

    assert checked(text).text == text
    assert checked(text).model.name == "Donor"


def test_typed_queries_of_a_class_are_known() -> None:
    """A class of the model stands for all of its rows, under the name that the API has for it."""
    assert checked_query(read_query(Specimen), bundled()).whole
