//! What is left in a page and its browser.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};
use thirtyfour::common::command::Command;

use crate::harness::commands::ChromiumCommand;
use crate::harness::engine::Engine;
use crate::harness::test_context::TestContext;

/// Runs in the page before all else.
pub(super) const COUNTERS: &str = include_str!("counters.js");

/// The growth that counts as none, in parts of what there was: caches of engines are filled now and then.
const TOLERANCE: f64 = 0.02;

/// What Chromium tells of itself, and what it is.
const METRICS: [(&str, &str); 4] = [
    ("JSHeapUsedSize", "bytes of the heap of JavaScript"),
    ("Nodes", "nodes that are kept, in the document or not"),
    ("JSEventListeners", "listeners on anything"),
    ("Documents", "documents"),
];

/// Amounts by what they are of.
pub(super) struct Remains(BTreeMap<String, f64>);

impl Remains {
    /// Counts now. Only Chromium lets a test collect garbage and tells its own numbers.
    pub(super) async fn of(context: &TestContext) -> Self {
        context.wait_for_frames().await;
        let mut amounts: BTreeMap<String, f64> =
            context.run("return window.leftBehind.now()", &[]).await;
        if context.engine() == Engine::Chromium {
            amounts.extend(of_chromium(context).await);
        }
        Self(amounts)
    }

    /// What there is more of, beyond the tolerance.
    pub(super) fn grown_since(&self, earlier: &Self) -> Vec<String> {
        let grown = |(what, amount): &(&String, &f64)| {
            **amount > earlier.0.get(*what).copied().unwrap_or_default() * (1.0 + TOLERANCE)
        };
        let line = |(what, amount): (&String, &f64)| {
            let before = earlier.0.get(what).copied().unwrap_or_default();
            format!("{what}: {amount}, before {before}")
        };
        self.0.iter().filter(grown).map(line).collect()
    }

    /// Both, a line for each.
    pub(super) fn table(&self, earlier: &Self) -> String {
        let mut table = String::new();
        for (what, amount) in &self.0 {
            let before = earlier.0.get(what).copied().unwrap_or_default();
            // Writing into a string does not fail.
            let _ = writeln!(table, "{before:>12} {amount:>12}  {what}");
        }
        table
    }
}

async fn of_chromium(context: &TestContext) -> BTreeMap<String, f64> {
    let ask = async |name: &'static str| {
        let command = ChromiumCommand {
            name,
            parameters: json!({}),
        };
        let command = Command::ExtensionCommand(Box::new(command));
        let answer = context.session().cmd(command).await;
        answer
            .expect("a command of Chromium's")
            .value::<Value>()
            .expect("JSON")
    };
    ask("Performance.enable").await;
    // What a first collection finalises, a second one frees.
    context.collect_garbage().await;
    context.collect_garbage().await;
    let answer = ask("Performance.getMetrics").await;
    let metrics = answer["metrics"].as_array().cloned().unwrap_or_default();
    let amount = |name: &str| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64())
    };
    METRICS
        .iter()
        .filter_map(|(name, what)| Some(((*what).to_owned(), amount(name)?)))
        .collect()
}
