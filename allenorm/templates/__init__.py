"""Saved queries with named, typed parameters, as TOML."""

from allenorm.templates._parameter import Kind, Parameter
from allenorm.templates._template import Template

__all__ = ["Kind", "Parameter", "Template"]
