"""EcephysChannel: table `ecephys_channels`, 9 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .ecephys_probe import EcephysProbe as EcephysProbe
    from .ecephys_probe import EcephysProbePath as EcephysProbePath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath

    _R = _t.TypeVar("_R", contravariant=True)

    class EcephysChannelPath(_rt.Path[_R, "EcephysChannel"]):
        """Columns and associations of EcephysChannel, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        ecephys_probe_id: _rt.Column[_R, int | None]
        """Id of the probe. `integer`, nullable. The foreign key of `ecephys_probe`."""
        local_index: _rt.Column[_R, int | None]
        """Number of the site on the probe. `integer`, nullable."""
        probe_horizontal_position: _rt.Column[_R, int | None]
        """Place across the probe's shank, in um. `integer`, nullable."""
        probe_vertical_position: _rt.Column[_R, int | None]
        """Place along the probe's shank, in um. `integer`, nullable."""
        anterior_posterior_ccf_coordinate: _rt.Column[_R, float | None]
        """Place in the brain from front to back of the common coordinate framework, in um. `float`, nullable."""
        dorsal_ventral_ccf_coordinate: _rt.Column[_R, float | None]
        """Place in the brain from top to bottom of the common coordinate framework, in um. `float`, nullable."""
        left_right_ccf_coordinate: _rt.Column[_R, float | None]
        """Place in the brain from left to right of the common coordinate framework, in um. `float`, nullable."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the brain structure that the site lies in. `integer`, nullable. The foreign key of `structure`. Name inferred, not seen in the API's own documents or answers."""
        structure: StructurePath[_R]
        """The brain structure that the site lies in. belongs_to Structure, by `structure_id`."""
        ecephys_probe: EcephysProbePath[_R]
        """The probe. belongs_to EcephysProbe, by `ecephys_probe_id`."""

    class EcephysChannelWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `EcephysChannel.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        ecephys_probe_id: int | _abc.Sequence[int] | None
        local_index: int | _abc.Sequence[int] | None
        probe_horizontal_position: int | _abc.Sequence[int] | None
        probe_vertical_position: int | _abc.Sequence[int] | None
        anterior_posterior_ccf_coordinate: float | _abc.Sequence[float] | None
        dorsal_ventral_ccf_coordinate: float | _abc.Sequence[float] | None
        left_right_ccf_coordinate: float | _abc.Sequence[float] | None
        structure_id: int | _abc.Sequence[int] | None

    EcephysChannelColumn: _tx.TypeAlias = _t.Literal[
        "anterior_posterior_ccf_coordinate",
        "dorsal_ventral_ccf_coordinate",
        "ecephys_probe_id",
        "id",
        "left_right_ccf_coordinate",
        "local_index",
        "probe_horizontal_position",
        "probe_vertical_position",
        "structure_id",
    ]
    EcephysChannelInclude: _tx.TypeAlias = _t.Literal[
        "ecephys_probe",
        "ecephys_probe.ecephys_session",
        "structure",
        "structure.ancestor_hierarchies",
        "structure.annotation_infos",
        "structure.atlas_contours",
        "structure.child_structures",
        "structure.children",
        "structure.data_points",
        "structure.descendant_hierarchies",
        "structure.fine_structure_searches",
        "structure.graph",
        "structure.hemisphere",
        "structure.injections",
        "structure.manual_annotations",
        "structure.neuro_name_structure",
        "structure.ontology",
        "structure.ontology_nodes",
        "structure.parent",
        "structure.parent_structure",
        "structure.polygon_spatial_mappings",
        "structure.samples",
        "structure.self_and_ancestors",
        "structure.self_and_descendants",
        "structure.shapes",
        "structure.specimens",
        "structure.structure_centers",
        "structure.structure_graph",
        "structure.structure_sets",
        "structure.structure_sets_structures",
        "structure.structure_unionizes",
        "structure.sub_images",
    ]

    EcephysChannelT = _t.TypeVar("EcephysChannelT", bound="EcephysChannel")

    class EcephysChannelQuery(_rt.Query[EcephysChannelT]):
        """A query for EcephysChannel objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[EcephysChannelT],
            **equal: _tx.Unpack[EcephysChannelWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[EcephysChannelT, _t.Any]
            | EcephysChannelInclude
            | tuple[EcephysChannelInclude, ...],
            where: _rt.Condition[EcephysChannelT]
            | _abc.Sequence[_rt.Condition[EcephysChannelT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[EcephysChannelT, _t.Any] | EcephysChannelColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[EcephysChannelT, _t.Any] | EcephysChannelColumn
        ) -> _tx.Self: ...


class EcephysChannel(_rt.Model):
    """One recording site of a Neuropixels probe, with its place on the probe and in the brain.

    Table `ecephys_channels`, 9 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "EcephysChannel"
    __table__: _t.ClassVar[str] = "ecephys_channels"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    ecephys_probe_id: int | None = None
    """Id of the probe. `integer`, nullable. The foreign key of `ecephys_probe`."""
    local_index: int | None = None
    """Number of the site on the probe. `integer`, nullable."""
    probe_horizontal_position: int | None = None
    """Place across the probe's shank, in um. `integer`, nullable."""
    probe_vertical_position: int | None = None
    """Place along the probe's shank, in um. `integer`, nullable."""
    anterior_posterior_ccf_coordinate: float | None = None
    """Place in the brain from front to back of the common coordinate framework, in um. `float`, nullable."""
    dorsal_ventral_ccf_coordinate: float | None = None
    """Place in the brain from top to bottom of the common coordinate framework, in um. `float`, nullable."""
    left_right_ccf_coordinate: float | None = None
    """Place in the brain from left to right of the common coordinate framework, in um. `float`, nullable."""
    structure_id: int | None = None
    """Id of the brain structure that the site lies in. `integer`, nullable. The foreign key of `structure`. Name inferred, not seen in the API's own documents or answers."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["EcephysChannelPath[EcephysChannel]"]

        @property
        def structure(self) -> Structure | None:
            """The brain structure that the site lies in. belongs_to Structure, by `structure_id`."""
            ...

        @property
        def ecephys_probe(self) -> EcephysProbe | None:
            """The probe. belongs_to EcephysProbe, by `ecephys_probe_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[EcephysChannelT],
            /,
            *conditions: _rt.Condition[EcephysChannelT],
            **equal: _tx.Unpack[EcephysChannelWhere],
        ) -> EcephysChannelQuery[EcephysChannelT]: ...
        @classmethod
        def include(
            cls: _b.type[EcephysChannelT],
            /,
            *paths: _rt.Path[EcephysChannelT, _t.Any]
            | EcephysChannelInclude
            | tuple[EcephysChannelInclude, ...],
            where: _rt.Condition[EcephysChannelT]
            | _abc.Sequence[_rt.Condition[EcephysChannelT]] = (),
            keep_parents: bool = False,
        ) -> EcephysChannelQuery[EcephysChannelT]: ...
    else:
        structure = _rt.Relation("belongs_to", "Structure", "structure_id")
        ecephys_probe = _rt.Relation("belongs_to", "EcephysProbe", "ecephys_probe_id")
