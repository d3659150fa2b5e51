//! The specs: one file for each thing that is done by ear.

mod matrix;
mod timeline;

use crate::runner::Test;

/// Every test.
pub(crate) fn all() -> Vec<Test> {
    [matrix::tests(), timeline::tests()]
        .into_iter()
        .flatten()
        .collect()
}

/// The tests of a spec, with what stands behind the page's address: `tests!["": first, second]`.
macro_rules! tests {
    [$query:literal: $($name:ident),* $(,)?] => {
        vec![$($crate::runner::Test {
            name: stringify!($name),
            query: $query,
            body: $name,
        }),*]
    };
}
use tests;
