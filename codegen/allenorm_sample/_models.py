"""Neuronal models: templates, models, runs and what one needs to run them."""

import io
import json
import zipfile
from typing import Any, Final

from allenorm_sample._cell_list import ALL_ACTIVE, PERISOMATIC
from allenorm_sample._dice import Dice
from allenorm_sample._donors import MOUSE_CELLS, named
from allenorm_sample._rows import Content, Row, Rows

ZIP: Final = "application/zip"
JSON: Final = "application/json"

_TEMPLATES: Final = {
    "LIF": (395310469, "Leaky Integrate and Fire (LIF)"),
    "LIF-R": (395310479, "LIF + Reset Rules (LIF-R)"),
    "LIF-ASC": (395310475, "LIF + Afterspike Currents (LIF-ASC)"),
    "LIF-R-ASC": (471355161, "LIF-R + Afterspike Currents (LIF-R-ASC)"),
    "LIF-R-ASC-A": (395310498, "LIF-R-ASC + Threshold Adaptation (LIF-R-ASC-A)"),
    PERISOMATIC: (329230710, PERISOMATIC),
    ALL_ACTIVE: (491455321, ALL_ACTIVE),
}

_NUMBERS: Final = {
    (469803127, "LIF"): 566302806,
    (467703703, "LIF"): 566296565,
    (324257146, "LIF"): 472423251,
    (324257146, "LIF-R"): 472455509,
    (324257146, PERISOMATIC): 472451419,
}
"""The models that documentation and clients name."""

_MECHANISM: Final = b"""\
: Synthetic leak of the sample: a mechanism in NEURON's language, fitted to nothing.
NEURON {
    SUFFIX SampleLeak
    NONSPECIFIC_CURRENT i
    RANGE g, e
}
PARAMETER {
    g = 0.0001 (S/cm2)
    e = -70 (mV)
}
ASSIGNED {
    v (mV)
    i (mA/cm2)
}
BREAKPOINT {
    i = g * (v - e)
}
"""


def add_templates(rows: Rows) -> None:
    """Add the templates of models; the biophysical ones have a mechanism file.

    Args:
        rows: The sample.
    """
    for kind, (number, name) in _TEMPLATES.items():
        rows.add("NeuronalModelTemplate", id=number, name=name, description=f"Synthetic: {name}")
        if kind in {PERISOMATIC, ALL_ACTIVE}:
            file = Content("SampleLeak.mod", "text/plain", _MECHANISM)
            # As answers have it: the files belong to a product, and templates link to them.
            owner = ("Product", named(rows, "Product", MOUSE_CELLS))
            mechanism = rows.well_known_file(owner, "BiophysicalModelDescription", file)
            rows.link("NeuronalModelTemplate", number, "well_known_files", [mechanism])


def add_model(rows: Rows, dice: Dice, specimen: Row, kind: str, reconstruction: int | None) -> None:
    """Add one model of a cell, with its parameters, a run and its download.

    Args:
        rows: The sample.
        dice: Where the values come from.
        specimen: The cell.
        kind: Its template.
        reconstruction: The `id` of the cell's reconstruction, for a biophysical model.
    """
    template, name = _TEMPLATES[kind]
    known = _NUMBERS.get((specimen["id"], kind))
    biophysical = kind in {PERISOMATIC, ALL_ACTIVE}
    model = rows.add(
        "NeuronalModel",
        id=known,
        name=f"{name}_{specimen['name']}",
        neuronal_model_template_id=template,
        neuron_reconstruction_id=reconstruction if biophysical else None,
        specimen_id=specimen["id"],
    )
    number = model["id"]
    rows.add(
        "NeuronalModelRun",
        name=f"Run of {number}",
        neuronal_model_id=number,
        explained_variance_ratio=None if biophysical else dice.number(0.5, 0.98),
        rheobase_feature_average=dice.number(0.5, 3) if biophysical else None,
        tags="",
    )
    config = _biophysical(dice) if biophysical else _glif(dice, kind)
    name = f"{number}_fit.json" if biophysical else f"{number}_neuron_config.json"
    parameters = Content(name, JSON, _json(config))
    rows.well_known_file(("NeuronalModel", number), "NeuronalModelParameters", parameters)
    members = {
        "neuron_config.json": _json(config),
        "model_metadata.json": _json(
            {
                "source": "synthetic sample",
                "id": number,
                "name": model["name"],
                "specimen_id": specimen["id"],
                "neuronal_model_template_id": template,
            }
        ),
    }
    path = f"/neuronal_model/download/{number}"
    rows.file(path, Content(f"neuronal_model_{number}.zip", ZIP, archive(members)))


def archive(members: dict[str, bytes]) -> bytes:
    """Write a zip archive that is the same wherever it is written.

    Args:
        members: What each file holds, by its name.

    Returns:
        The archive.
    """
    target = io.BytesIO()
    # Stored, not deflated: two versions of zlib need not compress alike.
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as file:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            member.create_system = 3
            file.writestr(member, data)
    return target.getvalue()


def _glif(dice: Dice, kind: str) -> dict[str, Any]:
    """Return the parameters of a point neuron, in SI units."""
    currents = "ASC" in kind
    return {
        "source": "synthetic sample",
        "type": "GLIF",
        "El": 0.0,
        "El_reference": dice.number(-0.078, -0.064, 5),
        "C": dice.number(40e-12, 160e-12, 15),
        "R_input": dice.number(90e6, 280e6, 0),
        "th_inf": dice.number(0.018, 0.032, 5),
        "dt": 5e-05,
        "asc_tau_array": [0.01, 0.1] if currents else [],
        "asc_amp_array": [-1.2e-11, -4.0e-12] if currents else [],
        "threshold_reset": "three components" if "-R" in kind else "inf",
        "threshold_adapts": kind.endswith("-A"),
    }


def _biophysical(dice: Dice) -> dict[str, Any]:
    """Return the parameters of a biophysical model."""
    sections = ("soma", "axon", "dend", "apic")
    return {
        "source": "synthetic sample",
        "passive": [{"ra": dice.number(90, 150, 2), "e_pas": dice.number(-90, -75, 2)}],
        "conditions": [{"celsius": 34.0, "v_init": -80.0}],
        "genome": [
            {
                "section": section,
                "mechanism": "SampleLeak",
                "name": "g_SampleLeak",
                "value": dice.number(1e-5, 1e-3, 7),
            }
            for section in sections
        ],
    }


def _json(value: dict[str, Any]) -> bytes:
    """Write a value as JSON."""
    return (json.dumps(value, indent=1) + "\n").encode("ascii")
