"""VirtualMicroarray: table `virtual_microarrays`, 3 columns, 2 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .probe import Probe as Probe
    from .probe import ProbePath as ProbePath
    from .specimen import Specimen as Specimen
    from .specimen import SpecimenPath as SpecimenPath

    _R = _t.TypeVar("_R", contravariant=True)

    class VirtualMicroarrayPath(_rt.Path[_R, "VirtualMicroarray"]):
        """Columns and associations of VirtualMicroarray, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        probe_id: _rt.Column[_R, int | None]
        """Id of the probe. `integer`, nullable. The foreign key of `probe`."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""
        probe: ProbePath[_R]
        """The probe. belongs_to Probe, by `probe_id`."""
        specimen: SpecimenPath[_R]
        """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""

    class VirtualMicroarrayWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `VirtualMicroarray.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        probe_id: int | _abc.Sequence[int] | None
        specimen_id: int | _abc.Sequence[int] | None

    VirtualMicroarrayColumn: _tx.TypeAlias = _t.Literal["id", "probe_id", "specimen_id"]
    VirtualMicroarrayInclude: _tx.TypeAlias = _t.Literal[
        "probe",
        "probe.data_sets",
        "probe.forward_primer_sequence",
        "probe.gene",
        "probe.gene_association",
        "probe.microarray_designs",
        "probe.orientation",
        "probe.predicted_sequence",
        "probe.products",
        "probe.reverse_primer_sequence",
        "specimen",
        "specimen.alignment3d",
        "specimen.ancestor_hierarchies",
        "specimen.annotation_structures",
        "specimen.atlas_infos",
        "specimen.atlases",
        "specimen.cell_reporter",
        "specimen.cell_soma_locations",
        "specimen.children",
        "specimen.conditions",
        "specimen.cortex_layer",
        "specimen.data_sets",
        "specimen.descendant_hierarchies",
        "specimen.donor",
        "specimen.ephys_features",
        "specimen.ephys_result",
        "specimen.ephys_sweeps",
        "specimen.injections",
        "specimen.neuron_reconstructions",
        "specimen.neuronal_models",
        "specimen.parent",
        "specimen.polygon_spatial_mappings",
        "specimen.products",
        "specimen.self_and_ancestors",
        "specimen.self_and_descendants",
        "specimen.specimen_condition_values",
        "specimen.specimen_images",
        "specimen.specimen_tags",
        "specimen.specimen_types",
        "specimen.stereotaxic_injections",
        "specimen.structure",
        "specimen.well_known_files",
    ]

    VirtualMicroarrayT = _t.TypeVar("VirtualMicroarrayT", bound="VirtualMicroarray")

    class VirtualMicroarrayQuery(_rt.Query[VirtualMicroarrayT]):
        """A query for VirtualMicroarray objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[VirtualMicroarrayT],
            **equal: _tx.Unpack[VirtualMicroarrayWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[VirtualMicroarrayT, _t.Any]
            | VirtualMicroarrayInclude
            | tuple[VirtualMicroarrayInclude, ...],
            where: _rt.Condition[VirtualMicroarrayT]
            | _abc.Sequence[_rt.Condition[VirtualMicroarrayT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[VirtualMicroarrayT, _t.Any] | VirtualMicroarrayColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[VirtualMicroarrayT, _t.Any] | VirtualMicroarrayColumn
        ) -> _tx.Self: ...


class VirtualMicroarray(_rt.Model):
    """A microarray computed for one probe and specimen. Its use is not established.

    Table `virtual_microarrays`, 3 columns, 2 associations.
    """

    __api_name__: _t.ClassVar[str] = "VirtualMicroarray"
    __table__: _t.ClassVar[str] = "virtual_microarrays"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    probe_id: int | None = None
    """Id of the probe. `integer`, nullable. The foreign key of `probe`."""
    specimen_id: int | None = None
    """Id of the specimen it belongs to. `integer`, nullable. The foreign key of `specimen`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["VirtualMicroarrayPath[VirtualMicroarray]"]

        @property
        def probe(self) -> Probe | None:
            """The probe. belongs_to Probe, by `probe_id`."""
            ...

        @property
        def specimen(self) -> Specimen | None:
            """The specimen it belongs to. belongs_to Specimen, by `specimen_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[VirtualMicroarrayT],
            /,
            *conditions: _rt.Condition[VirtualMicroarrayT],
            **equal: _tx.Unpack[VirtualMicroarrayWhere],
        ) -> VirtualMicroarrayQuery[VirtualMicroarrayT]: ...
        @classmethod
        def include(
            cls: _b.type[VirtualMicroarrayT],
            /,
            *paths: _rt.Path[VirtualMicroarrayT, _t.Any]
            | VirtualMicroarrayInclude
            | tuple[VirtualMicroarrayInclude, ...],
            where: _rt.Condition[VirtualMicroarrayT]
            | _abc.Sequence[_rt.Condition[VirtualMicroarrayT]] = (),
            keep_parents: bool = False,
        ) -> VirtualMicroarrayQuery[VirtualMicroarrayT]: ...
    else:
        probe = _rt.Relation("belongs_to", "Probe", "probe_id")
        specimen = _rt.Relation("belongs_to", "Specimen", "specimen_id")
