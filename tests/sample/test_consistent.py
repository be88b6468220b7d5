"""The sample is consistent: every key leads somewhere, and what is said twice is the same."""

from typing import Any

import pytest

from allenorm import (
    ApiCellTypesSpecimenDetail,
    Client,
    NeuronReconstruction,
    ProjectionStructureUnionize,
    Specimen,
    Structure,
)
from allenorm.local import Key, Store

LEFT_OUT = {
    # No table of the API has their rows.
    "cell_prep_sample_id",
    "homologene_id",
    "entrez_id",
    "ephys_experiment_id",
    "sphinx_id",
    # An attachable is checked with its type.
    "attachable_id",
    "aligned_id",
    # A number of its own, which no class of the schema has.
    "cell_specimen_id",
}


def columns(store: Store, table: str, *names: str) -> list[tuple[Any, ...]]:
    """Return some columns of a table."""
    listed = ", ".join(f'"{name}"' for name in names)
    return store.connection().execute(f'SELECT {listed} FROM "{table}"').fetchall()  # noqa: S608 - of the schema


def identifiers(store: Store, table: str) -> set[int]:
    """Return every `id` of a table."""
    return {number for (number,) in columns(store, table, "id")}


def test_every_key_leads_to_a_row(shipped: Store) -> None:
    """A column that an association is found by names a row that is there, or nothing."""
    checked = set()
    for model in shipped.layout.values():
        for relation in model.relations.values():
            join = relation.join
            if relation.kind != "belongs_to" or not isinstance(join, Key):
                continue
            target = shipped.layout[relation.target].table
            there = identifiers(shipped, target)
            keys = {key for (key,) in columns(shipped, model.table, join.own) if key is not None}
            assert keys <= there, (model.name, relation.name, keys - there)
            checked.update((model.table, join.own) for _ in keys)
    assert len(checked) > 60


def test_every_column_that_looks_like_a_key_is_one(shipped: Store) -> None:
    """Columns `*_id` that no association names lead to a row of that name as well."""
    tables = {model.table for model in shipped.layout.values()}
    known = {
        "isi_experiment_id": "isi_experiments",
        "product_id": "products",
        "donor_id": "donors",
        "structure_id": "structures",
        "specimen_id": "specimens",
        "data_set_id": "data_sets",
        "experiment_container_id": "experiment_containers",
        "rheobase_sweep_id": "ephys_sweeps",
        "thumbnail_sweep_id": "ephys_sweeps",
        "specimen__id": "specimens",
        "structure__id": "structures",
        "structure_parent__id": "structures",
        "donor__id": "donors",
        "nrwkf__id": "well_known_files",
        "erwkf__id": "well_known_files",
    }
    for model in shipped.layout.values():
        for name in model.columns:
            target = known.get(name, f"{name.removesuffix('_id')}s")
            if name.endswith("_id") and name not in LEFT_OUT and target in tables:
                keys = {key for (key,) in columns(shipped, model.table, name) if key is not None}
                assert keys <= identifiers(shipped, target), (model.name, name)


@pytest.mark.parametrize(
    ("table", "kind", "number"),
    [
        ("well_known_files", "attachable_type", "attachable_id"),
        ("alignment3ds", "aligned_type", "aligned_id"),
    ],
)
def test_every_owner_of_a_file_is_there(shipped: Store, table: str, kind: str, number: str) -> None:
    """A polymorphic key names a class and a row of it."""
    owners = columns(shipped, table, kind, number)

    assert owners
    for model, key in owners:
        assert key in identifiers(shipped, shipped.layout[model].table)


def test_every_link_joins_two_rows(shipped: Store) -> None:
    """The pairs of every many-to-many association lead to rows on both sides."""
    seen = 0
    for model in shipped.layout.values():
        for relation in model.relations.values():
            if isinstance(relation.join, Key):
                continue
            link, target = relation.join, shipped.layout[relation.target]
            pairs = columns(shipped, link.table, link.owner, link.target)
            if model.key == "id":
                assert {pair[0] for pair in pairs} <= identifiers(shipped, model.table)
            if target.key == "id":
                assert {pair[1] for pair in pairs} <= identifiers(shipped, target.table)
            seen += len(pairs)
    assert seen > 500


def test_every_download_link_has_its_file(shipped: Store) -> None:
    """What a record says can be downloaded can be."""
    links = [
        *(link for (link,) in columns(shipped, "well_known_files", "download_link")),
        *(
            path
            for pair in columns(
                shipped, "api_cell_types_specimen_details", "morph_thumb_path", "ephys_thumb_path"
            )
            for path in pair
            if path is not None
        ),
        *(f"/neuronal_model/download/{key}" for key in identifiers(shipped, "neuronal_models")),
    ]

    assert len(links) > 100
    assert all(shipped.file(link) is not None for link in links)


