//! The specs: one file for each thing that is done by ear.

mod failure;
mod matrix;
mod search;
mod timeline;

use crate::runner::Test;

/// Every test.
pub(crate) fn all() -> Vec<Test> {
    [
        matrix::tests(),
        search::tests(),
        timeline::tests(),
        failure::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The tests of a page: `tests![Page::Release(""); first, second]`.
macro_rules! tests {
    [$page:expr; $($name:ident),* $(,)?] => {
        vec![$($crate::runner::Test {
            name: stringify!($name),
            page: $page,
            body: $name,
        }),*]
    };
}
use tests;
