"""The warning about a text that was read, though not as it is written."""


class RmaSyntaxWarning(UserWarning):
    """A text was read otherwise than it is written, or a part of it was not read."""
