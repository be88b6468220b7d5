"""What `import allenorm` offers; what it does not load is in `test_speed_guards.py`."""

import importlib
import inspect
import pkgutil
import subprocess
import sys

import pytest

import allenorm
import allenorm_models


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


def test_a_package_that_is_not_loaded_says_how() -> None:
    """`allenorm.mirror` is no typing mistake: what is missing is its import."""
    code = (
        "import sys, allenorm\n"
        "for name in sys.argv[1:]:\n"
        "    try:\n"
        "        getattr(allenorm, name)\n"
        "    except AttributeError as error:\n"
        "        print(error)\n"
        "from allenorm import mirror\n"
        "assert allenorm.mirror is mirror\n"
    )
    names = sorted(allenorm._PACKAGES)
    command = [sys.executable, "-W", "error", "-c", code, *names]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == [
        f"module 'allenorm' has not loaded {name!r}; write 'import allenorm.{name}'"
        for name in names
    ]
    assert {each.name for each in pkgutil.iter_modules(allenorm.__path__)} >= set(names)
    for name in names:
        assert importlib.import_module(f"allenorm.{name}").__doc__


@pytest.mark.parametrize(
    "package",
    [
        "annotated", "bulk", "bundle", "cache", "cell_types", "connectivity", "files", "frames",
        "grids", "images", "services", "sync", "templates", "trees",
    ],
)  # fmt: skip
def test_every_public_function_has_an_example(package: str) -> None:
    """The help of each function shows a line that runs: the examples are run as tests."""
    module = importlib.import_module(f"allenorm.{package}")
    public = [getattr(module, name) for name in module.__all__]
    functions = [each for each in public if inspect.isfunction(each)]

    assert [each.__name__ for each in functions if ">>> " not in (each.__doc__ or "")] == []
