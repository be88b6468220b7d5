"""The generated classes: every one of them takes the bulk path, and pydantic agrees with it."""

import copy
import datetime as dt
import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

import allenorm_models
from allenorm.model import Model, hydrate
from allenorm.model._shape import shape_of
from allenorm_models import ApiConnectivity, EcephysUnitMetricBundle, Specimen, Structure

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "integer": st.integers(-(2**40), 2**40),
    "string": st.text(max_size=8),
    "float": st.floats(allow_nan=False) | st.integers(-9, 9),
    "boolean": st.booleans(),
    "datetime": st.datetimes(min_value=dt.datetime(2000, 1, 1)).map(  # noqa: DTZ001 - text follows
        lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    ),
    "integer_array": st.lists(st.integers(), max_size=3),
    "float_array": st.lists(st.floats(allow_nan=False) | st.integers(-9, 9), max_size=3),
    "string_array": st.lists(st.text(max_size=8), max_size=3),
    "unknown": st.none(),
}


@st.composite
def _answers(draw: st.DrawFn) -> tuple[type[Model], list[dict[str, Any]]]:
    """Draw a generated class and records for it, some columns of which are never sent."""
    name = draw(st.sampled_from(sorted(allenorm_models.__all__)))
    model: type[Model] = getattr(allenorm_models, name)
    columns = model.__mapping__.columns.values()
    unsent = draw(st.sets(st.sampled_from([column.name for column in columns])))
    row = st.fixed_dictionaries(
        {
            column.name: VALUES[column.type] | st.none() if column.nullable else VALUES[column.type]
            for column in columns
            if column.name not in unsent or not column.nullable
        }
    )
    return model, draw(st.lists(row, min_size=1, max_size=12))


@given(_answers())
@settings(deadline=None, max_examples=60)
def test_both_paths_agree_on_generated_classes(
    drawn: tuple[type[Model], list[dict[str, Any]]],
) -> None:
    """For records that fit, `hydrate` gives what `model_validate` gives, column by column."""
    model, rows = drawn
    expected = [model.model_validate(row) for row in copy.deepcopy(rows)]

    objects = hydrate(model, copy.deepcopy(rows))

    assert objects == expected
    for obj, other in zip(objects, expected, strict=True):
        assert {name: type(value) for name, value in vars(obj).items()} == {
            name: type(value) for name, value in vars(other).items()
        }
        assert hash(obj) == hash(other)
        assert model.model_validate_json(obj.to_json()) == obj
        assert pickle.loads(pickle.dumps(obj)) == obj  # noqa: S301 - our own bytes


@pytest.mark.parametrize("name", sorted(allenorm_models.__all__))
def test_every_generated_class_takes_the_bulk_path(name: str) -> None:
    """No generated class has an annotation that only pydantic can check, or a lost target."""
    model: type[Model] = getattr(allenorm_models, name)

    assert shape_of(model).bulk
    for relation in model.__mapping__.relations.values():
        assert relation.target().__name__ == relation.target_name


def test_generated_classes_have_their_mixins() -> None:
    """Columns that hold paths or JSON as text offer what they say."""
    assert Structure(id=8, structure_id_path="/997/8/").structure_path_ids == (997, 8)
    assert Specimen(id=1, specimen_id_path="/1/2/").specimen_path_ids == (1, 2)
    assert EcephysUnitMetricBundle(id=1, data='{"a": 1}').data_parsed == {"a": 1}


def test_a_generated_name_may_be_column_and_association() -> None:
    """`ApiConnectivity.transgenic_line` is text, or a record where it was included."""
    plain = hydrate(ApiConnectivity, [{"transgenic_line": "Cux2"}])[0]
    nested = hydrate(ApiConnectivity, [{"transgenic_line": {"id": 1, "name": "Cux2"}}])[0]

    assert plain.transgenic_line == "Cux2"
    assert nested.transgenic_line_ is not None
    assert nested.transgenic_line_.name == "Cux2"


def test_generated_classes_work_in_an_adapter() -> None:
    """A list of a generated class is an ordinary pydantic type."""
    adapter = TypeAdapter(list[Specimen])

    assert adapter.validate_json('[{"id": 1, "donor": {"id": 2}}]')[0].loaded == ("donor",)
    assert adapter.json_schema()["type"] == "array"
