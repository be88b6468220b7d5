"""The centre of an injection."""

from typing import TYPE_CHECKING

from allenorm._arguments import choice
from allenorm.errors import MissingExtraError, SettingsError, quote
from allenorm.grids import RESOLUTIONS, Resolution

if TYPE_CHECKING:
    from numpy.typing import ArrayLike


def injection_centroid(
    density: "ArrayLike", fraction: "ArrayLike", resolution: Resolution = 25
) -> tuple[float, float, float] | None:
    """Find the centre of an injection, weighted by its density.

    Args:
        density: The volume `injection_density`, an array of three dimensions.
        fraction: The volume `injection_fraction`, of the same shape.
        resolution: The edge of a voxel in micrometres: 10, 25, 50 or 100.

    Returns:
        The centre in micrometres, or None where no voxel has any density.

    Raises:
        MissingExtraError: numpy is not installed (`allenorm[volumes]`).
        SettingsError: The volumes do not fit each other, or the resolution is none of those.

    Examples:
        >>> import numpy as np
        >>> density = np.zeros((2, 2, 4))
        >>> density[1, 0, 1] = density[1, 0, 3] = 0.5
        >>> injection_centroid(density, np.ones((2, 2, 4)), 100)
        (100.0, 0.0, 200.0)
    """
    try:
        import numpy as np  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "injection_centroid needs numpy: pip install 'allenorm[volumes]'"
        raise MissingExtraError(message) from error
    edge = choice(resolution, "resolution", RESOLUTIONS)
    try:
        dense, part = np.asarray(density, dtype=float), np.asarray(fraction, dtype=float)
    except (TypeError, ValueError) as error:
        message = f"density and fraction are volumes of numbers: {quote(error)}"
        raise SettingsError(message) from error
    if dense.shape != part.shape or dense.ndim != 3:  # noqa: PLR2004 - of space
        message = (
            "density and fraction are volumes of one shape with three dimensions, got "
            f"{dense.shape} and {part.shape}"
        )
        raise SettingsError(message)
    voxels = np.nonzero(part)
    weights = dense[voxels] * part[voxels]
    total = float(weights.sum())
    # A NaN is no centre either.
    if not total > 0:
        return None
    x, y, z = (float((weights * axis).sum() / total * edge) for axis in voxels)
    return x, y, z
