"""ApiTbiDonorMetric: table `api_tbi_donor_metrics` (name inferred), 33 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiTbiDonorMetricPath(_rt.Path[_R, "ApiTbiDonorMetric"]):
        """Columns and associations of ApiTbiDonorMetric, from a root model."""

        donor_id: _rt.Column[_R, int | None]
        """Id of the Donor. `integer`, nullable."""
        donor_name: _rt.TextColumn[_R, str | None]
        """Name of the donor. `string`, nullable."""
        structure_id: _rt.Column[_R, int | None]
        """Id of the structure that was measured. `integer`, nullable."""
        structure_acronym: _rt.TextColumn[_R, str | None]
        """Acronym of the structure that was measured. `string`, nullable."""
        ihc_a_syn: _rt.Column[_R, float | None]
        """Amount of immunostain for alpha-synuclein. Its unit is not stated. `float`, nullable."""
        ihc_at8_ffpe: _rt.Column[_R, float | None]
        """Amount of immunostain for phosphorylated tau (AT8), in paraffin sections. Its unit is not stated. `float`, nullable."""
        ihc_tau2_ffpe: _rt.Column[_R, float | None]
        """Amount of immunostain for tau (TAU2), in paraffin sections. Its unit is not stated. `float`, nullable."""
        ihc_at8: _rt.Column[_R, float | None]
        """Amount of immunostain for phosphorylated tau (AT8). Its unit is not stated. `float`, nullable."""
        ihc_a_beta_ffpe: _rt.Column[_R, float | None]
        """Amount of immunostain for amyloid beta, in paraffin sections. Its unit is not stated. `float`, nullable."""
        ihc_ptdp_43_ffpe: _rt.Column[_R, float | None]
        """Amount of immunostain for phosphorylated TDP-43, in paraffin sections. Its unit is not stated. `float`, nullable."""
        ihc_a_beta: _rt.Column[_R, float | None]
        """Amount of immunostain for amyloid beta. Its unit is not stated. `float`, nullable."""
        ihc_iba1_ffpe: _rt.Column[_R, float | None]
        """Amount of immunostain for microglia (IBA1), in paraffin sections. Its unit is not stated. `float`, nullable."""
        ihc_gfap_ffpe: _rt.Column[_R, float | None]
        """Amount of immunostain for astrocytes (GFAP), in paraffin sections. Its unit is not stated. `float`, nullable."""
        ptau_ng_per_mg: _rt.Column[_R, float | None]
        """Phosphorylated tau, in ng per mg. `float`, nullable."""
        vegf_pg_per_mg: _rt.Column[_R, float | None]
        """Vascular endothelial growth factor, in pg per mg. `float`, nullable."""
        ab42_over_ab40_ratio: _rt.Column[_R, float | None]
        """Amyloid beta 42 over amyloid beta 40, a dimensionless ratio. `float`, nullable."""
        tnf_a_pg_per_mg: _rt.Column[_R, float | None]
        """Tumour necrosis factor alpha, in pg per mg. `float`, nullable."""
        tau_ng_per_mg: _rt.Column[_R, float | None]
        """Tau, in ng per mg. `float`, nullable."""
        il_10_pg_per_mg: _rt.Column[_R, float | None]
        """Interleukin 10, in pg per mg. `float`, nullable."""
        isoprostane_pg_per_mg: _rt.Column[_R, float | None]
        """Isoprostanes, a sign of oxidative damage, in pg per mg. `float`, nullable."""
        il_6_pg_per_mg: _rt.Column[_R, float | None]
        """Interleukin 6, in pg per mg. `float`, nullable."""
        il_1b_pg_per_mg: _rt.Column[_R, float | None]
        """Interleukin 1 beta, in pg per mg. `float`, nullable."""
        ptau_over_tau_ratio: _rt.Column[_R, float | None]
        """Phosphorylated tau over tau, a dimensionless ratio. `float`, nullable."""
        il_4_pg_per_mg: _rt.Column[_R, float | None]
        """Interleukin 4, in pg per mg. `float`, nullable."""
        rantes_pg_per_mg: _rt.Column[_R, float | None]
        """The chemokine RANTES (CCL5), in pg per mg. `float`, nullable."""
        ab40_pg_per_mg: _rt.Column[_R, float | None]
        """Amyloid beta 40, in pg per mg. `float`, nullable."""
        a_syn_pg_per_mg: _rt.Column[_R, float | None]
        """Alpha-synuclein, in pg per mg. `float`, nullable."""
        ifn_g_pg_per_mg: _rt.Column[_R, float | None]
        """Interferon gamma, in pg per mg. `float`, nullable."""
        mcp_1_pg_per_mg: _rt.Column[_R, float | None]
        """Monocyte chemoattractant protein 1, in pg per mg. `float`, nullable."""
        bdnf_pg_per_mg: _rt.Column[_R, float | None]
        """Brain-derived neurotrophic factor, in pg per mg. `float`, nullable."""
        mip_1a_pg_per_mg: _rt.Column[_R, float | None]
        """Macrophage inflammatory protein 1 alpha, in pg per mg. `float`, nullable."""
        il_7_pg_per_mg: _rt.Column[_R, float | None]
        """Interleukin 7, in pg per mg. `float`, nullable."""
        ab42_pg_per_mg: _rt.Column[_R, float | None]
        """Amyloid beta 42, in pg per mg. `float`, nullable."""

    class ApiTbiDonorMetricWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiTbiDonorMetric.where`: equality, membership for a sequence, `None` for null."""

        donor_id: int | _abc.Sequence[int] | None
        donor_name: str | _abc.Sequence[str] | None
        structure_id: int | _abc.Sequence[int] | None
        structure_acronym: str | _abc.Sequence[str] | None
        ihc_a_syn: float | _abc.Sequence[float] | None
        ihc_at8_ffpe: float | _abc.Sequence[float] | None
        ihc_tau2_ffpe: float | _abc.Sequence[float] | None
        ihc_at8: float | _abc.Sequence[float] | None
        ihc_a_beta_ffpe: float | _abc.Sequence[float] | None
        ihc_ptdp_43_ffpe: float | _abc.Sequence[float] | None
        ihc_a_beta: float | _abc.Sequence[float] | None
        ihc_iba1_ffpe: float | _abc.Sequence[float] | None
        ihc_gfap_ffpe: float | _abc.Sequence[float] | None
        ptau_ng_per_mg: float | _abc.Sequence[float] | None
        vegf_pg_per_mg: float | _abc.Sequence[float] | None
        ab42_over_ab40_ratio: float | _abc.Sequence[float] | None
        tnf_a_pg_per_mg: float | _abc.Sequence[float] | None
        tau_ng_per_mg: float | _abc.Sequence[float] | None
        il_10_pg_per_mg: float | _abc.Sequence[float] | None
        isoprostane_pg_per_mg: float | _abc.Sequence[float] | None
        il_6_pg_per_mg: float | _abc.Sequence[float] | None
        il_1b_pg_per_mg: float | _abc.Sequence[float] | None
        ptau_over_tau_ratio: float | _abc.Sequence[float] | None
        il_4_pg_per_mg: float | _abc.Sequence[float] | None
        rantes_pg_per_mg: float | _abc.Sequence[float] | None
        ab40_pg_per_mg: float | _abc.Sequence[float] | None
        a_syn_pg_per_mg: float | _abc.Sequence[float] | None
        ifn_g_pg_per_mg: float | _abc.Sequence[float] | None
        mcp_1_pg_per_mg: float | _abc.Sequence[float] | None
        bdnf_pg_per_mg: float | _abc.Sequence[float] | None
        mip_1a_pg_per_mg: float | _abc.Sequence[float] | None
        il_7_pg_per_mg: float | _abc.Sequence[float] | None
        ab42_pg_per_mg: float | _abc.Sequence[float] | None

    ApiTbiDonorMetricColumn: _tx.TypeAlias = _t.Literal[
        "a_syn_pg_per_mg",
        "ab40_pg_per_mg",
        "ab42_over_ab40_ratio",
        "ab42_pg_per_mg",
        "bdnf_pg_per_mg",
        "donor_id",
        "donor_name",
        "ifn_g_pg_per_mg",
        "ihc_a_beta",
        "ihc_a_beta_ffpe",
        "ihc_a_syn",
        "ihc_at8",
        "ihc_at8_ffpe",
        "ihc_gfap_ffpe",
        "ihc_iba1_ffpe",
        "ihc_ptdp_43_ffpe",
        "ihc_tau2_ffpe",
        "il_10_pg_per_mg",
        "il_1b_pg_per_mg",
        "il_4_pg_per_mg",
        "il_6_pg_per_mg",
        "il_7_pg_per_mg",
        "isoprostane_pg_per_mg",
        "mcp_1_pg_per_mg",
        "mip_1a_pg_per_mg",
        "ptau_ng_per_mg",
        "ptau_over_tau_ratio",
        "rantes_pg_per_mg",
        "structure_acronym",
        "structure_id",
        "tau_ng_per_mg",
        "tnf_a_pg_per_mg",
        "vegf_pg_per_mg",
    ]
    ApiTbiDonorMetricInclude: _tx.TypeAlias = _tx.Never

    ApiTbiDonorMetricT = _t.TypeVar("ApiTbiDonorMetricT", bound="ApiTbiDonorMetric")

    class ApiTbiDonorMetricQuery(_rt.Query[ApiTbiDonorMetricT]):
        """A query for ApiTbiDonorMetric objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiTbiDonorMetricT],
            **equal: _tx.Unpack[ApiTbiDonorMetricWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiTbiDonorMetricT, _t.Any]
            | ApiTbiDonorMetricInclude
            | tuple[ApiTbiDonorMetricInclude, ...],
            where: _rt.Condition[ApiTbiDonorMetricT]
            | _abc.Sequence[_rt.Condition[ApiTbiDonorMetricT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ApiTbiDonorMetricT, _t.Any] | ApiTbiDonorMetricColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ApiTbiDonorMetricT, _t.Any] | ApiTbiDonorMetricColumn
        ) -> _tx.Self: ...


class ApiTbiDonorMetric(_rt.Model):
    """Tissue measures of one donor and structure of the Aging, Dementia and Traumatic Brain Injury study. A flat table without id.

    Table `api_tbi_donor_metrics` (name inferred), 33 columns, 0 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "ApiTbiDonorMetric"
    __table__: _t.ClassVar[str] = "api_tbi_donor_metrics"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    donor_id: int | None = None
    """Id of the Donor. `integer`, nullable."""
    donor_name: str | None = None
    """Name of the donor. `string`, nullable."""
    structure_id: int | None = None
    """Id of the structure that was measured. `integer`, nullable."""
    structure_acronym: str | None = None
    """Acronym of the structure that was measured. `string`, nullable."""
    ihc_a_syn: float | None = None
    """Amount of immunostain for alpha-synuclein. Its unit is not stated. `float`, nullable."""
    ihc_at8_ffpe: float | None = None
    """Amount of immunostain for phosphorylated tau (AT8), in paraffin sections. Its unit is not stated. `float`, nullable."""
    ihc_tau2_ffpe: float | None = None
    """Amount of immunostain for tau (TAU2), in paraffin sections. Its unit is not stated. `float`, nullable."""
    ihc_at8: float | None = None
    """Amount of immunostain for phosphorylated tau (AT8). Its unit is not stated. `float`, nullable."""
    ihc_a_beta_ffpe: float | None = None
    """Amount of immunostain for amyloid beta, in paraffin sections. Its unit is not stated. `float`, nullable."""
    ihc_ptdp_43_ffpe: float | None = None
    """Amount of immunostain for phosphorylated TDP-43, in paraffin sections. Its unit is not stated. `float`, nullable."""
    ihc_a_beta: float | None = None
    """Amount of immunostain for amyloid beta. Its unit is not stated. `float`, nullable."""
    ihc_iba1_ffpe: float | None = None
    """Amount of immunostain for microglia (IBA1), in paraffin sections. Its unit is not stated. `float`, nullable."""
    ihc_gfap_ffpe: float | None = None
    """Amount of immunostain for astrocytes (GFAP), in paraffin sections. Its unit is not stated. `float`, nullable."""
    ptau_ng_per_mg: float | None = None
    """Phosphorylated tau, in ng per mg. `float`, nullable."""
    vegf_pg_per_mg: float | None = None
    """Vascular endothelial growth factor, in pg per mg. `float`, nullable."""
    ab42_over_ab40_ratio: float | None = None
    """Amyloid beta 42 over amyloid beta 40, a dimensionless ratio. `float`, nullable."""
    tnf_a_pg_per_mg: float | None = None
    """Tumour necrosis factor alpha, in pg per mg. `float`, nullable."""
    tau_ng_per_mg: float | None = None
    """Tau, in ng per mg. `float`, nullable."""
    il_10_pg_per_mg: float | None = None
    """Interleukin 10, in pg per mg. `float`, nullable."""
    isoprostane_pg_per_mg: float | None = None
    """Isoprostanes, a sign of oxidative damage, in pg per mg. `float`, nullable."""
    il_6_pg_per_mg: float | None = None
    """Interleukin 6, in pg per mg. `float`, nullable."""
    il_1b_pg_per_mg: float | None = None
    """Interleukin 1 beta, in pg per mg. `float`, nullable."""
    ptau_over_tau_ratio: float | None = None
    """Phosphorylated tau over tau, a dimensionless ratio. `float`, nullable."""
    il_4_pg_per_mg: float | None = None
    """Interleukin 4, in pg per mg. `float`, nullable."""
    rantes_pg_per_mg: float | None = None
    """The chemokine RANTES (CCL5), in pg per mg. `float`, nullable."""
    ab40_pg_per_mg: float | None = None
    """Amyloid beta 40, in pg per mg. `float`, nullable."""
    a_syn_pg_per_mg: float | None = None
    """Alpha-synuclein, in pg per mg. `float`, nullable."""
    ifn_g_pg_per_mg: float | None = None
    """Interferon gamma, in pg per mg. `float`, nullable."""
    mcp_1_pg_per_mg: float | None = None
    """Monocyte chemoattractant protein 1, in pg per mg. `float`, nullable."""
    bdnf_pg_per_mg: float | None = None
    """Brain-derived neurotrophic factor, in pg per mg. `float`, nullable."""
    mip_1a_pg_per_mg: float | None = None
    """Macrophage inflammatory protein 1 alpha, in pg per mg. `float`, nullable."""
    il_7_pg_per_mg: float | None = None
    """Interleukin 7, in pg per mg. `float`, nullable."""
    ab42_pg_per_mg: float | None = None
    """Amyloid beta 42, in pg per mg. `float`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiTbiDonorMetricPath[ApiTbiDonorMetric]"]

        @classmethod
        def where(
            cls: _b.type[ApiTbiDonorMetricT],
            /,
            *conditions: _rt.Condition[ApiTbiDonorMetricT],
            **equal: _tx.Unpack[ApiTbiDonorMetricWhere],
        ) -> ApiTbiDonorMetricQuery[ApiTbiDonorMetricT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiTbiDonorMetricT],
            /,
            *paths: _rt.Path[ApiTbiDonorMetricT, _t.Any]
            | ApiTbiDonorMetricInclude
            | tuple[ApiTbiDonorMetricInclude, ...],
            where: _rt.Condition[ApiTbiDonorMetricT]
            | _abc.Sequence[_rt.Condition[ApiTbiDonorMetricT]] = (),
            keep_parents: bool = False,
        ) -> ApiTbiDonorMetricQuery[ApiTbiDonorMetricT]: ...
