//! What is made of the other files of a release, the same by the native build (`xtask`) and by the authoring page
//! (`editor/publisher`). It reads and writes no file.
//!
//! | module | is about |
//! | --- | --- |
//! | [`bundler`] | the modules for bundlers that hold the documents and the screen |
//! | [`checksums`] | `SHA256SUMS` |
//! | [`compressed`] | the compressed forms beside files |
//! | [`edit_data`] | the published documents for the authoring page |
//! | [`names`] | the names of the files that depend on the data |
//! | [`self_test_page`] | `check.html`, which lists the files |
//! | [`sources`] | what a release is made of, but the data |
//! | [`zipped`] | all files as one zip |

pub mod bundler;
pub mod checksums;
pub mod compressed;
pub mod edit_data;
pub mod names;
pub mod self_test_page;
pub mod sources;
pub mod zipped;
