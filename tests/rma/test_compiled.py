"""What typed queries compile to is what their text is read as."""

from typing import Any

import pytest

from allenorm import AtlasImage, Gene, SectionDataSet, Specimen, Structure, has
from allenorm.query import compile_plan
from allenorm.rma import parse, parse_url, render

QUERIES: list[Any] = [
    Gene.where(acronym="Gad1"),
    Gene.where(id=[1, 2, 3]).limit(5).offset(10),
    Specimen.where(parent_id=None, is_cell_specimen=True),
    Specimen.where(Specimen.c.tissue_ph >= 0.5, Specimen.c.tissue_ph < -1.5, has(Specimen.c.donor)),
    Specimen.where(Specimen.c.donor.organism.name.ilike("mus*"), Specimen.c.name != "x, y]"),
    Specimen.include("donor.age", "structure").order_by(Specimen.c.donor.name.desc()),
    Specimen.include(Specimen.c.ephys_result, where=Specimen.c.ephys_result.failed == False),  # noqa: E712 - a condition
    Structure.where(Structure.c.graph.name.qualified() == "x")
    .only(Structure.c.id)
    .debug("preview"),
    SectionDataSet.where(SectionDataSet.c.genes.id.is_not_null()).except_(SectionDataSet.c.name),
    AtlasImage.where(AtlasImage.c.section_number == AtlasImage.c.id),
    Gene.where(acronym="Gad1").tabular(Gene.c.id, symbol=Gene.c.acronym),
]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("rows", [None, 2000, "all"])
@pytest.mark.parametrize("count", [None, True, False])
def test_the_text_of_a_query_is_its_tree(query: Any, rows: Any, count: Any) -> None:
    """A query is one tree, whether it was compiled or read from what was sent."""
    tree = compile_plan(query.plan, num_rows=rows, start_row=7, count=count)

    assert parse(render(tree)) == tree


@pytest.mark.parametrize("query", QUERIES)
def test_the_url_of_a_query_is_its_tree(query: Any) -> None:
    """What `url()` shows is read as what `rma()` shows."""
    assert parse_url(query.url()) == parse(query.rma())
