"""The search for differences between a store and the oracle: random schemas, rows, queries."""

from searching._checking import canonical, check, compare, stored
from searching._queries import queries
from searching._reading import world_of
from searching._rows import worlds
from searching._schemas import schemas

__all__ = ["canonical", "check", "compare", "queries", "schemas", "stored", "world_of", "worlds"]
