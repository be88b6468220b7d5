"""Files of rows: filling them from an endpoint or from recorded answers, and using what is there.

The command is `allenorm mirror`; these functions do the same from Python.
"""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes

if TYPE_CHECKING:
    from allenorm.mirror._export import ExportedFile, ExportFormat, export
    from allenorm.mirror._info import StoreInfo, info
    from allenorm.mirror._load import LoadedFile, LoadReport, load
    from allenorm.mirror._progress import ProgressBar
    from allenorm.mirror._pull import PullReport, PullResult, pull
    from allenorm.mirror._query import QuerySource
    from allenorm.mirror._session import PullProgress
    from allenorm.mirror._state import PullState
    from allenorm.mirror._verify import Finding, VerifyReport, verify

__all__ = [
    "ExportFormat",
    "ExportedFile",
    "Finding",
    "LoadReport",
    "LoadedFile",
    "ProgressBar",
    "PullProgress",
    "PullReport",
    "PullResult",
    "PullState",
    "QuerySource",
    "StoreInfo",
    "VerifyReport",
    "export",
    "info",
    "load",
    "pull",
    "verify",
]

# Each function loads what it needs alone: a pull no answers, an export no network.
_LAZY = {
    "ExportFormat": "allenorm.mirror._export",
    "ExportedFile": "allenorm.mirror._export",
    "Finding": "allenorm.mirror._verify",
    "LoadReport": "allenorm.mirror._load",
    "LoadedFile": "allenorm.mirror._load",
    "ProgressBar": "allenorm.mirror._progress",
    "PullProgress": "allenorm.mirror._session",
    "PullReport": "allenorm.mirror._pull",
    "PullResult": "allenorm.mirror._pull",
    "PullState": "allenorm.mirror._state",
    "QuerySource": "allenorm.mirror._query",
    "StoreInfo": "allenorm.mirror._info",
    "VerifyReport": "allenorm.mirror._verify",
    "export": "allenorm.mirror._export",
    "info": "allenorm.mirror._info",
    "load": "allenorm.mirror._load",
    "pull": "allenorm.mirror._pull",
    "verify": "allenorm.mirror._verify",
}

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(__name__, _LAZY)
