"""Cells of the Allen Cell Types Database, their features and their sweeps."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from allenorm._arguments import choices, truth
from allenorm.cell_types._which import Cell, cell_ids
from allenorm.errors import InexpressibleError
from allenorm_models import (
    ApiCellTypesSpecimenDetail,
    EphysFeature,
    EphysSweep,
    NeuronReconstruction,
)

if TYPE_CHECKING:
    from allenorm_models.api_cell_types_specimen_detail import ApiCellTypesSpecimenDetailQuery
    from allenorm_models.ephys_feature import EphysFeatureQuery
    from allenorm_models.ephys_sweep import EphysSweepQuery
    from allenorm_models.neuron_reconstruction import NeuronReconstructionQuery

Species: TypeAlias = Literal["Homo Sapiens", "Mus musculus"]
"""A species, as `donor__species` spells it."""

ReporterStatus: TypeAlias = Literal["positive", "negative", "unknown"]
"""Whether a cell showed the reporter of its transgenic line; `unknown` is a null."""

_SPECIES: Final[tuple[Species, ...]] = ("Homo Sapiens", "Mus musculus")
_STATUS: Final[tuple[ReporterStatus, ...]] = ("positive", "negative", "unknown")


def cells(
    specimens: Cell | Sequence[Cell] | None = None,
    *,
    species: Species | Sequence[Species] | None = None,
    reporter_status: ReporterStatus | Sequence[ReporterStatus] | None = None,
    require_morphology: bool = False,
    require_reconstruction: bool = False,
) -> "ApiCellTypesSpecimenDetailQuery[ApiCellTypesSpecimenDetail]":
    """Ask for cells, one flat row each. What is given must all hold.

    Args:
        specimens: The cell, or several, as ids (`specimen__id`) or objects; None stands for all.
        species: One species or both, in any case.
        reporter_status: What `cell_reporter_status` may be.
        require_morphology: Whether a cell must have an image of its morphology.
        require_reconstruction: Whether a cell must have a reconstruction.

    Returns:
        A query; refine it by any column, or fetch it.

    Raises:
        SettingsError: An argument is not one of those that are allowed.
        InexpressibleError: `unknown` is asked for along with one other status.

    Examples:
        >>> cells(species="Homo Sapiens").using("sample").count()
        14
        >>> print(cells(require_reconstruction=True).rma())
        model::ApiCellTypesSpecimenDetail,rma::criteria,[nr__reconstruction_type$nenull],...
    """
    c = ApiCellTypesSpecimenDetail.c
    query = ApiCellTypesSpecimenDetail.where()
    if specimens is not None:
        query = query.where(c.specimen__id.in_(cell_ids(specimens, "specimens")))
    if species is not None:
        query = query.where(c.donor__species.in_(_species(species)))
    if reporter_status is not None:
        query = _with_status(query, choices(reporter_status, "reporter_status", _STATUS))
    if truth(require_morphology, "require_morphology"):
        query = query.where(c.si__path.is_not_null())
    if truth(require_reconstruction, "require_reconstruction"):
        query = query.where(c.nr__reconstruction_type.is_not_null())
    return query.order_by(c.specimen__id)


def ephys_features() -> "EphysFeatureQuery[EphysFeature]":
    """Ask for the electrophysiology features of all cells whose recording did not fail.

    Potentials are in millivolts, currents in picoamperes, as the columns say.

    Returns:
        A query; refine it, or fetch it.

    Examples:
        >>> print(ephys_features().rma())
        model::EphysFeature,rma::criteria,specimen(ephys_result[failed$eqfalse]),rma::options[...
    """
    failed = EphysFeature.c.specimen.ephys_result.failed
    return EphysFeature.where(failed == False)  # noqa: E712 - a condition


def morphology_features() -> "NeuronReconstructionQuery[NeuronReconstruction]":
    """Ask for the features of the reconstructions of all cells whose recording did not fail.

    Lengths are in micrometres and angles in degrees, as the columns say.

    Returns:
        A query without the column `tags`; refine it, or fetch it.

    Examples:
        >>> print(morphology_features().rma())
        model::NeuronReconstruction,...,rma::options[order$eq'id'][except$eq'tags'][num_rows$eq2000]
    """
    failed = NeuronReconstruction.c.specimen.ephys_result.failed
    return NeuronReconstruction.where(failed == False).except_("tags")  # noqa: E712 - as above


def ephys_sweeps(
    specimens: Cell | Sequence[Cell],
) -> "EphysSweepQuery[EphysSweep]":
    """Ask for the sweeps of a recording, in their order.

    Potentials are in millivolts, stimuli in picoamperes or millivolts, as the columns say.

    Args:
        specimens: The cell, or several, as ids or objects, also those of `cells()`.

    Returns:
        A query; refine it, or fetch it.

    Raises:
        SettingsError: Something is neither.

    Examples:
        >>> [sweep.sweep_number for sweep in ephys_sweeps(320654829).limit(3).using("sample")]
        [1, 2, 3]
    """
    c = EphysSweep.c
    wanted = cell_ids(specimens, "specimens")
    return EphysSweep.where(c.specimen_id.in_(wanted)).order_by(c.specimen_id, c.sweep_number, c.id)


def _species(given: str | Sequence[str]) -> tuple[str, ...]:
    """Return species as the database spells them."""
    spelt = {each.lower(): each for each in _SPECIES}
    single = isinstance(given, str) or not isinstance(given, Iterable)  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
    words = [given] if single else list(given)
    return choices(
        [spelt.get(word.lower(), word) if isinstance(word, str) else word for word in words],  # pyright: ignore[reportUnnecessaryIsInstance] # callers need no checker
        "species",
        _SPECIES,
    )


def _with_status(
    query: "ApiCellTypesSpecimenDetailQuery[ApiCellTypesSpecimenDetail]", status: tuple[str, ...]
) -> "ApiCellTypesSpecimenDetailQuery[ApiCellTypesSpecimenDetail]":
    """Return the query for cells of some status."""
    column = ApiCellTypesSpecimenDetail.c.cell_reporter_status
    if set(status) == set(_STATUS):
        return query
    if status == ("unknown",):
        return query.where(column.is_null())
    if "unknown" in status:
        message = (
            "reporter_status: RMA has no OR, so that 'unknown', a null, cannot be asked for along "
            "with one other status; ask twice"
        )
        raise InexpressibleError(message)
    return query.where(column.in_(status))
