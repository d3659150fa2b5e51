//! On a slow phone the first activity appears no later than in a hand-written page. A bench, which
//! `cargo xtask bench` runs: what else a machine does must fail no test.

use std::fmt::Write as _;
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::Command;

use crate::harness::artifacts;
use crate::harness::browser::Browser;
use crate::harness::commands::ChromiumCommand;
use crate::harness::engine::{Engine, Scheme};
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until_within;

/// What a good hand writes without a library: years, activities, a filter by partner.
const VANILLA_BASELINE: &str = include_str!("../../fixtures/vanilla_baseline.html");
const RECORD_FIRST_ACTIVITY: &str = include_str!("first_activity.js");
const RUNS: usize = 5;
/// 1.6 Mbit/s as bytes, and the time a request takes at least.
const BYTES_PER_SECOND: u32 = 200_000;
const LATENCY_MS: u32 = 150;
const CPU_SLOWDOWN: u32 = 4;

pub(crate) fn tests() -> Vec<Test> {
    let tests = tests!["speed":
        the_first_activity_is_no_later_than_the_vanilla_baseline,
    ];
    if std::env::var_os("BENCH").is_none() {
        return Vec::new();
    }
    // Only Chromium lets a test slow it down.
    tests
        .into_iter()
        .map(|test| test.only_in(Engine::Chromium))
        .collect()
}

/// Milliseconds since the navigation began.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Times {
    paint: f64,
    activity: f64,
}

async fn the_first_activity_is_no_later_than_the_vanilla_baseline(context: &TestContext) {
    let baseline = format!("{RELEASE}/by-hand.html");
    context
        .site()
        .publish_compressed(&baseline, "text/html; charset=utf-8", VANILLA_BASELINE);
    let pages = [format!("{RELEASE}/index.html"), baseline];
    // A browser of its own: a slow one would be of no use to other tests.
    let browser = Browser::start(context.engine(), Scheme::Light).await;
    let session = browser.session();
    emulate_slow_phone(&session).await;
    let mut runs = [Vec::new(), Vec::new()];
    // The first of each warms up what is no page's own: fonts, the server, the browser's processes.
    for run in 0..=RUNS {
        for (page, times) in pages.iter().zip(&mut runs) {
            let measured = measure(&session, &context.site().url(page)).await;
            if run > 0 {
                times.push(measured);
            }
        }
    }
    browser.quit().await;
    let [ours, theirs] = runs.map(|times| Times {
        paint: median(times.iter().map(|times| times.paint)),
        activity: median(times.iter().map(|times| times.activity)),
    });
    let mut account = format!("medians of {RUNS} runs in ms, slow phone\n");
    for (name, times) in [("this release", ours), ("by hand", theirs)] {
        writeln!(
            account,
            "{name}: first paint {:.0}, first activity {:.0}",
            times.paint, times.activity
        )
        .expect("a text takes any words");
    }
    artifacts::write_artifact("speed.txt", account.as_bytes());
    assert!(ours.activity <= theirs.activity, "{account}");
}

async fn emulate_slow_phone(session: &WebDriver) {
    for (name, parameters) in [
        ("Network.enable", json!({})),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        (
            "Network.emulateNetworkConditions",
            json!({
                "offline": false, "latency": LATENCY_MS,
                "downloadThroughput": BYTES_PER_SECOND, "uploadThroughput": BYTES_PER_SECOND,
            }),
        ),
        (
            "Emulation.setCPUThrottlingRate",
            json!({ "rate": CPU_SLOWDOWN }),
        ),
        (
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true }),
        ),
        (
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": RECORD_FIRST_ACTIVITY }),
        ),
    ] {
        send_command(session, name, parameters).await;
    }
}

async fn send_command(session: &WebDriver, name: &'static str, parameters: Value) {
    let command = Command::ExtensionCommand(Box::new(ChromiumCommand { name, parameters }));
    let answer = session.cmd(command).await;
    answer.unwrap_or_else(|error| panic!("{name}: {error}"));
}

async fn measure(session: &WebDriver, address: &str) -> Times {
    session.goto("about:blank").await.expect("an empty page");
    session.goto(address).await.expect("the page opens");
    let question = "return {
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
        activity: window.firstActivity ?? null }";
    until_within(
        Duration::from_mins(1),
        "a paint and an activity",
        async || {
            let answer = session.execute(question, Vec::new()).await;
            let seen = answer.map_err(|error| error.to_string())?.json().clone();
            serde_json::from_value(seen.clone()).map_err(|error| format!("{seen}: {error}"))
        },
    )
    .await
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
