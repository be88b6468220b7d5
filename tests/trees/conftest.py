"""The sample, asked in process and over HTTP."""

from sampled import using

__all__ = ["using"]
