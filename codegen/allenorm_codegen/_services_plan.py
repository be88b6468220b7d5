"""What is known of each service before its function is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ParameterPlan:
    """One parameter of a function.

    Attributes:
        name: Its name, in the API and in Python.
        kind: What it takes.
        text: What it means.
        required: Whether the function does without it.
        values: The texts that it takes, where they are a closed set.
    """

    name: str
    kind: str
    text: str
    required: bool = False
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """One function.

    Attributes:
        name: The name of the service and of its function.
        module: The module that has it.
        summary: What it does, in a line.
        result: The class of its records.
        answer: Whether it answers with `rows` or with one `object`.
        parameters: What it takes, what is required first.
        example: Arguments of a call, by name.
        note: What else there is to know, or nothing.
        any_of: Parameters of which it needs one or more.
        paged: Whether it can be paged through.
    """

    name: str
    module: str
    summary: str
    result: str
    answer: str
    parameters: tuple[ParameterPlan, ...]
    example: Mapping[str, Any]
    note: str = ""
    any_of: tuple[str, ...] = ()
    paged: bool = True


@dataclass(frozen=True, slots=True)
class Description:
    """The description of every service.

    Attributes:
        modules: What each module is about, by its name.
        services: The services.
        sha256: The SHA-256 of the text that it was read from.
    """

    modules: Mapping[str, str]
    services: tuple[ServicePlan, ...]
    sha256: str
