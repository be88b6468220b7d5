"""Keys and links that lead to a row which a file does not have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from allenorm.local import ClassLayout, Key, Link, Relation, Store
from allenorm.local._layout import plan


@dataclass(frozen=True, slots=True)
class DanglingKeys:
    """Keys that lead nowhere.

    Attributes:
        model: The class whose rows have them, or that has the association.
        name: The association, or the column where no association is known for it.
        target: The class that they lead to.
        keys: How many different keys there are that lead to no row.
    """

    model: str
    name: str
    target: str
    keys: int


def dangling_keys(store: Store) -> Iterator[DanglingKeys]:
    """Find the keys and links that lead to a row which a file does not have.

    Args:
        store: The file.

    Yields:
        Those of each association, by class and name; then those that only the other end tells of.
    """
    relations = [
        (store.layout[name], relation)
        for name in sorted(store.layout)
        for _, relation in sorted(store.layout[name].relations.items())
    ]
    found = [*_belonging(store, relations), *_having(store, relations), *_linked(store, relations)]
    yield from (each for each in found if each.keys)


_Relations = Sequence[tuple[ClassLayout, Relation]]


def _belonging(store: Store, relations: _Relations) -> Iterator[DanglingKeys]:
    """Look at the keys of rows that are of a class itself, so that each is looked at once."""
    for owner, relation in relations:
        join = relation.join
        if isinstance(join, Key) and join.own != "id":
            kinds = None if owner.kinds is None else (owner.name,)
            target = store.layout[relation.target]
            count = _keys(store, (owner.table, join.own, kinds), (target.table, join.other))
            yield DanglingKeys(owner.name, relation.name, target.name, count)


def _having(store: Store, relations: _Relations) -> Iterator[DanglingKeys]:
    """Look at the keys that nothing is known of but where they lead."""
    seen = {
        (owner.table, relation.join.own, store.layout[relation.target].table)
        for owner, relation in relations
        if isinstance(relation.join, Key) and relation.join.own != "id"
    }
    # A base speaks for its descendants, too.
    bases_first = sorted(relations, key=lambda each: bool(store.schema.classes[each[0].name].base))
    for owner, relation in bases_first:
        join, holder = relation.join, store.layout[relation.target]
        if isinstance(join, Link) or join.own != "id":
            continue
        if (holder.table, join.other, owner.table) not in seen:
            seen.add((holder.table, join.other, owner.table))
            typed = None if join.owner_type is None else (join.owner_type, join.owner_types)
            count = _keys(store, (holder.table, join.other, None), (owner.table, "id"), typed)
            yield DanglingKeys(holder.name, join.other, owner.name, count)


def _linked(store: Store, relations: _Relations) -> Iterator[DanglingKeys]:
    """Look at both ends of the links that are written."""
    links = plan(store.schema).links
    seen: set[tuple[str, str]] = set()
    for owner, relation in relations:
        if not isinstance(relation.join, Link):
            continue
        join, target = relation.join, store.layout[relation.target]
        for column, end in ((join.target, target), (join.owner, owner)):
            if (join.table, column) not in seen:
                seen.add((join.table, column))
                key = "id" if end.key == "id" else "rowid"
                written = links[join.table].written
                count = _keys(store, (written, column, None), (end.table, key))
                yield DanglingKeys(owner.name, relation.name, end.name, count)


def _keys(
    store: Store,
    holder: tuple[str, str, tuple[str, ...] | None],
    target: tuple[str, str],
    typed: tuple[str, tuple[str, ...]] | None = None,
) -> int:
    """Count the keys in a column that no row of a table has.

    Args:
        store: The file.
        holder: The table and the column that have the keys, and the classes of rows that count.
        target: The table and the column that they lead to.
        typed: The column that names the class which a key means, and the names that count.
    """
    table, column, kinds = holder
    terms, given = [f'h."{column}" IS NOT NULL'], list[str]()
    for name, values in (("_class", kinds), typed or ("", None)):
        if values is not None:
            terms.append(f'h."{name}" IN ({", ".join("?" * len(values))})')
            given += values
    there, key = target
    # Names come from the layout, which has them from a schema that was checked.
    terms.append(f'NOT EXISTS (SELECT 1 FROM "{there}" AS t WHERE t."{key}" = h."{column}")')  # noqa: S608 - as above
    query = f'SELECT count(DISTINCT h."{column}") FROM "{table}" AS h WHERE {" AND ".join(terms)}'  # noqa: S608 - as above
    return int(store.connection().execute(query, given).fetchone()[0])
