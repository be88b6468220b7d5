"""ReferenceSpace: table `reference_spaces`, 6 columns, 8 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .age import Age as Age
    from .age import AgePath as AgePath
    from .atlas import Atlas as Atlas
    from .atlas import AtlasPath as AtlasPath
    from .data_set import DataSet as DataSet
    from .data_set import DataSetPath as DataSetPath
    from .organism import Organism as Organism
    from .organism import OrganismPath as OrganismPath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .reference_to_reference_transform import (
        ReferenceToReferenceTransform as ReferenceToReferenceTransform,
    )
    from .reference_to_reference_transform import (
        ReferenceToReferenceTransformPath as ReferenceToReferenceTransformPath,
    )
    from .structure_center import StructureCenter as StructureCenter
    from .structure_center import StructureCenterPath as StructureCenterPath
    from .well_known_file import WellKnownFile as WellKnownFile
    from .well_known_file import WellKnownFilePath as WellKnownFilePath

    _R = _t.TypeVar("_R", contravariant=True)

    class ReferenceSpacePath(_rt.Path[_R, "ReferenceSpace"]):
        """Columns and associations of ReferenceSpace, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        organism_id: _rt.Column[_R, int | None]
        """Id of the species. `integer`, nullable. The foreign key of `organism`."""
        age_id: _rt.Column[_R, int | None]
        """Id of the age. `integer`, nullable. The foreign key of `age`."""
        anatomy: _rt.TextColumn[_R, str | None]
        """Part of the body that the space covers. `string`, nullable, at most 255 characters."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        storage_directory: _rt.TextColumn[_R, str | None]
        """Folder of its volumes on the API's own file store. `string`, nullable, at most 255 characters."""
        organism: OrganismPath[_R]
        """The species. belongs_to Organism, by `organism_id`."""
        age: AgePath[_R]
        """The age. belongs_to Age, by `age_id`."""
        products: ProductPath[_R]
        """The products, the public data sets it was released in. has_and_belongs_to_many Product."""
        well_known_files: WellKnownFilePath[_R]
        """The files stored with it, each with a download link. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
        atlases: AtlasPath[_R]
        """The atlases in the space. has_many Atlas, by its `reference_space_id`."""
        data_sets: DataSetPath[_R]
        """The data sets aligned to the space. has_many DataSet, by its `reference_space_id`."""
        reference_to_reference_transforms: ReferenceToReferenceTransformPath[_R]
        """The transforms to other spaces. has_many ReferenceToReferenceTransform."""
        structure_centers: StructureCenterPath[_R]
        """The centres of structures in the space. has_many StructureCenter, by its `reference_space_id`."""

    class ReferenceSpaceWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ReferenceSpace.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        organism_id: int | _abc.Sequence[int] | None
        age_id: int | _abc.Sequence[int] | None
        anatomy: str | _abc.Sequence[str] | None
        name: str | _abc.Sequence[str] | None
        storage_directory: str | _abc.Sequence[str] | None

    ReferenceSpaceColumn: _tx.TypeAlias = _t.Literal[
        "age_id", "anatomy", "id", "name", "organism_id", "storage_directory"
    ]
    ReferenceSpaceInclude: _tx.TypeAlias = _t.Literal[
        "age",
        "age.age_group",
        "age.atlas_infos",
        "age.donors",
        "age.injections",
        "age.neurosurgeries",
        "age.organism",
        "age.reference_spaces",
        "atlases",
        "atlases.annotation_infos",
        "atlases.atlas_contours",
        "atlases.atlas_data_sets",
        "atlases.atlas_infos",
        "atlases.graphic_group_label",
        "atlases.graphic_group_labels",
        "atlases.reference_space",
        "atlases.specimen",
        "atlases.structure_graph",
        "atlases.treatment",
        "data_sets",
        "data_sets.genes",
        "data_sets.plane_of_section",
        "data_sets.probes",
        "data_sets.products",
        "data_sets.reference_space",
        "data_sets.section_images",
        "data_sets.specimen",
        "data_sets.sub_images",
        "data_sets.treatments",
        "data_sets.well_known_files",
        "organism",
        "organism.ages",
        "organism.chromosomes",
        "organism.donors",
        "organism.genes",
        "organism.ontologies",
        "organism.reference_genomes",
        "organism.reference_spaces",
        "products",
        "products.data_points",
        "products.data_sets",
        "products.documents",
        "products.donors",
        "products.genes",
        "products.ontologies",
        "products.probes",
        "products.reference_spaces",
        "products.specimens",
        "reference_to_reference_transforms",
        "reference_to_reference_transforms.from_reference_space",
        "reference_to_reference_transforms.to_reference_space",
        "structure_centers",
        "structure_centers.reference_space",
        "structure_centers.structure",
        "well_known_files",
        "well_known_files.well_known_file_type",
    ]

    ReferenceSpaceT = _t.TypeVar("ReferenceSpaceT", bound="ReferenceSpace")

    class ReferenceSpaceQuery(_rt.Query[ReferenceSpaceT]):
        """A query for ReferenceSpace objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ReferenceSpaceT],
            **equal: _tx.Unpack[ReferenceSpaceWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ReferenceSpaceT, _t.Any]
            | ReferenceSpaceInclude
            | tuple[ReferenceSpaceInclude, ...],
            where: _rt.Condition[ReferenceSpaceT]
            | _abc.Sequence[_rt.Condition[ReferenceSpaceT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ReferenceSpaceT, _t.Any] | ReferenceSpaceColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ReferenceSpaceT, _t.Any] | ReferenceSpaceColumn
        ) -> _tx.Self: ...


