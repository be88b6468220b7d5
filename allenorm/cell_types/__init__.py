"""The Allen Cell Types Database: cells, features, sweeps, files and neuronal models.

Examples:
    >>> for cell in (
    ...     cells(species="Mus musculus", require_reconstruction=True).limit(1).using("sample")
    ... ):
    ...     print(cell.specimen__id, cell.nr__reconstruction_type)
    313862022 full
"""

from allenorm.cell_types._cells import (
    ReporterStatus,
    Species,
    cells,
    ephys_features,
    ephys_sweeps,
    morphology_features,
)
from allenorm.cell_types._files import ephys_file, marker_file, reconstruction_file
from allenorm.cell_types._markers import Marker, MarkerKind, read_markers
from allenorm.cell_types._model_files import ModelFiles, model_files
from allenorm.cell_types._models import (
    TEMPLATES,
    ModelKind,
    model_templates,
    neuron_configs,
    neuronal_models,
    template_ids,
)
from allenorm.cell_types._save import (
    save_ephys_data,
    save_model,
    save_model_archive,
    save_reconstruction,
    save_reconstruction_markers,
)

__all__ = [
    "TEMPLATES",
    "Marker",
    "MarkerKind",
    "ModelFiles",
    "ModelKind",
    "ReporterStatus",
    "Species",
    "cells",
    "ephys_features",
    "ephys_file",
    "ephys_sweeps",
    "marker_file",
    "model_files",
    "model_templates",
    "morphology_features",
    "neuron_configs",
    "neuronal_models",
    "read_markers",
    "reconstruction_file",
    "save_ephys_data",
    "save_model",
    "save_model_archive",
    "save_reconstruction",
    "save_reconstruction_markers",
    "template_ids",
]
