//! `mau-hoat-dong.xlsx`, the template for editors. A program of the package `editor` writes it.

use super::build_dirs::BuildDirs;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::prerender;
use crate::tool_command::ToolCommand;

/// The file. Source: the contract.
pub(super) const FILE: &str = "mau-hoat-dong.xlsx";

/// Writes it into the release.
///
/// # Errors
/// When the program does not build, or the published data cannot be read; it has said which.
pub(super) fn write(checkout: &Checkout, dirs: &BuildDirs) -> Result<(), Error> {
    ToolCommand::cargo(checkout)
        .args(["run", "--quiet", "--locked", "--package", "editor"])
        .args(["--bin", "template", "--"])
        .args([
            checkout.path("data/articles.json"),
            checkout.path("data/programmes.json"),
        ])
        .args([prerender::date()?])
        .args([dirs.staging().join(FILE)])
        .run()
}
