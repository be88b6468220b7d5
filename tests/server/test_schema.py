"""The schema of the store, in the places where the API has its own."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
import requests

from allenorm.cli import main
from allenorm.schema import bundled, bundled_overrides, diff, read

DATA = "/api/v2/data"


@pytest.mark.parametrize(
    "path", ["/api/v2/data.json", "/api/v2/data", "/api/v2/data.xml", f"{DATA}/enumerate.json"]
)
def test_the_document_says_what_the_schema_says(
    server: str, session: requests.Session, path: str
) -> None:
    """What is served, read again, is the schema of the store, with the types of its columns."""
    found = session.get(server + path, timeout=30)

    assert found.status_code == 200
    served = read(io.BytesIO(found.content))
    corrected = {
        (name, column)
        for name in bundled().classes
        for column in bundled_overrides().of(name).retype
    }
    changes = diff(bundled(), served).changes
    assert {(change.class_name, change.member) for change in changes} == corrected
    types = {field.name: field.type for field in served.classes["SectionImage"].fields}
    assert types["expression"] == "boolean"
    form = "xml" if "xml" in path else "json"
    assert f"application/{form}" in found.headers["content-type"]
    assert found.headers["content-disposition"] == f'inline; filename="data.{form}"'


def test_the_json_form(server: str, session: requests.Session) -> None:
    """The wrapper is that of the API, and all values are strings."""
    envelope: dict[str, Any] = session.get(f"{server}/api/v2/data.json", timeout=30).json()

    assert list(envelope) == ["success", "id", "start_row", "num_rows", "total_rows", "msg"]
    assert envelope["num_rows"] == envelope["total_rows"] == len(bundled().classes)
    by_class = {
        name: described
        for entry in envelope["msg"]
        for name, described in entry["DataDescription"].items()
    }
    gene = by_class["Gene"]
    assert list(gene) == ["fields", "associations", "table"]
    assert gene["table"] == "genes"
    assert gene["fields"][0] == {
        "name": "id",
        "type": "integer",
        "nullable": "false",
        "limit": "",
        "scale": "",
        "precision": "",
    }
    assert {"name": "organism", "type": "belongs_to", "class": "Organism"} in gene["associations"]
    assert "255" in {field["limit"] for field in gene["fields"]}


@pytest.mark.parametrize(
    "path", [f"{DATA}/Gene.json", f"{DATA}/Gene/describe.json", f"{DATA}/Gene"]
)
def test_one_class(server: str, session: requests.Session, path: str) -> None:
    """A class has a document of its own."""
    found = session.get(server + path, timeout=30)
    (entry,) = found.json()["msg"]

    assert list(entry["DataDescription"]) == ["Gene"]
    assert found.headers["content-disposition"] == 'inline; filename="Gene.json"'


def test_one_class_as_xml(server: str, session: requests.Session) -> None:
    """A class has a document of its own in XML, too."""
    for path in (f"{DATA}/Gene.xml", f"{DATA}/Gene/describe.xml"):
        found = session.get(server + path, timeout=30)
        assert set(read(io.BytesIO(found.content)).classes) == {"Gene"}


def test_a_class_that_does_not_exist(server: str, session: requests.Session) -> None:
    """A misspelt class is not found, and the nearest one is named."""
    found = session.get(f"{server}{DATA}/Gen/describe.json", timeout=30)

    assert found.status_code == 404
    assert found.json()["msg"] == "there is no class 'Gen'; did you mean Gene?"
    assert "did you mean" not in session.get(f"{server}{DATA}/zzzz.json", timeout=30).text


def test_a_document_is_read_with_get(server: str, session: requests.Session) -> None:
    """A description takes no query."""
    found = session.post(f"{server}{DATA}/Gene.json", timeout=30)

    assert found.status_code == 405
    assert found.headers["allow"] == "GET, HEAD"


def test_a_document_that_is_known(server: str, session: requests.Session) -> None:
    """The document is long, and not sent again to whoever has it."""
    etag = session.head(f"{server}/api/v2/data.json", timeout=30).headers["etag"]
    found = session.get(f"{server}/api/v2/data.json", headers={"If-None-Match": etag}, timeout=30)

    assert found.status_code == 304


def test_bindings_are_generated_from_it(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`allenorm generate --schema URL` writes the classes of the store."""
    url = f"{server}/api/v2/data.json"

    assert main(["generate", "--schema", url, "--out", str(tmp_path)]) == 0

    assert f"wrote {len(bundled().classes)} classes" in capsys.readouterr().out
    assert main(["generate", "--schema", url, "--out", str(tmp_path), "--check"]) == 0
    capsys.readouterr()
    assert main(["generate", "--out", str(tmp_path), "--diff"]) == 0
    assert "breaking" not in capsys.readouterr().out


def test_a_schema_of_ones_own(tmp_path: Path) -> None:
    """Any schema that a store can have is written so that it is read again."""
    from allenorm.server._schema import schema_document  # noqa: PLC0415 - for this test alone

    document = {
        "msg": [
            {
                "Cat": {
                    "table": "cats",
                    "fields": [{"name": "id", "type": "integer"}],
                    "associations": [{"name": "owner", "type": "belongs_to", "class": "Nobody"}],
                }
            }
        ]
    }
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(document))
    schema = read(path)

    for form in ("json", "xml"):
        body = schema_document(schema, form).body
        assert read(io.BytesIO(body)).classes == schema.classes
