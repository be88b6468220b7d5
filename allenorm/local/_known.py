"""What people know of the API's tables that neither its schema nor Rails' conventions say.

Each entry has its evidence. An entry holds where a schema has all that it names, and is passed
over elsewhere: another server may have other tables.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class NaturalKey:
    """The columns that tell the rows of a table without `id` apart.

    Attributes:
        columns: The columns.
        evidence: How one knows, as text.
    """

    columns: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class OwnKey:
    """A column of the owner for an association that Rails would look up in the target.

    Attributes:
        column: The column of the class that has the association; it names the target's `id`.
        evidence: How one knows, as text.
    """

    column: str
    evidence: str


@dataclass(frozen=True, slots=True)
class NoKey:
    """An association that has a key by Rails' conventions, though answers show that it has none.

    Attributes:
        evidence: How one knows, as text.
    """

    evidence: str


@dataclass(frozen=True, slots=True)
class FurtherLink:
    """A `belongs_to` association that the schema document does not have, though queries use it.

    Attributes:
        target: The class that it leads to.
        column: The column of the class that has it; it names the target's `id`.
        evidence: How one knows, as text.
    """

    target: str
    column: str
    evidence: str


@dataclass(frozen=True, slots=True)
class PathLink:
    """An association whose links follow from a column of `/`-separated identifiers.

    Attributes:
        path: The column: the identifiers of all ancestors and of the row itself, outermost first.
        upwards: Whether it leads to the rows that the path names, or to those whose path names
            the row.
        evidence: How one knows, as text.
    """

    path: str
    upwards: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class ThroughLink:
    """An association that runs through a third table.

    Attributes:
        middle: The name of the association that leads from the owner's table to the third.
        column: The third table's column with the `id` of the row that the association leads to.
        evidence: How one knows, as text.
    """

    middle: str
    column: str
    evidence: str


NATURAL_KEYS: Final = {
    "api_cell_types_specimen_details": NaturalKey(
        ("specimen__id",), "One row a specimen: 2,331 recorded rows have as many specimens."
    ),
    "api_tbi_donor_details": NaturalKey(
        ("donor_id",), "One row a donor: 107 recorded rows have as many donors."
    ),
    "specimen_hierarchies": NaturalKey(
        ("ancestor_id", "descendant_id"), "A closure table has one row for each pair."
    ),
    "structure_hierarchies": NaturalKey(
        ("ancestor_id", "descendant_id"), "A closure table has one row for each pair."
    ),
}
"""By table. Every other row without `id` is told apart by all that it holds."""

OWN_KEYS: Final = {
    ("structures", "graph"): OwnKey(
        "graph_id", "Declared has_one, though structures has the column graph_id."
    ),
    ("structures", "parent_structure"): OwnKey(
        "parent_structure_id", "Declared has_one, though structures has the parent's column."
    ),
}
"""By table and association."""

NO_KEYS: Final = {
    ("neuronal_model_templates", "well_known_files"): NoKey(
        "The files that answers show under a template have a Product as their attachable."
    ),
}
"""By table and association."""

FURTHER_LINKS: Final = {
    ("AtlasImage", "atlas_data_set"): FurtherLink(
        "AtlasDataSet",
        "data_set_id",
        "Shipped clients list an atlas's images by atlas_data_set(atlases[...]); data_set_id is "
        "the only column of sub_images that names a data set.",
    ),
    ("GraphicObject", "graphic_group_label"): FurtherLink(
        "GraphicGroupLabel",
        "graphic_group_label_id",
        "Shipped clients filter graphic_objects(graphic_group_label[...]); the document has the "
        "association on Group alone, and the column on every class of graphic_objects.",
    ),
}
"""By class and association."""

_STRUCTURES = "structure_id_path lists a structure's ancestors and itself: '/997/8/'."
_SPECIMENS = "specimen_id_path lists a specimen's ancestors and itself, as structure_id_path does."

PATH_LINKS: Final = {
    ("specimens", "self_and_ancestors"): PathLink(
        "specimen_id_path", upwards=True, evidence=_SPECIMENS
    ),
    ("specimens", "self_and_descendants"): PathLink(
        "specimen_id_path", upwards=False, evidence=_SPECIMENS
    ),
    ("structures", "self_and_ancestors"): PathLink(
        "structure_id_path", upwards=True, evidence=_STRUCTURES
    ),
    ("structures", "self_and_descendants"): PathLink(
        "structure_id_path", upwards=False, evidence=_STRUCTURES
    ),
}
"""By table and association, which leads to the same table."""

THROUGH_LINKS: Final = {
    ("data_sets", "genes"): ThroughLink(
        "probes", "gene_id", "A data set's genes are those of its probes, which have gene_id."
    ),
}
"""By table and association. The association back, where there is one, runs the same way."""
