//! Runs the tests one after another on one desktop, each with a browser of its own.

use crate::browser::{Browser, Reading};
use crate::desktop::Desktop;
use crate::page::Page;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use test_support::suite::{Failed, Trial, catch_panic, run_serially};

/// A way through the page, and what must be heard on it.
pub(crate) struct Test {
    /// The name of the function, which is a sentence.
    pub(crate) name: &'static str,
    /// The page.
    pub(crate) page: Page,
    /// The way.
    pub(crate) body: fn(&mut Reading<'_>),
}

/// Runs the tests selected on the command line in both browsers.
pub(crate) fn run(dist: &Path, tests: &[Test]) -> ExitCode {
    let release = dist.join("archive.html");
    let release = release.canonicalize().unwrap_or(release);
    // Started by the first test, since `--list` needs no screen.
    let desktop = Arc::new(Mutex::new(None));
    let trials = Browser::ALL.into_iter().flat_map(|browser| {
        let (release, desktop) = (&release, &desktop);
        tests.iter().map(move |test| {
            let name = format!("{}: {}", browser.name(), test.name.replace('_', " "));
            let (release, page) = (release.clone(), test.page);
            let (body, desktop) = (test.body, Arc::clone(desktop));
            Trial::test(name, move || {
                let mut desktop = desktop.lock().unwrap_or_else(PoisonError::into_inner);
                let run = || {
                    let desktop = desktop.get_or_insert_with(Desktop::start);
                    let address = page.address(&release, desktop.home());
                    body(&mut Reading::start(desktop, browser, &address));
                };
                catch_panic(run).map_err(Failed::from)
            })
        })
    });
    let conclusion = run_serially(trials.collect());
    // `exit_code` lets this function return, so that the desktop ends.
    conclusion.exit_code()
}
