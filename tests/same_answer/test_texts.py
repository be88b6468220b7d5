"""What a server writes is what this process would write, to the byte, for texts that are sent."""

import urllib.error
import urllib.parse
import urllib.request

import pytest
from corpus import table_1, table_2, table_3, table_4, table_5

from allenorm.answers import FORMATS, Format, refusal, write_csv, write_json, write_xml
from allenorm.errors import RefusedError
from allenorm.local import Evaluator
from allenorm.rma import parse_url

TABLES = (table_1, table_2, table_3, table_4, table_5)
COMPILED = {name: case.query.rma() for table in TABLES for name, case in table.CASES.items()}
WRITTEN = {
    "a default of 50 rows": "model::Structure",
    "every option": "model::Structure,rma::options[only$eq'id,acronym'][order$eq'graph_order$desc']"
    "[num_rows$eq5][start_row$eq2][count$eqfalse]",
    "criteria and includes": "model::Specimen,rma::criteria,donor(organism),[name$nenull],"
    "rma::include,ephys_result(well_known_files(well_known_file_type)),specimen_tags",
    "a shared table": "model::SubImage,rma::include,data_set",
    "flat": "model::Specimen,rma::include,structure,"
    "rma::options[tabular$eq'specimens.id,structures.acronym as area'][num_rows$eq'all']",
    "a pipe": "model::Specimen[id$in320654829,467703703],pipe::list[xs$eq'structure_id'],"
    "model::Structure[id$in$xs]",
    "two models": "model::Donor,model::Structure[acronym$il'v*']",
    "no such class": "model::Nothing",
    "no such column": "model::Structure[nothing$eq1]",
    "no such association": "model::Structure,rma::include,nothing",
    "a service": "service::mouse_agea[set$eq'mouse'][seed_age$eq'P56']",
}
TEXTS = COMPILED | WRITTEN


def path_of(text: str, form: Format) -> str:
    """Return where a text is asked for."""
    return f"/api/v2/data/query.{form}?q={urllib.parse.quote(text)}"


def written_here(evaluator: Evaluator, url: str, form: Format) -> bytes:
    """Return the answer that this process writes."""
    try:
        answer = evaluator.answer(parse_url(url), flat=form == "csv", classes=form == "xml")
    except RefusedError as error:
        return refusal(str(error.args[0]), form)
    if form == "csv":
        return write_csv(answer)
    return write_json(answer) if form == "json" else write_xml(answer, evaluator.store.schema)


@pytest.mark.parametrize("name", TEXTS)
def test_the_same_bytes(name: str, evaluator: Evaluator, server_url: str) -> None:
    """Every format, answers and refusals."""
    for form in FORMATS:
        url = server_url + path_of(TEXTS[name], form)
        try:
            with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own server
                sent = answer.read()
        except urllib.error.HTTPError as error:
            sent = error.read()
        assert sent == written_here(evaluator, url, form)
