"""The Python of a query: the one that a user would have written."""

import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from translate.formatter import ruff

import zoo
from allenorm import Gene, Specimen, has
from allenorm.model import Model
from allenorm.query import Query
from zoo import Animal

c: Any = Animal.c
query: Any = Query(Animal)


class Mine(Animal):
    """A user's class."""


def body(built: Any, width: int = 88) -> str:
    """Return the statement of a query, without its imports."""
    text: str = built.to_python(width=width)
    return text.partition("\n\nquery = ")[2]


@pytest.mark.parametrize(
    ("built", "expected"),
    [
        (query, "Animal.where()"),
        (query.where(id=1, name="x"), 'Animal.where(id=1, name="x")'),
        (query.where(id=[1, 2], tame=None), "Animal.where(id=[1, 2], tame=None)"),
        (query.where(id=[]), "Animal.where(id=[])"),
        (query.where(c.id == 1, c.weight > 5), "Animal.where(Animal.c.weight > 5, id=1)"),
        (query.where(id=1).where(id=2), "Animal.where(Animal.c.id == 2, id=1)"),
        (query.where(c.id.is_null()), "Animal.where(Animal.c.id.is_null())"),
        (query.where(c.marks.is_null()), "Animal.where(Animal.c.marks.is_null())"),
        (query.where(c.name.is_not_null()), "Animal.where(Animal.c.name.is_not_null())"),
        (query.where(c.species.name.is_null()), "Animal.where(Animal.c.species.name.is_null())"),
        (query.where(c.species.id == 1), "Animal.where(Animal.c.species.id == 1)"),
        (query.where(c.species.id.in_([1])), "Animal.where(Animal.c.species.id.in_([1]))"),
        (query.where(c.id.is_(1)), "Animal.where(Animal.c.id.is_(1))"),
        (query.where(c.name.like("a*")), 'Animal.where(Animal.c.name.like("a*"))'),
        (query.where(c.name.ilike("a")), 'Animal.where(Animal.c.name.ilike("a"))'),
        (query.where(c.id.qualified() == 1), "Animal.where(Animal.c.id.qualified() == 1)"),
        (query.where(has(c.species)), "Animal.where(has(Animal.c.species))"),
        (query.where(has(c.species), c.species.id > 1), "Animal.where(Animal.c.species.id > 1)"),
        (query.where(has(c.keepers), has(c.keepers)), "Animal.where(has(Animal.c.keepers))"),
        (
            query.where(c.weight < c.id, c.name == c.species.name),
            "Animal.where(Animal.c.weight < Animal.c.id, Animal.c.name == Animal.c.species.name)",
        ),
        (
            Specimen.where(Specimen.c.donor.organism.id > Specimen.c.donor.id),
            "Specimen.where(Specimen.c.donor.organism.id > Specimen.c.donor.id)",
        ),
        (query.include("species", "parent"), 'Animal.include("species", "parent")'),
        (
            query.include("species").include(c.parent.species.animals),
            'Animal.include("species", Animal.c.parent.species.animals)',
        ),
        (query.include("species").include("species"), 'Animal.include("species")'),
        (
            query.include("keepers", where=c.keepers.id == 1, keep_parents=True),
            'Animal.include("keepers", where=Animal.c.keepers.id == 1, keep_parents=True)',
        ),
        (query.where(id=1).include("species"), 'Animal.where(id=1).include("species")'),
        (query.only("id", "name"), 'Animal.where().only("id", "name")'),
        (query.except_("id"), 'Animal.where().except_("id")'),
        (query.limit(0).offset(5), "Animal.where().limit(0).offset(5)"),
        (query.offset(0), "Animal.where()"),
        (query.debug(), "Animal.where().debug()"),
        (query.debug(mode=False), "Animal.where().debug(False)"),
        (query.debug("preview"), 'Animal.where().debug("preview")'),
        (query.using("file.sqlite"), 'Animal.where().using("file.sqlite")'),
        (query.using(on_unloaded="raise"), 'Animal.where().using(on_unloaded="raise")'),
        (query.using(object()), "Animal.where()"),
        (
            query.order_by(c.name.desc(), c.id),
            "Animal.where().order_by(Animal.c.name.desc(), Animal.c.id)",
        ),
        (
            query.tabular(c.id, of=c.name, distinct=True),
            "Animal.where().tabular(Animal.c.id, of=Animal.c.name, distinct=True)",
        ),
        (
            query.tabular(**{"class": c.id, "x": c.name}),
            'Animal.where().tabular(x=Animal.c.name, distinct=False, **{"class": Animal.c.id})',
        ),
        (
            query.tabular(**{"is": c.id, "as": c.tame}, distinct=True),
            'Animal.where().tabular(distinct=True, **{"is": Animal.c.id}, **{"as": Animal.c.tame})',
        ),
    ],
)
def test_what_is_printed(built: Any, expected: str) -> None:
    """Keywords for plain equality, `.c` for everything else, names where names are typed."""
    assert body(built, 200) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x", '"x"'),
        ('a"b', "'a\"b'"),
        ("\\", '"\\\\"'),
        ("{x}", '"{x}"'),
        ("é\N{BRAIN}", '"é\N{BRAIN}"'),
        ("\u200f", '"\\u200f"'),
        ("", '""'),
    ],
)
def test_a_string_stays_a_string(value: str, expected: str) -> None:
    """What would end a string, or would not be seen, is escaped."""
    assert body(query.where(name=value)) == f"Animal.where(name={expected})"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.5, "0.5"),
        (-0.5, "-0.5"),
        (7, "7"),
        (1e20, "1e20"),
        (1e-7, "1e-07"),
        (-(2**63), "-9223372036854775808"),
    ],
)
def test_a_number_keeps_its_value(value: float, expected: str) -> None:
    """A number that RMA quotes is a number in Python."""
    assert body(query.where(weight=value)) == f"Animal.where(weight={expected})"


