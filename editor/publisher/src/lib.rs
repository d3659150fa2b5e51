//! Makes the files of a release for other data: in the browser, where nobody has Rust, the same bytes as the native
//! build.
//!
//! | module | is about |
//! | --- | --- |
//! | [`files`] | every file that the data change, its compressed forms, and the checksums of all |
//! | [`error`] | why they cannot be made |
//! | `exports` | what the authoring page calls, in wasm only |

pub mod error;
#[cfg(target_family = "wasm")]
mod exports;
pub mod files;
