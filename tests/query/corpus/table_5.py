"""Recorded queries on WellKnownFile, built with the typed API."""

from allenorm_models import WellKnownFile
from corpus.case import Case

CASES = {
    "q0048": Case(
        WellKnownFile.where(
            WellKnownFile.c.well_known_file_type.name == "NWBOphys", attachable_id=1
        ),
        rows="all",
        count=False,
    ),
    "q0049": Case(
        WellKnownFile.where(
            WellKnownFile.c.well_known_file_type.name == "ObservatoryEventsFile", attachable_id=1
        ),
        rows="all",
        count=False,
    ),
    "q0050": Case(
        WellKnownFile.where(
            WellKnownFile.c.well_known_file_type.name == "OphysCellSpecimenIdMapping", id=1
        ),
        rows="all",
        count=False,
    ),
    "q0180": Case(
        WellKnownFile.where(WellKnownFile.c.well_known_file_type.name == "EyeDlcScreenMapping"),
        rows="all",
        count=False,
    ),
    "q0181": Case(
        WellKnownFile.where(
            WellKnownFile.c.well_known_file_type.name == "EyeDlcScreenMapping", attachable_id=777
        ),
        rows="all",
        count=False,
    ),
    "q0201": Case(
        WellKnownFile.where(
            WellKnownFile.c.well_known_file_type.name == "NWBOphys", attachable_id=502066273
        ),
        rows="all",
        count=False,
    ),
    "q0204": Case(
        WellKnownFile.where(
            WellKnownFile.c.well_known_file_type.name == "EyeDlcScreenMapping", attachable_id=789
        ),
        rows="all",
        count=False,
    ),
    "q0558": Case(
        WellKnownFile.where(WellKnownFile.c.well_known_file_type.name.ilike("*RNAseq*")).limit(5000)
    ),
    "q0559": Case(WellKnownFile.where(well_known_file_type_id=486262171).limit(20)),
    "q0560": Case(
        WellKnownFile.where(
            WellKnownFile.c.well_known_file_type.name == "EcephysLfpNwb",
            attachable_id=810755797,
            attachable_type="EcephysProbe",
        )
    ),
}
