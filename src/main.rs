//! The app in the browser. It does nothing by itself: the loader calls
//! [`mount`](khuyen_hoc_timeline::embed::mount::mount) for each element on the page.

// Named, so that the linker keeps the library's exports.
pub use khuyen_hoc_timeline::embed::mount::mount;

fn main() {}
