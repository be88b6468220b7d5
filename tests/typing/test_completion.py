"""What an editor offers and shows, asked of pyright's language server as an editor asks it."""

import contextlib
import itertools
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

import allenorm_models
from allenorm import Donor, Specimen

ROOT = Path(__file__).parents[2]
TIMEOUT = 120.0
IMPORTS = "from allenorm import Client, Donor, EphysFeature, Specimen, Structure\n"


class LanguageServer:
    """A language server as a child process, spoken to in JSON-RPC over its standard streams.

    Args:
        command: The command line that starts it.
        workspace: The folder that it serves, with its settings in `pyrightconfig.json`.
    """

    def __init__(self, command: list[str], workspace: Path) -> None:
        self._workspace = workspace
        self._numbers = itertools.count(1)
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def start(self) -> None:
        """Shake hands."""
        formats = {"contentFormat": ["plaintext"]}
        item = {"completionItem": {"documentationFormat": ["plaintext"]}}
        folder = {"uri": self._workspace.as_uri(), "name": "workspace"}
        self.request(
            "initialize",
            processId=None,
            rootUri=folder["uri"],
            workspaceFolders=[folder],
            capabilities={
                "textDocument": {"completion": item, "hover": formats},
                "workspace": {"configuration": True, "workspaceFolders": True},
            },
        )
        self.notify("initialized")

    def stop(self) -> None:
        """Say goodbye; whatever is left of the process is killed."""
        try:
            with contextlib.suppress(OSError, AssertionError):
                self.request("shutdown", timeout=10.0)
                self.notify("exit")
                self._process.wait(10.0)
        finally:
            self._process.kill()
            self._process.wait()
            for stream in self._streams():
                stream.close()
            self._reader.join(10.0)

    def open(self, name: str, text: str) -> str:
        """Open a document, and return its address."""
        address = (self._workspace / name).as_uri()
        document = {"uri": address, "languageId": "python", "version": 1, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)
        return address

    def request(self, method: str, *, timeout: float = TIMEOUT, **parameters: Any) -> Any:
        """Send a request, and return the result."""
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            try:
                answer = self._answers.get(timeout=timeout)
            except queue.Empty:
                pytest.fail(f"the language server did not answer {method} in {timeout} s")
            assert answer is not None, f"the language server ended during {method}"
            if answer["id"] == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]

    def notify(self, method: str, **parameters: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": parameters})

    def _streams(self) -> tuple[IO[bytes], IO[bytes]]:
        """Return the process's input and output."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout

    def _send(self, message: dict[str, Any]) -> None:
        """Send one message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream, _ = self._streams()
        stream.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        stream.flush()

    def _read(self) -> None:
        """Take in messages: keep answers, reply to what the server asks, drop the rest."""
        _, stream = self._streams()
        with contextlib.suppress(OSError, ValueError):
            while line := stream.readline():
                length = 0
                while line.strip():
                    name, _, value = line.partition(b":")
                    length = int(value) if name.lower() == b"content-length" else length
                    line = stream.readline()
                message: dict[str, Any] = json.loads(stream.read(length))
                if "method" not in message:
                    self._answers.put(message)
                elif "id" in message:
                    self._send({"id": message["id"], "result": self._reply(message)})
        self._answers.put(None)

    def _reply(self, message: dict[str, Any]) -> Any:
        """Return what a server's request is answered with."""
        if message["method"] != "workspace/configuration":
            return None
        python = {"pythonPath": sys.executable}
        items = message["params"]["items"]
        return [python if each.get("section") == "python" else {} for each in items]


class Editor:
    """A cursor in a document: `|` marks where it stands."""

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._numbers = itertools.count(1)

    def offered(self, marked: str) -> set[str]:
        """Return the labels that completion offers at the cursor."""
        found = self._ask("textDocument/completion", marked)
        return {each["label"] for each in found["items"]} if found else set()

    def shown(self, marked: str) -> str:
        """Return the text of the hover at the cursor."""
        found = self._ask("textDocument/hover", marked)
        assert found is not None, f"no hover in {marked}"
        text: str = found["contents"]["value"]
        return text

    def _ask(self, method: str, marked: str) -> Any:
        """Ask about the place of the cursor in a new document."""
        before, _, after = (IMPORTS + marked).partition("|")
        address = self._server.open(f"cursor_{next(self._numbers)}.py", before + after)
        lines = before.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        return self._server.request(method, textDocument={"uri": address}, position=position)


@pytest.fixture(scope="module")
def editor(
    command_of: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Editor]:
    """Start pyright's language server over an empty folder that sees the checkout."""
    command = command_of("pyright", "pyright-langserver")
    workspace = tmp_path_factory.mktemp("workspace")
    paths = [str(ROOT), str(ROOT / "codegen"), str(ROOT / "generated")]
    settings = {"extraPaths": paths, "pythonVersion": "3.10", "include": ["."]}
    (workspace / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    server = LanguageServer([command, "--stdio"], workspace)
    try:
        server.start()
        yield Editor(server)
    finally:
        server.stop()


def public(labels: set[str]) -> set[str]:
    """Return the labels that are no underscored names."""
    return {label for label in labels if not label.startswith("_")}


def test_keywords_of_where(editor: Editor) -> None:
    """`where(` offers every column of the class as a keyword."""
    offered = editor.offered("Specimen.where(|)")
    assert {f"{name}=" for name in Specimen.model_fields} <= offered
    assert "donor=" not in offered


@pytest.mark.parametrize(
    "marked",
    [
        "Specimen.where(id=1).where(na|)",
        "Specimen.include('donor').where(na|)",
        "Specimen.where().order_by(Specimen.c.id).limit(5).where(na|)",
    ],
)
def test_keywords_of_where_in_a_chain(editor: Editor, marked: str) -> None:
    """The keywords are offered wherever `where` stands in a chain."""
    assert "name=" in editor.offered(marked)


def test_columns_and_associations_of_a_path(editor: Editor) -> None:
    """`.c.` offers the columns and the associations, and nothing else that is public."""
    offered = public(editor.offered("Specimen.c.|"))
    assert offered == {*Specimen.model_fields, *Specimen.__mapping__.relations}


def test_a_path_goes_on_over_associations(editor: Editor) -> None:
    """After an association, its own columns and associations are offered, at any depth."""
    offered = public(editor.offered("Specimen.c.structure.specimens.donor.|"))
    assert offered == {*Donor.model_fields, *Donor.__mapping__.relations}


def test_operators_of_a_column(editor: Editor) -> None:
    """A column offers its operators; those of text are offered for text alone."""
    assert {"asc", "desc", "in_", "is_null", "ilike", "startswith"} <= editor.offered(
        "Specimen.c.name.|"
    )
    offered = editor.offered("Specimen.c.donor.organism.id.|")
    assert {"asc", "desc", "in_", "is_null"} <= offered
    assert "ilike" not in offered


def unquoted(labels: set[str]) -> set[str]:
    """Return the strings that labels stand for."""
    return {label.strip("\"'") for label in labels}


@pytest.mark.parametrize("start", ["Specimen", "Specimen.where(id=1)", "Specimen.where().limit(5)"])
def test_strings_of_include(editor: Editor, start: str) -> None:
    """`include("` offers the associations, and theirs after a dot."""
    offered = unquoted(editor.offered(f'{start}.include("|")'))
    assert set(Specimen.__mapping__.relations) <= offered
    assert {f"donor.{name}" for name in Donor.__mapping__.relations} <= offered


def test_strings_of_include_after_a_dot(editor: Editor) -> None:
    """Half a string narrows what is offered, across the dot."""
    offered = unquoted(editor.offered('Specimen.where().include("donor.or|")'))
    assert "donor.organism" in offered


def test_strings_of_only(editor: Editor) -> None:
    """`only("` offers the columns."""
    offered = unquoted(editor.offered('Specimen.where().only("|")'))
    assert set(Specimen.model_fields) <= offered
    assert "donor" not in offered


@pytest.mark.parametrize(
    "marked",
    [
        "Specimen.where(id=1).one().|",
        "Specimen.get(1).|",
        "for each in Specimen.where():\n    each.|",
        "[each.| for each in Specimen.where().all()]",
    ],
)
def test_attributes_of_an_object(editor: Editor, marked: str) -> None:
    """An object offers its columns and relations, however it was fetched."""
    offered = editor.offered(marked)
    assert {*Specimen.model_fields, *Specimen.__mapping__.relations} <= offered
    assert {"loaded", "to_dict", "model_dump", "specimen_path_ids"} <= offered


def test_attributes_over_relations(editor: Editor) -> None:
    """A relation's object offers its own, also where it may be None."""
    offered = editor.offered("cell = Specimen.get(1)\nif cell.donor:\n    cell.donor.|")
    assert {"date_of_birth", "organism"} <= offered
    offered = editor.offered("Specimen.get(1).ephys_features[0].|")
    assert "vrest" in offered


def test_own_classes(editor: Editor) -> None:
    """Objects of a user's subclass offer the user's methods beside the generated attributes."""
    cell = "class Cell(Specimen):\n    def short_name(self) -> str: ...\n"
    offered = editor.offered(f"{cell}Cell.where(id=1).one().|")
    assert {"short_name", "donor", "name"} <= offered
    assert "name=" in editor.offered(f"{cell}Cell.where(|)")


def test_classes_of_the_package(editor: Editor) -> None:
    """Both packages offer every class of the schema."""
    assert set(allenorm_models.__all__) <= editor.offered("from allenorm import |")
    assert set(allenorm_models.__all__) <= editor.offered("from allenorm_models import |")


def test_settings_of_the_client(editor: Editor) -> None:
    """`Client(` offers its settings."""
    assert {"read_timeout=", "page_size="} <= editor.offered("Client(|)")


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("EphysFeature.c.vre|st", ["mV", "`float`, nullable"]),
        ("EphysFeature.where().one().vre|st", ["mV", "float | None"]),
        ("Specimen.c.ephys_features.vre|st", ["mV"]),
        ("Specimen.c.don|or", ["belongs_to Donor", "`donor_id`", "DonorPath[Specimen]"]),
        ("Specimen.get(1).don|or", ["belongs_to Donor", "`donor_id`", "Donor | None"]),
        ("Spec|imen", ["class", "Table `specimens`"]),
        ("Specimen.wh|ere(id=1)", ["SpecimenQuery[Specimen]", "SpecimenWhere"]),
    ],
)
def test_hover(editor: Editor, marked: str, words: list[str]) -> None:
    """A hover shows the type and the schema's words, with the unit."""
    shown = editor.shown(marked)
    assert [word for word in words if word not in shown] == [], shown
