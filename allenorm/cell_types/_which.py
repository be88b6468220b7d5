"""Which cell is meant: an id, a specimen, or a row of the flat table of cells."""

from collections.abc import Iterable
from typing import TypeAlias, cast

from allenorm._arguments import identifier, identifiers
from allenorm_models import ApiCellTypesSpecimenDetail, Specimen

Cell: TypeAlias = int | Specimen | ApiCellTypesSpecimenDetail
"""A cell: its id, its `Specimen`, or its row as `cells()` gives it."""


def cell_id(cell: object, name: str) -> int:
    """Return the id of a cell.

    Args:
        cell: The cell.
        name: The name of the argument.

    Returns:
        The id of its specimen.

    Raises:
        SettingsError: It is no cell.

    Examples:
        >>> cell_id(ApiCellTypesSpecimenDetail(specimen__id=320654829), "specimen")
        320654829
    """
    return identifier(_own(cell), name, "specimens")


def cell_ids(cells: object, name: str) -> tuple[int, ...]:
    """Return the ids of cells, each once.

    Args:
        cells: One cell or several.
        name: The name of the argument.

    Returns:
        The ids of their specimens, in the order given.

    Raises:
        SettingsError: There is none, or one is no cell.

    Examples:
        >>> cell_ids([320654829, Specimen(id=313862306)], "specimens")
        (320654829, 313862306)
    """
    given: list[object] = [cells]
    if isinstance(cells, Iterable) and not isinstance(
        cells, (str, Specimen, ApiCellTypesSpecimenDetail)
    ):
        given = list(cast("Iterable[object]", cells))
    return identifiers([_own(each) for each in given], name, "specimens")


def _own(cell: object) -> object:
    """Return the id of a row of the flat table, which has its own name there."""
    return cell.specimen__id if isinstance(cell, ApiCellTypesSpecimenDetail) else cell
