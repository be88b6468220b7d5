"""The experiments of the Mouse Connectivity Atlas: tracer injections and what they reached."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from allenorm._arguments import identifier, identifiers, whole
from allenorm_models import ApiConnectivity, SectionDataSet, Structure

if TYPE_CHECKING:
    from allenorm_models.api_connectivity import ApiConnectivityQuery
    from allenorm_models.section_data_set import SectionDataSetQuery

PRODUCTS: Final = (5, 31)
"""The products that the experiments belong to: wild type, and Cre lines."""


def experiments(
    injection_structures: int | Structure | Sequence[int | Structure] | None = None,
) -> "SectionDataSetQuery[SectionDataSet]":
    """Ask for the experiments that did not fail.

    Args:
        injection_structures: The primary structure of the injection, or several, as ids or
            objects; structures below it are not meant. None stands for all experiments.

    Returns:
        A query; refine it, or fetch it.

    Raises:
        SettingsError: Something is neither an id nor a structure.

    Examples:
        >>> print(experiments().rma())
        model::SectionDataSet,rma::criteria,[failed$eqfalse],products[id$in5,31],...
        >>> [each.id for each in experiments(385).using("sample")]
        [126862385, 181777177]
    """
    c = SectionDataSet.c
    query = SectionDataSet.where(c.products.id.in_(PRODUCTS), failed=False)
    if injection_structures is None:
        return query
    wanted = identifiers(injection_structures, "injection_structures", "structures")
    return query.where(c.specimen.stereotaxic_injections.primary_injection_structure_id.in_(wanted))


def experiment_table() -> "ApiConnectivityQuery[ApiConnectivity]":
    """Ask for the flat table of all experiments: injection, line, sex, strain.

    Volumes are in cubic millimetres, coordinates in micrometres of the common framework. The line
    of the mouse is `transgenic_line_`, an object or None for a wild type: in JSON the API writes
    it in the place of the column of its name.

    Returns:
        A query; refine it by any column, or fetch it.

    Examples:
        >>> wild_type = experiment_table().where(transgenic_line_id=None).using("sample")
        >>> wild_type.count(), experiment_table().using("sample").count()
        (4, 7)
    """
    return ApiConnectivity.include("transgenic_line_")


def experiment_detail(experiment: int | SectionDataSet) -> "SectionDataSetQuery[SectionDataSet]":
    """Ask for one experiment with its injections, its channels' ranges and its images.

    Args:
        experiment: The experiment, as an id or an object.

    Returns:
        A query; `one()` fetches it.

    Raises:
        SettingsError: It is neither.

    Examples:
        >>> found = experiment_detail(126862385).using("sample").one()
        >>> found.specimen.stereotaxic_injections[0].primary_injection_structure.acronym
        'VISp'
    """
    c = SectionDataSet.c
    injections = c.specimen.stereotaxic_injections
    key = identifier(experiment, "experiment", "data_sets")
    return SectionDataSet.where(id=key).include(
        injections.primary_injection_structure,
        injections.structures,
        injections.stereotaxic_injection_coordinates,
        c.equalization,
        c.sub_images,
    )


def injection_summary(experiment: int | SectionDataSet) -> "SectionDataSetQuery[SectionDataSet]":
    """Ask for one experiment with its manual injection summary, donor, lines and products.

    Args:
        experiment: The experiment, as an id or an object.

    Returns:
        A query; `one()` fetches it.

    Raises:
        SettingsError: It is neither.

    Examples:
        >>> found = injection_summary(126862385).using("sample").one()
        >>> [product.id for product in found.products]
        [5]
    """
    c = SectionDataSet.c
    key = identifier(experiment, "experiment", "data_sets")
    return SectionDataSet.where(id=key).include(
        c.specimen.donor.transgenic_mouse.transgenic_lines,
        c.specimen.injections.structure,
        c.specimen.injections.age,
        c.equalization,
        c.products,
    )


def projection_image(
    experiment: int | SectionDataSet, section_number: int
) -> "SectionDataSetQuery[SectionDataSet]":
    """Ask for one experiment with one of its images and the ranges to show it with.

    Args:
        experiment: The experiment, as an id or an object.
        section_number: The number of the section, as `SubImage.section_number` has it.

    Returns:
        A query without a row where there is no such section; `one()` fetches it.

    Raises:
        SettingsError: An argument is not one of those that are allowed.

    Examples:
        >>> print(projection_image(126862385, 72).rma())
        model::SectionDataSet,...,rma::include,equalization,sub_images[section_number$eq72],...
    """
    c = SectionDataSet.c
    key = identifier(experiment, "experiment", "data_sets")
    number = whole(section_number, "section_number", 0)
    return (
        SectionDataSet.where(id=key)
        .include("equalization")
        .include(c.sub_images, where=c.sub_images.section_number == number)
    )