def test_a_target_is_quoted() -> None:
    """A file name with both quotes is one string."""
    for name in ("it's", "a\"b'c", '""\'', "''\""):
        built = query.using(name)
        names: dict[str, Any] = {}
        exec(built.to_python(), names)  # noqa: S102 - what the library wrote
        assert names["query"].plan.target == name


def test_times_are_in_utc() -> None:
    """A time is imported, and written without the parts that are zero."""
    zone = timezone(timedelta(hours=2))
    built = query.where(
        c.born_at >= datetime(2015, 1, 2, 2, tzinfo=zone),
        c.born_at < datetime(2016, 1, 1, 12, 30, 0, 5, tzinfo=timezone.utc),
    )

    assert built.to_python(width=100) == (
        "from datetime import datetime, timezone\n"
        "\n"
        "from zoo import Animal\n"
        "\n"
        "query = Animal.where(\n"
        "    Animal.c.born_at >= datetime(2015, 1, 2, tzinfo=timezone.utc),\n"
        "    Animal.c.born_at < datetime(2016, 1, 1, 12, 30, 0, 5, tzinfo=timezone.utc),\n"
        ")"
    )


@pytest.mark.parametrize(
    ("built", "expected"),
    [
        (Gene.where(), "from allenorm import Gene"),
        (Gene.where(has(Gene.c.probes)), "from allenorm import Gene, has"),
        (query, "from zoo import Animal"),
        (query.where(has(c.species)), "from allenorm import has\nfrom zoo import Animal"),
        (Query(Mine), f"from {Mine.__module__} import Mine"),
    ],
)
def test_what_is_imported(built: Any, expected: str) -> None:
    """A class comes from the package that offers it, and nothing unneeded is imported."""
    assert built.to_python().partition("\n\n")[0] == expected


def test_a_long_import_is_wrapped() -> None:
    """An import that is too long stands in parentheses."""
    assert query.to_python(width=20).startswith("from zoo import (\n    Animal,\n)\n\n")


def test_the_corpus_is_formatted(tmp_path: Path) -> None:
    """Nearly three hundred real queries are laid out as `ruff format` does, at 88 and at 100."""
    from corpus import table_1, table_2, table_3, table_4, table_5  # noqa: PLC0415 - large

    for width in (88, 100):
        folder = tmp_path / str(width)
        folder.mkdir()
        for table in (table_1, table_2, table_3, table_4, table_5):
            for name, case in table.CASES.items():
                text = case.query.to_python(width=width)
                (folder / f"{name}.py").write_text(text + "\n", "utf-8")
        command = [ruff(), "format", "--isolated", "--diff", "--line-length", str(width), folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("width", [40, 60, 79, 88, 100, 120])
def test_every_layout_is_that_of_the_formatter(width: int, tmp_path: Path) -> None:
    """Short and long chains, arguments, lists, comparisons and strings."""
    s: Any = Specimen.c
    kind = s.ephys_result.well_known_files.well_known_file_type.name
    built: list[Any] = [
        Specimen.where(kind == "NWB"),
        Specimen.where(kind == "a rather long name of a type of file", id=5).include("donor"),
        Specimen.where(kind == "NWB", id=5).include("donor").limit(5),
        Specimen.where(id=list(range(40))).limit(5).offset(3),
        Specimen.where(id=[1], name=["\N{BRAIN}" * 30]),
        Specimen.where(kind.in_(["a", "b" * 20]), has(s.donor.organism.genes.chromosome)),
        Specimen.where(s.donor.date_of_birth >= datetime(2015, 1, 1, tzinfo=timezone.utc)),
        Specimen.where(name="x" * 150).limit(5).offset(5),
        Specimen.where(name="x" * 150).limit(5),
        Specimen.include("donor", where=[s.donor.name == "x" * 9, s.donor.sex != "F"]),
        Specimen.where().only("id", "name", "weight", "tissue_ph", "hemisphere", "donor_id"),
        Specimen.where().tabular(s.id, distinct=True, **{"class": s.name, "of": s.donor.name}),
        Specimen.where(id=1).order_by(s.donor.age.embryonic.desc(), s.name.desc()).debug(),
        Specimen.where(s.donor.transgenic_lines.name.qualified().ilike("*Cre*")).debug(),
        Specimen.where(s.donor_id == s.donor.id, kind.like("NWB*"), s.donor.id == s.id),
    ]
    for number, each in enumerate(built):
        (tmp_path / f"q{number}.py").write_text(each.to_python(width=width) + "\n", "utf-8")
    command = [ruff(), "format", "--isolated", "--diff", "--line-length", str(width), tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


def test_a_model_of_no_module_is_imported_by_its_name() -> None:
    """A class whose package does not offer it is imported from where it is defined."""
    assert issubclass(Mine, Model)
    assert not hasattr(zoo, "Mine")
    assert "from zoo" not in Query(Mine).to_python()
