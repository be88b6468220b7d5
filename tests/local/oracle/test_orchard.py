"""Answers that a person worked out: of the oracle, and of a store."""

from collections.abc import Iterator
from typing import Any

import pytest

from allenorm.local import Evaluator
from allenorm.rma import parse
from oracle import RefusedError, answer
from orchard import orchard
from searching import check, stored

WORLD = orchard()


@pytest.fixture(scope="module")
def evaluator() -> Iterator[Evaluator]:
    """Return what answers over a store of the orchard."""
    with stored(WORLD) as found:
        yield found


SHORT = ",rma::options[only$eq'id,fruits.id,trees.id,growers.id,pests.id,labels.id']"
"""Keeps an answer short; tables that a query does not reach are passed over."""

CASES: dict[str, tuple[str, int, list[Any]]] = {
    "every row, by id": ("model::Pest", 2, [{"id": 7, "name": "moth"}, {"id": 8, "name": "mite"}]),
    "a class without an id comes as it was written": (
        "model::ApiYield",
        2,
        [{"kind": "pear", "year": 2012}, {"kind": "apple", "year": 2011}],
    ),
    "what is not known is not shown, what is null is": (
        "model::Fruit[id$in3,4],rma::options[only$eq'id,picked']",
        2,
        [{"id": 3, "picked": None}, {"id": 4}],
    ),
    "a class means its descendants": ("model::Pear" + SHORT, 2, [{"id": 2}, {"id": 3}]),
    "a to-one that leads nowhere is absent": (
        "model::Tree,rma::include,grower" + SHORT,
        3,
        [{"id": 1, "grower": {"id": 1}}, {"id": 2, "grower": {"id": 2}}, {"id": 3}],
    ),
    "a to-many that leads nowhere is empty": (
        "model::Tree[id$eq3],rma::include,fruits" + SHORT,
        1,
        [{"id": 3, "fruits": []}],
    ),
    "an unfiltered include neither drops nor counts": (
        "model::Tree[id$ne2],rma::include,fruits" + SHORT,
        2,
        [{"id": 1, "fruits": [{"id": 1}, {"id": 2}]}, {"id": 3, "fruits": []}],
    ),
    "a filtered include drops parents and prunes children": (
        "model::Tree,rma::include,fruits[size$gt1]" + SHORT,
        1,
        [{"id": 1, "fruits": [{"id": 1}]}],
    ),
    "a deep filter drops all the levels above": (
        "model::Pest,rma::include,trees(fruits[size$eq1])" + SHORT,
        2,
        [
            {"id": 7, "trees": [{"id": 1, "fruits": [{"id": 2}]}]},
            {"id": 8, "trees": [{"id": 1, "fruits": [{"id": 2}]}]},
        ],
    ),
    "a bare association in criteria joins, and counts": (
        "model::Tree,rma::criteria,fruits" + SHORT,
        3,
        [{"id": 1}, {"id": 2}],
    ),
    "criteria alone show nothing; with an include they prune it": (
        "model::Tree,rma::criteria,fruits[ripe$eqtrue],rma::include,fruits" + SHORT,
        1,
        [{"id": 1, "fruits": [{"id": 1}]}],
    ),
    "an association named twice is one join": (
        "model::Tree,rma::criteria,fruits[size$gt0],fruits[ripe$eqfalse]" + SHORT,
        1,
        [{"id": 1}],
    ),
    "a link's children come in its order, with the owner's id": (
        "model::Tree[id$eq1],rma::include,pests",
        1,
        [
            {
                "grower_id": 1,
                "id": 1,
                "name": "old",
                "parent_id": None,
                "pests": [
                    {"ar_association_key_name": "1", "id": 8, "name": "mite"},
                    {"ar_association_key_name": "1", "id": 7, "name": "moth"},
                ],
            }
        ],
    ),
    "a joined link's children have no such key": (
        "model::Tree,rma::include,pests[name$eq'mite']" + SHORT,
        1,
        [{"id": 1, "pests": [{"id": 8}]}],
    ),
    "both directions of a link are one": (
        "model::Pest[id$eq7],rma::include,trees" + SHORT,
        1,
        [{"id": 7, "trees": [{"id": 1}, {"id": 2}]}],
    ),
    "a polymorphic owner is of the class, or of one above": (
        "model::Pear,rma::include,labels" + SHORT,
        2,
        [{"id": 2, "labels": [{"id": 2}]}, {"id": 3, "labels": []}],
    ),
    "a qualified name means a table that is joined anywhere": (
        "model::Tree,rma::criteria,fruits[growers.name$eq'Ann'],grower" + SHORT,
        2,
        [{"id": 1}],
    ),
    "a qualified name joins what an include names": (
        "model::Tree,rma::criteria,[growers.name$eq'Ann'],rma::include,grower" + SHORT,
        1,
        [{"id": 1, "grower": {"id": 1}}],
    ),
    "columns compare, and null with nothing": (
        "model::Tree,rma::criteria,fruits[id$gttrees.id]" + SHORT,
        2,
        [{"id": 1}, {"id": 2}],
    ),
    "not equal drops null": ("model::Fruit[size$ne3]" + SHORT, 2, [{"id": 2}, {"id": 4}]),
    "null is a test": ("model::Fruit[size$eqnull]" + SHORT, 1, [{"id": 3}]),
    "a column alone is not null": ("model::Fruit[picked]" + SHORT, 1, [{"id": 1}]),
    "the text null is a text": ("model::Grower[name$ne'null']" + SHORT, 1, [{"id": 1}]),
    "a day is its midnight": ("model::Fruit[picked$eq'2011-12-14']" + SHORT, 1, [{"id": 1}]),
    "a star is anything": ("model::Tree[name$li'*e*']" + SHORT, 1, [{"id": 3}]),
    "and case may not matter": ("model::Tree[name$il'n*']" + SHORT, 1, [{"id": 3}]),
    "a per cent sign is itself": ("model::Tree[name$li'%']" + SHORT, 0, []),
    "null is last": (
        "model::Fruit,rma::options[only$eq'id'][order$eq'size']",
        4,
        [{"id": 2}, {"id": 4}, {"id": 1}, {"id": 3}],
    ),
    "and first, descending": (
        "model::Fruit,rma::options[only$eq'id'][order$eq'size$desc']",
        4,
        [{"id": 3}, {"id": 1}, {"id": 4}, {"id": 2}],
    ),
    "an order of what an include names orders the children": (
        (
            "model::Tree,rma::include,fruits,rma::options[only$eq'id,fruits.id']"
            "[order$eq'fruits.size$asc']"
        ),
        3,
        [
            {"id": 1, "fruits": [{"id": 2}, {"id": 1}]},
            {"id": 2, "fruits": [{"id": 3}]},
            {"id": 3, "fruits": []},
        ],
    ),
    "null among several is the greatest": (
        (
            "model::Pest,rma::include,trees(fruits),rma::options"
            "[only$eq'id,trees.id,fruits.id'][order$eq'fruits.size$desc,id$desc']"
        ),
        2,
        [
            {
                "id": 7,
                "trees": [
                    {"id": 1, "fruits": [{"id": 1}, {"id": 2}]},
                    {"id": 2, "fruits": [{"id": 3}]},
                ],
            },
            {"id": 8, "trees": [{"id": 1, "fruits": [{"id": 1}, {"id": 2}]}]},
        ],
    ),
    "a filter of two tables prunes what they show": (
        "model::Tree,rma::include,fruits[id$gttrees.grower_id]" + SHORT,
        2,
        [{"id": 1, "fruits": [{"id": 2}]}, {"id": 2, "fruits": [{"id": 3}]}],
    ),
    "and what hangs beside the two is demanded, too": (
        "model::Tree,rma::criteria,fruits[id$gttrees.id](labels)" + SHORT,
        1,
        [{"id": 1}],
    ),
    "and so on all the way down": (
        "model::Tree,rma::include,pests(trees(fruits[weight$ltpests.id][id$letrees.id]))" + SHORT,
        3,
        [
            {
                "id": 1,
                "pests": [
                    {"id": 8, "trees": [{"id": 1, "fruits": [{"id": 1}]}]},
                    {"id": 7, "trees": [{"id": 1, "fruits": [{"id": 1}]}]},
                ],
            },
            {"id": 2, "pests": [{"id": 7, "trees": [{"id": 1, "fruits": [{"id": 1}]}]}]},
        ],
    ),
    "flat rows multiply by what is included": (
        "model::Tree,rma::include,fruits,rma::options[tabular$eq'trees.id'][num_rows$eq1]",
        4,
        [{"id": "1"}],
    ),
    "a page counts all": (
        "model::Fruit,rma::options[only$eq'id'][start_row$eq1][num_rows$eq2]",
        4,
        [{"id": 2}, {"id": 3}],
    ),
    "count=false counts what was seen": (
        "model::Fruit,rma::options[only$eq'id'][start_row$eq1][num_rows$eq2][count$eqfalse]",
        3,
        [{"id": 2}, {"id": 3}],
    ),
    "except leaves out": (
        "model::Fruit[id$eq1],rma::options[except$eq'name,fruits.size,ripe,picked,tree_id']",
        1,
        [{"id": 1, "weight": 0.5}],
    ),
    "a child of two owners has the key of the first": (
        "model::Tree,rma::include,pests,rma::options[except$eq'name,parent_id,grower_id']",
        3,
        [
            {
                "id": 1,
                "pests": [
                    {"ar_association_key_name": "1", "id": 8, "name": "mite"},
                    {"ar_association_key_name": "1", "id": 7, "name": "moth"},
                ],
            },
            {"id": 2, "pests": [{"ar_association_key_name": "1", "id": 7, "name": "moth"}]},
            {"id": 3, "pests": []},
        ],
    ),
    "the first in the answer, not the one with the least id": (
        (
            "model::Tree,rma::include,pests,rma::options"
            "[except$eq'name,parent_id,grower_id,pests.name'][order$eq'id$desc']"
        ),
        3,
        [
            {"id": 3, "pests": []},
            {"id": 2, "pests": [{"ar_association_key_name": "2", "id": 7}]},
            {
                "id": 1,
                "pests": [
                    {"ar_association_key_name": "1", "id": 8},
                    {"ar_association_key_name": "2", "id": 7},
                ],
            },
        ],
    ),
    "a bare name that the root lacks is of what is included": (
        "model::Tree[id$eq1],rma::include,fruits,rma::options[only$eq'size,nothing']",
        1,
        [
            {
                "grower_id": 1,
                "id": 1,
                "name": "old",
                "parent_id": None,
                "fruits": [{"size": 3}, {"size": 1}],
            }
        ],
    ),
    "flat rows are of text, one a joined row": (
        (
            "model::Fruit,rma::include,tree,rma::options"
            "[tabular$eq'fruits.id,weight as w,fruits.ripe,trees.name']"
        ),
        4,
        [
            {"id": "1", "w": "0.5", "ripe": "t", "name": "old"},
            {"id": "2", "w": "25", "ripe": "f", "name": "old"},
            {"id": "3", "w": None, "ripe": None, "name": "young"},
            {"id": "4", "w": "1e-05", "ripe": "f", "name": None},
        ],
    ),
    "distinct rows come once, and are counted before": (
        "model::Fruit,rma::options[tabular$eq'distinct fruits.ripe']",
        4,
        [{"ripe": "f"}, {"ripe": "t"}, {"ripe": None}],
    ),
    "a pipe collects for the next stage": (
        (
            "model::Tree[id$in1,3],rma::include,fruits,pipe::list[xs$eq'fruits/*/id'],"
            "model::Fruit[id$in$xs],rma::options[only$eq'id']"
        ),
        2,
        [{"id": 1}, {"id": 2}],
    ),
    "an empty list is nothing": (
        (
            "model::Tree[id$eq3],rma::include,fruits,pipe::list[xs$eq'fruits/*/id'],"
            "model::Fruit[id$in$xs]"
        ),
        0,
        [],
    ),
    "a blank at an end may be a slip": ("model::Tree[name$eq' old']" + SHORT, 1, [{"id": 1}]),
}


