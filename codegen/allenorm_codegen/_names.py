"""Which Python names the API's names get: modules, classes, helpers and members.

The schema is input from outside. A name that is no ASCII identifier, or that starts with an
underscore, is refused; one that would hide something the generated code needs gets a trailing
underscore, and keeps its own name for the API.
"""

import keyword
import re
from collections.abc import Iterable, Mapping

from allenorm.errors import SchemaError, quote

MAX_LENGTH = 200
"""The most characters of a name: a module's file name has to fit any file system."""

HELPERS = ("Path", "Where", "Column", "Include", "T", "Query")
"""What each module defines beside its class, as suffixes of the class's name."""

RESERVED_MEMBERS = frozenset(
    {
        "c", "construct", "copy", "dict", "from_dict", "from_orm", "get", "include", "json",
        "loaded", "model_computed_fields", "model_config", "model_construct", "model_copy",
        "model_dump", "model_dump_json", "model_extra", "model_fields", "model_fields_set",
        "model_json_schema", "model_parametrized_name", "model_post_init", "model_rebuild",
        "model_validate", "model_validate_json", "model_validate_strings", "parse_file",
        "parse_obj", "parse_raw", "schema", "schema_json", "to_dict", "to_json",
        "update_forward_refs", "validate", "where",
    }
)  # fmt: skip
"""The public attributes of `allenorm.model.Model`, pydantic's among them."""

BUILTINS = frozenset({"bool", "classmethod", "float", "int", "property", "str", "tuple"})
"""The built-in names that generated code uses as they are, and that a schema may hide."""

RESERVED_CLASSES = BUILTINS | {"type", "CLASS_COUNT", "GENERATOR_VERSION", "SCHEMA_SHA256"}
"""The built-in names that generated code uses, and the constants of a generated package."""

