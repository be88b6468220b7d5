"""A machine without settings: what its user told the environment is nothing to a test."""

from collections.abc import Iterator

import pytest

from allenorm.client import set_default_client
from allenorm.client._default import _client_at


@pytest.fixture(autouse=True)
def unconfigured(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Reach loopback directly, know no settings of the machine's user, keep no client."""
    monkeypatch.setenv("NO_PROXY", "*")
    for name in ("ALLENORM_URL", "ALLENORM_PAGE_SIZE", "ALLENORM_URL_LIMIT"):
        monkeypatch.delenv(name, raising=False)
    set_default_client(None)
    yield
    set_default_client(None)
    _client_at.cache_clear()
