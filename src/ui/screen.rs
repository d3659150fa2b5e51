//! The screen in a document of a browser: drawn, drawn anew when something changes, and listened to.

use super::app::{Page, app, only_failures};
use super::element::Rendered;
use super::message::{ACT, Message};
use super::state::State;
use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::{Mountable, Render};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys;
use std::rc::Rc;

/// A screen in its place; it follows the state until it is dropped.
pub type View = RenderEffect<Shown>;

/// What stands in the place.
pub enum Shown {
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
    RenderEffect::new(move |before: Option<Shown>| {
        state.answer.with(|answer| {
            let draw = || app(answer, page().as_ref());
            match before {
                Some(Shown::Whole(mut rendered)) => {
                    draw().rebuild(&mut rendered);
                    Shown::Whole(rendered)
                }
                Some(Shown::Failures(mut rendered)) if is_still() => {
                    only_failures(answer).rebuild(&mut rendered);
                    Shown::Failures(rendered)
                }
                None if is_still() => Shown::Failures(only_failures(answer).show_first_in(&place)),
                before => {
                    if let Some(Shown::Failures(mut rendered)) = before {
                        rendered.unmount();
                    }
                    Shown::Whole(draw().take_place_in(&place))
                }
            }
        })
    })
}

/// Tells what a visitor does within an element, and what stands in the input that was used. One
/// listener serves all buttons; it goes when what is returned is dropped.
#[must_use = "dropping it stops the listening"]
pub fn listen(within: &web_sys::Element, pressed: impl Fn(Message, String) + 'static) -> Listeners {
    let pressed = Rc::new(pressed);
    let on = |name, wants: fn(&Message) -> bool| {
        let pressed = pressed.clone();
        let act = move |event: JsValue| {
            let event = event.unchecked_ref();
            if let Some((message, typed)) = message_of(event).filter(|(message, _)| wants(message))
            {
                pressed(message, typed);
            }
        };
        // Leptos' own listeners would bring 1 kB of delegation that a shadow root does not want.
        Rndr::add_event_listener(within, name, Box::new(act))
    };
    let is_typing = |message: &Message| *message == Message::Search;
    [
        on("click", |message| *message != Message::Search),
        on("input", is_typing),
    ]
}

/// Listeners, removed when they are dropped.
pub type Listeners = [RemoveEventHandler<web_sys::Element>; 2];

/// The message of the element an event came from, or of the nearest one round it.
fn message_of(event: &web_sys::Event) -> Option<(Message, String)> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let source = target.closest(&format!("[{ACT}]")).ok()??;
    let typed = source
        .dyn_ref::<web_sys::HtmlInputElement>()
        .map(web_sys::HtmlInputElement::value);
    Some((
        Message::read(&source.get_attribute(ACT)?)?,
        typed.unwrap_or_default(),
    ))
}
