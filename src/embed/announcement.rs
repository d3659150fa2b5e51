//! What is heard of the number of results.

use crate::components::dom_query::find;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::Element;

/// How long no letter and no choice must come before the number is announced. Each one changes so much of the screen that
/// a screen reader drops what is announced at the same time (Orca 43: where more than 50 changes wait).
const PAUSE: Duration = Duration::from_secs(1);

/// How long it stays for a screen reader to take it. Reading on, or searching the page, nobody shall find it a second time.
const STAY: Duration = Duration::from_secs(3);

/// The classes of the element that is announced. Named, so that it is not static: Leptos makes static elements by
/// `innerHTML`, which Trusted Types forbid.
pub(super) const ANNOUNCED: &str = "visually-hidden announced";

/// Announces the number of results once the visitor has stopped typing and choosing.
#[derive(Clone, Default)]
pub(super) struct Announcement {
    changes: Rc<Cell<u32>>,
}

impl Announcement {
    /// The results have changed in this widget.
    pub(super) fn follow(&self, widget: &Element) {
        let change = self.changes.get().wrapping_add(1);
        self.changes.set(change);
        // The same number as before shall be heard again, too.
        say_number(widget, false);
        for (delay, is_said) in [(PAUSE, true), (PAUSE + STAY, false)] {
            let (changes, widget) = (self.changes.clone(), widget.clone());
            let say = move || {
                if changes.get() == change {
                    say_number(&widget, is_said);
                }
            };
            set_timeout(say, delay);
        }
    }
}

/// Writes the number into the element that is announced, or empties it.
fn say_number(widget: &Element, is_said: bool) {
    let status = find(widget, "[role=status]").filter(|_| is_said);
    let number = status.and_then(|status| status.text_content());
    // The full stop tells it from the number that is seen: Orca 43 takes two changes of the same words for one.
    let sentence = number.map(|number| number + ".");
    if let Some(announced) = find(widget, ".announced") {
        announced.set_text_content(sentence.as_deref());
    }
}
