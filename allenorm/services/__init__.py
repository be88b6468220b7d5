"""The connected services of the API: one typed function each, lazy calls, typed records.

The functions are generated from a description, as the classes are from the schema. A parameter
takes values, or the pipe of a query, which the server runs in the same request.

Examples:
    >>> from allenorm import Structure, services
    >>> thalamus = Structure.where(acronym="TH").pipe(Structure.c.id)
    >>> query = services.mouse_differential(set="mouse", structures1=8, structures2=thalamus)
    >>> print(query.rma())
    model::Structure,rma::criteria,[acronym$eq'TH'],rma::options[num_rows$eq'all'],pipe::list[...
"""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes
from allenorm.services import _generated
from allenorm.services._query import ObjectQuery, RowsQuery, ServiceQuery
from allenorm.services._reading import ServiceRecord
from allenorm.services._records import (
    Correlation,
    Differential,
    ExpressedProbe,
    Expression,
    GeneRecord,
    InjectedStructure,
    InjectionExperiment,
    PathPoint,
    Sample,
    SampleDonor,
    SamplePlace,
    SampleStructure,
)

if TYPE_CHECKING:
    from allenorm.services._generated import *  # noqa: F403 - every function, as the package lists them

__all__ = [
    "Correlation",
    "Differential",
    "ExpressedProbe",
    "Expression",
    "GeneRecord",
    "InjectedStructure",
    "InjectionExperiment",
    "ObjectQuery",
    "PathPoint",
    "RowsQuery",
    "Sample",
    "SampleDonor",
    "SamplePlace",
    "SampleStructure",
    "ServiceQuery",
    "ServiceRecord",
]
__all__ += _generated.__all__

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(__name__, _generated.MODULES)
