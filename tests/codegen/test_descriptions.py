"""The texts shown on hover and the notes on evidence: complete, honest, fit for a docstring."""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from math import isclose
from pathlib import Path
from typing import Any

import pytest

from allenorm.schema import Schema, bundled

SHARED = Path(__file__).parents[2] / "../shared"
CELL_TYPES = (
    "ApiCellTypesSpecimenDetail",
    "Donor",
    "EphysFeature",
    "EphysResult",
    "EphysSweep",
    "NeuronReconstruction",
    "NeuronalModel",
    "NeuronalModelTemplate",
    "ProjectionImage",
    "Specimen",
    "Structure",
    "SubImage",
    "WellKnownFile",
    "WellKnownFileType",
)
MEASURED = ("EphysFeature", "EphysSweep", "NeuronReconstruction")
EVIDENCE_WORDS = {"inferred", "stand-in", "inferred stand-in"}
LONGEST_SENTENCE = 200
MOST_SENTENCES = 2
COPIED_WORDS = 8
UNITS = (
    "GOhm|Hz|MOhm|V/s|base pairs|bases|cycles per degree|days|degrees|g|mV|mm3|ms|ng per mg|pA|"
    "per cent|pg per mg|px|raw pixel values|s|s/m|sections|spikes/s|uV|um|um2|um3|years"
)
UNIT = re.compile(rf"\bin (?:{UNITS})(?![\w/])")
NO_UNIT = re.compile(r"\b[Dd]imensionless\b|\bwithout unit\b|\bno (?:physical )?unit\b")
UNKNOWN_UNIT = re.compile(r"\bunit is not stated\b")
# Columns whose type the evidence leaves open, but of which a recorded answer holds a value.
SEEN_IN_ANSWERS = {
    ("Donor", "donor_strain_only_facet"),
    ("NeuronReconstruction", "hausdorff_dimension"),
}

Texts = dict[str, dict[str, str]]


def data(name: str) -> str:
    """Return a data file of the generator."""
    return (files("allenorm_codegen") / name).read_text("utf-8")


def texts(name: str) -> Texts:
    """Return a data file of the generator, read."""
    found: Texts = json.loads(data(name))
    return found


def described() -> Iterator[tuple[str, str]]:
    """Yield each text with the place it describes."""
    for owner, members in texts("descriptions.json").items():
        for member, text in members.items():
            yield f"{owner}.{member}", text


def members(schema: Schema, owner: str) -> set[str]:
    """Return the names of a class's columns and associations."""
    found = schema.classes[owner]
    return {each.name for each in found.fields} | {each.name for each in found.associations}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return re.split(r"(?<=[.?!])\s+", text)


