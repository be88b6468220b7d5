"""Settings: from arguments and variables, all checked."""

from typing import Any

import pytest

from allenorm.endpoint import Settings
from allenorm.endpoint._settings import variable
from allenorm.errors import SettingsError


def test_defaults_are_polite() -> None:
    """Two requests in flight, five starts a second, https, and a bounded time."""
    settings = Settings()
    assert settings.base_url == "https://api.brain-map.org"
    assert settings.in_flight == 2
    assert settings.starts_per_second == 5
    assert settings.page_size == 2000
    assert 0 < settings.connect_timeout < settings.read_timeout < settings.total_timeout


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("base_url", "http://localhost:81/x/", "http://localhost:81/x"),
        ("connect_timeout", "1.5", 1.5),
        ("read_timeout", "3", 3.0),
        ("total_timeout", "1e2", 100.0),
        ("max_attempts", "7", 7),
        ("backoff", "0", 0.0),
        ("in_flight", "4", 4),
        ("starts_per_second", "0.5", 0.5),
        ("page_size", "10", 10),
        ("url_limit", "500", 500),
        ("body_limit", "1000", 1000),
        ("user_agent", "me@example.org", "me@example.org"),
    ],
)
def test_every_setting_has_a_variable(name: str, text: str, value: object) -> None:
    """Each setting is read from its variable, and an argument wins over it."""
    read = Settings.from_environment({variable(name): text})
    assert getattr(read, name) == value
    assert type(getattr(read, name)) is type(value)
    default = getattr(Settings(), name)
    assert getattr(Settings.from_environment({variable(name): text}, **{name: default}), name) == (
        default
    )


def test_empty_variables_and_none_count_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty variable and an argument of None leave the default; the process is asked."""
    monkeypatch.setenv("ALLENORM_PAGE_SIZE", "")
    monkeypatch.setenv("ALLENORM_IN_FLIGHT", "1")
    settings = Settings.from_environment(read_timeout=None)
    assert settings.page_size == 2000
    assert settings.in_flight == 1
    assert settings.read_timeout == Settings().read_timeout


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("base_url", url) for url in (
            None, 7, "", "api.brain-map.org", "ftp://host", "file:///etc/passwd", "http://",
            "http://host?x", "http://host/#f", "http://host#", "http://ho st", "http://host\n",
            "http://host:port", "http://host:0", "http://host:99999", "http://[::1",
            "http://h\u00f6st", "http://host/api/v2", "http://host/api/v2/data/query.json",
            'http://host/"', "http://host\\x", "javascript:alert(1)",
        )],
        *[("connect_timeout", value) for value in (0, -1, float("nan"), float("inf"), "1", True)],
        ("read_timeout", 1e9),
        ("total_timeout", None),
        *[("max_attempts", value) for value in (0, 2.0, "3", True, 101, None)],
        ("backoff", -0.1),
        *[("in_flight", value) for value in (0, 5)],
        ("starts_per_second", 0),
        ("page_size", 0),
        ("url_limit", 10),
        ("body_limit", 0),
        *[("user_agent", value) for value in ("a\r\nX: y", "\u00e9", None, "tab\t")],
    ],
)  # fmt: skip
def test_a_bad_argument_is_named(name: str, value: Any) -> None:
    """A value that cannot be used raises, naming the setting and its variable."""
    with pytest.raises(SettingsError) as caught:
        Settings(**{name: value})
    assert str(caught.value).startswith(f"{name} ({variable(name)}): expected ")


@pytest.mark.parametrize(
    ("name", "text"),
    [("page_size", "many"), ("page_size", "1.5"), ("read_timeout", "soon"), ("in_flight", "9"),
     ("base_url", "nowhere"), ("read_timeout", "nan")],
)  # fmt: skip
def test_a_bad_variable_is_named(name: str, text: str) -> None:
    """A variable that cannot be used raises, naming the variable and what it holds."""
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({variable(name): text})
    assert variable(name) in str(caught.value)
    assert text in str(caught.value)


def test_credentials_are_taken_apart() -> None:
    """User name and password leave the address, and are percent-decoded."""
    settings = Settings(base_url="http://me%40x:p%3Aw@host:81/base")
    assert settings.address == "http://host:81/base"
    assert settings.credentials == ("me@x", "p:w")
    assert Settings(base_url="http://me@host").credentials == ("me", "")
    assert Settings().credentials is None
    assert Settings().address == Settings().base_url


def test_credentials_are_not_shown() -> None:
    """Neither repr nor an error message shows a password."""
    assert "secret" not in repr(Settings(base_url="http://me:secret@host"))
    assert "//***@host" in repr(Settings(base_url="http://me:secret@host"))
    for url in ("http://me:secret@host/#f", "http://me:sec?secret@host", "http://a:secret/@host/#"):
        with pytest.raises(SettingsError) as caught:
            Settings(base_url=url)
        assert "secret" not in str(caught.value)


def test_settings_compare_and_do_not_change() -> None:
    """Equal settings are equal and hash alike, and none can be changed."""
    assert Settings(page_size=3) == Settings(page_size=3)
    assert len({Settings(), Settings(), Settings(in_flight=1)}) == 2
    with pytest.raises(AttributeError):
        Settings().page_size = 3  # type: ignore[misc] # that it fails is the promise


def test_an_unknown_setting_is_refused() -> None:
    """A misspelt argument is a TypeError, as of any function."""
    with pytest.raises(TypeError, match="page_sice"):
        Settings.from_environment({}, page_sice=3)
