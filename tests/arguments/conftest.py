"""A server that answers as a test says, and a client for it."""

from asking import client, own_environment

__all__ = ["client", "own_environment"]
