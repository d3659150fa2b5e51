//! The program that makes releases in the browser (`editor/publisher`), as the script of a worker.

use super::scripts::SCRIPT_TARGET;
use super::wasm_program::BuiltProgram;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command::ToolCommand;

/// The script with the program in it.
///
/// # Errors
/// When the script does not parse.
pub(super) fn worker_script(
    checkout: &Checkout,
    program: &BuiltProgram,
    is_release: bool,
) -> Result<String, Error> {
    let mut options = vec![
        format!("--alias:publisher-glue={}", program.glue.display()),
        format!("--alias:publisher.wasm={}", program.wasm.display()),
        "--define:import.meta.url=undefined".to_owned(),
        "--format=iife".to_owned(),
        SCRIPT_TARGET.to_owned(),
    ];
    if is_release {
        options.extend(["--minify".to_owned(), "--legal-comments=none".to_owned()]);
    }
    ToolCommand::new(checkout, checkout.npm_bin("esbuild"))
        .args([
            "editor/page/publish-worker.js",
            "--bundle",
            "--charset=utf8",
        ])
        .args(["--log-level=warning"])
        .args(options)
        .read()
}
