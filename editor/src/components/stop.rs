//! Work that can be stopped; one at a time.

use leptos::prelude::*;
use web_sys::{AbortController, AbortSignal};

/// The way to stop what was begun last.
#[derive(Clone, Copy)]
pub(super) struct Stop(StoredValue<Option<AbortController>, LocalStorage>);

impl Stop {
    /// Nothing was begun yet.
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Stops what was begun before, and begins anew; `None` where the browser has no such thing.
    pub(super) fn begin(self) -> Option<AbortSignal> {
        self.stop();
        let controller = AbortController::new().ok()?;
        let signal = controller.signal();
        self.0.set_value(Some(controller));
        Some(signal)
    }

    /// Stops it; nothing where it has ended.
    pub(super) fn stop(self) {
        self.0.with_value(|controller| {
            if let Some(controller) = controller {
                controller.abort();
            }
        });
    }
}
