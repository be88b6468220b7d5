"""The types of columns, as the bundled schema and its corrections name them."""

from allenorm.schema import ModelClass, bundled_overrides


def column_type(model: ModelClass, name: str) -> str:
    """Return the type of a column, with the bundled corrections."""
    column = model.field(name)
    assert column is not None, f"{model.name} has no column {name}"
    return bundled_overrides().of(model.name).retype.get(name) or column.type
