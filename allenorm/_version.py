"""The version, in one place: read by the build, the User-Agent and the generator's stamp."""

__version__ = "0.1.0"
