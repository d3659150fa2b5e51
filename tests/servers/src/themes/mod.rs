//! The tests, by what they are about.

mod files;
mod kept;
mod packed;
mod shown;
mod types;
mod wordpress;
mod wordpress_release;

use crate::suite::Test;

/// Every test, those first that start nothing.
pub(crate) fn all() -> Vec<Test> {
    [
        files::tests(),
        types::tests(),
        packed::tests(),
        kept::tests(),
        shown::tests(),
        wordpress::tests(),
        wordpress_release::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
