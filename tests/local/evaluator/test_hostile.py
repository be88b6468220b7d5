"""Queries that mean harm: a clear refusal or a right answer, never an error of SQLite."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from allenorm.errors import QueryLimitError, RefusedError, SettingsError
from allenorm.local import Evaluator, Limits, Store
from allenorm.rma import (
    AssociationTerm,
    ColumnName,
    Element,
    Filter,
    ModelStage,
    Number,
    Rma,
    String,
    parse,
)

BRANCHES = "ephys_sweeps,ephys_features,neuron_reconstructions,cell_soma_locations,neuronal_models"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store where every join multiplies rows."""
    with Store.create(tmp_path_factory.mktemp("crowd") / "crowd.sqlite") as store:
        with store.writing() as writer:
            for name in ("EphysSweep", "EphysFeature", "NeuronReconstruction", "NeuronalModel"):
                writer.put(name, ({"id": at, "specimen_id": 1 + at // 300} for at in range(900)))
            writer.put(
                "CellSomaLocation", ({"id": at, "specimen_id": 1 + at // 300} for at in range(900))
            )
            writer.put("Donor", [{"id": 1, "name": "d"}])
            writer.put(
                "Specimen", ({"id": at, "name": f"s{at}", "donor_id": 1} for at in range(1, 301))
            )
        yield store


def chain(pairs: int, name: str = "d") -> str:
    """Return criteria that lead from specimens to donors and back, again and again."""
    return "donor(specimens(" * pairs + f"donor[name$eq{name}]" + "))" * pairs


def deep(levels: int) -> Rma:
    """Return a tree that no text may have."""
    term = AssociationTerm("donor", (Filter(ColumnName("name"), "eq", (String("d"),)),))
    for level in range(levels - 1):
        term = AssociationTerm("donor" if level % 2 else "specimens", (), (term,))
    return Rma((ModelStage("Specimen" if levels % 2 else "Donor", (term,)),))


@pytest.mark.parametrize(
    ("text", "total", "rows"),
    [
        (BRANCHES, 3 * 300**5, 3),
        (f"[id$eq2],{BRANCHES}", 300**5, 1),
        (f"{BRANCHES},rma::include,{BRANCHES}", 3 * 300**5, 3),
        (f"{BRANCHES},[ephys_sweeps.id$eqephys_features.id]", 3 * 300**4, 3),
        (f"{BRANCHES},rma::options[tabular$eq'specimens.id'][start_row$eq5]", 3 * 300**5, 50),
        (
            f"{BRANCHES},rma::options[order$eq'ephys_sweeps.id$desc,ephys_features.id']",
            3 * 300**5,
            3,
        ),
        (
            f"rma::include,{BRANCHES},rma::options[tabular$eq'specimens.id']",
            3 * 300**5 + 297,
            50,
        ),
        (chain(1), 300**2, 50),
        (chain(2), 300**3, 50),
        (chain(2, "x"), 0, 0),
        (chain(3), 300**4, 50),
        (f"[id$eq7],{chain(2)}", 300**2, 1),
        (f"rma::include,{chain(1)},rma::options[num_rows$eq1]", 300**2, 1),
        (f"[id$eq7],rma::include,{chain(2)},rma::options[tabular$eq'id']", 300**2, 50),
    ],
)
def test_joins_that_multiply(crowded: Store, text: str, total: int, rows: int) -> None:
    """Numbers of join rows are worked out, and rows found, without walking through all of them."""
    query = f"model::Specimen,{text}" if not text.startswith("[") else f"model::Specimen{text}"
    answer = Evaluator(crowded, limits=Limits(seconds=60)).answer(parse(query))
    assert (answer.total_rows, answer.num_rows) == (total, rows)


def test_left_joins_from_the_leaves(crowded: Store) -> None:
    """Deep unfiltered includes of flat rows are counted from the leaves, rows without any too."""
    text = (
        "model::Specimen,rma::include,"
        "donor(specimens(donor(specimens(donor(specimens(ephys_sweeps)))))),"
        "rma::options[tabular$eq'specimens.id'][num_rows$eq1]"
    )
    answer = Evaluator(crowded).answer(parse(text))
    assert answer.total_rows == 300**3 * (900 + 297)


def test_a_huge_total(crowded: Store) -> None:
    """Beyond 64 bits the number is near (huge-total), and never an error."""
    text = "model::Specimen," + chain(30)
    answer = Evaluator(crowded).answer(parse(text))
    assert answer.num_rows == 50
    assert answer.total_rows == pytest.approx(300**31)
    sweeps = "ephys_sweeps,ephys_features,neuron_reconstructions"
    text = f"model::Specimen,{sweeps},donor(specimens({BRANCHES})),rma::options[num_rows$eq0]"
    assert Evaluator(crowded).answer(parse(text)).total_rows == pytest.approx(9 * 300**8)


def test_a_total_beyond_all_floats(crowded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no number in SQL is the greatest of all."""
    monkeypatch.setattr("allenorm.local._models.Survivors.total", lambda *_: "SELECT NULL")
    total = Evaluator(crowded).answer(parse("model::Donor")).total_rows
    assert total is not None
    assert total > 10**300


@pytest.mark.parametrize("levels", [20, 99, 100])
def test_deep_trees(crowded: Store, levels: int) -> None:
    """As deep as a text may be, a tree is answered."""
    answer = Evaluator(crowded).answer(deep(levels))
    assert answer.num_rows == (50 if levels % 2 else 1)


def test_deeper_trees(crowded: Store) -> None:
    """Deeper ones are refused, whoever made them."""
    for levels in (101, 102, 20_000):
        with pytest.raises(RefusedError, match="more than 100 times"):
            Evaluator(crowded).answer(deep(levels))


def test_many_filters(crowded: Store) -> None:
    """A thousand filters are answered; too many to be compiled in time are refused."""
    text = "model::Specimen" + "".join(f"[id$ne{number}]" for number in range(1000, 2500))
    assert Evaluator(crowded).answer(parse(text)).total_rows == 300
    text = "model::Specimen" + "".join(f"[id$ne{number}]" for number in range(9000))
    with pytest.raises(RefusedError, match="more than 5000 filters and values"):
        Evaluator(crowded).answer(parse(text))


def test_a_statement_that_is_too_large(crowded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What SQLite cannot compile is refused in words of ours."""

    def fail(*_: object) -> None:
        message = "query string is too large"
        raise sqlite3.DataError(message)

    monkeypatch.setattr("allenorm.local._session.Session.chunks", fail)
    with pytest.raises(RefusedError, match="it is too large for the store"):
        Evaluator(crowded).answer(parse("model::Donor"))


def test_long_lists(crowded: Store) -> None:
    """A list may be longer than SQLite has parameters, of any type."""
    evaluator = Evaluator(crowded)
    numbers = ",".join(map(str, range(40_000)))
    assert evaluator.answer(parse(f"model::Specimen[id$in{numbers}]")).total_rows == 300
    names = ",".join(f"'s{number}'" for number in range(40_000))
    assert evaluator.answer(parse(f"model::Specimen[name$in{names}]")).total_rows == 300
    huge = 2**62 + 1
    mixed = tuple(Number(text) for text in ("7", "9" * 30, f"{huge}", *map(str, range(290, 9000))))
    tree = Rma((ModelStage("Specimen", (Filter(ColumnName("id"), "in", mixed),)),))
    assert evaluator.answer(tree).total_rows == 12


def test_long_lists_of_floats(tmp_path: Any) -> None:
    """Floats are found again, digit by digit, in lists of any length."""
    values = [number / 7 for number in range(1, 60)] + [1e-300, 1.7976931348623157e308, -0.1]
    with Store.create(tmp_path / "donors.sqlite") as store:
        with store.writing() as writer:
            writer.put(
                "Donor", ({"id": at, "weight_grams": each} for at, each in enumerate(values))
            )
        listed = ",".join(f"'{value!r}'" for value in values) + ",'9e999'"
        text = f"model::Donor[weight_grams$in{listed}],rma::options[num_rows$eqall]"
        assert Evaluator(store).answer(parse(text)).num_rows == len(values)


def donors(operator: Any, *values: Element, column: str = "name") -> Rma:
    """Return a query on donors."""
    return Rma((ModelStage("Donor", (Filter(ColumnName(column), operator, values),)),))


@pytest.mark.parametrize("text", ["a\0b", "\ud800", "a\udfffb"])
@pytest.mark.parametrize("operator", ["eq", "li", "gt"])
def test_what_is_no_text(crowded: Store, operator: str, text: str) -> None:
    """NUL and halves of surrogate pairs are refused, as PostgreSQL refuses them (no-text)."""
    with pytest.raises(RefusedError, match="invalid byte sequence"):
        Evaluator(crowded).answer(donors(operator, String(text)))


@pytest.mark.parametrize(
    "tree",
    [
        donors("eq", String("a"), column="na\0me"),
        donors("eq", String("a"), column='name" OR 1=1 --'),
        Rma((ModelStage("Donor\ud800"),)),
        Rma((ModelStage('Donor"'),)),
        Rma((ModelStage("x" * 10_000),)),
        Rma((ModelStage("Donor", (AssociationTerm("spec'imens"),)),)),
        donors("eq", ColumnName("name", "donors; DROP TABLE donors")),
    ],
)
def test_names_that_are_none(crowded: Store, tree: Rma) -> None:
    """A name reaches SQL only where the schema has it, and messages stay short."""
    with pytest.raises(RefusedError) as caught:
        Evaluator(crowded).answer(tree)
    assert len(str(caught.value)) < 1500
    assert "SELECT" not in str(caught.value)


def test_values_are_only_values(crowded: Store) -> None:
    """SQL in a value is text, and no operator without a value finds anything."""
    evaluator = Evaluator(crowded)
    for text in ("' OR '1'='1", '"', "--", "d' --", "%", "*' OR 1 --"):
        assert evaluator.answer(donors("eq", String(text))).rows == []
        assert evaluator.answer(donors("il", String(text))).rows == []
    assert evaluator.answer(donors("eq")).rows == []
    assert evaluator.answer(donors("gt")).rows == []


def test_wildcards_take_linear_time(crowded: Store) -> None:
    """A pattern of nothing but wildcards is no work."""
    assert Evaluator(crowded).answer(donors("il", String("*d" * 20_000 + "*"))).rows == []
    assert Evaluator(crowded).answer(donors("li", String("*" * 50_000))).num_rows == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9223372036854775807", (300, 0, 0)),
        ("9223372036854775808", (300, 0, 0)),
        ("7" * 6000, (300, 0, 0)),
        ("2." + "0" * 400, (1, 1, 298)),
        ("1." + "9" * 400, (1, 0, 299)),
        ("0." + "0" * 5000 + "1", (0, 0, 300)),
    ],
)
def test_numbers_without_bounds(crowded: Store, text: str, expected: tuple[int, ...]) -> None:
    """A number compares as the number that it is, however long."""
    found = [
        Evaluator(crowded).answer(parse(f"model::Specimen[id${operator}{text}]")).total_rows
        for operator in ("lt", "eq", "gt")
    ]
    assert tuple(found) == expected


def test_exponents_without_bounds(crowded: Store) -> None:
    """Exponents are read where a number may have them, and cost nothing."""
    evaluator = Evaluator(crowded)
    for text, total in (("1e999999999999999999999", 300), ("1e-999999999999999999999", 0)):
        tree = Rma((ModelStage("Specimen", (Filter(ColumnName("id"), "lt", (Number(text),)),)),))
        assert evaluator.answer(tree).total_rows == total


def test_too_many_tables(crowded: Store) -> None:
    """Joins that SQLite has no room for are refused in words."""
    text = "model::Specimen,rma::include,{},rma::options[tabular$eq'specimens.id']"
    include = "donor(specimens(" * 40 + "ephys_sweeps" + "))" * 40
    with pytest.raises(RefusedError, match="more than 60 tables"):
        Evaluator(crowded).answer(parse(text.format(include)))
    criteria = "donor(specimens(" * 40 + "[specimens.id$gtdonors.id]" + "))" * 40
    with pytest.raises(RefusedError, match="more than 60 tables"):
        Evaluator(crowded).answer(parse(f"model::Specimen,{criteria},ephys_sweeps[id$gtdonors.id]"))


def test_a_time_limit(crowded: Store) -> None:
    """An answer that takes too long is stopped within SQLite, and said so."""
    slow = f"model::Specimen,{BRANCHES},rma::options[tabular$eq'id'][order$eq'ephys_sweeps.id']"
    evaluator = Evaluator(crowded, limits=Limits(seconds=0.05))
    with pytest.raises(QueryLimitError, match=r"takes longer than 0\.05 seconds"):
        evaluator.answer(parse(slow))
    assert evaluator.answer(parse("model::Donor")).num_rows == 1


def test_time_runs_out_between_statements(crowded: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock is looked at between rows, too."""
    times = iter(range(0, 10_000, 4))
    monkeypatch.setattr("allenorm.local._session.time.monotonic", lambda: next(times))
    with pytest.raises(QueryLimitError, match="takes longer than 5 seconds"):
        Evaluator(crowded, limits=Limits(seconds=5)).answer(parse("model::Specimen"))


def test_nested_rows_without_end(crowded: Store) -> None:
    """More records than can be made in time are refused before they fill the memory."""
    text = "model::Specimen,rma::include,donor(specimens(donor(specimens(donor(specimens)))))"
    with pytest.raises(QueryLimitError, match="takes longer than 1 seconds"):
        Evaluator(crowded, limits=Limits(seconds=1)).answer(parse(text))


@pytest.mark.parametrize(
    ("limits", "good", "bad"),
    [
        (Limits(rows=10), "model::Specimen,rma::options[num_rows$eq10]", "model::Specimen"),
        (
            Limits(rows=10),
            "model::Specimen[id$eq9],rma::include,donor",
            "model::Specimen[id$eq1],rma::include,ephys_sweeps",
        ),
        (
            Limits(rows=10),
            "model::Specimen,rma::options[tabular$eqid][num_rows$eq10]",
            "model::Specimen,rma::options[tabular$eqid][num_rows$eqall]",
        ),
        (
            Limits(rows=10),
            "model::Specimen,rma::options[num_rows$eq0]",
            "model::Specimen,rma::options[num_rows$eq6],model::Specimen,rma::options[num_rows$eq6]",
        ),
        (Limits(length=20), "model::Donor", "model::Donor[id$eq123456789]"),
        (Limits(depth=1), "model::Specimen,donor,ephys_sweeps", "model::Specimen,donor(specimens)"),
        (
            Limits(depth=3),
            "model::Specimen,rma::include,donor(specimens(donor)),rma::options[num_rows$eq1]",
            "model::Specimen,donor(specimens(donor(specimens)))",
        ),
        (Limits(joins=2), "model::Specimen,donor(specimens)", f"model::Specimen,{BRANCHES}"),
    ],
)
def test_limits(crowded: Store, limits: Limits, good: str, bad: str) -> None:
    """What keeps to a limit is answered, what does not is refused as such."""
    evaluator = Evaluator(crowded, limits=limits)
    evaluator.answer(parse(good))
    with pytest.raises(QueryLimitError, match=r"^Error in query: "):
        evaluator.answer(parse(bad))


@pytest.mark.parametrize(
    "wrong", [{"rows": 0}, {"seconds": -1}, {"length": True}, {"depth": 1.5}, {"joins": "many"}]
)
def test_no_limits(wrong: dict[str, Any]) -> None:
    """What is no limit is refused."""
    with pytest.raises(SettingsError, match=f"limit {next(iter(wrong))} must be a positive number"):
        Limits(**wrong)
