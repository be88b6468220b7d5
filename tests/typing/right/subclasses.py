"""Classes of one's own: what queries return, and code for any model."""

from typing import TYPE_CHECKING, TypeVar

from typing_extensions import assert_type

from allenorm import Donor, Model, Query, Specimen, Structure

if TYPE_CHECKING:
    from allenorm_models.specimen import SpecimenQuery  # noqa: TC004 - named in assertions alone

M = TypeVar("M", bound=Model)


class Labelled:
    """A mixin that knows no model."""

    def label(self) -> str:
        """Return a label."""
        return type(self).__name__


class Cell(Labelled, Specimen):
    """A specimen with methods of one's own."""

    def donor_name(self) -> str:
        """Return the donor's name."""
        return (self.donor.name if self.donor else None) or "?"

    @classmethod
    def recorded(cls) -> "list[Cell]":
        """Return the cells."""
        return Cell.where(is_cell_specimen=True).all()


class Noted(Specimen):
    """A specimen with a column of one's own."""

    note: str | None = None


class Pinned(Cell):
    """A subclass of a subclass."""


def results() -> None:
    """Queries of a subclass return the subclass."""
    assert_type(Cell.where(id=1), SpecimenQuery[Cell])
    assert_type(Cell.where(id=1).one(), Cell)
    assert_type(Cell.where(id=1).one().donor_name(), str)
    assert_type(Cell.where(id=1).one().label(), str)
    assert_type(Cell.where().first(), Cell | None)
    assert_type(Cell.where().all(), list[Cell])
    assert_type(Cell.include("donor").where(name="x").limit(5).all(), list[Cell])
    assert_type(Cell.get(1), Cell)
    assert_type(Cell.recorded(), list[Cell])
    assert_type(Pinned.where().one(), Pinned)
    assert_type([each.donor_name() for each in Pinned.include("donor")], list[str])
    assert_type(Noted.where(id=1).one().note, str | None)
    assert_type(Noted(id=1, note="x").note, str | None)
    assert_type(Cell(id=1), Cell)
    assert_type(Cell.model_validate({"id": 1}), Cell)


def expressions() -> None:
    """What is written with the base's columns holds for its subclasses."""
    named = Specimen.c.name.is_not_null()
    assert_type(Cell.where(named, Cell.c.donor.name == "x").all(), list[Cell])
    assert_type(Cell.where().include(Specimen.c.donor).all(), list[Cell])
    assert_type(Cell.where().order_by(Specimen.c.id.desc(), Cell.c.name).all(), list[Cell])
    assert_type(Cell.where().only("id", Cell.c.name).all(), list[Cell])
    assert_type(Cell.where().values(Cell.c.id), list[int])
    as_base: list[Specimen] = [*Cell.where(), *Specimen.where()]
    assert_type(as_base, list[Specimen])


def any_model(model: type[M]) -> list[M]:
    """Code that takes any class returns its objects."""
    return model.where().limit(5).all()


def any_query(query: Query[M]) -> M | None:
    """Code that takes any query, too."""
    return query.limit(1).first()


def generic() -> None:
    """The class that goes in comes out."""
    assert_type(any_model(Structure), list[Structure])
    assert_type(any_model(Cell), list[Cell])
    assert_type(any_query(Donor.where(id=1)), Donor | None)
    assert_type(any_query(Cell.where(id=1)), Cell | None)
