"""The Mouse Connectivity Atlas: experiments, their signal by structure, and the searches.

Examples:
    >>> [each.id for each in experiments(385).using("sample")]
    [126862385, 181777177]
"""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes
from allenorm.connectivity._centroid import injection_centroid
from allenorm.connectivity._experiments import (
    PRODUCTS,
    experiment_detail,
    experiment_table,
    experiments,
    injection_summary,
    projection_image,
)
from allenorm.connectivity._unionizes import Hemisphere, structure_unionizes

if TYPE_CHECKING:
    from allenorm.connectivity._searches import (
        correlation_search,
        injection_coordinate_search,
        source_search,
        spatial_search,
    )

__all__ = [
    "PRODUCTS",
    "Hemisphere",
    "correlation_search",
    "experiment_detail",
    "experiment_table",
    "experiments",
    "injection_centroid",
    "injection_coordinate_search",
    "injection_summary",
    "projection_image",
    "source_search",
    "spatial_search",
    "structure_unionizes",
]

# The services are many: who searches loads them.
_SEARCHES = "correlation_search", "injection_coordinate_search", "source_search", "spatial_search"
_LAZY: dict[str, str] = dict.fromkeys(_SEARCHES, "allenorm.connectivity._searches")

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(__name__, _LAZY)
