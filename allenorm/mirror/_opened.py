"""Opening files of rows, so that whatever is wrong with one is an error of ours."""

import json
import sqlite3
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from allenorm.errors import StoreError, quote
from allenorm.local import Store, StoreSchemaWarning

if TYPE_CHECKING:
    from collections.abc import Generator
    from os import PathLike


@contextmanager
def opened(path: "str | PathLike[str]") -> "Generator[Store, None, None]":
    """Open a file for reading; that it has another schema is not warned of, but told.

    Args:
        path: The file.

    Yields:
        The file.

    Raises:
        SettingsError: It is no store.
        StoreError: It is damaged.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", StoreSchemaWarning)
        store = Store.open(path)
    with store, told(path):
        yield store


@contextmanager
def told(path: "str | PathLike[str]") -> "Generator[None, None, None]":
    """Say what SQLite, or a reader of JSON, finds wrong with a file.

    Args:
        path: The file.

    Raises:
        StoreError: It is damaged.
    """
    try:
        yield
    except (sqlite3.Error, json.JSONDecodeError) as error:
        message = (
            f"{quote(Path(path))} cannot be read: {quote(error)}; "
            "`allenorm mirror verify` says what is wrong with it"
        )
        raise StoreError(message) from error
