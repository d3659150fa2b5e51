//! What the host's administrator reads in the console.

use super::config::UnknownValue;
use crate::load::failure::Failure;
use crate::text::joined;

/// Tells of a value that means nothing: what it should be, and what it is.
pub(super) fn warn(value: &UnknownValue) {
    let UnknownValue {
        attribute,
        found,
        expected,
    } = value;
    let message = joined(&[
        "khuyen-hoc-timeline: ",
        attribute,
        ": expected ",
        expected,
        ", found \"",
        found,
        "\"",
    ]);
    web_sys::console::warn_1(&message.into());
}

/// Tells of a document that cannot be shown.
pub(super) fn error(failure: &Failure) {
    web_sys::console::error_1(
        &joined(&["khuyen-hoc-timeline: ", &failure.console_message()]).into(),
    );
}
