"""Experiments of the connectivity atlas, their signal by structure, and the searches."""

import sys

import numpy as np
import pytest
from pytest_httpserver import HTTPServer

from allenorm import ApiConnectivity, Client, ProjectionStructureUnionize, connectivity, services
from allenorm.connectivity import (
    experiment_detail,
    experiment_table,
    experiments,
    injection_centroid,
    injection_summary,
    projection_image,
    structure_unionizes,
)
from allenorm.errors import MissingExtraError, SettingsError
from loopback import QUICK


def test_experiments_by_injection() -> None:
    """Experiments are those whose injection is in a structure; failed ones are left out."""
    every = experiments().using("sample").all()
    visual = experiments(385).using("sample").all()

    assert {each.id for each in visual} < {each.id for each in every}
    assert {each.failed for each in every} == {False}
    both = experiments([385, 993]).using("sample").all()
    assert {each.id for each in both} > {each.id for each in visual}
    assert "[failed$eqfalse],products[id$in5,31]" in experiments().rma()


def test_the_table_has_every_experiment() -> None:
    """The flat table is that of the API, with the line of each mouse as an object."""
    found = experiment_table().using("sample").all()

    assert len(found) == ApiConnectivity.where().using("sample").count()
    for each in found:
        line = each.transgenic_line_
        assert (None if line is None else line.id) == each.transgenic_line_id
    assert len({each.transgenic_line_id for each in found}) > 1


def test_the_table_reads_what_the_api_writes(httpserver: HTTPServer) -> None:
    """The record of the line stands in the place of its name."""
    row = {"data_set_id": 5, "transgenic_line": {"id": 7, "name": "Cux2"}, "transgenic_line_id": 7}
    httpserver.expect_request("/api/v2/data/query.json").respond_with_json(
        {"success": True, "start_row": 0, "num_rows": 1, "total_rows": 1, "msg": [row]}
    )
    with Client(httpserver.url_for("").rstrip("/"), **QUICK) as client:
        (found,) = experiment_table().using(client).all()

    assert found.transgenic_line_ is not None
    assert found.transgenic_line_.name == "Cux2"


def test_details_of_an_experiment() -> None:
    """Injections, ranges and images come along in one answer."""
    found = experiment_detail(126862385).using("sample").one()

    assert found.specimen is not None
    assert {"equalization", "specimen", "sub_images"} <= {*found.loaded}
    injection = found.specimen.stereotaxic_injections[0]
    assert {"structures", "stereotaxic_injection_coordinates"} <= {*injection.loaded}
    assert injection.primary_injection_structure is not None
    assert injection.primary_injection_structure.acronym == "VISp"


def test_summary_of_an_injection() -> None:
    """Donor, lines, injections and products come along in one answer."""
    found = injection_summary(126862385).using("sample").one()

    assert [each.id for each in found.products] == [5]
    assert found.specimen is not None
    assert found.specimen.donor is not None
    assert {"equalization", "specimen", "products"} <= {*found.loaded}
    assert {"injections", "donor"} <= {*found.specimen.loaded}
    for each in found.specimen.injections:
        assert {"structure", "age"} <= {*each.loaded}
    assert "specimen(donor(transgenic_mouse(transgenic_lines)),injections(structure,age))" in (
        injection_summary(126862385).rma()
    )


def test_one_image_of_an_experiment() -> None:
    """Only the image of the section comes; a section that is not there is no row."""
    found = projection_image(126862385, 72).using("sample").one()

    assert [each.section_number for each in found.sub_images] == [72]
    assert projection_image(126862385, 1).using("sample").one_or_none() is None
    with pytest.raises(SettingsError, match="section_number: expected a whole number from 0 on"):
        projection_image(126862385, -1)


def test_unionizes_are_filtered() -> None:
    """Each argument keeps the rows whose columns say so."""
    every = ProjectionStructureUnionize.where(section_data_set_id=126862385).using("sample").all()
    outside = [each for each in every if each.is_injection is False]
    right = [each for each in every if each.hemisphere_id == 2]
    strong = [each for each in every if (each.normalized_projection_volume or 0) > 0.01]
    visual = [each for each in every if each.structure_id == 385]

    def found(**arguments: object) -> list[ProjectionStructureUnionize]:
        return structure_unionizes(126862385, **arguments).using("sample").all()  # type: ignore[arg-type] # each is checked where it is used

    assert found() == every
    assert found(is_injection=False) == outside
    assert found(hemisphere="right") == right
    least = min(each.normalized_projection_volume or 0 for each in strong)
    assert 0 < len(found(above_normalized_projection_volume=least)) < len(strong)
    assert found(above_normalized_projection_volume=0.01) == strong
    assert found(structures=385) == found(structure_name="Primary visual area") == visual
    assert found(hemisphere=["left", "right", "both"]) == every


def test_unionizes_check_their_arguments() -> None:
    """A wrong argument is answered with those that are allowed."""
    with pytest.raises(SettingsError, match="hemisphere: expected left, right or both"):
        structure_unionizes(1, hemisphere="top")  # type: ignore[arg-type] # the mistake is the point
    with pytest.raises(SettingsError, match="above_normalized_projection_volume: expected"):
        structure_unionizes(1, above_normalized_projection_volume=-1)
    with pytest.raises(SettingsError, match="experiments: expected one id"):
        structure_unionizes([])


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("source_search", "mouse_connectivity_injection_structure"),
        ("spatial_search", "mouse_connectivity_target_spatial"),
        ("injection_coordinate_search", "mouse_connectivity_injection_coordinate"),
        ("correlation_search", "mouse_connectivity_correlation"),
    ],
)
def test_searches_are_services(name: str, service: str) -> None:
    """Each search is the service of the API that the web site calls so."""
    assert getattr(connectivity, name) is getattr(services, service)


def test_centroid() -> None:
    """The centre is weighted by density and fraction, in micrometres."""
    density = np.zeros((4, 4, 4))
    fraction = np.zeros((4, 4, 4))
    density[1, 2, 3], fraction[1, 2, 3] = 0.5, 1
    density[3, 2, 3], fraction[3, 2, 3] = 1, 0.5
    density[0, 0, 0] = 1

    assert injection_centroid(density, fraction) == (50.0, 50.0, 75.0)
    assert injection_centroid(density, fraction, 10) == (20.0, 20.0, 30.0)
    assert injection_centroid(density, np.zeros((4, 4, 4))) is None
    assert injection_centroid(density * np.nan, fraction) is None


def test_centroid_of_what_does_not_fit() -> None:
    """Volumes of two shapes, flat ones, and a resolution that there is not are refused."""
    with pytest.raises(SettingsError, match="one shape with three dimensions"):
        injection_centroid(np.zeros((2, 2, 2)), np.zeros((2, 2, 3)))
    with pytest.raises(SettingsError, match="three dimensions"):
        injection_centroid([1.0], [1.0])
    with pytest.raises(SettingsError, match=r"volumes of numbers: .*'dense'"):
        injection_centroid("dense", "fraction")
    with pytest.raises(SettingsError, match="resolution: expected 10, 25, 50 or 100"):
        injection_centroid(np.zeros((2, 2, 2)), np.zeros((2, 2, 2)), 30)  # type: ignore[arg-type] # the mistake is the point


def test_centroid_without_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without numpy the error says what to install."""
    monkeypatch.setitem(sys.modules, "numpy", None)

    with pytest.raises(MissingExtraError, match="pip install"):
        injection_centroid([[[1.0]]], [[[1.0]]])
