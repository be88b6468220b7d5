"""Without the API there are no services: a store and a server of a store say so."""

import pytest

from allenorm import Structure, services
from allenorm.errors import RefusedError
from allenorm.server import running


def test_the_sample_refuses() -> None:
    """The refusal names the service, and that it needs the network."""
    query = services.mouse_correlation(set="mouse", row=1).using("sample")

    with pytest.raises(RefusedError, match=r"mouse_correlation.*network"):
        query.all()
    with pytest.raises(RefusedError, match="human_microarray_expression"):
        services.human_microarray_expression(probes=1).using("sample").get()


def test_a_server_of_the_sample_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over HTTP the words are the same, for a call that is fed from a query, too."""
    monkeypatch.setenv("NO_PROXY", "*")
    pipe = Structure.where(acronym="CH").pipe("id")
    with running("sample") as url:
        query = services.mouse_connectivity_injection_structure(injection_structures=pipe)
        with pytest.raises(RefusedError, match="mouse_connectivity_injection_structure"):
            query.using(f"{url}").all()
