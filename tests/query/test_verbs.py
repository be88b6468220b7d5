"""Verbs of a query: what each writes, and what each refuses."""

from collections.abc import Callable
from typing import Any

import pytest

from allenorm.errors import InexpressibleError, QueryError, UnknownNameError
from allenorm.query import Query, compile_plan, has
from allenorm.rma import render
from zoo import Animal, Keeper

c: Any = Animal.c
query: Any = Query(Animal)


class Mine(Animal):
    """A user's class."""


def plain(built: Any) -> str:
    """Return the text without the paging that `rma()` adds."""
    return render(compile_plan(built.plan)).removeprefix("model::Animal").lstrip(",")


@pytest.mark.parametrize(
    ("built", "expected"),
    [
        (query, ""),
        (query.where(), ""),
        (query.where(id=1, name="x"), "rma::criteria,[id$eq1][name$eq'x']"),
        (query.where(id=[1, 2]).where(name=None), "rma::criteria,[id$in1,2][name$eqnull]"),
        (query.where(id=(1,), name={"b", "a"}), "rma::criteria,[id$in1][name$in'a','b']"),
        (query.where(id=frozenset({2})), "rma::criteria,[id$in2]"),
        (query.where(c.species.name == "x", id=1), "rma::criteria,[id$eq1],species[name$eq'x']"),
        (
            query.where(
                c.parent.species.id == 1, has(c.keepers), c.parent.weight > 2, c.parent.id == 3
            ),
            "rma::criteria,parent[weight$gt2][id$eq3](species[id$eq1]),keepers",
        ),
        (query.where(has(c.parent.species)), "rma::criteria,parent(species)"),
        (query.where(Mine.c.id == 1), "rma::criteria,[id$eq1]"),
        (query.include("species"), "rma::include,species"),
        (query.include("parent.species", "keepers"), "rma::include,parent(species),keepers"),
        (query.include(("parent", "parent.species")), "rma::include,parent(species)"),
        (query.include([c.parent.children]), "rma::include,parent(children)"),
        (query.include(Mine.c.species), "rma::include,species"),
        (query.include("species", "species"), "rma::include,species"),
        (query.include("species", "parent", where=[]), "rma::include,species,parent"),
        (query.include(), ""),
        (
            query.include("parent", where=c.parent.species.name == "x"),
            "rma::include,parent(species[name$eq'x'])",
        ),
        (
            query.include("keepers", where=[c.keepers.id > 1, c.keepers.id < 5]).include("species"),
            "rma::include,keepers[id$gt1][id$lt5],species",
        ),
        (query.include("keepers", where=(c.keepers.id > 1,)), "rma::include,keepers[id$gt1]"),
        (query.order_by(c.id), "rma::options[order$eq'id']"),
        (
            query.order_by(c.name.asc()).order_by(c.id.desc()),
            "rma::options[order$eq'name,id$desc']",
        ),
        (
            query.include("species").order_by(c.species.name.desc(), c.id),
            "rma::include,species,rma::options[order$eq'species.name$desc,id']",
        ),
        (
            query.where(has(c.species)).order_by(c.species.name),
            "rma::criteria,species,rma::options[order$eq'species.name']",
        ),
        (query.limit(5), "rma::options[num_rows$eq5]"),
        (query.limit(5).limit(None), ""),
        (query.limit(0), "rma::options[num_rows$eq0]"),
        (query.offset(5), "rma::options[start_row$eq5]"),
        (query.only("id", c.name), "rma::options[only$eq'id,name']"),
        (query.only("id").only("name"), "rma::options[only$eq'id,name']"),
        (
            query.include("species").only("id", c.species.id),
            "rma::include,species,rma::options[only$eq'id,species.id']",
        ),
        (query.except_("marks"), "rma::options[except$eq'marks']"),
        (query.debug(), "rma::options[debug$eqtrue]"),
        (query.debug(mode=False), "rma::options[debug$eqfalse]"),
        (query.debug("preview"), "rma::options[debug$eq'preview']"),
        (
            query.tabular(c.id, kind=c.name),
            "rma::options[tabular$eq'animals.id,animals.name as kind']",
        ),
        (
            query.tabular(c.species.name, distinct=True),
            "rma::include,species,rma::options[tabular$eq'distinct species.name']",
        ),
        (
            query.where(c.species.id == 1).tabular(c.species.name),
            "rma::criteria,species[id$eq1],rma::options[tabular$eq'species.name']",
        ),
        (
            query.include("species").tabular(c.species.id, c.species.name),
            "rma::include,species,rma::options[tabular$eq'species.id,species.name']",
        ),
        (
            query.tabular(c.id).order_by(c.name.desc()),
            "rma::options[order$eq'animals.name$desc'][tabular$eq'animals.id']",
        ),
        (
            query.tabular(c.id).where(c.species.id == 1),
            "rma::criteria,species[id$eq1],rma::options[tabular$eq'animals.id']",
        ),
    ],
)
def test_a_verb_is_written(built: Any, expected: str) -> None:
    """Each verb adds to the text what it says."""
    assert plain(built) == expected


