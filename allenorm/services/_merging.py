"""Pages of an answer that is one object of lists: probes, and the samples that they were in."""

from collections.abc import Mapping
from typing import Any, cast

_ALONG = ("expression_level", "z-score")
"""The lists of a probe that go along with the samples."""


def merged(whole: dict[str, Any], page: object, asked: int) -> bool | None:
    """Add a page to what came before it.

    Which of its two lists a service pages through is not documented, so both are read: a page
    with the same samples brings more probes, and one with the same probes more samples.

    Args:
        whole: What came so far; it is added to.
        page: The next page.
        asked: How many rows were asked for.

    Returns:
        Whether there may be more; None where the page is no object, or fits neither way.

    Examples:
        >>> whole = {}
        >>> merged(whole, {"probes": [{"id": 1}], "samples": [{"n": 1}]}, 1)
        True
        >>> merged(whole, {"probes": [{"id": 2}], "samples": [{"n": 1}]}, 1)
        True
        >>> merged(whole, {}, 1), [probe["id"] for probe in whole["probes"]]
        (False, [1, 2])
    """
    given = _mapping(page)
    if given is None:
        return None
    probes, samples = _list(given, "probes"), _list(given, "samples")
    if not whole:
        whole.update(given)
        return asked in {len(probes), len(samples)}
    if not probes or not samples:
        return False
    had_probes, had_samples = _list(whole, "probes"), _list(whole, "samples")
    same_samples = samples == had_samples
    same_probes = [_id(each) for each in probes] == [_id(each) for each in had_probes]
    if same_samples and not same_probes and probes != had_probes[-len(probes) :]:
        whole["probes"] = had_probes + probes
        return len(probes) == asked
    if same_probes and not same_samples:
        whole["samples"] = had_samples + samples
        whole["probes"] = [_longer(*both) for both in zip(had_probes, probes, strict=True)]
        return len(samples) == asked
    # The same page again is from a service that does not page.
    return False if same_samples else None


def _list(page: Mapping[str, object], name: str) -> list[object]:
    """Return a list of a page, empty where there is none; reading says what is wrong with it."""
    found = page.get(name)
    return cast("list[object]", found) if isinstance(found, list) else []


def _id(probe: object) -> object:
    """Return what tells a probe from another."""
    found = _mapping(probe)
    return probe if found is None else found.get("id")


def _longer(had: object, more: object) -> object:
    """Return a probe with the values of further samples."""
    one, other = _mapping(had), _mapping(more)
    if one is None or other is None:
        return had
    return {**one, **{name: _list(one, name) + _list(other, name) for name in _ALONG}}


def _mapping(value: object) -> dict[str, object] | None:
    """Return an object of JSON, or None where it is something else."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None
