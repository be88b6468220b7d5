"""Ontology: table `ontologies`, 6 columns, 5 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .organism import Organism as Organism
    from .organism import OrganismPath as OrganismPath
    from .product import Product as Product
    from .product import ProductPath as ProductPath
    from .structure import Structure as Structure
    from .structure import StructurePath as StructurePath
    from .structure_graph import StructureGraph as StructureGraph
    from .structure_graph import StructureGraphPath as StructureGraphPath
    from .structure_lookup import StructureLookup as StructureLookup
    from .structure_lookup import StructureLookupPath as StructureLookupPath

    _R = _t.TypeVar("_R", contravariant=True)

    class OntologyPath(_rt.Path[_R, "Ontology"]):
        """Columns and associations of Ontology, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        name: _rt.TextColumn[_R, str | None]
        """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
        organism_id: _rt.Column[_R, int | None]
        """Id of the species. `integer`, nullable. The foreign key of `organism`."""
        has_atlas: _rt.Column[_R, bool | None]
        """Whether an atlas exists for the ontology. `boolean`, nullable."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `string`, nullable, at most 255 characters."""
        abbreviation: _rt.TextColumn[_R, str | None]
        """Short name of the ontology. `string`, nullable, at most 255 characters."""
        structure_graphs: StructureGraphPath[_R]
        """The trees that the ontology is arranged in. has_many StructureGraph, by its `ontology_id`."""
        structure_lookups: StructureLookupPath[_R]
        """The search terms that lead to structures of the ontology. has_many StructureLookup, by its `ontology_id`."""
        structures: StructurePath[_R]
        """The structures of the ontology. has_many Structure, by its `ontology_id`."""
        organism: OrganismPath[_R]
        """The species. belongs_to Organism, by `organism_id`."""
        products: ProductPath[_R]
        """The products, the public data sets it was released in. has_and_belongs_to_many Product."""

    class OntologyWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Ontology.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        name: str | _abc.Sequence[str] | None
        organism_id: int | _abc.Sequence[int] | None
        has_atlas: bool | _abc.Sequence[bool] | None
        description: str | _abc.Sequence[str] | None
        abbreviation: str | _abc.Sequence[str] | None

    OntologyColumn: _tx.TypeAlias = _t.Literal[
        "abbreviation", "description", "has_atlas", "id", "name", "organism_id"
    ]
    OntologyInclude: _tx.TypeAlias = _t.Literal[
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
        "structure_graphs",
        "structure_graphs.atlas_infos",
        "structure_graphs.atlases",
        "structure_graphs.ontology",
        "structure_graphs.ontology_nodes",
        "structure_graphs.root_structure",
        "structure_lookups",
        "structure_lookups.ontology",
        "structure_lookups.structure",
        "structures",
        "structures.ancestor_hierarchies",
        "structures.annotation_infos",
        "structures.atlas_contours",
        "structures.child_structures",
        "structures.children",
        "structures.data_points",
        "structures.descendant_hierarchies",
        "structures.fine_structure_searches",
        "structures.graph",
        "structures.hemisphere",
        "structures.injections",
        "structures.manual_annotations",
        "structures.neuro_name_structure",
        "structures.ontology",
        "structures.ontology_nodes",
        "structures.parent",
        "structures.parent_structure",
        "structures.polygon_spatial_mappings",
        "structures.samples",
        "structures.self_and_ancestors",
        "structures.self_and_descendants",
        "structures.shapes",
        "structures.specimens",
        "structures.structure_centers",
        "structures.structure_graph",
        "structures.structure_sets",
        "structures.structure_sets_structures",
        "structures.structure_unionizes",
        "structures.sub_images",
    ]

    OntologyT = _t.TypeVar("OntologyT", bound="Ontology")

    class OntologyQuery(_rt.Query[OntologyT]):
        """A query for Ontology objects."""

        def where(
            self, /, *conditions: _rt.Condition[OntologyT], **equal: _tx.Unpack[OntologyWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[OntologyT, _t.Any] | OntologyInclude | tuple[OntologyInclude, ...],
            where: _rt.Condition[OntologyT] | _abc.Sequence[_rt.Condition[OntologyT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[OntologyT, _t.Any] | OntologyColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[OntologyT, _t.Any] | OntologyColumn
        ) -> _tx.Self: ...


class Ontology(_rt.Model):
    """A vocabulary of brain structures of one species.

    Table `ontologies`, 6 columns, 5 associations.
    """

    __api_name__: _t.ClassVar[str] = "Ontology"
    __table__: _t.ClassVar[str] = "ontologies"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    name: str | None = None
    """Name, as shown on the web site. `string`, nullable, at most 255 characters."""
    organism_id: int | None = None
    """Id of the species. `integer`, nullable. The foreign key of `organism`."""
    has_atlas: bool | None = None
    """Whether an atlas exists for the ontology. `boolean`, nullable."""
    description: str | None = None
    """Free text that describes it. `string`, nullable, at most 255 characters."""
    abbreviation: str | None = None
    """Short name of the ontology. `string`, nullable, at most 255 characters."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["OntologyPath[Ontology]"]

        @property
        def structure_graphs(self) -> tuple[StructureGraph, ...]:
            """The trees that the ontology is arranged in. has_many StructureGraph, by its `ontology_id`."""
            ...

        @property
        def structure_lookups(self) -> tuple[StructureLookup, ...]:
            """The search terms that lead to structures of the ontology. has_many StructureLookup, by its `ontology_id`."""
            ...

        @property
        def structures(self) -> tuple[Structure, ...]:
            """The structures of the ontology. has_many Structure, by its `ontology_id`."""
            ...

        @property
        def organism(self) -> Organism | None:
            """The species. belongs_to Organism, by `organism_id`."""
            ...

        @property
        def products(self) -> tuple[Product, ...]:
            """The products, the public data sets it was released in. has_and_belongs_to_many Product."""
            ...

        @classmethod
        def where(
            cls: _b.type[OntologyT],
            /,
            *conditions: _rt.Condition[OntologyT],
            **equal: _tx.Unpack[OntologyWhere],
        ) -> OntologyQuery[OntologyT]: ...
        @classmethod
        def include(
            cls: _b.type[OntologyT],
            /,
            *paths: _rt.Path[OntologyT, _t.Any] | OntologyInclude | tuple[OntologyInclude, ...],
            where: _rt.Condition[OntologyT] | _abc.Sequence[_rt.Condition[OntologyT]] = (),
            keep_parents: bool = False,
        ) -> OntologyQuery[OntologyT]: ...
    else:
        structure_graphs = _rt.Relation("has_many", "StructureGraph", "ontology_id")
        structure_lookups = _rt.Relation("has_many", "StructureLookup", "ontology_id")
        structures = _rt.Relation("has_many", "Structure", "ontology_id")
        organism = _rt.Relation("belongs_to", "Organism", "organism_id")
        products = _rt.Relation("has_and_belongs_to_many", "Product")
