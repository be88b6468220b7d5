"""ApiCamCellMetric: table `api_cam_cell_metrics`, 94 columns, 0 associations."""

import typing as _t

import allenorm.model as _rt

from . import SCHEMA_SHA256 as _SCHEMA_SHA256

if _t.TYPE_CHECKING:
    import builtins as _b
    import collections.abc as _abc

    import typing_extensions as _tx

    _R = _t.TypeVar("_R", contravariant=True)

    class ApiCamCellMetricPath(_rt.Path[_R, "ApiCamCellMetric"]):
        """Columns and associations of ApiCamCellMetric, from a root model."""

        all_stim: _rt.Column[_R, bool | None]
        """Whether the cell was recorded in all three stimulus sessions. `boolean`, nullable."""
        area: _rt.TextColumn[_R, str | None]
        """Acronym of the imaged visual area, for instance `VISp`. `string`, nullable."""
        cell_specimen_id: _rt.Column[_R, int | None]
        """Id of the cell. `integer`, nullable."""
        donor_full_genotype: _rt.TextColumn[_R, str | None]
        """Genotype of the mouse. `string`, nullable."""
        dsi_dg: _rt.Column[_R, float | None]
        """Direction selectivity for drifting gratings, dimensionless; 0 is none. `float`, nullable."""
        experiment_container_id: _rt.Column[_R, int | None]
        """Id of the ExperimentContainer, the sessions of one field of view. `integer`, nullable."""
        failed_experiment_container: _rt.Column[_R, bool | None]
        """Whether the container failed quality control. `boolean`, nullable."""
        g_dsi_dg: _rt.Column[_R, float | None]
        """Global direction selectivity for drifting gratings, over all directions, dimensionless. `float`, nullable."""
        g_osi_dg: _rt.Column[_R, float | None]
        """Global orientation selectivity for drifting gratings, over all orientations, dimensionless. `float`, nullable."""
        g_osi_sg: _rt.Column[_R, float | None]
        """Global orientation selectivity for static gratings, over all orientations, dimensionless. `float`, nullable."""
        image_sel_ns: _rt.Column[_R, float | None]
        """Selectivity for single images among the natural scenes, dimensionless. `float`, nullable."""
        imaging_depth: _rt.Column[_R, int | None]
        """Depth of the imaged plane below the brain's surface, in um. `integer`, nullable."""
        osi_dg: _rt.Column[_R, float | None]
        """Orientation selectivity for drifting gratings, dimensionless. `float`, nullable."""
        osi_sg: _rt.Column[_R, float | None]
        """Orientation selectivity for static gratings, dimensionless. `float`, nullable."""
        p_dg: _rt.Column[_R, float | None]
        """The p value of the response to drifting gratings, dimensionless. `float`, nullable."""
        p_ns: _rt.Column[_R, float | None]
        """The p value of the response to natural scenes, dimensionless. `float`, nullable."""
        p_run_mod_dg: _rt.Column[_R, float | None]
        """The p value of the effect of running on the response to drifting gratings, dimensionless. `float`, nullable."""
        p_run_mod_ns: _rt.Column[_R, float | None]
        """The p value of the effect of running on the response to natural scenes, dimensionless. `float`, nullable."""
        p_run_mod_sg: _rt.Column[_R, float | None]
        """The p value of the effect of running on the response to static gratings, dimensionless. `float`, nullable."""
        p_sg: _rt.Column[_R, float | None]
        """The p value of the response to static gratings, dimensionless. `float`, nullable."""
        peak_dff_dg: _rt.Column[_R, float | None]
        """Largest mean response to drifting gratings, as fluorescence change over baseline. Its unit is not stated: a fraction or per cent. `float`, nullable."""
        peak_dff_ns: _rt.Column[_R, float | None]
        """Largest mean response to natural scenes, as fluorescence change over baseline. Its unit is not stated: a fraction or per cent. `float`, nullable."""
        peak_dff_sg: _rt.Column[_R, float | None]
        """Largest mean response to static gratings, as fluorescence change over baseline. Its unit is not stated: a fraction or per cent. `float`, nullable."""
        pref_dir_dg: _rt.Column[_R, float | None]
        """Preferred direction of drifting gratings, in degrees. `float`, nullable."""
        pref_image_ns: _rt.Column[_R, float | None]
        """Number of the preferred natural scene. It has no unit. `float`, nullable."""
        pref_ori_sg: _rt.Column[_R, float | None]
        """Preferred orientation of static gratings, in degrees. `float`, nullable."""
        pref_phase_sg: _rt.Column[_R, float | None]
        """Preferred phase of static gratings. Its unit is not stated; fractions of a cycle are usual. `float`, nullable."""
        pref_sf_sg: _rt.Column[_R, float | None]
        """Preferred spatial frequency of static gratings, in cycles per degree. `float`, nullable."""
        pref_tf_dg: _rt.Column[_R, float | None]
        """Preferred temporal frequency of drifting gratings, in Hz. `float`, nullable."""
        reliability_dg: _rt.Column[_R, float | None]
        """Reliability of the response to drifting gratings from trial to trial, dimensionless. `float`, nullable."""
        reliability_nm1_a: _rt.Column[_R, float | None]
        """Reliability of the response to natural movie one in session A, dimensionless. `float`, nullable."""
        reliability_nm1_b: _rt.Column[_R, float | None]
        """Reliability of the response to natural movie one in session B, dimensionless. `float`, nullable."""
        reliability_nm1_c: _rt.Column[_R, float | None]
        """Reliability of the response to natural movie one in session C, dimensionless. `float`, nullable."""
        reliability_nm2: _rt.Column[_R, float | None]
        """Reliability of the response to natural movie two, dimensionless. `float`, nullable."""
        reliability_nm3: _rt.Column[_R, float | None]
        """Reliability of the response to natural movie three, dimensionless. `float`, nullable."""
        reliability_ns: _rt.Column[_R, float | None]
        """Reliability of the response to natural scenes, dimensionless. `float`, nullable."""
        reliability_sg: _rt.Column[_R, float | None]
        """Reliability of the response to static gratings, dimensionless. `float`, nullable."""
        rf_area_off_lsn: _rt.Column[_R, float | None]
        """Area of the receptive field for dark spots. Its unit is not stated. `float`, nullable."""
        rf_area_on_lsn: _rt.Column[_R, float | None]
        """Area of the receptive field for bright spots. Its unit is not stated. `float`, nullable."""
        rf_center_off_x_lsn: _rt.Column[_R, float | None]
        """Horizontal centre of the receptive field for dark spots. Its unit is not stated. `float`, nullable."""
        rf_center_off_y_lsn: _rt.Column[_R, float | None]
        """Vertical centre of the receptive field for dark spots. Its unit is not stated. `float`, nullable."""
        rf_center_on_x_lsn: _rt.Column[_R, float | None]
        """Horizontal centre of the receptive field for bright spots. Its unit is not stated. `float`, nullable."""
        rf_center_on_y_lsn: _rt.Column[_R, float | None]
        """Vertical centre of the receptive field for bright spots. Its unit is not stated. `float`, nullable."""
        rf_chi2_lsn: _rt.Column[_R, float | None]
        """Smallest p value of the chi-squared test for a receptive field, dimensionless. `float`, nullable."""
        rf_distance_lsn: _rt.Column[_R, float | None]
        """Distance between the centres of the receptive fields for bright and dark spots. Its unit is not stated. `float`, nullable."""
        rf_overlap_index_lsn: _rt.Column[_R, float | None]
        """Overlap of the receptive fields for bright and dark spots, dimensionless. `float`, nullable."""
        run_mod_dg: _rt.Column[_R, float | None]
        """Effect of running on the response to drifting gratings, dimensionless. `float`, nullable."""
        run_mod_ns: _rt.Column[_R, float | None]
        """Effect of running on the response to natural scenes, dimensionless. `float`, nullable."""
        run_mod_sg: _rt.Column[_R, float | None]
        """Effect of running on the response to static gratings, dimensionless. `float`, nullable."""
        sfdi_sg: _rt.Column[_R, float | None]
        """Discrimination of spatial frequencies of static gratings, dimensionless. `float`, nullable."""
        specimen_id: _rt.Column[_R, int | None]
        """Id of the mouse's or the cell's Specimen; which of the two is not stated. `integer`, nullable."""
        tfdi_dg: _rt.Column[_R, float | None]
        """Discrimination of temporal frequencies of drifting gratings, dimensionless. `float`, nullable."""
        time_to_peak_ns: _rt.Column[_R, float | None]
        """Time from onset of the preferred natural scene to the peak of the response, in s. `float`, nullable."""
        time_to_peak_sg: _rt.Column[_R, float | None]
        """Time from onset of the preferred static grating to the peak of the response, in s. `float`, nullable."""
        tld1_id: _rt.Column[_R, int | None]
        """Id of the mouse's first driver line. `integer`, nullable."""
        tld1_name: _rt.TextColumn[_R, str | None]
        """Name of the mouse's first driver line. `string`, nullable."""
        tld2_id: _rt.Column[_R, int | None]
        """Id of the mouse's second driver line. `integer`, nullable."""
        tld2_name: _rt.TextColumn[_R, str | None]
        """Name of the mouse's second driver line. `string`, nullable."""
        tlr1_id: _rt.Column[_R, int | None]
        """Id of the mouse's reporter line. `integer`, nullable."""
        tlr1_name: _rt.TextColumn[_R, str | None]
        """Name of the mouse's reporter line. `string`, nullable."""
        drifting_grating_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to drifting gratings. `string`, nullable. Type not established: only nulls were seen."""
        drifting_grating_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to drifting gratings. `string`, nullable. Type not established: only nulls were seen."""
        locally_sparse_noise_off_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to dark spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
        locally_sparse_noise_off_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to dark spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
        locally_sparse_noise_on_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to bright spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
        locally_sparse_noise_on_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to bright spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_one_a_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to natural movie one in session A. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_one_a_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to natural movie one in session A. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_one_b_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to natural movie one in session B. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_one_b_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to natural movie one in session B. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_one_c_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to natural movie one in session C. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_one_c_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to natural movie one in session C. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_three_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to natural movie three. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_three_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to natural movie three. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_two_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to natural movie two. `string`, nullable. Type not established: only nulls were seen."""
        natural_movie_two_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to natural movie two. `string`, nullable. Type not established: only nulls were seen."""
        natural_scene_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to natural scenes. `string`, nullable. Type not established: only nulls were seen."""
        natural_scene_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to natural scenes. `string`, nullable. Type not established: only nulls were seen."""
        receptive_field_off_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of the receptive field for dark spots. `string`, nullable. Type not established: only nulls were seen."""
        receptive_field_off_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of the receptive field for dark spots. `string`, nullable. Type not established: only nulls were seen."""
        receptive_field_on_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of the receptive field for bright spots. `string`, nullable. Type not established: only nulls were seen."""
        receptive_field_on_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of the receptive field for bright spots. `string`, nullable. Type not established: only nulls were seen."""
        signal_correlation_a_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of signal correlations in session A. `string`, nullable. Type not established: only nulls were seen."""
        signal_correlation_a_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of signal correlations in session A. `string`, nullable. Type not established: only nulls were seen."""
        signal_correlation_b_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of signal correlations in session B. `string`, nullable. Type not established: only nulls were seen."""
        signal_correlation_b_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of signal correlations in session B. `string`, nullable. Type not established: only nulls were seen."""
        speed_tuning_a_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of tuning to running speed in session A. `string`, nullable. Type not established: only nulls were seen."""
        speed_tuning_a_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of tuning to running speed in session A. `string`, nullable. Type not established: only nulls were seen."""
        speed_tuning_b_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of tuning to running speed in session B. `string`, nullable. Type not established: only nulls were seen."""
        speed_tuning_b_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of tuning to running speed in session B. `string`, nullable. Type not established: only nulls were seen."""
        speed_tuning_c_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of tuning to running speed in session C. `string`, nullable. Type not established: only nulls were seen."""
        speed_tuning_c_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of tuning to running speed in session C. `string`, nullable. Type not established: only nulls were seen."""
        static_gratings_large: _rt.TextColumn[_R, str | None]
        """Path of the large picture of responses to static gratings. `string`, nullable. Type not established: only nulls were seen."""
        static_gratings_small: _rt.TextColumn[_R, str | None]
        """Path of the small picture of responses to static gratings. `string`, nullable. Type not established: only nulls were seen."""

    class ApiCamCellMetricWhere(_tx.TypedDict, total=False, closed=True):
        """Keywords of `ApiCamCellMetric.where`: equality, membership for a sequence, `None` for null."""

        all_stim: bool | _abc.Sequence[bool] | None
        area: str | _abc.Sequence[str] | None
        cell_specimen_id: int | _abc.Sequence[int] | None
        donor_full_genotype: str | _abc.Sequence[str] | None
        dsi_dg: float | _abc.Sequence[float] | None
        experiment_container_id: int | _abc.Sequence[int] | None
        failed_experiment_container: bool | _abc.Sequence[bool] | None
        g_dsi_dg: float | _abc.Sequence[float] | None
        g_osi_dg: float | _abc.Sequence[float] | None
        g_osi_sg: float | _abc.Sequence[float] | None
        image_sel_ns: float | _abc.Sequence[float] | None
        imaging_depth: int | _abc.Sequence[int] | None
        osi_dg: float | _abc.Sequence[float] | None
        osi_sg: float | _abc.Sequence[float] | None
        p_dg: float | _abc.Sequence[float] | None
        p_ns: float | _abc.Sequence[float] | None
        p_run_mod_dg: float | _abc.Sequence[float] | None
        p_run_mod_ns: float | _abc.Sequence[float] | None
        p_run_mod_sg: float | _abc.Sequence[float] | None
        p_sg: float | _abc.Sequence[float] | None
        peak_dff_dg: float | _abc.Sequence[float] | None
        peak_dff_ns: float | _abc.Sequence[float] | None
        peak_dff_sg: float | _abc.Sequence[float] | None
        pref_dir_dg: float | _abc.Sequence[float] | None
        pref_image_ns: float | _abc.Sequence[float] | None
        pref_ori_sg: float | _abc.Sequence[float] | None
        pref_phase_sg: float | _abc.Sequence[float] | None
        pref_sf_sg: float | _abc.Sequence[float] | None
        pref_tf_dg: float | _abc.Sequence[float] | None
        reliability_dg: float | _abc.Sequence[float] | None
        reliability_nm1_a: float | _abc.Sequence[float] | None
        reliability_nm1_b: float | _abc.Sequence[float] | None
        reliability_nm1_c: float | _abc.Sequence[float] | None
        reliability_nm2: float | _abc.Sequence[float] | None
        reliability_nm3: float | _abc.Sequence[float] | None
        reliability_ns: float | _abc.Sequence[float] | None
        reliability_sg: float | _abc.Sequence[float] | None
        rf_area_off_lsn: float | _abc.Sequence[float] | None
        rf_area_on_lsn: float | _abc.Sequence[float] | None
        rf_center_off_x_lsn: float | _abc.Sequence[float] | None
        rf_center_off_y_lsn: float | _abc.Sequence[float] | None
        rf_center_on_x_lsn: float | _abc.Sequence[float] | None
        rf_center_on_y_lsn: float | _abc.Sequence[float] | None
        rf_chi2_lsn: float | _abc.Sequence[float] | None
        rf_distance_lsn: float | _abc.Sequence[float] | None
        rf_overlap_index_lsn: float | _abc.Sequence[float] | None
        run_mod_dg: float | _abc.Sequence[float] | None
        run_mod_ns: float | _abc.Sequence[float] | None
        run_mod_sg: float | _abc.Sequence[float] | None
        sfdi_sg: float | _abc.Sequence[float] | None
        specimen_id: int | _abc.Sequence[int] | None
        tfdi_dg: float | _abc.Sequence[float] | None
        time_to_peak_ns: float | _abc.Sequence[float] | None
        time_to_peak_sg: float | _abc.Sequence[float] | None
        tld1_id: int | _abc.Sequence[int] | None
        tld1_name: str | _abc.Sequence[str] | None
        tld2_id: int | _abc.Sequence[int] | None
        tld2_name: str | _abc.Sequence[str] | None
        tlr1_id: int | _abc.Sequence[int] | None
        tlr1_name: str | _abc.Sequence[str] | None
        drifting_grating_large: str | _abc.Sequence[str] | None
        drifting_grating_small: str | _abc.Sequence[str] | None
        locally_sparse_noise_off_large: str | _abc.Sequence[str] | None
        locally_sparse_noise_off_small: str | _abc.Sequence[str] | None
        locally_sparse_noise_on_large: str | _abc.Sequence[str] | None
        locally_sparse_noise_on_small: str | _abc.Sequence[str] | None
        natural_movie_one_a_large: str | _abc.Sequence[str] | None
        natural_movie_one_a_small: str | _abc.Sequence[str] | None
        natural_movie_one_b_large: str | _abc.Sequence[str] | None
        natural_movie_one_b_small: str | _abc.Sequence[str] | None
        natural_movie_one_c_large: str | _abc.Sequence[str] | None
        natural_movie_one_c_small: str | _abc.Sequence[str] | None
        natural_movie_three_large: str | _abc.Sequence[str] | None
        natural_movie_three_small: str | _abc.Sequence[str] | None
        natural_movie_two_large: str | _abc.Sequence[str] | None
        natural_movie_two_small: str | _abc.Sequence[str] | None
        natural_scene_large: str | _abc.Sequence[str] | None
        natural_scene_small: str | _abc.Sequence[str] | None
        receptive_field_off_large: str | _abc.Sequence[str] | None
        receptive_field_off_small: str | _abc.Sequence[str] | None
        receptive_field_on_large: str | _abc.Sequence[str] | None
        receptive_field_on_small: str | _abc.Sequence[str] | None
        signal_correlation_a_large: str | _abc.Sequence[str] | None
        signal_correlation_a_small: str | _abc.Sequence[str] | None
        signal_correlation_b_large: str | _abc.Sequence[str] | None
        signal_correlation_b_small: str | _abc.Sequence[str] | None
        speed_tuning_a_large: str | _abc.Sequence[str] | None
        speed_tuning_a_small: str | _abc.Sequence[str] | None
        speed_tuning_b_large: str | _abc.Sequence[str] | None
        speed_tuning_b_small: str | _abc.Sequence[str] | None
        speed_tuning_c_large: str | _abc.Sequence[str] | None
        speed_tuning_c_small: str | _abc.Sequence[str] | None
        static_gratings_large: str | _abc.Sequence[str] | None
        static_gratings_small: str | _abc.Sequence[str] | None

    ApiCamCellMetricColumn: _tx.TypeAlias = _t.Literal[
        "all_stim",
        "area",
        "cell_specimen_id",
        "donor_full_genotype",
        "drifting_grating_large",
        "drifting_grating_small",
        "dsi_dg",
        "experiment_container_id",
        "failed_experiment_container",
        "g_dsi_dg",
        "g_osi_dg",
        "g_osi_sg",
        "image_sel_ns",
        "imaging_depth",
        "locally_sparse_noise_off_large",
        "locally_sparse_noise_off_small",
        "locally_sparse_noise_on_large",
        "locally_sparse_noise_on_small",
        "natural_movie_one_a_large",
        "natural_movie_one_a_small",
        "natural_movie_one_b_large",
        "natural_movie_one_b_small",
        "natural_movie_one_c_large",
        "natural_movie_one_c_small",
        "natural_movie_three_large",
        "natural_movie_three_small",
        "natural_movie_two_large",
        "natural_movie_two_small",
        "natural_scene_large",
        "natural_scene_small",
        "osi_dg",
        "osi_sg",
        "p_dg",
        "p_ns",
        "p_run_mod_dg",
        "p_run_mod_ns",
        "p_run_mod_sg",
        "p_sg",
        "peak_dff_dg",
        "peak_dff_ns",
        "peak_dff_sg",
        "pref_dir_dg",
        "pref_image_ns",
        "pref_ori_sg",
        "pref_phase_sg",
        "pref_sf_sg",
        "pref_tf_dg",
        "receptive_field_off_large",
        "receptive_field_off_small",
        "receptive_field_on_large",
        "receptive_field_on_small",
        "reliability_dg",
        "reliability_nm1_a",
        "reliability_nm1_b",
        "reliability_nm1_c",
        "reliability_nm2",
        "reliability_nm3",
        "reliability_ns",
        "reliability_sg",
        "rf_area_off_lsn",
        "rf_area_on_lsn",
        "rf_center_off_x_lsn",
        "rf_center_off_y_lsn",
        "rf_center_on_x_lsn",
        "rf_center_on_y_lsn",
        "rf_chi2_lsn",
        "rf_distance_lsn",
        "rf_overlap_index_lsn",
        "run_mod_dg",
        "run_mod_ns",
        "run_mod_sg",
        "sfdi_sg",
        "signal_correlation_a_large",
        "signal_correlation_a_small",
        "signal_correlation_b_large",
        "signal_correlation_b_small",
        "specimen_id",
        "speed_tuning_a_large",
        "speed_tuning_a_small",
        "speed_tuning_b_large",
        "speed_tuning_b_small",
        "speed_tuning_c_large",
        "speed_tuning_c_small",
        "static_gratings_large",
        "static_gratings_small",
        "tfdi_dg",
        "time_to_peak_ns",
        "time_to_peak_sg",
        "tld1_id",
        "tld1_name",
        "tld2_id",
        "tld2_name",
        "tlr1_id",
        "tlr1_name",
    ]
    ApiCamCellMetricInclude: _tx.TypeAlias = _tx.Never

    ApiCamCellMetricT = _t.TypeVar("ApiCamCellMetricT", bound="ApiCamCellMetric")

    class ApiCamCellMetricQuery(_rt.Query[ApiCamCellMetricT]):
        """A query for ApiCamCellMetric objects."""

        def where(
            self,
            /,
            *conditions: _rt.Condition[ApiCamCellMetricT],
            **equal: _tx.Unpack[ApiCamCellMetricWhere],
        ) -> _tx.Self: ...
        def include(
            self,
            /,
            *paths: _rt.Path[ApiCamCellMetricT, _t.Any]
            | ApiCamCellMetricInclude
            | tuple[ApiCamCellMetricInclude, ...],
            where: _rt.Condition[ApiCamCellMetricT]
            | _abc.Sequence[_rt.Condition[ApiCamCellMetricT]] = (),
            keep_parents: bool = False,
        ) -> _tx.Self: ...
        def only(
            self, /, *columns: _rt.Column[ApiCamCellMetricT, _t.Any] | ApiCamCellMetricColumn
        ) -> _tx.Self: ...
        def except_(
            self, /, *columns: _rt.Column[ApiCamCellMetricT, _t.Any] | ApiCamCellMetricColumn
        ) -> _tx.Self: ...


