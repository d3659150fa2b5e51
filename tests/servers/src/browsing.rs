//! Chromium, driven as the browser tests drive it, with their own words for what is seen.

// The harness of the browser tests knows three engines; here one is enough.
#[allow(
    dead_code,
    unreachable_pub,
    reason = "shared with tests/browser, which uses all of it"
)]
#[path = "../../browser/src/harness/browser.rs"]
mod browser;
#[allow(dead_code, reason = "shared with tests/browser, which uses all of it")]
#[path = "../../browser/src/harness/driver.rs"]
mod driver;
#[allow(dead_code, reason = "shared with tests/browser, which uses all of it")]
#[path = "../../browser/src/harness/engine.rs"]
mod engine;
#[allow(dead_code, reason = "shared with tests/browser, which uses all of it")]
#[path = "../../browser/src/harness/wait.rs"]
pub(crate) mod wait;

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use browser::Browser;
use engine::{Engine, Scheme};
use wait::until;

const PAGE: &str = include_str!("../../browser/src/page_objects/widget_page.js");

/// A running Chromium.
pub(crate) struct Chromium(Browser);

impl Chromium {
    pub(crate) async fn start() -> Self {
        Self(Browser::start(Engine::Chromium, Scheme::Light).await)
    }

    pub(crate) fn visitor(&self) -> Visitor {
        Visitor {
            session: self.0.session(),
        }
    }

    /// Ends it before its driver; a driver that is simply ended leaves it running.
    pub(crate) async fn quit(self) {
        self.0.quit().await;
    }
}

/// Who looks at a page.
pub(crate) struct Visitor {
    session: WebDriver,
}

impl Visitor {
    /// The session itself, for forms and links.
    pub(crate) fn session(&self) -> &WebDriver {
        &self.session
    }

    /// Opens an address.
    pub(crate) async fn open(&self, address: &str) {
        self.session.goto(address).await.expect("the page opens");
    }

    /// Runs the body of a function in the page.
    pub(crate) async fn run(&self, script: &str, values: &[Value]) -> Result<Value, String> {
        let response = self.session.execute(script, values.to_vec()).await;
        response
            .map(|response| response.json().clone())
            .map_err(|error| error.to_string())
    }

    /// Waits until the program shows so many activities, and announces that number.
    pub(crate) async fn wait_for_activities(&self, count: usize) {
        let script = format!(
            "{PAGE}\nconst seen = snapshot(arguments[0]);\nreturn {{
                shown: seen.years.flatMap((year) => year.activities).length,
                status: seen.status,
                alerts: seen.alerts,
            }};"
        );
        let path = json!(["khuyen-hoc-timeline"]);
        until(
            &format!("{count} activities, shown and announced"),
            async || {
                let seen = self.run(&script, std::slice::from_ref(&path)).await?;
                let announced = seen["status"].as_str().unwrap_or_default();
                if seen["shown"] == json!(count) && announced.starts_with(&count.to_string()) {
                    Ok(())
                } else {
                    Err(seen.to_string())
                }
            },
        )
        .await;
    }
}
