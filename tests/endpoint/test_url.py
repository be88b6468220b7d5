"""URLs of queries."""

from urllib.parse import parse_qsl, urlsplit

import requests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allenorm.endpoint._url import query_url


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_from_its_url(text: str) -> None:
    """Whatever the query says, a server decodes it to the same text, as one parameter."""
    parts = urlsplit(query_url("http://host/base", text))
    assert parts.path == "/base/api/v2/data/query.json"
    assert parts.fragment == ""
    pairs = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)
    assert pairs == [("q", text)]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec="utf-8")))
def test_requests_sends_the_url_as_it_is(text: str) -> None:
    """What `url` shows is what goes over the wire: requests changes nothing in it."""
    url = query_url("http://host", text)
    assert requests.Request("GET", url).prepare().url == url


def test_what_would_change_the_meaning_is_encoded() -> None:
    """A plus, an ampersand, a hash and a percent sign are part of the query."""
    assert query_url("http://h", "a+b&c#d%e f").endswith("?q=a%2Bb%26c%23d%25e%20f")
