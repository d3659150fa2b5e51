//! Calls the program that checks and converts data (`editor/src/terminal`). It is no part of this one, since the
//! readers of spreadsheets take a minute to build, for tasks that mostly need none of them.

use crate::checkout::Checkout;
use crate::cli::{DataOptions, DataTask};
use crate::error::Error;
use crate::tool_command::ToolCommand;
use clap::ValueEnum;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Does a task with data, and ends with its exit code.
///
/// # Errors
/// When the program cannot be started.
pub(crate) fn run(checkout: &Checkout, options: &DataOptions) -> Result<(), Error> {
    let command = ToolCommand::cargo(checkout)
        .args(["run", "--quiet", "--locked", "--package", "editor"])
        .args(["--bin", "timeline-data", "--"])
        .args([job(checkout, options).to_string()]);
    Err(command.exec())
}

/// The job as `editor::terminal::job` reads it. Files are relative to the current folder, and the program runs in
/// the checkout.
fn job(checkout: &Checkout, options: &DataOptions) -> Value {
    let task = match &options.task {
        DataTask::Check { files } => {
            let files: Vec<PathBuf> = files.iter().map(|file| absolute(file)).collect();
            json!({ "check": { "files": files } })
        }
        DataTask::Convert {
            input,
            output,
            append,
        } => json!({ "convert": {
            "input": absolute(input),
            "output": absolute(output),
            "append": append,
        } }),
    };
    let data = options
        .data
        .as_deref()
        .map_or_else(|| checkout.path("data"), absolute);
    json!({
        "data": data,
        "format": name(&options.format),
        "lang": name(&options.lang),
        "strict": options.strict,
        "task": task,
    })
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The name of a value on the command line, which is the one in the job.
fn name(value: &impl ValueEnum) -> String {
    let possible = value.to_possible_value();
    possible
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}
