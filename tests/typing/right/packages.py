"""Generated packages: the bundled one by both its names, and one's own beside it."""

from typing import TYPE_CHECKING

from typing_extensions import assert_type

import allenorm
import allenorm_models
import zoo
from allenorm import Specimen
from allenorm_models import Specimen as SameSpecimen
from zoo import Animal

if TYPE_CHECKING:
    from allenorm_models.specimen import (
        SpecimenInclude,
        SpecimenQuery,  # noqa: TC004 - named in an assertion alone
        SpecimenWhere,
    )


def same_class() -> None:
    """Both names stand for one class."""
    assert_type(SameSpecimen.where().one(), Specimen)
    assert_type(allenorm.Specimen.where().one(), Specimen)
    assert_type(allenorm_models.Specimen.where().one(), Specimen)
    texts: list[str] = [
        allenorm_models.SCHEMA_SHA256,
        allenorm_models.GENERATOR_VERSION,
        allenorm.__version__,
    ]
    assert_type(texts, list[str])
    count: int = allenorm_models.CLASS_COUNT
    assert_type([count], list[int])


def hidden_names() -> None:
    """Classes of the schema whose names hide others' are classes like all."""
    assert_type(allenorm.Path.where().all(), list[allenorm.Path])
    assert_type(allenorm.Sequence.where().all(), list[allenorm.Sequence])
    assert_type(allenorm.Text.where().all(), list[allenorm.Text])
    assert_type(allenorm.Group.where().all(), list[allenorm.Group])
    assert_type(allenorm.Condition.where().all(), list[allenorm.Condition])


def names_of_types() -> None:
    """Generated modules name their types, for functions of one's own."""
    path: SpecimenInclude = "donor.organism"
    equal: SpecimenWhere = {"is_cell_specimen": True, "id": [1, 2]}
    assert_type(Specimen.where(**equal).include(path), SpecimenQuery[Specimen])


def own_package() -> None:
    """A package from one's own schema has the same types."""
    assert_type(Animal.where(name="x").include("species.animals").all(), list[Animal])
    assert_type(Animal.where(Animal.c.species.name == "x").one(), zoo.Animal)
