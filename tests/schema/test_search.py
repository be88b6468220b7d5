"""Finding classes, columns and associations by words."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm.schema import Schema, bundled, nearest_words, search

Described = Callable[..., dict[str, Any]]
Reader = Callable[..., Schema]


@pytest.fixture(name="small")
def small_fixture(read_classes: Reader, described: Described) -> Schema:
    """Return a schema of two classes."""
    return read_classes(
        {
            "CellReporter": described("cell_reporters", "id", "name:string"),
            "Specimen": described(
                "tissue_pieces",
                "cell_reporter_id",
                "ephys_thumb:float",
                "belongs_to dye CellReporter",
            ),
        }
    )


def names(schema: Schema, words: str, **options: Any) -> list[str]:
    """Return the names of what was found."""
    return [each.name for each in search(schema, words, **options)]


def test_what_fits_best_comes_first(small: Schema) -> None:
    """A whole name goes before a part of one, and a class before its members."""
    found = search(small, "cell reporter")

    assert [(each.kind, each.name, each.leads_to) for each in found] == [
        ("class", "CellReporter", "cell_reporters"),
        ("column", "Specimen.cell_reporter_id", "integer"),
        ("association", "Specimen.dye", "CellReporter"),
    ]
    assert [each.matched for each in found] == [("name", "table"), ("name",), ("target",)]
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


@pytest.mark.parametrize(
    "words", ["cell_reporter", "CellReporter", "cellReporters", "CELL reporter", "cell.reporter"]
)
def test_spelling_of_names_does_not_matter(small: Schema, words: str) -> None:
    """Capitals, underscores and the plural are the same."""
    assert names(small, words) == names(small, "cell reporter")


def test_class_and_member_name_a_member(small: Schema) -> None:
    """A member is found by its class and its own name, before all that has both words."""
    assert names(small, "CellReporter.name")[0] == "CellReporter.name"
    assert names(bundled(), "Specimen name")[0] == "Specimen.name"


def test_words_of_the_class_alone_find_no_members(small: Schema) -> None:
    """A member is not found for what its class is called."""
    assert names(small, "specimen") == ["Specimen"]


def test_beginnings_and_parts(small: Schema) -> None:
    """Beginnings of two letters fit, parts of a name of three; in descriptions no parts."""
    assert names(small, "ep") == ["Specimen.ephys_thumb"]
    assert names(small, "humb") == ["Specimen.ephys_thumb"]
    assert names(small, "hu") == []
    about = {"Specimen": {"ephys_thumb": "What a clever picture is."}}
    assert names(small, "cleve", descriptions=about) == ["Specimen.ephys_thumb"]
    assert names(small, "lever", descriptions=about) == []
    assert search(small, "clever", descriptions=about)[0].matched == ("description",)
    assert names(small, "piece tissue") == ["Specimen"]


def test_all_words_must_fit(small: Schema) -> None:
    """One word that fits nowhere is enough to find nothing; no word finds nothing."""
    assert names(small, "cell zebra") == []
    assert names(small, "") == names(small, " ._- ") == []


def test_equal_matches_are_ordered(small: Schema) -> None:
    """What fits equally well is ordered by kind, length and name."""
    found = names(bundled(), "structure")

    assert found[0] == "Structure"
    assert found == names(bundled(), "structure")
    assert len(found) == len(set(found)) > 100
    assert names(small, "id") == ["CellReporter.id", "Specimen.cell_reporter_id"]


def test_order_of_kinds(read_classes: Reader, described: Described) -> None:
    """A class goes before a member that fits as well, however short, and an exact name before."""
    schema = read_classes(
        {"CellReporter": described("dyes"), "B": described("bs", "repo", "rep:string")}
    )

    assert names(schema, "rep") == ["B.rep", "CellReporter", "B.repo"]


def test_nearest_words(small: Schema) -> None:
    """Words that no name has are answered with the nearest ones that one has."""
    assert nearest_words(small, "reportr cell zzzzzz") == ("reporter",)
    assert nearest_words(small, "reportr reporer") == ("reporter",)
    assert nearest_words(bundled(), "statsus") == ("status",)


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60))
def test_any_text_is_searched(words: str) -> None:
    """No text is an error."""
    for each in search(bundled(), words)[:3]:
        assert each.matched
        assert each.score > 0
