"""Which images there are, and the limits they are shown with."""

from pathlib import Path

import pytest

from allenorm import Atlas, Client, SectionDataSet, SectionImage
from allenorm.errors import NoResultError, SettingsError
from allenorm.images import ChannelRanges, atlas_images, channel_ranges, section_images
from allenorm.local import Store


def test_the_images_of_a_series(sample: Client) -> None:
    """They come in the order of the sections, for an id or an object."""
    by_id = section_images(69816930).using(sample).all()
    by_object = section_images(SectionDataSet(id=69816930)).using("sample").all()

    assert [each.id for each in by_id] == [each.id for each in by_object] != []
    numbers = [each.section_number or 0 for each in by_id]
    assert numbers == sorted(numbers)


def test_the_images_of_an_atlas(sample: Client) -> None:
    """Annotated ones, of the atlas's own kind or of another one."""
    found = atlas_images(1, using=sample).all()

    assert [each.id for each in found] == [100883869, 100960224]
    assert atlas_images(Atlas(id=1), image_type="Atlas - Adult Mouse", using=sample).count() == 2
    assert atlas_images(1, image_type="Nissl", using=sample).all() == []


def test_an_atlas_that_does_not_exist(sample: Client) -> None:
    """The error names it."""
    with pytest.raises(NoResultError, match="there is no atlas 4711"):
        atlas_images(4711, using=sample)
    with pytest.raises(SettingsError, match="image_type: expected text"):
        atlas_images(1, image_type=3)  # type: ignore[arg-type]


def test_an_atlas_that_names_no_kind_of_image(tmp_path: Path) -> None:
    """There is nothing to guess: the caller names it."""
    path = tmp_path / "own.sqlite"
    with Store.create(path) as store, store.writing() as writer:
        writer.put("Atlas", [{"id": 5, "name": "x", "image_type": None}])

    with pytest.raises(NoResultError, match="atlas 5 names no kind of image; pass image_type"):
        atlas_images(5, using=path)
    assert atlas_images(5, image_type="Nissl", using=path).all() == []


def test_the_limits_of_images(sample: Client) -> None:
    """Each image has the limits of its series, in the order asked for."""
    images = SectionImage.where(data_set_id=126862385).using(sample).all()

    found = channel_ranges(images, using=sample)
    assert list(found) == [each.id for each in images]
    assert found[126862575] == ChannelRanges(0, 2344, 0, 3620, 0, 3138)


@pytest.mark.parametrize("limits", [(), (0, 1), (0, 1) * 4])
def test_there_are_six_limits(limits: tuple[int, ...]) -> None:
    """More or fewer are refused, with what they are."""
    with pytest.raises(SettingsError, match=r"range: expected six whole numbers .*, got '\["):
        ChannelRanges.checked(limits)


def test_images_without_limits(sample: Client) -> None:
    """What has no Equalization is named: there is nothing to guess."""
    words = r"no Equalization for section images 69750516, 4711 \(2 of 3\)"
    with pytest.raises(NoResultError, match=words):
        channel_ranges([126862575, 69750516, 4711], using=sample)
