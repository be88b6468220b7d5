"""A server of the sample, a server that answers as a test says, and clients for both."""

from asking import client, own_environment, sample, sample_url

__all__ = ["client", "own_environment", "sample", "sample_url"]
