//! Files kept for people to look at: screenshot and report of a failed test, and what tests produce.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::test_context::TestContext;

/// Saves a screenshot and a report of a failed test; returns their paths, or why there are none.
pub(crate) async fn save_failure(context: &TestContext, test: &str, message: &str) -> String {
    let folder = target("browser-failures").join(context.engine().to_string());
    if let Err(error) = fs::create_dir_all(&folder) {
        return format!("no artifacts saved: {}: {error}", folder.display());
    }
    let name: String = test
        .replace(": ", "-")
        .replace(' ', "-")
        .chars()
        .take(120)
        .collect();
    let screenshot = folder.join(format!("{name}.png"));
    let report_file = folder.join(format!("{name}.txt"));
    let saved = match context.session().screenshot(&screenshot).await {
        Ok(()) => format!("screenshot: {}", screenshot.display()),
        Err(error) => format!("no screenshot: {error}"),
    };
    let mut report = format!(
        "{test}\n\n{message}\n\naddress: {:?}\n",
        context.try_run("return location.href", &[]).await
    );
    let record = context
        .try_run("return JSON.stringify(window.hostRecord, null, 1)", &[])
        .await;
    let record = record.map(|text| text.as_str().unwrap_or("none").to_owned());
    let _ = writeln!(
        report,
        "page's record: {}",
        record.unwrap_or_else(|error| error)
    );
    let _ = writeln!(
        report,
        "server received: {:#?}",
        context.site().requested_paths()
    );
    match fs::write(&report_file, report) {
        Ok(()) => format!("{saved}\nreport: {}", report_file.display()),
        Err(error) => format!("{saved}\nno report: {error}"),
    }
}

/// Writes a file that a test produced, passed or not, and returns its path.
pub(crate) fn write_artifact(name: &str, bytes: &[u8]) -> PathBuf {
    let path = target("browser-tests").join(name);
    let folder = path.parent().expect("a file in the target folder");
    fs::create_dir_all(folder).expect("the target folder is writable");
    fs::write(&path, bytes).expect("the target folder is writable");
    path
}

fn target(folder: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .unwrap_or(here)
        .join("target")
        .join(folder)
}
