"""What is installed beside allenorm, and what its variables say, for `allenorm doctor`."""

import dataclasses
import difflib
import importlib.metadata
import os
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from allenorm.errors import AllenormError, masked, quote

_REQUIREMENT: Final = re.compile(
    r"\s*([A-Za-z0-9._-]+)\s*(?:\[[^]]*\])?\s*\(?([^;)]*)\)?\s*(?:;(.*))?"
)
_EXTRA: Final = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")
_OLD_PYTHON: Final = re.compile(r"python_version\s*<\s*['\"](\d+)\.(\d+)['\"]")
_LEAST: Final = re.compile(r">=\s*([0-9.]+)")
_PASSED_OVER: Final = frozenset({"all", "check", "sample", "test"})
"""Extras of other extras, and those for work on allenorm itself."""
_PREFIX: Final = "ALLENORM_"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is worth a word.

    Attributes:
        about: The part that it is about: `versions`, `settings`, `endpoint`, `cache`, `schema`.
        words: What was found.
        fix: What to do about it; "" for nothing.
        wrong: Whether it is wrong, or only to be known.
    """

    about: str
    words: str
    fix: str = ""
    wrong: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what the doctor looked at.

    Attributes:
        name: What it is about.
        facts: What was found, by name.
        findings: What is worth a word.
    """

    name: str
    facts: Mapping[str, Any]
    findings: tuple[Finding, ...] = ()


def versions() -> Part:
    """Look at what is installed.

    Returns:
        The versions: of allenorm, of Python, of what allenorm needs, of what its extras need.

    Examples:
        >>> versions().facts["requests"]["installed"] != ""
        True
    """
    from allenorm._version import __version__  # noqa: PLC0415 - where it is used

    facts: dict[str, Any] = {
        "allenorm": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
    }
    findings: list[Finding] = []
    required = list(_requirements())
    sizes = Counter(extra for extra, _, _ in required if extra)
    # The smallest extra first: who lacks one library need not install what comes with others.
    for extra, name, least in sorted(required, key=lambda each: sizes[each[0]]):
        installed = _installed(name)
        entry = facts.setdefault(
            name, {"installed": installed, "needs": least, "extras": [], "install": ""}
        )
        if extra:
            entry["extras"].append(extra)
        how = f"pip install '{f'allenorm[{extra}]' if extra else 'allenorm'}'"
        old = installed is not None and _numbers(installed) < _numbers(least)
        if installed is None:
            entry["install"] = entry["install"] or how
        if old or (installed is None and not extra):
            words = f"{name} {installed} is older than {least}" if old else f"{name} is missing"
            known = any(each.words == words for each in findings)
            findings += [] if known else [Finding("versions", words, how)]
    return Part("versions", facts, tuple(findings))


def settings(environment: Mapping[str, str] | None = None) -> Part:
    """Look at the settings in force, and at the variables that should be some.

    Args:
        environment: The variables; None stands for those of the process.

    Returns:
        Every setting with its variable and where it comes from; no password is in it.

    Examples:
        >>> found = settings({"ALLENORM_PAGE_SIZE": "500", "ALLENORM_PAGESIZE": "5"})
        >>> found.facts["page_size"]
        {'value': 500, 'variable': 'ALLENORM_PAGE_SIZE', 'set': True}
        >>> found.findings[0].words
        'ALLENORM_PAGESIZE is no variable of allenorm'
    """
    from allenorm.cache import Cache  # noqa: PLC0415 - loads the SQLite layer
    from allenorm.cache._settings import variable as of_cache  # noqa: PLC0415 - as above
    from allenorm.endpoint import Settings  # noqa: PLC0415 - loads the network layer
    from allenorm.endpoint._settings import variable  # noqa: PLC0415 - as above

    given = os.environ if environment is None else environment
    facts: dict[str, Any] = {}
    findings: list[Finding] = []
    for field in dataclasses.fields(Settings):
        name = variable(field.name)
        text = given.get(name, "")
        value: Any = text if field.name == "base_url" and "://" not in text else None
        if not value:
            value = _read(Settings.from_environment, name, text, field.name, findings)
        facts[field.name] = _fact(value, name, text)
    path = given.get(of_cache("path"), "")
    for each in dataclasses.fields(Cache):
        name = of_cache(each.name)
        text = given.get(name, "")
        value = None
        if path and (text or each.name == "path"):
            value = _read(
                Cache.from_environment, name, text, each.name, findings, {of_cache("path"): path}
            )
        facts["cache" if each.name == "path" else f"cache_{each.name}"] = _fact(value, name, text)
    known = {fact["variable"] for fact in facts.values()}
    for name in sorted(given):
        if name.startswith(_PREFIX) and name not in known:
            near = difflib.get_close_matches(name, sorted(known), 1)
            fix = f"unset it{f', or write {near[0]}' if near else ''}"
            words = f"{quote(name, 60).strip(chr(39))} is no variable of allenorm"
            findings.append(Finding("settings", words, fix))
    return Part("settings", facts, tuple(findings))


def without_password(text: str, place: str | None) -> str:
    """Return a text without the user name and the password of a place.

    Args:
        text: A message, or the place itself.
        place: A URL, or what was meant for one: it need not have a scheme.

    Examples:
        >>> without_password("cannot connect to 'me:secret@host'", "me:secret@host")
        "cannot connect to '***@host'"
    """
    *secrets, _ = (place or "").rpartition("://")[2].split("@")
    for secret in filter(None, secrets):
        for form in (secret, repr(secret)[1:-1]):
            text = text.replace(f"{form}@", "***@")
    return masked(text)


def _fact(value: Any, name: str, text: str) -> dict[str, Any]:
    """Return what is said of a setting."""
    plain = type(value) in {int, float, type(None)}
    shown = value if plain else without_password(str(value), str(value))
    return {"value": shown, "variable": name, "set": bool(text)}


def _read(  # noqa: PLR0913, PLR0917 - what a setting has
    read: Any,
    name: str,
    text: str,
    attribute: str,
    findings: list[Finding],
    more: Mapping[str, str] | None = None,
) -> Any:
    """Return the value of one setting, or None where it cannot be used."""
    try:
        return getattr(read({**(more or {}), name: text}), attribute)
    except AllenormError as error:
        words = without_password(str(error), text)
        findings.append(Finding("settings", words, f"unset {name}, or mend it"))
        return None


def _requirements() -> Iterator[tuple[str, str, str]]:
    """Yield extra, name and least version of everything that allenorm asks for here."""
    try:
        found = importlib.metadata.requires("allenorm") or []
    except importlib.metadata.PackageNotFoundError:
        return
    for text in found:
        read = _REQUIREMENT.match(text)
        if read is None:
            continue
        name, range_, marker = read[1], read[2], read[3] or ""
        extra = _EXTRA.search(marker)
        old = _OLD_PYTHON.search(marker)
        if old is not None and sys.version_info[:2] >= (int(old[1]), int(old[2])):
            continue
        if extra is not None and extra[1] in _PASSED_OVER:
            continue
        least = _LEAST.search(range_)
        yield extra[1] if extra else "", name, least[1] if least else ""


def _installed(name: str) -> str | None:
    """Return the version of what is installed, or None."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers that a version begins with; trailing zeros say nothing."""
    found = re.match(r"[0-9.]*", version)
    numbers = [int(each) for each in (found[0] if found else "").split(".") if each]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
