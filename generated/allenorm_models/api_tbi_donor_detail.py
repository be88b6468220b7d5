"""ApiTbiDonorDetail: table `api_tbi_donor_details` (name inferred), 19 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiTbiDonorDetailPath(_rt.Path[_R, "ApiTbiDonorDetail"]):
        """Columns and associations of ApiTbiDonorDetail, from a root model."""

        donor_id: _rt.Column[_R, int | None]
        """Id of the Donor. `integer`, nullable."""
        name: _rt.TextColumn[_R, str | None]
        """Name of the donor, for instance `H14.09.001`. `string`, nullable."""
        age: _rt.TextColumn[_R, str | None]
        """Age at death as text, in years; grouped from 90 on: `90-94`, `100+`. `string`, nullable."""
        sex: _rt.TextColumn[_R, str | None]
        """Sex as one letter: `M` or `F`. `string`, nullable."""
        apo_e4_allele: _rt.TextColumn[_R, str | None]
        """Whether the donor carried the APOE e4 allele: `Y`, `N` or `N/A`. `string`, nullable."""
        education_years: _rt.Column[_R, int | None]
        """Years of education. `integer`, nullable."""
        age_at_first_tbi: _rt.Column[_R, int | None]
        """Age in years at the first traumatic brain injury; 0 where there was none. `integer`, nullable."""
        longest_loc_duration: _rt.TextColumn[_R, str | None]
        """Longest loss of consciousness after an injury, as a range in text: `1-2 min`. `string`, nullable."""
        cerad: _rt.Column[_R, int | None]
        """CERAD score of neuritic plaques, dimensionless, from 0 (none) to 3 (frequent). `integer`, nullable."""
        num_tbi_w_loc: _rt.Column[_R, int | None]
        """Number of traumatic brain injuries with loss of consciousness. A count without unit. `integer`, nullable."""
        dsm_iv_clinical_diagnosis: _rt.TextColumn[_R, str | None]
        """Clinical diagnosis by DSM-IV. Some values hold an apostrophe, which no RMA filter can say. `string`, nullable."""
        control_set: _rt.Column[_R, int | None]
        """Number of the matched pair of cases and controls. `integer`, nullable."""
        nincds_arda_diagnosis: _rt.TextColumn[_R, str | None]
        """Clinical diagnosis by the NINCDS-ADRDA criteria. Some values hold an apostrophe, which no RMA filter can say. `string`, nullable."""
        ever_tbi_w_loc: _rt.TextColumn[_R, str | None]
        """Whether the donor ever lost consciousness by a brain injury: `Y` or `N`. `string`, nullable."""
        race: _rt.TextColumn[_R, str | None]
        """Race of the donor as recorded. `string`, nullable."""
        hispanic: _rt.TextColumn[_R, str | None]
        """Ethnicity of the donor as recorded. `string`, nullable."""
        act_demented: _rt.TextColumn[_R, str | None]
        """Whether the donor had dementia by the ACT study: `Dementia` or `No Dementia`. `string`, nullable."""
        braak: _rt.Column[_R, int | None]
        """Braak stage of tau tangles, dimensionless, from 0 to 6. `integer`, nullable."""
        nia_reagan: _rt.Column[_R, int | None]
        """NIA-Reagan score for Alzheimer's disease, dimensionless, from 0 to 3. `integer`, nullable."""

    class ApiTbiDonorDetailWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiTbiDonorDetail.where`: equality, membership for a sequence, `None` for null."""

        donor_id: int | _abc.Sequence[int] | None
        name: str | _abc.Sequence[str] | None
        age: str | _abc.Sequence[str] | None
        sex: str | _abc.Sequence[str] | None
        apo_e4_allele: str | _abc.Sequence[str] | None
        education_years: int | _abc.Sequence[int] | None
        age_at_first_tbi: int | _abc.Sequence[int] | None
        longest_loc_duration: str | _abc.Sequence[str] | None
        cerad: int | _abc.Sequence[int] | None
        num_tbi_w_loc: int | _abc.Sequence[int] | None
        dsm_iv_clinical_diagnosis: str | _abc.Sequence[str] | None
        control_set: int | _abc.Sequence[int] | None
        nincds_arda_diagnosis: str | _abc.Sequence[str] | None
        ever_tbi_w_loc: str | _abc.Sequence[str] | None
        race: str | _abc.Sequence[str] | None
        hispanic: str | _abc.Sequence[str] | None
        act_demented: str | _abc.Sequence[str] | None
        braak: int | _abc.Sequence[int] | None
        nia_reagan: int | _abc.Sequence[int] | None

    ApiTbiDonorDetailColumn: _tx.TypeAlias = _t.Literal[
        "act_demented",
        "age",
        "age_at_first_tbi",
        "apo_e4_allele",
        "braak",
        "cerad",
        "control_set",
        "donor_id",
        "dsm_iv_clinical_diagnosis",
        "education_years",
        "ever_tbi_w_loc",
        "hispanic",
        "longest_loc_duration",
        "name",
        "nia_reagan",
        "nincds_arda_diagnosis",
        "num_tbi_w_loc",
        "race",
        "sex",
    ]
    ApiTbiDonorDetailInclude: _tx.TypeAlias = _tx.Never

    ApiTbiDonorDetailT = _t.TypeVar("ApiTbiDonorDetailT", bound="ApiTbiDonorDetail")

    class ApiTbiDonorDetailQuery(_rt.Query[ApiTbiDonorDetailT]):
        """A query for ApiTbiDonorDetail objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiTbiDonorDetailT],
            **equal: _tx.Unpack[ApiTbiDonorDetailWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiTbiDonorDetailT, _t.Any]
            | ApiTbiDonorDetailInclude
            | tuple[ApiTbiDonorDetailInclude, ...],
            where: _rt.Condition[ApiTbiDonorDetailT]
            | _abc.Sequence[_rt.Condition[ApiTbiDonorDetailT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ApiTbiDonorDetailT, _t.Any] | ApiTbiDonorDetailColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ApiTbiDonorDetailT, _t.Any] | ApiTbiDonorDetailColumn
        ) -> _tx.Self: ...


class ApiTbiDonorDetail(_rt.Model):
    """One row for each donor of the Aging, Dementia and Traumatic Brain Injury study. A flat table without id; `donor_id` identifies the donor.

    Table `api_tbi_donor_details` (name inferred), 19 columns, 0 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "ApiTbiDonorDetail"
    __table__: _t.ClassVar[str] = "api_tbi_donor_details"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    donor_id: int | None = None
    """Id of the Donor. `integer`, nullable."""
    name: str | None = None
    """Name of the donor, for instance `H14.09.001`. `string`, nullable."""
    age: str | None = None
    """Age at death as text, in years; grouped from 90 on: `90-94`, `100+`. `string`, nullable."""
    sex: str | None = None
    """Sex as one letter: `M` or `F`. `string`, nullable."""
    apo_e4_allele: str | None = None
    """Whether the donor carried the APOE e4 allele: `Y`, `N` or `N/A`. `string`, nullable."""
    education_years: int | None = None
    """Years of education. `integer`, nullable."""
    age_at_first_tbi: int | None = None
    """Age in years at the first traumatic brain injury; 0 where there was none. `integer`, nullable."""
    longest_loc_duration: str | None = None
    """Longest loss of consciousness after an injury, as a range in text: `1-2 min`. `string`, nullable."""
    cerad: int | None = None
    """CERAD score of neuritic plaques, dimensionless, from 0 (none) to 3 (frequent). `integer`, nullable."""
    num_tbi_w_loc: int | None = None
    """Number of traumatic brain injuries with loss of consciousness. A count without unit. `integer`, nullable."""
    dsm_iv_clinical_diagnosis: str | None = None
    """Clinical diagnosis by DSM-IV. Some values hold an apostrophe, which no RMA filter can say. `string`, nullable."""
    control_set: int | None = None
    """Number of the matched pair of cases and controls. `integer`, nullable."""
    nincds_arda_diagnosis: str | None = None
    """Clinical diagnosis by the NINCDS-ADRDA criteria. Some values hold an apostrophe, which no RMA filter can say. `string`, nullable."""
    ever_tbi_w_loc: str | None = None
    """Whether the donor ever lost consciousness by a brain injury: `Y` or `N`. `string`, nullable."""
    race: str | None = None
    """Race of the donor as recorded. `string`, nullable."""
    hispanic: str | None = None
    """Ethnicity of the donor as recorded. `string`, nullable."""
    act_demented: str | None = None
    """Whether the donor had dementia by the ACT study: `Dementia` or `No Dementia`. `string`, nullable."""
    braak: int | None = None
    """Braak stage of tau tangles, dimensionless, from 0 to 6. `integer`, nullable."""
    nia_reagan: int | None = None
    """NIA-Reagan score for Alzheimer's disease, dimensionless, from 0 to 3. `integer`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiTbiDonorDetailPath[ApiTbiDonorDetail]"]

        @classmethod
        def where(
            cls: _b.type[ApiTbiDonorDetailT],
            /,
            *conditions: _rt.Condition[ApiTbiDonorDetailT],
            **equal: _tx.Unpack[ApiTbiDonorDetailWhere],
        ) -> ApiTbiDonorDetailQuery[ApiTbiDonorDetailT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiTbiDonorDetailT],
            /,
            *paths: _rt.Path[ApiTbiDonorDetailT, _t.Any]
            | ApiTbiDonorDetailInclude
            | tuple[ApiTbiDonorDetailInclude, ...],
            where: _rt.Condition[ApiTbiDonorDetailT]
            | _abc.Sequence[_rt.Condition[ApiTbiDonorDetailT]] = (),
            keep_parents: bool = False,
        ) -> ApiTbiDonorDetailQuery[ApiTbiDonorDetailT]: ...
