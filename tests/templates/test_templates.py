"""Templates: saved queries with typed parameters."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allenorm import Structure
from allenorm.errors import (
    InexpressibleError,
    MissingExtraError,
    QueryError,
    RefusedError,
    RmaSyntaxError,
)
from allenorm.templates import Parameter, Template, _toml
from folders import names

WHOLE = Template(
    "model::Structure[acronym$in$names][graph_order$ge$first],rma::options[num_rows$eq$rows]",
    {
        "names": "string[]",
        "first": Parameter("integer", default=0, minimum=0, description='a "q"\x7f\n é'),
        "rows": Parameter("integer", default=5, maximum=50, choices=(5, 10)),
    },
    name="structures",
    description="by acronym",
)


def test_a_template_runs() -> None:
    """Values come into the query, and its objects come out."""
    found = WHOLE.run("sample", names=["VISp", "CH"])

    assert {each.acronym for each in found} == {"VISp", "CH"}
    assert all(isinstance(each, Structure) for each in found)
    assert WHOLE.query(names=["CH"], rows=10) == Structure.where(
        Structure.c.graph_order >= 0, acronym=["CH"]
    ).limit(10)
    assert [row["acronym"] for row in WHOLE.rows("sample", names=["CH"])] == ["CH"]


def test_a_template_at_a_prompt() -> None:
    """One line says its name, what it takes, and what it asks."""
    assert repr(WHOLE) == (
        "<Template 'structures' (names: string[], first: integer = 0, rows: integer = 5) "
        "'model::Structure[acronym$in$names][graph_order$ge$first],rma::options[num_rows$eq$rows]'>"
    )
    assert repr(Template("model::Gene")) == "<Template () 'model::Gene'>"
    long = Template("model::Gene[a$eq$x]", {"x": Parameter("string", default="y" * 999)})
    assert len(repr(long)) < 200


def test_a_template_is_the_same_after_a_file(tmp_path: Path) -> None:
    """What is saved is read as an equal template, and nothing else is left in the folder."""
    path = tmp_path / "structures.toml"
    WHOLE.save(path)
    WHOLE.save(path)

    assert Template.load(path) == WHOLE
    assert names(tmp_path) == ["structures.toml"]
    times = Template(
        "model::Gene[created_at$ge$since]",
        {"since": Parameter("datetime", default=dt.datetime(2011, 1, 2, tzinfo=dt.timezone.utc))},
    )
    assert Template.loads(times.dumps()) == times
    assert times.rma() == "model::Gene,rma::criteria,[created_at$ge'2011-01-02T00:00:00Z']"
    quirky = Template(
        "model::Gene[a$eq$*x][b$eq$f]",
        {"*x": Parameter("boolean", default=False), "f": Parameter("float", default=1.5)},
    )
    assert Template.loads(quirky.dumps()) == quirky


def test_a_save_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is whole or not there; no half one, and no temporary one, is left."""
    path = tmp_path / "a.toml"
    WHOLE.save(path)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        Template("model::Gene").save(path)
    assert names(tmp_path) == ["a.toml"]
    assert Template.load(path) == WHOLE


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_no_value_changes_the_question(value: str) -> None:
    """A text is one value of one condition, or it is refused; it never becomes more."""
    template = Template("model::Gene[acronym$eq$name]", {"name": "string"})
    try:
        tree = template.tree(name=value)
    except InexpressibleError:
        return
    (stage,) = tree.stages
    assert len(stage.criteria) == 1  # type: ignore[union-attr]
    assert stage.criteria[0].values[0].text == value  # type: ignore[union-attr]
    assert Template(template.rma(name=value)).tree() == tree


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("integer", 5, [True, 5.0, "5", None, [5]]),
        ("float", 0.5, ["x", float("nan"), float("inf"), True]),
        ("boolean", False, [0, "true"]),
        ("string", "x", [5, b"x"]),
        (
            "datetime",
            dt.datetime(2011, 1, 1, tzinfo=dt.timezone.utc),
            [dt.datetime(2011, 1, 1), "2011"],  # noqa: DTZ001 - what is refused
        ),
        ("integer[]", [1, 2], [1, [], "12", ["1"]]),
    ],
)
def test_values_are_checked(kind: Any, good: object, bad: list[object]) -> None:
    """Each type takes its values, and says of others what was expected and what came."""
    assert Parameter("integer", minimum=5, maximum=5).checked("x", 5) == 5
    parameter = Parameter(kind)
    expected = tuple(good) if isinstance(good, list) else good
    assert parameter.checked("x", good) == expected
    for value in bad:
        with pytest.raises(QueryError, match=r"parameter x: expected .*, got "):
            parameter.checked("x", value)


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [
        ("integer", ["-5"], -5),
        ("float", ["1e3"], 1000.0),
        ("boolean", ["True"], True),
        ("string", [" a,b "], " a,b "),
        ("datetime", ["2011-01-01T00:00:00Z"], dt.datetime(2011, 1, 1, tzinfo=dt.timezone.utc)),
        ("integer[]", ["1,2", "3"], (1, 2, 3)),
        ("string[]", ["a,b", "c"], ("a", "b", "c")),
        ("string[]", ['"a,b",c d', 'e"f"'], ("a,b", "c d", 'e"f"')),
        ("string[]", [""], ("",)),
    ],
)
def test_words_are_read(kind: Any, words: list[str], value: object) -> None:
    """Words of a command line become values of the type."""
    assert Parameter(kind).read("x", words) == value


