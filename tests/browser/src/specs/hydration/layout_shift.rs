//! Layout shift while the page loads and hydrates, as the browser measures it.

use serde::Deserialize;
use serde_json::Value;

use super::{hydrate, open_without_data};
use crate::harness::engine::Engine;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

pub(crate) fn tests() -> Vec<Test> {
    let tests = tests!["hydration": cumulative_layout_shift_is_zero];
    // The measure is Chromium's own.
    tests
        .into_iter()
        .map(|test| test.only_in(Engine::Chromium))
        .collect()
}

/// A layout shift as Chromium reports it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Shift {
    value: f64,
    start_time: f64,
    #[expect(dead_code, reason = "read by whoever reads the message of a failure")]
    moved: Vec<Option<String>>,
}

/// Measuring tools round anything less to 0.
const MAX_SHIFT: f64 = 0.0005;

async fn cumulative_layout_shift_is_zero(context: &TestContext) {
    let watch = "<script>
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries()
          .filter((entry) => !entry.hadRecentInput)
          .map(({ value, startTime, sources }) => ({ value, startTime,
            moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? null) }))))
          .observe({ type: 'layout-shift', buffered: true });
        window.shiftsAreCounted = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
        </script>";
    for rest in ["", "?kh-partner=hoi-luat-gia", "?kh-q=ky+ket"] {
        let prerendered = open_without_data(context, rest, watch).await;
        assert!(
            prerendered
                .eval::<bool>("window.shiftsAreCounted", Value::Null)
                .await
        );
        let before: f64 = prerendered.eval("performance.now()", Value::Null).await;
        hydrate(context, &prerendered).await;
        // A shift is reported after the frame in which it happened.
        context.wait_for_frames().await;
        let shifts: Vec<Shift> = prerendered.eval("window.shifts", Value::Null).await;
        let mut since = shifts.iter().filter(|shift| shift.start_time >= before);
        assert!(since.next().is_none(), "{rest:?}: {shifts:#?}");
        // Also while the page was loading.
        let whole: f64 = shifts.iter().map(|shift| shift.value).sum();
        assert!(whole < MAX_SHIFT, "{rest:?}: {shifts:#?}");
    }
}
