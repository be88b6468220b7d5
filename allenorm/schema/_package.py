"""The data files that come with the package."""


def package_bytes(name: str) -> bytes:
    """Return a data file of this package, whole."""
    from importlib.resources import files  # noqa: PLC0415 - costs more than the rest of the layer

    return (files("allenorm.schema") / name).read_bytes()
