"""What `import allenorm` offers, and what it does not load."""

import subprocess
import sys

import pytest

import allenorm
import allenorm_models


def python(code: str) -> str:
    """Run code in a fresh interpreter and return what it printed."""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_every_listed_name_exists() -> None:
    """`__all__` promises nothing that is not there, and is sorted."""
    assert sorted(allenorm.__all__) == allenorm.__all__
    for name in allenorm.__all__:
        assert getattr(allenorm, name) is not None


def test_every_class_is_reached_from_the_top() -> None:
    """`from allenorm import Specimen` works for each generated class, and is the same object."""
    for name in allenorm_models.__all__:
        assert getattr(allenorm, name) is getattr(allenorm_models, name)
        assert name in dir(allenorm)


def test_own_names_and_classes_do_not_collide() -> None:
    """No class of the API is hidden behind a name of ours."""
    assert not set(allenorm.__all__) & set(allenorm_models.__all__)


def test_a_typo_is_answered_with_the_nearest_name() -> None:
    """A misspelt class names the right one."""
    with pytest.raises(AttributeError, match="did you mean 'Specimen'"):
        _ = allenorm.Specimn  # type: ignore[attr-defined] # the mistake is the point


def test_importing_loads_nothing_heavy() -> None:
    """`import allenorm` loads neither pydantic, requests, the classes nor the schema."""
    loaded = python(
        "import sys, allenorm, allenorm_models; "
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('pydantic', 'pydantic_core', 'requests', 'urllib3', 'jinja2', 'tenacity', 'json')"
        " or m.startswith('allenorm_models.') or m.startswith('allenorm.query')])"
    )

    assert loaded == "[]"


def test_a_class_loads_only_itself_and_no_network_library() -> None:
    """`from allenorm import Specimen` loads one generated module and builds no core schema."""
    loaded = python(
        "import sys\nfrom allenorm import Specimen\n"
        "print([m for m in sys.modules if m.startswith('allenorm_models.')],"
        " 'requests' in sys.modules, Specimen.__pydantic_complete__)"
    )

    assert loaded == "['allenorm_models.specimen'] False False"
