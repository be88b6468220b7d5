"""Stores that were served, and have been replaced."""

import os
from pathlib import Path

import pytest

from allenorm.errors import StoreError
from allenorm.local import Store
from allenorm.server import ServerLimits
from allenorm.server._holder import Holder
from served import make_store


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_replaced_stores_are_closed(tmp_path: Path) -> None:
    """What was opened here is closed when nobody uses it any more; what was given stays open."""
    path = make_store(tmp_path / "served.sqlite")
    opened: list[Store] = []
    with Store.open(path) as given:
        holder = Holder(given, ServerLimits())
        for extra in (1, 2, 3):
            make_store(tmp_path / "other.sqlite", extra=extra).replace(path)
            with holder.use(), holder.use() as held:
                opened.append(held.store)
        for store in opened[:2]:
            with pytest.raises(StoreError, match="was closed"):
                store.connection()
        opened[2].connection()
        holder.close()
        with pytest.raises(StoreError, match="was closed"):
            opened[2].connection()
        given.connection()