# Device names: no file of such a name can be made on Windows, whatever its suffix.
_DEVICES = frozenset(
    {"aux", "con", "nul", "prn"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def check_name(name: str, what: str) -> str:
    """Refuse a name that cannot stand in Python code.

    Args:
        name: A name from a schema or an overrides file.
        what: What it names, for the message.

    Returns:
        The name.

    Raises:
        SchemaError: It is no ASCII identifier, starts with an underscore, or is too long.

    Examples:
        >>> check_name("Donor", "class")
        'Donor'
        >>> check_name("__init__", "field of Donor")
        Traceback (most recent call last):
        allenorm.errors.SchemaError: field of Donor: '__init__' cannot be a Python name; ...
    """
    if not _IDENTIFIER.match(name):
        message = (
            f"{what}: {quote(name)} cannot be a Python name; it needs ASCII letters, digits and "
            "underscores, with a letter first. For a field or an association, an overrides file "
            "gives another name (`rename`)"
        )
        raise SchemaError(message)
    if len(name) > MAX_LENGTH:
        message = f"{what}: {quote(name, 40)} is longer than {MAX_LENGTH} characters"
        raise SchemaError(message)
    return name


def module_name(name: str) -> str:
    """Turn a class's name into its module's, as PEP 8 writes modules.

    Examples:
        >>> module_name("ApiCamCellMetric"), module_name("Alignment2d"), module_name("HTTPHost")
        ('api_cam_cell_metric', 'alignment2d', 'http_host')
    """
    return _WORD_START.sub("_", name).lower()[:MAX_LENGTH]


def class_names(names: Iterable[str]) -> dict[str, str]:
    """Give each class of the API its Python name.

    A keyword (`import`), a built-in name (`int`) and a name of the package's own (`CLASS_COUNT`)
    get an underscore.

    Args:
        names: The API's class names.

    Returns:
        The Python name of each, in sorted order of the API's names.

    Examples:
        >>> class_names(["Donor", "import"])
        {'Donor': 'Donor', 'import': 'import_'}
    """
    ordered = sorted(names)
    clear = {name for name in ordered if not keyword.iskeyword(name)} - RESERVED_CLASSES
    taken = set(clear)
    return {
        check_name(name, "class"): name if name in clear else _free(name, taken) for name in ordered
    }


def module_names(classes: Iterable[str]) -> dict[str, str]:
    """Give each class the name of its module.

    Where two classes have one module name (`HTTPHost` and `HttpHost`), the later in sorted order
    gets `_2`, and so on; a keyword, a device name and the name of a class get an underscore.

    Args:
        classes: The Python names of the classes.

    Returns:
        The module's name for each.

    Examples:
        >>> module_names(["HTTPHost", "HttpHost", "Import"])
        {'HTTPHost': 'http_host', 'HttpHost': 'http_host_2', 'Import': 'import_'}
    """
    ordered = sorted(classes)
    taken = {*ordered, *keyword.kwlist, *_DEVICES}
    # A class whose module has a name of its own keeps it, whatever others have to give way to.
    natural = {name: module_name(name) for name in ordered}
    first: dict[str, str] = {}
    for name, module in natural.items():
        first.setdefault(module, name)
    modules = {
        name: module
        for name, module in natural.items()
        if first[module] == name and module not in taken
    }
    taken.update(modules.values())
    for name in ordered:
        if name in modules:
            continue
        module = natural[name]
        if first[module] == name:
            modules[name] = _free(module, taken)
        else:
            number = 2
            while f"{module}_{number}" in taken:
                number += 1
            modules[name] = f"{module}_{number}"
            taken.add(modules[name])
    return {name: modules[name] for name in ordered}


def helper_names(name: str, classes: Iterable[str]) -> dict[str, str]:
    """Name the helpers of a class (`DonorPath`, ...); one that is a class gets an underscore.

    Args:
        name: The Python name of the class.
        classes: The Python names of all classes.

    Returns:
        The helper's name for each suffix of `HELPERS`.

    Examples:
        >>> helper_names("Donor", {"Donor", "DonorPath"})["Path"]
        'DonorPath_'
    """
    taken = set(classes)
    return {suffix: _free(name + suffix, taken, suffix="") for suffix in HELPERS}


def member_names(
    columns: Iterable[str],
    associations: Iterable[str],
    *,
    owner: str,
    renames: Mapping[str, str],
    scope: Iterable[str],
) -> tuple[dict[str, str], dict[str, str]]:
    """Give the columns and the associations of a class their Python names.

    A keyword, an attribute of every model, and a name that the module needs for something else
    get an underscore. Where a column and an association share a name, the association gets it.

    Args:
        columns: The API's names of the columns.
        associations: The API's names of the associations.
        owner: The API's name of the class, for messages.
        renames: Names that an overrides file gives.
        scope: The names of classes and helpers that the class's module holds.

    Returns:
        The Python names of the columns, and those of the associations.

    Raises:
        SchemaError: A name cannot stand in Python code, or an overrides file gives one that is
            taken.

    Examples:
        >>> member_names(["id", "where"], ["id"], owner="Donor", renames={}, scope=())
        ({'id': 'id', 'where': 'where_'}, {'id': 'id_'})
    """
    refused = RESERVED_MEMBERS.union(scope, keyword.kwlist)
    fields = tuple(columns)
    links = tuple(associations)
    both = set(fields).intersection(links)
    taken: set[str] = set()
    given: dict[tuple[bool, str], str] = {}
    for link, name in [(False, name) for name in fields] + [(True, name) for name in links]:
        new = None if name in both and not link else renames.get(name)
        what = f"{'association' if link else 'field'} of {owner}"
        if new is None:
            check_name(name, what)
            if name in refused or name in taken:
                continue
        elif check_name(new, f"{what}, renamed") in refused | taken:
            message = f"overrides: {owner}.{name} cannot be renamed to {new!r}: the name is taken"
            raise SchemaError(message)
        given[link, name] = new or name
        taken.add(new or name)
    taken |= refused
    return (
        {name: given.get((False, name)) or _free(name, taken) for name in fields},
        {name: given.get((True, name)) or _free(name, taken) for name in links},
    )


def _free(name: str, taken: set[str], suffix: str = "_") -> str:
    """Return the name with as few underscores as make it free, and take it."""
    free = name + suffix
    while free in taken:
        free += "_"
    taken.add(free)
    return free
