//! Running tests one after another, each named by a sentence.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;

use crate::release::Release;
use crate::test_context::{ServerKind, TestContext};

type Body = for<'a> fn(&'a TestContext, ServerKind) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// A behaviour, named by the sentence that its function's name spells.
pub(crate) struct Test {
    name: String,
    kind: ServerKind,
    body: Body,
}

impl Test {
    pub(crate) fn new(theme: &str, kind: ServerKind, name: &str, body: Body) -> Self {
        let name = format!("{theme}: {}", name.replace('_', " "));
        Self { name, kind, body }
    }
}

/// The tests of a theme: `tests!["WordPress": one_behaviour, another_behaviour]`.
macro_rules! tests {
    [$theme:literal: $($name:ident),* $(,)?] => {
        vec![$($crate::runner::Test::new(
            $theme,
            $crate::test_context::ServerKind::Apache,
            stringify!($name),
            |context, _| Box::pin($name(context)),
        )),*]
    };
}
pub(crate) use tests;

/// The same for each server: the functions are told which.
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

/// Runs the tests that the command line asks for (the options are those of `cargo test`).
pub(crate) fn run(release: Release, tests: Vec<Test>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // One database and one browser are enough for a small machine.
    arguments.test_threads = Some(1);
    // The message belongs to the report at the end, not into the middle of the list.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        *LAST_PANIC_AT.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }));
    let runtime = Arc::new(Runtime::new().expect("threads for requests"));
    let context = Arc::new(Mutex::new(TestContext::new(release)));
    let trials = tests
        .into_iter()
        .map(|test| {
            let (runtime, context) = (Arc::clone(&runtime), Arc::clone(&context));
            Trial::test(test.name.clone(), move || {
                let context = context.lock().unwrap_or_else(PoisonError::into_inner);
                let body = AssertUnwindSafe(|| runtime.block_on((test.body)(&context, test.kind)));
                catch_unwind(body).map_err(|panic| Failed::from(panic_message(&*panic)))
            })
        })
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    let mut context = context.lock().unwrap_or_else(PoisonError::into_inner);
    runtime.block_on(context.quit_browser());
    // `exit_code` lets this function return, so that the servers end with the stage.
    conclusion.exit_code()
}

static LAST_PANIC_AT: Mutex<Option<String>> = Mutex::new(None);

fn panic_message(panic: &(dyn Any + Send)) -> String {
    let place = LAST_PANIC_AT.lock().unwrap_or_else(PoisonError::into_inner);
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    format!(
        "{message}\nat {}",
        place.as_deref().unwrap_or("a place unknown")
    )
}
