//! The program in the browser. It does nothing by itself: the element's script calls
//! [`mount`](khuyen_hoc_timeline::embed::mount::mount) for each element on the page.

// Named, so that the linker keeps the library's exports.
pub use khuyen_hoc_timeline::embed::mount::mount;

// The standard library's would do; this one is smaller (Cargo.toml).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
