"""What could be wrong with a compiled query: each slip asks another question than the text."""

import re
from collections.abc import Iterator

_OPERATORS = ("eq", "ne", "li", "il", "gt", "lt", "ge", "le", "in", "is")


def slips(text: str) -> Iterator[str]:
    """Yield the text with one slip each: another operator or name, a lost bracket, another clause.

    Commas that the language makes optional are no slip; neither are the quotes of a plain word.
    """
    for found in re.finditer(rf"\$({'|'.join(_OPERATORS)})", text):
        for other in _OPERATORS:
            if other != found[1]:
                yield text[: found.start(1)] + other + text[found.end() :]
    for found in re.finditer(r"(?<!\$)\b\w+", text):
        yield text[: found.end()] + "9" + text[found.end() :]
    for found in re.finditer(r"\[[^]]*\]", text):
        yield text[: found.start()] + text[found.end() :]
    for found in re.finditer(r"[][()]|(?<=\w),(?=\w)(?!rma)", text):
        yield text[: found.start()] + text[found.end() :]
    for one, other in (("criteria", "include"), ("include", "criteria")):
        if f"rma::{one}" in text:
            yield text.replace(f"rma::{one}", f"rma::{other}")
