//! Waiting for a state, never for a time.

use std::time::{Duration, Instant};

/// Long enough for a slow machine that compiles beside the test; reached only by a failing test.
pub(crate) const WAIT_TIMEOUT: Duration = Duration::from_secs(20);

/// Looks again and again until `look` finds what it wants, and gives that back.
///
/// # Panics
/// After [`WAIT_TIMEOUT`], with what was wanted and what was seen last.
pub(crate) async fn until<T>(wanted: &str, look: impl AsyncFnMut() -> Result<T, String>) -> T {
    until_within(WAIT_TIMEOUT, wanted, look).await
}

/// As [`until`], with another ceiling.
pub(crate) async fn until_within<T>(
    ceiling: Duration,
    wanted: &str,
    mut look: impl AsyncFnMut() -> Result<T, String>,
) -> T {
    let since = Instant::now();
    loop {
        match look().await {
            Ok(found) => return found,
            Err(seen) if since.elapsed() > ceiling => {
                panic!(
                    "waited {} s for {wanted}; seen last: {seen}",
                    ceiling.as_secs()
                )
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(30)).await,
        }
    }
}
