"""From a URL to the syntax tree: every form of a query is one tree."""

import pytest

from allenorm.errors import RmaSyntaxError
from allenorm.rma import (
    AssociationTerm,
    Filter,
    ModelStage,
    RmaSyntaxWarning,
    UrlQuery,
    parse,
    parse_url,
    read_url,
)

BASE = "http://api.brain-map.org/api/v2/data"
WHOLE = (
    "model::Gene,rma::criteria,[acronym$il'pd*'][organism_id$eq2],products[id$eq1],"
    "rma::include,organism,probes(orientation),rma::options[order$eq'genes.acronym desc']"
    "[num_rows$eq'all'][count$eqfalse]"
)


@pytest.mark.parametrize(
    "url",
    [
        f"{BASE}/query.json?q={WHOLE}",
        f"{BASE}/query.json?criteria={WHOLE}",
        f"{BASE}/query.json?include={WHOLE}",
        f"{BASE}/Gene/query.json?criteria={WHOLE}",
        f"{BASE}//Gene/query.json?q={WHOLE}&",
        f"  /api/v2/data/query?q={WHOLE}#q=model::Atlas ",
        f"api.brain-map.org/api/v2/data/query.json?q={WHOLE}",
        f"query.json?q={WHOLE}",
        f"allenorm+sqlite://sample.sqlite?q={WHOLE}",
        (
            f"{BASE}/Gene/query.json?criteria=[acronym$il'pd*'],[organism_id$eq2],products[id$eq1]"
            "&include=organism,probes(orientation)&order=genes.acronym+desc&num_rows=all&count=false"
        ),
        (
            f"{BASE}/Gene/query.json?order='genes.acronym%20desc'&include=organism,probes(orientation)"
            "&numRows='all'&criteria=%5Bacronym%24il%27pd*%27%5D%5Borganism_id$eq2],products[id$eq1]"
            "&count=False"
        ),
        (
            f"{BASE}/query.json?criteria=+model::Gene\n,rma::criteria,[acronym$il'pd*']&include=organism"
            "&criteria=[organism_id$eq2],products[id$eq1]&include=probes(orientation),"
            "rma::options[order$eqgenes.acronym desc]&num_rows=all&count='false'&start_row="
        ),
        (
            f"{BASE}/Gene/query.json?q=[acronym$il'pd*']&criteria=model::Gene[organism_id$eq2],"
            "products[id$eq1],rma::include,organism&include=model::Gene,rma::include,"
            "probes(orientation)&order=genes.acronym desc&num_rows=all&count=false"
        ),
    ],
)
def test_every_form_of_a_url_is_one_query(url: str) -> None:
    """Inline clauses, clauses as parameters, both, encoded or not, in any order."""
    assert parse_url(url) == parse(WHOLE)


