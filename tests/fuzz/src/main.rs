//! Documents, addresses, attributes, sheets and texts, generated and damaged: nothing panics, no good record is
//! lost, every problem has a place, and text that is right is left alone. `cargo xtask fuzz` runs it for a time or
//! a number of cases that one sets; each case is made from a seed of its own, which a failure names.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "all of this is test code, where a panic is how a failure is told"
)]

mod damaged_json;
mod damaged_text;
mod pool;
mod report;
mod targets;

use clap::Parser;
use fastrand::Rng;
use report::{End, Report};
use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{available_parallelism, scope};
use std::time::{Duration, Instant};
use targets::{TARGETS, Target};

/// How long, from which seed, and what.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask fuzz",
    about = "Generate and damage input, and see that nothing breaks"
)]
struct Options {
    /// Ends after so many seconds
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Ends after so many cases
    #[arg(long)]
    cases: Option<u64>,
    /// The seed of the first case; the others count from it
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Only the targets whose name contains this
    #[arg(default_value = "")]
    only: String,
}

/// Libraries that read files which people bring.
const READERS: [&str; 3] = ["/calamine-", "/cfb-", "/zip-"];

thread_local! {
    /// Where the last panic of a thread came from.
    static PLACE: Cell<String> = const { Cell::new(String::new()) };
}

fn main() -> ExitCode {
    let options = Options::parse();
    let targets: Vec<&Target> = TARGETS
        .iter()
        .filter(|target| target.name.contains(&options.only))
        .collect();
    if targets.is_empty() {
        eprintln!(
            "expected a part of one of the targets, found {:?}:",
            options.only
        );
        for target in TARGETS {
            eprintln!("  {}", target.name);
        }
        return ExitCode::FAILURE;
    }
    // Each panic is told once, with its input, by the report.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        PLACE.set(place.unwrap_or_default());
    }));
    let report = Report::new(&targets);
    run(&options, &targets, &report);
    println!("{report}");
    if report.has_failures() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// Runs cases on every core until the time is over or there were enough.
fn run(options: &Options, targets: &[&'static Target], report: &Report) {
    let end = Instant::now() + Duration::from_secs(options.seconds);
    let limit = options.cases.unwrap_or(u64::MAX);
    let next = AtomicU64::new(0);
    let work = || {
        while Instant::now() < end {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= limit {
                return;
            }
            let seed = options.seed.wrapping_add(number);
            // Each target in turn, so that all get as many cases.
            let index = usize::try_from(number).unwrap_or_default() % targets.len();
            let target = targets[index];
            let start = Instant::now();
            let result = catch_unwind(AssertUnwindSafe(|| {
                (target.case)(&mut Rng::with_seed(seed))
            }));
            let end = match result {
                Ok(Ok(())) => End::Fine,
                Ok(Err(what)) => End::Wrong(what),
                Err(panic) => end_of(&*panic),
            };
            report.add(target.name, seed, start.elapsed(), end);
        }
    };
    scope(|scope| {
        for _ in 0..available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
}

/// A panic of a reader of files that is not ours ends a worker of the authoring page, which says that the file is
/// damaged; ours would be a fault.
fn end_of(panic: &(dyn Any + Send)) -> End {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    let place = PLACE.take();
    if READERS.iter().any(|reader| place.contains(reader)) {
        return End::PanicInLibrary;
    }
    End::Wrong(format!(
        "panic: {}\nat {place}",
        text.unwrap_or("without a message")
    ))
}
