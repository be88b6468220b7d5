"""Fixtures of the tests of bundles."""

from caching import cached, genes, no_cache_of_the_user, own_environment, path, serve

__all__ = ["cached", "genes", "no_cache_of_the_user", "own_environment", "path", "serve"]
