//! Paths in the checkout, and the names that files of a release have in common.

use std::path::{Path, PathBuf};

pub(crate) use release_files::names::{BUNDLER_FOLDER, NAME};

/// The file in a release with the loader as a module.
pub(crate) const LOADER_MODULE: &str = "khuyen-hoc-timeline-module.js";

/// The folder of the checkout with the bench.
pub(crate) const BENCH: &str = "bench";

/// The folder of the project.
pub(crate) struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// The checkout that cargo runs xtask for. Checkouts may share a target folder, so xtask may have been
    /// built in another one.
    pub(crate) fn here() -> Self {
        let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        Self {
            root: xtask.parent().unwrap_or(&xtask).to_owned(),
        }
    }

    /// The top of the checkout.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder of the checkout.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The release.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The folder for intermediate files of a build; nothing in it is part of the release.
    pub(crate) fn work_dir(&self) -> PathBuf {
        self.path("target/postbuild")
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |folder| self.root.join(folder))
    }

    /// Installed tools; may be removed at any time.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// The programs that cargo installed.
    pub(crate) fn bin(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// The folder that npm installs into.
    pub(crate) fn npm(&self) -> PathBuf {
        self.tools().join("npm")
    }

    /// The folder with what developers build sites with, also from npm.
    pub(crate) fn npm_sites(&self) -> PathBuf {
        self.tools().join("npm-sites")
    }

    /// A program of an npm package.
    pub(crate) fn npm_bin(&self, name: &str) -> PathBuf {
        self.npm().join("node_modules/.bin").join(name)
    }
}
