"""Recorded queries on ApiCamCellMetric to ExperimentContainer, built with the typed API."""

# ruff: noqa: E712
# A column compared with a truth value builds a condition.

from allenorm.query import has
from allenorm_models import (
    ApiCamCellMetric,
    ApiCamExperimentContainerMetric,
    ApiCamStimulusMapping,
    ApiCellTypesSpecimenDetail,
    ApiColumnDefinition,
    ApiConnectivity,
    ApiTbiDonorMetric,
    Atlas,
    AtlasImage,
    Chromosome,
    Donor,
    EcephysChannel,
    EcephysProbe,
    EcephysSession,
    EcephysUnit,
    EcephysUnitMetricBundle,
    EphysFeature,
    EphysSweep,
    ExperimentContainer,
)
from corpus.case import Case

CASES = {
    "q0044": Case(
        ApiCamCellMetric.where(cell_specimen_id=[517394843, 517394850])
        .order_by(ApiCamCellMetric.c.cell_specimen_id)
        .limit(2000)
        .offset(4000),
        count=False,
    ),
    "q0045": Case(
        ApiCamCellMetric.where(cell_specimen_id=[517394843, 517394850])
        .order_by(ApiCamCellMetric.c.cell_specimen_id)
        .limit(2000)
        .offset(6000),
        count=False,
    ),
    "q0047": Case(
        ApiCamCellMetric.where(cell_specimen_id=[517394843, 517394850])
        .order_by(ApiCamCellMetric.c.cell_specimen_id)
        .limit(2000)
        .offset(10000),
        count=False,
    ),
    "q0153": Case(ApiCamCellMetric.where().limit(1).offset(1), count=False),
    "q0154": Case(ApiCamCellMetric.where().limit(1).offset(2), count=False),
    "q0156": Case(ApiCamCellMetric.where().limit(1).offset(4), count=False),
    "q0157": Case(ApiCamCellMetric.where().limit(1).offset(5), count=False),
    "q0643": Case(ApiCamCellMetric.where(), rows="all"),
    "q0197": Case(ApiCamExperimentContainerMetric.where(), rows="all", count=False),
    "q0037": Case(ApiCamStimulusMapping.where(), rows="all", count=False),
    "q0039": Case(ApiCamStimulusMapping.where(id=[15, 43]), rows="all", count=False),
    "q0001": Case(ApiCellTypesSpecimenDetail.where(), rows="all"),
    "q0003": Case(ApiCellTypesSpecimenDetail.where(structure__layer="4"), rows="all"),
    "q0004": Case(
        ApiCellTypesSpecimenDetail.where(
            ApiCellTypesSpecimenDetail.c.donor__species.ilike("homo sapiens")
        ),
        rows="all",
    ),
    "q0005": Case(
        ApiCellTypesSpecimenDetail.where(
            ApiCellTypesSpecimenDetail.c.donor__disease_state.ilike("epilepsy")
        ),
        rows="all",
    ),
    "q0015": Case(
        ApiCellTypesSpecimenDetail.where(ApiCellTypesSpecimenDetail.c.m__biophys_perisomatic > 0)
    ),
    "q0016": Case(ApiCellTypesSpecimenDetail.where(ApiCellTypesSpecimenDetail.c.m__glif > 0)),
    "q0206": Case(ApiCellTypesSpecimenDetail.where(), rows="all"),
    "q0207": Case(ApiCellTypesSpecimenDetail.where(specimen__id=324257146), rows="all"),
    "q0250": Case(ApiCellTypesSpecimenDetail.where()),
    "q0319": Case(
        ApiCellTypesSpecimenDetail.where(
            ApiCellTypesSpecimenDetail.c.donor__species.ilike("homo sapiens"),
            ApiCellTypesSpecimenDetail.c.m__biophys_perisomatic > 0,
        )
    ),
    "q0411": Case(ApiCellTypesSpecimenDetail.where(ApiCellTypesSpecimenDetail.c.m__glif > 0)),
    "q0415": Case(ApiCellTypesSpecimenDetail.where().limit(10)),
    "q0422": Case(ApiCellTypesSpecimenDetail.where(specimen__id=527952884)),
    "q0431": Case(
        ApiCellTypesSpecimenDetail.where(donor__species="Mus musculus", m__biophys_all_active=1),
        rows="all",
    ),
    "q0463": Case(ApiCellTypesSpecimenDetail.where().limit(0)),
    "q0533": Case(ApiCellTypesSpecimenDetail.where(specimen__id=485909730)),
    "q0654": Case(
        ApiCellTypesSpecimenDetail.where().only(
            "cell_reporter_status",
            "csl__normalized_depth",
            "donor__age",
            "donor__disease_state",
            "donor__sex",
            "donor__species",
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
            "ephys_thumb_path",
            "erwkf__id",
            "line_name",
            "morph_thumb_path",
            "nr__max_euclidean_distance",
            "nr__number_bifurcations",
            "nr__number_stems",
            "nrwkf__id",
            "specimen__hemisphere",
            "specimen__id",
            "specimen__name",
            "structure__acronym",
            "structure__layer",
            "structure__name",
            "structure_parent__acronym",
            "tag__apical",
            "tag__dendrite_type",
        ),
        rows="all",
    ),
    "q0694": Case(ApiCellTypesSpecimenDetail.where(tag__dendrite_type="sparsely spiny").limit(0)),
    "q0695": Case(ApiCellTypesSpecimenDetail.where(donor__species="Homo Sapiens").limit(0)),
    "q0036": Case(ApiColumnDefinition.where().only("api_class_name"), rows="all", count=False),
    "q0200": Case(
        ApiColumnDefinition.where(api_class_name="ApiCamCellMetric"), rows="all", count=False
    ),
    "q0216": Case(ApiConnectivity.where(), rows="all"),
    "q0644": Case(ApiConnectivity.where(), rows="all"),
    "q0593": Case(ApiTbiDonorMetric.where(), rows="all"),
    "q0130": Case(Atlas.where(), rows="all", count=False),
    "q0139": Case(
        Atlas.where(
            has(Atlas.c.structure_graph.ontology), has(Atlas.c.graphic_group_labels)
        ).include("structure_graph.ontology", "graphic_group_labels"),
        rows="all",
        count=False,
    ),
    "q0253": Case(Atlas.where(Atlas.c.name.ilike("*Human*"))),
    "q0407": Case(Atlas.where(), rows="all"),
    "q0501": Case(Atlas.where()),
    "q0581": Case(Atlas.where(Atlas.c.name.ilike("*Mouse*"))),
    "q0616": Case(
        Atlas.include(
            "reference_space.age", where=Atlas.c.reference_space.age.name.in_(["E13.5", "P4"])
        ).order_by(Atlas.c.reference_space.age.embryonic.desc(), Atlas.c.reference_space.age.days)
    ),
    "q0662": Case(Atlas.where().limit(100)),
    "q0698": Case(Atlas.where(Atlas.c.name.ilike("mouse*")).only("id", "name")),
    "q0631": Case(AtlasImage.where(id=100960224).include("alternate_images")),
    "q0653": Case(AtlasImage.where(id=100960224)),
    "q0446": Case(Chromosome.where(id=12)),
    "q0399": Case(
        Donor.where(name=["H16.03.001", "H16.03.002", "H17.03.009"]).only("id", "name"), rows="all"
    ),
    "q0674": Case(
        Donor.where(Donor.c.products.abbreviation == "HumanMA")
        .include("specimens.alignment3d")
        .include("specimens", where=Donor.c.specimens.parent_id.is_null())
        .only("id", "name", Donor.c.specimens.id)
    ),
    "q0268": Case(
        EcephysChannel.where(id=[849705558])
        .include("structure")
        .order_by(EcephysChannel.c.id)
        .limit(5000)
        .tabular(
            EcephysChannel.c.anterior_posterior_ccf_coordinate,
            EcephysChannel.c.dorsal_ventral_ccf_coordinate,
            EcephysChannel.c.ecephys_probe_id,
            EcephysChannel.c.id,
            EcephysChannel.c.left_right_ccf_coordinate,
            EcephysChannel.c.local_index,
            EcephysChannel.c.probe_horizontal_position,
            EcephysChannel.c.probe_vertical_position,
            ecephys_structure_acronym=EcephysChannel.c.structure.acronym,
            ecephys_structure_id=EcephysChannel.c.structure.id,
        )
    ),
    "q0269": Case(
        EcephysChannel.where(ecephys_probe_id=[792645504, 805002027])
        .include("structure")
        .order_by(EcephysChannel.c.id)
        .limit(5000)
        .tabular(
            EcephysChannel.c.anterior_posterior_ccf_coordinate,
            EcephysChannel.c.dorsal_ventral_ccf_coordinate,
            EcephysChannel.c.ecephys_probe_id,
            EcephysChannel.c.id,
            EcephysChannel.c.left_right_ccf_coordinate,
            EcephysChannel.c.local_index,
            EcephysChannel.c.probe_horizontal_position,
            EcephysChannel.c.probe_vertical_position,
            ecephys_structure_acronym=EcephysChannel.c.structure.acronym,
            ecephys_structure_id=EcephysChannel.c.structure.id,
        )
    ),
    "q0270": Case(
        EcephysChannel.where(ecephys_probe_id=[792645504], id=[849705558])
        .include("structure")
        .order_by(EcephysChannel.c.id)
        .limit(5000)
        .tabular(
            EcephysChannel.c.anterior_posterior_ccf_coordinate,
            EcephysChannel.c.dorsal_ventral_ccf_coordinate,
            EcephysChannel.c.ecephys_probe_id,
            EcephysChannel.c.id,
            EcephysChannel.c.left_right_ccf_coordinate,
            EcephysChannel.c.local_index,
            EcephysChannel.c.probe_horizontal_position,
            EcephysChannel.c.probe_vertical_position,
            ecephys_structure_acronym=EcephysChannel.c.structure.acronym,
            ecephys_structure_id=EcephysChannel.c.structure.id,
        )
    ),
    "q0523": Case(
        EcephysChannel.include("structure")
        .order_by(EcephysChannel.c.id)
        .limit(5000)
        .tabular(
            EcephysChannel.c.anterior_posterior_ccf_coordinate,
            EcephysChannel.c.dorsal_ventral_ccf_coordinate,
            EcephysChannel.c.id,
            EcephysChannel.c.left_right_ccf_coordinate,
            EcephysChannel.c.local_index,
            EcephysChannel.c.probe_horizontal_position,
            EcephysChannel.c.probe_vertical_position,
            ephys_probe_id=EcephysChannel.c.ecephys_probe_id,
            ephys_structure_acronym=EcephysChannel.c.structure.acronym,
            ephys_structure_id=EcephysChannel.c.structure.id,
        )
    ),
    "q0598": Case(
        EcephysChannel.where(
            EcephysChannel.c.ecephys_probe.ecephys_session_id.in_([746083955]),
            ecephys_probe_id=[760647913],
            id=[849734900],
        )
    ),
    "q0263": Case(EcephysProbe.where().order_by(EcephysProbe.c.id).limit(5000)),
    "q0264": Case(
        EcephysProbe.where(id=[729445648, 729445650]).order_by(EcephysProbe.c.id).limit(5000)
    ),
    "q0265": Case(
        EcephysProbe.where(ecephys_session_id=[719161530]).order_by(EcephysProbe.c.id).limit(5000)
    ),
    "q0266": Case(
        EcephysProbe.where(ecephys_session_id=[719161530], id=[729445648])
        .order_by(EcephysProbe.c.id)
        .limit(5000)
    ),
    "q0597": Case(
        EcephysProbe.where(ecephys_session_id=[774875821, 797828357], id=[792602660, 805579741])
    ),
    "q0258": Case(
        EcephysSession.include(
            EcephysSession.c.specimen.donor.age, "well_known_files.well_known_file_type"
        )
        .order_by(EcephysSession.c.id)
        .limit(5000)
    ),
    "q0259": Case(
        EcephysSession.where(id=[715093703, 719161530])
        .include(EcephysSession.c.specimen.donor.age, "well_known_files.well_known_file_type")
        .order_by(EcephysSession.c.id)
        .limit(5000)
    ),
    "q0260": Case(
        EcephysSession.where(fail_eye_tracking=False, id=[715093703])
        .include(EcephysSession.c.specimen.donor.age, "well_known_files.well_known_file_type")
        .order_by(EcephysSession.c.id)
        .limit(5000)
    ),
    "q0261": Case(
        EcephysSession.where(stimulus_name=["brain_observatory_1.1", "functional_connectivity"])
        .include(EcephysSession.c.specimen.donor.age, "well_known_files.well_known_file_type")
        .order_by(EcephysSession.c.id)
        .limit(5000)
    ),
    "q0589": Case(EcephysSession.where(fail_eye_tracking=False, id=[759228117, 779839471])),
    "q0594": Case(
        EcephysSession.where(
            fail_eye_tracking=False, id=[759228117, 779839471], stimulus_name=["bar", "foo"]
        )
    ),
    "q0595": Case(EcephysSession.where(id=[759228117, 779839471])),
    "q0596": Case(EcephysSession.where()),
    "q0271": Case(EcephysUnit.where().order_by(EcephysUnit.c.id).limit(5000)),
    "q0272": Case(
        EcephysUnit.where(id=[950911932, 950911986]).order_by(EcephysUnit.c.id).limit(5000)
    ),
    "q0273": Case(
        EcephysUnit.where(ecephys_channel_id=[849705558]).order_by(EcephysUnit.c.id).limit(5000)
    ),
    "q0274": Case(
        EcephysUnit.where(EcephysUnit.c.ecephys_channel.ecephys_probe.id.in_([792645504]))
        .order_by(EcephysUnit.c.id)
        .limit(5000)
    ),
    "q0275": Case(
        EcephysUnit.where(
            EcephysUnit.c.ecephys_channel.ecephys_probe.ecephys_session.id.in_(
                [715093703, 719161530]
            )
        )
        .order_by(EcephysUnit.c.id)
        .limit(5000)
    ),
    "q0276": Case(
        EcephysUnit.where(
            EcephysUnit.c.ecephys_channel.ecephys_probe.ecephys_session.id.in_([715093703]),
            id=[950911932],
        )
        .order_by(EcephysUnit.c.id)
        .limit(5000)
    ),
    "q0279": Case(
        EcephysUnitMetricBundle.where(
            EcephysUnitMetricBundle.c.ecephys_unit.ecephys_channel.ecephys_probe.ecephys_session.id.in_(
                [715093703]
            )
        )
        .order_by(EcephysUnitMetricBundle.c.id)
        .limit(5000)
    ),
    "q0280": Case(
        EcephysUnitMetricBundle.where(
            EcephysUnitMetricBundle.c.ecephys_unit.ecephys_channel.ecephys_probe.ecephys_session.stimulus_name.in_(
                ["brain_observatory_1.1", "functional_connectivity"]
            )
        )
        .order_by(EcephysUnitMetricBundle.c.id)
        .limit(5000)
    ),
    "q0281": Case(
        EcephysUnitMetricBundle.where(
            EcephysUnitMetricBundle.c.ecephys_unit.ecephys_channel.ecephys_probe.ecephys_session.id.in_(
                [715093703]
            ),
            EcephysUnitMetricBundle.c.ecephys_unit.ecephys_channel.ecephys_probe.ecephys_session.stimulus_name.in_(
                ["brain_observatory_1.1"]
            ),
            ecephys_unit_id=[950911932],
        )
        .order_by(EcephysUnitMetricBundle.c.id)
        .limit(5000)
    ),
    "q0007": Case(EphysFeature.where(specimen_id=467703703)),
    "q0209": Case(
        EphysFeature.where(EphysFeature.c.specimen.ephys_result.failed == False), rows="all"
    ),
    "q0420": Case(EphysFeature.where(specimen_id=469801138)),
    "q0655": Case(EphysSweep.where(specimen_id=485909730), rows="all"),
    "q0178": Case(
        ExperimentContainer.include(
            "ophys_experiments",
            "isi_experiment",
            ExperimentContainer.c.specimen.donor.conditions,
            ExperimentContainer.c.specimen.donor.age,
            ExperimentContainer.c.specimen.donor.transgenic_lines,
            "targeted_structure",
        ),
        rows="all",
        count=False,
    ),
}
