//! Checks and converts data at a terminal. `cargo xtask data` calls it with a job in JSON.

use editor::terminal::job::Job;
use editor::terminal::{Outcome, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    let job = std::env::args().nth(1).unwrap_or_default();
    let outcome = match serde_json::from_str::<Job>(&job) {
        Ok(job) => run(&job, &mut std::io::stdout(), &mut std::io::stderr()),
        Err(error) => {
            eprintln!("error: expected a job in JSON, found {error}; run `cargo xtask data`");
            Outcome::Failed
        }
    };
    ExitCode::from(outcome.code())
}
