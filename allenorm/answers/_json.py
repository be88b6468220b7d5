"""JSON answers: the envelope and its records, compact, numbers spelt as Ruby spells them."""

import json
import re
from typing import Any, Final

from pydantic_core import PydanticSerializationError, to_json

from allenorm.answers._answer import CLASS_KEY, Answer
from allenorm.answers._values import encoded, ruby_float

_PLUS: Final = b"+" if b"+" in to_json(1e20) else b""
"""Older versions of pydantic write an exponent above zero without its sign."""
_CANDIDATES: Final = (
    (b"-", re.compile(rb"e-\d+[,}\]]"), 30),
    (_PLUS, re.compile(b"e" + re.escape(_PLUS) + rb"\d+[,}\]]"), 30),
    (b".", re.compile(rb"\.0000\d+[,}\]]"), 4),
)
"""The ends of floats that Ruby spells in another way: with an exponent, or small enough for one.

Each begins with plain characters, and comes with one without which there is none: that is what
makes the search cost little beside the writing. The number of bytes is the most before it."""
_NUMBER: Final = rb"-?(?:0\.0000\d+|\d+(?:\.\d+)?e[+-]?\d+)"
_MEMBER: Final = re.compile(rb'":(' + _NUMBER + rb")\Z")
_ITEM: Final = re.compile(rb"[\[,]" + _NUMBER + rb"\Z")
"""A whole float in an object, and one in an array; both may be part of a text."""
_BACKSLASH: Final = ord("\\")
_TOKEN: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|' + _NUMBER)
_CLASS_MEMBER: Final = f'"{CLASS_KEY}":'.encode()


def write_json(answer: Answer) -> bytes:
    """Write an answer as the JSON envelope that the API sends.

    A float that is no number is null. Text stands as it is, in UTF-8; half a surrogate pair becomes
    U+FFFD.

    Args:
        answer: What was found.

    Returns:
        The body: `success`, `id`, `start_row`, `num_rows`, `total_rows` where it is known, `msg`,
        and the members that `debug` adds.

    Examples:
        >>> write_json(Answer([{"id": 1, "weight": 25.0, "name": None}], total_rows=1))
        b'{"success":true,"id":0,...,"msg":[{"id":1,"weight":25.0,"name":null}]}'
    """
    envelope: dict[str, Any] = {
        "success": True,
        "id": 0,
        "start_row": answer.start_row,
        "num_rows": answer.num_rows,
    }
    if answer.total_rows is not None:
        envelope["total_rows"] = answer.total_rows
    body = _serialized({**envelope, "msg": answer.rows, **answer.debug})
    if b"@" in body and _CLASS_MEMBER in body:
        rows = _without_classes(answer.rows)
        body = _serialized({**envelope, "msg": rows, **answer.debug})
    return body


def json_refusal(words: str) -> bytes:
    """Write the envelope of a query that is refused.

    Args:
        words: The reason, in the server's own words.

    Returns:
        The body.

    Examples:
        >>> json_refusal("no")
        b'{"success":false,"id":0,"start_row":0,"num_rows":0,"total_rows":0,"msg":"no"}'
    """
    counts = {"id": 0, "start_row": 0, "num_rows": 0, "total_rows": 0}
    return _serialized({"success": False, **counts, "msg": words})


def _serialized(envelope: dict[str, Any]) -> bytes:
    """Write the envelope, with Ruby's spelling of floats."""
    try:
        body = to_json(envelope, inf_nan_mode="null")
    except PydanticSerializationError:
        text = encoded([json.dumps(envelope, ensure_ascii=False)])
        body = to_json(json.loads(text), inf_nan_mode="null")
    return _respelt(body)


def _respelt(body: bytes) -> bytes:
    """Spell floats as Ruby does; most answers have none that differ."""
    places: list[tuple[int, int]] = []
    for needed, candidate, before in _CANDIDATES:
        for found in candidate.finditer(body) if needed in body else ():
            start, end = found.span()
            start, end = max(0, start - before), end - 1
            number = _MEMBER.search(body, start, end)
            if number is None:
                # Only here a text can look like a number: with care, then.
                if _ITEM.search(body, start, end):
                    return _TOKEN.sub(_respelt_token, body)
            elif body[number.start() - 1] != _BACKSLASH:
                places.append(number.span(1))
    pieces: list[bytes] = []
    done = 0
    for start, end in sorted(places):
        pieces += (body[done:start], _respelt_number(body[start:end]))
        done = end
    return b"".join([*pieces, body[done:]]) if places else body


def _respelt_token(found: re.Match[bytes]) -> bytes:
    """Spell a float as Ruby does, and leave a text as it is."""
    token = found[0]
    return token if token.startswith(b'"') else _respelt_number(token)


def _respelt_number(text: bytes) -> bytes:
    """Spell a float as Ruby does."""
    mantissa, exponent, power = text.partition(b"e-")
    # The commonest need no reading: a sign, and two digits at least.
    if exponent and b"." in mantissa:
        return mantissa + (b"e-0" if len(power) == 1 else b"e-") + power
    return ruby_float(float(text)).encode()


def _without_classes(value: Any) -> Any:
    """Return rows without the key that names their class."""
    members: Any = value  # What `isinstance` narrows would be unknown to one checker or another.
    if isinstance(value, list):
        return [_without_classes(each) for each in members]
    if isinstance(value, dict):
        return {name: _without_classes(each) for name, each in members.items() if name != CLASS_KEY}
    return members
