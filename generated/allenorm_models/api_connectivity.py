"""ApiConnectivity: table `api_connectivities` (name inferred), 16 columns, 1 association."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    from .transgenic_line import TransgenicLine as TransgenicLine
    from .transgenic_line import TransgenicLinePath as TransgenicLinePath

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiConnectivityPath(_rt.Path[_R, "ApiConnectivity"]):
        """Columns and associations of ApiConnectivity, from a root model."""

        data_set_id: _rt.Column[_R, int | None]
        """Id of the experiment, a SectionDataSet. `integer`, nullable."""
        gender: _rt.TextColumn[_R, str | None]
        """Sex of the mouse, as one letter. `string`, nullable."""
        injection_structures: _rt.TextColumn[_R, str | None]
        """Ids of all injected structures, separated by slashes. `string`, nullable."""
        injection_volume: _rt.Column[_R, float | None]
        """Volume of the injection site, in mm3. `float`, nullable."""
        injection_x: _rt.Column[_R, int | None]
        """Centre of the injection from front to back, in um of the common coordinate framework. `integer`, nullable."""
        injection_y: _rt.Column[_R, int | None]
        """Centre of the injection from top to bottom, in um of the common coordinate framework. `integer`, nullable."""
        injection_z: _rt.Column[_R, int | None]
        """Centre of the injection from left to right, in um of the common coordinate framework. `integer`, nullable."""
        product_id: _rt.Column[_R, int | None]
        """Id of the product. `integer`, nullable."""
        specimen_name: _rt.TextColumn[_R, str | None]
        """Name of the specimen. `string`, nullable."""
        storage_directory: _rt.TextColumn[_R, str | None]
        """Folder of the experiment on the API's own file store. `string`, nullable."""
        strain: _rt.TextColumn[_R, str | None]
        """Strain of the mouse. `string`, nullable."""
        structure_abbrev: _rt.TextColumn[_R, str | None]
        """Acronym of the main injected structure. `string`, nullable."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the main injected structure. `integer`, nullable."""
        structure_name: _rt.TextColumn[_R, str | None]
        """Name of the main injected structure. `string`, nullable."""
        transgenic_line: _rt.TextColumn[_R, str | None]
        """The transgenic line of the mouse: its name in CSV, its record where included in JSON. `string`, nullable."""
        transgenic_line_id: _rt.Column[_R, int | None]
        """Id of the transgenic line of the mouse. `integer`, nullable. The foreign key of `transgenic_line`."""
        transgenic_line_: TransgenicLinePath[_R]
        """The transgenic line of the mouse: its name in CSV, its record where included in JSON. belongs_to TransgenicLine, by `transgenic_line_id`. The API calls it `transgenic_line`."""

    class ApiConnectivityWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiConnectivity.where`: equality, membership for a sequence, `None` for null."""

        data_set_id: int | _abc.Sequence[int] | None
        gender: str | _abc.Sequence[str] | None
        injection_structures: str | _abc.Sequence[str] | None
        injection_volume: float | _abc.Sequence[float] | None
        injection_x: int | _abc.Sequence[int] | None
        injection_y: int | _abc.Sequence[int] | None
        injection_z: int | _abc.Sequence[int] | None
        product_id: int | _abc.Sequence[int] | None
        specimen_name: str | _abc.Sequence[str] | None
        storage_directory: str | _abc.Sequence[str] | None
        strain: str | _abc.Sequence[str] | None
        structure_abbrev: str | _abc.Sequence[str] | None
        structure_id: int | _abc.Sequence[int] | None
        structure_name: str | _abc.Sequence[str] | None
        transgenic_line: str | _abc.Sequence[str] | None
        transgenic_line_id: int | _abc.Sequence[int] | None

    ApiConnectivityColumn: _tx.TypeAlias = _t.Literal[
        "data_set_id",
        "gender",
        "injection_structures",
        "injection_volume",
        "injection_x",
        "injection_y",
        "injection_z",
        "product_id",
        "specimen_name",
        "storage_directory",
        "strain",
        "structure_abbrev",
        "structure_id",
        "structure_name",
        "transgenic_line",
        "transgenic_line_id",
    ]
    ApiConnectivityInclude: _tx.TypeAlias = _t.Literal[
        "transgenic_line_",
        "transgenic_line_.genes",
        "transgenic_line_.sub_image_annotation",
        "transgenic_line_.transgenic_mice",
    ]

    ApiConnectivityT = _t.TypeVar("ApiConnectivityT", bound="ApiConnectivity")

    class ApiConnectivityQuery(_rt.Query[ApiConnectivityT]):
        """A query for ApiConnectivity objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiConnectivityT],
            **equal: _tx.Unpack[ApiConnectivityWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiConnectivityT, _t.Any]
            | ApiConnectivityInclude
            | tuple[ApiConnectivityInclude, ...],
            where: _rt.Condition[ApiConnectivityT]
            | _abc.Sequence[_rt.Condition[ApiConnectivityT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ApiConnectivityT, _t.Any] | ApiConnectivityColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ApiConnectivityT, _t.Any] | ApiConnectivityColumn
        ) -> _tx.Self: ...


class ApiConnectivity(_rt.Model):
    """One row for each tracer experiment of the mouse connectivity atlas, with what the web site's search shows. A flat table without id.

    Table `api_connectivities` (name inferred), 16 columns, 1 association. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "ApiConnectivity"
    __table__: _t.ClassVar[str] = "api_connectivities"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    data_set_id: int | None = None
    """Id of the experiment, a SectionDataSet. `integer`, nullable."""
    gender: str | None = None
    """Sex of the mouse, as one letter. `string`, nullable."""
    injection_structures: str | None = None
    """Ids of all injected structures, separated by slashes. `string`, nullable."""
    injection_volume: float | None = None
    """Volume of the injection site, in mm3. `float`, nullable."""
    injection_x: int | None = None
    """Centre of the injection from front to back, in um of the common coordinate framework. `integer`, nullable."""
    injection_y: int | None = None
    """Centre of the injection from top to bottom, in um of the common coordinate framework. `integer`, nullable."""
    injection_z: int | None = None
    """Centre of the injection from left to right, in um of the common coordinate framework. `integer`, nullable."""
    product_id: int | None = None
    """Id of the product. `integer`, nullable."""
    specimen_name: str | None = None
    """Name of the specimen. `string`, nullable."""
    storage_directory: str | None = None
    """Folder of the experiment on the API's own file store. `string`, nullable."""
    strain: str | None = None
    """Strain of the mouse. `string`, nullable."""
    structure_abbrev: str | None = None
    """Acronym of the main injected structure. `string`, nullable."""
    structure_id: int | None = None
    """Id of the main injected structure. `integer`, nullable."""
    structure_name: str | None = None
    """Name of the main injected structure. `string`, nullable."""
    transgenic_line: str | None = None
    """The transgenic line of the mouse: its name in CSV, its record where included in JSON. `string`, nullable."""
    transgenic_line_id: int | None = None
    """Id of the transgenic line of the mouse. `integer`, nullable. The foreign key of `transgenic_line`."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiConnectivityPath[ApiConnectivity]"]

        @property
        def transgenic_line_(self) -> TransgenicLine | None:
            """The transgenic line of the mouse: its name in CSV, its record where included in JSON. belongs_to TransgenicLine, by `transgenic_line_id`. The API calls it `transgenic_line`."""
            ...

        @classmethod
        def where(
            cls: _b.type[ApiConnectivityT],
            /,
            *conditions: _rt.Condition[ApiConnectivityT],
            **equal: _tx.Unpack[ApiConnectivityWhere],
        ) -> ApiConnectivityQuery[ApiConnectivityT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiConnectivityT],
            /,
            *paths: _rt.Path[ApiConnectivityT, _t.Any]
            | ApiConnectivityInclude
            | tuple[ApiConnectivityInclude, ...],
            where: _rt.Condition[ApiConnectivityT]
            | _abc.Sequence[_rt.Condition[ApiConnectivityT]] = (),
            keep_parents: bool = False,
        ) -> ApiConnectivityQuery[ApiConnectivityT]: ...
    else:
        transgenic_line_ = _rt.Relation(
            "belongs_to", "TransgenicLine", "transgenic_line_id", name="transgenic_line"
        )
