"""A hand-written package in the very layout that the generator writes: three small classes."""

import typing as _t

from allenorm._lazy import lazy_attributes as _lazy_attributes

if _t.TYPE_CHECKING:
    from .keeper import Keeper as Keeper
    from .animal import Animal as Animal
    from .species import Species as Species

SCHEMA_SHA256 = "0" * 64
"""The SHA-256 of the schema document that these classes were generated from."""
GENERATOR_VERSION = "0.1.0"
"""The version of allenorm that generated them."""
CLASS_COUNT = 3
"""How many classes there are."""

__all__ = ["Animal", "Keeper", "Species"]

__getattr__, __dir__ = _lazy_attributes(
    __name__,
    {
        "Animal": __name__ + ".animal",
        "Keeper": __name__ + ".keeper",
        "Species": __name__ + ".species",
    },
)