def test_every_verb_returns_a_new_query() -> None:
    """A query is reusable: nothing changes it."""
    base: Any = Animal.where(id=1)
    text = base.rma()
    for changed in (
        base.where(name="x"), base.include("species"), base.order_by(c.id), base.limit(1),
        base.offset(1), base.only("id"), base.except_("id"), base.tabular(c.id), base.using("x"),
        base.debug(),
    ):  # fmt: skip
        assert changed is not base
        assert changed.plan != base.plan
    assert base.rma() == text


def test_using_keeps_what_it_is_not_told() -> None:
    """The target and what unloaded relations do are set apart."""
    built = query.using("http://a").using(on_unloaded="batch").using()

    assert (built.plan.target, built.plan.on_unloaded) == ("http://a", "batch")


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (
            lambda: query.where(Keeper.c.id == 1),
            r"on Keeper cannot filter Animal; start it at Anim",
        ),
        (
            lambda: query.where(c.species),
            r"is an association, not a condition; has\(Animal\.c\.species\)",
        ),
        (lambda: query.where(c.tame), r"is a column, not a condition"),
        (lambda: query.where(True), r"takes conditions such as Animal.c.id == 1, got 'True'"),  # noqa: FBT003 - a mistake
        (lambda: query.where(species=1), r"species is an association \(to Species\), not a column"),
        (
            lambda: query.where(id=c.parent_id),
            r"compare columns as in Animal\.c\.id == Animal\.c\.parent_id",
        ),
        (lambda: query.where(id="1"), "expected int"),
        (lambda: query.include(1), r"include\(\) takes dotted names or paths, got '1'"),
        (lambda: query.include(c), r"leads nowhere; .* such as Animal\.c\.\w+"),
        (lambda: query.include(c.id), r"Animal.id is a column; columns come with their model"),
        (lambda: query.include(Keeper.c.animals), r"starts at Keeper, and the query at Animal"),
        (
            lambda: query.include("species", "keepers", where=c.species.id == 1),
            "takes one path, got 2",
        ),
        (lambda: query.include("keepers", keep_parents=True), r"needs where="),
        (
            lambda: query.include("keepers", where=c.keepers.id.in_([])),
            "empty list matches nothing",
        ),
        (
            lambda: query.include("keepers", where=c.id == 1),
            r"must be about keepers.*drops.*where\(\)",
        ),
        (lambda: query.include("keepers", where=c.species.id == 1), "must be about keepers"),
        (lambda: query.include("keepers", where="x"), r"takes conditions such as"),
        (lambda: query.order_by("id"), r"such as Animal.c.id or Animal.c.id.desc\(\)"),
        (
            lambda: query.order_by(Keeper.c.id),
            r"Keeper.id starts at Keeper, and the query at Animal",
        ),
        (lambda: query.order_by(Keeper.c.id.desc()), "starts at Keeper"),
        (lambda: query.limit(-1), r"limit\(\) takes a number of rows, 0 or more, got '-1'"),
        (lambda: query.limit("5"), "takes a number of rows"),
        (lambda: query.limit(True), "takes a number of rows"),  # noqa: FBT003 - as above
        (lambda: query.offset(1.5), r"offset\(\) takes a number of rows"),
        (lambda: query.only(["id"]), r"got \"\['id'\]\"; pass each by itself, or write \* before"),
        (lambda: query.where([c.id == 1]), "pass each by itself"),
        (lambda: query.order_by((c.id, c.name)), "pass each by itself"),
        (query.only, "takes at least one column"),
        (query.except_, "takes at least one column"),
        (lambda: query.only("id").except_("name"), "not both"),
        (lambda: query.except_("id").only("name"), "not both"),
        (lambda: query.only(1), "expected a column of Animal, got '1'"),
        (lambda: query.only(Keeper.c.id), "starts at Keeper"),
        (lambda: query.only("species"), r"\(to Species\), not a column; include\(\) brings it"),
        (query.tabular, "takes at least one column"),
        (lambda: query.tabular(c.id, c.species.id), r"would be called 'id'.*other_id=column"),
        (lambda: query.tabular(c.id, ID=c.name), "would be called 'id'"),
        (lambda: query.only("id").tabular(c.id), r"leave out only\(\)"),
        (lambda: query.except_("id").tabular(c.id), r"leave out only\(\)"),
        (
            lambda: query.include("keepers", where=c.keepers.id == 1, keep_parents=True).tabular(
                c.id
            ),
            "has no place",
        ),
        (query.values, "takes at least one column"),
        (
            lambda: query.include("keepers", where=c.keepers.id > c.id, keep_parents=True),
            "which has no table animals",
        ),
        (
            lambda: query.include(
                "parent.keepers", where=c.parent.keepers.id > c.id, keep_parents=True
            ),
            "which has no table animals",
        ),
        (lambda: query.debug("on"), "takes True, False or 'preview', got 'on'"),
        (lambda: query.using(on_unloaded="guess"), "is 'raise' or 'batch', got 'guess'"),
        (lambda: query.pages(0), "1 or more, got 0"),
        (lambda: query.pages("5"), r"pages\(\) takes a number of rows"),
    ],
)
def test_a_mistake_is_refused_while_building(build: Callable[[], object], message: str) -> None:
    """The message says what was wrong, where, and what to do."""
    with pytest.raises(QueryError, match=message):
        build()


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: query.where(nmae="x"), "Animal has no column or association 'nmae'; did you mean"),
        (lambda: query.where(id__gt=1), "operators are written on columns, as in Animal.c.id > 1"),
        (lambda: query.where(zzzzz=1), "it has born_at, id, marks, name, parent_id, species_id"),
        (lambda: query.only("nmae"), "did you mean 'name'"),
        (lambda: query.include("keeprs"), "did you mean 'keepers'"),
        (lambda: query.include("species.anmals"), "Species has no column or association 'anmals'"),
    ],
)
def test_an_unknown_name_is_answered_with_a_suggestion(
    build: Callable[[], object], message: str
) -> None:
    """A typo costs one look."""
    with pytest.raises(UnknownNameError, match=message):
        build()