def test_the_summary_of_a_cell_says_what_its_own_rows_say() -> None:
    """`ApiCellTypesSpecimenDetail` repeats specimens, features, models and reconstructions."""
    paths = (
        *("structure", "ephys_features", "neuron_reconstructions", "specimen_tags"),
        *("neuronal_models.neuronal_model_template", "donor.organism", "donor.transgenic_lines"),
    )
    with Client("sample") as client:
        query = Specimen.where(is_cell_specimen=True).using(client)
        found = {each.id: each for each in query.include(*paths)}
        details = ApiCellTypesSpecimenDetail.where().using(client).all()
        areas = {each.id: each.acronym for each in Structure.where().using(client)}
    for row in details:
        cell = found[row.specimen__id or 0]
        assert cell.donor is not None
        assert cell.structure is not None
        features = cell.ephys_features[0]
        models = [each.neuronal_model_template for each in cell.neuronal_models]
        names = [each.name or "" for each in models if each is not None]
        assert row.specimen__name == cell.name
        assert row.donor__name == cell.donor.name
        assert (row.line_name or None) in {None, *(e.name for e in cell.donor.transgenic_lines)}
        assert row.structure__acronym == cell.structure.acronym == areas[row.structure__id or 0]
        assert row.structure__name == f'"{cell.structure.name}"'
        assert f"dendrite type - {row.tag__dendrite_type}" in {e.name for e in cell.specimen_tags}
        assert row.ef__vrest == features.vrest
        assert row.ef__tau == features.tau
        assert row.m__glif == sum("LIF" in name for name in names)
        assert row.m__biophys == sum("Biophysical" in name for name in names)
        reconstructions = [e.neuron_reconstruction_type for e in cell.neuron_reconstructions]
        assert reconstructions == [row.nr__reconstruction_type] * len(reconstructions)
        assert len(reconstructions) == (row.nr__reconstruction_type is not None)


def test_the_features_of_a_reconstruction_are_those_of_its_file(shipped: Store) -> None:
    """The numbers of stems, nodes, tips and forks are counted in the SWC file."""
    with Client("sample") as client:
        query = NeuronReconstruction.where().include("well_known_files.well_known_file_type")
        rows = query.using(client).all()
    assert rows
    for row in rows:
        (link,) = (
            file.download_link or ""
            for file in row.well_known_files
            if file.well_known_file_type
            and file.well_known_file_type.name == "3DNeuronReconstruction"
        )
        file = shipped.file(link)
        assert file is not None
        lines = [each.split() for each in file.data.decode("ascii").splitlines() if each[0] != "#"]
        parents = [parts[6] for parts in lines]
        children = {parts[0]: parents.count(parts[0]) for parts in lines}
        assert row.number_nodes == len(lines)
        assert row.number_stems == parents.count("1")
        assert row.number_tips == sum(count == 0 for count in children.values())
        forks = [key for key, count in children.items() if key != "1" and count > 1]
        assert row.number_bifurcations == len(forks)
        assert 0 < (row.average_contraction or 0) <= 1


def test_paths_name_the_ancestors() -> None:
    """A structure's path ends with it, goes through its parent, and begins at its graph's root."""
    with Client("sample") as client:
        structures = {each.id: each for each in Structure.where().using(client)}
        specimens = {each.id: each for each in Specimen.where().using(client)}
    for structure in structures.values():
        path = structure.structure_path_ids
        assert path[-1] == structure.id
        assert path[:-1] == (
            structures[structure.parent_structure_id].structure_path_ids
            if structure.parent_structure_id
            else ()
        )
        assert structure.depth == len(path) - 1
    for specimen in specimens.values():
        above = specimens[specimen.parent_id].specimen_path_ids if specimen.parent_id else ()
        assert specimen.specimen_path_ids == (*above, specimen.id)


def test_both_hemispheres_are_the_sum_of_the_two() -> None:
    """What is counted in both hemispheres is what the left and the right have together."""
    with Client("sample") as client:
        rows = ProjectionStructureUnionize.where(is_injection=False).using(client).all()
    sums: dict[tuple[Any, ...], dict[int | None, float]] = {}
    for row in rows:
        key = (row.section_data_set_id, row.structure_id)
        sums.setdefault(key, {})[row.hemisphere_id] = row.sum_pixels or 0
        assert 0 <= (row.projection_density or 0) <= 1
    assert len(sums) > 30
    assert all(each[3] == pytest.approx(each[1] + each[2]) for each in sums.values())


def test_values_are_in_the_ranges_of_their_units(shipped: Store) -> None:
    """Potentials are millivolts, resistances megaohms, coordinates micrometres within a brain."""
    names = ("vrest", "tau", "ri", "upstroke_downstroke_ratio_long_square", "peak_v_ramp")
    for vrest, tau, resistance, ratio, peak in columns(shipped, "ephys_features", *names):
        assert -90 < vrest < -50
        assert 1 < tau < 60
        assert 20 < resistance < 600
        assert 0.5 < ratio < 6
        assert 0 < peak < 60
    for x, y, z in columns(shipped, "cell_soma_locations", "x", "y", "z"):
        assert 0 < x < 13_200
        assert 0 < y < 8_000
        assert 0 < z < 11_400
