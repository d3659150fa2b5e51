//! The screen in a document of a browser: drawn, drawn anew when something changes, and listened to.

use super::app::{Page, app, only_failures};
use super::element::Rendered;
use super::message::{ACT, Message};
use super::state::State;
use crate::text::joined;
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// A screen in its place; it follows the state until it is dropped.
pub type View = RenderEffect<Matches>;

/// What stands in the place.
pub enum Matches {
    /// The screen.
    Whole(Rendered),
    /// What went wrong, above a screen that was rendered before the program came and says more.
    Failures(Rendered),
}

/// Shows the screen in `place`, an element that is empty or holds a screen rendered natively. Such a
/// one is taken over, node by node, as soon as both documents are there (`is_still` is false then);
/// until that it stays, below what is said of the failure.
pub fn view(
    state: State,
    place: web_sys::Element,
    is_still: impl Fn() -> bool + 'static,
    page: impl Fn() -> Option<Page> + 'static,
) -> View {
    RenderEffect::new(move |before: Option<Matches>| {
        state.answer.with(|answer| {
            let draw = || app(answer, page().as_ref());
            match before {
                Some(Matches::Whole(mut rendered)) => {
                    draw().rebuild(&mut rendered);
                    Matches::Whole(rendered)
                }
                Some(Matches::Failures(mut rendered)) if is_still() => {
                    only_failures(answer).rebuild(&mut rendered);
                    Matches::Failures(rendered)
                }
                None if is_still() => {
                    Matches::Failures(only_failures(answer).show_first_in(&place))
                }
                before => {
                    if let Some(Matches::Failures(mut rendered)) = before {
                        rendered.unmount();
                    }
                    Matches::Whole(draw().take_place_in(&place))
                }
            }
        })
    })
}

/// What was pressed or typed in, what that means, and what stands in it where it is an input; `None` of an
/// event that means nothing here.
pub fn message_of(event: &web_sys::Event) -> Option<(web_sys::Element, Message, String)> {
    let (source, message, typed) = acted_on(event)?;
    let is_button = source.get_attribute("type").as_deref() == Some("button");
    let wanted = if message.is_of_field() && !is_button {
        "input"
    } else {
        "click"
    };
    (event.type_() == wanted).then_some((source, message, typed))
}

/// The element an event came from, or the nearest one round it, that has a message.
fn acted_on(event: &web_sys::Event) -> Option<(web_sys::Element, Message, String)> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let source = target.closest(&joined(&["[", ACT, "]"])).ok()??;
    let message = Message::read(&source.get_attribute(ACT)?)?;
    // An input, a select or a button: each has a value, and asking for it as that of an input is the same.
    let typed = (message.is_of_field())
        .then(|| source.unchecked_ref::<web_sys::HtmlInputElement>().value());
    Some((source, message, typed.unwrap_or_default()))
}
