//! What is kept of a failed test: the picture, the page's record, and what the server was asked; and
//! what tests make for people to look at.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::test_context::TestContext;

/// Writes the evidence and says where it lies, or why it does not.
pub(crate) async fn save_failure(context: &TestContext, test: &str, message: &str) -> String {
    let folder = target("browser-failures").join(context.engine().to_string());
    if let Err(error) = fs::create_dir_all(&folder) {
        return format!("no evidence kept: {}: {error}", folder.display());
    }
    let name: String = test
        .replace(": ", "-")
        .replace(' ', "-")
        .chars()
        .take(120)
        .collect();
    let picture = folder.join(format!("{name}.png"));
    let report_file = folder.join(format!("{name}.txt"));
    let seen = match context.session().screenshot(&picture).await {
        Ok(()) => format!("seen: {}", picture.display()),
        Err(error) => format!("no picture: {error}"),
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
        "server was asked: {:#?}",
        context.site().requested_paths()
    );
    match fs::write(&report_file, report) {
        Ok(()) => format!("{seen}\ntold: {}", report_file.display()),
        Err(error) => format!("{seen}\nno account: {error}"),
    }
}

/// Keeps what a test made, passed or not, and says where.
pub(crate) fn write_artifact(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = target("browser-tests");
    fs::create_dir_all(&folder).expect("the folder of what is built can be written to");
    let path = folder.join(name);
    fs::write(&path, bytes).expect("as can files in it");
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
