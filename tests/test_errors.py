"""The tree of errors."""

import inspect
import pickle
import re
import traceback

import pytest

from allenorm import errors

CLASSES = [
    each
    for name, each in vars(errors).items()
    if inspect.isclass(each) and issubclass(each, Exception) and not name.startswith("_")
]


def test_the_drawing_is_the_tree() -> None:
    """The tree drawn in the module's docstring has every class under its parent."""
    drawn: list[tuple[int, str]] = [
        (len(line) - len(line.lstrip("│├└─ ")), line.lstrip("│├└─ ").split()[0])
        for line in (errors.__doc__ or "").split("```")[1].splitlines()[1:]
        if line.strip()
    ]
    parents: dict[str, str | None] = {}
    above: list[tuple[int, str]] = []
    for depth, name in drawn:
        above = [(level, other) for level, other in above if level < depth]
        parents[name] = above[-1][1] if above else None
        above.append((depth, name))

    assert set(parents) == {each.__name__ for each in CLASSES}
    for each in CLASSES:
        public = [base.__name__ for base in each.__mro__[1:] if base in CLASSES]
        assert (public[0] if public else None) == parents[each.__name__]


def test_built_in_parents_are_as_drawn() -> None:
    """Code that knows only the built-in exceptions catches the ones the drawing names."""
    named = dict(re.findall(r"(\w+Error) \((\w+Error)\)", errors.__doc__ or ""))

    assert named
    for name, builtin in named.items():
        bases = {base.__name__ for base in getattr(errors, name).__mro__}
        assert builtin in bases, name


def test_a_request_error_says_where_it_happened() -> None:
    """What was requested, and how often, can be read from the error."""
    error = errors.StatusError("no", status=503, url="http://x", query="model::Gene", attempts=3)

    assert (error.status, error.url, error.query, error.attempts) == (
        503,
        "http://x",
        "model::Gene",
        3,
    )


@pytest.mark.parametrize("each", CLASSES)
def test_errors_survive_pickling(each: type[Exception]) -> None:
    """An error raised in a worker process arrives whole."""
    keywords = {"status": 503} if each is errors.StatusError else {}
    error = each("words", **keywords)

    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (type(again), str(again), vars(again)) == (each, "words", vars(error))


def test_quote_is_one_short_line() -> None:
    """Text from outside never breaks a message into lines, nor floods it."""
    shown = errors.quote("a\nb" * 1000, limit=10)

    assert "\n" not in shown
    assert shown.endswith("(2990 more characters)")


def test_innermost_is_what_the_system_said() -> None:
    """However a library wraps an error of the system, that is found; other contexts are not it."""

    def handled(first: Exception) -> Exception:
        wrapped = RuntimeError("wrapped")
        wrapped.__context__ = first
        return wrapped

    refused = ConnectionRefusedError(111, "refused")
    wrapped = handled(KeyError("x"))

    assert errors.innermost(handled(refused)) is refused
    assert errors.innermost(OSError(handled(refused))) is refused
    assert errors.innermost(wrapped) is wrapped


def test_masked_hides_every_password() -> None:
    """Each URL in a text loses its user name and password, and nothing else."""
    text = "from http://a:b@c@h/x?y=z@w to https://u@h and http://plain/"

    shown = errors.masked(text)

    assert shown == "from http://***@h/x?y=z@w to https://***@h and http://plain/"


@pytest.mark.parametrize("each", [errors.UnknownNameError, errors.NotLoadedError])
def test_python_adds_no_guess_of_its_own(each: type[AttributeError]) -> None:
    """A traceback ends with our words, which name the fix, and not with another name."""

    class Cell:
        donor_id = 1

        @property
        def donor(self) -> None:
            message = "add include"
            raise each(message)

    with pytest.raises(each) as caught:
        _ = Cell().donor

    shown = "".join(traceback.format_exception(caught.type, caught.value, None))
    assert shown.endswith("add include\n")
