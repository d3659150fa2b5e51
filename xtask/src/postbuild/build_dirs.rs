//! The folders of a build: Trunk's staging folder, and a folder for intermediate files.

use crate::checkout::{Checkout, NAME};
use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Trunk's staging folder, which becomes `dist/`, and the work folder, which never does.
pub(super) struct BuildDirs {
    staging: PathBuf,
    work: PathBuf,
    release: bool,
}

impl BuildDirs {
    /// The folders of the build that called this task. Trunk's own script and wasm move into the work
    /// folder.
    ///
    /// # Errors
    /// When Trunk did not call, or its output is not where it should be.
    pub(super) fn from_trunk(checkout: &Checkout) -> Result<Self, Error> {
        let staging = PathBuf::from(trunk_variable("TRUNK_STAGING_DIR")?);
        let release = trunk_variable("TRUNK_PROFILE")? == "release";
        let work = checkout.work_dir();
        if work.exists() {
            fs::remove_dir_all(&work).map_err(Error::file(&work))?;
        }
        fs::create_dir_all(&work).map_err(Error::file(&work))?;
        let dirs = Self {
            staging,
            work,
            release,
        };
        dirs.move_out(&format!("{NAME}.js"), &dirs.glue())?;
        dirs.move_out(&format!("{NAME}_bg.wasm"), &dirs.wasm())?;
        if dirs.staging.join("snippets").exists() {
            dirs.move_out("snippets", &dirs.work("snippets"))?;
        }
        Ok(dirs)
    }

    /// Whether size matters.
    pub(super) fn is_release(&self) -> bool {
        self.release
    }

    /// What becomes `dist/`.
    pub(super) fn staging(&self) -> &Path {
        &self.staging
    }

    /// A file of the work folder.
    pub(super) fn work(&self, name: &str) -> PathBuf {
        self.work.join(name)
    }

    /// The glue of wasm-bindgen.
    pub(super) fn glue(&self) -> PathBuf {
        self.work("glue.js")
    }

    /// The wasm as wasm-bindgen left it.
    pub(super) fn wasm(&self) -> PathBuf {
        self.work("app.wasm")
    }

    /// Writes a file into the work folder.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn write_work_file(&self, name: &str, text: &str) -> Result<(), Error> {
        let path = self.work(name);
        fs::write(&path, text).map_err(Error::file(&path))
    }

    /// Adds a file to the release.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn write_file(&self, name: &str, content: &[u8]) -> Result<(), Error> {
        let path = self.staging.join(name);
        fs::write(&path, content).map_err(Error::file(&path))
    }

    /// Keeps a file as it is now in the work folder.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub(super) fn copy_to_work(&self, name: &str) -> Result<(), Error> {
        let from = self.staging.join(name);
        fs::copy(&from, self.work(name)).map_err(Error::file(&from))?;
        Ok(())
    }

    /// Adds a folder to the release.
    ///
    /// # Errors
    /// When it cannot be created.
    pub(super) fn create_dir(&self, name: &str) -> Result<(), Error> {
        let path = self.staging.join(name);
        fs::create_dir_all(&path).map_err(Error::file(&path))
    }

    fn move_out(&self, name: &str, to: &Path) -> Result<(), Error> {
        let from = self.staging.join(name);
        fs::rename(&from, to).map_err(Error::file(&from))
    }
}

fn trunk_variable(name: &'static str) -> Result<String, Error> {
    std::env::var(name).map_err(|_| Error::Unexpected {
        place: "cargo xtask postbuild".to_owned(),
        expected: format!("the variable {name} that Trunk sets for its hooks"),
        found: "none".to_owned(),
        next: "run `cargo xtask build` or `trunk build`, which call this task",
    })
}
