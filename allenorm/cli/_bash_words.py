"""The words of a line in bash, which makes three of `id=1`."""

import shlex
from collections.abc import MutableMapping


def join_words(environment: MutableMapping[str, str]) -> None:
    """Put words together again that bash has parted at `=`, up to the one that is completed.

    An option and its value stay apart, without what was between them.

    Args:
        environment: The variables by which bash asks; a line that is no whole one stays.

    Examples:
        >>> asked = {"COMP_WORDS": "allenorm query --where id = 3 Spec", "COMP_CWORD": "6"}
        >>> join_words(asked)
        >>> asked
        {'COMP_WORDS': 'allenorm query --where id=3 Spec', 'COMP_CWORD': '4'}
    """
    try:
        place = int(environment["COMP_CWORD"])
        words = shlex.split(environment["COMP_WORDS"])[: place + 1]
    except (KeyError, ValueError):
        return
    # The last word may be one that is still to be typed.
    words += [""] * (place + 1 - len(words))
    joined: list[str] = []
    open_ended = False
    for word in words:
        if word == "=" and joined and joined[-1].startswith("-"):
            continue
        if joined and (word == "=" or open_ended):
            joined[-1] += word
        else:
            joined.append(word)
        open_ended = word == "="
    if words[-1] == "=" and not open_ended:
        joined.append("")
    environment["COMP_WORDS"] = shlex.join(joined)
    environment["COMP_CWORD"] = str(len(joined) - 1)