@pytest.mark.parametrize("case", CASES)
def test_an_answer(case: str, evaluator: Evaluator) -> None:
    """The oracle has the answer of the table, and the store has the oracle's."""
    text, total, rows = CASES[case]
    found = answer(WORLD, parse(text))
    assert (found.total_rows, found.rows) == (total, rows)
    assert check(evaluator, WORLD, parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "model::Nothing",
        "model::Tree[nothing$eq1]",
        "model::Tree[pests.name$eq'a']",
        "model::Tree,rma::criteria,nothing",
        "model::Tree[id$eq'a']",
        "model::Tree[id$eqa]",
        "model::Tree[name$ne'a','b']",
        "model::Tree[name$eq$xs]",
        "model::Fruit[ripe$eq'perhaps']",
        "model::Fruit[picked$eq'yesterday']",
        "model::Fruit[type$eq'Pear']",
        "model::Fruit[id$eqfruits.name]",
        "model::Tree,rma::criteria,fruits,grower,[weight$gt1],[text$eq'a']",
        "model::Pest,rma::criteria,trees[size$gt1]",
        "model::Tree,rma::options[order$eq'nothing']",
        "model::Tree,rma::options[order$eq'pests.name']",
        "model::Tree,rma::include,fruits,rma::options[except$eq'fruits.nothing']",
        "model::Tree,rma::options[tabular$eq'nothing']",
        "model::Tree,rma::options[tabular$eq'distinct trees.name'][order$eq'id']",
        "model::Tree,rma::options[num_rows$eq'many']",
        "model::Tree,rma::options[nothing$eq1]",
        "pipe::list[xs$eq'id']",
        "model::Tree,pipe::list[xs$eq'id']",
        "model::Tree,pipe::list[xs$eq'nothing'],model::Tree[id$in$xs]",
        "model::Tree,pipe::sum[xs$eq'id'],model::Tree[id$in$xs]",
        "service::mouse_agea[set$eq'mouse']",
    ],
)
def test_a_refusal(text: str, evaluator: Evaluator) -> None:
    """Neither has an answer for what is not there."""
    with pytest.raises(RefusedError):
        answer(WORLD, parse(text))
    assert not check(evaluator, WORLD, parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "model::Tree,rma::include,pests(trees(pests))",
        "model::Pest,rma::include,trees(pests(trees)),rma::options[order$eq'trees.id$desc']",
        (
            "model::Fruit,rma::criteria,tree(pests),rma::include,tree(children(pests),"
            "pests(trees(pests(trees)))),rma::options[order$eq'size$desc'][start_row$eq1]"
        ),
    ],
)
def test_owners_deep_below(text: str, evaluator: Evaluator) -> None:
    """Which owner is the first in an answer does not depend on how its levels are read."""
    assert check(evaluator, WORLD, parse(text))
