"""Where the sample store is."""

from pathlib import Path


def path() -> Path:
    """Return the file of the sample store that comes with the package.

    A small store of our own making, for trying things out, for tests and for demonstrations. Its
    values are synthetic: plausible in their units, and measured by nobody. It has the classes,
    the columns and the identifiers that the API's documentation names.

    Returns:
        Its path; the file is opened where it is, and never written.

    Examples:
        >>> path().name
        'sample.sqlite'
    """
    return Path(__file__).with_name("sample.sqlite")
