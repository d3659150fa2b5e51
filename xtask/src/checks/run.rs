//! A run of checks: each is announced, timed and listed in the summary.

use crate::error::Error;
use std::time::{Duration, Instant};

/// The checks run so far.
pub(super) struct Run {
    start: Instant,
    done: Vec<Done>,
}

struct Done {
    name: String,
    took: Duration,
    passed: bool,
}

impl Run {
    /// Starts the clock.
    pub(super) fn start() -> Self {
        Self {
            start: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Runs one check, prints its error and returns whether it passed.
    pub(super) fn step(&mut self, name: &str, check: impl FnOnce() -> Result<(), Error>) -> bool {
        println!("\n== {name} ({} s so far)", self.start.elapsed().as_secs());
        let start = Instant::now();
        let result = check();
        if let Err(error) = &result {
            eprintln!("error: {error}");
        }
        let passed = result.is_ok();
        self.done.push(Done {
            name: name.to_owned(),
            took: start.elapsed(),
            passed,
        });
        passed
    }

    /// Prints the summary.
    ///
    /// # Errors
    /// When a check failed.
    pub(super) fn end(self) -> Result<(), Error> {
        println!("\n== summary");
        for done in &self.done {
            let word = if done.passed { "passed" } else { "FAILED" };
            println!("{word} {:>5} s  {}", done.took.as_secs(), done.name);
        }
        println!("{:>12} s  in all", self.start.elapsed().as_secs());
        let failed: Vec<_> = self
            .done
            .iter()
            .filter(|done| !done.passed)
            .map(|done| done.name.clone())
            .collect();
        println!(
            "{} passed, {} failed",
            self.done.len() - failed.len(),
            failed.len()
        );
        if failed.is_empty() {
            Ok(())
        } else {
            Err(Error::Checks { failed })
        }
    }
}
