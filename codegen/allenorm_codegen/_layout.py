"""Text in the very shape that `ruff format` gives it, so that no formatter has to be installed.

Every function returns lines for one construct at one indentation: whole where it fits in the line,
else its parts on one line of their own, else one line for each part. The shapes are ruff's for
class names of up to 48 characters; with longer ones, a line may be longer than ruff leaves it.
"""

from collections.abc import Sequence
from typing import NamedTuple

WIDTH = 100
"""The longest line."""


def literal(text: str) -> str:
    r"""Write a string literal, in double quotes where that needs no more escapes.

    Args:
        text: Any text, surrogates and control characters included.

    Returns:
        ASCII-safe Python source that evaluates to the text.

    Examples:
        >>> print(literal("a"), literal('say "hi"'), literal("it's\n"))
        "a" 'say "hi"' "it's\n"
    """
    if '"' not in text and _is_plain(text):
        return f'"{text}"'
    mark = "'" if text.count('"') > text.count("'") else '"'
    return mark + "".join("\\" + each if each == mark else _visible(each) for each in text) + mark


def docstring(paragraphs: Sequence[str], indent: str = "") -> str:
    r'''Write a docstring; no text can end it, continue it or hide in it.

    Args:
        paragraphs: Its paragraphs; white space within one is made plain.
        indent: The indentation of the line it starts on, which the text leaves to the caller.

    Returns:
        The docstring: on one line where it has one paragraph.

    Examples:
        >>> print(docstring(['It says """no""" and \\ too.']))
        """It says \"\"\"no\"\"\" and \\ too."""
    '''
    texts = [_prose(paragraph) for paragraph in paragraphs]
    if len(texts) > 1:
        body = f"\n\n{indent}".join(texts)
        return f'"""{body}\n{indent}"""'
    return f'"""{texts[0]}"""'


class Brackets(NamedTuple):
    """What encloses parts.

    Attributes:
        opening: The opening bracket.
        closing: The closing bracket.
        lone_comma: Whether a single part takes a comma when it has a line of its own.
        one_each: Whether parts that do not fit the first line have a line each.
    """

    opening: str
    closing: str
    lone_comma: bool
    one_each: bool = False


CALL = Brackets("(", ")", lone_comma=False)
PARAMETERS = Brackets("(", ")", lone_comma=True)
SUBSCRIPT = Brackets("[", "]", lone_comma=False)
LIST = Brackets("[", "]", lone_comma=True, one_each=True)


def wrapped(
    indent: str, head: str, parts: Sequence[str], tail: str = "", brackets: Brackets = CALL
) -> str:
    """Write a call, a signature, a list or a subscript.

    Args:
        indent: The indentation of its line.
        head: What stands before the opening bracket.
        parts: What stands within, in order.
        tail: What stands after the closing bracket.
        brackets: What encloses the parts.

    Returns:
        The lines, the first without its indentation.

    Examples:
        >>> print(wrapped("", "call", ["a" * 50, "b" * 50]).replace("a" * 49, "a"))
        call(
            aa,
            bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb,
        )
    """
    opening, closing, lone_comma, one_each = brackets
    inside = ", ".join(parts)
    whole = f"{head}{opening}{inside}{closing}{tail}"
    if not parts or len(indent) + len(whole) <= WIDTH:
        return whole
    deeper = indent + "    "
    lone = len(parts) == 1
    if len(deeper) + len(inside) <= WIDTH and not (one_each or (lone and lone_comma)):
        return f"{head}{opening}\n{deeper}{inside}\n{indent}{closing}{tail}"
    comma = "" if lone and not lone_comma else ","
    lines = f",\n{deeper}".join(parts)
    return f"{head}{opening}\n{deeper}{lines}{comma}\n{indent}{closing}{tail}"


def annotated(indent: str, name: str, annotation: str, *, split: tuple[str, str] | None) -> str:
    """Write an annotation without a value.

    Args:
        indent: The indentation of its line.
        name: The name that is annotated.
        annotation: Its type.
        split: The type's name and what stands in its brackets, where it may break there; None
            where it goes into parentheses.

    Returns:
        The lines, the first without its indentation.

    Examples:
        >>> annotated("", "name", "Column[int]", split=("Column", "int"))
        'name: Column[int]'
    """
    whole = f"{name}: {annotation}"
    if len(indent) + len(whole) <= WIDTH:
        return whole
    if split is None or len(indent) + len(f"{name}: {split[0]}[") > WIDTH:
        return f"{name}: (\n{indent}    {annotation}\n{indent})"
    return wrapped(indent, f"{name}: {split[0]}", [split[1]], brackets=SUBSCRIPT)


def assigned(indent: str, target: str, value: str) -> str:
    """Write an annotated assignment; a value that does not fit goes into parentheses.

    Examples:
        >>> assigned("", "name: str", '"x"')
        'name: str = "x"'
    """
    whole = f"{target} = {value}"
    if len(indent) + len(whole) <= WIDTH:
        return whole
    return f"{target} = (\n{indent}    {value}\n{indent})"


def concatenated(indent: str, left: str, right: str) -> str:
    """Write the sum of two terms in a mapping, where a comma follows.

    Examples:
        >>> concatenated("", "a", "b")
        'a + b'
    """
    whole = f"{left} + {right}"
    if len(indent) + len(whole) + 1 <= WIDTH:
        return whole
    return f"{left}\n{indent}+ {right}"


def union(indent: str, alternatives: Sequence[str], tail: int = 1) -> str:
    """Write a union within a signature: on one line, or one alternative a line.

    Args:
        indent: The indentation of the line.
        alternatives: The types, the first with the parameter's name before it.
        tail: How many characters follow on the line.

    Returns:
        The lines, the first without its indentation.

    Examples:
        >>> union("", ["where: int", "str"])
        'where: int | str'
    """
    whole = " | ".join(alternatives)
    if len(indent) + len(whole) + tail <= WIDTH:
        return whole
    return f"\n{indent}| ".join(alternatives)


def _is_plain(text: str) -> bool:
    """Whether source shows a text as it is; most are, and are not gone through by character."""
    return text.isprintable() and "\\" not in text


def _visible(character: str) -> str:
    """Return a character as source shows it: as it is, or escaped."""
    if character.isprintable() and character != "\\":
        return character
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def _prose(text: str) -> str:
    """Return text for a docstring: plain white space, nothing that ends it or is invisible."""
    # Python refuses a class whose docstring holds half a character.
    whole = text
    if not text.isprintable():
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    plain = " ".join(whole.split())
    if not _is_plain(plain):
        plain = "".join(map(_visible, plain))
    # A quote at either end would join the docstring's own.
    joins = '"""' in plain or plain.startswith('"') or plain.endswith('"')
    return plain.replace('"', r"\"") if joins else plain