def test_words_fill_a_template() -> None:
    """Words of a command line are values by parameter; what is not given has its default."""
    values = WHOLE.read(['names="a,b"', "names=c=d", "rows=10"])
    assert values == {"names": ("a,b", "c=d"), "rows": 10}
    assert WHOLE.rma(**values).endswith(
        "[acronym$in'a,b','c=d'][graph_order$ge0],rma::options[num_rows$eq10]"
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("integer", ["5.0"]),
        ("integer", ["9" * 21]),
        ("integer", ["5", "6"]),
        ("float", ["nan"]),
        ("float", ["x"]),
        ("boolean", ["yes"]),
        ("datetime", ["yesterday"]),
        ("datetime", ["2011-01-01T00:00:00"]),
        ("integer[]", ["1,,2"]),
        ("string[]", ['"a']),
        ("string[]", ['"a"b']),
        ("string[]", ["a\nb"]),
    ],
)
def test_words_that_are_no_values_are_refused(kind: Any, words: list[str]) -> None:
    """What cannot be read is no value, and never a text."""
    with pytest.raises(QueryError, match="parameter x"):
        Parameter(kind).read("x", words)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: Parameter("int"), "one of integer, float"),  # type: ignore[arg-type]
        (lambda: Parameter("integer", description=5), "is text"),  # type: ignore[arg-type]
        (lambda: Parameter("string", minimum=1), "no minimum"),
        (lambda: Parameter("integer", minimum="1"), r"\(bounds\): expected a whole number"),
        (lambda: Parameter("integer", choices=("1",)), r"\(choices\)"),
        (lambda: Parameter("integer", default=7, choices=(1,)), r"\(default\): expected one of 1"),
        (lambda: Template("model::Gene[id$eq$x]"), r"no parameter x: give its type"),
        (lambda: Template("model::Gene", {"x": "integer"}), r"the query has no \$x"),
        (
            lambda: Template(
                "model::Gene,pipe::list[x$eq'id'],model::Gene[id$in$x]", {"x": "integer"}
            ),
            r"fills \$x already",
        ),
        (WHOLE.rma, "parameter names is missing: a list, each text"),
        (
            lambda: WHOLE.rma(names=["a"], row=3),
            "no parameter 'row'; there are: names, first, rows",
        ),
        (lambda: WHOLE.rma(names=["a"], first=-1), "from 0 on, got '-1'"),
        (lambda: WHOLE.read(["names"]), "is no NAME=VALUE"),
        (lambda: Template("model::Gene").read(["a=1"]), "parameters: none"),
        (lambda: Template("model::Gene").rma(a=1), "there are: none"),
        (lambda: Template.loads("query = "), "it is no TOML"),
        (lambda: Template.loads("name = 'x'"), "has no query"),
        (lambda: Template.loads("query = 5"), "query is '5'"),
        (lambda: Template.loads("query = 'model::Gene'\nx = 1"), "key 'x' is not known"),
        (lambda: Template.loads("query = 'model::Gene'\nparameters = 1"), "tables are expected"),
        (lambda: Template.loads("query = 'x'\n[parameters.a]\n"), "a table with a type"),
        (lambda: Template.loads("query = 'x'\n[parameters.a]\ntype = 'int'"), "'a': the type of"),
        (
            lambda: Template.loads("query = 'x'\n[parameters.a]\ntype = 'integer'\nchoices = 1"),
            "a list is expected",
        ),
    ],
)
def test_what_does_not_fit_is_refused(made: Any, said: str) -> None:
    """A message says what was wrong, and what would do."""
    with pytest.raises(QueryError, match=said):
        made()


