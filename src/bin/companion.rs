//! The companion program. It does nothing by itself: the element's script calls
//! [`accompany`](khuyen_hoc_timeline::companion::accompany) when a reader touches a widget.

// Named, so that the linker keeps the library's exports.
pub use khuyen_hoc_timeline::companion::accompany;

// The standard library's would do; this one is smaller (Cargo.toml).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
