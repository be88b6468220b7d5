"""Pages: they fit together, without a statement that counts rows off."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from allenorm.errors import QueryLimitError, RefusedError
from allenorm.local import Evaluator, Limits, Store
from allenorm.rma import parse


def ids(evaluator: Evaluator, text: str) -> list[Any]:
    """Return the ids of an answer."""
    return [row["id"] for row in evaluator.answer(parse(text)).rows]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("", [1, 2, 3, 4]),
        ("[order$eqid]", [1, 2, 3, 4]),
        ("[order$eq'id$desc,name']", [4, 3, 2, 1]),
        ("[order$eqname]", [4, 3, 1, 2]),
        ("[order$eq'is_ish']", [2, 1, 3, 4]),
        ("[order$eq'is_ish desc,name desc']", [3, 4, 1, 2]),
        ("[order$eq'is_ish DESC,name $ Desc']", [3, 4, 1, 2]),
        ("[order$eq'is_ish Asc']", [2, 1, 3, 4]),
        ("[order$eq'donors.name,id$desc']", [3, 2, 1, 4]),
        ("[order$eq'ephys_sweeps.pre_vm_mv$desc']", [1, 3, 4, 2]),
        ("[order$eq'donors.date_of_birth$desc']", [4, 3, 1, 2]),
    ],
)
def test_pages_fit_together(store: Store, order: str, expected: list[int]) -> None:
    """Every row comes once and in order, whatever the size, whether remembered or not."""
    text = f"model::Specimen,rma::include,donor,ephys_sweeps,rma::options{order}"
    for size in (1, 2, 3, 4):
        warm = Evaluator(store)
        pages = [f"{text}[num_rows$eq{size}][start_row$eq{start}]" for start in range(0, 8, size)]
        assert [each for page in pages for each in ids(warm, page)] == expected
        assert [each for page in pages for each in ids(Evaluator(store), page)] == expected


def test_what_a_page_may_be(ask: Any) -> None:
    """The default is 50 rows; there may be none, all, or a page beyond the end."""
    assert ask("model::Specimen,rma::options[num_rows$eq0]").rows == []
    assert ask("model::Specimen,rma::options[num_rows$eq0]").total_rows == 4
    assert ask("model::Specimen,rma::options[num_rows$eq'ALL']").num_rows == 4
    beyond = ask("model::Specimen,rma::options[start_row$eq4]")
    assert (beyond.rows, beyond.start_row, beyond.total_rows) == ([], 4, 4)
    huge = f"model::Specimen,rma::options[num_rows$eq{'9' * 40}][start_row$eq{'9' * 40}]"
    assert ask(huge).rows == []
    assert ask(f"model::Specimen,rma::options[num_rows$eq000{'9' * 15}]").num_rows == 4
    assert ask(f"model::Specimen,rma::options[num_rows$eq{'0' * 40}3]").num_rows == 3


def test_there_is_no_maximum(tmp_path: Path) -> None:
    """All rows that are asked for come at once; a limit refuses, and cuts nothing off."""
    with Store.create(tmp_path / "genes.sqlite") as store:
        with store.writing() as writer:
            writer.put("Gene", ({"id": number} for number in range(2_600)))
        for most, rows in (("2500", 2_500), ("'all'", 2_600), ("10000000", 2_600)):
            tree = parse(f"model::Gene,rma::options[num_rows$eq{most}]")
            assert Evaluator(store).answer(tree).num_rows == rows
            with pytest.raises(QueryLimitError, match="more than 2400 rows"):
                Evaluator(store, limits=Limits(rows=2_400)).answer(tree)


def test_fifty_rows_where_nothing_is_said(tmp_path: Path) -> None:
    """The API's page is 50 rows."""
    with Store.create(tmp_path / "genes.sqlite") as store:
        with store.writing() as writer:
            writer.put("Gene", ({"id": number} for number in range(60)))
        assert Evaluator(store).answer(parse("model::Gene")).num_rows == 50


@pytest.mark.parametrize(
    "option",
    [
        "num_rows$eqmany",
        "num_rows$eq1.5",
        "num_rows$eq1,2",
        "start_row$eq'-1'",
        "count$eqmaybe",
        "count$eq1",
        "debug$eqverbose",
        "order$eq'id,name sideways'",
        "order$eq','",
        "only$eq'a b.c d.e'",
        "order$eq$x",
    ],
)
def test_no_option(ask: Any, option: str) -> None:
    """What an option cannot be is refused."""
    with pytest.raises(RefusedError, match="Error in query: model::Specimen"):
        ask(f"model::Specimen,rma::options[{option}]")


