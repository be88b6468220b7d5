"""Document: table `documents`, 9 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .product import Product as Product
    from .product import ProductPath as ProductPath

    _R = _t.TypeVar("_R", contravariant=True)

    class DocumentPath(_rt.Path[_R, "Document"]):
        """Columns and associations of Document, from a root model."""

        id: _rt.Column[_R, int]
        """Primary key of the row. `integer`, never null."""
        heading: _rt.TextColumn[_R, str | None]
        """Heading under which the web site lists it. `string`, nullable, at most 255 characters."""
        title: _rt.TextColumn[_R, str | None]
        """Title of the document. `string`, nullable, at most 255 characters."""
        description: _rt.TextColumn[_R, str | None]
        """Free text that describes it. `text`, nullable."""
        url: _rt.TextColumn[_R, str | None]
        """Address of the document. `text`, nullable."""
        tags: _rt.TextColumn[_R, str | None]
        """Words for the web site's search. `text`, nullable."""
        product_id: _rt.Column[_R, int | None]
        """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""
        weight: _rt.Column[_R, int | None]
        """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
        failed: _rt.Column[_R, bool | None]
        """Whether the row failed quality control. Public rows are rarely marked. `boolean`, nullable."""
        product: ProductPath[_R]
        """The product, the public data set it was released in. belongs_to Product, by `product_id`."""

    class DocumentWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `Document.where`: equality, membership for a sequence, `None` for null."""

        id: int | _abc.Sequence[int]
        heading: str | _abc.Sequence[str] | None
        title: str | _abc.Sequence[str] | None
        description: str | _abc.Sequence[str] | None
        url: str | _abc.Sequence[str] | None
        tags: str | _abc.Sequence[str] | None
        product_id: int | _abc.Sequence[int] | None
        weight: int | _abc.Sequence[int] | None
        failed: bool | _abc.Sequence[bool] | None

    DocumentColumn: _tx.TypeAlias = _t.Literal[
        "description", "failed", "heading", "id", "product_id", "tags", "title", "url", "weight"
    ]
    DocumentInclude: _tx.TypeAlias = _t.Literal[
        "product",
        "product.data_points",
        "product.data_sets",
        "product.documents",
        "product.donors",
        "product.genes",
        "product.ontologies",
        "product.probes",
        "product.reference_spaces",
        "product.specimens",
    ]

    DocumentT = _t.TypeVar("DocumentT", bound="Document")

    class DocumentQuery(_rt.Query[DocumentT]):
        """A query for Document objects."""

        def where(
            self, /, *conditions: _rt.Condition[DocumentT], **equal: _tx.Unpack[DocumentWhere]
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[DocumentT, _t.Any] | DocumentInclude | tuple[DocumentInclude, ...],
            where: _rt.Condition[DocumentT] | _abc.Sequence[_rt.Condition[DocumentT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(self, /, *columns: _rt.Column[DocumentT, _t.Any] | DocumentColumn) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[DocumentT, _t.Any] | DocumentColumn
        ) -> _tx.Self: ...


class Document(_rt.Model):
    """A document about a product, such as a white paper.

    Table `documents`, 9 columns, 1 association.
    """

    __api_name__: _t.ClassVar[str] = "Document"
    __table__: _t.ClassVar[str] = "documents"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    id: int
    """Primary key of the row. `integer`, never null."""
    heading: str | None = None
    """Heading under which the web site lists it. `string`, nullable, at most 255 characters."""
    title: str | None = None
    """Title of the document. `string`, nullable, at most 255 characters."""
    description: str | None = None
    """Free text that describes it. `text`, nullable."""
    url: str | None = None
    """Address of the document. `text`, nullable."""
    tags: str | None = None
    """Words for the web site's search. `text`, nullable."""
    product_id: int | None = None
    """Id of the product, the public data set it was released in. `integer`, nullable. The foreign key of `product`."""
    weight: int | None = None
    """Rank used by the web site's search. It is no mass and has no unit. `integer`, nullable."""
    failed: bool | None = None
    """Whether the row failed quality control. Public rows are rarely marked. `boolean`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["DocumentPath[Document]"]

        @property
        def product(self) -> Product | None:
            """The product, the public data set it was released in. belongs_to Product, by `product_id`."""
            ...

        @classmethod
        def where(
            cls: _b.type[DocumentT],
            /,
            *conditions: _rt.Condition[DocumentT],
            **equal: _tx.Unpack[DocumentWhere],
        ) -> DocumentQuery[DocumentT]: ...
        @classmethod
        def include(
            cls: _b.type[DocumentT],
            /,
            *paths: _rt.Path[DocumentT, _t.Any] | DocumentInclude | tuple[DocumentInclude, ...],
            where: _rt.Condition[DocumentT] | _abc.Sequence[_rt.Condition[DocumentT]] = (),
            keep_parents: bool = False,
        ) -> DocumentQuery[DocumentT]: ...
    else:
        product = _rt.Relation("belongs_to", "Product", "product_id")
