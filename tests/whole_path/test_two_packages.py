"""A user's own schema beside the bundled one: two generated packages in one process."""

import importlib
import io
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import allenorm_models
from allenorm.cli import main
from allenorm.errors import QueryError
from allenorm.schema import Schema, read
from cells import atlas
from comparing import Comparison, check_dict, check_round_trips
from made import made_row
from serving import Serve

NAME = "whole_path_other_atlas"


def field(name: str, kind: str = "string", *, nullable: bool = True) -> dict[str, str]:
    """Return a field as a schema document has it."""
    empty = dict.fromkeys(("limit", "scale", "precision"), "")
    return {"name": name, "type": kind, "nullable": str(nullable).lower(), **empty}


def association(kind: str, name: str, target: str) -> dict[str, str]:
    """Return an association as a schema document has it."""
    return {"name": name, "type": kind, "class": target}


CLASSES: dict[str, Any] = {
    "Specimen": {
        "fields": [
            field("id", "integer", nullable=False),
            field("nickname"),
            field("where"),
            field("donor_id", "integer"),
            field("traits", "float_array"),
        ],
        "associations": [
            association("belongs_to", "donor", "Donor"),
            association("has_and_belongs_to_many", "labels", "Label"),
        ],
        "table": "their_specimens",
    },
    "Donor": {
        "fields": [field("id", "integer", nullable=False), field("born", "datetime")],
        "associations": [association("has_many", "specimens", "Specimen")],
        "table": "their_donors",
    },
    "Label": {
        "fields": [field("id", "integer", nullable=False), field("text", "text")],
        "associations": [],
        "table": "labels",
    },
}
DOCUMENT = json.dumps(
    {"success": True, "msg": [{"DataDescription": {name: CLASSES[name]}} for name in CLASSES]}
)
OVERRIDES = json.dumps({"classes": {"Specimen": {"mixins": ["whole_path_mixins:Shouting"]}}})
MIXINS = '''
class Shouting:
    """Shouts."""

    @property
    def shout(self) -> str:
        return self.nickname.upper()
'''


@pytest.fixture(name="schema")
def schema_fixture() -> Schema:
    """Return the user's schema, as the library reads it."""
    return read(io.StringIO(DOCUMENT), overrides=None)


@pytest.fixture(name="other")
def other_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Generate a package from the user's schema by the command, and import it."""
    (tmp_path / "data.json").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "rules.json").write_text(OVERRIDES, encoding="utf-8")
    (tmp_path / "whole_path_mixins.py").write_text(MIXINS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    code = main(
        [
            "generate",
            *("--schema", str(tmp_path / "data.json"), "--overrides", str(tmp_path / "rules.json")),
            *("--out", str(tmp_path), "--package", NAME),
        ]
    )
    assert code == 0
    for name in [each for each in sys.modules if each.startswith(NAME)]:
        monkeypatch.delitem(sys.modules, name)
    return importlib.import_module(NAME)


def test_both_at_once(other: ModuleType, schema: Schema, serve: Serve) -> None:
    """Classes of one name in two packages have their own columns, relations and tables."""
    rows = [made_row("Specimen", n, "donor.specimens", "labels", schema=schema) for n in (1, 2, 3)]
    for row in rows:
        row["nickname"] = f"number {row['id']}"
    _, ours = serve(atlas())
    theirs_server, theirs = serve({"Specimen": rows}, schema=schema)
    theirs_query = other.Specimen.include("donor.specimens", "labels").using(theirs)
    ours_query = allenorm_models.Specimen.include("donor").using(ours)
    found = theirs_query.all()
    cells = ours_query.limit(3).all()
    comparison = Comparison()
    comparison.check_all(found, rows)
    for one, row in zip(found, rows, strict=True):
        check_dict(
            one.to_dict(mode="json", by_alias=True),
            json.loads(json.dumps(row), object_hook=without_noise),
        )
        check_round_trips(one)
    assert type(found[0].donor) is other.Donor is not allenorm_models.Donor
    assert type(cells[0].donor) is allenorm_models.Donor
    assert found[0].shout == "NUMBER 1"
    assert found[1].where_ == rows[1]["where"]
    query = other.Specimen.where(other.Specimen.c.where_ == rows[1]["where"]).using(theirs)
    assert query.one().id == 2
    assert query.rma() == theirs_server.queries[-1].replace("$eq2]", "$eq2000]")
    assert other.Specimen.__mapping__.table == "their_specimens"
    assert allenorm_models.Specimen.__mapping__.table == "specimens"
    with pytest.raises(QueryError, match="Specimen"):
        other.Specimen.where(allenorm_models.Specimen.c.id == 1)


def without_noise(row: dict[str, Any]) -> dict[str, Any]:
    """Return a record without the join table's key."""
    return {key: value for key, value in row.items() if key != "ar_association_key_name"}


@pytest.mark.usefixtures("other")
def test_regenerating(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command finds nothing to do; after a change of the schema it names the change."""
    arguments = ["generate", "--out", str(tmp_path), "--package", NAME]
    rules = ["--overrides", str(tmp_path / "rules.json")]
    document = tmp_path / "data.json"
    assert main([*arguments, *rules, "--schema", str(document), "--check"]) == 0
    document.write_text(DOCUMENT.replace('"nickname"', '"byname"'), encoding="utf-8")
    capsys.readouterr()
    assert main([*arguments, *rules, "--schema", str(document), "--check"]) == 1
    shown = capsys.readouterr().out
    assert "nickname" in shown
    assert "byname" in shown
    assert main([*arguments, *rules, "--schema", str(document)]) == 0
    text = (tmp_path / NAME / "specimen.py").read_text(encoding="utf-8")
    assert "byname" in text
    assert "Shouting" in text
