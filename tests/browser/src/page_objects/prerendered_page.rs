//! Page object of a prerendered screen, before the app runs or without it.

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use test_support::OUTLINE_SCRIPT;

use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

const PAGE_SCRIPT: &str = include_str!("prerendered_page.js");

/// The first prerendered screen of the page, or of the page in its only frame.
pub(crate) struct PrerenderedPage<'a> {
    context: &'a TestContext,
}

/// What it shows at one moment.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct PrerenderedSnapshot {
    pub(crate) ids: Vec<String>,
    pub(crate) titles: Vec<String>,
    /// The announced results; more than one would contradict each other.
    pub(crate) statuses: Vec<String>,
    pub(crate) alerts: Vec<String>,
    /// The ids of the partners whose rows are highlighted.
    pub(crate) marked: Vec<String>,
    /// The labels that bring all activities back.
    pub(crate) clears: Vec<String>,
    /// The names of all visible controls that need the app.
    pub(crate) controls: Vec<String>,
    /// Whether the app has hydrated the screen.
    pub(crate) ready: bool,
}

impl<'a> PrerenderedPage<'a> {
    pub(crate) fn new(context: &'a TestContext) -> Self {
        Self { context }
    }

    /// Waits until the condition holds for a snapshot, and returns it.
    pub(crate) async fn wait_until(
        &self,
        wanted: &str,
        is_so: impl Fn(&PrerenderedSnapshot) -> bool,
    ) -> PrerenderedSnapshot {
        until(wanted, async || {
            let snapshot: PrerenderedSnapshot = self.try_eval("snapshot()", Value::Null).await?;
            if is_so(&snapshot) {
                Ok(snapshot)
            } else {
                Err(snapshot.to_string())
            }
        })
        .await
    }

    /// Waits until exactly so many activities are shown and announced.
    pub(crate) async fn wait_for_activities(&self, count: usize) -> PrerenderedSnapshot {
        let wanted = format!("{count} activities, shown and announced");
        let announced = [format!("{count} hoạt động")];
        self.wait_until(&wanted, |snapshot| {
            snapshot.ids.len() == count && snapshot.statuses == announced
        })
        .await
    }

    /// Runs an expression over `value` with the words of `prerendered.js`.
    pub(crate) async fn eval<T: DeserializeOwned>(&self, expression: &str, value: Value) -> T {
        let answer = self.try_eval(expression, value).await;
        answer.unwrap_or_else(|error| panic!("expected an answer to {expression:?}, found {error}"))
    }

    /// Waits until an expression is true.
    pub(crate) async fn wait_until_true(&self, expression: &str, value: Value) {
        until(expression, async || {
            if self.try_eval(expression, value.clone()).await? {
                Ok(())
            } else {
                Err("it is not so".into())
            }
        })
        .await;
    }

    /// Clicks the middle of the first element of this selector with a real pointer.
    pub(crate) async fn click(&self, selector: &str) {
        let [x, y]: [i64; 2] = self.eval("middle(one(value))", json!(selector)).await;
        let chain = self.context.input().move_to(x, y).click();
        chain.perform().await.expect("a pointer can click");
    }

    /// Clicks the row of the partner with this id.
    pub(crate) async fn choose_partner(&self, partner: &str) {
        self.click(&format!("label[data-partner=\"{partner}\"]"))
            .await;
    }

    async fn try_eval<T: DeserializeOwned>(
        &self,
        expression: &str,
        value: Value,
    ) -> Result<T, String> {
        let script = format!(
            "{OUTLINE_SCRIPT}{PAGE_SCRIPT}\nconst value = arguments[0];\nreturn {expression};"
        );
        let answer = self.context.try_run(&script, &[value]).await?;
        serde_json::from_value(answer).map_err(|error| error.to_string())
    }
}

/// A short form for failure messages.
impl fmt::Display for PrerenderedSnapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            ids,
            statuses,
            alerts,
            marked,
            clears,
            ready,
            ..
        } = self;
        write!(
            f,
            "announced {statuses:?}, marked {marked:?}, clears {clears:?}, activities {ids:?}, alerts {alerts:?}, drawn by the app: {ready}"
        )
    }
}
