//! What the host's administrator reads in the console.

use super::config::{Attributes, Config};
use crate::load::failure::Failure;

/// Reads the attributes; an unknown value is told.
pub(super) fn read_config(attributes: &Attributes) -> Config {
    let (config, unknown) = Config::read(attributes);
    for value in unknown {
        warn(value.attribute, &value.found, value.expected);
    }
    config
}

/// Tells of a value that means nothing: what it should be, and what it is.
pub(super) fn warn(attribute: &str, found: &str, expected: &str) {
    let message =
        format!("khuyen-hoc-timeline: {attribute}: expected {expected}, found \"{found}\"");
    web_sys::console::warn_1(&message.into());
}

/// Tells of a document that cannot be shown.
pub(super) fn error(failure: &Failure) {
    web_sys::console::error_1(&format!("khuyen-hoc-timeline: {failure}").into());
}
