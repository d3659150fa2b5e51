//! The authoring page's program, which `edit.html` alone loads.

use editor::components::App;
use leptos::prelude::*;

fn main() {
    mount_to_body(App);
}
