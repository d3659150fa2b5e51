//! The specs: one file for each behaviour of the widget, the release or the page it stands in.

mod activity_details;
mod any_parent;
mod app_failures;
mod archive;
mod attributes;
mod axe;
mod axe_prerendered;
mod console;
mod contrast;
mod cross_highlight;
mod css_parts;
mod details;
mod div_element;
mod document_failures;
mod edit;
mod element_api;
mod embed_links;
mod endurance;
mod events;
mod filter;
mod fragment;
mod frames;
mod grid_navigation;
mod hosts;
mod hydration;
mod instances;
mod integrity;
mod invalid_records;
mod isolation;
mod keyboard;
mod keyboard_journeys;
mod language;
mod large_data;
mod lifecycle;
mod loader_fallbacks;
mod loader_screen;
mod loading;
mod many_partners;
mod minimal_updates;
mod more_filters;
mod narrow_screen;
mod npm_package;
mod page_translation;
mod permalink;
mod permalink_to_activity;
mod precompressed;
mod prerender_parity;
mod print;
mod privacy;
mod reading;
mod safety;
mod saved_files;
mod screenshots;
mod script_forms;
mod search;
mod self_test;
mod share_menu;
mod ssr_csr_parity;
mod statuses;
mod target_size;
mod text_spacing;
mod tolerated_input;
mod unusual_text;
mod without_script;
mod zoom;

use crate::harness::runner::Test;

/// Every test of the suite, in the order they run: the main job first.
pub(crate) fn all() -> Vec<Test> {
    [
        reading::tests(),
        filter::tests(),
        keyboard::tests(),
        keyboard_journeys::tests(),
        grid_navigation::tests(),
        cross_highlight::tests(),
        safety::tests(),
        saved_files::tests(),
        share_menu::tests(),
        permalink_to_activity::tests(),
        more_filters::tests(),
        activity_details::tests(),
        any_parent::tests(),
        details::tests(),
        many_partners::tests(),
        minimal_updates::tests(),
        page_translation::tests(),
        ssr_csr_parity::tests(),
        prerender_parity::tests(),
        search::tests(),
        permalink::tests(),
        embed_links::tests(),
        events::tests(),
        attributes::tests(),
        language::tests(),
        div_element::tests(),
        instances::tests(),
        lifecycle::tests(),
        loading::tests(),
        loader_screen::tests(),
        script_forms::tests(),
        invalid_records::tests(),
        tolerated_input::tests(),
        document_failures::tests(),
        app_failures::tests(),
        loader_fallbacks::tests(),
        fragment::tests(),
        without_script::tests(),
        hydration::tests(),
        large_data::tests(),
        unusual_text::tests(),
        isolation::tests(),
        hosts::tests(),
        privacy::tests(),
        integrity::tests(),
        css_parts::tests(),
        element_api::tests(),
        axe::tests(),
        axe_prerendered::tests(),
        contrast::tests(),
        narrow_screen::tests(),
        statuses::tests(),
        target_size::tests(),
        text_spacing::tests(),
        zoom::tests(),
        frames::tests(),
        archive::tests(),
        self_test::tests(),
        precompressed::tests(),
        npm_package::tests(),
        edit::tests(),
        print::tests(),
        endurance::tests(),
        console::tests(),
        screenshots::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
