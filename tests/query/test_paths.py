"""Paths: attributes are the schema's names, and a typo is answered."""

from typing import Any

import pytest

from allenorm.errors import InexpressibleError, QueryError, UnknownNameError
from allenorm.query import (
    MappedColumn,
    MappedRelation,
    ModelMapping,
    Path,
    Query,
    TextColumn,
    has,
    path,
    root_path,
)
from zoo import Animal, Keeper

c: Any = Animal.c


def test_a_path_offers_columns_and_associations_only() -> None:
    """Completion lists the schema's names."""
    assert dir(c) == sorted([*Animal.__mapping__.columns, *Animal.__mapping__.relations])
    assert not [name for name in vars(Path) if not name.startswith("_")]


def test_a_path_is_made_once() -> None:
    """Attributes are kept, so that long conditions are cheap."""
    assert c.species is c.species
    assert c.species.name is c.species.name
    assert root_path(Animal) is root_path(Animal)


def test_paths_are_equal_by_their_chain() -> None:
    """The same chain from the same root is the same path."""
    assert Path(Animal) == c
    assert hash(Path(Animal)) == hash(c)
    assert c.species != c.parent
    assert c != Keeper.c


def test_a_path_is_not_compared_with_a_value() -> None:
    """An association has no value; its columns have."""
    with pytest.raises(QueryError, match=r"Animal\.species is an association, not a value"):
        assert c.species == 1


def test_a_typo_is_answered_with_the_nearest_name() -> None:
    """Both for columns and for associations; an unlike name gets no guess."""
    with pytest.raises(UnknownNameError, match="Species has no column or association 'nmae'; did"):
        c.species.nmae  # noqa: B018 - the access raises
    with pytest.raises(UnknownNameError, match="did you mean 'species'"):
        c.spcies  # noqa: B018 - as above
    with pytest.raises(UnknownNameError, match=r"association 'zzzzzz'$"):
        c.zzzzzz  # noqa: B018 - as above
    assert not hasattr(c, "zzzzzz")


def test_private_names_are_no_columns() -> None:
    """Notebooks probe for `_repr_html_` and the like."""
    assert not hasattr(c, "_repr_html_")


def test_a_path_shows_its_chain() -> None:
    """From the root's name to the last association."""
    assert repr(c.parent.species) == "<Path Animal.parent.species>"


def test_a_dotted_name_resolves_to_a_path() -> None:
    """For names that are known at run time only."""
    assert path(Animal, "parent.species") == c.parent.species


@pytest.mark.parametrize("dotted", ["", "parent.", "parent..species", "_root", "prent"])
def test_a_dotted_name_must_name_associations(dotted: str) -> None:
    """Empty, private and unknown names are refused."""
    with pytest.raises(UnknownNameError):
        path(Animal, dotted)


def test_a_dotted_name_must_not_end_in_a_column() -> None:
    """Columns come with their model."""
    with pytest.raises(QueryError, match=r"Animal\.species\.name is a column, not an association"):
        path(Animal, "species.name")


def test_has_takes_an_association() -> None:
    """The root itself, a column and a value are none."""
    assert "rma::criteria,parent(species)," in Query(Animal).where(has(c.parent.species)).rma()
    for wrong in (c, c.id, "species"):
        with pytest.raises(QueryError, match=r"has\(\) takes an association"):
            has(wrong)


def test_an_unknown_type_may_be_text() -> None:
    """A column whose type the schema does not know offers the methods of text."""
    model = type("Odd", (), {})
    column = MappedColumn("blob", "blob", "unknown", nullable=True)
    model.__mapping__ = ModelMapping("Odd", "odds", {"blob": column}, {}, "0")  # type: ignore[attr-defined] # as a generated class has it
    blob: Any = root_path(model).blob  # type: ignore[attr-defined] # as above

    assert isinstance(blob, TextColumn)
    for value, text in ((1, "1"), (1.5, "1.5"), (True, "true"), ("x", "'x'")):
        assert f"[blob$eq{text}]" in Query(model).where(blob == value).rma()


def test_a_name_that_is_no_identifier_never_becomes_a_path() -> None:
    """A mapping made by hand is checked like everything else."""
    relation = MappedRelation("x", "x](y", "has_many", lambda: Animal, "Animal", None)
    column = MappedColumn("a", "a$gt0", "integer", nullable=True)
    model = type("Odd", (), {})
    model.__mapping__ = ModelMapping("Odd", "odds", {"a": column}, {"x": relation}, "0")  # type: ignore[attr-defined] # as above

    for name in ("a", "x"):
        with pytest.raises(InexpressibleError, match="is no RMA name"):
            getattr(Path(model), name)
