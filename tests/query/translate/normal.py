"""What a text asks for, apart from how it is written: the normal form of translations.

Written apart from the library's own reader. Two texts with one normal form ask one question:

* associations that are named twice are one, and what stands twice counts once; the order of
  filters, of associations and of columns means nothing;
* a filter belongs to the class that has its column: the one that its table names, else its own,
  else the only other one that is joined; in the root of an include it belongs to the criteria;
* `[a]` is `[a$nenull]`, `$eq` and `$is` with a list are `$in`, null in a list is not there;
* a value is what its column makes of it: '5' is 5 and f is false;
* a bare name of `only` and `except` is the root's, or else of every included class that has it;
* `count` and `filename` choose no rows; an order by `id` is the one that pages have; all rows, a
  page of 2,000 and nothing said are no limit;
* flat rows include what their columns are reached by, unless the criteria join it.
"""

# It reads the mappings of classes, as a second reader of the same names.

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from allenorm.query import root_path
from allenorm.rma import AssociationTerm, ColumnName, Filter, ModelStage, Null, Option, Rma
from allenorm.rma._tree import plain

Place = tuple[str, ...]


@dataclass
class Normal:
    """One question."""

    model: type[Any]
    joined: set[Place] = field(default_factory=set[Place])
    included: set[Place] = field(default_factory=set[Place])
    filters: set[Any] = field(default_factory=set[Any])
    include_filters: set[Any] = field(default_factory=set[Any])
    options: dict[str, Any] = field(default_factory=dict[str, Any])


def normal(tree: Rma, model: type[Any]) -> Normal:
    """Return the normal form of a tree of one model stage."""
    (stage,) = tree.stages
    assert isinstance(stage, ModelStage)
    found = Normal(model)
    written: list[tuple[str, Place, Filter]] = []
    _walk(stage.criteria, (), "criteria", found.joined, written)
    _walk(stage.include, (), "include", found.included, written)
    dropping = found.joined | {
        place[:depth] for _, place, _ in written for depth in range(1, len(place) + 1)
    }
    for clause, place, item in written:
        home, column = _home(found, dropping, place, item.column)
        asked = (home, column.name, *_asked(found, dropping, home, column, item))
        if clause == "include" and home in found.included:
            found.include_filters.add(asked)
        else:
            found.filters.add(asked)
            found.joined |= {home[:depth] for depth in range(1, len(home) + 1)}
            found.joined |= {place[:depth] for depth in range(1, len(place) + 1)}
    _options(found, stage.options)
    return found


def _walk(terms: Any, place: Place, clause: str, reached: set[Place], written: list[Any]) -> None:
    """Collect what one level names."""
    for term in terms:
        if isinstance(term, AssociationTerm):
            deeper = (*place, term.name)
            reached.add(deeper)
            _walk((*term.filters, *term.terms), deeper, clause, reached, written)
        else:
            written.append((clause, place, term))


def mapping_at(model: type[Any], place: Place) -> Any:
    """Return the mapping of the class at a place."""
    path: Any = root_path(model)
    for name in place:
        relations = path._mapping.relations
        path = getattr(path, next(a for a, each in relations.items() if each.name == name))
    return path._mapping


def _column(found: Normal, place: Place, name: str) -> Any:
    """Return the column of a class by its name in the API, or None."""
    columns = mapping_at(found.model, place).columns.values()
    return next((each for each in columns if each.name == name), None)


def _home(found: Normal, dropping: set[Place], place: Place, name: ColumnName) -> tuple[Place, Any]:
    """Return whose column a name means, and the column."""
    if name.table is not None and mapping_at(found.model, place).table != name.table:
        places = [(), *sorted(dropping), *sorted(found.included)]
        place = next(each for each in places if mapping_at(found.model, each).table == name.table)
    own = _column(found, place, name.name)
    if own is not None:
        return place, own
    (home,) = [each for each in ((), *dropping) if _column(found, each, name.name) is not None]
    return home, _column(found, home, name.name)


def _asked(
    found: Normal, dropping: set[Place], place: Place, column: Any, item: Filter
) -> tuple[Any, ...]:
    """Return the operator and the values of a filter."""
    if item.operator is None:
        return "ne", (None,)
    values = [_value(found, dropping, place, column, each) for each in item.values]
    if item.operator == "in" or len(values) > 1:
        return "in", frozenset(each for each in values if each is not None)
    null_test = item.operator == "is" and values == [None]
    return "eq" if null_test else item.operator, tuple(values)


def _value(found: Normal, dropping: set[Place], place: Place, column: Any, value: Any) -> Any:
    """Return a value as its column has it."""
    if isinstance(value, Null):
        return None
    if isinstance(value, ColumnName) and value.table is not None:
        home, other = _home(found, dropping, place, value)
        return ("column", home, other.name)
    text = plain(value)
    if column.type in {"integer", "float"}:
        return float(text)
    if column.type == "boolean":
        return {"t": True, "true": True, "f": False, "false": False}[text.lower()]
    if column.type == "datetime":
        zoned = text.replace("Z", "+00:00") if "T" in text else f"{text}T00:00:00+00:00"
        return dt.datetime.fromisoformat(zoned).timestamp()
    return text


def _options(found: Normal, options: tuple[Option, ...]) -> None:
    """Read the options; the last of each name counts."""
    table = mapping_at(found.model, ()).table
    for option in options:
        text = ",".join([plain(value) for value in option.values])
        items = [" ".join(item.split()) for item in text.split(",") if item.strip()]
        if option.name in {"only", "except"}:
            bare = {item.removeprefix(f"{table}.") for item in items}
            found.options[option.name] = {each for item in bare for each in _shown(found, item)}
        elif option.name == "order":
            found.options["order"] = [_direction(item, table) for item in items]
        elif option.name == "tabular":
            found.options["distinct"] = items[0].lower().startswith("distinct ")
            items[0] = items[0][9:] if found.options["distinct"] else items[0]
            found.options["tabular"] = {_selected(item, found) for item in items}
        elif option.name not in {"count", "filename"}:
            found.options[option.name] = text.lower()
    if found.options.get("order") == [("id", "asc")]:
        del found.options["order"]
    for name, texts in (("num_rows", {"all", "2000"}), ("start_row", {"0"})):
        if found.options.get(name) in texts:
            del found.options[name]


def _shown(found: Normal, item: str) -> list[str]:
    """Return what a name of `only` or `except` means: the root's, or of what is included."""
    if "." in item or _column(found, (), item) is not None:
        return [item]
    places = [each for each in found.included if _column(found, each, item) is not None]
    return [f"{mapping_at(found.model, each).table}.{item}" for each in places]


def _direction(item: str, table: str) -> tuple[str, str]:
    """Split a term of an order into its column and its direction."""
    name, _, direction = item.replace("$", " ").partition(" ")
    return name.removeprefix(f"{table}."), direction.lower() or "asc"


def _selected(item: str, found: Normal) -> tuple[str, str]:
    """Return the column of a tabular item, by table, and its key."""
    column, _, alias = item.replace(" AS ", " as ").partition(" as ")
    table, _, name = column.rpartition(".")
    return f"{table or mapping_at(found.model, ()).table}.{name}", alias or name
