//! The specs: one file for each thing that the kits promise.

mod caching;
mod compression;
mod kit_files;
mod mime_types;
mod smoke;
mod wordpress;
mod wordpress_publishing;
mod wordpress_refusals;
mod wordpress_refused_zips;
mod wordpress_release;

use crate::runner::Test;

/// Every test, those first that start nothing.
pub(crate) fn all() -> Vec<Test> {
    [
        kit_files::tests(),
        mime_types::tests(),
        compression::tests(),
        caching::tests(),
        smoke::tests(),
        wordpress::tests(),
        wordpress_release::tests(),
        // Last, since what they publish is on the site that all share.
        wordpress_publishing::tests(),
        wordpress_refusals::tests(),
        wordpress_refused_zips::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
