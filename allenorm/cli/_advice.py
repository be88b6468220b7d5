"""Advice of the library in words of the command line: who reads it writes no Python."""

from typing import Final

_WORDS: Final = {
    "pass overwrite=True to": "add --overwrite to",
    "serve the store with `allenorm serve`, and name the server, as in "
    ".using('http://127.0.0.1:8000').curl()": "name a server, as in --from "
    "https://api.brain-map.org",
    "to which Client() goes": "which --from https://api.brain-map.org asks",
    'allenorm.connect("sample") or ALLENORM_URL=sample': "--from sample",
}
"""What the library says, and what it is here."""


def in_shell_words(message: str) -> str:
    """Return a message of the library as a command says it.

    Args:
        message: What went wrong, and what to do.

    Returns:
        The message; what is not known stays as it is.

    Examples:
        >>> in_shell_words("'a' is there; pass overwrite=True to replace it")
        "'a' is there; add --overwrite to replace it"
    """
    for words, ours in _WORDS.items():
        message = message.replace(words, ours)
    return message
