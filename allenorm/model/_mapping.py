"""`Model.__mapping__`: a model class as queries see it."""

from typing import TYPE_CHECKING, Any, cast

from allenorm.model._base import Base
from allenorm.model._columns import column_type
from allenorm.model._shape import generated_class, shape_of

if TYPE_CHECKING:
    from allenorm.query import ModelMapping


def mapping_of(model: type[Base]) -> "ModelMapping":
    """Build the mapping of a model class.

    Raises:
        AttributeError: Neither the class nor one that it inherits from was generated.
    """
    # A program that only reads answers never loads the query layer.
    from allenorm.query import MappedColumn, MappedRelation, ModelMapping  # noqa: PLC0415 - above

    generated: Any = generated_class(model)
    if generated is None:
        # Turned into words by the metaclass.
        raise AttributeError(model.__name__)
    columns: dict[str, MappedColumn] = {}
    for attribute, field in cast("type[Base]", generated).model_fields.items():
        kind, nullable = column_type(field) or ("unknown", True)
        columns[attribute] = MappedColumn(attribute, field.alias or attribute, kind, nullable)
    relations = {
        attribute: MappedRelation(
            attribute=attribute,
            name=relation.api_name,
            kind=relation.kind,
            target=relation.target,
            target_name=relation.target_name,
            foreign_key=relation.foreign_key,
        )
        for attribute, relation in shape_of(model).relations.items()
    }
    return ModelMapping(
        name=generated.__api_name__,
        table=generated.__table__,
        columns=columns,
        relations=relations,
        schema_sha256=generated.__schema_sha256__,
    )
