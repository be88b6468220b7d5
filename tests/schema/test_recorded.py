"""The two recorded documents, whole, and the snapshot that comes with the package."""

import hashlib
import json
import pickle
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import SchemaError
from allenorm.schema import (
    SNAPSHOT_SHA256,
    Schema,
    bundled,
    bundled_overrides,
    diff,
    read,
    resolve,
)
from allenorm.schema import _read as reading


def _compact(path: Path) -> bytes:
    """Return our own rendering of a recorded document: what the snapshot is made with."""
    document = json.loads(path.read_bytes())
    lines: dict[str, str] = {}
    for entry in document["msg"]:
        for name, item in entry["DataDescription"].items():
            described = {
                "table": item["table"],
                "fields": [_compact_field(field) for field in item["fields"]],
                "associations": [
                    {key: link[key] for key in ("name", "type", "class")}
                    for link in item["associations"]
                ],
            }
            lines[name] = json.dumps({"DataDescription": {name: described}}, separators=(",", ":"))
    count = len(lines)
    head = f'"success":true,"id":0,"start_row":0,"num_rows":{count},"total_rows":{count}'
    return (f'{{{head},"msg":[\n' + ",\n".join(lines[n] for n in sorted(lines)) + "\n]}\n").encode()


def _compact_field(field: dict[str, str]) -> dict[str, str]:
    """Return a field without what it shares with most others."""
    kept = {"name": field["name"], "type": field["type"]}
    if field["nullable"] == "false":
        kept["nullable"] = "false"
    if field["limit"]:
        kept["limit"] = field["limit"]
    return kept


def _counts(schema: Schema) -> tuple[int, int, int]:
    """Return how many classes, fields and associations a schema has."""
    classes = schema.classes.values()
    return (
        len(classes),
        sum(len(item.fields) for item in classes),
        sum(len(item.associations) for item in classes),
    )


def test_todays_document_reads_whole(shared: Path) -> None:
    """The compiled document of today has all its classes, fields and associations."""
    schema = read(shared / "data.json")

    assert _counts(schema) == (151, 1734, 772)
    assert schema.sha256 == hashlib.sha256((shared / "data.json").read_bytes()).hexdigest()
    assert not any(link.dangling for item in schema.classes.values() for link in item.associations)
    assert schema.warnings == (
        "class 'ApiConnectivity' has both a field and an association 'transgenic_line'",
    )


def test_todays_document_keeps_every_value(shared: Path) -> None:
    """Every name, type, limit, nullability, target and table of the document is in the schema."""
    schema = read(shared / "data.json")
    document = json.loads((shared / "data.json").read_bytes())

    for entry in document["msg"]:
        ((name, described),) = entry["DataDescription"].items()
        item = schema.classes[name]
        assert item.table == described["table"]
        assert [
            (column.name, column.type, str(column.nullable).lower(), str(column.limit or ""))
            for column in item.fields
        ] == [(f["name"], f["type"], f["nullable"], f["limit"]) for f in described["fields"]]
        assert [(link.name, link.kind, link.target) for link in item.associations] == [
            (a["name"], a["type"], a["class"]) for a in described["associations"]
        ]


def test_the_document_of_2013_reads_whole(shared: Path) -> None:
    """The recorded XML document has its 119 classes, and nothing in it is odd."""
    schema = read(shared / "data-2013.xml")

    assert len(schema.classes) == 119
    assert schema.warnings == ()
    assert schema.classes["Donor"].table == "donors"
    field = schema.classes["Gene"].field("acronym")
    assert field is not None
    assert (field.type, field.nullable, field.limit) == ("string", True, 255)
    fields = [column for item in schema.classes.values() for column in item.fields]
    assert sum(not column.nullable for column in fields) == 142


def test_snapshot_is_our_rendering_of_todays_document(shared: Path) -> None:
    """The package's snapshot is what the compiled document says, byte for byte as we render it."""
    snapshot = (files("allenorm.schema") / "snapshot.json").read_bytes()

    assert snapshot == _compact(shared / "data.json")
    assert not diff(bundled(), read(shared / "data.json"))