def test_a_long_list_of_columns_is_cut() -> None:
    """The names of a wide class do not fill the screen."""
    from allenorm_models import Specimen  # noqa: PLC0415 - wide, and needed here alone

    with pytest.raises(UnknownNameError, match=r", \.\.\.$"):
        Query(Specimen).where(zzzzz=1)  # type: ignore[call-arg] # a mistake


@pytest.mark.parametrize("alias", ["", "a b", "x'", "1a", "a,b", "a]", "é", "a\n"])
def test_an_alias_must_be_a_name(alias: str) -> None:
    """An alias stands inside the text of the option, so that it may hold no structure."""
    with pytest.raises(InexpressibleError, match="is no name"):
        query.tabular(**{alias: c.id})


def test_parents_are_found_again_by_id_only() -> None:
    """A class without `id` cannot keep its parents."""
    from allenorm.query import MappedRelation, ModelMapping  # noqa: PLC0415 - needed here alone

    relation = MappedRelation("keepers", "keepers", "has_many", lambda: Keeper, "Keeper", None)
    model: Any = type("NoId", (), {})
    model.__mapping__ = ModelMapping("NoId", "no_ids", {}, {"keepers": relation}, "0")
    path: Any = Query(model)
    from allenorm.query import root_path  # noqa: PLC0415 - as above

    where = root_path(model).keepers.id == 1
    with pytest.raises(QueryError, match="finds the parents again by id, and NoId has none"):
        path.include("keepers", where=where, keep_parents=True)
    with pytest.raises(QueryError, match="NoId has no id, so"):
        path.get(1)
    assert "order" not in path.rma()
