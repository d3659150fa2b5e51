//! A run of checks: each is announced, timed and listed in the summary.

use crate::error::Error;
use crate::tool_command::ToolCommand;
use std::path::Path;
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
        self.record(name, start.elapsed(), &result)
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
                print!("{}", std::fs::read_to_string(&log).unwrap_or_default());
                run.record(&name, took, &result);
            }
        };
        thread::scope(|scope| {
            for _ in 0..cores {
                scope.spawn(work);
            }
        });
    }

    fn record(&mut self, name: &str, took: Duration, result: &Result<(), Error>) -> bool {
        if let Err(error) = result {
            eprintln!("error: {error}");
        }
        let passed = result.is_ok();
        self.done.push(Done {
            name: name.to_owned(),
            took,
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

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
