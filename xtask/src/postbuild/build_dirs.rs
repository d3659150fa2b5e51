//! What Trunk hands over, and where the release is put together.

use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Trunk's staging folder, and a workshop beside it that never becomes part of the release.
pub(super) struct Stage {
    folder: PathBuf,
    workshop: PathBuf,
    release: bool,
}

impl Stage {
    /// The build that called this task. Trunk's own scripts and wasm move into the workshop.
    ///
    /// # Errors
    /// When Trunk did not call, or its output is not where it should be.
    pub(super) fn from_trunk(checkout: &Checkout) -> Result<Self, Error> {
        let folder = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
        let release = variable("TRUNK_PROFILE")? == "release";
        let workshop = checkout.workshop();
        if workshop.exists() {
            fs::remove_dir_all(&workshop).map_err(Error::file(&workshop))?;
        }
        fs::create_dir_all(&workshop).map_err(Error::file(&workshop))?;
        let stage = Self {
            folder,
            workshop,
            release,
        };
        stage.take(&format!("{NAME}.js"), &stage.glue())?;
        stage.take(&format!("{NAME}_bg.wasm"), &stage.wasm())?;
        if stage.folder.join("snippets").exists() {
            stage.take("snippets", &stage.workshop("snippets"))?;
        }
        Ok(stage)
    }

    /// Whether size matters.
    pub(super) fn is_release(&self) -> bool {
        self.release
    }

    /// What becomes `dist/`.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A file of the workshop.
    pub(super) fn workshop(&self, name: &str) -> PathBuf {
        self.workshop.join(name)
    }

    /// The glue wasm-bindgen wrote.
    pub(super) fn glue(&self) -> PathBuf {
        self.workshop("glue.js")
    }

    /// The wasm as wasm-bindgen left it.
    pub(super) fn wasm(&self) -> PathBuf {
        self.workshop("program.wasm")
    }

    /// Adds a file to the release.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn put(&self, name: &str, content: &[u8]) -> Result<(), Error> {
        let path = self.folder.join(name);
        fs::write(&path, content).map_err(Error::file(&path))
    }

    /// Adds a folder to the release.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn make_folder(&self, name: &str) -> Result<(), Error> {
        let path = self.folder.join(name);
        fs::create_dir_all(&path).map_err(Error::file(&path))
    }

    fn take(&self, name: &str, to: &Path) -> Result<(), Error> {
        let from = self.folder.join(name);
        fs::rename(&from, to).map_err(Error::file(&from))
    }
}

fn variable(name: &'static str) -> Result<String, Error> {
    std::env::var(name).map_err(|_| Error::Unexpected {
        place: "cargo xtask finish".to_owned(),
        expected: format!("the variable {name} that Trunk sets for its hooks"),
        found: "none".to_owned(),
        next: "run `cargo xtask build`, which has Trunk call this task",
    })
}
