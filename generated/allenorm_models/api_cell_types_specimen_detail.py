"""ApiCellTypesSpecimenDetail: table `api_cell_types_specimen_details` (name inferred), 54 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiCellTypesSpecimenDetailPath(_rt.Path[_R, "ApiCellTypesSpecimenDetail"]):
        """Columns and associations of ApiCellTypesSpecimenDetail, from a root model."""

        line_name: _rt.TextColumn[_R, str | None]
        """Transgenic driver lines of the mouse, joined by a vertical bar; empty for human cells. `string`, nullable."""
        specimen__id: _rt.Column[_R, int | None]
        """Id of the cell's Specimen. `integer`, nullable."""
        specimen__name: _rt.TextColumn[_R, str | None]
        """Name of the cell's specimen. `string`, nullable."""
        specimen__hemisphere: _rt.TextColumn[_R, str | None]
        """Side of the brain: `left` or `right`. `string`, nullable."""
        structure__id: _rt.Column[_R, int | None]
        """Id of the brain structure that holds the cell. `integer`, nullable."""
        structure__name: _rt.TextColumn[_R, str | None]
        """Name of the brain structure that holds the cell. The value carries double quotes of its own. `string`, nullable."""
        structure__acronym: _rt.TextColumn[_R, str | None]
        """Acronym of the brain structure that holds the cell. `string`, nullable."""
        structure_parent__id: _rt.Column[_R, int | None]
        """Id of the next larger structure, for mouse cells the cortical area. `integer`, nullable."""
        structure_parent__acronym: _rt.TextColumn[_R, str | None]
        """Acronym of the next larger structure, for mouse cells the cortical area. `string`, nullable."""
        structure__layer: _rt.TextColumn[_R, str | None]
        """Cortical layer as text, for instance `2/3` or `6a`. `string`, nullable."""
        nr__max_euclidean_distance: _rt.Column[_R, float | None]
        """Largest distance of the reconstruction from the soma as the crow flies, in um. Null without a reconstruction. `float`, nullable."""
        nr__number_stems: _rt.Column[_R, int | None]
        """Number of branches that leave the soma, a count without unit. Null without a reconstruction. `integer`, nullable."""
        nr__number_bifurcations: _rt.Column[_R, int | None]
        """Number of forks of the reconstruction, a count without unit. Null without a reconstruction. `integer`, nullable."""
        nr__average_contraction: _rt.Column[_R, float | None]
        """Mean straightness of branches, a dimensionless ratio up to 1. Null without a reconstruction. `float`, nullable."""
        nr__average_parent_daughter_ratio: _rt.Column[_R, float | None]
        """Mean diameter of daughter over parent branches, dimensionless. Null without a reconstruction. `float`, nullable."""
        nr__reconstruction_type: _rt.TextColumn[_R, str | None]
        """What was traced: `full` or `dendrite-only`. Null without a reconstruction. `string`, nullable."""
        nrwkf__id: _rt.Column[_R, int | None]
        """Id of the WellKnownFile with the reconstruction (SWC). Null without one. `integer`, nullable."""
        erwkf__id: _rt.Column[_R, int | None]
        """Id of the WellKnownFile with the recording (NWB). `integer`, nullable."""
        ef__fast_trough_v_long_square: _rt.Column[_R, float | None]
        """Lowest potential in the first 5 ms after the first spike of the rheobase long square, in mV. `float`, nullable."""
        ef__upstroke_downstroke_ratio_long_square: _rt.Column[_R, float | None]
        """Steepest rise over steepest fall of the first spike, in the rheobase long square. A dimensionless ratio. `float`, nullable."""
        ef__adaptation: _rt.Column[_R, float | None]
        """How fast firing slows down, dimensionless, from -1 to 1. See EphysFeature. `float`, nullable."""
        ef__f_i_curve_slope: _rt.Column[_R, float | None]
        """Slope of firing rate against current, in spikes/s per pA. `float`, nullable."""
        ef__threshold_i_long_square: _rt.Column[_R, float | None]
        """Rheobase: current of the weakest long square that made the cell fire, in pA. `float`, nullable."""
        ef__tau: _rt.Column[_R, float | None]
        """Membrane time constant, in ms. `float`, nullable."""
        ef__avg_isi: _rt.Column[_R, float | None]
        """Mean interval between spikes in the thumbnail sweep, in ms. `float`, nullable."""
        ef__avg_firing_rate: _rt.Column[_R, float | None]
        """Mean firing rate in spikes/s; exactly 1000 / `ef__avg_isi`. `float`, nullable."""
        ef__ri: _rt.Column[_R, float | None]
        """Input resistance from long squares, in MOhm. `float`, nullable."""
        ef__peak_t_ramp: _rt.Column[_R, float | None]
        """Mean time of the first spike's peak in ramp sweeps, from the start of the sweep, in s. `float`, nullable."""
        ef__vrest: _rt.Column[_R, float | None]
        """Resting potential, in mV. `float`, nullable."""
        si__height: _rt.Column[_R, int | None]
        """Height of the projection image of the cell, in px. Null without one. `integer`, nullable."""
        si__width: _rt.Column[_R, int | None]
        """Width of the projection image of the cell, in px. Null without one. `integer`, nullable."""
        si__path: _rt.TextColumn[_R, str | None]
        """Path of the projection image (minimum intensity, XY) on the API's own file store. Null without one. `string`, nullable."""
        csl__x: _rt.Column[_R, float | None]
        """Position of the soma: for mouse cells in um from front to back of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
        csl__y: _rt.Column[_R, float | None]
        """Position of the soma: for mouse cells in um from top to bottom of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
        csl__z: _rt.Column[_R, float | None]
        """Position of the soma: for mouse cells in um from left to right of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
        csl__normalized_depth: _rt.Column[_R, float | None]
        """Depth of the soma in cortex, a dimensionless share: 0 at the pia, 1 at the white matter. Null for many cells. `float`, nullable."""
        cell_reporter_status: _rt.TextColumn[_R, str | None]
        """Whether the cell showed the fluorescent reporter: `positive` or `negative`. Null for human cells. `string`, nullable."""
        m__glif: _rt.Column[_R, int | None]
        """Number of GLIF models of the cell. A count without unit. `integer`, nullable."""
        m__biophys: _rt.Column[_R, int | None]
        """Number of biophysical models of the cell, of both kinds. A count without unit. `integer`, nullable."""
        m__biophys_perisomatic: _rt.Column[_R, int | None]
        """Number of perisomatic biophysical models of the cell. A count without unit. `integer`, nullable."""
        m__biophys_all_active: _rt.Column[_R, int | None]
        """Number of all-active biophysical models of the cell. A count without unit. `integer`, nullable."""
        tag__apical: _rt.TextColumn[_R, str | None]
        """State of the apical dendrite: `intact`, `truncated` or `NA`. `string`, nullable."""
        tag__dendrite_type: _rt.TextColumn[_R, str | None]
        """Dendrite type: `spiny`, `aspiny` or `sparsely spiny`. `string`, nullable."""
        morph_thumb_path: _rt.TextColumn[_R, str | None]
        """Path below the API's host of the thumbnail of the morphology. Null without a reconstruction. `string`, nullable."""
        ephys_thumb_path: _rt.TextColumn[_R, str | None]
        """Path below the API's host of the thumbnail of the recording. `string`, nullable."""
        ephys_inst_thresh_thumb_path: _rt.TextColumn[_R, str | None]
        """Path below the API's host of the thumbnail of the instantaneous threshold. `string`, nullable."""
        donor__age: _rt.TextColumn[_R, str | None]
        """Age of a human donor as text, in years: `24 yrs`. Null for mice. `string`, nullable."""
        donor__sex: _rt.TextColumn[_R, str | None]
        """Sex of a human donor: `Female` or `Male`. Null for mice. `string`, nullable."""
        donor__disease_state: _rt.TextColumn[_R, str | None]
        """Disease of a human donor: `epilepsy` or `tumor`. Null for mice. `string`, nullable."""
        donor__race: _rt.TextColumn[_R, str | None]
        """Race of a human donor as recorded. Null for mice. `string`, nullable."""
        donor__years_of_seizure_history: _rt.TextColumn[_R, str | None]
        """Years for which a human donor had seizures, as text. Null for mice. `string`, nullable."""
        donor__species: _rt.TextColumn[_R, str | None]
        """Species as spelled in the table: `Mus musculus` or `Homo Sapiens`. `string`, nullable."""
        donor__id: _rt.Column[_R, int | None]
        """Id of the Donor. `integer`, nullable."""
        donor__name: _rt.TextColumn[_R, str | None]
        """Name of the donor. `string`, nullable."""

    class ApiCellTypesSpecimenDetailWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiCellTypesSpecimenDetail.where`: equality, membership for a sequence, `None` for null."""

        line_name: str | _abc.Sequence[str] | None
        specimen__id: int | _abc.Sequence[int] | None
        specimen__name: str | _abc.Sequence[str] | None
        specimen__hemisphere: str | _abc.Sequence[str] | None
        structure__id: int | _abc.Sequence[int] | None
        structure__name: str | _abc.Sequence[str] | None
        structure__acronym: str | _abc.Sequence[str] | None
        structure_parent__id: int | _abc.Sequence[int] | None
        structure_parent__acronym: str | _abc.Sequence[str] | None
        structure__layer: str | _abc.Sequence[str] | None
        nr__max_euclidean_distance: float | _abc.Sequence[float] | None
        nr__number_stems: int | _abc.Sequence[int] | None
        nr__number_bifurcations: int | _abc.Sequence[int] | None
        nr__average_contraction: float | _abc.Sequence[float] | None
        nr__average_parent_daughter_ratio: float | _abc.Sequence[float] | None
        nr__reconstruction_type: str | _abc.Sequence[str] | None
        nrwkf__id: int | _abc.Sequence[int] | None
        erwkf__id: int | _abc.Sequence[int] | None
        ef__fast_trough_v_long_square: float | _abc.Sequence[float] | None
        ef__upstroke_downstroke_ratio_long_square: float | _abc.Sequence[float] | None
        ef__adaptation: float | _abc.Sequence[float] | None
        ef__f_i_curve_slope: float | _abc.Sequence[float] | None
        ef__threshold_i_long_square: float | _abc.Sequence[float] | None
        ef__tau: float | _abc.Sequence[float] | None
        ef__avg_isi: float | _abc.Sequence[float] | None
        ef__avg_firing_rate: float | _abc.Sequence[float] | None
        ef__ri: float | _abc.Sequence[float] | None
        ef__peak_t_ramp: float | _abc.Sequence[float] | None
        ef__vrest: float | _abc.Sequence[float] | None
        si__height: int | _abc.Sequence[int] | None
        si__width: int | _abc.Sequence[int] | None
        si__path: str | _abc.Sequence[str] | None
        csl__x: float | _abc.Sequence[float] | None
        csl__y: float | _abc.Sequence[float] | None
        csl__z: float | _abc.Sequence[float] | None
        csl__normalized_depth: float | _abc.Sequence[float] | None
        cell_reporter_status: str | _abc.Sequence[str] | None
        m__glif: int | _abc.Sequence[int] | None
        m__biophys: int | _abc.Sequence[int] | None
        m__biophys_perisomatic: int | _abc.Sequence[int] | None
        m__biophys_all_active: int | _abc.Sequence[int] | None
        tag__apical: str | _abc.Sequence[str] | None
        tag__dendrite_type: str | _abc.Sequence[str] | None
        morph_thumb_path: str | _abc.Sequence[str] | None
        ephys_thumb_path: str | _abc.Sequence[str] | None
        ephys_inst_thresh_thumb_path: str | _abc.Sequence[str] | None
        donor__age: str | _abc.Sequence[str] | None
        donor__sex: str | _abc.Sequence[str] | None
        donor__disease_state: str | _abc.Sequence[str] | None
        donor__race: str | _abc.Sequence[str] | None
        donor__years_of_seizure_history: str | _abc.Sequence[str] | None
        donor__species: str | _abc.Sequence[str] | None
        donor__id: int | _abc.Sequence[int] | None
        donor__name: str | _abc.Sequence[str] | None

    ApiCellTypesSpecimenDetailColumn: _tx.TypeAlias = _t.Literal[
        "cell_reporter_status",
        "csl__normalized_depth",
        "csl__x",
        "csl__y",
        "csl__z",
        "donor__age",
        "donor__disease_state",
        "donor__id",
        "donor__name",
        "donor__race",
        "donor__sex",
        "donor__species",
        "donor__years_of_seizure_history",
        "ef__adaptation",
        "ef__avg_firing_rate",
        "ef__avg_isi",
        "ef__f_i_curve_slope",
        "ef__fast_trough_v_long_square",
        "ef__peak_t_ramp",
        "ef__ri",
        "ef__tau",
        "ef__threshold_i_long_square",
        "ef__upstroke_downstroke_ratio_long_square",
        "ef__vrest",
        "ephys_inst_thresh_thumb_path",
        "ephys_thumb_path",
        "erwkf__id",
        "line_name",
        "m__biophys",
        "m__biophys_all_active",
        "m__biophys_perisomatic",
        "m__glif",
        "morph_thumb_path",
        "nr__average_contraction",
        "nr__average_parent_daughter_ratio",
        "nr__max_euclidean_distance",
        "nr__number_bifurcations",
        "nr__number_stems",
        "nr__reconstruction_type",
        "nrwkf__id",
        "si__height",
        "si__path",
        "si__width",
        "specimen__hemisphere",
        "specimen__id",
        "specimen__name",
        "structure__acronym",
        "structure__id",
        "structure__layer",
        "structure__name",
        "structure_parent__acronym",
        "structure_parent__id",
        "tag__apical",
        "tag__dendrite_type",
    ]
    ApiCellTypesSpecimenDetailInclude: _tx.TypeAlias = _tx.Never

    ApiCellTypesSpecimenDetailT = _t.TypeVar(
        "ApiCellTypesSpecimenDetailT", bound="ApiCellTypesSpecimenDetail"
    )

    class ApiCellTypesSpecimenDetailQuery(_rt.Query[ApiCellTypesSpecimenDetailT]):
        """A query for ApiCellTypesSpecimenDetail objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiCellTypesSpecimenDetailT],
            **equal: _tx.Unpack[ApiCellTypesSpecimenDetailWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiCellTypesSpecimenDetailT, _t.Any]
            | ApiCellTypesSpecimenDetailInclude
            | tuple[ApiCellTypesSpecimenDetailInclude, ...],
            where: _rt.Condition[ApiCellTypesSpecimenDetailT]
            | _abc.Sequence[_rt.Condition[ApiCellTypesSpecimenDetailT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self,
            /,
            *columns: _rt.Column[ApiCellTypesSpecimenDetailT, _t.Any]
            | ApiCellTypesSpecimenDetailColumn,
        ) -> _tx.Self: ...
        def except_(
            self,
            /,
            *columns: _rt.Column[ApiCellTypesSpecimenDetailT, _t.Any]
            | ApiCellTypesSpecimenDetailColumn,
        ) -> _tx.Self: ...


class ApiCellTypesSpecimenDetail(_rt.Model):
    """One row for each cell of the Cell Types Database, with what the web site's search shows. A flat table without id; `specimen__id` identifies the cell.

    Table `api_cell_types_specimen_details` (name inferred), 54 columns, 0 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "ApiCellTypesSpecimenDetail"
    __table__: _t.ClassVar[str] = "api_cell_types_specimen_details"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    line_name: str | None = None
    """Transgenic driver lines of the mouse, joined by a vertical bar; empty for human cells. `string`, nullable."""
    specimen__id: int | None = None
    """Id of the cell's Specimen. `integer`, nullable."""
    specimen__name: str | None = None
    """Name of the cell's specimen. `string`, nullable."""
    specimen__hemisphere: str | None = None
    """Side of the brain: `left` or `right`. `string`, nullable."""
    structure__id: int | None = None
    """Id of the brain structure that holds the cell. `integer`, nullable."""
    structure__name: str | None = None
    """Name of the brain structure that holds the cell. The value carries double quotes of its own. `string`, nullable."""
    structure__acronym: str | None = None
    """Acronym of the brain structure that holds the cell. `string`, nullable."""
    structure_parent__id: int | None = None
    """Id of the next larger structure, for mouse cells the cortical area. `integer`, nullable."""
    structure_parent__acronym: str | None = None
    """Acronym of the next larger structure, for mouse cells the cortical area. `string`, nullable."""
    structure__layer: str | None = None
    """Cortical layer as text, for instance `2/3` or `6a`. `string`, nullable."""
    nr__max_euclidean_distance: float | None = None
    """Largest distance of the reconstruction from the soma as the crow flies, in um. Null without a reconstruction. `float`, nullable."""
    nr__number_stems: int | None = None
    """Number of branches that leave the soma, a count without unit. Null without a reconstruction. `integer`, nullable."""
    nr__number_bifurcations: int | None = None
    """Number of forks of the reconstruction, a count without unit. Null without a reconstruction. `integer`, nullable."""
    nr__average_contraction: float | None = None
    """Mean straightness of branches, a dimensionless ratio up to 1. Null without a reconstruction. `float`, nullable."""
    nr__average_parent_daughter_ratio: float | None = None
    """Mean diameter of daughter over parent branches, dimensionless. Null without a reconstruction. `float`, nullable."""
    nr__reconstruction_type: str | None = None
    """What was traced: `full` or `dendrite-only`. Null without a reconstruction. `string`, nullable."""
    nrwkf__id: int | None = None
    """Id of the WellKnownFile with the reconstruction (SWC). Null without one. `integer`, nullable."""
    erwkf__id: int | None = None
    """Id of the WellKnownFile with the recording (NWB). `integer`, nullable."""
    ef__fast_trough_v_long_square: float | None = None
    """Lowest potential in the first 5 ms after the first spike of the rheobase long square, in mV. `float`, nullable."""
    ef__upstroke_downstroke_ratio_long_square: float | None = None
    """Steepest rise over steepest fall of the first spike, in the rheobase long square. A dimensionless ratio. `float`, nullable."""
    ef__adaptation: float | None = None
    """How fast firing slows down, dimensionless, from -1 to 1. See EphysFeature. `float`, nullable."""
    ef__f_i_curve_slope: float | None = None
    """Slope of firing rate against current, in spikes/s per pA. `float`, nullable."""
    ef__threshold_i_long_square: float | None = None
    """Rheobase: current of the weakest long square that made the cell fire, in pA. `float`, nullable."""
    ef__tau: float | None = None
    """Membrane time constant, in ms. `float`, nullable."""
    ef__avg_isi: float | None = None
    """Mean interval between spikes in the thumbnail sweep, in ms. `float`, nullable."""
    ef__avg_firing_rate: float | None = None
    """Mean firing rate in spikes/s; exactly 1000 / `ef__avg_isi`. `float`, nullable."""
    ef__ri: float | None = None
    """Input resistance from long squares, in MOhm. `float`, nullable."""
    ef__peak_t_ramp: float | None = None
    """Mean time of the first spike's peak in ramp sweeps, from the start of the sweep, in s. `float`, nullable."""
    ef__vrest: float | None = None
    """Resting potential, in mV. `float`, nullable."""
    si__height: int | None = None
    """Height of the projection image of the cell, in px. Null without one. `integer`, nullable."""
    si__width: int | None = None
    """Width of the projection image of the cell, in px. Null without one. `integer`, nullable."""
    si__path: str | None = None
    """Path of the projection image (minimum intensity, XY) on the API's own file store. Null without one. `string`, nullable."""
    csl__x: float | None = None
    """Position of the soma: for mouse cells in um from front to back of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
    csl__y: float | None = None
    """Position of the soma: for mouse cells in um from top to bottom of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
    csl__z: float | None = None
    """Position of the soma: for mouse cells in um from left to right of the common coordinate framework; for human cells the unit is not stated. `float`, nullable."""
    csl__normalized_depth: float | None = None
    """Depth of the soma in cortex, a dimensionless share: 0 at the pia, 1 at the white matter. Null for many cells. `float`, nullable."""
    cell_reporter_status: str | None = None
    """Whether the cell showed the fluorescent reporter: `positive` or `negative`. Null for human cells. `string`, nullable."""
    m__glif: int | None = None
    """Number of GLIF models of the cell. A count without unit. `integer`, nullable."""
    m__biophys: int | None = None
    """Number of biophysical models of the cell, of both kinds. A count without unit. `integer`, nullable."""
    m__biophys_perisomatic: int | None = None
    """Number of perisomatic biophysical models of the cell. A count without unit. `integer`, nullable."""
    m__biophys_all_active: int | None = None
    """Number of all-active biophysical models of the cell. A count without unit. `integer`, nullable."""
    tag__apical: str | None = None
    """State of the apical dendrite: `intact`, `truncated` or `NA`. `string`, nullable."""
    tag__dendrite_type: str | None = None
    """Dendrite type: `spiny`, `aspiny` or `sparsely spiny`. `string`, nullable."""
    morph_thumb_path: str | None = None
    """Path below the API's host of the thumbnail of the morphology. Null without a reconstruction. `string`, nullable."""
    ephys_thumb_path: str | None = None
    """Path below the API's host of the thumbnail of the recording. `string`, nullable."""
    ephys_inst_thresh_thumb_path: str | None = None
    """Path below the API's host of the thumbnail of the instantaneous threshold. `string`, nullable."""
    donor__age: str | None = None
    """Age of a human donor as text, in years: `24 yrs`. Null for mice. `string`, nullable."""
    donor__sex: str | None = None
    """Sex of a human donor: `Female` or `Male`. Null for mice. `string`, nullable."""
    donor__disease_state: str | None = None
    """Disease of a human donor: `epilepsy` or `tumor`. Null for mice. `string`, nullable."""
    donor__race: str | None = None
    """Race of a human donor as recorded. Null for mice. `string`, nullable."""
    donor__years_of_seizure_history: str | None = None
    """Years for which a human donor had seizures, as text. Null for mice. `string`, nullable."""
    donor__species: str | None = None
    """Species as spelled in the table: `Mus musculus` or `Homo Sapiens`. `string`, nullable."""
    donor__id: int | None = None
    """Id of the Donor. `integer`, nullable."""
    donor__name: str | None = None
    """Name of the donor. `string`, nullable."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiCellTypesSpecimenDetailPath[ApiCellTypesSpecimenDetail]"]

        @classmethod
        def where(
            cls: _b.type[ApiCellTypesSpecimenDetailT],
            /,
            *conditions: _rt.Condition[ApiCellTypesSpecimenDetailT],
            **equal: _tx.Unpack[ApiCellTypesSpecimenDetailWhere],
        ) -> ApiCellTypesSpecimenDetailQuery[ApiCellTypesSpecimenDetailT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiCellTypesSpecimenDetailT],
            /,
            *paths: _rt.Path[ApiCellTypesSpecimenDetailT, _t.Any]
            | ApiCellTypesSpecimenDetailInclude
            | tuple[ApiCellTypesSpecimenDetailInclude, ...],
            where: _rt.Condition[ApiCellTypesSpecimenDetailT]
            | _abc.Sequence[_rt.Condition[ApiCellTypesSpecimenDetailT]] = (),
            keep_parents: bool = False,
        ) -> ApiCellTypesSpecimenDetailQuery[ApiCellTypesSpecimenDetailT]: ...
