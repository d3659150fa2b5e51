//! Running the tests of a suite one after another, with the options of `cargo test`.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use libtest_mimic::Arguments;
pub use libtest_mimic::{Conclusion, Failed, Trial};

/// Runs the tests selected on the command line, one at a time.
pub fn run_serially(trials: Vec<Trial>) -> Conclusion {
    let mut arguments = Arguments::from_args();
    // One browser, one window with the keyboard focus: one test at a time.
    arguments.test_threads = Some(1);
    record_panic_locations();
    libtest_mimic::run(&arguments, trials)
}

/// Runs `body`; a panic becomes its message with its location.
///
/// # Errors
/// When `body` panics.
pub fn catch_panic<T>(body: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(body)).map_err(|panic| panic_message(&*panic))
}

static LAST_PANIC_LOCATION: Mutex<String> = Mutex::new(String::new());

/// Replaces the default hook, which prints at once, in the middle of the list of tests: the message
/// belongs to the report at the end.
fn record_panic_locations() {
    std::panic::set_hook(Box::new(|panic| {
        let location = panic.location().map(ToString::to_string);
        *LAST_PANIC_LOCATION
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = location.unwrap_or_default();
    }));
}

fn panic_message(panic: &(dyn Any + Send)) -> String {
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without message");
    let location = LAST_PANIC_LOCATION
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    format!("{message}\nat {location}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_its_message() {
        let caught = catch_panic(|| assert_eq!(1, 2, "one is not two"));
        assert!(caught.unwrap_err().contains("one is not two"));
        assert_eq!(catch_panic(|| 3), Ok(3));
    }
}
