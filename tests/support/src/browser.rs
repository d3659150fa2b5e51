//! One session of one engine, reused by test after test and replaced when it has died.

use std::time::Duration;

use thirtyfour::WebDriver;

use crate::driver::Driver;
use crate::engine::{Engine, Scheme};

/// Engines sometimes fail to start on a busy machine, and start at the next attempt.
const MAX_ATTEMPTS: usize = 3;

/// A browser with one WebDriver session, and its driver process.
pub struct Browser {
    // Declared before the driver, which must outlive it.
    session: WebDriver,
    _driver: Driver,
}

impl Browser {
    /// Starts a driver and a session.
    ///
    /// # Panics
    /// When the engine does not start.
    pub async fn start(engine: Engine, scheme: Scheme) -> Self {
        let mut refusals = Vec::new();
        for _ in 0..MAX_ATTEMPTS {
            let driver = Driver::start(engine, scheme);
            let session = WebDriver::builder(driver.address(), engine.capabilities(scheme))
                .request_timeout(Duration::from_secs(90))
                .connect()
                .await;
            match session {
                Ok(session) => {
                    return Self {
                        session,
                        _driver: driver,
                    };
                }
                Err(refusal) => refusals.push(refusal.to_string()),
            }
        }
        panic!("expected a session of {engine}, found {refusals:#?}")
    }

    /// The session; clones share it.
    #[must_use]
    pub fn session(&self) -> WebDriver {
        self.session.clone()
    }

    /// Leaves the last page. False when the session has died.
    pub async fn reset(&self) -> bool {
        self.session.enter_default_frame().await.is_ok()
            && self.session.goto("about:blank").await.is_ok()
    }

    /// Ends the browser before its driver; a driver that is simply ended leaves it running.
    pub async fn quit(self) {
        // A session that has died cannot be ended, and need not be.
        let _ = self.session.quit().await;
    }
}
