"""Answers as the API writes them, in JSON, XML and CSV: writing them, and reading records back."""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes
from allenorm.answers._answer import CLASS_KEY, Answer, Row
from allenorm.answers._formats import FORMATS, Format, media_type, refusal

if TYPE_CHECKING:
    from allenorm.answers._csv import write_csv
    from allenorm.answers._json import write_json
    from allenorm.answers._read import read_records
    from allenorm.answers._rows import BadRecord, Record
    from allenorm.answers._values import database_text, ruby_float
    from allenorm.answers._xml import write_xml

__all__ = [
    "CLASS_KEY",
    "FORMATS",
    "Answer",
    "BadRecord",
    "Format",
    "Record",
    "Row",
    "database_text",
    "media_type",
    "read_records",
    "refusal",
    "ruby_float",
    "write_csv",
    "write_json",
    "write_xml",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_attributes(
        __name__,
        {
            "BadRecord": "allenorm.answers._rows",
            "Record": "allenorm.answers._rows",
            "database_text": "allenorm.answers._values",
            "read_records": "allenorm.answers._read",
            "ruby_float": "allenorm.answers._values",
            "write_csv": "allenorm.answers._csv",
            "write_json": "allenorm.answers._json",
            "write_xml": "allenorm.answers._xml",
        },
    )
