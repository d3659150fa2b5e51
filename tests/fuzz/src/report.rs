//! What a run has seen.

use crate::targets::Target;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Failures that are shown of each target; the first tell what is wrong.
const MAX_SHOWN: usize = 5;

/// How a case ended.
pub(crate) enum End {
    /// As it should.
    Fine,
    /// A library for files panicked.
    PanicInLibrary,
    /// Otherwise, with what is wrong.
    Wrong(String),
}

/// Shared by all threads.
pub(crate) struct Report(Mutex<BTreeMap<&'static str, Cases>>);

/// Of one target.
#[derive(Default)]
struct Cases {
    count: u64,
    slowest: Duration,
    slowest_seed: u64,
    library_panics: u64,
    failures: Vec<(u64, String)>,
}

impl Report {
    pub(crate) fn new(targets: &[&'static Target]) -> Self {
        let cases = targets.iter().map(|target| (target.name, Cases::default()));
        Self(Mutex::new(cases.collect()))
    }

    /// Adds a case.
    pub(crate) fn add(&self, target: &'static str, seed: u64, took: Duration, end: End) {
        let mut all = self.lock();
        let cases = all.entry(target).or_default();
        cases.count += 1;
        if took > cases.slowest {
            (cases.slowest, cases.slowest_seed) = (took, seed);
        }
        match end {
            End::Fine => {}
            End::PanicInLibrary => cases.library_panics += 1,
            End::Wrong(what) => cases.failures.push((seed, what)),
        }
    }

    pub(crate) fn has_failures(&self) -> bool {
        self.lock().values().any(|cases| !cases.failures.is_empty())
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<&'static str, Cases>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.lock();
        for (target, cases) in &*all {
            for (seed, message) in cases.failures.iter().take(MAX_SHOWN) {
                writeln!(
                    f,
                    "\n{target}, --seed {seed} --cases 1 {target:?}:\n{message}"
                )?;
            }
        }
        writeln!(
            f,
            "\n{:>12} {:>9} {:>12} {:>12}  target",
            "cases", "failures", "in libraries", "slowest, ms"
        )?;
        for (target, cases) in &*all {
            let (count, failures) = (cases.count, cases.failures.len());
            let outside = cases.library_panics;
            let slowest = cases.slowest.as_millis();
            let seed = cases.slowest_seed;
            writeln!(
                f,
                "{count:>12} {failures:>9} {outside:>12} {slowest:>12}  {target} (slowest: seed {seed})"
            )?;
        }
        let total: u64 = all.values().map(|cases| cases.count).sum();
        write!(f, "{total:>12}  in all")
    }
}
