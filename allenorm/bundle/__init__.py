"""Bundles: the queries of a script with their answers, in one file that needs no network."""

from allenorm.bundle._record import facts, queries, record, recording, replay

__all__ = ["facts", "queries", "record", "recording", "replay"]
