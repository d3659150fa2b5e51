//! Tools that cargo builds from their published sources; no prebuilt ones are downloaded.

use super::announce;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;
use crate::versions;
use std::fs;

/// A tool to build.
pub(super) struct Tool {
    package: &'static str,
    version: String,
    /// How long it takes to build on two cores.
    how_long: &'static str,
}

/// The tools of a build.
///
/// # Errors
/// When cargo lists no wasm-bindgen.
pub(super) fn build_tools(checkout: &Checkout) -> Result<[Tool; 2], Error> {
    let version = versions::wasm_bindgen(checkout)?;
    Ok([
        Tool {
            package: "trunk",
            version: versions::TRUNK.to_owned(),
            how_long: "3 to 6 minutes",
        },
        Tool {
            package: "wasm-bindgen-cli",
            version,
            how_long: "1 to 3 minutes",
        },
    ])
}

/// The tools of the checks that need no browser.
pub(super) fn check_tools() -> [Tool; 1] {
    [Tool {
        package: "cargo-deny",
        version: versions::CARGO_DENY.to_owned(),
        how_long: "1 to 3 minutes",
    }]
}

/// The tools of the browser tests.
pub(super) fn browser_test_tools() -> [Tool; 1] {
    let version = versions::GECKODRIVER.to_owned();
    [Tool {
        package: "geckodriver",
        version,
        how_long: "1 to 3 minutes",
    }]
}

/// Builds the tools that are missing or of another version.
///
/// # Errors
/// When the list of installed tools cannot be read or a tool does not build.
pub(super) fn install(checkout: &Checkout, tools: &[Tool]) -> Result<(), Error> {
    let root = checkout.tools();
    let target = root.join("target");
    let installed = installed(checkout)?;
    for tool in tools.iter().filter(|tool| !has(&installed, tool)) {
        announce(&format!("{} {}", tool.package, tool.version), tool.how_long);
        ToolCommand::cargo(checkout)
            .args([
                "install", "--quiet", "--locked", "--force", "--debug", "--root",
            ])
            .args([&root])
            .args(["--version", &format!("={}", tool.version), tool.package])
            // Unoptimised tools without debug info build in a third of the time, and they
            // only wait for cargo and copy files.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_TARGET_DIR", &target)
            .run()?;
    }
    if target.exists() {
        // Some gigabytes that are not needed once the tools are built.
        fs::remove_dir_all(&target).map_err(Error::file(&target))?;
    }
    Ok(())
}

/// Cargo's list of installed packages, one line each; empty without any.
fn installed(checkout: &Checkout) -> Result<String, Error> {
    let path = checkout.tools().join(".crates.toml");
    if path.exists() {
        fs::read_to_string(&path).map_err(Error::file(&path))
    } else {
        Ok(String::new())
    }
}

fn has(installed: &str, tool: &Tool) -> bool {
    let start = format!("\"{} {} (", tool.package, tool.version);
    installed.lines().any(|line| line.starts_with(&start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exactly_the_pinned_version_counts_as_installed() {
        let installed = "[v1]\n\"trunk 0.21.1 (registry)\" = [\"trunk\"]\n";
        let trunk = |version: &str| Tool {
            package: "trunk",
            version: version.to_owned(),
            how_long: "",
        };
        assert!(has(installed, &trunk("0.21.1")));
        assert!(!has(installed, &trunk("0.21.14")));
        assert!(!has(installed, &trunk("0.21")));
    }
}
