"""What the tests with recorded answers share."""

from serving import own_environment, serve

__all__ = ["own_environment", "serve"]
