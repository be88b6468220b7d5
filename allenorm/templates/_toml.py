"""Templates as TOML: reading with the standard library, writing what it reads again."""

import datetime as dt
import importlib
import json
import re
from collections.abc import Mapping
from typing import Any, Final, cast

from allenorm.errors import MissingExtraError, QueryError, quote
from allenorm.templates._parameter import Parameter

_KEYS: Final = ("name", "description", "query", "parameters")
_PARAMETER: Final = ("type", "description", "default", "choices", "minimum", "maximum")
_BARE: Final = re.compile("[A-Za-z0-9_-]+")


def read_toml(text: str) -> dict[str, Any]:
    """Read the members of a template.

    Args:
        text: TOML.

    Returns:
        `name`, `description`, `query` and `parameters`, whose types are checked.

    Raises:
        QueryError: It is no TOML, or no template; the message says where.
        MissingExtraError: This Python (3.10) needs a package to read TOML.

    Examples:
        >>> read_toml('query = "model::Gene"')["query"]
        'model::Gene'
    """
    raw = _parsed(text)
    _refuse_unknown(raw, _KEYS, "the template")
    if "query" not in raw:
        message = "the template has no query"
        raise QueryError(message)
    for key in ("name", "description", "query"):
        if not isinstance(raw.get(key, ""), str):
            message = f"{key} is {quote(raw[key], 60)}; a text is expected"
            raise QueryError(message)
    parameters = raw.get("parameters", {})
    if not isinstance(parameters, dict):
        message = f"parameters is {quote(parameters, 60)}; tables are expected"
        raise QueryError(message)
    return {
        "name": raw.get("name", ""),
        "description": raw.get("description", ""),
        "query": raw["query"],
        "parameters": {
            name: _parameter(name, each)
            for name, each in cast("dict[str, object]", parameters).items()
        },
    }


def write_toml(name: str, description: str, query: str, parameters: Mapping[str, Parameter]) -> str:
    """Write a template.

    Args:
        name: Its name.
        description: What it is for.
        query: Its query.
        parameters: Its parameters by name.

    Returns:
        TOML that `read_toml` reads as the same.

    Examples:
        >>> print(write_toml("", "", "model::Gene[id$eq$id]", {"id": Parameter("integer")}))
        query = "model::Gene[id$eq$id]"
        <BLANKLINE>
        [parameters.id]
        type = "integer"
        <BLANKLINE>
    """
    lines = [
        f"{key} = {_written(value)}"
        for key, value in (("name", name), ("description", description), ("query", query))
        if value
    ]
    for each, parameter in parameters.items():
        key = each if _BARE.fullmatch(each) else _written(each)
        lines += ["", f"[parameters.{key}]", f"type = {_written(parameter.kind)}"]
        for member in _PARAMETER[1:]:
            value: object = getattr(parameter, member)
            if value is not None and value not in ("", ()):
                lines.append(f"{member} = {_written(value)}")
    return "\n".join([*lines, ""])


def _parsed(text: str) -> dict[str, Any]:
    """Return what a TOML text holds."""
    for name in ("tomllib", "tomli"):
        try:
            reader = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        try:
            found: dict[str, Any] = reader.loads(text)
        except (ValueError, RecursionError) as error:
            message = f"it is no TOML: {quote(error)}"
            raise QueryError(message) from error
        return found
    message = "reading TOML on Python 3.10 needs the extra: pip install 'allenorm[toml]'"
    raise MissingExtraError(message)


def _parameter(name: str, raw: object) -> Parameter:
    """Return one parameter."""
    where = f"parameter {quote(name, 60)}"
    members = _table(raw)
    if "type" not in members:
        message = f"{where}: a table with a type is expected, got {quote(raw, 60)}"
        raise QueryError(message)
    _refuse_unknown(members, _PARAMETER, where)
    choices = members.get("choices", [])
    if not isinstance(choices, list):
        message = f"{where}: choices is {quote(choices, 60)}; a list is expected"
        raise QueryError(message)
    default = members.get("default")
    try:
        return Parameter(
            members["type"],
            members.get("description", ""),
            tuple(cast("list[object]", default)) if isinstance(default, list) else default,
            tuple(cast("list[object]", choices)),
            members.get("minimum"),
            members.get("maximum"),
        )
    except QueryError as error:
        message = f"{where}: {error}"
        raise QueryError(message) from error


def _table(raw: object) -> dict[str, Any]:
    """Return a table; in place of anything else, an empty one."""
    return cast("dict[str, Any]", raw) if isinstance(raw, dict) else {}


def _refuse_unknown(found: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    """Refuse a key that means nothing here."""
    for key in found:
        if key not in known:
            message = f"{where}: the key {quote(key, 60)} is not known; known: {', '.join(known)}"
            raise QueryError(message)


def _written(value: object) -> str:
    """Write one value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dt.datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join([_written(each) for each in cast('tuple[object, ...]', value)])}]"
    # JSON's escapes are TOML's, but for one character that JSON leaves as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
