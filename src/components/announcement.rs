//! What is heard of a text that changes often.

use leptos::prelude::*;
use std::time::Duration;

/// How long a text must stay as it is before it is announced. Each letter typed changes it, and with it so much
/// of the screen that a screen reader drops what comes at the same time (Orca 43: more than 50 changes).
const PAUSE: Duration = Duration::from_millis(800);

/// How long it stays for a screen reader to take it: reading on, nobody shall find it a second time.
const STAY: Duration = Duration::from_secs(3);

/// Announces a text once it has stopped changing; not the first one, which is read with the page.
#[component]
pub(super) fn Announcement(
    /// The text now.
    text: Signal<String>,
) -> impl IntoView {
    let announced = RwSignal::new(String::new());
    let mut take_away = debounce(STAY, move |()| announced.set(String::new()));
    let mut announce = debounce(PAUSE, move |text: String| {
        announced.set(text);
        take_away(());
    });
    Effect::watch(
        move || text.get(),
        move |text, _, _| announce(text.clone()),
        false,
    );
    view! { <span class="visually-hidden" aria-live="polite" prop:textContent=announced></span> }
}
