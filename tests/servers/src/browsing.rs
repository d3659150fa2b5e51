//! A visitor of pages, in one Chromium shared by all tests.

use serde_json::{Value, json};
use test_support::WIDGET_PAGE_SCRIPT;
use test_support::browser::Browser;
use test_support::engine::{Engine, Scheme};
use test_support::wait::until;
use thirtyfour::WebDriver;

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

    /// Ends the browser before its driver, which would leave it running.
    pub(crate) async fn quit(self) {
        self.0.quit().await;
    }
}

/// A visitor of web pages.
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

    /// Waits until the app shows this number of activities, and announces it.
    pub(crate) async fn wait_for_activities(&self, count: usize) {
        let script = format!(
            "{WIDGET_PAGE_SCRIPT}\nconst seen = snapshot(arguments[0]);\nreturn {{
                prerendered: seen.prerendered,
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
                let is_of_app = seen["prerendered"] == json!(false);
                if is_of_app
                    && seen["shown"] == json!(count)
                    && announced.starts_with(&count.to_string())
                {
                    Ok(())
                } else {
                    Err(seen.to_string())
                }
            },
        )
        .await;
    }
}
