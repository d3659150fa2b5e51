//! Where things lie in the checkout.

use std::path::{Path, PathBuf};

/// The name that every file of the widget begins with.
pub(crate) const NAME: &str = "khuyen-hoc-timeline";

/// The folder of the project.
pub(crate) struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// The checkout cargo runs this program for. Checkouts may share a target folder, so it need not
    /// be the one the program was built in.
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

    /// Where cargo puts what it builds.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |own| self.root.join(own))
    }

    /// What the tasks install; may be removed at any time.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// The programs cargo installs.
    pub(crate) fn bin(&self) -> PathBuf {
        self.tools().join("bin")
    }

    /// The folder npm installs into.
    pub(crate) fn npm(&self) -> PathBuf {
        self.tools().join("npm")
    }

    /// A program of an npm package.
    pub(crate) fn npm_bin(&self, name: &str) -> PathBuf {
        self.npm().join("node_modules/.bin").join(name)
    }
}
