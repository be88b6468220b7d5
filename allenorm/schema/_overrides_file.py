"""Reads overrides files: TOML or JSON of one shape."""

import importlib
import json
import keyword
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from allenorm.errors import MissingExtraError, SchemaError, quote
from allenorm.schema._build import FIELD_TYPES, one_of
from allenorm.schema._document import FieldType
from allenorm.schema._overrides import ClassOverrides, ForeignKey, Nullability, Overrides
from allenorm.schema._package import package_bytes
from allenorm.schema._raw import is_list, keyed, mapping

_T = TypeVar("_T")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_MIXIN = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*:[A-Za-z_]\w*", re.ASCII)
_SECTIONS = ("rename", "retype", "nullable", "descriptions", "mixins", "foreign_keys", "base")


def load_overrides(path: str | Path) -> Overrides:
    """Read an overrides file.

    Args:
        path: A file whose name ends in `.toml` or `.json`.

    Returns:
        Its rules, whose shape is checked. `Overrides.check` checks them against a schema.

    Raises:
        SchemaError: The file cannot be read, or something in it is not known; the message names
            the class, the section and the member.
        MissingExtraError: It is TOML, and this Python (3.10) needs a package to read it.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = Path(folder) / "mine.json"
        ...     _ = path.write_text('{"classes": {"Donor": {"rename": {"data": "data_"}}}}')
        ...     load_overrides(path).of("Donor").rename
        {'data': 'data_'}
    """
    where = str(path)
    suffix = Path(path).suffix.lower()
    if suffix not in {".toml", ".json"}:
        message = f"overrides file {quote(where)}: its name must end in .toml or .json"
        raise SchemaError(message)
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
        return _overrides(_json(text) if suffix == ".json" else _toml(text), where)
    except SchemaError as error:
        message = f"overrides file {quote(where)}: {error}"
        raise SchemaError(message) from error
    except (OSError, ValueError, RecursionError) as error:
        message = f"overrides file {quote(where)} cannot be read: {error}"
        raise SchemaError(message) from error


@cache
def bundled_overrides() -> Overrides:
    """Return the overrides that come with allenorm.

    Returns:
        The rules for the API's own schema: foreign keys that names do not give, second levels of
        inheritance, and mixins. Read once.

    Examples:
        >>> bundled_overrides().of("AtlasDataSet").base
        'SectionDataSet'
    """
    return _overrides(_json(package_bytes("overrides.json").decode()), "bundled")


def _json(text: str) -> object:
    """Return what a JSON text holds."""
    return json.loads(text, object_pairs_hook=keyed)


def _toml(text: str) -> object:
    """Return what a TOML text holds."""
    for name in ("tomllib", "tomli"):
        try:
            reader = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        found: object = reader.loads(text)
        return found
    message = "reading TOML on Python 3.10 needs the extra: pip install 'allenorm[toml]'"
    raise MissingExtraError(message)


def _overrides(raw: object, source: str) -> Overrides:
    """Return the rules of a whole file."""
    top = mapping(raw, "the file")
    _refuse_unknown(top, ("classes",), "the file")
    classes = mapping(top.get("classes", {}), "'classes'")
    return Overrides({name: _class(name, item) for name, item in classes.items()}, source)


def _class(name: str, raw: object) -> ClassOverrides:
    """Return the rules for one class."""
    where = f"class {quote(name, 60)}"
    rules = mapping(raw, where)
    _refuse_unknown(rules, _SECTIONS, where)
    base = rules.get("base")
    return ClassOverrides(
        rename=_section(rules, "rename", where, _python_name),
        retype=_section(rules, "retype", where, _field_type),
        nullable=_section(rules, "nullable", where, _nullability),
        descriptions=_section(rules, "descriptions", where, _text),
        mixins=_mixins(rules.get("mixins", []), f"{where}: mixins"),
        foreign_keys=_section(rules, "foreign_keys", where, _foreign_key),
        base=None if base is None else _text(base, f"{where}: base"),
    )


def _section(
    rules: Mapping[str, Any], section: str, where: str, parse: Callable[[object, str], _T]
) -> dict[str, _T]:
    """Return the rules of one section, by member."""
    here = f"{where}: {section}"
    return {
        member: parse(value, f"{here}: {quote(member, 60)}")
        for member, value in mapping(rules.get(section, {}), here).items()
    }


def _refuse_unknown(found: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    """Refuse a key that means nothing here."""
    for key in found:
        if key not in known:
            message = f"{where}: the key {quote(key, 60)} is not known; known: {', '.join(known)}"
            raise SchemaError(message)


def _text(value: object, where: str) -> str:
    """Return a text that is not empty."""
    if isinstance(value, str) and value.strip():
        return value
    message = f"{where} is {quote(value, 60)}; a text is expected"
    raise SchemaError(message)


def _python_name(value: object, where: str) -> str:
    """Return a name that Python takes."""
    name = _text(value, where)
    if _NAME.fullmatch(name) and not keyword.iskeyword(name):
        return name
    message = f"{where} is {quote(name, 60)}, which is no name in Python"
    raise SchemaError(message)


def _field_type(value: object, where: str) -> FieldType:
    """Return a field type."""
    known = one_of(FIELD_TYPES, value)
    if known is not None:
        return known
    message = f"{where} is {quote(value, 60)}; known types: {', '.join(FIELD_TYPES)}"
    raise SchemaError(message)


def _nullability(value: object, where: str) -> Nullability:
    """Return a rule for nullability."""
    rule = mapping(value, where)
    _refuse_unknown(rule, ("nullable", "evidence"), where)
    nullable = rule.get("nullable")
    if not isinstance(nullable, bool):
        message = f"{where}: 'nullable' is {quote(nullable, 60)}; true or false is expected"
        raise SchemaError(message)
    return Nullability(nullable, _text(rule.get("evidence"), f"{where}: 'evidence'"))


def _foreign_key(value: object, where: str) -> ForeignKey:
    """Return a rule for a foreign key; without `column`, it says that there is none."""
    rule = mapping(value, where)
    _refuse_unknown(rule, ("column", "evidence"), where)
    column = rule.get("column")
    return ForeignKey(
        None if column is None else _text(column, f"{where}: 'column'"),
        _text(rule.get("evidence"), f"{where}: 'evidence'"),
    )


def _mixins(value: object, where: str) -> tuple[str, ...]:
    """Return the bases that a generated class gets."""
    if not is_list(value):
        message = f"{where} is {quote(value, 60)}; a list of 'module:Class' is expected"
        raise SchemaError(message)
    return tuple(_mixin(item, where) for item in value)


def _mixin(value: object, where: str) -> str:
    """Return one base, as `module:Class`."""
    name = _text(value, where)
    parts = re.split("[.:]", name)
    if _MIXIN.fullmatch(name) and not any(keyword.iskeyword(part) for part in parts):
        return name
    message = f"{where}: {quote(name, 60)} is not of the form 'module:Class'"
    raise SchemaError(message)
