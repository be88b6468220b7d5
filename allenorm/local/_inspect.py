"""What a file says of itself, believed only where all of it is as allenorm makes it."""

import sqlite3
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from allenorm.errors import SchemaError, SettingsError, quote
from allenorm.local._connections import has_log
from allenorm.local._create import APPLICATION_ID, FORMAT, META, statements
from allenorm.local._layout import Plan, plan
from allenorm.local._schema_text import decode
from allenorm.schema import Schema

_COUNTED = {
    "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}
_LONGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Facts:
    """What a store says of itself.

    Attributes:
        schema: The schema that made it.
        plan: What that makes of a store.
        source: Its label.
        missing: The statements that make the indexes which it does not have.
    """

    schema: Schema
    plan: Plan
    source: str
    missing: tuple[str, ...]


def inspect(connection: sqlite3.Connection, path: Path) -> Facts:
    """Read what a file says of itself; refuse one that is no store, or was changed by others.

    Nothing of the file but its list of tables and the first of them is read before all of that
    list is known to be as allenorm makes it, so that no view or trigger of others is run.

    Args:
        connection: A connection to the file, within a transaction.
        path: The file.

    Raises:
        SettingsError: It is no store, or one of a newer version.
        sqlite3.Error: It cannot be read.
    """
    _check_kind(connection, path)
    found = _objects(connection)
    if found.get("allenorm_meta") != ("table", META):
        raise _refusal(path, "is no whole store: allenorm_meta is not as allenorm makes it")
    meta = _meta(connection, path)
    try:
        schema = decode(meta["schema"])
        made = plan(schema)
    except SchemaError as error:
        raise _refusal(path, f"is no whole store: {error}") from error
    if schema.sha256 != meta["sha256"]:
        raise _refusal(path, "is no whole store: its schema is not the one that it names")
    return Facts(schema, made, meta["source"], _missing(found, statements(made), path))


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file of another kind, of a newer version, or without its end."""
    ((application,),) = connection.execute("PRAGMA application_id")
    ((version,),) = connection.execute("PRAGMA user_version")
    ((pages,),) = connection.execute("PRAGMA page_count")
    ((size,),) = connection.execute("PRAGMA page_size")
    if application != APPLICATION_ID:
        raise _refusal(path, "is an SQLite file, but no store of allenorm")
    if version > FORMAT:
        reason = f"has the format {version}; this version of allenorm reads up to {FORMAT}"
        raise _refusal(path, f"{reason}: a newer one reads it")
    if path.is_file() and path.stat().st_size < pages * size and not has_log(path):
        raise _refusal(path, "was cut: its end is missing")


def _missing(
    found: Mapping[str, tuple[str, str]], wanted: Mapping[str, str], path: Path
) -> tuple[str, ...]:
    """Return the statements of the indexes that a file does not have; refuse what differs else."""
    missing: list[str] = []
    for name in sorted({*found, *wanted}):
        if name not in found:
            # An index changes no answer: the sample has none, which saves a fifth of its size.
            if not wanted[name].startswith("CREATE INDEX "):
                raise _refusal(path, f"is no whole store: {quote(name, 60)} is missing")
            missing.append(wanted[name])
            continue
        type_, sql = found[name]
        if sql != wanted.get(name):
            how = "was changed" if name in wanted else "is not one of allenorm's; drop it"
            raise _refusal(path, f"is no whole store: its {type_} {quote(name, 60)} {how}")
    return tuple(missing)


def _objects(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Return the type and the statement of everything that a file has, by name."""
    found: dict[str, tuple[str, str]] = {}
    rows: list[tuple[str, str, str | None]] = connection.execute(
        "SELECT name, type, sql FROM sqlite_master"
    ).fetchall()
    for name, type_, sql in rows:
        # SQLite makes those by itself: indexes of unique columns, and what ANALYZE has counted.
        if (type_, sql) == ("index", None) or sql in _COUNTED:
            continue
        # A list that was forged could have a name twice: the second must be looked at, too.
        found[name if name not in found else f"{name} again"] = type_, sql or ""
    return found


def _meta(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    """Return what the first table says."""
    rows: list[tuple[str, Any]] = connection.execute(
        "SELECT key, value FROM allenorm_meta WHERE key IN ('schema', 'sha256', 'source') "
        "AND typeof(value) = CASE key WHEN 'schema' THEN 'blob' ELSE 'text' END "
        "AND length(value) <= ?",
        (_LONGEST,),
    ).fetchall()
    found = dict(rows)
    if len(found) != 3:  # noqa: PLR2004 - the keys above
        raise _refusal(path, "is no whole store: it does not say which schema made it")
    try:
        unpacked = zlib.decompressobj().decompress(found["schema"], _LONGEST)
        found["schema"] = unpacked.decode()
    except (zlib.error, ValueError) as error:
        reason = f"is no whole store: its schema cannot be read: {error}"
        raise _refusal(path, reason) from error
    return found


def _refusal(path: Path, reason: str) -> SettingsError:
    """Make the error about a file."""
    return SettingsError(f"{quote(path)} {reason}")
