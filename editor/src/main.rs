//! The authoring page's program, which `edit.html` alone loads.

use editor::components::App;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

fn main() {
    // A worker reads files with the same program and has no page.
    if js_sys::global().has_type::<web_sys::Window>() {
        mount_to_body(App);
    }
}