def test_a_class_without_ids_is_paged_as_it_lies(ask: Any) -> None:
    """Rows without an id come in the order in which they were written."""
    text = "model::ApiTbiDonorDetail,rma::options[only$eqname][num_rows$eq2][start_row$eq{}]"
    assert ask(text.format(0)).rows == [{"name": "b"}, {"name": "a"}]
    assert ask(text.format(2)).rows == [{"name": "c"}]


def test_what_is_written_between_pages_is_seen(tmp_path: Path) -> None:
    """Nothing that is remembered outlives a change of the store."""
    with Store.create(tmp_path / "genes.sqlite") as store:
        evaluator = Evaluator(store)
        with store.writing() as writer:
            writer.put("Gene", [{"id": 1}, {"id": 3}, {"id": 5}])
        text = "model::Gene,rma::options[num_rows$eq2][start_row$eq{}]"
        assert ids(evaluator, text.format(0)) == [1, 3]
        with store.writing() as writer:
            writer.put("Gene", [{"id": 2}])
            # Who writes sees what is not kept yet.
            assert ids(evaluator, text.format(2)) == [3, 5]
        assert ids(evaluator, text.format(2)) == [3, 5]
        assert evaluator.answer(parse("model::Gene")).total_rows == 4


def test_no_statement_skips_rows(store: Store) -> None:
    """A later page begins with the key of the row before it: OFFSET is never used."""
    evaluator = Evaluator(store)
    statements: list[str] = []
    connection = store.connection()
    try:
        connection.set_trace_callback(statements.append)
        for start in (0, 2):
            text = f"model::Specimen,rma::options[num_rows$eq2][start_row$eq{start}][count$eqfalse]"
            evaluator.answer(parse(text))
    finally:
        connection.set_trace_callback(None)
    selects = [each for each in statements if 'FROM "specimens"' in each]
    assert len(selects) == 2
    assert "> 2" in selects[1]
    assert not any("OFFSET" in each.upper() for each in statements)


def test_the_next_flat_page_is_one_statement(store: Store) -> None:
    """Where a flat page begins is remembered from the page before it, and not looked for again."""
    evaluator = Evaluator(store)
    text = "model::Specimen,ephys_sweeps,rma::options[tabular$eqephys_sweeps.id][count$eqfalse]"
    evaluator.answer(parse(f"{text}[num_rows$eq2]"))
    statements: list[str] = []
    connection = store.connection()
    try:
        connection.set_trace_callback(statements.append)
        answer = evaluator.answer(parse(f"{text}[num_rows$eq2][start_row$eq2]"))
    finally:
        connection.set_trace_callback(None)
    assert answer.rows == [{"id": "13"}, {"id": "14"}]
    assert len([each for each in statements if 'FROM "specimens"' in each]) == 1


def test_one_statement_a_level(store: Store) -> None:
    """However many records there are, each included association is read once."""
    evaluator = Evaluator(store)
    statements: list[str] = []
    connection = store.connection()
    text = "model::Specimen,rma::include,donor(transgenic_lines),ephys_sweeps,structure(parent)"
    try:
        connection.set_trace_callback(statements.append)
        evaluator.answer(parse(text + ",rma::options[count$eqfalse]"))
    finally:
        connection.set_trace_callback(None)
    assert len([each for each in statements if "_shape" in each]) == 6
    assert [each for each in statements if each in {"BEGIN", "ROLLBACK"}] == ["BEGIN", "ROLLBACK"]


def test_the_memory_forgets(store: Store) -> None:
    """What is remembered is bounded."""
    evaluator = Evaluator(store)
    for number in range(600):
        evaluator.answer(parse(f"model::Gene[id$gt{number}],rma::options[num_rows$eq0]"))
    assert len(evaluator._memory._found) == 512


def test_a_failing_file_is_said(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no fault of the query comes out as it is."""
    evaluator = Evaluator(store)

    def fail(*_: object, **__: object) -> None:
        message = "disk I/O error"
        raise sqlite3.OperationalError(message)

    monkeypatch.setattr("allenorm.local._models.Survivors.total", fail)
    with pytest.raises(sqlite3.OperationalError, match="disk"):
        evaluator.answer(parse("model::Gene"))
