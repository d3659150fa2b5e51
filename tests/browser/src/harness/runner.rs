//! Runs the tests one after another in one browser.

use std::collections::HashMap;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use test_support::suite::{Failed, Trial, catch_panic, run_serially};
use tokio::runtime::Runtime;

use super::artifacts;
use super::browser::Browser;
use super::engine::{Engine, Scheme};
use super::test_context::TestContext;

type Body = for<'a> fn(&'a TestContext) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// A test, named after its function.
pub(crate) struct Test {
    name: String,
    body: Body,
    scheme: Scheme,
    only_in: Option<Engine>,
    not_in: Option<Engine>,
}

/// The tests of a spec: `tests!["filter": first_test, second_test]`.
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

    /// Runs in a browser that prefers the dark colour scheme.
    pub(crate) fn dark(self) -> Self {
        Self {
            scheme: Scheme::Dark,
            ..self
        }
    }

    /// Runs in one engine only; ignored in the others.
    pub(crate) fn only_in(self, engine: Engine) -> Self {
        Self {
            only_in: Some(engine),
            ..self
        }
    }

    /// Ignored in this engine.
    pub(crate) fn not_in(self, engine: Engine) -> Self {
        Self {
            not_in: Some(engine),
            ..self
        }
    }
}

/// The `WebKit` error after which a test is retried, and how often that may happen.
const WASM_TRAP: &str = "Out of bounds memory access";
const MAX_ENGINE_FAULTS: usize = 2;

/// State shared by all tests of a run.
struct Runner {
    runtime: Runtime,
    engine: Engine,
    dist: PathBuf,
    browsers: HashMap<&'static str, Browser>,
}

/// Runs the tests selected on the command line (the options are those of `cargo test`).
pub(crate) fn run(engine: Engine, dist: PathBuf, tests: Vec<Test>) -> ExitCode {
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
    let conclusion = run_serially(trials);
    lock(&runner).quit_browsers();
    conclusion.exit_code()
}

fn lock(runner: &Arc<Mutex<Runner>>) -> std::sync::MutexGuard<'_, Runner> {
    runner.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why a test failed.
struct TestFailure {
    message: String,
    /// What the engine did wrong, where it and not the app is at fault.
    engine_fault: Option<&'static str>,
}

impl Runner {
    /// Runs a test, and again after an engine fault: `WebKitGTK` sometimes traps wasm with an
    /// out-of-bounds memory access, which safe Rust cannot cause. The widget then restarts by itself
    /// (tested in `app_failures`), but what the test had opened or typed is lost. Browsers also end by
    /// themselves, rarely. What our page did to them would happen again.
    fn run_with_retry(&mut self, test: &Test) -> Result<(), Failed> {
        for _ in 0..MAX_ENGINE_FAULTS {
            match self.run_once(test) {
                Err(TestFailure {
                    engine_fault: Some(fault),
                    ..
                }) => eprintln!("{fault}; retrying: {}", test.name),
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
        let started = catch_panic(|| {
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
        });
        let context = started.map_err(|message| TestFailure {
            message,
            engine_fault: None,
        })?;
        catch_panic(|| runtime.block_on((test.body)(&context))).map_err(|message| {
            let location =
                runtime.block_on(artifacts::save_failure(&context, &test.name, &message));
            TestFailure {
                message: format!("{message}\n{location}"),
                engine_fault: runtime.block_on(engine_fault(&context)),
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

async fn engine_fault(context: &TestContext) -> Option<&'static str> {
    if !context.has_session().await {
        return Some("the browser ended");
    }
    let is_trapped = context.engine() == Engine::WebKit && context.has_page_error(WASM_TRAP).await;
    is_trapped.then_some("the engine trapped the wasm")
}