def test_snapshot_has_its_published_hash() -> None:
    """The bundled schema is the one whose SHA-256 the package publishes, and is read once."""
    assert bundled().sha256 == SNAPSHOT_SHA256
    assert bundled().source == "bundled"
    assert bundled() is bundled()
    assert _counts(bundled()) == (151, 1734, 772)


def test_a_changed_snapshot_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A snapshot that is not the one that was released is refused, not used."""
    monkeypatch.setattr(reading, "SNAPSHOT_SHA256", "0" * 64)

    with pytest.raises(SchemaError, match="the bundled schema was changed"):
        bundled.__wrapped__()


def test_a_schema_can_be_pickled_and_compared() -> None:
    """A schema survives pickle, and equals another read from the same document."""
    copy = pickle.loads(pickle.dumps(bundled()))  # noqa: S301 - our own bytes

    assert copy == bundled()
    assert copy is not bundled()


def _by_name(schema: Schema, **want: Any) -> set[tuple[str, str]]:
    """Return class and name of the associations whose attributes are as wanted."""
    return {
        (name, link.name)
        for name, item in schema.classes.items()
        for link in item.associations
        if all(getattr(link, key) == value for key, value in want.items())
    }


def test_each_of_the_46_links_without_a_column_of_its_name_has_a_rule() -> None:
    """46 belongs_to have no `<name>_id`; each has a rule with evidence, and none is left over."""
    schema = resolve(bundled(), None)
    bare = _by_name(schema, kind="belongs_to", foreign_key=None)
    rules = bundled_overrides()

    assert len(bare) == 46
    assert all(name in rules.of(owner).foreign_keys for owner, name in bare)
    assert all(rules.of(owner).foreign_keys[name].evidence for owner, name in bare)
    without = {name for _, name in _by_name(bundled(), kind="belongs_to", foreign_key=None)}
    assert without == {"molbio_authority", "template"}


@pytest.mark.parametrize(
    ("owner", "name", "column"),
    [
        ("Structure", "parent", "parent_structure_id"),
        ("Structure", "structure_graph", "graph_id"),
        ("Structure", "children", "parent_structure_id"),
        ("Structure", "self_and_ancestors", None),
        ("Structure", "ancestor_hierarchies", "descendant_id"),
        ("Structure", "graph", None),
        ("Specimen", "children", "parent_id"),
        ("Specimen", "data_sets", "specimen_id"),
        ("Specimen", "conditions", None),
        ("Specimen", "ephys_result", "ephys_result_id"),
        ("SectionImage", "section_data_set", "data_set_id"),
        ("SectionDataSet", "section_images", "data_set_id"),
        ("AtlasDataSet", "equalization", "section_data_set_id"),
        ("AtlasImage", "alignment2d", "section_image_id"),
        ("Probe", "forward_primer_sequence", "forward_sequence_id"),
        ("GenomeLocus", "child_genome_loci", "parent_locus_id"),
        ("Sequence", "probes", None),
        ("NeuronalModel", "well_known_files", "attachable_id"),
        ("Probe", "gene_association", "gene_feature_id"),
        ("Gene", "gene_associations", "gene_id"),
        ("MolbioAuthority", "gene_associations", None),
        ("Donor", "transgenic_lines", None),
    ],
)
def test_foreign_keys_of_the_data_model(owner: str, name: str, column: str | None) -> None:
    """The column of a link is right, or None where no column holds it."""
    link = bundled().classes[owner].association(name)

    assert link is not None
    assert link.foreign_key == column


def test_every_foreign_key_is_a_column() -> None:
    """A foreign key always is a column of the class that should hold it."""
    schema = bundled()
    for owner in schema.classes.values():
        for link in owner.associations:
            holder = owner if link.kind == "belongs_to" else schema.classes[link.target]
            assert link.foreign_key is None or holder.field(link.foreign_key)


def test_polymorphic_links_of_the_data_model() -> None:
    """Files, gene features, loci and alignments hang on rows of any class."""
    holders = {name: item.polymorphic for name, item in bundled().classes.items()}
    assert {name: links for name, links in holders.items() if links} == {
        "Alignment3d": ("aligned",),
        "GeneAssociation": ("gene_feature",),
        "GenomeLocus": ("genomic_feature",),
        "WellKnownFile": ("attachable",),
    }

    found = _by_name(bundled(), polymorphic=True)
    assert {name for _, name in found} == {
        "alignment3d",
        "gene_association",
        "genome_locus",
        "genome_locuses",
        "well_known_files",
    }
    assert ("WellKnownFileType", "well_known_files") not in found


def test_inheritance_of_the_data_model() -> None:
    """Five tables are shared; each has one base, and shapes and atlases have a second level."""
    schema = bundled()
    shared = {table: names for table, names in schema.tables.items() if len(names) > 1}

    assert {table: len(names) for table, names in shared.items()} == {
        "data_sets": 8,
        "genes": 8,
        "graphic_objects": 12,
        "graphic_transformations": 2,
        "sub_images": 9,
    }
    roots = {name for names in shared.values() for name in names if not schema.ancestors(name)}
    assert roots == {"DataSet", "Gene", "GraphicObject", "GraphicTransformation", "SubImage"}
    assert schema.ancestors("AtlasDataSet") == ("SectionDataSet", "DataSet")
    below = {name for name, item in schema.classes.items() if item.base == "Shape"}
    assert below == {"Circle", "Ellipse", "Line", "Path", "Polygon", "Polyline", "Rect"}
    assert schema.classes["Donor"].base is None


def test_the_bundled_rules_fit_the_bundled_schema() -> None:
    """Nothing in the bundled overrides speaks of what the bundled schema does not have."""
    bundled_overrides().check(bundled())

    mixins = {name: rules.mixins for name, rules in bundled_overrides().classes.items()}
    assert {name: found for name, found in mixins.items() if found} == {
        "EcephysUnitMetricBundle": ("allenorm.model:JsonDataMixin",),
        "NeuronalModel": ("allenorm.files:NeuronalModelMixin",),
        "Specimen": ("allenorm.model:SpecimenPathMixin",),
        "Structure": ("allenorm.model:StructurePathMixin",),
        "WellKnownFile": ("allenorm.files:WellKnownFileMixin",),
    }


def test_diff_since_2013_tells_the_known_story(shared: Path) -> None:
    """The diff between the recorded documents is what the notes on them say."""
    found = diff(read(shared / "data-2013.xml"), read(shared / "data.json"))
    by_kind: dict[str, set[tuple[str, str | None]]] = {}
    for change in found.changes:
        by_kind.setdefault(change.kind, set()).add((change.class_name, change.member))

    def members(kind: str, owner: str) -> set[str | None]:
        return {member for name, member in by_kind[kind] if name == owner}

    assert len(by_kind["class_added"]) == 32
    assert "class_removed" not in by_kind
    genes = bundled().tables["genes"]
    assert len(genes) == 8
    for name in genes:
        assert members("field_added", name) == {
            "genomic_reference_update_id",
            "original_name",
            "original_symbol",
            "reference_genome_id",
            "version_status",
        }
    data_sets = bundled().tables["data_sets"]
    coordinates = {f"coordinates_{axis}" for axis in ("ap", "dv", "ml")}
    assert by_kind["field_retyped"] == {(name, "section_thickness") for name in data_sets} | {
        ("Injection", name) for name in coordinates
    }
    assert members("field_removed", "Specimen") == {
        "chemotherapy",
        "egfr_amplification",
        "extent_of_resection",
        "mgmt_pcr",
        "pten_deletion",
        "radiation_therapy",
        "smoker",
        "tumor_status",
    }
    assert members("association_added", "Specimen") >= {"ephys_features", "ephys_sweeps"}
    assert members("association_added", "Atlas") == {"graphic_group_labels"}
    assert members("field_removed", "Age") == {"developmental_stage_id"}
    assert members("association_added", "Product") == {"specimens"}
    assert len(found.breaking) == 22
    assert str(found).startswith("251 changes, 22 of them breaking\nAffymetrixGene\n  + field ")
    assert "\nAge\n  - field developmental_stage_id: integer, nullable (breaking)\n" in str(found)
