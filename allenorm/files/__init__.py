"""Files: downloaded whole and taken up again, unpacked safely, opened with their libraries."""

from typing import TYPE_CHECKING

from allenorm._lazy import lazy_attributes

if TYPE_CHECKING:
    from allenorm.files._download import download
    from allenorm.files._manifest import ManifestFinding, check_manifest
    from allenorm.files._members import UnpackLimits
    from allenorm.files._mixins import NeuronalModelMixin, WellKnownFileMixin
    from allenorm.files._names import safe_name
    from allenorm.files._openers import (
        open_hdf5,
        open_image,
        open_mesh,
        open_nwb,
        open_swc,
        open_volume,
    )
    from allenorm.files._request import Downloadable, Fetchable, FileRequest, HasFile
    from allenorm.files._result import FileResult, Outcome
    from allenorm.files._unpack import unpack

__all__ = [
    "Downloadable",
    "Fetchable",
    "FileRequest",
    "FileResult",
    "HasFile",
    "ManifestFinding",
    "NeuronalModelMixin",
    "Outcome",
    "UnpackLimits",
    "WellKnownFileMixin",
    "check_manifest",
    "download",
    "open_hdf5",
    "open_image",
    "open_mesh",
    "open_nwb",
    "open_swc",
    "open_volume",
    "safe_name",
    "unpack",
]

# Each loads what it needs alone: a model class no network, an opener its own library.
_LAZY = {
    "Downloadable": "allenorm.files._request",
    "Fetchable": "allenorm.files._request",
    "FileRequest": "allenorm.files._request",
    "FileResult": "allenorm.files._result",
    "HasFile": "allenorm.files._request",
    "ManifestFinding": "allenorm.files._manifest",
    "NeuronalModelMixin": "allenorm.files._mixins",
    "Outcome": "allenorm.files._result",
    "UnpackLimits": "allenorm.files._members",
    "WellKnownFileMixin": "allenorm.files._mixins",
    "check_manifest": "allenorm.files._manifest",
    "download": "allenorm.files._download",
    "open_hdf5": "allenorm.files._openers",
    "open_image": "allenorm.files._openers",
    "open_mesh": "allenorm.files._openers",
    "open_nwb": "allenorm.files._openers",
    "open_swc": "allenorm.files._openers",
    "open_volume": "allenorm.files._openers",
    "safe_name": "allenorm.files._names",
    "unpack": "allenorm.files._unpack",
}

if not TYPE_CHECKING:
    # Hidden from type checkers, for which an unknown name must stay an error.
    __getattr__, __dir__ = lazy_attributes(__name__, _LAZY)