class ApiCamCellMetric(_rt.Model):
    """Visual response measures of one cell of the Allen Brain Observatory (two-photon imaging). A flat table without id; suffixes name the stimulus: `dg`, `sg`, `ns`, `nm`, `lsn`.

    Table `api_cam_cell_metrics`, 94 columns, 0 associations. It has no column `id`.
    """

    __api_name__: _t.ClassVar[str] = "ApiCamCellMetric"
    __table__: _t.ClassVar[str] = "api_cam_cell_metrics"
    __schema_sha256__: _t.ClassVar[str] = _SCHEMA_SHA256

    all_stim: bool | None = None
    """Whether the cell was recorded in all three stimulus sessions. `boolean`, nullable."""
    area: str | None = None
    """Acronym of the imaged visual area, for instance `VISp`. `string`, nullable."""
    cell_specimen_id: int | None = None
    """Id of the cell. `integer`, nullable."""
    donor_full_genotype: str | None = None
    """Genotype of the mouse. `string`, nullable."""
    dsi_dg: float | None = None
    """Direction selectivity for drifting gratings, dimensionless; 0 is none. `float`, nullable."""
    experiment_container_id: int | None = None
    """Id of the ExperimentContainer, the sessions of one field of view. `integer`, nullable."""
    failed_experiment_container: bool | None = None
    """Whether the container failed quality control. `boolean`, nullable."""
    g_dsi_dg: float | None = None
    """Global direction selectivity for drifting gratings, over all directions, dimensionless. `float`, nullable."""
    g_osi_dg: float | None = None
    """Global orientation selectivity for drifting gratings, over all orientations, dimensionless. `float`, nullable."""
    g_osi_sg: float | None = None
    """Global orientation selectivity for static gratings, over all orientations, dimensionless. `float`, nullable."""
    image_sel_ns: float | None = None
    """Selectivity for single images among the natural scenes, dimensionless. `float`, nullable."""
    imaging_depth: int | None = None
    """Depth of the imaged plane below the brain's surface, in um. `integer`, nullable."""
    osi_dg: float | None = None
    """Orientation selectivity for drifting gratings, dimensionless. `float`, nullable."""
    osi_sg: float | None = None
    """Orientation selectivity for static gratings, dimensionless. `float`, nullable."""
    p_dg: float | None = None
    """The p value of the response to drifting gratings, dimensionless. `float`, nullable."""
    p_ns: float | None = None
    """The p value of the response to natural scenes, dimensionless. `float`, nullable."""
    p_run_mod_dg: float | None = None
    """The p value of the effect of running on the response to drifting gratings, dimensionless. `float`, nullable."""
    p_run_mod_ns: float | None = None
    """The p value of the effect of running on the response to natural scenes, dimensionless. `float`, nullable."""
    p_run_mod_sg: float | None = None
    """The p value of the effect of running on the response to static gratings, dimensionless. `float`, nullable."""
    p_sg: float | None = None
    """The p value of the response to static gratings, dimensionless. `float`, nullable."""
    peak_dff_dg: float | None = None
    """Largest mean response to drifting gratings, as fluorescence change over baseline. Its unit is not stated: a fraction or per cent. `float`, nullable."""
    peak_dff_ns: float | None = None
    """Largest mean response to natural scenes, as fluorescence change over baseline. Its unit is not stated: a fraction or per cent. `float`, nullable."""
    peak_dff_sg: float | None = None
    """Largest mean response to static gratings, as fluorescence change over baseline. Its unit is not stated: a fraction or per cent. `float`, nullable."""
    pref_dir_dg: float | None = None
    """Preferred direction of drifting gratings, in degrees. `float`, nullable."""
    pref_image_ns: float | None = None
    """Number of the preferred natural scene. It has no unit. `float`, nullable."""
    pref_ori_sg: float | None = None
    """Preferred orientation of static gratings, in degrees. `float`, nullable."""
    pref_phase_sg: float | None = None
    """Preferred phase of static gratings. Its unit is not stated; fractions of a cycle are usual. `float`, nullable."""
    pref_sf_sg: float | None = None
    """Preferred spatial frequency of static gratings, in cycles per degree. `float`, nullable."""
    pref_tf_dg: float | None = None
    """Preferred temporal frequency of drifting gratings, in Hz. `float`, nullable."""
    reliability_dg: float | None = None
    """Reliability of the response to drifting gratings from trial to trial, dimensionless. `float`, nullable."""
    reliability_nm1_a: float | None = None
    """Reliability of the response to natural movie one in session A, dimensionless. `float`, nullable."""
    reliability_nm1_b: float | None = None
    """Reliability of the response to natural movie one in session B, dimensionless. `float`, nullable."""
    reliability_nm1_c: float | None = None
    """Reliability of the response to natural movie one in session C, dimensionless. `float`, nullable."""
    reliability_nm2: float | None = None
    """Reliability of the response to natural movie two, dimensionless. `float`, nullable."""
    reliability_nm3: float | None = None
    """Reliability of the response to natural movie three, dimensionless. `float`, nullable."""
    reliability_ns: float | None = None
    """Reliability of the response to natural scenes, dimensionless. `float`, nullable."""
    reliability_sg: float | None = None
    """Reliability of the response to static gratings, dimensionless. `float`, nullable."""
    rf_area_off_lsn: float | None = None
    """Area of the receptive field for dark spots. Its unit is not stated. `float`, nullable."""
    rf_area_on_lsn: float | None = None
    """Area of the receptive field for bright spots. Its unit is not stated. `float`, nullable."""
    rf_center_off_x_lsn: float | None = None
    """Horizontal centre of the receptive field for dark spots. Its unit is not stated. `float`, nullable."""
    rf_center_off_y_lsn: float | None = None
    """Vertical centre of the receptive field for dark spots. Its unit is not stated. `float`, nullable."""
    rf_center_on_x_lsn: float | None = None
    """Horizontal centre of the receptive field for bright spots. Its unit is not stated. `float`, nullable."""
    rf_center_on_y_lsn: float | None = None
    """Vertical centre of the receptive field for bright spots. Its unit is not stated. `float`, nullable."""
    rf_chi2_lsn: float | None = None
    """Smallest p value of the chi-squared test for a receptive field, dimensionless. `float`, nullable."""
    rf_distance_lsn: float | None = None
    """Distance between the centres of the receptive fields for bright and dark spots. Its unit is not stated. `float`, nullable."""
    rf_overlap_index_lsn: float | None = None
    """Overlap of the receptive fields for bright and dark spots, dimensionless. `float`, nullable."""
    run_mod_dg: float | None = None
    """Effect of running on the response to drifting gratings, dimensionless. `float`, nullable."""
    run_mod_ns: float | None = None
    """Effect of running on the response to natural scenes, dimensionless. `float`, nullable."""
    run_mod_sg: float | None = None
    """Effect of running on the response to static gratings, dimensionless. `float`, nullable."""
    sfdi_sg: float | None = None
    """Discrimination of spatial frequencies of static gratings, dimensionless. `float`, nullable."""
    specimen_id: int | None = None
    """Id of the mouse's or the cell's Specimen; which of the two is not stated. `integer`, nullable."""
    tfdi_dg: float | None = None
    """Discrimination of temporal frequencies of drifting gratings, dimensionless. `float`, nullable."""
    time_to_peak_ns: float | None = None
    """Time from onset of the preferred natural scene to the peak of the response, in s. `float`, nullable."""
    time_to_peak_sg: float | None = None
    """Time from onset of the preferred static grating to the peak of the response, in s. `float`, nullable."""
    tld1_id: int | None = None
    """Id of the mouse's first driver line. `integer`, nullable."""
    tld1_name: str | None = None
    """Name of the mouse's first driver line. `string`, nullable."""
    tld2_id: int | None = None
    """Id of the mouse's second driver line. `integer`, nullable."""
    tld2_name: str | None = None
    """Name of the mouse's second driver line. `string`, nullable."""
    tlr1_id: int | None = None
    """Id of the mouse's reporter line. `integer`, nullable."""
    tlr1_name: str | None = None
    """Name of the mouse's reporter line. `string`, nullable."""
    drifting_grating_large: str | None = None
    """Path of the large picture of responses to drifting gratings. `string`, nullable. Type not established: only nulls were seen."""
    drifting_grating_small: str | None = None
    """Path of the small picture of responses to drifting gratings. `string`, nullable. Type not established: only nulls were seen."""
    locally_sparse_noise_off_large: str | None = None
    """Path of the large picture of responses to dark spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
    locally_sparse_noise_off_small: str | None = None
    """Path of the small picture of responses to dark spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
    locally_sparse_noise_on_large: str | None = None
    """Path of the large picture of responses to bright spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
    locally_sparse_noise_on_small: str | None = None
    """Path of the small picture of responses to bright spots of locally sparse noise. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_one_a_large: str | None = None
    """Path of the large picture of responses to natural movie one in session A. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_one_a_small: str | None = None
    """Path of the small picture of responses to natural movie one in session A. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_one_b_large: str | None = None
    """Path of the large picture of responses to natural movie one in session B. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_one_b_small: str | None = None
    """Path of the small picture of responses to natural movie one in session B. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_one_c_large: str | None = None
    """Path of the large picture of responses to natural movie one in session C. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_one_c_small: str | None = None
    """Path of the small picture of responses to natural movie one in session C. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_three_large: str | None = None
    """Path of the large picture of responses to natural movie three. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_three_small: str | None = None
    """Path of the small picture of responses to natural movie three. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_two_large: str | None = None
    """Path of the large picture of responses to natural movie two. `string`, nullable. Type not established: only nulls were seen."""
    natural_movie_two_small: str | None = None
    """Path of the small picture of responses to natural movie two. `string`, nullable. Type not established: only nulls were seen."""
    natural_scene_large: str | None = None
    """Path of the large picture of responses to natural scenes. `string`, nullable. Type not established: only nulls were seen."""
    natural_scene_small: str | None = None
    """Path of the small picture of responses to natural scenes. `string`, nullable. Type not established: only nulls were seen."""
    receptive_field_off_large: str | None = None
    """Path of the large picture of the receptive field for dark spots. `string`, nullable. Type not established: only nulls were seen."""
    receptive_field_off_small: str | None = None
    """Path of the small picture of the receptive field for dark spots. `string`, nullable. Type not established: only nulls were seen."""
    receptive_field_on_large: str | None = None
    """Path of the large picture of the receptive field for bright spots. `string`, nullable. Type not established: only nulls were seen."""
    receptive_field_on_small: str | None = None
    """Path of the small picture of the receptive field for bright spots. `string`, nullable. Type not established: only nulls were seen."""
    signal_correlation_a_large: str | None = None
    """Path of the large picture of signal correlations in session A. `string`, nullable. Type not established: only nulls were seen."""
    signal_correlation_a_small: str | None = None
    """Path of the small picture of signal correlations in session A. `string`, nullable. Type not established: only nulls were seen."""
    signal_correlation_b_large: str | None = None
    """Path of the large picture of signal correlations in session B. `string`, nullable. Type not established: only nulls were seen."""
    signal_correlation_b_small: str | None = None
    """Path of the small picture of signal correlations in session B. `string`, nullable. Type not established: only nulls were seen."""
    speed_tuning_a_large: str | None = None
    """Path of the large picture of tuning to running speed in session A. `string`, nullable. Type not established: only nulls were seen."""
    speed_tuning_a_small: str | None = None
    """Path of the small picture of tuning to running speed in session A. `string`, nullable. Type not established: only nulls were seen."""
    speed_tuning_b_large: str | None = None
    """Path of the large picture of tuning to running speed in session B. `string`, nullable. Type not established: only nulls were seen."""
    speed_tuning_b_small: str | None = None
    """Path of the small picture of tuning to running speed in session B. `string`, nullable. Type not established: only nulls were seen."""
    speed_tuning_c_large: str | None = None
    """Path of the large picture of tuning to running speed in session C. `string`, nullable. Type not established: only nulls were seen."""
    speed_tuning_c_small: str | None = None
    """Path of the small picture of tuning to running speed in session C. `string`, nullable. Type not established: only nulls were seen."""
    static_gratings_large: str | None = None
    """Path of the large picture of responses to static gratings. `string`, nullable. Type not established: only nulls were seen."""
    static_gratings_small: str | None = None
    """Path of the small picture of responses to static gratings. `string`, nullable. Type not established: only nulls were seen."""

    if _t.TYPE_CHECKING:
        c: _t.ClassVar["ApiCamCellMetricPath[ApiCamCellMetric]"]

        @classmethod
        def where(
            cls: _b.type[ApiCamCellMetricT],
            /,
            *conditions: _rt.Condition[ApiCamCellMetricT],
            **equal: _tx.Unpack[ApiCamCellMetricWhere],
        ) -> ApiCamCellMetricQuery[ApiCamCellMetricT]: ...
        @classmethod
        def include(
            cls: _b.type[ApiCamCellMetricT],
            /,
            *paths: _rt.Path[ApiCamCellMetricT, _t.Any]
            | ApiCamCellMetricInclude
            | tuple[ApiCamCellMetricInclude, ...],
            where: _rt.Condition[ApiCamCellMetricT]
            | _abc.Sequence[_rt.Condition[ApiCamCellMetricT]] = (),
            keep_parents: bool = False,
        ) -> ApiCamCellMetricQuery[ApiCamCellMetricT]: ...