@pytest.mark.parametrize(
    ("url", "text"),
    [
        ("Gene/15.json", "model::Gene[id$eq15]"),
        ("Gene/15?include=organism", "model::Gene[id$eq15],rma::include,organism"),
        ("Gene/query.xml?id=15&include=a", "model::Gene[id$eq15],rma::include,a"),
        ("Gene/query.xml?id=15,16&acronym=Pdyn", "model::Gene[id$eq15,16][acronym$eq'Pdyn']"),
        ("Gene/query.xml?acronym='Pd,yn'&a=true", "model::Gene[acronym$eq'Pd,yn'][a$eqtrue]"),
        ("Gene/query.json?num_rows=20&startRow=0",
         "model::Gene,rma::options[num_rows$eq20][start_row$eq0]"),
        ("Gene/query.json?criteria=&order=", "model::Gene"),
        ("Gene/query.json?only=id, acronym ,&except='a','b'",
         "model::Gene,rma::options[only$eq'id,acronym'][except$eq'a,b']"),
        ("Gene/query.json?tabular=count(id) as n,genes.acronym&filename=x.json",
         "model::Gene,rma::options[tabular$eq'count(id) as n,genes.acronym'][filename$eq'x.json']"),
        ("query.json?criteria=service::x[a$eq'b+c%2Bd']", "service::x[a$eq'b c+d']"),
        ("query.json?q=model::A,pipe::list[x$eq'id'],model::B[id$in$x]&include=c&num_rows=5",
         "model::A,pipe::list[x$eq'id'],model::B[id$in$x],rma::include,c,rma::options[num_rows$eq5]"),
        ("Gene/query.json?criteria=[id$eq1],pipe::list[x$eq'id'],service::y[z$eq$x]",
         "model::Gene[id$eq1],pipe::list[x$eq'id'],service::y[z$eq$x]"),
    ],
)  # fmt: skip
def test_parameters_are_read_as_their_clause(url: str, text: str) -> None:
    """An id, attributes and options become what they are in the text."""
    assert parse_url(f"{BASE}/{url}") == parse(text)


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("data/query.json", "json"),
        ("data/query.xml", "xml"),
        ("data/Gene/query.csv", "csv"),
        ("data/Gene/query", "json"),
        ("data/Gene/15.xml", "xml"),
        ("data/Gene/15", "json"),
        ("projection/csv", "csv"),
        ("query.xml", "xml"),
        ("query", "json"),
        ("data/data/query.csv", "csv"),
    ],
)
def test_the_format_is_reported(path: str, written: str) -> None:
    """It is the suffix of the path, and JSON where there is none."""
    found = read_url(f"http://x/{path}?q=model::Gene")

    assert isinstance(found, UrlQuery)
    assert found.format == written
    assert isinstance(found.tree.stages[0], ModelStage)


@pytest.mark.parametrize("name", ["wrap=true", "callback=f", "_=1", "rma::options[num_rows$eqall]"])
def test_what_is_not_read_is_warned_of(name: str) -> None:
    """A parameter that is no clause, no option and no column is left out, and said so."""
    with pytest.warns(RmaSyntaxWarning, match="parameter .* of the URL is not read") as caught:
        tree = parse_url(f"{BASE}/query.json?criteria=model::Gene[id$eq1]&{name}")

    assert tree == parse("model::Gene[id$eq1]")
    assert [each.filename for each in caught] == [__file__]


def test_an_option_beside_a_service_is_not_read() -> None:
    """A service pages by filters of its own, and was seen to ignore the parameter."""
    with pytest.warns(RmaSyntaxWarning, match="'num_rows' .* ends in a service") as caught:
        found = read_url(f"{BASE}/query.json?criteria=service::x[a$eq1]&num_rows=5")

    assert found.tree == parse("service::x[a$eq1]")
    assert [each.filename for each in caught] == [__file__]


def test_a_misspelt_step_in_a_url_names_its_parameter() -> None:
    """The place is one in the decoded parameter."""
    with pytest.warns(RmaSyntaxWarning, match="in criteria=, line 1, column 10: rma::critera"):
        tree = parse_url(f"{BASE}/query.json?criteria=model::A%2Crma::critera,b")

    assert tree == parse("model::A,b")