class ReferenceSpace(_rt.Model):
    """A 3-D coordinate system of one species and age, such as the mouse common coordinate framework.

    Table `reference_spaces`, 6 columns, 8 associations.
    """

    __api_name__: _t.ClassVar[str] = "ReferenceSpace"
    __table__: _t.ClassVar[str] = "reference_spaces"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    organism_id: int | None = None
    """Id of the species. `integer`, nullable. The foreign key of `organism`."""
    age_id: int | None = None
    """Id of the age. `integer`, nullable. The foreign key of `age`."""
    anatomy: str | None = None
    """Part of the body that the space covers. `string`, nullable, at most 255 characters."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    storage_directory: str | None = None
    """Folder of its volumes on the API's own file store. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ReferenceSpacePath[ReferenceSpace]"]

        @property
        def organism(self) -> Organism | None:
            """The species. belongs_to Organism, by `organism_id`."""
            ...

        @property
        def age(self) -> Age | None:
            """The age. belongs_to Age, by `age_id`."""
            ...

        @property
        def products(self) -> tuple[Product, ...]:
            """The products, the public data sets it was released in. has_and_belongs_to_many Product."""
            ...

        @property
        def well_known_files(self) -> tuple[WellKnownFile, ...]:
            """The files stored with it, each with a download link. has_many WellKnownFile, by its `attachable_id`. The key may also mean a row of another class: a type column says."""
            ...

        @property
        def atlases(self) -> tuple[Atlas, ...]:
            """The atlases in the space. has_many Atlas, by its `reference_space_id`."""
            ...

        @property
        def data_sets(self) -> tuple[DataSet, ...]:
            """The data sets aligned to the space. has_many DataSet, by its `reference_space_id`."""
            ...

        @property
        def reference_to_reference_transforms(self) -> tuple[ReferenceToReferenceTransform, ...]:
            """The transforms to other spaces. has_many ReferenceToReferenceTransform."""
            ...

        @property
        def structure_centers(self) -> tuple[StructureCenter, ...]:
            """The centres of structures in the space. has_many StructureCenter, by its `reference_space_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ReferenceSpaceT],
            /,
            *conditions: _rt.Condition[ReferenceSpaceT],
            **equal: _tx.Unpack[ReferenceSpaceWhere],
        ) -> ReferenceSpaceQuery[ReferenceSpaceT]: ...
        @classmethod
        def include(
            cls: _b.type[ReferenceSpaceT],
            /,
            *paths: _rt.Path[ReferenceSpaceT, _t.Any]
            | ReferenceSpaceInclude
            | tuple[ReferenceSpaceInclude, ...],
            where: _rt.Condition[ReferenceSpaceT]
            | _abc.Sequence[_rt.Condition[ReferenceSpaceT]] = (),
            keep_parents: bool = False,
        ) -> ReferenceSpaceQuery[ReferenceSpaceT]: ...
    else:
        organism = _rt.Relation("belongs_to", "Organism", "organism_id")
        age = _rt.Relation("belongs_to", "Age", "age_id")
        products = _rt.Relation("has_and_belongs_to_many", "Product")
        well_known_files = _rt.Relation("has_many", "WellKnownFile", "attachable_id")
        atlases = _rt.Relation("has_many", "Atlas", "reference_space_id")
        data_sets = _rt.Relation("has_many", "DataSet", "reference_space_id")
        reference_to_reference_transforms = _rt.Relation(
            "has_many", "ReferenceToReferenceTransform"
        )
        structure_centers = _rt.Relation("has_many", "StructureCenter", "reference_space_id")
