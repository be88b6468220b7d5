"""The ontology of the adult mouse brain: 1,327 structures, from two recordings."""

from allenorm import Structure
from comparing import Comparison, check_dict, check_round_trips
from recorded import flat_structures, needs_shared, read_csv
from serving import Serve

pytestmark = needs_shared


def test_every_structure(serve: Serve) -> None:
    """All rows of the table with all 21 columns, ordered as the recording was."""
    rows = read_csv("structures_ontology1.csv", "Structure")
    assert (len(rows), {len(row) for row in rows}) == (1327, {21})
    server, client = serve({"Structure": rows}, page_size=500)
    c = Structure.c
    query = Structure.where(ontology_id=1).using(client)
    structures = query.order_by(c.graph_order).all()
    comparison = Comparison()
    comparison.check_all(structures, rows)
    assert comparison.values == 1327 * 21
    assert len(server.queries) == 3
    for structure, row in zip(structures, rows, strict=True):
        assert structure.structure_path_ids is not None
        assert structure.structure_path_ids[-1] == row["id"]
        assert "/" + "".join(f"{one}/" for one in structure.structure_path_ids) == (
            structure.structure_id_path
        )
    for structure, row in zip(structures[::10], rows[::10], strict=True):
        check_dict(structure.to_dict(mode="json"), row)
    check_round_trips(structures[0])
    assert query.count() == 1327


def test_the_graph(serve: Serve) -> None:
    """Every node of the nested graph is a structure; the two recordings tell the same tree."""
    rows = flat_structures()
    assert len(rows) == 1327
    _, client = serve({"Structure": rows}, page_size=400)
    c = Structure.c
    structures = Structure.where().using(client).order_by(c.graph_order).all()
    comparison = Comparison()
    comparison.check_all(structures, rows)
    table = {row["id"]: row for row in read_csv("structures_ontology1.csv", "Structure")}
    assert {each.id: each.parent_structure_id for each in structures} == {
        key: row["parent_structure_id"] for key, row in table.items()
    }


def test_chosen_columns(serve: Serve) -> None:
    """`only`, `except_`, `values` and membership see the same rows."""
    rows = read_csv("structures_ontology1.csv", "Structure")
    server, client = serve({"Structure": rows})
    c = Structure.c
    query = Structure.where(id=[997, 8, 567]).using(client)
    assert query.values(c.id, c.acronym) == [(8, "grey"), (567, "CH"), (997, "root")]
    assert [each.acronym for each in query.only("acronym")] == ["grey", "CH", "root"]
    (grey,) = query.where(acronym="grey").except_(c.safe_name, c.sphinx_id)
    assert "safe_name" not in grey.to_dict()
    assert grey.name == "Basic cell groups and regions"
    assert Structure.where(c.name.startswith("Primary visual area")).using(client).count() == sum(
        row["name"].startswith("Primary visual area") for row in rows
    )
    assert len(server.queries) == 4
