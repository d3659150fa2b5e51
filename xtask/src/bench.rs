//! `cargo xtask bench`: the release beside a page written by hand and four libraries, in one run. The measuring itself
//! is in `bench/`.

use crate::checkout::{BENCH, Checkout};
use crate::error::Error;
use crate::tool_command::{self, ToolCommand};
use crate::{install, release};

/// Where the results go, with their picture.
const PAGE: &str = "docs/performance.md";
/// The variable that names the browser.
const CHROMIUM: &str = "BENCH_CHROMIUM";

/// Builds the release and measures it; without options everything, and the results are written to [`PAGE`].
///
/// # Errors
/// When a tool is missing, the release does not build, or the bench fails.
pub(crate) fn measure(checkout: &Checkout, options: &[String]) -> Result<(), Error> {
    release::build(checkout)?;
    install::bench_tools(checkout)?;
    let mut bench = ToolCommand::new(checkout, "node").args([checkout.path(BENCH).join("run.mjs")]);
    if std::env::var_os(CHROMIUM).is_none()
        && let Some(chromium) = tool_command::find("chromium")
    {
        bench = bench.env(CHROMIUM, chromium);
    }
    if options.is_empty() {
        bench.args(["--write", PAGE]).run()
    } else {
        bench.args(options).run()
    }
}
