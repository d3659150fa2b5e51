//! Waiting for a state, never for a time.

use std::time::{Duration, Instant};

/// Long enough for a slow machine that compiles beside the test; reached only by a failing test.
pub const WAIT_TIMEOUT: Duration = Duration::from_secs(20);

/// Calls `look` until it succeeds, and returns what it found.
///
/// # Panics
/// After [`WAIT_TIMEOUT`], with what was expected and what was seen last.
pub async fn until<T>(wanted: &str, look: impl AsyncFnMut() -> Result<T, String>) -> T {
    until_within(WAIT_TIMEOUT, wanted, look).await
}

/// As [`until`], with another time limit.
///
/// # Panics
/// After `limit`.
pub async fn until_within<T>(
    limit: Duration,
    wanted: &str,
    mut look: impl AsyncFnMut() -> Result<T, String>,
) -> T {
    let since = Instant::now();
    loop {
        match look().await {
            Ok(found) => return found,
            Err(seen) if since.elapsed() > limit => {
                panic!(
                    "waited {} s for {wanted}; seen last: {seen}",
                    limit.as_secs()
                )
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(30)).await,
        }
    }
}
