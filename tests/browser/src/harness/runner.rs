//! Running tests one after another in one browser, each named by a sentence.

use std::any::Any;
use std::collections::HashMap;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;

use super::artifacts;
use super::browser::Browser;
use super::engine::{Engine, Scheme};
use super::test_context::TestContext;

type Body = for<'a> fn(&'a TestContext) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// A behaviour, named by the sentence that its function's name spells.
pub(crate) struct Test {
    name: String,
    body: Body,
    scheme: Scheme,
    only_in: Option<Engine>,
    not_in: Option<Engine>,
}

/// The tests of a theme: `tests!["filter": one_behaviour, another_behaviour]`.
macro_rules! tests {
    [$theme:literal: $($name:ident),* $(,)?] => {
        vec![$($crate::harness::runner::Test::new($theme, stringify!($name), |context| {
            Box::pin($name(context))
        })),*]
    };
}
pub(crate) use tests;

impl Test {
    pub(crate) fn new(theme: &str, name: &str, body: Body) -> Self {
        let name = format!("{theme}: {}", name.replace('_', " "));
        Self {
            name,
            body,
            scheme: Scheme::Light,
            only_in: None,
            not_in: None,
        }
    }

    /// The reader prefers dark pages.
    pub(crate) fn dark(self) -> Self {
        Self {
            scheme: Scheme::Dark,
            ..self
        }
    }

    /// Needs something that only one engine lets a test do; shown as ignored in the others.
    pub(crate) fn only_in(self, engine: Engine) -> Self {
        Self {
            only_in: Some(engine),
            ..self
        }
    }

    /// Needs something that one engine does not let a test do; shown as ignored there.
    pub(crate) fn not_in(self, engine: Engine) -> Self {
        Self {
            not_in: Some(engine),
            ..self
        }
    }
}

/// What `WebKit` says of the fault for which a test is played again, and how often that may be.
const WASM_TRAP: &str = "Out of bounds memory access";
const MAX_ENGINE_FAULTS: usize = 2;

/// What all tests of a run share.
struct Runner {
    runtime: Runtime,
    engine: Engine,
    dist: PathBuf,
    browsers: HashMap<&'static str, Browser>,
}

/// Runs the tests that the command line asks for (the options are those of `cargo test`).
pub(crate) fn run(engine: Engine, dist: PathBuf, tests: Vec<Test>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // One browser, one window with the keyboard's focus: one test at a time.
    arguments.test_threads = Some(1);
    record_panic_locations();
    let runtime = Runtime::new().expect("threads for the server");
    let runner = Arc::new(Mutex::new(Runner {
        runtime,
        engine,
        dist,
        browsers: HashMap::new(),
    }));
    let trials = tests
        .into_iter()
        .map(|test| {
            let runner = Arc::clone(&runner);
            let is_skipped =
                test.only_in.is_some_and(|only| only != engine) || test.not_in == Some(engine);
            let name = test.name.clone();
            Trial::test(name, move || lock(&runner).run_with_retry(&test))
                .with_ignored_flag(is_skipped)
        })
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    lock(&runner).quit_browsers();
    conclusion.exit_code()
}

fn lock(runner: &Arc<Mutex<Runner>>) -> std::sync::MutexGuard<'_, Runner> {
    runner.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How a test failed.
struct TestFailure {
    message: String,
    /// Whether the engine stopped the program in the middle of a step.
    is_engine_fault: bool,
}

impl Runner {
    /// Plays a test; once more where the engine and not the program failed. `WebKitGTK` now and then
    /// stops a program of wasm with a memory access out of bounds, of which safe Rust has none. The widget
    /// begins anew by itself then (a test of the theme "program" says so), but what a test had opened or
    /// typed is gone.
    fn run_with_retry(&mut self, test: &Test) -> Result<(), Failed> {
        for _ in 0..MAX_ENGINE_FAULTS {
            match self.run_once(test) {
                Err(failure) if failure.is_engine_fault => {
                    eprintln!("the engine stopped the program; once more: {}", test.name);
                }
                end => return end.map_err(|failure| Failed::from(failure.message)),
            }
        }
        let end = self.run_once(test);
        end.map_err(|failure| Failed::from(failure.message))
    }

    fn run_once(&mut self, test: &Test) -> Result<(), TestFailure> {
        let Self {
            runtime,
            engine,
            dist,
            browsers,
        } = self;
        let slot = match test.scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let started = catch_unwind(AssertUnwindSafe(|| {
            runtime.block_on(async {
                let browser = match browsers.remove(slot) {
                    Some(browser) if browser.reset().await => browser,
                    dead => {
                        if let Some(dead) = dead {
                            dead.quit().await;
                        }
                        Browser::start(*engine, test.scheme).await
                    }
                };
                let session = browser.session();
                browsers.insert(slot, browser);
                TestContext::new(*engine, session, dist).await
            })
        }));
        let context = started.map_err(|panic| TestFailure {
            message: panic_message(&*panic),
            is_engine_fault: false,
        })?;
        let body = AssertUnwindSafe(|| runtime.block_on((test.body)(&context)));
        catch_unwind(body).map_err(|panic| {
            let message = panic_message(&*panic);
            let location =
                runtime.block_on(artifacts::save_failure(&context, &test.name, &message));
            TestFailure {
                message: format!("{message}\n{location}"),
                is_engine_fault: *engine == Engine::WebKit
                    && runtime.block_on(context.has_page_error(WASM_TRAP)),
            }
        })
    }

    fn quit_browsers(&mut self) {
        let browsers: Vec<Browser> = self.browsers.drain().map(|(_, browser)| browser).collect();
        self.runtime.block_on(async {
            for browser in browsers {
                browser.quit().await;
            }
        });
    }
}

static LAST_PANIC_AT: Mutex<String> = Mutex::new(String::new());

/// The default hook prints at once, in the middle of the list of tests; the message belongs to the
/// report at its end, with the place.
fn record_panic_locations() {
    std::panic::set_hook(Box::new(|panic| {
        let location = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        *LAST_PANIC_AT.lock().unwrap_or_else(PoisonError::into_inner) = location;
    }));
}

fn panic_message(panic: &(dyn Any + Send)) -> String {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words");
    let location = LAST_PANIC_AT.lock().unwrap_or_else(PoisonError::into_inner);
    format!("{message}\nat {location}")
}
