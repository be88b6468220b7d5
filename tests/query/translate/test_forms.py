"""Each form that a text can have, and the query that it becomes."""

import datetime as dt
from typing import Any

import pytest

import zoo
from allenorm.query import Query, TabularQuery, has
from zoo import Animal, Keeper

c: Any = Animal.c
query: Any = Query(Animal)
noon = dt.datetime(2015, 1, 2, 12, tzinfo=dt.timezone.utc)
midnight = dt.datetime(2015, 1, 2, tzinfo=dt.timezone.utc)


def read(text: str) -> Any:
    """Read a text about animals."""
    return Query.from_url("model::Animal," + text, models=zoo)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", query),
        ("rma::criteria,[id$eq1]", query.where(id=1)),
        ("[id$eq'1'],[name$eqRex]", query.where(id=1, name="Rex")),
        ("[id$eq1][id$eq1]", query.where(id=1)),
        ("[id$eq' 1 ']", query.where(id=1)),
        ("[id$in1,2]", query.where(id=[1, 2])),
        ("[id$in1]", query.where(id=[1])),
        ("[id$eq1,2]", query.where(id=[1, 2])),
        ("[name$is'a','b']", query.where(name=["a", "b"])),
        ("[id$in1,null]", query.where(id=[1])),
        ("[id$is1]", query.where(c.id.is_(1))),
        ("[name]", query.where(c.name.is_not_null())),
        ("[name$nenull]", query.where(c.name.is_not_null())),
        ("[name$eqnull]", query.where(name=None)),
        ("[name$isnull]", query.where(name=None)),
        ("[name$eq'null']", query.where(name="null")),
        ("[name$eqtrue][name$ne12.50]", query.where(c.name != "12.50", name="true")),
        ("[name$eq]", query.where(name="")),
        ("[name$eq' x ']", query.where(name=" x ")),
        ("[id$ge1][id$gt2][id$le3][id$lt4]", query.where(c.id >= 1, c.id > 2, c.id <= 3, c.id < 4)),
        ("[id$eq-5]", query.where(id=-5)),
        ("[id$eq'5.0']", query.where(id=5)),
        ("[weight$ge1.50]", query.where(c.weight >= 1.5)),
        ("[weight$eq'1e-3'][weight$ne2]", query.where(c.weight != 2, weight=0.001)),
        ("[weight$eq99999999999999999999]", query.where(weight=1e20)),
        ("[tame$eqt]", query.where(tame=True)),
        ("[tame$eq'F']", query.where(tame=False)),
        ("[tame$eqFalse][tame$netrue]", query.where(c.tame != True, tame=False)),  # noqa: E712 - a condition
        ("[born_at$ge'2015-01-02T12:00:00Z']", query.where(c.born_at >= noon)),
        ("[born_at$ge'2015-01-02 14:00:00+02']", query.where(c.born_at >= noon)),
        ("[born_at$lt'2015-01-02']", query.where(c.born_at < midnight)),
        ("[name$liR*][name$il'*x']", query.where(c.name.like("R*"), c.name.ilike("*x"))),
        ("[name$li5]", query.where(c.name.like("5"))),
        ("[marks]", query.where(c.marks.is_not_null())),
    ],
)
def test_a_filter_of_the_root(text: str, expected: Any) -> None:
    """Values become what their column holds, however they are spelt."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("species", query.where(has(c.species))),
        ("species[name$eq'x']", query.where(c.species.name == "x")),
        ("species([name$eq'x'])", query.where(c.species.name == "x")),
        ("parent(species[id$eq1],keepers)",
         query.where(c.parent.species.id == 1, has(c.parent.keepers))),
        ("parent(species),parent([id$eq1],keepers),parent(species)",
         query.where(c.parent.id == 1, has(c.parent.species), has(c.parent.keepers))),
        ("species[species.name$eq'x']", query.where(c.species.name == "x")),
        ("[animals.id$eq1]", query.where(id=1)),
        ("species,keepers[species.name$eq'x']", query.where(c.species.name == "x", has(c.keepers))),
        ("[species.name$eq'x'],species", query.where(c.species.name == "x")),
        ("[species.name$eq'x'],rma::include,species",
         query.where(c.species.name == "x").include("species")),
        ("keepers[tame$eqtrue]", query.where(has(c.keepers), tame=True)),
        ("keepers[weight$gt1]", query.where(has(c.keepers), c.weight > 1)),
        ("[weight$eqanimals.id]", query.where(c.weight == c.id)),
        ("keepers[id$gtanimals.id]", query.where(c.keepers.id > c.id)),
        ("[name$eqspecies.name],species", query.where(c.name == c.species.name)),
        ("species[name$eqkeepers.name],keepers", query.where(c.species.name == c.keepers.name)),
    ],
)  # fmt: skip
def test_a_filter_of_an_association(text: str, expected: Any) -> None:
    """A filter belongs to the class that has its column, and a joined class must be there."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rma::include,species", query.include("species")),
        ("rma::include,parent(species,keepers),species",
         query.include("parent.species", "parent.keepers", "species")),
        ("rma::include,parent(species),parent(keepers)",
         query.include("parent.species", "parent.keepers")),
        ("rma::include,keepers[name$eq'x'][id$gt1]",
         query.include("keepers", where=[c.keepers.name == "x", c.keepers.id > 1])),
        ("rma::include,parent[tame$eqtrue](species)",
         query.include("parent", where=c.parent.tame == True).include("parent.species")),  # noqa: E712 - a condition
        ("rma::include,parent(species[name$eq'x'])",
         query.include("parent.species", where=c.parent.species.name == "x")),
        ("rma::include,species,[id$eq1],keepers", query.where(id=1).include("species", "keepers")),
        ("keepers,rma::include,keepers[name$eq'x']",
         query.where(has(c.keepers)).include("keepers", where=c.keepers.name == "x")),
        ("rma::include,keepers[tame$eqtrue]",
         query.where(has(c.keepers), tame=True).include("keepers")),
        ("species,rma::include,keepers[species.name$eq'x']",
         query.where(c.species.name == "x", has(c.keepers)).include("keepers")),
        ("rma::include,keepers[id$gtanimals.id]",
         query.include("keepers", where=c.keepers.id > c.id)),
        ("rma::include,keepers[name$eqspecies.name],species",
         query.where(c.keepers.name == c.species.name).include("keepers", "species")),
    ],
)  # fmt: skip
def test_an_include(text: str, expected: Any) -> None:
    """A filtered include is one with `where=`; what is about other rows stands in `where()`."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[order$eqname]", query.order_by(c.name)),
        ("[order$eq'name$desc,animals.id asc']", query.order_by(c.name.desc(), c.id)),
        ("[order$eq'name DESC','id$asc']", query.order_by(c.name.desc(), c.id)),
        ("[order$eqid]", query),
        ("[order$eq'id$desc']", query.order_by(c.id.desc())),
        ("[num_rows$eq5][start_row$eq10]", query.limit(5).offset(10)),
        ("[num_rows$eqall]", query),
        ("[num_rows$eq2000]", query),
        ("[num_rows$eq0]", query.limit(0)),
        ("[num_rows$eq5][num_rows$eq7]", query.limit(7)),
        ("[start_row$eq0]", query),
        ("[count$eqfalse]", query),
        ("[filename$eq'x.json']", query),
        ("[debug$eqtrue]", query.debug()),
        ("[debug$eqpreview]", query.debug("preview")),
        ("[only$eqid,name]", query.only("id", "name")),
        ("[only$eq'id,,name,']", query.only("id", "name")),
        ("[only$eq'animals.id',]", query.only("id")),
        ("[except$eq'name']", query.except_("name")),
        ("[tabular$eq'id']", query.tabular(c.id)),
        ("[tabular$eq'distinct animals.id, name AS called']",
         query.tabular(c.id, called=c.name, distinct=True)),
        ("[tabular$eq'id'][order$eq'animals.id']", query.tabular(c.id)),
        ("[tabular$eq'id'][num_rows$eq3]", query.tabular(c.id).limit(3)),
    ],
)  # fmt: skip
def test_an_option(text: str, expected: Any) -> None:
    """Each option is the verb that says it, and what chooses no rows is left out."""
    assert read("rma::options" + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("species,rma::options[order$eqspecies.name]",
         query.where(has(c.species)).order_by(c.species.name)),
        ("rma::include,species,rma::options[only$eq'animals.id,species.name']",
         query.include("species").only("id", c.species.name)),
        ("rma::include,species,rma::options[tabular$eq'species.name']",
         query.tabular(c.species.name)),
        ("rma::include,species,keepers,rma::options[tabular$eq'species.name']",
         query.include("keepers").tabular(c.species.name)),
        ("species,rma::options[tabular$eq'species.name as of']",
         query.where(has(c.species)).tabular(of=c.species.name)),
        ("keepers,rma::options[tabular$eq'weight as heavy,animals.id']",
         query.where(has(c.keepers)).tabular(c.id, heavy=c.weight)),
    ],
)  # fmt: skip
def test_an_option_of_a_joined_table(text: str, expected: Any) -> None:
    """A table stands for the association that joins it."""
    assert read(text) == expected


@pytest.mark.parametrize(
    "url",
    [
        "http://api.brain-map.org/api/v2/data/query.json?q=model::Animal,rma::criteria,[id$eq1]",
        "https://h/api/v2/data/query.xml?criteria=model::Animal%5Bid%24eq1%5D",
        "/api/v2/data/Animal/query.csv?criteria=[id$eq1]&num_rows=all",
        "  http://h/api/v2/data/Animal/1.json",
        "h/data/Animal/query.json?id=1",
        "data/query.json?q=model::Animal[id$eq1]",
        "data/Animal/1.json",
        "model::Animal[id$eq1]",
        "model::Animal%5Bid%24eq1%5D,%0Arma::include,",
        " ,model :: Animal, rma::criteria,\n[id$eq1],",
    ],
)
def test_every_form_of_a_url(url: str) -> None:
    """A URL, encoded or not, and the text alone are one query."""
    if "model ::" in url:
        url = url.replace(" ::", "::")
    assert Query.from_url(url, models=zoo) == query.where(id=1)


def test_a_query_for_flat_rows_is_one() -> None:
    """What has `tabular` becomes a query for flat rows, everything else one for objects."""
    assert type(read("rma::options[tabular$eq'id']")) is TabularQuery
    assert type(read("")) is Query
    assert read("").plan.model is Animal


def test_a_class_of_the_user_is_found() -> None:
    """Any module with generated classes, or with classes below them, may be named."""

    class Mine(Keeper):
        """A user's class."""

    assert Query.from_url("model::Keeper", models=zoo).plan.model is Keeper
    module: Any = type(zoo)("mine")
    module.Mine = Mine
    module.Model = Mine.__mro__[2]
    module.other = int
    assert Query.from_url("model::Keeper", models=module).plan.model is Mine


def test_the_classes_of_allenorm_are_the_default() -> None:
    """Without `models`, a text is about the classes that come with allenorm."""
    from allenorm import Gene  # noqa: PLC0415 - needed here alone

    assert Query.from_url("model::Gene[id$eq15]") == Gene.where(id=15)


def test_a_bare_name_of_only_may_be_of_what_is_included() -> None:
    """Where the root has no such column, each included class that has one is meant."""
    k: Any = Keeper.c
    text = "model::Keeper,rma::include,animals(species),rma::options[except$eq'name,tame,weight']"

    assert Query.from_url(text, models=zoo) == (
        Keeper.include(k.animals.species).except_("name", k.animals.tame, k.animals.weight)
    )