def words(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return re.findall(r"[a-z0-9]+", text.lower())


def states_unit(text: str) -> bool:
    """Return whether a text gives a unit or says that there is none."""
    return bool(UNIT.search(text) or NO_UNIT.search(text))


def shared(name: str) -> Path:
    """Return a file of the shared folder, or skip the test where there is none."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the shared folder with {name} is absent")
    return path


def numbers(name: str, column: str) -> list[float]:
    """Return a column of a recorded table without its nulls."""
    path = shared(f"data/{name}")
    with path.open(encoding="utf-8", newline="") as file:
        rows: list[Mapping[str, Any]] = (
            json.load(file) if path.suffix == ".json" else list(csv.DictReader(file))
        )
    return [float(row[column]) for row in rows if row[column] not in {None, ""}]


@pytest.fixture(scope="module")
def schema() -> Schema:
    """Return the bundled data model."""
    return bundled()


@pytest.mark.parametrize("name", ["descriptions.json", "evidence.json"])
def test_the_files_are_sorted_and_plain(name: str) -> None:
    """A data file is sorted by name and indented by two, so that a change is a short diff."""
    text = data(name)

    assert text == json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def test_every_described_name_is_in_the_schema(schema: Schema) -> None:
    """No text describes a class, column or association that the schema does not have."""
    for owner, found in texts("descriptions.json").items():
        assert set(found) - {""} <= members(schema, owner), owner


def test_every_graded_name_is_in_the_schema(schema: Schema) -> None:
    """No note on evidence names a class or member that the schema does not have."""
    for owner, found in texts("evidence.json").items():
        assert set(found) - {"", "table"} <= members(schema, owner), owner


def test_the_key_of_a_table_is_no_member(schema: Schema) -> None:
    """The key `table` of the evidence can mean nothing but the class's table."""
    assert not [owner for owner in schema.classes if "table" in members(schema, owner)]


def test_every_class_is_described(schema: Schema) -> None:
    """Each class of the schema has a sentence that says what it is."""
    found = texts("descriptions.json")

    assert sorted(schema.classes) == [owner for owner in sorted(found) if found[owner].get("")]


@pytest.mark.parametrize("owner", CELL_TYPES)
def test_the_cell_types_classes_are_described_in_full(schema: Schema, owner: str) -> None:
    """Each column and association of the Cell Types Database's classes says what it is."""
    assert members(schema, owner) == set(texts("descriptions.json")[owner]) - {""}


@pytest.mark.parametrize("owner", MEASURED)
def test_measured_columns_state_a_unit(schema: Schema, owner: str) -> None:
    """Each number measured on a cell gives its unit or says that it has none."""
    found = texts("descriptions.json")[owner]
    measured = [
        column.name
        for column in schema.classes[owner].fields
        if column.type in {"float", "integer"} and not re.search(r"(^|_)id$", column.name)
    ]

    assert measured
    assert [name for name in measured if not states_unit(found[name])] == []


def test_every_described_float_is_honest_about_its_unit(schema: Schema) -> None:
    """Each described float gives its unit, says that it has none, or that it is not stated."""
    found = texts("descriptions.json")
    silent = [
        f"{owner}.{column.name}"
        for owner, texts_of_class in found.items()
        for column in schema.classes[owner].fields
        if column.type == "float"
        and column.name in texts_of_class
        and not states_unit(texts_of_class[column.name])
        and not UNKNOWN_UNIT.search(texts_of_class[column.name])
    ]

    assert silent == []


def test_search_facets_are_named_as_hashes(schema: Schema) -> None:
    """A facet column says that it holds a hash for the web site, not a measure."""
    found = texts("descriptions.json")
    facets = [
        found[owner][column.name]
        for owner in schema.classes
        for column in schema.classes[owner].fields
        if column.name.endswith("_facet")
    ]

    assert facets
    assert all("32-bit hash" in text for text in facets)


def test_the_inheritance_column_says_that_it_is_never_sent(schema: Schema) -> None:
    """The `type` column of a shared table says that no record holds it."""
    found = texts("descriptions.json")
    owners = [owner for owner in schema.classes if "type" in members(schema, owner)]

    assert owners
    assert all("never sent" in found[owner]["type"] for owner in owners)


def test_texts_fit_a_docstring() -> None:
    """No text holds a line break, a control character, a backslash or a triple quote."""
    for place, text in described():
        assert text.isprintable(), place
        assert "\\" not in text, place
        assert '"""' not in text, place
        assert not text.endswith('"'), place


def test_texts_are_short_whole_sentences() -> None:
    """Each text is one or two sentences that are not long, from a capital to a full stop."""
    for place, text in described():
        parts = sentences(text)

        assert len(parts) <= MOST_SENTENCES, place
        assert max(map(len, parts)) <= LONGEST_SENTENCE, place
        assert text.endswith("."), place
        assert all(re.match(r"[A-Z0-9`]", part) for part in parts), place


def test_no_sentence_is_copied_from_the_documentation() -> None:
    """No eight words in a row are those of the reference documents."""
    shared("reference/cell-types-api.txt")
    known: set[tuple[str, ...]] = set()
    for path in sorted((SHARED / "reference").glob("*.txt")):
        known.update(runs(path.read_text("utf-8")))

    assert known
    assert [place for place, text in described() if known & set(runs(text))] == []


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield each run of as many words as would count as copied."""
    found = words(text)
    for start in range(len(found) - COPIED_WORDS + 1):
        yield tuple(found[start : start + COPIED_WORDS])


def test_evidence_uses_its_words() -> None:
    """The evidence knows two words, and lists no class without a note."""
    for owner, found in texts("evidence.json").items():
        assert found, owner
        assert set(found.values()) <= EVIDENCE_WORDS, owner


def test_every_inferred_name_is_marked(schema: Schema) -> None:
    """Each name that the compiled evidence grades `inferred` is marked so, and no other member."""
    compiled = json.loads(shared("schema/evidence.json").read_text("utf-8"))
    found = texts("evidence.json")
    expected = {
        (owner, member)
        for owner, grades in compiled.items()
        for part in ("fields", "associations")
        for member, grade in grades[part].items()
        if grade["grade"] == "inferred"
    } | {(owner, "table") for owner, grades in compiled.items() if grades["table"] == "inferred"}
    marked = {
        (owner, member)
        for owner, notes in found.items()
        for member, note in notes.items()
        if member and "inferred" in note.split()
    }

    assert set(compiled) == set(schema.classes)
    assert marked == expected


def test_every_stand_in_type_is_marked() -> None:
    """Each column whose values were only ever null is marked, unless a recorded answer has one."""
    compiled = json.loads(shared("schema/evidence.json").read_text("utf-8"))
    found = texts("evidence.json")
    expected = {
        (owner, member)
        for owner, grades in compiled.items()
        for member, grade in grades["fields"].items()
        if "only null" in grade.get("note", "") or "placeholder" in grade.get("type", "")
    }
    marked = {
        (owner, member)
        for owner, notes in found.items()
        for member, note in notes.items()
        if "stand-in" in note.split()
    }

    assert expected - marked == SEEN_IN_ANSWERS
    assert not marked & SEEN_IN_ANSWERS


def test_what_is_seen_in_answers_is_no_stand_in() -> None:
    """The recorded answers hold values of the columns that the compiled evidence leaves open."""
    model: dict[str, Any] = json.loads(
        shared("data/neuronal_model_329321704.json").read_text("utf-8")
    )
    image_series = shared("data/section_data_set_69289763.xml").read_text("utf-8")

    dimension = model["specimen"]["neuron_reconstructions"][0]["hausdorff_dimension"]

    assert isinstance(dimension, float)
    assert re.search(r'<donor-strain-only-facet type="integer">\d+<', image_series)


@pytest.mark.parametrize(
    ("table", "column", "unit", "lowest", "highest"),
    [
        ("ephys_features_2333.csv", "avg_isi", "in ms", 3, 1000),
        ("ephys_features_2333.csv", "fast_trough_v_long_square", "in mV", -90, -20),
        ("ephys_features_2333.csv", "input_resistance_mohm", "in MOhm", 10, 3000),
        ("ephys_features_2333.csv", "latency", "in s", 0, 1),
        ("ephys_features_2333.csv", "peak_t_ramp", "in s", 1, 40),
        ("ephys_features_2333.csv", "peak_v_ramp", "in mV", -40, 70),
        ("ephys_features_2333.csv", "ri", "in MOhm", 10, 1000),
        ("ephys_features_2333.csv", "sag", "dimensionless", -0.1, 1),
        ("ephys_features_2333.csv", "tau", "in ms", 1, 200),
        ("ephys_features_2333.csv", "threshold_i_long_square", "in pA", 10, 1000),
        ("ephys_features_2333.csv", "threshold_t_long_square", "in s", 1, 2.1),
        ("ephys_features_2333.csv", "vrest", "in mV", -90, -50),
        ("ephys_sweeps_464212183.json", "bridge_balance_mohm", "in MOhm", 0, 50),
        ("ephys_sweeps_464212183.json", "leak_pa", "in pA", -100, 100),
        ("ephys_sweeps_464212183.json", "stimulus_absolute_amplitude", "in pA", -250, 900),
        ("ephys_sweeps_464212183.json", "stimulus_duration", "in s", 0, 40),
        ("ephys_sweeps_464212183.json", "stimulus_interval", "in s", 0, 10),
        ("ephys_sweeps_464212183.json", "stimulus_start_time", "in s", 0, 3),
    ],
)
def test_stated_units_fit_recorded_values(
    table: str, column: str, unit: str, lowest: float, highest: float
) -> None:
    """The unit in a text is the one in which the recorded values are possible for a neuron."""
    owner = "EphysFeature" if table.startswith("ephys_features") else "EphysSweep"
    values = numbers(table, column)

    assert re.search(rf"\b{unit}\b", texts("descriptions.json")[owner][column], re.IGNORECASE)
    assert lowest <= min(values)
    assert max(values) <= highest


def test_sweep_statements_hold_in_recorded_sweeps() -> None:
    """What the texts say of a sweep's potentials is so in recorded sweeps."""
    path = shared("data/ephys_sweeps_464212183.json")
    sweeps = json.loads(path.read_text("utf-8"))

    assert all(sweep["slow_vm_mv"] == sweep["pre_vm_mv"] for sweep in sweeps)
    assert all(
        isclose(sweep["vm_delta_mv"], abs(sweep["post_vm_mv"] - sweep["pre_vm_mv"]), abs_tol=1e-9)
        for sweep in sweeps
        if sweep["post_vm_mv"]
    )
    assert {sweep["stimulus_units"] for sweep in sweeps} == {"Amps", "Volts"}


def test_the_mean_rate_is_the_reciprocal_of_the_mean_interval() -> None:
    """The stated relation of rate and interval holds in every recorded cell."""
    path = shared("data/cell_types_specimen_details.csv")
    with path.open(encoding="utf-8", newline="") as file:
        cells = [row for row in csv.DictReader(file) if row["ef__avg_isi"]]

    assert cells
    assert all(
        isclose(float(row["ef__avg_firing_rate"]), 1000 / float(row["ef__avg_isi"]))
        for row in cells
    )
