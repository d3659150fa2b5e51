//! Runs the tests one after another.

use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use test_support::suite::{Failed, Trial, catch_panic, run_serially};
use tokio::runtime::Runtime;

use crate::release::Release;
use crate::test_context::{ServerKind, TestContext};

type Body = for<'a> fn(&'a TestContext, ServerKind) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// A test, named after its function.
pub(crate) struct Test {
    name: String,
    kind: ServerKind,
    body: Body,
}

impl Test {
    pub(crate) fn new(spec: &str, kind: ServerKind, name: &str, body: Body) -> Self {
        let name = format!("{spec}: {}", name.replace('_', " "));
        Self { name, kind, body }
    }
}

/// The tests of a spec: `tests!["WordPress": first_test, second_test]`.
macro_rules! tests {
    [$spec:literal: $($name:ident),* $(,)?] => {
        vec![$($crate::runner::Test::new(
            $spec,
            $crate::test_context::ServerKind::Apache,
            stringify!($name),
            |context, _| Box::pin($name(context)),
        )),*]
    };
}
pub(crate) use tests;

/// The same for each kind of server, which the functions get as an argument.
macro_rules! tests_of_each_server {
    [$($name:ident),* $(,)?] => {
        $crate::test_context::ServerKind::ALL.into_iter().flat_map(|kind| [$(
            $crate::runner::Test::new(kind.name(), kind, stringify!($name), |context, kind| {
                Box::pin($name(context, kind))
            })
        ),*]).collect::<Vec<_>>()
    };
}
pub(crate) use tests_of_each_server;

/// Runs the tests selected on the command line (the options are those of `cargo test`).
pub(crate) fn run(release: Release, tests: Vec<Test>) -> ExitCode {
    let runtime = Arc::new(Runtime::new().expect("threads for requests"));
    let context = Arc::new(Mutex::new(TestContext::new(release)));
    let trials = tests
        .into_iter()
        .map(|test| {
            let (runtime, context) = (Arc::clone(&runtime), Arc::clone(&context));
            Trial::test(test.name.clone(), move || {
                let context = context.lock().unwrap_or_else(PoisonError::into_inner);
                let run = || runtime.block_on((test.body)(&context, test.kind));
                catch_panic(run).map_err(Failed::from)
            })
        })
        .collect();
    let conclusion = run_serially(trials);
    let mut context = context.lock().unwrap_or_else(PoisonError::into_inner);
    runtime.block_on(context.quit_browser());
    // `exit_code` lets this function return, so that the servers end with the context.
    conclusion.exit_code()
}
