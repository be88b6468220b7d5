"""Nothing measured in the sample is the API's: no value of it is a recorded one."""

from typing import Any

from allenorm.local import Store
from allenorm.schema import bundled
from recorded import needs_shared, read_csv, read_json

PRINTED = {320654829, 467703703, 313862022, 313862306, 469803127, 324257146, 485909730}


def rows(store: Store, table: str) -> list[dict[str, Any]]:
    """Return every row of a table."""
    cursor = store.connection().execute(f'SELECT * FROM "{table}"')  # noqa: S608 - of the schema
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, line, strict=True)) for line in cursor]


def measured(model: str, row: dict[str, Any]) -> dict[str, float]:
    """Return the columns of a row that hold a measured number."""
    floats = {each.name for each in bundled().classes[model].fields if each.type == "float"}
    return {
        name: value
        for name, value in row.items()
        if name in floats and isinstance(value, float) and not value.is_integer()
    }


@needs_shared
def test_no_value_of_a_cell_is_the_recorded_one(shipped: Store) -> None:
    """The cells that documentation names have features of our own making."""
    seen = 0
    for model, table, name, key in (
        (
            "ApiCellTypesSpecimenDetail",
            "api_cell_types_specimen_details",
            "cell_types_specimen_details.csv",
            "specimen__id",
        ),
        ("EphysFeature", "ephys_features", "ephys_features_2333.csv", "specimen_id"),
    ):
        recorded = {row[key]: measured(model, row) for row in read_csv(name, model)}
        for row in rows(shipped, table):
            ours, theirs = measured(model, row), recorded.get(row[key], {})
            assert not [each for each in ours if ours[each] == theirs.get(each)], row[key]
            seen += row[key] in recorded
    assert seen > len(PRINTED)


@needs_shared
def test_structures_agree_with_the_graph_of_the_api(shipped: Store) -> None:
    """Identifiers, acronyms, names and descent of the adult mouse's structures are facts."""

    def walk(nodes: list[Any], above: tuple[int, ...]) -> None:
        for node in nodes:
            path = (*above, node["id"])
            known[node["id"]] = (node["acronym"], node["name"], path)
            walk(node["children"], path)

    known: dict[int, tuple[str, str, tuple[int, ...]]] = {}
    walk(read_json("structure_graph_1.json")["msg"], ())
    for row in rows(shipped, "structures"):
        if row["graph_id"] == 1:
            acronym, name, path = known[row["id"]]
            assert (row["acronym"], row["name"]) == (acronym, name)
            ours = [int(each) for each in row["structure_id_path"].strip("/").split("/")]
            # The sample leaves structures out, also between two that it has.
            assert ours == [each for each in path if each in ours]
