"""Neuronal models: which there are, by cell and by template, and their parameters."""

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

from allenorm._arguments import choices, identifiers
from allenorm._remote import open_client
from allenorm.cell_types._files import PARAMETERS, link_of, of_type
from allenorm.cell_types._which import Cell, cell_ids
from allenorm.errors import MalformedAnswerError, quote
from allenorm_models import NeuronalModel, NeuronalModelTemplate

if TYPE_CHECKING:
    from allenorm.client import Target
    from allenorm_models.neuronal_model import NeuronalModelQuery
    from allenorm_models.neuronal_model_template import NeuronalModelTemplateQuery

ModelKind: TypeAlias = Literal[
    "LIF", "LIF-R", "LIF-ASC", "LIF-R-ASC", "LIF-R-ASC-A", "perisomatic", "all active",
    "GLIF", "biophysical",
]  # fmt: skip
"""A template of neuronal models; `GLIF` stands for the five leaky integrate-and-fire ones, and
`biophysical` for the two that the simulator NEURON runs."""

TEMPLATES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "LIF": 395310469,
        "LIF-R": 395310479,
        "LIF-ASC": 395310475,
        "LIF-R-ASC": 471355161,
        "LIF-R-ASC-A": 395310498,
        "perisomatic": 329230710,
        "all active": 491455321,
    }
)
"""The id of each template, as AllenSDK's `GlifApi` and `BiophysicalApi` have them."""

_GROUPS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "GLIF": ("LIF", "LIF-R", "LIF-ASC", "LIF-R-ASC", "LIF-R-ASC-A"),
        "biophysical": ("perisomatic", "all active"),
    }
)


def neuronal_models(
    specimens: Cell | Sequence[Cell] | None = None,
    *,
    kind: ModelKind | Sequence[ModelKind] | None = None,
) -> "NeuronalModelQuery[NeuronalModel]":
    """Ask for neuronal models, with their template and their runs.

    Args:
        specimens: The cell, or several, as ids or objects, also those of `cells()`; None stands
            for all cells.
        kind: The template, or several; None stands for all.

    Returns:
        A query; refine it, or fetch it. `include("well_known_files")` brings the files along.

    Raises:
        SettingsError: An argument is not one of those that are allowed.

    Examples:
        >>> for model in neuronal_models(324257146, kind="perisomatic").using("sample"):
        ...     print(model.id, model.neuronal_model_template.name)
        472451419 Biophysical - perisomatic
    """
    c = NeuronalModel.c
    query = NeuronalModel.include("neuronal_model_template", "neuronal_model_runs")
    if specimens is not None:
        query = query.where(c.specimen_id.in_(cell_ids(specimens, "specimens")))
    if kind is not None:
        query = query.where(c.neuronal_model_template_id.in_(template_ids(kind)))
    return query.order_by(c.specimen_id, c.id)


def model_templates() -> "NeuronalModelTemplateQuery[NeuronalModelTemplate]":
    """Ask for the templates of neuronal models.

    Returns:
        A query; refine it, or fetch it.

    Examples:
        >>> model_templates().using("sample").count()
        7
    """
    return NeuronalModelTemplate.where()


def template_ids(kind: ModelKind | Sequence[ModelKind]) -> tuple[int, ...]:
    """Return the ids of templates.

    Args:
        kind: The template, or several.

    Returns:
        Their ids, each once.

    Raises:
        SettingsError: There is no such template.

    Examples:
        >>> template_ids("biophysical")
        (329230710, 491455321)
    """
    names = choices(kind, "kind", (*TEMPLATES, *_GROUPS))
    members = [each for name in names for each in _GROUPS.get(name, (name,))]
    return tuple(dict.fromkeys(TEMPLATES[each] for each in members))


def neuron_configs(
    models: int | NeuronalModel | Sequence[int | NeuronalModel], *, using: "Target | None" = None
) -> dict[int, dict[str, Any]]:
    """Fetch the parameters of neuronal models, such as the configuration of a GLIF neuron.

    Args:
        models: The model, or several, as ids or objects.
        using: What `client_for` takes; None stands for the default client.

    Returns:
        The JSON object of each model's file of type `NeuronalModelParameters`, by the model's
        id; models without such a file are not in it.

    Raises:
        SettingsError: Something is neither an id nor a model.
        MalformedAnswerError: A file is no JSON object.
        RequestError: No whole answer could be had.

    Examples:
        >>> sorted(neuron_configs([566302806, 472423251], using="sample"))
        [472423251, 566302806]
    """
    client = open_client(using)
    wanted = identifiers(models, "models", "neuronal_models")
    files = NeuronalModel.c.well_known_files.well_known_file_type
    found: dict[int, dict[str, Any]] = {}
    for model in NeuronalModel.where(id=wanted).include(files).using(client):
        for file in of_type(model.well_known_files, PARAMETERS)[:1]:
            found[model.id] = _json(client.read(link_of(file)), link_of(file))
    return found


def _json(body: bytes, link: str) -> dict[str, Any]:
    """Return the JSON object that a file holds."""
    try:
        read: object = json.loads(body)
    except ValueError as error:
        message = f"{quote(link, 80)} is no JSON: {error}"
        raise MalformedAnswerError(message, url=link) from error
    if not isinstance(read, dict):
        message = f"{quote(link, 80)} is no JSON object, but {type(read).__name__}"
        raise MalformedAnswerError(message, url=link)
    return cast("dict[str, Any]", read)
