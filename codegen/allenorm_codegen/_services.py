"""The functions of `allenorm.services`: from their description to modules.

The description is `services.json`. It says of each service what it takes and what is known of its
answer; the modules hold one typed function for each.
"""

import hashlib
import json
import keyword
import math
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, TypeGuard

from allenorm._version import __version__
from allenorm.errors import GenerationError, quote
from allenorm.schema import Schema
from allenorm_codegen._manifest import MANIFEST, manifest_text
from allenorm_codegen._services_plan import Description, ParameterPlan, ServicePlan
from allenorm_codegen._services_render import module_text, package_text

_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_CLASS = re.compile(r"[A-Z][A-Za-z]*\Z")
_KINDS = frozenset(
    {"boolean", "float", "integer", "integers", "keys", "limits", "point", "text", "texts"}
)
_ANSWERS = frozenset({"object", "rows"})
_TAKEN = frozenset({"given", "num_rows", "object_query", "rows_query", "start_row"})
"""Names that the functions have for what is theirs."""


def bundled_services() -> str:
    """Return the text of the description that comes with allenorm.

    Returns:
        JSON.

    Examples:
        >>> len(read_services(bundled_services()).services)
        34
    """
    return (files("allenorm_codegen") / "services.json").read_text(encoding="utf-8")


def read_services(text: str) -> Description:
    """Read a description.

    Args:
        text: JSON, as `services.json` has it.

    Returns:
        The description, checked: everything that becomes code is a name.

    Raises:
        GenerationError: It cannot be read, or something in it is no name.
    """
    try:
        raw = json.loads(text)
        modules = {_name(key): _words(value) for key, value in raw["modules"].items()}
        services = tuple(_service(each, modules) for each in raw["services"])
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        message = f"the description of the services cannot be read: {quote(error, 100)}"
        raise GenerationError(message) from error
    names = [each.name for each in services]
    if len(set(names)) < len(names):
        message = "the description of the services names one twice"
        raise GenerationError(message)
    digest = hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()
    return Description(modules, services, digest)


def build_services(description: Description) -> dict[str, str]:
    """Write the modules.

    Args:
        description: The services.

    Returns:
        The text of each file by its name, the manifest among them.

    Examples:
        >>> sorted(build_services(read_services(bundled_services())))[:3]
        ['__init__.py', '_generated.json', 'aging.py']
    """
    groups: dict[str, list[ServicePlan]] = {name: [] for name in description.modules}
    for service in description.services:
        groups[service.module].append(service)
    texts = {
        f"{name}.py": module_text(description.modules[name], services)
        for name, services in groups.items()
    }
    texts["__init__.py"] = package_text(groups)
    # The package holds no class of a schema; the digest is that of the description.
    nothing = Schema({}, sha256=description.sha256, source="services")
    texts[MANIFEST] = manifest_text(nothing, __version__, texts)
    return dict(sorted(texts.items()))


def _service(raw: Mapping[str, Any], modules: Mapping[str, str]) -> ServicePlan:
    """Read one service."""
    parameters = tuple(_parameter(each) for each in raw["parameters"])
    names = {each.name for each in parameters}
    any_of = tuple(_list(raw.get("any_of", [])))
    plan = ServicePlan(
        name=_name(raw["name"]),
        module=_known(raw["module"], modules),
        summary=_words(raw["summary"]),
        result=_class(raw["result"]),
        answer=_known(raw["answer"], _ANSWERS),
        parameters=tuple(sorted(parameters, key=lambda each: not each.required)),
        example={_name(key): _argument(value) for key, value in raw["example"].items()},
        note=_words(raw.get("note", "")),
        any_of=any_of,
        paged=_truth(raw.get("paged", True)),
    )
    strange = ({*any_of, *plan.example} - names) | (names & _TAKEN) | ({plan.name} & _TAKEN)
    if strange or not names or len(names) < len(parameters):
        message = f"{plan.name}: names {sorted(strange) or 'missing, or given twice'}"
        raise ValueError(message)
    return plan


def _parameter(raw: Mapping[str, Any]) -> ParameterPlan:
    """Read one parameter."""
    return ParameterPlan(
        name=_name(raw["name"]),
        kind=_known(raw["kind"], _KINDS),
        text=_words(raw["text"]),
        required=_truth(raw.get("required", False)),
        values=tuple(map(_words, _list(raw.get("values", [])))),
    )


def _name(text: Any) -> str:
    """Return a name that is one in Python."""
    if not _NAME.match(text) or keyword.iskeyword(text):
        message = f"{text!r} is no name"
        raise ValueError(message)
    return str(text)


def _class(text: Any) -> str:
    """Return the name of a class."""
    if not _CLASS.match(text):
        message = f"{text!r} is no class"
        raise ValueError(message)
    return str(text)


def _known(text: Any, known: Any) -> str:
    """Return a word that is one of a few."""
    if text not in known:
        message = f"{text!r} is none of {sorted(known)}"
        raise ValueError(message)
    return str(text)


def _words(text: Any) -> str:
    """Return prose that cannot end a docstring or a literal, nor be a doctest."""
    strange = '"', "\\", ">>>"
    if not isinstance(text, str) or not text.isprintable() or any(each in text for each in strange):
        message = f"{text!r} is no plain text"
        raise ValueError(message)
    return text


def _argument(value: Any) -> Any:
    """Return an argument of an example: a text, a number, a truth value, or several."""
    if _is_list(value):
        return [_argument(each) for each in value]
    if isinstance(value, (bool, int)) or (isinstance(value, float) and math.isfinite(value)):
        return value
    return _words(value)


def _is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether a value is a list."""
    return isinstance(value, list)


def _list(value: object) -> list[Any]:
    """Return a list."""
    if _is_list(value):
        return value
    message = f"{value!r} is no list"
    raise TypeError(message)


def _truth(value: Any) -> bool:
    """Return a truth value."""
    if not isinstance(value, bool):
        message = f"{value!r} is neither true nor false"
        raise TypeError(message)
    return value