@pytest.mark.parametrize(
    ("url", "where", "column", "found", "expected"),
    [
        ("", "", 1, "the end of the text", "a path with /data/, or a query in q= or criteria="),
        ("model::Gene", "", 12, "the end of the text", "a path with /data/"),
        ("http://data/x.json", "", 19, "the end of the text", "a path with /data/"),
        ("?q=model::Gene", "", 1, "'?'", "a path with /data/"),
        ("/data.json", "", 11, "the end of the text", "/query, or a class"),
        ("/data/", "", 7, "the end of the text", "/query, or a class"),
        ("/data/Gene.xml", "", 15, "the end of the text", "/query or /<id> after the class"),
        ("/data/Gene/", "", 12, "the end of the text", "/query or /<id> after the class"),
        ("/data/Gene/describe.json", "", 12, "'describe'", "query or an id, which is digits"),
        ("/data/Gene/root?x=1", "", 12, "'root'", "query or an id, which is digits"),
        ("/data/Gene/-1", "", 12, "'-'", "query or an id, which is digits"),
        ("/data/Gene/\u0661", "", 12, "'\u0661'", "query or an id, which is digits"),
        ("/data/query.html?q=model::A", "", 7, "'query'", "one of .json, .xml and .csv"),
        ("/x/foo?q=model::A", "", 4, "'foo'", "one of .json, .xml and .csv"),
        ("/data/Gene/15/query.json", "", 7, "'Gene'", "data/<Class>/query or data/<Class>/<id>"),
        ("/data/G%2Fe/query.json", "", 7, "'G'", "data/<Class>/query or data/<Class>/<id>"),
        ("/data/query.json", "", 17, "the end of the text", "a query in q= or criteria="),
        ("/data/query.json?q=", "", 20, "the end of the text", "a query in q= or criteria="),
        ("/data/query.json?a=1&q=model::A%FF", "", 22, "'q'", "percent-encoded UTF-8"),
        ("/data/query.json?q=[id$eq1]", "in q=, ", 1, "'['", "model::, service:: or pipe::"),
        ("/data/query.json?include=a", "in include=, ", 1, "'a'", "model::, service:: or pipe::"),
        ("/data/A/query.json?q=model::B", "in q=, ", 8, "'B'",
         "model::A, which the URL names already"),
        ("/data/A/query.json?q=service::A", "in q=, ", 10, "'A'",
         "model::A, which the URL names already"),
        ("/data/query.json?include=model::B&q=model::A", "in include=, ", 8, "'B'",
         "model::A, which the URL names already"),
        ("/data/query.json?q=service::x&include=a", "in include=, ", 1, "'a'", "'[' or a stage"),
        ("/data/A/query.json?q=b%5Bc%5D%25", "in q=, ", 5, "'%'",
         "an association, a filter, a step or a stage"),
        ("/data/A/query.json?q=b[c$eq'x&y']", "in q=, ", 9, "the end of the text", "an apostrophe"),
        ("/data/A/query.json?only='a", "in only=, ", 3, "the end of the text", "an apostrophe"),
        ("/data/A/query.json?only=a'", "in only=, ", 2, '"\'"', "',' or the end"),
        ("/data/A/query.json?id=$", "in id=, ", 2, "the end of the text", "the name of a variable"),
        ("/data/A/query.json?only=a%00b", "in only=, ", 2, r"'\x00'",
         "text without control characters"),
    ],
)  # fmt: skip
def test_a_url_that_is_no_query_is_refused(
    url: str, where: str, column: int, found: str, expected: str
) -> None:
    """The place is one in the URL, or in the decoded parameter that the message names."""
    with pytest.raises(RmaSyntaxError) as caught:
        parse_url(url)

    error = caught.value
    assert str(error).startswith(
        f"{where}line 1, column {column}: found {found}, expected {expected}"
    )
    assert (error.column, error.found) == (column, found)
    assert error.expected.startswith(expected)


@pytest.mark.parametrize("url", ["/data.json", "/data/Gene.xml", "/data/Gene/describe.json"])
def test_a_url_for_the_schema_is_called_one(url: str) -> None:
    """It is valid, but it asks for no rows."""
    with pytest.raises(RmaSyntaxError, match="asks for the schema, and not for rows"):
        parse_url(BASE.removesuffix("/data") + url)


def test_a_clause_beside_a_class_in_the_path_is_its_own() -> None:
    """An include before any criteria, and an attribute after it, fall into their clauses."""
    (stage,) = parse_url("/data/A/query.json?include=b&id=1").stages

    assert isinstance(stage, ModelStage)
    assert isinstance(stage.criteria[0], Filter)
    assert stage.include == (AssociationTerm("b"),)
