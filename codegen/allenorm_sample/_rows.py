"""What a sample is made of: records by class, links between them, and files by path."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from allenorm.schema import Schema

Row: TypeAlias = dict[str, Any]
"""One record: columns to JSON values."""

_FIRST_ID: Final = 900_000_001
"""Identifiers of our own making start here, far above those that documentation prints."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is in a file.

    Attributes:
        name: Its name for whoever downloads it.
        media_type: Its media type.
        data: Its bytes.
    """

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SampleFile:
    """One file behind a download.

    Attributes:
        path: Its path in the API.
        content: What is in it.
    """

    path: str
    content: Content


class Rows:
    """The records, links and files of one sample.

    Args:
        schema: The data model that says which columns a class has.
    """

    def __init__(self, schema: Schema) -> None:
        self.records: dict[str, list[Row]] = {}
        self.links: dict[str, list[Row]] = {}
        self.files: list[SampleFile] = []
        self._schema = schema
        self._shared = {name for names in schema.tables.values() if names[1:] for name in names}
        self._last = _FIRST_ID - 1

    def new_id(self) -> int:
        """Return an identifier that no other record has."""
        self._last += 1
        return self._last

    def add(self, model: str, **columns: Any) -> Row:
        """Add a record; a column that is not named is null, and an `id` is made for one without.

        Args:
            model: The class.
            **columns: Its columns.

        Returns:
            The record, with every column of its class.

        Raises:
            KeyError: The class has no such column.
        """
        owner = self._schema.classes[model]
        # The column `type` of a table that several classes share is never in a record.
        hidden = {"type"} if model in self._shared else set[str]()
        row: Row = {field.name: None for field in owner.fields if field.name not in hidden}
        unknown = columns.keys() - row.keys()
        if unknown:
            raise KeyError(model, *sorted(unknown))
        if "id" in row and columns.get("id") is None:
            columns["id"] = self.new_id()
        row.update(columns)
        self.records.setdefault(model, []).append(row)
        return row

    def link(self, model: str, owner: int, association: str, targets: Iterable[int]) -> None:
        """Link a record to others through an association that no column holds.

        Args:
            model: The class of the owner.
            owner: The owner's `id`.
            association: The association.
            targets: The `id` of each record that it leads to, in order.
        """
        self.nest(model, owner, association, ({"id": target} for target in targets))

    def nest(self, model: str, owner: int, association: str, targets: Iterable[Row]) -> None:
        """Link a record to rows that have no `id` of their own.

        Args:
            model: The class of the owner.
            owner: The owner's `id`.
            association: The association.
            targets: The rows.
        """
        row = {"id": owner, association: list(targets)}
        self.links.setdefault(model, []).append(row)

    def file(self, path: str, content: Content) -> None:
        """Add a file.

        Args:
            path: Its path in the API.
            content: What is in it.
        """
        self.files.append(SampleFile(path, content))

    def well_known_file(
        self, owner: tuple[str, int], kind: str, content: Content, *, number: int | None = None
    ) -> int:
        """Add a file with its record, and the record of its type where that is new.

        Args:
            owner: The class and the `id` of the record that it belongs to.
            kind: The name of its type.
            content: What is in it.
            number: Its `id`, where it is not of our making.

        Returns:
            Its `id`.
        """
        kinds = self.records.setdefault("WellKnownFileType", [])
        known = next((each["id"] for each in kinds if each["name"] == kind), None)
        type_id = self.add("WellKnownFileType", name=kind)["id"] if known is None else known
        row = self.add(
            "WellKnownFile",
            id=number,
            attachable_type=owner[0],
            attachable_id=owner[1],
            path=f"/synthetic/{content.name}",
            well_known_file_type_id=type_id,
        )
        row["download_link"] = f"/api/v2/well_known_file_download/{row['id']}"
        self.file(row["download_link"], content)
        return int(row["id"])