def test_files_that_are_no_templates(tmp_path: Path) -> None:
    """A message names the file, whatever is wrong with it."""
    path = tmp_path / "a.toml"
    with pytest.raises(QueryError, match=r"a\.toml' cannot be read: .*No such file"):
        Template.load(path)
    path.write_bytes(b"\xff")
    with pytest.raises(QueryError, match=r"a\.toml' cannot be read"):
        Template.load(path)
    path.write_bytes(b'\xef\xbb\xbfquery = "model::Gene"')
    assert Template.load(path).text == "model::Gene"
    path.write_bytes(b"#" * (1 << 20) + b"\n")
    with pytest.raises(QueryError, match="longer than 1048576 bytes"):
        Template.load(path)
    path.write_text("query = 'model::'")
    with pytest.raises(RmaSyntaxError, match=r"a\.toml': "):
        Template.load(path)


def test_toml_needs_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python has none, the message names the extra."""

    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(_toml.importlib, "import_module", missing)
    with pytest.raises(MissingExtraError, match=r"pip install 'allenorm\[toml\]'"):
        Template.loads("")


def test_services_and_stages() -> None:
    """What typed queries cannot say is sent as it is, with the values in it."""
    piped = Template(
        "model::Structure[acronym$eq$name],pipe::list[ids$eq'id'],"
        "model::Structure,rma::criteria,[parent_structure_id$in$ids]",
        {"name": "string"},
    )
    assert [row["acronym"] for row in piped.rows("sample", name="root")] == ["grey"] or piped.run(
        "sample", name="root"
    )
    service = Template(
        "service::mouse_differential[set$eq'mouse'][structures1$eq$one]", {"one": "integer"}
    )
    with pytest.raises(RefusedError, match="mouse_differential"):
        service.run("sample", one=5)

    class Stub:
        """Runs typed queries alone."""

        all = pages = rows = count = url = load = staticmethod(lambda *_: [])

    with pytest.raises(InexpressibleError, match="runs typed queries only"):
        list(service.rows(Stub(), one=5))


def test_a_parameter_deep_within() -> None:
    """Parameters stand in nested associations, in includes and in options."""
    template = Template(
        "model::Specimen,rma::criteria,donor(organism[name$eq$species]),"
        "rma::include,structure[id$eq$structure],rma::options[order$eq'id'][start_row$eq$skip]",
        {"species": "string", "structure": "integer", "skip": Parameter("integer", default=0)},
    )
    assert template.rma(species="Mus musculus", structure=385, skip=3) == (
        "model::Specimen,rma::criteria,donor(organism[name$eq'Mus musculus']),"
        "rma::include,structure[id$eq385],rma::options[order$eq'id'][start_row$eq3]"
    )
