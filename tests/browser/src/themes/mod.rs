//! The tests, a file a theme.

mod access;
mod access_without_program;
mod archive;
mod attributes;
mod check;
mod coming_and_going;
mod companion;
mod compressed;
mod console;
mod contrast;
mod crowds;
mod discretion;
mod div;
mod documents;
mod events;
mod filter;
mod fragment;
mod frames;
mod hosts;
mod instances;
mod integrity;
mod isolation;
mod keyboard;
mod keyboard_journeys;
mod language;
mod loading;
mod packaged;
mod paper;
mod parts;
mod permalink;
mod phone;
mod pictures;
mod program;
mod reading;
mod records;
mod same_markup;
mod search;
mod settled;
mod speed;
mod takeover;
mod targets;
mod text_spacing;
mod ways_round;
mod without_script;
mod words;
mod zoom;

use crate::harness::suite::Test;

/// Every test of the suite, in the order they run: the main job first.
pub(crate) fn all() -> Vec<Test> {
    [
        reading::tests(),
        filter::tests(),
        keyboard::tests(),
        keyboard_journeys::tests(),
        companion::tests(),
        same_markup::tests(),
        settled::tests(),
        search::tests(),
        permalink::tests(),
        events::tests(),
        attributes::tests(),
        language::tests(),
        div::tests(),
        instances::tests(),
        coming_and_going::tests(),
        loading::tests(),
        records::tests(),
        documents::tests(),
        program::tests(),
        ways_round::tests(),
        fragment::tests(),
        without_script::tests(),
        takeover::tests(),
        crowds::tests(),
        words::tests(),
        isolation::tests(),
        hosts::tests(),
        discretion::tests(),
        integrity::tests(),
        parts::tests(),
        access::tests(),
        access_without_program::tests(),
        contrast::tests(),
        phone::tests(),
        targets::tests(),
        text_spacing::tests(),
        zoom::tests(),
        frames::tests(),
        archive::tests(),
        check::tests(),
        compressed::tests(),
        packaged::tests(),
        paper::tests(),
        speed::tests(),
        console::tests(),
        pictures::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
