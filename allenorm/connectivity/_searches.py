"""The four searches of the Mouse Connectivity Atlas, under the names that its web site gives.

They are services of the API: what they take, what they answer and what is refused stands with
them.
"""

from allenorm.services import mouse_connectivity_correlation as correlation_search
from allenorm.services import mouse_connectivity_injection_coordinate as injection_coordinate_search
from allenorm.services import mouse_connectivity_injection_structure as source_search
from allenorm.services import mouse_connectivity_target_spatial as spatial_search

__all__ = [
    "correlation_search",
    "injection_coordinate_search",
    "source_search",
    "spatial_search",
]
