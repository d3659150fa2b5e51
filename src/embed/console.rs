//! What the host's administrator reads in the console.

use super::config::UnknownValue;
use crate::load::failure::Failure;
use std::cell::RefCell;
use std::rc::Rc;

/// Warnings of one widget, each value logged once.
#[derive(Clone, Default)]
pub(super) struct Warnings(Rc<RefCell<Vec<UnknownValue>>>);

impl Warnings {
    /// Logs the values that were not logged before.
    pub(super) fn warn(&self, values: impl IntoIterator<Item = UnknownValue>) {
        let mut logged = self.0.borrow_mut();
        for value in values {
            if logged.contains(&value) {
                continue;
            }
            let UnknownValue {
                attribute,
                found,
                expected,
            } = &value;
            let message =
                format!("khuyen-hoc-timeline: {attribute}: expected {expected}, found \"{found}\"");
            web_sys::console::warn_1(&message.into());
            logged.push(value);
        }
    }
}

/// Logs a document that cannot be shown.
pub(super) fn error(failure: &Failure) {
    let message = format!("khuyen-hoc-timeline: {}", failure.console_message());
    web_sys::console::error_1(&message.into());
}
