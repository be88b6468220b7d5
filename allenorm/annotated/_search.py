"""Finding annotated data sets: by a query, or by the API's own search."""

from typing import TYPE_CHECKING, Any, Final, cast

from allenorm._remote import open_client
from allenorm.annotated._calls import Annotated, Compound, checked, quoted
from allenorm.errors import MalformedAnswerError, quote
from allenorm.model import hydrate
from allenorm_models import SectionDataSet

if TYPE_CHECKING:
    from allenorm.client import Client, Target
    from allenorm_models.section_data_set import SectionDataSetQuery

_ONE: Final = "/api/v2/annotated_section_data_sets.json"
_SEVERAL: Final = "/api/v2/compound_annotated_section_data_sets.json"


def annotated_query(condition: Annotated) -> "SectionDataSetQuery[SectionDataSet]":
    """Ask for the data sets that fulfil one condition, by an ordinary query.

    All calls are those of one annotation: a data set whose expression is high in one structure
    and dense in another is not meant by a condition with both structures and both calls.

    Args:
        condition: What they must show.

    Returns:
        A query that brings genes, donor and age along; refine it, or fetch it.

    Raises:
        QueryError: It is no condition, or several that are joined, for which no query has words.

    Examples:
        >>> from allenorm.annotated import annotated
        >>> print(annotated_query(annotated(5, intensity="High")).only("id").rma())
        model::SectionDataSet,...manual_annotations[structure_id$in5][intensity_call$in'High'],...
    """
    c = SectionDataSet.c
    made = c.manual_annotations
    condition = checked(condition, "annotated_query() takes one condition, as")
    query = SectionDataSet.where(made.structure_id.in_(condition.structures))
    for column, values in (
        (made.intensity_call, condition.intensity),
        (made.density_call, condition.density),
        (made.pattern_call, condition.pattern),
        (c.specimen.donor.age.name, condition.ages),
    ):
        if values:
            query = query.where(column.in_(values))
    return query.include(c.specimen.donor.age, c.probes.gene, c.plane_of_section)


def section_data_sets(
    condition: Annotated | Compound, *, using: "Target | None" = None
) -> list[SectionDataSet]:
    """Find data sets by what an expert annotated, with `and` and `or`, which no query has.

    The API is asked at `annotated_section_data_sets` and `compound_annotated_section_data_sets`.
    The data sets have their columns; `annotated_query` brings genes and donors along, and
    `allenorm.load` fetches them for what was found.

    Args:
        condition: What they must show; see `annotated`.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The data sets, each once.

    Raises:
        QueryError: It is no condition.
        SettingsError: The target runs queries, and fetches nothing else.
        RequestError: No whole answer could be had.

    Examples:
        >>> from allenorm.annotated import annotated
        >>> high = annotated(900000294, intensity="High")
        >>> low = annotated(900000300, intensity="Low")
        >>> len(section_data_sets(high & low, using="sample"))
        6
    """
    client = open_client(using)
    if isinstance(condition, Compound):
        rows = [row for text in condition.requests() for row in _rows(client, _SEVERAL, query=text)]
    else:
        one = checked(condition, "section_data_sets() takes")
        parameters = {name: quoted(values) for name, values in one.parameters().items() if values}
        rows = _rows(client, _ONE, structures=one.structures, **parameters)
    found = hydrate(SectionDataSet, rows, partial=True, runner=client)
    return list({row.id: row for row in found}.values())


def _rows(client: "Client", path: str, **parameters: Any) -> list[dict[str, Any]]:
    """Return the records that a place of the server answers with."""
    answer = client.get_json(path, **parameters)
    if answer == {}:
        # What the API writes where there is no row.
        return []
    if not isinstance(answer, list):
        message = f"{path} answered with no list of records: {quote(answer, 200)}"
        raise MalformedAnswerError(message)
    return cast("list[dict[str, Any]]", answer)
