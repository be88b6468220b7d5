"""Reading records out of a file in any format."""

from collections.abc import Callable, Iterator
from typing import IO

from allenorm.answers._formats import Format, checked
from allenorm.answers._rows import BadRecord, Record, RowReader, suggestion
from allenorm.answers._text import fail
from allenorm.errors import SettingsError, quote
from allenorm.schema import Schema


def read_records(
    stream: IO[bytes],
    *,
    format: Format,  # noqa: A002 - the word of the API's own documents
    schema: Schema,
    model: str | None = None,
    on_bad: Callable[[BadRecord], object] | None = None,
) -> Iterator[Record]:
    r"""Read the records of a file, one at a time; no more of it is kept than a record is long.

    JSON may be an envelope, a list of records or one record, XML an answer or the description of a
    grid download, CSV has the names of columns in its first line. Names must be the schema's, and
    values get the types that it names for their columns, so that flat rows, whose values are
    texts, read as the others do. A to-one association without a record is left out.

    Args:
        stream: The file, opened in binary.
        format: Its format.
        schema: The schema that has the classes.
        model: The class of the records. XML names it; JSON and CSV do not.
        on_bad: Called with each record that its class cannot have; the others go on. Without it
            the first one raises.

    Yields:
        The records, in the order of the file.

    Raises:
        RecordError: The file as a whole cannot be read: it is cut short, has another encoding or
            format, unknown columns, or tells that a query was refused. Or a record is bad.
        SettingsError: There is no such format or class, or none is named and the format needs one.

    Examples:
        >>> import io
        >>> from allenorm.schema import bundled
        >>> file = io.BytesIO(b"id,name,embryonic\n15,P56,f\n")
        >>> for record in read_records(file, format="csv", model="Age", schema=bundled()):
        ...     print(record)
        Record(model='Age', row={'id': 15, 'name': 'P56', 'embryonic': False}, line=2)
    """
    checked(format)
    if model is None and format != "xml":
        message = f"{format.upper()} names no class; say which class the records are of"
        raise SettingsError(message)
    if model is not None and model not in schema.classes:
        hint = suggestion(model, list(schema.classes))
        message = f"the schema has no class {quote(model, 60)}{hint}"
        raise SettingsError(message)
    return _good(_found(stream, format, model, RowReader(schema)), on_bad)


def _found(
    stream: IO[bytes], name: Format, model: str | None, reader: RowReader
) -> Iterator[Record | BadRecord]:
    """Return the reader of a format, at work."""
    if name == "xml" or model is None:
        from allenorm.answers._read_xml import read_xml  # noqa: PLC0415 - one format is needed

        return read_xml(stream, model, reader)
    if name == "csv":
        from allenorm.answers._read_csv import read_csv  # noqa: PLC0415 - as above

        return read_csv(stream, model, reader)
    from allenorm.answers._read_json import read_json  # noqa: PLC0415 - as above

    return read_json(stream, model, reader)


def _good(
    found: Iterator[Record | BadRecord], on_bad: Callable[[BadRecord], object] | None
) -> Iterator[Record]:
    """Yield the good records, and report the bad ones."""
    for each in found:
        if isinstance(each, Record):
            yield each
        elif on_bad is None:
            fail(each.reason, each.line)
        else:
            on_bad(each)
