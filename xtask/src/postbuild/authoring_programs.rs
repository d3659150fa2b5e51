//! The two programs of the authoring page. They take longest of all to compile and need nothing of the rest of a
//! release, so they are compiled beside it.

use super::wasm_program::{BuiltProgram, WasmProgram};
use crate::checkout::Checkout;
use crate::error::Error;
use std::panic::resume_unwind;
use std::thread::{Scope, ScopedJoinHandle};

/// The page's own program.
const EDITOR: WasmProgram = WasmProgram {
    package: "editor",
    arguments: &["--bin", "editor", "--features", "csr"],
};

/// What makes releases in the browser (`editor/publisher`).
const PUBLISHER: WasmProgram = WasmProgram {
    package: "publisher",
    arguments: &["--lib"],
};

/// Both, built.
pub(crate) struct AuthoringPrograms {
    pub(super) editor: BuiltProgram,
    pub(super) publisher: BuiltProgram,
}

/// Both, while they are built.
pub(crate) struct Building<'scope> {
    editor: ScopedJoinHandle<'scope, Result<BuiltProgram, Error>>,
    publisher: ScopedJoinHandle<'scope, Result<BuiltProgram, Error>>,
}

impl<'scope> Building<'scope> {
    /// Begins to build both.
    pub(crate) fn start<'env>(
        scope: &'scope Scope<'scope, 'env>,
        checkout: &'env Checkout,
        is_release: bool,
    ) -> Self {
        Self {
            // Cargo compiles one after the other: the larger first, so that the rest is done beside it.
            publisher: scope.spawn(move || PUBLISHER.build(checkout, is_release)),
            editor: scope.spawn(move || EDITOR.build(checkout, is_release)),
        }
    }

    /// Waits for both.
    ///
    /// # Errors
    /// When one does not build, or a tool fails.
    pub(crate) fn finish(self) -> Result<AuthoringPrograms, Error> {
        Ok(AuthoringPrograms {
            editor: finish(self.editor)?,
            publisher: finish(self.publisher)?,
        })
    }
}

fn finish(
    building: ScopedJoinHandle<'_, Result<BuiltProgram, Error>>,
) -> Result<BuiltProgram, Error> {
    building
        .join()
        .unwrap_or_else(|panicked| resume_unwind(panicked))
}
