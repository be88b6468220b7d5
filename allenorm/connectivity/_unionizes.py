"""Projection signal, summed over structures."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from allenorm._arguments import choices, identifiers, number
from allenorm_models import ProjectionStructureUnionize, SectionDataSet, Structure

if TYPE_CHECKING:
    from allenorm_models.projection_structure_unionize import ProjectionStructureUnionizeQuery

Hemisphere: TypeAlias = Literal["left", "right", "both"]
"""Which side a row sums over; `both` is the sum of the two, and not one or the other."""

HEMISPHERES: Final = MappingProxyType({"left": 1, "right": 2, "both": 3})


def structure_unionizes(  # noqa: PLR0913 - the filters that AllenSDK has, by keyword
    experiments: int | SectionDataSet | Sequence[int | SectionDataSet],
    *,
    is_injection: bool | None = None,
    structures: int | Structure | Sequence[int | Structure] | None = None,
    structure_name: str | None = None,
    hemisphere: Hemisphere | Sequence[Hemisphere] | None = None,
    above_normalized_projection_volume: float | None = None,
) -> "ProjectionStructureUnionizeQuery[ProjectionStructureUnionize]":
    """Ask for the projection signal of experiments by structure. What is given must all hold.

    Volumes are in cubic millimetres; a normalised one is divided by that of the injection.

    Args:
        experiments: The experiment, or several, as ids or objects.
        is_injection: Whether the rows count signal within the injection site, or outside; None
            stands for both kinds of rows.
        structures: The structure, or several, as ids or objects.
        structure_name: The name of the structure, as it is written.
        hemisphere: The side, or several.
        above_normalized_projection_volume: What `normalized_projection_volume` must exceed.

    Returns:
        A query; refine it, or fetch it.

    Raises:
        SettingsError: An argument is not one of those that are allowed.
        InexpressibleError: The name has an apostrophe.

    Examples:
        >>> print(structure_unionizes(126862385, is_injection=False, hemisphere="right").rma())
        model::ProjectionStructureUnionize,...,[...][is_injection$eqfalse][hemisphere_id$in2],...
    """
    c = ProjectionStructureUnionize.c
    wanted = identifiers(experiments, "experiments", "data_sets")
    query = ProjectionStructureUnionize.where(c.section_data_set_id.in_(wanted))
    if is_injection is not None:
        query = query.where(is_injection=is_injection)
    if structures is not None:
        held = identifiers(structures, "structures", "structures")
        query = query.where(c.structure_id.in_(held))
    if structure_name is not None:
        query = query.where(c.structure.name == structure_name)
    if hemisphere is not None:
        sides = choices(hemisphere, "hemisphere", tuple(HEMISPHERES))
        query = query.where(c.hemisphere_id.in_([HEMISPHERES[side] for side in sides]))
    if above_normalized_projection_volume is not None:
        least = number(above_normalized_projection_volume, "above_normalized_projection_volume", 0)
        query = query.where(c.normalized_projection_volume > least)
    return query
