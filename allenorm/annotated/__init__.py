"""Data sets by what an expert annotated: expression in a structure, at an age.

Examples:
    >>> high = annotated(900000294, intensity="High")
    >>> young = annotated(900000297, ages=["E11.5", "E13.5"])
    >>> found = section_data_sets(high & young, using="sample")
    >>> len(found)
    4
"""

from allenorm.annotated._calls import Annotated, Compound, Density, Intensity, annotated
from allenorm.annotated._search import annotated_query, section_data_sets

__all__ = [
    "Annotated",
    "Compound",
    "Density",
    "Intensity",
    "annotated",
    "annotated_query",
    "section_data_sets",
]
