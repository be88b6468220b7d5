"""Mixins for generated classes."""

import pytest

from allenorm.errors import HydrationError
from allenorm.model import JsonDataMixin, Model, SpecimenPathMixin, StructurePathMixin, hydrate


class Place(StructurePathMixin, SpecimenPathMixin, JsonDataMixin, Model):
    """A class with every column that a mixin reads."""

    structure_id_path: str | None = None
    specimen_id_path: str | None = None
    data: str | None = None


def test_paths_of_ids_are_parsed() -> None:
    """The column stays the API's text; the property offers the ids."""
    place = hydrate(Place, [{"structure_id_path": "/997/8/", "specimen_id_path": "/5/"}])[0]

    assert place.structure_id_path == "/997/8/"
    assert place.structure_path_ids == (997, 8)
    assert place.specimen_path_ids == (5,)


def test_null_has_no_path() -> None:
    """A path that is null gives None, and an empty one no ids."""
    assert Place().structure_path_ids is None
    assert Place().specimen_path_ids is None
    assert Place(structure_id_path="/").structure_path_ids == ()


@pytest.mark.parametrize("text", ["/a/", "/1/-2/", "/1/²/", "997.8"])
def test_what_is_no_path_is_named(text: str) -> None:
    """Other text in a path is an error that names the column."""
    with pytest.raises(HydrationError, match=r"Place\.structure_id_path is no path of ids"):
        _ = Place(structure_id_path=text).structure_path_ids
    with pytest.raises(HydrationError, match=r"Place\.specimen_id_path is no path of ids"):
        _ = Place(specimen_id_path=text).specimen_path_ids


def test_json_in_text_is_parsed() -> None:
    """The column stays text; the property offers what it says."""
    assert Place(data='{"a": [1, null]}').data_parsed == {"a": [1, None]}
    assert Place(data="").data_parsed is None
    assert Place().data_parsed is None
    with pytest.raises(HydrationError, match=r"Place\.data is no JSON: '\{\"a\"'"):
        _ = Place(data='{"a"').data_parsed
