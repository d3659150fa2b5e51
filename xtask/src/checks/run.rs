//! A run of checks: each is announced, timed and listed in the summary.

use crate::error::Error;
use crate::tool_command::ToolCommand;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, available_parallelism};
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
    /// Where its output went, if not where ours goes.
    log: Option<PathBuf>,
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
        self.record(name, start.elapsed(), &result, None)
    }

    /// Runs commands side by side, one for each core. What a command writes goes to a file of its name in `logs`, and is
    /// printed when it ends.
    pub(super) fn side_by_side(&mut self, logs: &Path, commands: Vec<(String, ToolCommand)>) {
        let cores = available_parallelism().map_or(1, usize::from);
        let waiting = Mutex::new(commands.into_iter());
        let run = Mutex::new(self);
        let work = || {
            loop {
                let next = lock(&waiting).next();
                let Some((name, command)) = next else { return };
                let log = logs.join(format!("{}.txt", name.replace(' ', "-")));
                println!("\n== {name}: writes to {}", log.display());
                let start = Instant::now();
                let result = command.run_into(&log);
                let took = start.elapsed();
                let run = &mut **lock(&run);
                println!("\n== {name} ({} s so far)", run.start.elapsed().as_secs());
                // A log that cannot be read was not written: the result says why.
                print!("{}", fs::read_to_string(&log).unwrap_or_default());
                run.record(&name, took, &result, Some(log));
            }
        };
        thread::scope(|scope| {
            for _ in 0..cores {
                scope.spawn(work);
            }
        });
    }

    fn record(
        &mut self,
        name: &str,
        took: Duration,
        result: &Result<(), Error>,
        log: Option<PathBuf>,
    ) -> bool {
        if let Err(error) = result {
            eprintln!("error: {error}");
        }
        let passed = result.is_ok();
        self.done.push(Done {
            name: name.to_owned(),
            took,
            passed,
            log,
        });
        passed
    }

    /// Prints the summary, behind what the failed tests said: of a long run often only the end is kept.
    ///
    /// # Errors
    /// When a check failed.
    pub(super) fn end(self) -> Result<(), Error> {
        for done in self.done.iter().filter(|done| !done.passed) {
            // A log that cannot be read was not written: then its check has said why above.
            let log = done.log.as_ref().map(fs::read_to_string);
            if let Some(Ok(text)) = log {
                println!("\n== failed: {}\n{}", done.name, failures_in(&text));
            }
        }
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

/// What a test program wrote of its failures: all behind the line `failures:`, or its last lines where it ended before.
fn failures_in(log: &str) -> &str {
    const LAST_LINES: usize = 40;
    let from = log.find("\nfailures:\n").unwrap_or_else(|| {
        let end = log.trim_end().len();
        let mut line_ends = log[..end].rmatch_indices('\n');
        line_ends.nth(LAST_LINES - 1).map_or(0, |(at, _)| at)
    });
    log[from..].trim()
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::failures_in;

    #[test]
    fn the_failures_of_a_log_are_what_stands_behind_the_tests() {
        let log = "test a ... ok\ntest b ... FAILED\n\nfailures:\n\n---- b ----\nexpected 1, found 2\n\n\nfailures:\n    b\n";
        assert!(failures_in(log).starts_with("failures:\n\n---- b ----\nexpected 1, found 2"));
    }

    #[test]
    fn of_a_program_that_ended_before_it_listed_failures_the_last_lines_are_shown() {
        let lines: Vec<_> = (1..=100).map(|line| line.to_string()).collect();
        let shown: Vec<_> = failures_in(&lines.join("\n"))
            .lines()
            .map(str::to_owned)
            .collect();
        assert_eq!(shown, lines[60..]);
        assert_eq!(failures_in("cannot start\n"), "cannot start");
    }
}
