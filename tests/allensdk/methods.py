"""The public methods of AllenSDK 2.16.2's API classes and caches: their names, which are facts.

They are what the classes define themselves, read from the classes of an installed AllenSDK. Left
out, and named by the page, are a method that reads another archive and, of the caches and the tree,
what is about their own files and dicts.
"""

METHODS: dict[str, str] = {
    "Api": """
        set_api_urls set_default_working_directory read_data json_msg_query do_query
        do_rma_query load_api_schema construct_well_known_file_download_url
        cleanup_truncated_file retrieve_file_over_http retrieve_parsed_json_over_http
        retrieve_xml_over_http
    """,
    "RmaApi": """
        build_query_url model_stage pipe_stage service_stage model_query service_query
        options_clause only_except_tabular_clause order_clause debug_clause filters
        tuple_filters quote_string filter build_schema_query get_schema
    """,
    "RmaTemplate": """
        to_filter_rhs template_query
    """,
    "RmaPager": """
        pager
    """,
    "ConnectedServices": """
        build_url schema
    """,
    "CellTypesApi": """
        list_cells_api list_cells get_cell get_ephys_sweeps filter_cells filter_cells_api
        simplify_cells_api get_ephys_features get_morphology_features save_ephys_data
        save_reconstruction save_reconstruction_markers
    """,
    "BiophysicalApi": """
        get_neuronal_models build_rma read_json is_well_known_file_type
        get_well_known_file_ids create_manifest cache_data
    """,
    "GlifApi": """
        get_neuronal_model_templates get_neuronal_models get_neuronal_models_by_id
        get_neuron_configs list_neuronal_models get_neuronal_model get_ephys_sweeps
        get_neuron_config cache_stimulus_file
    """,
    "AnnotatedSectionDataSetsApi": """
        get_annotated_section_data_sets get_annotated_section_data_sets_via_rma
        get_compound_annotated_section_data_sets
    """,
    "GridDataApi": """
        download_gene_expression_grid_data download_expression_grid_data
        download_projection_grid_data download_deformation_field download_alignment3d
    """,
    "MouseConnectivityApi": """
        get_experiments get_experiments_api get_manual_injection_summary
        get_experiment_detail get_projection_image_info
        download_reference_aligned_image_channel_volumes
        build_reference_aligned_image_channel_volumes_url
        get_reference_aligned_image_channel_volumes_url experiment_source_search
        experiment_spatial_search experiment_injection_coordinate_search
        experiment_correlation_search get_structure_unionizes download_injection_density
        download_projection_density download_injection_fraction download_data_mask
        calculate_injection_centroid
    """,
    "ReferenceSpaceApi": """
        download_annotation_volume download_mouse_atlas_volume download_template_volume
        download_structure_mask download_structure_mesh build_volumetric_data_download_url
        download_volumetric_data
    """,
    "ImageDownloadApi": """
        get_section_image_ranges get_section_data_sets_by_product section_image_query
        download_section_image download_atlas_image download_projection_image
        download_image atlas_image_query
    """,
    "SvgApi": """
        build_query download_svg get_svg
    """,
    "OntologiesApi": """
        get_structures get_structures_with_sets unpack_structure_set_ancestors
        get_atlases_table get_atlases get_structure_graphs get_structure_sets
    """,
    "TreeSearchApi": """
        get_tree
    """,
    "SynchronizationApi": """
        get_image_to_atlas get_image_to_image get_image_to_image_2d get_reference_to_image
        get_image_to_reference get_structure_to_image
    """,
    "MouseAtlasApi": """
        get_section_data_sets get_genes download_expression_density
        download_expression_energy download_expression_intensity
    """,
    "BrainObservatoryApi": """
        get_ophys_experiments get_isi_experiments list_isi_experiments
        list_column_definition_class_names get_column_definitions get_stimulus_mappings
        get_cell_metrics get_experiment_containers get_experiment_container_metrics
        save_ophys_experiment_data save_ophys_experiment_analysis_data
        save_ophys_experiment_event_data save_ophys_experiment_eye_gaze_data
        filter_experiments_and_containers filter_experiment_containers
        filter_ophys_experiments filter_cell_specimens dataframe_query_string
        dataframe_query get_cell_specimen_id_mapping simplify_experiment_containers
        simplify_ophys_experiments
    """,
    "CellTypesCache": """
        get_cells get_ephys_sweeps get_ephys_features get_morphology_features
        get_all_features get_ephys_data get_reconstruction get_reconstruction_markers
    """,
    "MouseConnectivityCache": """
        default_structure_ids get_projection_density get_injection_density
        get_injection_fraction get_data_mask get_experiments filter_experiments
        get_experiment_structure_unionizes rank_structures filter_structure_unionizes
        get_structure_unionizes get_projection_matrix get_deformation_field
        get_affine_parameters
    """,
    "ReferenceSpaceCache": """
        get_annotation_volume get_template_volume get_structure_tree get_reference_space
        get_structure_mask get_structure_mesh validate_structure_id validate_structure_ids
    """,
    "StructureTree": """
        filter_nodes value_map nodes_by_property node_ids parent_id parent_ids child_ids
        ancestor_ids descendant_ids node nodes parent parents children descendants ancestors
        get_structures_by_id get_structures_by_name get_structures_by_acronym
        get_structures_by_set_id get_colormap get_name_map get_id_acronym_map
        get_ancestor_id_map structure_descends_from get_structure_sets has_overlaps
        export_label_description hex_to_rgb path_to_list
    """,
}
"""Each class with its methods, in their order."""
